"""How wide a text is and how many lines it takes, without a typesetter.

Owns the advance widths of the page's typeface (Libertinus Serif, which typst carries with it) and greedy line
breaking with them, so that what fits the page can be said without importing typst. What is unsure is rounded
up: a page that is a line short of full is right, one that is a line too long is not.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Thousandths of an em for U+0020 to U+007E, read from the font's horizontal metrics.
_ASCII = (
    250, 288, 336, 465, 465, 637, 705, 190, 298, 298, 369, 550, 220, 338, 220, 323,
    465, 465, 465, 465, 465, 465, 465, 465, 465, 465, 236, 236, 550, 550, 550, 435,
    895, 695, 588, 646, 701, 557, 485, 685, 730, 297, 322, 637, 528, 839, 699, 702,
    541, 702, 587, 485, 597, 661, 652, 951, 660, 575, 604, 356, 287, 356, 518, 486,
    392, 457, 493, 428, 506, 447, 310, 500, 538, 271, 272, 512, 264, 790, 542, 504,
    519, 503, 372, 390, 316, 531, 497, 747, 490, 515, 424, 277, 205, 277, 449,
)  # fmt: skip
_PUNCTUATION = {"–": 0.5, "—": 1.0, "“": 0.42, "”": 0.42, "‘": 0.25, "’": 0.25, "…": 0.9, "·": 0.25}
# The page spells out what its typeface lacks: a syllable's letters, or "[Chinese characters]" for a run.
_SYLLABLE = 3.2
_RUN = 12.0
_UNKNOWN = 0.9

BOLD = 1.09
"""How much wider the bold and semibold cuts are at most, over ordinary text."""


@lru_cache(maxsize=4096)
def _char_width(char: str) -> float:
    code = ord(" " if char == "\u00a0" else char)
    if 0x20 <= code <= 0x7E:
        return _ASCII[code - 0x20] / 1000
    if char in _PUNCTUATION:
        return _PUNCTUATION[char]
    base = unicodedata.normalize("NFD", char)[0]
    if base != char and 0x20 <= ord(base) <= 0x7E:
        return _ASCII[ord(base) - 0x20] / 1000 + 0.02
    if code < 0x590:
        return 0.75
    name = unicodedata.name(char, "")
    return _SYLLABLE if name.startswith(("HANGUL", "HIRAGANA", "KATAKANA")) else _UNKNOWN


def text_width(text: str) -> float:
    """Return the width of `text` in ems of the regular cut."""
    width = 0.0
    in_run = False
    for char in text:
        width += _char_width(char)
        foreign = ord(char) >= 0x590 and char not in _PUNCTUATION and _char_width(char) == _UNKNOWN
        if foreign and not in_run:
            width += _RUN
        in_run = foreign
    return width


@lru_cache(maxsize=4096)
def count_lines(text: str, measure: float, *, factor: float = 1.0) -> int:
    """Return how many lines of `measure` ems `text` takes, set ragged right and without hyphens.

    Args:
        text: one paragraph.
        measure: the line's width in ems of the text's own size.
        factor: for bold and the like, as `BOLD`.
    """
    lines, used = 1, 0.0
    space = _char_width(" ") * factor
    # A line may also break behind a hyphen or a dash; a longer piece than the line is broken by letters.
    for word in text.split(" "):
        glue = space
        for piece in re.findall(r"[^-–—/]*[-–—/]+|[^-–—/]+", word):
            width = text_width(piece) * factor
            if used and used + glue + width > measure:
                lines, used = lines + 1, 0.0
            used += width + (glue if used else 0.0)
            while used > measure:
                lines, used = lines + 1, used - measure
            glue = 0.0
    return lines
