"""Dates so many units off: "two weeks ago", "in three days", "a week from Tuesday", "within 10 days".

Parsers only. What such words count from may stay unknown ("five days after the summit"): then they are kept.
"""

from __future__ import annotations

from briefing.language.dating.nodes import (
    CalendarDay,
    Month,
    Now,
    Piece,
    Run,
    Shift,
    Unit,
    Unknown,
    Weekday,
    Within,
    Years,
)
from briefing.language.dating.numerals import cardinal, weekday
from briefing.language.dating.numeric import Read
from briefing.language.dating.periods import Point
from briefing.language.dating.tokens import Tokens
from briefing.language.dating.words import NEXT, NOT_PAST, PAST_WORDS, PHRASE_STOPS, UNITS, VAGUE

_CLAUSE = 18
"""Tokens in which the verb of a clause behind "three days after" is looked for."""


def shifted(t: Tokens, i: int, point: Point) -> Read:
    """Read "two weeks ago", "a week from Tuesday", "three days later", "five days after the summit"."""
    counted = count_and_unit(t, i)
    if counted is None:
        return None
    count, unit, j = counted
    second = count_and_unit(t, j + (t.low(j) in {"and", ","})) if count else None
    if count and second and second[0] and t.low(second[2]) in {"ago", "earlier", "later"}:
        ago = t.low(second[2])
        sign = 1 if ago == "later" else -1
        more = ((sign * second[0], second[1]),)
        node = Shift(count=sign * count, unit=unit, from_=None, narrated=ago != "ago", more=more)
        return node, second[2] + 1
    low = t.low(j)
    if t.low(i - 1) in {"to", "or", "-", "–"} and (cardinal(t, i - 2) or t.low(i - 2) in {"a", "week", "day"}):
        count = None
    if t.low(i - 1) == "half":
        count = None
    if low == "ago":
        if count is None:
            return Unknown(reason="no number is given"), j + 1
        if unit in {"week", "fortnight"} and (gone := weekday(t, j + 1)) and t[j + 1].is_capital:
            # "a week ago Tuesday" counts from the Tuesday gone.
            return Weekday(weekday=gone[0], which="past", weeks=-count * (2 if unit == "fortnight" else 1)), gone[1]
        return Shift(count=-count, unit=unit, from_=None), j + 1
    sign = {"earlier": -1, "before": -1, "after": 1, "from": 1, "later": 1, "prior": -1, "following": 1}.get(low, 0)
    if low == "in" and t.low(j + 1) == "advance" and t.low(j + 2) == "of":
        sign, low, j = -1, "before", j + 2
    elif low == "ahead" and t.low(j + 1) == "of":
        sign, low, j = -1, "before", j + 1
    elif low == "prior" and t.low(j + 1) == "to":
        j += 1
    if not sign or (low in {"earlier", "later"} and t.low(j + 1) == "than"):
        # "on November 5, three weeks later than planned": the day stands, the plan's does not.
        return None
    if low in {"earlier", "later"}:
        if count is None:
            return Unknown(reason="no number is given"), j + 1
        return Shift(count=sign * count, unit=unit, from_=None, narrated=True), j + 1
    if low == "from" and t.low(j + 1) == "now":
        return (
            (Shift(count=count, unit=unit, from_=None), j + 2)
            if count
            else (Unknown(reason="no number is given"), j + 2)
        )
    if low == "from" and t.low(i - 1) in {"for", "lasts", "lasting"} and i > 0:
        # "for 40 days from 1 December": how long it lasts, and from when.
        return None
    if low == "from" and t.low(i) in {"a", "an", "every", "each"} and _is_amount(t, i - 1):
        # "350 million a year from 2030": so much each year.
        return None
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
    end = _phrase_end(t, j + 1)
    if _is_clause(t, end):
        # "two days after the committee and the ministry reached an accord" counts from what the text tells itself.
        return None
    return Unknown(reason="the day it counts from is not given"), end


def _is_amount(t: Tokens, i: int) -> bool:
    """Return whether token `i` ends a number or what is counted: "350 million", "EUR30m", "40 trains"."""
    if i < 0:
        return False
    word = t.low(i)
    counted = word.endswith("s") and any(t[k].value >= 0 or t.low(k)[:1].isdigit() for k in (i - 1, i - 2) if k >= 0)
    return t[i].value >= 0 or any(sign.isdigit() for sign in word) or counted or word in {
        "hundred", "thousand", "million", "billion", "trillion", "percent", "bn", "mn",
    }  # fmt: skip


def _is_clause(t: Tokens, i: int) -> bool:
    """Return whether the noun phrase that goes on at `i` has a past verb: "the panel of Chad's lenders delivered"."""
    if t.low(i) == "and" and (t.low(i + 1) in PAST_WORDS or t.low(i + 1).endswith("ed")):
        return False
    for k in range(i, i + _CLAUSE):
        if not (t[k].is_word or t[k].value >= 0 or t.low(k) in {"'", "’", "-"}):
            return False
        if t.low(k) in PAST_WORDS or (t.low(k).endswith("ed") and t.low(k) not in NOT_PAST and not t[k].is_capital):
            return True
    return False


def _later(read: Read, other: Read) -> bool:
    return read is not None and (other is None or read[1] > other[1])


def count_and_unit(t: Tokens, i: int) -> tuple[int | None, str, int] | None:
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
    while j < i + 5 and t[j].is_word and t.low(j) not in PHRASE_STOPS:
        j += 1
    return j


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
    counted = count_and_unit(t, j)
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


def starting(t: Tokens, i: int, point: Point) -> Read:
    """Read "two weeks starting May 20"."""
    counted = count_and_unit(t, i)
    if not counted or not counted[0] or t.low(counted[2]) not in {"starting", "beginning", "from", "commencing"}:
        return None
    j = counted[2] + 1
    j += t.low(j) == "on"
    read = point(t, j)
    if read and isinstance(read[0], CalendarDay | Weekday | Now) and t.low(j - 1) != "from":
        return Run(start=Piece(node=read[0], i=j, j=read[1]), count=counted[0], unit=counted[1]), read[1]
    return None


def with_run(t: Tokens, piece: Piece) -> Piece:
    """Extend "from Sunday" by "for three days", and "2 weeks" before "starting May 20"."""
    if t.low(piece.j) == "for" and isinstance(piece.node, CalendarDay | Weekday | Now):
        counted = count_and_unit(t, piece.j + 1)
        opens = t.low(piece.i - 1) in {"from", "starting", "beginning", "on"} and t.low(piece.i - 1) != "on"
        if counted and counted[0] and opens and counted[1] in {"day", "week", "month", "year"}:
            start = piece.i - (t.low(piece.i - 1) == "from")
            return Piece(node=Run(start=piece, count=counted[0], unit=counted[1]), i=start, j=counted[2])
    return piece
