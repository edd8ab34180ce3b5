"""What only looks like a date: names, verbs, counts, codes. Errs towards leaving a date out.

A date that the text does not give is worse on the page than one that is missed.
"""

from __future__ import annotations

from briefing.language.dating.nodes import CalendarDay, Month, Node, Weekday, Years
from briefing.language.dating.numerals import year, year_digits
from briefing.language.dating.numeric import Read
from briefing.language.dating.tokens import Tokens
from briefing.language.dating.words import (
    BASELINES,
    DATE_PREPOSITIONS,
    HALF_DAYS,
    MONTHS,
    NAME_MONTHS,
    NAME_WORDS,
    NUMBERED,
    QUANTITY,
    WEEKDAYS,
    YEAR_CUES,
)

_TITLES = frozenset({"mr", "mrs", "ms", "miss", "theresa", "prime", "minister", "dr", "sir", "lady", "lord"})


def bare_year(t: Tokens, i: int) -> Read:
    """Read "2025" where it is a year and not a count, a name's number or part of something longer."""
    read = year_digits(t, i)
    if read is None:
        return None
    full, j = read
    before, after = t[i - 1], t[j]
    if (after.glued and after.text in "./:,-–%$€£'’" and t[j + 1].glued and t[j + 1].value >= 0) or after.low == "%":
        return None
    if after.glued and (after.is_word or after.text in "%°"):
        return None
    if before.text in "$€£¥#./:+@" and t[i].glued and before.text != "":
        return None
    if before.low in NUMBERED or after.low in QUANTITY:
        return None
    if t.is_dash(i - 1) and t[i].glued and t[i - 1].glued and year_digits(t, i - 2) is None:
        return None
    recent = 1900 <= full < 2100
    if before.low in YEAR_CUES:
        counts = after.is_word and not after.is_capital and after.low.endswith("s") and len(after.low) > 3
        strong = before.low in {"in", "since", "by", "during", "until", "year"}
        if counts and not strong and after.low not in BASELINES:
            return None
        return (Years(first=full), j) if recent or strong else None
    if not recent:
        return None
    if before.low in {"the", "its", "his", "her", "their", "s", "a", "this"}:
        return (Years(first=full), j) if after.is_word else None
    if before.is_capital and before.is_word and i > 0:
        return Years(first=full), j
    if before.low in {",", "(", "["} or i == 0:
        closed = not after.is_word or (after.is_capital and i == 0) or after.low in {"and", "or"}
        return (Years(first=full), j) if closed and (after.text not in "-–" or not after.glued) else None
    if t.is_dash(i - 1) and year_digits(t, i - 2):
        return Years(first=full), j
    return None


def worded_year(t: Tokens, i: int) -> Read:
    """Read "in two thousand and twenty"."""
    if t.low(i - 1) not in {"in", "of", "since", "by", "until", "from"}:
        return None
    read = year(t, i)
    return (Years(first=read[0]), read[1]) if read and not t[read[1]].is_word else None


def plausible(t: Tokens, i: int, read: tuple[Node, int]) -> bool:
    """Weed out names, verbs and compounds that only look like a date."""
    node, j = read
    after = t[j]
    if t.low(i) == "now":
        return False
    if t.low(i - 1) in {"every", "each"}:
        return False
    if isinstance(node, Month) and not (node.year or node.which or node.of):
        return _month_alone(t, i, j)
    if isinstance(node, Weekday) and not node.which and node.of is None:
        # "Monday Group", "Sunday Times", "Black Sunday": a name.
        part = after.low in HALF_DAYS
        if after.is_capital and after.is_word and not part and after.low in NAME_WORDS:
            return False
        return t[i].is_capital or t.text.islower() or t.low(i - 1) in {"on", "that", "one", "last", "next"}
    if isinstance(node, CalendarDay) and not node.year and after.low in {"percent", "%", "points"}:
        return False
    if isinstance(node, CalendarDay) and not node.month and node.weekday < 0:
        return not (after.is_word and after.is_capital)
    return True


def _month_alone(t: Tokens, i: int, j: int) -> bool:
    low, before, after = t.low(i), t[i - 1], t[j]
    full = low in MONTHS
    asked = _asks_for_date(t, i) or before.low in {"/", "early", "mid"} or (t.is_dash(i - 1) and t.low(i - 2) == "mid")
    if before.low in _TITLES:
        return False
    if full and low not in NAME_MONTHS:
        return True
    if before.low == "the" and full and t[i].is_capital:
        return not after.is_capital and after.low not in {
            "for",
            "on",
            "of",
            "in",
            "to",
            "against",
            "by",
            "toward",
        }
    if not asked and not (t.low(i - 1) == "s" and t.low(i - 2) in {"'"} and low != "march"):
        return False
    if not t[i].is_capital:
        return (full and low not in {"may", "march"} and not after.is_word) or before.low in {"in", "since"}
    if low in NAME_MONTHS and before.low in {
        "by",
        "and",
        "for",
        "of",
        "with",
        "to",
        "than",
        "as",
        "at",
        "about",
        "on",
        "or",
    }:
        if _is_person(t, low) or (before.low in {"on", "at", "and", "or", "as", "about", "with"} and not full):
            return False
        return before.low not in {"on", "at", "as", "about", "with"}
    opens = not t[i - 2].is_word or t.low(i - 2) in {"and", "but", "said"}
    if full and before.low in {"in", "since", "until", "during"} and opens and not _is_person(t, low):
        # "In March Canada slapped ...", "and in March Canada ...": an opening phrase, behind which a name may stand.
        return True
    return not (after.is_capital and after.is_word and low in NAME_MONTHS and after.low not in WEEKDAYS)


def _is_person(t: Tokens, low: str) -> bool:
    return any(
        t.low(k) == low and t[k].is_capital and (t.low(k - 1) in _TITLES or t.low(k + 1) in {"said", "says", "told"})
        for k in range(t.size)
    )


def _asks_for_date(t: Tokens, i: int) -> bool:
    """Return whether the word before `i` makes an ambiguous month or number a date."""
    return t.low(i - 1) in DATE_PREPOSITIONS
