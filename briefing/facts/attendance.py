"""Who is to attend a gathering, or asks for more time before it: over once newer news tells the gathering as held.

Owns finding the gathering in a line's words by its place or name, and the report that it was held. A gathering at no
place of its own, one of several, or one that others held, leaves the line as it is. Announcements of the gathering
itself are the business of `timeline`, those without a day of `undated_held`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from briefing.datewords import day_words
from briefing.facts.deed_reports import Report, file_of
from briefing.facts.kinds import any_of, consultations, gatherings
from briefing.facts.partly import is_under_way
from briefing.facts.phrases import series_in, tells_apart
from briefing.facts.similarity import actor
from briefing.facts.words import telling_names, verb_of, words_of_names
from briefing.model import Claim, Fact

_NOUNS = gatherings(*consultations(), "forum", "gathering", "hearing", without={"round"})
_KIND = rf"(?:{any_of(_NOUNS, of_many=True)})"
_NAME = r"(?!(?:The|An?|This|These|That|Their|His|Her|Its|Both)\b)[A-Z][\w’'-]+"
_EVENT = re.compile(
    rf"(?P<named>(?:{_NAME} )+)(?:[a-z]+ )?{_KIND}\b"
    rf"|\b{_KIND}(?: (?!in|at)\w+){{0,5}} (?:in|at) (?:the )?(?P<placed>{_NAME}(?: {_NAME})*)"
)
_MATTER = re.compile(r"\bon (?:the )?((?:[a-z][\w’'-]+ ?){1,4})")
_PLACE = re.compile(rf"\b(?:in|at) (?:the )?({_NAME}(?: {_NAME})*)")
_BEHIND = re.compile(
    r"\b(?:after|following|since|outcome|results?|decisions?|declaration|accord|agreement|commitments?"
    r"|(?:agreed|reached|adopted|decided|signed|made|given|promised) (?:at|in|on|during))\b[^,]{0,20}$",
    re.I,
)
"""What came of the gathering is not over with it."""
_ATTENDANCE = re.compile(
    r"\b(?:attend\w*|join\w*|tak(?:e|es|ing) part|participat\w+|send|travel\w*|go|come|host\w*|receive|more time"
    r"|postpon\w+|delay\w*|put(?:ting)? off|boycott\w*|invit\w+|agenda|venue|hold|held|meet|preparation\w*|advance)\b",
    re.I,
)
_OVER = frozenset({"end", "conclude", "finish", "close", "wrap", "adjourn", "collapse"})
_MEETS = frozenset({"meet", "gather", "convene", "sit"})


def why_attendance_over(fact: Fact, newest: date, newer: Sequence[Report], sides: frozenset[str]) -> str:
    """Return why the gathering that the line is about is over, "" where no newer report tells it as held.

    Args:
        newest: the day of the newest article that tells the line.
        sides: in small letters, the adjectives that name the story's sides.
    """
    claim = fact.claims[0]
    names = _named_in(claim, sides)
    if not names or not _ATTENDANCE.search(f"{claim.statement.predicate} {claim.statement.complement}"):
        return ""
    if claim.date is not None and claim.date.first is not None and fact.section == "upcoming":
        newest = max(newest, claim.date.first)
    mine = frozenset(actor(p) for p in claim.statement.subject)
    which = series_in(claim.text) - {"next"}
    for report in newer:
        if report.statement.negated or report.day < newest or is_under_way(report.statement):
            continue
        if tells_apart(_MATTER, claim.text, report.text):
            # "a meeting on water", "a conference on tourism"
            continue
        if names & _held_in(report) and which <= series_in(report.text) and _is_theirs(mine, report):
            return f"overtaken: reported as held on {day_words(report.day)} ({file_of(report)})"
    return ""


def _named_in(claim: Claim, sides: frozenset[str]) -> frozenset[str]:
    """Return the names of the one gathering that the line is about: its place, or what it is called by."""
    own = claim.statement
    text = f"{own.subject_text} {own.verb} {own.complement}"
    parties = words_of_names((*claim.parties, *own.subject, *own.objects))
    if verb_of(own) in _MEETS and (where := _PLACE.search(own.complement)) is not None:
        return frozenset(where[1].split()) - sides
    found = [m for m in _EVENT.finditer(text) if not _BEHIND.search(text[: m.start()])]
    if len(found) != 1:
        return frozenset()
    return frozenset(n for n in _words_of(found[0]) - parties if n.lower() not in sides)


def _words_of(event: re.Match[str]) -> frozenset[str]:
    return telling_names(f"{event['named'] or ''} {event['placed'] or ''}".split())


def _held_in(report: Report) -> frozenset[str]:
    """Return the names by which the report tells of a gathering that was held."""
    told = report.statement
    verb = verb_of(told)
    where = {w for m in _PLACE.finditer(told.complement) for w in m[1].split()}
    where |= set(told.place.split())
    events = {
        w
        for text in (told.subject_text, told.complement)
        for m in _EVENT.finditer(text)
        for w in _words_of(m)
    }
    over = verb in _OVER or (verb == "take" and told.complement.startswith("place"))
    if over or ("passive" in told.flags and verb == "hold"):
        subject = {w for m in _EVENT.finditer(told.subject_text) for w in _words_of(m)}
        return frozenset(subject or (where if re.search(rf"\b{_KIND}\b", told.subject_text) else ()))
    if verb in _MEETS:
        return frozenset(where)
    if verb in {"hold", "attend", "host", "have"} and re.search(rf"\b{_KIND}\b", told.complement):
        return frozenset(events | where)
    # "signed the accord at a meeting in Valletta".
    behind = re.search(rf"\b(?:at|during) (?:an?|the|their|its)\b[^,]*?{_KIND}\b", told.complement)
    return frozenset(events) if behind is not None else frozenset()


def _is_theirs(mine: frozenset[str], report: Report) -> bool:
    """Return whether those of the line were there, as far as the report tells who was."""
    there = report.doers
    if len(mine) > 1 and len(there) > 1:
        return mine <= there or there <= mine
    return not there or not mine or bool(there & mine)
