"""What counts something, and which day a complement tells."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from briefing.model import Statement
from briefing.rules.figures import counts, day_told


@pytest.mark.parametrize("text", ["640 people", "the number at 812", "€420 million for 2022-2025", "hundreds of people", "the bill 92-31", "198–47"])
def test_a_figure_counts(text: str) -> None:
    assert counts(text)


@pytest.mark.parametrize(
    "text",
    ["by 2030", "on 23 June 2024", "between 1 and 3 May 2024", "at 4:30 a.m.", "BV 92417 TS", "the 13th round", "COVID-19", "from 3-5 May 2024", "the F-16"],
)
def test_days_years_hours_and_codes_count_nothing(text: str) -> None:
    assert not counts(text)


def test_the_one_day_of_a_complement(statement: Callable[..., Statement]) -> None:
    told = statement(complement="before the court in Arica on 23 June 2024")
    assert day_told(told) == date(2024, 6, 23)
    assert day_told(statement(complement="on 23 June 2024 and on 24 June 2024")) is None
    assert day_told(statement(complement="the accord of 23 June 2024")) is None
    assert day_told(statement(complement="on 31 June 2024")) is None
