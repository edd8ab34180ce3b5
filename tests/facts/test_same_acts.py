"""One act on the same persons that day is one line, whoever it is told of; what two sides did is two."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from corpus import facts_of

from briefing.model import Fact


def _past(folder: Path, *bodies: str) -> list[Fact]:
    articles = (
        f"Peru and Chile, part {number}\n\nAndes Wire {number}\n{7 + number} May 2024\n\n{body}\n"
        for number, body in enumerate(bodies)
    )
    facts = facts_of(folder, articles, as_of=date(2024, 5, 9))
    return [f for f in facts if f.section == "past" and not f.dropped]


def test_handed_over_and_was_handed_over_are_one(tmp_path: Path) -> None:
    (line,) = _past(
        tmp_path,
        "Peru handed over Ana Soto and Luis Rojas on 6 May 2024 at the bridge.",
        "Ana Soto and Luis Rojas were handed over to Chilean officers at the bridge on 6 May 2024.",
    )
    assert len(line.claims) == 2


def test_what_each_side_did_in_one_sentence_is_two(tmp_path: Path) -> None:
    lines = _past(
        tmp_path,
        "On 6 May 2024 Peru handed over Ana Soto and Luis Rojas, and Chile handed over Eva Diaz and Juan Paz.",
        "Peru and Chile will go on with their talks.",
    )
    assert sorted(f.text for f in lines) == [
        "Chile handed over Eva Diaz and Juan Paz",
        "Peru handed over Ana Soto and Luis Rojas",
    ]
    assert {f.date.first if f.date else None for f in lines} == {date(2024, 5, 6)}


def test_what_is_done_to_former_officers_is_no_history(tmp_path: Path) -> None:
    lines = _past(
        tmp_path,
        "Former customs officer Ana Soto and Luis Rojas were handed over to officers of Chile on 6 May 2024.",
        "Peru and Chile will go on with their talks.",
    )
    assert any("Ana Soto" in f.text for f in lines)


_CLOSED = "Peru closed the Huara crossing with Chile in April 2024 after an outbreak of sheep pox."


def test_what_one_outlet_tells_of_the_month_and_another_of_the_day_is_one(tmp_path: Path) -> None:
    (line,) = _past(tmp_path, _CLOSED, "Peru shut the Huara border crossing on 22 April 2024.")
    assert len(line.claims) == 2
    assert line.date is not None
    assert line.date.first == line.date.last == date(2024, 4, 22)


def test_another_crossing_month_or_deed_is_another(tmp_path: Path) -> None:
    others = (
        "Peru shut the Tambo border crossing on 22 April 2024.",
        "Peru shut the Huara border crossing on 22 March 2024.",
        "Peru repaired the Huara border crossing on 22 April 2024.",
    )
    for number, other in enumerate(others):
        folder = tmp_path / str(number)
        folder.mkdir()
        assert len(_past(folder, _CLOSED, other)) == 2, other


def test_two_counts_at_one_place_are_two(tmp_path: Path) -> None:
    pairs = (
        ("Peru seized 12 Chilean boats in April 2024.", "Peru impounded 15 Chilean boats on 22 April 2024."),
        ("Peru seized 12 boats at Huara in April 2024.", "Peru impounded 15 boats at Huara on 22 April 2024."),
    )
    for number, (one, other) in enumerate(pairs):
        folder = tmp_path / str(number)
        folder.mkdir()
        assert len(_past(folder, one, other)) == 2, other
