"""The day of an agreement: when it was agreed, not when what was agreed is to be.

"Agreed to meet on 8 October" and "will build a road by May" lie ahead; the agreement itself is of the day that the
governing clause has, or the one day of agreeing that the article tells. Which clause has which day is the
language step's business.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from briefing.facts.similarity import concept
from briefing.model import Article, Claim, DateMention, Statement

_AGREEING = frozenset(
    concept(word)
    for word in (
        "agree", "undertake", "pledge", "promise", "vow", "decide", "resolve", "commit", "sign", "initial", "conclude",
    )
)  # fmt: skip
_OLD = timedelta(days=200)
"""What was agreed longer ago than this is not the accord that the article tells of."""
_REACHED = frozenset(concept(word) for word in ("understanding", "agreement", "deal", "accord", "consensus"))


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreedDays:
    """The dated clauses of agreeing of a corpus, by article."""

    told: Mapping[str, tuple[Statement, ...]]

    def of(self, claims: Sequence[Claim], articles: Mapping[str, Article]) -> DateMention | None:
        """Return the day on which what the claims tell was agreed; None where no clause tells it."""
        found = [m for c in claims if (m := self._of_claim(c, articles[c.article].published.day)) is not None]
        return min(found, key=lambda m: (_length(m), m.first or date.max, m.why), default=None)

    def _of_claim(self, claim: Claim, published: date | None) -> DateMention | None:
        own = claim.statement
        if own.tense == "past" and "planned" not in own.flags:
            return own.date if own.date is not None and _is_past(own.date, published) else None
        here = self.told.get(own.article, ())
        governing = [s for s in here if s.sentence == own.sentence and own.verb.startswith(f"{s.verb} to ")]
        if governing:
            return governing[0].date
        if "planned" in own.flags or own.tense != "future" or own.certainty != "expected":
            return None
        dated = [s.date for s in here if s.date is not None and _is_past(s.date, published)]
        dated = [m for m in dated if published is None or m.last is None or m.last > published - _OLD]
        if len({(m.first, m.last) for m in dated}) != 1:
            return None
        return replace(dated[0], why=f"the one day of agreeing that the article tells: {dated[0].why}")


def find_agreed_days(statements: Iterable[Statement]) -> AgreedDays:
    """Return the past clauses of agreeing among `statements` that have a day."""
    told: dict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        if statement.form != "clause" or statement.tense != "past" or statement.negated or statement.date is None:
            continue
        if statement.flags & {"planned", "hypothetical", "historical"} or statement.date.first is None:
            continue
        reached = bool(_REACHED & {concept(word) for word in statement.complement_lemmas})
        if concept(statement.predicate) in _AGREEING or reached:
            told[statement.article].append(statement)
    return AgreedDays(told={key: tuple(found) for key, found in sorted(told.items())})


def _is_past(mention: DateMention, published: date | None) -> bool:
    # A day of grace: the world's newsrooms do not share one calendar day.
    return mention.last is not None and (published is None or mention.last <= published + timedelta(days=1))


def _length(mention: DateMention) -> timedelta:
    return (mention.last or date.max) - (mention.first or date.min)
