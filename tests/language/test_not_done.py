"""What came near, was only pretended or stayed undone is not told as done."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.language import analyse_text
from briefing.model import Statement


def _told(text: str) -> list[Statement]:
    read = analyse_text(text, published=date(2024, 5, 9))
    return [s for x in read for s in x.statements if s.form == "clause"]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya almost signed the deal on Monday.",
        "Kenya pretended to sign the deal, Uganda's minister said.",
        "Kenya forgot to sign the protocol on Monday.",
        "Kenya was due to sign the deal on Monday, but did not.",
    ],
)
def test_what_was_not_done_is_not_told_as_done(text: str) -> None:
    assert not [s for s in _told(text) if s.predicate == "sign" and s.certainty != "denied"]


@pytest.mark.parametrize("text", ["Kenya all but signed the accord.", "Kenya almost had signed the accord."])
def test_what_was_all_but_done_is_not_told(text: str) -> None:
    assert not [s for s in _told(text) if s.predicate == "sign"]


def test_who_agrees_to_nothing_less_agrees() -> None:
    (agreed,) = [s for s in _told("Kenya agreed to nothing less than a full withdrawal.") if s.predicate == "agree"]
    assert not agreed.negated


def test_a_threat_was_made_though_it_was_not_carried_out() -> None:
    assert [s for s in _told("Uganda threatened to close the border on Monday but did not.") if s.predicate == "threaten"]


def test_who_agrees_to_nothing_agrees_to_nothing() -> None:
    (agreed,) = _told("Kenya agreed to nothing.")
    assert (agreed.negated, agreed.certainty) == (True, "denied")


def test_what_is_done_by_degrees_is_told() -> None:
    assert [s.verb for s in _told("Kenya nearly doubled the fee on Monday.")] == ["nearly doubled"]


def test_an_agreement_in_principle_keeps_its_reserve() -> None:
    verbs = [s.verb for s in _told("Kenya agreed in principle to release the crew.") if s.predicate == "release"]
    assert verbs == ["agreed in principle to release"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Unless Kenya releases the crew, Uganda will close the border, its minister said.", "Uganda"),
        ("After Kenya released the crew, Uganda opened the border, its foreign ministry said.", "Uganda"),
        ("Kenya released the crew on Monday and Uganda will open the border, its foreign minister said.", ""),
    ],
)
def test_its_minister_is_of_who_acts_in_the_main_clause(text: str, speaker: str) -> None:
    countries = {p.country for s in _told(text) if s.attribution is not None for p in s.attribution.parties}
    assert countries == ({speaker} if speaker else set())


@pytest.mark.parametrize(
    "text",
    [
        "Chile ruled out releasing the crew.",
        "Chile once again put off releasing the crew.",
        "Peru retracted its claim that Chile released the crew.",
        "Peru withdrew its statement that Chile released the crew on Monday.",
    ],
)
def test_what_is_ruled_out_put_off_or_taken_back_is_not_told(text: str) -> None:
    assert not [s for s in _told(text) if s.predicate == "release" and s.certainty == "reported"]


@pytest.mark.parametrize(
    ("text", "predicate", "verb"),
    [
        ("Peru has promised to lift the ban and not to raise the fee.", "raise", "has promised not to raise"),
        ("Peru will lift the ban and not raise the fee.", "raise", "will not raise"),
        (
            "The Front will not touch schools, teachers, or those who have no part in the war, nor place explosives in towns.",
            "place",
            "will not place",
        ),
        ("Peru agreed to lift the ban and to raise the fee.", "raise", "agreed to raise"),
        ("Peru will lift the ban and raise the fee.", "raise", "will raise"),
    ],
)
def test_a_second_verb_keeps_its_own_not(text: str, predicate: str, verb: str) -> None:
    (told,) = [s for s in _told(text) if s.predicate == predicate]
    assert told.verb == verb
    assert told.negated == ("not" in verb)


def test_nor_is_no_end_of_a_line() -> None:
    (told,) = [s for s in _told("The Front will not touch schools, or those at home, nor place mines.") if s.predicate == "touch"]
    assert not told.complement.endswith("nor")
