"""Words that only link a clause to what was told before: a line alone says what they mean, or does without them."""

from __future__ import annotations

import pytest

from briefing.language import analyse_text
from briefing.model import Statement

pytestmark = pytest.mark.slow


def _clause(text: str, predicate: str) -> Statement | None:
    found = [s for sentence in analyse_text(text) for s in sentence.statements if s.form == "clause"]
    return next((s for s in found if s.predicate == predicate), None)


@pytest.mark.parametrize(
    ("text", "predicate", "complement"),
    [
        (
            "The question of the impounded boat was discussed, and an understanding was reached in this regard.",
            "reach",
            "on the question of the impounded boat",
        ),
        ("Peru and Chile agreed in this regard to waive the fee.", "agree", "to waive the fee"),
        ("Peru lifted its ban on lorries at the same hour, the customs office said.", "lift", "its ban on lorries"),
        (
            "Ghana will open the road to lorries at the same time as Togo.",
            "open",
            "the road to lorries at the same time as Togo",
        ),
    ],
)
def test_what_only_links_is_told_or_left_out(text: str, predicate: str, complement: str) -> None:
    found = _clause(text, predicate)
    assert found is not None
    assert found.complement == complement


def test_a_condition_whose_deed_another_sentence_tells_makes_no_line() -> None:
    assert _clause("Chile had vowed to return it and Peru will draw the conclusions if it does not.", "draw") is None
    assert _clause("Peru will impose a levy if Chile does not.", "impose") is not None
    assert _clause("Peru will impose a levy if it does not get its ships back.", "impose") is not None


def test_those_of_a_comparison_are_not_the_two_sides() -> None:
    text = "The offer is less than what Peru gave Chile and Japan. The two sides agreed to swap offers."
    found = _clause(text, "agree")
    assert found is not None
    assert not found.subject
    both = _clause("Chile and Japan met in Lima. The two sides agreed to swap offers.", "agree")
    assert both is not None
    assert [party.name for party in both.subject] == ["Chile", "Japan"]


def test_a_roadmap_says_nothing() -> None:
    text = "Peru will lower the duties according to a roadmap of five years."
    assert not [a for sentence in analyse_text(text) for a in sentence.attributions]
