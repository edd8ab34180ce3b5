"""Where the accounts differ: what only one side's account tells, and two verbs for one matter.

Speaks only of accounts that the articles carry. A topic that a side's account lacks is "not mentioned", never
"not discussed": absence of evidence is all that a reader of articles has.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import combinations

from briefing.facts.phrases import head_of, heads_of
from briefing.facts.same_deeds import may_be_one_deed, tell_one_deed
from briefing.facts.silence import Accounts
from briefing.facts.similarity import actor, actors_fit, filler, likeness, profile, weights
from briefing.facts.words import content_roots, roots
from briefing.model import Article, Claim, DateMention, Fact, Party

_SAME_DEED = 2
"""Words of the matter that two tellings of one deed share at least."""
_MOST = 3
_SAME_MATTER = 0.2
"""Likeness from which two lines that were not merged may tell of one matter in two wordings."""
_JOINT = re.compile(
    r"\b(?:both|two|sides|parties|countries|governments|leaders|ministers|envoys|delegations|they)\b", re.IGNORECASE
)
_MATTER_OF = re.compile(r"^(?:the |any )?(?:matter|issue|question|subject|topic|idea|point)s? of ", re.IGNORECASE)
"""What stands before the word for what a denial is about."""
_RARE = 4
"""Lines that may share a word which still tells what they are about."""
_MAY_BE_SAME = 0.25
"""Likeness from which another claim may tell the same, so that "only" would say too much."""


def official_side(claim: Claim) -> str:
    """Return the country whose official account the claim is, "" for the press and others."""
    attribution = claim.statement.attribution
    if attribution is None or attribution.kind != "official":
        return ""
    sides = {party.country for party in attribution.parties if party.country}
    return sides.pop() if len(sides) == 1 else ""


def one_sided(
    facts: Sequence[Fact],
    claims: Sequence[Claim],
    principals: Sequence[str],
    *,
    accounts: Accounts,
    beside: Sequence[Fact] = (),
) -> list[tuple[Fact, str]]:
    """Return (fact, the line) for what only one side's account tells, the best ranked first.

    Asked only where at least two principal sides have an account of their own in the articles. What stands
    `beside` another side's wording already is left out, and so is what a sentence of the other `accounts` tells in
    whatever words, of whatever day or value.
    """
    voiced = {official_side(claim) for claim in claims}
    weight = weights(profile(c) for c in claims)
    worded = [profile(fact.claims[0]) for fact in beside]
    sides = [side for side in principals if side in voiced]
    if len(sides) < 2:
        return []
    heard = {
        side: frozenset(c.article for c in claims if (voice := official_side(c)) in sides and voice != side)
        for side in sides
    }
    found: list[tuple[Fact, str]] = []
    for fact in sorted(facts, key=lambda f: (f.section != "disputes", -f.rank, f.id)):
        side = _only_teller(fact, sides)
        if not side or not _sets_apart(fact, side):
            continue
        mine = profile(fact.claims[0])
        if any(likeness(mine, other, weight) >= _MAY_BE_SAME for other in worded):
            continue
        if any(_tells_again(fact, side, before) for before, _ in found):
            # The same side's account of one deed, worded by its ministry and by a newspaper.
            continue
        if _told_elsewhere(fact, side, claims, weight):
            continue
        speaker = next(c for c in fact.claims if official_side(c) == side)
        own = {claim.article for claim in fact.claims}
        telling = {
            other: articles
            for other in sides
            if other != side and (articles := _accounts_of_day(other, fact, claims) - own)
        }
        if telling and not accounts.tell_of(speaker, fact, side, heard[side]):
            found.append((fact, _not_mentioned(speaker, side, telling)))
    return found[:_MOST]


def _only_teller(fact: Fact, sides: Sequence[str]) -> str:
    """Return the one side whose officials, and nobody else, tell the fact and its day; "" where there is none.

    Without a day nobody can say that two accounts are of the same talks.
    """
    if fact.section not in {"agreements", "disputes", "past"} or fact.date is None or fact.date.first is None:
        return ""
    told_by = {official_side(c) for c in fact.claims} & set(sides)
    speakers = {name for name in fact.attributed_to if name in sides}
    unattributed = any(official_side(c) == "" and c.statement.attribution is None for c in fact.claims)
    return told_by.pop() if len(told_by) == 1 and not speakers - told_by and not unattributed else ""


def _sets_apart(fact: Fact, side: str) -> bool:
    """Return whether what the side alone tells is such that the others would have cause to tell of it."""
    speaker = fact.claims[0]
    agreeing = {actor(p) for p in speaker.statement.subject}
    if fact.section == "agreements" and len(agreeing) > 1 and side not in agreeing:
        # A mediator tells of both: that is no side's account against the other's.
        return False
    if profile(speaker).matter <= filler():
        # "agreed to work toward a stronger partnership": what any joint statement says sets no account apart.
        return False
    # A minister who receives his own envoy: no other account has cause to tell of it.
    return fact.section != "past" or {p.country for p in _acting(speaker)} != {side}


def _not_mentioned(speaker: Claim, side: str, telling: Mapping[str, frozenset[str]]) -> str:
    """Return the line for what the side alone tells.

    Args:
        telling: the articles with the account of each other side, by side.
    """
    count = len(frozenset().union(*telling.values()))
    whose = " or ".join(_genitive(other) for other in telling)
    noun, carry = ("article", "carries") if count == 1 else ("articles", "carry")
    what = f"{_bare(speaker)}; not mentioned in the {count} {noun} that {carry} {whose}"
    return f"Only {_genitive(side)} account: {what}"


def _tells_again(fact: Fact, side: str, before: Fact) -> bool:
    """Return whether `before` tells the same deed of the same actor on the same day by the word of the same side."""
    mine, other = fact.claims[0], before.claims[0]
    if fact.date is None or before.date is None or fact.date.first != before.date.first:
        return False
    one, two = mine.statement, other.statement
    same_deed = one.predicate == two.predicate and one.subject == two.subject
    shared = profile(mine).matter & profile(other).matter - filler()
    return same_deed and len(shared) >= _SAME_DEED and side in {official_side(c) for c in before.claims}


def of_other_side(facts: Sequence[Fact], claims: Sequence[Claim], principals: Sequence[str]) -> list[Fact]:
    """Return the agreements that are one side's word for what another bound itself to: no accord of both.

    "Malawi had agreed to hand over the data, according to Tanzania's minister": only an account of the talks, as long
    as neither Malawi nor anybody on his own knowledge says so. What Malawi "will" do is a plan, and no word of his;
    where no article has a word of Malawi's officials, there are no two accounts.
    """
    voiced = {official_side(claim) for claim in claims} & set(principals)
    found = []
    for fact in facts:
        sides = {official_side(claim) for claim in fact.claims}
        bound = {p.country for claim in fact.claims for p in claim.statement.subject}
        told = len(sides) == 1 and len(bound) == 1 and sides | bound <= voiced and not sides & bound
        given = all(claim.statement.tense == "past" for claim in fact.claims)
        if fact.section == "agreements" and not fact.dropped and told and given:
            found.append(fact)
    return found


def two_wordings(facts: Sequence[Fact], principals: Sequence[str]) -> list[tuple[Fact, Fact, str]]:
    """Return (fact, fact, the line) for one matter of one day that two sides' accounts word differently.

    The two may be one fact whose claims are of both sides. A line is used once, with the likest of the other side's.
    """
    told = [f for f in facts if f.section == "agreements" and _has_day(f)]
    voiced = [(f, c) for f in told for c in _by_side(f, principals)]
    profiles = {claim: profile(claim) for _, claim in voiced}
    weight = weights(profiles.values())
    pairs = []
    for (one, mine), (other, theirs) in combinations(voiced, 2):
        if official_side(mine) == official_side(theirs) or not (one is other or _same_day(one, other)):
            continue
        a, b = profiles[mine], profiles[theirs]
        if not actors_fit(a, b) or mine.certainty != theirs.certainty or not (a.matter - b.matter):
            continue
        if may_be_one_deed(mine, theirs) or may_be_one_deed(theirs, mine) or tell_one_deed(mine, theirs):
            # The one only tells more of it, or the same in a paraphrase.
            continue
        if (sums := _numbers(mine)) and sums == _numbers(theirs):
            # "38 million euros will come" and "pays a grant of 38 million": one sum is no second account.
            continue
        alike = likeness(a, b, weight)
        if b.matter - a.matter and (one is other or alike >= _SAME_MATTER):
            pairs.append((alike, -one.rank - other.rank, one, other, _both_wordings(mine, theirs)))
    used: set[str] = set()
    found = []
    for _, _, one, other, line in sorted(pairs, key=lambda pair: (-pair[0], pair[1], pair[4])):
        if not used & {one.id, other.id}:
            used |= {one.id, other.id}
            found.append((one, other, line))
    return found[:_MOST]


def _acting(claim: Claim) -> tuple[Party, ...]:
    return tuple(p for p in (*claim.statement.subject, *claim.statement.objects) if p.kind in {"person", "office"})


def two_accounts(
    facts: Sequence[Fact], principals: Sequence[str], articles: Mapping[str, Article]
) -> list[tuple[Fact, Fact, str]]:
    """Return (fact, fact, the line) for what one side tells and another side's officials deny in words of their own.

    Only where neither line says so itself ("denied by ..."). The two stand side by side: who is right is not judged.
    """
    live = [f for f in facts if not f.dropped and "(denied" not in f.text and "(disputed" not in f.text]
    denied = [f for f in live if f.section == "disputes" and f.claims[0].statement.negated]
    told = [f for f in live if f.section in {"agreements", "past"} and not f.claims[0].statement.negated]
    content = {f.id: content_roots(f.claims[0]) for f in live}
    common = Counter(root for words in content.values() for root in words)
    found = []
    for one in told:
        side, mine = _told_by(one, principals), one.claims[0]
        for other in denied if side else ():
            theirs = other.claims[0]
            whose = _told_by(other, principals)
            shared = {root for root in content[one.id] & content[other.id] if common[root] <= _RARE}
            if not whose or whose == side or not shared or not _may_involve(mine, whose):
                continue
            about = roots(re.findall(r"[A-Za-z]{3,}", theirs.statement.subject_text))
            head = head_of(_MATTER_OF.sub("", theirs.statement.subject_text))
            named = shared & about and (len(shared) > 1 or (head in shared & heads_of(mine.statement.complement)))
            if named or (len(shared) > 1 and 3 * len(shared) >= 2 * len(content[other.id])):
                line = f"Two accounts: {_bare(mine)} ({_genitive(side)}); {_bare(theirs)} ({_genitive(whose)})"
                apart = abs((_published(mine, articles) - _published(theirs, articles)).days)
                found.append((apart, -len(shared), -one.rank - other.rank, line, one, other, shared))
    used: set[str] = set()
    lines = []
    for _, _, _, line, one, other, shared in sorted(found, key=lambda pair: pair[:4]):
        if not used & {one.id, other.id, *shared}:
            used |= {one.id, other.id, *shared}
            lines.append((one, other, line))
    return lines[:_MOST]


def _may_involve(claim: Claim, side: str) -> bool:
    """Return whether what the claim tells is also the doing of that side: named, or "the two parties"."""
    parties = (*claim.parties, *claim.statement.subject, *claim.statement.objects)
    joint = not claim.statement.subject and _JOINT.search(claim.statement.subject_text) is not None
    return joint or any(p.kind == "group" or p.country == side for p in parties)


def _published(claim: Claim, articles: Mapping[str, Article]) -> date:
    return articles[claim.article].published.day or date.min


def _told_by(fact: Fact, principals: Sequence[str]) -> str:
    """Return the one principal side whose officials tell the fact, "" where others do too."""
    sides = {official_side(c) for c in fact.claims}
    return sides.pop() if len(sides) == 1 and sides <= set(principals) else ""


def _numbers(claim: Claim) -> Counter[str]:
    """Return the figures of the line, dates of it among them."""
    return Counter(re.findall(r"\d+(?:[.,]\d+)*", f"{claim.statement.subject_text} {claim.statement.complement}"))


def _by_side(fact: Fact, principals: Sequence[str]) -> list[Claim]:
    """Return for each principal side the first of the fact's claims that is its official account."""
    first: dict[str, Claim] = {}
    for claim in fact.claims:
        first.setdefault(official_side(claim), claim)
    return [claim for side, claim in first.items() if side in principals]


def _both_wordings(one: Claim, other: Claim) -> str:
    """Return both lines side by side; who acts is said once where the same do."""
    second = _bare(other)
    if set(one.statement.subject) == set(other.statement.subject):
        second = second.removeprefix(other.statement.subject_text).strip()
    whose, others = _genitive(official_side(one)), _genitive(official_side(other))
    return f"Two wordings: {_bare(one)} ({whose} account); {second} ({others})"


def _has_day(fact: Fact) -> bool:
    return fact.date is not None and fact.date.precision == "day" and fact.date.first is not None


def _same_day(one: Fact, other: Fact) -> bool:
    return one.date is not None and _touch(one.date, other.date)


def _accounts_of_day(side: str, fact: Fact, claims: Sequence[Claim]) -> frozenset[str]:
    """Return the articles that carry the side's account of the day that the fact is of, and of no wider stretch."""
    return frozenset(
        claim.article
        for claim in claims
        if official_side(claim) == side and claim.date is not None and _touch(claim.date, fact.date)
    )


def _touch(one: DateMention, other: DateMention | None) -> bool:
    """Return whether a day and another date meet; a month or a year would take in other talks."""
    if other is None or one.precision != "day":
        return False
    if one.first is None or one.last is None or other.first is None or other.last is None:
        return False
    return one.first <= other.last and other.first <= one.last


def _told_elsewhere(fact: Fact, side: str, claims: Sequence[Claim], weight: dict[str, float]) -> bool:
    """Return whether another claim, of the other side or of nobody in particular, may say the same.

    Asked loosely: "only" is a strong word, and a likeness that does not merge two claims still forbids it.
    """
    own = {(c.article, c.start) for c in fact.claims}
    mine = profile(fact.claims[0])
    return any(
        likeness(mine, profile(claim), weight) >= _MAY_BE_SAME
        for claim in claims
        if official_side(claim) != side and (claim.article, claim.start) not in own
    )


def _bare(claim: Claim) -> str:
    """Return the claim's line without "according to ...": the side has been named already."""
    return claim.text.split(", according to ")[0]


def _genitive(name: str) -> str:
    return f"{name}'" if name.endswith("s") else f"{name}'s"
