"""Dates that name a day, month or year: numeric, "June 9, 2025", "9th of June", "Tuesday the 17th", "2024".

Parsers only; what a missing year means is `resolve`'s business.
"""

from __future__ import annotations

from dataclasses import replace

from briefing.language.dating.nodes import CalendarDay, Month, Node, Nth, Quarter, Unit, Weekday, Years
from briefing.language.dating.numerals import cardinal, day_number, month, ordinal, weekday, year, year_digits
from briefing.language.dating.tokens import Tokens
from briefing.language.dating.words import DATE_PREPOSITIONS, LAST, MONTHS, NEXT, ORDINAL_ENDS, QUANTITY, THIS

Read = tuple[Node, int] | None
_JOINTS = frozenset("/.-–")


def numeric(t: Tokens, i: int) -> Read:
    """Read 2025-06-09, 20250609, 24/06/2025, 24.6.2025, 6/24/2025, 24/06, 2015-3, 05-Aug-2016."""
    tok = t[i]
    if tok.value < 0:
        return None
    if len(tok.text) == 8:
        number = tok.value
        return _day(number // 10000, number // 100 % 100, number % 100, i + 1)
    joint = t.low(i + 1)
    if joint not in _JOINTS or not t[i + 1].glued or not t[i + 2].glued:
        return None
    named = month(t, i + 2)
    if named and t[named[1]].low in _JOINTS and t[named[1] + 1].value >= 0:
        a, b, j = tok, t[named[1] + 1], named[1] + 2
        if len(a.text) == 4:
            return _day(a.value, named[0], b.value, j)
        if len(b.text) in {2, 4}:
            return _day(_century(b.value, len(b.text)), named[0], a.value, j)
    second = t[i + 2]
    if second.value < 0 or len(second.text) == 3:
        return None
    third_joint = t.low(i + 3) == joint and t[i + 3].glued and t[i + 4].glued
    if third_joint and t[i + 4].value >= 0 and t[i + 5].low not in _JOINTS - {".", "-", "–"}:
        return _three(t, i, joint)
    if third_joint and (named := month(t, i + 4)):
        if len(tok.text) == 4:
            return _day(tok.value, named[0], second.value, named[1])
        if len(second.text) == 4:
            return _day(second.value, named[0], tok.value, named[1])
    if joint in "-–/" and len(tok.text) == 4 and tok.value in range(1900, 2100) and len(second.text) <= 2:
        if second.value == tok.value % 100 + 1 and len(second.text) == 2:
            return Years(first=tok.value, count=2), i + 3
        return (Month(month=second.value, year=tok.value), i + 3) if 1 <= second.value <= 12 else None
    if joint in "-/" and len(second.text) == 4 and second.value in range(1900, 2100) and len(tok.text) <= 2:
        return (Month(month=tok.value, year=second.value), i + 3) if 1 <= tok.value <= 12 else None
    if joint in "/." and len(tok.text) <= 2 and len(second.text) <= 2:
        return _month_and_day(t, i, joint)
    return None


def _three(t: Tokens, i: int, joint: str) -> Read:
    a, b, c = t[i], t[i + 2], t[i + 4]
    if len(a.text) == 4:
        return _day(a.value, b.value, c.value, i + 5)
    if len(a.text) > 2 or len(b.text) > 2 or len(c.text) not in {2, 4}:
        return None
    if joint == "." and len(c.text) == 2:
        return None
    full = _century(c.value, len(c.text))
    if a.value > 12 or joint == ".":
        return _day(full, b.value, a.value, i + 5)
    note = "" if b.value > 12 or a.value == b.value else "read month first"
    return _day(full, a.value, b.value, i + 5, note)


def _month_and_day(t: Tokens, i: int, joint: str) -> Read:
    """Read 22/04 or, behind a word that asks for a date, 6/24 and 7.6."""
    a, b = t[i], t[i + 2]
    before = t.low(i - 1)
    asked = before in {"on", "this", "by", "from", "until", "till", "since", "between", "dated", "to"}
    asked = asked or weekday(t, i - 1) is not None
    asked = asked or (t.is_dash(i - 1) and t.low(i - 3) == "/") or (t.is_dash(i + 3) and t.low(i + 5) == "/")
    padded = len(a.text) == 2 and len(b.text) == 2 and (a.value > 12 or b.value > 12)
    alone = i == 0 and i + 3 == t.size
    if joint == "." and not (asked and before != "to" and t.low(i + 3) in "\0.,)?!") and weekday(t, i - 1) is None:
        return None
    if not (asked or padded or alone) or t.low(i + 3) in QUANTITY:
        return None
    first, second = (b.value, a.value) if a.value > 12 else (a.value, b.value)
    note = "" if a.value > 12 or b.value > 12 or a.value == b.value else "read month first"
    return _day(0, first, second, i + 3, note)


def _day(full: int, month_number: int, day: int, j: int, note: str = "") -> Read:
    if 1 <= month_number <= 12 and 1 <= day <= 31:
        return CalendarDay(year=full, month=month_number, day=day, note=note), j
    return None


def _century(value: int, digits: int) -> int:
    if digits == 4:
        return value
    return 2000 + value if value < 50 else 1900 + value


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
    worded = year(t, joined) if t[joined].value < 0 else None
    if day and worded and worded[1] > day[1]:
        return Month(month=number, year=worded[0]), worded[1]
    # "March 15-17", "June 9": but "May 2025" is no day 20, and "June 1,200" no date.
    if day and not (t[i].low in {"may", "march"} and not t[i].is_capital and not _surely_day(t, i, joined, day[1])):
        full, end = year_behind(t, day[1])
        return _with_weekday(t, CalendarDay(month=number, day=day[0], year=full), end)
    k = joined
    if t.low(k) in {"of", "in"} or (t.low(k) == "," and t[k].glued):
        k += 1
    if full_year := year(t, k):
        return Month(month=number, year=full_year[0]), full_year[1]
    if t.low(j) == "of" and t[j + 1].value in range(50, 100):
        return Month(month=number, year=1900 + t[j + 1].value), j + 2
    if t.low(j) in {"'"} and len(t[j + 1].text) == 2 and t[j + 1].value >= 0:
        return Month(month=number, year=_century(t[j + 1].value, 2)), j + 2
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
        if month_of := _month_of(t, j):
            return Nth(number=day, count=1, unit="day", of=month_of[0]), month_of[1]
    elif t.low(j) == "of" or ((t.is_dash(j) or t.low(j) == "/") and t[j].glued and t[j + 1].glued):
        j += 1
        if t.low(j - 1) == "of" and (month_of := _month_of(t, j)):
            return Nth(number=day, count=1, unit="day", of=month_of[0]), month_of[1]
    named = month(t, j)
    if named is None or (t.low(j) in {"may", "march", "mar"} and not t[j].is_capital and plain):
        return None
    full, end = year_behind(t, named[1])
    return _with_weekday(t, CalendarDay(day=day, month=named[0], year=full), end)


def _with_weekday(t: Tokens, node: CalendarDay, j: int) -> tuple[Node, int]:
    """Take in the "(Monday)" behind a day."""
    named = weekday(t, j + 1) if t.low(j) == "(" else None
    if named is None or t.low(named[1]) != ")":
        return node, j
    return replace(node, weekday=named[0]), named[1] + 1


def _month_of(t: Tokens, j: int) -> Read:
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


def the_day(t: Tokens, i: int) -> Read:
    """Read "the 24th" as a day of the month, where nothing follows that it could count."""
    if t.low(i) != "the":
        return None
    read = ordinal(t, i + 1)
    if read is None or not 1 <= read[0] <= 31:
        return None
    digits = t[i + 1].value >= 0
    before = t.low(i - 1)
    asked = before in {"on", "by", "until", "till", "since", "from", "before", "after", "between", "and", "to"}
    asked = asked or weekday(t, i - 1) is not None
    after = t[read[1]]
    closed = not after.is_word or after.low in {"to", "and", "at", "in", "when", "for", "but", "if", "with", "through", "till", "until"}
    return (CalendarDay(day=read[0]), read[1]) if digits and asked and closed else None


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
                CalendarDay(weekday=number, day=day.day, month=day.month, year=day.year, note=day.note), end
            )  # fmt: skip
        if k == j or t.low(j) == ",":
            lone = day_number(t, k)
            counted = t[lone[1]].is_word and t.low(lone[1]) not in {"to", "and", "at", "with", "for"} if lone else True
            dated = lone is not None and (t.low(lone[1] - 1) in ORDINAL_ENDS or t.low(k) == "the" or t[k].value >= 0)
            if lone and dated and not counted and t.low(lone[1]) not in {":", "%", "-", "–"} and k == j:
                return CalendarDay(weekday=number, day=lone[0]), lone[1]
    if short and not _stands_as_day(t, i, j):
        return None
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


def quarter(t: Tokens, i: int) -> Read:
    """Read "Q3", "Q3 2024", "2019-Q1", "H1 of 2025", "the third quarter of 2024", "first half of the year"."""
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


def period_behind(t: Tokens, j: int) -> Read:
    """Read the period that "the first week" and its like belong to: "of 2015", "2024", "of the year"."""
    k = j + 1 if t.low(j) in {"of", "in", ","} else j
    if full := year_digits(t, k):
        return Years(first=full[0]), full[1]
    if k == j:
        return year_of(t, j)
    if t.low(k) == "the" and t.low(k + 1) == "year" and (full := year_digits(t, k + 2)):
        return Years(first=full[0]), full[1]
    if t.low(k) in {"the", "this", "last", "next"} and t.low(k + 1) in {"year", "month", "week", "quarter", "decade"}:
        shift = {"last": -1, "next": 1}.get(t.low(k), 0)
        return Unit(unit=t.low(k + 1), shift=shift), k + 2
    if t.low(k) in MONTHS or t[k].is_capital:
        return month_first(t, k) if month(t, k) else None
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


def asks_for_date(t: Tokens, i: int) -> bool:
    """Return whether the word before `i` makes an ambiguous month or number a date."""
    return t.low(i - 1) in DATE_PREPOSITIONS
