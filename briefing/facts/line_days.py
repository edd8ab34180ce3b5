"""The days that a line names itself, where the date read for it is none, or wider than what the line tells."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from briefing.datewords import days_named
from briefing.model import Claim, DateMention, Fact

_TWO = 2
_WIDE = 7
"""Days from which a span ("next month") leaves an event's day open."""
_WHICH = ("first", "second", "third", "fourth")
_PERIOD_IN_LINE = re.compile(rf"\bthe ({'|'.join(_WHICH)}) (half|quarter) of (\d{{4}})\b")


def day_in_line(fact: Fact) -> DateMention | None:
    """Return the one absolute day that the line itself names, None for none or several."""
    days = days_named(fact.text)
    if not days:
        return _period_in_line(fact)
    if len(days) != 1:
        return None
    day, text = next(iter(days.items()))
    statement = fact.claims[0].statement
    return DateMention(
        start=statement.start, end=statement.end, text=text, first=day, last=day, why="the day that the line names"
    )


def told_day(claim: Claim) -> DateMention | None:
    """Return the day of what happened: the one that the line names, where the date read is no single day.

    "The coins seized in 2018 were delivered on 16 June 2022": the year is of the seizing.
    """
    mention = claim.date
    if claim.section != "past" or mention is None or mention.first is None or mention.first == mention.last:
        return mention
    days = days_named(claim.text)
    if len(days) != 1:
        return mention
    day, words = next(iter(days.items()))
    if not re.search(rf"\bon (?:[A-Z][a-z]+day,? )?{words}", claim.text):
        return mention
    return replace(
        mention, first=day, last=day, precision="day", kind="at", text=words, why="the day that the line names"
    )


def exact_day(fact: Fact) -> DateMention | None:
    """Return the fact's date; where that is a span and its claims' lines name one day of it, that day."""
    mention = fact.date
    if mention is None or mention.first is None or mention.last is None or (mention.last - mention.first).days < _WIDE:
        return mention
    named = {day: words for c in fact.claims for day, words in days_named(c.text).items()}
    if len(fact.claims) < _TWO or len(named) != 1:
        return mention
    day, words = next(iter(named.items()))
    if not mention.first <= day <= mention.last or mention.kind != "at":
        return mention
    return replace(mention, first=day, last=day, precision="day", text=words, why="the day that a line of it names")


def _period_in_line(fact: Fact) -> DateMention | None:
    """Return the one half or quarter of a year that the line names."""
    found = _PERIOD_IN_LINE.findall(fact.text)
    if len(found) != 1:
        return None
    which, unit, year = found[0]
    months = 6 if unit == "half" else 3
    start = _WHICH.index(which) * months + 1
    if start + months > 13:
        return None
    last = date(int(year) + (start + months) // 13, (start + months - 1) % 12 + 1, 1) - timedelta(days=1)
    statement = fact.claims[0].statement
    return DateMention(
        start=statement.start,
        end=statement.end,
        text=f"the {which} {unit} of {year}",
        first=date(int(year), start, 1),
        last=last,
        precision="range",
        why="the period that the line names",
    )
