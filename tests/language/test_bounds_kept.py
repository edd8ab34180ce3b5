"""A promise keeps what bounds it, and what bounds it is never told as having come."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.language import analyse_text

pytestmark = pytest.mark.slow


def _lines(text: str) -> list[str]:
    found = analyse_text(text, published=date(2023, 3, 15))
    clauses = [s for sentence in found for s in sentence.statements if s.form == "clause" and s.verb]
    return [" ".join(part for part in (s.subject_text, s.verb, s.complement) if part) for s in clauses]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "The minister said Chad had undertaken to lift the ban as soon as the memorandum is signed.",
            "Chad had undertaken to lift the ban as soon as the memorandum is signed",
        ),
        (
            "And for as long as the loan lasts Chad has undertaken not to bring any claim before a court.",
            "Chad has undertaken not to bring any claim before a court for as long as the loan lasts",
        ),
        (
            "The ministry said that Chad had undertaken not to apply the chart while the experts work.",
            "Chad had undertaken not to apply the chart while the experts work",
        ),
        (
            "Chad will release 20 prisoners after the court rules on their appeals.",
            "Chad will release 20 prisoners after the court rules on their appeals",
        ),
        (
            "Chad said it would “go to every court there is” if the shipment was blocked.",
            "Chad would go to every court there is if the shipment was blocked",
        ),
        ("The ministers met while their envoys signed a protocol.", "The ministers met"),
    ],
)
def test_the_bound_of_a_promise_stays(text: str, line: str) -> None:
    assert line in _lines(text)


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("The minister said Chad had promised to lift the ban the day the memorandum is signed.", "is signed the day"),
        ("The freeze will stay until Chad accounts for the death and signs an agreement.", "Chad signs"),
        ("Niger will lift the ban when Chad signs the deal.", "Chad signs"),
        ("Niger said it would reopen its embassy as long as both sides kept the truce.", "both sides kept the truce"),
    ],
)
def test_what_bounds_a_promise_has_not_come(text: str, never: str) -> None:
    assert not [line for line in _lines(text) if line.startswith(never) or line.endswith("signed the day")]


def test_what_has_come_is_told() -> None:
    assert "Chad signed the deal" in _lines("Niger lifted the ban when Chad signed the deal.")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The two ministers spoke by telephone late on Monday.", "The two ministers spoke by telephone"),
        ("Chad and Niger signed, Tuesday in Lima, a memorandum.", "Chad and Niger signed in Lima a memorandum"),
        (
            "Chad will propose 420 million euros for the period 2024-2027 to support it.",
            "Chad will propose 420 million euros for the period 2024-2027 to support it",
        ),
        (
            'Chad said it had not apologised and would be ready to go to court "tomorrow morning".',
            "Chad had not apologised",
        ),
        (
            "The date of the signing would be before the end of October.",
            "The date of the signing would be before the end of October 2023",
        ),
        (
            "Peru and Chile agreed that the post will work 24 hours from November 1.",
            "Peru and Chile agreed that the post will work 24 hours from 1 November 2023",
        ),
        (
            "Chad wants Niger to readmit not only its own citizens but also people from Mali.",
            "Chad wants Niger to readmit not only its own citizens but also people from Mali",
        ),
        (
            "Officials boarded the ship on Thursday, eight days after the link and the cable between Chad and Niger were cut.",
            "Officials boarded the ship",
        ),
        (
            "The group, co-chaired on the Chadian side by Ann Lee, will convene in Lima.",
            "The group will convene in Lima",
        ),
    ],
)
def test_no_stump_is_left(text: str, line: str) -> None:
    assert line in _lines(text)


@pytest.mark.parametrize("behind", ["when there is a map", "when there are eleven"])
def test_a_bound_that_says_there_is_something_is_kept(behind: str) -> None:
    assert _lines(f"Kenya will release the officers {behind}.")[0] == f"Kenya will release the officers {behind}"


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        (
            "The opposition demands that the foreign troops who came in March leave the harbour of Mombasa after the rainy"
            " season unless both houses of parliament ask them to stay.",
            "after the rainy season unless",
        ),
    ],
)
def test_when_a_thing_is_to_end_is_never_cut_from_a_long_line(text: str, kept: str) -> None:
    lines = _lines(text)
    assert any(kept in line for line in lines), lines


def test_when_a_deed_was_done_may_be_cut_from_a_long_line() -> None:
    text = (
        "The two governments signed the agreement on the joint use of the port of Mombasa and its two oil terminals after"
        " two days of talks in the capital amid strikes."
    )
    assert any(line.endswith("its two oil terminals") for line in _lines(text))
