"""What the tests of the command line share: running a command in this process or in one of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from briefing.cli import main

ROOT = Path(__file__).resolve().parents[2]
ARTICLE = (ROOT / "sample_corpus" / "01-northshore-post.txt").read_bytes()

Run = Callable[..., Result]
MakeCorpus = Callable[..., Path]


@pytest.fixture
def run() -> Run:
    """Return a function that runs one command in this process and checks that it ended as a command does."""

    def call(*words: object) -> Result:
        result = CliRunner().invoke(main, [str(word) for word in words])
        assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
        assert "Traceback" not in result.stderr
        return result

    return call


@pytest.fixture
def make_corpus(tmp_path: Path) -> MakeCorpus:
    """Return a function that makes a corpus of files, given by name; with a good article unless told not to."""

    def make(files: dict[str, bytes | str] | None = None, *, good: bool = True) -> Path:
        folder = tmp_path / "corpus"
        folder.mkdir()
        if good:
            (folder / "good.txt").write_bytes(ARTICLE)
        for name, content in (files or {}).items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content.encode() if isinstance(content, str) else content)
        return folder

    return make


def run_alone(
    *words: object, cwd: Path | None = None, **environment: str
) -> subprocess.CompletedProcess[bytes]:
    """Run one command in a process of its own, with `environment` on top of ours."""
    return subprocess.run(
        [sys.executable, "-m", "briefing.cli", *map(str, words)],
        cwd=cwd,
        env=os.environ | environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=180,
        check=False,
    )


@pytest.fixture
def alone() -> Callable[..., subprocess.CompletedProcess[bytes]]:
    """Return `run_alone`."""
    return run_alone
