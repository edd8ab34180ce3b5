"""How sure a clause is, from its governors and auxiliaries."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.language import analyse_text
from briefing.model import Statement

pytestmark = pytest.mark.slow


def _of(text: str, predicate: str) -> Statement:
    found = analyse_text(text, published=date(2023, 3, 15))
    return next(s for x in found for s in x.statements if s.form == "clause" and s.predicate == predicate)


@pytest.mark.parametrize(
    ("text", "predicate", "certainty", "negated"),
    [
        ("The commission ruled that Hungary must repay 40 million euros.", "repay", "possible", False),
        ("Brussels has not ruled out imposing tariffs on steel.", "impose", "possible", False),
        ("Chad failed to agree on a date.", "agree", "denied", True),
        ("Ethiopia may begin filling the reservoir in July.", "fill", "possible", False),
        ("Nepal and Bhutan have yet to name their delegates.", "name", "denied", True),
        ("Neither Laos nor Cambodia has accepted the proposal.", "accept", "denied", True),
        ("Sweden hopes to conclude the talks by July.", "conclude", "possible", False),
        ("Chad did not sign or ratify the treaty.", "ratify", "denied", True),
        ("Chad would neither join nor finance the mission.", "finance", "denied", True),
        ("Sweden agreed to close the port.", "close", "expected", False),
    ],
)
def test_certainty(text: str, predicate: str, certainty: str, negated: bool) -> None:
    found = _of(text, predicate)
    assert (found.certainty, found.negated) == (certainty, negated)


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Moldova would have joined the customs union had parliament not rejected the bill.", "join"),
        ("If Ankara lifts its veto, Stockholm will extradite the four men.", "extradite"),
        ("If Madrid refuses the licence, Rabat says it will close the port.", "close"),
    ],
)
def test_hypothetical(text: str, predicate: str) -> None:
    assert "hypothetical" in _of(text, predicate).flags


def test_if_it_goes_ahead_is_a_condition() -> None:
    (sentence,) = analyse_text("Iran is to hand over the geologist if it goes ahead as planned.")
    assert any("if it goes ahead as planned" in s.complement for s in sentence.statements)


def test_a_wish_that_nothing_goes_wrong_is_no_condition() -> None:
    (sentence,) = analyse_text("On 28 June, if all goes to plan, Iran is to hand over the geologist.", published=date(2024, 5, 9))
    handed = next(s for s in sentence.statements if s.predicate == "hand over")
    assert (handed.certainty, "hypothetical" in handed.flags) == ("expected", False)
    assert handed.date is not None
    assert handed.date.first == date(2024, 6, 28)


@pytest.mark.parametrize(
    "text",
    [
        "Peru kept open rather than closed its border.",
        "Chile all but closed its border.",
        "Peru as good as closed its border.",
    ],
)
def test_what_was_not_quite_done_is_not_told_as_done(text: str) -> None:
    closed = [s for sentence in analyse_text(text) for s in sentence.statements if s.predicate == "close"]
    assert closed
    assert all("hypothetical" in s.flags for s in closed)


@pytest.mark.parametrize(
    ("text", "waits"),
    [
        (
            "The truce will enter into force only after the delegations sign three protocols on verification, which "
            "were initialled on Wednesday.",
            True,
        ),
        ("The truce takes effect only when both sides sign three verification protocols.", True),
        ("The truce took effect after the delegations signed three protocols on verification.", False),
    ],
)
def test_what_something_waits_for_is_not_told_as_done(text: str, waits: bool) -> None:
    assert ("hypothetical" in _of(text, "sign").flags) is waits
