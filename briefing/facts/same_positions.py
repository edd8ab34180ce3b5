"""One position told twice in other words: the same side demands, refuses, threatens the same deed, keeps to a policy.

"Will not hand over its citizens" and "has ruled out extraditing the six men". Owns reading the deed of a position off
the line, and judging whether two are one. Where each gives terms of its own ("before talks begin"), they are two.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from briefing.facts.deed_words import deed_names, deed_words, same_things
from briefing.facts.figures import COINS, figures_in
from briefing.facts.phrases import head_of, series_in, tells_not
from briefing.facts.same_events import join_where
from briefing.facts.similarity import actor, filler, profile, shared_numbers_fit
from briefing.facts.words import names_in, roots
from briefing.model import Claim

Stance = Literal["demand", "refusal", "threat", "keeping"]

_ASKED = re.compile(
    r"(?:on |of |for |from |that )?(?P<who>.+?) (?:to|must|should|has to|have to) (?P<verb>[a-z]+)\b(?P<rest>.*)", re.S
)
_TO_DO = re.compile(r"to (?P<verb>[a-z]+)\b(?P<rest>.*)", re.S)
_DOING = re.compile(r"(?P<verb>[a-z]{3,})ing\b(?P<rest>.*)", re.S)
_NOUN = re.compile(r"(?:a|an|the|any) (?P<verb>[a-z]+)\b(?P<rest>.*)", re.S)
_LED = re.compile(r"(?:has |have |had |is |are |was |were )*(?:(?P<no>refus|declin)|threaten)\w* to \w")
_TERMS = re.compile(r",? \b(?:if|unless|until|till|before|after|once|as long as|so long as|without|except)\b.*", re.S)
_LIKE = 5
"""Letters that an adjective shares with its country: "Kenyan"."""
_PARTICLE = re.compile(r"^(?:over|up|back|out|off)\b ?")
_DEMAND = re.compile(r"(?:its|his|her|their|the|a) (?:[a-z]+ )?(?:demand|request|claim|call)s? for\b")
_KEEPS = re.compile(r"^(?:to|with|by) ")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Position:
    stance: Stance
    verbs: frozenset[str]
    head: frozenset[str]
    """What the deed is done to, by its root and the names of its kind."""
    words: frozenset[str]
    doers: frozenset[str]
    """The words for who is to do it, in a demand."""
    names: frozenset[str]
    figures: frozenset[str]
    series: frozenset[str]
    terms: frozenset[str]
    """The words for when or on what terms."""


def join_same_positions(groups: Sequence[tuple[Claim, ...]]) -> list[tuple[Claim, ...]]:
    """Return `groups` of what is disputed with those of one position joined, in the order of their first members."""
    return join_where(_is_same, groups)


def tell_two_positions(one: Claim, other: Claim) -> bool:
    """Return whether both tell the same deed of two things, places or sums: "to free the sailors", "the trawlers"."""
    mine, theirs = _read(one), _read(other)
    if mine is None or theirs is None or mine.stance != theirs.stance or not mine.verbs & theirs.verbs:
        return False
    apart = _differ(mine.head, theirs.head) and not (mine.words & theirs.words)
    return apart or mine.series != theirs.series or _differ(mine.names, theirs.names)


def _is_same(one: Sequence[Claim], other: Sequence[Claim]) -> bool:
    pairs = [(a, b) for a in one for b in other]
    if not any(_tell_one(a, b) or _ask_one_sum(a, b) for a, b in pairs):
        return False
    return all(_holders_fit(a, b) and shared_numbers_fit(profile(a), profile(b)) for a, b in pairs)


def _ask_one_sum(one: Claim, other: Claim) -> bool:
    """Return whether both tell that a side wants the same sum of money: "$4m in compensation", "4 million dollars"."""
    sums = [_sum_asked(claim) for claim in (one, other)]
    return bool(sums[0]) and sums[0] == sums[1]


def _sum_asked(claim: Claim) -> frozenset[tuple[str, str]]:
    """Return the one sum of money that the claim tells as demanded, by currency; none where it has more figures."""
    own = claim.statement
    told = own.as_told(own.complement)
    asks = own.predicate.split()[0] in deed_words("demanding") | {"claim"} or _DEMAND.match(told) is not None
    if not asks or own.negated or own.certainty == "denied" or own.form != "clause":
        return frozenset()
    found = figures_in(told).counted
    money = frozenset(pair for pair in found if pair[0] in COINS)
    return money if len(money) == len(found) == 1 else frozenset()


def _tell_one(one: Claim, other: Claim) -> bool:
    mine, theirs = _read(one), _read(other)
    if mine is None or theirs is None or mine.stance != theirs.stance or not mine.verbs & theirs.verbs:
        return False
    if mine.series != theirs.series or _differ(mine.names, theirs.names) or _differ(mine.figures, theirs.figures):
        return False
    if _differ(mine.doers, theirs.doers) or _differ(mine.terms, theirs.terms):
        return False
    if mine.head and theirs.head:
        return bool(mine.head & theirs.head) and not _differ(mine.words - mine.head, theirs.words - theirs.head)
    bare = mine if not mine.head else theirs
    return not bare.words


def _read(claim: Claim) -> _Position | None:
    own = claim.statement
    if own.form != "clause" or "passive" in own.flags or own.certainty == "denied" or own.contest:
        return None
    refused = own.negated and own.tense == "future" and own.certainty == "expected"
    if own.negated and not refused:
        return None
    return _read_told(own.predicate, own.verb, own.as_told(own.complement), refused)


@lru_cache(maxsize=4096)
def _read_told(predicate: str, group: str, told: str, refused: bool) -> _Position | None:
    verb = predicate.split()[0]
    led = _LED.match(group)
    if led is not None and verb not in deed_words("threatening") | deed_words("withholding"):
        return _position("refusal" if led["no"] else "threat", verb, told)
    if refused:
        return _position("refusal", verb, told)
    if verb in deed_words("keeping_to"):
        kept = _position("keeping", "keep", _KEEPS.sub("", told))
        return kept if kept is not None and kept.head & frozenset(same_things().get("policy", ())) else None
    if verb in deed_words("withholding") or predicate == "rule out":
        return _of("refusal", told, _TO_DO, _DOING)
    if verb == "threaten":
        return _of("threat", told, _TO_DO, _NOUN)
    if verb in deed_words("demanding"):
        found = _ASKED.match(told)
        return _position("demand", found["verb"], found["rest"], who=found["who"]) if found is not None else None
    return None


def _of(stance: Stance, told: str, *forms: re.Pattern[str]) -> _Position | None:
    found = next((m for form in forms if (m := form.match(told)) is not None), None)
    return _position(stance, found["verb"], found["rest"]) if found is not None else None


def _position(stance: Stance, verb: str, told: str, *, who: str = "") -> _Position | None:
    text = _TERMS.sub("", f" {told.strip()}").strip()
    if tells_not(text):
        return None
    text = _PARTICLE.sub("", text)
    verbs = deed_names(verb) | deed_names(f"{verb}e")
    verbs |= {"=give"} if {verb, f"{verb}e"} & deed_words("giving") else frozenset()
    return _Position(
        stance=stance,
        verbs=verbs - filler(),
        head=_kinds(frozenset({head_of(text)} - {""})),
        words=roots(re.findall(r"(?<![\w’'-])[a-z]{3,}", text)),
        doers=_kinds(roots(re.findall(r"[A-Za-z]{3,}", who))),
        names=names_in(text),
        figures=figures_in(text).amounts | figures_in(text).days,
        series=series_in(text),
        terms=roots(re.findall(r"[a-z]{3,}", told[len(text) :])) if _TERMS.search(f" {told}") else frozenset(),
    )


def _kinds(found: frozenset[str]) -> frozenset[str]:
    return found | {name for word in found for name in same_things().get(word, ())}


def _holders_fit(one: Claim, other: Claim) -> bool:
    """Return whether the same side speaks in both: under one name, or a body that both call by the same words."""
    sides, others = (
        {actor(p) for p in c.statement.subject if p.country or p.kind == "person"} for c in (one, other)
    )
    if sides and others:
        return sides == others
    mine, theirs = (
        {w[:_LIKE].lower() for w in re.findall(r"[A-Za-z]{4,}", c.statement.subject_text)} for c in (one, other)
    )
    return len(mine & theirs) > 1 and (mine <= theirs or theirs <= mine)


def _differ(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one and other) and not one & other
