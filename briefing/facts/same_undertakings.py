"""Agreements to one thing in words that share too little: the same body founded, the same count of the same thing.

"Agreed to set up a working group on plant health" and "agreed on the creation of a joint group on plant health".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from briefing.facts.figures import DAY, NUMBERS
from briefing.facts.kinds import accords, any_of
from briefing.facts.one_thing import BODY
from briefing.facts.same_deeds import may_be_one_deed, tell_one_deed, tell_two_deeds, tells_deed_of
from briefing.facts.same_texts import join_looked_back, signed_one_text, tells_signing
from briefing.facts.similarity import (
    Profile,
    actors_fit,
    acts_fit,
    concept,
    days_fit,
    filler,
    grammar_words,
    is_weak,
    profile,
    shared_numbers_fit,
)
from briefing.facts.told_apart import tell_apart
from briefing.model import Claim

_BODIES = r"groups?|committees?|commissions?|teams?|panels?|task force|councils?|mechanisms?"
_FOUNDING = re.compile(
    r"\b(?:sett?(?:ing)? up|establish\w*|creat\w+|form(?:ed|ing|ation)?|constitut\w+|found(?:ed|ing)?"
    rf"|institut(?:e[ds]?|ing)|launch\w*)\s(?:of\s)?(?:[\w’'-]+\s){{1,6}}?(?:{_BODIES})\b",
    re.I,
)
_YEAR = re.compile(r"(?:1[5-9]|20)(?:\d[1-9]|[1-9]0)")
_COUNTED = re.compile(rf"\b(\d+(?:[.,]\d+)*|{'|'.join(NUMBERS)})((?:\s[a-z][a-z-]+){{1,3}})")
_ACCORD = re.compile(
    rf"(?:the |an? )?(?:\w+ )?(?:understanding|{any_of(accords('agreed', 'texts'))})\b", re.I
)
_AND_TO = re.compile(r"\band to [a-z]+", re.I)
_KIND = BODY | {
    concept(word)
    for word in (
        "joint", "technical", "working", "work", "task", "force", "group", "team", "special", "standing", "permanent",
        "bilateral", "trilateral", "common", "expert", "council", "mechanism", "high", "level", "new", "meet", "set",
        "up", "form", "constitute", "create", "establish", "regular", "month", "two", "three", "side",
    )
}  # fmt: skip
"""Words by which any such body is called: they do not tell what it is for."""
_UNITS = frozenset(
    concept(word)
    for word in (
        "side", "country", "party", "ministry", "minister", "day", "days", "year", "years", "month", "months", "week",
        "weeks", "hour", "hours", "time", "times", "%",
    )
)  # fmt: skip
"""What does not tell of which thing so many are counted."""


def join_same_undertakings(groups: Sequence[tuple[Claim, ...]], *, since: date) -> list[tuple[Claim, ...]]:
    """Return `groups` of agreements with those on one thing joined, in the order of their first members.

    What is dated before `since` joins none: it is another story's, or its day is that of something else.
    """
    joined: list[list[Claim]] = []
    for group in groups:
        home = next((other for other in joined if _is_same(other, group)), None) if _is_news(group, since) else None
        if home is None or not _is_news(home, since):
            joined.append(list(group))
        else:
            home.extend(group)
    return join_looked_back(_with_vague([tuple(group) for group in joined], since))


def _with_vague(groups: Sequence[tuple[Claim, ...]], since: date) -> list[tuple[Claim, ...]]:
    """Return `groups`, those that only tell a kind of thing joined to the one group that tells which it is."""
    out = list(groups)
    for vague in (g for g in groups if _is_news(g, since)):
        homes = [g for g in out if g is not vague and _is_news(g, since) and _may_be(vague, g)]
        if vague in out and len(homes) == 1:
            out[out.index(homes[0])] = (*homes[0], *vague)
            out.remove(vague)
    return out


def _may_be(one: Sequence[Claim], other: Sequence[Claim]) -> bool:
    return any(may_be_one_deed(a, b) for a in one for b in other) and _all_fit(one, other)


def _is_news(group: Sequence[Claim], since: date) -> bool:
    return all(c.date is None or c.date.last is None or c.date.last >= since for c in group)


def is_part_of(one: Sequence[Claim], other: Sequence[Claim]) -> bool:
    """Return whether `other` tells of several things agreed, of which `one` is one, or who agreed to it."""
    less = (_several(other[:1]) and not _several(one)) or (_by_accord(one) and not _by_accord(other[:1]))
    if less and _same_thing(one[:1], other[:1]):
        return True
    return tells_deed_of(one[0], other[0]) and _all_fit(one, other)


def _is_same(one: Sequence[Claim], other: Sequence[Claim]) -> bool:
    # Of two things agreed in one sentence only one is told by the other: the line that tells both stays by itself.
    told_alike = _several(one) == _several(other) and _by_accord(one) == _by_accord(other)
    return (told_alike and _same_thing(one, other)) or (
        any(tell_one_deed(a, b) for a in one for b in other) and _all_fit(one, other)
    )


def _all_fit(one: Sequence[Claim], other: Sequence[Claim]) -> bool:
    """Return whether nothing in any of the claims speaks against their being of one thing, nor does anybody else."""
    contested = [{bool(c.statement.contest) or c.certainty == "denied" for c in group} for group in (one, other)]
    return contested[0] == contested[1] and all(_compatible(a, b, profile(a), profile(b)) for a in one for b in other)


def _by_accord(claims: Sequence[Claim]) -> bool:
    """Return whether all claims only tell what the accord holds, not who agreed: "the deal includes three routes"."""
    return all(
        _ACCORD.match(c.statement.subject_text) is not None and not c.statement.subject and profile(c).act is None
        for c in claims
    )


def _several(claims: Sequence[Claim]) -> bool:
    return any(_AND_TO.search(c.text) for c in claims)


def _same_thing(one: Sequence[Claim], other: Sequence[Claim]) -> bool:
    pairs = [(a, b, profile(a), profile(b)) for a in one for b in other]
    signings = [pair for pair in pairs if tells_signing(pair[0]) and tells_signing(pair[1])]
    if any(a.article == b.article and tell_apart(a, b) for a, b, _, _ in signings):
        # One outlet does not call one text by two names: "a fisheries agreement", "a railway agreement".
        return False
    if signings and all(signed_one_text(*pair[:2]) if pair in signings else _compatible(*pair) for pair in pairs):
        return True
    if not all(_compatible(*pair) for pair in pairs):
        return False
    return any(_found_one_body(a, b) or _count_one_thing(a, b, p, q) for a, b, p, q in pairs)


def _compatible(a: Claim, b: Claim, p: Profile, q: Profile) -> bool:
    fit = actors_fit(p, q) and days_fit(a, b) and shared_numbers_fit(p, q) and acts_fit(p, q)
    return fit and p.negated == q.negated and not tell_two_deeds(a, b) and not tell_apart(a, b)


def _found_one_body(a: Claim, b: Claim) -> bool:
    mine, theirs = _purpose(a), _purpose(b)
    # "On border security" and "on border trade" are two; one word in common is enough where one line has no other.
    alike = len(mine & theirs) > 1 or (bool(mine & theirs) and (mine <= theirs or theirs <= mine))
    return alike and all(_FOUNDING.search(c.text) for c in (a, b))


def _purpose(claim: Claim) -> frozenset[str]:
    return profile(claim).matter - _KIND


def _count_one_thing(a: Claim, b: Claim, p: Profile, q: Profile) -> bool:
    """Return whether both count so many of one thing, or so much money, and share another word."""
    sums = {(u, n) for u, n in p.numbers & q.numbers if u not in _UNITS}
    counts = _counted(a) & _counted(b)
    shared = (p.matter & q.matter) - {u for u, _ in sums} - {word for _, word in counts} - filler()
    return bool(sums or counts) and any(c.isalpha() for c in shared)


def _counted(claim: Claim) -> frozenset[tuple[str, str]]:
    """Return each number with each of the words behind it: "three aid corridors"."""
    found = set()
    for number, words in _COUNTED.findall(DAY.sub(" ; ", claim.statement.as_told(claim.text)).lower()):
        if _YEAR.fullmatch(number):
            # "the 1904 peace treaty" counts nothing.
            continue
        for word in words.split():
            name = concept(word.removesuffix("s"))
            if word in grammar_words():
                break
            if name not in _UNITS and not is_weak(word) and not is_weak(word.removesuffix("s")):
                found.add((str(NUMBERS.get(number, number)), name))
    return frozenset(found)
