"""Which event "it" is that opens or is held: the one that the sentence before tells of, and no state or person."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.language import analyse_text
from briefing.model import Statement

pytestmark = pytest.mark.slow


def _last(text: str) -> list[Statement]:
    return [s for s in analyse_text(text, published=date(2024, 5, 9))[-1].statements if s.form == "clause"]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Peru and Chile agreed to hold a summit. It will take place in Lima on 16 May.", "The summit"),
        (
            "Peru has accepted Chile's request for consultations in Geneva. These will take place on 16 May.",
            "The consultations in Geneva",
        ),
        ("Peru and Chile agreed on two rounds of talks. They will be held in Lima.", "The two rounds of talks"),
        ("Kenya and Sudan announced talks on fishing. They are due to start on 16 May.", "The talks on fishing"),
        ("Peru and Chile plan a naval exercise. It is scheduled to begin on 16 May.", "The naval exercise"),
    ],
)
def test_a_pronoun_that_takes_place_is_the_event_told_before(text: str, event: str) -> None:
    told = [s for s in _last(text) if s.subject_text]
    assert {s.subject_text for s in told} == {event}
    assert not any(s.subject for s in told)
    assert all(s.quote_start == 0 for s in told)


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Chile met in Lima. They will be held to their word.",
        "Peru and Chile held talks in Lima and a meeting in Arica. It will resume on 16 May.",
        "Peru arrested two fishermen before the talks. They will be held until 16 May.",
    ],
)
def test_what_may_mean_another_is_no_event(text: str) -> None:
    assert not [s for s in _last(text) if s.subject_text.startswith("The ")]


def test_who_begins_something_is_still_a_party() -> None:
    told = _last("Peru and Chile agreed on talks. They will begin work on a treaty on 16 May.")
    assert {p.name for s in told for p in s.subject} == {"Peru", "Chile"}
