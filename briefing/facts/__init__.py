"""Step 4: claims become facts: merged, with their origins, placed in time, ranked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from briefing.fact_ids import fact_id
from briefing.facts.agreed_days import find_agreed_days
from briefing.facts.conflicts import find_conflicts, note_conflicts
from briefing.facts.details import add_lengths
from briefing.facts.differences import one_sided, two_wordings
from briefing.facts.echoes import Echoes
from briefing.facts.leaders import group_leaders, leader_line, why_no_leader
from briefing.facts.lesser import drop_lesser, drop_nested
from briefing.facts.line_days import day_in_line, exact_day, told_day
from briefing.facts.merging import claim_key, group_claims
from briefing.facts.moves import find_moves, holds_new_day, same_plan, why_moved
from briefing.facts.origins import claim_origins, find_copies, mark_of
from briefing.facts.ranking import best_worded, rank, spread
from briefing.facts.relevance import principal_actors, why_not_of_story
from briefing.facts.same_events import join_same_events
from briefing.facts.timeline import (
    build_calendar,
    day_of_event,
    event_date,
    lies_ahead,
    over_by,
    over_for_all,
    tag_of,
    told_ahead,
    why_denied,
    why_given_up,
    why_not_ahead,
    why_not_happened,
    why_told_long_ago,
)
from briefing.facts.topic import common_words, side_words, why_aside, why_saying
from briefing.model import SECTIONS, Article, Claim, DateMention, Fact, SectionId, Sentence

__all__ = ["merge_claims"]

_ECHO: dict[SectionId, float] = {"disputes": 20.0, "past": 25.0}
"""Rank gained by a line that all other articles speak of in its own words; most lie below 0.2 of that.

What was agreed and what is ahead is told in words of its own kind, of which the rules and the day tell enough.
"""
_NEW_DAY = 1.5
"""Rank gained by an event that was moved, on its new day: that it was announced and moved tells how much it matters."""
_DEED = 0.3
_MOST_DEEDS = 8
"""A leader who acts in the story's other lines ranks higher: so much a deed, up to so many."""


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
        sentences: per article; only their statements' dates are used, to date named events.
        as_of: the day on which the page speaks.
    """
    by_key = {article.key: article for article in articles}
    copies = find_copies(articles)
    principals = principal_actors(sentences, copies)
    common = common_words(sentences, copies)
    sides = side_words(sentences, principals)
    echoes = Echoes(sentences, copies)
    calendar = build_calendar(s for article in sentences for sentence in article for s in sentence.statements)
    agreed = find_agreed_days(s for article in sentences for sentence in article for s in sentence.statements)
    moves = find_moves(sentences, by_key)
    happened = [c for c in claims if c.section in {"past", "agreements"}]
    deeds = Counter(p.name for c in claims if c.section != "leaders" for p in c.statement.subject if p.kind == "person")
    facts: list[Fact] = []
    for section in SECTIONS:
        chosen = [claim for claim in claims if claim.section == section]
        groups = group_leaders(chosen) if section == "leaders" else group_claims(chosen)
        if section == "upcoming":
            groups = join_same_events(groups)
        for group in groups:
            dropped = why_not_of_story(group, principals, as_of) or why_aside(group, principals, common, sides)
            dropped = dropped or why_saying(group, common)
            if section == "leaders":
                dropped = why_no_leader(group) or dropped
            if section == "upcoming" and not dropped:
                dropped = why_not_ahead(group, as_of=as_of, articles=by_key, calendar=calendar, happened=happened)
                dropped = dropped or why_denied(group, claims) or why_moved(group, moves, by_key)
            if section == "past" and not dropped:
                dropped = why_not_happened(group, by_key, as_of=as_of)
                dropped = dropped or why_told_long_ago(group, sentences, as_of)
            if section == "agreements" and not dropped:
                dropped = why_given_up(group)
            planned = section == "disputes" and lies_ahead(group, as_of)
            if section == "agreements" and all(c.certainty == "expected" for c in group):
                planned = True
            if planned and not dropped:
                dropped = why_moved(group, moves, by_key)
            origins = tuple(sorted({o for c in group for o in claim_origins(c, by_key[c.article], copies)}))
            fact = _fact(group, origins, as_of, dropped, by_key)
            if section == "agreements":
                fact = replace(fact, date=agreed.of(group, by_key) or fact.date)
            if section == "upcoming" and fact.date is None:
                told = day_in_line(fact)
                fact = replace(fact, date=told or day_of_event(fact.text, calendar))
                if told is not None and fact.certainty == "expected":
                    fact = replace(fact, tag="scheduled")
                later = told is not None and told.first is not None and told.first > as_of
                if later and fact.dropped.startswith("the event that it is tied to"):
                    # The line's own day says which session is meant.
                    fact = replace(fact, dropped="")
                if not fact.dropped:
                    fact = replace(fact, dropped=over_by(fact.date, as_of))
            if section == "upcoming":
                fact = replace(fact, date=exact_day(fact))
                fact = replace(fact, dropped=fact.dropped or over_for_all(group, fact.date, as_of))
            if section == "past" and not fact.dropped and (lies_ahead(group, as_of) or told_ahead(group, by_key)):
                # What is told as done has a day behind it: the day read belongs to something else.
                fact = replace(fact, date=None)
            value = rank(fact.claims, origins, principals, by_key, as_of)
            value += _ECHO.get(section, 0.0) * echoes.of(fact.text, (c.article for c in group))
            if section == "upcoming" and holds_new_day(group, moves):
                value += _NEW_DAY
            if section == "leaders":
                value += min(_MOST_DEEDS, sum(deeds[p.name] for p in fact.parties)) * _DEED
            facts.append(replace(fact, rank=value))
    moved = [c for f in facts if f.dropped.startswith("moved to") for c in f.claims]
    facts = [
        replace(f, dropped="announces a plan that was moved")
        if f.section == "upcoming" and not f.dropped and same_plan(f.claims, moved)
        else f
        for f in facts
    ]
    facts = add_lengths(drop_lesser(drop_nested(facts)), sentences, claims)
    facts = spread(facts)
    conflicts = find_conflicts(facts, by_key)
    facts = note_conflicts(facts, conflicts)
    live = [fact for fact in facts if not fact.dropped]
    wordings = two_wordings(live, principals)
    beside = [fact for one, other, _ in wordings for fact in (one, other)]
    for fact, line in one_sided(live, claims, principals, beside=beside):
        facts.append(
            replace(
                fact,
                id=_id("readout_difference", fact.claims, by_key),
                section="readout_difference",
                text=line,
            )
        )
    facts.extend(_beside(one, other, line, by_key) for one, other, line in wordings)
    facts.extend(replace(_beside(c.earlier, c.later, c.line, by_key), tag="conflict") for c in conflicts)
    order = {section: place for place, section in enumerate(SECTIONS)}
    return tuple(sorted(facts, key=lambda f: (order[f.section], bool(f.dropped), -f.rank, f.id)))


def _fact(
    group: Sequence[Claim],
    origins: tuple[str, ...],
    as_of: date,
    dropped: str,
    articles: Mapping[str, Article],
) -> Fact:
    section = group[0].section
    speaker = best_worded(group)
    text, day = speaker.text, _date_of(speaker, group)
    if section == "upcoming":
        dated = [c for c in group if event_date(c, articles) is not None]
        day = _date_of(speaker, dated) if dated else None
    if section == "leaders":
        text, day = leader_line(group, as_of)
        speaker = next((c for c in group if c.statement.form == "title"), speaker)
    others = sorted((c for c in group if c is not speaker), key=claim_key)
    spoken = list(dict.fromkeys(name for claim in (speaker, *others) for name in claim.attributed_to))
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
        attributed_to=tuple(spoken) if section != "leaders" else (),
        rank=0.0,
        matter=speaker.matter,
        tag=tag_of(group) if section == "upcoming" else "",
        dropped=dropped,
    )


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


def _date_of(speaker: Claim, group: Sequence[Claim]) -> DateMention | None:
    """Return the speaker's date, or the narrowest that a claim of the group gives."""
    own = [speaker] if speaker in group else []
    dated = [
        m
        for c in (*own, *group)
        if (m := told_day(c)) is not None and m.first is not None and m.last is not None
    ]
    if not dated:
        return None
    return min(
        dated,
        key=lambda m: (
            (m.last or date.max) - (m.first or date.min),
            m != told_day(speaker),
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
