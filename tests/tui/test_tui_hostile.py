"""Hostile text is shown as text: it neither crashes, nor acts, nor drives the terminal."""

from __future__ import annotations

import os
import pty
import re
import select
import signal
import struct
import sys
import termios
import time
from fcntl import ioctl
from pathlib import Path

import pytest

HOSTILE = (
    "[/]", "[@click=app.quit]quit[/]", "[bold", "\x1b[2J\x1b[31mred\x1b]0;owned\x07", "\u202egnirts\u202c",
    "W" * 10_000, "👩‍👩‍👧‍👦🇰🇷 ☂️", "이재명 대통령", "\x9b31m\x85", "{x} $primary [$error]", "\ufeffa\u200bb\u00adc",
)  # fmt: skip


def hostile_lines() -> tuple[tuple[str, int, str, str, str], ...]:
    return tuple(
        (
            "agreements",
            number % 4,
            f"Quote {number} {text} agreed.",
            f"Line {number} {text} agreed.",
            "single",
        )
        for number, text in enumerate(HOSTILE)
    )


@pytest.mark.parametrize("size", [(140, 45), (80, 24)])
async def test_every_screen_survives_hostile_text(desk, size) -> None:
    async with desk(size=size, lines=hostile_lines()) as d:
        for _ in HOSTILE:
            await d.pilot.press("1", "2", "3", "4", "p", "j")
        for key in ("e", "s", "v", "l", "D", "w", "M", "X", "c", "n", "question_mark"):
            await d.pilot.press(key)
            await d.pilot.pause()
            await d.pilot.press("escape")
        await d.settle()
        assert d.app.is_running
        text = d.screen_text
        assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200b]", text)
        for line in text.splitlines():
            from rich.cells import cell_len

            assert cell_len(line) <= size[0]


async def test_hostile_edits_are_kept_as_they_are_and_shown_safely(desk) -> None:
    async with desk() as d:
        await d.press("t")
        from textual.widgets import Input

        d.app.screen.query_one(Input).value = "[@click=app.quit]x[/] \u202eevil"
        await d.press("enter")
        assert d.app.is_running
        assert d.on_disk.title == "[@click=app.quit]x[/] \u202eevil"
        assert "[@click=app.quit]x[/] evil" in d.screen_text


CHILD = """
import sys
sys.path.insert(0, sys.argv[1])
from pathlib import Path
from story import StoryEngine
from test_tui_hostile import hostile_lines
from briefing.brief.review import review_path
from briefing.brief.review_store import ReviewStore
from briefing.tui.app import ReviewApp
root = Path(sys.argv[2])
engine = StoryEngine(root, lines=hostile_lines()) if sys.argv[3] == "hostile" else StoryEngine(root)
app = ReviewApp(engine, ReviewStore(review_path(root)))
app.run()
sys.exit(app.return_code or 0)
"""


class Terminal:
    """A real pseudo terminal with the app in it."""

    def __init__(self, root: Path, kind: str, environment: dict[str, str]) -> None:
        self.output = b""
        self.pid, self.handle = pty.fork()
        if self.pid == 0:
            os.environ.update(environment)
            os.execv(
                sys.executable, [sys.executable, "-c", CHILD, str(Path(__file__).parent), str(root), kind]
            )
        ioctl(self.handle, termios.TIOCSWINSZ, struct.pack("HHHH", 45, 140, 0, 0))

    def read_until(self, words: bytes, seconds: float = 20.0) -> bytes:
        end = time.monotonic() + seconds
        while words not in self.output and time.monotonic() < end:
            ready, _, _ = select.select([self.handle], [], [], 0.1)
            if ready:
                try:
                    data = os.read(self.handle, 65536)
                except OSError:
                    break
                if not data:
                    break
                self.output += data
        return self.output

    def press(self, keys: str) -> None:
        os.write(self.handle, keys.encode())

    def wait(self) -> int:
        self.read_until(b"\0never", 0.5)
        for _ in range(100):
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                return os.waitstatus_to_exitcode(status)
            self.read_until(b"\0never", 0.1)
            time.sleep(0.05)
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        raise AssertionError("the app did not end")


ENV = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "PYTHONPATH": ""}


def root_of(tmp_path: Path) -> Path:
    root = tmp_path / "norland"
    root.mkdir()
    return root


def test_a_real_terminal_gets_no_byte_of_an_articles_own_sequences(tmp_path: Path) -> None:
    terminal = Terminal(root_of(tmp_path), "hostile", ENV)
    terminal.read_until(b"Line 0")
    for key in "jjjj2341eq":
        terminal.press(key)
        terminal.read_until(b"\0never", 0.15)
    terminal.press("\x1b")
    terminal.read_until(b"\0never", 0.5)
    terminal.press("q")
    assert terminal.wait() == 0
    # Textual itself sets the pointer's shape.
    output = re.sub(r"\x1b]22;[a-z]+\x07", "", terminal.output.decode("utf-8", "replace"))
    assert "red" in output
    for bad in ("\x1b]0;", "\x07", "\x9b", "\u202e", "\x1b[31mred", "\u200b"):
        assert bad not in output
    assert output.count("\x1b[2J") <= 2


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_restores_the_terminal_and_loses_nothing(tmp_path: Path, number: int) -> None:
    from briefing.brief.review import load_review

    root = root_of(tmp_path)
    terminal = Terminal(root, "plain", ENV)
    terminal.read_until(b"AGREEMENTS")
    terminal.press("ar")
    terminal.read_until("✗".encode())
    os.kill(terminal.pid, number)
    assert terminal.wait() == 128 + number
    output = terminal.output
    assert output.rindex(b"\x1b[?1049l") > output.rindex(b"\x1b[?1049h")
    assert output.rindex(b"\x1b[?25h") > output.rindex(b"\x1b[?25l")
    review, messages = load_review(tmp_path / "norland.review.yaml")
    assert [found.state for found in review.decisions] == ["accepted", "rejected"]
    assert messages == ()


@pytest.mark.parametrize("pause", [0.0, 0.02, 0.07, 0.15, 0.4])
def test_kill_9_loses_no_decision_that_the_screen_called_saved(tmp_path: Path, pause: float) -> None:
    from briefing.brief.review import load_review

    root = root_of(tmp_path)
    terminal = Terminal(root, "plain", ENV)
    terminal.read_until(b"AGREEMENTS")
    terminal.press("aaa")
    terminal.read_until("✓ 3".encode())
    terminal.read_until(b"\0never", 1.0)
    terminal.press("rpa")
    time.sleep(pause)
    os.kill(terminal.pid, signal.SIGKILL)
    os.waitpid(terminal.pid, 0)
    review, _ = load_review(tmp_path / "norland.review.yaml")
    assert sum(found.state == "accepted" for found in review.decisions) >= 3


def test_without_colour_the_signs_still_tell_the_states(tmp_path: Path) -> None:
    terminal = Terminal(root_of(tmp_path), "plain", {**ENV, "NO_COLOR": "1"})
    terminal.read_until(b"AGREEMENTS")
    terminal.press("a")
    terminal.read_until("✓".encode())
    terminal.press("q")
    assert terminal.wait() == 0
    assert "✓".encode() in terminal.output


def test_sixteen_colours_are_enough(tmp_path: Path) -> None:
    terminal = Terminal(root_of(tmp_path), "plain", {**ENV, "TERM": "xterm", "COLORTERM": ""})
    terminal.read_until(b"AGREEMENTS")
    terminal.press("q")
    assert terminal.wait() == 0
    assert b"38;2;" not in terminal.output
