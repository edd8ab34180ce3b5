"""Whose office it is must be told: the head of a body is not the head of the country."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from briefing.config import load_config
from briefing.pipeline import analyse

TALKS = "LIMA, 6 May 2024 - Peru and Chile agreed on Monday to share the water of the Lauca river, {who} said."


def _leaders(folder: Path, who: str) -> list[str]:
    (folder / "000.txt").write_text(f"Water talks\n\n{TALKS.format(who=who)}\n", encoding="utf-8")
    facts = analyse((folder,), config=load_config((folder,)), as_of=date(2024, 5, 9)).facts
    return [fact.text for fact in facts if fact.section == "leaders" and not fact.dropped]


def test_the_head_of_a_body_is_not_the_head_of_the_country(tmp_path: Path) -> None:
    assert not [
        line
        for line in _leaders(tmp_path, "Ana Rojas, the head of the Peruvian commissariat,")
        if "head of Peru" in line
    ]


def test_an_office_of_the_country_stays(tmp_path: Path) -> None:
    assert any("foreign minister of Peru" in line for line in _leaders(tmp_path, "Peruvian Foreign Minister Ana Rojas"))


def test_a_country_has_one_attorney_general_and_many_generals(tmp_path: Path) -> None:
    assert any("attorney general of Peru" in line for line in _leaders(tmp_path, "Peru's attorney general, Ana Rojas,"))
    assert not any("general of Peru" in line for line in _leaders(tmp_path, "Peru's major general Ana Rojas"))


def test_the_governments_negotiator_is_that_of_the_one_government_named(tmp_path: Path) -> None:
    who = "the government's chief negotiator, Ana Rojas,"
    assert "Ana Rojas is chief negotiator of Peru" in _leaders(tmp_path, f"{who} said. Peru's government welcomed it, she")
    both = _leaders(tmp_path, f"{who} said. Peru's government and the Chilean government welcomed it, she")
    assert not [line for line in both if "negotiator of" in line]


def test_who_names_a_thing_or_appoints_another_takes_no_office(tmp_path: Path) -> None:
    for number, deed in enumerate(("named the dam as a red line in a speech", "appointed Luis Soto finance minister")):
        folder = tmp_path / str(number)
        folder.mkdir()
        lines = _leaders(folder, f"Peru's President Ana Rojas {deed} in March. It is a good text, President Ana Rojas")
        assert "Ana Rojas is president of Peru" in lines


def test_who_is_named_to_an_office_takes_it_and_the_day_stands_once(tmp_path: Path) -> None:
    who = "Peru's President Ana Rojas was elected president of Peru in March. It is a good text, President Ana Rojas"
    (line,) = [line for line in _leaders(tmp_path, who) if "Ana Rojas" in line]
    assert "was elected president" in line
    assert line.count("March 2024") == 1


def test_an_officer_of_nobody_told_is_no_leader(tmp_path: Path) -> None:
    bare = "chief executive Ana Rojas", "vice chairman Ana Rojas", "special adviser Ana Rojas", "commercial director Ana Rojas"
    told = "Peru's government spokesman Ana Rojas", "Ana Rojas, chief executive of Andes Copper,"
    for number, (who, stays) in enumerate([*((who, False) for who in bare), *((who, True) for who in told)]):
        folder = tmp_path / str(number)
        folder.mkdir()
        assert any("Ana Rojas" in line for line in _leaders(folder, who)) is stays, who


def test_two_ministers_who_meet_are_not_both_at_home(tmp_path: Path) -> None:
    texts = (
        "Talks in Lima\n\n6 May 2024\n\nThe Mines Minister Ana Rojas and Water Minister Luis Soto met in Lima on Monday.\n",
        "Talks in Lima\n\n7 May 2024\n\nPeru's Water Minister Luis Soto said Chile had asked for more water.\n",
    )
    for number, text in enumerate(texts):
        (tmp_path / f"{number:03}.txt").write_text(text, encoding="utf-8")
    facts = analyse((tmp_path,), config=load_config((tmp_path,)), as_of=date(2024, 5, 9)).facts
    leaders = [fact.text for fact in facts if fact.section == "leaders"]
    assert "Luis Soto is water minister of Peru" in leaders
    assert not [line for line in leaders if "Ana Rojas" in line and "Peru" in line]


def test_an_officer_is_told_with_the_body_that_another_sentence_names(tmp_path: Path) -> None:
    who = "agency head Ana Rojas, and Ana Rojas, head of the Federal Water Agency, flew to Tacna, agency head Ana Rojas"
    assert "Ana Rojas is head of the Federal Water Agency" in _leaders(tmp_path, who)
