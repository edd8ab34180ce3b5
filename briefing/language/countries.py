"""Countries, bodies of states and their capitals and seats, found in the words of a text.

Owns what a name, demonym, capital or seat of government stands for, and whether a capital acts ("Seoul said")
or is only a place ("in Seoul"). The data come from countryinfo; `data/places.yaml` adds how news writes them.
It leaves people to `people` and offices ("the Japanese Foreign Ministry") to `offices`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, Literal

from briefing.language.state_forms import is_money, state_start
from briefing.model import Party, PartyKind, Token
from briefing.resources import load_data

MatchKind = Literal["name", "adjective", "people", "capital", "seat", "body"]

_SMALLEST_CAPITAL = 300_000
"""Inhabitants of the country. The capitals of smaller ones are mostly ordinary names (Stanley, Kingstown)."""
_LONGEST = 7
"""Tokens that a name is looked for over ("United Kingdom of Great Britain and Northern Ireland" is rare)."""
_PLACE_PREPOSITIONS = frozenset(
    [
        "in",
        "at",
        "from",
        "to",
        "near",
        "around",
        "through",
        "via",
        "outside",
        "inside",
        "across",
        "of",
        "into",
        "toward",
        "over",
        "visit",
        "visiting",
    ]
)

_GOING = frozenset(
    [
        "visit",
        "leave",
        "reach",
        "enter",
        "tour",
        "attack",
        "bomb",
        "hit",
        "strike",
        "shell",
        "capture",
        "besiege",
    ]
)
"""Verbs whose object is the city."""
_LEAVING = frozenset({"leave", "depart", "head", "fly", "bind", "set"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """A country, or a union that acts as one."""

    name: str
    adjective: str
    """"Japanese", the form that builds "Japanese government"."""
    capital: str = ""
    kind: PartyKind = "country"

    @property
    def party(self) -> Party:
        """The country as a party."""
        return Party(name=self.name, kind=self.kind, country=self.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class CountryMatch:
    """Words of a sentence that name a country, or something that stands for one."""

    first: int
    last: int
    """Token indexes, `last` included; a determiner is not part of it."""
    kind: MatchKind
    countries: tuple[str, ...]
    """Common names; several where the word is shared ("Korean"), the likeliest first; () for a body."""
    name: str = ""
    """The canonical name of a body or seat."""


def lookup_country(words: str) -> Country | None:
    """Return the country that `words` names by name or demonym, or None.

    A shared name ("Korea") gives the one that is meant most often; a capital gives None.
    """
    if not words[:1].isupper():
        return None
    for entry in _index().get(fold(words), ()):
        if entry.kind in ("name", "adjective", "people") and entry.countries:
            return _countries()[entry.countries[0]]
    return None


def country_named(name: str) -> Country | None:
    """Return the country with this common name, or None."""
    return _countries().get(name)


def names_capital(words: str) -> bool:
    """Return whether `words` name the capital of a country."""
    return bool(capital_of(words))


def capital_of(words: str) -> str:
    """Return the common name of the country whose capital `words` name, or "".

    Datelines shout ("LIMA"), and some papers part a name that others write as one ("Hà Nội").
    """
    joined = words.replace(" ", "").capitalize() if " " in words and words[:1].isupper() else ""
    spellings = (words, words.title() if words.isupper() else "", joined)
    entries = (e for spelling in spellings for e in _index().get(fold(spelling), ()))
    return next((e.countries[0] for e in entries if e.kind == "capital" and e.countries), "")


def lookup_body(words: str) -> str:
    """Return the canonical name of the body of states that `words` name, or ""."""
    for entry in _index().get(fold(words), ()):
        if entry.kind == "body":
            return entry.name
    return ""


@lru_cache(maxsize=20_000)
def fold(words: str) -> str:
    """Return `words` for comparing: no diacritics, no dots in abbreviations, one kind of quote and dash.

    Case stays for words of at most four letters, so that "US" is not "us".
    """
    plain = words
    if not words.isascii():
        plain = "".join(c for c in unicodedata.normalize("NFKD", words) if not unicodedata.combining(c))
    plain = plain.replace("’", "'").replace("–", "-").replace("ı", "i").replace("ø", "o").replace("ł", "l")
    if re.fullmatch(r"(?:\w\.)+\w?", plain):
        plain = plain.replace(".", "")
    plain = re.sub(r"\s*-\s*", "-", re.sub(r"\s+", " ", plain)).strip()
    return plain if len(plain) <= 4 else plain.lower()


def match_countries(tokens: Sequence[Token]) -> tuple[CountryMatch, ...]:
    """Return the countries, capitals, seats and bodies that the sentence names, in order, longest first.

    Capitals are given wherever they stand; `is_actor` tells whether one acts.
    """
    index = _index()
    starts = _starts()
    found: list[CountryMatch] = []
    i = 0
    while i < len(tokens):
        text = tokens[i].text
        if not _may_start(tokens[i]) or ("-" not in text and fold(text).lower() not in starts):
            i += 1
            continue
        match = None
        for size in range(min(_LONGEST, len(tokens) - i), 0, -1):
            entry = _entry_at(tokens, i, size, index)
            if entry is not None:
                match = CountryMatch(
                    first=i, last=i + size - 1, kind=entry.kind, countries=entry.countries, name=entry.name
                )
                break
        if match is None:
            i += 1
            continue
        if _is_country(tokens, match) and not is_money(tokens, match.last):
            floor = found[-1].last + 1 if found else 0
            found.append(replace(match, first=state_start(tokens, i, floor)) if match.kind == "name" else match)
        elif tokens[match.first].text.lower() == "the":
            i += 1  # "the South" of "the South Korean leader" hides no country
            continue
        i = match.last + 1
    return tuple(found)


def is_actor(tokens: Sequence[Token], match: CountryMatch) -> bool:
    """Return whether a capital stands for its government here, not for the city."""
    head = tokens[match.last]
    if len(tokens[match.first].text) > 3 and tokens[match.first].text.isupper():
        return False  # a dateline
    after = tokens[match.last + 1] if match.last + 1 < len(tokens) else None
    before = tokens[match.first - 1] if match.first else None
    if before is not None and before.text.lower() in _PLACE_PREPOSITIONS:
        return False
    if after is not None and after.text in "-–/" and after.end - after.start == 1 and after.start == head.end:
        return True
    if before is not None and before.text in "-–/" and before.end == tokens[match.first].start:
        return True
    if after is not None and after.tag == "POS":
        return True
    if any(t.lemma in {"city", "town"} and (t.head, t.dep) == (head.i, "conj") for t in tokens):
        return False  # "Bogotá and the Venezuelan cities of Caracas and Valencia"
    seen = set()
    while head.dep in ("conj", "appos") and head.head not in seen:
        seen.add(head.i)
        head = tokens[head.head]
    if head.dep == "dobj" and tokens[head.head].lemma in _GOING:
        return False
    if head.dep in ("nsubj", "nsubjpass", "dobj", "iobj", "dative", "agent"):
        return not (after is not None and after.text == "," and _is_dateline_comma(tokens, match.last + 1))
    if head.dep == "pobj":
        preposition = tokens[head.head]
        if preposition.text.lower() == "for" and tokens[preposition.head].lemma in _LEAVING:
            return False
        return preposition.text.lower() not in _PLACE_PREPOSITIONS
    return False


def _is_dateline_comma(tokens: Sequence[Token], comma: int) -> bool:
    return comma + 1 < len(tokens) and tokens[comma + 1].ent in ("GPE", "DATE")


@dataclass(frozen=True, slots=True)
class _Entry:
    kind: MatchKind
    countries: tuple[str, ...] = ()
    name: str = ""
    cased: str = ""
    """The spelling that short words must have."""


def _may_start(token: Token) -> bool:
    return token.text[0].isupper() or token.text[0].isdigit() or token.text.lower() == "the"


def _entry_at(tokens: Sequence[Token], i: int, size: int, index: Mapping[str, tuple[_Entry, ...]]) -> _Entry | None:
    """Return what the `size` tokens from `i` on name, None where they name no country, capital or body."""
    last = tokens[i + size - 1]
    if size > 1 and not (last.text[0].isupper() or last.text[0] in "+0123456789" or last.text.islower()):
        return None
    words = tokens[i].text
    if "-" in words and size > 1:
        # "U.S.-South Korea": the parser leaves the first two in one token.
        words = words.rsplit("-", 1)[1] or words
    for previous, token in zip(tokens[i:], tokens[i + 1 : i + size], strict=False):
        words += (" " if token.start > previous.end else "") + token.text
    entries = index.get(fold(words))
    if not entries:
        return None
    if words.islower() or (size == 1 and words[0].islower()):
        return None
    return entries[0]


def _is_country(tokens: Sequence[Token], match: CountryMatch) -> bool:
    """Return whether the words around do not make another name of it ("Korean Peninsula", "South Asian")."""
    if match.kind in ("seat", "body"):
        return True
    data = _data()
    if tokens[match.first].text.lower() == "the" and match.last + 1 < len(tokens):
        # "The North" alone is a country, "the North Atlantic" and "the north of" are not.
        following = tokens[match.last + 1]
        if following.text[0].isupper() or following.text in ("of", "-") or following.pos in ("NOUN", "PROPN"):
            return False
    after = tokens[match.last + 1] if match.last + 1 < len(tokens) else None
    if after is not None and after.text[0].isupper() and after.text.lower() in data["not_a_country_before"]:
        return False
    before = tokens[match.first - 1] if match.first else None
    joined = before is not None and before.text == "of" and match.first > 1
    kind = tokens[match.first - 2] if joined else before
    if kind is not None and is_place_noun(kind, joined=joined):
        return False
    if before is not None and before.text[0].isupper() and before.text.lower() in data["not_a_country_after"]:
        return before.i == 0 and before.pos not in ("PROPN", "ADJ", "NOUN")
    return not (
        before is not None
        and before.text == "-"
        and match.first > 1
        and tokens[match.first - 2].text.lower() in data["not_a_country_after"]
    )


def is_place_noun(token: Token, *, joined: bool = False) -> bool:
    """Return whether the word begins the name of a lake, mountain or sea: "Lake Malawi", `joined` "Gulf of Oman"."""
    return token.text[0].isupper() and token.text.lower() in _data()[
        "place_nouns_of" if joined else "place_nouns_before"
    ]


def _data() -> Any:
    return load_data("briefing.language", "data/places.yaml")


@lru_cache(maxsize=1)
def _countries() -> dict[str, Country]:
    from countryinfo import all_countries

    data = _data()
    countries: dict[str, Country] = {}
    for entry in sorted(all_countries(), key=lambda entry: str(entry.name())):
        if entry.name() in data["left_out"]:
            continue
        name = data["common_names"].get(entry.name(), entry.name())
        demonyms = _demonyms(name, entry.demonym())
        capital = entry.capital()
        if name not in countries:
            countries[name] = Country(
                name=name,
                adjective=demonyms[0] if demonyms else name,
                capital=capital if isinstance(capital, str) else "",
            )
    for name, added in data["added"].items():
        countries[name] = Country(
            name=name,
            adjective=added["adjective"],
            capital=added["capital"],
            kind="organisation" if added.get("organisation") else "country",
        )
    return countries


def _demonyms(name: str, demonym: str | None) -> list[str]:
    own = list(_data()["adjectives"].get(name, ()))
    words = [word.strip() for word in re.split(r"[,/]", demonym or "")]
    return own + [word for word in words if word and word not in own]


@lru_cache(maxsize=1)
def _index() -> dict[str, tuple[_Entry, ...]]:
    """Folded words -> what they name; where countries share a word, the one with most inhabitants."""
    from countryinfo import all_countries

    data = _data()
    index: dict[str, _Entry] = {}

    def add(words: str, kind: MatchKind, country: str, name: str = "") -> None:
        key = fold(words)
        if key:
            index.setdefault(key, _Entry(kind, (country,) if country else (), name))

    for words, names in data["shared_names"].items():
        kind: MatchKind = "name" if words.startswith("the ") or words[-1] in "ao" else "adjective"
        index[fold(words)] = _Entry(kind, tuple(names))
    for name, others in data["names"].items():
        for words in others:
            add(words, "name", name)
    for name, added in data["added"].items():
        add(name, "name", name)
        add(added["capital"], "capital", name)
        add(added["adjective"], "adjective", name)
    for name, words in data["seats"].items():
        add(name, "seat", words, name)
    for name, others in data["bodies"].items():
        for words in (name, *others):
            add(words, "body", "", name)
    entries = [entry for entry in all_countries() if entry.name() not in data["left_out"]]
    entries.sort(key=lambda entry: (-(entry.population() or 0), str(entry.name())))
    for entry in entries:
        name = data["common_names"].get(entry.name(), entry.name())
        for words in (name, entry.name(), *filter(_is_running_name, entry.alt_spellings())):
            add(words.removeprefix("The "), "name", name)
    for entry in entries:
        name = data["common_names"].get(entry.name(), entry.name())
        for word in _demonyms(name, entry.demonym()):
            add(word, "adjective", name)
            if word[-1] not in "sheH":
                add(word + "s", "people", name)
        if (entry.population() or 0) >= _SMALLEST_CAPITAL and isinstance(entry.capital(), str):
            capital = str(entry.capital())
            if capital not in data["capitals_left_out"]:
                add(capital, "capital", name)
        for capital in data["capitals"].get(name, ()):
            add(capital, "capital", name)
    return {key: (entry,) for key, entry in index.items()}


@lru_cache(maxsize=1)
def _starts() -> frozenset[str]:
    """The first words of all names: most capitalised words are none of them and need no search."""
    firsts = {fold(re.split(r"[ -]", key)[0]).lower() for key in _index()}
    return frozenset(firsts | {key.lower() for key in _index()} | {first + "." for first in firsts})


def _is_running_name(words: str) -> bool:
    """Return whether an alternative spelling is one of running English text, not a code or a word."""
    folded = fold(words)
    if not folded.isascii() or "," in words or ";" in words:
        return False
    return len(folded.split()) > 1 and bool(
        re.match(
            r"(?:the )?(?:.* )?(?:republic|kingdom|union|state|states|federation|emirates|sultanate)\b",
            folded,
        )
    )
