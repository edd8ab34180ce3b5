"""Goodwill gives way to what was agreed beside it, a quarrel only named to lines that tell what it is over."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from corpus import facts_of

from briefing.model import Fact


def _facts(folder: Path, *bodies: str) -> list[Fact]:
    articles = (
        f"Peru and Chile, part {number}\n\nAndes Wire {number}\n{6 + number} May 2024\n\n{body}\n"
        for number, body in enumerate(bodies)
    )
    return facts_of(folder, articles, as_of=date(2024, 5, 9))


_TELLING = "Peru and Chile agreed to build stable relations based on regular audits of the Lauca pumps."


def test_goodwill_goes_beside_what_tells_more(tmp_path: Path) -> None:
    facts = _facts(tmp_path, _TELLING, "Peru and Chile agreed to deepen their relations.")
    assert [f.text for f in facts if f.section == "agreements" and not f.dropped] == [_TELLING.rstrip(".")]


@pytest.mark.parametrize(
    "other",
    [
        "Peru and Chile agreed to hold a meeting on their relations.",
        "Peru and Bolivia agreed to deepen their relations.",
        "Peru and Chile agreed to deepen their relations in aviation.",
    ],
)
def test_what_tells_something_of_its_own_stays(tmp_path: Path, other: str) -> None:
    facts = _facts(tmp_path, _TELLING, f"{other} Bolivia and Peru share the lake with Chile.")
    assert len([f for f in facts if f.section == "agreements" and not f.dropped]) == 2


def test_goodwill_stays_where_nothing_else_was_agreed(tmp_path: Path) -> None:
    facts = _facts(tmp_path, "Peru and Chile agreed to deepen their relations.")
    assert [f for f in facts if f.section == "agreements" and not f.dropped]


def test_a_quarrel_only_named_goes_where_its_matters_are_told(tmp_path: Path) -> None:
    told = "Peru refuses to pay the divers' wages. Chile demands better housing for the divers in Arica."
    facts = _facts(tmp_path, told, "The visit of the Peruvian minister comes amid a row over wages and housing with Chile.")
    assert not [f for f in facts if f.section == "disputes" and not f.dropped and " row " in f" {f.text.lower()} "]


def test_a_quarrel_of_another_matter_stays(tmp_path: Path) -> None:
    told = "Peru refuses to pay the divers' wages. Chile demands better housing for the divers in Arica."
    facts = _facts(tmp_path, told, "The visit of the Peruvian minister comes amid a row over fishing quotas with Chile.")
    assert [f for f in facts if f.section == "disputes" and not f.dropped and "quotas" in f.text]
