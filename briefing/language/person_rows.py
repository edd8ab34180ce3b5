"""Whose a title is where several people stand in a row: "A, the mayor of Lima, B, the governor of Cusco, and C".

Owns telling the title of the name in front from that of the name behind. It leaves where names and titles stand to
`person_mentions` and `titles`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from briefing.language.countries import CountryMatch
from briefing.language.person_names import name_run
from briefing.language.titles import Title
from briefing.model import Token

_LEAD = 2
"""Tokens between a comma and a title at most: "the", "Peru's"."""


class Named(Protocol):
    """A name with the titles that it was given."""

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
