"""Where the accounts differ: only what the articles at hand allow to be said, with true counts."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from briefing.config import load_config
from briefing.model import Fact
from briefing.pipeline import analyse

PERU = (
    "LIMA, 3 May 2024 - Peru and Chile held talks by telephone on Friday. The two countries agreed on Friday "
    "to reopen the fishing port of Ilo, the Peruvian foreign ministry said. The two countries also "
    "agreed on Friday to build a bridge over the Concordia gorge, the Peruvian foreign ministry said."
)
CHILE = (
    "SANTIAGO, 3 May 2024 - Peru and Chile held talks by telephone on Friday. The two countries agreed on "
    "Friday to reopen the fishing port of Ilo, the Chilean foreign ministry said."
)
EARLIER = (
    "SANTIAGO, 12 April 2024 - Peru and Chile held talks in Arica on Friday. The two countries agreed on Friday "
    "to train customs officers together, the Chilean foreign ministry said."
)


def _differences(folder: Path, *bodies: str) -> list[Fact]:
    for number, body in enumerate(bodies):
        (folder / f"{number:03}.txt").write_text(f"Ministers talk, part {number}\n\n{body}\n", encoding="utf-8")
    facts = analyse((folder,), config=load_config((folder,)), as_of=date(2024, 5, 4)).facts
    return [f for f in facts if f.section == "readout_difference" and not f.dropped]


def test_only_accounts_of_the_same_day_are_counted(tmp_path: Path) -> None:
    lines = [fact.text for fact in _differences(tmp_path, PERU, CHILE, EARLIER)]

    assert any("bridge" in line and "not mentioned in the 1 article that carries Chile's" in line for line in lines)


def test_an_account_of_other_talks_only_makes_no_difference(tmp_path: Path) -> None:
    assert not [fact for fact in _differences(tmp_path, PERU, EARLIER) if "not mentioned" in fact.text]
