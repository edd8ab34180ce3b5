"""What is told of another time is no news; a year in an aside does not make news history."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from briefing.config import load_config
from briefing.model import Fact
from briefing.pipeline import analyse


def _facts(folder: Path, *bodies: str) -> tuple[Fact, ...]:
    for number, body in enumerate(bodies):
        text = f"Chile and Peru open a road, part {number}\n\nAndes Wire\n25 May 2023\n\n{body}\n"
        (folder / f"{number:03}.txt").write_text(text, encoding="utf-8")
    return analyse((folder,), config=load_config((folder,)), as_of=date(2023, 5, 26)).facts


@pytest.mark.parametrize(
    ("body", "news"),
    [
        ("Chile and Peru opened a crossing that had been sealed since 1994, in the most visible result so far.", True),
        ("Chile and Peru opened a crossing whose gate was sealed in 1994, the Peruvian ministry said.", True),
        ("Chile and Peru opened the first crossing at Arica since 1994, the Peruvian ministry said.", True),
        ("In 1988 Chile and Peru resumed relations. They signed, in the following February, a treaty.", False),
        ("Chile and Peru signed a treaty on the crossing at Arica in 1994.", False),
    ],
)
def test_a_year_in_an_aside_does_not_make_news_history(tmp_path: Path, body: str, news: bool) -> None:
    more = "Chile and Peru agreed on Wednesday to share the costs of the road."

    facts = _facts(tmp_path, body, more)

    told = [f for f in facts if f.section in {"past", "agreements"} and ("opened" in f.text or "signed" in f.text)]
    assert told or not news
    assert any(not f.dropped for f in told) is news
