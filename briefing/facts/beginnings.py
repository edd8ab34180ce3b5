"""The ways in which a report tells that something begins: a line opens, an accord enters into force.

A thing begins once; so two announcements that it begins on one day may tell of one event, however they word it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from briefing.datewords import day_words
from briefing.facts.similarity import concept_set, filler
from briefing.model import Article, Claim, Fact

_BEGINS = re.compile(
    r"\b(?:open|re-?open|start|begin|commence|launch|inaugurat|kick(?:s|ed)? off)\w*"
    r"|\b(?:com|ent)(?:e|er|es|ers|ing|ering)\s(?:in)?to\s(?:force|effect|operation|service|use)\b"
    r"|\b(?:tak(?:e|es|ing)\seffect|go(?:es|ing)?\s(?:live|into\s(?:force|effect|operation|service)))\b"
    r"|\b(?:put|brought|placed)\s(?:\w+\s)?into\s(?:force|effect|operation|service|use)\b"
    r"|\b(?:be|is|are|become|becomes)\s(?:effective|operational)\b|\bset(?:s|ting)?\s(?:out|off|sail)\b",
    re.IGNORECASE,
)
_PARTS = re.compile(r"\b(?:trial|test|work|construct|negotiat|talk|hearing|session|visit|tour)\w*", re.IGNORECASE)
"""What begins at a time of its own beside the thing itself: trial runs, works, talks on it."""


def tells_beginning(claims: Iterable[Claim]) -> bool:
    """Return whether each of the claims tells that the thing itself begins, no part or rehearsal of it."""
    return all(
        _BEGINS.search(f"{c.statement.subject_text} {c.statement.verb} {c.statement.complement}") is not None
        and _PARTS.search(c.statement.subject_text) is None
        for c in claims
    )


_SET_GOING = re.compile(r"\b(?:introduc|levi|charg|impos|appl)\w*", re.IGNORECASE)
"""Verbs by which a measure begins, where the line gives its day: "will be introduced on 1 January"."""


def why_begins_later(fact: Fact, facts: Sequence[Fact], articles: Mapping[str, Article]) -> str:
    """Return why the beginning that `fact` announces is put off, "" where no newer article gives it a later day.

    "The port levy will take effect on 1 July", and a month later "the levy will be introduced on 1 January": one
    thing begins once, and the newer word holds. A second stage or another thing of the kind names itself.
    """
    told = [published for c in fact.claims if (published := articles[c.article].published.day) is not None]
    if fact.section != "upcoming" or len(told) < len(fact.claims) or not all(map(_begins, fact.claims)):
        return ""
    old = fact.claims[0]
    for claim in (c for f in facts if f.section == "upcoming" and f.id != fact.id and not f.dropped for c in f.claims):
        published = articles[claim.article].published.day
        if published is None or published <= max(told) or not _begins(claim) or not _is_of_same(old, claim):
            continue
        if old.date is None or claim.date is None or old.date.first is None or claim.date.first is None:
            continue
        if published < old.date.first < claim.date.first:
            return f"moved to {day_words(claim.date.first)}, as {articles[claim.article].file} tells"
    return ""


def _begins(claim: Claim) -> bool:
    said = f"{claim.statement.verb} {claim.statement.complement}"
    begins = _BEGINS.search(said) is not None or _SET_GOING.search(claim.statement.verb) is not None
    return begins and not claim.statement.negated and _PARTS.search(claim.statement.subject_text) is None


def _is_of_same(old: Claim, new: Claim) -> bool:
    """Return whether the newer claim is of the older one's thing: the same word for it, no further one, one country."""
    mine, theirs = (
        concept_set(re.findall(r"[^\W\d_]+", c.statement.subject_text)) - filler() for c in (old, new)
    )
    definite = all(c.statement.subject_text.lower().startswith("the ") for c in (old, new))
    sides, others = _countries(old), _countries(new)
    return definite and bool(theirs) and theirs <= mine and (not sides or not others or bool(sides & others))


def _countries(claim: Claim) -> set[str]:
    told = claim.statement.attribution
    return {p.country for p in (*claim.parties, *(told.parties if told is not None else ())) if p.country}
