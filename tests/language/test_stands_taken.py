"""What a relative clause of taking a stand is about, lists behind a colon, and what "could" tells as done."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.language import analyse_text
from briefing.model import Statement

pytestmark = pytest.mark.slow


def _clauses(text: str) -> list[Statement]:
    found = analyse_text(text, published=date(2025, 6, 9))
    return [s for sentence in found for s in sentence.statements if s.form == "clause"]


def _lines(text: str) -> list[str]:
    return [f"{s.subject_text} {s.verb} {s.complement}".strip() for s in _clauses(text)]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Chile proposed a joint inquiry into the sinking of the trawler, which Peru refused.",
            "Peru refused a joint inquiry into the sinking of the trawler",
        ),
        ("Chile proposed a ban on fishing in the strait, which Peru opposes.", "Peru opposes a ban on fishing in the strait"),
    ],
)
def test_a_stand_is_taken_on_the_whole_phrase(text: str, line: str) -> None:
    assert line in _lines(text)


def test_its_in_what_is_refused_would_be_read_of_the_one_who_refuses() -> None:
    lines = _lines("China wants visits of its own inspectors to Indian factories, which India has refused.")
    assert [line for line in lines if line.startswith("China wants visits")]
    assert not [line for line in lines if line.startswith("India has refused")]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Peru and Chile settled on three things: a joint working group, one-year licences and a limit on decisions.",
            "Peru and Chile settled on three things: a joint working group, one-year licences and a limit on decisions",
        ),
        (
            "Peru and Chile agreed on the following: a joint working group, a ban on drones, and a limit on decisions.",
            "Peru and Chile agreed on the following: a joint working group, a ban on drones, and a limit on decisions",
        ),
        (
            "Peru and Chile agreed on four steps: opening the crossing, returning the ambassadors, and freeing the crew.",
            "Peru and Chile agreed on four steps: opening the crossing, returning the ambassadors, and freeing the crew",
        ),
    ],
)
def test_a_list_behind_a_colon_is_what_was_counted(text: str, line: str) -> None:
    assert _lines(text) == [line]


def test_could_with_only_tells_what_was_found() -> None:
    (told,) = (s for s in _clauses("By Saturday night the association could find only four licences.") if s.verb)
    assert (told.tense, told.certainty) == ("past", "reported")
    assert told.date is not None
    assert told.date.first == date(2025, 6, 7)


@pytest.mark.parametrize(
    "text",
    ["The association could find a partner in Asia.", "If the talks fail Peru could find only partners in Asia."],
)
def test_could_stays_possible_where_nothing_was_done(text: str) -> None:
    (told,) = (s for s in _clauses(text) if s.predicate == "find")
    assert told.certainty == "possible"
