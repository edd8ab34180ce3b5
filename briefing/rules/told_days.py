"""A line and the day it is told with: no tense of reported speech under its own day, no refusal without its day.

The page sets the day of a past event before the line; "had been released" then reads as if it was over by that day.
A line among disputes or agreements bears no day in front: "will not be signed next week" without its day says never.
"""

from __future__ import annotations

import re

from briefing.datewords import date_phrase
from briefing.model import SectionId, Statement

_PLURAL = re.compile(r"^(?:\d|two|three|four|five|six|seven|eight|nine|ten|all|both|many)\b|\band\b", re.IGNORECASE)
_JOINS = re.compile(r"(?:as|in|at|by|on|for|with|before|after|until|because|unless)\b")


def on_its_day(statement: Statement, line: str, section: SectionId) -> str:
    """Return the line in the simple past where its own clause tells the day on which it happened."""
    day, verb = statement.date, statement.verb
    if section != "past" or day is None or day.first is None or not verb.startswith("had "):
        return line
    if not line.startswith(f"{statement.subject_text} {verb}") or statement.negated:
        return line
    if not statement.start <= day.start < statement.end:
        # "said on Monday that it had fired": the day of saying, before which it was done.
        return line
    past = _simple(verb.removeprefix("had "), statement)
    return line.replace(f" {verb}", f" {past}", 1) if past else line


def _simple(words: str, statement: Statement) -> str:
    """Return "was released" for "been released", "returned" for "returned"; "" where the form is not known."""
    if words.startswith("been "):
        named = bool(statement.subject) and all(party.kind == "person" for party in statement.subject)
        last = statement.subject_text.split()[-1] if statement.subject_text else ""
        several = len(statement.subject) > 1 or (not named and last.endswith("s") and not last.endswith("ss"))
        plural = several or _PLURAL.search(statement.subject_text) is not None
        return f"{'were' if plural else 'was'} {words.removeprefix('been ')}"
    first, _, rest = words.partition(" ")
    if first.endswith("ed"):
        return words
    from lemminflect import getInflection

    forms: tuple[str, ...] = getInflection(statement.predicate.split()[0], "VBD") if statement.predicate else ()
    participles: tuple[str, ...] = getInflection(statement.predicate.split()[0], "VBN") if forms else ()
    return f"{forms[0]} {rest}".strip() if first in participles else ""


def with_refused_day(statement: Statement, line: str, section: SectionId) -> str:
    """Return the line with the day on which something will not be done, where the line has lost it."""
    day, verb = statement.date, statement.verb
    if section not in ("disputes", "agreements") or not statement.negated or statement.tense != "future":
        return line
    if day is None or day.first is None or f" {verb}" not in line or str(day.first.year) in line:
        return line
    told = date_phrase(day)
    after = line.partition(f" {verb}")[2].strip()
    if not after or _JOINS.match(after):
        return line.replace(f" {verb}", f" {verb} {told}", 1)
    return f"{line} {told}"
