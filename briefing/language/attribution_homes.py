"""Whose office speaks where an article tells its own state's offices without the state: "the ministry said".

A paper of one country, and a report written in its capital, name that country's ministers and offices bare and
everybody else's with the country. Owns what country that is, from the ministers told bare and the dateline, and which
office without a country is then its own. An office that stands right behind another state's is left as the text has
it. Whose office a title or a possessive tells is found in `references`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from briefing.language.countries import capital_of, country_named, match_countries
from briefing.language.home_offices import ministry_of
from briefing.language.offices import office_party
from briefing.language.seats import place_spoken_from, seat_of
from briefing.language.wording import possessive
from briefing.model import Attribution, Party, Reference, Sentence

_OFFICE = (
    r"(?:[A-ZÀ-Þ][\w&’'-]*,? (?:(?:and|of|the) )*){0,5}"
    r"(?:(?:[a-z]+ )?ministry|Ministry|(?i:foreign office|state house|government house|presidency|chancellery"
    r"|presidential (?:office|palace)|prime minister['’]s office|cabinet secretariat|attorney general['’]s office))"
    r"(?: (?:of|for) (?:the )?[A-Z][\w’'-]*(?:,? (?:(?:and|of|the) )*[A-Z][\w’'-]*)*)?"
)
_SOURCE = re.compile(
    r"(?:(?:[Tt]he|[Aa]n?) (?:[a-z]+ ){0,2}(?:statement|release|circular|note|account|spokes\w+) (?:of|from|by|for) )?"
    rf"(?:[Tt]he )?(?P<office>{_OFFICE})(?:['’]s (?:[a-z]+ ){{0,2}}(?:statement|account|release|spokes\w+))?"
    r"(?: in (?P<seat>[A-Z]\w+(?: [A-Z]\w+)?))?"
)
_IN_MINISTRY = re.compile(
    r"(?P<who>(?:an? |[a-z]+ )?(?:[a-z]+ ){0,2}officials? (?:in|at|of|from)) the ministry", re.IGNORECASE
)
"""Somebody nameless of a ministry told before: "an official in the ministry"."""
_NAMELESS = re.compile(
    r"(?:(?:an?|one|two|three|several|some|senior|local|the) )?(?:[a-z-]+ ){0,3}"
    r"(?:officials?|spokes(?:man|woman|person|people|men)|diplomats?|sources?|authorities|aides?)",
    re.IGNORECASE,
)
"""Somebody of whom the text tells an office at most: "a government spokesman"."""
_OF_STATE = re.compile(r"\b(?:minister|president|premier|chancellor|secretary|king|queen|spokes\w+)\b", re.IGNORECASE)


def at_home(
    sentences: Sequence[Sentence], rows: Sequence[tuple[Attribution, ...]], *, written_in: str = ""
) -> tuple[tuple[Attribution, ...], ...]:
    """Return the attributions with the state's offices that the article names without their state.

    Args:
        written_in: the country in whose capital the article was written, "" where not known.
    """
    home, sure = _home(sentences, written_in)
    result = []
    for place, (sentence, row) in enumerate(zip(sentences, rows, strict=True)):
        before = sentences[place - 1] if place else None
        result.append(tuple(_settled(said, sentence, before, home, sure=sure) for said in row))
    return tuple(result)


def _home(sentences: Sequence[Sentence], written_in: str) -> tuple[str, bool]:
    """Return the one country whose ministers the article first tells without it, "" where none or several are.

    With it, whether that is sure: a single minister may be told so in any country's paper.
    """
    seen: set[Party] = set()
    bare: list[str] = []
    with_state: set[str] = set()
    for sentence in sentences:
        for reference in sentence.references:
            party = reference.parties[0] if len(reference.parties) == 1 else None
            if party is None or party in seen or party.kind != "person" or not (party.role and party.country):
                continue
            seen.add(party)
            if _OF_STATE.search(reference.text):
                if _tells_state(sentence, reference):
                    with_state.add(party.country)
                else:
                    bare.append(party.country)
    homes = set(bare) - with_state
    if len(homes) == 1 and written_in in ("", *homes):
        home = next(iter(homes))
        return home, home == written_in or bare.count(home) > 1
    return (written_in, True) if written_in and not homes else ("", False)


def _tells_state(sentence: Sentence, reference: Reference) -> bool:
    """Return whether a country stands in the title, right before it or right behind the name."""
    inside = [t.i for t in sentence.tokens if reference.start <= t.start and t.end <= reference.end]
    if not inside:
        return True
    behind = sentence.tokens[inside[-1] + 1 : inside[-1] + 2]
    near = range(inside[0] - 3, inside[-1] + (4 if behind and behind[0].text == "of" else 1))
    return any(m.first in near or m.last in near for m in match_countries(sentence.tokens))


def _settled(
    said: Attribution, sentence: Sentence, before: Sentence | None, home: str, *, sure: bool
) -> Attribution:
    """Return what is said with its speaker's country in the words that name him, where one can be meant."""
    outer = _settled(said.outer, sentence, before, home, sure=sure) if said.outer is not None else None
    said = said if outer == said.outer else replace(said, outer=outer)
    if _NAMELESS.fullmatch(said.source_text) and not said.parties:
        return _with_place(said, sentence)
    found = _SOURCE.fullmatch(said.source_text)
    within = _IN_MINISTRY.fullmatch(said.source_text) if not said.parties else None
    if within is not None and home and not _beside_another(said, sentence, before, home, sure=sure):
        words = _ministry(said, sentence, before, home)
        return replace(said, source_text=f"{within['who']} {possessive(home)} {words}") if words else said
    if found is None or any(party.country for party in said.parties) or said.source_start == said.source_end:
        return said
    named = _office_named(said, sentence)
    if named is not None:
        return replace(said, parties=(named,), kind="official")
    seat = capital_of(found["seat"]) if found["seat"] else _seat(said, sentence)
    country = home if seat is None else seat
    if not country or (seat is None and _beside_another(said, sentence, before, country, sure=sure)):
        return said
    words = found["office"]
    if words.lower() == "ministry":
        words = _ministry(said, sentence, before, country) or words
    state = country_named(country)
    if state is None or state.kind != "country":
        return said
    party = office_party(words, country)
    if words.lower().endswith(" house"):
        # "the Kenyan State House" is a building.
        party = replace(party, name=f"{possessive(country)} {words}")
    return replace(said, parties=(party,), kind="official")


def _office_named(said: Attribution, sentence: Sentence) -> Party | None:
    """Return the one office whose country the speaker's own words tell: "a spokesman for Chad's Foreign Ministry"."""
    inside = [r for r in sentence.references if said.source_start <= r.start and r.end <= said.source_end]
    offices = {party for reference in inside for party in reference.parties if party.country}
    return offices.pop() if len(offices) == 1 and all(p.kind == "office" for p in offices) else None


def _with_place(said: Attribution, sentence: Sentence) -> Attribution:
    """Return what somebody nameless says with the place set before him: "In Harare, a government spokesman said"."""
    tokens = sentence.tokens
    inside = [t.i for t in tokens if said.source_start <= t.start and t.end <= said.source_end]
    place = place_spoken_from(tokens, match_countries(tokens), inside[0], inside[-1]) if inside else None
    if place is None:
        return said
    where = sentence.text[tokens[place[0]].start - sentence.start : tokens[place[1]].end - sentence.start]
    return replace(said, source_text=f"{said.source_text} in {where}")


def _seat(said: Attribution, sentence: Sentence) -> str | None:
    """Return the country in which the speaker speaks: "In Lima, State House said"; None where no place is told."""
    inside = [t.i for t in sentence.tokens if said.source_start <= t.start and t.end <= said.source_end]
    return seat_of(sentence.tokens, match_countries(sentence.tokens), inside[0], inside[-1]) if inside else None


def _beside_another(
    said: Attribution, sentence: Sentence, before: Sentence | None, home: str, *, sure: bool
) -> bool:
    """Return whether another state's offices or ministers are told right before the speaker, and none of this one's.

    Args:
        sure: whether the article's home is sure; else one of its own has to stand there.
    """
    told = [r for s in (before, sentence) if s is not None for r in s.references if r.end <= said.source_start]
    near = {p.country for r in told for p in r.parties if p.country and (p.kind == "office" or p.role)}
    return home not in near and (bool(near) or not sure)


def _ministry(said: Attribution, sentence: Sentence, before: Sentence | None, home: str) -> str:
    """Return the ministry of the one minister of the country named here or in the sentence before, "" elsewhere."""
    for near in (sentence, before):
        roles = {
            p.role
            for r in (near.references if near is not None else ())
            if r.end <= said.source_start or near is sentence
            for p in r.parties
            if p.country == home and p.role.removeprefix("deputy ").removeprefix("acting ")
        }
        ministries = {ministry_of(role.removeprefix("deputy ").removeprefix("vice ")) for role in roles} - {""}
        if len(ministries) == 1:
            return ministries.pop()
    return ""
