"""The main screen: outline, evidence and page. Lays out, moves, and shows; what edits do is in the mixins."""

from __future__ import annotations

from collections.abc import Sequence
from time import monotonic
from typing import ClassVar, cast

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import Screen
from textual.timer import Timer
from textual.widgets import Input

from briefing.model import Review
from briefing.tui.keys import bindings
from briefing.tui.rows import Row, counts
from briefing.tui.safe import content, one_line
from briefing.tui.screens.line_actions import LineActions
from briefing.tui.screens.page_actions import PageActions
from briefing.tui.views import article_view, evidence_view, history_view, why_view
from briefing.tui.widgets.bars import BusyBar, KeyBar, TopBar
from briefing.tui.widgets.evidence import EvidencePane, TabName
from briefing.tui.widgets.fields import Field
from briefing.tui.widgets.outline import Outline
from briefing.tui.widgets.preview import Fill, PagePreview
from briefing.tui.widgets.virtual import VirtualList

HELD = 0.08
"""Seconds between two keys below which one is held down: then the outline answers and the rest waits."""

WRITTEN = 0.004
"""Seconds in which the thread that writes to the terminal gets the answer out; busy, we would hold it up."""


class MainScreen(LineActions, PageActions, Screen[None]):
    """Outline left, evidence and page right."""

    CSS_PATH = "../app.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (106, "-wide")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-low"), (34, "-high")]  # noqa: RUF012
    BINDINGS: ClassVar[list[BindingType]] = bindings()

    def __init__(self) -> None:
        super().__init__()
        self.words = ""
        """The filter in force."""
        self.claim = 0
        """Which of the line's claims the article tab shows."""
        self._touched = False
        # Until the user moves, the cursor stays on the first line, whatever order the page brings.
        self._is_beside_due = self._is_top_due = False
        self._beside_timer: Timer | None = None
        self._moved_at = 0.0
        self._goto = ""
        # A new line stands in the outline only once the page is made: until then we remember to go there.

    def compose(self) -> ComposeResult:
        yield TopBar()
        with Horizontal(id="body"):
            with Vertical(id="left"):
                yield Outline(id="outline")
                yield Field(placeholder="words, or is:open, is:edited, is:cut …", id="filter")
            with Vertical(id="right"):
                yield EvidencePane(id="evidence")
                yield PagePreview(id="page")
        yield BusyBar(id="busy")
        yield KeyBar()

    def on_mount(self) -> None:
        outline = self.query_one(Outline)
        outline.border_title = "Outline"
        self.query_one(EvidencePane).border_title = "Evidence"
        self.query_one(PagePreview).border_title = "Page"
        self.query_one("#filter").display = False
        self.query_one(BusyBar).clear()
        outline.focus()
        self.call_after_refresh(self.review_app.begin)

    # --- showing ---

    @property
    def row(self) -> Row | None:
        """The line under the cursor."""
        row = self.query_one(Outline).current
        return row if row is not None and row.kind == "line" else None

    def show_rows(self, goto: str = "") -> None:
        """Show the outline as it is now; the cursor stays on its line, or goes to the line `goto`."""
        outline = self.query_one(Outline)
        self._goto = goto or self._goto
        wanted = self._goto or (self.row.id if self.row and self._touched else "")
        rows = self.session.rows(self.words)
        place = _place_of(wanted, rows)
        if self._goto and place is not None:
            self._goto = ""
        elif place is None and self.row and self._touched:
            place = _place_of(self.row.id, rows)
            if place is None:
                # Its fact may have another id now, and reads as before.
                same = (line.id for line in rows if (line.section, line.text) == (self.row.section, self.row.text))
                place = _place_of(next(same, ""), rows)
        outline.show(rows, place if place is not None else outline.cursor if self._touched else 0)
        lines = sum(row.kind == "line" for row in rows)
        found = f"{lines} line{'s' * (lines != 1)}"
        words = f"{found} with: {one_line(self.words)}" if self.words else ""
        if outline.border_subtitle != words:
            # Textual draws the whole pane again, be they the same or not.
            outline.border_subtitle = words
        self._show_beside()

    def show_top(self) -> None:
        """Show story, counts and what is unsaved."""
        session, app = self.session, self.review_app
        brief = session.brief
        title = session.review.title or (brief.title if brief else "") or app.engine.root.name
        self.query_one(TopBar).show(
            title=title,
            as_of=session.review.as_of or (session.analysis.as_of if session.analysis else None),
            counts=counts(self.session.rows()),
            unsaved=app.unsaved_words,
            stale=app.is_stale,
        )

    def expect(self, total: int) -> None:
        """Lay the outline out for `total` lines, of which the first are shown already."""
        self.query_one(Outline).expected = total

    def show_busy(self, step: str, done: int, total: int) -> None:
        """Show what is being worked on."""
        self.query_one(BusyBar).show(step, done, total)

    def clear_busy(self) -> None:
        """Show that nothing is being worked on."""
        self.query_one(BusyBar).clear()

    def show_page(self, view: Content) -> None:
        """Show the page."""
        self.query_one(PagePreview).show(view)

    def show_fill(self, fill: Fill, template: str) -> None:
        """Show how full the page is."""
        self.query_one(PagePreview).show_fill(fill, template)

    def show_line(self) -> None:
        """Show the line under the cursor in the evidence pane."""
        pane = self.query_one(EvidencePane)
        row = self.row
        if row is None:
            words = f"0 lines with: {one_line(self.words)}\n\nEsc shows all lines." if self.words else ""
            pane.show(content(words))
            pane.tell_place("")
            return
        claims = self.session.claims(row.id)
        self.claim = min(self.claim, max(len(claims) - 1, 0))
        if pane.tab == "evidence":
            pane.show(evidence_view(self.session, row))
        elif pane.tab == "article":
            view, quote = article_view(self.session, claims[self.claim] if claims else None)
            pane.show(view, at=quote)
        elif pane.tab == "why":
            pane.show(why_view(self.session, row))
        else:
            pane.show(history_view(self.session, row))
        articles = list(dict.fromkeys(claim.article for claim in claims))
        place = f"quote {self.claim + 1}/{len(claims)}" if len(claims) > 1 else ""
        if place:
            place += f" · source {articles.index(claims[self.claim].article) + 1}/{len(articles)}"
        pane.tell_place(place)

    def _show_beside(self, *, top: bool = True) -> None:
        """Show counts and evidence once the outline has answered: they take longer than to paint a line."""
        self._is_top_due |= top
        now = monotonic()
        is_held, self._moved_at = now - self._moved_at < HELD, now
        if self._beside_timer is not None:
            self._beside_timer.reset()
        elif is_held and not self._is_beside_due:
            self._is_beside_due = True
            self._beside_timer = self.set_timer(HELD, self._beside)
        elif not self._is_beside_due:
            self._is_beside_due = True
            self.call_after_refresh(self.set_timer, WRITTEN, self._beside)

    @property
    def is_shown(self) -> bool:
        """Whether counts and evidence show the line under the cursor as it is."""
        return not self._is_beside_due

    def _beside(self) -> None:
        self._is_beside_due, self._beside_timer = False, None
        if self._is_top_due:
            self._is_top_due = False
            self.show_top()
        self.show_line()

    # --- editing ---

    def edit(self, label: str, review: Review, line: str = "", *, goto: str = "") -> bool:
        """Make `review` the present state, show it and send it to disk."""
        if not self.session.do(label, review, line):
            return False
        self._touched = True
        self.after_edit(goto)
        return True

    def after_edit(self, goto: str = "") -> None:
        """Show and save what was edited."""
        self.review_app.save_soon()
        self.show_rows(goto)
        self.review_app.page_soon()

    # --- moving ---

    @on(VirtualList.Moved, "#outline")
    def _moved(self) -> None:
        self._touched = True
        self.claim = 0
        self.review_app.page_later()
        self._show_beside(top=False)

    @on(VirtualList.Chosen, "#outline")
    def _chosen(self) -> None:
        self.query_one("#evidence-text").focus()

    @on(EvidencePane.Wanted)
    def _tab_wanted(self) -> None:
        self.show_line()

    def action_tab(self, tab: str) -> None:
        """Show one of the evidence pane's views."""
        self.query_one(EvidencePane).pick(cast(TabName, tab))

    def action_source(self, by: int) -> None:
        """Show the article of the line's next source."""
        claims = self.session.claims(self.row.id) if self.row else ()
        if claims:
            self.claim = (self.claim + by) % len(claims)
            pane = self.query_one(EvidencePane)
            if pane.tab == "article":
                self.show_line()
            else:
                pane.pick("article")

    def action_next_open(self) -> None:
        """Go to the next line that is undecided or changed since it was decided."""
        outline = self.query_one(Outline)
        rows = outline.rows
        for step in range(1, len(rows) + 1):
            place = (outline.cursor + step) % len(rows)
            row = rows[place]
            if row.kind == "line" and not row.left_out and row.state in ("open", "new", "changed"):
                outline.move_to(place)
                return
        self.notify(
            "No line that the filter shows is undecided; Esc shows all lines."
            if self.words
            else "Every line on the page is decided."
        )

    def action_dense(self) -> None:
        """Switch between one terminal line a row and whole lines."""
        outline = self.query_one(Outline)
        outline.dense = not outline.is_dense
        self.show_rows()

    def action_filter(self) -> None:
        """Open the filter."""
        field = self.query_one("#filter", Input)
        field.display = True
        field.focus()

    @on(Input.Changed, "#filter")
    def _filtered(self, event: Input.Changed) -> None:
        self.words = event.value
        self.show_rows()

    @on(Input.Submitted, "#filter")
    def _filter_done(self) -> None:
        self.query_one("#filter").display = bool(self.words)
        self.query_one(Outline).focus()

    def action_back(self) -> None:
        """Cancel the work under way; leave the filter; go back to the outline."""
        if self.review_app.cancel_work():
            return
        self.show_all()
        self.query_one(Outline).focus()

    def show_all(self) -> None:
        """Leave the filter."""
        field = self.query_one("#filter", Input)
        if field.display or self.words:
            field.value = self.words = ""
            field.display = False
            self.show_rows()


def _place_of(line: str, rows: Sequence[Row]) -> int | None:
    """Return where in the outline the line stands."""
    return next((place for place, row in enumerate(rows) if row.id == line and row.kind == "line"), None)
