"""What can be done to the line under the cursor. Each action ends in one edit of the review."""

from __future__ import annotations

import os
import secrets
import shlex
from collections.abc import Sequence
from pathlib import Path
from typing import cast

from textual.app import SuspendNotSupported

from briefing.brief import review_edits as edits
from briefing.model import SECTIONS, SectionId
from briefing.tui import screens
from briefing.tui.rows import SECTION_TITLES, Row, section_words
from briefing.tui.safe import one_line
from briefing.tui.screens.base import SessionScreen
from briefing.tui.views import article_name
from briefing.tui.widgets.outline import Outline

NEW = "new "
"""Names the words of an own line that is not made yet, with what it was begun from."""


def unsupported_words(text: str, evidence: Sequence[str]) -> tuple[str, ...]:
    """Return what `text` says beyond `evidence`; reads the word lists when first asked."""
    from briefing.brief import review_check

    return review_check.unsupported_words(text, evidence)


class LineActions(SessionScreen):
    """The actions on one line."""

    def action_accept(self) -> None:
        """Accept the line and go on."""
        self._set_state("accepted")

    def action_reject(self) -> None:
        """Reject the line and go on."""
        self._set_state("rejected")

    def _set_state(self, state: edits.State) -> None:
        row = self.row
        if row is None or row.state == "lost":
            self.fact_row()
            return
        goto = self._next_line(row)
        if row.own:
            review = edits.set_own_state(self.review, row.id, state)
        else:
            change = edits.accept if state == "accepted" else edits.reject
            review = change(self.review, self.session.facts[row.id])
        if not self.edit(state, review, row.id, goto=goto):
            self.show_rows(goto)

    def action_restore(self) -> None:
        """Forget what was decided of the line."""
        row = self.row
        if row is None:
            return
        if row.own and row.state == "rejected":
            self.edit("removed", edits.remove_own_line(self.review, row.id), row.id)
            self.notify("Your own line is gone; u brings it back.")
        else:
            self.edit("restored", edits.restore(self.review, row.id), row.id)

    def action_edit(self) -> None:
        """Edit the words, with a live check."""
        row = self.row
        if row is None or row.state == "lost":
            self.fact_row()
            return
        evidence = self.session.evidence(row.id)

        def done(text: str | None) -> None:
            if text is not None:
                self.session.kept.pop(row.id, None)
                self._reword(row, text)

        self.app.push_screen(
            screens.EditScreen(
                "Edit the line",
                row.text,
                quotes=tuple(claim.quote for claim in self.session.claims(row.id)),
                check=lambda text: unsupported_words(text, evidence),
                row=self._screen_row(),
                kept=self.session.kept.get(row.id, ""),
                keep=lambda text: self._keep(row.id, text, "e"),
            ),
            done,
        )

    def action_edit_outside(self) -> None:
        """Edit the words in $EDITOR."""
        row = self.row
        if row is None or row.state == "lost":
            self.fact_row()
            return
        import subprocess
        import tempfile

        editor = os.environ.get("VISUAL") or os.environ.get("EDITOR") or "vi"
        with tempfile.TemporaryDirectory(prefix="briefing-") as folder:
            path = Path(folder) / "line.txt"
            quotes = "\n".join(f"# {one_line(claim.quote)}" for claim in self.session.claims(row.id))
            path.write_text(f"{one_line(row.text)}\n\n# Evidence (lines with # are left out):\n{quotes}\n")
            try:
                with self.app.suspend():
                    result = subprocess.run([*shlex.split(editor), str(path)], check=False)
            except (SuspendNotSupported, OSError, ValueError) as error:
                self.notify(f"Cannot run {editor}: {error}", severity="error", markup=False)
                return
            if result.returncode:
                self.notify(f"{editor} ended with {result.returncode}; nothing was changed.", markup=False)
                return
            lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
        text = one_line(" ".join(line for line in lines if not line.startswith("#")))
        if text:
            self._reword(row, text)

    def _reword(self, row: Row, text: str) -> None:
        if row.own:
            self.edit("reworded", edits.edit_own_text(self.review, row.id, text), row.id)
            return
        fact = self.session.facts.get(row.id)
        if fact is not None:
            drafter = bool(unsupported_words(text, self.session.evidence(row.id)))
            self.edit("reworded", edits.edit_text(self.review, fact, text, drafter=drafter), row.id)

    def action_move_section(self) -> None:
        """Move the line to another section."""
        row = self.row
        if row is None or row.state == "lost":
            self.fact_row()
            return

        def done(section: str | None) -> None:
            if section:
                fact = self.session.facts.get(row.id)
                review = edits.move_section(
                    self.review,
                    row.id,
                    cast(SectionId, section),
                    home=fact.section if fact else None,
                )
                self.edit(f"moved to {section_words(section)}", review, row.id)

        self.app.push_screen(self._section_choice("Move to section", row.section), done)

    def action_reorder(self, by: int) -> None:
        """Move the line up or down in its section."""
        row = self.row
        if row is None or row.left_out:
            self.notify("Only lines on the page have a place.")
            return
        rows = self.session.rows()
        lines = [r.id for r in rows if r.kind == "line" and r.section == row.section and not r.left_out]
        place = lines.index(row.id)
        if 0 <= place + by < len(lines):
            lines.insert(place + by, lines.pop(place))
            self.edit("moved up" if by < 0 else "moved down", edits.reorder(self.review, lines), row.id)

    def action_pin(self) -> None:
        """Pin the line to the page, or unpin it."""
        row = self.row
        if row is None or row.state == "lost":
            self.fact_row()
            return
        self.edit(
            "unpinned" if row.pinned else "pinned",
            edits.set_pinned(self.review, row.id, not row.pinned),
            row.id,
        )

    def action_cut(self) -> None:
        """Send the line to the cut list, or fetch it back."""
        row = self.row
        if row is not None and row.own:
            self._set_state("accepted" if row.left_out else "rejected")
        elif row is not None and row.left_out and not edits.decision_of(self.review, row.id).cut:
            # It was cut by the program: only a pin brings it back for sure.
            self.action_pin()
        elif found := self.fact_row():
            fact, row = found
            cut = not edits.decision_of(self.review, fact.id).cut
            self.edit("cut" if cut else "fetched back", edits.set_cut(self.review, fact.id, cut), fact.id)

    def action_merge(self) -> None:
        """Let the line take over another line's sources."""
        found = self.fact_row()
        if found is None:
            return
        fact, row = found
        rows = [r for r in self.session.rows() if r.kind == "line" and r.id in self.session.facts]
        rows = [r for r in rows if r.id != fact.id]
        rows.sort(key=lambda r: (r.section != row.section, bool(r.left_out)))

        def done(other: str | None) -> None:
            if other:
                try:
                    review = edits.merge(self.review, fact, self.session.facts[other])
                except ValueError as error:
                    self.notify(str(error), severity="warning", markup=False)
                    return
                self.edit("merged", review, fact.id, goto=fact.id)

        options = [(r.id, one_line(r.text)) for r in rows]
        note = "The other line leaves the page; its sources count for this one."
        self.app.push_screen(
            screens.ChooseScreen("Merge which line into this one?", options, note=note), done
        )

    def action_split(self) -> None:
        """Split the line in two where the cursor stands."""
        found = self.fact_row()
        if found is None:
            return
        fact, row = found
        evidence = self.session.evidence(fact.id)
        quotes = tuple(claim.quote for claim in self.session.claims(fact.id))

        def done(text: str | None) -> None:
            if text:
                first, second = text.split("\n", 1)
                review = edits.split(
                    self.review,
                    fact,
                    first,
                    second,
                    line=self._new_id(),
                    drafter=bool(unsupported_words(first, evidence)),
                )
                self.edit("split", review, fact.id)

        self.app.push_screen(
            screens.EditScreen("Split the line", row.text, quotes=quotes, row=self._screen_row(), split=True),
            done,
        )

    def action_own_line(self) -> None:
        """Write a line of one's own: section, words, source."""
        section = self.row.section if self.row else "agreements"
        self.app.push_screen(
            self._section_choice("A line of your own: in which section?", section),
            lambda chosen: self.write_own_line(cast(SectionId, chosen)) if chosen else None,
        )

    def write_own_line(self, section: SectionId, text: str = "", source: str = "") -> None:
        """Ask for the words and the source of an own line, with `text` and `source` to begin with.

        Words typed and not made a line are kept for the next own line.
        """
        new, again = f"{NEW}{text}", "v" if text else "n"

        def sourced(words: str, key: str | None) -> None:
            if key is not None:
                sources = (key,) if key else ()
                line = self._new_id()
                review = edits.add_own_line(
                    self.review, line=line, section=section, text=words, sources=sources
                )
                self.session.kept.pop(new, None)
                if self.edit("written", review, line, goto=line) and self.words:  # type: ignore[attr-defined]
                    # Behind a filter it would seem to be lost.
                    self.show_all()
            else:
                self._keep(new, words, again)

        def worded(words: str | None) -> None:
            if words:
                # No article comes first: Enter alone must not name a source that says no such thing.
                options = [
                    ("", "none of the articles: the page will mark it as your own words"),
                    *((key, article_name(article)) for key, article in self.session.articles.items()),
                ]
                screen = screens.ChooseScreen("Which article does it rest on?", options, chosen=source)
                self.app.push_screen(screen, lambda key: sourced(words, key))

        self.app.push_screen(
            screens.EditScreen(
                f"A line for {SECTION_TITLES[section]}",
                text,
                kept=self.session.kept.get(new, ""),
                keep=lambda words: self._keep(new, words, again),
            ),
            worded,
        )

    # --- helpers ---

    def _keep(self, line: str, words: str, key: str) -> None:
        """Keep what was typed of a line and not saved, and say how it comes back."""
        if words:
            self.session.kept[line] = words
            self.notify(f"Not saved. Your words are kept: {key} brings them back.")
        else:
            self.session.kept.pop(line, None)

    def _new_id(self) -> str:
        return edits.new_own_id(self.review, salt=secrets.randbelow(1000))

    def _next_line(self, row: Row) -> str:
        """Return the line to go on to: who decides line after line means those of the page.

        Accepting one that was cut brings it in, and puts another off: that is done line by line, on purpose.
        """
        outline = self.query_one(Outline)
        below = [r for r in outline.rows[outline.cursor + 1 :] if r.kind == "line"]
        if not row.left_out:
            below = [r for r in below if not r.left_out]
        return below[0].id if below else row.id

    def _screen_row(self) -> int:
        outline = self.query_one(Outline)
        return outline.region.y + outline.cursor_line - outline.scroll_offset.y

    def _section_choice(self, title: str, chosen: str) -> screens.ChooseScreen:
        return screens.ChooseScreen(title, [(name, SECTION_TITLES[name]) for name in SECTIONS], chosen=chosen)
