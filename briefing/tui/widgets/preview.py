"""The live preview of the page, with a gauge of how full it is."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from briefing.tui.safe import Styled, content, safe
from briefing.tui.widgets.textview import TextView, same

_EMPHASIS = re.compile(r"(?<!\\)\*\*(?P<bold>.+?)\*\*|(?<![\\*])\*(?P<italic>[^*]+?)\*")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fill:
    """How full the page is."""

    share: float
    """1.0: to the last line."""
    lines: int
    cut: int
    """Lines that would have come onto the page and found no room."""
    paper: str
    """`a4` or `letter`."""
    rough: bool = False
    """The template's layout is not known: the share is that of a plain page."""


class PagePreview(Vertical):
    """The page as it will be."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self.fill: Fill | None = None
        self.template = ""
        self._view: Content | None = None

    def compose(self) -> ComposeResult:
        yield Gauge("", id="gauge", markup=False)
        yield TextView(id="page-text")

    def show(self, view: Content) -> None:
        """Show the page, keeping the place."""
        if self._view is None or not same(self._view, view):
            self._view = view
            self.query_one(TextView).show(view, at=None)

    def show_fill(self, fill: Fill, template: str) -> None:
        """Show how full the page is and through which template it goes."""
        self.fill, self.template = fill, template
        self.query_one(Gauge).show(fill, template)


class Gauge(Static):
    """One line: a bar, the share, the number of lines and of cut ones."""

    def show(self, fill: Fill, template: str) -> None:
        """Show `fill`."""
        self._fill, self._template = fill, template
        width = max(self.size.width, 20)
        words, cut = fill_words(fill)
        words = f" {words}"
        name = f" · {template}"
        bar = max(width - cell_len(words + cut + name) - 1, 6)
        full = min(round(bar * fill.share), bar)
        levels = ((1.0, "$text-error"), (0.95, "$text-warning"), (0.0, "$text-success"))
        colour = next((name for level, name in levels if fill.share > level), "$text-success")
        self.update(
            content(
                ("━" * full, colour),
                ("━" * (bar - full), "$foreground 40%"),
                (words, ""),
                (cut, "$text-warning"),
                (name, "$foreground 60%"),
            ),
            layout=False,
        )

    def on_resize(self) -> None:
        if hasattr(self, "_fill"):
            self.show(self._fill, self._template)


def fill_words(fill: Fill) -> tuple[str, str]:
    """Return how full the page is, and what was cut, in words."""
    paper = {"a4": "an A4 page", "letter": "a Letter page"}.get(fill.paper, "a page")
    about = "≈ " if fill.rough else ""
    return f"{about}{fill.share:.0%} of {paper} · {fill.lines} lines", f" · {fill.cut} cut" if fill.cut else ""


def paint_markdown(text: str) -> Content:
    """Return Markdown of a page as display text: headings, bullets, emphasis; all else as it stands.

    Not a Markdown widget: links and HTML of an article must stay dead letters.
    """
    pieces: list[str | Styled] = []
    for line in safe(text).splitlines():
        heading = re.match(r"(#+)\s+(.*)", line)
        if heading:
            style = "bold" if len(heading[1]) == 1 else "bold $accent"
            pieces.append((_plain(heading[2]), style))
        else:
            bullet = re.match(r"(\s*)[-*]\s+(.*)", line)
            pieces += [f"{bullet[1]}• ", *_inline(bullet[2])] if bullet else _inline(line)
        pieces.append("\n")
    return content(*pieces)


def _inline(line: str) -> list[str | Styled]:
    pieces: list[str | Styled] = []
    place = 0
    for found in _EMPHASIS.finditer(line):
        style = "bold" if found["bold"] else "italic"
        pieces += [_plain(line[place : found.start()]), (_plain(found["bold"] or found["italic"]), style)]
        place = found.end()
    return [*pieces, _plain(line[place:])]


def _plain(text: str) -> str:
    return _ESCAPED.sub(r"\1", text)
