"""The grammar: which stretches of a text are dates, and what they say. Not yet which day they are.

`scan` walks over the tokens once. A table tells which parsers can start at a word; at each place the longest
reading wins, and two readings that join become a span ("June 15 to 17").
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from briefing.language.dating import counted, explicit, periods, relative, shifts, words
from briefing.language.dating.nodes import Piece
from briefing.language.dating.numeric import Read, numeric
from briefing.language.dating.plausible import bare_year, plausible, worded_year
from briefing.language.dating.spans import span
from briefing.language.dating.tokens import Tokens

Parser = Callable[[Tokens, int], Read]
_MONEY = frozenset("$€£¥₩₹#@")


def scan(t: Tokens) -> Iterator[Piece]:
    """Yield the dates of the text, in order, none overlapping."""
    i = 0
    while i < t.size:
        number = t[i].value >= 0 and t[i - 1].text not in _MONEY
        found = _at(t, i) if number or t.low(i) in _OPENERS else []
        yield from found
        i = max(found[-1].j, i + 1) if found else i + 1


def point(t: Tokens, i: int) -> Read:
    """Read the longest single date that starts at `i`."""
    best: Read = None
    for parser in _DIGITS if t[i].value >= 0 else _BY_WORD.get(t.low(i), ()):
        read = parser(t, i)
        if read and (best is None or read[1] > best[1]):
            best = read
    return best


def _at(t: Tokens, i: int) -> list[Piece]:
    """Return the date that starts at `i`: none, one, or the two of a list ("3 and 17 May")."""
    pieces = span(t, i, point)
    if pieces:
        return pieces
    read = shifts.ahead(t, i) or point(t, i)
    if read is None or not plausible(t, i, read):
        return []
    return [shifts.with_run(t, Piece(node=read[0], i=i, j=read[1]))]


def _week_of(t: Tokens, i: int) -> Read:
    return periods.week_of(t, i, point)


def _part_of(t: Tokens, i: int) -> Read:
    return periods.part_of(t, i, point)


def _shifted(t: Tokens, i: int) -> Read:
    return shifts.shifted(t, i, point)


def _starting(t: Tokens, i: int) -> Read:
    return shifts.starting(t, i, point)


_COUNTED: tuple[Parser, ...] = (counted.quarter, counted.counted_in, counted.nth_weekday)
_DIGITS: tuple[Parser, ...] = (
    numeric, explicit.day_first, explicit.year_first, *_COUNTED, periods.era, _shifted, _starting,
    relative.qualified, bare_year,
)  # fmt: skip
_STARTS: tuple[tuple[Iterable[str], tuple[Parser, ...]], ...] = (
    ((*words.MONTHS, *words.MONTH_SHORT), (explicit.month_first,)),
    ((*words.WEEKDAYS, *words.WEEKDAY_SHORT), (explicit.weekday_first,)),
    ((*words.LAST, *words.NEXT, *words.THIS, "these", "those"), (relative.qualified,)),
    ((*relative.NEAR_DAYS, "this", "that", "last", "now", "day"), (relative.near_day,)),
    ((*words.ORDINALS, *words.TENS), (explicit.day_first, *_COUNTED, periods.era)),
    (("last", "final"), _COUNTED),
    ((*words.ONES, *words.TENS), (explicit.day_first, relative.qualified)),
    ((*words.ONES, *words.TENS, *words.VAGUE, "a", "an", "["), (_shifted, _starting)),
    (("q", "h"), (counted.quarter,)),
    (words.PARTS, (_part_of,)),
    (("weekend",), (relative.weekend,)),
    (("year", "fiscal", "financial", "calendar", "week"), (relative.whole_period, _week_of)),
    (words.SEASONS, (periods.season,)),
    (("'",), (periods.era,)),
    ({feast[0] for feast in words.HOLIDAYS}, (periods.holiday,)),
    (("two", "nineteen", "twenty"), (worded_year,)),
    (
        ("the",),
        (
            relative.near_day, relative.qualified, explicit.day_first, explicit.the_day, *_COUNTED,
            relative.weekend,
            relative.whole_period, relative.ordinal_part, _week_of, _part_of, _shifted, periods.era,
            periods.season,
            periods.holiday,
        ),
    ),
)  # fmt: skip
"""Which parsers can start at which words."""


def _table() -> dict[str, tuple[Parser, ...]]:
    table: dict[str, list[Parser]] = {}
    for starts, parsers in _STARTS:
        for word in starts:
            known = table.setdefault(word, [])
            known.extend(parser for parser in parsers if parser not in known)
    return {word: tuple(parsers) for word, parsers in table.items()}


_BY_WORD = _table()
_OPENERS = frozenset({*_BY_WORD, "from", "between", "in", "within"})
"""Words at which a date can start; at all others nothing is tried."""
