"""Agreements to one deed in words that share too little: all that the one tells is among what the other tells.

"Agreed to open a crossing on their border" and "agreed on the opening of the crossing of Arica to pedestrians". Owns
judging whether two deeds are one, and whether one line's are among another's. They are read in `agreed_deeds`.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from briefing.facts.agreed_deeds import FOUND, OPEN, AgreedDeed, read_deeds
from briefing.facts.deed_words import deed_names, deed_words, same_things
from briefing.facts.figures import figures_in
from briefing.facts.words import filler_roots, roots
from briefing.model import Claim

_KIND = (
    "joint", "technical", "working", "task", "force", "special", "standing", "permanent", "bilateral", "trilateral",
    "common", "expert", "high", "level", "new", "independent", "direct", "regular",
)  # fmt: skip
"""Words by which any body or line is called: they do not tell what it is for."""
_FULLER = 2
"""By how many telling words one line is fuller than another."""


def tell_one_deed(one: Claim, other: Claim) -> bool:
    """Return whether both lines tell the same deeds, as many in each."""
    mine, theirs = read_deeds(one), read_deeds(other)
    return bool(mine) and len(mine) == len(theirs) and _are_among(mine, theirs)


def may_be_one_deed(one: Claim, other: Claim) -> bool:
    """Return whether `one` only tells the kind of thing of which `other` tells which: "a crossing", "consulates"."""
    mine, theirs = read_deeds(one), read_deeds(other)
    return len(mine) == len(theirs) == 1 and any(
        _fits(a, b) and _is_kind_of(a, b) for a in _readings(mine[0]) for b in _readings(theirs[0])
    )


def tells_deed_of(one: Claim, other: Claim) -> bool:
    """Return whether all deeds of the one line are among the more that the other tells, with all their details."""
    mine, theirs = read_deeds(one), read_deeds(other)
    told = figures_in(one.text).days <= figures_in(other.text).days
    return told and 0 < len(mine) < len(theirs) and _are_among(mine, theirs, whole=True)


def tell_two_deeds(one: Claim, other: Claim) -> bool:
    """Return whether both do one thing to two things: at two places, by two sides, on two days, or the opposite."""
    mine, theirs = read_deeds(one), read_deeds(other)
    if not len(mine) == len(theirs) == 1:
        return _declines(one) != _declines(other)
    a, b = *mine, *theirs
    if a.head & b.head and any(_opposed(x, y) for x, y in ((a, b), (b, a))):
        return True
    if not a.verbs & b.verbs or not a.head & b.head:
        return False
    if a.series != b.series or _differ(a.doers, b.doers) or _differ(_days(a), _days(b)):
        return True
    if _differ(a.names, b.names):
        # Of one figure the one may tell the estate, the other the river that it stands on.
        return not a.figures & b.figures
    # "Duties on steel" and "on wheat"; where more is said, "on fish" may be "on catches of herring".
    pairs = [(a.slots[kind][1], b.slots[kind][1]) for kind in a.slots.keys() & b.slots.keys()]
    return any(len(mine) == len(theirs) == 1 and mine != theirs for mine, theirs in pairs)


def _declines(claim: Claim) -> bool:
    return claim.statement.complement.startswith("not to ")


def _opposed(one: AgreedDeed, other: AgreedDeed) -> bool:
    """Return whether the one shuts or holds what the other opens or lets go."""
    return bool(one.verbs & _shutting()) and bool(other.verbs & _ending())


@cache
def _shutting() -> frozenset[str]:
    return frozenset().union(*(deed_names(w) for w in deed_words("shutting") | deed_words("holding")))


@cache
def _ending() -> frozenset[str]:
    return frozenset().union(*(deed_names(w) for w in deed_words("ending_measures"))) - _shutting() | {OPEN}


def tells_less(one: Claim, other: Claim) -> bool:
    """Return whether `other` tells the same deeds as `one` more fully: with a day, figure or name, or in more words."""
    mine, theirs = read_deeds(one), read_deeds(other)
    if not mine or len(mine) != len(theirs):
        return False
    if not _are_among(mine, theirs) and not (may_be_one_deed(one, other) and not may_be_one_deed(other, one)):
        return False
    details, others = _details(one, mine), _details(other, theirs)
    words, rest = _all_plain(mine), _all_plain(theirs)
    if words and not rest:
        return False
    return details < others if details != others else len(rest) >= len(words) + _FULLER


def _details(claim: Claim, deeds: tuple[AgreedDeed, ...]) -> frozenset[str]:
    figures = figures_in(claim.text)
    return figures.amounts | figures.days | frozenset(place for deed in deeds for place in deed.places)


def _all_plain(deeds: tuple[AgreedDeed, ...]) -> frozenset[str]:
    return frozenset(word for deed in deeds for word in _plain(deed) - roots(deed.places))


def _are_among(mine: tuple[AgreedDeed, ...], theirs: tuple[AgreedDeed, ...], *, whole: bool = False) -> bool:
    def is_told(deed: AgreedDeed) -> bool:
        return any(
            _fits(deed, b, several=several) and _is_one(deed, b, several=several) and (not whole or _is_whole(deed, b))
            for b in theirs
        )

    several = len(mine) > 1
    return all(map(is_told, mine))


def _is_one(one: AgreedDeed, other: AgreedDeed, *, several: bool) -> bool:
    """Return whether what both tell of the thing makes it the same one."""
    if several and one.head and other.head:
        return True
    mine, theirs = _plain(one), _plain(other)
    if one.places & other.places or (mine & theirs) - one.head:
        return True
    return bool(mine) and mine == theirs and FOUND not in one.verbs


def _is_kind_of(one: AgreedDeed, other: AgreedDeed) -> bool:
    if one.places or one.figures or not (one.vague or _plain(one) <= _plain(other)):
        return False
    if one.head:
        kind = one.head & (other.head or other.words)
        return bool(kind) and not kind <= filler_roots()
    # "A joint investigation team" and "to investigate the collision": the deed alone.
    return not _plain(one) and bool(one.verbs - filler_roots())


def _plain(deed: AgreedDeed) -> frozenset[str]:
    """Return the words that tell which thing it is, no words for its kind alone."""
    found = {w for w in deed.words | deed.head if not w.startswith("~")} - filler_roots()
    return frozenset(found - _idle() - _bodies()) if FOUND in deed.verbs else frozenset(found)


@cache
def _idle() -> frozenset[str]:
    return roots(_KIND)


@cache
def _bodies() -> frozenset[str]:
    return frozenset(word for word, kinds in same_things().items() if {"~committee", "~hotline"} & set(kinds))


def _readings(deed: AgreedDeed) -> tuple[AgreedDeed, ...]:
    """Return the deed, and the one that a body is founded to do: "an investigation team"."""
    named = deed.before - _idle()
    if FOUND not in deed.verbs or "~committee" not in deed.head or not named:
        return (deed,)
    return (deed, replace(deed, verbs=named, head=frozenset(), words=deed.words - named, before=frozenset()))


def _fits(one: AgreedDeed, other: AgreedDeed, *, several: bool = False) -> bool:
    """Return whether both do the same to one kind of thing, and nothing told of it contradicts the other."""
    if not (one.verbs & other.verbs) - filler_roots() or one.series != other.series:
        return False
    if one.head and other.head and not one.head & other.head:
        return False
    if _differ(one.before - _idle(), other.before - _idle()) and not several:
        return False
    if any(_parts(one.slots[kind], other.slots[kind]) for kind in one.slots.keys() & other.slots.keys()):
        return False
    if _differ(one.names, other.names) or _differ(one.figures, other.figures) or _differ(one.doers, other.doers):
        return False
    days, others = _days(one), _days(other)
    return not _differ(days, others) and not _differ(one.days - days, other.days - others)


def _parts(one: tuple[frozenset[str], frozenset[str]], other: tuple[frozenset[str], frozenset[str]]) -> bool:
    """Return whether two phrases tell of two things: "on border security" and "on border trade", "on steel imports"."""
    (head, words), (its, theirs) = one, other
    if words <= theirs or theirs <= words:
        return False
    return _differ(words - head, theirs - its) if head & its else True


def _days(deed: AgreedDeed) -> frozenset[str]:
    """Return the days that the line tells in full, not only by their month."""
    return frozenset(day for day in deed.days if day[-1].isdigit())


def _is_whole(one: AgreedDeed, other: AgreedDeed) -> bool:
    """Return whether the other has all details of the one."""
    return one.names <= other.names and one.figures <= other.figures and one.days <= other.days


def _differ(one: frozenset[str] | set[str], other: frozenset[str] | set[str]) -> bool:
    return bool(one and other) and not one & other
