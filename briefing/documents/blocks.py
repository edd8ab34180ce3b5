"""A file's text as blocks: the paragraphs or stand-alone lines that cleaning decides on, offsets kept.

A block's text is one line: hard-wrapped lines are joined by a blank, unsafe characters are gone. Its map
leads back to the file.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from briefing.offsets import OffsetMap, TextBuilder
from briefing.text import is_unsafe

_LINE = re.compile(r"[^\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
_END = re.compile(r"[.!?。！？…:;][\"'”’»」』)\]]*$")
_BULLET = re.compile(r"^\s*(?:[•·‣◦▪●*+–—-]|\d{1,2}[.)]|\(?[a-z][.)]|\([ivx]{1,4}\))\s+")
_MARKUP = re.compile(
    r"(?<=\n)[ \t]*(?:>[ \t]?)+(?:#{1,6}[ \t]+)?|^[ \t]*(?:>[ \t]?)+|(?<=\n)#{1,6}[ \t]+|^#{1,6}[ \t]+"
    r"|\*\*|__|(?<!\w)[*_](?=[\w“\"])|(?<=[\w.,!?”\"])[*_](?!\w)|!?\[(?=[^\[\]\n]{1,300}\]\([^()\s]{1,500}\))"
    r"|\]\([^()\s]{1,500}(?: \"[^\"\n]*\")?\)|`"
)
_CONTROL = re.compile(
    r"\x1b(?:\[[0-9;?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[@-Z\\^_])|\x9b[0-9;?]*[@-~]"
)
WRAP_WIDTH = 120
"""No file wraps its lines wider than this; wider lines are paragraphs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A paragraph or a stand-alone line of a file."""

    text: str
    """Without unsafe characters and without newlines; not empty."""
    runs: tuple[tuple[int, int, int], ...]
    """As `OffsetMap.runs`, from this text to the file."""
    start: int
    end: int
    """File offsets."""
    gap: int = 0
    """Empty lines before it in the file."""

    def add_to(self, builder: TextBuilder, start: int, end: int) -> None:
        """Add this block's characters `start` to `end` to an article, keeping the map."""
        at = start
        for run_start, file_start, length in self.runs:
            low, high = max(start, run_start), min(end, run_start + length)
            if low >= high:
                continue
            if low > at:
                builder.glue(self.text[at:low])
            builder.piece(self.text[low:high], file_start + low - run_start)
            at = high
        if at < end:
            builder.glue(self.text[at:end])

    def to_file(self, start: int, end: int) -> tuple[int, int]:
        """Return the file offsets of this block's characters `start` to `end`."""
        return OffsetMap(runs=self.runs).to_file(start, end)


def make_blocks(text: str, *, paragraphs: bool = False, markdown: bool = False) -> tuple[Block, ...]:
    """Return the blocks of `text` in order.

    Args:
        text: a file's decoded text.
        paragraphs: every line is known to be a paragraph of its own (a reader made them).
        markdown: leave out the marks of emphasis, links, quotations and headings.
    """
    lines = [span for match in _LINE.finditer(text) if (span := _strip(text, match.start(), match.end()))]
    width = 0 if paragraphs else wrap_width(text, lines)
    groups: list[list[tuple[int, int]]] = []
    for i, line in enumerate(lines):
        if groups and width and _continues(text, lines[i - 1], line, width):
            groups[-1].append(line)
        else:
            groups.append([line])
    blocks: list[Block] = []
    last = 0
    for group in groups:
        gap = max(text.count("\n", last, group[0][0]) - 1, 0)
        block = _block(text, group, gap, markdown=markdown)
        last = group[-1][1]
        if block:
            blocks.append(block)
    return tuple(blocks)


def _strip(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the span without white space and unsafe characters at its ends, or None if nothing is left."""
    while start < end and (text[start].isspace() or is_unsafe(text[start])):
        start += 1
    while end > start and (text[end - 1].isspace() or is_unsafe(text[end - 1])):
        end -= 1
    return (start, end) if start < end else None


def wrap_width(text: str, lines: list[tuple[int, int]]) -> int:
    """Return the width at which the file's paragraphs are hard-wrapped, or 0 where a line is a paragraph.

    The test is how a wrapping program works: it breaks a line where the next word would not have fitted.
    """
    pairs = [(a, b) for a, b in pairwise(lines) if text.count("\n", a[1], b[0]) == 1]
    lengths = sorted(a[1] - a[0] for a, _ in pairs)
    if not lengths:
        return 0
    width = lengths[min(int(len(lengths) * 0.95), len(lengths) - 1)]
    if not 30 <= width <= WRAP_WIDTH:
        return 0
    if sum(1 for start, end in lines if end - start > WRAP_WIDTH * 1.5) > len(lines) * 0.15:
        return 0
    # Where lines are wrapped, no paragraph of one line is longer than the others' lines.
    if sum(1 for start, end in lines if end - start > width + 10) > len(lines) * 0.1:
        return 0
    long = [(a, b) for a, b in pairs if a[1] - a[0] >= width * 0.6]
    full = sum(1 for a, b in long if a[1] - a[0] + 1 + _first_word(text, b) > width * 0.93)
    unfinished = sum(1 for a, _ in long if not _END.search(text[max(a[0], a[1] - 60) : a[1]]))
    enough = len(long) >= 2 and full >= len(long) * 0.6 and unfinished >= len(long) * 0.5
    return width if enough else 0


def _first_word(text: str, line: tuple[int, int]) -> int:
    match = re.match(r"\S+", text[line[0] : line[1]])
    return match.end() if match else 0


def _continues(text: str, above: tuple[int, int], line: tuple[int, int], width: int) -> bool:
    """Return whether `line` carries on the paragraph of the line above it."""
    if text.count("\n", above[1], line[0]) != 1 or _BULLET.match(text[line[0] : line[1]]):
        return False
    length = above[1] - above[0]
    if length + 1 + _first_word(text, line) > width * 0.93:
        return True
    # A ragged line: only where it breaks off in mid-sentence.
    return (
        length >= width * 0.55
        and not _END.search(text[max(above[0], above[1] - 60) : above[1]])
        and (text[line[0]].islower() or text[above[1] - 1] in ",-–—")
    )


def _block(text: str, spans: list[tuple[int, int]], gap: int, *, markdown: bool) -> Block | None:
    builder = TextBuilder()
    last = ""
    for number, (start, end) in enumerate(spans):
        if number and not (last == "-" and text[start].isalpha()) and not _wide(last, text[start]):
            builder.glue(" ")
        at = start
        marks = {m.start(): m.end() for m in _MARKUP.finditer(text, start, end)} if markdown else {}
        for place in range(start, end):
            char = text[place]
            if place in marks and place >= at:
                builder.piece(text[at:place], at)
                at = marks[place]
                continue
            if place < at or (not is_unsafe(char) and char != "\t"):
                continue
            builder.piece(text[at:place], at)
            if char == "\t" or (char.isspace() and not is_unsafe(char)):
                builder.piece(" ", place)
            # A terminal's control sequence goes as a whole: "[31m" is no text.
            sequence = _CONTROL.match(text, place, end)
            at = sequence.end() if sequence else place + 1
        builder.piece(text[at:end], at)
        last = text[end - 1]
    joined, offsets = builder.build()
    if not joined.strip():
        return None
    return Block(text=joined, runs=offsets.runs, start=spans[0][0], end=spans[-1][1], gap=gap)


def _wide(before: str, after: str) -> bool:
    """Return whether both characters are of a script that sets no blanks between words."""
    return all(
        "\u3040" <= char <= "\u30ff" or "\u4e00" <= char <= "\u9fff" for char in (before, after) if char
    ) and bool(before)
