"""What can be done to the page as a whole, and the screens beside it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from textual.content import Content

from briefing.brief import review_edits as edits
from briefing.datewords import MONTHS
from briefing.tui import screens
from briefing.tui.engine import ExportPlan
from briefing.tui.rows import SECTION_TITLES, counts
from briefing.tui.screens.base import SessionScreen
from briefing.tui.views import article_name, page_view
from briefing.tui.widgets.preview import PagePreview, fill_words

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_CALENDAR = frozenset(
    form.casefold() for name in (*MONTHS, *_DAYS) for form in (name, name[:3], name[:4])
) | frozenset(("st", "nd", "rd", "th", "of", "the"))


class PageActions(SessionScreen):
    """The actions on the page and the session."""

    def action_undo(self) -> None:
        """Take the last edit back."""
        step = self.session.undo()
        if step is None:
            self.notify("Nothing to undo.")
            return
        self.after_edit(step.line)
        self.notify(f"Undone: {step.label}", timeout=2, markup=False)
        self._rebuild_if_needed()

    def action_redo(self) -> None:
        """Make the last undone edit again."""
        step = self.session.redo()
        if step is None:
            self.notify("Nothing to redo.")
            return
        self.after_edit(step.line)
        self.notify(f"Redone: {step.label}", timeout=2, markup=False)
        self._rebuild_if_needed()

    def action_title(self) -> None:
        """Change the title."""
        brief = self.session.brief

        def done(title: str | None) -> None:
            if title is not None:
                self.edit("title changed", edits.set_title(self.review, title))

        title = self.review.title or (brief.title if brief else "")
        self.app.push_screen(
            screens.AskScreen("Title of the page", title, note="Empty: the program's own."), done
        )

    def action_as_of(self) -> None:
        """Change the as-of day and work the facts out again."""
        analysis = self.session.analysis
        day = self.review.as_of or (analysis.as_of if analysis else None)

        def done(answer: str | None) -> None:
            if answer is not None:
                new = date.fromisoformat(answer) if answer else None
                if self.edit("as-of day changed", edits.set_as_of(self.review, new)):
                    self.review_app.rebuild()

        note = "Year-month-day. Empty: the day of the newest article."
        screen = screens.AskScreen(
            "Information as of", day.isoformat() if day else "", note=note, check=check_day
        )
        self.app.push_screen(screen, done)

    def action_bottom_line(self) -> None:
        """Change the bottom line."""
        brief = self.session.brief
        present = self.review.bottom_line
        if present is None:
            present = brief.bottom_line if brief else ""

        def done(text: str | None) -> None:
            if text is not None:
                self.edit("bottom line changed", edits.set_bottom_line(self.review, text or None))

        self.app.push_screen(
            screens.EditScreen("Bottom line (empty: the program's own)", present, empty=True, longest=60),
            done,
        )

    def action_correct(self) -> None:
        """Put a person or an article right, once for all lines."""
        row = self.row
        fact = self.session.fact(row.id) if row else None
        parties = [party for party in (fact.parties if fact else ()) if party.kind == "person"]
        keys = dict.fromkeys(claim.article for claim in (self.session.claims(row.id) if row else ()))
        options: list[tuple[str, str]] = [
            (f"person:{party.name}", f"Person   {party.name}, {party.role or 'no office'}")
            for party in parties
        ]
        options += [
            (f"article:{key}", f"Article  {article_name(self.session.articles.get(key), key)}")
            for key in keys
        ]
        if not options:
            self.notify("This line names no person and has no article.")
            return

        def done(choice: str | None) -> None:
            if choice:
                kind, name = choice.split(":", 1)
                (self._correct_person if kind == "person" else self.correct_article)(name)

        self.app.push_screen(screens.ChooseScreen("What is wrong?", options), done)

    def _correct_person(self, name: str) -> None:
        known = next((found for found in self.review.people if found.name == name), None)
        parties = (party for fact in self.session.facts.values() for party in fact.parties)
        role = next((party.role for party in parties if party.name == name and party.role), "")

        def done(values: Mapping[str, str] | None) -> None:
            if values is not None:
                new_name = values["name"] if values["name"] != name else ""
                new_role = values["role"] if values["role"] != role else ""
                review = edits.correct_person(self.review, name, new_name=new_name, new_role=new_role)
                self.edit(f"corrected {name}", review)

        fields = (
            ("name", "Name", known.new_name if known and known.new_name else name),
            ("role", "Office", known.new_role if known and known.new_role else role),
        )
        note = "Every line follows. The found values again: the correction is dropped."
        checks = {"name": check_name, "role": lambda text: check_office(text, role)}
        self.app.push_screen(screens.FormScreen(f"Correct {name}", fields, note=note, checks=checks), done)

    def correct_article(self, key: str) -> None:
        """Ask for the right date, outlet and title of an article."""
        article = self.session.articles.get(key)
        known = next((found for found in self.review.articles if found.key == key), None)
        if article is None:
            return
        shown = (known.published if known else None) or article.published.day
        outlet = (known.outlet if known else "") or article.outlet
        title = (known.title if known else "") or article.title

        def done(values: Mapping[str, str] | None) -> None:
            if values is None:
                return
            new_day = date.fromisoformat(values["day"]) if values["day"] else None
            # After a rebuild the article itself carries the correction: what stayed as shown, stays.
            review = edits.correct_article(
                self.review,
                key,
                published=new_day if new_day != shown else known.published if known else None,
                outlet=values["outlet"] if values["outlet"] != outlet else known.outlet if known else "",
                title=values["title"] if values["title"] != title else known.title if known else "",
            )
            if self.edit(f"corrected {key}", review) and new_day != shown:
                # Dates in the text are counted from the article's day: they must be worked out anew.
                self.review_app.rebuild()

        fields = (
            ("day", "Date (year-month-day)", shown.isoformat() if shown else ""),
            ("outlet", "Outlet", outlet),
            ("title", "Title", title),
        )
        note = f"Found: {article.published.why}"
        screen = screens.FormScreen(f"Correct {key}", fields, note=note, checks={"day": check_day})
        self.app.push_screen(screen, done)

    # --- page ---

    def action_template(self) -> None:
        """Choose the template, the page changing with the cursor."""
        app = self.review_app
        before = app.engine.config.template

        def watch(name: str) -> None:
            app.use_template(name)

        def done(name: str | None) -> None:
            app.use_template(name or before)

        options = [(name, name) for name in app.engine.templates()]
        page = None if self.query_one(PagePreview).display else app.page
        screen = screens.ChooseScreen("Template", options, chosen=before, watch=watch, page=page)
        self.app.push_screen(screen, done)

    def action_whole_page(self) -> None:
        """Read the whole page."""
        if self.session.brief is None:
            self.notify("The page is being made.")
            return
        view: Content = self.review_app.page or page_view(self.session.brief)
        # A narrow screen has no other place for the gauge.
        fill = self.query_one(PagePreview).fill
        foot = "".join(fill_words(fill)) if fill else ""
        self.app.push_screen(screens.ReadScreen("The page", view, wide=True, foot=foot))

    def action_export(self) -> None:
        """Open the export dialog."""
        app = self.review_app
        if self.session.brief is None:
            self.notify("The page is being made.")
            return

        def done(plan: ExportPlan | None) -> None:
            if plan is not None:
                app.export(plan)

        screen = screens.ExportScreen(
            templates=app.engine.templates(),
            template=app.engine.config.template,
            paper=app.engine.config.paper,
            out=app.engine.root.with_name(f"{app.engine.root.name}-brief"),
            warnings=self.warnings(),
        )
        self.app.push_screen(screen, done)

    def warnings(self) -> tuple[str, ...]:
        """Return what the user should know before handing the page over."""
        found = counts(self.session.rows())
        brief = self.session.brief
        undated = [s for s in brief.sources if s.published is None] if brief else []
        incomplete = [s for s in brief.sources if s.status == "incomplete"] if brief else []
        texts = (
            (found["open"], "line{s} undecided"),
            (found["changed"], "line{s} changed since you decided"),
            (found["drafter"], "line{s} with words that the evidence does not have"),
            (found["lost"], "decision{s} without evidence now"),
            (len(undated), "source{s} without a date"),
            (len(incomplete), "source{s} cut off or behind a paywall"),
        )
        warnings = [f"{number} {text.format(s='s' * (number != 1))}" for number, text in texts if number]
        if self.review_app.is_stale:
            warnings.append("articles changed since the page was made")
        return tuple(warnings)

    # --- screens ---

    def action_sources(self) -> None:
        """Show all articles with their dates."""

        def done(key: str | None) -> None:
            if key:
                self.correct_article(key)

        rows = screens.source_rows(self.session)
        self.app.push_screen(screens.ListScreen("Sources", rows, enter="correct date, outlet or title"), done)

    def action_differ(self) -> None:
        """Show where the accounts differ."""
        self.app.push_screen(
            screens.ReadScreen("Where the accounts differ", screens.differ_view(self.session), wide=True)
        )

    def action_coverage(self) -> None:
        """Show what was left out of each article, and make a line of it."""
        rows, paragraphs = screens.coverage_rows(self.session)

        def done(chosen: str | None) -> None:
            if chosen:
                text, key = paragraphs[chosen]
                screen = screens.ChooseScreen("A line in which section?", self._sections())
                self.app.push_screen(screen, lambda name: self._line_of(name, text, key))

        self.app.push_screen(screens.ListScreen("Coverage", rows, enter="make a line of it"), done)

    def action_cut_list(self) -> None:
        """Show the lines that are not on the page."""

        def done(line: str | None) -> None:
            if line:
                self.show_all()
                self.show_rows(line)

        self.app.push_screen(
            screens.ListScreen("Cut list", screens.cut_rows(self.session), enter="go to the line"), done
        )

    def action_help(self) -> None:
        """Show all keys."""
        self.app.push_screen(
            screens.ReadScreen("Keys", screens.help_text(self.review_app.keys_in_force), wide=True)
        )

    # --- session ---

    def action_rebuild(self) -> None:
        """Read the articles again."""
        self.review_app.rebuild()

    def action_open_corpus(self) -> None:
        """Open another folder."""

        def done(answer: str | None) -> None:
            if answer:
                self.review_app.open_corpus(Path(answer).expanduser())

        here = str(self.review_app.engine.root.parent) + "/"
        self.app.push_screen(screens.AskScreen("Folder of articles", here, check=check_folder), done)

    def action_quit(self) -> None:
        """Leave."""
        self.review_app.leave()

    # --- helpers ---

    def _sections(self) -> list[tuple[str, str]]:
        return [(str(name), title) for name, title in SECTION_TITLES.items()]

    def _line_of(self, section: str | None, text: str, key: str) -> None:
        if section:
            self.write_own_line(section, text, key)  # type: ignore[attr-defined]

    def _rebuild_if_needed(self) -> None:
        analysis = self.session.analysis
        wanted = self.review.as_of
        if analysis and wanted and wanted != analysis.as_of:
            self.review_app.rebuild()


def check_day(text: str) -> str:
    """Return what is wrong with a day that a user typed, "" if nothing is."""
    if not text:
        return ""
    try:
        date.fromisoformat(text)
    except ValueError:
        return "Not a day. Write it as 2025-06-09."
    return ""


def check_name(text: str) -> str:
    """Return what is wrong with a person's name that a user typed, "" if nothing is."""
    if not text:
        return "A person needs a name. Esc leaves it as it is."
    if is_day(text) or any(char.isdigit() for char in text):
        return "That is a date or a number, no name. An article's date: c, then Article."
    if not any(char.isalpha() for char in text):
        return "A name has letters."
    return ""


def check_office(text: str, found: str) -> str:
    """Return what is wrong with an office that a user typed where `found` was read, "" if nothing is."""
    if not text:
        return f"An office cannot be taken away here. Esc leaves it as {found}." if found else ""
    if is_day(text) or not any(char.isalpha() for char in text):
        return "That is no office. An article's date: c, then Article."
    return ""


def is_day(text: str) -> bool:
    """Return whether a text is nothing but a date: figures and names of months and days."""
    parts = re.findall(r"[^\W\d_]+|\d+", text.casefold())
    return bool(parts) and all(part.isdigit() or part in _CALENDAR for part in parts)


def check_folder(text: str) -> str:
    """Return what is wrong with a folder that a user typed, "" if nothing is."""
    if not text or not Path(text).expanduser().exists():
        return "There is no such folder."
    return ""
