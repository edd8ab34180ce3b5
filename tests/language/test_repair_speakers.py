"""Who says it, where the parser takes the speaker for a part of what is said."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.language import analyse_text

pytestmark = pytest.mark.slow


def _speaker(text: str, predicate: str) -> str | None:
    """Return the words for who says the clause of `predicate`, None where nobody does."""
    statement = next(
        s
        for sentence in analyse_text(text, published=date(2024, 5, 9))
        for s in sentence.statements
        if s.form == "clause" and s.predicate == predicate
    )
    return statement.attribution.source_text if statement.attribution is not None else None


@pytest.mark.parametrize(
    ("text", "predicate", "speaker"),
    [
        ("The talks ended without an accord, two people familiar with the talks added after the meeting.", "end", "people"),
        ("Chile had agreed to pay, Peru's foreign minister, Ana Rojas, added after the meeting.", "agree", "Ana Rojas"),
        ("Chile had broken the accord, the head of Peru's delegation, Ana Rojas, announced after the meeting.",
         "break", "Ana Rojas"),
        ("Chile agreed to reopen the road, the head of Peru's delegation, Ana Rojas, was quoted as saying on Monday.",
         "agree", "Ana Rojas"),
        ("Peruvian Foreign Minister Ana Rojas added Chile had broken the accord of 2019.", "break", "Ana Rojas"),
        ("Kenya's foreign minister, Ann Wanjiru, added Uganda expelled two diplomats on Tuesday.", "expel", "Ann Wanjiru"),
        ("The minister said on Monday Uganda was ready to resume talks in July.", "be", "The minister"),
        ("The ministry told a news conference on Monday Kenya and Uganda signed a memorandum in May.", "sign", "ministry"),
        ("Both sides agreed to share the cost, said two people familiar with the talks.", "agree", "people"),
        ("Kenya has agreed to pay, said three officials briefed on the plan.", "agree", "officials"),
        ("The Peruvian president's office said in a statement that Chile had promised to pay 3 million dollars.",
         "promise", "office"),
        ("The Foreign Ministry in Lima told a news conference on Monday the two countries will sign the treaty in June.",
         "sign", "Foreign Ministry"),
    ],
)  # fmt: skip
def test_the_speaker_is_found(text: str, predicate: str, speaker: str) -> None:
    assert speaker in (_speaker(text, predicate) or "")


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Kenya signed the accord, a document announced in May.", "sign"),
        ("Kenya released a statement that Uganda had promised to publish.", "release"),
        ("Kenya named a new envoy, an official praised by Uganda.", "name"),
        ("Kenya lifted the ban to tell Uganda it will trade.", "lift"),
    ],
)
def test_nobody_speaks_where_a_thing_or_person_is_only_described(text: str, predicate: str) -> None:
    assert _speaker(text, predicate) is None


def test_who_tells_an_aside_tells_nothing_more() -> None:
    text = "The deal, which was signed in May, according to Kenya, will lapse on 3 June."

    assert _speaker(text, "lapse") is None
    assert _speaker(text, "sign") == "Kenya"
    assert _speaker("Chile seized a boat, which carried arms, according to Peru.", "seize") == "Peru"


def test_a_named_head_of_a_body_set_off_at_the_end_speaks() -> None:
    (sentence,) = analyse_text(
        "Peru will reopen the port on May 16, the head of the port authority, Bo Lund, said on Tuesday.",
        published=date(2024, 5, 9),
    )
    (told,) = [s for s in sentence.statements if s.predicate == "reopen"]
    assert told.attribution is not None
    assert [p.name for p in told.attribution.parties] == ["Bo Lund"]
    assert told.complement.startswith("the port")
    assert "Lund" not in told.complement
