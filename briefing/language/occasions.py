"""What is to be done "on this occasion", "at the gathering" or "on the sidelines" of the one event told right before.

"They attend the Andean summit in Lima on 16 May and may sign an accord on that occasion." The line then names the
event and has its day, and the sentence that tells of it proves it too. Only where one event comes into question: unsure
leaves the text's words. Which event "it" is, is the matter of `events_taken_up`; past clauses take their day in
`gatherings`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from briefing.language.filling_in import fill
from briefing.language.modality import words
from briefing.language.tree import Tree
from briefing.model import Article, DateMention, Sentence, Statement

_KINDS = "|".join(sorted({"gathering", "event", *words("event_nouns")}))
_OCCASION = re.compile(
    r"\b(?:(?:for|at|as early as) (?P<set>th(?:at|is|e|e same) occasion)|(?P<on>on th(?:at|is|e|e same) occasion))"
    r"\b(?! of\b)",
    re.I,
)
_GATHERING = re.compile(
    rf"\b(?:at|during|attend|attends|attended|join|host) (?P<set>th(?:e|is|at|ese|ose) (?:{_KINDS})s?)\b"
    r"(?![’'-]|\s+(?:of|on|in|with|between|that|which|next|last|due|scheduled|planned|organi[sz]ed|for|[A-Z])\b)",
    re.I,
)
_BESIDE = re.compile(r"\bon the (?P<set>sidelines|margins|fringes)\b(?! of\b)", re.I)
_MOST = 10
"""Words of an event that still name it."""
_LONGEST = timedelta(days=9)
"""An event of so many days still tells when something at it is to be."""
_TELLING = frozenset({"of", "in", "on", "at", "between", "with", "for"})
"""Prepositions of what tells which event it is."""
_CUT = ("det", "poss", "relcl", "acl", "punct", "appos", "npadvmod")


@dataclass(frozen=True, slots=True)
class _Event:
    noun: str
    words: str
    """Without an article, and without its day: "Andean summit in Lima"."""
    date: DateMention | None
    start: int
    """Article offset of the sentence that tells of it."""


def with_occasions(article: Article, sentences: Sequence[Sentence]) -> list[Sentence]:
    """Return `sentences`, clauses that are set at an event told right before named by it and on its day."""
    today = article.published.day
    before = (None, *sentences[:-1])
    return [_named(sentence, last, today) for last, sentence in zip(before, sentences, strict=True)]


def _named(sentence: Sentence, before: Sentence | None, today: date | None) -> Sentence:
    if not any(pattern.search(sentence.text) for pattern in (_OCCASION, _GATHERING, _BESIDE)):
        return sentence
    near = before if before is not None and sentence.paragraph <= before.paragraph + 1 else None
    statements = tuple(
        _at_event(s, sentence, near, today) if s.form == "clause" else s for s in sentence.statements
    )
    return replace(sentence, statements=statements)


def _at_event(statement: Statement, sentence: Sentence, before: Sentence | None, today: date | None) -> Statement:
    """Return the clause with the words and the day of the event that it is set at, as it is where none is sure."""
    place = next((m for p in (_OCCASION, _GATHERING, _BESIDE) if (m := p.search(statement.complement))), None)
    if place is None or "quoted" in statement.flags:
        return statement
    phrase = next(filter(None, place.groups()))
    own = re.search(rf"\b{re.escape(phrase)}\b", sentence.text[statement.start - sentence.start :])
    if own is None:
        return statement
    event = _told_before(sentence, statement.start + own.start(), before)
    if event is None:
        return statement
    filled = fill(statement, rf"\b({re.escape(phrase)})\b", _full(phrase, event))
    if filled == statement and phrase.split()[-1].lower() != event.noun:
        return statement
    start = min(statement.quote_start, event.start)
    day = event.date if statement.date is None and _is_ahead(statement, event.date, today) else None
    if day is None:
        return replace(filled, quote_start=start) if filled != statement else statement
    mention = replace(day, why=f"the event at which it is to be: {day.why}")
    return replace(filled, quote_start=start, date=mention)


def _full(phrase: str, event: _Event) -> str:
    if _BESIDE.search(f"on the {phrase}"):
        return f"{phrase} of the {event.words}"
    return f"{'at ' if phrase.lower().startswith('on ') else ''}the {event.words}"


def _is_ahead(statement: Statement, day: DateMention | None, today: date | None) -> bool:
    """Return whether clause and event are both ahead, and the event short enough to tell the clause's day."""
    if day is None or today is None or day.first is None or day.last is None or day.kind != "at":
        return False
    return statement.tense == "future" and day.last >= today and day.last - day.first <= _LONGEST


# --- the event ----------------------------------------------------------------------------------------------


def _told_before(sentence: Sentence, place: int, before: Sentence | None) -> _Event | None:
    """Return the one event told before an article offset: in another clause of the sentence, else in the one before."""
    tree = Tree(sentence)
    here = next((t.i for t in tree.tokens if t.start >= place), None)
    if here is None:
        return None
    clause = _clause_of(tree, here)
    inside = [t.i for t in tree.tokens if t.start < place and _clause_of(tree, t.i) != clause]
    found = _events(tree, inside)
    if found or before is None:
        return _only(found)
    tree = Tree(before)
    return _only(_events(tree, range(len(tree.tokens))))


def _only(events: Sequence[_Event]) -> _Event | None:
    return events[0] if len(events) == 1 and events[0].words else None


def _clause_of(tree: Tree, token: int) -> int:
    """Return the verb whose clause a token stands in."""
    heads = set(tree.clause_heads)
    return next((i for i in (token, *tree.ancestors(token)) if i in heads), -1)


def _events(tree: Tree, among: Iterable[int]) -> list[_Event]:
    """Return the events that nouns among the tokens tell, the outer one where one stands inside another."""
    kinds = words("event_nouns")
    nouns = [i for i in among if tree[i].pos in ("NOUN", "PROPN") and tree[i].lemma.lower() in kinds]
    outer = [
        i
        for i in nouns
        if tree[i].dep not in {"compound", "npadvmod"} and not any(j in nouns for j in tree.ancestors(i))
    ]
    return [_Event(tree[i].lemma.lower(), _words(tree, i), _day(tree, i), tree.sentence.start) for i in outer]


def _words(tree: Tree, noun: int) -> str:
    """Return the event's own words, "" where nothing but its kind is told or its words do not hang together."""
    days = {
        i
        for i in tree.children(noun, "prep")
        if tree[i].text not in _TELLING
        or ((inner := tree.child(i, "pobj")) is not None and tree[inner].ent in ("DATE", "TIME"))
    }
    cut = {j for i in (*tree.children(noun, *_CUT), *days) for j in tree.subtree(i)}
    kept = [i for i in tree.subtree(noun) if i not in cut]
    if kept != list(range(kept[0], kept[-1] + 1)) or not 1 < len(kept) <= _MOST:
        return ""
    if any(tree[i].pos == "PRON" or tree[i].ent in ("DATE", "TIME") for i in kept):
        return ""
    return tree.sentence.text[tree[kept[0]].start - tree.sentence.start : tree[kept[-1]].end - tree.sentence.start]


def _day(tree: Tree, noun: int) -> DateMention | None:
    """Return the day of the innermost statement that tells of the event."""
    place = tree[noun].start
    around = [s for s in tree.sentence.statements if s.form != "title" and s.start <= place < s.end]
    innermost = min(around, key=lambda s: (s.end - s.start, s.start), default=None)
    return innermost.date if innermost is not None else None
