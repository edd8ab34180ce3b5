"""The day of what an article tells without a date: the day of the event that it reports.

News gives the date once, in the lead, and then tells the rest of the same event without it. A clause in the
past about the same parties takes the lead event's day; one about a pair that an earlier sentence dates
otherwise ("their call last Friday") takes that. A clause that has a date of its own is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from briefing.datewords import MONTHS, date_words, days_named
from briefing.language.ceremonies import with_ceremonies
from briefing.language.day_places import is_of_telling, is_set_aside
from briefing.language.events_taken_up import with_events
from briefing.language.gatherings import with_gatherings
from briefing.language.modality import words
from briefing.language.occasions import with_occasions
from briefing.language.sole_event import (
    is_meeting,
    is_saying,
    opens_talks,
    with_sole_event,
    without_days_ahead,
)
from briefing.model import Article, DateMention, Party, Sentence, Statement

_LEAD = 6
"""Sentences in which the lead event's day is looked for."""
_CLOSE = 2
"""Sentences behind the lead event in which one party's deed is still part of it."""
_JOINT_REACH = 4
"""Sentences behind the lead event in which "the three ministers" are those of it."""
_JOINT = re.compile(
    r"both|(?:the|all) (?:two|three|four|five)"
    r"|(?:the|both|all)(?: \w+)? (?:sides|parties|leaders|ministers|presidents|countries|governments|delegations|states"
    r"|capitals|premiers|nations|negotiators|envoys|neighbou?rs)",
    re.I,
)
_WITH_ITS = re.compile(r" and (?:its|his|her|their) ", re.I)
_COUNCIL = re.compile(
    r"the (?:[\w-]+ ){0,3}(?:summit|meeting|conference|council|session|assembly|commission|committee|board|cabinet)",
    re.I,
)
_DECIDED = frozenset({"agree", "decide", "resolve", "approve", "adopt", "endorse"})
_GOES_ON = re.compile(r"(?:It|They|The new da(?:te|y)|The event)\b")
_PLANNED = re.compile(r"\b(?:was|were|had been) (?:to|due|set|scheduled|planned|expected)\b")
_OWN_DAY = re.compile(rf"\bon (?:\d{{1,2}}–)?\d{{1,2}} (?:{'|'.join(MONTHS)}) \d{{4}}\b")
"""A day that the line tells itself: whatever it is the day of, no other is put before the line."""
_MOVED = frozenset({"postpone", "delay", "reschedule", "defer", "adjourn"})
_PRECISE = 6
"""Days that a new day may span."""
_NEWS_DAYS = 10
"""A lead's day lies at most this many days before the article's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Dated:
    sentence: int
    parties: frozenset[Party]
    date: DateMention
    said: bool = False
    """Whether it is the day on which something was said."""
    deed: tuple[int, int] | None = None
    """Article offsets of the clause that tells of it, where that is no meeting."""


def spread_dates(article: Article, sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """Return `sentences` with the event's day put on the undated past clauses that tell of it.

    The mention given keeps the words it was read from; its `why` says whence it was taken.
    """
    sentences = without_days_ahead(article, with_events(with_ceremonies(_with_new_days(sentences))))
    sentences = with_gatherings(article, with_occasions(article, sentences))
    dated = [
        _Dated(
            sentence=s.index,
            parties=_principals(statement),
            date=statement.date,
            said=is_saying(s, statement),
            deed=None if is_meeting(statement) else (statement.start, statement.end),
        )
        for s in sentences
        for statement in s.statements
        if statement.date is not None
        and _is_news(article, statement)
        and not _is_plan_of(s, statement.date, article)
    ]
    dated.extend(_told_of_pairs(article, sentences))
    dated.sort(key=lambda d: (d.sentence, d.date.start))
    lead = _lead_event(article, sentences, dated)
    if lead is not None or dated:
        sentences = [
            replace(
                s,
                statements=tuple(
                    own if _goes_on_from_earlier(own, s, lead) else _with_date(own, lead, dated) for own in s.statements
                )
                # "led the delegations in the talks, which began on Monday": of the talks' days.
                if not any(opens_talks(own, article.published.day) for own in s.statements)
                else s.statements,
            )
            for s in sentences
        ]
    return with_sole_event(article, sentences)


def _with_new_days(sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """Return `sentences` with the new day put to a move whose next sentence tells it; both then prove the clause.

    "The talks have been pushed back. They will now open on 21 May."
    """
    after = (*sentences[1:], None)
    return tuple(
        replace(s, statements=tuple(_with_new_day(own, following) for own in s.statements))
        if following is not None
        and following.paragraph == s.paragraph
        and _GOES_ON.match(following.text)
        and not _PLANNED.search(following.text)
        else s
        for s, following in zip(sentences, after, strict=True)
    )


def _with_new_day(statement: Statement, following: Sentence) -> Statement:
    if statement.form != "clause" or statement.date is not None or statement.tense != "past" or statement.negated:
        return statement
    if statement.certainty != "reported" or statement.flags - {"passive", "quoted"}:
        return statement
    verb, *particle = statement.predicate.split()
    moved = verb in _MOVED or (
        verb in words("moving") and {*particle, *statement.complement.split()[:1]} & {"back", "off", "forward"}
    )
    told = next(
        (
            s
            for s in following.statements
            if s.form == "clause" and _is_new_day(s.date) and not s.negated and s.tense in {"future", "present"}
        ),
        None,
    )
    if not moved or told is None or told.date is None or told.certainty not in {"expected", "reported"}:
        return statement
    day = replace(told.date, kind="at", why=f"the new day, from the next sentence: {told.date.why}")
    return replace(
        statement,
        complement=f"{statement.complement} to {date_words(day)}".strip(),
        date=day,
        quote_end=following.end,
        attribution=statement.attribution or told.attribution,
    )


def _is_new_day(mention: DateMention | None) -> bool:
    if mention is None or mention.first is None or mention.last is None or mention.kind not in {"at", "until"}:
        return False
    return (mention.last - mention.first).days <= _PRECISE


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
    return _actors((*statement.subject, *statement.objects))


def _actors(parties: Sequence[Party]) -> frozenset[Party]:
    """Return the persons and countries, an office of a country as the country: it acts for it."""
    return frozenset(
        p if p.kind in {"person", "country"} else Party(name=p.country, kind="country", country=p.country)
        for p in parties
        if p.kind in {"person", "country"} or (p.kind in {"office", "organisation"} and p.country)
    )


def _is_plan_of(sentence: Sentence, mention: DateMention, article: Article) -> bool:
    """Return whether, in an article of no known day, the day may be that of what is planned in the sentence."""
    return article.published.day is None and any(
        s.date == mention and (s.tense == "future" or "planned" in s.flags) for s in sentence.statements
    )


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
    return _is_recent(article, mention) and not opens_talks(statement, article.published.day)


def _lead_event(article: Article, sentences: Sequence[Sentence], dated: Sequence[_Dated]) -> _Dated | None:
    """Return the article's main event: the first day in the lead, with the parties of the first joint clause."""
    early = [d for d in dated if d.sentence < _LEAD]
    early = [d for d in early if not d.said] or early
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
    for sentence in sentences[:_LEAD] if article.published.day is not None else ():
        for mention in sentence.dates:
            opens = any(s.date == mention and opens_talks(s, article.published.day) for s in sentence.statements)
            if opens or mention.kind != "at":
                continue
            if _is_recent(article, mention) and not is_set_aside(sentence, mention):
                said = is_of_telling(sentence, mention)
                return _Dated(sentence=sentence.index, parties=joint, date=mention, said=said)
    return None


def _goes_on_from_earlier(statement: Statement, sentence: Sentence, lead: _Dated | None) -> bool:
    """Return whether a clause before it in the sentence is of an older day than the lead's.

    "Morocco withdrew its envoy two days later, and both countries closed the road."
    """
    return lead is not None and lead.date.first is not None and any(
        s.form == "clause"
        and s.start < statement.start
        and s.tense == "past"
        and "subordinate" not in s.flags
        and s.date is not None
        and s.date.last is not None
        and s.date.last < lead.date.first
        for s in sentence.statements
    )


def _with_date(statement: Statement, lead: _Dated | None, dated: Sequence[_Dated]) -> Statement:
    if statement.date is not None or statement.form == "title" or statement.tense not in {"past", ""}:
        return statement
    if statement.flags & {"planned", "hypothetical", "historical", "imperative", "subordinate"}:
        return statement
    spoken = _is_backshifted(statement)
    if lead is not None and ((lead.said and not _is_news_told(statement, lead)) or _is_of_part(statement, lead)):
        lead = None
    if (statement.verb.startswith("had ") and not spoken) or (
        statement.verb.startswith(("has ", "have ")) and (lead is None or not _is_news_of(statement, lead))
    ):
        # "had built the fence": told as earlier than the event. A lead's own "have agreed" is the news.
        return statement
    parties = _principals(statement)
    acting = _actors(statement.subject)
    near = lead is not None and 0 <= statement.sentence - lead.sentence <= _CLOSE
    if lead is not None and not acting and near and _is_of_council(statement, lead):
        return _dated(statement, lead)
    if lead is not None and not acting and _is_of_lead(statement, lead, near=near and spoken, dated=dated):
        return _dated(statement, lead)
    close = lead is not None and near and bool(acting) and _within(acting, lead.parties)
    if not acting or (len(parties) < 2 and not close):
        return statement
    own = [
        d
        for d in dated
        if len(d.parties) >= 2
        and not d.said
        and d.sentence <= statement.sentence
        and _same_people(d.parties, parties)
    ]
    chosen: _Dated | None = None
    if lead is not None and _within(parties, lead.parties):
        chosen = lead
    elif own:
        chosen = own[-1]
    return statement if chosen is None else _dated(statement, chosen)


def _is_news_of(statement: Statement, lead: _Dated) -> bool:
    """Return whether a perfect is the news of the lead's day: in its sentence, or before a meeting told right behind.

    "Chile and Peru have agreed to open the road. Their ministers met on Tuesday."
    """
    if statement.sentence == lead.sentence:
        return True
    together = lead.deed is None and lead.sentence == 1 and len(lead.parties) > 1
    return statement.sentence == 0 and together and len(_actors(statement.subject)) > 1


def _is_of_part(statement: Statement, lead: _Dated) -> bool:
    """Return whether the day is that of what others did, told inside the clause: "met after Peru left on Monday"."""
    if lead.deed is None or lead.sentence != statement.sentence:
        return False
    first, last = lead.deed
    inside = statement.start <= first and last <= statement.end and (first, last) != (statement.start, statement.end)
    return inside and not _actors(statement.subject) & lead.parties


def _is_news_told(statement: Statement, lead: _Dated) -> bool:
    """Return whether a clause is the news that is told on the lead's day: what several did or agreed together.

    "The two leaders agreed to meet, the palace said on Monday". What one alone did may be long past by then, and
    "said on Monday that they agreed" looks back as well.
    """
    far = statement.sentence - lead.sentence > _JOINT_REACH
    if statement.verb.startswith("had ") or (far and not _people(_actors(statement.subject)) & _people(lead.parties)):
        return False
    if statement.sentence == lead.sentence and _is_backshifted(statement):
        return False
    if statement.subject and _WITH_ITS.search(statement.subject_text):
        return True
    return len(statement.subject) > 1 or _JOINT.fullmatch(statement.subject_text) is not None


def _dated(statement: Statement, chosen: _Dated) -> Statement:
    if _OWN_DAY.search(statement.complement) and chosen.date.first not in days_named(statement.complement):
        return statement
    why = f"the day of the event it tells of, from sentence {chosen.sentence + 1}: {chosen.date.why}"
    return replace(statement, date=replace(chosen.date, why=why))


def _is_backshifted(statement: Statement) -> bool:
    """Return whether a verb of saying before it puts the clause into the past: "said 12 had returned"."""
    said = statement.attribution
    return said is not None and bool(said.verb) and said.cue_start < statement.start


def _is_of_lead(statement: Statement, lead: _Dated, *, near: bool, dated: Sequence[_Dated]) -> bool:
    """Return whether a clause whose subject is no known party tells of the lead event: by its words alone.

    "12 of Chile's soldiers had returned", said right behind the lead; "the three ministers agreed".
    """
    if near and any(re.search(rf"\b{re.escape(p.country or p.name)}\b", statement.subject_text) for p in lead.parties):
        return True
    if not _JOINT.fullmatch(statement.subject_text) or not 0 <= statement.sentence - lead.sentence <= _JOINT_REACH:
        return False
    return all(d.date.first == lead.date.first for d in dated if len(d.parties) >= 2)


def _is_of_council(statement: Statement, lead: _Dated) -> bool:
    """Return whether the clause is a decision of those who met on the lead's day: "The summit also agreed"."""
    if lead.said or statement.predicate not in _DECIDED or statement.attribution is not None:
        return False
    return _COUNCIL.fullmatch(statement.subject_text) is not None


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
