"""The grammar: which stretches of a text are dates, and what they say. Not yet which day they are.

`scan` walks over the tokens once. At each token that can open a date it tries the parsers of its class,
longest reading first, then joins two readings into a span ("June 15 to 17").
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from briefing.language.dating import explicit, relative
from briefing.language.dating.explicit import Read, asks_for_date
from briefing.language.dating.nodes import (
    CalendarDay,
    Feast,
    Month,
    Now,
    Piece,
    Quarter,
    Run,
    Season,
    Span,
    Weekday,
    Years,
)
from briefing.language.dating.numerals import day_number, month, year_digits
from briefing.language.dating.tokens import Tokens
from briefing.language.dating.words import (
    BASELINES,
    MONTHS,
    NAME_MONTHS,
    NUMBERED,
    QUANTITY,
    SPAN_WORDS,
    UNITS,
    WEEKDAYS,
)

_TITLES = frozenset({"mr", "mrs", "ms", "miss", "theresa", "prime", "minister", "dr", "sir", "lady", "lord"})


def scan(t: Tokens) -> Iterator[Piece]:
    """Yield the dates of the text, in order, none overlapping."""
    i = 0
    while i < t.size:
        found = _span(t, i) or _single(t, i)
        if not found:
            i += 1
            continue
        yield from found
        i = max(found[-1].j, i + 1)


def _single(t: Tokens, i: int) -> list[Piece]:
    for parser in (relative.ahead, point):
        read = parser(t, i)
        if read and _allowed(t, i, read):
            return [_with_run(t, Piece(node=read[0], i=i, j=read[1]))]
    return []


def point(t: Tokens, i: int) -> Read:
    """Read the longest single date that starts at `i`."""
    best: Read = None
    for parser in _parsers(t, i):
        read = parser(t, i)
        if read and (best is None or read[1] > best[1]):
            best = read
    return best


def _parsers(t: Tokens, i: int) -> tuple[Callable[[Tokens, int], Read], ...]:
    tok = t[i]
    if tok.value >= 0:
        return () if t[i - 1].text in _MONEY else _DIGITS
    return _BY_WORD.get(tok.low, _OTHER if tok.low in _OPENERS else ())


def _week_of(t: Tokens, i: int) -> Read:
    return relative.week_of(t, i, point)


def _part_of(t: Tokens, i: int) -> Read:
    return relative.part_of(t, i, point)


def _shifted(t: Tokens, i: int) -> Read:
    return relative.shifted(t, i, point)


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
    if before.low in _YEAR_CUES:
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
        closed = not after.is_word or after.is_capital and i == 0
        return (Years(first=full), j) if closed and (after.text not in "-–" or not after.glued) else None
    if t.is_dash(i - 1) and year_digits(t, i - 2):
        return Years(first=full), j
    return None


_YEAR_CUES = frozenset(
    "in since by of until till from to before after for during over between late early mid and or through than "
    "around about circa throughout as year not under vs versus via into with per at on back is = was".split()
)


def _allowed(t: Tokens, i: int, read: tuple[object, int]) -> bool:
    """Weed out names, verbs and compounds that only look like a date."""
    node, j = read
    after = t[j]
    if t.low(i - 1) in {"every", "each"}:
        return False
    if isinstance(node, Month) and not (node.year or node.which or node.of):
        return _month_alone(t, i, j)
    if isinstance(node, Weekday) and not node.which and node.of is None:
        # "Monday Group", "Sunday Times", "Black Sunday": a name.
        part = after.low in {"night", "morning", "evening", "afternoon"}
        if after.is_capital and after.is_word and not part and _is_name_word(after.low):
            return False
        return t[i].is_capital or t.text.islower() or t.low(i - 1) in {"on", "that", "one", "last", "next"}
    if isinstance(node, CalendarDay) and not node.year and after.low in {"percent", "%", "points"}:
        return False
    if isinstance(node, CalendarDay) and not node.month and node.weekday < 0:
        return not (after.is_word and after.is_capital)
    return True


def _is_name_word(low: str) -> bool:
    return low in {
        "group", "times", "club", "night", "agreement", "morning", "post", "herald", "mail", "telegraph", "mirror",
        "express", "magazine", "school", "football", "agreements", "accords", "movement", "independent", "star",
        "business", "review", "world",
    }  # fmt: skip


def _month_alone(t: Tokens, i: int, j: int) -> bool:
    low, before, after = t.low(i), t[i - 1], t[j]
    full = low in MONTHS
    asked = asks_for_date(t, i) or before.low in {"/", "early", "mid"} or (t.is_dash(i - 1) and t.low(i - 2) == "mid")
    if before.low in _TITLES:
        return False
    if full and low not in NAME_MONTHS:
        return True
    if before.low == "the" and full and t[i].is_capital:
        return not after.is_capital and after.low not in {"for", "on", "of", "in", "to", "against", "by", "toward"}
    if not asked and not (t.low(i - 1) == "s" and t.low(i - 2) in {"'"} and low != "march"):
        return False
    if not t[i].is_capital:
        return full and low not in {"may", "march"} and not after.is_word or before.low in {"in", "since"}
    if low in NAME_MONTHS and before.low in {"by", "and", "for", "of", "with", "to", "than", "as", "at", "about", "on", "or"}:
        if _is_person(t, low) or (before.low in {"on", "at", "and", "or", "as", "about", "with"} and not full):
            return False
        return before.low not in {"on", "at", "as", "about", "with"}
    return not (after.is_capital and after.is_word and low in NAME_MONTHS and after.low not in WEEKDAYS)


def _is_person(t: Tokens, low: str) -> bool:
    return any(
        t.low(k) == low and t[k].is_capital and (t.low(k - 1) in _TITLES or t.low(k + 1) in {"said", "says", "told"})
        for k in range(t.size)
    )


def _span(t: Tokens, i: int) -> list[Piece]:
    """Read "from May 3 to May 5", "between 3 and 5 May", "June 15-17", "18 and 19 June"."""
    opener = t.low(i) if t.low(i) in {"from", "between"} else ""
    k = i + 1 if opener else i
    firsts = _ends(t, k, bool(opener))
    for node, j in firsts:
        first = Piece(node=node, i=k, j=j)
        j = _behind_day_part(t, j)
        joint = t.low(j)
        dash = t.is_dash(j)
        joins = joint in SPAN_WORDS or dash or joint in {"and", "&"}
        if not joins:
            continue
        if joint in {"and", "&"} and not (opener == "between" or isinstance(node, CalendarDay)):
            continue
        m = j + 1
        if dash and t.is_dash(m):
            m += 1
        for other, end in _ends(t, m, True):
            last = Piece(node=other, i=m, j=end)
            pair = _pair(t, first, last, listed=joint in {"and", "&"} and opener != "between", dash=dash)
            if pair is None:
                continue
            if isinstance(pair, list):
                return pair
            return [Piece(node=pair, i=i, j=pair.last.j)]
    return []


def _ends(t: Tokens, i: int, asked: bool) -> list[tuple[object, int]]:  # type: ignore[type-arg]
    """Return the readings of one end of a span: a date, a bare year or a bare day of the month."""
    tok = t[i]
    if tok.value < 0 and tok.low not in _OPENERS and tok.low not in _BY_WORD:
        return []
    readings: list[tuple[object, int]] = []
    read = point(t, i)
    if read and isinstance(read[0], CalendarDay | Month | Weekday | Years | Now | Feast | Quarter | Season | object):
        readings.append(read)
    if full := year_digits(t, i):
        readings.append((Years(first=full[0]), full[1]))
    if bare := day_number(t, i):
        readings.append((CalendarDay(day=bare[0]), bare[1]))
    return readings


def _behind_day_part(t: Tokens, j: int) -> int:
    return j + 1 if t.low(j) in {"morning", "afternoon", "evening", "night"} else j


def _pair(t: Tokens, first: Piece, last: Piece, *, listed: bool, dash: bool) -> Span | list[Piece] | None:
    """Join two readings where they can be two ends of one span; a list of two dates stays two."""
    a, b = first.node, last.node
    bare_a = isinstance(a, CalendarDay) and not a.month and a.weekday < 0
    bare_b = isinstance(b, CalendarDay) and not b.month and b.weekday < 0
    if bare_a and bare_b:
        return None
    if isinstance(a, CalendarDay) and bare_a:
        if not (isinstance(b, CalendarDay) and b.month and b.day):
            return None
        if t[first.i].value < 0 and t.low(first.i) != "the" and not (listed or dash) and a.day > 31:
            return None
        a = CalendarDay(day=a.day, month=b.month, year=b.year)
        if a.day >= b.day:
            return None
        first = Piece(node=a, i=first.i, j=first.j)
        if listed and isinstance(b, CalendarDay) and b.day - a.day > 1:
            return [first, last]
        return Span(first=first, last=last)
    if isinstance(b, CalendarDay) and bare_b:
        if not (isinstance(a, CalendarDay) and a.month and not a.year) or b.day <= a.day:
            return None
        if t.low(last.j) in QUANTITY or t[last.j].low in {":", "%"} or t.low(last.j) in UNITS:
            return None
        if listed and t[last.j].is_word and not t[last.j].glued and t.low(last.j) not in {"in", "at", "to", "for"}:
            return None
        full, end = explicit.year_behind(t, last.j)
        b = CalendarDay(day=b.day, month=a.month, year=full)
        last = Piece(node=b, i=last.i, j=end)
        if full:
            first = Piece(node=CalendarDay(day=a.day, month=a.month, year=full, weekday=a.weekday), i=first.i, j=first.j)
        if listed and b.day - a.day > 1:
            return [first, last]
        return Span(first=first, last=last)
    if listed:
        return None
    kinds = (CalendarDay, Month, Weekday, Years, Now, Feast, Quarter, Season)
    from briefing.language.dating.nodes import Part  # noqa: PLC0415

    if not isinstance(a, (*kinds, Part)) or not isinstance(b, (*kinds, Part)):
        return None
    if isinstance(a, Years) and isinstance(b, Years) and not a.first < b.first:
        return None
    if isinstance(a, Years) and a.count == 1 and not (1000 <= a.first < 2200):
        return None
    if isinstance(b, Month) and not b.year and not _month_end(t, last):
        return None
    return Span(first=first, last=last)


def _month_end(t: Tokens, last: Piece) -> bool:
    after = t[last.j]
    return t[last.i].is_capital and not (after.is_capital and after.is_word and t.low(last.i) in NAME_MONTHS)


def _with_run(t: Tokens, piece: Piece) -> Piece:
    """Extend "from Sunday" by "for three days", and "2 weeks" before "starting May 20"."""
    if t.low(piece.j) == "for" and isinstance(piece.node, CalendarDay | Weekday | Now):
        counted = relative.counted_unit(t, piece.j + 1)
        opens = t.low(piece.i - 1) in {"from", "starting", "beginning", "on"} and t.low(piece.i - 1) != "on"
        if counted and counted[0] and opens and counted[1] in {"day", "week", "month", "year"}:
            start = piece.i - (t.low(piece.i - 1) == "from")
            return Piece(node=Run(start=piece, count=counted[0], unit=counted[1]), i=start, j=counted[2])
    return piece


def starting(t: Tokens, i: int) -> Read:
    """Read "two weeks starting May 20"."""
    counted = relative.counted_unit(t, i)
    if not counted or not counted[0] or t.low(counted[2]) not in {"starting", "beginning", "from", "commencing"}:
        return None
    j = counted[2] + 1
    j += t.low(j) == "on"
    read = point(t, j)
    if read and isinstance(read[0], CalendarDay | Weekday | Now) and t.low(j - 1) != "from":
        return Run(start=Piece(node=read[0], i=j, j=read[1]), count=counted[0], unit=counted[1]), read[1]
    return None


_MONEY = frozenset("$€£¥₩₹#@")
_DIGITS = (
    explicit.numeric, explicit.day_first, explicit.year_first, explicit.quarter, explicit.counted_in,
    explicit.nth_weekday, relative.era, _shifted, starting, relative.qualified, bare_year,
)  # fmt: skip
_OTHER = (
    relative.near_day, relative.qualified, explicit.weekday_first, explicit.month_first, explicit.day_first,
    explicit.the_day, explicit.quarter, explicit.counted_in, explicit.nth_weekday, relative.weekend, relative.whole_period, _week_of,
    _part_of, _shifted, starting, relative.era, relative.season, relative.holiday, relative.ordinal_part,
)  # fmt: skip
_OPENERS: frozenset[str] = frozenset()
_BY_WORD: dict[str, tuple[Callable[[Tokens, int], Read], ...]] = {}


def _fill_tables() -> None:
    """Assign to each word that can open a date the parsers that can start there."""
    from briefing.language.dating import words as w  # noqa: PLC0415

    table: dict[str, list[Callable[[Tokens, int], Read]]] = {}

    def open_with(opened: object, *parsers: Callable[[Tokens, int], Read]) -> None:
        for word in opened:  # type: ignore[attr-defined]
            table.setdefault(word, []).extend(p for p in parsers if p not in table.get(word, []))

    open_with([*w.MONTHS, *w.MONTH_SHORT], explicit.month_first)
    open_with([*w.WEEKDAYS, *w.WEEKDAY_SHORT], explicit.weekday_first)
    open_with([*w.LAST, *w.NEXT, *w.THIS, "these", "those"], relative.qualified)
    open_with(relative._DAYS_AWAY, relative.near_day)
    open_with(["this", "last", "now", "day"], relative.near_day)
    open_with([*w.ORDINALS, *w.TENS], explicit.day_first, explicit.quarter, explicit.counted_in, explicit.nth_weekday, relative.era)
    open_with(["last", "final"], explicit.quarter, explicit.counted_in, explicit.nth_weekday)
    open_with([*w.ONES, *w.TENS, "a", "an", "[", *w.VAGUE], _shifted, starting)
    open_with([*w.ONES, *w.TENS], explicit.day_first, relative.qualified)
    open_with(["q", "h"], explicit.quarter)
    open_with(w.PARTS, _part_of)
    open_with(["weekend"], relative.weekend)
    open_with(["year", "fiscal", "financial", "calendar", "week"], relative.whole_period, _week_of)
    open_with(w.SEASONS, relative.season)
    open_with(["'"], relative.era)
    open_with({words[0] for words in w.HOLIDAYS}, relative.holiday)
    open_with(["two", "nineteen", "twenty"], worded_year)
    _BY_WORD.update({word: tuple(parsers) for word, parsers in table.items()})
    _BY_WORD["the"] = _OTHER


def worded_year(t: Tokens, i: int) -> Read:
    """Read "in two thousand and twenty"."""
    from briefing.language.dating.numerals import year  # noqa: PLC0415

    if t.low(i - 1) not in {"in", "of", "since", "by", "until", "from"}:
        return None
    read = year(t, i)
    return (Years(first=read[0]), read[1]) if read and not t[read[1]].is_word else None


_fill_tables()
_ = month
