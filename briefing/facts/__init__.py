"""Step 4: claims become facts: merged, with their origins, placed in time, ranked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import replace
from datetime import date, timedelta

from briefing.fact_ids import fact_id
from briefing.facts.conflicts import find_conflicts, note_conflicts
from briefing.facts.contested import carry_denials, mark_denied
from briefing.facts.details import add_lengths
from briefing.facts.differences import of_other_side, one_sided, two_accounts, two_wordings
from briefing.facts.leaders import group_leaders, leader_line
from briefing.facts.lesser import drop_lesser, drop_nested
from briefing.facts.line_days import told_day
from briefing.facts.merging import claim_key, group_claims
from briefing.facts.moves import same_plan
from briefing.facts.origins import group_origins, mark_of
from briefing.facts.overtaken import drop_overtaken
from briefing.facts.ranking import best_worded, spread
from briefing.facts.relevance import OLD
from briefing.facts.same_events import join_same_events
from briefing.facts.same_positions import join_same_positions
from briefing.facts.same_undertakings import join_same_undertakings
from briefing.facts.silence import Accounts
from briefing.facts.story import Story, rank_of, read_story, settle_day, why_dropped
from briefing.facts.timeline import event_date, tag_of, tag_of_agreement
from briefing.facts.told_once import drop_told_twice
from briefing.model import SECTIONS, Article, Claim, DateMention, Fact, SectionId, Sentence

__all__ = ["merge_claims"]

_TOLD_THERE = "told where the accounts differ"
_FEW_DAYS = timedelta(days=3)


def merge_claims(
    claims: Sequence[Claim],
    articles: Sequence[Article],
    sentences: Sequence[Sequence[Sentence]],
    *,
    as_of: date,
) -> tuple[Fact, ...]:
    """Return the facts that `claims` make up, by section and falling rank; those not for the page say why.

    Args:
        claims: of all articles, in any order.
        articles: all articles of the corpus.
        sentences: per article.
        as_of: the day on which the page speaks.
    """
    story = read_story(claims, articles, sentences, as_of=as_of)
    by_key, principals = story.articles, story.principals
    facts: list[Fact] = []
    for section in SECTIONS:
        for group in _groups(section, [claim for claim in claims if claim.section == section], as_of):
            fact = carry_denials(settle_day(_fact(group, story), group, story))
            facts.append(replace(fact, rank=rank_of(fact, group, story)))
    moved = [c for f in facts if f.dropped.startswith("moved to") for c in f.claims]
    facts = [
        replace(f, dropped="announces a plan that was moved")
        if f.section == "upcoming" and not f.dropped and same_plan(f.claims, moved)
        else f
        for f in facts
    ]
    facts = drop_overtaken(facts, story)
    facts = add_lengths(drop_told_twice(drop_lesser(drop_nested(facts))), sentences, claims)
    facts = spread(facts)
    conflicts = find_conflicts(facts, by_key)
    facts = note_conflicts(facts, conflicts)
    live = [fact for fact in facts if not fact.dropped]
    wordings = two_wordings(live, principals)
    beside = [fact for one, other, _ in wordings for fact in (one, other)]
    accounts = Accounts(articles=by_key, sentences=sentences, sides=story.sides)
    alone = one_sided(live, claims, principals, accounts=accounts, beside=beside)
    told_there = {fact.id for fact, _ in alone if fact.section != "agreements"}
    facts = [replace(f, dropped=_TOLD_THERE) if f.id in told_there else f for f in facts]
    facts += [
        replace(fact, id=_id("readout_difference", fact.claims, by_key), section="readout_difference", text=line)
        for fact, line in alone
    ]
    facts.extend(_beside(one, other, line, by_key) for one, other, line in wordings)
    facts.extend(replace(_beside(c.earlier, c.later, c.line, by_key), tag="conflict") for c in conflicts)
    facts = mark_denied(facts, by_key)
    beside_each = two_accounts(facts, principals, by_key)
    facts.extend(_beside(one, other, line, by_key) for one, other, line in beside_each)
    told = {fact.id for one, other, _ in (*beside_each, *wordings) for fact in (one, other)}
    facts = _as_accounts(facts, of_other_side(facts, claims, principals), told, by_key)
    order = {section: place for place, section in enumerate(SECTIONS)}
    return tuple(sorted(facts, key=lambda f: (order[f.section], bool(f.dropped), -f.rank, f.id)))


def _groups(section: SectionId, claims: Sequence[Claim], as_of: date) -> list[tuple[Claim, ...]]:
    """Return the claims of one section, those that say the same together."""
    if section == "leaders":
        return group_leaders(claims)
    groups = group_claims(claims, since=as_of - OLD)
    if section == "agreements":
        return join_same_undertakings(groups, since=as_of - OLD)
    if section == "disputes":
        return join_same_positions(groups)
    return join_same_events(groups) if section == "upcoming" else groups


def _fact(group: Sequence[Claim], story: Story) -> Fact:
    articles = story.articles
    origins = group_origins(group, articles, story.copies)
    section = group[0].section
    speaker = best_worded(group)
    text, day = speaker.text, _date_of(speaker, group)
    if section == "upcoming":
        dated = [c for c in group if event_date(c, articles) is not None]
        day = _date_of(speaker, dated) if dated else None
    if section == "leaders":
        text, day = leader_line(group, story.as_of)
        speaker = next((c for c in group if c.statement.form == "title"), speaker)
    others = sorted((c for c in group if c is not speaker), key=claim_key)
    named = dict.fromkeys(name for claim in (speaker, *others) for name in claim.attributed_to)
    return Fact(
        id=_id(section, group, articles),
        section=section,
        text=text,
        claims=(speaker, *others),
        origins=origins,
        mark=mark_of(group, origins),
        certainty=speaker.certainty,
        date=day,
        parties=speaker.parties or speaker.statement.subject,
        attributed_to=tuple(_without_opinions(named, group)) if section != "leaders" else (),
        rank=0.0,
        matter=speaker.matter,
        tag=tag_of(group) if section == "upcoming" else tag_of_agreement(group) if section == "agreements" else "",
        dropped=why_dropped(group, story),
    )


def _without_opinions(names: Iterable[str], group: Sequence[Claim]) -> list[str]:
    """Return the speakers without opinion articles where a claim of the group is of somebody else's knowledge."""
    vouched = any(not _is_opinion(name) for name in names) or any(not claim.attributed_to for claim in group)
    return [name for name in names if not (vouched and _is_opinion(name))]


def _is_opinion(name: str) -> bool:
    return name.startswith("an opinion article")


def _beside(one: Fact, other: Fact, line: str, articles: Mapping[str, Article]) -> Fact:
    """Return the fact whose `line` tells both facts side by side, as well sourced as the weaker of them."""
    claims = tuple(dict.fromkeys((*one.claims, *other.claims)))
    return replace(
        one,
        id=_id("readout_difference", claims, articles),
        section="readout_difference",
        text=line,
        claims=claims,
        origins=tuple(sorted({*one.origins, *other.origins})),
        mark="single" if "single" in (one.mark, other.mark) else "official",
        parties=tuple(dict.fromkeys((*one.parties, *other.parties))),
        attributed_to=tuple(dict.fromkeys((*one.attributed_to, *other.attributed_to))),
        tag="",
    )


def _as_accounts(
    facts: Sequence[Fact], one_word: Sequence[Fact], told: Set[str], articles: Mapping[str, Article]
) -> list[Fact]:
    """Return the facts with one side's word for what another agreed to among the accounts.

    Args:
        one_word: the facts that are one side's word.
        told: ids of the facts that stand beside another account already.
    """
    moved = {fact.id for fact in one_word}
    there = {(fact.section, fact.claims) for fact in facts}
    out = []
    for fact in facts:
        if fact.id not in moved:
            out.append(fact)
        elif fact.id in told or ("readout_difference", fact.claims) in there:
            out.append(replace(fact, dropped=_TOLD_THERE))
        else:
            out.append(replace(fact, section="readout_difference", id=_id("readout_difference", fact.claims, articles)))
    return out


def _date_of(speaker: Claim, group: Sequence[Claim]) -> DateMention | None:
    """Return the speaker's date, or the narrowest that a claim of the group gives."""
    own = [speaker] if speaker in group else []
    dated = [m for c in (*own, *group) if (m := told_day(c)) is not None and m.first is not None and m.last is not None]
    if not dated:
        return None
    return min(
        dated,
        key=lambda m: (
            # An event of two or three days is told by its first day too.
            max((m.last or date.max) - (m.first or date.min), _FEW_DAYS),
            m != told_day(speaker),
            (m.last or date.max) - (m.first or date.min),
            m.first or date.max,
            m.why,
        ),
    )


def _id(section: SectionId, group: Sequence[Claim], articles: Mapping[str, Article]) -> str:
    """Return the fact's stable id: that of its first-published claim, so that later articles keep it."""
    first = min(
        group,
        key=lambda c: (articles[c.article].published.day or date.max, " ".join(c.quote.split()), c.text),
    )
    return fact_id(section, first)
