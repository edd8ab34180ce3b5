"""What the lead of a line says, its text does not say again."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.brief.wording import lead_words, led_line, without_lead
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
        (
            "The team will meet his aide, Ana Cruz, on 20 June 2022 in Batam",
            DAY,
            "20 June 2022: The team will meet his aide, Ana Cruz, in Batam",
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
        (
            "Teachers of the south will strike on 20 June 2022 over the pay",
            DAY,
            "20 June 2022: Teachers of the south will strike over the pay",
        ),
    ],
)
def test_the_day_of_the_lead_is_not_said_twice(text: str, mention: DateMention, line: str | None) -> None:
    lead = lead_words("upcoming", text, mention=mention, matter="")

    kept = without_lead(text, lead, mention=mention)

    assert (f"{lead}: {kept}" if kept != text else None) == line


@pytest.mark.parametrize(
    ("text", "mention", "done", "lead"),
    [
        ("Chad accepted an invitation to visit Peru in the second half of 2022", HALF, True, ""),
        ("Chad has undertaken to open the post from 20 June 2022", SINCE, False, ""),
        ("Chad is resolved to reopen the port by early August 2022", PART, False, ""),
        ("The date of the vote will be 20 June 2022", DAY, False, ""),
        ("The house has put off the vote", DAY, True, "20 June 2022"),
        ("The team will meet on Batam on 20 June 2022", DAY, False, "20 June 2022"),
    ],
)
def test_a_deed_done_is_not_dated_by_what_it_promises(text: str, mention: DateMention, done: bool, lead: str) -> None:
    first = lead_words("upcoming", text, mention=mention, matter="")

    told, kept = led_line(text, first, mention=mention, done=done)

    assert told == lead
    assert kept == text or lead


def test_what_one_is_resolved_to_do_has_its_day_in_its_words() -> None:
    text = "Chad is resolved to close the mine, according to its minister"

    assert led_line(text, "By early August 2022", mention=PART, done=False) == (
        "",
        "Chad is resolved to close the mine by early August 2022, according to its minister",
    )


def test_what_was_told_of_another_year_gets_no_day() -> None:
    assert lead_words("past", "Chad exported goods worth $4 million in 2021", mention=DAY, matter="") == ""


def test_the_day_of_what_is_offered_is_not_that_of_the_offer() -> None:
    lead = lead_words("upcoming", "Peru has offered to meet Chile in Lima", mention=DAY, matter="")
    told = led_line("Peru has offered to meet Chile in Lima", lead, mention=DAY, done=False)
    assert told == ("", "Peru has offered to meet Chile in Lima on 20 June 2022")
