"""Gatherings announced or put off without a day that have been held since: they are no longer what is ahead.

Owns when a report of a gathering is of the one that was put off: of the same parties and kind, on a day behind the
article that tells of the move, and of the same matter where the move names one; and that two people who were to meet
have met. Moves to a day are `moves`' business.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from briefing.datewords import day_words
from briefing.facts.kinds import event_kinds, holding_verbs, meeting_concepts
from briefing.facts.move_tells import move_words
from briefing.facts.similarity import actor, concept
from briefing.facts.words import long_names, verb_of
from briefing.model import Article, Claim

_HOLDING = holding_verbs() | {"meet", "start"}
_MEETING_VERBS = frozenset({"meet", "receive", "host", "welcome", "see", "visit"})
_LEAST = 4
"""Letters of a word that tells of the matter."""
_IDLE = frozenset({
    "between", "with", "from", "over", "about", "into", "next", "planned", "long", "high", "level", "first", "second",
    "third", "fourth", "fifth", "latest", "their", "that", "this", "those", "which", "both",
})  # fmt: skip


def why_put_off_held(claims: Sequence[Claim], happened: Sequence[Claim], articles: Mapping[str, Article]) -> str:
    """Return why what all of `claims` tell as put off, with no new day, is over; "" where it is not.

    Args:
        happened: claims that tell of what is past.
    """
    days = [articles[c.article].published.day for c in claims]
    if not all(_puts_off(c) for c in claims) or any(day is None for day in days):
        return ""
    newest = max(day for day in days if day is not None)
    for other in happened:
        day = other.date.last if other.date is not None else None
        if day is None or day <= newest or other.section != "past" or not _was_held(other):
            continue
        if any(_is_same_gathering(c, other) for c in claims):
            return f"overtaken: reported as held on {day_words(day)}"
    return ""


def why_meeting_held(claims: Sequence[Claim], told: Sequence[Claim], articles: Mapping[str, Article]) -> str:
    """Return why the meeting of two people that all of `claims` announce, with no day, is over; "" where it is not.

    Args:
        told: all claims; what the two did together on a day behind the announcements they did when they met.
    """
    days = [articles[c.article].published.day for c in claims]
    pairs = [_who_meet(c) for c in claims]
    if any(day is None for day in days) or not all(pairs):
        return ""
    newest = max(day for day in days if day is not None)
    for other in told:
        statement = other.statement
        day = other.date.last if other.date is not None else None
        did = statement.tense == "past" and statement.certainty == "reported" and not statement.negated
        if not did or day is None or day <= newest or other.section not in {"past", "agreements"}:
            continue
        both = {p.name for p in statement.subject}
        both |= {p.name for p in statement.objects} if statement.predicate in _MEETING_VERBS else set()
        if any(pair <= both for pair in pairs):
            return f"overtaken: they met on {day_words(day)}"
    return ""


def _who_meet(claim: Claim) -> frozenset[str]:
    """Return the two people whose meeting without a day the claim announces, none where it is no such thing."""
    statement = claim.statement
    people = {p.name for p in (*statement.subject, *statement.objects) if p.kind == "person"}
    again = {"again", "next", "second", "another"} & set(statement.complement.lower().split())
    meets = statement.predicate in _MEETING_VERBS and claim.date is None and not statement.negated
    return frozenset(people) if meets and len(people) == 2 and not again else frozenset()


def _puts_off(claim: Claim) -> bool:
    statement = claim.statement
    verb = verb_of(statement)
    moves = verb in move_words("moving") or verb in {*move_words("with_off"), *move_words("with_back")}
    return moves and statement.tense == "past" and claim.date is None and not statement.negated


def _was_held(claim: Claim) -> bool:
    statement = claim.statement
    held = verb_of(statement) in _HOLDING
    return held and statement.certainty == "reported" and statement.tense == "past" and not statement.negated


def _is_same_gathering(put_off: Claim, held: Claim) -> bool:
    subject = put_off.statement.subject_text if "passive" in put_off.statement.flags else put_off.statement.complement
    words = re.findall(r"[A-Za-z][\w'’-]+", subject)
    kinds = {concept(w.lower()) for w in words} & (event_kinds() | meeting_concepts())
    names = long_names(subject) - {words[0] if words else ""}
    parties = {actor(p) for p in (*held.parties, *held.statement.subject, *held.statement.objects)}
    told = f"{held.text} {held.quote} {' '.join(map(str, parties))}"
    if len(names) < 2 or not all(re.search(rf"\b{re.escape(name)}", told) for name in names):
        return False
    held_kinds = {concept(w) for w in re.findall(r"[a-z]+", held.text.lower())}
    if not (kinds & held_kinds or (kinds & meeting_concepts() and held.statement.predicate == "meet")):
        return False
    matter = {w for w in words if w.islower() and len(w) >= _LEAST and w not in _IDLE and concept(w) not in kinds}
    return not matter or any(re.search(rf"\b{re.escape(w[:-1])}", told.lower()) for w in matter)
