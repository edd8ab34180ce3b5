"""The words for the dates of a clause: relative ones become days, and what bounds them stays.

Owns what goes with a date when the day itself is put in its place: "the", "that", "more than", parts of the day,
quotation marks. All other words are the business of `wording`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from briefing.datewords import MONTHS, date_phrase, date_words, day_words
from briefing.language.dating.words import HALF_DAYS
from briefing.language.tree import SUBJECTS, Tree
from briefing.model import DateMention

_ANCHORED = frozenset({"after", "before", "since", "of", "from", "into", "following", "until"})
_LEANING = frozenset({"after", "before", "ahead", "following"})
"""Inside a date they lead to the event that it leans on: "a day ahead of the deadline"."""
HOURS_FROM = re.compile(r"\d+ hours? (?:a day )?(?:from|starting)\b", re.IGNORECASE)
"""How long a post works each day, and since when: "24 hours from 1 November" is no day after."""
_WITHIN_YEARS = re.compile(r"within (?:the next )?[\w-]+ years?$", re.IGNORECASE)
_REST = re.compile(r"(?:the )?(?:rest|remainder) of\b", re.IGNORECASE)
"""What is left of a span: told behind "for" it says until when."""
_SPANS = frozenset({"period", "periods", "year", "years", "season", "seasons", "term", "biennium", "cycle", "session"})
"""Nouns that a date names without a preposition: "the period 2022-2025"."""
_VAGUE = {
    "more than": "before",
    "over": "before",
    "less than": "after",
    "nearly": "around",
    "almost": "around",
    "about": "around",
    "around": "around",
    "some": "around",
    "roughly": "around",
    "at least": "before",
}
"""How "more than a decade ago" bounds the day that "a decade ago" gives."""
_NO_PREPOSITION = frozenset({
    "compound", "nmod", "amod", "nummod", "poss", "nsubj", "nsubjpass", "dobj", "attr", "appos"})  # fmt: skip
_PARTS_OF_DAY = HALF_DAYS | {"noon", "midnight"}
QUOTES = '"“”„«»'


def _gives_way(word: str, modifies: bool) -> bool:
    """Return whether a word before a date goes with it: "the 17th", "that September"; not "the 2015 ruling"."""
    return word.lower() == "that" or (word.lower() == "the" and not modifies)


def _is_of_these_times(tree: Tree, today: int) -> bool:
    """Return whether "today" is no day: "the mouth where the river runs today", "a lake that today is half dry"."""
    verb = tree.clause_of(today)
    return (
        verb is not None
        and tree[verb].dep in {"relcl", "advcl"}
        and tree[verb].tag in {"VBZ", "VBP"}
        and tree.child(verb, "aux") is None
    )


def recurs(tree: Tree, mention: DateMention) -> bool:
    """Return whether the words tell of days that come round: "every Monday until 30 June", of which none is the day."""
    span = tree.within(mention.start, mention.end)
    before = tree[span[0] - 1].lemma.lower() if span and span[0] > 0 else ""
    return before in {"every", "each"}


def tells(tree: Tree, mention: DateMention) -> bool:
    """Return whether an unresolved date holds a clause or its subject: "a week after the sides met"."""
    inside = tree.within(mention.start, mention.end)
    marked = any(tree[i].dep == "mark" for i in inside)
    return any(tree[i].pos == "VERB" or (marked and tree[i].dep in SUBJECTS) for i in inside)


def put_date(
    tree: Tree,
    date_at: Mapping[int, DateMention],
    mention: DateMention,
    inside: set[int],
    replaced: dict[int, str],
    gone: set[int],
) -> None:
    """Put the day itself where a date stands.

    Args:
        date_at: the sentence's dates by the index of each of their tokens.
        inside: the tokens of the clause.
        replaced: words for single tokens, by index; added to.
        gone: tokens that do not come to the page; added to.
    """
    span = [i for i in tree.within(mention.start, mention.end) if i in inside]
    first, last = span[0], span[-1]
    leans = tree[last].lemma in _ANCHORED or any(tree[i].lemma in _LEANING for i in span[1:])
    if mention.first is None and (leans or len(span) < len(tree.within(mention.start, mention.end))):
        # "five days after the inauguration" leans on an event that the text names, not on the article's day; and
        # "the inauguration, which is due in May" is that event alone.
        return
    if _WITHIN_YEARS.match(mention.text):
        # "a cut to 10% within seven years": from when they count the text does not say, and no day is meant.
        return
    if mention.text.lower() == "today" and _is_of_these_times(tree, first):
        return
    if HOURS_FROM.match(mention.text) and mention.first is not None:
        day = mention.first - timedelta(days=int(mention.text.split()[0]) // 24)
        start = next(i for i in span if tree[i].lemma in {"from", "start", "starting"}) + 1
        replaced.update({i: tree[i].text for i in span[: span.index(start)]})
        replaced[start] = day_words(day)
        gone.update(i for i in span if i > start)
        return
    if _REST.match(mention.text):
        if mention.last is not None and first > 0 and tree[first - 1].text.lower() == "for":
            replaced[first] = f"until {_end_words(mention.last)}"
            gone.update({first - 1, *span[1:]})
        return
    if mention.precision == "year" and first > 1 and tree[first - 1].lemma == "of" and first - 2 in date_at:
        gone.update({*span, first - 1})
        return
    gone.update(span[1:])
    gone.discard(first)
    following = last + 1
    if following in inside and tree[following].lemma in _PARTS_OF_DAY:
        gone.add(following)
        following += 1
    if following in inside and tree[following].text in {"'s", "’s", "'", "’"} and tree[following].tag == "POS":
        gone.add(following)
        replaced[first] = "the"
        return
    before = tree[first - 1] if first > 0 else None
    vague = _vague_before(tree, first, inside)
    if vague and mention.first is not None:
        gone.update(range(first - len(vague.split()), first))
        replaced[first] = f"{_VAGUE[vague]} {date_words(mention)}"
        return
    if mention.kind == "by" and mention.last is not None and mention.text.lower().startswith("within"):
        mention = replace(mention, first=mention.last, precision="day")
    bare = (
        before is None
        or before.text.lower() == "that"
        or before.dep == "prt"
        or (
            before.pos not in {"ADP", "SCONJ"}
            and before.text.lower() != "dated"
            and (before.tag != "TO" or mention.kind == "until")
        )
        or first - 1 not in inside
    )
    adjectival = tree.head_of(span)
    modifies = adjectival is not None and tree[adjectival].dep in _NO_PREPOSITION
    if modifies and tree[span[-1]].dep == "dobj" and tree.child(tree[span[-1]].head, "prt") is not None:
        # "takes over the following day": nobody takes a day over.
        modifies = False
    if adjectival is not None and tree[adjectival].dep == "conj" and tree[adjectival].head in date_at:
        modifies = True
    if before is not None and before.lemma in _SPANS and first - 1 in inside and before.pos == "NOUN":
        modifies = True
    gone.update(_marks_around(tree, span, inside))
    replaced[first] = date_words(mention) if modifies or not bare else date_phrase(mention)
    if (
        before is not None
        and first - 1 in inside
        and before.dep != "prt"
        and _gives_way(before.text, modifies)
        and mention.first is not None
    ):
        gone.add(first - 1)
    if mention.kind == "until" and first > 1 and [tree[first - 2].text.lower(), tree[first - 1].text] == ["up", "to"]:
        gone.update({first - 2, first - 1})


def _end_words(last: date) -> str:
    """Return the words for the last day of a year or a month, and of any other span: "the end of 2023"."""
    if (last + timedelta(days=1)).day != 1:
        return day_words(last)
    ends = str(last.year) if last.month == len(MONTHS) else f"{MONTHS[last.month - 1]} {last.year}"
    return f"the end of {ends}"


def _marks_around(tree: Tree, span: Sequence[int], inside: set[int]) -> set[int]:
    """Return the quotation marks around a date: in other words than the speaker's it is no quotation."""
    opening = next((i for i in range(span[0] - 1, -1, -1) if tree[i].text in QUOTES), None)
    closing = next((i for i in range(span[-1] + 1, len(tree.tokens)) if tree[i].text in QUOTES), None)
    if opening is None or closing is None or sum(t.text in QUOTES for t in tree.tokens[: span[0]]) % 2 == 0:
        return set()
    return {opening, closing} & inside


def _vague_before(tree: Tree, first: int, inside: set[int]) -> str:
    """Return "more than", "nearly" or the like where it stands right before a date."""
    for size in (2, 1):
        indices = range(first - size, first)
        words = " ".join(tree[i].text.lower() for i in indices if i >= 0)
        if words in _VAGUE and all(i in inside for i in indices):
            return words
    return ""


def goes_on_with_day(tree: Tree, taken: set[int], dates: Sequence[DateMention]) -> bool:
    """Return whether another day is joined to the one taken out, which would be left alone: "on 9 and 13 May"."""
    last = max(taken, default=0)
    if not taken or last + 2 >= len(tree.tokens) or tree[last + 1].text not in {"and", "or"}:
        return False
    return any(tree[last + 2].start <= date.start <= tree[last + 2].end for date in dates)


def same_day_in_brackets(tree: Tree, taken: set[int], dates: Sequence[DateMention]) -> set[int]:
    """Return the brackets behind the day taken out that only say it again: "today (Thursday 4 November)"."""
    first, last = min(taken, default=0), max(taken, default=0)
    if not taken or last + 3 >= len(tree.tokens) or tree[last + 1].text != "(":
        return set()
    end = next((t.i for t in tree.tokens[last + 2 :] if t.text == ")"), last)
    own = {d.first for d in dates if tree[first].start <= d.start <= tree[last].end}
    inside = [d for d in dates if end > last and tree[last + 2].start <= d.start and d.end <= tree[end].start]
    whole = len(inside) == 1 and inside[0].end - inside[0].start >= tree[end].start - tree[last + 2].start - 1
    return set(range(last + 1, end + 1)) if whole and inside[0].first in own else set()


def commas_around(tree: Tree, taken: set[int]) -> set[int]:
    """Return the commas that only set off a day taken out of the clause: "the opening, on 1 June, of two posts"."""
    if not taken:
        return set()
    first = min(taken)
    last = max((i for i in taken if tree[i].text != ","), default=first)
    behind = [t.text.lower() for t in tree.tokens[last + 1 : last + 3]]
    if len(behind) < 2 or behind[0] != "," or behind[1] not in {"of", "with"}:
        return set()
    before = {first - 1} if first and tree[first - 1].text == "," else set()
    return before | {last + 1} if before or any(tree[i].text == "," for i in taken) else set()
