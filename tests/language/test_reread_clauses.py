"""Clauses whose noun, time or standing the parser's nearest word does not tell."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.language import analyse_text
from briefing.model import Statement

pytestmark = pytest.mark.slow
_DAY = date(2024, 5, 9)


def _clauses(text: str) -> list[Statement]:
    found = analyse_text(text, published=_DAY)
    return [s for sentence in found for s in sentence.statements if s.form == "clause"]


def _of(text: str, predicate: str) -> Statement:
    return next(s for s in _clauses(text) if s.predicate == predicate)


@pytest.mark.parametrize(
    ("text", "predicate", "subject"),
    [
        ("They will review the next round of talks in Quito, which starts on 4 June.", "start",
         "the next round of talks in Quito"),
        ("Chile and Peru will send observers to the fair in Lima, which opens on 14 June.", "open", "the fair"),
        ("Norway invited the delegates to the conference in Oslo, which will be held on 3 June.", "hold",
         "the conference in Oslo"),
        ("They set up a hotline between Oslo and the Peru Coast Guard, which will be in service by July.", "be",
         "a hotline between Oslo and the Peru Coast Guard"),
        ("The vote comes a month before the donors' conference, which will be held in Oslo on 12 June.", "hold",
         "the donors' conference"),
        # What a place itself does or is stays the place's.
        ("The firm moved its plant to Lyon, which is to open its market to traders in July.", "open", "Lyon"),
        ("The ministers met in Jakarta, which has joined the league.", "join", "Jakarta"),
    ],
)  # fmt: skip
def test_what_starts_or_is_held_is_no_place(text: str, predicate: str, subject: str) -> None:
    assert _of(text, predicate).subject_text == subject


@pytest.mark.parametrize(
    ("text", "predicate", "complement"),
    [
        ("India has refused to go beyond the moratorium agreed at the World Trade Organization.", "refuse",
         "to go beyond the moratorium agreed at the World Trade Organization"),
        ("The minister left the talks and agreed to a pause.", "agree", "to a pause"),
    ],
)  # fmt: skip
def test_a_participle_right_behind_an_object_tells_of_it(text: str, predicate: str, complement: str) -> None:
    assert _of(text, predicate).complement == complement


@pytest.mark.parametrize(
    ("text", "predicate", "earlier"),
    [
        ("The presidents were originally to sign the agreement in Hanoi next week.", "sign", True),
        ("The vote was originally scheduled for 20 May.", "schedule", True),
        ("The two ministers had initially planned to meet in Oslo on 14 May.", "meet", True),
        ("The presidents are to sign the agreement in Hanoi next week.", "sign", False),
        ("The two sides had previously agreed to open the bridge.", "agree", False),
        ("The treaty was originally signed in 1994.", "sign", False),
    ],
)
def test_a_plan_told_as_an_earlier_one(text: str, predicate: str, earlier: bool) -> None:
    assert ("historical" in _of(text, predicate).flags) is earlier


@pytest.mark.parametrize(
    ("text", "predicate", "day"),
    [
        ("Kenya and Uganda have put off the opening of the railway to 20 May, the transport ministry said on Tuesday, "
         "four days after Kampala freed six drivers.", "free", date(2024, 5, 3)),
        ("The union called off its strike on Tuesday, two days after the company raised wages.", "raise",
         date(2024, 5, 5)),
        # Counted from the saying or from what is said: nobody can tell.
        ("The central bank said on Tuesday it would hold its meeting on Wednesday, a day after the finance minister "
         "resigned.",
         "resign", None),
        ("Peru has recalled its envoy, the ministry said on Tuesday, two days after Bolivia closed the border.",
         "close", None),
    ],
)  # fmt: skip
def test_days_counted_back_behind_a_saying(text: str, predicate: str, day: date | None) -> None:
    mention = _of(text, predicate).date
    assert (mention.first if mention else None) == day


@pytest.mark.parametrize(
    ("text", "subject", "day"),
    [
        ("Both ministers agreed that the technical teams will meet in Lima on 16 and 17 June.", "the technical teams",
         date(2024, 6, 16)),
        ("The presidents agreed that the next summit will be held in Lima on 3 June.", "the next summit",
         date(2024, 6, 3)),
        ("The two sides did not agree that experts would meet in Geneva on 3 June.", "experts", None),
        ("The two sides agreed that experts had met in Geneva on 3 April.", "experts", None),
    ],
)  # fmt: skip
def test_what_was_agreed_for_a_day_is_told(text: str, subject: str, day: date | None) -> None:
    days = [s.date.first for s in _clauses(text) if s.subject_text == subject and s.date is not None]
    assert days == ([day] if day else [])


@pytest.mark.parametrize(
    ("text", "complement", "supposed"),
    [
        ("Under the proposal, which was sent on Monday, Chad would let Libya inspect the dam, officials said.",
         "Libya inspect the dam, under the proposal", True),
        ("Under the plan, Kenya would cut its levy on sugar to 5%, a trade ministry official said.",
         "its levy on sugar to 5%, under the plan", True),
        ("Under the deal, Chad would free 15 men, the minister said.", "15 men", False),
        ("Chad would free 15 men, the minister said.", "15 men", False),
    ],
)  # fmt: skip
def test_what_a_proposal_would_do_stays_supposed(text: str, complement: str, supposed: bool) -> None:
    told = next(s for s in _clauses(text) if s.verb.startswith("would"))
    assert (told.complement, "conditional" in told.flags) == (complement, supposed)
