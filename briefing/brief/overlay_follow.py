"""Decisions follow their line when its fact gets another id.

A fact's id is made of the words of the claim that was published first. Put an article's date right, and another
claim may be first, or the date that stands in the words is another: the same fact then has a new id. Owns
finding the fact that a decision without one was made of. Laying decisions over facts is `overlay`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from briefing.brief.overlay_memo import Memo
from briefing.datewords import MONTHS
from briefing.fact_ids import fact_id
from briefing.model import Claim, Decision, Fact, Review

_YEAR = r"(?<![\d.,])(?:1[5-9]|20|21)\d\d(?![\d%]|[.,]\d)"
_DAY = rf"(?<!\w)(?:\d{{1,2}} )?(?:(?:early|mid|late)[ -])?(?:{'|'.join(MONTHS)})(?: {_YEAR})?\b"
_PERIOD = rf"(?:the )?(?:first|second|third|fourth) (?:half|quarter) of {_YEAR}"
_DATE = rf"(?:{_DAY}|{_PERIOD}|{_YEAR}|“[^”]*” \(date unresolved\))"
_DATED = re.compile(rf"\s*,?\s*(?:\b(?i:on|in|by|from|between|until|since|after|before|to|and|–) ?)*{_DATE}")


def follow(review: Review, facts: Sequence[Fact], memo: Memo | None = None) -> tuple[Review, dict[str, str]]:
    """Return the review with each decision on the fact that it was made of, and the new ids by the old ones.

    A decision whose fact is there stays. Another one goes to the fact that has the claim which gave the old id
    its name, or else to the only one whose line reads as the decision saw it but for its dates; never to a fact
    that has a decision of its own, nor to one of several that might be meant.
    """
    known = {fact.id for fact in facts}
    vanished = [found for found in review.decisions if found.fact not in known]
    named = {*(other for found in review.decisions for other in found.merged)}
    named |= {line.split_from for line in review.own_lines if line.split_from}
    gone = sorted({found.fact for found in vanished} | (named - known))
    if not gone:
        return review, {}
    by_claim, by_line = (memo or Memo()).step("follow")("", (), lambda: _tables(facts))
    taken = {found.fact for found in review.decisions}
    seen = {found.fact: found.seen for found in vanished}
    moved: dict[str, str] = {}
    for old in gone:
        heirs = by_claim.get(old, ()) or by_line.get(without_dates(seen.get(old, "")), ())
        # Whatever another line took over has no decision of its own to be overruled.
        if len(heirs) == 1 and heirs[0] not in taken:
            moved[old] = heirs[0]
            taken.add(heirs[0])
    if not moved:
        return review, {}
    decisions = (_renamed(found, moved) for found in review.decisions)
    own = (replace(line, split_from=moved.get(line.split_from, line.split_from)) for line in review.own_lines)
    ordered = tuple(sorted(decisions, key=lambda found: found.fact))
    return replace(review, decisions=ordered, own_lines=tuple(own)), moved


def split_off(
    before: Mapping[str, Fact], facts: Mapping[str, Fact], review: Review, moved: Mapping[str, str]
) -> dict[str, str]:
    """Return the undecided lines that came out of a decided one, each with the id which that one has now.

    A decision stays with one line. Where a correction parts what had been merged, the other part begins anew,
    and whoever rejected the whole must be told that a part of it stands on the page.

    Args:
        before: the facts of which `review` decided, by id.
        facts: the facts now.
        moved: see `follow`.
    """
    added: dict[_Place, list[str]] = {}
    for fact in facts.values() if before else ():
        if fact.id not in before and fact.claims:
            added.setdefault(_place(fact.claims[0]), []).append(fact.id)
    decided = {moved.get(found.fact, found.fact) for found in review.decisions}
    parts: dict[str, str] = {}
    for found in review.decisions if added else ():
        wholes = (before[line] for line in (found.fact, *found.merged) if line in before)
        for claim in (claim for whole in wholes for claim in whole.claims):
            for part in added.get(_place(claim), ()):
                if part not in decided:
                    parts.setdefault(part, moved.get(found.fact, found.fact))
    return parts


_Place = tuple[str, int, int, str]


def _place(claim: Claim) -> _Place:
    # Not its words: a corrected date changes those.
    return claim.article, claim.start, claim.end, claim.rule


def without_dates(text: str) -> str:
    """Return a line as it reads without its dates and the words that lead to them."""
    return " ".join(_DATED.sub(" ", text).casefold().split()).strip(" .")


def _tables(facts: Iterable[Fact]) -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
    by_claim: dict[str, tuple[str, ...]] = {}
    by_line: dict[str, tuple[str, ...]] = {}
    for fact in facts:
        for name in dict.fromkeys(fact_id(fact.section, claim) for claim in fact.claims):
            by_claim[name] = (*by_claim.get(name, ()), fact.id)
        words = without_dates(fact.text)
        # What is left of "9 June 2025." fits everything.
        if words:
            by_line[words] = (*by_line.get(words, ()), fact.id)
    return by_claim, by_line


def _renamed(decision: Decision, moved: Mapping[str, str]) -> Decision:
    if decision.fact not in moved and not any(other in moved for other in decision.merged):
        return decision
    return replace(
        decision,
        fact=moved.get(decision.fact, decision.fact),
        merged=tuple(moved.get(other, other) for other in decision.merged),
    )
