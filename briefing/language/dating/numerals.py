"""Numbers, ordinals, years, month and weekday names: the grammar's smallest parsers.

Each takes the tokens and a place and returns the value with the place behind it, or None.
"""

from __future__ import annotations

from collections.abc import Mapping

from briefing.language.dating.tokens import Tokens
from briefing.language.dating.words import (
    MONTH_SHORT,
    MONTHS,
    ONES,
    ORDINAL_ENDS,
    ORDINALS,
    TENS,
    WEEKDAY_SHORT,
    WEEKDAYS,
)

YEAR_RANGE = range(1000, 2200)


def cardinal(t: Tokens, i: int) -> tuple[int, int] | None:
    """Read "15", "fifteen", "twenty-five" or "twenty five"."""
    tok = t[i]
    if tok.value >= 0:
        return tok.value, i + 1
    if tok.low in ONES:
        return ONES[tok.low], i + 1
    if tok.low in TENS:
        j = i + 2 if t.is_dash(i + 1) else i + 1
        if 1 <= ONES.get(t.low(j), 0) <= 9:
            return TENS[tok.low] + ONES[t.low(j)], j + 1
        return TENS[tok.low], i + 1
    return None


def ordinal(t: Tokens, i: int) -> tuple[int, int] | None:
    """Read "9th", "9 th", "ninth", "twenty-third"."""
    tok = t[i]
    if tok.value >= 0:
        if t.low(i + 1) in ORDINAL_ENDS:
            return tok.value, i + 2
        return None
    if tok.low in ORDINALS:
        return ORDINALS[tok.low], i + 1
    if tok.low in TENS:
        j = i + 2 if t.is_dash(i + 1) else i + 1
        if 1 <= ORDINALS.get(t.low(j), 0) <= 9:
            return TENS[tok.low] + ORDINALS[t.low(j)], j + 1
    return None


def day_number(t: Tokens, i: int) -> tuple[int, int] | None:
    """Read a day of a month: "9", "9th", "the 9th", "ninth", "twenty nine"; 1 to 31."""
    j = i + 1 if t.low(i) == "the" else i
    # "in June the two presidents": behind "the" a counting word counts what follows.
    counts = j > i and t[j].value < 0
    read = ordinal(t, j) or (None if counts else cardinal(t, j))
    if read is None or not 1 <= read[0] <= 31 or (t[j].value >= 0 and len(t[j].text) > 2):
        return None
    return read


def year_digits(t: Tokens, i: int) -> tuple[int, int] | None:
    """Read "2025"."""
    tok = t[i]
    return (tok.value, i + 1) if tok.value in YEAR_RANGE and len(tok.text) == 4 else None


def year(t: Tokens, i: int) -> tuple[int, int] | None:
    """Read "2025", "two thousand and five", "nineteen eighty six", "twenty twenty-five"."""
    read = year_digits(t, i)
    if read:
        return read
    low = t.low(i)
    if low == "two" and t.low(i + 1) == "thousand":
        j = i + 3 if t.low(i + 2) == "and" else i + 2
        rest = cardinal(t, j) if t[j].value < 0 else None
        if rest and rest[0] < 100:
            return 2000 + rest[0], rest[1]
        return 2000, i + 2
    if low in {"nineteen", "eighteen", "twenty"} and t[i + 1].value < 0:
        j = i + 2 if t.is_dash(i + 1) else i + 1
        rest = cardinal(t, j)
        if rest and 10 <= rest[0] <= 99:
            return (TENS.get(low, 0) or ONES[low]) * 100 + rest[0], rest[1]
    return None


def month(t: Tokens, i: int) -> tuple[int, int] | None:
    """Read "June", "Jun", "Sept."."""
    return _name(t, i, MONTHS, MONTH_SHORT)


def weekday(t: Tokens, i: int) -> tuple[int, int] | None:
    """Read "Monday", "Tues.". Whether "Sun" is a day is not decided here."""
    return _name(t, i, WEEKDAYS, WEEKDAY_SHORT)


def _name(t: Tokens, i: int, names: Mapping[str, int], short: Mapping[str, int]) -> tuple[int, int] | None:
    """Read a name, or its short form with its full stop if it has one."""
    low = t.low(i)
    if low in names:
        return names[low], i + 1
    if low in short:
        return short[low], i + 2 if t.low(i + 1) == "." and t[i + 1].glued else i + 1
    return None
