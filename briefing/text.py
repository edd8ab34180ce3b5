"""Characters that must never reach a page or a terminal, and white space.

Articles are untrusted: control characters can drive a terminal and bidirectional overrides can make a line
read as something it is not. Every step that shows text to a person goes through `printable`.
"""

from __future__ import annotations

import re
import unicodedata

_KEEP = "\n\t"
_INVISIBLE = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff\u180e")


def is_unsafe(char: str) -> bool:
    """Return whether `char` is a control, bidirectional, invisible or unassigned-use character.

    Newline and tab are safe: they are white space in every text that we read.
    """
    if char in _KEEP:
        return False
    return char in _INVISIBLE or unicodedata.category(char) in {"Cc", "Cf", "Cs", "Co"}


def printable(text: str) -> str:
    """Return `text` without any character for which `is_unsafe` holds."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(char for char in text if not is_unsafe(char))


def squeeze(text: str) -> str:
    """Return `text` on one line, each run of white space as one blank, none at the ends."""
    return re.sub(r"\s+", " ", text).strip()


REGIONS = (
    "European", "African", "Asian", "Arab", "American", "Nordic", "Baltic", "Euro-Atlantic", "Europe", "Africa", "Asia",
)  # fmt: skip
"""Parts of the world that offices are named by."""
_PROPER = re.compile(
    rf"\b((?:latin )?(?:{'|'.join(region.lower() for region in REGIONS)})(?: union)?"
    r"|[a-z]+ans(?= (?:abroad|overseas)))\b"
)


def proper_names(office: str) -> str:
    """Return an office told in small letters with those that names need: "minister for European affairs"."""
    return _PROPER.sub(lambda found: found[1].title(), office)
