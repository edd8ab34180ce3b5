"""Two sides' numbers for one thing in one sentence stand in one line, never one without the other."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.language import analyse_text

pytestmark = pytest.mark.slow


def joined(text: str) -> list[str]:
    """Return subject, verb and complement of each statement of `text` that holds two tellers' numbers."""
    return [
        f"{s.subject_text} {s.verb} {s.complement}"
        for sentence in analyse_text(text, published=date(2025, 6, 9))
        for s in sentence.statements
        if "two_numbers" in s.flags
    ]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Norway counts 43 vessels in the zone, Iceland only 12.", "Norway counts 43 vessels in the zone, Iceland only 12"),
        ("Peru speaks of 14 incursions, Ecuador of 31.", "Peru speaks of 14 incursions, Ecuador of 31"),
        (
            "Peru says 412,000 tonnes of fish were landed last year; Chile says 265,000.",
            "Peru says 412,000 tonnes of fish were landed in 2024; Chile says 265,000",
        ),
        (
            "Malawi put its losses at $38 million, whereas Tanzania spoke of no more than $5 million.",
            "Malawi put its losses at $38 million, whereas Tanzania spoke of no more than $5 million",
        ),
        (
            "The secretariat reported a catch of 602,000 tonnes; environmental groups say the figure is 655,000 tonnes.",
            "The secretariat reported a catch of 602,000 tonnes; environmental groups say the figure is 655,000 tonnes",
        ),
    ],
)
def test_a_second_tellers_number_stays_with_the_first(text: str, line: str) -> None:
    assert joined(text) == [line]


def test_the_second_number_is_no_line_of_its_own() -> None:
    (sentence,) = analyse_text("Chad says 14 soldiers were killed, but Cameroon puts the toll at 40.", published=None)
    assert [s.predicate for s in sentence.statements if s.form == "clause"] == ["say"]


@pytest.mark.parametrize(
    "text",
    [
        "Peru sent 14 ships and Chile sent 12.",
        "Peru says 412,000 tonnes of fish were landed; Chile says it caught 265,000 squid.",
        "Peru says 412 boats were seen; it says 14 were stopped.",
        "Peru says 412 boats were seen, and Chile says talks will go on.",
        "Peru does not say that 412 boats were seen; Chile says 14.",
    ],
)
def test_numbers_of_deeds_or_of_other_things_stay_apart(text: str) -> None:
    assert joined(text) == []
