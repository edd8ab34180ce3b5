"""The day of an agreement: when it was agreed, not when what was agreed is to be.

"Agreed to meet on 8 October" and "will build a road by May" lie ahead; the agreement itself is of the day that the
governing clause has, or the one day of agreeing that the article tells. Which clause has which day is the
language step's business.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from briefing.datewords import days_named
from briefing.facts.kinds import accords, any_of
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
_MEET = concept("meet")
_SIDES = 2
_MEETING = timedelta(days=4)
"""What lasts longer is no one meeting."""
_NEWS = timedelta(days=3)
"""An article that tells of a meeting within so many days of it reports that meeting."""
_TEXT = re.compile(
    rf"^(?:the|an?)\b.*?\b({any_of(accords('agreed', 'texts'))}|contract|declaration|convention)\b(.*)", re.I
)
_MADE = re.compile(
    r"\b(?:signed|initialled|concluded|reached|adopted|sealed|struck|dated|agreed|clinched)\b|^ (?:of|on) \d"
)
"""Before a day they tell that it is the text's own: "the contract signed on 12 May 2026"."""
_MAKING = frozenset(
    concept(word) for word in ("sign", "initial", "conclude", "adopt", "seal", "strike", "clinch", "reach")
)
_OWN_DAY = "the day that the line gives the text"
_FRESH = timedelta(days=10)
"""A text signed longer before an article is not surely the one that the article speaks of."""
_ANY_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_REACHED = frozenset(concept(word) for word in (*accords("agreed"), "understanding", "consensus"))


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreedDays:
    """The dated clauses of agreeing of a corpus, by article."""

    told: Mapping[str, tuple[Statement, ...]]
    met: Mapping[str, tuple[Statement, ...]] = field(default_factory=dict)
    """The dated clauses of meeting, by article."""
    made: Mapping[str, tuple[Statement, ...]] = field(default_factory=dict)
    """The dated clauses of signing or reaching something, by article."""

    def of(self, claims: Sequence[Claim], articles: Mapping[str, Article]) -> DateMention | None:
        """Return the day on which what the claims tell was agreed; None where no clause tells it."""
        found = [m for c in claims if (m := self._of_claim(c, articles[c.article].published.day)) is not None]
        return min(found, key=lambda m: (m.why != _OWN_DAY, _length(m), m.first or date.max, m.why), default=None)

    def _of_claim(self, claim: Claim, published: date | None) -> DateMention | None:
        own = claim.statement
        if own.tense == "present" and (own.date is None or not _is_past(own.date, published)):
            return self._of_text(own, published)
        if own.tense == "past" and "planned" not in own.flags:
            if own.date is not None:
                return own.date if _is_past(own.date, published) else None
            return self._of_meeting(own, published)
        here = self.told.get(own.article, ())
        governing = [s for s in here if s.sentence == own.sentence and own.verb.startswith(f"{s.verb} to ")]
        if governing:
            return governing[0].date
        if "planned" in own.flags or own.tense != "future" or own.certainty != "expected":
            return None
        if concept(own.predicate) in _MAKING:
            return None  # "The pact will be signed" on a day that is still to come, whatever was agreed before.
        dated = [s.date for s in here if s.date is not None and _is_past(s.date, published)]
        dated = [m for m in dated if published is None or m.last is None or m.last > published - _OLD]
        if len({(m.first, m.last) for m in dated}) != 1:
            return None
        return replace(dated[0], why=f"the one day of agreeing that the article tells: {dated[0].why}")

    def _of_meeting(self, own: Statement, published: date | None) -> DateMention | None:
        """Return the days of the one meeting of just those parties that the article has told before.

        "Iraq and Kuwait met on 25 and 26 September. The two sides agreed on the following": it was agreed there.
        """
        if published is None or own.verb.startswith("had ") or len({*own.subject}) < _SIDES:
            return None
        told = [s for s in self.met.get(own.article, ()) if s.sentence < own.sentence]
        before = [s for s in told if {*s.subject} == {*own.subject}]
        days = [s.date for s in before if s.date is not None and s.date.last is not None]
        if len({(m.first, m.last) for m in days}) != 1 or not before:
            return None
        first, last = days[0].first, days[0].last
        if first is None or last is None or last - first > _MEETING or not timedelta() <= published - last <= _NEWS:
            return None
        return replace(days[0], why=f"the meeting at which it was agreed: {days[0].why}")


    def _of_text(self, own: Statement, published: date | None) -> DateMention | None:
        """Return the day of the text that the line says to provide something: its own, else the one of its signing.

        "The contract signed on 12 May 2026 foresees"; "The two signed a memorandum on Monday. It extends the permit".
        """
        text = _TEXT.match(own.subject_text)
        if text is None:
            return None
        day, *more = [*days_named(own.subject_text), None]
        if day is not None and len(more) == 1 and _MADE.search(text[2]):
            mention = DateMention(
                start=own.start, end=own.end, text=own.subject_text, first=day, last=day,
                why=_OWN_DAY,
            )  # fmt: skip
            return mention if _is_past(mention, published) else None
        if _ANY_YEAR.search(own.subject_text) or own.subject_text.lower().startswith(("a ", "an ")):
            return None
        noun = text[1].lower()
        made = [
            s.date
            for s in self.made.get(own.article, ())
            if s.date is not None
            and s.sentence < own.sentence
            and (noun in s.complement_lemmas or noun in s.subject_text.lower().split())
        ]
        if len({(m.first, m.last) for m in made}) != 1 or not _is_past(made[0], published):
            return None
        if published is None or made[0].last is None or made[0].last < published - _FRESH:
            return None
        return replace(made[0], why=f"the day on which the text was made: {made[0].why}")


def find_agreed_days(statements: Iterable[Statement]) -> AgreedDays:
    """Return the past clauses of agreeing among `statements` that have a day."""
    told: dict[str, list[Statement]] = defaultdict(list)
    met: dict[str, list[Statement]] = defaultdict(list)
    made: dict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        if statement.form != "clause" or statement.tense != "past" or statement.negated or statement.date is None:
            continue
        if statement.flags & {"planned", "hypothetical", "historical"} or statement.date.first is None:
            continue
        if concept(statement.predicate) in _MAKING:
            made[statement.article].append(statement)
        reached = bool(_REACHED & {concept(word) for word in statement.complement_lemmas})
        if concept(statement.predicate) in _AGREEING or reached:
            told[statement.article].append(statement)
        elif concept(statement.predicate) == _MEET and len({*statement.subject}) >= _SIDES:
            met[statement.article].append(statement)
    return AgreedDays(
        told={key: tuple(found) for key, found in sorted(told.items())},
        met={key: tuple(found) for key, found in sorted(met.items())},
        made={key: tuple(found) for key, found in sorted(made.items())},
    )


def _is_past(mention: DateMention, published: date | None) -> bool:
    # A day of grace: the world's newsrooms do not share one calendar day.
    return mention.last is not None and (published is None or mention.last <= published + timedelta(days=1))


def _length(mention: DateMention) -> timedelta:
    return (mention.last or date.max) - (mention.first or date.min)
