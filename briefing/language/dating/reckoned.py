"""The days of what is reckoned from another day: shifts, windows, parts of a period, counted units, runs."""

from __future__ import annotations

from datetime import date, timedelta

from briefing.language.dating import calendar as cal
from briefing.language.dating.frame import Days, Frame, Unresolved, resolve, resolves
from briefing.language.dating.nodes import (
    Now,
    Nth,
    Part,
    Run,
    Shift,
    Unit,
    Unknown,
    WeekNumber,
    WeekOf,
    Window,
    Within,
)
from briefing.language.dating.wording import counted, day_text, period_text
from briefing.model import Precision


@resolves(Now)
def _now(node: Now, frame: Frame) -> Days:
    day = frame.day + timedelta(days=node.days)
    how = {0: "", 1: "the day after ", -1: "the day before "}.get(
        node.days, f"{abs(node.days)} days " + ("after " if node.days > 0 else "before ")
    )
    return Days(first=day, last=day, precision="day", how=how + frame.anchor)


@resolves(Unit)
def _unit(node: Unit, frame: Frame) -> Days:
    base, base_text = frame.day, frame.anchor
    if node.narrated and frame.previous is not None:
        base, base_text = frame.previous.first, day_text(frame.previous.first)
        if node.unit == "month" and not node.shift and frame.previous.precision == "year":
            raise Unresolved("the month it counts from is not given")
    elif node.narrated and node.unit == "month" and not node.shift:
        raise Unresolved("the month it counts from is not given")
    elif node.narrated and node.unit == "day" and node.shift:
        raise Unresolved("the day it counts from is not given")
    unit = node.unit
    shift = node.shift
    if unit == "weekend" and shift == 0 and base.weekday() < 5 and frame.direction == "past":
        shift = -1
    first, last = cal.unit_days(base, unit, shift)
    precision: Precision = {"day": "day", "month": "month", "year": "year"}.get(unit, "range")  # type: ignore[assignment]
    if node.shift == 0:
        how = f"the {unit} {'before' if shift else 'of'} {base_text}"
    else:
        how = f"the {unit} {'before' if shift < 0 else 'after'} that of {base_text}"
    return Days(first=first, last=last, precision=precision, how=how)


@resolves(Window)
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
    return Days(
        first=first,
        last=last,
        precision="range",
        how=f"the {counted(node.count, node.unit)} {side} {frame.anchor}",
    )


_PART_WORDS = {
    "early": "the first part",
    "mid": "the middle",
    "late": "the last part",
    "start": "the start",
    "end": "the end",
    "rest": "the rest",
}


@resolves(Part)
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


def _slice(whole: Days, part: str) -> tuple[date, date]:
    """Return the part's days: halves of weeks and months, thirds of everything longer."""
    first, last = whole.first, whole.last
    length = (last - first).days + 1
    if length == 1:
        return first, last
    if length < 4:
        # A weekend: its first day, its last, or all of it.
        return {"early": (first, first), "start": (first, first), "mid": (first, last)}.get(part, (last, last))
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
    tail = 1 if months <= 12 else months // 5
    cut = {
        "early": (0, third), "start": (0, third if months <= 12 else tail),
        "mid": (third, months - 2 * third), "late": (months - third, third), "end": (months - tail, tail),
    }[part]  # fmt: skip
    return cal.month_days(first.year, first.month + cut[0], cut[1])


@resolves(Nth)
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
    how = f"counted in {period_text(whole.first, whole.precision)}"
    return Days(first=first, last=last, precision=precision, how=how)


def _first_week(day: date) -> date:
    """Return the Monday of the week that most of lies in the period from `day` on, as ISO weeks count."""
    monday, _ = cal.week_days(day)
    return monday if day.weekday() <= 3 else monday + timedelta(days=7)


@resolves(WeekOf)
def _week_of(node: WeekOf, frame: Frame) -> Days:
    inner = resolve(node.of, frame)
    first, last = cal.week_days(inner.first)
    return Days(first=first, last=last, precision="range", how=f"the week of {day_text(inner.first)}")


@resolves(WeekNumber)
def _week_number(node: WeekNumber, frame: Frame) -> Days:
    year = node.year or frame.day.year
    first = date.fromisocalendar(year, node.number, 1)
    return Days(first=first, last=first + timedelta(days=6), precision="range", how=f"week {node.number} of {year}")


@resolves(Shift)
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
        return Days(
            first=day,
            last=day,
            precision="day",
            how=f"{counted(abs(node.count), node.unit)} {side} {day_text(start)}",
        )
    if node.narrated and frame.previous is None:
        raise Unresolved("the day it counts from is not given")
    base_day = frame.previous.first if node.narrated and frame.previous else frame.day
    base_precision = frame.previous.precision if node.narrated and frame.previous else "day"
    words = day_text(base_day) if node.narrated else frame.anchor
    how = f"{counted(abs(node.count), node.unit)} {side} {words}" if node.count else f"the day named before it, {words}"
    day = cal.add(base_day, node.count, node.unit)
    if node.more:
        for count, unit in node.more:
            day = cal.add(day, count, unit)
            how = f"{counted(abs(count), unit)} and {how}"
        return Days(first=day, last=day, precision="day", how=how)
    if node.unit in {"year", "decade", "century"} or base_precision == "year":
        first, last = cal.year_days(day.year)
        return Days(first=first, last=last, precision="year", how=how)
    if node.unit in {"month", "quarter"} or base_precision == "month":
        first, last = cal.month_days(day.year, day.month)
        return Days(first=first, last=last, precision="month", how=how)
    return Days(first=day, last=day, precision="day", how=how)


@resolves(Within)
def _within(node: Within, frame: Frame) -> Days:
    last = cal.add(frame.day, node.count, node.unit)
    how = f"from {frame.anchor}, to {counted(node.count, node.unit)} after it"
    return Days(first=frame.day, last=last, precision="range", how=how)


@resolves(Run)
def _run(node: Run, frame: Frame) -> Days:
    start = resolve(node.start.node, frame)
    last = cal.add(start.first, node.count, node.unit) - timedelta(days=1)
    return Days(
        first=start.first,
        last=last,
        precision="range",
        how=f"{counted(node.count, node.unit)} from {start.how}",
    )


@resolves(Unknown)
def _unknown(node: Unknown, frame: Frame) -> Days:
    raise Unresolved(node.reason)
