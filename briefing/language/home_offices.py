"""Offices that a report from home leaves without their country: "the Foreign Ministry", "State House", "the ministry".

Owns which of them are taken for those of the article's home, and which minister's the bare "ministry" is. What that
home is tells `office_countries`; offices named with a country before are looked up first, in `sentence_reader`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.language.countries import CountryMatch, is_actor
from briefing.language.discourse import ArticleState, Found
from briefing.language.offices import OfficePhrase, office_party
from briefing.language.seats import seat_of
from briefing.language.wording import possessive
from briefing.model import Party, Token

_OF_STATE = re.compile(
    r"(?:\S+ )*ministry|ministry (?:of|for) .+|state house|foreign office|presidency|council of ministers|cabinet",
    re.IGNORECASE,
)
"""Offices of which each country has its own and which stand for it; its courts, police and parties do not."""
_MINISTER = re.compile(r"(?!prime|first|deputy|chief|cabinet)(?P<field>[a-z][a-z ,&-]*) minister")
_MINISTER_OF = re.compile(r"minister (?P<link>of|for) (?!state)(?P<field>.+)")
_SPEAKER = re.compile(r"(?P<field>[a-z][a-z ]*) ministry (?:press secretary|spokes\w+)")
_SEATS = frozenset({"State House", "Government House", "Presidential Palace"})
"""What the seat of the head of state or of the government is called in many countries."""
_PLACED = frozenset({"in", "at"})


def office_at_home(
    phrase: OfficePhrase,
    tokens: Sequence[Token],
    countries: Sequence[CountryMatch],
    found: Sequence[Found],
    state: ArticleState,
    home: str,
) -> Party | None:
    """Return the office of the article's home that the phrase means, None where it may be another country's.

    Args:
        countries: of the sentence.
        found: the sentence's phrases so far.
        home: "" where not known.
    """
    # "The government" may be another's that was spoken of; a paper writes its own with a capital.
    own = phrase.words == "Government" or _OF_STATE.fullmatch(phrase.words)
    if not home or phrase.owner is not None or not own:
        return None
    after = phrase.last + 1
    if after + 1 < len(tokens) and tokens[after].text in _PLACED:
        there = {c for m in countries if m.first in (after + 1, after + 2) for c in m.countries}
        if there and home not in there:
            return None
    named = {
        m.countries[0]
        for m in countries
        if m.countries and m.last < phrase.first and (m.kind != "capital" or is_actor(tokens, m))
    }
    before = [f for f in found if f.last < phrase.first] + (state.history[-1] if state.history else [])
    told = named | {p.country for f in before for p in f.parties if p.country}
    if told - {home} and home not in told:
        # "Tehran rejected the verdict. The Foreign Ministry called it ..."
        return None
    if not phrase.bare or phrase.words.lower() != "ministry":
        return office_party(phrase.words, home)
    words = {w for p in state.people_seen if p.country == home and (w := ministry_of(p.role))}
    words |= {w for f in before for p in f.parties if p.country == home and (w := ministry_of(p.role))}
    return office_party(words.pop(), home) if len(words) == 1 else None


def ministry_of(role: str) -> str:
    """Return the ministry of a minister or of its spokesperson ("ministry of trade"), "" for none."""
    for pattern in (_MINISTER, _SPEAKER):
        if (told := pattern.fullmatch(role)) is not None:
            return "Foreign Ministry" if told["field"] == "foreign" else f"{told['field']} ministry"
    told = _MINISTER_OF.fullmatch(role)
    return f"ministry {told['link']} {told['field']}" if told is not None else ""


def house_at_home(
    tokens: Sequence[Token], home: str, taken: frozenset[int], countries: Sequence[CountryMatch]
) -> Found | None:
    """Return "State House" as the presidency of the article's home, None where it is not there or not one.

    Args:
        countries: of the sentence; "In Harare, State House said" is Zimbabwe's wherever the paper is at home.
    """
    for house in tokens[1:]:
        before = tokens[house.i - 1]
        if not home or f"{before.text} {house.text}" not in _SEATS or {before.i, house.i} & taken:
            continue
        after = tokens[house.i + 1 : house.i + 2]
        if after and (after[0].pos == "PROPN" or after[0].text in ("of", "in", "at", ",")):
            continue
        seat = seat_of(tokens, countries, before.i, house.i)
        if seat == "":
            continue
        whose = seat or home
        # "Malawian State House" is no name that English has.
        party = Party(name=f"{possessive(whose)} {before.text} {house.text}", kind="office", country=whose)
        why = "office: of the country whose officials the article names without it"
        return Found(first=before.i, last=house.i, head=house.i, parties=(party,), why=why)
    return None
