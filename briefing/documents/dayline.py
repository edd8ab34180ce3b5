"""Lines that are a day with its place, author or office: above the text, or below it as a letter's.

Owns what such a line may hold besides the day. What other lines say of an article is `metadata`'s business, which of
several days wins `published`'s.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from briefing.documents import shapes
from briefing.documents.blocks import Block
from briefing.documents.labels import HEAD, is_name
from briefing.documents.wholedates import OTHER_CALENDAR, TIME, find_day_months, find_whole

DATE_LINE = 12
"""Words of the longest line that is a day with its place or author."""
_TRANSLATED = re.compile(r"[(\[](?:translated|translation) (?:from|of)(?: the)? [^()\[\]]{2,40}[)\]]", re.IGNORECASE)
"""What a press review adds beside an outlet and its day: "(translated from German)"."""
_HEAD_LINE = 16
"""Words of the longest line above the text that names the day beside other things."""
_STANDFIRST = 1
"""Paragraphs that may stand above the line with the day."""
_BEFORE_DAY = re.compile(
    r"(?:^|[,.:;|·•–—/(\[<>*=#-]"
    r"|\b(?:published|posted|compiled|updated|reviewed|issued|released|printed|dated)(?: on)?)"
    r"\W{0,3}$",
    re.IGNORECASE,
)
_BEHIND_DAY = re.compile(rf"\W{{0,3}}(?:$|[,.;|·•–—/()\[<>*=#-]|at\b|{TIME})", re.IGNORECASE)
_DATELINE_LENGTH = 80
"""Characters of the longest place and day that open a paragraph."""
_SITE = re.compile(r"\b(?:web ?site|site|web ?page|page|portal) of (?:the )?([A-ZÀ-Þ].*)")
_SIGNED = 3
"""Lines of the end in which a text's own day may stand."""
_SENTENCE = 5
"""Words of the shortest line that a closing day may stand under: what is shorter may be another text's title."""


def by_and_date(text: str) -> tuple[date, str] | None:
    """Return day and author of a line such as "By Ann Lee | June 9, 2025 16:21"."""
    if shapes.words(text) > 22 or shapes.is_caption(text):
        return None
    found = find_whole(text)
    if not found or shapes.ends_sentence(text):
        return None
    by = re.match(r"by\s+([A-ZÀ-Ý][\w.’'-]+(?: [A-ZÀ-Ý][\w.’'-]+){0,4})", text, re.IGNORECASE)
    labelled = re.match(
        r"(?:published|posted|first published|updated|issued|released?)\b", text, re.IGNORECASE
    )
    parted = re.search(r"[|·•–—]", text)
    # "No. 71 (4418), Thursday, 11 September 2025": the newspaper's own head.
    issue = re.match(r"(?:no|nr|issue|vol|volume|edition|press release)\b", text, re.IGNORECASE)
    rest = _TRANSLATED.sub("", text[: found[1].start()] + " " + text[found[1].end() :])
    placed = is_place(rest) or any(_is_placed_day(part) for part in re.split(r"\s+--?\s+", text))
    if not (by or labelled or parted or issue or placed or translated_outlet(text)):
        return None
    return found[0], by[1] if by else ""


def _is_placed_day(text: str) -> bool:
    """Return whether words are a day and at most its place: "Lusaka, Wednesday, 28th June, 2023"."""
    found = find_whole(text)
    return found is not None and is_place(text[: found[1].start()] + " " + text[found[1].end() :])


def opens_with_dateline(text: str) -> bool:
    """Return whether a paragraph begins with its place and day: "Suva, 17 October 2023 - The Minister has ..."."""
    found = find_whole(text[:_DATELINE_LENGTH])
    if found is None or not is_place(text[: found[1].start()]):
        return False
    return bool(re.match(r"\s*(?:\([^()]{2,30}\))?\s*(?:[-–—]|:\s)", text[found[1].end() :]))


def translated_outlet(text: str) -> str:
    """Return the outlet that a press review names before the day: "Le Matin du Lac, 2 May 2023 (translated ...)"."""
    name, comma, rest = text.partition(",")
    several = len(name.split()) > 1  # A word alone is a place.
    return name.strip() if comma and several and _TRANSLATED.search(rest) and is_name(name) else ""


def copied_from(text: str) -> str | None:
    """Return whose page a reader's note above a clipping names, "" for a note that names none, None for no note.

    "[copied from the site of the Ministry of Energy; text by the ministry]"
    """
    if not re.fullmatch(r"\[[^\[\]]{3,200}\]", text):
        return None
    found = _SITE.search(text)
    name = re.split(r"[;:(\]]|, (?=[a-z])", found[1])[0].strip() if found else ""
    return name if is_name(name) else ""


def is_place(rest: str) -> bool:
    """Return whether what stands beside a date is a place, a number or a time: "(Lomé, )", "PR 44/21", "23h40"."""
    small = ("the", "of", "dated", "on", "No")
    rest = re.sub(TIME, " ", OTHER_CALENDAR.sub(" ", rest), flags=re.IGNORECASE)
    words = [word for word in re.findall(r"[^\W\d_]+", rest) if word not in small]
    few = len(words) <= 3 + ("(" in rest)  # "Nation News-Addis Ababa (Ethiopia), ..."
    return few and all(word[0].isupper() for word in words) and not re.search(r"[.!?]$", rest)


def set_off_days(blocks: Sequence[Block]) -> list[tuple[date | tuple[int, int], str]]:
    """Return the days that short lines above the text set off by marks, each with its line.

    A day without its year comes as month and day: "Le Matin (Lome) - 20 May - in translation".
    """
    found: list[tuple[date | tuple[int, int], str]] = []
    paragraphs = 0
    running = [i for i, block in enumerate(blocks) if shapes.words(block.text) > _HEAD_LINE]
    for block in blocks[: min(HEAD, max(running, default=0))]:
        text = block.text
        if shapes.words(text) > _HEAD_LINE:
            paragraphs += shapes.ends_sentence(text)
            if paragraphs > _STANDFIRST:
                break
        elif _is_of_picture(text):
            continue
        elif (day := set_off_day(text)) is not None:
            found.append((day, text))
        else:
            open_days = find_day_months(text)
            found += [((month, day), text) for month, day, match in open_days if _is_set_off(match)]
    return found


def set_off_day(text: str) -> date | None:
    """Return the whole day that a short line sets off by marks, whatever else it holds.

    "The Harbour Times, Friday 21 May 2027", "THE STANDARD | Friday, June 23, 2023 | 28C", "Posted 3 May 2026 11:20AM".
    """
    whole = find_whole(text) if shapes.words(text) <= _HEAD_LINE else None
    return whole[0] if whole is not None and _is_set_off(whole[1]) and not _is_of_picture(text) else None


def _is_of_picture(text: str) -> bool:
    """Return whether the line tells what a picture shows; a dateline's agency in brackets is no photographer."""
    whole = find_whole(text)
    rest = text[: whole[1].start()] + " " + text[whole[1].end() :] if whole else text
    return shapes.has_picture_grammar(text) or (bool(shapes.credit_tail(text)) and not is_place(rest))


def _is_set_off(match: re.Match[str]) -> bool:
    before, behind = match.string[: match.start()], match.string[match.end() :]
    # "THE BAY COURIER Thursday 14 May 2026": a masthead.
    nameplate = before.isupper() and match.group()[0].isalpha() and is_place(before)
    return bool((nameplate or _BEFORE_DAY.search(before)) and _BEHIND_DAY.match(behind))


def day_below(blocks: Sequence[Block]) -> tuple[date, str] | None:
    """Return the day that closes the text as a letter's does, and its line: "Lima, 4 March 2026"."""
    for i in range(len(blocks) - 1, max(0, len(blocks) - 1 - _SIGNED), -1):
        last = re.split(r"\s{3,}", blocks[i].text)[-1]
        above = blocks[i - 1].text
        if (
            shapes.words(last) <= DATE_LINE
            and _is_placed_day(last)
            and shapes.words(above) >= _SENTENCE
            and (shapes.ends_sentence(above) or not find_whole(above))
            and (whole := find_whole(last))
        ):
            return whole[0], last
    return None
