"""Dates as the page writes them. Absolute always: a relative date never reaches the page."""

from __future__ import annotations

import re
from datetime import date

from briefing.model import DateMention

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip
_LONG = 300
"""Days; a longer span is told by its years."""
_DAY_NAMED = re.compile(rf"\b(\d{{1,2}}) ({'|'.join(MONTHS)}) (\d{{4}})\b")
_YEAR = re.compile(r"\b\d{4}s?\b")
_SEASON = re.compile(r"\b(spring|summer|autumn|fall|winter)\b")
_EDGE = re.compile(r"\b(end|beginning|start|middle) of\b")
_END_OF = re.compile(r"\bend of (?:the |this |next )?(?:month|year|[A-Z]|\d)")
_LATER = re.compile(r"later (?:this|in the|that) year\b", re.IGNORECASE)
_PART = re.compile(r"(early|mid|late)\b")
_ORDINALS = ("first", "second", "third", "fourth")
_PREPOSITION_OF_KIND = {"since": "from", "by": "by", "until": "until", "after": "after", "before": "before"}


def day_words(day: date) -> str:
    """Return a day as the page writes it: "9 June 2025"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def days_named(text: str) -> dict[date, str]:
    """Return the days that `text` names as `day_words` writes them, each with its words; "31 June 2025" is none."""
    found = {}
    for match in _DAY_NAMED.finditer(text):
        try:
            day = date(int(match[3]), MONTHS.index(match[2]) + 1, int(match[1]))
        except ValueError:
            continue
        found[day] = match[0]
    return found


def period_words(mention: DateMention) -> str:
    """Return a part of a year or month by its name: "the second half of 2024", "early August 2022"; "" for others."""
    first, last = mention.first, mention.last
    if first is None or last is None or mention.precision != "range":
        return ""
    # Where a season only bounds, its first or last day is told.
    season = _SEASON.search(mention.text.lower()) if mention.kind not in ("before", "by", "after") else None
    if season and first.day == 1 and (last.year - first.year) * 12 + last.month - first.month == 2:
        return f"{season[1].replace('fall', 'autumn')} {first.year}{'' if first.year == last.year else f'–{last.year}'}"
    if first.year != last.year:
        return ""
    named = None if mention.text.lower().endswith("week") else _PART.match(mention.text.lower())
    if named and mention.text.lower().endswith("year") and first.month != last.month:
        return f"{named.group(1)}{'-' if named.group(1) == 'mid' else ' '}{first.year}"
    if named and (first.month == last.month):
        joint = "-" if named.group(1) == "mid" else " "
        return f"{named.group(1)}{joint}{MONTHS[first.month - 1]} {first.year}"
    edge = _EDGE.search(mention.text.lower())
    if edge and first.month == last.month:
        return f"the {edge.group(1)} of {MONTHS[first.month - 1]} {first.year}"
    if _LATER.match(mention.text) and (last.month, last.day) == (12, 31):
        return f"later in {first.year}"
    months = last.month - first.month + 1
    of_year = re.search(r"\b(half|quarter)\b|\b[hq][1-4]\b", mention.text.lower())
    if of_year and months in (3, 6) and first.day == 1 and (first.month - 1) % months == 0:
        return f"the {_ORDINALS[first.month // months]} {'half' if months == 6 else 'quarter'} of {first.year}"
    return ""


def end_words(mention: DateMention) -> str:
    """Return "the end of May 2024" where that is before what something is to be, "" elsewhere.

    "Before the end of May" may be on its last day, "before 31 May" not.
    """
    first = mention.first
    if first is None or first != mention.last or mention.kind != "before" or not _END_OF.search(mention.text):
        return ""
    whole = (first.month, first.day) == (12, 31)
    return f"the end of {first.year}" if whole else f"the end of {MONTHS[first.month - 1]} {first.year}"


def date_words(mention: DateMention) -> str:
    """Return a date without a preposition; the text's words, quoted and marked, where it is unresolved."""
    first, last = mention.first, mention.last
    if first is None or last is None:
        return f"“{mention.text}” (date unresolved)"
    if ended := end_words(mention):
        return ended
    if first == last:
        return day_words(first)
    if words := period_words(mention):
        return words
    if _YEAR.search(mention.text) and mention.precision != "month":
        return mention.text.removeprefix("between ").removeprefix("from ")
    if mention.precision == "year":
        return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    if mention.precision == "month" and (first.year, first.month) == (last.year, last.month):
        return f"{MONTHS[first.month - 1]} {first.year}"
    if (last - first).days > _LONG and mention.precision == "range":
        return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    if first.year != last.year:
        return f"{day_words(first)} to {day_words(last)}"
    if first.month != last.month:
        return f"{first.day} {MONTHS[first.month - 1]} to {day_words(last)}"
    return f"{first.day}–{day_words(last)}"


def date_phrase(mention: DateMention) -> str:
    """Return a date with the preposition that joins it to a clause: "on 9 June 2025", "in June 2025"."""
    words = date_words(mention)
    if mention.kind in _PREPOSITION_OF_KIND:
        return f"{_PREPOSITION_OF_KIND[mention.kind]} {words}"
    if mention.first is None or mention.last is None:
        return words
    if mention.first == mention.last:
        return f"on {words}"
    if words.startswith("later ") or _EDGE.match(words.removeprefix("the ")):
        return words if words.startswith("later ") else f"at {words}"
    if mention.precision in {"month", "year"} or period_words(mention) or (words[0].isdigit() and len(words) in {4, 9}):
        return f"in {words}"
    if _YEAR.search(mention.text):
        return mention.text if mention.text.startswith(("between", "from")) else f"in {words}"
    if any(char.isdigit() for char in mention.text) and "–" in words:
        return f"on {words}"
    return f"between {words.replace('–', ' and ').replace(' to ', ' and ')}"
