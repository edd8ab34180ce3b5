"""The lines above and below: story and counts on top, progress at the bottom."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Footer, ProgressBar, Static

from briefing.datewords import day_words
from briefing.tui.keys import FOOTER, KEYS
from briefing.tui.safe import Styled, clip, content, one_line


class TopBar(Static):
    """Story, as-of day, counts, and whether all is on disk."""

    def __init__(self) -> None:
        super().__init__("", id="top", markup=False)
        self._values: tuple[str, str, Mapping[str, int], str, bool] = ("", "", {}, "", False)

    def show(
        self, *, title: str, as_of: date | None, counts: Mapping[str, int], unsaved: str, stale: bool
    ) -> None:
        """Show the state of the review; `unsaved` says why not all is on disk, "" where it is."""
        day = f"as of {day_words(as_of)}" if as_of and day_words(as_of) not in title else ""
        self._values = (one_line(title), day, dict(counts), unsaved, stale)
        self._draw()

    def on_resize(self) -> None:
        self._draw()

    def _draw(self) -> None:
        title, day, counts, unsaved, stale = self._values
        pieces: list[Styled] = []
        for glyph, state, style in _COUNTS:
            if counts.get(state):
                pieces.append((f" {glyph} {counts[state]} ", style))
        if stale:
            pieces.append((" articles changed: R ", "bold $text-warning"))
        pieces.append((f" ● {unsaved} ", "bold $text-error") if unsaved else (" saved ", "$text-success"))
        room = self.size.width - sum(cell_len(text) for text, _ in pieces) - 11
        if cell_len(title) + cell_len(day) + 3 > room:
            day = day.removeprefix("as of ")
        if day and room - cell_len(day) < 16:
            day = ""
        head = clip(title, max(room - cell_len(day) - 3, 8))
        gap = max(room - cell_len(head) - cell_len(day) - 2, 1)
        self.update(
            content(
                (" briefing ", "bold $accent"),
                (f"{head}  ", "bold"),
                (day, "$foreground 60%"),
                " " * gap,
                *pieces,
            ),
            layout=False,
        )


_COUNTS = (
    ("✓", "accepted", "$text-success"),
    ("✎", "edited", "$text-primary"),
    ("✗", "rejected", "$text-error"),
    ("△", "changed", "$text-warning"),
    ("!", "lost", "$text-error"),
    ("·", "open", "$foreground 60%"),
)


_STEPS = {
    "reading": "Reading the articles",
    "documents": "Reading the articles",
    "reading sentences": "Understanding the sentences",
    "understanding": "Finding who, when and who says it",
    "matching rules": "Matching the rules",
    "merging": "Merging what says the same",
}
"""The pipeline's steps as a user reads them."""


_NEEDED = frozenset(key.action for key in KEYS if key.id in FOOTER)


class KeyBar(Footer):
    """The keys; on a narrow screen those alone that every line needs, none of them cut off."""

    def compose(self) -> ComposeResult:
        for widget in super().compose():
            widget.set_class(getattr(widget, "action", "") not in _NEEDED, "-extra")
            yield widget


class BusyBar(Horizontal):
    """What is being worked on and how far it is; hidden while nothing is."""

    def compose(self) -> ComposeResult:
        yield Static("", id="busy-step", markup=False)
        # A bar without a total moves for ever, seen or not.
        yield ProgressBar(total=1, id="busy-bar", show_eta=False)
        key = content((" Esc ", "bold $accent"), ("cancel", "$foreground 60%"))
        yield Static(key, id="busy-key", markup=False)

    def show(self, step: str, done: int, total: int) -> None:
        """Show `step`."""
        self.display = True
        words = _STEPS.get(step, step.capitalize())
        far = f", {done} of {total}" if total > 1 else ""
        self.query_one("#busy-step", Static).update(content(f"{words}{far}"))
        self.query_one(ProgressBar).update(total=total or 1, progress=done)

    def clear(self) -> None:
        """Hide the bar."""
        self.display = False
