"""What stands behind a figure is its mark, and small words inside a verb are no subjects of it."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.language import analyse_text
from briefing.model import Statement


def _clause(text: str, predicate: str) -> Statement:
    read = analyse_text(text, published=date(2028, 12, 5))
    return next(s for one in read for s in one.statements if s.predicate == predicate)


@pytest.mark.parametrize(
    ("text", "predicate", "complement"),
    [
        ("The bank's board is to decide about a loan of $180m towards a cost of $510m.", "decide", "about a loan of $180m"),
        ("The board approved a loan of $180m for the dam.", "approve", "a loan of $180m for the dam"),
        ("Peru paid €3bn in fines to the fund.", "pay", "€3bn in fines to the fund"),
    ],
)
def test_a_sum_keeps_its_mark(text: str, predicate: str, complement: str) -> None:
    assert _clause(text, predicate).complement.startswith(complement)


def test_who_lets_go_is_not_who_is_to_free() -> None:
    text = "Peru is to free a first group of fishermen, while Chile lets go 17 drivers detained in May over a fee."
    told = [s for one in analyse_text(text) for s in one.statements if s.form == "clause"]
    assert not any("17 drivers" in s.complement and s.subject_text == "Peru" for s in told)
    assert any("17 drivers" in s.complement and s.subject_text == "Chile" for s in told)


def test_a_season_inside_the_verb_is_when_it_was() -> None:
    told = _clause("The limit on the supply of power to the villages was this winter introduced late.", "introduce")
    assert told.subject_text.startswith("The limit on the supply")


@pytest.mark.parametrize(
    ("text", "predicate", "complement"),
    [
        ("The protocol provides for the opening, on 1 June 2029, of joint posts at Arica.", "provide", "for the opening of joint posts"),
        ("The college will go ahead next Tuesday, 12 December, with the handing over of four books.", "go", "ahead with the handing over"),
    ],
)  # fmt: skip
def test_commas_go_with_the_day_that_they_set_off(text: str, predicate: str, complement: str) -> None:
    assert _clause(text, predicate).complement.startswith(complement)


def test_a_place_in_front_is_no_part_of_an_offices_name() -> None:
    text = "In London the Home Office has issued visas to five scholars and says that it will decide about two more."
    assert not any("London the" in s.subject_text for one in analyse_text(text) for s in one.statements)


def test_ones_own_view_is_no_news() -> None:
    told = _clause("In my view Chile will settle for half the fee and a tunnel.", "settle")
    assert told.certainty != "expected" or "hypothetical" in told.flags


def test_the_name_behind_an_office_stays() -> None:
    told = _clause("The minister held talks in Lima with the President of the Republic of Peru, Ana Cruz.", "hold")
    assert told.complement.endswith("Ana Cruz")


def test_a_body_meets_and_not_what_it_is_for() -> None:
    told = _clause("It provides for a commission for research into provenance, which will meet in Lima on 5 January.", "meet")
    assert told.subject_text.endswith("commission for research into provenance")


def test_what_a_signed_text_goes_on_to_hold_is_a_term() -> None:
    text = "The minister said a declaration has been signed, by which Peru will support a workshop with 2 million euros."
    told = {s.predicate: s.flags for one in analyse_text(text) for s in one.statements if s.form == "clause"}
    assert "termed" in told["support"]
    assert "subordinate" not in told["support"]


def test_what_a_crisis_brings_is_no_term() -> None:
    text = "The strike was called off, by which time Peru will have lost half its fleet."
    assert not any("termed" in s.flags for one in analyse_text(text) for s in one.statements)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("The price is 6.9 US cents per unit.", []),
        ("Peru paid 3 million Swiss francs to Chile.", ["Peru", "Chile"]),
        ("The Swiss government paid Peru.", ["Swiss government", "Peru"]),
    ],
)
def test_whose_money_it_is_takes_no_part(text: str, named: list[str]) -> None:
    assert [p.name for one in analyse_text(text) for r in one.references for p in r.parties] == named
