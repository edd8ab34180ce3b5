"""One meeting told by each of its sides in its own way is one line; two meetings of one day stay two."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from briefing.config import load_config
from briefing.model import Fact
from briefing.pipeline import analyse


def _past(folder: Path, *bodies: str) -> list[Fact]:
    for number, body in enumerate(bodies):
        text = f"Neighbours talk, part {number}\n\nAndes Wire {number}\n4 May 2024\n\n{body}\n"
        (folder / f"{number:03}.txt").write_text(text, encoding="utf-8")
    facts = analyse((folder,), config=load_config((folder,)), as_of=date(2024, 5, 5)).facts
    return [f for f in facts if not f.dropped and f.section == "past"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The foreign ministers of Peru and Chile met for three hours in the Blue Hall of the Tacna Theatre on Friday.",
            "The foreign ministers of Chile and Peru sat down in the Tacna Theatre on Friday to look for a way out.",
        ),
        (
            "Kenyan President Naomi Wafula and Ugandan President Moses Okello held talks at State House on Friday.",
            "Ugandan President Moses Okello held a summit meeting with H.E. Mrs. Naomi WAFULA on Friday.",
        ),
        (
            "Peru's trade minister Rosa Quispe met Chile's foreign minister Pablo Soto for an hour on Friday.",
            "On Friday Chile's foreign minister Pablo Soto received the trade minister of Peru.",
        ),
        (
            "Health Minister Rosa Quispe of Peru had phone talks with Chile's health minister Pablo Soto on Friday.",
            "Chile's health minister Pablo Soto sustained a cordial telephone conversation with Rosa Quispe of Peru on Friday.",
        ),
    ],
)
def test_one_meeting_in_the_words_of_each_side(tmp_path: Path, one: str, other: str) -> None:
    assert [len({c.article for c in f.claims}) for f in _past(tmp_path, one, other)] == [2]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The foreign ministers of Peru and Chile met for three hours in Tacna on Friday.",
            "The defence ministers of Chile and Peru met in Tacna on Friday.",
        ),
        (
            "The foreign ministers of Peru and Chile met for three hours in Tacna on Friday.",
            "The foreign ministers of Chile and Peru met in Tacna on Thursday.",
        ),
        (
            "The foreign ministers of Peru and Chile met on Friday.",
            "The foreign ministers of Peru and Brazil met on Friday.",
        ),
        (
            "Peru's trade minister Rosa Quispe met Chile's foreign minister Pablo Soto for an hour on Friday.",
            "On Friday Chile's foreign minister Pablo Soto received the health minister of Peru.",
        ),
        (
            "Peru's trade minister Rosa Quispe met Chile's foreign minister Pablo Soto in Tacna on Friday.",
            "Chile's foreign minister Pablo Soto spoke by telephone with the trade minister of Peru on Friday.",
        ),
    ],
)
def test_two_meetings_of_one_day_stay_two(tmp_path: Path, one: str, other: str) -> None:
    assert len(_past(tmp_path, one, other)) == 2
