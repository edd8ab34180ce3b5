"""The part of the app that makes the page: anew after each edit, in a thread, never in a key's way.

Owns when it is made, the preview through the template, and the export. What it shows is the screens' business.
"""

from __future__ import annotations

from functools import partial
from time import monotonic
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from textual import work
from textual.content import Content
from textual.timer import Timer

from briefing.tui.saving import SavingApp

if TYPE_CHECKING:
    from briefing.model import Brief, Review
    from briefing.pipeline import Analysis
    from briefing.tui.engine import Engine, ExportPlan
    from briefing.tui.rows import Found
    from briefing.tui.screens.main import MainScreen


LATEST = 10.0
"""Seconds after an edit when the page is made even though keys still come."""


@runtime_checkable
class ShowsPage(Protocol):
    """A screen on which the page stands: the main one, and on a narrow terminal the choice of a template."""

    def show_page(self, view: Content) -> None:
        """Show the page."""


class PagingApp(SavingApp):
    """An app with a page."""

    engine: Engine
    _main: MainScreen
    page: Content | None = None
    """The page through its template, once it is made."""
    page_of: Review | None = None
    """The review that `page` shows."""
    _page_timer: Timer | None = None
    _page_seconds = 0.0
    _page_due = 0.0

    def page_later(self) -> None:
        """Put off a page that is due: a key came."""
        if self._page_timer is not None and self._page_due > monotonic():
            self._page_timer.reset()

    def page_soon(self, delay: float | None = None) -> None:
        """Make the page anew, once the keys rest for a moment; the longer that takes, the longer a moment."""
        if delay is None:
            delay = min(max(0.1, 2 * self._page_seconds), 2.0)
        if self._page_timer is not None:
            self._page_timer.stop()
            self._page_timer = None
        if delay:
            # Keys that only move put it off, but not for ever.
            self._page_due = monotonic() + LATEST
            self._page_timer = self.set_timer(delay, self._rested)
        else:
            self._make_page()

    def _rested(self) -> None:
        self._page_timer = None
        self._make_page()

    @work(thread=True, exclusive=True, exit_on_error=False, group="page")
    def _make_page(self) -> None:
        analysis, review = self.session.analysis, self.session.review
        if analysis is None:
            return
        from briefing.tui.gauge import measure
        from briefing.tui.views import page_view
        from briefing.tui.widgets.preview import paint_markdown

        try:
            begun = monotonic()
            brief = self.engine.make_brief(analysis, review)
            self._page_seconds = monotonic() - begun
            found = self.session.found(brief)
        except Exception as error:
            self._tell(self._failed, "The page cannot be made", error)
            return
        self._tell(self._made, analysis, brief, found)
        config = self.engine.config
        text = ""
        try:
            text = self.engine.preview(brief)
            view = paint_markdown(text)
        except Exception as error:
            self._tell(self._failed, "The template cannot be used", error)
            view = page_view(brief)
        layout = None if self.engine.has_own_layout() or not text else text
        fill = measure(brief, self.session.facts, review, paper=config.paper, text=layout)
        self._tell(self._main.show_fill, fill, config.template)
        self._tell(self._previewed, view, review)

    def _made(self, analysis: Analysis, brief: Brief, found: Found) -> None:
        from briefing.tui.views import page_view

        if analysis is self.session.analysis:
            off = self.session.take_page(brief, found)
            self._main.show_rows()
            self._tell_of_places(off)
            if self.page is None:
                self._main.show_page(page_view(brief))

    def _tell_of_places(self, off: tuple[str, ...]) -> None:
        """Tell which lines an edit of another put off the page, and that an accepted one found no room."""
        session = self.session
        if off:
            words = "\n".join(f"“{session.words_of(line)}”" for line in off[:3])
            more = f"\nand {len(off) - 3} more" if len(off) > 3 else ""
            title = "Off the page now: 1 line" if len(off) == 1 else f"Off the page now: {len(off)} lines"
            self.notify(f"{words}{more}", title=title, severity="warning", timeout=8, markup=False)
        why = session.no_room()
        if why:
            self.notify(f"Accepted, but {why}. p pins the line to the page.", severity="warning", markup=False)

    def _previewed(self, view: Content, review: Review) -> None:
        self.page, self.page_of = view, review
        self._main.show_page(view)
        if self.screen is not self._main and isinstance(self.screen, ShowsPage):
            self.screen.show_page(view)

    def use_template(self, name: str) -> None:
        """Show the page through another template."""
        if name != self.engine.config.template:
            self.engine.use_template(name)
            self.page_of = None
            self.page_soon()

    def use_paper(self, paper: str) -> None:
        """Tell how full the page is on another paper."""
        if paper != self.engine.config.paper:
            self.engine.use_paper(paper)
            self.page_of = None
            self.page_soon()

    def export(self, plan: ExportPlan) -> None:
        """Write the page to files."""
        self.use_template(plan.template)
        self.use_paper(plan.paper)
        self._export(plan)

    @work(thread=True, exit_on_error=False, group="export")
    def _export(self, plan: ExportPlan) -> None:
        analysis = self.session.analysis
        if analysis is None:
            return
        try:
            brief = self.engine.make_brief(analysis, self.session.review)
            written = self.engine.export(brief, plan)
        except Exception as error:
            self._tell(self._failed, "The export failed", error)
        else:
            names = "\n".join(str(path) for path in written)
            self._tell(partial(self.notify, names, title="Written", timeout=8, markup=False))

    def _failed(self, what: str, error: Exception) -> None:
        words = str(error) or type(error).__name__
        for problem in getattr(error, "problems", ())[:3]:
            words += f"\n{problem}"
        self.notify(words, title=what, severity="error", timeout=10, markup=False)
