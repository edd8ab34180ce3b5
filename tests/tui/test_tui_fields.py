"""Keys that come all at once, as over a slow line or typed blindly, do what they say in their order."""

from __future__ import annotations

import pytest
from textual.events import Key
from textual.keys import _character_to_key
from textual.widgets import Input


def burst(d, *keys: str) -> None:
    """Press keys without waiting for the answer to any: names, or text after a blank."""
    for key in keys:
        if key.startswith(" "):
            for char in key[1:]:
                d.app.post_message(Key(_character_to_key(char), char))
        else:
            d.app.post_message(Key(key, "\r" if key == "enter" else None))


@pytest.mark.parametrize("end", ["enter", "ctrl+s"])
async def test_an_edit_typed_at_once_is_saved_as_typed(desk, end: str) -> None:
    async with desk() as d:
        await d.goto("f-04")
        await d.press("e")
        burst(d, "home", "delete", " b", "end", "backspace", " , they say", "left", " !", end)
        await d.settle()
        assert d.decision("f-04").text == "both sides shared the hope to meet more often, they sa!y"


async def test_a_title_typed_at_once_is_saved_as_typed(desk) -> None:
    async with desk() as d:
        await d.press("t")
        burst(d, "ctrl+u", " Calm at sex", "backspace", " a", "home", " A ", "enter")
        await d.settle()
        assert d.on_disk.title == "A Calm at sea"


async def test_a_form_typed_at_once_is_saved_as_typed(desk) -> None:
    async with desk() as d:
        await d.press("c", "enter")
        burst(d, "end", "backspace", " son", "ctrl+s")
        await d.settle()
        assert d.on_disk.people[0].new_name == "Mara Olseson"


async def test_a_folder_typed_at_once_is_the_one_written_to(desk, tmp_path) -> None:
    async with desk() as d:
        await d.press("X")
        d.app.screen.query_one("#out", Input).focus()
        await d.pilot.pause()
        burst(d, "ctrl+u", f" {tmp_path}/ouy", "backspace", " t", "ctrl+s")
        await d.settle()
        assert [plan.out for plan in d.app.engine.plans] == [tmp_path / "out"]
