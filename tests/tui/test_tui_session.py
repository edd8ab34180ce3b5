"""One sitting as a person has it: real keys in a real terminal, from the launch to the exported PDF."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("tmux") is None, reason="needs tmux"),
]

SAMPLE = Path(__file__).resolve().parents[2] / "sample_corpus"
EDITOR = "#!/bin/sh\nsed -i.bak '1s/.*/Mr. Ishiba leads Japan./' \"$1\"\n"


class Tmux:
    """A terminal that can be read as a person reads it."""

    def __init__(self, folder: Path, size: tuple[int, int], command: list[str], env: dict[str, str]) -> None:
        self._base = ["tmux", "-S", str(folder / "tmux"), "-f", "/dev/null"]
        words = [f"{name}={value}" for name, value in env.items()]
        wide, high = map(str, size)
        # A size in the environment would go before the terminal's own.
        plain = ["env", "-u", "COLUMNS", "-u", "LINES", *words, *command]
        self._run("new-session", "-d", "-x", wide, "-y", high, *plain)
        self._run("set", "-g", "remain-on-exit", "on")

    def press(self, *keys: str) -> None:
        for key in keys:
            self._run("send-keys", key)

    def type(self, text: str) -> None:
        self._run("send-keys", "-l", text)

    @property
    def screen(self) -> str:
        # From the start of the history: what the program says last is scrolled off when its pane is marked dead.
        return self._run("capture-pane", "-p", "-S", "-")

    def wait_for(self, words: str, seconds: float = 120.0) -> str:
        end = time.monotonic() + seconds
        while words not in (screen := self.screen):
            assert time.monotonic() < end, f"{words!r} never came:\n{screen}"
            time.sleep(0.1)
        return screen

    def close(self) -> None:
        subprocess.run([*self._base, "kill-server"], capture_output=True, check=False)

    def _run(self, *words: str) -> str:
        return subprocess.run([*self._base, *words], capture_output=True, text=True, check=True).stdout


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """A copy of the sample articles, in a folder of their own."""
    return Path(shutil.copytree(SAMPLE, tmp_path / "story"))


@pytest.fixture(params=[(140, 45), (80, 24)], ids=["wide", "narrow"])
def tmux(request: pytest.FixtureRequest, tmp_path: Path, story: Path) -> Iterator[Tmux]:
    editor = tmp_path / "editor"
    editor.write_text(EDITOR)
    editor.chmod(0o755)
    env = {
        "TERM": "tmux-256color",
        "EDITOR": str(editor),
        "VISUAL": "",
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
        "XDG_STATE_HOME": str(tmp_path / "state"),
        "HOME": os.environ.get("HOME", "/"),
        "PYTHONPATH": str(SAMPLE.parent),
    }
    call = "import sys; from briefing.cli import main; main(sys.argv[1:])"
    terminal = Tmux(tmp_path, request.param, [sys.executable, "-c", call, "tui", str(story)], env)
    yield terminal
    terminal.close()


def test_from_launch_to_the_exported_page(tmux: Tmux, tmp_path: Path, story: Path) -> None:
    tmux.wait_for("Reading the articles")
    tmux.wait_for(" facts from ")
    first = tmux.wait_for("LEADERS")
    assert "· " in first

    tmux.press("E")
    tmux.wait_for("Mr. Ishiba leads Japan.")
    tmux.wait_for("✎ 1")
    tmux.press("j", "a")
    tmux.wait_for("✓ 1")
    tmux.press("r")
    tmux.wait_for("✗ 1")
    tmux.press("u")
    tmux.wait_for("Undone: rejected")
    tmux.press("r")
    tmux.wait_for("✗ 1")
    tmux.press("e")
    tmux.wait_for("Edit the line")
    tmux.press("End")
    tmux.type(" [/][@click=app.quit]x")
    tmux.wait_for("click")
    tmux.press("Enter")
    tmux.wait_for("✎ 2")
    tmux.press("t")
    tmux.wait_for("Title of the page")
    tmux.press("C-u")
    tmux.type("The call")
    tmux.press("Enter")
    tmux.wait_for("briefing The call")
    tmux.press("X")
    tmux.wait_for("Before you hand it over")
    tmux.press("C-s")
    tmux.wait_for("brief.pdf")
    tmux.press("q")
    tmux.wait_for("Your review is saved in")

    page = (tmp_path / "story-brief" / "brief.md").read_text()
    assert page.startswith("# The call")
    assert "Mr. Ishiba leads Japan" in page
    assert (tmp_path / "story-brief" / "brief.pdf").read_bytes().startswith(b"%PDF")
    review = (tmp_path / "story.review.yaml").read_text()
    for words in ('title: "The call"', "state: rejected", "state: accepted", "Mr. Ishiba leads Japan", "click"):
        assert words in review
    assert not (tmp_path / "story.review.journal").exists()
    assert sorted(path.name for path in story.iterdir()) == sorted(path.name for path in SAMPLE.iterdir())
