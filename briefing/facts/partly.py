"""Whether a clause tells a deed as done whole: not half of it, not some of them, not only begun.

Owns the words that say so. What follows for an open line is judged in `outcomes` and `fulfilled`.
"""

from __future__ import annotations

import re

from briefing.datewords import MONTHS
from briefing.facts.figures import NUMBERS
from briefing.model import Statement

_UNDER_WAY = re.compile(
    r"\b(?:beg[iau]n|begins|start\w*|continu\w+|tr(?:y|ied|ies)|attempt\w*|fail\w*|refus\w+|agree[ds]?|promis\w+"
    r"|plan\w*|threaten\w*|vow\w*|offer\w*|decid\w+|want\w*|hop(?:e|es|ed|ing)|seek\w*|sought|prepar\w+|need\w*)\b"
)
"""A verb group with one of these tells no deed that is done."""
_PART = re.compile(
    r"\b(?:part(?:s|ly|ial|ially)?|half|some|most|several|many|first|initial|temporar\w+|symbolic\w*|briefly|trial|test"
    r"|third of|quarter of|cent of|another|humanitarian|limited|gradual\w*|phased?|verbally|in principle)\b|% of\b"
    r"|\bfor (?:an?|one|two|three|\d+)\b[^,.]{0,20}?\b(?:hour|day|week|month)s?\b",
    re.I,
)
_COUNT = re.compile(
    rf"(?:\b(?P<whole>the|all|both|remaining|last|its|their|these|those)\s|[’']s?\s)?(?<![\w.,-])(?:\d+|{'|'.join(NUMBERS)})"
    r"\s(?:of\b|[a-z]+)",
    re.I,
)


def is_under_way(told: Statement) -> bool:
    """Return whether the verb tells of a deed that is only begun, tried, promised or refused."""
    return _UNDER_WAY.search(told.verb) is not None


def is_part(told: Statement, aim_text: str) -> bool:
    """Return whether the clause tells a part as done: "half of its troops", "three of the crew", "for two days".

    Args:
        aim_text: what was announced or asked; what it calls a part itself is none of it.
    """
    said = f"{told.subject_text} ; {told.verb} {told.complement}"
    parts = {m[0].lower() for m in _PART.finditer(said)} - {m[0].lower() for m in _PART.finditer(aim_text)}
    if parts:
        return True
    if re.search(r"\d", aim_text) or _COUNT.search(aim_text):
        return False
    days = re.sub(rf"\b\d{{1,2}}(?: (?:{'|'.join(MONTHS)})(?: \d{{4}})?)", " ", said)
    counts = [m for m in _COUNT.finditer(days) if not m["whole"] and not m[0].startswith(("'", "’"))]
    return any(not re.match(r"(?:\d+|\w+)\s(?:years?|months?|weeks?|days?|hours?|per|percent)\b", m[0]) for m in counts)
