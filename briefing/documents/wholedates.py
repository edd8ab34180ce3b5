"""Whole dates and ages as pages print them: "9 June 2025", "Jun 9, 2025 16:21 (JST)", "2 days ago".

For headers, metadata and datelines only; the dates of running prose are the language step's business.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

_NAMES = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
)  # fmt: skip
MONTHS = {name: i for i, name in enumerate(_NAMES, 1)} | {name[:3]: i for i, name in enumerate(_NAMES, 1)}
MONTHS["sept"] = 9
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|"
    r"aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_DAY = r"(\d{1,2})(?:st|nd|rd|th)?"
WHOLE = re.compile(
    rf"\b{_WEEKDAY}(?:(?P<month1>{MONTH})\s+(?P<day1>\d{{1,2}})(?:st|nd|rd|th)?(?:,?\s+|/)(?P<year1>(?:19|20)\d\d)"
    rf"|(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+of)?[\s-]+(?P<month2>{MONTH}),?[\s-]+(?P<year2>(?:19|20)\d\d)"
    r"|(?P<year3>(?:19|20)\d\d)\s?[-/.]\s?(?P<month3>\d{1,2})\s?[-/.]\s?(?P<day3>\d{1,2})"
    r"|(?P<day4>\d{1,2})(?:\s?[./-]\s?)(?P<month4>\d{1,2})(?:\s?[./-]\s?)(?P<year4>(?:19|20)\d\d))(?!\d)"
    r"|(?P<year5>(?:19|20)\d\d)\s?[年년]\s?(?P<month5>\d{1,2})\s?[月월]\s?(?P<day5>\d{1,2})\s?[日일]",
    re.IGNORECASE,
)
DAY_MONTH = re.compile(
    rf"\b(?:(?P<month1>{MONTH})\s+(?P<day1>\d{{1,2}})(?:st|nd|rd|th)?|(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?"
    rf"(?:\s+of)?\s+(?P<month2>{MONTH}))(?![\w:%])",
    re.IGNORECASE,
)
OTHER_CALENDAR = re.compile(
    r"(?<!\w)(?:\d{1,2}(?:st|nd|rd|th)?,? [A-Z][^,\d]{2,24}|[A-Z][^,\d]{2,24} \d{1,2}),? 1[34]\d\d(?: ?A?H\b\.?)?"
    r"(?: (?:corresponding|equivalent|equal) to)?"
)
"""The same day in the Hijri calendars, lunar or solar, beside the common one: "25 Rabi' al-Awwal 1447 AH"."""
TIME = r"(?:\d{1,2}[:.]\d\d(?::\d\d)?(?:\.\d+)?\s*(?:[ap]\.?m\.?)?|\d{1,2}\s*[ap]\.?m\.?|\d{1,2}\s?h\s?(?:\d\d)?\b)"
ZONE = r"(?:\(?(?:[A-Z]{2,5}|GMT[+-]\d+|[+-]\d\d:?\d\d|Z)\)?)"
_AMERICAN = re.compile(rf"[\s,|·-]{{0,3}}(?:at )?{TIME}\s*\(?(?:US )?[ECMP][DS]?T\b", re.IGNORECASE)
"""A time of day in a zone of the United States behind it: there the month stands first, "10/01/2024 4:32 PM EDT"."""
_DOTTED = re.compile(r"\d\.\d{1,2}\.\d")
"""With dots the day stands first, as the language step reads it too: "10.05.2026"."""
_BRACKETED = re.compile(r"\((?P<day>\d{1,2})/(?P<month>\d{1,2})\)")
_NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
}  # fmt: skip
AGE = re.compile(
    r"\b(?P<n>\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s*"
    r"(?P<unit>seconds?|secs?|minutes?|mins?|hours?|hrs?|h|days?|d|weeks?|months?)\s+ago\b"
    r"|\b(?P<word>yesterday|just now)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Age:
    """How long ago, as the range of days back that the words allow."""

    text: str
    least: int
    most: int


def make_date(year: int, month: int, day: int) -> date | None:
    """Return the date, or None where there is no such day or the year is out of reach."""
    try:
        return date(year, month, day) if 1900 <= year <= 2099 else None
    except ValueError:
        return None


def month_number(name: str) -> int:
    """Return 1 to 12 for a month's name or short form."""
    return MONTHS[name.lower().rstrip(".")[:3]]


def from_match(match: re.Match[str]) -> date | None:
    """Return the day that a match of `WHOLE` names; numbers alone only where they are no riddle."""
    groups = match.groupdict()
    for i in "12":
        if groups[f"year{i}"]:
            return make_date(
                int(groups[f"year{i}"]), month_number(groups[f"month{i}"]), int(groups[f"day{i}"])
            )
    for i in "35":
        if groups[f"year{i}"]:
            return make_date(int(groups[f"year{i}"]), int(groups[f"month{i}"]), int(groups[f"day{i}"]))
    first, second, year = int(groups["day4"]), int(groups["month4"]), int(groups["year4"])
    if second > 12 or (first <= 12 and _AMERICAN.match(match.string, match.end())):
        return make_date(year, first, second)
    if first > 12 or first == second or _DOTTED.search(match.group()):
        return make_date(year, second, first)
    return None


def find_riddle(text: str) -> tuple[tuple[date, date], str] | None:
    """Return the two days that numbers alone may name ("08/10/2025"), and the words beside them; None where sure."""
    match = WHOLE.search(text)
    if match is None or not match["year4"] or from_match(match) is not None:
        return None
    first, second, year = int(match["day4"]), int(match["month4"]), int(match["year4"])
    one, other = make_date(year, second, first), make_date(year, first, second)
    if one is None or other is None:
        return None
    return (one, other), text[: match.start()] + " " + text[match.end() :]


def find_whole(text: str, start: int = 0) -> tuple[date, re.Match[str]] | None:
    """Return the first whole date in `text` from `start` on, with its match."""
    for match in WHOLE.finditer(text, start):
        day = from_match(match)
        if day:
            return day, match
    return None


def find_day_months(text: str) -> list[tuple[int, int, re.Match[str]]]:
    """Return (month, day, match) for each day of a month without a year in `text`."""
    found = []
    for match in DAY_MONTH.finditer(text):
        groups = match.groupdict()
        name, number = (groups["month1"] or groups["month2"]), int(groups["day1"] or groups["day2"])
        if name[0].isupper() and make_date(2024, month_number(name), number):
            found.append((month_number(name), number, match))
    for match in _BRACKETED.finditer(text):
        # "(28/7)": the day stands first wherever papers write so, and where it cannot be a month it is sure.
        number, month = int(match["day"]), int(match["month"])
        if number > 12 and make_date(2024, month, number):
            found.append((month, number, match))
    return found


def find_age(text: str) -> Age | None:
    """Return the age that `text` states ("14 hours ago", "a day ago"), or None."""
    match = AGE.search(text)
    if not match:
        return None
    if match["word"]:
        back = 1 if match["word"].lower() == "yesterday" else 0
        return Age(text=match.group(), least=back, most=back)
    raw, unit = match["n"].lower(), match["unit"].lower()
    n = _NUMBERS.get(raw) or int(raw) if not raw.isdigit() else int(raw)
    if unit[0] == "s" or unit.startswith("mi"):
        return Age(text=match.group(), least=0, most=1 if n > 59 else 0)
    if unit[0] == "h":
        return Age(text=match.group(), least=n // 24, most=(n + 23) // 24)
    if unit[0] == "d":
        return Age(text=match.group(), least=n, most=n)
    size = 7 if unit[0] == "w" else 30
    return Age(text=match.group(), least=n * size, most=n * size + size - 1)


def is_only_date(text: str) -> date | None:
    """Return the day where `text` is a date and at most a label, a time and a zone; else None."""
    found = find_whole(text)
    if not found:
        return None
    day, match = found
    rest = OTHER_CALENDAR.sub(" ", text[: match.start()] + " " + text[match.end() :])
    rest = re.sub(TIME, " ", rest, flags=re.IGNORECASE)
    rest = re.sub(rf"\b{_WEEKDAY[:-1]}", " ", rest, flags=re.IGNORECASE)
    rest = re.sub(
        r"\b(?:published|posted|updated|date|on|at|first|last|modified|issued|release[d]?|[A-Z]{2,4}|T|Z)\b",
        " ", rest, flags=re.IGNORECASE,
    )  # fmt: skip
    rest = re.sub(r"[+-]\d\d:?\d\d", " ", rest)
    return day if len(re.findall(r"\w", rest)) <= 3 else None


def days_apart(one: date, other: date) -> int:
    """Return the number of days between two dates, unsigned."""
    return abs((one - other) // timedelta(days=1))
