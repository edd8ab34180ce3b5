"""Counted parts of a period: "the third quarter of 2024", "first week of June", "last Monday in May".

Parsers only.
"""

from __future__ import annotations

from briefing.language.dating.explicit import month_first, year_of
from briefing.language.dating.nodes import Month, Nth, Quarter, Unit, Years
from briefing.language.dating.numerals import cardinal, month, ordinal, weekday, year_digits
from briefing.language.dating.numeric import Read
from briefing.language.dating.tokens import Tokens
from briefing.language.dating.words import MONTHS


def quarter(t: Tokens, i: int) -> Read:
    """Read "Q3", "2019-Q1", "H1 of 2025", "the third quarter of 2024", "first half of the year"."""
    if first := year_digits(t, i):
        j = first[1] + 1 if t.is_dash(first[1]) else first[1]
        if number := _letter_quarter(t, j):
            return Quarter(number=number[0], size=number[1], of=Years(first=first[0])), j + 2
        return None
    if number := _letter_quarter(t, i):
        j = i + 2
        size = number[1]
        value = number[0]
        if size == 6 and not period_behind(t, j):
            return None
    else:
        start = i + 1 if t.low(i) == "the" else i
        read = ordinal(t, start)
        if t.low(start) in {"last", "final"}:
            read = (-1, start + 1)
        if read is None:
            return None
        value, j = read
        size = {"quarter": 3, "half": 6}.get(t.low(j), 0)
        if not size or value > 12 // size:
            return None
        value = 12 // size if value < 0 else value
        j += 1
        of = period_behind(t, j)
        if of is None and (size == 6 or t.low(start) in {"last", "final"} or t.low(i) != "the"):
            return None
        if size == 6 and of and isinstance(of[0], Month):
            return None
    of = period_behind(t, j)
    if of and isinstance(of[0], Years | Unit):
        return Quarter(number=value, size=size, of=of[0]), of[1]
    return Quarter(number=value, size=size), j


def _letter_quarter(t: Tokens, i: int) -> tuple[int, int] | None:
    size = {"q": 3, "h": 6}.get(t.low(i), 0)
    tok = t[i + 1]
    if size and tok.glued and len(tok.text) == 1 and 1 <= tok.value <= 12 // size:
        return tok.value, size
    return None


def counted_in(t: Tokens, i: int) -> Read:
    """Read "the first week of 2015", "the last three months of this year", "first ten days of June"."""
    start = i + 1 if t.low(i) == "the" else i
    last = t.low(start) in {"last", "final"}
    read = (1, start + 1) if last else ordinal(t, start)
    if read is None:
        return None
    number, j = read
    count = cardinal(t, j)
    units, j = (count[0], count[1]) if count else (1, j)
    unit = {"s": ""}.get(t.low(j), t.low(j)).rstrip("s")
    if unit not in {"day", "week", "month", "weekend"} or t.low(j + 1) != "of" or number > 53:
        return None
    of = period_behind(t, j + 1)
    if of is None or not isinstance(of[0], Years | Unit | Month):
        return None
    if isinstance(of[0], Month) and of[0].month and not t[j + 2].is_capital and t.low(j + 2) == "may":
        return None
    return Nth(number=-1 if last else number, count=units, unit=unit, of=of[0]), of[1]


def nth_weekday(t: Tokens, i: int) -> Read:
    """Read "the first Monday in June", "last Friday of the month", "third Sunday of May 2024"."""
    start = i + 1 if t.low(i) == "the" else i
    last = t.low(start) in {"last", "final"}
    read = (-1, start + 1) if last else ordinal(t, start)
    day = weekday(t, read[1]) if read else None
    if read is None or day is None or read[0] > 5 or t.low(day[1]) not in {"of", "in"}:
        return None
    of = period_behind(t, day[1])
    if of is None or not isinstance(of[0], Month | Unit | Years):
        return None
    return Nth(number=read[0], count=1, unit="weekday", weekday=day[0], of=of[0]), of[1]


def period_behind(t: Tokens, j: int) -> Read:
    """Read the period that "the first week" and its like belong to: "of 2015", "2024", "of the year"."""
    k = j + 1 if t.low(j) in {"of", "in", ","} else j
    if full := year_digits(t, k):
        return Years(first=full[0]), full[1]
    if k == j:
        return year_of(t, j)
    if t.low(k) == "the" and t.low(k + 1) == "year" and (full := year_digits(t, k + 2)):
        return Years(first=full[0]), full[1]
    if t.low(k) in {"the", "this", "last", "next"} and t.low(k + 1) in {
        "year",
        "month",
        "week",
        "quarter",
        "decade",
    }:
        shift = {"last": -1, "next": 1}.get(t.low(k), 0)
        return Unit(unit=t.low(k + 1), shift=shift), k + 2
    if t.low(k) in MONTHS or t[k].is_capital:
        return month_first(t, k) if month(t, k) else None
    return None
