"""Whose a title is where several people stand in a row: "A, the mayor of Lima, B, the governor of Cusco, and C".

Owns telling the title of the name in front from that of the name behind. It leaves where names and titles stand to
`person_mentions` and `titles`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Protocol

from briefing.language.countries import CountryMatch
from briefing.language.person_names import name_run
from briefing.language.titles import Title
from briefing.model import Token

_BEFORE_NOW = frozenset({"last", "recently", "his", "her", "being", "earlier"})
"""Words behind "until" that tell of what is over: "until last year", "until her resignation"."""
_LEAD = 2
"""Tokens between a comma and a title at most: "the", "Peru's"."""


class Named(Protocol):
    """A name with the titles that it was given."""

    @property
    def first(self) -> int: ...
    @property
    def name_first(self) -> int: ...
    @property
    def name_last(self) -> int: ...
    @property
    def title(self) -> Title | None: ...
    @property
    def beside(self) -> Title | None: ...


def is_held(tokens: Sequence[Token], title: Title, before: Sequence[Named]) -> bool:
    """Return whether a title is that of a name in front of it: "A, the mayor of Lima, B" gives B no office.

    Args:
        before: the names of the sentence so far; what the recogniser alone takes for one counts too.
    """
    given = [t for m in before for t in (m.title, m.beside) if t is not None and t.noun]
    if any(t.first <= title.head <= t.last for t in given):
        return True
    comma = next((i for i in range(title.first - 1, title.first - 2 - _LEAD, -1) if i > 0 and tokens[i].text == ","), 0)
    name = tokens[comma - 1] if comma else None
    unread = name is not None and not any(m.name_last == name.i for m in before)
    return unread and name is not None and name.ent == "PERSON" and name.pos == "PROPN"


def is_of_next(
    tokens: Sequence[Token], title: Title, titles: Sequence[Title], covering: Mapping[int, CountryMatch]
) -> bool:
    """Return whether the title behind a name is that of the next one: "Minister A, minister of Peru, B, and C".

    The next name has no other title of its own behind it.
    """
    start = title.last + 2
    if start >= len(tokens) or tokens[start - 1].text != "," or tokens[start].pos != "PROPN" or start in covering:
        return False
    if any(t.first <= start <= t.last for t in titles):
        return False
    end = name_run(tokens, start, covering)
    if end < start:
        return False
    after = next((t for t in titles if end + 1 < t.first <= end + 2 + _LEAD), None)
    if after is None or tokens[end + 1].text != ",":
        return True
    if any(t.text in ("and", ",") for t in tokens[end + 2 : after.first]):
        return True
    return after.last + 1 < len(tokens) and tokens[after.last + 1].pos == "PROPN"


def as_held_then(tokens: Sequence[Token], title: Title) -> Title:
    """Return the title behind a name as a former one where it says till when it was held: "until last year"."""
    after = [t.text.lower() for t in tokens[title.last + 1 : title.last + 5]]
    till = after[:1] in (["until"], ["till"])
    past = (till and after[1:2] and after[1] in _BEFORE_NOW) or (after[:1] == ["at"] and after[2:3] == ["time"])
    spell = after[:1] == ["from"] and after[1:2] != [] and after[1].isdigit() and after[2:3] in (["to"], ["until"])
    if title.time or not title.role or not (past or spell or till):
        return title
    if not (past or spell):
        # "until 2027" may be to come.
        return replace(title, role="")
    return replace(title, role=f"former {title.role}", time="former")


def joined_office(tokens: Sequence[Token], title: Title, titles: Sequence[Title]) -> Title | None:
    """Return the other office of one who has two: "Deputy Prime Minister and Foreign Minister A", else None.

    Two people would have "the" before each, or a country: "the president and Prime Minister A".
    """
    if title.first < _LEAD or tokens[title.first - 1].text != "and" or title.country or not title.role:
        return None
    other = next((t for t in titles if t.last == title.first - 2), None)
    if other is None or other.plural or not other.role:
        return None
    small = tokens[title.head].text[0].islower()
    determined = other.first > 0 and tokens[other.first - 1].text.lower() in ("the", "a", "his", "her", "their", "its")
    alike = tokens[other.head].text[0].isupper() and not determined
    return other if small or alike else None


def shared_offices(
    tokens: Sequence[Token], names: Sequence[Named], titles: Sequence[Title], covering: Mapping[int, CountryMatch]
) -> dict[int, Title]:
    """Return index of a name -> its office, for those who share a title: "A and B, the presidents of Peru and Chile".

    As many countries as names are theirs in order; one country is that of all; else none is told.
    """
    found: dict[int, Title] = {}
    for title in titles:
        if not title.plural or not title.role or title.organisation or " and " in title.role:
            continue
        countries, begin, end = _countries_of(tokens, title, covering)
        row = _row_behind(tokens, names, end) or _row_before(tokens, names, begin, end)
        own = [names[i].title for i in row]
        if any(t is not None and t.role and t.head != title.head for t in own):
            continue
        for place, i in enumerate(row):
            match = countries[place] if len(countries) == len(row) else countries[0] if len(countries) == 1 else None
            shared = match.countries if match is not None else ()
            country = shared[0] if shared else ""
            found[i] = replace(title, country=country, shared=shared, plural=False)
    return found


def _countries_of(
    tokens: Sequence[Token], title: Title, covering: Mapping[int, CountryMatch]
) -> tuple[list[CountryMatch], int, int]:
    """Return the countries of a title in the plural in order, and the first and last token of the whole phrase."""
    begin, end = title.first, title.last
    behind = covering.get(end)
    if behind is not None and behind.first > title.head:
        found, place, joined = [behind], end + 1, False
        while place + 1 < len(tokens) and tokens[place].text in (",", "and"):
            joined = joined or tokens[place].text == "and"
            place += 1
            if tokens[place].text in ("and", "the"):
                continue
            match = covering.get(place)
            if match is None or match.kind != "name" or not match.countries:
                break
            found.append(match)
            place = match.last + 1
            if joined:
                end = match.last
                break
        countries = found if joined and end > title.last else [behind]
    else:
        inside = [covering[i] for i in range(begin, title.head) if i in covering and covering[i].countries]
        countries = inside[-1:]
        while countries and begin > 1 and tokens[begin - 1].text in (",", "and"):
            before = covering.get(begin - 2)
            if before is None or not before.countries:
                break
            countries, begin = [before, *countries], before.first
    if begin and tokens[begin - 1].text.lower() == "the":
        begin -= 1
    return countries, begin, end


def _row_behind(tokens: Sequence[Token], names: Sequence[Named], end: int) -> list[int]:
    """Return the names in a row behind token `end`, several with "and" before the last, else none."""
    place = end + 2 if end + 1 < len(tokens) and tokens[end + 1].text == "," else end + 1
    row: list[int] = []
    joined = False
    while (i := next((i for i, m in enumerate(names) if place in (m.first, m.name_first)), -1)) >= 0:
        row.append(i)
        place = names[i].name_last + 1
        if joined or place >= len(tokens) or tokens[place].text not in (",", "and"):
            break
        while place < len(tokens) and tokens[place].text in (",", "and"):
            joined = joined or tokens[place].text == "and"
            place += 1
    apart = tokens[end + 1].text == "," if end + 1 < len(tokens) else False
    closed = place >= len(tokens) or tokens[place].text in (",", ".", ";", ")", "–", "—", "on")
    closed = closed or tokens[place].pos in ("VERB", "AUX", "ADV")
    return row if joined and len(row) > 1 and (closed or not apart) else []


def _row_before(tokens: Sequence[Token], names: Sequence[Named], begin: int, end: int) -> list[int]:
    """Return the names in a row that a title closed by a stop stands behind: "A and B, the presidents,", else none."""
    if begin < _LEAD or tokens[begin - 1].text != ",":
        return []
    if end + 1 < len(tokens) and tokens[end + 1].text not in (",", ".", ";", ")", "respectively"):
        return []
    row: list[int] = []
    place, joined = begin - 2, False
    while (i := next((i for i, m in enumerate(names) if m.name_last == place), -1)) >= 0:
        row.insert(0, i)
        place = names[i].name_first - 1
        if place < 1 or tokens[place].text not in (",", "and") or (joined and tokens[place].text == "and"):
            break
        joined = joined or tokens[place].text == "and"
        place -= 1
    return row if joined and len(row) > 1 else []
