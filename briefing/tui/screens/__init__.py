"""Screens: each lays out widgets and answers their messages. Dialogs are modal and close with a result.

The dialogs are imported when they are first opened: together they take as long as the first paint itself.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from briefing.tui.screens.dialogs import AskScreen, ChooseScreen, ConfirmScreen, FormScreen, ReadScreen
    from briefing.tui.screens.edit import EditScreen
    from briefing.tui.screens.export import ExportScreen
    from briefing.tui.screens.help import help_text
    from briefing.tui.screens.listing import (
        ListScreen,
        coverage_rows,
        cut_rows,
        differ_view,
        source_rows,
    )
    from briefing.tui.screens.tour import TourScreen

__all__ = [
    "AskScreen", "ChooseScreen", "ConfirmScreen", "EditScreen", "ExportScreen", "FormScreen", "ListScreen",
    "ReadScreen", "TourScreen", "coverage_rows", "cut_rows", "differ_view", "help_text", "source_rows",
]  # fmt: skip

_MODULES = {
    "dialogs": ("AskScreen", "ChooseScreen", "ConfirmScreen", "FormScreen", "ReadScreen"),
    "edit": ("EditScreen",),
    "export": ("ExportScreen",),
    "help": ("help_text",),
    "listing": ("ListScreen", "coverage_rows", "cut_rows", "differ_view", "source_rows"),
    "tour": ("TourScreen",),
}


def __getattr__(name: str) -> Any:
    for module, names in _MODULES.items():
        if name in names:
            return getattr(import_module(f"{__name__}.{module}"), name)
    raise AttributeError(name)
