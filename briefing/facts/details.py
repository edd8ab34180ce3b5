"""How long a meeting lasted, told beside it: "the 25-minute call", "the talks lasted three hours".

A length is told in a sentence of its own or in a word before the noun; the page wants it in the line of the
meeting. It is added only from an article that tells of that meeting, with the sentence as evidence.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefing.facts.merging import claim_key
from briefing.facts.similarity import concept
from briefing.model import Claim, Fact, Sentence

_LENGTH = (
    r"(?:(?:[a-z]+|\d+)[- ]and[- ]a[- ]half"
    r"|\d+(?:\.\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|half)"
)
_UNIT = r"(?:minute|hour|day)"
_BEFORE = re.compile(rf"\b({_LENGTH})[- ]({_UNIT})\b(?:[- ](?:long))?\s+(?:[\w-]+\s+){{0,2}}?([a-z]+)", re.IGNORECASE)
_LASTED = re.compile(
    rf"\b([a-z]+)\b(?:\s+[\w-]+){{0,3}}?\s+lasted(?:\s+for)?\s+(?:about|around|some|roughly)?\s*"
    rf"({_LENGTH})\s+({_UNIT})s?",
    re.IGNORECASE,
)
_TALKS = frozenset({"talk", "meet"})
_MOST_WORDS = 25


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """A length as a sentence tells it, with a claim of that sentence as its proof."""

    claim: Claim
    length: str
    kind: str


def add_lengths(facts: Sequence[Fact], sentences: Sequence[Sequence[Sentence]], claims: Sequence[Claim]) -> list[Fact]:
    """Return `facts` with the length of each meeting of two or more parties added to its line, where told.

    A fact that told nothing but the length is dropped for the one that now carries it.
    """
    proof: dict[tuple[str, int], Claim] = {}
    for claim in sorted(claims, key=claim_key):
        proof.setdefault((claim.article, claim.statement.quote_start), claim)
    told: dict[str, list[_Told]] = {}
    for sentence in (s for own in sentences for s in own):
        by = proof.get((sentence.article, sentence.start))
        for length, unit, noun in _lengths(sentence.text):
            if by is not None and concept(noun) in _TALKS:
                told.setdefault(sentence.article, []).append(
                    _Told(claim=by, length=re.sub(r"\s", "-", f"{length}-{unit}".lower()), kind=concept(noun))
                )
    out: dict[str, Fact] = {}
    carried: dict[tuple[str, int], str] = {}
    for fact in facts:
        fuller, used = _with_length(fact, told)
        out[fact.id] = fuller
        carried.update(dict.fromkeys(((c.article, c.start) for c in used), fact.id))
    for fact in facts:
        homes = [carried.get((c.article, c.start)) for c in fact.claims]
        if fact.section == "past" and len(fact.parties) < 2 and not fact.dropped and any(homes) and _lengths(fact.text):
            home = next(filter(None, homes))
            out[fact.id] = replace(fact, dropped=f"its length is told with {home}")
    return [out[fact.id] for fact in facts]


def _lengths(text: str) -> list[tuple[str, str, str]]:
    before = [(m.group(1), m.group(2), m.group(3)) for m in _BEFORE.finditer(text)]
    after = [(m.group(2), m.group(3), m.group(1)) for m in _LASTED.finditer(text)]
    return before + after


def _with_length(fact: Fact, told: dict[str, list[_Told]]) -> tuple[Fact, list[Claim]]:
    if fact.section != "past" or fact.dropped or len(fact.parties) < 2:
        return fact, []
    speaker = fact.claims[0]
    words = {concept(w) for c in fact.claims for w in (c.statement.predicate, *c.statement.complement_lemmas)}
    kinds = words & _TALKS
    # A call and a meeting are told apart by their noun; both are "talks" to some outlets.
    if not kinds or _LENGTHY.search(fact.text):
        return fact, []
    candidates = [entry for c in fact.claims for entry in told.get(c.article, ()) if entry.kind in kinds]
    if not candidates:
        return fact, []
    votes = Counter(entry.length for entry in candidates)
    length = min(votes, key=lambda name: (-votes[name], name))
    told_by = fact.text.find(", according to ")
    end = told_by if told_by >= 0 else len(fact.text)
    line = f"{fact.text[:end]}, a {length} {_noun(speaker)}{fact.text[end:]}"
    if len(line.split()) > _MOST_WORDS + 3:
        return fact, []
    used = list(dict.fromkeys(entry.claim for entry in candidates if entry.length == length))
    claims = (*fact.claims, *(c for c in used if c not in fact.claims))
    return replace(fact, text=line, claims=claims), used


_LENGTHY = re.compile(rf"{_LENGTH}[- ]{_UNIT}", re.IGNORECASE)


def _noun(claim: Claim) -> str:
    for word in ("call", "conversation", "summit", "meeting", "session"):
        if word in claim.text.lower():
            return word
    return "meeting" if "met" in claim.text.lower().split() else "round of talks"
