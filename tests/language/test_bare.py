"""What a line leaves to the sentences before it."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.language import analyse_text

pytestmark = pytest.mark.slow


def bare_of(text: str, predicate: str) -> tuple[str, ...]:
    """Return the bare phrases of the last clause with a predicate."""
    sentences = analyse_text(text, published=date(2024, 5, 9))
    found = [s.bare for sentence in sentences for s in sentence.statements if s.predicate == predicate]
    return found[-1]


@pytest.mark.parametrize(
    ("text", "predicate", "bare"),
    [
        ("The parliament of Peru will examine the request in March.", "examine", ("the request",)),
        ("Ghana will not accept such a step.", "accept", ("such a step",)),
        ("Ghana and Togo will take these further measures in June.", "take", ("these further measures",)),
        ("The Finnish government rejected the proposal on Monday.", "reject", ("the proposal",)),
        ("Kenya's ministers agreed to attend.", "agree", ("attend",)),
        ("France and Italy agreed on 4 May.", "agree", ("agreed",)),
    ],
)
def test_a_thing_told_by_its_kind_alone_is_bare(text: str, predicate: str, bare: tuple[str, ...]) -> None:
    assert bare_of(text, predicate) == bare


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("The parliament of Peru will examine the request of Chile in March.", "examine"),
        ("The Finnish government rejected the proposal to lift the tariffs on Monday.", "reject"),
        ("The Finnish government rejected the Swedish fishing proposal.", "reject"),
        ("Kenya's ministers agreed to attend the summit in Kampala.", "agree"),
        ("France and Italy agreed on a new border post.", "agree"),
        ("Oman and Qatar signed and ratified the treaty on fishing.", "sign"),
        ("The claim, for six million lei, was handed to the embassy of Russia.", "hand"),
        ("The president of Chad opened the border.", "open"),
        ("Egypt demands that the dam be emptied in this case.", "demand"),
        ("Latvia has asked that Riga be heard, and the ministers of the bloc will take up the request.", "ask"),
    ],
)
def test_what_the_line_tells_is_not_bare(text: str, predicate: str) -> None:
    assert bare_of(text, predicate) == ()
