"""What the parts of the main screen need of one another, for the type checker and the reader."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from textual.screen import Screen

from briefing.model import Fact, Review
from briefing.tui.rows import Row
from briefing.tui.session import Session

if TYPE_CHECKING:
    from briefing.tui.app import ReviewApp


class SessionScreen(Screen[None]):
    """A screen over the session of the app."""

    @property
    def review_app(self) -> ReviewApp:
        """The app."""
        return cast("ReviewApp", self.app)

    @property
    def session(self) -> Session:
        """The review in progress."""
        return self.review_app.session

    @property
    def review(self) -> Review:
        """The present state of the review."""
        return self.session.review

    @property
    def row(self) -> Row | None:
        """The line under the cursor."""
        raise NotImplementedError

    def edit(self, label: str, review: Review, line: str = "", *, goto: str = "") -> bool:
        """Make `review` the present state, show it and send it to disk."""
        raise NotImplementedError

    def after_edit(self, goto: str = "") -> None:
        """Show and save what was edited."""
        raise NotImplementedError

    def show_rows(self, goto: str = "") -> None:
        """Show the outline as it is now."""
        raise NotImplementedError

    def show_all(self) -> None:
        """Leave the filter."""
        raise NotImplementedError

    def fact_row(self) -> tuple[Fact, Row] | None:
        """Return the fact and row under the cursor; tell the user where there is no fact."""
        row = self.row
        fact = self.session.facts.get(row.id) if row else None
        if row is None:
            self.notify("No line is selected.")
        elif fact is None:
            self.notify(
                "This line has lost its evidence. Restore it (z) to forget it."
                if row.state == "lost"
                else "This works on lines that come from an article."
            )
        return (fact, row) if fact and row else None
