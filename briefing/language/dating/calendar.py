"""Calendar arithmetic: periods round a day, shifts, feasts. Pure functions of days; no words, no wording."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

Days = tuple[date, date]
"""First and last day, both included."""


def make_day(year: int, month: int, day: int) -> date | None:
    """Return the day, or None where the calendar has none such."""
    if not (1 <= year <= 9999 and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]):
        return None
    return date(year, month, day)


def month_days(year: int, month: int, count: int = 1) -> Days:
    """Return `count` months from the given one on; `month` may lie outside 1 to 12."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    after = year * 12 + month - 1 + count
    return date(year, month, 1), date(after // 12, after % 12 + 1, 1) - timedelta(days=1)


def year_days(year: int, count: int = 1) -> Days:
    """Return `count` years from `year` on."""
    return date(year, 1, 1), date(year + count - 1, 12, 31)


def week_days(day: date) -> Days:
    """Return Monday to Sunday round `day`."""
    first = day - timedelta(days=day.weekday())
    return first, first + timedelta(days=6)


def add_months(day: date, months: int) -> date:
    """Return `day` so many months on, at the month's last day where it has no such day."""
    index = day.year * 12 + day.month - 1 + months
    year, month = index // 12, index % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def add(day: date, count: int, unit: str) -> date:
    """Return `day` shifted by `count` units.

    Raises:
        OverflowError, ValueError: the calendar ends before that day.
    """
    if unit in _DAYS:
        return day + timedelta(days=count * _DAYS[unit])
    return add_months(day, count * _MONTHS[unit])


_DAYS = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14, "workweek": 7}
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}


def unit_days(day: date, unit: str, shift: int = 0) -> Days:
    """Return the whole `unit` round `day`, `shift` units on."""
    if unit == "day":
        return day + timedelta(days=shift), day + timedelta(days=shift)
    if unit in {"week", "fortnight"}:
        return week_days(day + timedelta(weeks=shift))
    if unit == "workweek":
        first, _ = week_days(day + timedelta(weeks=shift))
        return first, first + timedelta(days=4)
    if unit == "weekend":
        first, last = week_days(day + timedelta(weeks=shift))
        return first + timedelta(days=5), last
    if unit == "month":
        return month_days(day.year, day.month + shift)
    if unit == "quarter":
        return month_days(day.year, (day.month - 1) // 3 * 3 + 1 + 3 * shift, 3)
    if unit == "decade":
        return year_days(day.year // 10 * 10 + 10 * shift, 10)
    if unit == "century":
        return year_days(day.year // 100 * 100 + 100 * shift, 100)
    return year_days(day.year + shift)


def season_days(first_month: int, year: int) -> Days:
    """Return the season that starts in `first_month` of `year`."""
    return month_days(year, first_month, 3)


def easter(year: int) -> date:
    """Return Easter Sunday of the western churches (Gauss, in Butcher's form)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    h = (19 * a + b - d - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def feast(rule: str, year: int) -> date:
    """Return the day of a feast; `rule` is one of `words.HOLIDAYS`."""
    if rule.startswith("easter"):
        return easter(year) + timedelta(days=int(rule[6:]))
    head, _, extra = rule.partition("+")
    numbers = [int(part) for part in head.split("-")]
    if len(numbers) == 2:
        return date(year, numbers[0], numbers[1])
    month, weekday, nth = numbers
    if nth == 5:
        last = month_days(year, month)[1]
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1) + int(extra or 0))


def business_days(day: date, count: int) -> Days:
    """Return the span of the next `count` working days after `day`, Monday to Friday."""
    found: list[date] = []
    while len(found) < count:
        day += timedelta(days=1)
        if day.weekday() < 5:
            found.append(day)
    return found[0], found[-1]
