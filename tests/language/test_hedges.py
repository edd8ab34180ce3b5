"""A hedge stays in the line or no line vouches for what it hedges."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.language import analyse_text
from briefing.model import Statement

pytestmark = pytest.mark.slow


def _of(text: str, predicate: str) -> Statement:
    found = analyse_text(text, published=date(2024, 5, 9))
    return next(s for x in found for s in x.statements if s.form == "clause" and s.predicate == predicate)


@pytest.mark.parametrize(
    ("text", "predicate", "verb"),
    [
        ("Kenya and Uganda almost certainly signed the pact.", "sign", "almost certainly signed"),
        ("Laos and Vietnam in principle agreed to close the dam.", "agree", "in principle agreed"),
        ("Peru and Chile have in effect agreed to reopen the border.", "agree", "have in effect agreed"),
        ("Togo and Ghana more or less agreed to share the port.", "agree", "more or less agreed"),
        ("Apparently, Oman has accepted the offer.", "accept", "apparently has accepted"),
        ("Malta and Cyprus in all likelihood signed the deal.", "sign", "in all likelihood signed"),
    ],
)
def test_hedge_stays_with_its_verb(text: str, predicate: str, verb: str) -> None:
    assert _of(text, predicate).verb == verb


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Peru and Chile seemingly settled their dispute.", "settle"),
        ("Malta, in all probability, signed the deal.", "sign"),
        ("Ghana no doubt signed the deal on Monday.", "sign"),
        ("Kenya almost certainly signed the pact.", "sign"),
        ("Iceland must have signed the pact.", "sign"),
        ("Estonia may well have signed the pact on Monday.", "sign"),
    ],
)
def test_guess_is_no_report(text: str, predicate: str) -> None:
    assert _of(text, predicate).certainty == "possible"


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("It seems that Peru and Chile agreed to reopen the border.", "reopen"),
        ("It looks as though Laos rejected the offer.", "reject"),
        ("Laos rejected the offer, it seems.", "reject"),
        ("Niger and Chad, it appears, agreed to reopen the border.", "agree"),
        ("Laos and Vietnam signed the accord on Monday, or so it appears.", "sign"),
    ],
)
def test_frame_that_only_supposes_leaves_no_bare_deed(text: str, predicate: str) -> None:
    found = [s for x in analyse_text(text, published=date(2024, 5, 9)) for s in x.statements if s.predicate == predicate]
    assert not [s for s in found if s.verb and "speculated" not in s.flags]
    assert not [s for s in found if s.verb]


@pytest.mark.parametrize(
    ("text", "predicate", "verb"),
    [
        ("Laos certainly signed the accord.", "sign", "certainly signed"),
        ("Peru took part in the talks in Lima.", "take", "took"),
        ("Iceland must have ratified the pact by 20 May.", "ratify", "must have ratified"),
    ],
)
def test_what_is_no_hedge(text: str, predicate: str, verb: str) -> None:
    found = _of(text, predicate)
    assert found.verb == verb
    assert "speculated" not in found.flags


@pytest.mark.parametrize(
    ("text", "predicate", "tense"),
    [
        ("Kenya is believed to have signed the pact on Monday.", "sign", "past"),
        ("Kenya may have signed the pact on Monday.", "sign", "past"),
        ("Kenya hopes to have signed the pact by June.", "sign", "future"),
        ("Kenya is expected to have signed the pact by June.", "sign", "future"),
    ],
)
def test_perfect_infinitive_behind_hearsay_is_past(text: str, predicate: str, tense: str) -> None:
    assert _of(text, predicate).tense == tense


def test_day_of_a_past_guess_lies_behind() -> None:
    found = _of("Peru and Chile are presumed to have signed the accord on Monday.", "sign")
    assert found.date is not None
    assert found.date.first == date(2024, 5, 6)
