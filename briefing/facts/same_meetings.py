"""One meeting, told by several: the same people met or spoke on the same day, whatever each outlet adds to it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.datewords import MONTHS
from briefing.facts.kinds import any_of, gatherings
from briefing.facts.move_tells import PRECISE
from briefing.facts.same_events import days_of, join_where, names_of, people_of
from briefing.facts.similarity import concept
from briefing.facts.words import roots, verb_of
from briefing.model import Claim, Party

_TALKED = frozenset(
    ("speak", "talk", "meet", "hold", "have", "confer", "converse", "sit", "sustain", "maintain", "receive")
)
_WITH_NOUN = frozenset({"hold", "have", "sustain", "maintain"})
"""Of these, the ones that tell of a meeting only with its noun: "had talks"."""
_BY_PHONE = re.compile(r"\b(?:tele)?phon\w+|\bcall(?:s|ed)?\b|\bvideo[- ]?(?:call|link|conference)", re.I)
_IN_PERSON = re.compile(r"\b(?:meet|met|meetings?|summits?|face[- ]to[- ]face|in person)\b", re.I)
_HELD = re.compile(r"(?:take place|hold|be held|occur|convene|open|start|begin|end|conclude|close|finish)\b")
_EDGE = re.compile(r"(?:open|start|begin|end|conclude|close|finish)\b")
_ROUND = re.compile(
    r"\b((?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\d+(?:st|nd|rd|th))"
    rf"\s(?:{any_of(gatherings('plenary', without={'talks', 'conference'}))}))\b"
)
_OFFICE = re.compile(
    r"(?:the )?(?:two )?((?:\w+ )?(?:prime )?(?:ministers|presidents|secretaries|chancellors|premiers|leaders)) of\b",
    re.I,
)
"""How those who meet are called by their office: "the foreign ministers of"."""
_MONTHS = frozenset(month.lower() for month in MONTHS)
_PAIR = 2
"""People who must be named: one alone may meet many in a day."""


def join_same_meetings(groups: Sequence[tuple[Claim, ...]]) -> list[tuple[Claim, ...]]:
    """Return `groups` of what happened with the tellings of one meeting joined: the same people on the same day."""
    return join_where(_is_same_meeting, groups)


def _is_same_meeting(one: Sequence[Claim], other: Sequence[Claim]) -> bool:
    if any(_is_same_round(a, b) for a in one for b in other):
        return days_of(one) == days_of(other)
    told, others = ([c for c in group if _tells_meeting(c)] for group in (one, other))
    days = days_of(told)
    if days is None or days != days_of(others) or (days[1] - days[0]).days > PRECISE:
        return False
    if any(map(_by_phone_only, told)) != any(map(_by_phone_only, others)):
        return False
    people, rest = people_of(told), people_of(others)
    people, rest = people | _named_in(told, rest), rest | _named_in(others, people)
    if len(people) < _PAIR and len(rest) < _PAIR:
        return not people | rest and all(_by_the_same_ranks(a, b) for a in told for b in others)
    if len(people) >= _PAIR <= len(rest):
        return people <= rest or rest <= people
    fewer, more, claims = (people, rest, told) if len(people) < len(rest) else (rest, people, others)
    missing = _persons(others, told, more - fewer)
    return fewer < more and len(more) == _PAIR and all(_is_called(p, c) for p in missing for c in claims)


def _named_in(claims: Sequence[Claim], people: frozenset[str]) -> frozenset[str]:
    """Return those of the people whose full names the claims spell in whatever letters: "H.E. Mr. Juan PEREZ"."""
    return frozenset(p for p in people if " " in p and any(p.lower() in c.text.lower() for c in claims))


def _persons(one: Sequence[Claim], other: Sequence[Claim], names: frozenset[str]) -> list[Party]:
    return [p for c in (*one, *other) for p in (*c.statement.subject, *c.statement.objects) if p.name in names]


def _is_called(person: Party, claim: Claim) -> bool:
    """Return whether the claim tells of nobody else of the person's side, but of the person's office."""
    sides = {p.country for p in (*claim.parties, *claim.statement.subject, *claim.statement.objects)}
    office = roots(person.role.split()) - {concept(w) for w in person.country.lower().split()}
    return person.country in sides and bool(office) and office <= roots(re.findall(r"[A-Za-z]+", claim.text))


def _by_the_same_ranks(one: Claim, other: Claim) -> bool:
    """Return whether both tell that those of one office met, of the same sides: "the foreign ministers of A and B"."""
    offices = [_OFFICE.match(c.statement.subject_text) for c in (one, other)]
    sides, others = ({p.country for p in c.statement.subject if p.country} for c in (one, other))
    if len(sides) != _PAIR or sides != others or not all(offices):
        return False
    called, known = (frozenset(m[1].lower().split()) for m in offices if m is not None)
    places, rest = names_of([one]), names_of([other])
    return called == known and (not places or not rest or bool(places & rest))


def met_in_two_offices(one: Claim, other: Claim) -> bool:
    """Return whether those of one office act in the one claim and those of another in the other."""
    offices = [_OFFICE.match(c.statement.subject_text) for c in (one, other)]
    called = {m[1].lower() for m in offices if m is not None}
    return all(offices) and len(called) > 1 and not any("leaders" in office for office in called)


def is_part_of_round(one: Claim, other: Claim) -> bool:
    """Return whether `one` tells only that the round began or ended of which `other` gives all its days."""
    days, whole = days_of([one]), days_of([other])
    if days is None or whole is None or days == whole or not _is_same_round(one, other):
        return False
    said = [w for w in one.statement.complement_lemmas if w.isalpha() and w not in _MONTHS]
    return not said and days[0] == days[1] and days[0] in whole and _EDGE.match(one.statement.predicate) is not None


def _is_same_round(one: Claim, other: Claim) -> bool:
    """Return whether both tell that the same round was held: the ninth, of talks between sides that fit."""
    told = [f"{c.statement.predicate} {' '.join(c.statement.complement_lemmas[:1])}" for c in (one, other)]
    if not all(map(_HELD.match, told)) or any(c.certainty != "reported" for c in (one, other)):
        return False
    numbers, others = (set(_ROUND.findall(c.statement.subject_text.lower())) for c in (one, other))
    return len(numbers) == 1 and numbers == others


def _by_phone_only(claim: Claim) -> bool:
    return bool(_BY_PHONE.search(claim.text)) and not _IN_PERSON.search(claim.text)


def _tells_meeting(claim: Claim) -> bool:
    """Return whether the claim tells that people met or spoke, and nothing else that they did."""
    statement = claim.statement
    if statement.negated or statement.form != "clause" or claim.certainty != "reported":
        return False
    verb = verb_of(statement)
    nouns = {concept(w) for w in statement.complement_lemmas}
    if verb == "sit" and statement.predicate == "sit down":
        return True
    return verb in _TALKED and (verb not in _WITH_NOUN | {"sit"} or bool(nouns & {"talk", "meet"}))
