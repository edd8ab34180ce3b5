"""The half of the app that keeps the review on disk, in threads, without an edit ever waiting for it.

What a save does is `briefing.brief.review_store`; when to save, to try again and to fold is decided here.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from typing import TYPE_CHECKING

from textual import work
from textual.app import App
from textual.message import Message
from textual.timer import Timer

from briefing.errors import BriefingError

if TYPE_CHECKING:
    from pathlib import Path

    from briefing.brief.review_store import ReviewStore, Saved
    from briefing.tui.session import Session

RETRY = 2.0
"""Seconds after which a save that the disk refused is tried again."""
FOLD = 1.5
"""Seconds of rest after which the journal is folded into the readable file."""


class SavingApp(App[int]):
    """An app with a session and a store."""

    session: Session
    store: ReviewStore
    _saving = False
    _save_problem = ""
    _fold_timer: Timer | None = None

    class Told(Message):
        """A thread's word to the app: what to call, and with what."""

        def __init__(self, call: Callable[..., object], arguments: tuple[object, ...]) -> None:
            super().__init__()
            self.call = call
            self.arguments = arguments

    def show_saved(self) -> None:
        """Show whether all is on disk."""
        raise NotImplementedError

    def others_wrote(self) -> None:
        """Show what another window changed."""
        raise NotImplementedError

    def _tell(self, call: Callable[..., object], *arguments: object) -> None:
        """Have `call` called in the app's own thread. Does not wait: an app that is leaving never answers."""
        self.post_message(self.Told(call, arguments))

    def on_saving_app_told(self, event: Told) -> None:
        """Do what a thread asked for."""
        event.call(*event.arguments)

    @property
    def unsaved_words(self) -> str:
        """Why not everything is on disk; "" where it is."""
        if self._save_problem:
            return f"NOT SAVED: {self._save_problem}"
        return "saving" if self.session.unsaved else ""

    def save_soon(self) -> None:
        """Send what changed to disk now, in a thread."""
        if not self._saving and self.session.unsaved:
            self._saving = True
            self._save(*self.session.to_save())

    @work(thread=True, exit_on_error=False, group="save")
    def _save(self, base: object, target: object) -> None:
        try:
            result = self.store.save(base, target)  # type: ignore[arg-type]
        except (OSError, BriefingError) as error:
            self._tell(self._not_saved, error)
        else:
            self._tell(self._saved, target, result)

    def _saved(self, target: object, result: Saved) -> None:
        self._saving = False
        if self._save_problem:
            self._save_problem = ""
            self.notify("Saved; the disk takes it again.")
        if self.session.saved(target, result):  # type: ignore[arg-type]
            self.others_wrote()
        self.show_saved()
        if self.session.unsaved:
            self.save_soon()
        elif self._fold_timer is not None:
            self._fold_timer.reset()
        else:
            self._fold_timer = self.set_timer(FOLD, self._fold)

    def _not_saved(self, error: Exception) -> None:
        self._saving = False
        reason = getattr(error, "strerror", None) or str(error)
        if not self._save_problem:
            self.notify(
                f"{self.store.path}: {reason}. Nothing is lost: it is tried again every {RETRY:.0f} seconds.",
                title="Not saved",
                severity="error",
                timeout=10,
                markup=False,
            )
        self._save_problem = reason
        self.show_saved()
        self.set_timer(RETRY, self.save_soon)

    def _fold(self) -> None:
        self._fold_timer = None
        self._fold_now()

    @work(thread=True, exit_on_error=False, group="save")
    def _fold_now(self) -> None:
        # The journal has it all: a fold that fails is made up for by the next one.
        with contextlib.suppress(OSError, BriefingError):
            self.store.fold()

    def save_all(self) -> bool:
        """Put everything on disk, at once; return whether that worked."""
        base, target = self.session.to_save()
        try:
            self.session.saved(target, self.store.save(base, target))
            self.store.close()
        except (OSError, BriefingError) as error:
            self._save_problem = getattr(error, "strerror", None) or str(error)
        return not self.session.unsaved

    def saved_in(self) -> Path | None:
        """Return the file that holds the review; None where nothing was ever decided."""
        if not hasattr(self, "store"):
            return None
        # The journal alone is left where the disk refused to fold it.
        return next((path for path in (self.store.path, self.store.journal) if path.exists()), None)
