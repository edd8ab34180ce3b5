"""Plans, offers and wishes that newer news has overtaken, wherever on the page they stand.

What is announced as an event is judged by `timeline` and `moves` as it is made. Here the same is asked of undertakings
and positions: a twin of an announcement that is over or moved goes with it; what a newer article tells as done, let
happen, settled or refused is a plan no more; what was to be done at a gathering is over with it. An undertaking that
was given stays an undertaking: told as one of then where its day is past.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from briefing.datewords import day_words
from briefing.facts.figures import figures_in
from briefing.facts.move_tells import event_kinds, move_words
from briefing.facts.moves import why_moved
from briefing.facts.plans import as_it_was_planned, is_merely_expected, is_plan
from briefing.facts.same_events import names_of
from briefing.facts.silence import content_roots, roots, roots_of
from briefing.facts.similarity import actor, concept
from briefing.facts.story import Story
from briefing.facts.timeline import over_by
from briefing.model import Claim, DateMention, Fact, Sentence, Statement

_OVER = (
    "over by",
    "moved to",
    "overtaken",
    "called off",
    "announces a plan that was moved",
    "denied where",
    "told as a plan",
)
_SAYING = frozenset(
    {"say", "tell", "announce", "add", "state", "declare", "confirm", "note", "indicate", "explain", "report"}
)
_MOST = 0.6
"""Share of a plan's content words that a report of the same deed must tell."""
_GATHERING = timedelta(days=14)
"""How far ahead a gathering is announced with what it is to adopt."""
_PAIR = 2
_PARTICLES = frozenset({"back", "off", "forward"})
_ROOT = 5
_AGREEMENT = roots(["agreement"])
"""What runs out is named by more than "the deal"."""
_IDLE = frozenset(
    {"planned", "hypothetical", "historical", "question", "wished", "urged", "intended", "asked", "advice"}
)
_AS_PLANNED = re.compile(
    r"\bas (?:had been |was |were |originally |initially |previously )*(?:planned|scheduled|announced)\b"
)
_USELESS = re.compile(
    r"\b(?:of no use|not enough|too little|too late|unacceptable|not acceptable|out of the question|pointless|useless"
    r"|insufficient|worthless)\b",
    re.I,
)
_INTO = re.compile(r"\b(?:into|access|entry|enter|visit|inspect|board|admission|tour|examine)\b", re.I)
_OFFERS = re.compile(r"(?:(?:has|have|had) )?(?:offer|propos|suggest|invit)(?:e?d|s)\b")
_OFFERED = re.compile(r"\b(?:offer|proposal|idea|invitation|suggestion|plan|it|this|that)\b", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Report:
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

    @property
    def day(self) -> date:
        """The day of the deed, not later than that of the article."""
        told = self.statement.date.last if self.statement.date is not None else None
        return told if told is not None and told <= self.published else self.published


def drop_overtaken(facts: Sequence[Fact], story: Story) -> list[Fact]:
    """Return `facts`, the plans among them that newer news overtook dropped with the reason, or told as of then."""
    reports = _read_reports(story)
    twins = _twins(facts)
    by_article = {own[0].article: own for own in story.sentences if own}
    live = {(c.article, c.start) for f in facts if f.section == "upcoming" and not f.dropped for c in f.claims}
    out = []
    for fact in facts:
        if fact.dropped or fact.section not in {"agreements", "disputes", "upcoming"}:
            out.append(fact)
            continue
        why = _why(fact, story, reports, by_article)
        if not why and fact.section != "upcoming":
            why = _as_its_twin(fact, twins, story)
            if not why and fact.section == "disputes" and all(_only_moves(c, live) for c in fact.claims):
                why = "stands under the upcoming events"
        out.append(_overtaken(fact, why, by_article) if why else fact)
    return out


def _overtaken(fact: Fact, why: str, by_article: dict[str, Sequence[Sentence]]) -> Fact:
    """Return the fact dropped; an undertaking stays, told as one of then."""
    speaker = fact.claims[0]
    if fact.section == "agreements" and not is_merely_expected(speaker):
        told = as_it_was_planned(fact.text, speaker, by_article.get(speaker.article, ()))
        if told:
            return replace(fact, text=told, notes=(*fact.notes, why))
    return replace(fact, dropped=why)


# --- announcements of the same clause ---------------------------------------------------------------------


def _twins(facts: Sequence[Fact]) -> dict[tuple[str, int], list[tuple[Statement, str]]]:
    """Return by article and sentence the clauses announced as events that are not ahead, with the reason."""
    found: dict[tuple[str, int], list[tuple[Statement, str]]] = {}
    for fact in facts:
        if fact.section == "upcoming" and fact.dropped.startswith(_OVER):
            for c in fact.claims:
                found.setdefault((c.article, c.statement.sentence), []).append((c.statement, fact.dropped))
    return found


def _as_its_twin(fact: Fact, twins: dict[tuple[str, int], list[tuple[Statement, str]]], story: Story) -> str:
    """Return why the announcement that every claim of the fact makes, or reports as said, is not ahead; "" else."""
    whys = []
    for claim in fact.claims:
        own = claim.statement
        why = ""
        for other, reason in twins.get((claim.article, own.sentence), ()):
            same = other.start == own.start and other.verb == own.verb and is_plan(claim) and not own.negated
            if fact.section == "agreements" and reason.startswith("over by") and not _is_told_ahead(claim, story):
                # The day is that of agreeing.
                continue
            inside = own.start <= other.start and other.end <= own.end
            said = own.predicate in _SAYING and inside and _is_all(own, other)
            if same or said:
                why = reason
        whys.append(why or _why_past(claim, story))
    return whys[0] if whys and all(whys) else ""


def _why_past(claim: Claim, story: Story) -> str:
    """Return why the plan's own day is none any more: it is over, or an article moves it."""
    if not is_plan(claim) or claim.statement.negated or not _is_told_ahead(claim, story):
        return ""
    return why_moved([claim], story.moves, story.articles) or over_by(claim.date, story.as_of)


def _is_told_ahead(claim: Claim, story: Story) -> bool:
    first, day = claim.date.first if claim.date is not None else None, story.articles[claim.article].published.day
    return first is not None and day is not None and first > day


def _is_all(outer: Statement, inner: Statement) -> bool:
    """Return whether what is said begins with the plan: "said inspectors would travel"."""
    told = outer.complement.removeprefix("that ")
    return bool(inner.subject_text) and told.lower().startswith(inner.subject_text.lower())


def _only_moves(claim: Claim, live: set[tuple[str, int]]) -> bool:
    """Return whether the claim only tells of a new day for an event that stands among the upcoming ones."""
    statement = claim.statement
    verb = statement.predicate.split()[0]
    particle = {*statement.predicate.split()[1:], *statement.complement.split()[:1]}
    moves = verb in move_words("moving") or any(verb in move_words(f"with_{p}") for p in particle & _PARTICLES)
    off = statement.negated and _AS_PLANNED.search(f"{statement.verb} {statement.complement}") is not None
    return (moves or off) and (claim.article, claim.start) in live


# --- what newer articles tell -----------------------------------------------------------------------------


def _why(fact: Fact, story: Story, reports: Sequence[_Report], by_article: dict[str, Sequence[Sentence]]) -> str:
    days = [d for c in fact.claims if (d := story.articles[c.article].published.day) is not None]
    if len(days) < len(fact.claims):
        return ""
    newest = max(days)
    speaker = fact.claims[0]
    newer = [r for r in reports if r.published > newest]
    if fact.section == "upcoming" and _OFFERS.match(speaker.statement.verb) is not None:
        return _why_refused(speaker, by_article.get(speaker.article, ()), newer)
    if _ends(speaker):
        return _why_extended(speaker, newer)
    if is_plan(speaker) and not speaker.statement.negated:
        return _why_done(speaker, newest, newer, story.sides) or _why_gathered(fact, newest, newer, by_article, story)
    if fact.section == "disputes" and _wishes(speaker):
        return _why_settled(speaker, newer)
    return ""


def _why_done(claim: Claim, newest: date, newer: Sequence[_Report], adjectives: frozenset[str]) -> str:
    """Return why the plan is carried out: a newer article tells the same deed, or that those let in have come.

    Args:
        adjectives: in small letters, those that name the story's sides and no place.
    """
    own = claim.statement
    content = content_roots(claim) - roots(own.predicate.split())
    verb = own.predicate.split()[0]
    sides = {actor(p) for p in (*own.subject, *own.objects)}
    amounts = figures_in(claim.text).amounts
    ahead = claim.date.first if claim.date is not None else None
    places = {n for n in names_of([claim]) if n.lower() not in adjectives}
    lets_in = verb in move_words("letting") and _INTO.search(own.complement) is not None
    for report in newer:
        if ahead is not None and claim.date is not None and claim.date.kind == "at" and ahead > report.published:
            continue
        told = report.statement
        if told.date is not None and told.date.last is not None and told.date.last < newest - timedelta(days=1):
            continue
        came = told.predicate in move_words("coming") and report.subject & content
        if lets_in and came and (report.content & (content - report.subject) or not places):
            return _reported(report)
        shared = content & report.content
        if not (sides & report.sides) or len(shared) < _PAIR or not amounts <= report.amounts:
            continue
        noun = told.predicate in move_words("carrying_out") and any(r.startswith(verb[:_ROOT]) for r in report.content)
        done = told.predicate.split()[0]
        same = concept(done) == concept(verb) or {done, verb} <= move_words("giving")
        words = {t.lower() for t in re.findall(r"[A-Za-z]+", told.complement)}
        whole = len(content) if not words & move_words("wholly") else min(len(content), len(report.own))
        if (same or (noun and len(verb) >= _ROOT)) and len(shared) >= _MOST * whole:
            return _reported(report)
    return ""


def _why_gathered(
    fact: Fact, newest: date, newer: Sequence[_Report], by_article: dict[str, Sequence[Sentence]], story: Story
) -> str:
    """Return why what several were to do at a gathering, without a day of its own, is over with that gathering."""
    if fact.date is not None or not all(c.statement.predicate in move_words("gathering_acts") for c in fact.claims):
        return ""
    sides = {actor(p) for p in fact.claims[0].statement.subject}
    kinds = roots(event_kinds())
    announced = [s for c in fact.claims for s in by_article.get(c.article, ()) if kinds & roots_of(s)]
    if len(sides) < _PAIR or not announced:
        return ""
    for report in newer:
        day = report.day
        near = timedelta() <= day - newest <= _GATHERING and day <= story.as_of
        met = bool(kinds & report.content) or any(_spans_day(m, day) for s in announced for m in s.dates)
        if near and met and len(sides & report.sides) >= _PAIR:
            return f"the gathering that it hangs on was held: {day_words(day)} ({_file(report)})"
    return ""


def _spans_day(mention: DateMention, day: date) -> bool:
    if mention.first is None or mention.last is None or mention.last - mention.first > _GATHERING:
        return False
    return mention.first <= day <= mention.last


def _ends(claim: Claim) -> bool:
    return claim.statement.predicate.split()[0] in move_words("ending") and not claim.statement.negated


def _why_extended(claim: Claim, newer: Sequence[_Report]) -> str:
    """Return why what was to run out does not: a newer article tells that it was extended."""
    what = roots(re.findall(r"[A-Za-z]{3,}", claim.statement.subject_text)) - _AGREEMENT
    for report in newer:
        words = {*report.statement.predicate.split(), *report.statement.complement_lemmas}
        extended = any(concept(w) == concept("extend") for w in words) and not words & move_words("weighing")
        if extended and what and what <= report.content:
            return f"extended: {day_words(report.day)} ({_file(report)})"
    return ""


def _wishes(claim: Claim) -> bool:
    statement = claim.statement
    return statement.predicate.split()[0] in move_words("proposing") and not statement.negated


def _why_settled(claim: Claim, newer: Sequence[_Report]) -> str:
    """Return why one side's wish is none any more: a newer article tells that it was agreed, all of it."""
    statement = claim.statement
    content = content_roots(claim) - roots(statement.predicate.split())
    sides = {actor(p) for p in statement.subject}
    amounts = figures_in(claim.text).amounts
    if len(content) < _PAIR or not sides:
        return ""
    for report in newer:
        words = {*report.statement.predicate.split(), *report.statement.complement_lemmas}
        settles = report.statement.predicate.split()[0] in move_words("settling") and not words & move_words("weighing")
        joint = sides <= report.sides and len(report.sides) >= _PAIR
        if settles and joint and content <= report.content and amounts <= report.amounts:
            return f"settled: agreed on {day_words(report.day)} ({_file(report)})"
    return ""


def _why_refused(claim: Claim, own: Sequence[Sentence], newer: Sequence[_Report]) -> str:
    """Return why an offer stands no more: the sentence behind it, or a newer article, tells that it was refused."""
    offering = {actor(p) for p in claim.statement.subject}
    content = content_roots(claim)
    behind = own[claim.statement.sentence + 1 : claim.statement.sentence + 2]
    if any(_refuses(s, offering) for sentence in behind for s in sentence.statements):
        return "refused by the other side"
    for report in newer:
        named = report.statement.objects and offering & {actor(p) for p in report.statement.objects}
        if _refuses(report.statement, offering) and (named or len(content & report.content) >= _PAIR):
            return f"refused by the other side: {day_words(report.day)} ({_file(report)})"
    return ""


def _refuses(statement: Statement, offering: set[str]) -> bool:
    """Return whether somebody else than those who make an offer will not have it."""
    by = {actor(p) for p in statement.subject}
    if statement.form != "clause" or not by or by & offering or statement.negated:
        return False
    verb = statement.predicate.split()[0]
    if verb in {"reply", "answer", "respond"}:
        return _USELESS.search(statement.complement) is not None
    return verb in move_words("refusing") and _OFFERED.search(statement.complement) is not None


def _reported(report: _Report) -> str:
    return f"overtaken: reported as done on {day_words(report.day)} ({_file(report)})"


def _file(report: _Report) -> str:
    return report.article.rsplit("#", 1)[0]


def _read_reports(story: Story) -> list[_Report]:
    found = []
    for own in story.sentences:
        article = story.articles[own[0].article] if own else None
        if article is None or article.opinion or article.published.day is None:
            continue
        for sentence in own:
            told = [s for s in sentence.statements if _tells_deed(s)]
            if not told:
                continue
            content = roots_of(sentence)
            amounts = figures_in(sentence.text).amounts
            for s in told:
                parties = (*s.subject, *s.objects)
                found.append(
                    _Report(
                        statement=s,
                        article=sentence.article,
                        published=article.published.day,
                        content=content,
                        own=roots(s.complement_lemmas),
                        subject=roots(re.findall(r"[A-Za-z]{3,}", s.subject_text)),
                        sides=frozenset(actor(p) for p in parties),
                        amounts=amounts,
                    )
                )
    return found


def _tells_deed(statement: Statement) -> bool:
    return (
        statement.form == "clause"
        and statement.certainty == "reported"
        and statement.tense == "past"
        and not statement.negated
        and not statement.flags & _IDLE
        and not statement.verb.startswith("had ")
    )
