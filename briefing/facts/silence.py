"""Whether other articles are silent on what a claim tells: asked before "not mentioned" is said of them.

Silence is a strong claim, so it is judged by sentences and not by claims: an aside, another verb, another day or a
conflicting value of the same matter is no silence. Which lines are asked about is the business of `differences`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from briefing.datewords import days_named
from briefing.facts.figures import figures_in
from briefing.facts.same_events import names_of
from briefing.facts.words import content_roots, filler_roots, roots, roots_of
from briefing.model import Article, Claim, Fact, Sentence, Token

_ENOUGH = 2
"""Content words of the claim that one sentence must have to tell of its matter."""
_SHORT = 3
"""One of so few content words is enough where the other side is heard."""
_TITLES = frozenset(
    {"president", "minister", "ministers", "foreign", "ministry", "republic", "kingdom", "state", "government"}
)
_NO = frozenset({"no", "not", "never", "nothing", "none", "nor", "neither", "deny", "denied", "denies", "denying"})


@dataclass(slots=True, kw_only=True)
class Accounts:
    """All sentences of the articles, asked whether one of them tells of a claim's matter."""

    articles: Mapping[str, Article]
    sentences: Sequence[Sequence[Sentence]]
    """Per article."""
    sides: frozenset[str]
    """The adjectives, in small letters, that name the story's sides: they name nothing else."""
    _roots: dict[tuple[str, int], frozenset[str]] = field(default_factory=dict)

    def tell_of(self, claim: Claim, fact: Fact, side: str, other: frozenset[str]) -> bool:
        """Return whether a sentence outside the side's own account tells of the same matter, in whatever words.

        Args:
            claim: of the account of `side`.
            fact: the fact that it belongs to; its articles count only where another side is heard in them.
            other: the articles in which the other sides' officials are heard. There two words of the matter (or a
                third of a short one), a name, a figure or a day of it are enough; any other article must say half of
                it. One older than the day says nothing of that day.
        """
        own = {c.article for c in fact.claims}
        told = {(c.article, c.statement.sentence) for c in fact.claims}
        content = self._content(claim)
        if content <= filler_roots():
            # "spoke by telephone": every account of that day tells of the talks.
            return True
        names = frozenset(n for n in names_of([claim]) if self._is_name(n, claim))
        days = _days(claim, fact)
        amounts = figures_in(claim.text).amounts
        half = max(_ENOUGH, (len(content) + 1) // 2)
        for article in self.sentences:
            if not article or self._is_older(article[0].article, fact):
                continue
            for sentence in article:
                sides = _officials(sentence)
                if (sentence.article, sentence.index) in told or sides == {side}:
                    continue
                heard = bool(sides - {side}) or (sentence.article in other and sentence.article not in own)
                if sentence.article in own and not heard:
                    continue
                shared = len(content & self._roots_of(sentence))
                if shared >= _ENOUGH if heard else shared >= half:
                    return True
                if heard and shared and (shared * _SHORT >= len(content) or _denies(sentence, content)):
                    return True
                if not (heard or shared):
                    continue
                if amounts and content & self._roots_of(sentence) and figures_in(sentence.text).amounts:
                    # "120 scholarships" here, "60 scholarships" there: another value is no silence.
                    return True
                if (heard and names & {t.text for t in sentence.tokens}) or _tells_value(sentence, days, amounts):
                    return True
        return False

    def _content(self, claim: Claim) -> frozenset[str]:
        people = {t.text.lower() for t in self._tokens(claim) if t.ent in {"PERSON", "NORP"}}
        return content_roots(claim, without=people | self.sides | _TITLES)

    def _is_older(self, key: str, fact: Fact) -> bool:
        published, day = self.articles[key].published.day, fact.date.first if fact.date is not None else None
        return published is not None and day is not None and published < day

    def _is_name(self, word: str, claim: Claim) -> bool:
        """Return whether the word names a thing or place, and no side, person or office."""
        statement = claim.statement
        parties = (*claim.parties, *statement.subject, *statement.objects)
        known = {w for p in parties for name in (p.name, p.country, p.role) for w in name.lower().split()}
        return word.lower() not in self.sides | known | _TITLES and not any(
            word in t.text and t.ent in {"PERSON", "NORP"} for t in self._tokens(claim)
        )

    def _tokens(self, claim: Claim) -> tuple[Token, ...]:
        statement = claim.statement
        own = next((s for s in self.sentences if s and s[0].article == statement.article), ())
        return own[statement.sentence].tokens if statement.sentence < len(own) else ()

    def _roots_of(self, sentence: Sentence) -> frozenset[str]:
        key = (sentence.article, sentence.index)
        if key not in self._roots:
            self._roots[key] = roots_of(sentence)
        return self._roots[key]


def _days(claim: Claim, fact: Fact) -> set[date]:
    """Return the days that the line tells besides that of the talks, which every account of them tells."""
    mention = fact.date
    days = set(days_named(claim.text))
    if mention is None or mention.first is None or mention.last is None:
        return days
    return {day for day in days if not mention.first <= day <= mention.last}


def _denies(sentence: Sentence, content: frozenset[str]) -> bool:
    """Return whether the sentence says of something told that it is not so: "the consulates were never discussed"."""
    if not any(t.dep == "neg" or t.text.lower() in _NO for t in sentence.tokens):
        return False
    heads = {t.i for t in sentence.tokens if t.dep in {"nsubj", "nsubjpass"}}
    if any(t.text.lower() in _NO and heads & {t.i, t.head} for t in sentence.tokens):
        # "Nothing was agreed on lorries"
        return bool(content & roots_of(sentence))
    subjects = [t for t in sentence.tokens if heads & {t.i, t.head, sentence.tokens[t.head].head}]
    return bool(content & roots(t.lemma for t in subjects if t.pos in {"NOUN", "PROPN"}))


def _tells_value(sentence: Sentence, days: set[date], amounts: frozenset[str]) -> bool:
    told = bool(days) and any(m.first in days and m.first == m.last for m in sentence.dates)
    return told or bool(amounts and amounts & figures_in(sentence.text).amounts)


def _officials(sentence: Sentence) -> set[str]:
    """Return the countries whose officials are heard in the sentence."""
    return {p.country for a in sentence.attributions if a.kind == "official" for p in a.parties if p.country}
