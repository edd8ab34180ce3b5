"""A list that draws only what is in sight, for any number of rows.

Owns cursor, scrolling, mouse and the height of rows. Its subclasses say how a row looks. Textual's own lists
build every row: 10,000 rows take them a second, this one a tenth of it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import ClassVar, Generic, TypeVar

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

RowT = TypeVar("RowT")
Line = Sequence[tuple[str, str]]
"""One terminal line: pieces of safe text, each with the name of a component class or ""."""


class VirtualList(ScrollView, Generic[RowT], can_focus=True):
    """A scrolling list of rows of one or more lines, one of them under the cursor."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"virtual--cursor", "virtual--cursor-blurred"}
    DEFAULT_CSS = """
    VirtualList {
        overflow-x: hidden;
        scrollbar-gutter: stable;
        & > .virtual--cursor { background: $primary 35%; }
        & > .virtual--cursor-blurred { background: $foreground 8%; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,j", "cursor(1)", "Down", show=False, id="list.down"),
        Binding("up,k", "cursor(-1)", "Up", show=False, id="list.up"),
        Binding("pagedown", "page(1)", "Page down", show=False, id="list.page-down"),
        Binding("pageup", "page(-1)", "Page up", show=False, id="list.page-up"),
        Binding("home,g", "edge(-1)", "First", show=False, id="list.first"),
        Binding("end,G", "edge(1)", "Last", show=False, id="list.last"),
        Binding("enter", "select", "Select", show=False, id="list.select"),
    ]

    class Moved(Message):
        """The cursor stands on another row."""

        def __init__(self, widget: VirtualList[RowT], index: int) -> None:
            super().__init__()
            self.widget = widget
            self.index = index

        @property
        def control(self) -> VirtualList[RowT]:
            """The list."""
            return self.widget  # type: ignore[return-value]

    class Chosen(Moved):
        """A row was chosen with Enter or a second click."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self.rows: tuple[RowT, ...] = ()
        self.cursor = 0
        self._tops: list[int] = [0]
        self._laid_out_for: tuple[int, int] = (-1, -1)
        self._styles: dict[str, Style] = {}
        self._drawn: dict[tuple[int, bool], list[Strip]] = {}

    # --- for subclasses ---

    def row_lines(self, row: RowT, width: int, *, cursor: bool) -> list[Line]:
        """Return the lines of `row`; their number must not depend on `cursor`."""
        raise NotImplementedError

    def can_stop(self, row: RowT) -> bool:
        """Return whether the cursor may stand on `row`."""
        return True

    # --- for owners ---

    @property
    def current(self) -> RowT | None:
        """The row under the cursor."""
        return self.rows[self.cursor] if 0 <= self.cursor < len(self.rows) else None

    @property
    def cursor_line(self) -> int:
        """The line of the list at which the row under the cursor begins."""
        return self._tops[self.cursor] if self.cursor < len(self._tops) else 0

    def show(self, rows: Sequence[RowT], cursor: int | None = None) -> None:
        """Show `rows`, keeping the place in the list as far as it goes."""
        before, stood, tops, drawn = self.rows, self.cursor, self._tops, self._drawn
        self.rows = tuple(rows)
        wanted = self.cursor if cursor is None else cursor
        self.cursor = self._nearest(min(max(wanted, 0), max(len(self.rows) - 1, 0)), 1)
        width, self._drawn = self._laid_out_for[0], {}
        self._lay_out(force=True)
        if self._tops != tops or self._width != width:
            self.refresh()
        else:
            # One edit changes a row or two; to draw a whole window of them again takes ten times as long.
            rows_now = zip(before, self.rows, strict=True)
            changed = {place for place, (old, new) in enumerate(rows_now) if old is not new and old != new}
            changed |= {stood, self.cursor}
            self._drawn = {key: strips for key, strips in drawn.items() if key[0] not in changed}
            first = bisect_right(self._tops, self.scroll_offset.y) - 1
            last = bisect_right(self._tops, self.scroll_offset.y + self.size.height)
            for place in sorted(changed):
                # The first page changes thousands of rows at once; all but a window of them are out of sight.
                if first <= place <= last:
                    self._refresh_row(place)
        if cursor is not None:
            self._bring_into_sight()

    def move_to(self, index: int) -> None:
        """Put the cursor on the row `index`."""
        if not self.rows:
            return
        index = self._nearest(min(max(index, 0), len(self.rows) - 1), 1 if index >= self.cursor else -1)
        if index != self.cursor:
            self._drawn.pop((self.cursor, True), None)
            self._refresh_row(self.cursor)
            self.cursor = index
            self._refresh_row(index)
            self._bring_into_sight()
            self.post_message(self.Moved(self, index))

    # --- drawing ---

    def render_line(self, y: int) -> Strip:
        """Draw the line `y` of the window."""
        self._lay_out()
        width = self._width
        place = y + self.scroll_offset.y
        index = bisect_right(self._tops, place) - 1
        if not 0 <= index < len(self.rows):
            return Strip.blank(width, self.rich_style)
        strips = self._strips(index, width)
        inner = place - self._tops[index]
        return strips[inner] if inner < len(strips) else Strip.blank(width, self.rich_style)

    def notify_style_update(self) -> None:
        """Forget what was drawn in other colours."""
        super().notify_style_update()
        self._styles.clear()
        self._drawn.clear()
        self.refresh()

    def on_resize(self, event: events.Resize) -> None:
        self._lay_out()
        self._bring_into_sight()

    def on_focus(self) -> None:
        self._drawn.pop((self.cursor, True), None)
        self._refresh_row(self.cursor)

    def on_blur(self) -> None:
        self.on_focus()

    @property
    def _width(self) -> int:
        return max(self.scrollable_content_region.width, 4)

    def _lay_out(self, *, force: bool = False) -> None:
        key = (self._width, len(self.rows))
        if not force and key == self._laid_out_for:
            return
        self._laid_out_for = key
        self._drawn = {}
        self._tops = [0, *accumulate(self.row_heights(self._width))]
        self.virtual_size = Size(self._width, self._tops[-1])

    def row_heights(self, width: int) -> Iterable[int]:
        """Return the number of lines of each row."""
        return (len(self.row_lines(row, width, cursor=False)) for row in self.rows)

    def _strips(self, index: int, width: int) -> list[Strip]:
        key = (index, index == self.cursor)
        if key not in self._drawn:
            base = self.rich_style
            if key[1]:
                name = "virtual--cursor" if self.has_focus else "virtual--cursor-blurred"
                base += Style(bgcolor=self._style(name).bgcolor, bold=True if self.has_focus else None)
            self._drawn[key] = [
                self._strip(line, width, base)
                for line in self.row_lines(self.rows[index], width, cursor=key[1])
            ]
        return self._drawn[key]

    def _strip(self, line: Line, width: int, base: Style) -> Strip:
        segments = []
        for text, name in line:
            style = base
            if name:
                own = self._style(name)
                # The list's ground shows through, so that the cursor's bar is not broken.
                style = base + Style.combine((own, Style(bgcolor=base.bgcolor)))
            segments.append(Segment(text, style))
        length = sum(cell_len(text) for text, _ in line)
        return Strip(segments, length).adjust_cell_length(width, base)

    def _style(self, name: str) -> Style:
        if name not in self._styles:
            self._styles[name] = self.get_component_rich_style(name)
        return self._styles[name]

    # --- moving ---

    def action_cursor(self, by: int) -> None:
        """Move the cursor by rows, over those on which it cannot stand."""
        index = self.cursor + by
        while 0 <= index < len(self.rows) and not self.can_stop(self.rows[index]):
            index += by
        if 0 <= index < len(self.rows):
            self.move_to(index)
        elif by < 0:
            self.scroll_to(y=0, animate=False)

    def action_page(self, by: int) -> None:
        """Move the cursor by a window full of lines."""
        if self.rows:
            line = self._tops[self.cursor] + by * max(self.size.height - 2, 1)
            self.move_to(bisect_right(self._tops, max(line, 0)) - 1)

    def action_edge(self, edge: int) -> None:
        """Move the cursor to the first or the last row."""
        self.move_to(0 if edge < 0 else len(self.rows) - 1)

    def action_select(self) -> None:
        """Choose the row under the cursor."""
        if self.current is not None:
            self.post_message(self.Chosen(self, self.cursor))

    def on_click(self, event: events.Click) -> None:
        offset = event.get_content_offset(self)
        if offset is None:
            return
        index = bisect_right(self._tops, offset.y + self.scroll_offset.y) - 1
        if 0 <= index < len(self.rows) and self.can_stop(self.rows[index]):
            if index == self.cursor and event.chain > 1:
                self.action_select()
            self.move_to(index)

    def _nearest(self, index: int, step: int) -> int:
        for way in (step, -step):
            place = index
            while 0 <= place < len(self.rows):
                if self.can_stop(self.rows[place]):
                    return place
                place += way
        return index

    def _refresh_row(self, index: int) -> None:
        if 0 <= index < len(self.rows):
            self._drawn.pop((index, True), None)
            self.refresh_lines(self._tops[index], self._tops[index + 1] - self._tops[index])

    def _bring_into_sight(self) -> None:
        if not self.rows or self.cursor >= len(self._tops) - 1:
            return
        top, bottom = self._tops[self.cursor], self._tops[self.cursor + 1]
        if self.cursor and not self.can_stop(self.rows[self.cursor - 1]):
            top = self._tops[self.cursor - 1]
        self.scroll_to_region(Region(0, top, 1, bottom - top), animate=False, force=True)
