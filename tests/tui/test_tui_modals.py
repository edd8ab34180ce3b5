"""Every dialog on the smallest screen: nothing of it lies outside, unless it can be scrolled to."""

from __future__ import annotations

import pytest
from story import StoryEngine
from textual.widget import Widget

from briefing.tui import screens

OPENINGS: dict[str, tuple[str, ...]] = {
    "edit": ("e",),
    "split": ("S",),
    "move": ("m",),
    "merge": ("M",),
    "own line's section": ("n",),
    "own line's words": ("n", "enter"),
    "title": ("t",),
    "day": ("d",),
    "bottom line": ("b",),
    "what is wrong": ("c",),
    "person": ("c", "enter"),
    "article": ("c", "end", "enter"),
    "template": ("P",),
    "whole page": ("w",),
    "export": ("X",),
    "sources": ("s",),
    "sources filtered": ("s", "slash"),
    "article from the sources": ("s", "enter"),
    "accounts": ("D",),
    "coverage": ("v",),
    "coverage's section": ("v", "enter"),
    "cut list": ("l",),
    "help": ("question_mark",),
    "folder": ("o",),
}


def scrolls(widget: Widget) -> bool:
    return widget.styles.overflow_y in ("auto", "scroll") or widget.styles.overflow_x in ("auto", "scroll")


def misplaced(screen) -> list[str]:
    """Return the widgets that no user can see whole and none can scroll to."""
    found = []
    for widget in screen.walk_children(Widget):
        ancestors = [node for node in widget.ancestors if isinstance(node, Widget) and node is not screen]
        if not widget.display or not all(node.display for node in ancestors):
            continue
        if any(scrolls(node) for node in ancestors):
            continue
        whole = widget.region.area > 0 and all(
            node.region.contains_region(widget.region) for node in (*ancestors, screen)
        )
        if not whole and not _may_be_empty(widget):
            found.append(f"{widget!r} at {widget.region}")
    return found


def _may_be_empty(widget: Widget) -> bool:
    return widget.region.area == 0 and not widget.focusable and not str(getattr(widget, "content", ""))


@pytest.mark.parametrize("size", [(80, 24), (140, 45)])
@pytest.mark.parametrize("opening", OPENINGS)
async def test_no_dialog_reaches_beyond_the_screen(desk, opening: str, size: tuple[int, int]) -> None:
    async with desk(size=size) as d:
        before = d.app.screen
        await d.press(*OPENINGS[opening])
        assert d.app.screen is not before
        assert misplaced(d.app.screen) == []


@pytest.mark.parametrize("size", [(80, 24), (140, 45)])
async def test_no_dialog_without_a_key_reaches_beyond_the_screen(desk, size: tuple[int, int]) -> None:
    async with desk(size=size) as d:
        tour, words = screens.TourScreen(), "The disk is full. " * 20
        await d.app.push_screen(tour)
        for _ in range(4):
            await d.settle()
            assert misplaced(tour) == []
            await d.press("enter")
        await d.press("escape")
        confirm = screens.ConfirmScreen("Not everything is saved", words, yes="Leave", no="Stay")
        await d.app.push_screen(confirm)
        await d.settle()
        assert misplaced(confirm) == []


@pytest.mark.parametrize("size", [(80, 24), (140, 45)])
async def test_much_text_and_many_choices_stay_within_the_screen(desk, size: tuple[int, int]) -> None:
    words = "found in the page's own head and in its address, which say the same day " * 3
    fields = tuple((name, name.title(), words) for name in ("day", "outlet", "title"))
    options = [(str(number), f"{number} {words}") for number in range(40)]
    async with desk(size=size) as d:
        for screen in (
            screens.FormScreen(f"Correct {words}", fields, note=words),
            screens.ChooseScreen(words, options, note=words),
            screens.AskScreen(words, words, note=words),
            screens.EditScreen(words, words, quotes=(words,) * 5, check=lambda text: (words,)),
        ):
            await d.app.push_screen(screen)
            await d.settle()
            assert misplaced(screen) == []
            await d.press("escape")


async def test_a_long_line_is_edited_on_a_low_screen(desk, tmp_path) -> None:
    (tmp_path / "norland").mkdir()
    engine = StoryEngine(tmp_path / "norland")
    async with desk(size=(80, 24), engine=engine) as d:
        await d.press("end", "e")
        d.app.screen.query_one("#line").text = "A line of the page that goes on and on, past the ferry. " * 12
        await d.settle()
        assert misplaced(d.app.screen) == []
