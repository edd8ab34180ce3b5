"""The export dialog: formats, template, paper, place, and what to know before handing the page over."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

from rich.segment import Segment
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.strip import Strip
from textual.widgets import Button, Input, Label, Select, SelectionList, Static
from textual.widgets.selection_list import Selection

from briefing.tui.engine import FORMATS, PAPERS, ExportPlan
from briefing.tui.safe import Styled, content
from briefing.tui.screens.dialogs import Dialog
from briefing.tui.widgets.fields import Field


class Formats(SelectionList[str]):
    """Formats to tick. Textual's own list crosses every box and tells them apart by colour alone."""

    def render_line(self, y: int) -> Strip:
        """Draw a line with `[x]` or `[ ]` before it, which differ without colours too."""
        strip = super().render_line(y)
        place = self.scroll_offset.y + y
        if place >= self.option_count:
            return strip
        _, box, _, *rest = strip
        sign = "[x]" if self.get_option_at_index(place).value in self.selected else "[ ]"
        return Strip([Segment(sign, box.style), *rest], strip.cell_length)


class ExportScreen(Dialog[ExportPlan | None]):
    """Asks what to write and where."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "after_keys", "Export", priority=True),
        Binding("pagedown", "more", "More", priority=True),
        Binding("pageup", "back", "Back", priority=True),
    ]

    def __init__(
        self, *, templates: Sequence[str], template: str, paper: str, out: Path, warnings: Sequence[str]
    ) -> None:
        super().__init__()
        self._templates, self._template, self._paper = templates, template, paper
        self._out, self._warnings = out, warnings

    def compose(self) -> ComposeResult:
        with Vertical(classes="box", id="export-box") as box:
            box.border_title = "Export"
            with VerticalScroll(id="export-body", can_focus=False):
                with Horizontal(id="export-columns"):
                    with Vertical():
                        yield Label("Formats")
                        yield Formats(
                            *(Selection(words, name, name in ("pdf", "md")) for name, words in FORMATS),
                            id="formats",
                        )
                    with Vertical():
                        yield Label("Template")
                        yield Select(
                            [(name, name) for name in self._templates],
                            value=self._template,
                            allow_blank=False,
                            id="template",
                        )
                        yield Label("Paper")
                        yield Select(
                            [(name.upper() if name == "a4" else name.title(), name) for name in PAPERS],
                            value=self._paper,
                            allow_blank=False,
                            id="paper",
                        )
                yield Label("Folder")
                yield Field(str(self._out), id="out")
                yield Static(self._warning_text(), id="warnings", markup=False)
            with Horizontal(classes="buttons"):
                yield Button("Export", variant="primary", id="export")
                yield Button("Cancel", id="cancel")
            keys = (("Space", "tick"), ("Tab", "next"), ("PgDn", "more"), ("^s", "export"), ("Esc", "cancel"))
            yield self.hint(*keys)

    def on_mount(self) -> None:
        self.query_one(SelectionList).focus()

    def action_more(self) -> None:
        """Show what stands below, on a low screen."""
        self.query_one("#export-body").scroll_page_down(animate=False)

    def action_back(self) -> None:
        """Show what stands above."""
        self.query_one("#export-body").scroll_page_up(animate=False)

    @on(Button.Pressed, "#cancel")
    def _cancel(self) -> None:
        self.dismiss(None)

    def action_after_keys(self) -> None:
        """Export."""
        self.after_keys(self.save)

    @on(Button.Pressed, "#export")
    @on(Input.Submitted)
    def save(self) -> None:
        """Close with the plan."""
        formats = tuple(name for name, _ in FORMATS if name in self.query_one(SelectionList).selected)
        out = self.query_one("#out", Input).value.strip()
        if not formats or not out:
            self.notify("Tick a format and name a folder.", severity="warning")
            return
        self.dismiss(
            ExportPlan(
                formats=formats,
                template=str(self.query_one("#template", Select).value),
                paper=str(self.query_one("#paper", Select).value),
                out=Path(out).expanduser(),
            )
        )

    def _warning_text(self) -> Content:
        if not self._warnings:
            return content(("✓ Every line is decided and within its evidence.", "$text-success"))
        pieces: list[str | Styled] = [("Before you hand it over\n", "bold $text-warning")]
        pieces += [f"  △ {warning}\n" for warning in self._warnings]
        return content(*pieces)
