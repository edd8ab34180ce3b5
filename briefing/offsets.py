"""The one place where offsets of one text become offsets of another.

An article's text is its file's decoded text with boilerplate, other articles and unsafe characters taken
out. An `OffsetMap` leads from a place in the shorter text back to the place in the file, so that a quote can
be cut from the file character for character.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class OffsetMap:
    """Runs of article text, each with the place in the file where it stands; runs are sorted."""

    runs: tuple[tuple[int, int, int], ...]
    """(start in the article's text, start in the file's text, length)."""

    def to_file(self, start: int, end: int) -> tuple[int, int]:
        """Return the half-open file offsets of the article characters `start` to `end`.

        The answer spans from the first character's place to just behind the last one's, so that what was
        taken out between them is part of it.

        Raises:
            ValueError: the range is empty, or does not stand in the article.
        """
        if not 0 <= start < end:
            raise ValueError(f"no such range: {start} to {end}")
        return self._place(start), self._place(end - 1) + 1

    def _place(self, offset: int) -> int:
        index = bisect_right(self.runs, offset, key=lambda run: run[0]) - 1
        if index < 0:
            raise ValueError(f"offset {offset} stands before the first run")
        article_start, file_start, length = self.runs[index]
        if offset - article_start >= length:
            # Glue that stands in no file (a paragraph break that we set): the end of the run before it.
            return file_start + length - 1
        return file_start + offset - article_start


class TextBuilder:
    """Builds an article's text from pieces of its file, keeping the map back."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._runs: list[tuple[int, int, int]] = []
        self._length = 0

    def __len__(self) -> int:
        return self._length

    def piece(self, text: str, file_start: int) -> None:
        """Add `text`, which stands in the file from `file_start` on."""
        if text:
            self._runs.append((self._length, file_start, len(text)))
            self._parts.append(text)
            self._length += len(text)

    def glue(self, text: str) -> None:
        """Add `text` that stands in no file (a paragraph break)."""
        self._parts.append(text)
        self._length += len(text)

    def pieces(self, pieces: Iterable[tuple[str, int]]) -> None:
        """Add each (text, file start) in turn."""
        for text, file_start in pieces:
            self.piece(text, file_start)

    def build(self) -> tuple[str, OffsetMap]:
        """Return the text and its map."""
        return "".join(self._parts), OffsetMap(runs=tuple(self._runs))
