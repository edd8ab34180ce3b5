"""The same articles give the same bytes wherever the command is run; every quote stands in its file."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[2]
FORMATS = "md,pdf,json,html,docx,ics"
CORPORA = ("sample_corpus", "sample_corpus_second")


def test_all_formats_are_the_same_from_other_places_seeds_locales_and_file_orders(
    alone: Callable[..., subprocess.CompletedProcess[bytes]], tmp_path: Path
) -> None:
    corpus = tmp_path / "one" / "corpus"
    shutil.copytree(ROOT / "sample_corpus", corpus)
    names = sorted(path.name for path in corpus.iterdir())
    # Another order on disk, and another order on the command line.
    other = tmp_path / "two" / "corpus"
    other.mkdir(parents=True)
    for name in reversed(names):
        shutil.copy(corpus / name, other / name)
    first = alone(
        "build", corpus, "-o", tmp_path / "a", "--format", FORMATS,
        cwd=tmp_path, PYTHONHASHSEED="1", LC_ALL="C", TZ="UTC",
    )  # fmt: skip
    second = alone(
        "build", "corpus", "-o", "../b", "--format", FORMATS,
        cwd=tmp_path / "two", PYTHONHASHSEED="2", LC_ALL="tr_TR.UTF-8", TZ="Asia/Tokyo", NO_COLOR="1",
    )  # fmt: skip
    third = alone(
        "build", *reversed(names), "-o", tmp_path / "c", "--format", FORMATS,
        cwd=corpus, PYTHONHASHSEED="3", LC_ALL="C.UTF-8",
    )  # fmt: skip
    for result in (first, second, third):
        assert result.returncode == 0, result.stderr.decode()
    made = {path.name: path.read_bytes() for path in (tmp_path / "a").iterdir()}
    assert sorted(made) == [f"brief.{fmt}" for fmt in sorted(FORMATS.split(","))]
    for folder in ("b", "c"):
        for name, content in made.items():
            assert (tmp_path / folder / name).read_bytes() == content, f"{folder}/{name}"


@pytest.mark.parametrize("corpus", CORPORA)
def test_every_quote_stands_in_its_file(run: Callable[..., Result], tmp_path: Path, corpus: str) -> None:
    brief = tmp_path / "brief.json"
    assert run("build", ROOT / corpus, "-o", brief, "--format", "json", "--no-review").exit_code == 0
    result = run("verify", brief, ROOT / corpus)
    assert result.exit_code == 0, result.stderr
    changed = tmp_path / corpus
    shutil.copytree(ROOT / corpus, changed)
    for path in changed.glob("*.txt"):
        path.write_text("Moved.\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
    assert run("verify", brief, changed).exit_code == 1
