"""Who closes a sentence as its speaker is told with it, whatever filler stands before."""

from __future__ import annotations

import pytest

from briefing.language import analyse_text

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "predicate", "speaker"),
    [
        ("Kenya broke the ceasefire on Tuesday, or so Uganda claims.", "break", "Uganda"),
        ("Mali rejected the offer, or so says Algeria.", "reject", "Algeria"),
        ("Peru agreed to leave the valley, or at least that is what Chile says.", "agree", "Chile"),
        ("Oman signed the accord, at least according to Yemen.", "sign", "Yemen"),
        ("Laos has closed the dam - or so Vietnam says.", "close", "Vietnam"),
        ("Malta had signed the accord, Italy, for its part, says.", "sign", "Italy"),
    ],
)
def test_tail_names_the_speaker(text: str, predicate: str, speaker: str) -> None:
    found = [s for x in analyse_text(text) for s in x.statements if s.predicate == predicate and s.form == "clause"]
    assert found
    for statement in found:
        assert statement.attribution is not None
        assert [party.name for party in statement.attribution.parties] == [speaker]
        assert not {"or", "so", "least"} & set(statement.complement.split())


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Kenya signed the accord, or so Uganda would have us believe.", "sign"),
        ("Mali has withdrawn its troops, or so claim the rebels.", "withdraw"),
        ("Kenya agreed to withdraw its troops, to hear Uganda tell it.", "agree"),
    ],
)
def test_tail_that_cannot_be_read_leaves_no_bare_deed(text: str, predicate: str) -> None:
    found = [s for x in analyse_text(text) for s in x.statements if s.predicate == predicate]
    assert not [s for s in found if s.verb and s.attribution is None]


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("The two ministers agreed on a price of 40 dollars or so.", "or so"),
        ("Kenya agreed to release at least four soldiers.", "at least four soldiers"),
        ("Kenya opened two crossings, or at least the one in Busia.", "or at least the one in Busia"),
    ],
)
def test_filler_words_of_a_thing_stay(text: str, part: str) -> None:
    (sentence,) = analyse_text(text)
    assert any(part in statement.complement for statement in sentence.statements)
