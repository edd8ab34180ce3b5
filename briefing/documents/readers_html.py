"""HTML -> the article's text and the page's metadata, without ever letting a page stall or crash the parser.

trafilatura does the work. What it must not see (nesting bombs, monsters) goes through a plain tag stripper
that reads the page once from left to right.
"""

from __future__ import annotations

import html
import json
import re
from typing import Any

from briefing.documents.dayline import set_off_day
from briefing.documents.htmllines import html_lines, read_several
from briefing.documents.raw import Meta, RawFile
from briefing.documents.wholedates import find_whole
from briefing.text import printable, squeeze

MAX_DEPTH = 200
"""Nesting beyond this goes to the plain reader: libxml2 itself gives up at 256."""
MAX_CHARS = 2_000_000
"""Longer pages go to the plain reader."""

MAX_TAGS = 30_000
"""Pages with more tags go to the plain reader."""
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,20})\b")
_VOID = frozenset(
    (
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param",
        "source", "track", "wbr", "p", "li", "td", "th", "tr", "option", "dt", "dd",
    )
)  # fmt: skip

_PROSE_WORDS = 20
"""Words of a line that is running text."""
_BELOW_HEADING = 20_000
"""Characters behind a heading in which the line of author and day stands."""
_STANDFIRST = 1
"""Paragraphs that may stand between a heading and that line."""


def read_html(page: str, notes: tuple[str, ...]) -> RawFile:
    """Return the page's article as paragraphs, one a line, the title first."""
    if len(page) > MAX_CHARS or page.count("<") > MAX_TAGS or _depth(page) > MAX_DEPTH:
        note = "the page is nested too deep or too large for the HTML parser; read as plain lines instead."
        return RawFile(
            kind="html", text=html_lines(page), meta=_head_meta(page[:200_000]), notes=(*notes, note)
        )
    meta = _head_meta(page)
    several = read_several(page)
    if several:
        return RawFile(
            kind="html", text=several[0], starts=several[1], meta=meta, extracted=True, notes=notes
        )
    body = ""
    try:
        import trafilatura

        body = trafilatura.extract(
            page, fast=True, include_comments=False, include_tables=True, output_format="txt",
            deduplicate=False, favor_recall=False,
        ) or ""  # fmt: skip
        meta = _with_library(meta, trafilatura.extract_metadata(page, extensive=False))
    except (ValueError, TypeError, AttributeError, LookupError, RecursionError, AssertionError) as error:
        notes = (*notes, f"the HTML parser failed ({type(error).__name__}); read as plain lines instead.")
    if len(body.split()) < 25:
        plain = html_lines(page)
        # Very short articles and lists of articles are what the extractor throws away.
        if len(plain.split()) > len(body.split()):
            return RawFile(kind="html", text=plain, meta=meta, notes=notes)
    title = meta.title
    head = f"{title}\n\n" if title and title not in body[: len(title) + 200] else ""
    lines = [line for line in body.split("\n") if line.strip()]
    if meta.day is None and (stamp := _line_of_day(page, lines)):
        # The extractor leaves out the line of author and day below a heading; nothing else may tell the day.
        lines.insert(1 if lines and not head and lines[0].strip() == meta.title else 0, stamp)
    text = head + "\n\n".join(lines)
    return RawFile(kind="html", text=text, meta=meta, extracted=True, notes=notes)


def _line_of_day(page: str, body: list[str]) -> str:
    """Return the short line with a whole day that tells when the page appeared, "" for none.

    The first between the page's heading and its text, below a standfirst too; else the first of the masthead.
    """
    heading = re.search(r"</h1\s*>", page, re.IGNORECASE) or re.search(r"</h2\s*>", page, re.IGNORECASE)
    first = next((line.strip()[:40] for line in body if len(line.split()) >= _PROSE_WORDS), "")
    if heading is None or not first:
        return ""
    paragraphs = 0
    for line in html_lines(page[heading.end() : heading.end() + _BELOW_HEADING]).split("\n\n"):
        if len(line.split()) >= _PROSE_WORDS:
            paragraphs += 1
            if paragraphs > _STANDFIRST:
                break
        elif find_whole(line) and line not in body and (not paragraphs or set_off_day(line)):
            return squeeze(printable(line))
    masthead = html_lines(page[: heading.start()][-_BELOW_HEADING:]).split("\n\n")
    return next((squeeze(printable(line)) for line in masthead if line not in body and set_off_day(line)), "")


def _depth(page: str) -> int:
    """Return an upper estimate of how deep the page's elements are nested."""
    depth = deepest = 0
    for match in _TAG.finditer(page):
        if match[2].lower() in _VOID:
            continue
        depth = max(depth - 1, 0) if match[1] else depth + 1
        deepest = max(deepest, depth)
    return deepest


_META = re.compile(r"<meta\b([^<>]{1,2000})>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"([a-zA-Z:_-]{1,40})\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_PUBLISHED_KEYS = (
    "article:published_time", "og:published_time", "datepublished", "parsely-pub-date", "sailthru.date",
    "pubdate", "publishdate", "publish-date", "publish_date", "dc.date.issued", "dcterms.created", "dc.date",
    "article.published", "date", "cxenseparse:recs:publishtime", "citation_publication_date",
)  # fmt: skip


def _head_meta(page: str) -> Meta:
    """Return what the page's meta tags, JSON-LD and time elements say, read without a parser."""
    tags: dict[str, str] = {}
    for match in _META.finditer(page):
        values = {m[1].lower(): m[2] if m[2] is not None else m[3] for m in _ATTRIBUTE.finditer(match[1])}
        key = (values.get("property") or values.get("name") or values.get("itemprop") or "").lower()
        if key and "content" in values:
            tags.setdefault(key, squeeze(printable(html.unescape(values["content"]))))
    linked = _linked_data(page)
    day, why = None, ""
    for key, stamp in [
        ("datePublished", linked.get("datePublished", "")),
        *((k, tags.get(k, "")) for k in _PUBLISHED_KEYS),
    ]:
        found = find_whole(stamp) if stamp else None
        if found:
            day, why = found[0], f'the page\'s metadata ({key}) says "{stamp}"'
            break
    if day is None:
        match_time = re.search(
            r"<time\b[^<>]{0,500}?datetime\s*=\s*[\"']([^\"'<>]{8,40})", page, re.IGNORECASE
        )
        found = find_whole(match_time[1]) if match_time else None
        if found and match_time:
            day, why = found[0], f'the page\'s <time> element says "{match_time[1]}"'
    url = tags.get("og:url", "")
    canonical = re.search(
        r"<link\b[^<>]{0,300}rel\s*=\s*[\"']canonical[\"'][^<>]{0,500}>", page, re.IGNORECASE
    )
    if canonical:
        href = re.search(r"href\s*=\s*[\"']([^\"'<>]+)", canonical.group(), re.IGNORECASE)
        url = html.unescape(href[1]) if href else url
    title = linked.get("headline") or tags.get("og:title") or tags.get("twitter:title") or ""
    heading = re.search(r"<title\b[^<>]*>([^<]{1,500})", page, re.IGNORECASE)
    if not title and heading:
        title = squeeze(printable(html.unescape(heading[1])))
    outlet = tags.get("og:site_name") or linked.get("publisher", "")
    title, site = _without_site(page, title)
    section = (tags.get("article:section", "") + " " + linked.get("@type", "")).lower()
    return Meta(
        title=title, outlet=outlet or site,
        byline=linked.get("author") or tags.get("author", ""), url=url, day=day, day_why=why,
        opinion=any(word in section for word in ("opinion", "editorial", "comment", "column")),
    )  # fmt: skip


def _without_site(page: str, title: str) -> tuple[str, str]:
    """Return the title as the page's heading has it, and the site's name that stands behind it, or ""."""
    for match in re.finditer(r"<h1\b[^<>]{0,500}>(.{1,1000}?)</h1", page, re.IGNORECASE | re.DOTALL):
        heading = squeeze(printable(html.unescape(re.sub(r"<[^<>]{0,500}>", "", match[1]))))
        # "U.S. to Pay" in the browser's title is "U.S. to pay" in the heading of many houses.
        same = title[: len(heading)].casefold() == heading.casefold()
        rest = title[len(heading) :] if heading and same else ""
        parts = [part for part in re.split(r"\s+[|–—·-]\s+", rest) if part.strip()]
        if parts and re.match(r"\s+[|–—·-]\s", rest):
            return heading, parts[-1].strip()
    return title, ""


def _linked_data(page: str) -> dict[str, str]:
    """Return the strings of the first JSON-LD object that is an article."""
    for match in re.finditer(r"<script\b[^<>]*ld\+json[^<>]*>", page, re.IGNORECASE):
        end = page.find("</script", match.end())
        if end < 0 or end - match.end() > 200_000:
            continue
        try:
            data = json.loads(page[match.end() : end], strict=False)
        except (ValueError, RecursionError):
            continue
        queue: list[Any] = [data]
        for _ in range(200):
            if not queue:
                break
            item = queue.pop(0)
            if isinstance(item, list):
                queue.extend(item)
            elif isinstance(item, dict):
                if "datePublished" in item or "headline" in item:
                    return {
                        key: _name(item.get(key))
                        for key in ("datePublished", "headline", "publisher", "author", "@type")
                    }
                queue.extend(v for v in item.values() if isinstance(v, (dict, list)))
    return {}


def _name(value: Any) -> str:
    if isinstance(value, str):
        return squeeze(printable(html.unescape(value)))
    if isinstance(value, dict):
        return _name(value.get("name"))
    if isinstance(value, list):
        return ", ".join(filter(None, (_name(v) for v in value[:5])))
    return ""


def _with_library(meta: Meta, found: Any) -> Meta:
    """Return `meta` with its gaps filled from the library's metadata (never its date: it guesses those)."""
    if found is None:
        return meta

    def clean(name: str) -> str:
        value = getattr(found, name, None)
        return squeeze(printable(value)) if isinstance(value, str) else ""

    # The site's name trails many titles: "Headline - The Site".
    title = meta.title or clean("title")
    return Meta(
        title=title, outlet=meta.outlet or clean("sitename"), byline=meta.byline or clean("author"),
        url=meta.url or clean("url"), day=meta.day, day_why=meta.day_why, opinion=meta.opinion,
    )  # fmt: skip
