"""The view of a long text: what is in sight, and that another text lays nothing out."""

from __future__ import annotations

import random

import pytest
from textual.app import App, ComposeResult
from textual.content import Content
from textual.geometry import Offset
from textual.screen import Screen
from textual.selection import Selection

from briefing.tui.widgets.textview import TextView, height


class Shown(App[None]):
    def compose(self) -> ComposeResult:
        yield TextView(id="text", margin=1)


def lines(app: App[None]) -> list[str]:
    return ["".join(s.text for s in strip).rstrip() for strip in app.screen._compositor.render_strips()]


LONG = "\n".join(f"{number}. " + "a word and another " * 6 for number in range(60))


async def test_lines_are_broken_at_words_and_wide_characters_fit() -> None:
    app = Shown()
    async with app.run_test(size=(20, 10)) as pilot:
        app.query_one(TextView).show(Content("one two three four five\n\n" + "가" * 20 + "\n" + "x" * 40))
        await pilot.pause()
        assert lines(app)[:8] == [
            " one two three", " four five", "", f" {'가' * 8}", f" {'가' * 8}", f" {'가' * 4}", f" {'x' * 16}", f" {'x' * 16}",
        ]  # fmt: skip


async def test_a_place_is_brought_into_sight_and_kept() -> None:
    app = Shown()
    async with app.run_test(size=(40, 12)) as pilot:
        view = app.query_one(TextView)
        view.show(Content(LONG), at=LONG.index("50."))
        await pilot.pause()
        assert any("50." in line for line in lines(app))
        view.show(Content(LONG.replace("50.", "fifty")), at=None)
        await pilot.pause()
        assert any("fifty" in line for line in lines(app))
        view.show(Content("Short."), at=None)
        await pilot.pause()
        assert lines(app)[0] == " Short."
        view.show(Content(LONG))
        view.focus()
        await pilot.press("j", "j")
        await pilot.pause()
        assert view.scroll_offset.y == 2
        await pilot.resize_terminal(80, 12)
        await pilot.pause()
        assert any("a word and another a word and another a word" in line for line in lines(app))


async def test_another_text_lays_nothing_out(monkeypatch) -> None:
    app = Shown()
    async with app.run_test(size=(40, 12)) as pilot:
        await pilot.pause()
        laid_out = []
        monkeypatch.setattr(Screen, "_refresh_layout", lambda self, *args, **more: laid_out.append(1))
        for text in (LONG, "Short.", LONG[:300], ""):
            app.query_one(TextView).show(Content(text))
            await pilot.pause()
        assert laid_out == []


async def test_what_is_selected_is_shown_and_copied() -> None:
    app = Shown()
    async with app.run_test(size=(20, 10)) as pilot:
        view = app.query_one(TextView)
        view.show(Content("one two three four five\nsix"))
        await pilot.pause()
        # The words on the second line of the first paragraph.
        app.screen.selections = {view: Selection(Offset(14, 0), Offset(3, 1))}
        await pilot.pause()
        found = view.get_selection(view.text_selection)
        assert found is not None
        assert found[0] == "four five\nsix"
        assert view.render_line(1).text.rstrip() == " four five"


PIECES = ("a", "word", " ", "  ", "\t", "\u00a0", "가나", "👍", "x" * 30, "-", "é", "e\u0301", "\u2028", "it's")


@pytest.mark.parametrize("seed", range(20))
def test_a_paragraph_takes_as_many_lines_as_are_drawn(seed: int) -> None:
    chance = random.Random(seed)
    for _ in range(100):
        text = Content("".join(chance.choice(PIECES) for _ in range(chance.randrange(60))))
        width = chance.randrange(4, 50)
        assert height(text, width) == max(text.get_height({}, width), 1)


async def test_colours_follow_the_theme() -> None:
    app = Shown()
    async with app.run_test(size=(40, 12)) as pilot:
        view = app.query_one(TextView)
        view.show(Content("one"))
        await pilot.pause()
        before = view.render_line(0)
        app.theme = "textual-light"
        await pilot.pause()
        assert next(iter(view.render_line(0))).style != next(iter(before)).style
