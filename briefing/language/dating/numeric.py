"""Dates in digits: 2025-06-09, 24/06/2025, 24.6.2025, 6/24/2025, 05-Aug-2016, 2015-3, 2024-25.

Where both orders of day and month are possible, dots mean the day first and slashes the month first; the node
notes that it was a choice.
"""

from __future__ import annotations

from briefing.language.dating.nodes import CalendarDay, Month, Node, Years
from briefing.language.dating.numerals import month, weekday
from briefing.language.dating.tokens import Tokens
from briefing.language.dating.words import QUANTITY

Read = tuple[Node, int] | None
"""What a parser returns: the node and the place behind it, or None."""

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
            return _day(full_year(b.value, len(b.text)), named[0], a.value, j)
    second = t[i + 2]
    if second.value < 0 or len(second.text) == 3:
        return None
    third_joint = t.low(i + 3) == joint and t[i + 3].glued and t[i + 4].glued
    if third_joint and t[i + 4].value >= 0 and (t[i + 5].low != "/" or len(tok.text) == 4):
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
    full = full_year(c.value, len(c.text))
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


def full_year(value: int, digits: int) -> int:
    """Return the year that two or four digits name: "49" is 2049, "50" is 1950."""
    if digits == 4:
        return value
    return 2000 + value if value < 50 else 1900 + value
