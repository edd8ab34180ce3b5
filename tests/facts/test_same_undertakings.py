"""One undertaking stands once, whatever verb founds the body or lets the same number in."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from corpus import facts_of

from briefing.model import Fact


def _agreed(folder: Path, *bodies: str) -> list[Fact]:
    articles = (
        f"Neighbours talk, part {number}\n\nAndes Wire {number}\n3 May 2024\n\n{body}\n"
        for number, body in enumerate(bodies)
    )
    facts = facts_of(folder, articles, as_of=date(2024, 5, 4))
    return [f for f in facts if not f.dropped and f.section == "agreements"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Kenya and Uganda agreed on Thursday to set up a working group to settle the dispute over sugar.",
            "The trade ministers of Uganda and Kenya agreed to create a joint technical committee on sugar.",
        ),
        (
            "Peru and Chile agreed on the formation of a panel of experts on landslides.",
            "Chile and Peru agreed to establish a joint commission that will study landslides.",
        ),
        (
            "Peru and Chile agreed to open three aid corridors from the lake to the coast.",
            "Chile and Peru agreed on the opening of three humanitarian corridors.",
        ),
        (
            "Norway has agreed to pay 350 million francs a year to Swiss cohesion projects.",
            "Norway agreed to raise its payments for Swiss projects to SFr350mn a year, up from SFr130mn.",
        ),
        (
            "Peru and Chile reached a deal on the release of 14 sailors.",
            "Peru and Chile reached an agreement on freeing the sailors held in Arica.",
        ),
        (
            "Iran agreed to let inspectors into three mines.",
            "Iran agreed to allow the agency's inspectors access to three mines near Yazd and Natanz.",
        ),
    ],
)
def test_one_undertaking_in_other_words_stands_once(tmp_path: Path, one: str, other: str) -> None:
    facts = _agreed(tmp_path, one, other)
    assert [len({c.article for c in f.claims}) for f in facts] == [2]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Peru and Chile agreed to share data on salmon.", "Peru and Chile agreed to share data on storms."),
        (
            "Peru and Chile agreed to establish a joint commission on customs control.",
            "Chile and Peru agreed to set up a joint commission on fisheries.",
        ),
        (
            "Georgia and Armenia agreed to let 12 trawlers into the bay of Batumi for the sprat season.",
            "Armenia and Georgia agreed to inspect 12 trawlers for faulty engines.",
        ),
        (
            "Nepal and India agreed to reopen the bridge by 30 June 2024.",
            "India and Nepal agreed to reopen the bridge by 31 August 2024.",
        ),
    ],
)
def test_look_alikes_stay_apart(tmp_path: Path, one: str, other: str) -> None:
    assert len(_agreed(tmp_path, one, other)) == 2


def test_of_two_things_agreed_one_told_alone_is_less(tmp_path: Path) -> None:
    facts = _agreed(
        tmp_path,
        "Kenya and Uganda agreed to set up a technical working group on sugar duties and to exchange trade data.",
        "Uganda and Kenya agreed to form a technical working group to examine sugar duties.",
    )
    assert ["trade data" in f.text for f in facts] == [True]
    assert {c.article for f in facts for c in f.claims} == {"000.txt#1"}


def test_what_the_accord_holds_is_less_than_who_agreed_to_it(tmp_path: Path) -> None:
    facts = _agreed(
        tmp_path,
        "Peru and Chile agreed to open three humanitarian corridors along the river from Tacna to Arica.",
        "The deal includes the opening of three aid corridors.",
    )
    assert ["Peru" in f.text for f in facts] == [True]


def test_a_day_is_no_count(tmp_path: Path) -> None:
    facts = _agreed(
        tmp_path,
        "Chile agreed not to seek a panel while Peru reviews its quota, a review due by 30 September 2024.",
        "Peru has agreed to revise the quota of Chilean beef before 30 September 2024.",
    )
    assert len(facts) == 2


def test_an_evening_deal_is_the_next_days_news(tmp_path: Path) -> None:
    facts = _agreed(
        tmp_path,
        "Kenya and Uganda agreed on 1 May 2024 on common standards for cement and tea.",
        "Uganda and Kenya agreed on 2 May 2024 to adopt common standards for cement and tea.",
    )
    assert len(facts) == 1


def test_one_signing_stands_once_and_says_what_was_signed(tmp_path: Path) -> None:
    facts = _agreed(
        tmp_path,
        "The protocol was signed in Lima on 2 May 2024 by the Peruvian farm minister Ana Cruz.",
        "Chile's food authority signed a protocol with Peru on 2 May 2024 on the export of poultry meat.",
    )
    assert [len({c.article for c in f.claims}) for f in facts] == [2]
    assert "poultry" in facts[0].text


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Peru and Chile signed a protocol on poultry on 2 May 2024.",
            "Chile and Peru signed an additional protocol on customs on 2 May 2024.",
        ),
        (
            "Peru and Chile signed a protocol on poultry on 2 May 2024.",
            "Chile and Peru signed a treaty on the border on 2 May 2024.",
        ),
        (
            "Peru and Chile signed a treaty on the river on 2 May 2024.",
            "Chile and Peru initialled a treaty on the river on 2 May 2024.",
        ),
    ],
)
def test_two_texts_and_two_acts_stay_apart(tmp_path: Path, one: str, other: str) -> None:
    assert len(_agreed(tmp_path, one, other)) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Kenya and Uganda signed an agreement on fisheries on Thursday.",
            "Uganda and Kenya signed an agreement on a railway on Thursday.",
        ),
        (
            "Kenya and Uganda agreed to set up a joint committee on border security.",
            "Kenya and Uganda agreed to establish a technical commission on border trade.",
        ),
    ],
)
def test_two_texts_and_two_bodies_stand_apart(tmp_path: Path, one: str, other: str) -> None:
    assert [len({c.article for c in f.claims}) for f in _agreed(tmp_path, one, other)] == [1, 1]
