"""Days of what is told: arranged in the past, taken from the lead, taken from the clause before."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.language import analyse_text
from briefing.model import Statement

pytestmark = pytest.mark.slow


def _of(text: str, predicate: str, published: date) -> Statement:
    found = analyse_text(text, published=published)
    return next(s for x in found for s in x.statements if s.form == "clause" and s.predicate == predicate)


@pytest.mark.parametrize(
    ("text", "predicate", "published", "day"),
    [
        ("The exchange was to be held on 25 January, but was put off.", "hold", date(2024, 5, 10), date(2024, 1, 25)),
        ("The pact was to lapse on June 3.", "lapse", date(2024, 5, 10), date(2024, 6, 3)),
        ("The ceasefire was to have taken effect on Sunday.", "take", date(2023, 3, 15), date(2023, 3, 12)),
        ("The two met in Paris on Monday.", "meet", date(2023, 3, 15), date(2023, 3, 13)),
        (
            "Chad will close the river on November 5, three weeks later than planned.",
            "close",
            date(2023, 3, 15),
            date(2023, 11, 5),
        ),
    ],
)
def test_the_day_of_a_clause(text: str, predicate: str, published: date, day: date) -> None:
    mention = _of(text, predicate, published).date
    assert mention is not None
    assert mention.first == day


def test_that_month_is_of_the_year_named_before() -> None:
    found = analyse_text("Talks ended in 2016 after the attack on a camp that September.", published=date(2024, 5, 10))
    days = [m.first for m in found[0].dates]
    assert days == [date(2016, 1, 1), date(2016, 9, 1)]


def test_an_undated_deed_of_the_same_two_takes_the_leads_day() -> None:
    text = (
        "Kenyan President William Ruto met Ethiopian Prime Minister Abiy Ahmed in Nairobi on Monday. "
        "Ruto and Abiy agreed to reopen the border."
    )
    agreed = _of(text, "agree", date(2023, 3, 15))
    assert agreed.date is not None
    assert agreed.date.first == date(2023, 3, 13)
