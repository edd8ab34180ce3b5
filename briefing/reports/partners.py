"""How alike a claim is to others of its section, and why some were not merged with it.

Owns the choice of what is shown. The measure is that of `briefing.facts.similarity`, asked with the same
weights as the merging.
"""

from __future__ import annotations

from dataclasses import dataclass

from briefing.facts.similarity import (
    SAME,
    Profile,
    actors_fit,
    days_fit,
    likeness,
    profile,
    shared_numbers_fit,
    weights,
)
from briefing.model import Claim, Fact
from briefing.pipeline import Analysis

_NEAREST = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Partner:
    """Another claim, with how alike it is."""

    claim: Claim
    likeness: float
    """0 to 1."""
    why: str = ""
    """Why it was not merged; "" for a merged one."""


def partners(analysis: Analysis, fact: Fact, claim: Claim) -> tuple[tuple[Partner, ...], tuple[Partner, ...]]:
    """Return the claims merged with `claim` and the nearest that were not, each the most alike first."""
    section = [c for other in analysis.facts if other.section == fact.section for c in other.claims]
    profiles = [profile(one) for one in section]
    weight = weights(profiles)
    own = profile(claim)
    merged: list[Partner] = []
    others: list[Partner] = []
    inside = {id(one) for one in fact.claims}
    for one, other in zip(section, profiles, strict=True):
        if one is claim or one == claim:
            continue
        score = likeness(own, other, weight)
        if id(one) in inside:
            merged.append(Partner(claim=one, likeness=score))
        elif score > 0:
            others.append(Partner(claim=one, likeness=score, why=_why_apart(claim, one, own, other, score)))
    return tuple(sorted(merged, key=_order)), tuple(sorted(others, key=_order)[:_NEAREST])


def _order(partner: Partner) -> tuple[float, str, int, str, str]:
    claim = partner.claim
    return -partner.likeness, claim.article, claim.start, claim.rule, claim.text


def _why_apart(one: Claim, other: Claim, mine: Profile, its: Profile, score: float) -> str:
    if mine.negated != its.negated:
        return "one is negated"
    if not actors_fit(mine, its):
        return "other parties"
    if not days_fit(one, other):
        return "other days"
    if not shared_numbers_fit(mine, its):
        return "other numbers"
    if score < SAME:
        return f"too little alike: below {SAME}"
    return "it does not fit all claims of this fact"
