"""Which announcements a report of a move replaces: what the newer article says holds."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from briefing.datewords import MONTHS, date_words, day_words, days_named
from briefing.facts.beginnings import tells_beginning
from briefing.facts.kinds import event_kinds
from briefing.facts.move_reports import Move, Span, find_reports
from briefing.facts.move_tells import PRECISE, move_words
from briefing.facts.restated import find_restated
from briefing.facts.same_events import names_of
from briefing.facts.similarity import actor, concept, concept_set
from briefing.model import Article, Claim, Sentence

__all__ = ["Move", "find_moves", "holds_new_day", "same_plan", "why_moved"]

_NEAR = 45
"""Days within which an event is moved; a later one of the same kind is another event."""
_BOUND_NEAR = 150
"""Days by which what was announced may lie before the earliest day that is told now."""
_ALONE = frozenset(
    concept(w) for w in ("strike", "march", "protest", "boycott", "walkout", "referendum", "inauguration")
)
"""Kinds of event of which a story has one at a time: "called off the strike" needs no other word."""
_BEGINNING = frozenset({concept("start")})
_ALIKE = 3
"""Concepts that a plan and a report of its move must share where neither names a kind of event."""


def find_moves(sentences: Sequence[Sequence[Sentence]], articles: Mapping[str, Article]) -> tuple[Move, ...]:
    """Return the moves that the articles report, and those that a newer day tells of. Opinion moves nothing."""
    return (*find_reports(sentences, articles), *find_restated(sentences, articles))


def why_moved(claims: Sequence[Claim], moves: Sequence[Move], articles: Mapping[str, Article]) -> str:
    """Return why an announced event no longer holds as announced, "" where no article moves it."""
    spans = _spans(claims)
    newest = max((articles[c.article].published.day or date.min for c in claims), default=date.min)
    parties = _parties(claims)
    own = _event_words(claims)
    for move in moves:
        target = move.new.first if move.new is not None else None
        if any(first == target for first, _ in spans) or _is_restored(spans, move, moves):
            continue
        replaced = _touch(spans, move.old)
        if replaced and own & move.event:
            return _words(move)
        if all(c.article == move.article for c in claims) or move.published < newest or move.old:
            continue
        if move.off:
            kinds = own & move.event & event_kinds()
            alone = kinds & _ALONE and (not parties or not move.parties or parties & move.parties)
            same = bool(parties) and move.parties == parties
            near = len(own & move.event) > 1 or move.parties == parties or alone
            if spans and kinds and near and (same or not _is_anothers(claims, move)):
                return _words(move)
            continue
        if move.bound and target is not None and spans:
            early = all(timedelta() < target - first <= timedelta(days=_BOUND_NEAR) for first, _ in spans)
            kinds = own & move.event & event_kinds() - _BEGINNING
            if early and (kinds or len(own & move.event) >= _ALIKE - 1):
                return _words(move)
            continue
        if target is None or not spans or min(abs((first - target).days) for first, _ in spans) > _NEAR:
            continue
        alike = _ALIKE - 1 if move.planned else _ALIKE
        # Whatever opens has a start: "the start was moved" names no other event than the one that it is the start of.
        if own & move.event & event_kinds() - _BEGINNING or len(own & move.concepts) >= alike:
            return _words(move)
    return ""


def why_meeting_moved(claims: Sequence[Claim], moves: Sequence[Move]) -> str:
    """Return why an agreement of two sides to meet on a day holds no more: their talks of that day were moved."""
    spans, parties = _spans(claims), _parties(claims)
    for move in moves:
        theirs = len(parties & move.parties) > 1 and bool(move.event & event_kinds())
        if theirs and _touch(spans, move.old) and not _is_restored(spans, move, moves):
            return _words(move)
    return ""


def _is_anothers(claims: Sequence[Claim], move: Move) -> bool:
    """Return whether others announced the event than call it off: the dockers' strike is not that of the teachers."""
    names = {concept(w.lower()) for p in (*_parties(claims), *move.parties) for w in p.split()}
    doers = concept_set([w for c in claims for w in re.findall(r"[a-z]+", c.statement.subject_text.lower())])
    doers -= names | event_kinds()
    told_by = [c.statement.attribution.source_text for c in claims if c.statement.attribution is not None]
    known = doers | _event_words(claims) | concept_set(re.findall(r"[a-z]+", " ".join(told_by).lower()))
    return bool(doers and move.callers) and not known & move.callers


def holds_new_day(claims: Sequence[Claim], moves: Sequence[Move]) -> bool:
    """Return whether the claims announce an event for the day to which a report moves it."""
    days = {first for first, _ in _spans(claims)}
    own = _event_words(claims)
    begins = tells_beginning(claims)

    def is_of(move: Move) -> bool:
        shared = own & move.event
        return len(shared) >= _ALIKE - 1 or bool(shared & event_kinds()) or (begins and concept("start") in move.event)

    return any(m.new is not None and m.new.first in days and is_of(m) for m in moves)


def _event_words(claims: Sequence[Claim]) -> frozenset[str]:
    """Return the concepts by which the claims name their event: no party, no month, no word of moving."""
    words = concept_set(
        [
            w
            for c in claims
            for w in (
                *c.statement.predicate.split(),
                *c.statement.complement_lemmas,
                *c.statement.subject_text.lower().split(),
            )
        ]
    )
    names = {concept(w.lower()) for p in _parties(claims) for w in p.split()} | {concept(m.lower()) for m in MONTHS}
    return words - names - {concept(w) for w in move_words("moving")}


def _parties(claims: Sequence[Claim]) -> set[str]:
    return {actor(p) for c in claims for p in (*c.parties, *c.statement.subject, *c.statement.objects)}


def _words(move: Move) -> str:
    if move.new is not None and move.bound and move.new.first is not None:
        return f"moved to no earlier than {day_words(move.new.first)}"
    if move.new is not None:
        return f"moved to {date_words(move.new)}"
    return "called off or put off" if move.off else "moved to another day"


def _spans(claims: Sequence[Claim]) -> list[Span]:
    """Return the days that the claims give; where none has one, the one day in their words."""
    dated = [
        (c.date.first, c.date.last)
        for c in claims
        if c.date is not None and c.date.first is not None and c.date.last is not None
    ]
    named = {day for c in claims for day in days_named(c.text)}
    return dated or ([(day, day) for day in named] if len(named) == 1 else [])


def _touch(spans: Sequence[Span], old: Sequence[Span]) -> bool:
    return any(
        first <= gone_last and gone_first <= last
        for first, last in spans
        if (last - first).days <= PRECISE
        for gone_first, gone_last in old
    )


def _is_restored(spans: Sequence[Span], move: Move, moves: Sequence[Move]) -> bool:
    """Return whether a later report gives the event the day again that `move` took from it."""
    firsts = {first for first, _ in spans}
    return any(
        m.published > move.published and m.new is not None and m.new.first in firsts and m.event & move.event
        for m in moves
    )


def same_plan(claims: Sequence[Claim], moved: Sequence[Claim]) -> bool:
    """Return whether `claims` announce, in other words, an event that `moved` announced and that was moved.

    The same day, and a place or other name that is no party's.
    """
    days = {c.date.first for c in moved if c.date is not None}
    own = {c.date.first for c in claims if c.date is not None}
    if not own or not own <= days:
        return False
    return bool(names_of(claims) & names_of(moved))
