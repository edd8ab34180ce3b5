"""What is to be "on that occasion", "at the gathering" or "on the sidelines" is told with the event and its day."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.language import analyse_text
from briefing.model import Statement

pytestmark = pytest.mark.slow


def _of(text: str, verb: str) -> Statement:
    sentences = analyse_text(text, published=date(2024, 5, 9))
    (told,) = [s for x in sentences for s in x.statements if s.form == "clause" and s.predicate == verb]
    return told


@pytest.mark.parametrize(
    ("text", "verb", "complement"),
    [
        (
            "Peru and Chile are to attend the Andean summit in Lima on 16-17 May, and may hold talks on this occasion.",
            "hold",
            "talks at the Andean summit in Lima",
        ),
        (
            "The Andean summit opens in Lima on 16 May. Ana Rojas and Luis Soto will meet on the sidelines.",
            "meet",
            "on the sidelines of the Andean summit",
        ),
        (
            "Peru will host a conference on lithium in Arica on 16 May. Ana Rojas will raise the levy at the event.",
            "raise",
            "the levy at the conference on lithium in Arica",
        ),
    ],
)
def test_the_event_told_right_before_is_named_and_gives_its_day(text: str, verb: str, complement: str) -> None:
    told = _of(text, verb)
    assert told.complement == complement
    assert told.date is not None
    assert told.date.first == date(2024, 5, 16)
    assert told.quote_start == 0


@pytest.mark.parametrize(
    ("text", "verb", "complement"),
    [
        # Two events come into question.
        (
            "Peru attends the Andean summit and a trade conference in May. Chile will sign a pact on that occasion.",
            "sign",
            "on that occasion",
        ),
        # Nothing tells which summit it is.
        (
            "Peru is to attend the summit on 16 May. Chile will sign a pact on that occasion.",
            "sign",
            "on that occasion",
        ),
        # It is told by its own words.
        (
            "The Andean summit opens on 16 May. Chile will sign a pact on the occasion of the fair.",
            "sign",
            "on the occasion of the fair",
        ),
        (
            "Talks on fish open in Lima on 16 May. Chile will close the port in the event of a strike.",
            "close",
            "in the event of a strike",
        ),
    ],
)
def test_which_event_is_not_sure_stays_as_it_is(text: str, verb: str, complement: str) -> None:
    assert _of(text, verb).complement.endswith(complement)


def test_what_was_at_an_event_ahead_is_not_of_its_day() -> None:
    told = _of("The Andean summit opens in Lima on 16 May. Ana Rojas raised the levy on that occasion.", "raise")
    assert told.date is None


def test_who_is_to_meet_is_named_in_a_meeting_that_is_the_subject() -> None:
    for subject in ("Talks between Peru and Chile", "A Peru-Chile summit"):
        told = _of(f"{subject} will be held in Lima on 16 May.", "hold")
        assert {p.name for p in told.objects} == {"Peru", "Chile"}, subject
    told = _of("A summit that Bolivia wanted will be held in Lima on 16 May.", "hold")
    assert "Bolivia" not in {p.name for p in told.objects}
