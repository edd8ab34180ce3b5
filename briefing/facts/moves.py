"""Events that were given another day: what the newer article says replaces the older plan."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from briefing.datewords import MONTHS, date_words
from briefing.facts.similarity import concept, concept_set
from briefing.model import Article, Claim, DateMention, Sentence
from briefing.resources import load_data

_EVENT = frozenset(
    concept(word)
    for word in (
        "talk", "meet", "round", "summit", "sign", "release", "visit", "ceremony", "election", "vote", "hearing",
        "withdraw", "conference", "launch", "exchange",
    )
)  # fmt: skip


_THAN_PLANNED = re.compile(
    r"\bthan (?:had been |was |were )?(?:originally |first )?(?:planned|scheduled|expected|announced)\b"
    r"|\bnow (?:set|scheduled|due|planned|expected|to be held)\b",
    re.I,
)
_PRECISE = 6
"""Days that the new date may span; "later this month" replaces no day."""
_NEAR = 45
"""Days within which an event is moved; a later one of the same kind is another event."""
_ALIKE = 3
"""Concepts that a plan and a report of its move must share where neither names a kind of event."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """One report that an event was moved."""

    article: str
    published: date
    new: DateMention | None
    old: tuple[date, ...]
    """First days that no longer hold."""
    concepts: frozenset[str]
    sentence: str


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(load_data("briefing.facts", "data/concepts.yaml")[name])


def find_moves(sentences: Sequence[Sequence[Sentence]], articles: Mapping[str, Article]) -> tuple[Move, ...]:
    """Return the moves that the articles report, by article and place."""
    found = []
    for sentence in (s for own in sentences for s in own):
        day = articles[sentence.article].published.day
        if day is None or not sentence.dates:
            continue
        ahead = [m for m in sentence.dates if m.first is not None and m.last is not None and m.last >= day]
        old = [m for m in ahead if _is_replaced(sentence, m)]
        new = next(
            (m for m in ahead if m not in old and m.first and m.last and (m.last - m.first).days <= _PRECISE),
            None,
        )
        told = _tells_move(sentence, new)
        if not (told and (new or old)) and not (new and old):
            continue
        found.append(
            Move(
                article=sentence.article,
                published=day,
                new=new,
                old=tuple(m.first for m in old if m.first is not None),
                concepts=concept_set([t.lemma for t in sentence.tokens if t.pos in {"NOUN", "VERB", "PROPN"}]),
                sentence=sentence.text,
            )
        )
    return tuple(found)


def _tells_move(sentence: Sentence, new: DateMention | None) -> bool:
    """Return whether the sentence says that something was moved, in a word of moving or by what was planned."""
    if _THAN_PLANNED.search(sentence.text):
        return True
    verbs = [t for t in sentence.tokens if t.pos in {"VERB", "NOUN"}]
    if any(t.lemma in _words("moving") for t in verbs):
        return True
    light = [t for t in verbs if t.lemma in _words("moving_light") and t.pos == "VERB"]
    if not light:
        return False
    after = [t.text.lower() for t in sentence.tokens if t.start >= light[0].end][:4]
    ahead = new is not None and any(
        t.end <= new.start <= t.end + 2 and t.text.lower() in {"to", "until"} for t in sentence.tokens
    )
    return ahead or bool({"back", "off", "forward"} & set(after)) or (light[0].lemma == "move" and "to" in after)


def _is_replaced(sentence: Sentence, mention: DateMention) -> bool:
    """Return whether the words between the date before it and this one say that it no longer holds."""
    before = [m.end for m in sentence.dates if m.end <= mention.start]
    since = max(before, default=sentence.start)
    between = [t.text.lower() for t in sentence.tokens if since <= t.start and t.end <= mention.start]
    signs = set(between[-10:]) & _words("replaced")
    if signs == {"from"}:
        # "from 6 to 13 June" moves an event; "every day from 1 October" does not.
        after = next((m for m in sentence.dates if m.start >= mention.end), None)
        joint = [t.text.lower() for t in sentence.tokens if after and mention.end <= t.start and t.end <= after.start]
        return joint == ["to"]
    return bool(signs) or between[-2:] in (
        ["planned", "for"],
        ["scheduled", "for"],
        ["set", "for"],
    )


def why_moved(claims: Sequence[Claim], moves: Sequence[Move], articles: Mapping[str, Article]) -> str:
    """Return why an announced event no longer holds as announced, "" where no article moves it."""
    days = {c.date.first for c in claims if c.date is not None and c.date.first is not None}
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
    for move in moves:
        if move.article in {c.article for c in claims} and not days & set(move.old):
            continue
        target = move.new.first if move.new is not None else None
        if target in days:
            continue
        words = f"moved to {date_words(move.new)}" if move.new is not None else "moved to another day"
        if days & set(move.old):
            return words
        if move.published < newest or target is None or not days:
            continue
        shared = own & move.concepts - _words("moving")
        near = min(abs((day - target).days) for day in days) <= _NEAR
        alike = _ALIKE - 1 if _THAN_PLANNED.search(move.sentence) else _ALIKE
        if near and (shared & _EVENT or len(shared) >= alike):
            return words
    return ""


def same_plan(claims: Sequence[Claim], moved: Sequence[Claim]) -> bool:
    """Return whether `claims` announce, in other words, an event that `moved` announced and that was moved.

    The same day, and a place or other name that is no party's.
    """
    days = {c.date.first for c in moved if c.date is not None}
    if not any(c.date is not None and c.date.first in days for c in claims):
        return False
    return bool(_names(claims) & _names(moved))


def _names(claims: Sequence[Claim]) -> set[str]:
    parties = {word for c in claims for p in (*c.statement.subject, *c.statement.objects) for word in p.name.split()}
    texts = [f"{c.statement.subject_text} {c.statement.complement} {c.statement.place}" for c in claims]
    return {word for text in texts for word in re.findall(r"(?<!^)\b[A-Z]\w+", f" {text}")} - parties - set(MONTHS)
