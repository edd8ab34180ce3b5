"""What holds of any such thing, or in these times, is no news of one thing on one day."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.language import analyse_text
from briefing.model import Statement


def _told(text: str, predicate: str) -> Statement:
    return next(
        s
        for sentence in analyse_text(text, published=date(2024, 5, 9))
        for s in sentence.statements
        if s.form == "clause" and s.predicate == predicate
    )


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Kenya said a state that signs a treaty must keep it.", "sign"),
        ("“A country which goes to court must be able to come home from court,” Ana Ruiz said.", "go"),
        ("Peru said any ship that enters the zone will be seized.", "enter"),
    ],
)
def test_a_relative_clause_about_any_such_thing_supposes(text: str, predicate: str) -> None:
    assert "hypothetical" in _told(text, predicate).flags


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Kenya, which signs the treaty on Monday, will host the talks.", "sign"),
        ("Peru freed a ship that entered the zone.", "enter"),
        ("Chad said a debate that starts on 3 June will last two weeks.", "start"),
        ("The ministers met a company that has signed the contract.", "sign"),
    ],
)
def test_one_thing_is_told_of(text: str, predicate: str) -> None:
    assert "hypothetical" not in _told(text, predicate).flags


def test_today_in_a_clause_of_how_things_are_is_no_day() -> None:
    assert _told("Malawi wants the mouth where the river runs today.", "want").complement.endswith("runs today")


def test_today_of_a_deed_is_the_day() -> None:
    told = _told("Kenya and Uganda agreed today to share the data.", "agree")

    assert told.date is not None
    assert told.date.first == date(2024, 5, 9)
    assert "today" not in told.complement
