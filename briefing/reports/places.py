"""Where things stand, in a file's characters and in a person's words (`file.txt:12`)."""

from __future__ import annotations

from typing import Any

from briefing.model import Article, DateMention
from briefing.pipeline import Analysis
from briefing.text import squeeze


def file_span(article: Article, start: int, end: int) -> tuple[int, int]:
    """Return the file offsets of the article offsets `start` to `end`; an empty range stays empty.

    What the language step found may touch the article's edge; a range outside it is cut to it.
    """
    length = len(article.text)
    start, end = min(max(start, 0), length), min(max(end, 0), length)
    if start < end:
        return article.offsets.to_file(start, end)
    if not length:
        return 0, 0
    place = article.offsets.to_file(min(start, length - 1), min(start, length - 1) + 1)[0]
    return place, place


def spot(article: Article, start: int, end: int, **more: Any) -> dict[str, Any]:
    """Return `start` and `end` as file offsets, and whatever else belongs to the place."""
    first, last = file_span(article, start, end)
    return {"start": first, "end": last} | more


def line_of(text: str, offset: int) -> int:
    """Return the 1-based line of `text` in which the character at `offset` stands."""
    return text.count("\n", 0, offset) + 1


def where(analysis: Analysis, file: str, offset: int) -> str:
    """Return "file.txt:12" for a file offset."""
    text = next((source.text for source in analysis.files if source.path == file), "")
    return f"{file}:{line_of(text, offset)}"


def days(mention: DateMention | None) -> str:
    """Return "2025-06-09" or "2025-06-15/2025-06-17"; "" for none or an unresolved date."""
    if mention is None or mention.first is None or mention.last is None:
        return ""
    if mention.first == mention.last:
        return mention.first.isoformat()
    return f"{mention.first.isoformat()}/{mention.last.isoformat()}"


def date_object(mention: DateMention | None) -> dict[str, Any] | None:
    """Return a date in the form of the JSON brief."""
    if mention is None:
        return None
    return {
        "start": mention.first.isoformat() if mention.first else None,
        "end": mention.last.isoformat() if mention.last else None,
        "precision": mention.precision,
        "text": mention.text,
        "why": mention.why,
    }


def short(text: str, length: int = 100) -> str:
    """Return `text` on one line, cut with "…" where it is longer than `length`."""
    text = squeeze(text)
    return text if len(text) <= length else text[: length - 1].rstrip() + "…"
