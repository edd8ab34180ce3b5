"""The reports of deeds: clauses of the articles that tell as a fact what has been done.

Owns reading them off the sentences. Which line a report ends is judged in `outcomes`, `fulfilled` and their neighbours.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from briefing.facts.figures import figures_in
from briefing.facts.similarity import actor
from briefing.facts.words import roots, roots_of, sides_in
from briefing.model import Article, Sentence, Statement

_IDLE = frozenset(
    {"planned", "hypothetical", "historical", "question", "wished", "urged", "intended", "asked", "advice"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One clause that tells as a fact what has been done."""

    statement: Statement
    article: str
    published: date
    content: frozenset[str]
    """Roots of the whole sentence."""
    own: frozenset[str]
    """Roots of what the clause itself says was done, without its verb."""
    subject: frozenset[str]
    """Roots of the words that name who did it."""
    sides: frozenset[str]
    amounts: frozenset[str]
    text: str
    """The sentence's words."""
    sentence: Sentence

    @property
    def doers(self) -> frozenset[str]:
        """The sides of those who did it, also where the clause only mentions them: "Norway's army"."""
        told = self.statement
        return frozenset(actor(p) for p in told.subject) or sides_in(self.sentence, told.subject_text)

    @property
    def day(self) -> date:
        """The day of the deed, not later than that of the article."""
        told = self.statement.date.last if self.statement.date is not None else None
        return told if told is not None and told <= self.published else self.published


def read_reports(
    sentences: Sequence[Sequence[Sentence]],
    articles: Mapping[str, Article],
    *,
    tells: Callable[[Statement], bool] | None = None,
) -> list[Report]:
    """Return the clauses that tell a deed as a fact, by article and place. Opinion tells none.

    Args:
        tells: which clauses to read instead.
    """
    tells = tells or _tells_deed
    found = []
    for own in sentences:
        article = articles[own[0].article] if own else None
        if article is None or article.opinion or article.published.day is None:
            continue
        for sentence in own:
            told = [s for s in sentence.statements if tells(s)]
            if not told:
                continue
            content = roots_of(sentence)
            amounts = figures_in(sentence.text).amounts
            for s in told:
                parties = (*s.subject, *s.objects)
                found.append(
                    Report(
                        statement=s,
                        article=sentence.article,
                        published=article.published.day,
                        content=content,
                        own=roots(s.complement_lemmas),
                        subject=roots(re.findall(r"[A-Za-z]{3,}", s.subject_text)),
                        sides=frozenset(actor(p) for p in parties),
                        amounts=amounts,
                        text=sentence.text,
                        sentence=sentence,
                    )
                )
    return found


def _tells_deed(statement: Statement) -> bool:
    return (
        statement.form == "clause"
        and (statement.certainty == "reported" or statement.negated)
        and statement.tense == "past"
        and not statement.flags & _IDLE
        and (not statement.verb.startswith("had ") or _is_backshifted(statement))
    )


def _is_backshifted(statement: Statement) -> bool:
    """Return whether "had" only tells that somebody speaks: "said that the withdrawal had been completed"."""
    told = statement.attribution
    return told is not None and told.verb in {"say", "announce", "confirm", "tell", "report"} and statement.date is None


def file_of(report: Report) -> str:
    """Return the file in which the deed is told."""
    return report.article.rsplit("#", 1)[0]
