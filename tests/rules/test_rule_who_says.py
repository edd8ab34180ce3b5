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


@pytest.mark.parametrize(
    "text",
    [
        "It is not true that Greece signed the accord, the minister said.",
        "It is false that Greece signed the accord, the minister said.",
        "The minister said he did not know that Greece had signed the accord.",
        "The envoy said nothing proved that Greece had signed the accord.",
        "The envoy said it was possible that Greece had signed the accord.",
        "The minister did not say whether Greece had signed the accord.",
        "Neither Chad nor Niger said Greece had signed the accord.",
        "The minister forgot to say that Greece had signed the accord.",
        "Chad wrongly said on Monday that Greece had signed the accord.",
        "The minister joked that Greece would sign the accord on a napkin.",
        "The minister would not be drawn on whether Greece had signed the accord.",
    ],
)
def test_what_a_speaker_does_not_hold_is_not_that_speakers_claim(text: str) -> None:
    assert not any(line.startswith("Greece") for line in lines_of(text))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "It is true that Greece signed the accord, the minister said.",
            "Greece signed the accord, according to the minister",
        ),
        (
            "The Daily Star, quoting an aide, said Greece would leave the group on Friday.",
            "Greece will leave the group, according to the Daily Star, quoting an aide",
        ),
        (
            "The bank would lend Kenya 40 million dollars, two people briefed on the plan told the newspaper.",
            "The bank will lend Kenya 40 million dollars, according to two people briefed on the plan",
        ),
        (
            "In the Turkish ministry's statement, the two sides agreed to open the border.",
            "The two sides agreed to open the border, according to the Turkish ministry",
        ),
        (
            "Greece signed the accord in May, at least according to Chad.",
            "Greece signed the accord, according to Chad",
        ),
        ("As Ankara sees it, Greece has broken the accord.", "Greece has broken the accord, according to Turkey"),
    ],
)
def test_the_speaker_stays_as_the_text_has_it(text: str, line: str) -> None:
    assert line in lines_of(text)


def test_a_judgement_that_points_at_another_sentence_is_no_event() -> None:
    text = "Monday's meeting in Lima between the two presidents followed the first half of that pattern."
    assert not lines_of(text, "past")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "The rebels captured the town of Kalo on Sunday, they said.",
            "The rebels captured the town of Kalo, according to the rebels",
        ),
        ("Lima has been promised a new bridge by 2026, it says.", "Peru has been promised a new bridge, by its own account"),
        (
            "On the Peruvian reading, the two countries agreed to halve the tariff.",
            "The two countries agreed to halve the tariff, according to Peru",
        ),
        (
            "The statement, issued late on Sunday, said the army had freed 40 hostages.",
            "The army had freed 40 hostages, according to the statement",
        ),
    ],
)
def test_a_side_that_tells_of_itself_is_named(text: str, line: str) -> None:
    assert line in lines_of(text)


def test_who_was_done_to_is_not_who_tells_it() -> None:
    assert not any("according to ten" in line for line in lines_of("Ten villagers were killed on Sunday, they said."))


def test_a_tie_to_the_speaker_is_not_told_without_the_speaker() -> None:
    assert not lines_of("Our friends in Chile agreed to lower the tariff, President Ana Ruiz told reporters.", "agreements")
    assert "The government will sign the pact, according to Ana Ruiz" in lines_of(
        "My government will sign the pact on 3 June, President Ana Ruiz told reporters."
    )


def test_what_was_to_have_been_done_is_not_ahead() -> None:
    text = "Iran was to have freed the crew on Monday, according to the owner, but has not done so."
    assert not lines_of(text, "upcoming")
