"""Which claims tell a plan, and how an undertaking is told once its day has passed or it has been carried out.

Owns the wording only. Whether a plan is overtaken is judged in `overtaken`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.model import Claim, Sentence

_AHEAD = re.compile(
    r"(?:will|would|shall|is to|are to|(?:is|are|was|were) (?:due|set|expected|scheduled|slated) to|plans? to"
    r"|planned to|intends? to|expects? to|expected to|hopes? to|hoped to|aims? to)\b"
)
_MERELY_EXPECTED = re.compile(
    r"(?:(?:is|are|was|were) (?:due|set|expected|scheduled|slated) to|plans? to|planned to|expects? to|expected to"
    r"|hopes? to|hoped to|aims? to)\b"
)
_WILL = re.compile(r"(?:will|shall|would)(?: (not))? ")
_IS_TO = re.compile(r"(is|are) (?:due |set )?to ")
_PLURAL = frozenset({"NNS", "NNPS"})


def is_plan(claim: Claim) -> bool:
    """Return whether the claim tells what is still to come when it is told: "will let", "are due to adopt"."""
    statement = claim.statement
    return statement.form == "clause" and _AHEAD.match(statement.verb) is not None


def is_merely_expected(claim: Claim) -> bool:
    """Return whether the plan is nobody's undertaking: "are due to adopt", "expect to sign"."""
    return _MERELY_EXPECTED.match(claim.statement.verb) is not None


def as_it_was_planned(text: str, claim: Claim, sentences: Sequence[Sentence]) -> str:
    """Return the line `text` with the plan told as one of then: "will pay by 1 May" as "was to pay by 1 May".

    "" where the words of the plan do not stand in it as such.

    Args:
        claim: the claim whose line it is.
        sentences: of its article.
    """
    verb = claim.statement.verb
    if f" {verb} " not in f" {text} ":
        # A backshifted "would" stands in the line as "will".
        verb = verb.replace("would ", "will ", 1)
    will, is_to = _WILL.match(verb), _IS_TO.match(verb)
    if f" {verb} " not in f" {text} " or (will is None and is_to is None):
        return ""
    if is_to is not None:
        told = f"{'was' if is_to[1] == 'is' else 'were'} to {verb[is_to.end() :]}"
    elif will is not None:
        was = "were" if _is_plural(claim, sentences) else "was"
        told = f"{was} {'not ' if will[1] else ''}to {verb[will.end() :]}"
    return f" {text} ".replace(f" {verb} ", f" {told} ", 1).strip()


def _is_plural(claim: Claim, sentences: Sequence[Sentence]) -> bool:
    statement = claim.statement
    if len(statement.subject) > 1:
        return True
    if len(statement.subject) == 1 and statement.subject[0].kind != "group":
        return False
    before = re.split(r" (?:of|in|on|at|for|from|between|with|to|that|which|who|by) ", statement.subject_text)[0]
    if " and " in before:
        return True
    head = (re.findall(r"[\w’'-]+", before) or [""])[-1]
    own = sentences[statement.sentence].tokens if statement.sentence < len(sentences) else ()
    return any(t.text == head and t.tag in _PLURAL for t in own)
