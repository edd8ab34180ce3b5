"""One act on the same persons and day, told of who did it and of those it was done to.

"Peru handed over Ana Soto" and "Ana Soto was handed over to Chilean officers"; or on one thing with a name, of which
one outlet gives the month and another the day. Other persons, days or deeds, and two sides who are told to have done
it, keep tellings apart.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.facts.deed_words import deed_names
from briefing.facts.phrases import head_of
from briefing.facts.same_events import join_where
from briefing.facts.similarity import actor, profile, shared_numbers_fit
from briefing.facts.words import names_in, verb_of
from briefing.model import Claim

_LIKE = 4
"""Letters that an adjective shares with its country."""


def join_same_acts(groups: Sequence[tuple[Claim, ...]]) -> list[tuple[Claim, ...]]:
    """Return `groups` of what has happened with those of one act joined, in the order of their first members."""
    return join_where(_is_same, groups)


def _is_same(one: Sequence[Claim], other: Sequence[Claim]) -> bool:
    return all(_is_one_act(a, b) or _is_one_deed(a, b) for a in one for b in other)


def _is_one_deed(one: Claim, other: Claim) -> bool:
    """Return whether the same side does the same to one thing that has a name, on days of which one holds the other.

    "Closed the Jimbe crossing in April", "shut the Jimbe border crossing on 22 April".
    """
    if any(c.statement.negated or c.certainty != "reported" or "passive" in c.statement.flags for c in (one, other)):
        return False
    if not deed_names(verb_of(one.statement)) & deed_names(verb_of(other.statement)):
        return False
    doers, others = (frozenset(actor(p) for p in c.statement.subject) for c in (one, other))
    if not shared_numbers_fit(profile(one), profile(other)):
        # "Seized 12 boats" and "seized 15 boats" are two counts, which stand side by side.
        return False
    told, again = one.statement.complement, other.statement.complement
    if not doers or doers != others or not head_of(told) or head_of(told) != head_of(again):
        return False
    parties = [p for c in (one, other) for p in (*c.parties, *c.statement.objects)]
    sides = {name for p in parties for name in (p.name, p.country) if name}
    own_names = [n for n in names_in(told) & names_in(again) if not any(_is_of(n, side) for side in sides)]
    return bool(own_names) and _one_holds_the_other(one, other)


def _is_of(name: str, side: str) -> bool:
    """Return whether a name is a side's or the adjective of it: "Chilean" tells of no one boat."""
    return name == side or name[:_LIKE].lower() == side[:_LIKE].lower()


def _one_holds_the_other(one: Claim, other: Claim) -> bool:
    """Return whether the days of the one claim lie within those of the other, both being known."""
    spans = [(c.date.first, c.date.last) if c.date is not None else (None, None) for c in (one, other)]
    (first, last), (begins, ends) = spans
    if first is None or last is None or begins is None or ends is None:
        return False
    return (first <= begins and ends <= last) or (begins <= first and last <= ends)


def _is_one_act(one: Claim, other: Claim) -> bool:
    if any(c.statement.negated or c.certainty != "reported" for c in (one, other)):
        return False
    if not deed_names(verb_of(one.statement)) & deed_names(verb_of(other.statement)):
        return False
    persons = _acted_on(one)
    if not persons or persons != _acted_on(other) or not _doers_fit(one, other):
        return False
    days = {(c.date.first, c.date.last) for c in (one, other) if c.date is not None and c.date.first is not None}
    undated = sum(c.date is None or c.date.first is None for c in (one, other))
    exact = all(first == last for first, last in days)
    # Two by name are handed over once; one may be summoned again.
    return exact and len(days) == 1 and (not undated or len(persons) > 1)


def _acted_on(claim: Claim) -> frozenset[str]:
    own = claim.statement
    parties = own.subject if "passive" in own.flags else own.objects
    return frozenset(p.name for p in parties if p.kind == "person")


def _doers_fit(one: Claim, other: Claim) -> bool:
    doers = [
        frozenset(actor(p) for p in c.statement.subject) if "passive" not in c.statement.flags else frozenset()
        for c in (one, other)
    ]
    return not doers[0] or not doers[1] or doers[0] == doers[1]
