"""Dates of a text, resolved against the article's day, each with its place and its derivation.

Owns the way from text to `DateMention`s. The grammar is in `briefing.language.dating`. Which date belongs to
which event is the clause frame's business, not ours.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from briefing.language.dating import words
from briefing.language.dating.grammar import scan
from briefing.language.dating.nodes import CalendarDay, Month, Part, Piece, Run, Shift, Span, Unknown, Weekday, Within
from briefing.language.dating.resolve import Days, Direction, Frame, Unresolved, resolve, span_ends
from briefing.language.dating.tense import (
    Bound,
    bound_before,
    lean_after,
    lean_of_cues,
    stands_behind_past,
    stands_with_happening,
    tells_agreeing,
    was_arranged,
    was_over,
)
from briefing.language.dating.tokens import Tokens
from briefing.language.dating.wording import days_text, derivation
from briefing.model import DateMention, Tense

_TRIGGER = re.compile(
    r"\d|\b(?:" + "|".join(sorted({
        *words.MONTHS, *words.MONTH_SHORT, *words.WEEKDAYS, *words.WEEKDAY_SHORT, *words.UNITS,
        *words.SEASONS, *words.DECADES, "today", "tonight", "yesterday", "tomorrow", *words.DAY_PARTS,
        *(rule[0] for rule in words.HOLIDAYS), "two", "nineteen", "twenty", "hours", "that date",
    })) + r")",
    re.IGNORECASE,
)  # fmt: skip
"""A text without any of these holds no date and is not tokenised."""

_REACH = 14
"""Tokens before "within 15 days" in which its verb is looked for."""
_OF_MONTH = "the month named before"
_BESIDE = 8
"""Tokens between a month and the day of it within which it is meant."""
_ANOTHER = frozenset({"and", "but", "will", "would", "who", "which", "that", "again", "or", "."})
_NO_VERB = frozenset({"the", "a", "an", "its", "their", "his", "her", "this", "that"})
_DEED_REACH = 16
"""Tokens before "in four days" in which a verb that tells the infinitive behind it as done is looked for."""
_BE = frozenset({"is", "are", "was", "were", "be", "been"})
_LOOKS_BACK = frozenset({"following", "later", "earlier", "same", "before", "after"})
"""Words by which a date counts from one that the sentence before names; "the next year" counts from today."""

_ON_FROM = frozenset({"same", "following", "later"})

_LEAN_OF_BOUND: dict[str, Direction] = {"by": "future", "until": "future"}


_EACH_YEAR = r"(?:(?:each|every) (?:year|summer|winter|spring|autumn|season)|annually|yearly)"
_BEFORE_MONTHS = re.compile(
    rf"(?:\bmonths (?:of|from|between)(?: \w+,? (?:and|or|to))*|{_EACH_YEAR},? (?:in|from|between|during))\s*$",
    re.IGNORECASE,
)
_BEHIND_MONTHS = re.compile(rf"\s*,? (?:of )?{_EACH_YEAR}\b", re.IGNORECASE)


def _comes_round(text: str, start: int, end: int) -> bool:
    """Return whether the months at `start` to `end` are those of any year: "in the months of May to September"."""
    words = text[start:end]
    if any(char.isdigit() for char in words):
        return False
    bare = re.sub(r"^(?:from|between|in|during)\s+", "", words, flags=re.IGNORECASE)
    opener = text[: start + len(words) - len(bare)]
    return _BEFORE_MONTHS.search(opener) is not None or _BEHIND_MONTHS.match(text, end) is not None


def find_dates(
    text: str,
    *,
    published: date | None,
    anchor_why: str = "the article's day",
    base: int = 0,
    tense_at: Callable[[int], Tense] | None = None,
    before: DateMention | None = None,
) -> tuple[DateMention, ...]:
    """Return the dates of `text`, a sentence or paragraph, sorted and none overlapping.

    Without `published` a date that names its year is still resolved; others keep their words, with `first`
    and `last` None.

    Args:
        anchor_why: the words for `published` in a derivation.
        base: where `text` starts in the article; added to every offset.
        before: the date that the text in front of `text` names last, from which "a week later" counts.
        tense_at: tells the tense of the clause round an offset of the same count as the result's.
    """
    if not _TRIGGER.search(text):
        return ()
    tokens = Tokens(text)
    mentions: list[DateMention] = []
    previous: Days | None = None
    told = _days_of(before)
    for piece in scan(tokens):
        if _is_name(tokens, piece) or _comes_round(text, tokens[piece.i].start, tokens[piece.j - 1].end):
            continue
        lean = _lean(tokens, piece, tense_at, base)
        if isinstance(piece.node, Shift) and tokens.low(piece.i) == "in":
            verb_tense = tense_at(base + tokens[piece.i].start) if tense_at is not None else ""
            narrated = previous is not None and published is not None and previous.last < published
            if (narrated and verb_tense == "past") or not _lies_ahead(tokens, piece, lean):
                # "In June she got them to settle in four days": how long it took, or counted from then.
                continue
        if isinstance(piece.node, Within) and (lean == "past" or _is_time_limit(tokens, piece)):
            continue
        if isinstance(piece.node, Within) and previous is not None and published and previous.first > published:
            # "will convene on 8 October and report within thirty days" counts from then, from its end or from today.
            piece = replace(piece, node=Unknown(reason="the day it counts from is not given"))
        kind = _bound(tokens, piece)
        lean = "past" if tokens.low(piece.i - 1) == "since" else lean or _LEAN_OF_BOUND.get(kind, "")
        looks_back = tokens.low(piece.i) == "that" or any(tokens.low(i) in _LOOKS_BACK for i in range(piece.i, piece.j))
        counted_from = previous or (told if looks_back or _names_month_before(tokens, piece) else None)
        if _counts_from_ahead(tokens, piece, lean, counted_from, published):
            # "will meet on 27 August. On the same day, the Minister visited": that day lies ahead of the visit.
            counted_from = None
        frame = Frame(published=published, anchor_why=anchor_why, direction=lean, previous=counted_from)
        if tokens.low(piece.i - 1) == "that" and isinstance(piece.node, Month) and previous is not None:
            # "that September": of the year that the sentence has named.
            end = date(previous.first.year, 12, 31)
            frame = Frame(published=end, anchor_why="the end of the year named before", direction="past")
        if mentions and _is_bare_day(piece.node) and (month := _month_beside(tokens, piece, mentions[-1], base)):
            # "in July, at its session from the 10th to the 21st"
            frame = Frame(published=month, anchor_why=_OF_MONTH, direction="future")
        mention, days = _mention(tokens, piece, frame, kind, base)
        if mention is None or (days is None and tokens.low(piece.i) == "that"):
            # "before that date", where none was named, has its own words.
            continue
        previous = days or previous
        if mentions and _explains(text, mentions[-1], mention, base):
            mentions[-1] = replace(mentions[-1], first=mention.first, last=mention.last, why=mention.why)
        mentions.append(mention)
    return tuple(mentions)


def _is_bare_day(node: object) -> bool:
    """Return whether the day is told without its month: "the 10th"."""
    return isinstance(node, CalendarDay) and not node.month and not node.year and node.weekday < 0


def _month_beside(tokens: Tokens, piece: Piece, last: DateMention, base: int) -> date | None:
    """Return the first day of the month that the words right before a bare day name, None where none is meant."""
    if last.first is None:
        return None
    if _OF_MONTH in last.why and tokens.low(piece.i - 1) == "to":
        return last.first.replace(day=1)
    between = [i for i in range(max(piece.i - _BESIDE, 0), piece.i) if base + tokens[i].start >= last.end]
    near = 0 < len(between) < _BESIDE and not any(tokens.low(i) in _ANOTHER for i in between)
    # "promised last month, opens on the 12th": only a month by its name has days that are told behind it.
    return last.first if near and last.text.lower() in words.MONTHS else None


def _names_month_before(tokens: Tokens, piece: Piece) -> bool:
    return any(tokens.low(i) == "that" and tokens.low(i + 1) == "month" for i in range(piece.i, piece.j))


def _counts_from_ahead(
    tokens: Tokens, piece: Piece, lean: Direction, counted_from: Days | None, published: date | None
) -> bool:
    """Return whether "the same day", told as past, would be counted from a day behind the article's."""
    if counted_from is None or published is None or counted_from.first <= published or lean != "past":
        return False
    return any(tokens.low(i) in _ON_FROM for i in range(piece.i, piece.j))


def _explains(text: str, weekday: DateMention, day: DateMention, base: int) -> bool:
    """Return whether a day of the calendar right behind a weekday says which one: "Wednesday of next week, Oct. 14"."""
    between = text[weekday.end - base : day.start - base]
    relative = not any(char.isdigit() for char in weekday.text) and weekday.precision == "day"
    exact = day.first is not None and day.precision == "day" and any(char.isdigit() for char in day.text)
    return between == ", " and relative and exact and weekday.first is not None and weekday.first.weekday() == (
        day.first.weekday() if day.first is not None else -1
    )


def _days_of(mention: DateMention | None) -> Days | None:
    if mention is None or mention.first is None or mention.last is None:
        return None
    return Days(first=mention.first, last=mention.last, precision=mention.precision, how=mention.why)


def _is_name(tokens: Tokens, piece: Piece) -> bool:
    """Return whether a short month's name is a part of a name: "Jan Mayen"."""
    if piece.j != piece.i + 1 or tokens.low(piece.i) not in words.MONTH_SHORT:
        return False
    behind = tokens[piece.j]
    return behind.is_word and behind.is_capital and len(behind.low) > 1


def _lean(tokens: Tokens, piece: Piece, tense_at: Callable[[int], Tense] | None, base: int) -> Direction:
    if stands_with_happening(tokens, piece.i) or tells_agreeing(tokens, piece.i):
        return "past"
    cue = lean_of_cues(tokens, piece.i)
    if cue == "future" and was_over(tokens, piece.i):
        return "past"
    if cue == "future" and not isinstance(piece.node, Weekday) and was_arranged(tokens, piece.i):
        # "was to be held on 25 January": then ahead, now perhaps long past; the nearest one is meant.
        return ""
    if cue == "future":
        return cue
    if stands_behind_past(tokens, piece.i):
        return "past"
    tense = tense_at(base + tokens[piece.i].start) if tense_at is not None else ""
    if tense in {"past", "future"}:
        return tense
    if tense == "present" and bound_before(tokens, piece.i) in {"by", "until"}:
        # "reached an accord which foresees a discharge up to 30 June"
        return "future"
    return cue or lean_after(tokens, piece.j)


def _lies_ahead(tokens: Tokens, piece: Piece, lean: Direction) -> bool:
    """Tell "meets in two weeks" from the durations in "the third attack in two weeks", "fell in two days"."""
    if lean == "past":
        return False
    for j in range(piece.i - 1, max(piece.i - 5, -1), -1):
        low = tokens.low(j)
        if low in words.COUNTED_OVER:
            return False
        if low in words.ORDINALS or (low.endswith("est") and len(low) > 4):
            return False
    return not _was_brought_about(tokens, piece)


def _was_brought_about(tokens: Tokens, piece: Piece) -> bool:
    """Return whether an infinitive before the words was done: "got the two delegations to settle in four days"."""
    for j in range(piece.i - 1, max(piece.i - _DEED_REACH, -1), -1):
        if tokens.low(j) in words.CLAUSE_BREAKS:
            return False
        if tokens.low(j) in words.BROUGHT_ABOUT:
            # "got them to agree to meet in two weeks": what was agreed lies ahead.
            verbs = [k for k in range(j + 1, piece.i) if tokens.low(k) == "to" and tokens.low(k + 1) not in _NO_VERB]
            return len(verbs) == 1
    return False


def _is_time_limit(tokens: Tokens, piece: Piece) -> bool:
    """Return whether the days count from each of many cases: "will reply to requests within 15 days".

    So does a term in a law: "a bill obliging mines to report accidents within 24 hours".
    """
    for j in range(piece.i - 1, max(piece.i - _REACH, -1), -1):
        if tokens.low(j) in words.CLAUSE_BREAKS:
            return False
        if tokens.low(j) in words.OBLIGING and tokens.low(j - 1) not in _BE:
            return True
        if tokens.low(j) in words.ANSWERING:
            case = tokens.low(j + 1 + (tokens.low(j + 1) in {"to", "on"}))
            return case.endswith("s") and case not in {"this", "its", "his"}
    return False


def _bound(tokens: Tokens, piece: Piece) -> Bound:
    if isinstance(piece.node, Within):
        return "by"
    narrated = isinstance(piece.node, Shift) and piece.node.narrated and tokens.low(piece.i) != "that"
    if isinstance(piece.node, Span | Run) or narrated:
        return "at"
    before = tokens.low(piece.i - 1)
    if isinstance(piece.node, Shift) and before in {"than", "over"}:
        more = before == "over" or tokens.low(piece.i - 2) == "more"
        behind = piece.node.count < 0
        return ("before" if behind else "after") if more else ("after" if behind else "before")
    return bound_before(tokens, piece.i)


def _mention(
    tokens: Tokens, piece: Piece, frame: Frame, kind: Bound, base: int
) -> tuple[DateMention | None, Days | None]:
    text = tokens.cut(piece.i, piece.j)
    start, end = base + tokens[piece.i].start, base + tokens[piece.j - 1].end
    try:
        days = resolve(piece.node, frame)
    except Unresolved as reason:
        why = derivation(text, "", str(reason))
        return DateMention(start=start, end=end, text=text, first=None, last=None, why=why, kind=kind), None
    if isinstance(piece.node, Part) and piece.node.part == "end" and kind not in {"at"}:
        days = Days(
            first=days.last,
            last=days.last,
            precision="day",
            how=days.how.replace("the end", "the last day", 1),
        )
    why = derivation(text, days_text(days.first, days.last, days.precision), days.how)
    return (
        DateMention(
            start=start,
            end=end,
            text=text,
            first=days.first,
            last=days.last,
            precision=days.precision,
            why=why,
            kind=kind,
            parts=_parts(tokens, piece, frame, base),
        ),
        days,
    )


def _parts(tokens: Tokens, piece: Piece, frame: Frame, base: int) -> tuple[DateMention, ...]:
    """Return the dates named inside a composed one: the ends of a span, the period that a part or day is of."""
    node = piece.node
    if isinstance(node, Span):
        inner = tuple(zip((node.first, node.last), span_ends(node, frame), strict=True))
    elif isinstance(node, CalendarDay | Part) and node.of is not None:
        comparative = isinstance(node, Part) and node.comparative
        inner = () if comparative else ((node.of, resolve(node.of.node, frame)),)
    else:
        return ()
    return tuple(
        DateMention(
            start=base + tokens[part.i].start,
            end=base + tokens[part.j - 1].end,
            text=tokens.cut(part.i, part.j),
            first=days.first,
            last=days.last,
            precision=days.precision,
            why=derivation(tokens.cut(part.i, part.j), days_text(days.first, days.last, days.precision), days.how),
        )
        for part, days in inner
    )
