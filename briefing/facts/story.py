"""What the corpus tells as a whole, and by it what becomes of each group of claims.

Owns the order in which a fact is asked whether it comes to the page, what its day is and how high it ranks. What
each answer rests on is the business of the modules asked; which claims say the same is `merging`'s.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from briefing.facts.agreed_days import AgreedDays, find_agreed_days
from briefing.facts.echoes import Echoes
from briefing.facts.leaders import why_no_leader
from briefing.facts.line_days import day_in_line, exact_day
from briefing.facts.moves import Move, find_moves, holds_new_day, why_moved
from briefing.facts.origins import find_copies
from briefing.facts.ranking import rank
from briefing.facts.relevance import principal_actors, why_not_of_story
from briefing.facts.timeline import (
    build_calendar,
    day_of_event,
    lies_ahead,
    over_by,
    over_for_all,
    told_ahead,
    why_denied,
    why_given_up,
    why_not_ahead,
    why_not_happened,
    why_told_long_ago,
)
from briefing.facts.topic import common_words, side_words, why_aside, why_saying
from briefing.facts.undated_held import why_meeting_held, why_put_off_held
from briefing.model import Article, Claim, DateMention, Fact, SectionId, Sentence

_ECHO: dict[SectionId, float] = {"disputes": 20.0, "past": 25.0}
"""Rank gained by a line that all other articles speak of in its own words; most lie below 0.2 of that.

What was agreed and what is ahead is told in words of its own kind, of which the rules and the day tell enough.
"""
_NEW_DAY = 1.5
"""Rank gained by an event that was moved, on its new day: that it was announced and moved tells how much it matters."""
_DEED = 0.3
_MOST_DEEDS = 8
"""A leader who acts in the story's other lines ranks higher: so much a deed, up to so many."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """What is read off the whole corpus once and asked about every group of claims."""

    as_of: date
    articles: Mapping[str, Article]
    """By key."""
    claims: Sequence[Claim]
    sentences: Sequence[Sequence[Sentence]]
    """Per article."""
    copies: Mapping[str, str]
    principals: Sequence[str]
    common: frozenset[str] | None
    sides: frozenset[str]
    echoes: Echoes
    calendar: Mapping[str, DateMention]
    agreed: AgreedDays
    moves: Sequence[Move]
    happened: Sequence[Claim]
    """Those of what was agreed or done."""
    deeds: Mapping[str, int]
    """By person: in how many claims outside the leaders' section he or she acts."""


def read_story(
    claims: Sequence[Claim], articles: Sequence[Article], sentences: Sequence[Sequence[Sentence]], *, as_of: date
) -> Story:
    """Return what the corpus tells as a whole; the arguments are those of `merge_claims`."""
    by_key = {article.key: article for article in articles}
    copies = find_copies(articles)
    principals = principal_actors(sentences, copies)
    statements = [s for article in sentences for sentence in article for s in sentence.statements]
    deeds = Counter(p.name for c in claims if c.section != "leaders" for p in c.statement.subject if p.kind == "person")
    return Story(
        as_of=as_of,
        articles=by_key,
        claims=claims,
        sentences=sentences,
        copies=copies,
        principals=principals,
        common=common_words(sentences, copies),
        sides=side_words(sentences, principals),
        echoes=Echoes(sentences, copies),
        calendar=build_calendar(statements),
        agreed=find_agreed_days(statements),
        moves=find_moves(sentences, by_key),
        happened=[c for c in claims if c.section in {"past", "agreements"}],
        deeds=deeds,
    )


def why_dropped(group: Sequence[Claim], story: Story) -> str:
    """Return why a group of claims does not come to the page, "" where it may."""
    dropped = (
        why_not_of_story(group, story.principals, story.as_of)
        or why_aside(group, story.principals, story.common, story.sides)
        or why_saying(group, story.common)
    )
    if group[0].section == "leaders":
        return why_no_leader(group) or dropped
    return dropped or _why_not_in_section(group, story)


def _why_not_in_section(group: Sequence[Claim], story: Story) -> str:
    as_of, articles = story.as_of, story.articles
    section = group[0].section
    if section == "upcoming":
        return (
            why_not_ahead(
                group, as_of=as_of, articles=articles, calendar=story.calendar, happened=story.happened
            )
            or why_put_off_held(group, story.happened, articles)
            or why_meeting_held(group, story.claims, articles)
            or why_denied(group, story.claims)
            or why_moved(group, story.moves, articles)
        )
    if section == "past":
        return why_not_happened(group, articles, as_of=as_of) or why_told_long_ago(group, story.sentences, as_of)
    given_up = why_given_up(group) if section == "agreements" else ""
    expected = section == "agreements" and all(c.certainty == "expected" for c in group)
    planned = expected or (section == "disputes" and lies_ahead(group, as_of))
    return given_up or (why_moved(group, story.moves, articles) if planned else "")


def settle_day(fact: Fact, group: Sequence[Claim], story: Story) -> Fact:
    """Return the fact of `group` with its day, and with what that day says against it."""
    if fact.section == "agreements":
        return replace(fact, date=story.agreed.of(group, story.articles) or fact.date)
    if fact.section == "upcoming":
        fact = _dated_by_words(fact, story) if fact.date is None else fact
        day = exact_day(fact)
        return replace(fact, date=day, dropped=fact.dropped or over_for_all(group, day, story.as_of))
    if fact.section == "past" and not fact.dropped:
        # What is told as done has a day behind it: the day read belongs to something else.
        ahead = lies_ahead(group, story.as_of) or told_ahead(group, story.articles)
        return replace(fact, date=None) if ahead else fact
    return fact


def _dated_by_words(fact: Fact, story: Story) -> Fact:
    """Return an announcement without a day with the one that its line, or another sentence on the event, gives."""
    told = day_in_line(fact)
    day = told or day_of_event(fact.text, story.calendar)
    tag = "scheduled" if told is not None and fact.certainty == "expected" else fact.tag
    later = told is not None and told.first is not None and told.first > story.as_of
    # The line's own day says which session is meant.
    is_other = later and fact.dropped.startswith("the event that it is tied to")
    dropped = "" if is_other else fact.dropped
    return replace(fact, date=day, tag=tag, dropped=dropped or over_by(day, story.as_of))


def rank_of(fact: Fact, group: Sequence[Claim], story: Story) -> float:
    """Return how high the fact of `group` ranks in its section."""
    named = day_of_event(fact.text, story.calendar) if fact.section == "upcoming" and fact.date is not None else None
    value = rank(fact.claims, fact.origins, story.principals, story.articles, story.as_of, day=named)
    value += _ECHO.get(fact.section, 0.0) * story.echoes.of(fact.text, (c.article for c in group))
    if fact.section == "upcoming" and holds_new_day(group, story.moves):
        value += _NEW_DAY
    if fact.section == "leaders":
        value += min(_MOST_DEEDS, sum(story.deeds.get(p.name, 0) for p in fact.parties)) * _DEED
    return value
