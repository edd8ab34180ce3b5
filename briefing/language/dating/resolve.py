"""Which days a date names: the door to `named` and `reckoned`, and the two ends of a span.

An end that lacks its year or week takes it from the other one.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from briefing.language.dating import named, reckoned
from briefing.language.dating.frame import Days, Direction, Frame, Unresolved, resolve, resolves
from briefing.language.dating.nodes import (
    CalendarDay,
    Feast,
    Month,
    Node,
    Part,
    Quarter,
    Season,
    Span,
    Weekday,
)

__all__ = ["Days", "Direction", "Frame", "Unresolved", "named", "reckoned", "resolve", "span_ends"]


def span_ends(node: Span, frame: Frame) -> tuple[Days, Days]:
    """Return the two ends of a span, each of which may borrow its year from the other.

    Raises:
        Unresolved: one of them does not tell its day, or the second lies before the first.
    """
    a, b = node.first.node, node.last.node
    if _is_fixed(a) and not _is_fixed(b):
        first = resolve(a, frame)
        return first, resolve(b, replace(frame, direction="from", pivot=first.first))
    last = resolve(b, frame)
    first = resolve(a, replace(frame, direction="until", pivot=last.first))
    if isinstance(a, Weekday) and frame.direction == "future" and first.first < frame.centre:
        # "will meet from Monday to Wednesday", said on a Tuesday, means the next Monday.
        week = timedelta(weeks=1)
        first = replace(first, first=first.first + week, last=first.last + week, how=f"a week after {first.how}")
        last = replace(last, first=last.first + week, last=last.last + week, how=f"a week after {last.how}")
    if first.first > last.last:
        raise Unresolved("the second date lies before the first")
    return first, last


def _is_fixed(node: Node) -> bool:
    if isinstance(node, CalendarDay):
        return bool(node.year)
    if isinstance(node, Month):
        return bool(node.year or node.which or node.of)
    if isinstance(node, Weekday):
        return bool(node.which or node.of)
    if isinstance(node, Part):
        return _is_fixed(node.of.node)
    return not isinstance(node, Quarter | Season | Feast)


@resolves(Span)
def _span(node: Span, frame: Frame) -> Days:
    first, last = span_ends(node, frame)
    how = first.how if first.how == last.how else f"from {first.how}, to {last.how}"
    return Days(first=first.first, last=last.last, precision="range", how=how)
