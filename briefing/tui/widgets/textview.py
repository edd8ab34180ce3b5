"""A long text that scrolls: only the lines in sight are drawn, and another text lays out nothing.

Owns breaking into lines, drawing, scrolling and the selection by mouse. A `Static` in a scrolling container
makes Textual lay the whole screen out whenever its text takes another number of lines; beside an outline
through which somebody moves that is at every key, and takes several times as long as to paint the key's answer.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate
from typing import ClassVar

from rich.cells import cell_len
from rich.style import Style as RichStyle
from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip
from textual.style import Style
from textual.visual import Visual

_WORD = re.compile(r"\s*\S+\s*")


def same(one: Content, other: Content) -> bool:
    """Return whether two texts look the same; to draw one again costs a key's time."""
    return one.plain == other.plain and one.spans == other.spans


def height(part: Content, width: int) -> int:
    """Return how many lines a paragraph takes; as Textual breaks it, in a tenth of the time."""
    plain = part.plain
    if "\t" in plain:
        return part.get_height({}, width)
    if cell_len(plain) <= width:
        return 1
    lines, taken = 1, 0
    for found in _WORD.finditer(plain):
        word = found[0]
        size = cell_len(word.rstrip())
        if size > width:
            return part.get_height({}, width)
        if size > width - taken and taken:
            lines, taken = lines + 1, 0
        taken += cell_len(word)
    return lines


class TextView(ScrollView, can_focus=True):
    """Shows one piece of display text. Scrolls with j and k as lists do."""

    DEFAULT_CSS = """
    TextView {
        overflow-x: hidden;
        /* Always there: a bar that comes and goes lays the screen out. */
        overflow-y: scroll;
        scrollbar-background: $background;
        scrollbar-background-hover: $background;
        scrollbar-background-active: $background;
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,j", "scroll_down", "Scroll down", show=False),
        Binding("up,k", "scroll_up", "Scroll up", show=False),
    ]

    def __init__(self, *, id: str, margin: int = 0) -> None:
        """`margin`: blank cells on either side of the text."""
        super().__init__(id=id)
        self.text = Content("")
        self._margin = margin
        self._paragraphs: list[Content] = []
        self._tops: list[int] = [0]
        self._drawn: dict[int, list[Strip]] = {}
        self._broken_for = 0
        self._base: RichStyle | None = None

    def show(self, text: Content, *, at: int | None = 0) -> None:
        """Show `text`, scrolled so that its character `at` is in sight; None keeps the place."""
        self.text = text
        # Blank lines at the end are nothing to scroll to.
        self._paragraphs = text.rstrip().split(allow_blank=True)
        self._break()
        if at is not None:
            self.scroll_to(y=max(self._line_of(at) - self.size.height // 3, 0), animate=False)
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw the line `y` of the window."""
        width = self.scrollable_content_region.width
        if max(width - 2 * self._margin, 4) != self._broken_for:
            self._break()
        # Textual works it out from all ancestors; a window full of lines asks for it three times a line.
        base = self._base = self._base or self.rich_style
        place = y + self.scroll_offset.y
        index = bisect_right(self._tops, place) - 1
        if not 0 <= index < len(self._paragraphs):
            return Strip.blank(width, base)
        strips = self._strips(index)
        inner = place - self._tops[index]
        line = strips[inner] if inner < len(strips) else Strip.blank(0)
        if self._margin:
            line = Strip.join([Strip.blank(self._margin, base), line])
        return line.adjust_cell_length(width, base)

    def on_resize(self, event: events.Resize) -> None:
        self._break()

    def notify_style_update(self) -> None:
        """Forget what was drawn in other colours."""
        super().notify_style_update()
        self._base = None
        self._drawn.clear()
        self.refresh()

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """Return the selected words, for the clipboard."""
        return selection.extract(self.text.plain), "\n"

    def selection_updated(self, selection: Selection | None) -> None:
        """Draw again with another selection."""
        self._drawn.clear()
        self.refresh()

    @property
    def _text_width(self) -> int:
        return max(self.scrollable_content_region.width - 2 * self._margin, 4)

    def _break(self) -> None:
        """Work out how many lines each paragraph takes."""
        width = self._broken_for = self._text_width
        self._drawn.clear()
        self._tops = [0, *accumulate(height(part, width) for part in self._paragraphs)]
        size = Size(width, self._tops[-1])
        if size != self.virtual_size:
            # Set past its watchers, which would lay the screen out; nothing but the bar depends on it.
            self.set_reactive(TextView.virtual_size, size)
            self.vertical_scrollbar.window_virtual_size = size.height
            self.scroll_to(y=self.scroll_offset.y, animate=False)

    def _line_of(self, place: int) -> int:
        """Return the line on which a character stands, near enough."""
        before = self.text.plain[:place]
        index = min(before.count("\n"), len(self._paragraphs) - 1)
        inside = place - (before.rfind("\n") + 1)
        height = self._tops[index + 1] - self._tops[index]
        return self._tops[index] + height * inside // max(len(self._paragraphs[index].plain), 1)

    def _strips(self, index: int) -> list[Strip]:
        if index not in self._drawn:
            part, selected = self._paragraphs[index], self.text_selection
            span = selected.get_span(index) if selected is not None else None
            if span is not None:
                first, last = span
                style = Style.from_styles(self.screen.get_component_styles("screen--selection"))
                part = part.stylize(style, first, len(part.plain) if last == -1 else last)
            drawn = Visual.to_strips(self, part, self._broken_for, None, self.visual_style, apply_selection=False)
            self._drawn[index] = [strip.apply_offsets(_column(strip), index) for strip in drawn]
        return self._drawn[index]


def _column(strip: Strip) -> int:
    """Return where in its paragraph a line begins, as Textual noted it for its own selections."""
    first = next(iter(strip), None)
    offset = first.style.meta.get("offset") if first is not None and first.style is not None else None
    return int(offset[0]) if offset else 0
