"""Text of articles and reviewers on its way to the terminal: never markup, never a control character.

All widgets take their text through here. It also breaks text into lines by the width of terminal cells, for
the lists that draw themselves.
"""

from __future__ import annotations

import re
import unicodedata

from rich.cells import cell_len, get_character_cell_size
from textual.content import Content

from briefing.text import printable

Styled = tuple[str, str]
"""A piece of text and its style, "" for none: `("Tokyo", "bold $accent")`."""

TAB = 4
_UNUSUAL = re.compile(
    "[^\\n\\x20-\\x7e\u00a1-\u00ac\u00ae-\u024f\u2013\u2014\u2018\u2019\u201c\u201d\u2026"
    "\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff\uac00-\ud7a3]"
)
"""Characters to look at one by one; all others are known to be safe and of one width."""


def safe(text: str) -> str:
    """Return `text` fit for a terminal: no control, bidi or zero-width character, tabs as blanks.

    Variation selectors and lone combining marks go as well: terminals disagree about their width, and one
    cell off shifts the whole row.
    """
    if not _UNUSUAL.search(text):
        return text
    cleaned = printable(unicodedata.normalize("NFC", text)).replace("\t", " " * TAB)
    return "".join(char for char in cleaned if char == "\n" or _has_sure_width(char))


def one_line(text: str) -> str:
    """Return `safe(text)` on one line."""
    return " ".join(safe(text).split())


def content(*pieces: str | Styled) -> Content:
    """Return `pieces` as one piece of display text, each made safe."""
    return Content.assemble(
        *(safe(piece) if isinstance(piece, str) else (safe(piece[0]), piece[1]) for piece in pieces)
    )


def wrap(text: str, width: int, *, first: int = 0, lines: int = 0) -> list[str]:
    """Break one line of safe text into lines of at most `width` cells.

    Args:
        first: cells already taken on the first line.
        lines: the most lines to return; the last one then ends in an ellipsis. 0: all.
    """
    width = max(width, 2)
    broken: list[str] = []
    line, room = "", width - first
    for word in text.split(" "):
        size = cell_len(word)
        if line and cell_len(line) + 1 + size <= room:
            line = f"{line} {word}"
            continue
        if line or (size > room and room < width):
            broken.append(line)
            line, room = "", width
        while size > room:
            head = _head(word, room)
            broken.append(head)
            word = word[len(head) :]
            size, room = cell_len(word), width
            if lines and len(broken) > lines:
                break
        line = word
        if lines and len(broken) > lines:
            break
    broken.append(line)
    if lines and len(broken) > lines:
        last = " ".join(broken[lines - 1 : lines + 1])
        broken = [*broken[: lines - 1], clip(last, width - (first if lines == 1 else 0))]
    return broken


def clip(text: str, width: int) -> str:
    """Return `text` cut to `width` cells, with an ellipsis where something was cut off."""
    if cell_len(text) <= width:
        return text
    return _head(text, max(width - 1, 0)).rstrip() + "…"


def _head(text: str, width: int) -> str:
    """Return as many of the first characters as fit into `width` cells; at least one."""
    taken = 0
    for place, char in enumerate(text):
        taken += get_character_cell_size(char)
        if taken > width:
            return text[: max(place, 1)]
    return text


def _has_sure_width(char: str) -> bool:
    return unicodedata.category(char) not in {"Mn", "Me", "Zl", "Zp"}
