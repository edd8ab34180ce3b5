"""How much a fact deserves its place on the one page."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from briefing.facts.beside import tell_gathering_and_margin
from briefing.facts.kinds import accords, any_of
from briefing.facts.leaders import of_somebody
from briefing.facts.same_deeds import tells_less
from briefing.facts.similarity import actor, filler, likeness, profile, weights
from briefing.model import Article, Claim, DateMention, Fact

_UNOWNED = 0.8
"""A matter that nobody owns in the text ("territorial claims remain open") stands between the parties."""
_NAMED_ONLY = 0.3
"""A quarrel that the text only names in passing ("amid a row over fees") tells neither side's position."""
_VAGUE_COST = {0: 1.0, 1: 0.7, 2: 0.3}
"""Rank lost by a line that says no more than so many things ("agreed to improve ties")."""
_NOBODY_ON_A_DAY = 0.5
_ON_A_DAY, _SOON = 1.0, 1.2
"""Rank gained by what is ahead on one day, and by what comes within `_NEAR_DAYS`."""
_NEAR_DAYS = 60
_AT_NO_DAY = 0.5
"""Rank lost by what is ahead at no day: what one side will do some time is told least of all that comes."""
_DAYS_OF_EVENT = 5
"""A summit of two days, a round of four: as much an event on its day as what takes one."""
_NAMED_OFTEN = 2.0
"""By how much more a leader's rank goes with the articles that name the office."""
_UNOWNED_OFFICE = 3.0
"""Rank lost by an office of which the text does not say whose it is: it stands last."""
_ALIKE_COST = 4.5
_FILLER = 0.3
"""Share of its weight that filler keeps when lines are held apart: most lines have it."""
_SPREAD = 60
"""Facts of a section among which likeness is weighed; those behind have no chance of the page."""
_SIGNED, _REFERS = 0.3, 2.5
_THE_TEXT = re.compile(
    rf"The (?:\w+ )?(?:{any_of(accords('agreed', 'texts', 'bonds', 'truces'))})\s(?:was|were|has|had)\b"
)
_UNTOLD = 2.0
"""How far a claim that leaves a thing to another sentence ("the request") goes behind one that tells it.

Where no other sentence tells it, it gets this back of the weight that it lost for it.
"""
_CONTESTED = 0.3
"""Rank gained by what one side says and another denies: that is what they quarrel over."""
_READABLE = 40
"""Words of a line that may speak for a shorter one that tells less."""
_LONG = 28
"""Words; a longer line is hard to read and loses rank."""


def rank(
    claims: Sequence[Claim],
    origins: Sequence[str],
    principals: Sequence[str],
    articles: Mapping[str, Article],
    as_of: date,
    *,
    day: DateMention | None = None,
) -> float:
    """Return the rank of a fact, higher first: rule weight, breadth of sourcing, parties, place, freshness.

    Args:
        day: of the one event that the line names, where another sentence dates it.
    """
    best = max(claims, key=lambda c: c.weight)
    breadth = math.log2(1 + len({c.article for c in claims})) + 0.5 * math.log2(len(origins) or 1)
    actors = {actor(p) for c in claims for p in (*c.statement.subject, *c.statement.objects)}
    central = sum(1.0 / (1 + place) for place, name in enumerate(principals) if name in actors)
    official = 0.3 * any(
        c.statement.attribution is not None and c.statement.attribution.kind == "official" for c in claims
    )
    domestic = 0.8 * (
        best.section == "disputes" and len(actors) == 1 and len({p for c in claims for p in c.parties}) > 1
    )
    content = profile(claims[0])
    telling = len(content.concepts - filler())
    specific = 0.1 * min(telling, 8) + (0.3 if content.numbers else 0.0) - _VAGUE_COST.get(telling, 0.0)
    nobody = 0.0 if actors else 0.4 if best.section == "disputes" else 1.5
    dated = any(_is_day(claim.date) for claim in claims)
    if nobody and dated and best.section == "upcoming" and best.statement.predicate != "meet":
        # "The pause ends on 9 July": the day makes it an event, whoever is the actor. Who meets must be told.
        nobody = _NOBODY_ON_A_DAY
    undated = 0.8 * (best.section == "past" and all(c.date is None or c.date.first is None for c in claims))
    if not actors and best.section == "disputes":
        central = _UNOWNED if any(c.statement.form == "clause" for c in claims) else _NAMED_ONLY
    if best.section == "leaders" and not any(of_somebody(p) for c in claims for p in c.statement.subject):
        nobody += _UNOWNED_OFFICE
    early = 0.6 / (1 + min(c.statement.sentence for c in claims))
    days = [articles[c.article].published.day for c in claims]
    newest = max((day for day in days if day is not None), default=None)
    age = min((as_of - newest).days, 21) / 21 if newest is not None else 0.5
    contested = _CONTESTED * (best.section == "disputes" and any(c.statement.contest for c in claims))
    length = max(0, len(claims[0].text.split()) - _LONG) * 0.05
    weight = best.weight / 20
    if best.section == "upcoming":
        # Which rule took it tells little; a day that comes soon tells that a reader has to know.
        told = (day, *(claim.date for claim in claims))
        soon = any(_comes_soon(one, as_of) for one in told)
        weight = weight / 2 + _ON_A_DAY * any(map(_is_day, told)) + _SOON * soon
        undated = _AT_NO_DAY * all(one is None or one.first is None for one in told)
    if best.section == "leaders":
        breadth *= 1 + _NAMED_OFTEN
    gained = breadth + central + early + official + specific + contested
    return round(weight + gained - domestic - age - length - nobody - undated, 4)


def _is_day(day: DateMention | None) -> bool:
    if day is None or day.first is None or day.last is None or day.precision in ("month", "year"):
        return False
    return (day.last - day.first).days < _DAYS_OF_EVENT


def _comes_soon(day: DateMention | None, as_of: date) -> bool:
    return day is not None and day.first is not None and 0 <= (day.first - as_of).days <= _NEAR_DAYS


def spread(facts: Sequence[Fact]) -> list[Fact]:
    """Return `facts` with the rank of each lowered by how much a higher one of its section says already.

    Greedy maximal marginal relevance (Carbonell and Goldstein 1998), so that the page's lines differ.
    """
    profiles = {f.id: profile(f.claims[0]) for f in facts}
    weight = {name: mass * (_FILLER if name in filler() else 1.0) for name, mass in weights(profiles.values()).items()}
    out: dict[str, Fact] = {f.id: f for f in facts}
    for section in {f.section: None for f in facts}:
        waiting = sorted((f for f in facts if f.section == section and not f.dropped), key=lambda f: (-f.rank, f.id))
        if section == "leaders":
            continue
        taken: list[Fact] = []
        likest = dict.fromkeys((f.id for f in waiting), 0.0)
        while waiting and len(taken) < _SPREAD:
            best = min(waiting, key=lambda f: (-(f.rank - _ALIKE_COST * likest[f.id]), f.id))
            waiting.remove(best)
            out[best.id] = replace(best, rank=round(best.rank - _ALIKE_COST * likest[best.id], 4))
            taken.append(best)
            for f in waiting:
                if section == "upcoming" and tell_gathering_and_margin(f.claims[0], best.claims[0]):
                    continue
                likest[f.id] = max(likest[f.id], likeness(profiles[f.id], profiles[best.id], weight))
    return [out[f.id] for f in facts]


def best_worded(claims: Sequence[Claim]) -> Claim:
    """Return the claim that speaks for its fact: sure, attributed, of a readable length, full in its parties.

    An event that another article tells of its own, with no speaker, is told so: one source's word for it is less.
    """
    plain = {c.article for c in claims if c.statement.attribution is None}

    def spoken(claim: Claim) -> float:
        told = claim.statement.attribution
        if told is None:
            return 0.0
        event = claim.section == "past" and claim.certainty == "reported" and bool(plain - {claim.article})
        # An issuer stands in no sentence of its text: it is no speaker that somebody chose to name.
        return -0.5 if event else 1.5 * (told.kind in {"official", "named"} and told.source_start < told.source_end)

    signings = {c for c in claims if profile(c).act is not None} if claims[0].section == "agreements" else set()

    def key(claim: Claim) -> tuple[float, int, str, int]:
        statement = claim.statement
        words = len(claim.text.split())
        value = claim.weight / 10
        value -= max(0, words - 25) * 0.5 + max(0, 8 - words) * 0.6
        value += spoken(claim)
        if statement.bare:
            # Another half of its own sentence tells another thing, and not this one more fully.
            fuller = any(not c.statement.bare and (c.article, c.start) != (claim.article, claim.start) for c in claims)
            value += -_UNTOLD if fuller else _UNTOLD
        value += 1.0 * (len(statement.subject) >= 2) + 0.5 * (statement.form == "clause")
        value += 0.6 * (claim.date is not None and claim.date.first is not None)
        value -= 1.5 * ("subordinate" in statement.flags) + 1.0 * ("quoted" in statement.flags)
        if claim.section == "upcoming" and claim.date is not None and claim.date.first is not None:
            value += 2.5 * (claim.date.first == claim.date.last) + 1.0 * (claim.date.precision != "year")
        value += 0.04 * min(words, 25)
        if len(signings) > 1 and claim in signings:
            # "The treaty was initialled in Honiara" leaves to others which one, and by whom.
            value += _SIGNED * min(len(profile(claim).matter), 10) - _REFERS * bool(_THE_TEXT.match(claim.text))
        return value, -statement.sentence, claim.article, -statement.start

    best = max(claims, key=key)
    fuller = [c for c in claims if _may_speak(c) and tells_less(best, c) and not tells_less(c, best)]
    return max(fuller, key=key, default=best)


def _may_speak(claim: Claim) -> bool:
    """Return whether the claim may speak for a shorter one: an agreement of a readable length."""
    return claim.section == "agreements" and len(claim.text.split()) <= _READABLE and not claim.statement.bare
