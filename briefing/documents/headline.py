"""Which line above an article's body is its headline: not the outlet's label, its motto or an office's name.

Works on one article's blocks. A headline tells what the text below tells; a label or a motto does not.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.documents import shapes
from briefing.documents.blocks import Block
from briefing.documents.labels import HEAD, is_issuer, is_outlet_name, without_edition
from briefing.documents.rules import cleaning_rules

_TELLING = re.compile(r"[^\W\d_]{4,}")
_SMALL = frozenset(
    ("from", "with", "that", "this", "over", "after", "about", "into", "says", "said", "will", "have", "more",
     "than", "when", "what", "they", "their")
)  # fmt: skip
_BODY = 40
"""Paragraphs of running text that a headline's words are looked for in."""


_LONGEST = 35
"""Words of the longest headline."""


def find_headline(blocks: Sequence[Block], known: dict[int, str], meta_title: str) -> int | None:
    """Return the index of the headline: the container's, or the line that tells what the body tells."""
    wanted = shapes.same(meta_title)
    for i, block in enumerate(blocks[:HEAD]):
        if wanted and shapes.same(block.text) == wanted:
            return i
    if meta_title:
        return None
    candidates = []
    for i, block in enumerate(blocks[:HEAD]):
        if i in known:
            continue
        text = block.text
        if shapes.is_prose(text) and shapes.words(text) >= 12:
            # A headline may end with a question mark or run long, but it stands alone on the first line.
            if i == 0 and len(blocks) > 2 and _long_headline(blocks, known):
                return 0
            break
        if re.match(r"#{1,3}\s", text):
            return i
        if (
            shapes.is_title_like(text)
            and shapes.words(text) >= 4
            and not shapes.is_caption(text)
            and not looks_furniture(text)
        ):
            candidates.append(i)
    named = [i for i in candidates if not _is_nameplate(blocks[i].text)]
    if not named:
        short = _short_title(blocks, known)
        # A letterhead alone is no headline: communiqués have none.
        candidates = [i for i in candidates if not is_issuer(blocks[i].text)]
        return short if short is not None or not candidates else candidates[0]
    # Headlines repeat (browser title, then heading); else the first that is about the text is it.
    top = [shapes.same(block.text) for block in blocks[:HEAD]]
    repeated = [i for i in named if top.count(shapes.same(blocks[i].text)) > 1]
    return _first_telling(blocks, repeated or named)


def _is_nameplate(text: str) -> bool:
    """Return whether the line names who issues the page: an office, an outlet, whichever has an "English edition"."""
    return is_issuer(text) or is_outlet_name(text) or without_edition(text) != text


def _first_telling(blocks: Sequence[Block], candidates: Sequence[int]) -> int:
    """Return the first candidate that shares about as many words with the body as any does."""
    if len(candidates) == 1:
        return candidates[0]
    body: set[str] = set()
    prose = [b for b in blocks[candidates[0] + 1 :] if shapes.is_prose(b.text) and shapes.words(b.text) >= 8]
    for block in prose[:_BODY]:
        body |= _stems(block.text[:2_000])
    shared = [len(_stems(blocks[i].text) & body) for i in candidates]
    enough = max(shared) / 2
    return next(i for i, count in zip(candidates, shared, strict=True) if count >= enough)


def _stems(text: str) -> set[str]:
    # Four letters: "signs" in the headline is "signed" in the text.
    return {word[:4] for word in _TELLING.findall(text.casefold()) if word not in _SMALL}


def _short_title(blocks: Sequence[Block], known: dict[int, str]) -> int | None:
    """Return the index of a headline of two or three words: the first line, alone above the text."""
    i = next((k for k in range(len(blocks)) if k not in known), None)
    if i is None or i + 1 >= len(blocks) or blocks[i + 1].gap == 0 or not shapes.is_prose(blocks[i + 1].text):
        return None
    text = blocks[i].text
    short = 2 <= shapes.words(text) <= 3 and not shapes.ends_sentence(text) and not shapes.is_stamp(text)
    return i if short and not looks_furniture(text) and not is_outlet_name(text) else None


def _long_headline(blocks: Sequence[Block], known: dict[int, str]) -> bool:
    """Return whether the first line stands above the text, and above a date line if there is one."""
    below = next((i for i in range(1, len(blocks)) if known.get(i) != "header"), None)
    return is_open_line(blocks) and below is not None and shapes.is_prose(blocks[below].text)


def is_open_line(blocks: Sequence[Block]) -> bool:
    """Return whether the first line has no stop and stands apart from the next: no paragraph, however long it is."""
    text = blocks[0].text
    apart = len(blocks) > 1 and blocks[1].gap > 0
    return apart and not shapes.ends_sentence(text) and shapes.words(text) <= _LONGEST


def looks_furniture(text: str) -> bool:
    """Return whether a cleaning rule names the line."""
    size = shapes.words(text)
    return any(not rule.action.startswith("drop_") and rule.matches(text, size) for rule in cleaning_rules())
