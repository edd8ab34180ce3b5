"""What is painted first: the frame of the screen, while everything else is still being imported.

Imports Textual and nothing else. `briefing.tui.app` puts the main screen in its place.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.screen import Screen
from textual.widgets import Static


class OpeningScreen(Screen[None]):
    """The empty frame: outline left, evidence and page right."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (106, "-wide")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-low"), (34, "-high")]  # noqa: RUF012
    DEFAULT_CSS = """
    OpeningScreen { background: $background; }
    OpeningScreen .bar { height: 1; background: $panel; text-style: bold; color: $accent; }
    OpeningScreen .pane {
        border: round $foreground 22%; border-title-color: $text-muted; background: $background;
    }
    #opening-outline { width: 9fr; height: 1fr; color: $text-muted; padding: 0 1; }
    #opening-right { width: 11fr; }
    #opening-evidence { height: 11fr; }
    #opening-page { height: 9fr; }
    .-narrow #opening-body { layout: vertical; }
    .-narrow #opening-outline { width: 1fr; height: 11fr; }
    .-narrow #opening-right { width: 1fr; height: 10fr; }
    .-narrow #opening-page, .-low #opening-page { display: none; }
    """

    def __init__(self, painted: Callable[[], Awaitable[None]]) -> None:
        """Call `painted` once the frame is on the screen."""
        super().__init__()
        self._painted = painted

    def on_mount(self) -> None:
        # A moment, so that the frame is out before the imports take the interpreter.
        self.call_after_refresh(self.set_timer, 0.06, self._painted)

    def compose(self) -> ComposeResult:
        yield Static(" briefing", classes="bar", markup=False)
        with Horizontal(id="opening-body"):
            yield _pane("Outline", "Opening …")
            with Vertical(id="opening-right"):
                yield _pane("Evidence")
                yield _pane("Page")
        yield Static("", classes="bar", markup=False)


def _pane(title: str, text: str = "") -> Static:
    pane = Static(text, id=f"opening-{title.lower()}", classes="pane", markup=False)
    pane.border_title = title
    return pane
