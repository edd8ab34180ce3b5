"""Other news on a crawled page does not take the story's page."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from briefing.config import load_config
from briefing.model import Fact
from briefing.pipeline import analyse

TALKS = (
    "Peru and Chile agreed on Monday to share the water of the Lauca river, the Peruvian foreign ministry said.",
    "After two days in Arica, Chile has settled the quarrel with Peru: both will measure the Lauca river every week.",
    "Farmers in Peru welcomed the accord. Peru and Chile will meet again on 20 May to fix a price for the river's water.",
)
ASIDE = "The grain office blames drought and a late ship."


def _facts(folder: Path, *bodies: str) -> list[Fact]:
    for number, body in enumerate(bodies):
        text = f"LIMA, {number + 6} May 2024 - {body}"
        (folder / f"{number:03}.txt").write_text(f"Water talks, part {number}\n\n{text}\n", encoding="utf-8")
    return list(analyse((folder,), config=load_config((folder,)), as_of=date(2024, 5, 9)).facts)


def test_a_matter_that_no_other_article_tells_is_an_aside(tmp_path: Path) -> None:
    facts = _facts(tmp_path, f"{TALKS[0]} {ASIDE}", TALKS[1], TALKS[2])

    grain = [fact for fact in facts if "drought" in fact.text]
    assert grain
    assert all(fact.dropped.startswith("an aside") for fact in grain)


def test_what_nobody_of_the_story_does_to_its_matter_is_kept(tmp_path: Path) -> None:
    farmers = "A farmers' union blames the two governments for the state of the Lauca river."

    facts = _facts(tmp_path, f"{TALKS[0]} {farmers}", TALKS[1], TALKS[2])

    assert any("union" in fact.text and not fact.dropped for fact in facts)
