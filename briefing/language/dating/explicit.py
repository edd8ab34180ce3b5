"""Dates that name a day or month in words: "June 9, 2025", "9th of June", "Tuesday the 17th", "the 24th".

Parsers only; what a missing year means is `resolve`'s business.
"""

from __future__ import annotations

from dataclasses import replace

from briefing.language.dating.nodes import CalendarDay, Month, Node, Nth, Piece, Unit, Weekday
from briefing.language.dating.numerals import cardinal, day_number, month, ordinal, weekday, year, year_digits
from briefing.language.dating.numeric import Read, full_year, numeric
from briefing.language.dating.tokens import Tokens
from briefing.language.dating.words import DAY_ASKERS, LAST, NEXT, ORDINAL_ENDS, QUANTITY, THIS


def month_first(t: Tokens, i: int) -> Read:
    """Read "June 9", "June 9th, 2025", "June the 9th", "June 2025", "June of 2025", "Dec/2018", "June"."""
    read = month(t, i)
    if read is None:
        return None
    number, j = read
    if t.is_dash(j) and t[j].glued and (y := year_digits(t, j + 1)) and t.is_dash(y[1]) and t[y[1] + 1].value > 0:
        return CalendarDay(year=y[0], month=number, day=t[y[1] + 1].value), y[1] + 2
    if t[j].glued and t[j].value >= 0:
        return None
    joined = j + 1 if (t.is_dash(j) or t.low(j) == "/") and t[j].glued and t[j + 1].glued else j
    day = day_number(t, joined)
    if day and t.low(joined) == "the" and t.low(day[1]) in QUANTITY | {"per"}:
        # "by the end of October the 20 per cent levy"
        day = None
    worded = year(t, joined) if t[joined].value < 0 else None
    if day and worded and worded[1] > day[1]:
        return Month(month=number, year=worded[0]), worded[1]
    # "March 15-17", "June 9": but "May 2025" is no day 20, and "June 1,200" no date.
    if day and not (t[i].low in {"may", "march"} and not t[i].is_capital and not _surely_day(t, i, joined, day[1])):
        return _in_its_year(t, CalendarDay(month=number, day=day[0]), day[1])
    k = joined
    if t.low(k) in {"of", "in"} or (t.low(k) == "," and t[k].glued):
        k += 1
    if written := year(t, k):
        return Month(month=number, year=written[0]), written[1]
    if t.low(j) == "of" and t[j + 1].value in range(50, 100):
        return Month(month=number, year=1900 + t[j + 1].value), j + 2
    if t.low(j) in {"'"} and len(t[j + 1].text) == 2 and t[j + 1].value >= 0:
        return Month(month=number, year=full_year(t[j + 1].value, 2)), j + 2
    if relative := year_of(t, j):
        return Month(month=number, of=relative[0]), relative[1]
    return Month(month=number), j


def _surely_day(t: Tokens, i: int, j: int, end: int) -> bool:
    """Tell "may twenty nine" and "march 3rd" from the verbs in "may first meet", "march 15 miles"."""
    if t[j].value >= 0:
        return t.low(end - 1) in ORDINAL_ENDS or t.low(i) == "may" or t.low(end) in "\0.,"
    return end - j >= 2


def year_of(t: Tokens, j: int) -> Read:
    """Read "last year", "of next year", "this year" behind a month or day."""
    k = j + 1 if t.low(j) in {"of", ","} else j
    k = k + 1 if t.low(k) == "the" else k
    shift = -1 if t.low(k) in LAST else 1 if t.low(k) in NEXT else 0 if t.low(k) in THIS else None
    if shift is not None and t.low(k + 1) == "year":
        return Unit(unit="year", shift=shift), k + 2
    return None


def year_behind(t: Tokens, j: int) -> tuple[int, int]:
    """Return the year behind a day ("9, 2025", "9 of 2025") and the place behind it; (0, j) without one."""
    k = j + 1 if t.low(j) in {",", "of", "in", "/"} or (t.is_dash(j) and t[j].glued and t[j + 1].glued) else j
    read = year(t, k) if t[k].value < 0 or t.low(k + 1) not in QUANTITY else None
    if read and (t[k].value >= 0 or t.low(k - 1) in {",", "of", "in"} or k == j):
        return read
    return 0, j


def day_first(t: Tokens, i: int) -> Read:
    """Read "9 June", "9th of June, 2025", "the twenty third day of September", "15th day of next month"."""
    read = day_number(t, i)
    if read is None:
        return None
    day, j = read
    plain = t[j - 1].value >= 0
    if t.low(j) == "day" and t.low(j + 1) == "of":
        j += 2
        if of := month_of(t, j):
            return Nth(number=day, count=1, unit="day", of=of[0]), of[1]
    elif t.low(j) == "of" or ((t.is_dash(j) or t.low(j) == "/") and t[j].glued and t[j + 1].glued):
        j += 1
        if t.low(j - 1) == "of" and (of := month_of(t, j)):
            return Nth(number=day, count=1, unit="day", of=of[0]), of[1]
    if plain and t.low(j) == "." and t[j].glued and month(t, j + 1) and not t[j + 1].glued:
        j += 1
    named = month(t, j)
    if named is None or (t.low(j) in {"may", "march", "mar"} and not t[j].is_capital and plain):
        return None
    return _in_its_year(t, CalendarDay(day=day, month=named[0]), named[1])


def _in_its_year(t: Tokens, node: CalendarDay, j: int) -> tuple[Node, int]:
    """Take in the year behind a day, as written ("9 June 2025") or told from now ("June 9 last year")."""
    full, end = year_behind(t, j)
    told = None if full else year_of(t, j)
    if told is not None:
        return replace(node, of=Piece(node=told[0], i=told[1] - 2, j=told[1])), told[1]
    return _with_weekday(t, replace(node, year=full), end)


def _with_weekday(t: Tokens, node: CalendarDay, j: int) -> tuple[Node, int]:
    """Take in the "(Monday)" behind a day."""
    named = weekday(t, j + 1) if t.low(j) == "(" else None
    if named is None or t.low(named[1]) != ")":
        return node, j
    return replace(node, weekday=named[0]), named[1] + 1


def month_of(t: Tokens, j: int) -> Read:
    """Read "next month", "the month" behind a day."""
    low = t.low(j)
    shift = -1 if low in LAST else 1 if low in NEXT else 0 if low in THIS or low == "the" else None
    if shift is None or t.low(j + 1) != "month":
        return None
    return Unit(unit="month", shift=shift), j + 2


def year_first(t: Tokens, i: int) -> Read:
    """Read "2016 March", "2016 March 9"."""
    full = year_digits(t, i)
    named = month(t, full[1]) if full else None
    if full is None or named is None or (len(t[full[1]].text) < 4 and t.low(full[1]) != "may"):
        return None
    day = day_number(t, named[1]) if t[named[1]].value > 0 else None
    if day:
        return CalendarDay(year=full[0], month=named[0], day=day[0]), day[1]
    return Month(month=named[0], year=full[0]), named[1]


def the_day(t: Tokens, i: int) -> Read:
    """Read "the 24th" as a day of the month, where nothing follows that it could count."""
    if t.low(i) != "the":
        return None
    read = ordinal(t, i + 1) or (cardinal(t, i + 1) if t.low(i - 1) == "on" and len(t[i + 1].text) < 3 else None)
    if read is None or not 1 <= read[0] <= 31:
        return None
    digits = t[i + 1].value >= 0
    if t.low(read[1]) == "of" and _is_month_before(t, read[1] + 1):
        behind = read[1] + 3 + (t.low(read[1] + 2) == "same")
        return Nth(number=read[0], count=1, unit="day", of=Unit(unit="month", narrated=True)), behind
    asked = t.low(i - 1) in DAY_ASKERS
    asked = asked or weekday(t, i - 1) is not None
    after = t[read[1]]
    closed = not after.is_word or after.low in {
        "to",
        "and",
        "at",
        "in",
        "when",
        "for",
        "but",
        "if",
        "with",
        "through",
        "till",
        "until",
    }
    return (CalendarDay(day=read[0]), read[1]) if digits and asked and closed else None


def _is_month_before(t: Tokens, i: int) -> bool:
    """Return whether "that month" or "the same month" stands there: the month named before."""
    if t.low(i) == "that":
        return t.low(i + 1) == "month"
    return t.low(i) == "the" and t.low(i + 1) == "same" and t.low(i + 2) == "month"


_BEHIND_DAY = frozenset({"to", "and", "at", "with", "for", "in"})
"""Words that follow a day's number and are nothing that it could count: "Monday 28 in the same city"."""


def weekday_first(t: Tokens, i: int) -> Read:
    """Read "Monday", "Tuesday, June 17", "Wednesday the 31st", "Monday 21", "Friday week"."""
    read = weekday(t, i)
    if read is None:
        return None
    number, j = read
    short = len(t[i].text) < 6
    k = j
    while t.low(k) in {",", "("} or (t.is_dash(k)):
        k += 1
    if k - j <= 1:
        exact = numeric(t, k) or (month_first(t, k) if month(t, k) else None) or day_first(t, k)
        if exact and isinstance(exact[0], CalendarDay):
            end = exact[1] + 1 if t.low(j) == "(" and t.low(exact[1]) == ")" else exact[1]
            day = exact[0]
            return (
                CalendarDay(weekday=number, day=day.day, month=day.month, year=day.year, of=day.of, note=day.note), end
            )  # fmt: skip
        if k == j or t.low(j) == ",":
            lone = day_number(t, k)
            counted = t[lone[1]].is_word and t.low(lone[1]) not in _BEHIND_DAY if lone else True
            dated = lone is not None and (t.low(lone[1] - 1) in ORDINAL_ENDS or t.low(k) == "the" or t[k].value >= 0)
            if lone and dated and not counted and t.low(lone[1]) not in {":", "%", "-", "–"} and k == j:
                return CalendarDay(weekday=number, day=lone[0]), lone[1]
    if short and not _stands_as_day(t, i, j):
        return None
    if t.low(j) == "after" and t.low(j + 1) == "next":
        return Weekday(weekday=number, which="next", weeks=1), j + 2
    if t.low(j) == "before" and t.low(j + 1) == "last":
        return Weekday(weekday=number, which="past", weeks=-1), j + 2
    if t.low(j) == "week" and t.low(j + 1) != "of":
        return Weekday(weekday=number, which="next", weeks=1), j + 1
    for k in (j, j + 1, j + 2):
        if k > j and t.low(k - 1) not in {"of", "the", ","}:
            break
        if t.low(k) in LAST | NEXT | THIS and t.low(k + 1) == "week":
            shift = -1 if t.low(k) in LAST else 1 if t.low(k) in NEXT else 0
            return Weekday(weekday=number, of=Unit(unit="week", shift=shift)), k + 2
    return Weekday(weekday=number), j


def _stands_as_day(t: Tokens, i: int, j: int) -> bool:
    """Tell "Tues." and "on Wed" from the names and words "Sun", "Sat", "Mon", "wed"."""
    if not t[i].is_capital:
        return False
    if t.low(i - 1) in {"on", "this", "last", "next", "since", "until", "by", "from"}:
        return not t[j].is_capital
    return t.low(i) in {"tue", "tues", "thu", "thur", "thurs"} and not t[j].is_capital
