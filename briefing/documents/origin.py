"""Who brought an article: its outlet, agency and author, as its own lines give them away.

Works on one article's blocks; `share_agencies` compares the articles of a corpus. What the container or a
header line says outright is `metadata`'s business.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from briefing.documents import shapes
from briefing.documents.blocks import Block
from briefing.documents.labels import (
    HEAD,
    OUTLET_NAME,
    is_issuer,
    is_label,
    is_outlet_name,
    is_section,
    is_state,
    tidy_name,
    without_edition,
)
from briefing.model import Article

_COPYRIGHT = re.compile(
    r"(?:©|ⓒ|\(c\)|copyright(?: by)?)[\s©ⓒ:]*(?:\d{4}(?:\s*[-–]\s*\d{4})?)?[\s,]*"
    r"(?P<name>(?:The )?[A-Z][^.,;|©\[\]()]{1,60})",
    re.I,
)
_CLOSING = re.compile(
    r"[\[(]\s*(?:copyright|©|ⓒ|\(c\))[\s©ⓒ:]*(?:\d{4}\s*)?(?:the )?"
    r"(?P<name>[A-ZÀ-Þ][\w.&’' -]{1,40}?)\s*[\])]"
    r"[^.\[\]]{0,60}$",
    re.IGNORECASE,
)
_IMPRINT = re.compile(rf"(?P<name>{OUTLET_NAME.pattern}),\s*(?:19|20)\d\d\b")
_TAGGED = re.compile(
    r"^(?P<place>[A-ZÀ-Ý][^()（）]{1,60}?)\s*[(（](?P<name>[A-ZÀ-Ý][\w.’'/ &-]{1,30})[)）]"
    r"\s*(?:--+|[-–—:―])\s*(?=[A-ZÀ-Ý“\"‘'])"
)
_PATH = re.compile(r"\s*[>»›]\s*")
_MONTH_DAY = re.compile(r"\d{1,2}")
_ADDRESS = re.compile(r"[\w.+-]+@([\w-]+(?:\.[\w-]+)+)")
_SITE = re.compile(r"(?:https?://|www\.)(?:www\.)?([\w-]+(?:\.[\w-]+)+)")
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
        tagged = _tagged(block.text[:260])
        if tagged:
            return tagged
        if shapes.is_prose(block.text) and shapes.words(block.text) >= 12:
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


def _tagged(text: str) -> str:
    """Return the name in brackets of a dateline, whoever it is: "NICOSIA, May 14 (Medpress) - "."""
    match = _TAGGED.match(text)
    if not match:
        return ""
    # "Mary Hall (Labour) - The member for ..." has neither a day nor a place in capitals before it.
    place = match["place"]
    small = [word for word in re.findall(r"[^\W\d_]+", place) if word.islower() and len(word) > 3]
    shouted = bool(re.match(r"[A-ZÀ-Þ’'.-]{3,}(?:[ ,]|$)", place))
    if small or not (shouted or _MONTH_DAY.search(place) or len(place.split()) == 1):
        return ""
    return match["name"].strip().split("/")[0]


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


def find_outlet(blocks: Sequence[Block], known: dict[int, str], url: str = "") -> str:
    """Return the outlet that the page's own label, a copyright line, a byline or an address gives away."""
    short = [
        block.text
        for i, block in enumerate(blocks)
        if known.get(i) != "title" and len(block.text) <= 200 and shapes.words(block.text) <= 8
    ]
    held = [
        match["name"]
        for block in blocks
        if len(block.text) <= 400 and shapes.words(block.text) <= 25
        and (match := _COPYRIGHT.search(block.text)) and not shapes.is_prose(block.text[: match.start()])
    ]  # fmt: skip
    holder = re.sub(r"\s+(?:all rights|ltd|inc|llc|co)\b.*$", "", held[0], flags=re.I).strip() if held else ""
    spelled = _spelled(short, [block.text for block in blocks if len(block.text) <= 200] + [url])
    top = _masthead(blocks, known, holder)
    if top or spelled or holder:
        return top or spelled or holder
    for text in short:
        # "THE LAKE CHRONICLE > Opinion": a page's path begins with the outlet.
        name = _PATH.split(text, maxsplit=1)[0]
        if is_outlet_name(name) and shapes.words(name) <= 5:
            return name
    for text in short:
        beside = re.match(r"(?:by|from) [^,|]{3,40}(?:,|\|| for) (.{3,40})$", text, re.IGNORECASE)
        if beside and is_outlet_name(beside[1]):
            return beside[1]
    for text in short:
        match = re.search(rf"\b(?:with|to|by|from) (the )?({OUTLET_NAME.pattern})", text)
        if match and len(match[2].split()) > 1:
            return match[2]
    for block in blocks:
        closing = _CLOSING.search(block.text[-160:])
        if closing:
            return closing["name"]
    for block in blocks[-4:]:
        imprint = _IMPRINT.match(block.text) if shapes.words(block.text) <= 12 else None
        if imprint:
            return imprint["name"]
    for text in short:
        address = _ADDRESS.search(text)
        if address and not _MAIL_HOSTS.match(address[1]):
            return address[1]
    return ""


def _masthead(blocks: Sequence[Block], known: dict[int, str], holder: str) -> str:
    """Return the label on the page's first lines, above its headline; "" where it is not sure to be one."""
    first = next((i for i, block in enumerate(blocks) if shapes.is_prose(block.text)), 0)
    title = next((i for i, name in sorted(known.items()) if name == "title"), None)
    if title is None:
        # A communiqué has a letterhead and no headline; without either the first line may be anything.
        offices = any(is_issuer(block.text) for block in blocks[: min(first, 5)])
        title = first if offices else 0
    above = [blocks[i].text for i in range(min(title, 5)) if known.get(i) != "title"]
    if not above:
        # The headline first, then "Meridian Ledger", then the date.
        return ""
    for i, text in enumerate(above):
        if is_issuer(text):
            states = [other for other in (*above[:i], *above[i + 1 :]) if is_state(other)]
            return ", ".join([tidy_name(text), *(tidy_name(state) for state in states[:1])])
    text = above[0]
    name = without_edition(text)
    if holder and holder.casefold() in name.casefold():
        return holder
    if is_outlet_name(name) or name != text:
        return name
    prose = [block.text for block in blocks[title + 1 :] if shapes.is_prose(block.text)]
    # A place or a person above the headline is named again below it; the paper seldom names itself but in the last
    # line, where it says who wrote.
    body = " ".join(prose[:-1] or prose)
    if is_label(name) and len(name.split()) > 1 and not re.search(re.escape(name), body, re.IGNORECASE):
        return name
    return ""


def _spelled(labels: Sequence[str], texts: Sequence[str]) -> str:
    """Return the label that an address on the page spells: "Meridian Ledger" by meridian-ledger.com."""
    hosts = {
        re.sub(r"[^a-z0-9]", "", part)
        for text in texts
        for match in (*_ADDRESS.finditer(text), *_SITE.finditer(text))
        for part in match[1].lower().split(".")[:-1]
    }
    for text in labels:
        for part in re.split(r"\s*[|,/·]\s*", text):
            key = re.sub(r"[^a-z0-9]", "", part.lower())
            if len(key) >= 6 and part[:1].isupper() and hosts & {key, key.removeprefix("the")}:
                return part
    return ""


def share_agencies(articles: Sequence[Article], heads: Sequence[Sequence[str]]) -> list[Article]:
    """Return the articles with the agency that another article's dateline proves to be one.

    Args:
        articles: all articles of the corpus.
        heads: for each of them the short lines that were left out above and below its body.
    """
    outlets = sorted({a.outlet for a in articles if a.outlet})
    spelled = {name: _written_out(name, outlets) for name in sorted({a.agency for a in articles if a.agency})}
    agencies = sorted({full for full in spelled.values() if full}, key=lambda name: (-len(name), name))
    found = []
    for article, lines in zip(articles, heads, strict=True):
        agency = spelled.get(article.agency, "")
        if not agency:
            parts = [part for line in (article.byline, *lines) for part in _parts(line)]
            agency = next((name for name in agencies if name.casefold() in parts), "")
        single = re.fullmatch(r"[A-ZÀ-Þ][\w’'-]+", article.byline)
        if not agency and single and not is_section(article.byline):
            agency = article.byline  # A person has two names: "By Medpress" is a service.
        found.append(replace(article, agency=agency, outlet=article.outlet or agency))
    return found


def _written_out(name: str, outlets: Sequence[str]) -> str:
    """Return the outlet's full name where the agency's letters are its initials."""
    if name.isupper() and 2 <= len(name) <= 5 and name not in shapes.AGENCIES:
        for outlet in outlets:
            if "".join(word[0] for word in outlet.split() if word[0].isupper()) == name:
                return outlet
    return name


def _parts(line: str) -> list[str]:
    pieces = re.split(r"\s*[|·•,/;]\s*|\s+[-–—]\s+", line)
    return [re.sub(r"^(?:by|from|source:?|©|copyright)\s+", "", p.strip().casefold()) for p in pieces]
