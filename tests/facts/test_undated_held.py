"""What was put off with no new day leaves the upcoming events once a newer article tells that it was held."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from corpus import facts_of

_PUT_OFF = "LOME, 2 May 2024 - The talks between Chad and Togo on the border bridge were postponed, the ministry said."


def _is_ahead(folder: Path, *texts: str) -> bool:
    articles = (f"Talks, part {number}\n\n{text}\n" for number, text in enumerate(texts))
    facts = facts_of(folder, articles, as_of=date(2024, 5, 10))
    moved = [f for f in facts if f.section == "upcoming" and f.claims[0].rule == "upcoming.moved"]
    assert moved
    return any(not f.dropped for f in moved)


@pytest.mark.parametrize(
    ("put_off", "held"),
    [
        (_PUT_OFF, "LOME, 9 May 2024 - Chad and Togo held talks on the border bridge in Lome on Tuesday."),
        (
            "LIMA, 2 May 2024 - A round of negotiations between Peru and Chile on fishing quotas has been put off.",
            "LIMA, 9 May 2024 - Negotiators of Peru and Chile met in Arica on Wednesday for a round of negotiations on"
            " fishing quotas.",
        ),
        (
            "RIGA, 2 May 2024 - The meeting of Latvia and Estonia on gas storage has been delayed.",
            "RIGA, 9 May 2024 - Latvia and Estonia held their meeting on gas storage on 8 May 2024.",
        ),
    ],
)
def test_what_was_held_since_is_not_ahead(tmp_path: Path, put_off: str, held: str) -> None:
    assert not _is_ahead(tmp_path, put_off, held)


@pytest.mark.parametrize(
    "newer",
    [
        # Another matter, other parties, an older day, a plan.
        "LOME, 9 May 2024 - Chad and Togo held talks on cotton prices in Lome on Tuesday.",
        "LOME, 9 May 2024 - Ghana and Togo held talks on the border bridge in Lome on Tuesday.",
        "LOME, 9 May 2024 - Chad and Togo held talks on the border bridge in Lome on 30 April 2024.",
        "LOME, 9 May 2024 - Chad and Togo will hold talks on the border bridge in Lome in June.",
    ],
)
def test_what_was_not_held_stays(tmp_path: Path, newer: str) -> None:
    assert _is_ahead(tmp_path, _PUT_OFF, newer)


_TO_MEET = (
    "LIMA, 2 May 2024 - President Ana Rojas of Peru is to be received by President Luis Soto of Chile.\n\n"
    "Peru and Chile share a port."
)


@pytest.mark.parametrize(
    ("newer", "ahead"),
    [
        ("President Ana Rojas of Peru and President Luis Soto of Chile signed a pact on Wednesday.", False),
        ("President Luis Soto of Chile received President Ana Rojas of Peru on Wednesday.", False),
        ("President Ana Rojas of Peru and President Luis Soto of Chile met on 8 March 2024.", True),
        ("President Ana Rojas of Peru and President Eva Paz of Bolivia signed a pact on Wednesday.", True),
        ("President Ana Rojas of Peru and President Luis Soto of Chile will sign a pact.", True),
    ],
)
def test_two_who_have_met_since_are_not_still_to_meet(tmp_path: Path, newer: str, ahead: bool) -> None:
    articles = (
        f"Talks, part {number}\n\n{text}\n"
        for number, text in enumerate((_TO_MEET, f"LIMA, 9 May 2024 - {newer}"))
    )
    facts = facts_of(tmp_path, articles, as_of=date(2024, 5, 10))
    plans = [f for f in facts if f.section == "upcoming" and "received" in f.text]
    assert plans
    assert any(not f.dropped for f in plans) is ahead
