"""No line stops before its verb has what it needs, and none is a saying."""

from __future__ import annotations

import pytest
from read_lines import lines_of

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    "text",
    [
        '"We undertook to talk. We did not undertake to erase," Chile\'s foreign minister Ana Paz said.',
        '"It is not in the communique. Read it," Chad\'s minister Abakar Djidda launched.',
        "Not so, Ukrainian minister Taras Hnatiuk shot back: The seals are final.",
        "Peru offered a hundred tents. Chile did not accept one, its foreign minister said.",
        "Peru's foreign minister Ana Paz goes there on 20 June.",
        "A reservoir is a service, Chile's foreign minister Ana Paz said.",
        "A treaty is a treaty, Chile's foreign minister Ana Paz said.",
        "Chile killed the proposal as surely as Peru did.",
        "Peru and Chile promised in Arica.",
        "Peru's parliament was going to vote on the lease.",
        "The opposition there says the ships would create 2,100 jobs; the government speaks of 3,500.",
    ],
)
def test_what_is_cut_or_says_nothing_makes_no_line(text: str) -> None:
    lines = [line for line in lines_of(text) if " is Chile's " not in line and "'s minister" not in line]
    cut = ("erase", "launched", "shot back", "accept one", "goes there", "service", "treaty", "surely", "in Arica", "lease", "3,500")
    assert not [line for line in lines if line.split(", according to ")[0].endswith(cut)]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Peru and Chile promised in Arica to close the border.", "Peru and Chile promised in Arica to close the border"),
        ("Peru agreed to share the water of the Mauri with Chile.", "Peru agreed to share the water of the Mauri with Chile"),
        (
            "The map is a provocation, Chile's foreign minister Ana Paz said.",
            "The map is a provocation, according to Ana Paz",
        ),
        (
            "The accord was initialed in Lima by Ana Paz, minister of the Port Procurement Administration (PPA), and Adm. Luis "
            "Soto of Chile.",
            "The accord was initialed in Lima by Ana Paz and Adm. Luis Soto of Chile",
        ),
        ('The "peace talks" of Peru and Chile collapsed.', "The “peace talks” of Peru and Chile collapsed"),
    ],
)
def test_what_is_whole_stays(text: str, line: str) -> None:
    assert line in lines_of(text)


def test_who_is_to_decide_whether_a_thing_is_done_makes_no_line_without_it() -> None:
    text = "Duties can stay for six months; the Commission has to decide by 8 March 2026 whether to make them definitive."
    assert not [line for line in lines_of(text) if line.rstrip(".").endswith("has to decide")]
