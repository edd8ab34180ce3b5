"""The filters that templates may use: they turn parts of a brief into words, and know nothing else.

Each returns plain text, which is escaped for its target afterwards.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date

from briefing.datewords import day_words
from briefing.export.escape import clean
from briefing.export.glyphs import has_glyphs
from briefing.model import UNPRINTED_TAGS, Brief, Item, Mark, Source

_SIGNS: dict[Mark, str] = {"corroborated": "●●", "official": "●", "single": "○"}
_MEANINGS: dict[Mark, str] = {
    "corroborated": "two or more independent origins",
    "official": "one named official origin",
    "single": "press or unnamed source only",
}
# About one line of the page's list; `briefing.brief.assemble` counts with the same.
_SOURCE_LENGTH = 80


def day(value: date) -> str:
    """Return "9 June 2025", whatever the locale."""
    return day_words(value)


def sign(mark: Mark) -> str:
    """Return the sign of a sourcing mark."""
    return _SIGNS[mark]


def meaning(mark: Mark) -> str:
    """Return what the sign of a sourcing mark says."""
    return _MEANINGS[mark]


def marks(brief: Brief) -> tuple[Mark, ...]:
    """Return all sourcing marks, the strongest first."""
    return tuple(_SIGNS)


def number(source: str) -> str:
    """Return "3" for the source id "s3"."""
    return source.removeprefix("s")


def citation(item: Item) -> str:
    """Return the numbers that stand in brackets after a line: "1, 3", "1, 2, 5 +4", or "" for none."""
    cited = item.cited or item.sources
    more = f" +{len(item.sources) - len(cited)}" if len(item.sources) > len(cited) else ""
    return ", ".join(number(source) for source in cited) + more


_MODAL = re.compile(r"\b(?:may|might|could|can|must|should|would|if|unless)\b")
"""Words that tell by themselves that a line is no plain fact."""


def remark(item: Item) -> str:
    """Return the small words after a line: its tag, doubt where no tag says it, whose words they are."""
    words = [item.tag] if item.tag and item.tag not in UNPRINTED_TAGS else []
    if not item.tag and item.certainty == "possible" and not _MODAL.search(item.text):
        words.append(item.certainty)
    if item.drafter:
        words.append("reviewer’s own words")
    return " · ".join(words)


def printed_sources(brief: Brief) -> tuple[Source, ...]:
    """Return the sources that a line on the page cites, in their order."""
    cited = {
        source
        for section in brief.sections
        for item in section.items
        for source in item.cited or item.sources
    }
    return tuple(source for source in brief.sources if source.id in cited)


def source_line(source: Source) -> str:
    """Return "Yonhap, “Lee and Ishiba speak by telephone”, 9 June 2025"."""
    parts = [clean(source.outlet) or source.file]
    parts.append(day(source.published) if source.published else "undated")
    if source.status == "incomplete":
        parts.append("incomplete")
    title = clean(source.title)
    room = max(_SOURCE_LENGTH - len(", ".join(parts)) - len(", “”"), 24)
    if len(title) > room:
        title = title[: room - 1].rsplit(" ", 1)[0].rstrip(" ,;:–—-") + "…"
    if title:
        parts.insert(1, f"“{title}”")
    return ", ".join(parts)


def coverage(brief: Brief) -> str:
    """Return the header's "9 articles · 5 outlets · 9 June 2025 to 18 June 2025"."""
    parts = [_counted(len(brief.sources), "article")]
    if brief.outlets:
        parts.append(_counted(brief.outlets, "outlet"))
    if brief.first_day and brief.last_day:
        first, last = day(brief.first_day), day(brief.last_day)
        parts.append(first if first == last else f"{first} to {last}")
    return " · ".join(parts)


def respelt(brief: Brief) -> bool:
    """Return whether the PDF's typeface lacks a character of the page."""
    texts = [brief.title, brief.bottom_line, *brief.gaps]
    for section in brief.sections:
        for item in section.items:
            texts += (item.lead, item.text, item.tag)
    texts += [source_line(source) for source in printed_sources(brief)]
    return not all(has_glyphs(clean(text)) for text in texts)


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"


FILTERS: Mapping[str, Callable[..., object]] = {
    "citation": citation,
    "coverage": coverage,
    "day": day,
    "marks": marks,
    "meaning": meaning,
    "number": number,
    "printed_sources": printed_sources,
    "remark": remark,
    "respelt": respelt,
    "sign": sign,
    "source_line": source_line,
}
