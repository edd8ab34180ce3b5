"""Editing a line where it stands: the words, a live check against the evidence, and the evidence itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.message import Message
from textual.widgets import Static, TextArea

from briefing.tui.safe import Styled, content, one_line
from briefing.tui.screens.dialogs import Dialog
from briefing.tui.views import quotes_view
from briefing.tui.widgets.fields import Area

LONGEST = 25
"""Words that a line of the page may have; more are allowed and pointed at."""

WordCheck = Callable[[str], tuple[str, ...]]


class LineArea(Area):
    """A text area for one line of the page: Enter ends it."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "submit", "Save")]

    class Submitted(Message):
        """Enter was pressed."""

    def action_submit(self) -> None:
        """Say that the line is done."""
        self.post_message(self.Submitted())


class EditScreen(Dialog[str | None]):
    """Edits one line.

    Args:
        check: what the words say beyond the evidence, see `review_check`; None where there is none to ask.
        row: the screen row at which the line stands, so that the box opens there.
        longest: words above which the count turns red.
        kept: words typed before and not saved; they stand in the field, and undoing gives `text` back.
        keep: gets the words typed where the box is left without saving them.
        split: the cursor's place parts the line in two: the result has a newline there.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+s", "submit", "Save", priority=True)]

    def __init__(
        self,
        title: str,
        text: str,
        *,
        quotes: Sequence[str] = (),
        check: WordCheck | None = None,
        row: int = 0,
        split: bool = False,
        empty: bool = False,
        longest: int = LONGEST,
        kept: str = "",
        keep: Callable[[str], None] | None = None,
    ) -> None:
        super().__init__()
        self._title, self._text, self._quotes, self._check = title, one_line(text), quotes, check
        self._row, self._split, self._empty, self._longest = row, split, empty, longest
        self._kept, self._keep = one_line(kept), keep

    def compose(self) -> ComposeResult:
        with Vertical(classes="box", id="edit-box") as box:
            box.border_title = content(self._title)
            yield LineArea(self._text, soft_wrap=True, show_line_numbers=False, id="line")
            yield Static("", id="check", markup=False)
            if self._quotes:
                with VerticalScroll(id="quotes"):
                    yield Static(quotes_view(self._quotes), markup=False)
            keys = ("Enter", "split at the cursor" if self._split else "save")
            yield self.hint(keys, ("Esc", "cancel"), ("^z", "undo"))

    def on_mount(self) -> None:
        area = self.query_one(LineArea)
        if self._kept:
            area.replace(self._kept, area.document.start, area.document.end)
        area.move_cursor(area.document.end)
        area.focus()
        self._show_check()

    @on(TextArea.Changed)
    def _show_check(self) -> None:
        text = self._line()
        count = len(text.split())
        colour = "$text-error" if count > self._longest else "$foreground 60%"
        pieces: list[str | Styled] = [(f"{count} words", colour)]
        if self._check:
            beyond = self._check(text)
            if beyond:
                pieces += [("  ✎ drafter’s: not in the evidence: ", "$text-warning")]
                pieces += [(", ".join(beyond), "bold $text-warning")]
            else:
                pieces += [("  ✓ within the evidence", "$text-success")]
        self.query_one("#check", Static).update(content(*pieces))
        self.call_after_refresh(self._place)

    def _place(self) -> None:
        """Put the box where the line stands, as far as the whole of it stays on the screen."""
        box = self.query_one("#edit-box")
        room = max(self.size.height - box.outer_size.height - box.styles.margin.height, 0)
        box.styles.offset = (0, min(max(self._row - 2, 0), room))

    def action_close(self) -> None:
        """Close without a result; the words typed are handed to `keep`."""
        if self._keep is not None:
            text = self._line()
            self._keep("" if text == self._text else text)
        self.dismiss(None)

    def action_submit(self) -> None:
        """Save once all keys that were pressed before are in the field."""
        self.query_one(LineArea).action_submit()

    @on(LineArea.Submitted)
    def action_save(self) -> None:
        """Close with the words, or with the two halves parted by a newline."""
        text = self._line()
        if self._split:
            area = self.query_one(LineArea)
            row, column = area.cursor_location
            lines = area.text.split("\n")
            before = [*lines[:row], lines[row][:column]]
            after = [lines[row][column:], *lines[row + 1 :]]
            halves = [one_line(" ".join(before)), one_line(" ".join(after))]
            text = "\n".join(halves) if all(halves) else ""
        if text or self._empty:
            self.dismiss(text)
        else:
            self.notify("Put the cursor where the line parts." if self._split else "A line needs words.")

    def _line(self) -> str:
        return one_line(self.query_one(LineArea).text)
