"""Every key of the main screen, in one table: bindings, help and the user's keymap all come from it."""

from __future__ import annotations

from dataclasses import dataclass

from textual.binding import Binding, BindingType


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """One action with its default key."""

    id: str
    """The name under which `keys:` of the settings remaps it."""
    key: str
    label: str
    """For the footer."""
    tip: str
    """For the help screen and the command palette."""
    action: str
    group: str
    footer: bool = False
    priority: bool = False


def _key(
    group: str, key: str, action: str, label: str, tip: str, *, footer: bool = False, priority: bool = False
) -> Key:
    name = f"{action.split('(')[0].replace('_', '-')}"
    if "(" in action:
        name += "." + action.split("(")[1].strip(")'\"").replace("'", "")
    return Key(
        id=name, key=key, label=label, tip=tip, action=action, group=group, footer=footer, priority=priority
    )


KEYS: tuple[Key, ...] = (
    _key("Line", "a", "accept", "Accept", "Accept the line and go on to the next", footer=True),
    _key("Line", "r", "reject", "Reject", "Take the line off the page and go on", footer=True),
    _key("Line", "e", "edit", "Edit", "Reword the line, checked against its evidence", footer=True),
    _key("Line", "E", "edit_outside", "$EDITOR", "Reword the line in your own editor"),
    _key("Line", "z", "restore", "Restore", "Forget what was decided of the line"),
    _key("Line", "m", "move_section", "Move", "Move the line to another section"),
    _key("Line", "J", "reorder(1)", "Down", "Move the line down in its section"),
    _key("Line", "K", "reorder(-1)", "Up", "Move the line up in its section"),
    _key("Line", "p", "pin", "Pin", "Pin the line to the page, so that it is never cut", footer=True),
    _key("Line", "x", "cut", "Cut", "Send the line to the cut list, or fetch it back", footer=True),
    _key("Line", "M", "merge", "Merge", "Let the line take over another line's sources"),
    _key("Line", "S", "split", "Split", "Split the line in two"),
    _key("Line", "n", "own_line", "New line", "Write a line of your own", footer=True),
    _key("Line", "c", "correct", "Correct", "Put a person's name or an article's date right, everywhere"),
    _key("Page", "t", "title", "Title", "Change the title"),
    _key("Page", "d", "as_of", "As-of day", "Change the day that the page speaks from"),
    _key("Page", "b", "bottom_line", "Bottom line", "Change the bottom line"),
    _key("Page", "P", "template", "Template", "Choose a template, seeing the page change"),
    _key("Page", "w", "whole_page", "Page", "Read the whole page", footer=True),
    _key("Page", "X", "export", "Export", "Write the page to files", footer=True),
    _key(
        "Find", "slash", "filter", "Filter", "Show only lines with these words; is:open, is:edited, is:cut …"
    ),
    _key("Find", "N", "next_open", "Next open", "Go to the next undecided line", footer=True),
    _key("Find", "1", "tab('evidence')", "Evidence", "Show the line's evidence"),
    _key("Find", "2", "tab('article')", "Article", "Show the whole article"),
    _key("Find", "3", "tab('why')", "Why", "Show why the line stands on the page"),
    _key("Find", "4", "tab('history')", "History", "Show what was decided of the line"),
    _key("Find", "right_square_bracket", "source(1)", "Next source", "Show the next quote in its article"),
    _key("Find", "left_square_bracket", "source(-1)", "Last source", "Show the quote before in its article"),
    _key("Find", "equals_sign", "dense", "Dense", "One terminal line for each line, or the whole of it"),
    _key("Screens", "s", "sources", "Sources", "All articles with their dates and what tells them"),
    _key("Screens", "D", "differ", "Differ", "Where the accounts differ"),
    _key("Screens", "v", "coverage", "Coverage", "What was left out of each article, and why"),
    _key("Screens", "l", "cut_list", "Cut list", "Lines that are not on the page, and why"),
    _key("Session", "u", "undo", "Undo", "Undo, without limit", footer=True),
    _key("Session", "ctrl+r", "redo", "Redo", "Redo"),
    _key("Session", "R", "rebuild", "Rebuild", "Read the articles again; decisions stay"),
    _key("Session", "o", "open_corpus", "Open", "Open another folder of articles"),
    _key("Session", "escape", "back", "Back", "Cancel a rebuild, leave the filter, go back to the outline"),
    _key("Session", "question_mark", "help", "Help", "All keys", footer=True),
    _key("Session", "q", "quit", "Quit", "Leave; all is saved", footer=True),
)
FOOTER = ("accept", "reject", "edit", "undo", "help", "quit", "next-open", "export")
"""What the footer shows first, as a narrow screen has no room for the rest."""
GROUPS = ("Line", "Page", "Find", "Screens", "Session")


def bindings() -> list[BindingType]:
    """Return the table as Textual bindings."""
    ordered = sorted(KEYS, key=lambda key: FOOTER.index(key.id) if key.id in FOOTER else len(FOOTER))
    return [
        Binding(
            key.key,
            key.action,
            key.label,
            show=key.footer,
            priority=key.priority,
            tooltip=key.tip,
            id=key.id,
        )
        for key in ordered
    ]


def displayed(key: str) -> str:
    """Return a key as people write it: "/" for `slash`."""
    names = {
        "slash": "/",
        "question_mark": "?",
        "right_square_bracket": "]",
        "left_square_bracket": "[",
        "equals_sign": "=",
        "escape": "Esc",
    }
    return ", ".join(names.get(part, part.replace("ctrl+", "^")) for part in key.split(","))
