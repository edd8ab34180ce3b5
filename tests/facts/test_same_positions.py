"""One demand, refusal or threat in other words is one line; of two things, sides or terms there are two."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from briefing.config import load_config
from briefing.model import Fact
from briefing.pipeline import analyse


def _held(folder: Path, *bodies: str) -> list[Fact]:
    for number, body in enumerate(bodies):
        text = f"Neighbours talk, part {number}\n\nAndes Wire {number}\n3 May 2024\n\n{body}\n"
        (folder / f"{number:03}.txt").write_text(text, encoding="utf-8")
    facts = analyse((folder,), config=load_config((folder,)), as_of=date(2024, 5, 4)).facts
    return [f for f in facts if not f.dropped and f.section in {"disputes", "upcoming"}]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Peru will not hand over its citizens, Foreign Minister Rosa Quispe said.",
            "Foreign Minister Rosa Quispe of Peru ruled out extraditing the five men.",
        ),
        (
            "The Kenyan Dockers' Union has threatened to boycott the port of Tanga if the toll is not abolished.",
            "Kenya's dockers' union had threatened a boycott.",
        ),
        (
            "Peru is demanding $4.2 million for the animals that had to be destroyed.",
            "Peru reiterated its request for compensation in the amount of 4.2 million US dollars for breeders in Arica.",
        ),
        ("Peru demanded that Chile release the sailors.", "Peru wants Chile to free the sailors held in Arica."),
        (
            "President Ana Soto of Peru indicated she would uphold the previous government's approach to the divers' pensions.",
            "Peru's president, Ana Soto, hinted that she would stick to her predecessors' solution to the claims of the divers.",
        ),
    ],
)
def test_one_position_in_other_words_stands_once(tmp_path: Path, one: str, other: str) -> None:
    assert [len({c.article for c in f.claims}) for f in _held(tmp_path, one, other)] == [2]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Peru wants $4.2 million for the animals.", "Peru reiterated its request for 1.5 million dollars for the divers."),
        ("Peru wants $4.2 million for the animals.", "Chile wants $4.2 million for its pier."),
        ("Peru wants Chile to free the sailors.", "Peru wants Chile to free the trawlers."),
        ("Peru wants Chile to free the sailors.", "Chile wants Peru to free the sailors."),
        (
            "Peru wants Chile to free the sailors before talks begin.",
            "Peru wants Chile to free the sailors before the court rules.",
        ),
        (
            "Peru will not hand over its citizens, Foreign Minister Rosa Quispe said.",
            "Peru will not hand over the data, Foreign Minister Rosa Quispe said.",
        ),
        (
            "Peru will not reopen the consulate in Arica.",
            "Peru refuses to reopen the consulate in Iquique.",
        ),
        ("Peru wants Chile to open a second bridge.", "Peru wants Chile to open a third bridge."),
        (
            "Peru wants Chile to withdraw its troops from the ridge.",
            "Peru wants Bolivia to withdraw its troops from the ridge.",
        ),
        (
            "Kenya's dockers' union had threatened a boycott.",
            "Kenya's drivers' union has threatened to boycott the port of Tanga.",
        ),
    ],
)
def test_two_positions_stay_two(tmp_path: Path, one: str, other: str) -> None:
    assert len(_held(tmp_path, one, other)) == 2


def test_two_counts_of_one_whole_stay_two(tmp_path: Path) -> None:
    shown = _held(
        tmp_path,
        "The harbour authority said 12 of the 100 blocks in the application lie on the Peruvian shelf.",
        "Peru's foreign ministry said 17 of the 100 blocks in the application lie on the Peruvian shelf.",
    )
    assert not [f for f in shown if len({c.article for c in f.claims}) > 1]
