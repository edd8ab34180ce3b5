"""What else a reviewer relies on: moving, themes, a template that changes on disk, offices, hostile pastes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from story import LINES, StoryEngine
from test_tui_hostile import ENV, Terminal, root_of
from textual.widgets import Input

from briefing.model import Brief


@pytest.mark.parametrize(("down", "up"), [("j", "k"), ("down", "up")])
async def test_letters_and_arrows_move_over_headings_and_show_the_evidence(desk, down: str, up: str) -> None:
    async with desk(size=(80, 24)) as d:
        await d.press(down, down)
        # Two leaders, then a heading, then the first agreement.
        assert d.row.id == "f-02"
        assert LINES[2][2][:40] in d.evidence
        await d.press(up)
        assert d.row.id == "f-01"
        await d.press("end")
        assert d.row.id == "f-10"
        assert d.row.text[:30] in d.screen_text
        await d.press("home")
        assert d.row.id == "f-00"


@pytest.mark.parametrize("theme", ["textual-light", "ansi-dark", "nord"])
async def test_the_screen_is_drawn_in_other_themes(desk, theme: str) -> None:
    async with desk() as d:
        assert theme in d.app.available_themes
        d.app.theme = theme
        await d.settle()
        await d.press("a", "2", "w", "escape", "e", "escape", "X", "escape")
        assert "✓ 1" in d.screen_text
        assert LINES[1][2] in d.evidence


class FileEngine(StoryEngine):
    """Shows the page through a file, as a user's own template is one."""

    @property
    def file(self) -> Path:
        return self.root.with_name("brief.md.j2")

    def template_stamp(self) -> tuple[tuple[str, int], ...]:
        return ((str(self.file), self.file.stat().st_mtime_ns),)

    def preview(self, brief: Brief) -> str:
        return f"{self.file.read_text()} {brief.title}"


async def test_a_template_that_changes_on_disk_is_read_again(desk, tmp_path: Path) -> None:
    (tmp_path / "norland").mkdir()
    (tmp_path / "brief.md.j2").write_text("Before")
    async with desk(engine=FileEngine(tmp_path / "norland")) as d:
        assert d.page.startswith("Before")
        (tmp_path / "brief.md.j2").write_text("After")
        d.app._look()
        await d.pilot.pause(0.5)
        await d.settle()
        assert d.page.startswith("After")


async def test_an_office_is_corrected_in_every_line(desk) -> None:
    async with desk() as d:
        await d.goto("f-01")
        await d.press("c", "enter")
        d.app.screen.query_one("#field-role", Input).value = "chancellor"
        await d.press("ctrl+s")
        assert "Teo Varga is chancellor of Sudmark." in d.page
        assert d.on_disk.people[0].new_role == "chancellor"
        await d.press("u")
        assert "Teo Varga is prime minister of Sudmark." in d.page
        assert d.on_disk.people == ()


def test_hostile_text_that_is_pasted_reaches_no_real_terminal(tmp_path: Path) -> None:
    terminal = Terminal(root_of(tmp_path), "plain", ENV)
    terminal.read_until(b"AGREEMENTS")
    terminal.press("e")
    terminal.read_until(b"Edit the line")
    words = "[/][@click=app.quit]go \u202egnirts\u202c 이재명 👩‍👩‍👧 \x9b31m {x} $error " + "W" * 10_000
    terminal.press(f"\x1b[200~{words}\x1b[201~")
    terminal.read_until(b"click=app.quit")
    terminal.press("\r")
    terminal.read_until("✎ 1".encode())
    terminal.read_until(b"saved", 2.0)
    terminal.press("jkq")
    assert terminal.wait() == 0
    output = re.sub(r"\x1b]22;[a-z]+\x07", "", terminal.output.decode("utf-8", "replace"))
    assert "click=app.quit" in output
    for bad in ("\u202e", "\x9b", "\x1b]0;"):
        assert bad not in output
    review = (tmp_path / "norland.review.yaml").read_text()
    assert "[/][@click=app.quit]go" in review
    assert "이재명" in review
