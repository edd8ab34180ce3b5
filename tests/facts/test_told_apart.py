"""Opposite deeds and look-alikes are never one fact, however many words they share."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from corpus import facts_of

from briefing.model import Fact


def _facts(folder: Path, *texts: str) -> list[Fact]:
    days = ("15 May 2024", "14 May 2024")
    articles = (
        f"What was said, part {n}\n\nLake Herald {n}\n\n{day}\n\n{text}\n"
        for n, (text, day) in enumerate(zip(texts, days, strict=False))
    )
    return [f for f in facts_of(folder, articles, as_of=date(2024, 5, 20)) if f.section != "leaders"]


def _articles(fact: Fact) -> set[str]:
    return {claim.article for claim in fact.claims}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Peru and Bolivia agreed to build a bridge at Desaguadero by 2027, officials from La Paz said.",
            "Peru and Bolivia agreed to close a bridge at Desaguadero in 2027, a mayor said.",
        ),
        (
            "Chad and Niger agreed to open two wells at Agadem, Chad's water minister said.",
            "Chad and Niger agreed to shut two wells at Agadem, Niger's water minister said.",
        ),
        (
            "Laos will buy six trains from China, the railway said.",
            "Laos will sell six trains to China, a paper in Kunming said.",
        ),
        (
            "Tunisia raised its duty on Libyan dates by 5 per cent, the customs office said.",
            "Tunisia lowered its duty on Libyan dates by 5 per cent, a grower said.",
        ),
        (
            "Libya released 14 Tunisian fishermen on 10 May, Tunisia's consul in Tripoli said.",
            "Libya released 14 Egyptian labourers on 10 May, a lawyer said.",
        ),
        (
            "Ghana will open a consulate in Lagos on 3 June, the ministry said.",
            "Ghana will open a consulate in Abuja on 3 June, the ministry said.",
        ),
        (
            "Chile raised its duty on Argentine beef to 12 per cent, the customs office said.",
            "Chile raised its duty on Argentine wine to 12 per cent, a grower said.",
        ),
        (
            "Brazil and Peru will hold a conference on vaccines in Manaus on 12 June.",
            "Brazil and Peru will hold a conference on farming in Manaus on 12 June.",
        ),
        (
            "Estonia revoked the visa of a Russian singer on 10 May, the ministry said.",
            "Estonia revoked the visa of a Russian journalist on 10 May, the ministry said.",
        ),
        (
            "Oman's oil minister will travel to Tehran on 4 June, Iran said.",
            "Oman's foreign minister will travel to Tehran on 4 June, Iran said.",
        ),
        (
            "Georgia accused Russia of moving a border fence near Gori.",
            "Georgia accused Russia of arresting two farmers near Gori.",
        ),
    ],
)
def test_opposites_and_look_alikes_stay_two(tmp_path: Path, one: str, other: str) -> None:
    assert all(len(_articles(fact)) == 1 for fact in _facts(tmp_path, one, other))


def test_two_agreements_of_one_day_and_place_stay_two(tmp_path: Path) -> None:
    text = (
        "Kenya and Uganda signed a fisheries agreement in Kisumu on Monday. "
        "Kenya and Uganda signed a railway agreement in Kisumu on Monday."
    )
    signed = [f.text for f in _facts(tmp_path, text) if f.section == "agreements" and not f.dropped]
    assert len(signed) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Chad and Niger agreed to open two wells at Agadem, Chad's water minister said.",
            "Chad and Niger have agreed on the opening of two wells at Agadem, the ministry said.",
        ),
        (
            "Ghana will open a consulate in Lagos on 3 June, the ministry said.",
            "Ghana will open its consulate in Lagos on 3 June, officials said.",
        ),
        (
            "Libya released 14 Tunisian fishermen on 10 May, Tunisia's consul in Tripoli said.",
            "Libya freed 14 Tunisian fishermen on 10 May, a lawyer said.",
        ),
    ],
)
def test_the_same_in_other_words_is_one(tmp_path: Path, one: str, other: str) -> None:
    assert any(len(_articles(fact)) == 2 for fact in _facts(tmp_path, one, other))


def test_an_event_moved_to_the_same_days_is_one(tmp_path: Path) -> None:
    facts = _facts(
        tmp_path,
        "The next round of talks between Chad and Niger has been moved to 9–13 December 2024, Chad said.",
        "The Geneva round has been postponed to 9–13 December 2024, Niger said. Chad and Niger are in talks.",
    )
    moved = [f for f in facts if f.section == "upcoming" and not f.dropped]
    assert len(moved) == 1
    assert len(_articles(moved[0])) == 2
