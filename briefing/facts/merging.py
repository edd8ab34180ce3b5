"""Claims that say the same become one group, whatever the order in which they came.

Groups grow by joining the two most alike first, and only while every pair across them fits (complete
linkage on parties, days, numbers and polarity; mean likeness on the words), so that a chain of near
neighbours never joins two facts that differ.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from itertools import combinations

from briefing.facts.beside import tell_gathering_and_margin
from briefing.facts.deed_words import deed_words
from briefing.facts.same_acts import join_same_acts
from briefing.facts.same_deeds import tell_two_deeds
from briefing.facts.same_meetings import join_same_meetings, met_in_two_offices
from briefing.facts.same_positions import tell_two_positions
from briefing.facts.similarity import (
    SAME,
    Profile,
    actors_fit,
    acts_fit,
    days_fit,
    likeness,
    profile,
    shared_numbers_fit,
    weights,
)
from briefing.facts.told_apart import tell_apart
from briefing.facts.words import verb_of
from briefing.model import Claim

_TOO = re.compile(r"\btoo \w+")
_QUOTE = re.compile(r"[“\"]([^“”\"]+)[”\"]")
_QUOTED_WORDS = 3
_QUOTED = SAME + 0.1
"""Likeness of two claims that quote the same words."""
_COMMON = 0.25
"""A concept in more than this share of a section's claims proposes no pairs: it tells nothing apart."""


def group_claims(claims: Sequence[Claim], *, since: date | None = None) -> list[tuple[Claim, ...]]:
    """Return the groups of claims of one section that say the same, each and all sorted.

    An agreement dated before `since` is none of those without a day: it is old, or its day is that of something else.
    """
    ordered = sorted(claims, key=claim_key)
    profiles = [profile(claim) for claim in ordered]
    weight = weights(profiles)
    scores: dict[tuple[int, int], float] = {}
    old = [c.date is not None and since is not None and (c.date.last or since) < since for c in ordered]
    for i, j in _candidates(ordered, profiles):
        if old[i] != old[j] and ordered[i].section == "agreements":
            continue
        score = _score(ordered[i], ordered[j], profiles[i], profiles[j], weight)
        if score >= SAME:
            scores[i, j] = score
    members = {i: [i] for i in range(len(ordered))}
    home = list(range(len(ordered)))
    for (i, j), _ in sorted(scores.items(), key=lambda pair: (-pair[1], pair[0])):
        a, b = home[i], home[j]
        if a == b or not _fit_all(members[a], members[b], ordered, profiles, weight):
            continue
        a, b = min(a, b), max(a, b)
        for member in members[b]:
            home[member] = a
        members[a].extend(members.pop(b))
    groups = [tuple(ordered[i] for i in sorted(group)) for _, group in sorted(members.items())]
    if ordered and ordered[0].section == "past":
        joined = join_same_acts(join_same_meetings(groups))
        return [tuple(sorted(group, key=claim_key)) for group in joined]
    return groups


def claim_key(claim: Claim) -> tuple[str, int, int, str, str]:
    """Return the key that claims are sorted by: where they stand, then which rule, then the words."""
    return claim.article, claim.start, claim.statement.start, claim.rule, claim.text


def _candidates(claims: Sequence[Claim], profiles: Sequence[Profile]) -> list[tuple[int, int]]:
    """Return the pairs worth comparing: two that share a concept that is not everywhere."""
    where: dict[str, list[int]] = defaultdict(list)
    for i, one in enumerate(profiles):
        for name in one.matter:
            where[name].append(i)
    most = max(12, int(len(claims) * _COMMON))
    pairs = {pair for places in where.values() if len(places) <= most for pair in combinations(places, 2)}
    sentences: dict[tuple[str, int], list[int]] = defaultdict(list)
    for i, claim in enumerate(claims):
        sentences[claim.article, claim.start].append(i)
    pairs.update(pair for places in sentences.values() for pair in combinations(places, 2))
    return sorted(pairs)


def _score(a: Claim, b: Claim, pa: Profile, pb: Profile, weight: dict[str, float]) -> float:
    # "which was to meet on the 8th, will instead convene on the 14th": two days ahead are two plans.
    one_plan = a.section != "upcoming" or days_fit(a, b)
    if (a.article, a.start) == (b.article, b.start) and _nested(a, b) and one_plan:
        noun = pa if a.statement.form == "noun" else pb if b.statement.form == "noun" else None
        if noun is not None and len(noun.matter & (pa.matter if noun is pb else pb.matter)) >= 0.5 * len(noun.matter):
            return 1.0
        if noun is None and _overlap(pa, pb) >= 0.6 and not _each_its_own(a, b, pa, pb):
            return 1.0
    if not _compatible(a, b, pa, pb):
        return 0.0
    alike = likeness(pa, pb, weight)
    # A hope that is quoted again once it came true is no plan any more: what is ahead is not joined by its words.
    return max(alike, _QUOTED) if a.section != "upcoming" and _quote_same(a, b) else alike


def _quote_same(a: Claim, b: Claim) -> bool:
    """Return whether one quotes three words or more that the other has too: "points to be agreed"."""
    quoted = {m.lower() for c in (a, b) for m in _QUOTE.findall(c.text) if len(m.split()) >= _QUOTED_WORDS}
    return any(all(words in c.text.lower() for c in (a, b)) for words in quoted)


def _overlap(pa: Profile, pb: Profile) -> float:
    smaller = min(len(pa.matter), len(pb.matter))
    return len(pa.matter & pb.matter) / smaller if smaller else 1.0


def _nested(a: Claim, b: Claim) -> bool:
    x, y = a.statement, b.statement
    return (x.start <= y.start and y.end <= x.end) or (y.start <= x.start and x.end <= y.end)


def _each_its_own(a: Claim, b: Claim, pa: Profile, pb: Profile) -> bool:
    """Return whether two sides do the same, each its own: "Peru freed Rojas, and Chile freed Soto"."""
    return a.statement.predicate == b.statement.predicate and not actors_fit(pa, pb)


def _compatible(a: Claim, b: Claim, pa: Profile, pb: Profile) -> bool:
    return (
        pa.negated == pb.negated
        and actors_fit(pa, pb)
        and days_fit(a, b)
        and shared_numbers_fit(pa, pb)
        and acts_fit(pa, pb)
        and not tell_apart(a, b)
        and not (_is_open(a) and _is_deed(b))
        and not (_is_open(b) and _is_deed(a))
        and not _undoes(a, b)
        and _found_too_much(a) == _found_too_much(b)
        and not (a.section == "agreements" and tell_two_deeds(a, b))
        and not (a.section == "disputes" and tell_two_positions(a, b))
        and not (a.section == "past" and met_in_two_offices(a, b))
        and not (a.section in {"upcoming", "past"} and tell_gathering_and_margin(a, b))
    )


def _found_too_much(claim: Claim) -> bool:
    """Return whether the claim holds against a deed how it was done: "was filed too late" is no news of the filing."""
    return _TOO.search(f"{claim.statement.verb} {claim.statement.complement}") is not None


def _undoes(a: Claim, b: Claim) -> bool:
    """Return whether one takes a measure and the other ends it: "suspended flights", "resumed flights"."""
    verbs = [verb_of(c.statement) for c in (a, b) if c.statement.form == "clause"]
    ends = deed_words("ending_measures")
    return any(v in deed_words("shutting") | deed_words("holding") for v in verbs) and any(v in ends for v in verbs)


def _is_open(claim: Claim) -> bool:
    """Return whether the claim tells what somebody threatens, plans or demands: no report of the deed proves it."""
    own = claim.statement
    heads = deed_words("threatening") | deed_words("demanding")
    meant = own.predicate in heads or bool(own.flags & {"intended", "speculated"})
    return own.form == "clause" and meant and own.certainty != "denied"


def _is_deed(claim: Claim) -> bool:
    """Return whether the claim tells what somebody has done, and no words of his."""
    own = claim.statement
    done = own.form == "clause" and own.tense == "past" and own.certainty == "reported" and not own.negated
    return done and verb_of(own) in deed_words("deeds_of_note")


def _fit_all(
    left: Sequence[int],
    right: Sequence[int],
    claims: Sequence[Claim],
    profiles: Sequence[Profile],
    weight: dict[str, float],
) -> bool:
    total = 0.0
    for i in left:
        for j in right:
            same_sentence = (claims[i].article, claims[i].start) == (claims[j].article, claims[j].start)
            if same_sentence and _each_its_own(claims[i], claims[j], profiles[i], profiles[j]):
                return False
            if not same_sentence and not _compatible(claims[i], claims[j], profiles[i], profiles[j]):
                return False
            total += _score(claims[i], claims[j], profiles[i], profiles[j], weight)
    return total / (len(left) * len(right)) >= SAME * 0.75
