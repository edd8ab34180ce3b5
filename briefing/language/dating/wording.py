"""How days and derivations read: "9 June 2025", "the week before that of the article's day, 10 June 2025"."""

from __future__ import annotations

from datetime import date

from briefing.language.dating.words import _MONTH_NAMES, _WEEKDAY_NAMES

WEEKDAY_TITLES = tuple(name.capitalize() for name in _WEEKDAY_NAMES)
MONTH_TITLES = ("", *(name.capitalize() for name in _MONTH_NAMES))


def day_text(day: date) -> str:
    """Return "9 June 2025"."""
    return f"{day.day} {MONTH_TITLES[day.month]} {day.year}"


def days_text(first: date, last: date, precision: str) -> str:
    """Return the days in the shortest exact form: "9 June 2025", "June 2025", "2025", "9 to 11 June 2025"."""
    if precision == "month":
        return f"{MONTH_TITLES[first.month]} {first.year}"
    if precision == "year":
        return str(first.year)
    if first == last:
        return day_text(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {day_text(last)}"
    if first.year == last.year:
        return f"{first.day} {MONTH_TITLES[first.month]} to {day_text(last)}"
    return f"{day_text(first)} to {day_text(last)}"


def period_text(first: date, precision: str) -> str:
    """Return the words for the period that something is counted in: "2025", "June 2025", its first day."""
    return str(first.year) if precision == "year" else days_text(first, first, precision)


def counted(count: int, unit: str) -> str:
    """Return "1 week", "3 days"."""
    return f"{count} {unit}" if count == 1 else f"{count} {'centurie' if unit == 'century' else unit}s"


def derivation(text: str, days: str, how: str) -> str:
    """Return the sentence a person can check: '"Monday": 9 June 2025, the Monday on or before ...'."""
    quoted = f'"{" ".join(text.split())}"'
    return f"{quoted}: {days}, {how}" if days else f"{quoted}: unresolved, {how}"
