"""Finding the articles of a file: one, or several on an aggregator page, a digest or a newsletter.

Owns the shapes of pages that hold several articles. What each article's header says is read by `metadata`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from briefing.documents import shapes
from briefing.documents.blocks import Block
from briefing.documents.dayline import opens_with_dateline
from briefing.documents.wholedates import find_day_months, find_whole

_RULE_LINE = re.compile(r"^\s*(?:[-*=_~#—–]\s?){3,}(?:\(?\d{1,2}[.)]?\s?(?:[-*=_~#—–]\s?){3,})?$")
"""A line of dashes, with a number among them or none: "--- 2 ---"."""
_LABELLED_RULE = re.compile(r"^\s*([-*=_~#<—–])\1{2,}\s*[^\s-].{3,100}?\s*[-*=_~#>—–]{3,}$")
"""A line of dashes around an article's first line: "<<< The Harbour Times, 16 May >>>"."""
_FIELD = re.compile(
    r"^(?:title|headline|source|outlet|publisher|publication|date|published|by|author|byline|url|link)\s*:",
    re.I,
)
_TITLE_FIELD = re.compile(r"^(?:title|headline)\s*:", re.I)
_DATED_HEAD = 6
"""Lines above the running text among which an article's date stands."""
_DATE_LINE = 14
"""Words of the longest line that tells where, when and by whom an article was published."""
_MIN_BODY = 20
"""Words of running text below which a listed item is no article of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One article's blocks, as indices into the file's blocks."""

    first: int
    last: int
    """Inclusive."""
    header: tuple[int, ...] = ()
    """Indices of header lines that the page's shape gives away, the title's included."""
    title: int | None = None
    outlet: str = ""
    stamp: str = ""
    """The age or date line as the page has it."""
    furniture: tuple[int, ...] = field(default=())


def split(blocks: Sequence[Block], kind: str, starts: Sequence[int] = ()) -> tuple[Item, ...]:
    """Return the articles of a file in order; a single one spans all blocks.

    Args:
        blocks: the file's blocks.
        kind: as `SourceFile.kind`.
        starts: file offsets at which the container begins its articles, if it shows several.
    """
    if len(starts) > 1:
        firsts = [i for i, block in enumerate(blocks) if block.start in starts]
        ends = [*(i - 1 for i in firsts[1:]), len(blocks) - 1]
        return tuple(Item(first=a, last=b, title=a) for a, b in zip(firsts, ends, strict=True))
    for find in (_ruled, _stamped):
        items = find(blocks)
        if len(items) > 1:
            return items
    if kind == "eml":
        items = _headlined(blocks)
        if len(items) > 1:
            return items
    return (Item(first=0, last=len(blocks) - 1),) if blocks else ()


def _prose_words(blocks: Sequence[Block]) -> int:
    return sum(shapes.words(block.text) for block in blocks if shapes.is_prose(block.text))


def _ruled(blocks: Sequence[Block]) -> tuple[Item, ...]:
    """Return articles that are parted by lines of dashes or that each begin with a `Title:` line."""
    starts: list[int] = []
    fields = [i for i, block in enumerate(blocks) if _TITLE_FIELD.match(block.text)]
    if len(fields) > 1:
        for i in fields:
            start = i
            while start > 0 and _FIELD.match(blocks[start - 1].text):
                start -= 1
            starts.append(start)
    else:
        rules = [i for i, block in enumerate(blocks) if _RULE_LINE.match(block.text)]
        heads = [i for i, block in enumerate(blocks) if i not in rules and _LABELLED_RULE.match(block.text)]
        if not rules and not heads:
            return ()
        starts = sorted({0, *heads, *(i + 1 for i in rules)})
    sections = [
        (a, (starts[k + 1] if k + 1 < len(starts) else len(blocks)) - 1) for k, a in enumerate(starts)
    ]
    good = [
        (a, b) for a, b in sections
        if a <= b and _prose_words(blocks[a : b + 1]) >= _MIN_BODY and _has_header(blocks[a : b + 1])
    ]  # fmt: skip
    filled = [(a, b) for a, b in sections if a <= b and _prose_words(blocks[a : b + 1]) >= _MIN_BODY]
    if len(good) < 2 and all(_has_headline(blocks[a : b + 1]) for a, b in filled):
        good = filled
    if len(good) < 2:
        return ()
    # A section without a header carries on the article before it (a "* * *" within a long report).
    items: list[Item] = []
    bounds = [a for a, _ in good]
    for k, a in enumerate(bounds):
        last = (bounds[k + 1] if k + 1 < len(bounds) else len(blocks)) - 1
        items.append(Item(first=a if k else min(a, bounds[0]), last=last))
    return tuple(items)


def _has_header(section: Sequence[Block]) -> bool:
    """Return whether a section begins as an article does: fields, or a headline with its date or byline."""
    head = [block.text for block in section[:5]]
    if any(_FIELD.match(text) for text in head[:3]) or _is_headed_by_date(section):
        return True
    # "[copied from the site of the ministry]" above the headline is the reader's own note.
    head = [text for text in head if not re.fullmatch(r"\[[^\[\]]*\]", text)]
    if not head or not shapes.is_title_like(head[0]) or shapes.is_prose(head[0]):
        return False
    if any(opens_with_dateline(text) for text in head[1:3]):
        return True
    return any(shapes.is_stamp(text) or re.match(r"by\s+[A-Z]", text, re.I) for text in head[1:4]) or bool(
        re.match(r".{2,60}[(（][A-Z]\w+.{0,20}[)）]\s*[-–—]", head[1] if len(head) > 1 else "")
    )


def _is_headed_by_date(section: Sequence[Block]) -> bool:
    """Return whether short lines above the text, a headline among them, name the day: "La Lagune - 20 May"."""
    head: list[str] = []
    for block in section[:_DATED_HEAD]:
        if shapes.is_prose(block.text) and shapes.words(block.text) > _DATE_LINE:
            break
        head.append(block.text)
    short = [text for text in head if shapes.words(text) <= _DATE_LINE and not shapes.ends_sentence(text)]
    dated = [text for text in short if find_whole(text) or find_day_months(text)]
    return bool(dated) and len(short) > 1


def _has_headline(section: Sequence[Block]) -> bool:
    """Return whether a section is a headline with its text right below."""
    head = [block.text for block in section[:2]]
    return (
        len(head) == 2
        and shapes.is_title_like(head[0])
        and shapes.words(head[0]) >= 4
        and not shapes.is_prose(head[0])
        and shapes.is_prose(head[1])
        and shapes.words(head[1]) >= 12
    )


def _stamped(blocks: Sequence[Block]) -> tuple[Item, ...]:
    """Return the articles of an aggregator page: lines with an age or a date, then a body, repeated."""
    prose = [shapes.is_prose(block.text) and shapes.words(block.text) >= 12 for block in blocks]
    found: list[tuple[int, int]] = []
    i = 0
    while i < len(blocks):
        if prose[i]:
            i += 1
            continue
        end = i
        while end + 1 < len(blocks) and not prose[end + 1]:
            end += 1
        cluster = range(i, end + 1)
        stamps = [k for k in cluster if shapes.stamp_parts(blocks[k].text)]
        if stamps and end + 1 < len(blocks):
            found.append((i, end))
        i = end + 1
    items: list[Item] = []
    for k, (start, end) in enumerate(found):
        last = found[k + 1][0] - 1 if k + 1 < len(found) else len(blocks) - 1
        item = _stamped_item(blocks, start, end, last)
        if item and _prose_words(blocks[end + 1 : last + 1]) >= _MIN_BODY:
            items.append(item)
    if len(items) < 2:
        return ()
    # A cluster that was no header belongs to the article above it.
    closed = []
    for k, item in enumerate(items):
        last = items[k + 1].first - 1 if k + 1 < len(items) else len(blocks) - 1
        closed.append(
            Item(
                first=item.first,
                last=last,
                header=item.header,
                title=item.title,
                outlet=item.outlet,
                stamp=item.stamp,
            )
        )
    return tuple(closed)


def _stamped_item(blocks: Sequence[Block], start: int, end: int, last: int) -> Item | None:
    """Return the item whose header lines stand from `start` to `end`, or None if it has no headline."""
    lines = list(range(start, end + 1))
    stamp = next(k for k in reversed(lines) if shapes.stamp_parts(blocks[k].text))
    around = [k for k in lines if abs(k - stamp) <= 5]
    dashes = {
        k: re.sub(r"^[-–—•·*]\s*", "", blocks[k].text)
        for k in around
        if re.match(r"^[-–—•·*]\s", blocks[k].text)
    }
    plain = [k for k in around if k not in dashes and not shapes.stamp_parts(blocks[k].text)]
    titles = [k for k in plain if shapes.is_title_like(blocks[k].text) and shapes.words(blocks[k].text) >= 4]
    if not titles:
        return None
    behind = [k for k in titles if k > stamp]
    title = behind[-1] if behind else titles[-1]
    first = stamp
    while (
        first - 1 >= start
        and stamp - first < 3
        and shapes.words(blocks[first - 1].text) <= 6
        and blocks[first].gap < 2
    ):
        first -= 1
    if not behind:
        first = title
    names = [
        blocks[k].text for k in range(first, stamp) if k != title and not shapes.stamp_parts(blocks[k].text)
    ]
    outlet = next((name for name in names if name in dashes.values()), names[-1] if names else "")
    parts = shapes.stamp_parts(blocks[stamp].text)
    if parts and parts[1] and not outlet:
        outlet = parts[1]
    header = tuple(k for k in range(first, end + 1) if k != title)
    return Item(
        first=first, last=last, header=header, title=title, outlet=outlet, stamp=parts[0] if parts else ""
    )


def _headlined(blocks: Sequence[Block]) -> tuple[Item, ...]:
    """Return a newsletter's items: a headline and the text below it, again and again."""
    heads = []
    for i, block in enumerate(blocks[:-1]):
        size = shapes.words(block.text)
        numbered = re.match(r"^\d{1,2}[.)]\s+\S", block.text)
        text = re.sub(r"^\d{1,2}[.)]\s+", "", block.text)
        if not (4 <= size <= 22) or shapes.is_prose(text) or not (shapes.is_title_like(text) or numbered):
            continue
        follow = blocks[i + 1]
        if (
            shapes.is_prose(follow.text)
            and shapes.words(follow.text) >= 15
            and not shapes.BULLET.match(follow.text)
        ):
            heads.append(i)
    items = []
    for k, i in enumerate(heads):
        last = heads[k + 1] - 1 if k + 1 < len(heads) else len(blocks) - 1
        if _prose_words(blocks[i + 1 : last + 1]) >= _MIN_BODY:
            items.append(Item(first=i, last=last, title=i))
    return tuple(items)
