"""Keeping a review on disk: every change at once, through crashes, full disks and a second window.

A save appends one line to the journal and waits until the disk has it (fsync); folding writes the YAML beside
its place, replaces it in one step and empties the journal. The disk is the truth: before a window writes, it
takes over what others wrote, key by key, so nobody overwrites keys that they did not touch. All of it happens
under a lock on the journal. The files' wording is `review`.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from threading import RLock

from briefing.brief.review import (
    journal_path,
    line_of_changes,
    read_journal,
    read_review,
    recovered,
    review_text,
)
from briefing.brief.review_changes import Change, apply, diff
from briefing.brief.review_files import append, locked, stat, write_beside
from briefing.model import Review

FOLD_LINES = 500
"""Journal lines after which a save folds, so that a start never reads a long journal."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Saved:
    """What a save or a look at the disk gave."""

    review: Review
    """What the disk holds now."""
    foreign: tuple[Change, ...] = ()
    """The changes that others made since the last look."""


class ReviewStore:
    """One window's hold on the review of one corpus. Its methods may be called from any thread.

    Args:
        path: the YAML file, see `review.review_path`.

    Raises:
        BriefingError: the file is there and is no review; it is left as it is.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.journal = journal_path(path)
        self._guard = RLock()
        with locked(self.journal, exclusive=False):
            self._disk, lines, torn = self._read()
        self.messages = recovered(lines, torn)
        """What was recovered from a session that did not end well, as sentences."""

    @property
    def review(self) -> Review:
        """The review as this window last saw it on disk."""
        return self._disk

    def save(self, base: Review, review: Review) -> Saved:
        """Put what changed from `base` to `review` on disk and return once it is there.

        Raises:
            OSError: the disk refused; nothing was written, and the same call may be tried again.
        """
        changes = diff(base, review)
        with self._guard, locked(self.journal, exclusive=True, create=True) as handle:
            foreign = self._look()
            merged = apply(self._disk, changes)
            if changes and merged != self._disk:
                append(handle, line_of_changes(changes))
                self._disk = merged
                self._lines += 1
                self._signature = self._stat()
            if self._lines >= FOLD_LINES:
                self._fold(handle)
            return Saved(review=self._disk, foreign=foreign)

    def poll(self) -> Saved:
        """Return what others changed since the last look; one `stat` of each file where nothing did.

        Raises:
            OSError, BriefingError: the files cannot be read now.
        """
        with self._guard:
            if self._stat() == self._signature:
                return Saved(review=self._disk)
            with locked(self.journal, exclusive=False):
                return Saved(foreign=self._look(), review=self._disk)

    def fold(self) -> None:
        """Write the YAML file from all that the journal holds.

        Raises:
            OSError: the disk refused; file and journal are as they were.
        """
        with self._guard:
            if not self.journal.exists():
                return
            with locked(self.journal, exclusive=True) as handle:
                self._look()
                if self._lines:
                    self._fold(handle)

    def close(self) -> None:
        """Fold and take the empty journal away.

        Raises:
            OSError: as `fold`; the journal stays and the next start reads it.
        """
        with self._guard:
            self.fold()
            with locked(self.journal, exclusive=True) as handle:
                if handle is not None and os.fstat(handle).st_size == 0:
                    self.journal.unlink(missing_ok=True)
            self._signature = self._stat()

    def _read(self) -> tuple[Review, int, int]:
        review = read_review(self.path)
        changes, torn = read_journal(self.journal)
        self._lines = len(changes) + torn
        self._signature = self._stat()
        return apply(review, changes), len(changes), torn

    def _look(self) -> tuple[Change, ...]:
        if self._stat() == self._signature:
            return ()
        before = self._disk
        self._disk, _, _ = self._read()
        return diff(before, self._disk)

    def _fold(self, handle: int | None) -> None:
        write_beside(self.path, review_text(self._disk))
        if handle is not None:
            # Only now: a crash in between replays changes that the file already has, which alters nothing.
            os.ftruncate(handle, 0)
            os.fsync(handle)
        self._lines = 0
        self._signature = self._stat()

    def _stat(self) -> tuple[tuple[int, int, int], tuple[int, int]]:
        yaml, journal = stat(self.path), stat(self.journal)
        return (yaml[0], yaml[1], yaml[2]), (journal[0], journal[1])
