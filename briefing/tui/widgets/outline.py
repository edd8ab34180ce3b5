"""The page's outline: every line with its state, its sourcing mark and its citations."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import repeat
from typing import ClassVar

from rich.cells import cell_len

from briefing.model import Mark
from briefing.tui.rows import Row, RowState
from briefing.tui.safe import clip, one_line, wrap
from briefing.tui.widgets.virtual import Line, VirtualList

STATES: dict[RowState, str] = {
    "open": "·",
    "new": "+",
    "accepted": "✓",
    "edited": "✎",
    "rejected": "✗",
    "changed": "△",
    "lost": "!",
}
MARKS: dict[Mark, str] = {"corroborated": "●●", "official": "● ", "single": "○ "}
"""As the page has them."""
PIN = "▴"
OUT = "✂"
"""Not on the page; a rejected or lost line says so by its state."""
DENSE = 400
"""Above so many lines each takes one terminal line: a page is read whole, an archive is skimmed."""
_GUTTER = 7


class Outline(VirtualList[Row]):
    """The list on the left."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "outline--heading",
        "outline--rule",
        "outline--lead",
        "outline--cites",
        "outline--out",
        "outline--out-why",
        "outline--drafter",
        "outline--bar",
        "outline--pin",
        "outline--mark",
        *(f"outline--{state}" for state in STATES),
    }

    dense: bool | None = None
    """One terminal line a row; None: by the number of rows."""
    expected = 0
    """How many rows there will be, once all are read."""

    def can_stop(self, row: Row) -> bool:
        """The cursor passes over headings."""
        return row.kind == "line"

    @property
    def is_dense(self) -> bool:
        """Whether each row takes one terminal line."""
        return max(len(self.rows), self.expected) > DENSE if self.dense is None else self.dense

    def row_heights(self, width: int) -> Iterable[int]:
        """Return the number of lines of each row, without drawing them where that is plain."""
        return repeat(1, len(self.rows)) if self.is_dense else super().row_heights(width)

    def row_lines(self, row: Row, width: int, *, cursor: bool) -> list[Line]:
        """Return the lines of `row`."""
        if row.kind == "heading":
            line = _heading(row, width)
            return [line] if self.is_dense or row is self.rows[0] else [[], line]
        room = width - _GUTTER - 1
        lead = one_line(row.lead)
        text = one_line(row.text)
        whole = f"{lead}  {text}" if lead else text
        tail = _tail(row)
        style = "outline--out" if row.left_out and not cursor else ""
        if self.is_dense:
            lines = [clip(whole, room - cell_len(tail))]
        else:
            lines = wrap(f"{whole}{tail}", room, lines=2 if row.left_out else 0)
            tail = ""
        drawn: list[Line] = []
        marked = len(lead) if not row.left_out else 0
        for place, words in enumerate(lines):
            gutter = _gutter(row, cursor=cursor) if place == 0 else _margin(cursor=cursor)
            head, rest = words[:marked], words[marked:]
            marked = max(marked - len(words) - 1, 0)
            body = [(head, "outline--lead")] if head else []
            drawn.append([*gutter, *body, *_tailed(rest, row, style)])
        if tail:
            drawn[0] = [*drawn[0], (tail, "outline--cites")]
        return drawn


def _heading(row: Row, width: int) -> Line:
    count = f" {row.done}/{row.total}" if row.section != "lost" else f" {row.total}"
    title = row.text.upper()
    rule = "─" * max(width - cell_len(title) - len(count) - 4, 0)
    return [(f" {title} ", "outline--heading"), (rule, "outline--rule"), (f"{count} ", "outline--heading")]


def _gutter(row: Row, *, cursor: bool) -> Line:
    is_cut = row.left_out and row.state not in ("rejected", "lost")
    return [
        ("▌" if cursor else " ", "outline--bar"),
        (STATES[row.state], f"outline--{row.state}"),
        (" ", ""),
        (MARKS[row.mark] if row.state != "lost" else "  ", "outline--mark"),
        (OUT if is_cut else PIN if row.pinned else " ", "outline--pin"),
        (" ", ""),
    ]


def _margin(*, cursor: bool) -> Line:
    return [("▌" if cursor else " ", "outline--bar"), (" " * (_GUTTER - 1), "")]


def _tail(row: Row) -> str:
    own = " ‹own words›" if row.drafter else ""
    cites = f" [{','.join(row.cites)}]" if row.cites else ""
    return f"{own}{cites}"


def _tailed(text: str, row: Row, style: str) -> Line:
    """Give the citations at the end of the last line their colour."""
    start = text.rfind(f"[{','.join(row.cites)}]") if row.cites else -1
    if start < 0:
        return [(text, style)]
    return [(text[:start], style), (text[start:], "outline--cites")]
