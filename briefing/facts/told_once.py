"""Lines of two sections that tell one proposition: "agreed that the levy will be cut" and "the levy will be cut".

A line goes where another tells all of it: every word, name, figure and day, of the same side and the same speaker. What
says less within its own section is the business of `lesser`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from briefing.datewords import MONTHS, date_words, days_named
from briefing.facts.move_tells import PRECISE
from briefing.facts.similarity import actor, concept, grammar_words, undertaking
from briefing.facts.words import verb_of
from briefing.model import Claim, Fact, SectionId

_GOES: tuple[tuple[SectionId, SectionId], ...] = (
    ("disputes", "agreements"),
    ("past", "agreements"),
    ("upcoming", "agreements"),
    ("agreements", "upcoming"),
    ("disputes", "upcoming"),
    ("upcoming", "disputes"),
)
"""(section of the line that goes, section of the line that tells it)."""
_TELLER = re.compile(r",? according to [^,]+(?:, quoting [^,]+)?$|\s\((?:denied|rejected|contested) by [^)]*\)$")
_SAYS = re.compile(
    r"^(?:\S+\s){1,8}?(?:says|said|insists?|insisted|maintains?|maintained|claims?|claimed|argues?|argued|countered|stresse[sd])"
    r"\s(?:that\s)?"
)
_DAYS = re.compile(
    r"\b(?:from |by |before |until |on |in |after |as of |as from )*"
    rf"(?:\d{{1,2}}(?:\s?[–-]\s?\d{{1,2}})?\s)?(?:{'|'.join(MONTHS)})\s\d{{4}}"
)
_AHEAD = re.compile(r"\b(?:will|would|shall|plans?|(?:is|are) (?:due )?to|(?:has|have) (?:offered|proposed) to)\b")
_DOUBT = re.compile(r"\b(?:would|could|might|may|if|unless|threaten\w*|warn\w*)\b", re.I)
_NOT = frozenset({"no", "not", "never", "without", "nobody", "none", "neither", "nor", "unless", "if"})
_WORD = re.compile(r"[^\W_]+(?:[.,]\d+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    words: frozenset[str]
    negations: frozenset[str]


def drop_told_twice(facts: Sequence[Fact]) -> list[Fact]:
    """Return `facts` with those dropped that a line of another section tells in full."""
    out = {f.id: f for f in facts}
    for goes, stays in _GOES:
        lines = [f for f in facts if f.section == goes and not f.dropped]
        for fact in sorted(lines, key=lambda f: (f.rank, f.id)):
            others = (o for o in facts if o.section == stays and not out[o.id].dropped)
            told = next((o for o in others if _is_told(fact, o)), None)
            if told is not None:
                out[fact.id] = replace(fact, dropped=f"told in {told.id}")
    return [out[f.id] for f in facts]


def _is_told(fact: Fact, other: Fact) -> bool:
    own, theirs = fact.claims[0], other.claims[0]
    if own.certainty != theirs.certainty and "possible" in (own.certainty, theirs.certainty) and not _is_offer(own):
        return False
    if fact.section == "agreements":
        # "The contract will be signed in Athens" is no agreement yet.
        if not _is_agreeing(own) or _is_agreed(own):
            return False
    elif own.text == theirs.text:
        # Which of two equal lines stays is decided on the page; a plan without a day is an undertaking.
        undated = fact.section == "upcoming" and fact.date is None
        return undated and other.section == "agreements" and not _is_agreeing(own)
    elif fact.section == "upcoming" and other.section == "agreements" and not _is_undertaken(own, theirs):
        return False
    if {fact.section, other.section} == {"disputes", "upcoming"}:
        event = fact if fact.section == "upcoming" else other
        if _is_event(event) != (event is other) or not all(_AHEAD.search(f.text) for f in (fact, other)):
            return False
    return _days_told(fact, other) and _is_within(fact, other)


def _is_offer(claim: Claim) -> bool:
    """Return whether it tells an offer or a proposal as made: what is offered is only possible."""
    return claim.statement.predicate in {"offer", "propose"} and claim.section == "disputes"


def _is_event(fact: Fact) -> bool:
    """Return whether something is to be on a day for certain, whoever says so: no threat, no judgement."""
    day = fact.date
    if day is None or day.first is None or day.last is None or (day.last - day.first).days > PRECISE:
        return False
    return _DOUBT.search(fact.text) is None


def _is_within(fact: Fact, other: Fact) -> bool:
    own, theirs = fact.claims[0], other.claims[0]
    places = {(c.article, c.start) for c in other.claims}
    if not any((c.article, c.start) in places for c in fact.claims):
        acts, others = ({actor(p) for p in c.statement.subject} for c in (own, theirs))
        speakers = set(own.attributed_to) & set(theirs.attributed_to)
        if (acts != others if acts else not speakers) or (own.attributed_to and theirs.attributed_to and not speakers):
            return False
    # "Agreed on the catch but broke up without a deal": what stayed open has its own line.
    said = _SAYS.sub("", own.text) if fact.section == "disputes" and other.section != "disputes" else own.text
    mine, whole = _told(said, own), _told(theirs.text.replace(theirs.statement.limit, ""), theirs)
    words = mine.words - _agreeing() if own.section == "agreements" else mine.words
    return len(words) > 1 and words <= whole.words and mine.negations == whole.negations


def _told(text: str, claim: Claim) -> _Told:
    if claim.attributed_to:
        text = _SAYS.sub("", _TELLER.sub("", _TELLER.sub("", text)))
    said = [w.lower() for w in _WORD.findall(_DAYS.sub(" ", text.replace("’", "'").replace("'s ", " ")))]
    return _Told(
        words=frozenset(_concept(w) for w in said if len(w) > 1 and w not in grammar_words() and w not in _NOT),
        negations=frozenset(w for w in said if w in _NOT),
    )


def _concept(word: str) -> str:
    return concept(word.removesuffix("s") if not word.endswith(("ss", "us", "is")) else word)


def _days_told(fact: Fact, other: Fact) -> bool:
    """Return whether `other` gives the day of `fact`: in its words or as its own."""
    if fact.section == "agreements":
        # The day of an agreement is that of agreeing; that of what is agreed stands in its words.
        return set(days_named(fact.text)) <= {*days_named(other.text), *((other.date.first,) if other.date else ())}
    if fact.section == "past" or fact.date is None or fact.date.first is None:
        return True
    if other.date is not None and (other.date.first, other.date.last) == (fact.date.first, fact.date.last):
        return True
    return date_words(fact.date) in other.text


def _is_undertaken(plan: Claim, agreed: Claim) -> bool:
    """Return whether `plan` tells what was agreed as agreed ("undertook to finish by May"), or how long it is to last.

    "Agreed that the minister will visit Lima on 4 May" has an event in it, which stands among the others.
    """
    verb = agreed.statement.verb
    if not _is_agreed(agreed) or _is_season(plan):
        return False
    lasts = plan.date is not None and plan.date.kind == "until"
    return lasts or plan.statement.verb == verb or plan.statement.verb.startswith(f"{verb} ")


def _is_season(plan: Claim) -> bool:
    """Return whether it is to be within some weeks or months: "deliver the power in winter" has its place in time."""
    day = plan.date
    if day is None or day.kind != "at" or day.first is None or day.last is None:
        return False
    return day.precision != "year" and (day.last - day.first).days > PRECISE


def _is_agreeing(claim: Claim) -> bool:
    return verb_of(claim.statement) in undertaking()


def _is_agreed(claim: Claim) -> bool:
    return _is_agreeing(claim) and claim.certainty == "reported" and claim.statement.tense != "future"


@cache
def _agreeing() -> frozenset[str]:
    return frozenset(concept(word) for word in undertaking())
