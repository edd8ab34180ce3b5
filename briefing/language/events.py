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
    lead = _lead_event(article, sentences, dated)
    if lead is None and not dated:
        return tuple(sentences)
    return tuple(
        replace(s, statements=tuple(_with_date(statement, lead, dated) for statement in s.statements)) for s in sentences
    )


def _principals(statement: Statement) -> frozenset[Party]:
    return frozenset(p for p in (*statement.subject, *statement.objects) if p.kind in {"person", "country"})


def _is_news(article: Article, statement: Statement) -> bool:
    mention = statement.date
    if mention is None or mention.first is None or mention.first != mention.last or statement.form == "title":
        return False
    if statement.tense not in {"past", ""} or statement.flags & {"planned", "hypothetical", "wished", "urged"}:
        return False
    day = article.published.day
    return day is None or day - timedelta(days=_NEWS_DAYS) <= mention.first <= day + timedelta(days=1)


def _lead_event(article: Article, sentences: Sequence[Sentence], dated: Sequence[_Dated]) -> _Dated | None:
    early = [d for d in dated if d.sentence < _LEAD]
    with_parties = [d for d in early if d.parties]
    if with_parties or early:
        return (with_parties or early)[0]
    day = article.published.day
    for sentence in sentences[:_LEAD]:
        for mention in sentence.dates:
            if mention.first is None or mention.first != mention.last or mention.kind != "at":
                continue
            if day is not None and day - timedelta(days=_NEWS_DAYS) <= mention.first <= day:
                return _Dated(sentence=sentence.index, parties=frozenset(), date=mention)
    return None


def _with_date(statement: Statement, lead: _Dated | None, dated: Sequence[_Dated]) -> Statement:
    if statement.date is not None or statement.form == "title" or statement.tense not in {"past", ""}:
        return statement
    if statement.flags & {"planned", "hypothetical", "historical", "imperative"}:
        return statement
    parties = _principals(statement)
    if len(parties) < 2 or "subordinate" in statement.flags:
        return statement
    pairs = [d for d in dated if len(d.parties) >= 2 and d.sentence <= statement.sentence]
    own = [d for d in pairs if d.parties == parties]
    chosen: _Dated | None = None
    if lead is not None and (not lead.parties or lead.parties & parties):
        chosen = lead
        if len(parties) >= 2 and own and not parties <= lead.parties:
            chosen = own[-1]
    elif own:
        chosen = own[-1]
    if chosen is None:
        return statement
    why = f"the day of the event it tells of, from sentence {chosen.sentence + 1}: {chosen.date.why}"
    return replace(statement, date=replace(chosen.date, why=why))
