"""One proposition stands in one section: an undertaking with its day, what was agreed, what somebody says."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from corpus import facts_of

from briefing.model import Fact


def _facts(folder: Path, *bodies: str) -> list[Fact]:
    articles = (
        f"Neighbours talk, part {number}\n\nAndes Wire {number}\n3 May 2024\n\n{body}\n"
        for number, body in enumerate(bodies)
    )
    facts = facts_of(folder, articles, as_of=date(2024, 5, 4))
    return [f for f in facts if not f.dropped and f.section != "leaders"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Kenya and Uganda agreed on Thursday to finish the survey of the lake by 30 June 2024.",
        "Ghana undertook to pay the arrears of the power company before 31 July 2024, Togo's finance ministry said.",
    ],
)
def test_an_undertaking_with_its_day_is_no_event_besides(tmp_path: Path, sentence: str) -> None:
    assert [f.section for f in _facts(tmp_path, sentence)] == ["agreements"]


def test_what_was_agreed_to_last_is_told_once(tmp_path: Path) -> None:
    facts = _facts(
        tmp_path,
        "Serbia and Hungary agreed that the toll on the bridge will be suspended until 31 December 2024, "
        "the Serbian government said.",
        "The Serbian government said the toll on the bridge will be suspended until 31 December 2024.",
    )
    assert [f.section for f in facts] == ["agreements"]


def test_an_assurance_is_no_position_besides(tmp_path: Path) -> None:
    facts = _facts(
        tmp_path,
        "Peru said Chile had agreed not to raise the fee while a panel studies it, a study due by 1 August 2024.",
    )
    assert [f.section for f in facts] == ["agreements"]


def test_a_signing_ahead_is_an_event(tmp_path: Path) -> None:
    facts = _facts(
        tmp_path,
        "The treaty on the river will be signed by Nepal and Bhutan on 20 May 2024 in Thimphu, "
        "Nepal's foreign ministry said.",
    )
    assert [f.section for f in facts] == ["upcoming"]


def test_a_visit_that_was_agreed_stays_an_event(tmp_path: Path) -> None:
    facts = _facts(
        tmp_path,
        "Norway and Sweden agreed to send a joint team to the fjord. Norway's foreign ministry said they agreed that "
        "Norwegian Prime Minister Kari Berg will visit Stockholm on 12 June 2024.",
    )
    assert "upcoming" in {f.section for f in facts if "visit Stockholm" in f.text}


def test_what_stayed_open_keeps_its_line(tmp_path: Path) -> None:
    facts = _facts(
        tmp_path,
        "Peru and Chile agreed on a total catch of 40,000 tonnes but broke up without a deal on how to divide it.",
    )
    assert {f.section for f in facts} == {"agreements", "disputes"}


def test_a_refusal_in_like_words_keeps_its_line(tmp_path: Path) -> None:
    facts = _facts(
        tmp_path,
        "Peru agreed on Thursday to open the port of Ilo to Bolivian ships from 1 June 2024. Peru will not open "
        "the port of Matarani to Bolivian ships, its trade minister Luis Vega said.",
    )
    assert {f.section for f in facts if "Matarani" in f.text} == {"disputes"}


def test_another_speakers_account_keeps_its_line(tmp_path: Path) -> None:
    facts = _facts(
        tmp_path,
        "Serbia and Hungary agreed that the toll on the bridge will be suspended until 31 December 2024, "
        "the Serbian government said.",
        "Hungary will keep the toll on the bridge, Hungarian transport minister Imre Kun said.",
    )
    assert {f.section for f in facts if "keep" in f.text} == {"disputes"}


def test_what_a_statement_says_will_be_is_an_event(tmp_path: Path) -> None:
    facts = _facts(
        tmp_path,
        "Togo and Ghana spoke on Thursday. The joint statement says that a high-level meeting of the two governments "
        "will be held in Accra on 7 and 8 June 2024.",
    )
    assert {f.section for f in facts if "high-level" in f.text} == {"upcoming"}


def test_a_season_has_its_place_in_time_too(tmp_path: Path) -> None:
    facts = _facts(tmp_path, "Peru and Chile agreed to deliver power to Bolivia in winter 2025 in exchange for water.")
    assert {f.section for f in facts} == {"agreements", "upcoming"}


def test_what_a_side_says_it_will_give_is_told_once(tmp_path: Path) -> None:
    facts = _facts(
        tmp_path,
        "Peru and Chile quarrel over the deposit. Peru says that it will release 250 million of 310 million frozen soles.",
    )
    assert len([f for f in facts if "250 million" in f.text]) == 1


def test_an_offer_to_meet_stands_among_what_is_ahead(tmp_path: Path) -> None:
    facts = _facts(
        tmp_path,
        "Ana Cruz, the foreign minister of Peru, and Juan Soto, the foreign minister of Chile, met on Thursday. "
        "Ana Cruz has offered to meet Juan Soto in Lima on 22 May 2024.",
    )
    offered = [f for f in facts if "offered" in f.text]
    assert [f.section for f in offered] == ["upcoming"]
