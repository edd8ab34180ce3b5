"""The first-run tour, and keys of one's own."""

from __future__ import annotations

from pathlib import Path

import pytest
from story import StoryEngine

from briefing.tui.keys import KEYS
from briefing.tui.screens import TourScreen


@pytest.mark.parametrize("saved", [True, False])
async def test_the_tour_opens_by_itself_and_the_page_stands_behind_it(desk, tmp_path: Path, saved: bool) -> None:
    root = tmp_path / "norland"
    root.mkdir()
    engine = StoryEngine(root)
    engine.saved = saved
    async with desk(engine=engine, tour=True) as d:
        assert isinstance(d.app.screen, TourScreen)
        assert "Welcome  1/5" in d.screen_text
        await d.press("escape")
        assert d.app.screen is d.app._main
        assert d.row is not None
        assert "ferry" in d.page


async def test_without_being_asked_for_there_is_no_tour(desk) -> None:
    async with desk() as d:
        assert d.app.screen is d.app._main


@pytest.mark.parametrize("size", [(80, 24), (140, 45)])
async def test_the_tour_goes_on_and_back_and_decides_nothing(desk, size: tuple[int, int]) -> None:
    async with desk(size=size, tour=True) as d:
        titles = []
        for number in range(1, 6):
            assert f"{number}/5" in d.screen_text
            titles.append(str(d.app.screen.query_one(".box").border_title))
            await d.press("enter")
        assert len(set(titles)) == 5
        assert d.app.screen is d.app._main
        await d.app.push_screen(TourScreen())
        await d.press("left", "right", "right", "left")
        assert "2/5" in d.screen_text
        # Keys that decide on the page do nothing behind the tour.
        await d.press("a", "r")
        assert d.on_disk.decisions == ()


def remap(folder: Path, text: str) -> None:
    (folder / "config" / "briefing").mkdir(parents=True)
    (folder / "config" / "briefing" / "tui.yaml").write_text(text, encoding="utf-8")


async def test_keys_trade_places(desk, tmp_path: Path) -> None:
    remap(tmp_path, "keys: {accept: r, reject: a}\n")
    async with desk() as d:
        await d.press("a")
        assert d.decision("f-00").state == "rejected"
        await d.press("r")
        assert d.decision("f-01").state == "accepted"


async def test_a_remapped_key_is_the_one_that_footer_and_help_name(desk, tmp_path: Path) -> None:
    remap(tmp_path, "keys: {accept: f5, rebuild: ctrl+n}\n")
    async with desk() as d:
        assert "F5" in d.screen_text.splitlines()[-1].upper()
        await d.press("question_mark")
        help_lines = d.screen_text.upper().splitlines()
        assert any("F5" in line and "(ACCEPT)" in line for line in help_lines)
        await d.press("escape", "f5")
        assert d.decision("f-00").state == "accepted"


@pytest.mark.parametrize(
    ("text", "words"),
    [("keys: {accept: r}\n", "is the key of 'reject'"), ("keys: {accept: y, reject: y}\n", "both have 'y'")],
)
async def test_two_actions_with_one_key_are_told(desk, tmp_path: Path, text: str, words: str) -> None:
    remap(tmp_path, text)
    async with desk() as d:
        (problem,) = d.app.settings.problems
        assert words in problem


async def test_every_action_can_be_given_another_key(desk, tmp_path: Path) -> None:
    remap(tmp_path, "keys:\n" + "".join(f"  {key.id}: f{place + 1}\n" for place, key in enumerate(KEYS[:12])))
    async with desk() as d:
        bound = {binding.id: key for key, binding in d.app._main._bindings}
        assert not d.app.settings.problems
        assert {key.id for key in KEYS} <= set(bound)


@pytest.mark.parametrize("text", ["keys: [accept]\n", "keys: {accept: [a, b]}\n", "keys: {accept: ''}\n", "{"])
async def test_a_wrong_settings_file_is_told_and_the_usual_keys_hold(desk, tmp_path: Path, text: str) -> None:
    remap(tmp_path, text)
    async with desk() as d:
        assert d.app.settings.problems
        await d.press("a")
        assert d.decision("f-00").state == "accepted"
