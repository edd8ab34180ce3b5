"""What a date is resolved against, and how one of several years, months or weeks is chosen.

Each kind of node registers its function with `resolves`; `resolve` finds it. All of them return first and
last day, the precision and how it was found, in words; `Unresolved` carries the reason where the words do not
tell.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Literal

from briefing.language.dating.nodes import Node
from briefing.language.dating.wording import day_text
from briefing.model import Precision

Direction = Literal["past", "future", "", "until", "from"]
"""Where an unnamed year or week is looked for. `past` and `future` lean, `until` and `from` bind: the latest
not after, the first not before the day."""

_WRONG_WAY = 7
"""How much farther a date must lie in the direction of the tense before the near one on the other side is
taken: news leaves the year out only of near dates, and tense is read off the wrong verb more often than a
date lies ten months away."""

_SLACK = timedelta(days=1)
"""An article may bear the evening before the event's local day."""


class Unresolved(Exception):
    """The words do not tell the day; the message says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """What a date covers."""

    first: date
    last: date
    precision: Precision
    how: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What a date is resolved against."""

    published: date | None
    anchor_why: str
    direction: Direction = ""
    pivot: date | None = None
    """The day that `direction` counts from where it is not `published`."""
    previous: Days | None = None
    """The date named before it in the text."""

    @property
    def day(self) -> date:
        """The article's day.

        Raises:
            Unresolved: it is not known.
        """
        if self.published is None:
            raise Unresolved("the article's day is not known")
        return self.published

    @property
    def centre(self) -> date:
        """The day that a missing year or week is looked for around."""
        return self.pivot or self.day

    @property
    def anchor(self) -> str:
        """The words for `day`: "the article's day, 10 June 2025"."""
        return f"{self.anchor_why}, {day_text(self.day)}"

    @property
    def centre_text(self) -> str:
        """The words for `centre`."""
        return day_text(self.pivot) if self.pivot else self.anchor


def pick(candidates: list[tuple[date, date]], frame: Frame) -> tuple[tuple[date, date], str]:
    """Choose one of the sorted candidates by the frame's direction; return it and its relation."""
    centre, direction = frame.centre, frame.direction
    if direction == "until":
        fit = [days for days in candidates if days[0] <= centre]
        return (fit[-1] if fit else candidates[0]), "the latest {} not after"
    if direction == "from":
        fit = [days for days in candidates if days[1] >= centre]
        return (fit[0] if fit else candidates[-1]), "the first {} not before"

    def cost(days: tuple[date, date]) -> tuple[int, date]:
        distance = 0 if days[0] <= centre <= days[1] else min(abs((day - centre).days) for day in days)
        wrong = days[0] > centre + _SLACK if direction == "past" else direction == "future" and days[1] < centre
        return distance * (_WRONG_WAY if wrong else 1), days[0]

    chosen = min(candidates, key=cost)
    if chosen[0] <= centre <= chosen[1]:
        return chosen, "the {} of"
    if not direction:
        return chosen, "the {} nearest to"
    return chosen, "the latest {} on or before" if chosen[0] <= centre else "the next {} after"


def how_found(name: str, relation: str, frame: Frame) -> str:
    """Return "the latest May not after ..."; `relation` has a gap for the name."""
    return f"{relation.format(name)} {frame.centre_text}"


def resolve(node: Node, frame: Frame) -> Days:
    """Return the days that `node` names.

    Raises:
        Unresolved: the words do not tell.
    """
    try:
        return _RESOLVERS[type(node)](node, frame)
    except (OverflowError, ValueError) as error:
        raise Unresolved("no such day in the calendar") from error


_Resolver = Callable[[Any, Frame], Days]
_RESOLVERS: dict[type, _Resolver] = {}


def resolves(kind: type) -> Callable[[_Resolver], _Resolver]:
    """Register the decorated function as the one that resolves nodes of `kind`."""

    def register(function: _Resolver) -> _Resolver:
        _RESOLVERS[kind] = function
        return function

    return register
