"""What the lead of a line says, its text does not say again."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.brief.wording import lead_words, without_lead
from briefing.model import DateMention


def _on(first: date, last: date | None = None, **other: object) -> DateMention:
    last = last or first
    precision = "day" if first == last else "range"
    given = {"text": "then", "precision": precision, **other}
    return DateMention(start=0, end=0, first=first, last=last, why="", **given)  # type: ignore[arg-type]


DAY = _on(date(2022, 6, 20))
DAYS = _on(date(2022, 6, 20), date(2022, 6, 22))
SINCE = _on(date(2022, 6, 20), kind="since")
HALF = _on(date(2022, 7, 1), date(2022, 12, 31), text="the second half of this year")
PART = _on(date(2022, 8, 1), date(2022, 8, 15), text="early August", kind="by")


@pytest.mark.parametrize(
    ("text", "mention", "line"),
    [
        ("The team will meet on Batam on 20 June 2022", DAY, "20 June 2022: The team will meet on Batam"),
        ("The team will meet, on 20 June 2022, in Batam", DAY, "20 June 2022: The team will meet, in Batam"),
        ("The team will now meet on 20 June 2022 in Batam", DAY, "20 June 2022: The team will now meet in Batam"),
        (
            "The team will meet on 20 June 2022, according to Chad",
            DAY,
            "20 June 2022: The team will meet, according to Chad",
        ),
        ("The vote of the house is set on 20 June 2022", DAY, None),
        ("The vote of the house was postponed to 20 June 2022", DAY, None),
        (
            "The vote of the house is scheduled for 20 June 2022",
            DAY,
            "20 June 2022: The vote of the house is scheduled",
        ),
        (
            "Chad will lift the ban with effect from 20 June 2022",
            DAY,
            "From 20 June 2022: Chad will lift the ban",
        ),
        ("The date of the vote would be 20 June 2022", DAY, None),
        ("The opening of it will be on 20 June 2022 in Lima", DAY, "20 June 2022: The opening of it will be in Lima"),
        ("The vote of the house on 20 June 2022 will be tight", DAY, None),
        ("They meet on 20 June 2022", DAY, None),
        (
            "The team will meet in Batam between 20 and 22 June 2022",
            DAYS,
            "20–22 June 2022: The team will meet in Batam",
        ),
        ("The line will serve Lima from 20 June 2022", SINCE, "From 20 June 2022: The line will serve Lima"),
        (
            "Chad accepted an invitation to visit Peru in the second half of 2022",
            HALF,
            "Second half of 2022: Chad accepted an invitation to visit Peru",
        ),
        (
            "The team will report to both by early August 2022",
            PART,
            "By early August 2022: The team will report to both",
        ),
    ],
)
def test_the_day_of_the_lead_is_not_said_twice(text: str, mention: DateMention, line: str | None) -> None:
    lead = lead_words("upcoming", text, mention=mention, matter="")

    kept = without_lead(text, lead, mention=mention)

    assert (f"{lead}: {kept}" if kept != text else None) == line
