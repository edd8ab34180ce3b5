"""Where an office speaks tells whose it is: "In Lima the interior ministry said" is no other state's word."""

from __future__ import annotations

import pytest
from read_articles import article_of

from briefing.language import understand

pytestmark = pytest.mark.slow

HOME = "SANTIAGO, May 4 (Andes Wire) - Chilean police were sent north. The foreign ministry called the closing a breach. "


def _last(text: str) -> tuple[list[tuple[str, str]], str]:
    (sentences,) = understand([article_of(text)])
    (said,) = sentences[-1].attributions
    return [(party.name, party.country) for party in said.parties], said.source_text


@pytest.mark.parametrize(
    ("said", "office", "country"),
    [
        ("In Lima the interior ministry said the road would open.", "Peruvian interior ministry", "Peru"),
        ("In Lima on Monday, the trade ministry denied that copper was sold.", "Peruvian trade ministry", "Peru"),
        ("Meanwhile in Lima, the cabinet said the road would open.", "Peruvian cabinet", "Peru"),
        ("In Peru, the interior ministry said the road would open.", "Peruvian interior ministry", "Peru"),
        ("In the Peruvian capital, the interior ministry said the road would open.", "Peruvian interior ministry", "Peru"),
        ("In Lima, a spokesman for the interior ministry said the road would open.", "Peruvian interior ministry", "Peru"),
        ("The government in Lima said the road would open.", "Peruvian government", "Peru"),
        ("In Harare, State House said the road would open.", "Zimbabwe's State House", "Zimbabwe"),
    ],
)  # fmt: skip
def test_an_office_is_of_the_country_in_whose_capital_it_speaks(said: str, office: str, country: str) -> None:
    assert _last(HOME + said)[0] == [(office, country)]


@pytest.mark.parametrize(
    "said",
    [
        # What a state sends abroad is not at home where it speaks.
        "In Lima the embassy said the road would open.",
        "In Lima, the delegation said the road would open.",
        # The place of the talks is not the speaker's.
        "After talks in Lima, the water board said the road would open.",
        # Bodies of many states sit there.
        "In Brussels, the trade ministry said the road would open.",
    ],
)
def test_a_place_that_does_not_tell_whose_office_it_is_gives_it_to_nobody(said: str) -> None:
    assert not any(country in ("Peru", "Belgium") for _, country in _last(HOME + said)[0])


def test_the_place_of_what_is_told_is_not_the_speakers() -> None:
    said = "In Lima, the foreign ministry said, the two ministers will sign a pact."
    (sentences,) = understand([article_of(HOME + said)])
    assert all(party.country != "Peru" for a in sentences[-1].attributions for party in a.parties)


def test_a_ministry_placed_once_is_meant_by_the_next_bare_word() -> None:
    text = HOME + "In Lima the interior ministry said the road would open. The ministry said that trucks may pass."
    assert _last(text)[0] == [("Peruvian interior ministry", "Peru")]


@pytest.mark.parametrize(
    ("said", "source"),
    [
        ("In Kampala, a government spokesman said the ban would be lifted.", "a government spokesman in Kampala"),
        ("In Kampala on Monday, officials said the ban would be lifted.", "officials in Kampala"),
        ("After talks in Kampala, a government spokesman said the ban would be lifted.", "a government spokesman"),
        ("In Kampala, officials said, the two will meet in May.", "officials"),
    ],
)
def test_somebody_nameless_keeps_the_place_set_before_him(said: str, source: str) -> None:
    (sentences,) = understand([article_of("Kenya and Uganda differ over fish. " + said)])
    assert {a.source_text for a in sentences[-1].attributions} == {source}
