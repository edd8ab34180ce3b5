"""How sure an upcoming event is: what is offered or wished is no schedule, what is firm needs no mark."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from briefing.config import load_config
from briefing.pipeline import analyse

OTHER = "Peru and Chile held talks by telephone on Thursday. Chile rejected the levy of Peru."


@pytest.mark.parametrize(
    ("told", "word", "tag"),
    [
        ("Peru and Chile will hold talks on the levy in Arica on 20 May 2024.", "talks on the levy", "scheduled"),
        ("Peru invited Chile's president to a feast in Lima on 20 May 2024.", "feast", "proposed"),
        ("Peru hopes to meet Chile's president at a summit in Quito on 20 May 2024.", "summit", "hoped"),
        ("Peru and Chile will set up a joint panel on the levy, the statement of the two ministries said.", "panel", ""),
        ("Peru will propose a summit with Chile on 20 May 2024.", "summit", "scheduled"),
        ("If no deal is found by 20 May 2024, Peru will close the port of Ilo to Chile.", "port", "conditional"),
        ("A summit of Peru and Chile could be held in Quito on 20 May 2024.", "summit", "speculated"),
    ],
)
def test_a_tag_is_never_surer_than_the_source(tmp_path: Path, told: str, word: str, tag: str) -> None:
    (tmp_path / "1.txt").write_text(f"The talks\n\nLIMA, 3 May 2024 - {OTHER} {told}\n", encoding="utf-8")

    facts = analyse((tmp_path,), config=load_config((tmp_path,)), as_of=date(2024, 5, 4)).facts

    assert [f.tag for f in facts if f.section == "upcoming" and word in f.text][:1] == [tag]


def test_what_one_side_is_ready_for_is_marked_as_an_offer(tmp_path: Path) -> None:
    told = "Peru is ready to buy 300 million kilowatt-hours from Chile each winter."
    (tmp_path / "1.txt").write_text(f"The talks\n\nLIMA, 3 May 2024 - {OTHER} {told}\n", encoding="utf-8")

    facts = analyse((tmp_path,), config=load_config((tmp_path,)), as_of=date(2024, 5, 4)).facts

    assert [f.tag for f in facts if f.section == "agreements" and "kilowatt" in f.text] == ["offer"]
