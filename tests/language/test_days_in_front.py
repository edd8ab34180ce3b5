"""Whose day it is: a day in front of what is arranged is the event's, a day of a gathering that of what is set at it."""

from datetime import date

import pytest

from briefing.language import analyse_text


def _day(text: str, predicate: str) -> date | None:
    return next(
        s.date.first if s.date is not None else None
        for sentence in analyse_text(text, published=date(2024, 5, 9))
        for s in sentence.statements
        if s.form == "clause" and s.predicate == predicate
    )


@pytest.mark.parametrize(
    ("text", "predicate", "day"),
    [
        ("On 3 June Iran is to hand over the geologist.", "hand over", date(2024, 6, 3)),
        ("On 3 June the two ministers are due to meet in Kampala.", "meet", date(2024, 6, 3)),
        ("On 3 June the two presidents are expected to sign the accord.", "sign", date(2024, 6, 3)),
        ("On 3 June the committee plans to visit the dam.", "visit", date(2024, 6, 3)),
        ("On 3 June Kenya has to pay the first tranche.", "pay", date(2024, 6, 3)),
        ("By 1 July Kenya must hand over the files.", "hand over", date(2024, 7, 1)),
        ("As of 1 June, Estonian lorries will be allowed to cross.", "allow", date(2024, 6, 1)),
        ("The ban will be lifted as from 1 June.", "lift", date(2024, 6, 1)),
        ("The tribunal set a deadline of 30 June for Chile's reply.", "set", date(2024, 6, 30)),
        ("Peru's president flies to Santiago on Tuesday.", "fly", date(2024, 5, 14)),
        ("Peru's president flew to Santiago on Tuesday.", "fly", date(2024, 5, 7)),
        ("Kenya spoke in favour of 1 June.", "speak", None),
        ("Inspectors from Chile are to visit 22 plants between 10 and 14 June.", "visit", date(2024, 6, 10)),
        ("On Friday Kenya agreed to open the border.", "open", None),
        ("On Tuesday Kenya promised to open the border.", "open", None),
        ("The unions will fix their position at an assembly of delegates convoked for 24 June.", "fix", date(2024, 6, 24)),
        ("The cantons will decide their stance at a plenary assembly scheduled for 28 June.", "decide", date(2024, 6, 28)),
        ("Kenya will present the plan ahead of a summit planned for 3 July.", "present", None),
    ],
)
def test_day_of_the_deed(text: str, predicate: str, day: date | None) -> None:
    assert _day(text, predicate) == day


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("A visit to Sofia has been fixed for 14 and 15 September.", [date(2024, 9, 14)]),
        ("The vote has been pencilled in for 2 November.", [date(2024, 11, 2)]),
        ("The visit was fixed for 14 March.", [date(2024, 3, 14)]),
        ("The hearing has been moved from 4 to 18 September.", [date(2024, 9, 4), date(2024, 9, 18)]),
        ("The hearing has been moved from September 4 to September 18.", [date(2024, 9, 4), date(2024, 9, 18)]),
        ("A date of 7 July has been agreed for the vote.", [date(2024, 7, 7)]),
        ("Kenya will pay 350 million francs a year from 2030.", [date(2030, 1, 1)]),
        ("Kenya gets 40 trains a day from 2031.", [date(2031, 1, 1)]),
        ("A week from Friday they meet.", [date(2024, 5, 10)]),
        ("The ministry confirmed the death toll for Sunday.", [date(2024, 5, 5)]),
        ("Goods moved from Goma in February.", [date(2024, 2, 1)]),
        ("Kenya signed a truce that will begin on 3 June and last 30 days.", [date(2024, 6, 3)]),
    ],
)
def test_which_day_the_words_mean(text: str, days: list[date]) -> None:
    (sentence,) = analyse_text(text, published=date(2024, 5, 9))
    assert [mention.first for mention in sentence.dates] == days


def test_a_moved_event_is_moved_to_its_day() -> None:
    (sentence,) = analyse_text("The hearing has been moved from 4 to 18 September.", published=date(2024, 5, 9))
    assert sentence.statements[0].complement == "from 4 September 2024 to 18 September 2024"


def test_a_day_is_not_shared_with_what_still_holds() -> None:
    text = "The Philippines followed on 14 April and has yet to lift its ban."
    assert _day(text, "follow") == date(2024, 4, 14)
    assert _day(text, "lift") is None
    assert _day("Kenya left the pact on 3 April and signed another.", "sign") == date(2024, 4, 3)


def test_what_is_accepted_from_a_day_begins_then() -> None:
    (sentence,) = analyse_text("Brazil accepted a new regime from 1 January.", published=date(2024, 5, 9))
    assert [mention.first for mention in sentence.dates] == [date(2025, 1, 1)]


def test_a_day_in_front_of_two_deeds_is_the_day_of_both() -> None:
    text = "On 6 May Peru freed the sailor, and Chile released the captain."
    assert _day(text, "release") == date(2024, 5, 6)


@pytest.mark.parametrize(
    "text",
    [
        "On 6 May Peru freed the sailor, and Chile has released the captain.",
        "Peru freed the sailor on 6 May, and Chile released the captain.",
    ],
)
def test_a_day_of_the_first_deed_is_not_lent(text: str) -> None:
    assert _day(text, "release") is None
