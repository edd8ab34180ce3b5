"""What `find_dates` reads in ordinary news English, and what it leaves alone."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.language import analyse_text
from briefing.language.dates import find_dates
from briefing.model import Tense

TUESDAY = date(2025, 6, 10)


def days(text: str, published: date | None = TUESDAY, tense: Tense = "") -> list[tuple[str, str]]:
    """Return (words, days) of each date found: one day, or first..last, or "unresolved"."""
    shown = []
    for mention in find_dates(text, published=published, tense_at=lambda _: tense):
        if mention.first is None:
            shown.append((mention.text, "unresolved"))
        elif mention.first == mention.last:
            shown.append((mention.text, str(mention.first)))
        else:
            shown.append((mention.text, f"{mention.first}..{mention.last}"))
    return shown


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("They met on Monday.", "Monday", "2025-06-09"),
        ("They met on Tuesday.", "Tuesday", "2025-06-10"),
        ("They will meet on Monday.", "Monday", "2025-06-16"),
        ("It is foreseen for Monday 16 in the same city.", "Monday 16", "2025-06-16"),
        ("Both agreed to meet on Thursday.", "Thursday", "2025-06-12"),
        ("Talks set for Monday were moved to Thursday.", "Monday", "2025-06-16"),
        ("He said on Friday that it will be signed.", "Friday", "2025-06-06"),
        ("The treaty passed by 70 votes to 40 on Friday.", "Friday", "2025-06-06"),
        ("Peru gave Chile until August 5 to withdraw the chart.", "August 5", "2025-08-05"),
        ("Peru pledged Chile 40 buses by August.", "August", "2025-08-01..2025-08-31"),
        ("Peru postponed the opening of the dam from 1 July to 1 September.", "1 July", "2025-07-01"),
        ("The court put off the hearing of two sailors from Monday to Friday.", "Friday", "2025-06-13"),
        ("The pact sets up a link from 1 July, and revives a drill held in 2021.", "1 July", "2025-07-01"),
        ("They set 3 July as the day of the vote, and will pay by that date.", "that date", "2025-07-03"),
        ("The Council decides in July, at its session from the 10th to the 21st.", "the 21st", "2025-07-21"),
        ("The opening was put back to August.", "August", "2025-08-01..2025-08-31"),
        ("In June the two presidents will meet.", "June", "2025-06-01..2025-06-30"),
        ("Delivery slipped to August.", "August", "2025-08-01..2025-08-31"),
        ("It is to be held on Friday.", "Friday", "2025-06-13"),
        ("Last Friday they spoke.", "Last Friday", "2025-06-06"),
        ("He came last Monday.", "last Monday", "2025-06-02"),
        ("Friday week", "Friday week", "2025-06-20"),
        ("a week from Tuesday", "a week from Tuesday", "2025-06-17"),
        ("this coming Sunday", "this coming Sunday", "2025-06-15"),
        ("on Wednesday of last week", "Wednesday of last week", "2025-06-04"),
        ("They met the Thursday before last.", "Thursday before last", "2025-05-29"),
        ("They met on Thursday before the vote.", "Thursday", "2025-06-05"),
        ("They met a week ago Monday.", "a week ago Monday", "2025-06-02"),
        ("They met two weeks ago Friday.", "two weeks ago Friday", "2025-05-23"),
        ("They met two weeks ago.", "two weeks ago", "2025-05-27"),
        ("The ship sails this coming Wednesday.", "this coming Wednesday", "2025-06-11"),
        ("the day before yesterday", "the day before yesterday", "2025-06-08"),
        ("tonight", "tonight", "2025-06-10"),
        ("the first Monday in June", "the first Monday in June", "2025-06-02"),
        ("next week", "next week", "2025-06-16..2025-06-22"),
        ("the week before last", "the week before last", "2025-05-26..2025-06-01"),
        ("It happened over the weekend.", "the weekend", "2025-06-07..2025-06-08"),
        ("this month", "this month", "2025-06-01..2025-06-30"),
        ("next month's summit", "next month", "2025-07-01..2025-07-31"),
        ("later this month", "later this month", "2025-06-11..2025-06-30"),
        ("earlier this year", "earlier this year", "2025-01-01..2025-06-09"),
        ("the rest of the year", "the rest of the year", "2025-06-10..2025-12-31"),
    ],
)
def test_counts_from_the_articles_day(text: str, words: str, expected: str) -> None:
    assert (words, expected) in days(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("June 9, 2025", "2025-06-09"),
        ("Tuesday, June 17", "2025-06-17"),
        ("9th of June", "2025-06-09"),
        ("the ninth of June 2025", "2025-06-09"),
        ("Sept. 3, 2024", "2024-09-03"),
        ("2025-06-24", "2025-06-24"),
        ("24/06/2025", "2025-06-24"),
        ("24.6.2025", "2025-06-24"),
        ("6/24/2025", "2025-06-24"),
        ("05-Aug-2016", "2016-08-05"),
        ("June 2025", "2025-06-01..2025-06-30"),
        ("October two thousand and five", "2005-10-01..2005-10-31"),
        ("mid-June", "2025-06-10..2025-06-20"),
        ("late 2024", "2024-09-01..2024-12-31"),
        ("early next year", "2026-01-01..2026-04-30"),
        ("first half of 2024", "2024-01-01..2024-06-30"),
        ("the third quarter of 2024", "2024-07-01..2024-09-30"),
        ("Q3", "2025-07-01..2025-09-30"),
        ("the 1990s", "1990-01-01..1999-12-31"),
        ("last summer", "2024-06-01..2024-08-31"),
        ("two weeks ago", "2025-05-27"),
        ("two months ago", "2025-04-01..2025-04-30"),
        ("two years ago", "2023-01-01..2023-12-31"),
        ("the past 30 days", "2025-05-11..2025-06-09"),
        ("two days before Christmas 2024", "2024-12-23"),
    ],
)
def test_whole_expression(text: str, expected: str) -> None:
    assert days(text) == [(text, expected)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("June 15-17", "2025-06-15..2025-06-17"),
        ("June 15 - 17", "2025-06-15..2025-06-17"),
        ("15-17 June", "2025-06-15..2025-06-17"),
        ("June 30 - July 2", "2025-06-30..2025-07-02"),
        ("June 9-10, 2025", "2025-06-09..2025-06-10"),
        ("from May 3 to May 5", "2025-05-03..2025-05-05"),
        ("between 3 and 5 May", "2025-05-03..2025-05-05"),
        ("from 4 to 22 of this month", "2025-06-04..2025-06-22"),
        ("from December 28 to January 3", "2024-12-28..2025-01-03"),
        ("Nov-Feb 2017", "2016-11-01..2017-02-28"),
        ("from Sunday for three days", "2025-06-08..2025-06-10"),
        ("from 2004 to 2009", "2004-01-01..2009-12-31"),
    ],
)
def test_spans(text: str, expected: str) -> None:
    assert days(text) == [(text, expected)]


def test_a_span_keeps_its_ends() -> None:
    (mention,) = find_dates("It runs from June 30 to July 2.", published=TUESDAY)
    assert [(part.text, part.first) for part in mention.parts] == [
        ("June 30", date(2025, 6, 30)),
        ("July 2", date(2025, 7, 2)),
    ]


def test_two_days_to_choose_from_stay_two_dates() -> None:
    assert days("on August 25 or 26") == [("August 25", "2025-08-25"), ("26", "2025-08-26")]


def test_a_coming_span_of_weekdays_does_not_start_in_the_past() -> None:
    found = days("They will hold talks from Monday to Wednesday.")
    assert found == [("from Monday to Wednesday", "2025-06-16..2025-06-18")]


def test_a_list_of_days_that_do_not_adjoin_stays_two_dates() -> None:
    assert days("on 3 and 17 May") == [("3", "2025-05-03"), ("17 May", "2025-05-17")]


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("It was signed on June 9.", date(2025, 6, 8), "2025-06-09"),
        ("It was signed on December 20.", date(2025, 1, 5), "2024-12-20"),
        ("It was passed on March 3.", date(2025, 1, 10), "2024-03-03"),
        ("They announced a summit on February 1.", date(2025, 1, 10), "2025-02-01"),
        ("It was passed on May 3.", date(2025, 1, 10), "2024-05-03"),
        ("It will open on January 5.", date(2024, 12, 20), "2025-01-05"),
        ("They last met in December.", date(2025, 6, 10), "2024-12-01..2024-12-31"),
        ("They will meet in March.", date(2025, 6, 10), "2026-03-01..2026-03-31"),
    ],
)
def test_a_missing_year_follows_tense_and_nearness(text: str, published: date, expected: str) -> None:
    assert days(text, published)[0][1] == expected


def test_the_parsers_tense_decides_where_no_cue_stands() -> None:
    assert days("Polls close on Friday.", tense="past") == [("Friday", "2025-06-06")]
    assert days("Polls close on Friday.", tense="future") == [("Friday", "2025-06-13")]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("since January", "since"),
        ("by the end of October", "by"),
        ("until Thursday", "until"),
        ("after June 9", "after"),
        ("before 2010", "before"),
        ("no later than July 1", "by"),
        ("not before September", "since"),
        ("on Friday", "at"),
        ("more than two years ago", "before"),
        ("within two weeks", "by"),
    ],
)
def test_how_a_date_bounds_its_event(text: str, kind: str) -> None:
    (mention,) = find_dates(text, published=TUESDAY)
    assert mention.kind == kind


def test_the_end_of_a_period_is_its_last_day_only_where_it_bounds() -> None:
    assert days("by the end of October") == [("the end of October", "2025-10-31")]
    assert days("at the end of October") == [("the end of October", "2025-10-22..2025-10-31")]


@pytest.mark.parametrize(
    "text",
    [
        "five days after the summit",
        "a few weeks ago",
        "three days later",
        "the next day",
        "three to four weeks ago",
        "fiscal year 2025",
        "February 30",
    ],
)
def test_what_tells_no_day_keeps_its_words(text: str) -> None:
    (mention,) = find_dates(text, published=TUESDAY)
    assert mention.first is None
    assert mention.last is None
    assert "unresolved" in mention.why


def test_counts_from_a_date_named_before() -> None:
    found = days("On June 2 he left and three days later he came back.")
    assert found[1] == ("three days later", "2025-06-05")


@pytest.mark.parametrize(
    "text",
    [
        "The leaders may meet.",
        "Theresa May said so.",
        "They march on Washington.",
        "The Sun reported it.",
        "between 15-17 percent",
        "1,200 people",
        "2025 vessels were seen",
        "They won 3-2.",
        "version 3.11.2 was released",
        "Call 555-1234-5678.",
        "It was rated 7/10.",
        "the second meeting of the G20",
        "COVID-19 cases",
        "UN Resolution 2231",
        "Article 24/7",
        "the Monday Group said",
        "for three days",
        "a 30-minute call",
        "five years in prison",
        "the first time in five years",
        "worth $2000",
        "April Jones said",
        "the fall of Kabul",
        "the Good Friday Agreement",
        "every Friday",
        "before the summit",
        "the 5th Fleet",
    ],
)
def test_no_date_where_none_is(text: str) -> None:
    assert days(text) == []


def test_without_the_articles_day_only_full_dates_resolve() -> None:
    found = days("On Monday they recalled June 22, 1965.", published=None)
    assert found == [("Monday", "unresolved"), ("June 22, 1965", "1965-06-22")]


def test_weekday_that_disagrees_is_reported() -> None:
    (mention,) = find_dates("on Monday, June 17, 2025", published=TUESDAY)
    assert mention.first == date(2025, 6, 17)
    assert "a Tuesday, though the text says Monday" in mention.why


def test_the_derivation_can_be_read() -> None:
    (mention,) = find_dates("on Monday", published=TUESDAY)
    assert mention.why == '"Monday": 9 June 2025, the Monday on or before the article\'s day, 10 June 2025'
    (mention,) = find_dates("in May", published=TUESDAY, anchor_why="the dateline's day")
    assert mention.why == '"May": May 2025, the May nearest to the dateline\'s day, 10 June 2025'


@pytest.mark.parametrize("text", ["The pact of June '98 lapsed.", "The pact of June ’98 lapsed."])
def test_a_year_of_two_figures_behind_a_month(text: str) -> None:
    (mention,) = find_dates(text, published=date(2024, 5, 15))
    assert (mention.first, mention.last) == (date(1998, 6, 1), date(1998, 6, 30))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It opens on June 28 and 29 instead, she said.", [("June 28 and 29", "2025-06-28..2025-06-29")]),
        ("They signed in the following February.", [("the following February", "unresolved")]),
        (
            "They met in May 2019 and signed in the following February.",
            [("May 2019", "2019-05-01..2019-05-31"), ("the following February", "2020-02-01..2020-02-29")],
        ),
        ("They met on 3 June and signed on the same day.", [("3 June", "2025-06-03"), ("the same day", "2025-06-03")]),
        ("It opens on the same day as the fair.", []),
        (
            "A team leaves in early September and the panel meets on the 20th of that month.",
            [("early September", "2025-09-01..2025-09-15"), ("the 20th of that month", "2025-09-20")],
        ),
        (
            "They met on 3 June and will sign on the 20th of the same month.",
            [("3 June", "2025-06-03"), ("the 20th of the same month", "2025-06-20")],
        ),
        ("The panel meets on the 20th of that month.", [("the 20th of that month", "unresolved")]),
        (
            "They will meet on 27 August. On the same day he visited a plant.",
            [("27 August", "2025-08-27"), ("the same day", "unresolved")],
        ),
        (
            "They will meet on 27 August and will sign on the same day.",
            [("27 August", "2025-08-27"), ("the same day", "2025-08-27")],
        ),
        ("Chad will reply to requests for visas within 15 days.", []),
        ("Chad will reply to the request within 15 days.", [("within 15 days", "2025-06-10..2025-06-25")]),
        (
            "The panel will meet on 8 July and report within 30 days.",
            [("8 July", "2025-07-08"), ("within 30 days", "unresolved")],
        ),
        ("Chad passed a law obliging mines to report accidents within 24 hours.", []),
        ("It is a decree requiring foreigners to register within ten days, he said.", []),
        ("Peru is forcing the firm to leave within 15 days.", [("within 15 days", "2025-06-10..2025-06-25")]),
        ("Chad will hold elections within 15 days.", [("within 15 days", "2025-06-10..2025-06-25")]),
    ],
)
def test_what_a_date_counts_from(text: str, expected: list[tuple[str, str]]) -> None:
    assert days(text) == expected


def test_the_date_of_the_text_before_is_counted_from_where_the_words_look_back() -> None:
    before = find_dates("They met on 25 April 2025.", published=TUESDAY)[0]

    earlier = find_dates("The draft had it a week earlier.", published=TUESDAY, before=before)
    later = find_dates("They will meet next month.", published=TUESDAY, before=before)

    assert [m.first for m in (*earlier, *later)] == [date(2025, 4, 18), date(2025, 7, 1)]


def test_a_condition_behind_a_date_does_not_turn_it_round() -> None:
    text = "The two meet in Lima in early August, if it was not settled by then."

    assert days(text, tense="future") == [("early August", "2025-08-01..2025-08-15")]
    assert days(text) == [("early August", "2025-08-01..2025-08-15")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The speech came two days after the committee and the ministry reached a consensus.", []),
        ("It fell three days after the summit and the fair.", [("three days after the summit", "unresolved")]),
        (
            "Protests are feared when the subsidy is scrapped on Sept. 1.",
            [("Sept. 1", "2025-09-01")],
        ),
        (
            "He, who governed the north and is seeking a term in the poll on December 9, is asked what he achieved.",
            [("December 9", "2025-12-09")],
        ),
    ],
)
def test_what_clause_a_date_stands_in(text: str, expected: list[tuple[str, str]]) -> None:
    assert days(text, tense="present") == expected


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        # A deadline that is announced tells nothing of the day of announcing it.
        ("She announced the deadline at a news conference on Monday.", "Monday", "2025-06-09"),
        ("The deadline is on Monday.", "Monday", "2025-06-16"),
        # What still holds runs on until a day ahead.
        ("The offices are closed until Monday.", "Monday", "2025-06-16"),
        ("Flights have been suspended until Monday.", "Monday", "2025-06-16"),
        ("He was held until Monday.", "Monday", "2025-06-09"),
        # A participle behind its noun tells no tense, nor does a base form behind "would".
        ("Chile would let a ship suspected of spying sail on Sunday.", "Sunday", "2025-06-15"),
        # A number of something else than days.
        ("It will lift by the end of October the 20 per cent levy.", "the end of October", "2025-10-31"),
    ],
)
def test_words_that_point_the_other_way_than_they_seem(text: str, words: str, expected: str) -> None:
    assert (words, expected) in days(text)


def test_a_count_from_what_a_clause_tells_is_the_texts_own() -> None:
    text = "It came eight days after the cable and the pipe of the two states were cut."
    assert days(text) == []
    (mention,) = find_dates("They answered not later than 31 May 2023.", published=TUESDAY)
    assert mention.kind == "by"


@pytest.mark.slow
def test_a_day_of_the_calendar_says_which_weekday_is_meant() -> None:
    text = "The exchange would be held on Wednesday of next week, Oct. 14, the mediator said."
    (sentence,) = analyse_text(text, published=date(2020, 10, 4))
    assert {mention.first for mention in sentence.dates} == {date(2020, 10, 14)}


@pytest.mark.slow
def test_a_day_beside_what_has_happened_is_past() -> None:
    text = "The two agreed to set up an inquiry into the fighting at Bemal on 14 December."
    (sentence,) = analyse_text(text, published=date(2020, 10, 4))
    assert [mention.first for mention in sentence.dates] == [date(2019, 12, 14)]


@pytest.mark.slow
def test_a_bound_of_what_holds_lies_ahead_and_is_told_once() -> None:
    text = "The ministers reached an accord which foresees a discharge in the Tagus up to 30 June."
    (sentence,) = analyse_text(text, published=date(2024, 5, 9))
    assert [mention.first for mention in sentence.dates] == [date(2024, 6, 30)]
    assert "in the Tagus until 30 June 2024" in sentence.statements[0].complement


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("They meet next July 1st.", date(2024, 7, 1)),
        ("It was signed last May 20.", date(2023, 5, 20)),
        ("They will meet this coming June 5.", date(2024, 6, 5)),
        ("They will meet next May 7.", date(2025, 5, 7)),
    ],
)
def test_a_day_of_the_next_or_last_such_month(text: str, day: date) -> None:
    (mention,) = find_dates(text, published=date(2024, 5, 9))
    assert (mention.first, mention.last) == (day, day)


@pytest.mark.parametrize(
    ("text", "days_meant"),
    [
        ("The next meeting opens in Hobart on October 18 next year.", [("2025-10-18", "2025-10-18")]),
        ("They met on 4 March last year.", [("2023-03-04", "2023-03-04")]),
        ("It comes into force on Friday, 4 June next year.", [("2025-06-04", "2025-06-04")]),
        ("The summit will be held on June 8-11 next year.", [("2025-06-08", "2025-06-11")]),
        ("The summit was held from 8 to 11 June last year.", [("2023-06-08", "2023-06-11")]),
    ],
)
def test_a_day_of_the_year_told_behind_it(text: str, days_meant: list[tuple[str, str]]) -> None:
    assert [(str(m.first), str(m.last)) for m in find_dates(text, published=date(2024, 5, 9))] == days_meant


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("A commission was set up on Monday.", date(2024, 5, 6)),
        ("The crew was set free on Monday.", date(2024, 5, 6)),
        ("The talks were set for Monday.", date(2024, 5, 13)),
        ("The accord signed last year enters into force on June 30.", date(2024, 6, 30)),
        ("The law passed last month takes effect on June 30.", date(2024, 6, 30)),
        ("Ann Lee, elected in April, takes office on Monday.", date(2024, 5, 13)),
    ],
)
def test_what_was_set_up_is_past_and_what_takes_effect_ahead(text: str, day: date) -> None:
    assert find_dates(text, published=date(2024, 5, 9))[-1].first == day


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [
        "In June, in Accra, she got the two delegations to settle on a six-point agenda in four days.",
        "The envoy managed to bring both sides to the table in two weeks.",
        "Norway helped Ghana and Togo to agree on a list of prisoners in ten days.",
    ],
)
def test_how_long_a_deed_took_is_no_day_ahead(text: str) -> None:
    (sentence,) = analyse_text(text, published=date(2024, 10, 20))
    assert not [found for found in sentence.dates if found.text.startswith("in ") and "day" in found.text]
    assert not [found for found in sentence.dates if found.first is not None and found.first > date(2024, 10, 20)]


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [
        "The envoy got Ghana and Togo to agree to meet in two weeks.",
        "Ministers, who met in May, will return in two weeks.",
        "The talks, which began in May, resume in two weeks.",
    ],
)
def test_a_meeting_in_two_weeks_stays_ahead_beside_what_is_over(text: str) -> None:
    (sentence,) = analyse_text(text, published=date(2024, 10, 20))
    assert date(2024, 11, 3) in [found.first for found in sentence.dates]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("The bloc would impose sanctions unless the junta restored civilian rule by August.", "August", "2025"),
        ("The union might strike if the firm paid nothing before 5 August.", "5 August", "2025"),
        ("The rebels would stay if the army released them by August.", "August", "2025"),
        # What did not come about, and what was so, looks back.
        ("The bloc would have imposed sanctions if the junta had restored the court by August.", "August", "2024"),
        ("The union struck because the firm paid nothing before 5 August.", "5 August", "2024"),
        ("The minister asked if the army released them by August.", "August", "2024"),
        ("The rebels would stay if the army released those taken in August.", "August", "2024"),
    ],
)
def test_the_past_of_a_condition_that_is_told_lies_ahead(text: str, words: str, expected: str) -> None:
    assert [(found, when[:4]) for found, when in days(text)] == [(words, expected)]


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("The envoys met on Thursday last week.", date(2027, 6, 13), "2027-06-10"),
        ("The envoys met on Thursday of last week.", date(2027, 6, 13), "2027-06-10"),
        ("The envoys met last week on Thursday.", date(2027, 6, 13), "2027-06-10"),
        ("The envoys met on Thursday last week.", date(2027, 6, 12), "2027-06-03"),
        ("The envoys met on Thursday last week.", date(2027, 6, 14), "2027-06-10"),
        ("The envoys meet on Thursday next week.", date(2027, 6, 13), "2027-06-17"),
    ],
)
def test_a_sunday_s_last_week_is_the_one_that_ends_that_day(text: str, published: date, expected: str) -> None:
    assert [day for _, day in days(text, published)] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The truce covers five districts for 40 days from December 1.", ["2025-12-01"]),
        ("The office opens 40 days from December 1.", ["2026-01-10"]),
    ],
)
def test_how_long_a_thing_lasts_from_a_day_is_no_day_behind_it(text: str, expected: list[str]) -> None:
    assert [day for _, day in days(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # What takes long is done on no weekday: the day is that of agreeing.
        ("Peru and Chile agreed to share the water on Friday.", "2025-06-06"),
        ("The company decided to build two ferries Friday.", "2025-06-06"),
        ("Kenya pledged to support the force on Thursday.", "2025-06-05"),
        # What is done on a day, a day told as coming, a bound, and what had been arranged.
        ("Peru and Chile agreed to meet on Friday.", "2025-06-13"),
        ("Peru and Chile agreed to sign the pact on Friday.", "2025-06-13"),
        ("Peru and Chile agreed to share the water next Friday.", "2025-06-13"),
        ("Peru and Chile agreed to share the water by Friday.", "2025-06-13"),
        ("Peru and Chile agreed to build the dam and to meet on Friday.", "2025-06-13"),
    ],
)
def test_a_weekday_behind_what_takes_long_is_that_of_agreeing(text: str, expected: str) -> None:
    assert [first for _, first in days(text, tense="future")] == [expected]

@pytest.mark.parametrize(
    "text",
    [
        "Peru will deliver power in the months of May to September, during fifteen years.",
        "Peru will ship fruit each year from May to September.",
        "The line will carry power between May and September every year.",
        "The ban holds in the months of January and February.",
    ],
)
def test_months_of_any_year_are_no_days(text: str) -> None:
    assert find_dates(text, published=date(2029, 2, 20)) == ()


def test_months_of_the_next_year_are_days() -> None:
    (found,) = find_dates("Peru will ship fruit from May to September.", published=date(2029, 2, 20))
    assert (found.first, found.last) == (date(2029, 5, 1), date(2029, 9, 30))
