"""A copula and the infinitive behind it, alone or over an adjective, are one statement of what lies ahead."""

from datetime import date

import pytest

from briefing.language import analyse_text
from briefing.model import Statement


def _clauses(text: str) -> list[Statement]:
    return [
        s
        for sentence in analyse_text(text, published=date(2024, 6, 12))
        for s in sentence.statements
        if s.form == "clause"
    ]


@pytest.mark.parametrize(
    ("text", "subject", "verb", "complement"),
    [
        ("The audit is to be completed by 28 October.", "The audit", "is to be completed", ""),
        ("China is to deliver fresh fuel on 30 June.", "China", "is to deliver", "fresh fuel"),
        ("The court is due to rule on 5 July.", "The court", "is due to rule", ""),
        ("The study is to be ready by June 2028.", "The study", "is to be", "ready"),
        ("Chad is about to withdraw its forces.", "Chad", "is about to withdraw", "its forces"),
    ],
)
def test_copula_and_infinitive_are_one_statement(text: str, subject: str, verb: str, complement: str) -> None:
    (only,) = _clauses(text)
    assert (only.subject_text, only.verb, only.complement, only.certainty) == (subject, verb, complement, "expected")


@pytest.mark.parametrize(
    "text",
    [
        "Results are expected by 14 July.",
        "The money was due by 20 October.",
        "The talks are scheduled for 3 July in Oslo.",
        "The envoy is due in Helsinki on Tuesday.",
    ],
)
def test_what_is_awaited_without_an_infinitive_is_expected(text: str) -> None:
    (only,) = _clauses(text)
    assert only.certainty == "expected"


def test_what_was_only_planned_has_no_tense_and_what_is_refused_is_denied() -> None:
    (planned,) = _clauses("The inspection had been due to take place on 8 October.")
    assert (planned.certainty, planned.tense) == ("expected", "")
    refused = _clauses("Chad is not ready to sign the treaty.")
    assert {s.certainty for s in refused} == {"denied"}


def test_an_agreement_that_was_made_is_no_plan() -> None:
    (made,) = _clauses("A joint panel was agreed on Monday.")
    assert made.certainty == "reported"


def test_an_adverb_before_the_infinitive_makes_no_purpose_of_it() -> None:
    found = [(s.verb, s.complement) for s in _clauses("Kingwande is expected there to take over the chair.")]
    assert ("is expected there to take over", "the chair") in found
