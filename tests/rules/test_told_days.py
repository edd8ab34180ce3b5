"""No tense of reported speech under its own day, no refusal without its day, no mark where the verb says it."""

from __future__ import annotations

import pytest
from read_lines import lines_of

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Ana Soto of Peru had been released on 3 May 2024.", "Ana Soto was released"),
        ("Peru's navy said that 12 sailors had returned on 3 May 2024.", "12 sailors returned, according to"),
        ("The two ships had been released on 3 May 2024.", "The two ships were released"),
    ],
)
def test_what_is_told_under_its_day_is_simple_past(text: str, line: str) -> None:
    assert any(found.startswith(line) for found in lines_of(text))


def test_what_will_not_be_done_on_a_day_keeps_the_day() -> None:
    lines = lines_of("The agreement will not be signed on 3 June 2027 as had been planned, Peru's ministry said.")
    assert any("will not be signed on 3 June 2027 as had been planned" in line for line in lines)


def test_confidence_is_no_plan() -> None:
    lines = lines_of("Peru's minister Ana Soto was confident the dispute would be resolved before 1 June 2027.")
    assert not any("will be resolved" in line for line in lines)
