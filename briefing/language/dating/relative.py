"""Dates counted from another day: "today", "next week", "two weeks ago", "later this month", "the 1990s".

Parsers only. Each returns the node and the place behind it, or None.
"""

from __future__ import annotations

from collections.abc import Callable

from briefing.language.dating.explicit import Read, numeric, period_behind, weekday_first
from briefing.language.dating.nodes import (
    CalendarDay,
    Feast,
    Month,
    Now,
    Part,
    Piece,
    Season,
    Shift,
    Unit,
    Unknown,
    WeekNumber,
    WeekOf,
    Weekday,
    Window,
    Within,
    Years,
)
from briefing.language.dating.numerals import cardinal, month, ordinal, weekday, year_digits
from briefing.language.dating.tokens import Tokens
from briefing.language.dating.words import (
    DAY_PARTS,
    DECADES,
    HOLIDAYS,
    LAST,
    MONTHS,
    NEXT,
    PARTS,
    SEASONS,
    THIS,
    UNITS,
    VAGUE,
)

Point = Callable[[Tokens, int], Read]

_DAYS_AWAY = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1, "tonite": 0, "tmr": 1}


def near_day(t: Tokens, i: int) -> Read:
    """Read "today", "yesterday", "the day before yesterday", "this morning", "last night"."""
    low = t.low(i)
    if low in _DAYS_AWAY:
        return Now(days=_DAYS_AWAY[low]), i + 1
    start = i + 1 if low == "the" else i
    if t.low(start) == "day" and t.low(start + 1) in {"before", "after"}:
        target = t.low(start + 2)
        if (target, t.low(start + 1)) in {("yesterday", "before"), ("tomorrow", "after")}:
            return Now(days=-2 if target == "yesterday" else 2), start + 3
    if low in {"this", "last"} and t.low(i + 1) in DAY_PARTS:
        if low == "last" and t.low(i + 1) != "night":
            return None
        return Now(days=0 if low == "this" else -1), i + 2
    if low == "now" and t.low(i - 1) in {"and", "to", "until", "till"}:
        return Now(), i + 1
    return None


def qualified(t: Tokens, i: int) -> Read:
    """Read "this week", "next Friday", "last three months", "this coming Sunday", "last June", "past summer"."""
    start = i
    low = t.low(i)
    if low in {"the", "these", "those"} or (low == "this" and t.low(i + 1) in LAST | NEXT):
        i += 1
    low = t.low(i)
    which = "last" if low in LAST else "next" if low in NEXT else "this" if low in THIS else ""
    if low in {"same", "entire", "whole"} and start < i and t.low(i + 1) in {"week", "month", "year"}:
        return None
    if not which:
        return _counted_first(t, i)
    shift = {"last": -1, "this": 0, "next": 1}[which]
    j = i + 1
    if t.low(j) in {"calendar"}:
        j += 1
    if t.low(j) == "fiscal" or t.low(j) == "financial":
        return (Unknown(reason="fiscal years differ by country"), j + 2) if t.low(j + 1) in {"year", "quarter"} else None
    if window := _window(t, j, which):
        return window
    if (unit := UNITS.get(t.low(j))) and not t.low(j).endswith("s"):
        if unit == "fortnight":
            return Window(count=1, unit=unit, ahead=shift > 0), j + 1
        if unit == "day" and (which == "last" and low != "previous"):
            return None
        if (start < i and which == "this" and low == "present") or _goes_on(t, j + 1, unit, which):
            return None
        narrated = start < i and low in {"next", "previous", "following"}
        narrated = narrated or unit == "day" or low == "following"
        if unit == "week" and (day := weekday(t, j + 2 if t.is_dash(j + 1) else j + 1)) and not narrated:
            return Weekday(weekday=day[0], of=Unit(unit="week", shift=shift)), day[1]
        return Unit(unit=unit, shift=shift, narrated=narrated), j + 1
    if day := weekday(t, j):
        exact = weekday_first(t, j)
        if exact and isinstance(exact[0], CalendarDay):
            return exact
        return Weekday(weekday=day[0], which=which), day[1]
    if t[j].value >= 0 and (exact := numeric(t, j)) and isinstance(exact[0], CalendarDay):
        return exact
    if (named := month(t, j)) and t[j].is_capital:
        return Month(month=named[0], which=which), named[1]
    if t.low(j) in SEASONS:
        return Season(name=t.low(j), which=which), j + 1
    if feast := _feast(t, j, which):
        return feast
    return None


def _goes_on(t: Tokens, j: int, unit: str, which: str) -> bool:
    """Tell "the last week of the campaign" and "the next day's" neighbours that are no dates."""
    return which == "last" and t.low(j) == "of"


def _window(t: Tokens, j: int, which: str) -> Read:
    """Read the count and units behind "last", "next", "past": "three months and two weeks"."""
    if which == "this":
        return None
    vague = t.low(j) in VAGUE or (t.low(j) == "couple" and t.low(j + 1) == "of")
    if vague:
        k = j + 2 if t.low(j) == "couple" else j + 1
        if t.low(j) == "couple" and t.low(k) in UNITS:
            return Window(count=2, unit=UNITS[t.low(k)], ahead=which == "next"), k + 1
        return (Unknown(reason="no number is given"), k + 1) if t.low(k) in UNITS else None
    read = cardinal(t, j)
    if read is None:
        return None
    count, k = read
    business = t.low(k) in {"business", "working"}
    k += business
    if t.is_dash(k):
        k += 1
    if t.low(k) not in UNITS:
        return None
    unit = UNITS[t.low(k)]
    k += 1
    more: list[tuple[int, str]] = []
    while t.low(k) == "and" and (extra := cardinal(t, k + 1)) and t.low(extra[1]) in UNITS:
        if t.low(extra[1] + 1) in {"ago", "earlier", "later", "before", "after"}:
            break
        more.append((extra[0], UNITS[t.low(extra[1])]))
        k = extra[1] + 1
    return Window(count=count, unit=unit, ahead=which == "next", more=tuple(more), business=business), k


def _counted_first(t: Tokens, i: int) -> Read:
    """Read "the 3 next weeks"."""
    read = cardinal(t, i)
    if read and t.low(read[1]) in LAST | NEXT and t.low(read[1] + 1) in UNITS and t.low(read[1] + 1).endswith("s"):
        ahead = t.low(read[1]) in NEXT
        return Window(count=read[0], unit=UNITS[t.low(read[1] + 1)], ahead=ahead), read[1] + 2
    return None


def weekend(t: Tokens, i: int) -> Read:
    """Read "the weekend", "over the weekend", "weekend"."""
    j = i + 1 if t.low(i) == "the" else i
    if t.low(j) != "weekend" or t.low(j + 1) in {"'"}:
        return None
    if t.low(j + 1) in {"of", "in"}:
        feast = _feast(t, j + 2, "")
        if feast and isinstance(feast[0], Feast):
            return Feast(rule=feast[0].rule, year=feast[0].year, weekend=True), feast[1]
        return None
    # "a weekend interview", "weekend edition": a kind of thing, not a time; "the weekend talks" is one.
    if i == j and t[j + 1].is_word and t.low(j + 1) not in {"and", "that", "when", "in", "at"}:
        return None
    return (Unit(unit="weekend"), j + 1) if t.low(i - 1) not in {"a", "every", "each", "per", "long"} else None


def whole_period(t: Tokens, i: int) -> Read:
    """Read "for the month", "the year 2008", "calendar year 2008", "week 31", "fiscal year 2025"."""
    j = i + 1 if t.low(i) == "the" else i
    low = t.low(j)
    if low in {"fiscal", "financial"} and t.low(j + 1) == "year":
        end = j + 3 if year_digits(t, j + 2) else j + 2
        return (Unknown(reason="fiscal years differ by country"), end) if end > j + 2 else None
    if low == "calendar" and t.low(j + 1) == "year":
        j, low = j + 1, "year"
    if low == "year" and (full := year_digits(t, j + 1)):
        return Years(first=full[0]), full[1]
    if low == "week" and 1 <= t[j + 1].value <= 53 and t.low(j + 2) not in {"of", "-", "–"} and t[j + 1].glued is False:
        return (WeekNumber(number=t[j + 1].value), j + 2) if t.low(j - 1) in {"the", "in", "of"} else None
    if j > i and low in {"day", "month", "year", "week"} and t.low(i - 1) == "for":
        if not t[j + 1].is_word or t.low(j + 1) in {"and", "but"}:
            return Unit(unit=low), j + 1
    if low == "year" and t.low(j + 1 + t.is_dash(j + 1)) == "end":
        return Part(part="end", of=Piece(node=Unit(unit="year"), i=j, j=j + 1)), j + 2 + t.is_dash(j + 1)
    return None


def week_of(t: Tokens, i: int, point: Point) -> Read:
    """Read "the week of April 10", "the week commencing 4 February", "week beginning Monday"."""
    j = i + 1 if t.low(i) == "the" else i
    if t.low(j) != "week" or t.low(j + 1) not in {"of", "commencing", "beginning", "starting"}:
        return None
    read = point(t, j + 2)
    if read and isinstance(read[0], CalendarDay | Weekday | Now):
        return WeekOf(of=read[0]), read[1]
    return None


def part_of(t: Tokens, i: int, point: Point) -> Read:
    """Read "early June", "mid-June", "late 2024", "the end of the month", "later this week", "early in 2016"."""
    j = i + 1 if t.low(i) == "the" else i
    low = t.low(j)
    if low not in PARTS:
        return None
    k = j + 1
    if low in {"beginning", "start", "end", "close", "middle", "turn", "rest", "remainder"}:
        if t.low(k) != "of":
            return None
        k += 1
    elif low == "mid":
        k += 1 if t.is_dash(k) else 0
    elif t.low(k) in {"in", "on"} or (t.is_dash(k) and t[k].glued):
        k += 1
    if t.low(k) == "the" and t.low(k + 1) in UNITS and t.low(k + 2) not in {"of"} and not low.endswith("er"):
        unit = UNITS[t.low(k + 1)]
        inner: Read = (Unit(unit=unit), k + 2) if unit not in {"decade", "century"} or low == "end" else None
        if t.low(k + 1) == "year" and (full := year_digits(t, k + 2)):
            inner = Years(first=full[0]), full[1]
        if unit == "day" and (t.low(j) not in {"end", "close"} or weekday(t, k + 2)):
            return None
        if t.low(k + 1).endswith("s"):
            return None
    else:
        inner = point(t, k)
    if inner is None and (full := year_digits(t, k)):
        inner = Years(first=full[0]), full[1]
    if inner is None:
        return None
    node, end = inner
    if isinstance(node, Now) and node.days == 0:
        return node, end
    if isinstance(node, Now | Weekday | CalendarDay):
        return (node, end) if low.endswith("er") or low in {"late", "early", "end"} else None
    if not isinstance(node, Unit | Month | Years | Season) or (low == "late" and t[j].is_capital and i > 0):
        return None
    comparative = low.endswith("er") and isinstance(node, Unit) and node.shift == 0
    return Part(part=PARTS[low], of=Piece(node=node, i=k, j=end), comparative=comparative), end


def shifted(t: Tokens, i: int, point: Point) -> Read:
    """Read "two weeks ago", "a week from Tuesday", "three days later", "five days after the summit"."""
    counted = _count_and_unit(t, i)
    if counted is None:
        return None
    count, unit, j = counted
    low = t.low(j)
    if t.low(i - 1) in {"to", "or", "-", "–"} and (cardinal(t, i - 2) or t.low(i - 2) in {"a", "week", "day"}):
        count = None
    if low == "ago":
        if count is None:
            return Unknown(reason="no number is given"), j + 1
        return Shift(count=-count, unit=unit, from_=None), j + 1
    sign = {"earlier": -1, "before": -1, "after": 1, "from": 1, "later": 1, "prior": -1, "following": 1}.get(low, 0)
    if low == "in" and t.low(j + 1) == "advance" and t.low(j + 2) == "of":
        sign, low, j = -1, "before", j + 2
    elif low == "ahead" and t.low(j + 1) == "of":
        sign, low, j = -1, "before", j + 1
    elif low == "prior" and t.low(j + 1) == "to":
        j += 1
    if not sign:
        return None
    if low in {"earlier", "later"}:
        if count is None:
            return Unknown(reason="no number is given"), j + 1
        return Shift(count=sign * count, unit=unit, from_=None, narrated=True), j + 1
    if low == "from" and t.low(j + 1) == "now":
        return (Shift(count=count, unit=unit, from_=None), j + 2) if count else (Unknown(reason="no number is given"), j + 2)
    if (low == "from" or count is None) and point(t, j + 1) is None:
        return None
    anchor = point(t, j + 1)
    if t.low(j + 1) in {"the", "last", "their"} and (inner := point(t, j + 2)) and _later(inner, anchor):
        anchor = inner if isinstance(inner[0], CalendarDay | Month | Years) else anchor
    if anchor and not isinstance(anchor[0], Unknown | Unit):
        if count is None:
            return Unknown(reason="no number is given"), anchor[1]
        end, day = anchor[1], -1
        on = weekday(t, end + 1) if t.low(end) == "on" else None
        if on:
            day, end = on[0], on[1]
        return Shift(count=sign * count, unit=unit, from_=anchor[0], weekday=day), end
    if count is None or t.low(i) == "the":
        return None
    return Unknown(reason="the day it counts from is not given"), _phrase_end(t, j + 1)


def _later(read: Read, other: Read) -> bool:
    return read is not None and (other is None or read[1] > other[1])


def _count_and_unit(t: Tokens, i: int) -> tuple[int | None, str, int] | None:
    """Read "two weeks", "a fortnight", "a couple of months", "[Ten] years", "24 hours", "several days"."""
    low = t.low(i)
    count: int | None
    if low in VAGUE or (low == "a" and t.low(i + 1) in VAGUE):
        count, j = None, i + 1 + (low == "a")
    elif low == "a" and t.low(i + 1) == "couple":
        count, j = 2, i + 2 + (t.low(i + 2) == "of")
    elif low in {"a", "an", "the"}:
        count, j = 1, i + 1
    elif low == "[" and (inner := cardinal(t, i + 1)) and t.low(inner[1]) == "]":
        count, j = inner[0], inner[1] + 1
    else:
        read = cardinal(t, i)
        if read is None:
            return None
        count, j = read
    if low == "the" and t.low(j) not in {"day", "week", "month", "year"}:
        return None
    if t.low(j) in {"calendar", "full", "whole", "short"}:
        j += 1
    if t.low(j) in {"hour", "hours"} and count and count % 24 == 0:
        return count // 24, "day", j + 1
    unit = UNITS.get(t.low(j))
    return (count, unit, j + 1) if unit and unit not in {"workweek"} else None


def _phrase_end(t: Tokens, i: int) -> int:
    """Return the end of the short noun phrase at `i`: the words of "after the Tokyo summit" are kept."""
    if t.low(i) not in {"the", "a", "an", "his", "her", "its", "their", "that", "this"}:
        return i
    j = i + 1
    while j < i + 5 and t[j].is_word and t.low(j) not in _PHRASE_STOPS:
        j += 1
    return j


_PHRASE_STOPS = frozenset(
    "in on at to of and or but that which who with by for from as will would was were is are has had have said "
    "when while he she it they we his".split()
)


def ahead(t: Tokens, i: int) -> Read:
    """Read "in two weeks", "within 10 days"."""
    low = t.low(i)
    if low not in {"in", "within"}:
        return None
    j = i + 1
    if t.low(j) == "the" and t.low(j + 1) in NEXT and low == "within":
        j += 2
    if t.low(j) in {"about", "around", "roughly", "just"}:
        j += 1
    counted = _count_and_unit(t, j)
    if counted is None or t.low(j) == "the":
        return None
    count, unit, end = counted
    if t.low(end) in {"'"}:
        after = end + 1 + (t.low(end + 1) == "s")
        if t.low(after) != "time":
            return None
        end = after + 1
    if t.low(end) in {"ago", "of", "after", "before"}:
        anchored = low == "within" and t.low(end) in {"of", "after"}
        return (Unknown(reason="the day it counts from is not given"), _phrase_end(t, end + 1)) if anchored else None
    if count is None:
        return Unknown(reason="no number is given"), end
    if low == "within":
        return Within(count=count, unit=unit), end
    return Shift(count=count, unit=unit, from_=None), end


def era(t: Tokens, i: int) -> Read:
    """Read "the 1990s", "the nineties", "'90s", "the 20th century"."""
    j = i + 1 if t.low(i) == "the" else i
    if (full := year_digits(t, j)) and t.low(j + 1) == "s" and t[j + 1].glued and full[0] % 10 == 0:
        return Years(first=full[0], count=100 if full[0] % 100 == 0 and full[0] < 1900 else 10), j + 2
    if t.low(j) in {"'"} and t[j + 1].value in range(10, 100, 10) and t.low(j + 2) == "s":
        return Years(first=1900 + t[j + 1].value, count=10), j + 3
    if j > i and t.low(j) in DECADES and t.low(i - 1) in {"in", "since", "of", "during", "late", "early", "mid", "from"}:
        return Years(first=1900 + DECADES[t.low(j)], count=10), j + 1
    read = ordinal(t, j)
    if read and t.low(read[1] + t.is_dash(read[1])) == "century" and 1 < read[0] < 23:
        return Years(first=(read[0] - 1) * 100, count=100), read[1] + 1 + t.is_dash(read[1])
    return None


def season(t: Tokens, i: int) -> Read:
    """Read "in the summer", "by autumn", "summer 2025", "winter of 2024"."""
    j = i + 1 if t.low(i) == "the" else i
    low = t.low(j)
    if low not in SEASONS:
        return None
    k = j + 1 + (t.low(j + 1) == "of")
    if full := year_digits(t, k):
        return Season(name=low, year=full[0]), full[1]
    asked = t.low(i - 1) in {"in", "by", "since", "until", "till", "during", "before", "after", "early", "late", "mid"}
    asked = asked or (t.is_dash(i - 1) and t.low(i - 2) == "mid")
    if asked and not t[j + 1].is_capital and (low not in {"fall", "spring"} or t[j + 1].low in "\0.,;") and t.low(j + 1) != "of":
        return Season(name=low), j + 1
    return None


def holiday(t: Tokens, i: int) -> Read:
    """Read "Christmas", "Easter 2018", "Labor Day weekend"."""
    return _feast(t, i + 1 if t.low(i) == "the" else i, "")


def _feast(t: Tokens, i: int, which: str) -> Read:
    for words, rule in HOLIDAYS.items():
        if all(t.low(i + n) == word for n, word in enumerate(words)):
            j = i + len(words)
            full = year_digits(t, j + (t.low(j) in {"of", ","}))
            year = 0
            if full:
                year, j = full
            weekend = t.low(j) == "weekend"
            if t[j].is_capital and not weekend:
                return None
            return Feast(rule=rule, year=year, which=which, weekend=weekend), j + weekend  # type: ignore[arg-type]
    return None


def ordinal_part(t: Tokens, i: int) -> Read:
    """Read "the year before", "the day before", "the week after" with no date behind."""
    if t.low(i) != "the" or t.low(i + 1) not in {"day", "week", "month", "year"}:
        return None
    if t.low(i + 2) not in {"before", "after"}:
        return None
    if t[i + 3].is_word and t.low(i + 3) not in {"and", "when", "but", "in", "at"}:
        return None
    return Unit(unit=t.low(i + 1), shift=-1 if t.low(i + 2) == "before" else 1, narrated=True), i + 3


__all__ = [
    "MONTHS", "ahead", "counted_unit", "era", "holiday", "near_day", "ordinal_part", "part_of", "period_behind",
    "qualified", "season", "shifted", "week_of", "weekend", "whole_period",
]  # fmt: skip
counted_unit = _count_and_unit
