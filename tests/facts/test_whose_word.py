"""Whose word a fact is told as where several articles tell it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from corpus import facts_of

from briefing.config import load_config
from briefing.pipeline import analyse

pytestmark = pytest.mark.slow


def _lines(folder: Path, *bodies: str) -> list[str]:
    articles = (
        f"Neighbours talk, part {number}\n\nAndes Wire\n3 May 2024\n\n{body}\n"
        for number, body in enumerate(bodies)
    )
    facts = facts_of(folder, articles, as_of=date(2024, 5, 4))
    return [f.text for f in facts if not f.dropped and f.section == "past"]


def test_an_event_that_another_article_tells_of_its_own_is_no_speakers_word(tmp_path: Path) -> None:
    lines = _lines(
        tmp_path,
        "The rebels of Chad freed 23 soldiers on Wednesday near the town of Mao, according to a relief agency.",
        "The rebels of Chad freed 23 soldiers near the town of Mao on Wednesday.",
    )
    assert [line for line in lines if "23 soldiers" in line] == ["The rebels of Chad freed 23 soldiers near the town of Mao"]


def test_an_event_that_one_source_tells_is_its_word(tmp_path: Path) -> None:
    lines = _lines(
        tmp_path,
        "The rebels of Chad freed 23 soldiers on Wednesday near the town of Mao, according to a relief agency.",
        "The two sides of Chad will meet on 12 May.",
    )
    (line,) = [line for line in lines if "23 soldiers" in line]
    assert line.endswith("according to a relief agency")


def test_what_a_side_says_was_accepted_is_told_once_with_the_side(tmp_path: Path) -> None:
    (tmp_path / "000.txt").write_text(
        "Halal quarrel\n\nTrade Weekly\n24 September 2025\n\nThe two sides signed a poultry protocol in Riyadh on Monday.\n"
        "Riyadh says Brazil accepted hand slaughter and a new certification regime from 1 January. "
        "Brasilia says it did no such thing.\n",
        encoding="utf-8",
    )
    facts = analyse((tmp_path,), config=load_config((tmp_path,)), as_of=date(2025, 9, 25)).facts
    assert [(f.section, f.text) for f in facts if not f.dropped and "hand slaughter" in f.text] == [
        (
            "disputes",
            "Saudi Arabia says Brazil accepted hand slaughter and a new certification regime from 1 January 2026"
            " (denied by Brazil)",
        )
    ]


def test_what_nobody_in_particular_says_is_not_told(tmp_path: Path) -> None:
    body = "Few believe that Chad freed 23 soldiers on Wednesday. Many say that Sudan closed its border with Chad on Monday."
    assert _lines(tmp_path, body) == []


def test_what_is_only_recalled_is_history(tmp_path: Path) -> None:
    assert _lines(tmp_path, "Old hands recall that Chad closed its border with Sudan on 3 March.") == []
