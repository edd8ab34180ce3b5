"""The day of what an article tells without a date: the day of the event that it reports.

News gives the date once, in the lead, and then tells the rest of the same event without it. A clause in the
past about the same parties takes the lead event's day; one about a pair that an earlier sentence dates
otherwise ("their call last Friday") takes that. A clause that has a date of its own is left alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from briefing.model import Article, DateMention, Party, Sentence, Statement

_LEAD = 6
"""Sentences in which the lead event's day is looked for."""
_CLOSE = 2
"""Sentences behind the lead event in which one party's deed is still part of it."""
_NEWS_DAYS = 10
"""A lead's day lies at most this many days before the article's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Dated:
    sentence: int
    parties: frozenset[Party]
    date: DateMention


def spread_dates(article: Article, sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """Return `sentences` with the event's day put on the undated past clauses that tell of it.

    The mention given keeps the words it was read from; its `why` says whence it was taken.
    """
    dated = [
        _Dated(sentence=s.index, parties=_principals(statement), date=statement.date)
        for s in sentences
        for statement in s.statements
        if statement.date is not None and _is_news(article, statement)
    ]
    dated.extend(_told_of_pairs(article, sentences))
    dated.sort(key=lambda d: (d.sentence, d.date.start))
    lead = _lead_event(article, sentences, dated)
    if lead is None and not dated:
        return tuple(sentences)
    return tuple(
        replace(s, statements=tuple(_with_date(statement, lead, dated) for statement in s.statements))
        for s in sentences
    )


def _told_of_pairs(article: Article, sentences: Sequence[Sentence]) -> list[_Dated]:
    """Return the days that hang from a noun in a sentence about just two people: "their call last Friday"."""
    found = []
    for sentence in sentences:
        people = {p for r in sentence.references for p in r.parties if p.kind == "person"}
        own = {s.date for s in sentence.statements if s.form == "clause"}
        for mention in sentence.dates:
            if len(people) == 2 and mention not in own and mention.kind == "at" and _is_recent(article, mention):
                found.append(_Dated(sentence=sentence.index, parties=frozenset(people), date=mention))
    return found


def _is_recent(article: Article, mention: DateMention) -> bool:
    day = article.published.day
    if mention.first is None or mention.first != mention.last:
        return False
    return day is None or day - timedelta(days=_NEWS_DAYS) <= mention.first <= day + timedelta(days=1)


def _principals(statement: Statement) -> frozenset[Party]:
    return frozenset(p for p in (*statement.subject, *statement.objects) if p.kind in {"person", "country"})


def _is_news(article: Article, statement: Statement) -> bool:
    mention = statement.date
    if mention is None or mention.first is None or mention.first != mention.last or statement.form == "title":
        return False
    if statement.tense not in {"past", ""} or statement.flags & {
        "planned",
        "hypothetical",
        "wished",
        "urged",
    }:
        return False
    return _is_recent(article, mention)


def _lead_event(article: Article, sentences: Sequence[Sentence], dated: Sequence[_Dated]) -> _Dated | None:
    """Return the article's main event: the first day in the lead, with the parties of the first joint clause."""
    early = [d for d in dated if d.sentence < _LEAD]
    joint = next(
        (_principals(s) for sentence in sentences[:_LEAD] for s in sentence.statements if len(_principals(s)) >= 2),
        frozenset[Party](),
    )
    chosen = next((d for d in early if len(d.parties) >= 2), None)
    if chosen is not None:
        return (
            chosen
            if chosen.parties >= joint or not joint & chosen.parties
            else replace(chosen, parties=chosen.parties | joint)
        )
    if early:
        return replace(early[0], parties=early[0].parties | joint)
    for sentence in sentences[:_LEAD]:
        for mention in sentence.dates:
            if mention.kind == "at" and _is_recent(article, mention):
                return _Dated(sentence=sentence.index, parties=joint, date=mention)
    return None


def _with_date(statement: Statement, lead: _Dated | None, dated: Sequence[_Dated]) -> Statement:
    if statement.date is not None or statement.form == "title" or statement.tense not in {"past", ""}:
        return statement
    if statement.flags & {"planned", "hypothetical", "historical", "imperative", "subordinate"}:
        return statement
    parties = _principals(statement)
    acting = frozenset(p for p in statement.subject if p.kind in {"person", "country"})
    close = lead is not None and 0 <= statement.sentence - lead.sentence <= _CLOSE and acting <= lead.parties
    if not acting or (len(parties) < 2 and not close):
        return statement
    own = [
        d
        for d in dated
        if len(d.parties) >= 2 and d.sentence <= statement.sentence and _same_people(d.parties, parties)
    ]
    chosen: _Dated | None = None
    if lead is not None and _within(parties, lead.parties):
        chosen = lead
    elif own:
        chosen = own[-1]
    if chosen is None:
        return statement
    why = f"the day of the event it tells of, from sentence {chosen.sentence + 1}: {chosen.date.why}"
    return replace(statement, date=replace(chosen.date, why=why))


def _people(parties: frozenset[Party]) -> frozenset[Party]:
    return frozenset(p for p in parties if p.kind == "person")


def _same_people(one: frozenset[Party], other: frozenset[Party]) -> bool:
    return _people(one) == _people(other) and (bool(_people(one)) or one == other)


def _within(parties: frozenset[Party], event: frozenset[Party]) -> bool:
    """Return whether those who act are those of the event: its people, or the countries they come from."""
    people = _people(parties)
    if people:
        return people <= _people(event) or (
            not _people(event) and {p.country for p in people} <= {p.country for p in event}
        )
    countries = {p.country for p in parties}
    return countries <= {p.country for p in event}
