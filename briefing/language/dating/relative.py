"""Dates seen from the article's day: "today", "next week", "last Friday", "the past 30 days", "the weekend".

Parsers only.
"""

from __future__ import annotations

from dataclasses import replace

from briefing.language.dating.explicit import month_first, weekday_first
from briefing.language.dating.nodes import (
    CalendarDay,
    Feast,
    Month,
    Now,
    Nth,
    Part,
    Piece,
    Season,
    Shift,
    Unit,
    Unknown,
    Weekday,
    WeekNumber,
    Which,
    Window,
    Years,
)
from briefing.language.dating.numerals import cardinal, day_number, month, weekday, year_digits
from briefing.language.dating.numeric import Read, numeric
from briefing.language.dating.periods import holiday
from briefing.language.dating.tokens import Tokens
from briefing.language.dating.words import DAY_PARTS, LAST, MODALS, NEXT, SEASONS, THIS, UNITS, VAGUE

NEAR_DAYS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1, "tonite": 0, "tmr": 1}


_BOUNDING = frozenset({"before", "by", "until", "till", "after", "from", "than"})
_BEFORE_VERBS = frozenset({*MODALS, "to", "and", "or", "not", "will", "would", "can", "could", "shall"})


def near_day(t: Tokens, i: int) -> Read:
    """Read "today", "yesterday", "the day before yesterday", "this morning", "last night"."""
    low = t.low(i)
    if low in NEAR_DAYS:
        return Now(days=NEAR_DAYS[low]), i + 1
    start = i + 1 if low == "the" else i
    if low == "the" and t.low(i - 1) == "on" and t.low(start) == "same" and t.low(start + 1) == "day":
        # "the same day that it opened" is told by what follows.
        told = t.low(start + 2) in {"as", "that", "on", "when", "with"}
        return None if told else (Shift(count=0, unit="day", from_=None, narrated=True), start + 2)
    if low == "that" and t.low(i + 1) in {"date", "day"} and t.low(i - 1) in _BOUNDING:
        # "before that date": the one named last
        return Shift(count=0, unit="day", from_=None, narrated=True), i + 2
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
    """Read "this week", "next Friday", "last three months", "this coming Sunday", "past summer"."""
    start = i
    low = t.low(i)
    if low in {"the", "these", "those"} or (low == "this" and t.low(i + 1) in LAST | NEXT):
        i += 1
    low = t.low(i)
    which: Which = "last" if low in LAST else "next" if low in NEXT else "this" if low in THIS else ""
    if low in {"same", "entire", "whole"} and start < i and t.low(i + 1) in {"week", "month", "year"}:
        return None
    if not which:
        return _counted_first(t, i)
    shift = {"last": -1, "this": 0, "next": 1}[which]
    j = i + 1
    if t.low(j) in {"calendar"}:
        j += 1
    if t.low(j) == "fiscal" or t.low(j) == "financial":
        return (
            (Unknown(reason="fiscal years differ by country"), j + 2) if t.low(j + 1) in {"year", "quarter"} else None
        )
    if window := _window(t, j, which):
        # "a truce that will begin on Friday and last 30 days": to last is to go on.
        return None if low == "last" and start == i and t.low(i - 1) in _BEFORE_VERBS else window
    if (unit := UNITS.get(t.low(j))) and not t.low(j).endswith("s"):
        if unit == "fortnight":
            return Window(count=1, unit=unit, ahead=shift > 0), j + 1
        if unit == "day" and (which == "last" and low != "previous"):
            return None
        if (start < i and which == "this" and low == "present") or _goes_on(t, j + 1, unit, which):
            return None
        narrated = start < i and low in {"next", "previous", "following"}
        narrated = narrated or unit == "day" or low == "following"
        behind = j + 2 if t.is_dash(j + 1) or t.low(j + 1) == "on" else j + 1
        if unit == "month" and t.low(j + 1) == "on" and (of_month := day_number(t, j + 2)):
            return Nth(number=of_month[0], count=1, unit="day", of=Unit(unit=unit, shift=shift)), of_month[1]
        if unit == "week" and (day := weekday(t, behind)) and not narrated:
            return Weekday(weekday=day[0], of=Unit(unit="week", shift=shift)), day[1]
        return Unit(unit=unit, shift=shift, narrated=narrated), j + 1
    if day := weekday(t, j):
        exact = weekday_first(t, j)
        if exact and isinstance(exact[0], CalendarDay):
            return exact
        near: Which = "past" if low == "past" else "coming" if low in {"coming", "upcoming"} else which
        return Weekday(weekday=day[0], which=near), day[1]
    if t[j].value >= 0 and (exact := numeric(t, j)) and isinstance(exact[0], CalendarDay):
        return exact
    if (named := month(t, j)) and t[j].is_capital:
        whole = month_first(t, j)
        if whole and isinstance(whole[0], CalendarDay):
            # "next July 1st"
            return replace(whole[0], which=which), whole[1]
        return Month(month=named[0], which=which, narrated=low == "following"), named[1]
    if t.low(j) in SEASONS:
        return Season(name=t.low(j), which=which), j + 1
    if feast := holiday(t, j, which):
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
    if read is None or not read[0]:
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
    if (
        read
        and read[0]
        and t.low(read[1]) in LAST | NEXT
        and t.low(read[1] + 1) in UNITS
        and t.low(read[1] + 1).endswith("s")
    ):
        ahead = t.low(read[1]) in NEXT
        return Window(count=read[0], unit=UNITS[t.low(read[1] + 1)], ahead=ahead), read[1] + 2
    return None


def weekend(t: Tokens, i: int) -> Read:
    """Read "the weekend", "over the weekend", "weekend"."""
    j = i + 1 if t.low(i) == "the" else i
    if t.low(j) != "weekend" or t.low(j + 1) in {"'"}:
        return None
    if t.low(j + 1) in {"of", "in"}:
        feast = holiday(t, j + 2)
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
    if low == "fiscal" and year_digits(t, j + 1):
        return Unknown(reason="fiscal years differ by country"), j + 2
    if low in {"fiscal", "financial"} and t.low(j + 1) == "year":
        end = j + 3 if year_digits(t, j + 2) else j + 2
        return (Unknown(reason="fiscal years differ by country"), end) if end > j + 2 else None
    if low == "calendar" and t.low(j + 1) == "year":
        j, low = j + 1, "year"
    if low == "year" and (full := year_digits(t, j + 1)):
        return Years(first=full[0]), full[1]
    if low == "week" and 1 <= t[j + 1].value <= 53 and t.low(j + 2) not in {"of", "-", "–"} and t[j + 1].glued is False:
        return (WeekNumber(number=t[j + 1].value), j + 2) if t.low(j - 1) in {"the", "in", "of"} else None
    ends = not t[j + 1].is_word or t.low(j + 1) in {"and", "but"}
    if j > i and low in {"day", "month", "year", "week"} and t.low(i - 1) == "for" and ends:
        return Unit(unit=low), j + 1
    if low == "year" and t.low(j + 1 + t.is_dash(j + 1)) == "end":
        return Part(part="end", of=Piece(node=Unit(unit="year"), i=j, j=j + 1)), j + 2 + t.is_dash(j + 1)
    return None


def ordinal_part(t: Tokens, i: int) -> Read:
    """Read "the year before", "the day before", "the week after" with no date behind."""
    if t.low(i) != "the" or t.low(i + 1) not in {"day", "week", "month", "year"}:
        return None
    if t.low(i + 2) not in {"before", "after"}:
        return None
    if t.low(i + 3) == ("last" if t.low(i + 2) == "before" else "next") and t.low(i + 4) not in UNITS:
        return Unit(unit=t.low(i + 1), shift=-2 if t.low(i + 2) == "before" else 2), i + 4
    if t[i + 3].is_word and t.low(i + 3) not in {"and", "when", "but", "in", "at"}:
        return None
    return Unit(unit=t.low(i + 1), shift=-1 if t.low(i + 2) == "before" else 1, narrated=True), i + 3
