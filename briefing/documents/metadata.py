"""What an article's own lines say about it: title, outlet, agency, byline, opinion, and dates with evidence.

Works on one article's blocks. Which date wins, and what other articles add, is `published`'s business.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from briefing.documents import shapes
from briefing.documents.blocks import Block
from briefing.documents.dayline import (
    DATE_LINE,
    by_and_date,
    copied_from,
    day_below,
    is_place,
    set_off_days,
    translated_outlet,
)
from briefing.documents.headline import find_headline, is_open_line
from briefing.documents.labels import HEAD, OUTLET_NAME, is_outlet_name, tidy_name
from briefing.documents.origin import find_agency, find_byline, find_outlet
from briefing.documents.raw import Meta
from briefing.documents.split import Item
from briefing.documents.wholedates import (
    MONTH,
    TIME,
    WEEKDAYS,
    ZONE,
    find_day_months,
    find_riddle,
    find_whole,
    is_only_date,
    make_date,
)

_KEYED = re.compile(
    r"^\W{0,3}(?P<key>title|headline|subject|source|outlet|publisher|publication|newspaper|site|date|"
    r"published(?: on| at)?|"
    r"publication date|date of (?:issue|publication|release)|"
    r"posted(?: on| at)?|issued|release date|updated(?: on| at)?|last updated|modified|"
    r"by|author|byline|"
    r"reporter|url|link|agency|section|category|type|retrieved(?: on)?|accessed(?: on)?|crawled|indexed|"
    r"saved|location|"
    r"place|language|keywords|tags|from|to)\W{0,3}:\s*(?P<value>\S.*)$",
    re.IGNORECASE,
)
_TITLE_KEYS = {"title", "headline", "subject"}
_OUTLET_KEYS = {"source", "outlet", "publisher", "publication", "newspaper", "site"}
_DATE_KEYS = {
    "date", "date of issue", "date of publication", "date of release", "published", "publication date",
    "posted", "issued", "release date",
}  # fmt: skip
_UPDATE_KEYS = {"updated", "last updated", "modified"}
_BY_KEYS = {"by", "author", "byline", "reporter"}

_OPINION_TITLE = re.compile(
    r"^(?:editorials?|opinions?|op-?ed|columns?|commentary|letters?(?: to the editor)?|viewpoint|"
    r"perspectives?|"
    r"guest (?:column|essay|post)|analysis & opinion|leader|our view|comment|the view from)\s*[:|/–—-]|"
    r"[|:–—-]\s*(?:editorials?|opinions?|op-?ed|columns?|commentary|letters?(?: to the editor)?|"
    r"viewpoint|comment)\s*$|"
    r"^\[(?:editorial|opinion|column|op-?ed|viewpoint|commentary|letter)s?\b",
    re.IGNORECASE,
)
_OPINION_LABEL = re.compile(
    r"^(?:editorials?|opinions?|op-?eds?|commentary|letters to the editor|viewpoint|guest (?:column|"
    r"essay|commentary)|"
    r"opinion (?:columnist|contributor|piece)|columnists?|by the editorial board|the editorial board|"
    r"(?:home|news)?\W*"
    r">?\s*opinion(?:\s*[>/|].*)?)$",
    re.IGNORECASE,
)
_BLOG_LINE = re.compile(
    r"^(?:guest |staff )?blog(?:[ -]?post)?(?:\s*[,|:/–—-]|\s+(?:by|posted|written|from)\b|$)", re.IGNORECASE
)
"""The line over a blog's text: "Blog, posted by Ann Lee, Executive Director"."""
_OPINION_TAIL = re.compile(
    r"\b(?:the (?:views|opinions)|views|opinions) expressed (?:here|in this|are|by)|\bthe (?:author|"
    r"writer) is (?:a|an|the)\b"
    r"|\bopinions? (?:are|is) (?:his|her|their|the author[’']s) own\b",
    re.IGNORECASE,
)
_AUTHORS_LINE = re.compile(
    r"(?:(?:Dr|Prof|Professor|Sir|Ambassador|Mr|Ms|Mrs)\.? )?(?:[A-ZÀ-Þ][\w.’'-]+ ){2,4}"
    r"(?:teaches [a-z]|writes (?:on|about|for) |is (?:an?|the) (?:[\w-]+ ){0,3}"
    r"(?:fellow|professor|lecturer|columnist|historian|scholar|researcher|academic|commentator|essayist)\b)"
)
"""Who wrote it, told in a line of its own above or below the text: newspapers say so of guests, not of reporters."""
_TIME_STAMP = re.compile(rf"\(?(?:{TIME})\s*(?:{ZONE})?", re.IGNORECASE)
_DATELINE = re.compile(
    r"^(?P<place>[A-ZÀ-Ý][\w.’'-]*(?:[ ,/-]+(?:[A-ZÀ-Ý][\w.’'-]*|de|of|the|and)){0,6}?)?"
    rf"(?:\s*\([A-ZÀ-Ý][\w .’'-]{{2,25}}\)(?=,?\s*(?:(?i:{MONTH})\s+\d|\d{{1,2}}\s+(?i:{MONTH}))))?,?\s*"
    rf"(?:[-–—]\s*)?(?:(?i:{'|'.join(WEEKDAYS)}),?\s+(?=\d|[A-Z]))?"
    rf"(?P<day>(?:(?i:{MONTH})\s+\d{{1,2}}|\d{{1,2}}\s+(?i:{MONTH}))(?:,?\s+\d{{4}})?)?"
    r"(?:,\s*(?:[A-Z]{2,10}\b|[A-Z][a-z]+(?: [A-Z][a-z]+)?(?=\s*[-–—])))?\s*"
    r"(?:[(（](?P<agency>[A-Za-z][\w.’'/ &-]{1,40})[)）])?(?:\.?\s*(?:--+|[-–—:―]+)\s*|(?<=[)）])\.\s+(?=[A-ZÀ-Ý\"“«]))"
)
_DAY_IN_BRACKETS = re.compile(
    r"^(?P<place>[A-ZÀ-Ý][A-ZÀ-Ý.’'/ -]{2,30})\s"
    r"\((?P<agency>[A-Z][\w.’'/ &]{1,40}?)\s[-–—]\s(?P<day>[^()]{6,30})\)\s+(?=[A-Z])"
)
"""A dateline with the day behind the agency: "BELGRADE (Agency - 22nd November, 2022) The ..."."""
_DAY_ALONE = re.compile(
    r"^(?P<place>[A-ZÀ-Ý][\w.’'-]*(?: [A-ZÀ-Ý][\w.’'-]*){0,2}),? "
    rf"(?P<day>(?i:{MONTH}) \d{{1,2}}(?:, ?|/)\d{{4}})(?P<agency>)\s+(?=[A-Z])"
)
"""A dateline with nothing behind the day: "Addis Ababa November 7/2019 The ..."."""
_DAY_FIRST = re.compile(
    rf"^(?P<day>(?:(?i:{MONTH}) \d{{1,2}}|\d{{1,2}} (?i:{MONTH})),? \d{{4}})[,:]? "
    r"(?P<place>[A-ZÀ-Ý][\w.’'-]*(?:[ ,/-]+[A-ZÀ-Ý][\w.’'-]*){0,5})(?P<agency>)\s*[-–—]{1,2}\s+(?=[A-ZÀ-Ý\"“«])"
)
"""A dateline that begins with the day: "4 May 2021, Suva / Nadi City — The ..."."""
_PLACE_AND_DAY = re.compile(
    r"(?:[A-ZÀ-Þ][\w.’'-]*(?: [A-ZÀ-Þ][\w.’'-]*){0,2},\s*)?"
    rf"(?:(?i:{'|'.join(WEEKDAYS)}),?\s+)?(?:\d{{1,2}}\s+(?i:{MONTH})|(?i:{MONTH})\s+\d{{1,2}}|\(\d{{1,2}}/\d{{1,2}}\))"
    r"(?:\s*\([A-Z][\w. ]{1,25}\))?"
)
_AUTHORS_WORDS = 45
"""Words of the longest line about an author."""
_PROSE_ABOVE_DATE = 2
"""Lines of prose from which on a line that is a date is no head's any more."""
_FOOT = 8
"""Lines of the end in which "Published on" is looked for."""
_LINE = 600
"""Characters of a line that are looked at for a header's words."""
_URL_DAY = re.compile(r"/((?:19|20)\d\d)[/-]?(\d{1,2}|[a-z]{3})[/-]?(\d{1,2})(?=[/_.-]|\b)")


@dataclass(frozen=True, slots=True, kw_only=True)
class DateEvidence:
    """One reason to think that an article appeared on a day."""

    rank: int
    """Lower is stronger: 1 metadata, 2 date line, 3 time stamp, 4 dateline, 5 updated line."""
    day: date | None
    why: str
    month_day: tuple[int, int] | None = None
    """Month and day where the year is open; then `day` is None."""
    riddle: tuple[date, date] | None = None
    """Both days that "08/10/2025" may be; then `day` is None."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """What an article's lines and container say about it."""

    title: str = ""
    outlet: str = ""
    agency: str = ""
    byline: str = ""
    url: str = ""
    opinion: bool = False
    dates: tuple[DateEvidence, ...] = ()
    known: dict[int, str] = field(default_factory=dict)
    """Index in the article's blocks -> `title`, `header`: lines that are no body."""


def read_header(
    blocks: Sequence[Block], item: Item, meta: Meta, *, alone: bool, own_day: bool = False
) -> Header:
    """Return what is known of the article whose blocks these are.

    Args:
        blocks: the article's own blocks.
        item: as `split` found it; its indices count from `item.first`.
        meta: what the container says.
        alone: the file holds this article only, so that the container's title and date are its own.
        own_day: the container's date holds for each of its articles (an e-mail's).
    """
    known: dict[int, str] = {}
    dates: list[DateEvidence] = []
    title, outlet, byline, agency = "", item.outlet, "", ""
    url = meta.url if alone else ""
    if (alone or own_day) and meta.day:
        dates.append(DateEvidence(rank=1, day=meta.day, why=meta.day_why))
    elif meta.day:
        dates.append(DateEvidence(rank=5, day=meta.day, why=meta.day_why))
    for index in item.header:
        known[index - item.first] = "header"
    if item.stamp and (stamped := find_whole(item.stamp)):
        dates.append(
            DateEvidence(rank=2, day=stamped[0], why=f'the date line "{item.stamp}" above the article')
        )
    if item.title is not None:
        known[item.title - item.first] = "title"
        title = re.sub(r"^\d{1,2}[.)]\s+", "", blocks[item.title - item.first].text)
    before_body, prose = True, 0
    for i, block in enumerate(blocks[:HEAD]):
        text = block.text[:_LINE]
        if known.get(i) == "title":
            continue
        keyed = _KEYED.match(text)
        if known.get(i) == "header" and not keyed:
            continue
        if before_body and keyed and shapes.words(text) <= 40:
            key, value = re.sub(r"\s+(?:on|at)$", "", keyed["key"].lower()), keyed["value"].strip(' *_"“”')
            if key == "by" and not value[:1].isupper():
                continue
            known[i] = "header"
            if key in _TITLE_KEYS:
                title = title or value
            elif key in _OUTLET_KEYS and not value.startswith("http"):
                outlet = outlet or value
            elif key in _BY_KEYS:
                byline = byline or value.partition("|")[0].strip()
                if "|" in value and (found := find_whole(value)):
                    dates.append(DateEvidence(rank=2, day=found[0], why=f'the line "{text}"'))
            elif key == "agency":
                agency = value
            elif key in ("url", "link") or value.startswith("http"):
                url = url or value
            elif key in _DATE_KEYS | _UPDATE_KEYS:
                found = find_whole(value)
                rank = 2 if key in _DATE_KEYS else 5
                if found:
                    dates.append(DateEvidence(rank=rank, day=found[0], why=f'the line "{text}"'))
                elif pairs := find_day_months(value):
                    dates.append(
                        DateEvidence(rank=rank, day=None, month_day=pairs[0][:2], why=f'the line "{text}"')
                    )
            continue
        # A standfirst or a line about the author may stand above the date.
        if (
            prose < _PROSE_ABOVE_DATE
            and shapes.words(text) <= 12
            and (day := is_only_date(text))
            and not re.search(r"\b(?:accessed|retrieved)\b", text, re.I)
        ):
            known[i] = "header"
            rank = 5 if re.search(r"\b(?:updated|modified)\b", text, re.I) else 2
            dates.append(DateEvidence(rank=rank, day=day, why=f'the date line "{text}"'))
            continue
        if before_body and (either := find_riddle(text)) and is_place(either[1]):
            dates.append(DateEvidence(rank=2, day=None, riddle=either[0], why=f'the date line "{text}"'))
            known[i] = "header"
            continue
        if before_body and i and shapes.is_stamp(text):
            known[i] = "header"
            continue
        below_standfirst = prose < _PROSE_ABOVE_DATE and "|" in text and shapes.words(text) <= DATE_LINE
        if before_body and not i and (site := copied_from(text)) is not None:
            known[i] = "header"
            outlet = outlet or site
            continue
        mixed = by_and_date(text) if before_body or below_standfirst else None
        if mixed:
            known[i] = "header"
            dates.append(DateEvidence(rank=2, day=mixed[0], why=f'the line "{text}"'))
            byline = byline or mixed[1]
            outlet = outlet or translated_outlet(text)
            continue
        placed = _PLACE_AND_DAY.fullmatch(text) if before_body else None
        if placed and (pairs := find_day_months(text)):
            known[i] = "header"
            dates.append(
                DateEvidence(rank=4, day=None, month_day=pairs[0][:2], why=f'the date line "{text}"')
            )
            continue
        told = shapes.is_prose(text) and shapes.words(text) >= 12 and not shapes.is_caption(text)
        if told and (i or not is_open_line(blocks)):
            before_body, prose = False, prose + 1
    if not title:
        place = find_headline(blocks, known, meta.title if alone else "")
        if place is not None:
            title = blocks[place].text
            known[place] = "title"
    title = (meta.title or title) if alone and meta.title else title
    if not title and alone:
        title = meta.title
    whole = re.sub(r"^[#*_\s]+|[*_\s]+$", "", title)
    title = _strip_site(whole, meta.outlet if alone else "")
    if title:
        plain = shapes.same(title)
        for i, block in enumerate(blocks):
            key = shapes.same(block.text)
            if i not in known and (
                key == plain
                or (
                    len(plain) > 25
                    and key.startswith(plain)
                    and len(key) < len(plain) + 40
                    and not shapes.is_prose(block.text)
                )
            ):
                known[i] = "title"
    dates.extend(_text_dates(blocks, known))
    if alone and (found_day := _url_day(url)):
        dates.append(DateEvidence(rank=1, day=found_day, why=f"the address {url}"))
    if not any(e.day or e.month_day or e.riddle for e in dates):
        dates.extend(_set_off_dates(blocks))
    agency = agency or find_agency(blocks, known)
    byline = byline or (meta.byline if alone else "") or find_byline(blocks)
    outlet = outlet or meta.outlet or find_outlet(blocks, known, url) or agency
    site = re.sub(r"^\s+[|–—-]\s+", "", whole[len(title) :])
    outlet = outlet or (title if is_outlet_name(title) else site if is_outlet_name(site) else "")
    opinion = (meta.opinion and alone) or bool(_OPINION_TITLE.search(title)) or any(
        _OPINION_LABEL.match(block.text) for block in blocks[:HEAD] if shapes.words(block.text) <= 6
    ) or any(
        _BLOG_LINE.match(block.text) for block in blocks[:HEAD] if shapes.words(block.text) <= _AUTHORS_WORDS
    ) or any(_OPINION_TAIL.search(block.text) for block in blocks[-4:]) or any(
        _AUTHORS_LINE.match(block.text) and shapes.words(block.text) <= _AUTHORS_WORDS
        for block in (*blocks[:5], *blocks[-4:])
    )  # fmt: skip
    return Header(
        title=title, outlet=tidy_name(outlet), agency=tidy_name(agency), byline=byline, url=url,
        opinion=opinion,
        dates=tuple(sorted(dates, key=lambda e: e.rank)), known=known,
    )  # fmt: skip


def _strip_site(title: str, outlet: str) -> str:
    """Return the title without the site's name behind it."""
    if outlet:
        short = re.sub(r"^the ", "", outlet.lower())
        match = re.search(r"\s+[|–—-]\s+([^|–—]{2,50})$", title)
        if match and (short in match[1].lower() or match[1].lower() in short):
            return title[: match.start()]
    match = re.search(rf"\s+[|–—-]\s+(?:{OUTLET_NAME.pattern})$", title)
    return title[: match.start()] if match and match.start() > 15 else title


def _text_dates(blocks: Sequence[Block], known: dict[int, str]) -> list[DateEvidence]:
    """Return time stamps and datelines of the article's first and last lines."""
    found: list[DateEvidence] = []
    head = [i for i in range(len(blocks)) if known.get(i) != "title"][:HEAD]
    for i in head:
        text = blocks[i].text[:_LINE]
        if shapes.is_caption(text) or known.get(i) == "header":
            continue
        stamp = find_whole(text[:160])
        if stamp and _TIME_STAMP.match(text[stamp[1].end() :].lstrip(" ,|·-")):
            zone = _TIME_STAMP.match(text[stamp[1].end() :].lstrip(" ,|·-"))
            shown = f"{stamp[1].group().strip()} {zone.group().strip() if zone else ''}".strip()
            found.append(DateEvidence(rank=3, day=stamp[0], why=f'the time stamp "{shown}" in the text'))
            text = text[stamp[1].end() :]
            text = re.sub(rf"^\W{{0,3}}(?i:{TIME})\s*(?:{ZONE})?\s*", "", text)
        forms = (_DATELINE, _DAY_IN_BRACKETS, _DAY_ALONE, _DAY_FIRST)
        line = next((match for form in forms if (match := form.match(text)) and match["day"]), None)
        if line and (line["agency"] or line["place"]):
            whole, pairs = find_whole(line["day"]), find_day_months(line["day"])
            shown = line.group().strip(" -–—:―")
            if whole:
                found.append(DateEvidence(rank=4, day=whole[0], why=f'the dateline "{shown}"'))
            elif pairs:
                found.append(
                    DateEvidence(rank=4, day=None, month_day=pairs[0][:2], why=f'the dateline "{shown}"')
                )
        if shapes.is_prose(text) and shapes.words(text) >= 12:
            break
    if not any(e.day for e in found) and (below := day_below(blocks)):
        found.append(DateEvidence(rank=4, day=below[0], why=f'the date line "{below[1]}" below the text'))
    for block in blocks[-_FOOT:]:
        match = re.search(
            r"\b(?:published|posted|first published|issued)\b[^.]{0,20}?(?=\d|[A-Z])", block.text, re.I
        )
        if match and shapes.words(block.text) <= 20:
            whole = find_whole(block.text, match.start())
            if whole:
                found.append(DateEvidence(rank=2, day=whole[0], why=f'the line "{block.text}"'))
    return found


def _set_off_dates(blocks: Sequence[Block]) -> list[DateEvidence]:
    """Return the days of lines above the text that hold other things too: the weakest evidence of an article's own."""
    return [
        DateEvidence(rank=5, day=day, why=f'the line "{line}"')
        if isinstance(day, date)
        else DateEvidence(rank=5, day=None, month_day=day, why=f'the line "{line}"')
        for day, line in set_off_days(blocks)
    ]


def _url_day(url: str) -> date | None:
    match = _URL_DAY.search(url)
    if not match or not match[2].isdigit():
        return None
    return make_date(int(match[1]), int(match[2]), int(match[3]))
