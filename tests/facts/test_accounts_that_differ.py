"""Where the accounts differ: only what the articles at hand allow to be said, with true counts."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from corpus import facts_of

from briefing.model import Fact

PERU = (
    "LIMA, 3 May 2024 - Peru and Chile held talks by telephone on Friday. The two countries agreed on Friday "
    "to reopen the fishing port of Ilo, the Peruvian foreign ministry said. The two countries also "
    "agreed on Friday to build a bridge over the Concordia gorge, the Peruvian foreign ministry said."
)
CHILE = (
    "SANTIAGO, 3 May 2024 - Peru and Chile held talks by telephone on Friday. The two countries agreed on "
    "Friday to reopen the fishing port of Ilo, the Chilean foreign ministry said."
)
EARLIER = (
    "SANTIAGO, 12 April 2024 - Peru and Chile held talks in Arica on Friday. The two countries agreed on Friday "
    "to train customs officers together, the Chilean foreign ministry said."
)


def _facts(folder: Path, *bodies: str) -> list[Fact]:
    articles = (f"Ministers talk, part {number}\n\n{body}\n" for number, body in enumerate(bodies))
    facts = facts_of(folder, articles, as_of=date(2024, 5, 4))
    return [f for f in facts if not f.dropped]


def _differences(folder: Path, *bodies: str) -> list[Fact]:
    return [f for f in _facts(folder, *bodies) if f.section == "readout_difference"]


def test_only_accounts_of_the_same_day_are_counted(tmp_path: Path) -> None:
    lines = [fact.text for fact in _differences(tmp_path, PERU, CHILE, EARLIER)]

    assert any("bridge" in line and "not mentioned in the 1 article that carries Chile's" in line for line in lines)


def test_an_account_of_other_talks_only_makes_no_difference(tmp_path: Path) -> None:
    assert not [fact for fact in _differences(tmp_path, PERU, EARLIER) if "not mentioned" in fact.text]


def test_two_counts_of_one_thing_stand_side_by_side_with_the_later_named(tmp_path: Path) -> None:
    first = "LIMA, 3 May 2024 - Peru seized 12 Chilean boats on Thursday, the Peruvian foreign ministry said."
    second = "SANTIAGO, 4 May 2024 - Peru seized 15 Chilean boats on Thursday, the Chilean foreign ministry said."

    facts = _facts(tmp_path, first, second)

    line = next(f for f in facts if f.section == "readout_difference")
    assert "12 Chilean boats" in line.text
    assert "later count: " in line.text
    assert line.text.index("12") < line.text.index("later count") < line.text.index("15")
    assert {c.article for c in line.claims} == {"000.txt#1", "001.txt#1"}
    assert line.mark != "corroborated"
    assert line.tag == "conflict"


def test_a_text_signed_here_and_initialled_there_is_no_one_fact(tmp_path: Path) -> None:
    first = (
        "LIMA, 3 May 2024 - Peru and Chile signed a memorandum on fishing on Thursday, the Peruvian government said."
    )
    second = "SANTIAGO, 3 May 2024 - Peru and Chile initialled a memorandum on fishing on Thursday, Chile said."

    facts = _facts(tmp_path, first, second)

    agreed = [f for f in facts if f.section == "agreements"]
    assert len(agreed) == 2
    assert all(len({c.article for c in f.claims}) == 1 for f in agreed)
    line = next(f for f in facts if f.section == "readout_difference")
    assert "signed" in line.text
    assert "initialled" in line.text


def test_other_ships_on_another_day_are_no_conflict(tmp_path: Path) -> None:
    first = "LIMA, 30 April 2024 - Peru seized 12 Chilean boats on Monday, the Peruvian foreign ministry said."
    second = "SANTIAGO, 4 May 2024 - Peru seized 15 Chilean boats on Friday, the Chilean foreign ministry said."

    facts = _facts(tmp_path, first, second)

    assert len([f for f in facts if f.section == "past" and "seized" in f.text]) == 2
    assert not [f for f in facts if f.section == "readout_difference"]


def test_one_matter_in_two_wordings_stands_side_by_side(tmp_path: Path) -> None:
    first = (
        "LIMA, 3 May 2024 - Peru and Chile held talks on Friday. The two countries agreed on Friday to build a calmer "
        "relationship between the fishing fleets along the sea border, the Peruvian foreign ministry said."
    )
    second = (
        "SANTIAGO, 3 May 2024 - Peru and Chile held talks on Friday. The two countries agreed on Friday to keep the "
        "fishing fleets apart along the sea border, the Chilean foreign ministry said."
    )

    lines = [fact for fact in _differences(tmp_path, first, second) if fact.text.startswith("Two wordings: ")]

    assert len(lines) == 1
    assert "calmer relationship" in lines[0].text
    assert "fleets apart" in lines[0].text
    assert "(Peru's account)" in lines[0].text or "(Peru's)" in lines[0].text
    assert {c.article for c in lines[0].claims} == {"000.txt#1", "001.txt#1"}
    assert lines[0].mark != "corroborated"


def test_one_sum_in_two_wordings_is_no_second_account(tmp_path: Path) -> None:
    first = (
        "LIMA, 3 May 2024 - Peru and Chile held talks on Friday. The two countries agreed on Friday to spend 38 million "
        "euros on a calmer relationship between the fishing fleets along the sea border, the Peruvian foreign ministry said."
    )
    second = (
        "SANTIAGO, 3 May 2024 - Peru and Chile held talks on Friday. The two countries agreed on Friday to keep the "
        "fishing fleets apart along the sea border with 38 million euros, the Chilean foreign ministry said."
    )

    for value in ("38", "41"):
        (tmp_path / value).mkdir()
    told = [_differences(tmp_path / value, first, second.replace("38", value)) for value in ("38", "41")]

    assert [any(fact.text.startswith("Two wordings: ") for fact in facts) for facts in told] == [False, True]


MARKET = (
    "LIMA, 3 May 2024 - Peru and Chile held talks on Friday. Peru and Chile agreed on Friday on the reopening of the fish"
    " market in Arica, the Peruvian foreign ministry said."
)


@pytest.mark.parametrize(
    ("denial", "paired"),
    [
        ("The reopening of the fish market was not discussed", True),
        ("The reopening was not discussed", True),
        ("The matter of markets was not discussed", True),
        ("The fish of the lake is not poisoned", False),
    ],
)
def test_a_denial_of_another_matter_is_no_second_account(tmp_path: Path, denial: str, *, paired: bool) -> None:
    other = (
        f"SANTIAGO, 4 May 2024 - Chile held a press conference on Saturday. {denial}, the Chilean foreign ministry said."
    )

    lines = [fact for fact in _differences(tmp_path, MARKET, other) if fact.text.startswith("Two accounts: ")]

    assert bool(lines) == paired


def test_one_sides_word_for_what_another_promised_is_an_account_and_no_agreement(tmp_path: Path) -> None:
    first = (
        "LIMA, 3 May 2024 - Peru and Chile held talks on Friday. Chile had agreed to hand over the seismic data, "
        "Peru's foreign minister, Ana Rojas, said. Peru and Chile agreed to build a bridge at Concordia."
    )
    second = "SANTIAGO, 3 May 2024 - Chile agreed to train customs officers, Chile's foreign minister, Eva Soto, said."

    facts = _facts(tmp_path, first, second)

    assert [f.section for f in facts if "seismic" in f.text] == ["readout_difference"]
    assert "agreements" in [f.section for f in facts if "customs" in f.text]
    assert [f.section for f in facts if "bridge" in f.text] == ["agreements"]


def test_a_host_who_tells_what_his_guests_agreed_is_no_third_account(tmp_path: Path) -> None:
    first = (
        "MUSCAT, 3 May 2024 - Peru and Chile held talks in Muscat on Friday. Peru and Chile agreed on Friday to reopen "
        "the port of Ilo, the Omani foreign ministry said. Oman agreed to host them again, Oman said."
    )
    second = "LIMA, 3 May 2024 - Peru and Chile agreed on Friday to train customs officers, the Peruvian government said."

    assert not [f for f in _differences(tmp_path, first, second) if "Only Oman's" in f.text]


def test_what_only_one_account_tells_of_a_deed_is_told_once(tmp_path: Path) -> None:
    told = "Peru returned the trawler Santa Rosa on Friday, the Peruvian foreign ministry said."
    facts = _facts(tmp_path, f"{PERU} {told}", CHILE)

    only = [f for f in facts if "Santa Rosa" in f.text]
    assert [f.section for f in only] == ["readout_difference"]


def test_an_opinion_article_is_no_speaker_beside_a_report(tmp_path: Path) -> None:
    told = "Peru and Chile will hold talks in Lima on 20 May 2024"
    report = f"LIMA, 3 May 2024 - {told}, the Peruvian foreign ministry said."
    column = f"Opinion\n\nFish and flags\n\nBy Ana Ruiz\n\n3 May 2024\n\n{told}. I think they should hurry."

    speakers = [[name for f in _facts(tmp_path, *bodies) for name in f.attributed_to] for bodies in ((column,), (report, column))]

    assert any(name.startswith("an opinion article") for name in speakers[0])
    assert not any(name.startswith("an opinion article") for name in speakers[1])
