"""An HTML page as lines, read once from left to right: the visible text, and pages of several articles.

No parser is used, so that no page can stall one. What a single article's page holds is `readers_html`'s.
"""

from __future__ import annotations

import html
import re

from briefing.documents import shapes
from briefing.documents.wholedates import find_whole

_HIDDEN = ("script", "style", "noscript", "template", "svg", "head", "iframe")
_BLOCK = re.compile(
    r"<(?:/?(?:p|div|li|ul|ol|tr|td|th|table|h[1-6]|section|article|header|footer|nav|aside|blockquote|figure|"
    r"figcaption|main|form|option|select|button|dt|dd|title)|br|hr)\b[^<>]{0,5000}>",
    re.IGNORECASE,
)


def html_lines(page: str) -> str:
    """Return the page's visible text, one block element a line. Linear in the page's length."""
    page = without_hidden(page)
    page = re.sub(r"[ \t\r\n\f]+", " ", page)
    page = _BLOCK.sub("\n", page)
    page = re.sub(r"<[!/?a-zA-Z][^<>]{0,5000}>", "", page)
    text = html.unescape(page).replace("\r", "\n")
    return "\n\n".join(line.strip() for line in text.split("\n") if line.strip())


def without_hidden(page: str) -> str:
    """Return `page` without comments and elements that show no text."""
    lower = page.lower()
    if len(lower) != len(page):
        lower = page  # A letter whose lower case is longer would shift every place.
    parts: list[str] = []
    at = 0
    opening = re.compile(r"<!--|<(" + "|".join(_HIDDEN) + r")\b")
    while True:
        match = opening.search(lower, at)
        if not match:
            parts.append(page[at:])
            return "".join(parts)
        parts.append(page[at : match.start()])
        closing = "-->" if match.group() == "<!--" else f"</{match[1]}"
        end = lower.find(closing, match.end())
        if end < 0:
            # Never closed: only the opening is dropped, or the whole rest would be lost.
            at = match.end()
            continue
        at = end + len(closing)


_ARTICLE = re.compile(r"<(/?)article\b[^<>]{0,2000}>", re.IGNORECASE)
_HEADING = re.compile(r"<h([1-4])\b[^<>]{0,500}>(.{1,2000}?)</h\1\s*>", re.IGNORECASE | re.DOTALL)
_LINK = re.compile(r"<a\b[^<>]{0,2000}>(.{0,300}?)</a\s*>", re.IGNORECASE | re.DOTALL)
_TIME = re.compile(r"<time\b([^<>]{0,500})>(.{0,200}?)</time\s*>", re.IGNORECASE | re.DOTALL)
_ONWARD = re.compile(r"\b(?:read|continue|full|more)\b", re.IGNORECASE)
_LEAST = 20
"""Words of running text below which an item is a teaser and no article."""

_DOMINANT = 4
"""An item this many times as long as the next is the page's one article."""


def read_several(page: str) -> tuple[str, tuple[int, ...]] | None:
    """Return text and starts of the articles of a page that shows several, each with its headline first.

    Several are `article` elements side by side, or headings of one level that each lead on to a page of
    their own: a subheading within a report has no such link.
    """
    page = without_hidden(page)
    items = _elements(page) or _linked(page)
    sizes = sorted((_prose(html_lines(body).split("\n\n")) for _, body in items), reverse=True)
    if len(sizes) < 2 or sizes[0] > max(_DOMINANT * sizes[1], sum(sizes) * 0.7):
        return None  # One article and the summaries of others beside it.
    parts: list[str] = []
    starts: list[int] = []
    length = 0
    for title, body in items:
        lines = [title, *(line for line in html_lines(_dated(body)).split("\n\n") if line != title)]
        if _prose(lines[1:]) < _LEAST:
            continue
        text = "\n\n".join(lines)
        starts.append(length)
        parts.append(text)
        length += len(text) + 2
    return ("\n\n".join(parts), tuple(starts)) if len(parts) > 1 else None


def _elements(page: str) -> list[tuple[str, str]]:
    """Return (headline, inner HTML) of the outermost `article` elements that have a headline."""
    found, depth, start = [], 0, 0
    for match in _ARTICLE.finditer(page):
        if not match[1]:
            depth += 1
            start = match.end() if depth == 1 else start
        elif depth:
            depth -= 1
            if not depth:
                found.append(page[start : match.start()])
    items = [(heading, inner) for inner in found if (heading := _HEADING.search(inner))]
    levels = [heading[1] for heading, _ in items]
    if levels.count("1") == 1 and len(levels) > 1:
        return []  # The page's own headline stands in one of them: the others are teasers.
    return [(_text(heading[2]), inner[heading.end() :]) for heading, inner in items if _text(heading[2])]


def _linked(page: str) -> list[tuple[str, str]]:
    """Return (headline, HTML up to the next) of the headings of one level that lead to pages of their own."""
    if _ARTICLE.search(page):
        return []
    best: list[tuple[str, str]] = []
    headings = list(_HEADING.finditer(page))
    for level in "1234":
        own = [heading for heading in headings if heading[1] == level and len(_text(heading[2]).split()) >= 3]
        if len(own) < 2:
            continue
        ends = [*(heading.start() for heading in own[1:]), len(page)]
        parts = [(h, page[h.end() : end]) for h, end in zip(own, ends, strict=True)]
        sizes = [_prose(html_lines(part).split("\n\n")) for _, part in parts]
        items = [
            (_text(heading[2]), part)
            for (heading, part), size in zip(parts, sizes, strict=True)
            if size >= _LEAST and (_LINK.search(heading[2]) or _leads_on(part))
        ]
        filled = sum(size > 0 for size in sizes)
        if len(items) >= 2 and len(items) * 3 >= filled * 2 and len(items) > len(best):
            best = items
    return best


def _leads_on(part: str) -> bool:
    return any(len(_text(m[1]).split()) <= 6 and _ONWARD.search(_text(m[1])) for m in _LINK.finditer(part))


def _dated(body: str) -> str:
    """Return the HTML with each `time` element on a line of its own, its machine date where it shows none."""

    def line(match: re.Match[str]) -> str:
        shown = _text(match[2])
        machine = re.search(r"datetime\s*=\s*[\"']([^\"'<>]{8,40})", match[1], re.IGNORECASE)
        if machine and not find_whole(shown) and (found := find_whole(machine[1])):
            shown = found[0].isoformat()
        return f"<br>{html.escape(shown)}<br>"

    return _TIME.sub(line, body)


def _prose(lines: list[str]) -> int:
    return sum(shapes.words(line) for line in lines if shapes.is_prose(line))


def _text(part: str) -> str:
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^<>]{0,2000}>", "", part))).strip()
