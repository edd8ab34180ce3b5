"""The upcoming events as an iCalendar file (RFC 5545) that calendars can import.

Only events with a known day or span of days: an all-day entry for "June" would say more than the source.
"""

from __future__ import annotations

import re
from datetime import timedelta

from briefing.export.escape import clean
from briefing.export.filters import coverage, meaning, printed_sources, source_line
from briefing.model import Brief, Item

_LINE_OCTETS = 75


def render_ics(brief: Brief) -> bytes:
    """Return the calendar as UTF-8 with CRLF line ends; without an event an empty calendar."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//briefing//{_text(brief.seal.version)}//EN",
        f"X-WR-CALNAME:{_text(brief.title)}",
    ]
    for section in brief.sections:
        if section.id == "upcoming":
            for item in section.items:
                lines += _event(item, brief)
    lines.append("END:VCALENDAR")
    return "".join(_folded(line) for line in lines).encode("utf-8")


def _event(item: Item, brief: Brief) -> list[str]:
    when = item.date
    if when is None or when.first is None or when.last is None or when.precision not in ("day", "range"):
        return []
    sources = [source_line(source) for source in printed_sources(brief) if source.id in item.sources]
    words = [meaning(item.mark), *sources, f"{brief.title} ({coverage(brief)})"]
    status = "CONFIRMED" if item.tag == "scheduled" else "TENTATIVE"
    return [
        "BEGIN:VEVENT",
        f"UID:{re.sub(r'[^A-Za-z0-9-]', '-', item.id)}@briefing",
        f"DTSTAMP:{brief.as_of:%Y%m%d}T000000Z",
        f"DTSTART;VALUE=DATE:{when.first:%Y%m%d}",
        # The end is the first day that the event no longer covers.
        f"DTEND;VALUE=DATE:{when.last + timedelta(days=1):%Y%m%d}",
        f"SUMMARY:{_text(item.text)}",
        "DESCRIPTION:" + "\\n".join(_text(word) for word in words),
        f"STATUS:{status}",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ]


def _text(value: str) -> str:
    return re.sub(r"([\\;,])", r"\\\1", clean(value))


def _folded(line: str) -> str:
    """Break `line` so that no piece has more than 75 octets, never inside a character."""
    pieces, used = [""], 0
    for char in line:
        size = len(char.encode("utf-8"))
        if used + size > _LINE_OCTETS:
            pieces.append(" ")
            used = 1
        pieces[-1] += char
        used += size
    return "\r\n".join(pieces) + "\r\n"
