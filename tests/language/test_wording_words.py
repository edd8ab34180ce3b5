"""Seams, quotation marks and names of a line, without the parser; dates in a line, with it."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.language import analyse_text
from briefing.language.tidying import strip_quotes, tidy
from briefing.language.wording import called, join_names, possessive
from briefing.model import Party


@pytest.mark.parametrize(
    ("text", "tidied"),
    [
        ("the plan , , to meet ,", "the plan, to meet"),
        ("' would like to work closely", "would like to work closely"),
        ("agreed to meet and", "agreed to meet"),
        ("the ministers' meeting", "the ministers' meeting"),
        ("( )", ""),
    ],
)
def test_tidy(text: str, tidied: str) -> None:
    assert tidy(text) == tidied


def test_unbalanced_quotation_marks_go() -> None:
    assert strip_quotes('called it "a door that opens') == "called it a door that opens"
    assert strip_quotes('called it "a door"') == "called it “a door”"


def test_names() -> None:
    assert join_names(["A", "B", "C"]) == "A, B and C"
    assert possessive("the Philippines") == "the Philippines'"
    assert called(Party(name="Faroe Islands", kind="country", country="Faroe Islands")) == "the Faroe Islands"
    assert called(Party(name="Norway", kind="country", country="Norway")) == "Norway"


def _complement(text: str, predicate: str, published: date) -> str:
    found = analyse_text(text, published=published)
    return next(s.complement for x in found for s in x.statements if s.form == "clause" and s.predicate == predicate)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "predicate", "words"),
    [
        ("They were abducted in the 1970s and 1980s.", "abduct", "in the 1970s and 1980s"),
        ("Chad broke the terms of the 2015 ruling.", "break", "the terms of the 2015 ruling"),
        ("Cuba promised to return the boats within a month.", "promise", "to return the boats by 15 April 2023"),
        (
            "Chad will close the river on November 5, three weeks later than planned.",
            "close",
            "the river three weeks later than planned",
        ),
    ],
)
def test_dates_in_a_complement(text: str, predicate: str, words: str) -> None:
    assert _complement(text, predicate, date(2023, 3, 15)) == words


@pytest.mark.parametrize(
    ("text", "predicate", "told"),
    [
        ("The airline will keep the fare at 149 dollars for the rest of the year.", "keep", "until the end of 2025"),
        ("Peru will keep the gate shut for the rest of the month.", "keep", "until the end of November 2025"),
        ("The minister spent the rest of the year in Lima.", "spend", "the rest of the year in Lima"),
    ],
)
def test_the_rest_of_a_span_is_told_by_its_end(text: str, predicate: str, told: str) -> None:
    assert _complement(text, predicate, date(2025, 11, 16)).endswith(told)
