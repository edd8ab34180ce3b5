"""The reviewer's edits laid over the facts. A fact is never altered: what comes out is drafts.

Owns what each decision, own line and correction does to a line. Reading and keeping the edits is `review`'s
business; places in a section and the fit come later.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from briefing.brief.drafts import Draft, draft_fact
from briefing.brief.overlay_follow import follow
from briefing.brief.overlay_memo import Memo
from briefing.model import Article, Claim, Decision, Fact, Mark, OwnLine, Party, PersonCorrection, Review

CHANGED = "changed since the review"
REJECTED = "rejected by the reviewer"
CUT = "cut by the reviewer"
TELLS_REJECTED = "tells what the reviewer rejected"

_STRENGTH: dict[Mark, int] = {"single": 0, "official": 1, "corroborated": 2}
# A line that somebody wrote with their own hand goes last when the page is full.
_OWN_RANK = 1e9
_AFTER = 1e-6
"""Less than any two facts' ranks differ by."""


def apply_review(
    facts: Sequence[Fact], review: Review | None, memo: Memo | None = None
) -> tuple[Draft, ...]:
    """Return every fact and own line as a draft with the reviewer's wishes applied.

    Facts whose sources another line took over are gone; rejected and cut lines are there, with `left_out`
    set, so that the cut list can name them.

    Args:
        memo: what was made of these facts before.
    """
    once = (memo or Memo()).step("overlay")
    if review is None:
        return tuple(once(fact.id, (fact, None, (), ()), _overlaid) for fact in facts)
    review, _ = follow(review, facts, memo)
    by_id = {fact.id: fact for fact in facts}
    decisions = {decision.fact: decision for decision in review.decisions if decision.fact in by_id}
    again = retold(facts, decisions, by_id)
    owners = _owners(decisions, by_id)
    merged: dict[str, tuple[Fact, ...]] = {}
    for other in sorted(owners):
        merged[owners[other]] = (*merged.get(owners[other], ()), by_id[other])
    people = review.people
    drafts = [
        once(fact.id, (fact, decisions.get(fact.id), merged.get(fact.id, ()), people, fact.id in again), _overlaid)
        for fact in facts
        if fact.id not in owners
    ]
    drafts += [
        once(line.id, (line, by_id.get(line.split_from), people), _own_overlaid) for line in review.own_lines
    ]
    return tuple(drafts)


def _overlaid(
    fact: Fact,
    decision: Decision | None,
    merged: Sequence[Fact],
    people: Sequence[PersonCorrection],
    again: bool = False,
) -> Draft:
    draft = _corrected(_decided(fact, decision, merged), people)
    return replace(draft, left_out=draft.left_out or TELLS_REJECTED) if again else draft


def retold(facts: Iterable[Fact], decisions: Mapping[str, Decision], by_id: Mapping[str, Fact]) -> set[str]:
    """Return the lines on where accounts differ that tell a line which the reviewer rejected.

    Such a line is made of the claims of others. `decisions` are those on facts in `by_id`, by fact. One that the
    reviewer accepted, pinned or worded stays.
    """
    rejected = [
        {_place(claim) for claim in by_id[line].claims}
        for line, decision in decisions.items()
        if decision.state == "rejected" and by_id[line].section != "readout_difference"
    ]
    found = set()
    for fact in facts:
        own = decisions.get(fact.id)
        is_wanted = own is not None and (own.state == "accepted" or own.pinned or own.text is not None)
        if rejected and fact.section == "readout_difference" and not is_wanted:
            places = {_place(claim) for claim in fact.claims}
            if any(other <= places for other in rejected):
                found.add(fact.id)
    return found


def _place(claim: Claim) -> tuple[str, int, int, str, str]:
    return claim.article, claim.start, claim.end, claim.rule, claim.text


def _own_overlaid(line: OwnLine, parent: Fact | None, people: Sequence[PersonCorrection]) -> Draft:
    return _corrected(_own_line(line, parent), people)


def lost_decisions(facts: Sequence[Fact], review: Review | None) -> tuple[Decision, ...]:
    """Return the decisions whose fact no longer exists, sorted by fact id."""
    known = {fact.id for fact in facts}
    decisions = follow(review, facts)[0].decisions if review else ()
    return tuple(sorted((d for d in decisions if d.fact not in known), key=lambda decision: decision.fact))


def correct_articles(articles: Sequence[Article], review: Review | None) -> tuple[Article, ...]:
    """Return the articles with the reviewer's dates, outlets and titles in place of the found ones."""
    corrections = {correction.key: correction for correction in review.articles} if review else {}
    corrected: list[Article] = []
    for article in articles:
        correction = corrections.get(article.key)
        if correction is not None:
            published = article.published
            if correction.published is not None and correction.published != published.day:
                published = replace(
                    published, day=correction.published, why="set by the reviewer", confidence="high"
                )
            article = replace(
                article,
                published=published,
                outlet=correction.outlet or article.outlet,
                title=correction.title or article.title,
            )
        corrected.append(article)
    return tuple(corrected)


def _owners(decisions: Mapping[str, Decision], by_id: Mapping[str, Fact]) -> dict[str, str]:
    """Map each merged fact to the fact whose line took it over, through chains; a ring merges nothing."""
    direct: dict[str, str] = {}
    for decision in sorted(decisions.values(), key=lambda decision: decision.fact):
        for merged in decision.merged:
            if merged in by_id and merged != decision.fact:
                direct.setdefault(merged, decision.fact)
    owners: dict[str, str] = {}
    for start in sorted(direct):
        owner, seen = direct[start], {start}
        while owner in direct and owner not in seen:
            seen.add(owner)
            owner = direct[owner]
        if owner not in seen:
            owners[start] = owner
    return owners


def _decided(fact: Fact, decision: Decision | None, merged: Sequence[Fact]) -> Draft:
    draft = _joined(draft_fact(fact), merged)
    if decision is None:
        return draft
    notes = draft.notes
    if decision.seen and decision.seen != fact.text:
        notes = (*notes, CHANGED)
    left_out = draft.left_out
    own_words = decision.drafter and decision.text is not None
    if decision.state == "rejected":
        left_out = REJECTED
    elif decision.cut:
        left_out = CUT
    elif decision.state == "accepted" or decision.pinned:
        # A person looked at it and wants it: that goes before our own reasons to drop it.
        left_out = ""
    return replace(
        draft,
        text=draft.text if decision.text is None else decision.text,
        section=decision.section or draft.section,
        order=decision.order,
        pinned=decision.pinned,
        wanted=decision.state == "accepted",
        drafter=own_words,
        # What the evidence does not say is nobody's but the reviewer's: it has no mark to lend.
        mark="single" if own_words else draft.mark,
        certainty="reported" if own_words else draft.certainty,
        notes=notes,
        left_out=left_out,
    )


def _joined(draft: Draft, merged: Sequence[Fact]) -> Draft:
    if not merged:
        return draft
    origins = tuple(sorted({*draft.origins, *(origin for fact in merged for origin in fact.origins)}))
    mark = max((draft.mark, *(fact.mark for fact in merged)), key=_STRENGTH.__getitem__)
    if len(origins) >= 2:
        mark = "corroborated"
    claims = (*draft.claims, *(claim for fact in merged for claim in fact.claims))
    return replace(draft, origins=origins, mark=mark, claims=claims)


def _own_line(line: OwnLine, parent: Fact | None) -> Draft:
    return Draft(
        id=line.id,
        section=line.section,
        text=line.text,
        mark=parent.mark if parent else "single",
        certainty=parent.certainty if parent else "reported",
        date=parent.date if parent else None,
        parties=parent.parties if parent else (),
        attributed_to=parent.attributed_to if parent else (),
        origins=parent.origins if parent else (),
        claims=parent.claims if parent else (),
        # The second half of a line stands behind the first.
        rank=parent.rank - _AFTER if parent else _OWN_RANK,
        articles=line.sources,
        drafter=not line.sources and parent is None,
        pinned=line.pinned,
        wanted=True,
        order=line.order,
        left_out=REJECTED if line.state == "rejected" else "",
    )


def _corrected(draft: Draft, people: Sequence[PersonCorrection]) -> Draft:
    for person in people:
        old_role = next((p.role for p in draft.parties if p.name == person.name), "")
        text = draft.text
        if person.new_role and old_role:
            text = _with_role(text, person, old_role, anywhere=draft.section == "leaders")
        draft = replace(
            draft,
            text=_with_name(text, person),
            attributed_to=tuple(_with_name(name, person) for name in draft.attributed_to),
            parties=tuple(_with_party(party, person) for party in draft.parties),
        )
    return draft


def _with_party(party: Party, person: PersonCorrection) -> Party:
    if party.name != person.name:
        return party
    return replace(party, name=person.new_name or party.name, role=person.new_role or party.role)


def _with_name(text: str, person: PersonCorrection) -> str:
    if not person.new_name:
        return text
    # The new name first: where it stands already it must not grow a second time.
    pattern = rf"(?<!\w)(?:{re.escape(person.new_name)}|{re.escape(person.name)})(?!\w)"
    return re.sub(pattern, lambda _: person.new_name, text)


def _with_role(text: str, person: PersonCorrection, old_role: str, *, anywhere: bool) -> str:
    name, role = re.escape(person.name), re.escape(old_role)

    def put(match: re.Match[str]) -> str:
        old = match.group(0)
        return person.new_role.title() if old[:1].isupper() else person.new_role

    if anywhere and re.search(rf"(?<!\w){name}(?!\w)", text):
        return re.sub(rf"(?<!\w){role}(?!\w)", put, text, flags=re.IGNORECASE)
    before = re.sub(rf"(?<!\w){role}(?=,? {name}(?!\w))", put, text, flags=re.IGNORECASE)
    return re.sub(rf"(?<={name}, ){role}(?!\w)", put, before, flags=re.IGNORECASE)
