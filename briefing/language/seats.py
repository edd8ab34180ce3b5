"""Where an office speaks from: "In Lima the interior ministry said", "the government in Harare".

Owns which country the place right before or right behind an office names, and which offices are at home where they
speak: a ministry is, an embassy or a delegation is not. Whose office is meant by what was told before stands in
`sentence_reader`.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.language.attribution_cues import words
from briefing.language.countries import CountryMatch, country_named
from briefing.language.datelines import OF_MANY_STATES
from briefing.language.offices import OfficePhrase, office_party
from briefing.model import Party, Token

_AT_HOME = frozenset({
    "ministry", "government", "cabinet", "parliament", "presidency", "palace", "chancellery", "premiership", "treasury",
    "army", "military", "navy", "police", "department", "congress", "senate", "junta", "regime", "authorities",
    "coastguard", "house", "bank",
})  # fmt: skip
"""Last words of what each state has in its own capital; what it sends abroad, and bodies of several states, are not."""
_OPENERS = frozenset({
    "and", "but", "while", "whereas", ";", ":", "–", "—", "meanwhile", "back", "speaking", "over", "earlier", "later",
})  # fmt: skip
"""What may stand before the place where no other words make it the place of something else ("After talks in Lima")."""
_BETWEEN = frozenset({
    "on", ",", "meanwhile", "however", "too", "yesterday", "today", "later", "earlier", "also", "though", "late",
})  # fmt: skip
"""What may stand between the place and the office, beside days."""
_TELLS_OF = frozenset({"to", "by", "for", "of", "at", "from"})
"""Prepositions under which an office with its place behind it speaks or is spoken for."""


def placed_office(
    phrase: OfficePhrase, tokens: Sequence[Token], countries: Sequence[CountryMatch], named: Sequence[Party]
) -> tuple[Party | None, str] | None:
    """Return the office of the country in whose capital it speaks, and the derivation; None where no place is told.

    Args:
        countries: of the sentence.
        named: the offices of these words that the article named with their country before, the last one last.
    """
    seat = seat_of(tokens, countries, phrase.first, phrase.last) if _is_at_home(phrase.words) else None
    if seat is None:
        return None
    if not seat:
        return None, "office: it speaks where bodies of many states sit"
    here = [party for party in named if party.country == seat]
    return here[-1] if here else office_party(phrase.words, seat), "office: of the country in whose capital it speaks"


def _is_at_home(office: str) -> bool:
    """Return whether an office of these words stands in its own state's capital: "interior ministry"."""
    last = office.lower().removesuffix("'s office").split()[-1]
    return last in _AT_HOME or "ministry" in office.lower().split() or office.lower().endswith("'s office")


def seat_of(tokens: Sequence[Token], countries: Sequence[CountryMatch], first: int, last: int) -> str | None:
    """Return the country in which an office at the tokens `first` to `last` speaks, None where no place is told.

    "" for a place that tells nothing: a capital where bodies of many states sit.
    """
    match = place_before(tokens, countries, _whole(tokens, first))
    if match is not None and not _is_aside(tokens, last):
        return _country(tokens, match)
    behind = next((m for m in countries if m.first == last + 2), None)
    if behind is None or behind.kind != "capital" or tokens[last + 1].text.lower() != "in":
        return None
    head = tokens[last]
    speaks = head.dep in ("nsubj", "nsubjpass") or (
        head.dep == "pobj" and tokens[head.head].text.lower() in _TELLS_OF
    )
    return _country(tokens, behind) if speaks else None


def place_spoken_from(
    tokens: Sequence[Token], countries: Sequence[CountryMatch], first: int, last: int
) -> tuple[int, int] | None:
    """Return the first and last token of the place set right before the speaker at `first` to `last`, None for none."""
    match = place_before(tokens, countries, first)
    if match is None or _is_aside(tokens, last):
        return None
    begins = match.first - (tokens[match.first - 1].text.lower() == "the")
    return begins, match.last + (match.kind == "adjective")


def place_before(tokens: Sequence[Token], countries: Sequence[CountryMatch], first: int) -> CountryMatch | None:
    """Return the capital or country that the words right before token `first` set as the place: "In Lima on Monday,".

    The place opens the sentence or a part of it; that of a meeting or a visit ("After talks in Lima,") is none.
    """
    ends = {m.last: m for m in countries if m.kind in ("capital", "name") and m.countries}
    ends |= {m.last + 1: m for m in countries if m.kind == "adjective" and m.countries and _capital_of(tokens, m)}
    place = first - 1
    while place >= 0 and place not in ends:
        token = tokens[place]
        if token.text.lower() not in _BETWEEN and token.ent not in ("DATE", "TIME"):
            return None
        place -= 1
    match = ends.get(place)
    if match is None:
        return None
    before = match.first - 1
    before -= before > 0 and tokens[before].text.lower() == "the"
    if before < 0 or tokens[before].text.lower() not in ("in", "from"):
        return None
    opens = before == 0 or tokens[before - 1].text.lower() in _OPENERS
    opens = opens or (before == 2 and tokens[1].text == "," and tokens[0].pos == "ADV")
    return match if opens else None


def _whole(tokens: Sequence[Token], first: int) -> int:
    """Return the first token of who speaks for the office: "a spokesman for the ministry"."""
    place = first - 1
    if place < 1 or tokens[place].text.lower() not in _TELLS_OF or tokens[place - 1].pos != "NOUN":
        return first
    while place > 0 and tokens[place - 1].pos in ("NOUN", "ADJ", "DET", "PROPN"):
        place -= 1
    return place


def _capital_of(tokens: Sequence[Token], match: CountryMatch) -> bool:
    """Return whether the adjective stands before "capital": "in the Peruvian capital"."""
    return match.last + 1 < len(tokens) and tokens[match.last + 1].text.lower() == "capital"


def _is_aside(tokens: Sequence[Token], last: int) -> bool:
    """Return whether the office only breaks another's clause: "In Lima, the ministry said, the two will sign"."""
    verb = tokens[last + 1 : last + 3]
    return len(verb) == 2 and verb[0].lemma in words("say") and verb[1].text == ","


def _country(tokens: Sequence[Token], match: CountryMatch) -> str:
    """Return the one state of the place, "" where it is a union's or of many."""
    if " ".join(t.text.lower() for t in tokens[match.first : match.last + 1]) in OF_MANY_STATES:
        return ""
    state = country_named(match.countries[0])
    return state.name if state is not None and state.kind == "country" else ""
