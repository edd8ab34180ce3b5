"""The small dialogs: ask for a line of text, choose from a list, confirm, fill in a form, read."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import ClassVar, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Button, Input, Label, OptionList, Static
from textual.widgets.option_list import Option

from briefing.tui.safe import Styled, content, one_line
from briefing.tui.widgets.fields import Field
from briefing.tui.widgets.textview import TextView

ResultT = TypeVar("ResultT")
Check = Callable[[str], str]
"""Gives "" for a good value, else what is wrong with it."""


class Dialog(ModalScreen[ResultT]):
    """A box in the middle, closed by Escape."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "close", "Cancel")]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (34, "-high")]  # noqa: RUF012

    def action_close(self) -> None:
        """Close without a result."""
        self.dismiss(None)

    def after_keys(self, save: Callable[[], None]) -> None:
        """Call `save` once the focused field has got all keys that were pressed before."""
        (self.focused or self).call_later(save)

    def hint(self, *keys: tuple[str, str]) -> Static:
        """Return the bottom line of a dialog: its keys."""
        pieces: list[str | Styled] = []
        for key, what in keys:
            pieces += [(f" {key} ", "bold $accent"), (f"{what}  ", "$foreground 60%")]
        return Static(content(*pieces), classes="hint", markup=False)


class AskScreen(Dialog[str | None]):
    """Asks for one line of text."""

    def __init__(self, title: str, value: str = "", *, note: str = "", check: Check | None = None) -> None:
        super().__init__()
        self._title, self._value, self._note, self._check = title, value, note, check

    def compose(self) -> ComposeResult:
        with Vertical(classes="box") as box:
            box.border_title = content(self._title)
            yield Field(one_line(self._value), id="answer")
            yield Static(content((self._note, "$foreground 60%")), id="note", markup=False)
            yield self.hint(("Enter", "save"), ("Esc", "cancel"))

    @on(Input.Changed)
    def _checked(self, event: Input.Changed) -> None:
        problem = self._check(event.value.strip()) if self._check else ""
        note = (problem, "$text-error") if problem else (self._note, "$foreground 60%")
        self.query_one("#note", Static).update(content(note))

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        value = event.value.strip()
        if self._check and self._check(value):
            self.app.bell()
            return
        self.dismiss(value)


class ChooseScreen(Dialog[str | None]):
    """Chooses one of several; typing narrows the list.

    Args:
        options: (value, words) in order.
        watch: called with the value under the cursor, for a live preview.
        page: the page as it is, where the screen behind has no room to show it: it then stands below the list.
    """

    def __init__(
        self,
        title: str,
        options: Sequence[tuple[str, str | Content]],
        *,
        chosen: str = "",
        note: str = "",
        watch: Callable[[str], None] | None = None,
        page: Content | None = None,
    ) -> None:
        super().__init__()
        self._title, self._note, self._chosen, self._watch = title, note, chosen, watch
        self._page = page
        self._options = [
            (value, content(words) if isinstance(words, str) else words) for value, words in options
        ]
        self._shown: list[str] = []

    def compose(self) -> ComposeResult:
        with Vertical(classes="box") as box:
            box.border_title = content(self._title)
            if len(self._options) > 8:
                yield Field(placeholder="type to narrow", id="narrow")
            yield OptionList(id="choices", markup=False)
            if self._page is not None:
                yield TextView(id="chosen-page")
            if self._note:
                yield Static(content((self._note, "$foreground 60%")), markup=False)
            yield self.hint(("Enter", "choose"), ("Esc", "cancel"))

    def on_mount(self) -> None:
        self._fill("")
        choices = self.query_one(OptionList)
        values = [value for value, _ in self._options]
        choices.highlighted = values.index(self._chosen) if self._chosen in values else 0
        choices.focus()
        if self.query("#narrow"):
            self.query_one("#narrow", Input).focus()
        if self._page is not None:
            self.show_page(self._page)

    def show_page(self, view: Content) -> None:
        """Show the page as what is under the cursor makes it."""
        for shown in self.query(TextView):
            shown.show(view, at=None)

    def on_key(self, event: object) -> None:
        key = getattr(event, "key", "")
        if key in ("down", "up") and self.query("#narrow") and self.query_one("#narrow").has_focus:
            choices = self.query_one(OptionList)
            choices.action_cursor_down() if key == "down" else choices.action_cursor_up()

    @on(Input.Changed)
    def _narrow(self, event: Input.Changed) -> None:
        self._fill(event.value)

    @on(Input.Submitted)
    def _take(self) -> None:
        index = self.query_one(OptionList).highlighted
        if index is not None and index < len(self._shown):
            self.dismiss(self._shown[index])

    @on(OptionList.OptionHighlighted)
    def _highlighted(self, event: OptionList.OptionHighlighted) -> None:
        if self._watch and event.option_index < len(self._shown):
            self._watch(self._shown[event.option_index])

    @on(OptionList.OptionSelected)
    def _chosen_one(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(self._shown[event.option_index])

    def _fill(self, words: str) -> None:
        wanted = words.casefold().split()
        kept = [
            (value, text)
            for value, text in self._options
            if all(word in text.plain.casefold() for word in wanted)
        ]
        self._shown = [value for value, _ in kept]
        choices = self.query_one(OptionList)
        choices.clear_options()
        choices.add_options([Option(text) for _, text in kept])
        if kept:
            choices.highlighted = 0


class ConfirmScreen(Dialog[bool | None]):
    """Asks yes or no."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("y", "yes", "Yes"), Binding("n", "close", "No")]

    def __init__(self, title: str, text: str, *, yes: str = "Yes", no: str = "No") -> None:
        super().__init__()
        self._title, self._text, self._yes, self._no = title, text, yes, no

    def compose(self) -> ComposeResult:
        with Vertical(classes="box") as box:
            box.border_title = content(self._title)
            yield Static(content(self._text), markup=False)
            with Horizontal(classes="buttons"):
                yield Button(content(self._yes), variant="primary", id="yes")
                yield Button(content(self._no), id="no")

    @on(Button.Pressed)
    def _pressed(self, event: Button.Pressed) -> None:
        self.dismiss(event.button.id == "yes")

    def action_yes(self) -> None:
        """Answer yes."""
        self.dismiss(True)


class FormScreen(Dialog[Mapping[str, str] | None]):
    """Several named fields.

    Args:
        fields: (name, label, value) in order.
        checks: by field name.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+s", "after_keys", "Save", priority=True)]

    def __init__(
        self,
        title: str,
        fields: Sequence[tuple[str, str, str]],
        *,
        note: str = "",
        checks: Mapping[str, Check] | None = None,
    ) -> None:
        super().__init__()
        self._title, self._fields, self._note, self._checks = title, fields, note, checks or {}

    def compose(self) -> ComposeResult:
        with Vertical(classes="box") as box:
            box.border_title = content(self._title)
            for name, label, value in self._fields:
                yield Label(content(label), markup=False)
                yield Field(one_line(value), id=f"field-{name}")
            yield Static(content((self._note, "$foreground 60%")), id="note", markup=False)
            yield self.hint(("Enter", "next, then save"), ("^s", "save"), ("Esc", "cancel"))

    @on(Input.Submitted)
    def _next(self, event: Input.Submitted) -> None:
        if event.input is list(self.query(Input))[-1]:
            self.save()
        else:
            self.focus_next()

    def action_after_keys(self) -> None:
        """Save."""
        self.after_keys(self.save)

    def save(self) -> None:
        """Check all fields and close with them."""
        values = {name: self.query_one(f"#field-{name}", Input).value.strip() for name, _, _ in self._fields}
        for name, check in self._checks.items():
            problem = check(values[name])
            if problem:
                self.query_one("#note", Static).update(content((problem, "$text-error")))
                self.query_one(f"#field-{name}", Input).focus()
                return
        self.dismiss(values)


class ReadScreen(Dialog[None]):
    """Shows a long text."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("q,w,question_mark,enter", "close", "Close", show=False),
        Binding("j", "scroll(1)", show=False),
        Binding("k", "scroll(-1)", show=False),
    ]

    def __init__(self, title: str, text: Content, *, wide: bool = False, foot: str = "") -> None:
        super().__init__(classes="wide" if wide else "")
        self._title, self._text, self._foot = title, text, foot

    def compose(self) -> ComposeResult:
        with Vertical(classes="box tall") as box:
            box.border_title = content(self._title)
            box.border_subtitle = content(self._foot)
            with VerticalScroll(id="reading"):
                yield Static(self._text, markup=False)
            yield self.hint(("↑ ↓", "scroll"), ("Esc", "close"))

    def action_scroll(self, by: int) -> None:
        """Scroll by lines."""
        self.query_one("#reading").scroll_relative(y=by, animate=False)
