"""A bare number is told with what it counts where the text counts one kind of thing only."""

from __future__ import annotations

import pytest

from briefing.language import analyse_text


def _subjects(text: str) -> list[str]:
    return [s.subject_text for one in analyse_text(text) for s in one.statements if s.form == "clause"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Peru said it had freed 26 Chilean fishermen. Chile's ministry said 24 had arrived.", "24 Chilean fishermen"),
        ("Of the 40 lorries held at the bridge, officials said, 31 had left by noon.", "31 lorries"),
    ],
)
def test_a_number_takes_the_noun_that_was_counted(text: str, told: str) -> None:
    assert any(subject == told for subject in _subjects(text)), _subjects(text)


@pytest.mark.parametrize(
    "text",
    [
        "The blast wrecked 26 houses. Police said 24 had died.",
        "The blast wrecked 120 houses. Police said 24 had been moved to a school.",
        "Peru freed 26 fishermen and 19 divers. Chile said 24 had arrived.",
        "The talks lasted 26 hours. Chile said 24 had arrived.",
    ],
)
def test_where_another_thing_may_be_counted_the_number_stays(text: str) -> None:
    assert "24" in _subjects(text), _subjects(text)


@pytest.mark.parametrize(
    "text",
    [
        "The quake flattened 60 houses in Nepal. India's envoy said 40 were still missing.",
        "The ferry carried 40 tourists and 12 crew. Indonesia said 38 had landed.",
        "The train had 12 wagons. Hungary said 9 were in hospital.",
    ],
)
def test_what_befalls_people_or_one_of_two_counts_is_not_counted_on(text: str) -> None:
    assert not any(word in line for line in _subjects(text) for word in ("houses were", "tourists had", "wagons were"))
