"""The right-hand pane: evidence, article, why and history of the line under the cursor."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Literal

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import Static, Tab, Tabs

TabName = Literal["evidence", "article", "why", "history"]
TABS: tuple[TabName, ...] = ("evidence", "article", "why", "history")


class EvidencePane(Vertical):
    """Four views of one line, one at a time."""

    BINDINGS: ClassVar[list[BindingType]] = []

    class Wanted(Message):
        """Another view is wanted; the owner answers with `show`."""

        def __init__(self, tab: TabName) -> None:
            super().__init__()
            self.tab = tab

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self.tab: TabName = "evidence"

    def compose(self) -> ComposeResult:
        yield Tabs(*(Tab(name.capitalize(), id=name) for name in TABS), id="evidence-tabs")
        with Scroll(id="evidence-scroll"):
            yield Static("", id="evidence-text", markup=False)

    def show(self, view: Content, *, at: float = 0.0) -> None:
        """Show `view`, scrolled so that the share `at` of it is in sight."""
        scroll = self.query_one(Scroll)
        self.query_one("#evidence-text", Static).update(view)
        if at:
            self.call_after_refresh(self._scroll_to_share, at)
        else:
            scroll.scroll_home(animate=False)

    def pick(self, tab: TabName) -> None:
        """Switch to a view."""
        self.query_one(Tabs).active = tab

    def on_tabs_tab_activated(self, event: Tabs.TabActivated) -> None:
        event.stop()
        names: Mapping[str, TabName] = {name: name for name in TABS}
        tab = names.get(event.tab.id or "")
        if tab and tab != self.tab:
            self.tab = tab
            self.post_message(self.Wanted(tab))

    def _scroll_to_share(self, share: float) -> None:
        scroll = self.query_one(Scroll)
        height = scroll.virtual_size.height
        scroll.scroll_to(y=max(share * height - scroll.size.height / 3, 0), animate=False)


class Scroll(VerticalScroll):
    """Scrolls with j and k as lists do."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,j", "scroll_down", "Scroll down", show=False),
        Binding("up,k", "scroll_up", "Scroll up", show=False),
    ]
