"""Quotation marks: which stretches of an article stand in them.

Knows curly, straight and single marks, marks set off by blanks, and quotations that run over paragraphs with
an opening mark at the head of each and one closing mark at the end. Who speaks is `attribution`'s matter.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.model import Sentence, Token

_OPEN = frozenset({"“", "«", "``", "„"})
_CLOSE = frozenset({"”", "»", "''"})
_STRAIGHT = frozenset({'"', "“", "”", "''", "``"})
_SINGLE_OPEN = frozenset({"‘", "'", "`"})
_SINGLE_CLOSE = frozenset({"’", "'"})
_BRACKETS = frozenset({"(", "[", "—", "–", "-"})
MARKS = _OPEN | _CLOSE | frozenset({'"', "‘", "’", "'", "`"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """What stands between two quotation marks in one paragraph."""

    start: int
    end: int
    """Article offsets of the words, without the marks."""
    group: int
    """The same number for all paragraphs of one quotation."""


def find_quotes(sentences: Sequence[Sentence]) -> tuple[Quote, ...]:
    """Return the quotations of one article in order."""
    paragraphs: list[list[Token]] = []
    last = -1
    for sentence in sentences:
        if sentence.paragraph != last:
            paragraphs.append([])
            last = sentence.paragraph
        paragraphs[-1].extend(sentence.tokens)
    quotes: list[Quote] = []
    group = 0
    carried = False
    for tokens in paragraphs:
        # A paragraph that opens with a mark goes on with a quotation that the one before left open.
        if not (carried and tokens[0].text in _OPEN | _STRAIGHT | _SINGLE_OPEN):
            group += 1
        found, carried = _paragraph_quotes(tokens, group)
        quotes.extend(found)
        group = max([group, *(quote.group for quote in found)])
    return tuple(quotes)


def _paragraph_quotes(tokens: Sequence[Token], group: int) -> tuple[list[Quote], bool]:
    """Return a paragraph's quotations and whether the last one is left open."""
    quotes: list[Quote] = []
    opened: int | None = None
    single = False
    for place, token in enumerate(tokens):
        left = _blank_left(tokens, place)
        right = place + 1 == len(tokens) or token.end < tokens[place + 1].start
        if opened is None:
            double = token.text in _OPEN or (token.text in _STRAIGHT and token.text not in _CLOSE)
            if double and (token.text in _OPEN or place == 0 or left or not right):
                opened, single = place, False
            elif token.text in _SINGLE_OPEN and left and not right and _closes_later(tokens, place):
                opened, single = place, True
            continue
        if single:
            closes = token.text in _SINGLE_CLOSE and _closes_single(tokens, place)
        else:
            closes = token.text in _CLOSE or (token.text in _STRAIGHT and not _opens(token, left, right))
        if closes:
            quotes.append(_quote(tokens, opened, place, group))
            group += 1
            opened = None
    if opened is not None:
        quotes.append(_quote(tokens, opened, len(tokens), group))
    return [quote for quote in quotes if quote.start < quote.end], opened is not None


def _opens(token: Token, left: bool, right: bool) -> bool:
    """Return whether a mark inside an open quotation has the shape of another opening mark."""
    return token.text in _OPEN or (token.text == '"' and left and not right)


def _quote(tokens: Sequence[Token], opened: int, closed: int, group: int) -> Quote:
    inside = tokens[opened + 1 : closed]
    if not inside:
        return Quote(start=0, end=0, group=group)
    return Quote(start=inside[0].start, end=inside[-1].end, group=group)


def _blank_left(tokens: Sequence[Token], place: int) -> bool:
    if place == 0:
        return True
    before = tokens[place - 1]
    return before.end < tokens[place].start or before.text in _BRACKETS or before.text in MARKS


def _closes_single(tokens: Sequence[Token], place: int) -> bool:
    """Return whether a single mark closes; after a plural's "s" it more often marks the possessive."""
    if place == 0:
        return False
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    if after is not None and tokens[place].end == after.start and after.text[0].isalnum():
        return False
    before = tokens[place - 1]
    if not before.text[-1].isalnum():
        return True
    if before.text[-1] != "s":
        return True
    return after is None or not after.text[0].isalnum()


def _closes_later(tokens: Sequence[Token], place: int) -> bool:
    return any(
        token.text in _SINGLE_CLOSE and _closes_single(tokens, later)
        for later, token in enumerate(tokens[place + 1 :], place + 1)
    )
