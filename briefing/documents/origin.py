"""Who brought an article: its outlet, agency and author, as its own lines give them away.

Works on one article's blocks. What the container or a header line says outright is `metadata`'s business.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.documents import shapes
from briefing.documents.blocks import Block

HEAD = 12
"""Header lines are looked for among this many blocks at an article's top."""
OUTLET_NAME = re.compile(
    rf"(?:The )?(?:[A-Z][\w.&’'-]* ){{0,4}}(?:{shapes.OUTLET_WORDS})(?: [A-Z][\w.&’'-]*){{0,2}}"
)
_COPYRIGHT = re.compile(
    r"(?:©|ⓒ|\(c\)|copyright(?: by)?)[\s©ⓒ:]*(?:\d{4}(?:\s*[-–]\s*\d{4})?)?[\s,]*"
    r"(?P<name>(?:The )?[A-Z][^.,;|©\[\]()]{1,60})",
    re.I,
)
_ADDRESS = re.compile(r"[\w.+-]+@([\w-]+(?:\.[\w-]+)+)")
_MAIL_HOSTS = re.compile(
    r"^(?:gmail|yahoo|hotmail|outlook|naver|hanmail|daum|icloud|protonmail|aol|gmx|example)\b"
)


def find_agency(blocks: Sequence[Block], known: dict[int, str]) -> str:
    """Return the agency of a dateline, a credit behind the text, or a copyright line."""
    for i, block in enumerate(blocks):
        if known.get(i) == "title":
            continue
        for match in re.finditer(r"[(（]([A-Z][\w.’'/ &-]{1,30})[)）]\s*(?:--+|[-–—:―])", block.text[:260]):
            name = match[1].strip()
            if name in shapes.AGENCIES or name.split("/")[0] in shapes.AGENCIES:
                return name.split("/")[0]
        if shapes.is_prose(block.text):
            break
    for block in blocks:
        # The tail only: an agency named in the story is no source of it.
        tail = block.text[-80:]
        match_tail = re.search(
            r"(?:©|ⓒ|copyright)\s*(?:\d{4}\s*)?(?:the\s+)?([\w ]{2,30}?)(?:,? (?:ltd|inc|llc)\b.*)?\W*$",
            tail,
            re.I,
        )
        if match_tail:
            for name in sorted(shapes.AGENCIES, key=len, reverse=True):
                if name.lower() == match_tail[1].lower().strip():
                    return name
        credit = re.search(r"(?<=[.!?”\"])\s*[(\[]([A-Z][\w ]{1,25})[)\]]\s*$", tail)
        if credit and credit[1] in shapes.AGENCIES:
            return credit[1]
        if re.search(r"\[copyright", tail, re.I):
            for name in sorted(shapes.AGENCIES, key=len, reverse=True):
                if name in tail:
                    return name
    return ""


def find_byline(blocks: Sequence[Block]) -> str:
    """Return the author whom a "By ..." line or a name beside an e-mail address gives, or ""."""
    for block in (*blocks[:HEAD], *blocks[-6:]):
        if len(block.text) > 200 or shapes.words(block.text) > 12:
            continue
        match = re.match(
            r"(?:by|written by|reported by)\s*:?\s+([A-ZÀ-Ý][\w.’' -]{2,60}?)\s*(?:[\[(<|,].*)?$",
            block.text,
            re.IGNORECASE,
        )
        if match and match[1][0].isupper():
            return match[1].strip()
        match = re.match(
            r"([A-ZÀ-Ý][\w.’'-]+(?: [A-ZÀ-Ý][\w.’'-]+){1,3})\s+[\[(<]*[\w.+-]+@[\w.-]+", block.text
        )
        if match:
            return match[1]
    return ""


def find_outlet(blocks: Sequence[Block], known: dict[int, str]) -> str:
    """Return the outlet that a copyright line, a stray label, an address or the furniture gives away."""
    for block in blocks:
        if len(block.text) <= 400 and shapes.words(block.text) <= 25:
            match = _COPYRIGHT.search(block.text)
            if match and not shapes.is_prose(block.text[: match.start()]):
                return re.sub(r"\s+(?:all rights|ltd|inc|llc|co)\b.*$", "", match["name"], flags=re.I).strip()
    short = [
        block.text
        for i, block in enumerate(blocks)
        if known.get(i) != "title" and len(block.text) <= 200 and shapes.words(block.text) <= 8
    ]
    for text in short:
        if (
            OUTLET_NAME.fullmatch(text)
            and shapes.words(text) <= 5
            and text not in ("Latest News", "Top News", "Breaking News")
            and len(text.split()) > 1
        ):
            return text
    for text in short:
        match = re.search(rf"\b(?:with|to|by|from) (the )?({OUTLET_NAME.pattern})", text)
        if match and len(match[2].split()) > 1:
            return match[2]
    for text in short:
        address = _ADDRESS.search(text)
        if address and not _MAIL_HOSTS.match(address[1]):
            return address[1]
    return ""


def tidy_name(name: str) -> str:
    """Return an outlet's name without stray marks, an agency's in its usual spelling."""
    name = re.sub(r"\s+", " ", name).strip(" -–—|:*")
    # "KYODO" in a copyright line is the same outlet as "Kyodo" elsewhere.
    for agency in shapes.AGENCIES:
        if name.isupper() and name.lower() == agency.lower():
            return agency
    return name
