"""Small corpora for the tests of facts."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from briefing.config import load_config
from briefing.model import Fact
from briefing.pipeline import analyse


def facts_of(folder: Path, texts: Iterable[str], *, as_of: date) -> list[Fact]:
    """Return the facts of a corpus of these articles, which stand in `folder` as 000.txt, 001.txt and so on."""
    for number, text in enumerate(texts):
        (folder / f"{number:03}.txt").write_text(text, encoding="utf-8")
    return list(analyse((folder,), config=load_config((folder,)), as_of=as_of).facts)
