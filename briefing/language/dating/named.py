"""The days of what bears a name: days of a month, weekdays, months, seasons, years, quarters, feasts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from briefing.language.dating import calendar as cal
from briefing.language.dating.frame import Days, Frame, Unresolved, how_found, pick, resolve, resolves
from briefing.language.dating.nodes import (
    CalendarDay,
    Feast,
    Month,
    Node,
    Quarter,
    Season,
    Unit,
    Weekday,
    Years,
)
from briefing.language.dating.wording import MONTH_TITLES, WEEKDAY_TITLES, counted, period_text
from briefing.language.dating.words import SEASONS

_SUNDAY = 6


@resolves(CalendarDay)
def _calendar_day(node: CalendarDay, frame: Frame) -> Days:
    note = f", {node.note}" if node.note else ""
    year, how = node.year, "as written"
    if node.of is not None:
        whole = resolve(node.of.node, frame)
        year, how = whole.first.year, f"in {whole.how}"
    if node.month and year:
        day = cal.make_day(year, node.month, node.day)
        if day is None:
            raise Unresolved("no such day in the calendar")
        return Days(first=day, last=day, precision="day", how=f"{how}{note}{_clash(node, day)}")
    if node.month:
        around = frame.centre.year
        possible = [cal.make_day(year, node.month, node.day) for year in range(around - 4, around + 5)]
        days = [day for day in possible if day is not None]
        if not days:
            raise Unresolved("no such day in the calendar")
        if node.which in {"last", "next"}:
            frame = replace(frame, direction="until" if node.which == "last" else "from")
        (day, _), relation = pick([(day, day) for day in days], frame)
        name = f"{node.day} {MONTH_TITLES[node.month]}"
        how = how_found(name, relation, frame) + note + _clash(node, day)
        return Days(first=day, last=day, precision="day", how=how)
    return _day_of_month(node, frame)


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
    (day, _), relation = pick(possible, frame)
    name = f"{WEEKDAY_TITLES[node.weekday]} the {node.day}." if node.weekday >= 0 else f"day {node.day} of a month"
    return Days(first=day, last=day, precision="day", how=how_found(name, relation, frame))


@resolves(Weekday)
def _weekday(node: Weekday, frame: Frame) -> Days:
    name = WEEKDAY_TITLES[node.weekday]
    if node.of is not None:
        week = resolve(_ended_week(node.of, frame), frame)
        day = week.first + timedelta(days=(node.weekday - week.first.weekday()) % 7)
        return Days(first=day, last=day, precision="day", how=f"the {name} of {week.how}")
    centre = frame.day if node.which else frame.centre
    back = (centre.weekday() - node.weekday) % 7
    direction = {"last": "past", "next": "future"}.get(node.which, frame.direction)
    if node.which == "this" and not direction:
        direction = "past" if back < 7 - back else "future"
    if node.which == "past":
        day, relation = centre - timedelta(days=back or 7), "before"
    elif node.which == "last":
        # The day before a Thursday is "Wednesday" or "yesterday": "last Wednesday" is the one before that.
        day, relation = centre - timedelta(days=back + 7 if back < 2 else back), "before"
    elif node.which == "coming":
        day, relation = centre + timedelta(days=7 - back), "after"
    elif node.which == "next":
        # So the day after a Wednesday is "Thursday" or "tomorrow": "next Thursday" is the one after that.
        ahead = 7 - back
        tomorrow = ahead < 2 and frame.direction != "past"
        day, relation = centre + timedelta(days=ahead + 7 if tomorrow else ahead), "after"
    elif direction in {"future", "from"}:
        day, relation = centre + timedelta(days=-back % 7), "on or after"
    else:
        day, relation = centre - timedelta(days=back), "on or before"
    day += timedelta(weeks=node.weeks)
    later = f", {counted(abs(node.weeks), 'week')} {'on' if node.weeks > 0 else 'back'}" if node.weeks else ""
    return Days(first=day, last=day, precision="day", how=f"the {name} {relation} {frame.centre_text}{later}")


def _ended_week(of: Node, frame: Frame) -> Node:
    """Return the week that "Thursday last week" is of: to a Sunday's writer that is the week which ends that day."""
    ended = isinstance(of, Unit) and of.unit == "week" and of.shift == -1 and frame.day.weekday() == _SUNDAY
    return Unit(unit="week") if ended else of


@resolves(Month)
def _month(node: Month, frame: Frame) -> Days:
    year, how = node.year, "as written"
    if node.of is not None:
        whole = resolve(node.of, frame)
        year, how = whole.first.year, f"in {whole.how}"
    if not year:
        if node.narrated and frame.previous is not None:
            before = frame.previous.last
            frame = Frame(published=before, anchor_why="the date named before it")
        elif node.narrated and frame.direction != "future":
            raise Unresolved("the day it counts from is not given")
        centre = frame.day if node.which else frame.centre
        candidates = [cal.month_days(y, node.month) for y in range(centre.year - 2, centre.year + 3)]
        name = MONTH_TITLES[node.month]
        if node.which == "last":
            (first, last), relation = [c for c in candidates if c[1] < centre][-1], "the latest {} before"
        elif node.which == "next":
            (first, last), relation = next(c for c in candidates if c[0] > centre), "the first {} after"
        elif node.which == "this":
            (first, last), relation = cal.month_days(centre.year, node.month), "the {} in the year of"
        else:
            (first, last), relation = pick(candidates, frame)
        return Days(first=first, last=last, precision="month", how=how_found(name, relation, frame))
    first, last = cal.month_days(year, node.month)
    return Days(first=first, last=last, precision="month", how=how)


@resolves(Season)
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
        (first, last), relation = [c for c in candidates if c[1] < centre][-1], "the latest {} before"
    elif node.which == "next":
        (first, last), relation = next(c for c in candidates if c[0] > centre), "the first {} after"
    else:
        (first, last), relation = pick(candidates, frame)
    how = f"{how_found(node.name, relation, frame)}, of the northern half, by whole months"
    return Days(first=first, last=last, precision="range", how=how)


@resolves(Years)
def _years(node: Years, frame: Frame) -> Days:
    if node.first < 1:
        raise Unresolved("before the calendar starts")
    first, last = cal.year_days(node.first, node.count)
    return Days(first=first, last=last, precision="year" if node.count == 1 else "range", how="as written")


@resolves(Quarter)
def _quarter(node: Quarter, frame: Frame) -> Days:
    def in_year(year: int) -> tuple[date, date]:
        return cal.month_days(year, (node.number - 1) * node.size + 1, node.size)

    if node.of is not None:
        whole = resolve(node.of, frame)
        first, last = in_year(whole.first.year)
        how = f"counted in {period_text(whole.first, whole.precision)}"
        return Days(first=first, last=last, precision="range", how=how)
    centre = frame.centre
    (first, last), relation = pick([in_year(y) for y in range(centre.year - 1, centre.year + 2)], frame)
    return Days(first=first, last=last, precision="range", how=how_found("quarter", relation, frame))


@resolves(Feast)
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
            day = pick([(d, d) for d in days], frame)[0][0]
        how = (
            f"the feast's day nearest to {frame.centre_text}"
            if not node.which
            else f"the {node.which} one from {frame.anchor}"
        )
    if not node.weekend:
        return Days(first=day, last=day, precision="day", how=how)
    if day.weekday() <= 3:
        # A Thursday's weekend runs from the feast on, a Monday's up to it.
        first = day - timedelta(days=2) if day.weekday() == 0 else day
        return Days(first=first, last=day if day.weekday() == 0 else cal.week_days(day)[1], precision="range", how=how)
    first, last = cal.unit_days(day, "weekend")
    return Days(first=min(first, day), last=last, precision="range", how=how)
