"""A lake, mountain or sea with a country's name is neither the country nor a person."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.language import analyse_text


@pytest.mark.parametrize(
    "place",
    ["Lake Malawi", "the Gulf of Oman", "Mount Kenya", "the Bay of Bengal", "the Sea of Japan", "Lake Nyasa"],
)
def test_the_name_of_a_water_or_mountain_is_no_party(place: str) -> None:
    text = f"Zambia sent its police to {place} on Monday. They patrolled {place} for a week, Zambia said."
    parties = {p.country or p.name for s in analyse_text(text, published=date(2024, 5, 9)) for r in s.references for p in r.parties}

    assert parties <= {"Zambia"}


def test_the_country_keeps_its_name_beside_the_lake() -> None:
    text = (
        "Chad claims the whole of Lake Chad. The border on Lake Chad is open, Chad said. "
        "Chad agreed to withdraw its police from Lake Chad."
    )
    subjects = {s.subject_text for x in analyse_text(text, published=date(2024, 5, 9)) for s in x.statements if s.subject}

    assert subjects == {"Chad"}


def test_a_state_whose_own_name_begins_so_is_a_state() -> None:
    (sentence,) = analyse_text("Cape Verde signed the agreement with Portugal on Monday.", published=date(2024, 5, 9))

    assert [p.name for s in sentence.statements for p in s.subject] == ["Cape Verde"]
