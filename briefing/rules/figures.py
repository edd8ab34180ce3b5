"""Figures and days in a statement's own words, as the matcher's conditions ask of them.

A figure counts something: people, money, metres, the votes of two sides ("92-31"). Days, years, clock times and the
numbers of hulls do not.
"""

from __future__ import annotations

import re
from datetime import date

from briefing.datewords import MONTHS, days_named
from briefing.model import Statement

_NAMES = "|".join(MONTHS)
_DAY_TOLD = re.compile(rf"\b(?:on|by|from|until|before)\s+\d{{1,2}} (?:{_NAMES}) \d{{4}}\b")
_ANY_DAY = re.compile(
    rf"(?:\b\d{{1,2}}(?:(?:[–-]| and | to | or )\d{{1,2}})? )?\b(?:{_NAMES})\b(?: \d{{1,2}}\b(?!:))?,?(?: \d{{4}}\b)?"
)
_YEARS = re.compile(r"\b(?:in|of|since|from|until|by|through|to|between|and)\s(?:1[5-9]|20)\d\d(?:[–-]\d{2,4})?\b")
_CODE = re.compile(r"\b[A-Z]{2,} ?-?\d[\d-]*\b")
"""A hull's or a flight's number ("BV 92417")."""
_COUNT = re.compile(
    r"(?<![\w.:-])[$€£¥]?\d[\d.,]*(?![\w:-])"
    r"|(?<![\w.:-])\d{1,3}[–-]\d{1,3}(?![\w:-])"
    r"|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?) of\b",
    re.IGNORECASE,
)


def day_told(statement: Statement) -> date | None:
    """Return the one day that the complement gives in so many words, where the statement has no date of its own.

    The day may hang from a place ("before the court in Arica on 23 June 2024"); it is the event's all the same.
    """
    found = _DAY_TOLD.findall(statement.complement)
    if statement.date is not None or len(found) != 1 or statement.form != "clause":
        return None
    return next(iter(days_named(found[0])), None)


def counts(text: str) -> bool:
    """Return whether `text` counts something: a figure that is no day and no year."""
    for pattern in (_ANY_DAY, _YEARS, _CODE):
        text = pattern.sub(" ", text)
    return _COUNT.search(text) is not None
