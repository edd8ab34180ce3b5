"""What a government's own release tells is told by that government."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.language import understand
from briefing.language.issuers import issuer_of
from briefing.model import Article, Published
from briefing.offsets import OffsetMap

TEXT = "The two ministers agreed to open the bridge. Minister Ana Quispe said that the fee would be halved."


def _article(outlet: str, title: str = "On the meeting in Lima", text: str = TEXT) -> Article:
    return Article(
        file="a.txt",
        number=1,
        text=text,
        offsets=OffsetMap(runs=((0, 0, len(text)),)),
        outlet=outlet,
        title=title,
        published=Published(day=date(2024, 5, 6), why="given", confidence="high"),
    )


@pytest.mark.parametrize(
    ("outlet", "issuer"),
    [
        ("Ministry of Foreign Affairs of Peru", "Peruvian government"),
        ("Press service of the Ministry of Water Resources of the Republic of Kazakhstan", "Kazakh government"),
        ("Ministry of External Affairs, Government of India", "Indian government"),
        ("Ministry of Foreign Affairs", ""),
        ("The Lima Herald", ""),
        ("Peru Today", ""),
    ],
)
def test_the_office_and_its_state_stand_where_the_outlet_does(outlet: str, issuer: str) -> None:
    found = issuer_of(_article(outlet))
    assert (found.name if found else "") == issuer


def test_a_letterhead_names_the_office_where_no_outlet_does() -> None:
    letter = _article("", title="REPUBLIC OF MALAWI", text=f"MINISTRY OF TRADE AND INDUSTRY\nPRESS RELEASE\n\n{TEXT}")
    found = issuer_of(letter)
    assert found is not None
    assert found.name == "Malawian government"
    assert issuer_of(_article("", title="UNITED REPUBLIC OF TANZANIA")) is not None
    assert issuer_of(_article("", title="Malawi's Ministry of Trade speaks out")) is None


def test_a_joint_text_has_no_single_issuer() -> None:
    assert issuer_of(_article("Ministry of Foreign Affairs of Peru", title="Joint statement of Peru and Chile")) is None
    text = f"JOINT COMMUNIQUE. {TEXT}"
    assert issuer_of(_article("Ministry of Foreign Affairs of Peru", text=text)) is None


def test_what_nobody_else_says_the_issuer_tells() -> None:
    (read,) = understand([_article("Ministry of Foreign Affairs of Peru")])
    told = [[party.name for said in sentence.attributions for party in said.parties] for sentence in read]
    assert told[0] == ["Peruvian government"]
    assert told[1] == ["Ana Quispe"]
