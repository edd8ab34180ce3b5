"""Title phrases: "South Korean President", "the former national security adviser", "EU foreign policy chief".

Owns the grammar of titles: where one stands, which office, country and time it tells. What stands before its head is
read in `title_front`, what behind in `title_tail`. It leaves to `people` whose title it is.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefing.language.countries import CountryMatch, country_named
from briefing.language.title_front import read_front
from briefing.language.title_modifiers import alike
from briefing.language.title_tail import Tail
from briefing.language.title_words import Time, Words, is_style, spelling_of, title_words, unify_role
from briefing.model import Token

_LONGEST_HEAD = 5
_OTHERS = frozenset({"counterpart", "colleague", "predecessor", "successor"})
"""Nouns for one who holds the office of another."""
_MINISTRY = re.compile(r"(?:of|for) the Ministry of (?:the )?([A-Z][a-z]+(?: Affairs)?)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """A title phrase in a sentence."""

    first: int
    last: int
    """Token indexes, `last` included, with country and time words, without the determiner."""
    head: int
    """The token that heads the phrase ("President")."""
    role: str
    """Lower case, spelling unified, time included: "former president"; "" for "Mr."."""
    country: str
    """The country the phrase names, or ""; shared names give the first."""
    shared: tuple[str, ...] = ()
    """All countries the word may mean."""
    time: Time = ""
    noun: str = ""
    """The noun as in the lexicon: "counterpart", "president"."""
    organisation: str = ""
    """"at the Heritage Foundation" in "a fellow at the Heritage Foundation"."""
    plural: bool = False


def find_titles(tokens: Sequence[Token], countries: Sequence[CountryMatch]) -> tuple[Title, ...]:
    """Return the title phrases of a sentence in order; they do not overlap."""
    words = title_words()
    covering = {i: match for match in countries for i in range(match.first, match.last + 1)}
    found: list[Title] = []
    i = 0
    while i < len(tokens):
        size = _head_size(tokens, i, words)
        if not size or i in covering:
            i += 1
            continue
        title = _title(tokens, i, size, covering, words, found[-1].last if found else -1)
        if title is not None:
            found.append(title)
            i = title.last + 1
        else:
            i += size
    return tuple(found)


def _head_size(tokens: Sequence[Token], i: int, words: Words) -> int:
    """Return how many tokens from `i` on are the head of a title, 0 for none; the longest counts."""
    opens = tokens[i].text.lower() in words.openings
    for size in range(min(_LONGEST_HEAD, len(tokens) - i) if opens else 0, 0, -1):
        spelling = spelling_of(tokens, i, size)
        if spelling in words.heads and tokens[i + size - 1].pos not in ("VERB", "AUX"):
            if size == 1 and tokens[i].pos not in ("NOUN", "PROPN", "ADJ"):
                continue
            if spelling in words.fixed and tokens[i].dep == "compound" and _opens_other(tokens, i + size, words):
                continue
            if spelling == "chief" and _opens_other(tokens, i + 1, words) and alike(tokens[i], tokens[i + 1]):
                # "the chief negotiator"; "army chief General Ali" has two titles.
                continue
            return size
    token = tokens[i]
    if token.text.lower() in words.honorifics and token.text[0].isupper():
        return 1
    return int(is_style(tokens, i))


def _opens_other(tokens: Sequence[Token], i: int, words: Words) -> bool:
    """Return whether another head follows at once: "justice" is the minister's field in "justice minister"."""
    return i < len(tokens) and tokens[i].text.lower() in words.open and tokens[i].pos in ("NOUN", "PROPN")


def _title(
    tokens: Sequence[Token], i: int, size: int, covering: Mapping[int, CountryMatch], words: Words, floor: int
) -> Title | None:
    """Return the title whose head is the `size` tokens from `i` on, None where the office is only claimed."""
    spelling = spelling_of(tokens, i, size)
    if spelling not in words.heads:
        role = words.honorific_roles.get(spelling, "")
        return Title(first=i, last=i, head=i, role=role, country="", noun=spelling)
    noun = words.heads[spelling]
    plural = spelling != noun and spelling.endswith("s")
    front = read_front(tokens, i, noun, covering, words, floor)
    if front is None:
        return None
    named = [word for word in front.modifiers if word != "-"]
    role = unify_role(" ".join([*named, "CEO" if noun == "ceo" else noun]))
    role = f"{front.body} {role}" if front.body else role
    tail = Tail(tokens, i + size - 1, noun, role, front, plural=plural, covering=covering, words=words)
    tail.read()
    organisation, time = tail.organisation, front.time
    if front.firm and not organisation:
        organisation = f"of {front.firm}"
    if front.place and not organisation and not tail.country:
        organisation = f"of {front.place}"
    role = tail.role
    if noun in _OTHERS or (noun in words.no_role and not named and not organisation):
        role = ""
        if noun == "predecessor":
            time = "former"
    known = not tail.country or country_named(tail.country) is not None
    return Title(
        first=front.first,
        last=tail.last,
        head=i + size - 1,
        role=_whole_role(role, time, organisation),
        country=tail.country if known else "",
        shared=tail.shared if known else (),
        time=time,
        noun=noun,
        organisation=organisation,
        plural=plural,
    )


def _whole_role(role: str, time: Time, organisation: str) -> str:
    """Return the role with its time before and its organisation behind it; "" stays ""."""
    if not role:
        return ""
    if time:
        role = f"{time} {role}"
    ministry = _MINISTRY.fullmatch(organisation)
    if ministry is not None:
        # "spokeswoman of the Ministry of Foreign Affairs": one spelling with "foreign ministry spokeswoman".
        field = "foreign" if ministry[1] == "Foreign Affairs" else ministry[1].lower()
        return f"{field} ministry {role}"
    return f"{role} {organisation}" if organisation else role
