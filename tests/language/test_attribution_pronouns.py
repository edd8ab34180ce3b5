"""Whom "They added" and "He said" quote where those who spoke before have no name."""

from __future__ import annotations

import pytest

from briefing.language import analyse_text
from briefing.model import Attribution

pytestmark = pytest.mark.slow


def last(text: str) -> Attribution:
    return analyse_text(text)[-1].attributions[0]


@pytest.mark.parametrize(
    ("text", "speaker", "kind"),
    [
        ("The commission will meet in Doha, the mediators said in a statement read out there. They added that both "
         "sides had agreed to search for the graves.", "the mediators", "unnamed"),
        ("A senior official said the delay might last. He said the list was not settled.", "a senior official",
         "unnamed"),
        ("The airline said it was still selling seats. It added that tickets would be refunded.", "the airline",
         "named"),
        ("The secretariat said the committee had asked for time. It said the vote would be held in April.",
         "the secretariat", "official"),
        ("A Western diplomat said talks could follow. \"That is an if,\" the diplomat said. He said more would come.",
         "the diplomat", "unnamed"),
    ],
)  # fmt: skip
def test_a_pronoun_means_the_speaker_of_the_sentence_before(text: str, speaker: str, kind: str) -> None:
    found = last(text)
    assert [(party.name, party.kind) for party in found.parties] == [(speaker, "group")]
    assert found.kind == kind


def test_a_document_between_is_looked_past() -> None:
    text = (
        "The Minister of Energy, Karim Haddad, affirmed that the cable was needed. The plan will be signed, the "
        "statement of the ministry said. He added that the price was settled."
    )
    assert [party.name for party in last(text).parties] == ["Karim Haddad"]


@pytest.mark.parametrize(
    "text",
    [
        "A senior official said Lee would visit. He said the list was not settled.",
        "Diplomats said the two sides had met. They said the talks went well.",
        "The ministry said the embassy was shut. It said the staff had left.",
        "The talks ended on Monday. They said the price was settled.",
        "It was reported that the talks had ended. He said the price was settled.",
    ],
)
def test_nobody_is_guessed(text: str) -> None:
    assert last(text).parties == ()
