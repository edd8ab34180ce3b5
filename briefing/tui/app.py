"""The app: theme, workers, screens, and the ways out. What is shown is the screens' business.

All slow work runs in threads: loading, rebuilding, making the page, saving, exporting. Edits never wait.
"""

from __future__ import annotations

import asyncio
import contextlib
import gc
import os
import signal
from collections.abc import Collection, Iterable, Mapping
from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from textual import work
from textual.app import SystemCommand
from textual.screen import Screen
from textual.worker import Worker, WorkerState

from briefing.errors import BriefingError
from briefing.tui import screens
from briefing.tui.opening import OpeningScreen
from briefing.tui.paging import PagingApp
from briefing.tui.settings import Settings, load_settings, remember_seen, seen_before
from briefing.tui.theme import DARK, LIGHT

if TYPE_CHECKING:
    from briefing.brief.review_store import ReviewStore
    from briefing.pipeline import Analysis
    from briefing.tui.engine import Engine

LARGE = 400
"""Facts beyond which the foremost are shown before all are read."""
STALE = 1.5
"""Seconds from the first look at the page to the look at the articles, which imports their readers."""
LOOK = 1.0
"""Seconds between looks at the disk for other windows' changes and edited templates."""


class Cancelled(Exception):
    """The user cancelled the work under way."""


class ReviewApp(PagingApp):
    """Reviews one corpus."""

    TITLE = "briefing"
    ENABLE_COMMAND_PALETTE = True

    def __init__(
        self,
        engine: Engine,
        store: ReviewStore | None = None,
        *,
        settings: Settings | None = None,
        tour: bool = False,
    ) -> None:
        """Without `store` the review is opened once the frame is painted; what is wrong is in `failure`."""
        super().__init__()
        self.engine = engine
        self.settings = settings or load_settings()
        self.failure: BriefingError | None = None
        self.is_stale = False
        self._tour = tour
        self._cancel = Event()
        self._working = False
        self._stamp = engine.template_stamp()
        if store is not None:
            self._hold(store)

    def _hold(self, store: ReviewStore) -> None:
        from briefing.tui.session import Session

        self.store, self.session = store, Session(store.review)

    # --- start ---

    def get_default_screen(self) -> Screen[None]:
        """Paint the frame; all else is imported behind it."""
        return OpeningScreen(self._open)

    def on_mount(self) -> None:
        self.register_theme(DARK)
        self.register_theme(LIGHT)
        self.theme = self._first_theme()
        self.set_keymap(self.settings.keys)
        self._catch_signals()

    async def _open(self) -> None:
        """Open the review and put the main screen in place of the frame."""
        from briefing.brief.review import review_path
        from briefing.brief.review_store import ReviewStore
        from briefing.tui.screens.main import MainScreen

        if not self._is_held:
            try:
                self._hold(ReviewStore(review_path(self.engine.root)))
            except BriefingError as error:
                self.failure = error
                self.exit(int(error.code))
                return
        self._main = MainScreen()
        await self.push_screen(self._main)
        for problem in (*self.settings.problems, *self.store.messages):
            self.notify(problem, timeout=10, markup=False)
        self.set_interval(LOOK, self._look)

    @property
    def _is_held(self) -> bool:
        return hasattr(self, "store")

    def begin(self) -> None:
        """Load the corpus; the main screen calls this once it is painted."""
        self._load()
        if self.store.messages:
            self._fold_now()

    def _first_theme(self) -> str:
        if self.settings.theme in self.available_themes:
            return self.settings.theme
        # On a screen of 16 colours its own palette reads better than ours rounded to it.
        return "ansi-dark" if self.console.color_system == "standard" else DARK.name

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Add the colours of a quote, which must stand out in 16 colours too."""
        if self.current_theme.ansi:
            return {"quote": "ansi_black", "quote-background": "ansi_yellow"}
        if self.current_theme.dark:
            return {"quote": "#ffe2ad", "quote-background": "#5a431c"}
        return {"quote": "#3a2600", "quote-background": "#ffe0a3"}

    @property
    def keys_in_force(self) -> Mapping[str, str]:
        """The user's own keys by action name."""
        return self.settings.keys

    @work(thread=True, exclusive=True, exit_on_error=False, group="load")
    def _load(self) -> None:
        try:
            opening, total = self.engine.opening()
            if opening is not None and total > LARGE:
                self._tell(self._first_look, opening, total)
            analysis = self.engine.load()
        except Exception as error:
            self._tell(self._failed, "The saved analysis cannot be read", error)
            analysis = None
        self._tell(self._loaded, analysis)

    def _first_look(self, opening: Analysis, total: int) -> None:
        if self.session.analysis is None:
            self.session.load(opening)
            self._main.expect(total)
            self._main.show_rows()

    def _loaded(self, analysis: Analysis | None) -> None:
        if self._tour:
            # On a first run over the articles that are being read: there is time for it.
            self._tour = False
            self.push_screen(screens.TourScreen())
        if analysis is None:
            self.rebuild()
            return
        before = seen_before(self.engine.root)
        facts = [fact.id for fact in analysis.facts]
        self._take(analysis, new=set(facts) - before if before is not None else ())
        self.set_timer(STALE, self._check_stale)

    def _take(self, analysis: Analysis, *, new: Iterable[str]) -> None:
        self.session.load(analysis, new=new)
        if self.session.follow():
            self.save_soon()
        # Facts live as long as the window; a look through 5,000 of them for garbage takes 150 ms of a key's time.
        gc.freeze()
        remember_seen(self.engine.root, self.session.facts)
        self._main.show_rows()
        self.page_soon(0.0)

    @work(thread=True, exclusive=True, exit_on_error=False, group="stale")
    def _check_stale(self) -> None:
        analysis = self.session.analysis
        if analysis is None:
            return
        with contextlib.suppress(OSError, BriefingError):
            self._tell(self._stale, self.engine.is_stale(analysis, self.session.review))

    def _stale(self, stale: bool) -> None:
        self.is_stale = stale
        self._main.show_top()

    # --- rebuild ---

    def rebuild(self) -> None:
        """Read and understand the articles again; the reviewer's decisions stay."""
        if self._working:
            self.notify("Already at work; Esc cancels.")
            return
        self._working = True
        self._cancel.clear()
        self._main.show_busy("Reading the articles", 0, 0)
        self._analyse()

    @work(thread=True, exclusive=True, exit_on_error=False, group="analyse")
    def _analyse(self) -> None:
        try:
            analysis = self.engine.analyse(self.session.review, self._progress)
        except Cancelled:
            self._tell(self._rebuilt, None, "Cancelled; the page is as it was.")
        except Exception as error:
            self._tell(self._rebuilt, None, "")
            self._tell(self._failed, "The articles cannot be worked out", error)
        else:
            self._tell(self._rebuilt, analysis, "")

    def _progress(self, step: str, done: int, total: int) -> None:
        if self._cancel.is_set():
            raise Cancelled
        self._tell(self._main.show_busy, step, done, total)

    def _rebuilt(self, analysis: Analysis | None, words: str) -> None:
        self._working = False
        self._main.clear_busy()
        if analysis is not None:
            before = set(self.session.facts) or seen_before(self.engine.root)
            found = {fact.id for fact in analysis.facts}
            new = found - set(before) if before is not None else set()
            # One that reads as before is not new, whatever id a correction gave it.
            read = {(fact.section, fact.text) for fact in self.session.facts.values()}
            new -= {fact.id for fact in analysis.facts if (fact.section, fact.text) in read}
            self.is_stale = False
            self._take(analysis, new=new)
            shown = f", {len(new)} of them new" if new else ""
            words = f"{len(found)} facts from {len(analysis.articles)} articles{shown}."
            self._tell_of_parts(before or ())
            for problem in analysis.problems[:5]:
                self.notify(str(problem), severity="warning", markup=False)
        if words:
            self.notify(words, markup=False)

    def _tell_of_parts(self, before: Collection[str]) -> None:
        """Tell which lines came out of decided ones: what was rejected may stand on the page again."""
        found = [part for part in self.session.parts if part not in before and self.session.whole_of(part)]
        if found:
            words = "\n".join(f"“{self.session.words_of(part)}”" for part in found[:3])
            more = f"\nand {len(found) - 3} more" if len(found) > 3 else ""
            what = "1 line" if len(found) == 1 else f"{len(found)} lines"
            title = f"Out of lines that you had decided came {what}, undecided now"
            self.notify(f"{words}{more}", title=title, severity="warning", timeout=10, markup=False)

    def cancel_work(self) -> bool:
        """Ask the work under way to stop; return whether there was any."""
        if self._working and not self._cancel.is_set():
            self._cancel.set()
            self._main.show_busy("Cancelling", 0, 0)
            return True
        return False

    # --- the disk ---

    def _look(self) -> None:
        stamp = self.engine.template_stamp()
        if stamp != self._stamp:
            self._stamp = stamp
            self.page_soon()
        if not self._saving and not self._save_problem:
            try:
                result = self.store.poll()
            except (OSError, BriefingError):
                return
            if result.foreign and self.session.saved(self.session.to_save()[1], result):
                self.others_wrote()

    def others_wrote(self) -> None:
        """Show what another window changed."""
        self.notify("Another window changed this review; its changes are taken over.")
        self._main.show_rows()
        self.page_soon()

    def show_saved(self) -> None:
        """Show whether all is on disk."""
        self._main.show_top()

    # --- ways out ---

    def leave(self) -> None:
        """Leave; ask first where something could not be saved."""
        if not self._is_held or self.save_all():
            self.exit(0)
            return

        def done(sure: bool | None) -> None:
            if sure:
                self.exit(1)

        words = f"{self._save_problem}. Make room, wait a moment, and leave then; or lose the last changes."
        self.push_screen(
            screens.ConfirmScreen("Not everything is saved", words, yes="Leave", no="Stay"), done
        )

    async def action_quit(self) -> None:
        """Leave, from wherever it was asked for."""
        self.leave()

    def open_corpus(self, path: Path) -> None:
        """Go over to the corpus in another folder."""
        if self._working:
            self.notify("Cancel the work under way first (Esc).")
            return
        from briefing.brief.review import review_path
        from briefing.brief.review_store import ReviewStore

        engine = self.engine.open(path)
        try:
            store = ReviewStore(review_path(engine.root))
        except BriefingError as error:
            self._failed("Cannot open it", error)
            return
        if not self.save_all():
            self.notify("Not everything is saved yet.", severity="error")
            return
        self.engine = engine
        self._hold(store)
        self.page, self.page_of, self.is_stale = None, None, False
        for message in store.messages:
            self.notify(message, timeout=10, markup=False)
        self._main.show_rows()
        self._load()

    def _catch_signals(self) -> None:
        loop = asyncio.get_running_loop()
        for name in ("SIGTERM", "SIGHUP"):
            number = getattr(signal, name, None)
            if number is not None:
                # Not the main thread, or no signals on this system: then the journal must do.
                with contextlib.suppress(ValueError, NotImplementedError, RuntimeError):
                    loop.add_signal_handler(number, self._end_by, number)

    def _end_by(self, number: int) -> None:
        self._cancel.set()
        if self._is_held:
            self.save_all()
        # A terminal that hung up may block our writes for ever.
        asyncio.get_running_loop().call_later(2.0, os._exit, 128 + number)
        self.exit(128 + number, return_code=128 + number)

    # --- the rest ---

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Tell of a worker that failed in a way that it did not foresee."""
        if event.state is WorkerState.ERROR and isinstance(event.worker.error, Exception):
            self._saving = self._saving and event.worker.group != "save"
            self._failed("Something went wrong", event.worker.error)

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Offer every action of the main screen in the command palette."""
        yield from super().get_system_commands(screen)
        from briefing.tui.keys import KEYS

        if self._is_held and screen is self._main:
            for key in KEYS:
                if key.action not in ("back", "help", "quit"):
                    yield SystemCommand(key.label, key.tip, partial(screen.run_action, key.action))
