"""The date grammar's own tokens: words, whole numbers, single signs; it needs no parser.

A number with thousands commas or decimals glued to a unit is one token that no date rule takes. White space
inside "June 15 - 17" or `" Monday "` leaves no token, so text that was tokenised before reads the same.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_TOKEN = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+|[^\W\d_]+|[^\s]")
DASHES = frozenset("-–—‑−~")


class Tok(NamedTuple):
    """One token; offsets count in the text that was given."""

    start: int
    end: int
    text: str
    low: str
    value: int
    """The number of a digits-only token, else -1."""
    glued: bool
    """No white space before it."""

    @property
    def is_word(self) -> bool:
        """Whether it is made of letters."""
        return self.text[0].isalpha()

    @property
    def is_capital(self) -> bool:
        """Whether it is a word that starts with a capital letter."""
        return self.text[0].isupper()


_END = Tok(-1, -1, "\0", "\0", -1, False)


class Tokens:
    """The tokens of one text. Any place outside it reads as an end mark, so that parsers need no bounds."""

    __slots__ = ("_toks", "size", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        toks: list[Tok] = []
        last = -1
        for match in _TOKEN.finditer(text):
            start, end = match.span()
            word = match.group()
            value = int(word) if word.isascii() and word.isdigit() and len(word) < 9 else -1
            toks.append(Tok(start, end, word, word.lower() if word not in "’‘" else "'", value, start == last))
            last = end
        self._toks = toks
        self.size = len(toks)

    def __getitem__(self, i: int) -> Tok:
        return self._toks[i] if 0 <= i < self.size else _END

    def low(self, i: int) -> str:
        """Return the token at `i` in lower case, an end mark outside the text."""
        return self._toks[i].low if 0 <= i < self.size else "\0"

    def is_dash(self, i: int) -> bool:
        """Return whether a hyphen or dash stands at `i`."""
        return self.low(i) in DASHES

    def skip_possessive(self, i: int) -> int:
        """Return the place behind "'s" at `i`, or `i`."""
        if self.low(i) == "'" and self.low(i + 1) == "s":
            return i + 2
        return i

    def cut(self, i: int, j: int) -> str:
        """Return the text from token `i` to before token `j`."""
        return self.text[self._toks[i].start : self._toks[j - 1].end]
