"""What the date grammar reads, before anybody knows which day it is. Frozen data, no logic.

A node says what the words say and no more: `MonthDay(month=6, day=9)` has no year until `resolve` finds one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Which = Literal["last", "past", "this", "next", "coming", ""]


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A node with the tokens it was read from, for the parts of a composed date."""

    node: Node
    i: int
    j: int
    """Token places, half-open."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarDay:
    """A day of the month: "June 9", "Tuesday, June 9, 2025", "the 24th" (no month)."""

    day: int
    month: int = 0
    """0 where it is not named."""
    year: int = 0
    weekday: int = -1
    """0 is Monday; -1 where it is not named."""
    which: Which = ""
    """Of "this 5/12" or "next June 9"."""
    of: Piece | None = None
    """The year of "June 9 last year"."""
    note: str = ""
    """How ambiguous digits were read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weekday:
    """A bare weekday."""

    weekday: int
    which: Which = ""
    weeks: int = 0
    """"Friday week" adds one, "the Friday before last" takes one off."""
    of: Node | None = None
    """"Wednesday of next week"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """A month by name, with or without its year."""

    month: int
    year: int = 0
    which: Which = ""
    of: Node | None = None
    """"March last year"."""
    narrated: bool = False
    """"the following March": counts from the date named before it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Season:
    """ "last summer", "winter 2024"."""

    name: str
    year: int = 0
    which: Which = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Years:
    """A year, or ten, or a hundred."""

    first: int
    count: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Quarter:
    """A quarter (`size` 3 months) or half (6) of a year: "Q3", "the third quarter of 2024"."""

    number: int
    size: int = 3
    of: Node | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Now:
    """ "today", "tomorrow": days from the article's day."""

    days: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """ "this week", "last year": the unit of the article's day, shifted."""

    unit: str
    shift: int = 0
    narrated: bool = False
    """"the next day", "the year before": counts from the date named before it, if there is one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """ "the past 30 days", "the next three weeks"."""

    count: int
    unit: str
    ahead: bool
    more: tuple[tuple[int, str], ...] = ()
    """"3 months and 2 weeks"."""
    business: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of a period: "early June", "the end of the month", "later this week"."""

    part: str
    """`early`, `mid`, `late`, `start`, `end`, `rest`."""
    of: Piece
    comparative: bool = False
    """"earlier", "later": before or after the article's day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Nth:
    """Counted units in a period: "the first week of 2015", "the last three months of this year"."""

    number: int
    """From 1; -1 counts from the end."""
    count: int
    unit: str
    """A unit, or `weekday`."""
    of: Node
    weekday: int = -1
    """"the first Monday in June"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekOf:
    """ "the week of April 10": the week in which a day lies."""

    of: Node


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekNumber:
    """ "week 31"."""

    number: int
    year: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """ "two weeks ago", "three days after June 9"."""

    count: int
    """Negative into the past."""
    unit: str
    from_: Node | None
    """None: from the article's day."""
    narrated: bool = False
    """"three days later": from the date named before it."""
    weekday: int = -1
    """"three weeks after Christmas on Friday"."""
    more: tuple[tuple[int, str], ...] = ()
    """"one month and 21 days ago"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Within:
    """ "within two weeks": from the article's day to its end."""

    count: int
    unit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """ "from Sunday for three days": so many units from a day on."""

    start: Piece
    count: int
    unit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """ "from May 3 to May 5"."""

    first: Piece
    last: Piece


@dataclass(frozen=True, slots=True, kw_only=True)
class Feast:
    """ "Christmas", "Easter 2018"."""

    rule: str
    year: int = 0
    which: Which = ""
    weekend: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Unknown:
    """Words of time that name no day: "a few weeks ago", "five days after the summit"."""

    reason: str


Node = (
    CalendarDay
    | Weekday
    | Month
    | Season
    | Years
    | Quarter
    | Now
    | Unit
    | Window
    | Part
    | Nth
    | WeekOf
    | WeekNumber
    | Shift
    | Within
    | Run
    | Span
    | Feast
    | Unknown
)
