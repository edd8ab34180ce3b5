"""One text that hands were put to is one line, however each outlet tells of it; two texts are two."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from corpus import facts_of

from briefing.model import Fact


def _agreed(folder: Path, *bodies: str) -> list[Fact]:
    articles = (
        f"Neighbours sign, part {number}\n\nAndes Wire {number}\n3 May 2024\n\n{body}\n"
        for number, body in enumerate(bodies)
    )
    facts = facts_of(folder, articles, as_of=date(2024, 5, 4))
    return [f for f in facts if not f.dropped and f.section == "agreements"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # Who signed it, and what it is of.
        (
            "Peru and Chile signed on 2 May 2024 a treaty on the transfer of prisoners.",
            "The treaty was signed by the Peruvian justice minister Ana Cruz and her Chilean colleague on 2 May 2024.",
        ),
        # Told once more without its day.
        (
            "Peru and Chile initialled on 2 May 2024 a draft treaty on the transfer of prisoners.",
            "The draft treaty on the transfer of prisoners was initialled by Deputy Justice Minister Ana Cruz of Peru.",
        ),
        (
            "Norway and Iceland signed on 2 May 2024 an agreement that lets Icelandic boats catch herring.",
            "The agreement was signed by video, with fisheries minister Kari Dahl of Norway at her desk in Oslo.",
        ),
        # Where and before whom it was signed stands before its name.
        (
            "Ana Cruz of Peru and Luis Soto of Chile signed on 2 May 2024 in the presence of both heads of state"
            " the memorandum of understanding on controls at Arica airport.",
            "The foreign ministers of Peru and Chile, Ana Cruz and Luis Soto, signed on 2 May 2024 the memorandum by"
            " which Arica airport will serve Tacna.",
        ),
    ],
)
def test_one_text_signed_is_one_line(tmp_path: Path, one: str, other: str) -> None:
    (line,) = _agreed(tmp_path, one, other)
    assert len({c.article for c in line.claims}) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Peru and Chile signed on 2 May 2024 an agreement on fisheries.",
            "The agreement on the railway was signed by Peru's transport minister Ana Cruz in Lima.",
        ),
        (
            "Peru and Chile initialled on 2 May 2024 a treaty on the river.",
            "The treaty was signed by Peru's foreign minister Ana Cruz in Lima.",
        ),
        (
            "Peru and Chile signed on 2 May 2024 a protocol on poultry.",
            "The memorandum was signed by Peru's foreign minister Ana Cruz in Lima.",
        ),
        (
            "Peru and Chile signed on 2 May 2024 a treaty on the river.",
            "The annex to the treaty was signed by Peru's foreign minister Ana Cruz in Lima.",
        ),
    ],
)
def test_other_texts_and_acts_keep_their_lines(tmp_path: Path, one: str, other: str) -> None:
    assert all(len({c.article for c in f.claims}) == 1 for f in _agreed(tmp_path, one, other))


def test_a_text_that_may_be_either_of_two_is_neither(tmp_path: Path) -> None:
    lines = _agreed(
        tmp_path,
        "Peru and Chile signed on 2 May 2024 an agreement on fisheries.",
        "Peru and Chile signed on 1 May 2024 an agreement on the railway.",
        "The agreement was signed by Peru's minister Ana Cruz in Lima.",
    )
    assert not any({"000.txt#1", "002.txt#1"} <= {c.article for c in f.claims} for f in lines)
    assert all(len({c.article for c in f.claims}) == 1 for f in lines)
