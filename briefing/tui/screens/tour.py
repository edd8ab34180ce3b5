"""The first-run tour: five cards, each about one thing that a newcomer needs."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Static

from briefing.tui.safe import content
from briefing.tui.screens.dialogs import Dialog

_CARDS = (
    (
        "Welcome",
        "On the left stands your page, line by line. The program wrote it from the articles; you answer for "
        "it. Move with the arrows or with j and k.",
    ),
    (
        "Every line has its sentence",
        "On the right you see where a line comes from, the words highlighted in their article. 1 to 4 switch "
        "between the evidence, the whole article, why the line is there, and what you did to it. "
        "[ and ] go from source to source.",
    ),
    (
        "Decide",
        "a accepts a line, r rejects it, e rewords it. While you type, words that the evidence does not have "
        "are pointed at. u takes back whatever you did, as often as you like.",
    ),
    (
        "Nothing is lost",
        "Each decision is on disk at once, in a file beside the folder of articles that you can read. When "
        "articles are added, R reads them: your decisions stay and new lines are marked +.",
    ),
    (
        "Hand it over",
        "N goes to the next undecided line. The gauge tells how full the page is. X writes the page as PDF, "
        "Markdown and more, and warns of what is still open. ? shows all keys.",
    ),
)


class TourScreen(Dialog[None]):
    """Goes through the cards."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,space,right,j", "turn(1)", "Next"),
        Binding("left,backspace,k", "turn(-1)", "Back"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._card = 0

    def compose(self) -> ComposeResult:
        with Vertical(classes="box"):
            yield Static("", id="card", markup=False)
            yield self.hint(("Enter", "next"), ("←", "back"), ("Esc", "leave the tour"))

    def on_mount(self) -> None:
        self._show()

    def action_turn(self, by: int) -> None:
        """Go to another card; behind the last one the tour ends."""
        self._card = max(self._card + by, 0)
        if self._card >= len(_CARDS):
            self.dismiss(None)
        else:
            self._show()

    def _show(self) -> None:
        title, text = _CARDS[self._card]
        self.query_one(".box").border_title = content(f"{title}  {self._card + 1}/{len(_CARDS)}")
        self.query_one("#card", Static).update(content(text))
