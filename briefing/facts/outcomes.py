"""What newer articles tell as done, settled, extended or refused, and whether that ends a plan, a wish or an offer.

Owns judging one claim by the reports of deeds. What becomes of the fact is decided in `overtaken`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from briefing.datewords import day_words
from briefing.facts.deed_reports import Report, file_of
from briefing.facts.deed_words import deed_words
from briefing.facts.figures import figures_in
from briefing.facts.partly import is_part, is_under_way
from briefing.facts.phrases import PREPOSITION, head_of
from briefing.facts.same_events import names_of
from briefing.facts.similarity import actor, concept
from briefing.facts.words import content_roots, root, roots, verb_of, words_of_names
from briefing.model import Claim, Sentence, Statement

_MOST = 0.6
"""Share of a plan's content words that a report of the same deed must tell."""
PAIR = 2
_STEM = 5
"""Letters that a verb and its noun must share: "repatriate", "repatriation"."""
_AGREEMENT = roots(["agreement"])
"""What runs out is named by more than "the deal"."""
_SIGNATURE = roots(["signature"])
"""Who puts it to a text has settled what the text is of."""
_USELESS = re.compile(
    r"\b(?:of no use|not enough|too little|too late|unacceptable|not acceptable|out of the question|pointless|useless"
    r"|insufficient|worthless)\b",
    re.I,
)
_KEPT_OUT = frozenset({"refuse", "deny", "bar", "turn", "block", "stop", "keep"})
"""What came of letting somebody in, where he was not let in."""
_INTO = re.compile(r"\b(?:into|access|entry|enter|visit|inspect|board|admission|tour|examine)\b", re.I)
_OFFERS = re.compile(r"(?:(?:has|have|had) )?(?:offer|propos|suggest|invit)(?:e?d|s)\b")
_OFFERED = re.compile(r"\b(?:offer|proposal|idea|invitation|suggestion|plan)\b", re.I)
_FURTHER = re.compile(r"\b(?:that|which|who|about|over)\b", re.I)
"""Behind it stands what the thing refused is about: "accusations that it had rejected the offer"."""
_SILENT = re.compile(r"to (?:comment|say|answer|discuss|confirm|speculate|elaborate)\b", re.I)
"""Who declines to do so has not answered yet."""
_AGAINST = re.compile(r"(?:against|not|no)\b|.*\bnot (?:to|be)\b|.*\bno longer\b", re.I)
"""What was settled is that it shall not be."""


def why_done(claim: Claim, newest: date, newer: Sequence[Report], adjectives: frozenset[str]) -> str:
    """Return why the plan is carried out: a newer article tells the same deed, or that those let in have come.

    Args:
        adjectives: in small letters, those that name the story's sides and no place.
    """
    own = claim.statement
    content = _deed_roots(claim)
    verb = verb_of(own)
    sides = {actor(p) for p in (*own.subject, *own.objects)}
    amounts = figures_in(claim.text).amounts
    ahead = claim.date.first if claim.date is not None else None
    places = {n for n in names_of([claim]) if n.lower() not in adjectives}
    lets_in = verb in deed_words("letting") and _INTO.search(own.complement) is not None
    for report in newer:
        if ahead is not None and claim.date is not None and claim.date.kind == "at" and ahead > report.published:
            continue
        told = report.statement
        if told.date is not None and told.date.last is not None and told.date.last < newest - timedelta(days=1):
            continue
        if told.negated and not (lets_in and verb_of(told) in deed_words("letting")):
            continue
        came = lets_in and _tells_coming(told) and report.subject & content
        if came and (report.own & (content - report.subject) or not places):
            return f"overtaken: what came of it was told on {day_words(report.day)} ({file_of(report)})"
        shared = content & report.content
        doer = bool(sides & report.sides) or (not own.subject and told.subject_text == own.subject_text != "")
        if told.negated or not doer or not shared or not amounts <= report.amounts or is_under_way(told):
            continue
        if is_part(told, own.complement):
            continue
        noun = told.predicate in deed_words("carrying_out") and _names_deed(verb, report)
        done = verb_of(told)
        same = concept(done) == concept(verb) or {done, verb} <= deed_words("giving")
        words = {t.lower() for t in re.findall(r"[A-Za-z]+", told.complement)}
        whole = len(content) if not words & deed_words("wholly") else min(len(content), len(report.own))
        if (same or (noun and len(verb) >= _STEM)) and len(shared) >= max(PAIR, _MOST * whole):
            return _reported(report)
        named = not places or bool(places & set(re.findall(r"\w+", report.text)))
        alike = _object_of(told) == _object_of(own) != "" and not _is_another(told, own)
        if same and named and _same_doers(told, own) and alike:
            return _reported(report)
    return ""


def _tells_coming(told: Statement) -> bool:
    """Return whether the clause tells that its subject came in, or was kept out."""
    verb = verb_of(told)
    if verb in deed_words("coming"):
        return not told.negated
    if "passive" not in told.flags:
        return False
    if told.negated:
        return verb in deed_words("letting") and _INTO.search(told.complement) is not None
    return verb in _KEPT_OUT


def _names_deed(verb: str, report: Report) -> bool:
    """Return whether the report has the noun of the verb: "repatriation" for "repatriate"."""
    stem = root(verb)[:_STEM]
    return any(word == stem or (len(stem) == _STEM and word.startswith(stem)) for word in report.content)


def _deed_roots(claim: Claim) -> frozenset[str]:
    """Return the roots of what the line says is to be done: without who does it, to whom, and the verb."""
    statement = claim.statement
    parties = (*claim.parties, *statement.subject, *statement.objects)
    names = words_of_names(parties)
    told_by = statement.attribution.source_text if statement.attribution is not None else ""
    names |= set(re.findall(r"[A-Za-z]+", told_by))
    line = claim.text.split(", according to ")[0]
    words = [w for w in re.findall(r"[A-Za-z]+", line) if w not in names]
    idle = roots([*statement.predicate.split(), *re.findall(r"[A-Za-z]+", statement.subject_text)])
    return (content_roots(claim) | roots(words)) - idle - roots(w.lower() for w in names)


def _same_doers(one: Statement, other: Statement) -> bool:
    sides, others = ({actor(p) for p in s.subject} for s in (one, other))
    return sides == others if sides or others else one.subject_text == other.subject_text


def _is_another(one: Statement, other: Statement) -> bool:
    """Return whether each has a word before its object that the other has not: "the customs treaty"."""
    firsts = [PREPOSITION.split(s.complement, maxsplit=1)[0] for s in (one, other)]
    before, behind = (roots(re.findall(r"[a-z]{3,}", first.lower())) for first in firsts)
    return bool(before - behind and behind - before)


def _object_of(statement: Statement) -> str:
    """Return what heads the first phrase behind the verb: "treaty" of "the fishing treaty with Tonga"."""
    return head_of(statement.complement)


def tells_end(claim: Claim) -> bool:
    """Return whether the claim tells that something runs out."""
    statement = claim.statement
    if verb_of(statement) == "run":
        # "will run the pipeline" ends nothing.
        ends = statement.predicate == "run out" or re.match(r"(?:un)?till?\b", statement.complement) is not None
    else:
        ends = verb_of(statement) in deed_words("ending")
    return ends and not statement.negated


def why_extended(claim: Claim, newer: Sequence[Report]) -> str:
    """Return why what was to run out does not: a newer article tells that it was extended."""
    what = roots(re.findall(r"[A-Za-z]{3,}", claim.statement.subject_text)) - _AGREEMENT
    for report in newer:
        if what and what <= report.content and _extends(report.statement):
            return f"extended: {day_words(report.day)} ({file_of(report)})"
    return ""


def _extends(told: Statement) -> bool:
    """Return whether the clause itself tells an extension as done or settled: not as refused or asked for."""
    if told.negated or told.certainty != "reported":
        return False
    if concept(verb_of(told)) == concept("extend"):
        return True
    phrases = PREPOSITION.split(told.complement)
    if len(phrases) > 1 and head_of(phrases[0]) in _AGREEMENT | _SIGNATURE:
        # "reached an agreement on an extension".
        phrases = phrases[1:]
    named = any(concept(w) == concept("extend") for w in re.findall(r"[A-Za-z]{3,}", phrases[0]))
    return named and _settles(told)


def _settles(told: Statement) -> bool:
    """Return whether the clause tells that something was settled: not only looked at, and not that it shall not be."""
    words = {*told.predicate.split(), *told.complement_lemmas}
    signed = verb_of(told) == "put" and head_of(told.complement) in _SIGNATURE
    settling = (signed or verb_of(told) in deed_words("settling")) and not words & deed_words("weighing")
    return settling and not told.negated and _AGAINST.match(told.complement) is None


def tells_wish(claim: Claim) -> bool:
    """Return whether the claim tells what one side proposes, wants or asks for."""
    statement = claim.statement
    return verb_of(statement) in deed_words("proposing") and not statement.negated


def why_settled(claim: Claim, newer: Sequence[Report]) -> str:
    """Return why one side's wish is none any more: a newer article tells that it was agreed, all of it."""
    statement = claim.statement
    content = content_roots(claim) - roots(statement.predicate.split())
    sides = {actor(p) for p in statement.subject}
    amounts = figures_in(claim.text).amounts
    if len(content) < PAIR or not sides:
        return ""
    for report in newer:
        settles = _settles(report.statement)
        joint = sides <= report.sides and len(report.sides) >= PAIR
        if settles and joint and content <= report.content and amounts <= report.amounts:
            return f"settled: agreed on {day_words(report.day)} ({file_of(report)})"
    return ""


def why_refused(claim: Claim, own: Sequence[Sentence], newer: Sequence[Report]) -> str:
    """Return why an offer stands no more: the sentence behind it, or a newer article, tells that it was refused."""
    offering = {actor(p) for p in claim.statement.subject}
    content = content_roots(claim)
    behind = own[claim.statement.sentence + 1 : claim.statement.sentence + 2]
    if any(_refuses(s, offering) for sentence in behind for s in sentence.statements):
        return "refused by the other side"
    for report in newer:
        named = report.statement.objects and offering & {actor(p) for p in report.statement.objects}
        if _refuses(report.statement, offering) and (named or len(content & report.content) >= PAIR):
            return f"refused by the other side: {day_words(report.day)} ({file_of(report)})"
    return ""


def tells_offer(claim: Claim) -> bool:
    """Return whether the claim tells what one side puts before another."""
    return _OFFERS.match(claim.statement.verb) is not None


def _refuses(statement: Statement, offering: set[str]) -> bool:
    """Return whether somebody else than those who make an offer will not have it."""
    by = {actor(p) for p in statement.subject}
    if statement.form != "clause" or not by or by & offering or statement.negated:
        return False
    if statement.certainty != "reported" or _SILENT.match(statement.complement):
        return False
    verb = verb_of(statement)
    if verb in {"reply", "answer", "respond"}:
        return _USELESS.search(statement.complement) is not None
    refused = _FURTHER.split(statement.complement, maxsplit=1)[0]
    return bool({verb, statement.predicate} & deed_words("refusing")) and _OFFERED.search(refused) is not None


def _reported(report: Report) -> str:
    return f"overtaken: reported as done on {day_words(report.day)} ({file_of(report)})"


