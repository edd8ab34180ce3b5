"""A paper tells its own state's offices bare: the speaker is that state's, and never another's."""

from __future__ import annotations

import pytest
from read_articles import article_of

from briefing.language import understand

pytestmark = pytest.mark.slow

WIRE = "Peruvian Foreign Minister Ana Quispe met Bolivian Foreign Minister Luis Rada on Monday. "
OPENING = "Foreign Minister Ana Quispe met her Bolivian counterpart on Monday. "


def _speakers(text: str) -> list[tuple[str, str]]:
    _, sentences = understand([article_of(WIRE, file="wire.txt"), article_of(text, file="paper.txt")])
    return [(p.name, p.country) for s in sentences for a in s.attributions for p in a.parties]


@pytest.mark.parametrize(
    ("said", "speaker"),
    [
        ("The bridge will open in June, the Foreign Ministry said.", ("Peruvian Foreign Ministry", "Peru")),
        ("Peru will pay half, according to the ministry’s statement.", ("Peruvian Foreign Ministry", "Peru")),
        ("The bridge will open in June, State House announced.", ("Peru's State House", "Peru")),
        ("A spokesman for the Interior Ministry said the bridge would open in June.", ("Peruvian Interior Ministry", "Peru")),
    ],
)  # fmt: skip
def test_a_bare_office_is_of_the_country_whose_minister_is_told_bare(said: str, speaker: tuple[str, str]) -> None:
    assert speaker in _speakers(OPENING + said)


def test_a_seat_tells_whose_office_it_is() -> None:
    said = "State House in Nairobi said the bridge would open in June."
    assert ("Kenya's State House", "Kenya") in _speakers(OPENING + said)


@pytest.mark.parametrize(
    "text",
    [
        # Both ministers are told with their country: a wire's report is at home nowhere.
        WIRE + "The bridge will open in June, the interior ministry said.",
        # Another country's ministry stands right before.
        OPENING + "The Bolivian interior ministry sent police. The road will open in June, the ministry said.",
        # A museum's house is no office of state.
        OPENING + "The bridge will open in June, the museum said.",
    ],
)
def test_an_office_of_nobody_sure_stays_so(text: str) -> None:
    assert not any(country == "Peru" for name, country in _speakers(text) if "inistry" in name or "useum" in name)


def test_the_opposite_number_is_who_is_named_beside_it() -> None:
    text = OPENING + "Her opposite number, Luis Rada, says that no promise to pay was made."
    assert ("Luis Rada", "Bolivia") in _speakers(text)
    assert ("Ana Quispe", "Peru") not in _speakers(text)


def test_a_spokesman_of_another_states_ministry_keeps_that_state() -> None:
    said = "A spokesman for Austria's Foreign Ministry said the bridge would open in June."
    assert ("Austrian Foreign Ministry", "Austria") in _speakers(OPENING + said)
