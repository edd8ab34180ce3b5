"""Fuller words put into a line for a phrase of it, and never into what somebody is quoted with.

Owns only where they may be put; which words stand for which is the matter of who calls.
"""

from __future__ import annotations

import re
from dataclasses import replace

from briefing.model import Statement

_OPEN, _CLOSE = "“«", "”»"


def put_in(text: str, pattern: str, full: str) -> str:
    """Return the text with the full words where the pattern is first found, as it is where it is not or is quoted.

    Args:
        pattern: may have a group for the phrase's first letter; where that is "T", the full words begin with a capital.
    """
    found = re.search(pattern, text)
    if found is None or _quoted(text, found.start()):
        return text
    opens = found.re.groups and (found[1] or "").startswith("T")
    words = full[:1].upper() + full[1:] if opens else full
    return f"{text[: found.start()]}{words}{text[found.end() :]}"


def fill(statement: Statement, phrase: str, full: str) -> Statement:
    """Return the statement with the full words, never inside quotation marks and not where the line has them."""
    line = f"{statement.subject_text} {statement.complement}"
    if full.lower().removeprefix("the ") in line.lower() or len(re.findall(phrase, line)) != 1:
        return statement
    subject, complement = put_in(statement.subject_text, phrase, full), put_in(statement.complement, phrase, full)
    if (subject, complement) == (statement.subject_text, statement.complement):
        return statement
    own = re.search(phrase, line)
    if own is None or subject != statement.subject_text:
        # What its own subject is told by belongs to the clause.
        return replace(statement, subject_text=subject, complement=complement)
    words = f"{full[:1].upper()}{full[1:]}" if own[1].startswith("T") else full
    filled = (*statement.filled, (words, own[0]))
    return replace(statement, subject_text=subject, complement=complement, filled=filled)


def _quoted(text: str, place: int) -> bool:
    """Return whether the place stands inside quotation marks."""
    before = text[:place]
    opened = sum(before.count(mark) for mark in _OPEN) - sum(before.count(mark) for mark in _CLOSE)
    return opened > 0 or before.count('"') % 2 == 1
