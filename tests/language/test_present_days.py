"""A plain present before a weekday is a plan: "The court hears the case on Friday"."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.language import analyse_text
from briefing.language.dates import find_dates

MONDAY = date(2025, 6, 9)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The council debates the bill on Thursday.", date(2025, 6, 12)),
        ("The talks start in Lima on Friday.", date(2025, 6, 13)),
        ("The court hears the appeal of the skipper on Friday.", date(2025, 6, 13)),
        ("The board discusses the loan on Wednesday.", date(2025, 6, 11)),
        ("The ministers of the gulf states meet in Doha on Friday.", date(2025, 6, 13)),
    ],
)
def test_a_plain_present_lies_ahead(text: str, day: date) -> None:
    (sentence,) = analyse_text(text, published=MONDAY)
    assert [d.first for d in sentence.dates] == [day]


@pytest.mark.parametrize(
    "text",
    [
        "The minister did not meet the envoy on Friday.",
        "The court heard the appeal of the skipper on Friday.",
        "The start on Friday was late.",
    ],
)
def test_what_was_or_was_not_done_lies_behind(text: str) -> None:
    (sentence,) = analyse_text(text, published=MONDAY)
    assert [d.first for d in sentence.dates] == [date(2025, 6, 6)]


def test_starting_with_a_day_dates_the_clause() -> None:
    (sentence,) = analyse_text("The transit fee will increase to 3.10 dollars starting with 1 August.", published=MONDAY)
    (clause,) = [s for s in sentence.statements if s.form == "clause"]
    assert clause.date is not None
    assert clause.date.first == date(2025, 8, 1)


def test_starting_with_a_thing_dates_nothing() -> None:
    (sentence,) = analyse_text("The fees will increase, starting with the fee of 1 August 2019.", published=MONDAY)
    assert not [s.date for s in sentence.statements if s.form == "clause" and s.date is not None]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The festival was off to a bright start on Saturday night.", date(2024, 5, 4)),
        ("Talks start on Saturday.", date(2024, 5, 11)),
        ("The ministers meet on Saturday.", date(2024, 5, 11)),
    ],
)
def test_a_start_is_a_noun_behind_one_thing(text: str, day: date) -> None:
    assert [found.first for found in find_dates(text, published=date(2024, 5, 6))] == [day]
