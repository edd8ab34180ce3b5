"""Moves that no article tells as one: a newer article simply gives the gathering another day.

"Under the draft, energy ministers would meet in Lima on 18 April", and two days later "energy ministers will meet
in Lima on 25 April". Moves that the text tells as such are read in `move_reports.py`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from briefing.facts.kinds import event_kinds, rank_words
from briefing.facts.move_reports import Move
from briefing.facts.move_tells import PRECISE
from briefing.facts.same_events import matter_of
from briefing.facts.similarity import concept
from briefing.model import Article, DateMention, Sentence, Statement

_NEAR = 21
"""Days between the two; what is farther apart may be the next of a row of events."""
_SHARED = 2
"""Words in which two subjects must agree, one of them no rank: "energy ministers"."""
_ANOTHER = re.compile(
    r"\b(?:again|another|also|next|further|follow-up|second|third|fourth|fifth|\d+(?:nd|rd|th)|separate\w*|each|every"
    r"|weekly|monthly)\b",
    re.I,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Plan:
    statement: Statement
    sentence: Sentence
    published: date
    mention: DateMention
    matter: frozenset[str]


def find_restated(sentences: Sequence[Sequence[Sentence]], articles: Mapping[str, Article]) -> tuple[Move, ...]:
    """Return as moves the gatherings to which newer articles give another day, by article and place."""
    plans = [plan for own in sentences for s in own for plan in _plans(s, articles[s.article])]
    moves = []
    for new in plans:
        if _ANOTHER.search(new.sentence.text):
            continue
        for old in plans:
            if not _is_restated(old, new):
                continue
            told = max(p.published for p in plans if _is_same(p, old) and p.mention.first == old.mention.first)
            if told < new.published and old.mention.first is not None and old.mention.last is not None:
                moves.append(
                    Move(
                        article=new.sentence.article,
                        published=new.published,
                        new=new.mention,
                        old=((old.mention.first, old.mention.last),),
                        event=(old.matter & new.matter) - rank_words(),
                        concepts=old.matter & new.matter,
                    )
                )
    return tuple(moves)


def _plans(sentence: Sentence, article: Article) -> list[_Plan]:
    published = article.published.day
    if published is None or article.opinion:
        return []
    found = []
    for statement in sentence.statements:
        mention = statement.date
        if statement.form != "clause" or mention is None or mention.first is None or mention.last is None:
            continue
        if statement.negated or statement.tense == "past" or statement.certainty not in {"expected", "possible"}:
            continue
        words = {concept(w) for w in (*statement.predicate.split(), *statement.complement_lemmas)}
        ahead = mention.first > published and (mention.last - mention.first).days <= PRECISE
        if ahead and mention.kind == "at" and words & event_kinds():
            matter = matter_of([statement])
            found.append(
                _Plan(statement=statement, sentence=sentence, published=published, mention=mention, matter=matter)
            )
    return found


def _is_restated(old: _Plan, new: _Plan) -> bool:
    first, other = old.mention.first, new.mention.first
    if old.published >= new.published or first is None or other is None or first == other:
        return False
    return _is_same(old, new) and abs((first - other).days) <= _NEAR


def _is_same(one: _Plan, other: _Plan) -> bool:
    shared = one.matter & other.matter
    if len(shared) < _SHARED or not shared - rank_words() or not (shared == one.matter or shared == other.matter):
        return False
    places, others = _places(one), _places(other)
    return not places or not others or bool(places & others)


def _places(plan: _Plan) -> frozenset[str]:
    """Return the names in what is said of the gathering; none where it names a capital by its country."""
    said = f"{plan.statement.complement} {plan.statement.place}"
    if re.search(r"\bcapital\b", said):
        return frozenset()
    parties = {w for p in (*plan.statement.subject, *plan.statement.objects) for w in p.name.split()}
    return frozenset(re.findall(r"\b[A-Z]\w+", said)) - parties
