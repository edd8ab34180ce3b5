"""In a release "the Minister" is its own; a counterpart named in the phrase in front is not who speaks."""

from __future__ import annotations

import pytest
from read_articles import article_of

from briefing.language import understand

pytestmark = pytest.mark.slow


def speakers(*paragraphs: str) -> list[str]:
    """Return who says what the last paragraph tells: names, or the text's words."""
    last = understand([article_of("\n\n".join(paragraphs))])[0][-1]
    return [", ".join(p.name for p in a.parties) or a.source_text for a in last.attributions]


@pytest.mark.parametrize(
    ("first", "last", "speaker"),
    [
        (
            "Foreign Minister Karin Lind of Norway received Ukrainian Foreign Minister Andriy Levchuk in Oslo.",
            "Following talks with his Ukrainian counterpart Andriy Levchuk, the Minister said that Norway would help.",
            "Karin Lind",
        ),
        (
            "The Prime Minister of Estonia, Kristen Michal, met the Prime Minister of Latvia, Evika Silina, in Tallinn.",
            "After the talks with Silina, the Prime Minister said that Estonia would build the railway.",
            "Kristen Michal",
        ),
        (
            "The Foreign Minister of Egypt, Badr Abdelatty, received a call from the Foreign Minister of Iran, Abbas Araghchi.",
            "During the call with Araghchi, the Minister said Egypt rejects any attack on Lebanon.",
            "Badr Abdelatty",
        ),
        (
            "The Minister of Foreign Affairs of Morocco, Nasser Bourita, held talks with the Minister of Foreign Affairs "
            "of Senegal, Yassine Fall.",
            "The Minister said that Morocco would open a chamber of commerce.",
            "Nasser Bourita",
        ),
    ],
)
def test_the_minister_of_a_release(first: str, last: str, speaker: str) -> None:
    assert speakers(first, last) == [speaker]


@pytest.mark.parametrize(
    ("texts", "speaker"),
    [
        # A paper's small letter tells nothing of whose text it is.
        (
            (
                "The foreign minister of Peru, Ana Leon, met the foreign minister of Chile, Luis Grau, in Lima.",
                "The minister said that the levy would end.",
            ),
            "The minister",
        ),
        # Both act.
        (
            (
                "Foreign Minister Ali Bongo of Gabon hosted Cameroon's Foreign Minister Lejeune Mbella in Libreville.",
                "Mbella left on Friday.",
                "The Minister said that the crossing would reopen.",
            ),
            "The Minister",
        ),
        # A title behind a comma that is closed stands beside the name.
        (
            (
                "Peru's president, Ana Leon, met Chile's president, Luis Grau, in Lima.",
                "Ana Leon, the president, said that the levy would end.",
            ),
            "Ana Leon",
        ),
    ],
)
def test_whose_minister_stays_open(texts: tuple[str, ...], speaker: str) -> None:
    assert speakers(*texts) == [speaker]
