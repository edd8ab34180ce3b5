"""Which days a node names, given the article's day, the tense round it and the date named before it.

Each node has one function; `resolve` finds it by type. All of them return first and last day, the precision
and how it was found, in words; `Unresolved` carries the reason where the words do not tell the day.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any, Literal

from briefing.language.dating import calendar as cal
from briefing.language.dating.nodes import (
    Both,
    CalendarDay,
    Feast,
    Month,
    Node,
    Now,
    Nth,
    Part,
    Quarter,
    Run,
    Season,
    Shift,
    Span,
    Unit,
    Unknown,
    WeekNumber,
    WeekOf,
    Weekday,
    Window,
    Within,
    Years,
)
from briefing.language.dating.words import SEASONS
from briefing.language.dating.wording import MONTH_TITLES, WEEKDAY_TITLES, counted, day_text
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


def resolve(node: Node, frame: Frame) -> Days:
    """Return the days that `node` names.

    Raises:
        Unresolved: the words do not tell.
    """
    try:
        return _RESOLVERS[type(node)](node, frame)
    except (OverflowError, ValueError) as error:
        raise Unresolved("no such day in the calendar") from error


def _pick(candidates: list[tuple[date, date]], frame: Frame) -> tuple[tuple[date, date], str]:
    """Choose among the candidates, in order of time, by the frame's direction; return it with its relation."""
    centre, direction = frame.centre, frame.direction
    if direction == "until":
        fit = [days for days in candidates if days[0] <= centre]
        return (fit[-1] if fit else candidates[0]), "the latest not after"
    if direction == "from":
        fit = [days for days in candidates if days[1] >= centre]
        return (fit[0] if fit else candidates[-1]), "the first not before"

    def cost(days: tuple[date, date]) -> tuple[int, date]:
        distance = 0 if days[0] <= centre <= days[1] else min(abs((day - centre).days) for day in days)
        wrong = days[0] > centre + _SLACK if direction == "past" else direction == "future" and days[1] < centre
        return distance * (_WRONG_WAY if wrong else 1), days[0]

    chosen = min(candidates, key=cost)
    if chosen[0] <= centre <= chosen[1]:
        return chosen, "the one of"
    if not direction:
        return chosen, "the nearest to"
    return chosen, "the latest on or before" if chosen[0] <= centre else "the next after"


def _calendar_day(node: CalendarDay, frame: Frame) -> Days:
    note = f", {node.note}" if node.note else ""
    if node.month and node.year:
        day = cal.make_day(node.year, node.month, node.day)
        if day is None:
            raise Unresolved("no such day in the calendar")
        return Days(first=day, last=day, precision="day", how=f"as written{note}{_clash(node, day)}")
    if node.month:
        around = frame.centre.year
        possible = [cal.make_day(year, node.month, node.day) for year in range(around - 4, around + 5)]
        days = [day for day in possible if day is not None]
        if not days:
            raise Unresolved("no such day in the calendar")
        fitting = [day for day in days if day.weekday() == node.weekday and abs(day.year - around) < 2]
        (day, _), relation = _pick([(day, day) for day in days], frame)
        if node.weekday >= 0 and day.weekday() != node.weekday and len(fitting) == 1:
            # A weekday that fits another year tells nothing as good as a near date: it is only reported.
            pass
        name = f"{node.day} {MONTH_TITLES[node.month]}"
        return Days(first=day, last=day, precision="day", how=_how(name, relation, frame) + note + _clash(node, day))
    return _day_of_month(node, frame)


def _how(name: str, relation: str, frame: Frame) -> str:
    relation = "the one on" if relation == "the one of" else relation
    if relation == "the one on":
        return f"the {name} of {frame.centre_text}"
    return f"the {name} {relation.removeprefix('the ')} {frame.centre_text}"


def _clash(node: CalendarDay, day: date) -> str:
    if node.weekday < 0 or node.weekday == day.weekday():
        return ""
    return f" (a {WEEKDAY_TITLES[day.weekday()]}, though the text says {WEEKDAY_TITLES[node.weekday]})"


def _day_of_month(node: CalendarDay, frame: Frame) -> Days:
    centre = frame.centre
    months = range(-24, 25) if node.weekday >= 0 else range(-2, 3)
    possible = []
    for shift in months:
        first = cal.month_days(centre.year, centre.month + shift)[0]
        day = cal.make_day(first.year, first.month, node.day)
        if day and (node.weekday < 0 or day.weekday() == node.weekday):
            possible.append((day, day))
    if not possible:
        raise Unresolved("no such day in the calendar")
    (day, _), relation = _pick(possible, frame)
    name = f"{WEEKDAY_TITLES[node.weekday]} the {node.day}." if node.weekday >= 0 else f"day {node.day} of a month"
    return Days(first=day, last=day, precision="day", how=_how(name, relation, frame))


def _weekday(node: Weekday, frame: Frame) -> Days:
    name = WEEKDAY_TITLES[node.weekday]
    if node.of is not None:
        week = resolve(node.of, frame)
        day = week.first + timedelta(days=(node.weekday - week.first.weekday()) % 7)
        return Days(first=day, last=day, precision="day", how=f"the {name} of {week.how}")
    centre = frame.day if node.which else frame.centre
    back = (centre.weekday() - node.weekday) % 7
    direction = {"last": "past", "next": "future"}.get(node.which, frame.direction)
    if node.which == "this" and not direction:
        direction = "future"
    if node.which == "last":
        # The day before a Thursday is "Wednesday" or "yesterday": "last Wednesday" is the one before that.
        day, relation = centre - timedelta(days=back + 7 if back < 2 else back), "before"
    elif node.which == "next":
        day, relation = centre + timedelta(days=7 - back), "after"
    elif direction in {"future", "from"}:
        day, relation = centre + timedelta(days=-back % 7), "on or after"
    else:
        day, relation = centre - timedelta(days=back), "on or before"
    day += timedelta(weeks=node.weeks)
    later = f", {counted(node.weeks, 'week')} on" if node.weeks else ""
    return Days(first=day, last=day, precision="day", how=f"the {name} {relation} {frame.centre_text}{later}")


def _month(node: Month, frame: Frame) -> Days:
    year, how = node.year, "as written"
    if node.of is not None:
        whole = resolve(node.of, frame)
        year, how = whole.first.year, f"in {whole.how}"
    if not year:
        centre = frame.day if node.which else frame.centre
        candidates = [cal.month_days(y, node.month) for y in range(centre.year - 2, centre.year + 3)]
        name = MONTH_TITLES[node.month]
        if node.which == "last":
            (first, last), relation = [c for c in candidates if c[1] < centre][-1], "the latest before"
        elif node.which == "next":
            (first, last), relation = next(c for c in candidates if c[0] > centre), "the first after"
        elif node.which == "this":
            (first, last), relation = cal.month_days(centre.year, node.month), "the one in the year of"
        else:
            (first, last), relation = _pick(candidates, frame)
        return Days(first=first, last=last, precision="month", how=_how(name, relation, frame))
    first, last = cal.month_days(year, node.month)
    return Days(first=first, last=last, precision="month", how=how)


def _season(node: Season, frame: Frame) -> Days:
    month = SEASONS[node.name]
    if node.year:
        first, last = cal.season_days(month, node.year)
        return Days(first=first, last=last, precision="range", how="the season of the northern half, by whole months")
    centre = frame.centre
    candidates = [cal.season_days(month, y) for y in range(centre.year - 2, centre.year + 3)]
    if node.which == "this" and month != 12:
        candidates = [cal.season_days(month, centre.year)]
    if node.which == "last":
        (first, last), relation = [c for c in candidates if c[1] < centre][-1], "the latest before"
    elif node.which == "next":
        (first, last), relation = next(c for c in candidates if c[0] > centre), "the first after"
    else:
        (first, last), relation = _pick(candidates, frame)
    how = f"{_how(node.name, relation, frame)}, of the northern half, by whole months"
    return Days(first=first, last=last, precision="range", how=how)


def _years(node: Years, frame: Frame) -> Days:
    if node.first < 1:
        raise Unresolved("before the calendar starts")
    first, last = cal.year_days(node.first, node.count)
    return Days(first=first, last=last, precision="year" if node.count == 1 else "range", how="as written")


def _quarter(node: Quarter, frame: Frame) -> Days:
    def in_year(year: int) -> tuple[date, date]:
        return cal.month_days(year, (node.number - 1) * node.size + 1, node.size)

    if node.of is not None:
        whole = resolve(node.of, frame)
        first, last = in_year(whole.first.year)
        return Days(first=first, last=last, precision="range", how=f"counted in {_named(whole, frame)}")
    centre = frame.centre
    (first, last), relation = _pick([in_year(y) for y in range(centre.year - 1, centre.year + 2)], frame)
    return Days(first=first, last=last, precision="range", how=_how("quarter", relation, frame))


def _named(days: Days, frame: Frame) -> str:
    return str(days.first.year) if days.precision == "year" else day_text(days.first)


def _now(node: Now, frame: Frame) -> Days:
    day = frame.day + timedelta(days=node.days)
    how = {0: "", 1: "the day after ", -1: "the day before "}.get(node.days, f"{abs(node.days)} days " + ("after " if node.days > 0 else "before "))
    return Days(first=day, last=day, precision="day", how=how + frame.anchor)


def _unit(node: Unit, frame: Frame) -> Days:
    base, base_text = frame.centre if frame.direction in {"until", "from"} else frame.day, frame.anchor
    if node.narrated and frame.previous is not None:
        base, base_text = frame.previous.first, day_text(frame.previous.first)
    elif node.narrated and node.unit == "day" and node.shift:
        raise Unresolved("the day it counts from is not given")
    unit = node.unit
    shift = node.shift
    if unit == "weekend" and shift == 0 and base.weekday() < 5 and frame.direction == "past":
        shift = -1
    if unit == "weekend" and node.shift == -1 and base.weekday() >= 5 and False:
        shift = -1
    first, last = cal.unit_days(base, unit, shift)
    precision: Precision = {"day": "day", "month": "month", "year": "year"}.get(unit, "range")  # type: ignore[assignment]
    if node.shift == 0:
        how = f"the {unit} {'before' if shift else 'of'} {base_text}"
    else:
        how = f"the {unit} {'before' if shift < 0 else 'after'} that of {base_text}"
    return Days(first=first, last=last, precision=precision, how=how)


def _window(node: Window, frame: Frame) -> Days:
    day = frame.day
    sign = 1 if node.ahead else -1
    if node.business and node.ahead:
        first, last = cal.business_days(day, node.count)
    elif node.unit in {"quarter", "decade", "century"}:
        ends = [cal.unit_days(day, node.unit, sign * n) for n in (1, node.count)]
        first, last = min(ends)[0], max(ends)[1]
    else:
        far = cal.add(day, sign * node.count, node.unit)
        for count, unit in node.more:
            far = cal.add(far, sign * count, unit)
        first, last = (day + timedelta(days=1), far) if node.ahead else (far, day - timedelta(days=1))
    side = "after" if node.ahead else "before"
    return Days(first=first, last=last, precision="range", how=f"the {counted(node.count, node.unit)} {side} {frame.anchor}")


def _part(node: Part, frame: Frame) -> Days:
    whole = resolve(node.of.node, frame)
    how = f"{_PART_WORDS[node.part]} of {whole.how}" if whole.how != "as written" else f"{_PART_WORDS[node.part]} of it"
    if node.part == "rest":
        first = max(whole.first, min(frame.day, whole.last))
        return Days(first=first, last=whole.last, precision="range", how=f"from {frame.anchor}, to its end")
    if node.comparative:
        if node.part == "early":
            first, last = whole.first, max(whole.first, frame.day - timedelta(days=1))
            how = f"from its start to the day before {frame.anchor}"
        else:
            first, last = min(whole.last, frame.day + timedelta(days=1)), whole.last
            how = f"from the day after {frame.anchor}, to its end"
        return Days(first=first, last=last, precision="range" if first < last else "day", how=how)
    first, last = _slice(whole, node.part)
    return Days(first=first, last=last, precision="range" if first < last else "day", how=how)


_PART_WORDS = {"early": "the first part", "mid": "the middle", "late": "the last part", "start": "the start", "end": "the end", "rest": "the rest"}


def _slice(whole: Days, part: str) -> tuple[date, date]:
    """Return the part's days: halves of weeks and months, thirds of everything longer."""
    first, last = whole.first, whole.last
    length = (last - first).days + 1
    if length == 1:
        return first, last
    if length <= 7:
        half = timedelta(days=3)
        return {
            "early": (first, first + timedelta(days=2)), "start": (first, first + timedelta(days=1)),
            "mid": (first + timedelta(days=2), first + half), "late": (first + half, last),
            "end": (last - timedelta(days=2), last),
        }[part]  # fmt: skip
    if length <= 31:
        return {
            "early": (first, first + timedelta(days=14)), "start": (first, first + timedelta(days=9)),
            "mid": (first + timedelta(days=9), first + timedelta(days=19)),
            "late": (first + timedelta(days=15), last), "end": (last - timedelta(days=9), last),
        }[part]  # fmt: skip
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    third = max(months // 3, 1)
    small = third if months <= 12 else max(months // 5, 1)
    cut = {"early": (0, third), "start": (0, small), "mid": (third, months - 2 * third),
           "late": (months - third, third), "end": (months - min(small, 1 if months <= 12 else small), small)}[part]  # fmt: skip
    if part == "end" and months <= 12:
        cut = (months - 1, 1)
    return cal.month_days(first.year, first.month + cut[0], cut[1])


def _nth(node: Nth, frame: Frame) -> Days:
    whole = resolve(node.of, frame)
    if node.unit == "week":
        start = _first_week(whole.first)
        if node.number < 0:
            end = _first_week(whole.last + timedelta(days=1)) - timedelta(days=1)
            first, last = end - timedelta(weeks=node.count) + timedelta(days=1), end
        else:
            first = start + timedelta(weeks=(node.number - 1) * node.count)
            last = first + timedelta(weeks=node.count, days=-1)
    elif node.unit == "weekday":
        if node.number < 0:
            first = whole.last - timedelta(days=(whole.last.weekday() - node.weekday) % 7)
        else:
            first = whole.first + timedelta(days=(node.weekday - whole.first.weekday()) % 7 + 7 * (node.number - 1))
        last = first
    elif node.unit == "weekend":
        saturday = whole.first + timedelta(days=(5 - whole.first.weekday()) % 7)
        if node.number < 0:
            saturday = whole.last - timedelta(days=(whole.last.weekday() - 5) % 7)
        first = saturday + timedelta(weeks=max(node.number - 1, 0))
        last = first + timedelta(days=1)
    elif node.number < 0:
        after = whole.last + timedelta(days=1)
        first, last = cal.add(after, -node.count, node.unit), whole.last
    else:
        first = cal.add(whole.first, (node.number - 1) * node.count, node.unit)
        last = cal.add(first, node.count, node.unit) - timedelta(days=1)
    if first > whole.last:
        raise Unresolved("no such day in the calendar")
    precision: Precision = "day" if first == last else "month" if node.unit == "month" and node.count == 1 else "range"
    return Days(first=first, last=last, precision=precision, how=f"counted in {_named(whole, frame)}")


def _first_week(day: date) -> date:
    """Return the Monday of the week that most of lies in the period from `day` on, as ISO weeks count."""
    monday, _ = cal.week_days(day)
    return monday if day.weekday() <= 3 else monday + timedelta(days=7)


def _week_of(node: WeekOf, frame: Frame) -> Days:
    inner = resolve(node.of, frame)
    first, last = cal.week_days(inner.first)
    return Days(first=first, last=last, precision="range", how=f"the week of {day_text(inner.first)}")


def _week_number(node: WeekNumber, frame: Frame) -> Days:
    year = node.year or frame.day.year
    first = date.fromisocalendar(year, node.number, 1)
    return Days(first=first, last=first + timedelta(days=6), precision="range", how=f"week {node.number} of {year}")


def _shift(node: Shift, frame: Frame) -> Days:
    side = "after" if node.count >= 0 else "before"
    if node.from_ is not None:
        base = resolve(node.from_, frame)
        start = base.first if node.count < 0 else base.last
        day = cal.add(start, node.count, node.unit)
        how = f"{counted(abs(node.count), node.unit)} {side} {base.first.year}"
        if base.precision == "year" and node.unit in {"year", "decade", "century"}:
            first, last = cal.year_days(day.year)
            return Days(first=first, last=last, precision="year", how=how)
        if base.precision in {"year", "month"}:
            raise Unresolved("the day it counts from is not given")
        if node.weekday >= 0:
            day += timedelta(days=(node.weekday - day.weekday()) % 7)
        return Days(first=day, last=day, precision="day", how=f"{counted(abs(node.count), node.unit)} {side} {day_text(start)}")
    if node.narrated and frame.previous is None:
        raise Unresolved("the day it counts from is not given")
    base_day = frame.previous.first if node.narrated and frame.previous else frame.day
    base_precision = frame.previous.precision if node.narrated and frame.previous else "day"
    words = day_text(base_day) if node.narrated else frame.anchor
    how = f"{counted(abs(node.count), node.unit)} {side} {words}"
    day = cal.add(base_day, node.count, node.unit)
    if node.unit in {"year", "decade", "century"} or base_precision == "year":
        first, last = cal.year_days(day.year)
        return Days(first=first, last=last, precision="year", how=how)
    if node.unit in {"month", "quarter"} or base_precision == "month":
        first, last = cal.month_days(day.year, day.month)
        return Days(first=first, last=last, precision="month", how=how)
    return Days(first=day, last=day, precision="day", how=how)


def _within(node: Within, frame: Frame) -> Days:
    last = cal.add(frame.day, node.count, node.unit)
    how = f"from {frame.anchor}, to {counted(node.count, node.unit)} after it"
    return Days(first=frame.day, last=last, precision="range", how=how)


def _run(node: Run, frame: Frame) -> Days:
    start = resolve(node.start.node, frame)
    last = cal.add(start.first, node.count, node.unit) - timedelta(days=1)
    return Days(first=start.first, last=last, precision="range", how=f"{counted(node.count, node.unit)} from {start.how}")


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


def _span(node: Span, frame: Frame) -> Days:
    first, last = span_ends(node, frame)
    how = "as written" if first.how == last.how == "as written" else f"from {first.how}, to {last.how}"
    return Days(first=first.first, last=last.last, precision="range", how=how)


def _both(node: Both, frame: Frame) -> Days:
    year = resolve(node.other.node, frame)
    inner = node.main.node
    if isinstance(inner, CalendarDay):
        return resolve(replace(inner, year=year.first.year), frame)
    return resolve(inner, frame)


def _feast(node: Feast, frame: Frame) -> Days:
    if node.year:
        day, how = cal.feast(node.rule, node.year), f"the feast's day in {node.year}"
    else:
        centre = frame.centre
        days = [cal.feast(node.rule, y) for y in range(centre.year - 2, centre.year + 3)]
        if node.which == "last":
            day = [d for d in days if d < centre][-1]
        elif node.which == "next":
            day = next(d for d in days if d > centre)
        else:
            day = _pick([(d, d) for d in days], frame)[0][0]
        how = f"the feast's day nearest to {frame.centre_text}" if not node.which else f"the {node.which} one from {frame.anchor}"
    if not node.weekend:
        return Days(first=day, last=day, precision="day", how=how)
    if day.weekday() <= 3:
        # A Thursday's weekend runs from the feast on, a Monday's up to it.
        first = day - timedelta(days=2) if day.weekday() == 0 else day
        return Days(first=first, last=day if day.weekday() == 0 else cal.week_days(day)[1], precision="range", how=how)
    first, last = cal.unit_days(day, "weekend")
    return Days(first=min(first, day), last=last, precision="range", how=how)


def _unknown(node: Unknown, frame: Frame) -> Days:
    raise Unresolved(node.reason)


_RESOLVERS: dict[type, Callable[[Any, Frame], Days]] = {
    CalendarDay: _calendar_day, Weekday: _weekday, Month: _month, Season: _season, Years: _years,
    Quarter: _quarter, Now: _now, Unit: _unit, Window: _window, Part: _part, Nth: _nth, WeekOf: _week_of,
    WeekNumber: _week_number, Shift: _shift, Within: _within, Run: _run, Span: _span, Both: _both,
    Feast: _feast, Unknown: _unknown,
}  # fmt: skip
