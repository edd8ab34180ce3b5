"""One fact stands once on the page, with every article that states it, however the outlets word it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from corpus import facts_of

from briefing.facts.figures import figures_in
from briefing.model import Fact


def _facts(folder: Path, section: str, *bodies: str, as_of: date = date(2024, 5, 4)) -> list[Fact]:
    articles = (
        f"Neighbours talk, part {number}\n\nAndes Wire\n3 May 2024\n\n{body}\n"
        for number, body in enumerate(bodies)
    )
    facts = facts_of(folder, articles, as_of=as_of)
    return [f for f in facts if not f.dropped and f.section == section]


@pytest.mark.parametrize(
    "words",
    ["It owes $11m.", "It owes 11 million dollars.", "It owes US$11 million.", "It owes eleven million dollars."],
)
def test_a_sum_is_the_same_however_it_is_written(words: str) -> None:
    assert figures_in(words).counted == {("dollar", "11m")}
    assert figures_in(words).amounts == {"11m"}


@pytest.mark.parametrize("words", ["a duty of 12%", "a duty of 12 per cent", "a duty of 12 percent"])
def test_a_share_is_the_same_however_it_is_written(words: str) -> None:
    assert figures_in(words).counted == {("%", "12")}


def test_measures_are_told_by_their_full_names() -> None:
    assert figures_in("from 56,700 tonnes to 80,000").counted == {("tonnes", "56700"), ("tonnes", "80000")}
    assert figures_in("1,200MW of power").counted == figures_in("1,200 megawatt of power").counted


def test_a_day_is_no_count() -> None:
    figures = figures_in("from 1 October 2025 to 30 vessels in 2026")
    assert figures.counted == {("vessels", "30")}
    assert "2025-10-01" in figures.days


def test_another_sum_is_another_fact(tmp_path: Path) -> None:
    facts = _facts(
        tmp_path,
        "agreements",
        "Peru and Chile agreed that Chile will buy an additional 1,200MW of electricity from Peru from 2026.",
        "Peru and Chile agreed that Chile will purchase 1,500 megawatts of additional electricity from Peru from 2026.",
    )
    assert len(facts) == 2


def test_the_rate_of_a_duty_stands_once(tmp_path: Path) -> None:
    facts = _facts(
        tmp_path,
        "agreements",
        "Peru and Chile agreed that avocados above the quota will pay a duty of 14 per cent.",
        "Peru and Chile agreed that avocados that exceed the quota will pay a duty of 14%.",
    )
    assert [len({c.article for c in f.claims}) for f in facts if "14" in f.text] == [2]


def test_one_hearing_on_one_day_in_one_place_stands_once(tmp_path: Path) -> None:
    facts = _facts(
        tmp_path,
        "upcoming",
        "A court in Tromsø will hear the case of the Chilean trawler on 12 June 2024.",
        "The captain is to appear before the district court in Tromso on 12 June 2024.",
    )
    assert len([f for f in facts if f.date is not None and f.date.first == date(2024, 6, 12)]) == 1


def test_two_airlines_that_fly_from_one_day_are_two_facts(tmp_path: Path) -> None:
    facts = _facts(
        tmp_path,
        "upcoming",
        "Air Peru will fly between Lima and Arica from 15 June 2024.",
        "Chile will resume flights to Arica on 15 June 2024.",
    )
    assert len(facts) == 2


def test_one_call_told_by_two_outlets_stands_once(tmp_path: Path) -> None:
    who = "Peruvian President Ana Quispe and Chilean President Pablo Rojas"
    facts = _facts(
        tmp_path,
        "past",
        f"{who} spoke by telephone on 2 May 2024 for the first time.",
        f"{who} held their first telephone talks on 2 May 2024.",
    )
    told = [f for f in facts if "telephone" in f.text]
    assert [len({c.article for c in f.claims}) for f in told] == [2]


def test_a_call_and_a_meeting_of_one_day_are_two_facts(tmp_path: Path) -> None:
    who = "Peruvian President Ana Quispe and Chilean President Pablo Rojas"
    facts = _facts(
        tmp_path,
        "past",
        f"{who} spoke by telephone on 2 May 2024.",
        f"{who} met in Lima on 2 May 2024.",
    )
    assert len(facts) == 2


def test_figures_that_only_one_outlet_adds_part_nothing(tmp_path: Path) -> None:
    facts = _facts(
        tmp_path,
        "agreements",
        "Peru and Chile agreed on the route of a tunnel of 12 km.",
        "Chile and Peru agreed on the route of a 2-billion-dollar tunnel.",
    )
    assert [len({c.article for c in f.claims}) for f in facts] == [2]


def test_what_was_done_is_no_longer_told_as_an_undertaking(tmp_path: Path) -> None:
    bodies = (
        "Peru will release 14 Chilean soldiers, the Chilean foreign ministry said.",
        "Peru released 14 Chilean soldiers on 2 May 2024, the Chilean foreign ministry said.",
    )
    assert not _facts(tmp_path, "agreements", *bodies)
    assert _facts(tmp_path, "past", *bodies)


def test_a_part_that_was_done_does_not_end_the_undertaking(tmp_path: Path) -> None:
    facts = _facts(
        tmp_path,
        "agreements",
        "Peru will release 14 Chilean soldiers, the Chilean foreign ministry said.",
        "Peru released six Chilean soldiers on 2 May 2024, the Chilean foreign ministry said.",
    )
    assert facts


def test_what_was_agreed_at_a_meeting_of_old_is_as_old(tmp_path: Path) -> None:
    facts = _facts(
        tmp_path,
        "agreements",
        "Peruvian President Ana Quispe and Chilean President Pablo Rojas agreed on Thursday to reopen the port of Ilo. "
        "Former Peruvian President Luis Paredes met President Rojas in Arica in November 2022, and they agreed to "
        "share the fees of the road.",
    )
    assert [f for f in facts if "port of Ilo" in f.text]
    assert not [f for f in facts if "fees" in f.text]


def test_one_round_of_talks_stands_once(tmp_path: Path) -> None:
    facts = _facts(
        tmp_path,
        "past",
        "The ninth round of negotiations between Peru and Chile took place in Lima from 22 to 26 April 2024.",
        "The ninth round of talks on the Peru-Chile trade agreement was held from April 22-26, 2024. "
        "The ninth round ended on 26 April 2024.",
    )
    assert len([f for f in facts if "ninth round" in f.text]) == 1


def test_another_round_is_another_fact(tmp_path: Path) -> None:
    facts = _facts(
        tmp_path,
        "past",
        "The eighth round of negotiations between Peru and Chile took place in Lima from 22 to 26 April 2024.",
        "The ninth round of negotiations between Peru and Chile took place in Arica on 30 April 2024.",
    )
    assert len([f for f in facts if "round" in f.text]) == 2


def test_what_another_holds_against_a_deed_does_not_stand_for_it(tmp_path: Path) -> None:
    facts = _facts(
        tmp_path,
        "disputes",
        "Andes Copper filed a complaint with Peru's Council of Mines against the choice of a Chilean bid. Peru's mining "
        "ministry said the complaint was filed too late.",
    )
    assert any("against the choice of a Chilean bid" in fact.text for fact in facts)


_PLACE_AS_WRITTEN = [
    ("Córdoba", "Cordoba"),
    ("Kraków", "Krakow"),
    ("Tromsø", "Tromso"),
]


@pytest.mark.parametrize(("one", "other"), _PLACE_AS_WRITTEN)
def test_a_place_with_and_without_its_accents_is_one(tmp_path: Path, one: str, other: str) -> None:
    assert len(_ahead_in(tmp_path, one, other)) == 1


def test_two_places_that_differ_in_more_than_accents_are_two(tmp_path: Path) -> None:
    assert len(_ahead_in(tmp_path, "Córdoba", "Rosario")) == 2


def _ahead_in(folder: Path, one: str, other: str) -> list[str]:
    """Return the upcoming lines of two articles that announce talks on one day in the places given."""
    bodies = (
        f"Kenya and Uganda have quarrelled over the lake. The next meeting of the border panel opens in {one} on 20 May 2024.",
        f"Kenya and Uganda have quarrelled over the lake. On 20 May 2024 a conference of surveyors begins in {other}.",
    )
    articles = [f"Neighbours talk, part {n}\n\nAndes Wire {n}\n3 May 2024\n\n{b}\n" for n, b in enumerate(bodies)]
    facts = facts_of(folder, articles, as_of=date(2024, 5, 4))
    return [f.text for f in facts if f.section == "upcoming" and not f.dropped]
