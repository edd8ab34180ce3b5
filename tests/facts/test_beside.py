"""Who attends a gathering is one announcement, however many are named; what is held on its margins is another."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from corpus import facts_of

from briefing.model import Fact

_BOTH = (
    "RABAT - Prime Minister Luis Vega of Spain and Prime Minister Karim Alami of Morocco are due to attend the Atlantic "
    "Forum in Tangier on June 15-17, officials said."
)
_ONE = "MADRID - Luis Vega is expected to attend the Atlantic Forum as head of the Spanish delegation."
_MARGIN = (
    "Observers noted that a meeting between Morocco and Spain could be held on the sidelines of the Atlantic Forum in Tangier."
)
_OTHER = "MADRID - Luis Vega is expected to attend the Pacific Summit with the minister of trade."


def _ahead(folder: Path, *bodies: str) -> list[Fact]:
    articles = (
        f"Morocco and Spain, part {number}\n\nStrait Wire\n{2 + number} June 2025\n\n{body}\n"
        for number, body in enumerate(bodies)
    )
    facts = facts_of(folder, articles, as_of=date(2025, 6, 6))
    return [f for f in facts if f.section == "upcoming" and not f.dropped]


def test_one_of_those_who_attend_is_no_second_line(tmp_path: Path) -> None:
    (line,) = _ahead(tmp_path, _BOTH, _ONE)
    assert "Karim Alami" in line.text
    assert len(line.claims) == 2


def test_what_is_held_on_the_margins_is_another_event(tmp_path: Path) -> None:
    lines = _ahead(tmp_path, _BOTH, _MARGIN)
    assert {line.certainty for line in lines} == {"expected", "possible"}
    assert all(len(line.claims) == 1 for line in lines)


def test_another_gathering_is_another_line(tmp_path: Path) -> None:
    assert len(_ahead(tmp_path, _BOTH, _OTHER)) == 2


def test_the_day_of_the_event_it_names_lifts_a_line(tmp_path: Path) -> None:
    undated = _BOTH.replace(" on June 15-17", "")
    ranks = []
    for name, told in (("with", _BOTH), ("without", undated)):
        folder = tmp_path / name
        folder.mkdir()
        (line,) = [f for f in _ahead(folder, told, _MARGIN) if "sidelines" in f.text]
        ranks.append(line.rank)
    assert ranks[0] > ranks[1]


def test_an_invitation_goes_where_its_guest_is_told_to_attend(tmp_path: Path) -> None:
    invited = "Morocco is expected to be invited to the Atlantic Forum in Tangier, a diplomat said."
    (line,) = _ahead(tmp_path, _BOTH, invited)
    assert "attend" in line.text


def test_an_invitation_of_another_stays(tmp_path: Path) -> None:
    invited = "Portugal is expected to be invited to the Atlantic Forum in Tangier by Morocco, a diplomat said."
    assert len(_ahead(tmp_path, _BOTH, invited)) == 2


def test_one_meeting_beside_a_gathering_is_told_once_however_it_is_called(tmp_path: Path) -> None:
    sure = _BOTH.replace(", officials said", ", and may hold their first talks as early as this occasion")
    either = "The two could meet at either the Atlantic Forum in Tangier or the Pacific Summit, a diplomat said."
    lines = _ahead(tmp_path, sure, _MARGIN, f"{_BOTH} {either}")
    assert sorted(line.certainty for line in lines) == ["expected", "possible"]
    (meeting,) = [line for line in lines if line.certainty == "possible"]
    assert len({claim.article for claim in meeting.claims}) == 3


def test_a_meeting_of_others_beside_it_is_another(tmp_path: Path) -> None:
    others = "Prime Minister Luis Vega of Spain and President Rosa Lima of Portugal may hold talks at the Atlantic Forum."
    assert len(_ahead(tmp_path, _BOTH, _MARGIN, others)) == 3
