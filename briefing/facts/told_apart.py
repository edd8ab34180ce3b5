"""Two things told in nearly the same words: the opposite was done, or the same to another thing.

"Will open the crossing" and "will shut the crossing", "a fisheries agreement" and "a railway agreement", "fourteen
Tunisian fishermen" and "fourteen Egyptian labourers". However alike the rest is, such claims are never one fact. Owns
telling them apart; what makes two claims one is judged by the modules that ask here.
"""

from __future__ import annotations

import re
from functools import cache

from briefing.facts.agreed_deeds import AgreedDeed, read_act, read_deeds
from briefing.facts.deed_words import opposites, same_things
from briefing.facts.kinds import event_kinds
from briefing.facts.phrases import PREPOSITION, behind, head_of
from briefing.facts.similarity import actor, concept, profile, undertaking
from briefing.facts.words import filler_roots, names_in, roots
from briefing.model import Claim

_TO_DO = re.compile(r"(?:not )?to (?P<verb>[a-z]+)\b")
_THAT = re.compile(r"that .+? (?:will|would|shall|should|must|is to|are to) (?:be )?(?P<verb>[a-z]+)\b")
_ON_DOING = re.compile(r"(?:on |of |for )(?:the )?(?P<verb>[a-z]+ing)\b")
_PEOPLE_OF = re.compile(r"(?:(?:[a-z]+|\d[\d.,]*) )*(?P<people>[A-Z][a-z]+(?:an|ese|ish|i|ch|ic|se)) [a-z]{3,}")
"""Of which country those are whom it is done to: "fourteen Tunisian fishermen"."""
_PLACE = re.compile(r"\b(?:in|at|near) (?:the )?(?P<place>[A-Z][\w’'-]+)")
_SIGNING = frozenset({"sign", "initial", "conclude", "ratify", "adopt", "approve"})
_ACCUSING = frozenset({"accuse", "blame", "condemn", "criticise", "criticize", "denounce", "suspect", "charge"})
_OF_DOING = re.compile(r"\b(?:of|for|over) (?P<deed>[a-z]+ing\b.*)")
_KIND = (
    "joint", "new", "first", "next", "last", "major", "further", "formal", "official", "bilateral", "trilateral",
    "regular", "special", "full", "final", "partial", "draft", "signed", "proposed", "planned", "annual", "whole",
    "high", "level", "broad", "wide", "long", "term", "short", "other", "several", "many", "same", "certain",
)  # fmt: skip
"""Words before a noun that do not tell which of two things is meant."""


def tell_apart(one: Claim, other: Claim) -> bool:
    """Return whether the claims cannot be one fact: one tells the opposite of the other, or of another thing."""
    if one.statement.form != "clause" or other.statement.form != "clause":
        return False
    return _tell_opposites(one, other) or _tell_two_things(one, other) or _tell_two_offices(one, other)


def _tell_opposites(one: Claim, other: Claim) -> bool:
    if one.statement.negated != other.statement.negated:
        return False
    mine, theirs = _deed_verb(one), _deed_verb(other)
    acts, others = ({actor(p) for p in c.statement.subject} for c in (one, other))
    # Peru sells what Chile buys: only of one side is it the opposite.
    return theirs in opposites(mine) and (not acts or not others or bool(acts & others))


def _deed_verb(claim: Claim) -> str:
    """Return the base form of the verb for what is done, agreed or planned: "close" of "agreed to close"."""
    own = claim.statement
    verb = own.predicate.split()[0]
    if verb not in undertaking() | {"plan", "decide", "vote", "intend", "promise", "want", "refuse"}:
        return verb
    told = own.as_told(own.complement)
    found = _TO_DO.match(told) or _THAT.match(told) or _ON_DOING.match(told)
    if found is None:
        return verb
    said = found["verb"]
    lemmas = [lemma for lemma in own.complement_lemmas if lemma.isalpha() and lemma[:3] == said[:3]]
    return said if said in lemmas or not lemmas else min(lemmas, key=len)


def _tell_two_things(one: Claim, other: Claim) -> bool:
    told = [c.statement.as_told(c.statement.complement) for c in (one, other)]
    if one.statement.predicate == other.statement.predicate and _tell_two_charges(one, other):
        return True
    mine, theirs = _act(one), _act(other)
    if mine is None or theirs is None:
        return False
    same = bool(mine.verbs & theirs.verbs)
    people = [{found["people"]} if (found := _PEOPLE_OF.match(text)) else set() for text in told]
    if same and _differ(*map(frozenset, people)):
        return True
    if not mine.head & theirs.head:
        return False
    if (same or mine.figures & theirs.figures) and _for_two_things(mine, theirs):
        return True
    if not same:
        return False
    places = [frozenset(_PLACE.findall(text)) for text in told]
    kinds = _differ(*(_with_kinds(side.before - _idle()) for side in (mine, theirs)))
    if kinds or (_differ(*places) and not mine.head & (_event_roots() | filler_roots())):
        return True
    whose = [roots([head_of(behind(text, "of"))]) - {""} for text in told]
    return _differ(*whose) and not mine.figures & theirs.figures and mine.names == theirs.names


def _for_two_things(mine: AgreedDeed, theirs: AgreedDeed) -> bool:
    """Return whether the same is on, against or for two things: a duty "on beef" and "on wine"."""
    for kind in mine.slots.keys() & theirs.slots.keys():
        words = [side.slots[kind][1] - roots(side.names) - filler_roots() for side in (mine, theirs)]
        if len(_plain(words[0])) == len(_plain(words[1])) == 1 and not words[0] & words[1]:
            return True
    return False


def _tell_two_charges(one: Claim, other: Claim) -> bool:
    """Return whether somebody is blamed for two deeds: "of moving a fence", "of arresting two farmers"."""
    if one.statement.predicate not in _ACCUSING:
        return False
    deeds = [_OF_DOING.search(c.statement.complement) for c in (one, other)]
    if any(found is None for found in deeds):
        return False
    words = [profile(c).matter - {concept(n.lower()) for n in names_in(c.statement.complement)} for c in (one, other)]
    return not words[0] & words[1] - {concept(one.statement.predicate)}


def _act(claim: Claim) -> AgreedDeed | None:
    if claim.statement.predicate in _SIGNING:
        return read_act(claim)
    deeds = read_deeds(claim)
    return deeds[0] if len(deeds) == 1 else None if deeds else read_act(claim)


def _tell_two_offices(one: Claim, other: Claim) -> bool:
    """Return whether two bare offices act: "the oil minister", "the foreign minister"."""
    subjects = [c.statement.subject_text for c in (one, other)]
    people = {p.name for c in (one, other) for p in c.statement.subject if p.kind == "person" and p.name.istitle()}
    if any(name in text for name in people for text in subjects):
        return False
    told = [re.findall(r"(?<![\w’'-])[a-z]{3,}", PREPOSITION.split(text, maxsplit=1)[0]) for text in subjects]
    if not all(told) or told[0][-1] != told[1][-1]:
        return False
    before = [roots(words[:-1]) - roots(_KIND) for words in told]
    return _differ(before[0], before[1])


def _with_kinds(words: frozenset[str]) -> frozenset[str]:
    """Return the roots with the names of what they stand for: "aid" and "humanitarian" corridors are the same."""
    return words | {name for word in words for name in same_things().get(word, ())}


def _plain(words: frozenset[str]) -> frozenset[str]:
    return frozenset(word for word in words if not word.startswith("~"))


@cache
def _event_roots() -> frozenset[str]:
    """Return the roots of the kinds of event: where these are is told in many words, "in the palace", "in Lima"."""
    return roots(event_kinds())


@cache
def _idle() -> frozenset[str]:
    return roots(_KIND) | filler_roots()


def _differ(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one and other) and not one & other
