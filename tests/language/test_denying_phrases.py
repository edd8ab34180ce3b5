"""A clause denied by a phrase ("at no time", "by no means") is never told as if it held."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.language import analyse_text


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The matter was at no moment put on the table, the Algerian foreign ministry said.", "was at no moment put"),
        ("Chile at no point agreed to open the port, its foreign ministry said.", "at no point agreed"),
        ("At no time did Chile agree to open the port, its foreign ministry said.", "at no time did agree"),
        ("Peru has by no means accepted the offer, its foreign ministry said.", "has by no means accepted"),
        (
            "Ghana will under no circumstances lift the ban, its foreign ministry said.",
            "will under no circumstances lift",
        ),
    ],
)
def test_the_denying_phrase_stands_in_the_verb_and_denies_the_clause(text: str, verb: str) -> None:
    statements = [s for sentence in analyse_text(text, published=date(2024, 5, 9)) for s in sentence.statements]

    denied = next(s for s in statements if s.verb.lower() == verb)
    assert denied.negated


def test_a_phrase_with_no_that_denies_nothing_of_the_clause() -> None:
    text = "Norway opened the harbour at no cost, its foreign ministry said."
    statements = [s for sentence in analyse_text(text, published=date(2024, 5, 9)) for s in sentence.statements]

    assert not next(s for s in statements if s.predicate == "open").negated
