"""Those who attend a gathering, and what is held on its margins: two things told in the same words.

"Both leaders will attend the forum in Rabat" and "the premier is to go to the forum in Rabat" are one announcement;
"a meeting of the two could be held on the sidelines of the forum in Rabat" is another.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.facts.similarity import actor, days_fit
from briefing.facts.timeline import event_names
from briefing.facts.words import verb_of
from briefing.model import Claim

_MARGINS = re.compile(r"\b(?:on|at|in|from) the (?:sidelines?|margins?|fringes?|edges?|periphery) of\b", re.I)
_AT_EVENT = re.compile(r"\b(?:at|during|as early as)(?: either)? the \w")
_ATTENDING = re.compile(
    r"(?:attend|join|participate in|take part in|(?:travel|go|come|fly) to (?:[A-Z]\w+ )*(?:(?:for|to attend) )?)\b"
)

_GUEST = re.compile(r"\bto (?:attend|join|participate in|take part in)\b")
_MEETING = re.compile(r"\b(?:meeting|talks|summit|encounter|conversation|tête-à-tête|bilateral)\b", re.I)
_PAIR = 2
_INVITED = re.compile(r"\b(?:be|been|is|are|was|were) invited\b|\baccept\w* an invitation\b")


def is_beside(claim: Claim) -> bool:
    """Return whether the claim tells of something on the margins of a gathering."""
    return _MARGINS.search(claim.text) is not None or bool(_met_at(claim))


def meet_beside_one(one: Sequence[Claim], other: Sequence[Claim]) -> bool:
    """Return whether a claim of each tells that the same two sides are to meet at, or beside, one named gathering."""
    return any(_met_beside(a) & _met_beside(b) for a in one for b in other if _sides(a) == _sides(b) and days_fit(a, b))


def _sides(claim: Claim) -> frozenset[str]:
    return frozenset(actor(p) for p in claim.parties if p.kind in ("person", "country"))


def _met_beside(claim: Claim) -> frozenset[str]:
    """Return the names of the gathering at or beside which two sides meet each other, none where they do not."""
    own = claim.statement
    place = _MARGINS.search(own.complement)
    if place is None or own.negated or len(_sides(claim)) < _PAIR:
        return _met_at(claim)
    told = own.subject_text if "passive" in own.flags else own.complement[: place.start()]
    meets = verb_of(own) == "meet" or (verb_of(own) in {"hold", "have"} and _MEETING.search(told) is not None)
    return event_names(own.complement[place.end() :]) if meets else frozenset()


def _met_at(claim: Claim) -> frozenset[str]:
    """Return the names of the gathering at which two sides meet: "may hold talks as early as the Andean summit"."""
    own = claim.statement
    place = _AT_EVENT.search(own.complement)
    if place is None or verb_of(own) not in {"meet", "hold", "have"} or len({*own.subject, *own.objects}) < _PAIR:
        return frozenset()
    return event_names(own.complement[place.start() :])


def tell_gathering_and_margin(one: Claim, other: Claim) -> bool:
    """Return whether one tells who attends a gathering, or that it is held, and the other what is held beside it."""
    if is_beside(one) == is_beside(other):
        return False
    whole = other if is_beside(one) else one
    return attends(whole) or _is_held(whole) or _GUEST.search(whole.statement.complement) is not None or _invited(whole)


def attends(claim: Claim) -> bool:
    """Return whether the claim tells that somebody is to be at a gathering."""
    own = claim.statement
    return not own.negated and _ATTENDING.match(f"{verb_of(own)} {own.complement}") is not None


def attend_one(one: Sequence[Claim], other: Sequence[Claim]) -> bool:
    """Return whether a claim of each tells that the same, or one of them, are to be at one named gathering."""
    return any(_attend_one(a, b) for a in one if attends(a) for b in other if attends(b))


def is_invited_only(one: Claim, other: Claim) -> bool:
    """Return whether one tells that a side is, or is to be, invited to the gathering that it attends in the other."""
    if not _invited(one) or not attends(other):
        return False
    guests = frozenset(actor(p) for p in (one.statement.subject or one.statement.objects))
    there = frozenset(actor(p) for p in other.statement.subject)
    return bool(guests) and guests <= there and bool(event_names(_gathering(one)) & event_names(_gathering(other)))


def _invited(claim: Claim) -> bool:
    return _INVITED.search(f"{claim.statement.verb} {claim.statement.complement}") is not None


def _attend_one(one: Claim, other: Claim) -> bool:
    who, others = (frozenset(actor(p) for p in c.statement.subject) for c in (one, other))
    if not who or not others or not (who <= others or others <= who) or is_beside(one) != is_beside(other):
        return False
    return bool(event_names(_gathering(one)) & event_names(_gathering(other))) and days_fit(one, other)


def _gathering(claim: Claim) -> str:
    return claim.statement.complement


def _is_held(claim: Claim) -> bool:
    """Return whether the claim announces a gathering as such: its name is what is held."""
    own = claim.statement
    return "passive" in own.flags and verb_of(own) in {"hold", "open"} and bool(event_names(own.subject_text))
