"""Facts that another fact on the page says better: vaguer ones, and plans told as part of an agreement.

They are kept, with the reason, and a reviewer may bring them back.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from briefing.facts.beside import is_invited_only
from briefing.facts.kinds import meeting_concepts
from briefing.facts.same_meetings import is_part_of_round
from briefing.facts.same_undertakings import is_part_of
from briefing.facts.similarity import Profile, actors_fit, acts_fit, days_fit, filler, profile, weights
from briefing.model import SECTIONS, Claim, Fact, SectionId

_COVERED = 0.65
"""From this share of its concepts' weight a fact is covered by a fuller one."""
_SHORT = 5
"""Concepts; a fact with more has a content of its own."""
_FIGURE = re.compile(r"(?<![\w.,-])\d[\d.,]*(?<![.,])(?![\w-])")
_TELLING = 2
"""Concepts, filler aside, from which an agreement tells more than goodwill."""
_ROOT = 5
"""Letters that words of one root share: "labour", "labourers"."""
_HISTORY = "history"
_WORD = re.compile(r"\b[a-z]{5,}\b")


def drop_lesser(facts: Sequence[Fact]) -> list[Fact]:
    """Return `facts` with the vaguer ones of a section dropped for a fuller one of the same parties and day."""
    profiles = {f.id: profile(f.claims[0]) for f in facts}
    weight = weights(profiles[f.id] for f in facts if not f.dropped)
    live: dict[SectionId, list[Fact]] = {name: [] for name in SECTIONS}
    for fact in facts:
        if not fact.dropped:
            live[fact.section].append(fact)
    out = {f.id: f for f in facts}

    def drop(lines: Sequence[Fact], among: Sequence[Fact], is_told: Callable[[Fact, Fact], bool], why: str) -> None:
        for fact in lines:
            others = (o for o in among if o.id != fact.id and not out[o.id].dropped)
            told = next((o for o in others if is_told(fact, o)), None) if not out[fact.id].dropped else None
            if told is not None:
                out[fact.id] = replace(fact, dropped=f"{why} {told.id}")

    less = "says less than"
    agreed, held, past = live["agreements"], live["disputes"], live["past"]
    drop(agreed, agreed, lambda fact, other: _is_vague(fact, other, profiles, weight), less)
    if len({profiles[f.id].act for f in agreed} - {None}) == 1:
        # Where one account has a text signed and another only initialled, each keeps its line.
        drop(agreed, agreed, lambda fact, other: _is_bare_act(fact, other, profiles), less)
    drop(agreed, agreed, lambda fact, other: _is_courtesy(fact, other, profiles), less)
    drop(agreed, agreed, lambda fact, other: is_part_of(fact.claims, other.claims), less)
    drop(held, held, lambda fact, other: _is_part(fact, other, profiles), less)
    for fact in held:
        rest = [o for o in held if o.id != fact.id and not out[o.id].dropped]
        if not out[fact.id].dropped and (teller := _told_by_others(fact, rest)) is not None:
            out[fact.id] = replace(fact, dropped=f"{less} {teller.id}")
    ahead = live["upcoming"]
    drop(ahead, ahead, lambda fact, other: is_invited_only(fact.claims[0], other.claims[0]), less)
    for fact in (f for f in ahead if not out[f.id].dropped):
        fuller = next((o for o in facts if _names_who(o, fact) and not out[o.id].dropped), None)
        mine = profiles[fact.id]
        if fuller is None or not mine.matter or mine.negated != profiles[fuller.id].negated:
            continue
        if _share(mine, profiles[fuller.id], weight) >= _COVERED:
            out[fact.id] = replace(fact, dropped=f"{less} {fuller.id}")
    drop(past, past, _counts_the_same, less)
    drop(past, past, lambda fact, other: is_part_of_round(fact.claims[0], other.claims[0]), less)
    drop(past, held, _is_in_account, "stands within")
    drop(agreed, past, lambda fact, other: _is_done(fact, other, profiles, weight), "reported as done in")
    for fact in (f for f in agreed if not out[f.id].dropped and all(_as_old(c, facts) for c in f.claims)):
        out[fact.id] = replace(fact, dropped=_HISTORY)
    return [out[f.id] for f in facts]


def _is_vague(fact: Fact, other: Fact, profiles: dict[str, Profile], weight: dict[str, float]) -> bool:
    """Whether nearly all of the little that the same parties agree in `fact` they agree in the fuller `other`."""
    mine, theirs = profiles[fact.id], profiles[other.id]
    if not 0 < len(mine.matter) <= _SHORT or len(theirs.matter) <= len(mine.matter):
        return False
    if mine.negated != theirs.negated or mine.actors != theirs.actors or not mine.numbers <= theirs.numbers:
        return False
    if not (actors_fit(mine, theirs) and acts_fit(mine, theirs) and days_fit(fact.claims[0], other.claims[0])):
        return False
    if len(mine.actors) < 2 and fact.attributed_to and not set(fact.attributed_to) & set(other.attributed_to):
        # That a side says so is news of its own, unless it tells what all of them agreed.
        return False
    return _share(mine, theirs, weight) >= _COVERED


def _is_courtesy(fact: Fact, other: Fact, profiles: dict[str, Profile]) -> bool:
    """Whether `fact` says only what any two say ("to strengthen cooperation") and `other` something of the same."""
    mine, theirs = profiles[fact.id], profiles[other.id]
    if fact.certainty != "reported" or mine.concepts - filler() or mine.numbers or mine.act is not None:
        return False
    if mine.matter & meeting_concepts():
        return False
    told = len(theirs.concepts - filler()) >= _TELLING and bool(mine.matter & theirs.matter)
    same = mine.actors == theirs.actors and mine.negated == theirs.negated and len(mine.actors) > 1
    return told and same and days_fit(fact.claims[0], other.claims[0])


def _is_bare_act(fact: Fact, other: Fact, profiles: dict[str, Profile]) -> bool:
    """Whether `fact` tells only that a text was signed, and `other` also what it is: "a memorandum was signed"."""
    mine, theirs = profiles[fact.id], profiles[other.id]
    if fact.id == other.id or mine.act is None or mine.act != theirs.act or len(mine.matter) > 1:
        return False
    told = mine.matter < theirs.matter and mine.numbers <= theirs.numbers and mine.negated == theirs.negated
    return told and actors_fit(mine, theirs) and days_fit(fact.claims[0], other.claims[0])


def _is_part(fact: Fact, other: Fact, profiles: dict[str, Profile]) -> bool:
    """Whether all that a side holds in `fact` it holds, by the same speaker, in the fuller `other`."""
    mine, theirs = profiles[fact.id], profiles[other.id]
    if fact.id == other.id or not mine.matter or not mine.matter < theirs.matter or mine.negated != theirs.negated:
        return False
    if mine.actors != theirs.actors or not set(fact.attributed_to) <= set(other.attributed_to):
        return False
    return mine.numbers <= theirs.numbers and days_fit(fact.claims[0], other.claims[0])


def _told_by_others(fact: Fact, others: Sequence[Fact]) -> Fact | None:
    """Return the line that tells most of a quarrel that `fact` only names, where others tell all of its words.

    "A row over wages and housing" beside a line on the wages and one on the housing.
    """
    if any(c.statement.form != "noun" for c in fact.claims):
        return None
    named = {w[:_ROOT] for w in _WORD.findall(fact.claims[0].matter.lower())}
    told = {
        o.id: named & {w[:_ROOT] for c in o.claims for w in _WORD.findall(c.text.lower())}
        for o in others
        if any(c.statement.form == "clause" for c in o.claims)
    }
    if not named or not named <= set().union(*told.values()):
        return None
    return max((o for o in others if o.id in told), key=lambda o: (len(told[o.id]), o.id))


def _is_in_account(fact: Fact, other: Fact) -> bool:
    """Whether `fact` is what `other` has a side say in the same words: "Riyadh says Brazil accepted the new rules"."""
    return all(any(_is_content(inner, outer) for outer in other.claims) for inner in fact.claims)


def _is_content(inner: Claim, outer: Claim) -> bool:
    told, whole = inner.statement.attribution, outer.statement
    if told is None or inner.article != outer.article:
        return False
    start, end = inner.statement.start, inner.statement.end
    return whole.start <= told.cue_start < start <= end <= whole.end


def _as_old(claim: Claim, facts: Sequence[Fact]) -> bool:
    """Whether what is agreed, without a day, stands behind a meeting of old: "they met last year and agreed to ..."."""
    if claim.date is not None:
        return False
    return any(
        (c.article, c.start) == (claim.article, claim.start) and c.statement.start < claim.statement.start
        for f in facts
        if f.section == "past" and f.dropped == _HISTORY
        for c in f.claims
    )


def _is_done(fact: Fact, other: Fact, profiles: dict[str, Profile], weight: dict[str, float]) -> bool:
    """Whether `fact` tells that a side will do what `other` tells with its day that it did."""
    mine, theirs = profiles[fact.id], profiles[other.id]
    deed = fact.claims[0]
    if deed.statement.tense != "future" and not deed.statement.verb.startswith(
        ("will ", "would ", "is to ", "are to ")
    ):
        return False
    if other.date is None or other.certainty != "reported" or mine.negated or theirs.negated or not mine.matter:
        return False
    planned = deed.date.first if deed.date is not None else None
    if planned is not None and other.date.last is not None and planned > other.date.last:
        return False
    same_deed = bool(mine.verbs & theirs.verbs) and bool(mine.actors) and mine.actors <= theirs.actors
    # Six of those who are to be freed are not all of them.
    return same_deed and mine.numbers == theirs.numbers and _share(mine, theirs, weight) >= _COVERED


def _share(mine: Profile, theirs: Profile, weight: dict[str, float]) -> float:
    """Return how much of the weight of what the first tells the other tells too, from 0 to 1."""
    told = sum(weight.get(name, 1.0) for name in mine.matter & theirs.matter)
    return told / sum(weight.get(name, 1.0) for name in mine.matter)


def _counts_the_same(fact: Fact, other: Fact) -> bool:
    """Whether `fact` only gives a count that `other` gives with what happened: of the same thing, one of its sides."""
    if not fact.claims[0].rule.endswith(".counted") or other.claims[0].rule.endswith(".counted"):
        return False
    mine, theirs = fact.claims[0], other.claims[0]
    sides = {p.country for p in mine.parties} & {p.country for p in theirs.parties}
    figures = set(_FIGURE.findall(mine.text)) & set(_FIGURE.findall(theirs.text))
    fits = bool(sides) or not mine.parties or not theirs.parties
    return fits and bool(figures) and bool(set(_WORD.findall(mine.text)) & set(_WORD.findall(theirs.text)))


def _names_who(other: Fact, fact: Fact) -> bool:
    """Whether `other` names the people of what `fact` tells of "the ministers", on the same day."""
    if other.id == fact.id or other.section != fact.section or other.dropped:
        return False
    mine, theirs = fact.claims[0], other.claims[0]
    if mine.date is None or theirs.date is None or mine.date.first is None:
        return False
    if (mine.date.first, mine.date.last) != (theirs.date.first, theirs.date.last):
        return False
    people = [p for p in (*theirs.statement.subject, *theirs.statement.objects) if p.kind == "person"]
    countries = {p.country for p in (*theirs.statement.subject, *theirs.statement.objects)}
    return (
        mine.statement.predicate == theirs.statement.predicate
        and bool(people)
        and not any(p.kind == "person" for p in mine.statement.subject)
        and (not mine.statement.subject or bool({p.country for p in mine.statement.subject} & countries))
    )


def drop_nested(facts: Sequence[Fact]) -> list[Fact]:
    """Return `facts` with undated plans dropped that are an agreement's own words ("agreed to meet")."""
    agreed = {
        (c.article, c.start, c.statement.verb)
        for f in facts
        if f.section == "agreements" and not f.dropped
        for c in f.claims
    }

    def is_nested(fact: Fact) -> bool:
        return all(
            any(
                (c.article, c.start) == (article, start) and c.statement.verb.startswith(f"{verb} ")
                for article, start, verb in agreed
            )
            for c in fact.claims
        )

    return [
        replace(f, dropped="stands under the agreements")
        if f.section == "upcoming" and not f.dropped and f.date is None and is_nested(f)
        else f
        for f in facts
    ]
