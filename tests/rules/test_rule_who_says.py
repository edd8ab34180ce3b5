"""Whose word a line is: what a speaker says, what who writes adds, and what is told by nobody but one side."""

from __future__ import annotations

import pytest
from read_lines import lines_of

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "The union leader said members would strike on 1 June, a step that few had expected.",
            "Members will strike, according to the union leader",
        ),
        (
            "Energy minister Ana Ruiz said Bolivia was ready to pay half of the cost, something she had not offered before.",
            "Bolivia was ready to pay half of the cost, according to Ana Ruiz",
        ),
        (
            "Norway will close its embassy in Harare on 30 June, a move which diplomats called hasty.",
            "Norway will close its embassy in Harare",
        ),
    ],
)
def test_who_writes_looks_back_on_what_is_said(text: str, line: str) -> None:
    assert line in lines_of(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        # What narrows stays: no comma sets it off.
        (
            "The union said on Friday that members would sign a contract that few had expected.",
            "Members will sign a contract that few had expected, according to the union",
        ),
        (
            "The UN envoy said the report showed that the rebels had violated the truce.",
            "The rebels had violated the truce, according to the UN envoy, quoting the report",
        ),
    ],
)
def test_what_belongs_to_what_is_said_stays(text: str, line: str) -> None:
    assert line in lines_of(text)


def test_what_cannot_speak_is_nobody_quoted() -> None:
    text = (
        "Indonesia's security minister, Hendro Wicaksana, said on Monday the vessel's departure showed that Malaysia "
        "had violated no rule."
    )
    assert not any("quoting" in line for line in lines_of(text))
    assert "The army violated the truce, according to the report" in lines_of(
        "The report shows that the army violated the truce."
    )


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "The African Union said on Monday it could send observers to the border if asked.",
            "The African Union could send observers to the border if asked, by its own account",
        ),
        (
            "Norway said on Monday it would send observers to the border in June.",
            "Norway will send observers to the border",
        ),
        ("Chad said it would not accept the map.", "Chad said it would not accept the map"),
    ],
)
def test_what_one_may_do_is_ones_word_and_what_one_will_do_is_a_stance(text: str, line: str) -> None:
    assert any(line in found for found in lines_of(text)), lines_of(text)
