"""Plans, offers and wishes that newer news has overtaken, wherever on the page they stand.

What is announced as an event is judged by `timeline` and `moves` as it is made. Here the same is asked of undertakings
and positions: a twin of an announcement that is over or moved goes with it; what a newer article tells as done, let
happen, settled or refused is a plan no more; what was to be done at a gathering is over with it. An undertaking that
was given stays an undertaking: told as one of then where its day is past.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from briefing.datewords import day_words, days_named
from briefing.facts.aims import read_aim
from briefing.facts.attendance import why_attendance_over
from briefing.facts.beginnings import why_begins_later
from briefing.facts.deed_reports import Report, file_of, read_reports
from briefing.facts.deed_words import deed_words
from briefing.facts.fulfilled import tells_being_over, tells_turn, why_fulfilled
from briefing.facts.kinds import any_of, consultations, event_kinds, gatherings
from briefing.facts.move_tells import PRECISE, move_words
from briefing.facts.moves import why_meeting_moved, why_moved
from briefing.facts.outcomes import (
    PAIR,
    tells_end,
    tells_offer,
    tells_wish,
    why_done,
    why_extended,
    why_refused,
    why_settled,
)
from briefing.facts.plans import as_it_was_planned, is_merely_expected, is_plan
from briefing.facts.same_events import names_of
from briefing.facts.similarity import actor, concept
from briefing.facts.story import Story
from briefing.facts.timeline import over_by
from briefing.facts.undone import mark_undone, side_names
from briefing.facts.words import content_roots, roots, roots_of, verb_of
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
_GATHERING = timedelta(days=14)
"""How far ahead a gathering is announced with what it is to adopt."""
_TOLD = "told with its day in"
_VAGUE = roots(["early", "date", "soon", "future", "near", "day", "time", "late", "moment"])
"""Words that put a plan at no day."""
_LATER = re.compile(
    r"\b(?:after|within|until|once|when|every|each|annual\w*|month\w*|year\w*|next|later|future|before)\b", re.I
)
"""What is done at a time of its own, and not at the gathering."""
_TALKS = any_of(gatherings(*consultations(), without={"conference"}))
_MEETING = re.compile(
    rf"(?:to (?:meet|convene|gather|(?:hold|have|open|start|begin|resume) (?:\S+ ){{0,4}}?(?:{_TALKS}))"
    r"|on (?:a|the|their) (?:\S+ )?meeting)\b"
)
_THERE = re.compile(r"to (?:attend|join|take part|participate|host|come|go|travel|send)\b")
_UNTIL = re.compile(
    r"\b(?:until|till|pending) (?:the|its|their) (?P<end>signing|signature|ratification|vote|opening)\b"
)
_ENDS = {"signing": "sign", "signature": "sign", "ratification": "ratify", "vote": "vote", "opening": "open"}
_PROMISED = frozenset(concept(word) for word in ("agree", "promise", "pledge", "undertake", "vow", "commit"))
_OF_WHAT = re.compile(
    r" of (?:the|its|their) (?P<thing>\w+(?: \w+){0,3}?)(?=$|[,.;]| (?:in|on|at|to|and|by|for|under)\b)"
)
_INVITED = re.compile(
    r"\b(?:accepted|extended) (?:an|the|his|her) invitation to (?:visit|come)\b"
    r"|\binvited \S+(?: \S+){0,4} to visit\b"
)
_VISIT = re.compile(r"\bvisits?\b")
_PARTICLES = frozenset({"back", "off", "forward"})
_AS_PLANNED = re.compile(
    r"\bas (?:had been |was |were |originally |initially |previously )*(?:planned|scheduled|announced)\b"
)


def drop_overtaken(facts: Sequence[Fact], story: Story) -> list[Fact]:
    """Return `facts`, the plans among them that newer news overtook dropped with the reason, or told as of then."""
    reports = read_reports(story.sentences, story.articles)
    turns = read_reports(story.sentences, story.articles, tells=lambda s: tells_turn(s) or tells_being_over(s))
    texts = {key: article.text for key, article in story.articles.items()}
    twins = _twins(facts)
    by_article = {own[0].article: own for own in story.sentences if own}
    live = {(c.article, c.start) for f in facts if f.section == "upcoming" and not f.dropped for c in f.claims}
    out = []
    for fact in facts:
        if fact.dropped or fact.section not in {"agreements", "disputes", "upcoming"}:
            out.append(fact)
            continue
        why = _why(fact, story, reports, by_article) or why_begins_later(fact, facts, story.articles)
        why = why or _why_fulfilled(fact, facts, story, (*reports, *turns), by_article, texts)
        if not why and fact.section != "upcoming":
            why = _as_its_twin(fact, twins, story)
        if not why and fact.section == "agreements" and all(map(_agrees_to_meet, fact.claims)):
            why = why_moved(fact.claims, story.moves, story.articles) or why_meeting_moved(fact.claims, story.moves)
        if not why and is_plan(fact.claims[0]) and not fact.claims[0].statement.negated:
            why = _why_dated(fact, facts, story)
        if not why and fact.section == "upcoming":
            why = _why_visit_fixed(fact, facts)
        if not why and fact.section == "disputes" and all(_only_moves(c, live) for c in fact.claims):
            why = "stands under the upcoming events"
        out.append(_overtaken(fact, why, by_article) if why else fact)
    return mark_undone(out, story, reports)


def _agrees_to_meet(claim: Claim) -> bool:
    """Return whether no more was agreed than when to meet: "had agreed to meet in Berlin on 14 April"."""
    return _MEETING.match(claim.statement.complement) is not None and claim.statement.tense == "past"


def _goes_there(claim: Claim) -> bool:
    """Return whether no more was agreed than to be at a gathering: "agreed to attend the Vienna meeting"."""
    return _THERE.match(claim.statement.complement) is not None and claim.statement.tense == "past"


def _overtaken(fact: Fact, why: str, by_article: dict[str, Sequence[Sentence]]) -> Fact:
    """Return the fact dropped; an undertaking stays, told as one of then."""
    speaker = fact.claims[0]
    told_by = speaker.statement.attribution
    threat = told_by is not None and told_by.verb in deed_words("threatening")
    lasting = not is_merely_expected(speaker) and not threat
    if fact.section == "agreements" and lasting and not why.startswith(_TOLD):
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
    if first is None or day is None:
        return False
    # "is to be signed on Thursday", told on that Thursday, is no day of agreeing.
    return first > day or (first == day and re.match(r"(?:is|are) to be ", claim.statement.verb) is not None)


def _is_all(outer: Statement, inner: Statement) -> bool:
    """Return whether what is said begins with the plan: "said inspectors would travel"."""
    # "told the station on Sunday that inspectors would travel"
    told = re.split(r"(?:^| )that ", outer.complement, maxsplit=1)[-1]
    return bool(inner.subject_text) and told.lower().startswith(inner.subject_text.lower())


def _only_moves(claim: Claim, live: set[tuple[str, int]]) -> bool:
    """Return whether the claim only tells of a new day for an event that stands among the upcoming ones."""
    statement = claim.statement
    verb = verb_of(statement)
    particle = {*statement.predicate.split()[1:], *statement.complement.split()[:1]}
    moves = verb in move_words("moving") or any(verb in move_words(f"with_{p}") for p in particle & _PARTICLES)
    off = statement.negated and _AS_PLANNED.search(f"{statement.verb} {statement.complement}") is not None
    return (moves or off) and (claim.article, claim.start) in live


# --- what newer articles tell -----------------------------------------------------------------------------


def _why(fact: Fact, story: Story, reports: Sequence[Report], by_article: dict[str, Sequence[Sentence]]) -> str:
    days = [d for c in fact.claims if (d := story.articles[c.article].published.day) is not None]
    if len(days) < len(fact.claims):
        return ""
    newest = max(days)
    speaker = fact.claims[0]
    newer = [r for r in reports if r.published > newest]
    if fact.section == "upcoming" and tells_offer(speaker):
        return why_refused(speaker, by_article.get(speaker.article, ()), newer)
    if tells_end(speaker):
        return why_extended(speaker, newer)
    if ended := _why_ended(speaker, newer):
        return ended
    if is_plan(speaker) and not speaker.statement.negated:
        return why_done(speaker, newest, newer, story.sides) or _why_gathered(fact, newest, newer, by_article, story)
    if fact.section == "disputes" and tells_wish(speaker):
        return why_settled(speaker, newer)
    return ""


def _why_ended(claim: Claim, newer: Sequence[Report]) -> str:
    """Return why a state is over that was to last until a deed which newer news tells: "in force until the signing"."""
    bound = _UNTIL.search(claim.text)
    promised = concept(claim.statement.predicate) in _PROMISED  # "have promised to keep quiet until the opening"
    if bound is None or (claim.statement.tense == "past" and not promised):
        return ""
    sides = {actor(p) for p in claim.parties}
    for report in newer:
        done = report.statement.predicate == _ENDS[bound["end"]] and report.statement.tense == "past"
        same = bool(sides & report.sides) or any(side in claim.text for side in report.sides)
        if bound["end"] == "opening" and not _opens_the_same(claim.text[bound.end() :], report.statement):
            continue
        if done and same and not report.statement.negated:
            return f"overtaken: {bound[0]}, which was on {day_words(report.day)} ({file_of(report)})"
    return ""


def _opens_the_same(behind: str, opened: Statement) -> bool:
    """Return whether what "of the rail tunnel" behind the word names is what the report tells as opened."""
    what = _OF_WHAT.match(behind)
    told = f"{opened.subject_text} {opened.complement}".lower().split()
    return what is not None and what["thing"].lower().split()[-1] in told


def _why_fulfilled(
    fact: Fact,
    facts: Sequence[Fact],
    story: Story,
    reports: Sequence[Report],
    by_article: dict[str, Sequence[Sentence]],
    texts: dict[str, str],
) -> str:
    """Return why newer news makes the line untrue. What is denied ends a plan only where the page tells of it."""
    speaker = fact.claims[0]
    days = [day for c in fact.claims if (day := _day_of_line(c, story)) is not None]
    own = by_article.get(speaker.article, ())
    if len(days) < len(fact.claims) or speaker.statement.sentence >= len(own):
        return ""
    newer = [r for r in reports if r.published > max(days)]
    if fact.section != "agreements" or _goes_there(speaker):
        held = why_attendance_over(fact, max(days), newer, story.sides)
        if held:
            return held
    aim = read_aim(speaker, own[speaker.statement.sentence], side_names(story))
    if aim is None:
        return ""
    why, contested = why_fulfilled(aim, speaker, max(days), newer, texts)
    if not contested:
        return why
    sources = {c.article for f in facts if not f.dropped and f.claims[0].statement.contest for c in f.claims}
    return why if aim.kind == "plan" and any(f"({key.rsplit('#', 1)[0]})" in why for key in sources) else ""


def _day_of_line(claim: Claim, story: Story) -> date | None:
    """Return the day on which the claim held: that of its article, or the past day that it looks back on."""
    published, told = story.articles[claim.article].published.day, claim.statement.date
    if published is None or told is None or told.last is None or told.kind != "at" or claim.statement.tense != "past":
        return published
    return min(told.last, published)


def _why_dated(fact: Fact, facts: Sequence[Fact], story: Story) -> str:
    """Return why a plan without a day ("at an early date") is told better: newer news gives its day."""
    speaker = fact.claims[0]
    own = speaker.statement
    verb = roots(own.predicate.split())
    content = (content_roots(speaker) - _VAGUE) | verb
    if days_named(fact.text) or (fact.section == "upcoming" and fact.date is not None) or len(content) < PAIR:
        return ""
    for other in facts:
        if other.section != "upcoming" or other.dropped or other.date is None or other.date.first is None:
            continue
        told = other.claims[0]
        words = content_roots(told) | roots(re.findall(r"[A-Za-z]{3,}", told.statement.subject_text))
        sides = {actor(p) for p in own.subject}
        others = {actor(p) for p in (*told.statement.subject, *told.statement.objects)}
        if content <= words and (not sides or not others or sides & others) and _is_newer(other, fact, story):
            return f"{_TOLD} {other.id}"
    return ""


def _why_visit_fixed(fact: Fact, facts: Sequence[Fact]) -> str:
    """Return why an invitation is told better: the day of the same person's visit to the place is known."""
    speaker = fact.claims[0]
    if _INVITED.search(speaker.text) is None:
        return ""
    people = {p.name for p in (*speaker.statement.subject, *speaker.statement.objects) if p.kind == "person"}
    places = names_of(fact.claims)
    for other in facts:
        days = other.date
        if other.section != "upcoming" or other.dropped or days is None or days.first is None or days.last is None:
            continue
        visit = _VISIT.search(other.text) is not None and _INVITED.search(other.text) is None
        fixed = visit and (days.last - days.first).days <= PRECISE
        bound = fact.date.last if fact.date is not None else None
        within = bound is None or days.last <= bound
        if fixed and within and any(n in other.text for n in people) and any(n in other.text for n in places):
            return f"{_TOLD} {other.id}"
    return ""


def _is_newer(other: Fact, fact: Fact, story: Story) -> bool:
    """Return whether the newest that gives the day of `other` is newer than all that tell `fact`."""
    days = [story.articles[c.article].published.day or date.max for c in fact.claims]
    dated = [c for c in other.claims if c.date is not None and c.date.first is not None]
    return max((story.articles[c.article].published.day or date.min for c in dated), default=date.min) > max(days)


def _why_gathered(
    fact: Fact, newest: date, newer: Sequence[Report], by_article: dict[str, Sequence[Sentence]], story: Story
) -> str:
    """Return why what several were to do at a gathering, without a day of its own, is over with that gathering."""
    if fact.date is not None or not all(c.statement.predicate in deed_words("gathering_acts") for c in fact.claims):
        return ""
    sides = {actor(p) for p in fact.claims[0].statement.subject}
    kinds = roots(event_kinds())
    announced = [s for c in fact.claims for s in by_article.get(c.article, ()) if kinds & roots_of(s)]
    if len(sides) < PAIR or not announced:
        return ""
    if _LATER.search(fact.claims[0].statement.complement):
        return ""
    expected = is_merely_expected(fact.claims[0])
    for report in (r for r in newer if not r.statement.negated):
        day = report.day
        near = timedelta() <= day - newest <= _GATHERING and day <= story.as_of
        met = (expected and bool(kinds & report.content)) or any(_spans_day(m, day) for s in announced for m in s.dates)
        if near and met and len(sides & report.sides) >= PAIR:
            return f"the gathering that it hangs on was held: {day_words(day)} ({file_of(report)})"
    return ""


def _spans_day(mention: DateMention, day: date) -> bool:
    if mention.first is None or mention.last is None or mention.last - mention.first > _GATHERING:
        return False
    return mention.first <= day <= mention.last
