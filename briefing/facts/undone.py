"""Accords that newer news tells as undone: cancelled, suspended, struck down, left by a side, rejected by a house.

Owns finding the report, and the words with which the accord's line goes on to stand: that it was agreed stays true, so
the line stays, marked with what became of it. What was to be done under it is a plan no more.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from briefing.datewords import day_words
from briefing.facts.aims import Aim, read_accord
from briefing.facts.deed_reports import Report, file_of
from briefing.facts.deed_words import undone_words
from briefing.facts.fulfilled import other_sides, tells_of_same
from briefing.facts.partly import is_part, is_under_way
from briefing.facts.phrases import head_of
from briefing.facts.plans import as_it_was_planned, is_plan
from briefing.facts.similarity import actor
from briefing.facts.story import Story
from briefing.facts.words import sides_in, verb_of
from briefing.model import Claim, Fact, Sentence

_BODY = re.compile(
    r"\b(?:parliament|assembly|senate|congress|house|lawmakers?|deputies|legislators?|senators?|court|judges?|voters"
    r"|cabinet|government|council|president|king|referendum)\b",
    re.I,
)
"""Whose rejection undoes an accord; an opposition's does not."""
_NO_BODY = re.compile(
    r"\b(?:committee|subcommittee|commission|council of|associations?|unions?|federation|panel|firms?)\b", re.I
)
"""Those whose word undoes no accord of states, though they are of a house or speak like one."""
_NOT_WHOLE = re.compile(r"\b(?:almost|nearly|all but|as good as|virtually|practically|half)\b", re.I)
_OTHER = re.compile(r"\b(?:old|older|interim|previous|former|earlier|provisional|original|(?:19|20)\d\d)\b", re.I)
"""Words that tell another accord of the same matter."""
_UNDER = re.compile(r"\bunder\b|\b(?:unchanged|intact|alone|untouched|in place|in force)\b")
"""Work under an accord was halted, an accord was left in place: it stands."""
_BY_ITSELF = frozenset({"collapse", "lapse", "expire"})
_LINKS = re.compile(r"^(?:(?:down|out|off|away|back|up|from|of|on)\b ?)+")


def mark_undone(facts: Sequence[Fact], story: Story, reports: Sequence[Report]) -> list[Fact]:
    """Return `facts`, each accord that newer news undoes marked so, and what was to be done under it dropped."""
    by_article: dict[str, Sequence[Sentence]] = {own[0].article: own for own in story.sentences if own}
    out: list[Fact] = []
    gone: dict[str, str] = {}
    for fact in facts:
        told = fact.section == "agreements" and not fact.dropped
        report = _undoing(fact, story, reports, by_article) if told else None
        if report is None:
            out.append(fact)
            continue
        why = f"overtaken: accord {_became(report)}, {day_words(report.day)} ({file_of(report)})"
        gone |= {c.article: why for c in fact.claims}
        proof = _proof(report, story)
        if proof is not None:
            text, claims = f"{fact.text} ({_mark(report)})", (*fact.claims, proof)
            fact = replace(fact, text=text, claims=claims, notes=(*fact.notes, why))
        out.append(fact)
    return [
        _given_up(f, gone[f.claims[0].article], by_article)
        if f.section in {"agreements", "upcoming"} and not f.dropped and all(_hangs(c, gone) for c in f.claims)
        else f
        for f in out
    ]


def _given_up(fact: Fact, why: str, by_article: Mapping[str, Sequence[Sentence]]) -> Fact:
    """Return what was to be done under the accord dropped, or told as of then."""
    speaker = fact.claims[0]
    told = as_it_was_planned(fact.text, speaker, by_article.get(speaker.article, ()))
    if fact.section == "agreements" and told:
        return replace(fact, text=told, notes=(*fact.notes, why))
    return replace(fact, dropped=why)


def side_names(story: Story) -> frozenset[str]:
    """Return the words, in small letters, that name the story's sides: "greek", "greece"."""
    return story.sides | frozenset(w.lower() for name in story.principals for w in name.split())


def _hangs(claim: Claim, gone: Mapping[str, str]) -> bool:
    """Return whether the claim tells what is to be done under an accord of its article that is undone."""
    return claim.article in gone and "termed" in claim.statement.flags and is_plan(claim)


def _undoing(
    fact: Fact, story: Story, reports: Sequence[Report], by_article: Mapping[str, Sequence[Sentence]]
) -> Report | None:
    speaker = fact.claims[0]
    days = [day for c in fact.claims if (day := story.articles[c.article].published.day) is not None]
    own = by_article.get(speaker.article, ())
    if len(days) < len(fact.claims) or speaker.statement.sentence >= len(own) or "(" in fact.text[-60:]:
        return None
    aim = read_accord(speaker, own[speaker.statement.sentence], side_names(story))
    if aim is None:
        return None
    texts = {key: article.text for key, article in story.articles.items()}
    newer = (r for r in reports if r.published > max(days))
    return next((r for r in newer if _undoes(aim, r, max(days)) and tells_of_same(aim, r, texts)), None)


def _undoes(aim: Aim, report: Report, newest: date) -> bool:
    """Return whether the report tells as a fact that an accord was undone, by one whose it is."""
    told, verb = report.statement, verb_of(report.statement)
    if verb not in undone_words() or told.negated or told.tense != "past" or told.contest or is_under_way(told):
        return False
    if (told.date is not None and (told.date.last or date.max) < newest) or is_part(told, aim.text):
        return False
    alone = "passive" in told.flags or verb in _BY_ITSELF
    involved = report.doers
    phrase = told.subject_text if alone else _LINKS.sub("", told.complement)
    if _NOT_WHOLE.search(f"{report.text} {told.verb}") or (_OTHER.search(phrase) and not _OTHER.search(aim.text)):
        return False
    if other_sides(aim, report, involved) or _UNDER.search(phrase) or _NO_BODY.search(told.subject_text):
        return False
    if not involved <= aim.states or (verb == "reject" and not alone and _BODY.search(told.subject_text) is None):
        return False
    return head_of(phrase) in aim.deeds[0].heads


def _proof(report: Report, story: Story) -> Claim | None:
    """Return the claim that tells what the report does, None where the page has no line for it."""
    own = report.statement
    found = [c for c in story.claims if c.article == report.article and c.statement.sentence == own.sentence]
    return next((c for c in found if c.statement.start == own.start and c.section != "leaders"), None)


def _became(report: Report) -> str:
    """Return the word for what became of the accord: "suspended"."""
    return undone_words()[verb_of(report.statement)]


def _mark(report: Report) -> str:
    """Return what became of the accord, as it goes onto the page: "suspended by Albania on 13 June 2024"."""
    told = report.statement
    who = told.subject_text
    if len(told.subject) == 1 and told.subject[0].kind in {"country", "person"}:
        who = told.subject[0].name
    alone = "passive" in told.flags or verb_of(told) in _BY_ITSELF
    by = "" if alone else f" by {who[:1].lower() + who[1:] if who.startswith('The ') else who}"
    exact = told.date is not None and told.date.first is not None and told.date.first == told.date.last
    day = f" on {day_words(report.day)}" if exact else ""
    speakers = told.attribution.parties if told.attribution is not None else ()
    own = {actor(p) for p in told.subject} | sides_in(report.sentence, told.subject_text)
    said = f", according to {speakers[0].name}" if speakers and not {actor(p) for p in speakers} & own else ""
    return f"{_became(report)}{by}{day}{said}"
