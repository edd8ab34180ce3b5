"""Facts that contradict each other: the same thing with other numbers, a text signed here and only initialled there.

Both stay, each with a note of the other, and the two are told side by side where the accounts differ. Who is
right is not judged; of two counts the later one is named.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations

from briefing.facts.similarity import (
    Profile,
    actors_fit,
    acts_fit,
    days_fit,
    likeness,
    profile,
    shared_numbers_fit,
    weights,
)
from briefing.model import Article, Fact

_ALIKE = 0.6
_SECTIONS = frozenset({"agreements", "past", "upcoming", "disputes"})
_DONE = "reported"


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Two facts that cannot both hold as they are told."""

    earlier: Fact
    later: Fact
    """By the newest article of each; the same day keeps the order of their ids."""
    line: str
    """Both side by side, each with who says it."""


def find_conflicts(facts: Sequence[Fact], articles: Mapping[str, Article]) -> list[Conflict]:
    """Return the pairs of facts for the page that contradict each other, the best ranked first."""
    live = sorted((f for f in facts if not f.dropped and f.section in _SECTIONS), key=lambda f: f.id)
    profiles = {f.id: _without_figures(profile(f.claims[0])) for f in live}
    weight = weights(profiles.values())
    found = []
    for a, b in combinations(live, 2):
        pa, pb = profiles[a.id], profiles[b.id]
        if a.section != b.section or not actors_fit(pa, pb) or not days_fit(a.claims[0], b.claims[0]):
            continue
        counts = not shared_numbers_fit(pa, pb) and likeness(pa, pb, weight) >= _ALIKE
        if counts or _acts_differ(a, b, pa, pb, weight):
            earlier, later = sorted((a, b), key=lambda f: (_newest(f, articles), f.id))
            found.append(Conflict(earlier=earlier, later=later, line=_side_by_side(earlier, later, articles, counts)))
    return sorted(found, key=lambda c: (-c.earlier.rank - c.later.rank, c.earlier.id, c.later.id))


def note_conflicts(facts: Sequence[Fact], conflicts: Sequence[Conflict]) -> list[Fact]:
    """Return `facts` with a `conflict` tag and a note of the other on each that is contradicted."""
    kept = {fact.id: fact for fact in facts}
    for conflict in conflicts:
        for role, one, other in (
            ("the earlier account", conflict.earlier, conflict.later),
            ("the later account", conflict.later, conflict.earlier),
        ):
            fact = kept[one.id]
            note = f"conflict: {role}; the other has: {other.text}"
            kept[one.id] = replace(fact, tag=fact.tag or "conflict", notes=(*fact.notes, note))
    return [kept[fact.id] for fact in facts]


def _without_figures(one: Profile) -> Profile:
    """Return the profile with what is said but for the figures: these are what may differ."""
    return replace(one, matter=frozenset(c for c in one.matter if not c[0].isdigit()))


def _acts_differ(a: Fact, b: Fact, pa: Profile, pb: Profile, weight: dict[str, float]) -> bool:
    """Return whether the one text is signed in one account and initialled in the other."""
    if acts_fit(pa, pb) or a.certainty != _DONE or b.certainty != _DONE or pa.negated or pb.negated:
        return False
    fewer, more = sorted((pa.matter - pa.verbs, pb.matter - pb.verbs), key=len)
    # "The memorandum was signed" names the text that the other account tells more of.
    return bool(fewer) and (fewer <= more or likeness(pa, pb, weight) >= _ALIKE)


def _side_by_side(earlier: Fact, later: Fact, articles: Mapping[str, Article], counts: bool) -> str:
    newer = counts and _newest(earlier, articles) < _newest(later, articles)
    return f"{_told(earlier, articles)}; {'later count: ' if newer else ''}{_told(later, articles)}"


def _told(fact: Fact, articles: Mapping[str, Article]) -> str:
    """Return the fact's line with who says it; the outlet where nobody is named."""
    if fact.attributed_to or ", according to " in fact.text:
        return fact.text
    outlet = articles[fact.claims[0].article].outlet
    return f"{fact.text}, reports {outlet}" if outlet else fact.text


def _newest(fact: Fact, articles: Mapping[str, Article]) -> date:
    return max((articles[c.article].published.day or date.min for c in fact.claims), default=date.min)
