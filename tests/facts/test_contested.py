"""What somebody denies never stands on the page as if nobody did."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from corpus import facts_of

from briefing.model import Fact


def _facts(folder: Path, *bodies: str) -> list[Fact]:
    articles = (f"Ministers talk, part {number}\n\n{body}\n" for number, body in enumerate(bodies))
    facts = facts_of(folder, articles, as_of=date(2024, 5, 4))
    return [f for f in facts if not f.dropped]


def _line(facts: list[Fact], words: str) -> Fact:
    return next(f for f in facts if words in f.text and f.section in {"agreements", "readout_difference"})


def test_a_denial_in_one_article_marks_the_fact_told_in_two(tmp_path: Path) -> None:
    plain = "LIMA, 2 May 2024 - Chile agreed to study the fishing map, Peruvian Foreign Minister Ana Prado said on Thursday."
    denied = (
        "SANTIAGO, 3 May 2024 - Peru's foreign minister, Ana Prado, said Chile had agreed to study the fishing map. "
        "Santiago said no such assurance had been given."
    )
    fact = _line(_facts(tmp_path, plain, denied), "study the fishing map")

    assert fact.text.endswith("(denied by Chile)")
    assert fact.mark != "corroborated"
    assert any("no such assurance" in c.quote for c in fact.claims)


def test_what_another_article_denies_in_so_many_words_is_marked_and_proved(tmp_path: Path) -> None:
    told = (
        "LIMA, 2 May 2024 - The price of the gas was settled with the Chilean side at 62 dollars, Peruvian Energy "
        "Minister Ana Prado said on Thursday. Peru and Chile agreed to lay a cable."
    )
    denied = "SANTIAGO, 3 May 2024 - Chilean Energy Minister Juan Soto denied a report that the price of the gas had been settled."
    fact = _line(_facts(tmp_path, told, denied), "62 dollars")

    assert fact.text.endswith("(denied by Juan Soto)")
    assert {c.article for c in fact.claims} == {"000.txt#1", "001.txt#1"}


@pytest.mark.parametrize(
    "denial",
    [
        "It is not true that Chile agreed to study the fishing map, the Chilean foreign ministry said.",
        "There is no truth in reports that Chile agreed to study the fishing map, the Chilean foreign ministry said.",
    ],
)
def test_what_another_side_calls_untrue_is_marked(tmp_path: Path, denial: str) -> None:
    plain = "LIMA, 2 May 2024 - Chile agreed to study the fishing map, Peruvian Foreign Minister Ana Prado said on Thursday."
    fact = _line(_facts(tmp_path, plain, f"SANTIAGO, 3 May 2024 - {denial}"), "study the fishing map")

    assert "(denied by" in fact.text
    assert {c.article for c in fact.claims} == {"000.txt#1", "001.txt#1"}


def test_what_is_called_no_lie_is_not_denied(tmp_path: Path) -> None:
    plain = "LIMA, 2 May 2024 - Chile agreed to study the fishing map, Peruvian Foreign Minister Ana Prado said on Thursday."
    kept = "SANTIAGO, 3 May 2024 - It is not a lie that Chile agreed to study the fishing map, the Chilean ministry said."

    facts = _facts(tmp_path, plain, kept)

    assert _line(facts, "study the fishing map")
    assert not any("denied" in f.text for f in facts)


def test_the_denial_of_something_else_marks_nothing(tmp_path: Path) -> None:
    told = "LIMA, 2 May 2024 - Peru and Chile agreed to lay a cable, Peruvian Energy Minister Ana Prado said on Thursday."
    denied = "SANTIAGO, 3 May 2024 - Chilean Energy Minister Juan Soto denied a report that the price of the gas had been settled."

    facts = _facts(tmp_path, told, denied)

    assert _line(facts, "lay a cable")
    assert not any("denied by" in f.text for f in facts)


def test_a_side_is_not_marked_with_its_own_denial(tmp_path: Path) -> None:
    told = "LIMA, 2 May 2024 - The price of the gas was settled at 62 dollars, Chilean Energy Minister Juan Soto said."
    denied = "SANTIAGO, 3 May 2024 - Chilean Energy Minister Juan Soto denied a report that the price of the gas had been settled."

    facts = _facts(tmp_path, told, denied)

    assert _line(facts, "settled at 62 dollars")
    assert not any("(denied by" in f.text for f in facts)


def test_one_side_tells_what_the_other_says_it_has_not_done(tmp_path: Path) -> None:
    told = "LIMA, 2 May 2024 - Chile agreed to study the fishing map, Peruvian Foreign Minister Ana Prado said on Thursday."
    denied = "SANTIAGO, 3 May 2024 - Chile has not agreed to study the fishing map, Chilean Foreign Minister Juan Soto said on Friday."

    assert any("(denied by Juan Soto)" in f.text for f in _facts(tmp_path, told, denied))


def test_what_had_not_been_done_before_is_no_denial(tmp_path: Path) -> None:
    denied = "SANTIAGO, 30 April 2024 - Chile has not agreed to study the fishing map, Chilean Foreign Minister Juan Soto said."
    told = "LIMA, 2 May 2024 - Chile agreed to study the fishing map, Peruvian Foreign Minister Ana Prado said on Thursday."

    facts = _facts(tmp_path, denied, told)

    assert _line(facts, "agreed to study the fishing map")
    assert not any("(denied by" in f.text for f in facts)


def test_who_rejects_an_agreement_does_not_deny_that_it_was_made(tmp_path: Path) -> None:
    told = "LIMA, 2 May 2024 - Peru and Chile agreed on Thursday to reopen the Arica crossing to lorries carrying rice."
    voted = (
        "LIMA, 3 May 2024 - Peru's Senate voted on Friday to reject an agreement with Chile that would reopen the Arica "
        "crossing to rice."
    )
    fact = _line(_facts(tmp_path, told, voted), "reopen the Arica crossing")

    assert "denied" not in fact.text
