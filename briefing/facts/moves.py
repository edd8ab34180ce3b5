"""Which announcements a report of a move replaces: what the newer article says holds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from briefing.datewords import MONTHS, date_words
from briefing.facts.move_reports import Move, Span, find_reports
from briefing.facts.move_tells import event_kinds, move_words
from briefing.facts.restated import find_restated
from briefing.facts.same_events import names_of
from briefing.facts.similarity import concept, concept_set
from briefing.facts.timeline import days_in
from briefing.model import Article, Claim, Sentence

__all__ = ["Move", "find_moves", "same_plan", "why_moved"]

_PRECISE = 6
_NEAR = 45
"""Days within which an event is moved; a later one of the same kind is another event."""
_ALIKE = 3
"""Concepts that a plan and a report of its move must share where neither names a kind of event."""


def find_moves(sentences: Sequence[Sequence[Sentence]], articles: Mapping[str, Article]) -> tuple[Move, ...]:
    """Return the moves that the articles report, and those that a newer day tells of. Opinion moves nothing."""
    return (*find_reports(sentences, articles), *find_restated(sentences, articles))


def why_moved(claims: Sequence[Claim], moves: Sequence[Move], articles: Mapping[str, Article]) -> str:
    """Return why an announced event no longer holds as announced, "" where no article moves it."""
    spans = _spans(claims)
    newest = max((articles[c.article].published.day or date.min for c in claims), default=date.min)
    own = concept_set(
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
    parties = {p.country or p.name for c in claims for p in (*c.parties, *c.statement.subject, *c.statement.objects)}
    names = {concept(w.lower()) for p in parties for w in p.split()} | {concept(m.lower()) for m in MONTHS}
    own -= names | {concept(w) for w in move_words("moving")}
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
            if spans and kinds and (len(own & move.event) > 1 or move.parties == parties):
                return _words(move)
            continue
        if target is None or not spans or min(abs((first - target).days) for first, _ in spans) > _NEAR:
            continue
        alike = _ALIKE - 1 if move.planned else _ALIKE
        if own & move.event & event_kinds() or len(own & move.concepts) >= alike:
            return _words(move)
    return ""


def _words(move: Move) -> str:
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
    named = {day for c in claims for day in days_in(c.text)}
    return dated or ([(day, day) for day in named] if len(named) == 1 else [])


def _touch(spans: Sequence[Span], old: Sequence[Span]) -> bool:
    return any(
        first <= gone_last and gone_first <= last
        for first, last in spans
        if (last - first).days <= _PRECISE
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
