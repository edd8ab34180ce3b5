"""Agreements to one deed in other words are one line, the fuller of the two; look-alikes stay apart."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from briefing.config import load_config
from briefing.model import Fact
from briefing.pipeline import analyse


def _agreed(folder: Path, *bodies: str) -> list[Fact]:
    for number, body in enumerate(bodies):
        text = f"Neighbours talk, part {number}\n\nAndes Wire {number}\n3 May 2024\n\n{body}\n"
        (folder / f"{number:03}.txt").write_text(text, encoding="utf-8")
    facts = analyse((folder,), config=load_config((folder,)), as_of=date(2024, 5, 4)).facts
    return [f for f in facts if not f.dropped and f.section == "agreements"]


_ONE_DEED = [
    (
        "Peru and Chile agreed to lift by 30 June 2024 the bans that each has imposed on the other's fishing boats.",
        "Chile and Peru agreed on the lifting of the restrictions on the entry of fishing boats.",
        "30 June",
    ),
    (
        "Kenya and Uganda agreed to open a crossing on their border.",
        "Uganda and Kenya agreed on the opening of the crossing of Suam to pedestrians and cyclists.",
        "Suam",
    ),
    (
        "Serbia and Albania agreed to reopen consulates.",
        "Albania and Serbia agreed on the reopening of the Consulates General at Nis and at Shkoder.",
        "Shkoder",
    ),
    (
        "Ghana and Togo agreed to set up a hotline between the two navies.",
        "Togo and Ghana agreed to open a direct telephone line between the navies by 1 June 2024.",
        "1 June",
    ),
    (
        "Peru and Chile agreed to set up a joint investigation team.",
        "Chile and Peru agreed to investigate jointly the sinking of the ferry that drowned nine people.",
        "ferry",
    ),
    (
        "Nepal and India agreed on an audit by an independent firm.",
        "India and Nepal agreed to have an independent auditor examine what Nepal owes for Indian turbines.",
        "turbines",
    ),
    (
        "Oman and Iran promised to share what their radars see.",
        "Iran and Oman agreed to exchange data from radars in real time from 1 June 2024.",
        "1 June",
    ),
    (
        "Jordan and Syria agreed to send their ambassadors back and to reopen the road to trucks.",
        "Syria and Jordan decided the return of their ambassadors and the reopening of the Jaber road, as of 1 June 2024.",
        "Jaber",
    ),
]


@pytest.mark.parametrize(("one", "other", "fuller"), _ONE_DEED)
def test_one_deed_stands_once_and_the_fuller_line_speaks(tmp_path: Path, one: str, other: str, fuller: str) -> None:
    for number, order in enumerate(((one, other), (other, one))):
        folder = tmp_path / str(number)
        folder.mkdir()
        facts = _agreed(folder, *order)
        assert [len({c.article for c in f.claims}) for f in facts] == [2]
        assert fuller in facts[0].text


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Kenya and Uganda agreed to open the crossing of Busia to trucks.",
            "Uganda and Kenya agreed on the opening of the crossing of Suam to trucks.",
        ),
        (
            "Peru and Chile agreed to lift the ban on Chilean apples.",
            "Chile and Peru agreed on the lifting of the ban on Peruvian apples.",
        ),
        (
            "Peru and Chile agreed to cut the duties on steel.",
            "Chile and Peru agreed on a cut in the duties on wheat.",
        ),
        (
            "Serbia and Albania agreed to reopen the consulate in Nis.",
            "Albania and Serbia agreed on the reopening of the consulate in Shkoder.",
        ),
        (
            "Ghana and Togo agreed to set up a hotline between the two navies.",
            "Togo and Ghana agreed to open a direct line between the two health ministries.",
        ),
        (
            "Ghana and Togo agreed to hold a third round of talks in Accra.",
            "Togo and Ghana agreed on the holding of a fourth round of talks in Accra.",
        ),
        (
            "Ghana and Togo agreed that Ghana will return the trawlers.",
            "Togo and Ghana agreed that Togo will return the trawlers.",
        ),
        (
            "Oman and Iran agreed to exchange data on fish stocks.",
            "Iran and Oman agreed on the sharing of data on flood levels.",
        ),
        (
            "Oman and Iran agreed to release the sailors by 10 June 2024.",
            "Iran and Oman agreed on the release of the sailors by 30 June 2024.",
        ),
        (
            "Nepal and India agreed to form a panel on border security.",
            "India and Nepal agreed on the formation of a panel on border trade.",
        ),
        (
            "Nepal and India agreed to suspend flights to Pokhara.",
            "India and Nepal agreed on the resumption of flights to Pokhara.",
        ),
        (
            "Nepal and India agreed to withdraw 400 soldiers from the ridge.",
            "India and Nepal agreed on the withdrawal of 900 soldiers from the ridge.",
        ),
        (
            "Nepal and India agreed to cut the levy on tea by 20 percent.",
            "India and Nepal agreed on a cut in the levy on tea by 35 percent.",
        ),
        (
            "Nepal and India agreed to suspend the levy on tea.",
            "India and Nepal agreed on the abolition of the levy on tea.",
        ),
        (
            "Nepal and India agreed to resume talks on the dam.",
            "India and Nepal agreed on the resumption of flights to Pokhara.",
        ),
        (
            "Nepal and India agreed to extend the tea accord by two years.",
            "India and Nepal agreed not to extend the tea accord.",
        ),
    ],
)
def test_look_alikes_are_two_deeds(tmp_path: Path, one: str, other: str) -> None:
    assert len(_agreed(tmp_path, one, other)) == 2


def test_what_only_names_the_kind_joins_none_of_two(tmp_path: Path) -> None:
    facts = _agreed(
        tmp_path,
        "Kenya and Uganda agreed to open a crossing on their border.",
        "Uganda and Kenya agreed on the opening of the crossing of Suam to pedestrians.",
        "Uganda and Kenya agreed on the opening of the crossing of Busia to trucks.",
    )
    assert len(facts) == 3


def test_one_of_two_deeds_with_no_detail_of_its_own_goes(tmp_path: Path) -> None:
    facts = _agreed(
        tmp_path,
        "Benin and Togo agreed to open Hilla and Kpalo to cattle again from 1 June 2024, and to put the other gates before a panel.",
        "Togo and Benin decided that the crossings of Hilla and Kpalo shall be reopened to livestock on 1 June 2024.",
    )
    assert ["panel" in f.text for f in facts] == [True]


def test_one_of_two_deeds_with_a_day_of_its_own_stays(tmp_path: Path) -> None:
    facts = _agreed(
        tmp_path,
        "Benin and Togo agreed to send their ambassadors back and to restart the search for smugglers.",
        "Togo and Benin agreed that the ambassadors shall be sent back before the end of June 2024.",
    )
    assert len(facts) == 2


def test_one_figure_at_two_places_of_one_thing_is_one(tmp_path: Path) -> None:
    facts = _agreed(
        tmp_path,
        "Kenya undertook to reduce abstraction by the sugar estates at Mumias by 20 percent.",
        "Kenya will reduce abstraction for irrigation downstream of Webuye by 20 percent under the accord with Uganda.",
    )
    assert len(facts) == 1
