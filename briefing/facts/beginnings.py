"""The ways in which a report tells that something begins: a line opens, an accord enters into force.

A thing begins once; so two announcements that it begins on one day may tell of one event, however they word it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefing.model import Claim

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
