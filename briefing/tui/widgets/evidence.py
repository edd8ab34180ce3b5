"""The right-hand pane: evidence, article, why and history of the line under the cursor."""

from __future__ import annotations

from typing import Literal

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from briefing.tui.safe import content
from briefing.tui.widgets.textview import TextView, same

TabName = Literal["evidence", "article", "why", "history"]
TABS: tuple[TabName, ...] = ("evidence", "article", "why", "history")


class TabLabel(Static):
    """One tab: its number is its key."""

    class Clicked(Message):
        """The tab was clicked."""

        def __init__(self, tab: TabName) -> None:
            super().__init__()
            self.tab = tab

    def __init__(self, number: int, tab: TabName) -> None:
        super().__init__(content((f"{number} ", "$foreground 60%"), tab.capitalize()), markup=False)
        self.tab = tab

    def on_click(self, event: events.Click) -> None:
        event.stop()
        self.post_message(self.Clicked(self.tab))


class EvidencePane(Vertical):
    """Four views of one line, one at a time."""

    class Wanted(Message):
        """Another view is wanted; the owner answers with `show`."""

        def __init__(self, tab: TabName) -> None:
            super().__init__()
            self.tab = tab

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self.tab: TabName = "evidence"
        self._view: Content | None = None
        self._place = ""

    def compose(self) -> ComposeResult:
        with Horizontal(id="tabs"):
            for number, name in enumerate(TABS, 1):
                yield TabLabel(number, name)
            yield Static("", id="place", markup=False)
        yield TextView(id="evidence-text", margin=1)

    def tell_place(self, words: str) -> None:
        """Write beside the tabs what is shown. In the border's foot it would draw the whole pane again."""
        if words != self._place:
            self._place = words
            self.query_one("#place", Static).update(content(words), layout=False)

    def show(self, view: Content, *, at: int = 0) -> None:
        """Show `view`, scrolled so that its character `at` is in sight."""
        before, self._view = self._view, view
        if before is not None and not at and same(before, view):
            # Shown anew because the page was: the reader keeps their place.
            return
        self.query_one(TextView).show(view, at=at)

    def on_mount(self) -> None:
        self._mark()

    def pick(self, tab: TabName) -> None:
        """Switch to a view."""
        if tab != self.tab:
            self.tab = tab
            self._mark()
            self.post_message(self.Wanted(tab))

    @on(TabLabel.Clicked)
    def _clicked(self, event: TabLabel.Clicked) -> None:
        event.stop()
        self.pick(event.tab)

    def _mark(self) -> None:
        for label in self.query(TabLabel):
            label.set_class(label.tab == self.tab, "-active")
