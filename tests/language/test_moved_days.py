"""Both days of a move lie ahead, however far the word of moving stands from them; an abbreviated month ends no clause."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.language import analyse_text


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The court has moved a hearing on the case from Sept. 4 to Sept. 18, she said.", [(9, 4), (9, 18)]),
        ("The council pushed the vote on the new budget from 5 August to 20 August, she said.", [(8, 5), (8, 20)]),
        ("The session has been put back from Friday to August 17, she said.", [(8, 2), (8, 17)]),
        ("The vote will be held on Oct. 3 and the count on Nov. 5, she said.", [(10, 3), (11, 5)]),
    ],
)
def test_the_days_lie_ahead(text: str, days: list[tuple[int, int]]) -> None:
    found = [m.first for s in analyse_text(text, published=date(2019, 7, 29)) for m in s.dates]

    assert found == [date(2019, month, day) for month, day in days]


def test_a_person_who_moved_did_so_on_past_days() -> None:
    text = "The envoy moved to Paris on 18 June, she said."
    found = [m.first for s in analyse_text(text, published=date(2019, 7, 29)) for m in s.dates]

    assert found == [date(2019, 6, 18)]


def test_next_thursday_said_on_a_wednesday_is_not_tomorrow() -> None:
    text = "The experts will meet in Alicante next Thursday."
    found = [m.first for s in analyse_text(text, published=date(2023, 6, 14)) for m in s.dates]

    assert found == [date(2023, 6, 22)]


def test_next_monday_said_on_a_friday_is_the_one_to_come() -> None:
    text = "The experts will meet in Alicante next Monday."
    found = [m.first for s in analyse_text(text, published=date(2023, 6, 16)) for m in s.dates]

    assert found == [date(2023, 6, 19)]
