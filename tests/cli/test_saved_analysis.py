"""What was saved of a corpus is shown again only where that corpus still stands."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from briefing.config import Config
from briefing.pipeline import analyse, is_stale, load_saved

TALKS = "LIMA, 6 May 2024 - Peru and Chile agreed on Monday to share the water of the Lauca river, officials said."


def _corpus(folder: Path, *bodies: str) -> Path:
    folder.mkdir()
    for number, body in enumerate(bodies):
        (folder / f"{number:03}.txt").write_text(f"Water talks\n\n{body}\n", encoding="utf-8")
    return folder


@pytest.mark.slow
def test_another_corpus_in_the_same_place_is_not_shown_the_old_page(tmp_path: Path) -> None:
    folder = _corpus(tmp_path / "corpus", TALKS)
    analyse((folder,), config=Config())
    assert load_saved((folder,), config=Config()) is not None

    shutil.rmtree(folder)
    _corpus(folder, TALKS.replace("Peru", "Bolivia"))

    assert load_saved((folder,), config=Config()) is None


@pytest.mark.slow
def test_an_added_article_makes_it_stale_and_keeps_it(tmp_path: Path) -> None:
    folder = _corpus(tmp_path / "corpus", TALKS)
    analyse((folder,), config=Config())
    (folder / "001.txt").write_text(f"More\n\n{TALKS.replace('Monday', 'Sunday')}\n", encoding="utf-8")

    saved = load_saved((folder,), config=Config())

    assert saved is not None
    assert is_stale(saved, (folder,), config=Config())
