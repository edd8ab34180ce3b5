"""Periods and their parts: "early June", "the end of the month", "the 1990s", "summer 2025", "Christmas".

Parsers only.
"""

from __future__ import annotations

from collections.abc import Callable

from briefing.language.dating.nodes import (
    CalendarDay,
    Feast,
    Month,
    Now,
    Part,
    Piece,
    Season,
    Unit,
    Weekday,
    WeekOf,
    Which,
    Years,
)
from briefing.language.dating.numerals import ordinal, weekday, year_digits
from briefing.language.dating.numeric import Read
from briefing.language.dating.tokens import Tokens
from briefing.language.dating.words import DECADES, HOLIDAYS, PARTS, SEASONS, UNITS

Point = Callable[[Tokens, int], Read]


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
    """Read "early June", "mid-June", "the end of the month", "later this week", "early in 2016"."""
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


def era(t: Tokens, i: int) -> Read:
    """Read "the 1990s", "the nineties", "'90s", "the 20th century"."""
    j = i + 1 if t.low(i) == "the" else i
    if (full := year_digits(t, j)) and full[0] % 10 == 0 and t.low(j + 1) == "'" and t.low(j + 2) == "s":
        return (Years(first=full[0], count=10), j + 3) if not t[j + 3].is_word else None
    if (full := year_digits(t, j)) and t.low(j + 1) == "s" and t[j + 1].glued and full[0] % 10 == 0:
        return Years(first=full[0], count=100 if full[0] % 100 == 0 and full[0] < 1900 else 10), j + 2
    if t.low(j) in {"'"} and t[j + 1].value in range(10, 100, 10) and t.low(j + 2) == "s":
        return Years(first=1900 + t[j + 1].value, count=10), j + 3
    if (
        j > i
        and t.low(j) in DECADES
        and t.low(i - 1) in {"in", "since", "of", "during", "late", "early", "mid", "from"}
    ):
        return Years(first=1900 + DECADES[t.low(j)], count=10), j + 1
    if j > i and t[j].value in range(20, 100, 10) and t.low(j + 1) == "s" and t.low(i - 1) in {"in", "since", "of"}:
        return Years(first=1900 + t[j].value, count=10), j + 2
    read = ordinal(t, j)
    if read and t.is_dash(read[1]) and t[read[1] + 2].is_word and t[read[1]].glued:
        return None
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
    asked = t.low(i - 1) in {
        "in",
        "by",
        "since",
        "until",
        "till",
        "during",
        "before",
        "after",
        "early",
        "late",
        "mid",
    }
    asked = asked or (t.is_dash(i - 1) and t.low(i - 2) == "mid")
    if (
        asked
        and not t[j + 1].is_capital
        and (low not in {"fall", "spring"} or t[j + 1].low in "\0.,;")
        and t.low(j + 1) != "of"
    ):
        return Season(name=low), j + 1
    return None


def holiday(t: Tokens, i: int, which: Which = "") -> Read:
    """Read "Christmas", "Easter 2018", "Labor Day weekend"."""
    i = i + 1 if t.low(i) == "the" else i
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
            return Feast(rule=rule, year=year, which=which, weekend=weekend), j + weekend
    return None
