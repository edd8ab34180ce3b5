"""Facts that tell of the same thing with different numbers: both stay, each with a note of the other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import combinations

from briefing.facts.similarity import actors_fit, days_fit, likeness, profile, shared_numbers_fit, weights
from briefing.model import Article, Fact

_ALIKE = 0.6


def find_conflicts(facts: Sequence[Fact], articles: Mapping[str, Article]) -> list[Fact]:
    """Return `facts` with a `conflict` tag and a note on each that another one contradicts in a number."""
    kept = {fact.id: fact for fact in facts}
    live = [f for f in facts if not f.dropped and f.section in {"agreements", "past", "upcoming", "disputes"}]
    profiles = {f.id: profile(f.claims[0]) for f in live}
    weight = weights(profiles.values())
    for a, b in combinations(sorted((f for f in live if profiles[f.id].numbers), key=lambda f: f.id), 2):
        pa, pb = profiles[a.id], profiles[b.id]
        if (
            a.section != b.section
            or shared_numbers_fit(pa, pb)
            or not actors_fit(pa, pb)
            or not days_fit(a.claims[0], b.claims[0])
        ):
            continue
        if likeness(pa, pb, weight) < _ALIKE:
            continue
        later = max((a, b), key=lambda f: (_newest(f, articles), f.id))
        for one, other in ((a, b), (b, a)):
            role = "the later count" if one is later else "an earlier count"
            note = f"conflict: {role}; another account has: {other.text}"
            kept[one.id] = replace(
                kept[one.id], tag="conflict" if not one.tag else one.tag, notes=(*kept[one.id].notes, note)
            )
    return [kept[fact.id] for fact in facts]


def _newest(fact: Fact, articles: Mapping[str, Article]) -> date:
    return max((articles[c.article].published.day or date.min for c in fact.claims), default=date.min)
