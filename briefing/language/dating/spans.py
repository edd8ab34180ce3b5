"""Two dates joined: "from May 3 to May 5", "June 15-17", "between 3 and 5 May", "18 and 19 June".

Parsers only. Which readings of two ends fit together is decided here; their days are `resolve`'s business.
"""

from __future__ import annotations

from briefing.language.dating.explicit import month_of, year_behind, year_of
from briefing.language.dating.nodes import (
    CalendarDay,
    Feast,
    Month,
    Node,
    Now,
    Nth,
    Part,
    Piece,
    Quarter,
    Season,
    Span,
    Weekday,
    Years,
)
from briefing.language.dating.numerals import day_number, year_digits
from briefing.language.dating.periods import Point
from briefing.language.dating.tokens import Tokens
from briefing.language.dating.words import HALF_DAYS, LIST_ENDS, MOVING, NAME_MONTHS, QUANTITY, SPAN_WORDS, UNITS

_MOVE_REACH = 13
"""Words before "from" among which a word of moving is looked for."""
_ENDS = (CalendarDay, Month, Weekday, Years, Now, Feast, Quarter, Season, Part)


def span(t: Tokens, i: int, point: Point) -> list[Piece]:
    """Read "from May 3 to May 5", "between 3 and 5 May", "June 15-17", "18 and 19 June"."""
    opener = t.low(i) if t.low(i) in {"from", "between"} else ""
    k = i + 1 if opener else i
    firsts = _ends(t, k, point)
    for node, j in firsts:
        first = Piece(node=node, i=k, j=j)
        j = _behind_day_part(t, j)
        joint = t.low(j)
        dash = t.is_dash(j)
        joins = joint in SPAN_WORDS or dash or joint in {"and", "&", "or"}
        if not joins:
            continue
        if joint in {"and", "&", "or"} and not (opener == "between" or isinstance(node, CalendarDay | Weekday)):
            continue
        m = j + 1
        if dash and t.is_dash(m):
            m += 1
        for other, end in _ends(t, m, point):
            last = Piece(node=other, i=m, j=end)
            pair = _pair(t, first, last, listed=joint in {"and", "&", "or"} and opener != "between", dash=dash)
            if pair is None:
                continue
            if isinstance(pair, list):
                return pair
            if joint == "or" or (opener == "from" and joint == "to" and _is_moved(t, i)):
                return [pair.first, pair.last]
            return [Piece(node=pair, i=i, j=pair.last.j)]
    return []


def _is_moved(t: Tokens, i: int) -> bool:
    """Return whether a word of moving stands before the place in its clause: "moved the vote from ..."."""
    for j in range(i - 1, max(i - _MOVE_REACH, -1), -1):
        if t.low(j) in MOVING:
            return True
        if not t[j].is_word and not t.low(j).isdigit() and t.low(j) not in {"-", "'", "’", ","}:
            return False
    return False


def _ends(t: Tokens, i: int, point: Point) -> list[tuple[Node, int]]:
    """Return the readings of one end of a span: a date, a bare year, a bare day of the month."""
    readings = [read for read in (point(t, i),) if read]
    if full := year_digits(t, i):
        readings.append((Years(first=full[0]), full[1]))
    if bare := day_number(t, i):
        readings.append((CalendarDay(day=bare[0]), bare[1]))
    return readings


def _behind_day_part(t: Tokens, j: int) -> int:
    return j + 1 if t.low(j) in HALF_DAYS else j


def _pair(t: Tokens, first: Piece, last: Piece, *, listed: bool, dash: bool) -> Span | list[Piece] | None:
    """Join two readings where they can be two ends of one span; a list of two dates stays two."""
    a, b = first.node, last.node
    bare_a = isinstance(a, CalendarDay) and not a.month and a.weekday < 0
    bare_b = isinstance(b, CalendarDay) and not b.month and b.weekday < 0
    if isinstance(a, CalendarDay) and isinstance(b, CalendarDay) and bare_a and bare_b:
        whole = month_of(t, last.j)
        if whole is None or listed or a.day >= b.day:
            return None
        first = Piece(node=Nth(number=a.day, count=1, unit="day", of=whole[0]), i=first.i, j=first.j)
        return Span(
            first=first,
            last=Piece(node=Nth(number=b.day, count=1, unit="day", of=whole[0]), i=last.i, j=whole[1]),
        )
    if isinstance(a, CalendarDay) and bare_a and isinstance(b, Nth) and b.unit == "day" and a.day < b.number:
        opening = Nth(number=a.day, count=1, unit="day", of=b.of)
        return Span(first=Piece(node=opening, i=first.i, j=first.j), last=last)
    if isinstance(a, CalendarDay) and bare_a:
        if not (isinstance(b, CalendarDay) and b.month and b.day):
            return None
        if t[first.i].value < 0 and t.low(first.i) != "the" and not (listed or dash) and a.day > 31:
            return None
        a = CalendarDay(day=a.day, month=b.month, year=b.year, of=b.of)
        if a.day >= b.day:
            return None
        first = Piece(node=a, i=first.i, j=first.j)
        if listed and isinstance(b, CalendarDay) and b.day - a.day > 1:
            return [first, last]
        return Span(first=first, last=last)
    if isinstance(b, CalendarDay) and bare_b:
        if not (isinstance(a, CalendarDay) and a.month and not a.year and a.of is None) or b.day <= a.day:
            return None
        if t.low(last.j) in QUANTITY or t[last.j].low in {":", "%"} or t.low(last.j) in UNITS:
            return None
        if listed and t[last.j].is_word and t.low(last.j) not in LIST_ENDS:
            return None
        full, end = year_behind(t, last.j)
        told = None if full else year_of(t, last.j)
        of = Piece(node=told[0], i=told[1] - 2, j=told[1]) if told else None
        end = told[1] if told else end
        b = CalendarDay(day=b.day, month=a.month, year=full, of=of)
        last = Piece(node=b, i=last.i, j=end)
        if full or of is not None:
            dated = CalendarDay(day=a.day, month=a.month, year=full, of=of, weekday=a.weekday)
            first = Piece(node=dated, i=first.i, j=first.j)
        if listed and b.day - a.day > 1:
            return [first, last]
        return Span(first=first, last=last)
    if listed and not (
        isinstance(a, Weekday) and isinstance(b, Weekday) and (b.weekday - a.weekday) % 7 == 1 and not b.which
    ):
        return None
    if not isinstance(a, _ENDS) or not isinstance(b, _ENDS):
        return None
    if isinstance(a, Years) and isinstance(b, Years) and not a.first < b.first:
        return None
    if isinstance(a, Years) and a.count == 1 and not (1000 <= a.first < 2200):
        return None
    if isinstance(b, Month) and not b.year and not _month_end(t, last):
        return None
    return Span(first=first, last=last)


def _month_end(t: Tokens, last: Piece) -> bool:
    after = t[last.j]
    return t[last.i].is_capital and not (after.is_capital and after.is_word and t.low(last.i) in NAME_MONTHS)
