"""An event that is announced, moved, called off or held is one event: the page tells its latest state."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from corpus import facts_of

from briefing.model import Fact

PLAN = "The next round of trade talks will be held in Arica on 14 May 2024, the Peruvian foreign ministry said."


def _facts(folder: Path, *bodies: tuple[str, str], as_of: date) -> list[Fact]:
    articles = (
        f"Peru and Chile hold trade talks, part {number}\n\nAndes Wire\n{day}\n\n{body}\n"
        for number, (day, body) in enumerate(bodies)
    )
    return facts_of(folder, articles, as_of=as_of)


def _ahead(facts: list[Fact]) -> list[tuple[date | None, str]]:
    return [
        (f.date.first if f.date is not None else None, f.text)
        for f in facts
        if f.section == "upcoming" and not f.dropped
    ]


@pytest.mark.parametrize(
    "report",
    [
        "The next round of trade talks has been pushed back to 21 May, the Chilean foreign ministry said on Friday.",
        "The next round of trade talks, announced for 14 May, will now be held on 21 May, the ministry said on Friday.",
        "A round of trade talks, which was to open in Arica next Tuesday, will instead open on 21 May, the Chilean "
        "foreign ministry said on Friday, to give both sides more time.",
        "The round of trade talks in Arica has been pushed back. It will now take place on 21 May, the Chilean "
        "foreign ministry said on Friday.",
        "The next round of trade talks, which was to be held in Arica next Tuesday, will now take place on 21 May, "
        "the Chilean foreign ministry said on Friday.",
        "The trade talks in Arica will open on 21 May, a week later than planned, the ministry said on Friday.",
        "The trade talks have been delayed by a week. The new date is 21 May, the Chilean foreign ministry said.",
        "The trade talks had been due to open on 14 May. They have been put off until 21 May, the ministry said.",
        "Peru and Chile have rescheduled the trade talks from 14 May to 21 May, the ministry said on Friday.",
        "The trade talks will be held in Arica on 21 May instead of 14 May, the ministry said on Friday.",
        "The trade talks in Arica, originally scheduled for 14 May, were postponed to 21 May, the ministry said.",
        "The trade talks will not start before 21 May, the Chilean foreign ministry said on Friday.",
        "The trade talks in Arica are now planned for 21 May, the Chilean foreign ministry said on Friday.",
        "The date of the trade talks is now 21 May, the Chilean foreign ministry said on Friday.",
        "The Chilean foreign ministry gave 21 May as the new date for the trade talks on Friday.",
        "The Chilean foreign ministry has set May 21 for the trade talks in Arica, in place of 14 May.",
        "The trade talks will start a week late, on 21 May, the Chilean foreign ministry said on Friday.",
        "The trade talks, which had been announced for 14 May, are to be held on 21 May, the ministry said on Friday.",
        "The trade talks had been due to open on 14 May. The ministry said on Friday that they would open on 21 May.",
    ],
)
def test_the_new_day_replaces_the_old_one(tmp_path: Path, report: str) -> None:
    facts = _facts(tmp_path, ("3 May 2024", PLAN), ("10 May 2024", report), as_of=date(2024, 5, 10))

    days = [day for day, _ in _ahead(facts)]

    assert date(2024, 5, 14) not in days
    assert not any("14 May" in text for _, text in _ahead(facts) if "from 14" not in text and "of 14" not in text)


@pytest.mark.parametrize(
    "report",
    [
        "The trade talks in Arica were brought forward to 13 May, the Chilean foreign ministry said on Friday.",
        "The trade talks will open in Arica on 13 May, a day earlier than announced, the ministry said on Friday.",
    ],
)
def test_an_event_may_be_moved_forward(tmp_path: Path, report: str) -> None:
    facts = _facts(tmp_path, ("3 May 2024", PLAN), ("10 May 2024", report), as_of=date(2024, 5, 10))

    assert date(2024, 5, 14) not in [day for day, _ in _ahead(facts)]


@pytest.mark.parametrize(
    "report",
    [
        "Chile on Friday called off the trade talks planned for 14 May in Arica.",
        "The round of trade talks in Arica on 14 May was cancelled, the Peruvian foreign ministry said on Friday.",
        "The trade talks in Arica have been postponed indefinitely, the Peruvian foreign ministry said on Friday.",
        "The trade talks will not take place on 14 May, the Peruvian foreign ministry said on Friday.",
        "The trade talks between Peru and Chile in Arica have been called off, the Peruvian foreign ministry said.",
    ],
)
def test_what_was_called_off_is_not_ahead(tmp_path: Path, report: str) -> None:
    facts = _facts(tmp_path, ("3 May 2024", PLAN), ("10 May 2024", report), as_of=date(2024, 5, 10))

    assert not [text for day, text in _ahead(facts) if day == date(2024, 5, 14)]


@pytest.mark.parametrize(
    "report",
    [
        "Chile asked Peru to postpone the trade talks to 21 May. There was no answer.",
        "The trade talks could be postponed to 21 May, a Chilean official said.",
        "The Peruvian foreign ministry denied that the trade talks had been postponed to 21 May.",
        "Chile has not called off the trade talks, the ministry said on Friday.",
        "The fishing season in Ilo has been pushed back. It will now open on 21 May, the ministry said on Friday.",
        "Peru postponed a concert of its national orchestra from 14 May to 21 May.",
        "Chile called off a search for two missing climbers on Friday.",
        "Chile will not open its fish market in Ilo before 21 May, the ministry said on Friday.",
        "The trade talks will not end before 21 May, the ministry said on Friday.",
        "The trade talks may not start before 21 May, a Chilean official said.",
        "The talks had been due to be held in Lima. A concert on 21 May will be held there, the ministry said.",
        "The new date palms for the square in Arica come on 21 May, the mayor said.",
    ],
)
def test_a_wish_or_another_event_moves_nothing(tmp_path: Path, report: str) -> None:
    facts = _facts(tmp_path, ("3 May 2024", PLAN), ("10 May 2024", report), as_of=date(2024, 5, 10))

    assert date(2024, 5, 14) in [day for day, _ in _ahead(facts)]


def test_an_event_that_was_moved_twice_stands_on_its_last_day(tmp_path: Path) -> None:
    facts = _facts(
        tmp_path,
        ("3 May 2024", PLAN),
        ("8 May 2024", "The trade talks in Arica have been postponed to 21 May, the Peruvian ministry said."),
        ("10 May 2024", "The trade talks in Arica have been postponed again, from 21 May to 28 May, Peru said."),
        as_of=date(2024, 5, 10),
    )

    assert {day for day, _ in _ahead(facts)} <= {date(2024, 5, 28), None}


def test_a_day_that_was_restored_holds(tmp_path: Path) -> None:
    facts = _facts(
        tmp_path,
        ("3 May 2024", PLAN),
        ("8 May 2024", "The trade talks in Arica have been postponed from 14 May to 21 May, the ministry said."),
        ("10 May 2024", "The trade talks in Arica have been brought forward from 21 May to 14 May, Peru said."),
        as_of=date(2024, 5, 10),
    )

    assert date(2024, 5, 14) in {day for day, _ in _ahead(facts)}
    assert date(2024, 5, 21) not in {day for day, _ in _ahead(facts)}


def test_two_events_keep_their_days_when_one_is_moved(tmp_path: Path) -> None:
    plans = PLAN + " Presidents Ana Quispe of Peru and Luis Rojas of Chile will meet in Tacna on 17 May 2024."
    report = (
        "The round of trade talks in Arica, which was to be held on 14 May, has been moved to 21 May, the Chilean "
        "foreign ministry said after a Cabinet meeting."
    )
    facts = _facts(tmp_path, ("3 May 2024", plans), ("10 May 2024", report), as_of=date(2024, 5, 10))

    assert date(2024, 5, 17) in {day for day, _ in _ahead(facts)}
    assert date(2024, 5, 14) not in {day for day, _ in _ahead(facts)}


def test_a_plan_whose_day_has_passed_is_neither_ahead_nor_told_as_held(tmp_path: Path) -> None:
    facts = _facts(
        tmp_path, ("3 May 2024", PLAN), ("20 May 2024", "Peru is pleased with Chile."), as_of=date(2024, 5, 20)
    )

    assert not _ahead(facts)
    assert not [f.text for f in facts if f.section == "past" and not f.dropped and "14 May" in f.text]


def test_what_is_told_as_a_plan_is_not_what_has_happened(tmp_path: Path) -> None:
    report = (
        "The round of trade talks has been pushed back. The round, which was to be held in Arica next Tuesday and "
        "Wednesday, will now take place there on 21 and 22 May, the Chilean foreign minister told reporters."
    )
    facts = _facts(tmp_path, ("3 May 2024", PLAN), ("10 May 2024", report), as_of=date(2024, 5, 10))

    past = [f for f in facts if f.section == "past" and not f.dropped]
    assert not [f.text for f in past if f.date is not None and f.date.first and f.date.first > date(2024, 5, 10)]


def test_one_meeting_told_in_other_words_stands_once(tmp_path: Path) -> None:
    facts = _facts(
        tmp_path,
        ("3 May 2024", "President Ana Quispe of Peru will host Chilean President Luis Rojas in Tacna on 17 May 2024."),
        ("10 May 2024", "Ana Quispe and Luis Rojas are due to meet at an annual summit in Tacna on 17 May 2024."),
        as_of=date(2024, 5, 10),
    )

    assert len([day for day, _ in _ahead(facts) if day == date(2024, 5, 17)]) == 1


def test_ministers_and_presidents_who_meet_in_one_town_are_two_meetings(tmp_path: Path) -> None:
    facts = _facts(
        tmp_path,
        ("3 May 2024", "The presidents of Peru and Chile will meet in Tacna on 17 May 2024."),
        ("10 May 2024", "The foreign ministers of Peru and Chile will hold talks in Tacna on 17 May 2024."),
        as_of=date(2024, 5, 10),
    )

    assert len([day for day, _ in _ahead(facts) if day == date(2024, 5, 17)]) == 2


def test_what_is_denied_where_it_is_told_is_not_ahead(tmp_path: Path) -> None:
    report = "Foreign Minister Luis Rojas denied a report that Chile was considering moving the talks to Tacna."
    facts = _facts(tmp_path, ("10 May 2024", report), as_of=date(2024, 5, 10))

    assert not _ahead(facts)


def test_a_postponement_is_no_news_once_the_new_day_is_over(tmp_path: Path) -> None:
    report = (
        "A prisoner exchange between Peru and Chile that was to be held in Arica next Tuesday has been postponed to "
        "21 May, the Peruvian foreign ministry said on Friday."
    )
    held = "Peru and Chile exchanged prisoners in Arica on 21 May, the Peruvian foreign ministry said."
    facts = _facts(tmp_path, ("10 May 2024", report), ("22 May 2024", held), as_of=date(2024, 5, 22))

    assert not [f.text for f in facts if not f.dropped and "postponed" in f.text]


def test_a_plan_that_somebody_tells_of_is_still_ahead(tmp_path: Path) -> None:
    report = (
        "Presidents Ana Quispe of Peru and Luis Rojas of Chile were expected to sign a fishing accord at the summit, "
        "officials said on Friday."
    )
    facts = _facts(tmp_path, ("10 May 2024", report), as_of=date(2024, 5, 10))

    assert any("fishing accord" in text for _, text in _ahead(facts))


DRAFT = "Under the draft, energy ministers of Peru and Chile would meet in Arica on 14 May 2024, the agency said."


@pytest.mark.parametrize(
    ("later", "days"),
    [
        ("Energy ministers of Peru and Chile will meet in Arica on 21 May, the Chilean ministry said.", [21]),
        ("The energy ministers from the two countries will meet in the Peruvian capital on 21 May, it said.", [21]),
        ("Energy ministers of Peru and Chile will meet in Tacna on 21 May, the Chilean ministry said.", [14, 21]),
        ("Energy ministers of Peru and Chile will meet again in Arica on 21 May, the ministry said.", [14, 21]),
        ("Trade ministers of Peru and Chile will meet in Arica on 21 May, the Chilean ministry said.", [14, 21]),
        ("Energy ministers of Peru and Chile will meet in Arica on 28 August, the ministry said.", [14, 28]),
    ],
)
def test_a_newer_article_gives_the_gathering_another_day(tmp_path: Path, later: str, days: list[int]) -> None:
    facts = _facts(tmp_path, ("3 May 2024", DRAFT), ("6 May 2024", later), as_of=date(2024, 5, 6))

    assert sorted({day.day for day, _ in _ahead(facts) if day is not None}) == days


def test_the_day_that_is_told_again_stays(tmp_path: Path) -> None:
    other = "Energy ministers of Peru and Chile will meet in Arica on 21 May, the Chilean ministry said."
    again = "Energy ministers of Peru and Chile will meet in Arica on 14 May, the Peruvian ministry said."

    facts = _facts(
        tmp_path, ("3 May 2024", DRAFT), ("6 May 2024", other), ("7 May 2024", again), as_of=date(2024, 5, 7)
    )

    assert date(2024, 5, 14) in [day for day, _ in _ahead(facts)]


@pytest.mark.parametrize(
    ("as_of_report", "kept"),
    [
        ("Peru and Chile signed a water treaty at the Andes summit in Arica on Thursday.", False),
        ("Peru and Chile signed a water treaty in Arica on Thursday.", True),
        ("The trade ministers of Peru and Chile met in Tacna on Thursday.", True),
    ],
)
def test_a_plan_for_this_week_is_over_once_the_event_is_told(tmp_path: Path, as_of_report: str, kept: bool) -> None:
    plan = "Peru's president will miss a summit of the Andes states in Arica this week because of illness, Chile said."

    facts = _facts(tmp_path, ("6 May 2024", plan), ("10 May 2024", as_of_report), as_of=date(2024, 5, 10))

    assert any("miss" in text for _, text in _ahead(facts)) is kept


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Energy ministers from Peru and Chile would meet in the Peruvian capital on 14 May, Peru said.",
            "The energy ministers of the two countries, Peru and Chile, will meet in Lima on 14 May.",
        ),
        (
            "A joint committee of Peru and Chile is to sit for the first time in Tacna on 14 May, Chile said.",
            "The committee of Peru and Chile would be installed in Tacna on 14 May, with six members, Peru said.",
        ),
        (
            "The border envoys of Peru and Chile will meet a third time in Lima in May 2024, Chile said.",
            "The two border envoys of Peru and Chile would meet on 14 May as planned, Chile said.",
        ),
    ],
)
def test_one_gathering_of_one_day_stands_once(tmp_path: Path, one: str, other: str) -> None:
    facts = _facts(tmp_path, ("3 May 2024", one), ("4 May 2024", other), as_of=date(2024, 5, 4))

    assert [day for day, _ in _ahead(facts)] == [date(2024, 5, 14)]


@pytest.mark.parametrize(
    "report",
    [
        "A visit to Arica by the Peruvian trade delegation that had been pencilled in for 14 May will now take place on "
        "21 May, the ministry said on Friday.",
        "The round of trade talks in Arica, provisionally fixed for 14 May, will now be held on 21 May, the ministry "
        "said on Friday.",
    ],
)
def test_what_was_pencilled_in_is_moved_by_its_new_day(tmp_path: Path, report: str) -> None:
    plan = "The Peruvian trade delegation is to visit Arica for a round of trade talks on 14 May 2024, the ministry said."
    facts = _facts(tmp_path, ("3 May 2024", plan), ("10 May 2024", report), as_of=date(2024, 5, 10))

    days = [day for day, _ in _ahead(facts)]

    assert date(2024, 5, 14) not in days
    assert date(2024, 5, 21) in days


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Lawmakers are to vote on a supplementary budget on 14 May 2024.",
            "The deputies will be asked to take 14 million soles out of the budget on 14 May 2024.",
        ),
        (
            "A visit to Arica by Peru's trade minister, Rosa Quispe, will take place on 14 May, Peru said.",
            "Chile's trade minister, Luis Rojas, will receive his Peruvian counterpart in Arica on 14 May.",
        ),
        (
            "Peru has invited the bondholders to resume talks in Arica on 14 May 2024, the minister said.",
            "The bondholders will return to the table in Arica on 14 May 2024, Peru said.",
        ),
    ],
)
def test_one_sitting_or_visit_of_one_day_stands_once(tmp_path: Path, one: str, other: str) -> None:
    facts = _facts(tmp_path, ("3 May 2024", one), ("4 May 2024", other), as_of=date(2024, 5, 4))

    assert len(_ahead(facts)) == 1


def test_two_votes_of_one_house_on_one_day_stand_apart(tmp_path: Path) -> None:
    one = "Lawmakers are to vote on a fishing treaty on 14 May 2024."
    other = "The deputies will be asked to pass a customs levy for lorries out of the south on 14 May 2024."

    facts = _facts(tmp_path, ("3 May 2024", one), ("4 May 2024", other), as_of=date(2024, 5, 4))

    assert len(_ahead(facts)) == 2


def test_the_new_day_of_a_moved_event_ranks_above_a_plan_that_nobody_moved(tmp_path: Path) -> None:
    facts = _facts(
        tmp_path,
        ("3 May 2024", "The bridge over the Lauca will open on 14 May 2024, the Peruvian transport ministry said."),
        ("10 May 2024", "The bridge will not open before 21 May, the Peruvian transport ministry said on Friday."),
        ("11 May 2024", "The bridge will be put into operation on 21 May, the Chilean railway said on Friday.\n\n"
         "The feast of the bridge will be held in Ilo on 21 May, the Chilean railway said on Friday."),
        as_of=date(2024, 5, 11),
    )  # fmt: skip

    ranks = {f.text.split()[1]: f.rank for f in facts if f.section == "upcoming" and not f.dropped}

    assert ranks["bridge"] > ranks["feast"]


AGREED = "A spokesman for the Peruvian trade ministry said Peru and Chile had agreed to meet in Arica on 14 May."


def _agreed(facts: list[Fact]) -> list[str]:
    return [f.text for f in facts if f.section == "agreements" and not f.dropped and "agreed to meet" in f.text]


def test_an_agreement_to_meet_on_a_day_is_none_once_the_talks_are_moved(tmp_path: Path) -> None:
    report = (
        "Talks between Peru and Chile over the levy have been postponed by a week and will be held in Tacna on 21 and "
        "22 May, the Peruvian trade ministry said.\n\nThe meeting had been planned for 14 May in Arica."
    )
    facts = _facts(tmp_path, ("3 May 2024", AGREED), ("10 May 2024", report), as_of=date(2024, 5, 25))
    assert not _agreed(facts)


@pytest.mark.parametrize(
    "report",
    [
        "Talks between Bolivia and Brazil over gas have been postponed by a week and will be held in Tacna on 21 May, the "
        "Bolivian ministry said.\n\nThe meeting had been planned for 14 May in Arica.",
        "Peru and Chile opened a bridge on 9 May, the Chilean foreign ministry said.",
    ],
)
def test_an_agreement_to_meet_stands_where_others_moved_theirs(tmp_path: Path, report: str) -> None:
    facts = _facts(tmp_path, ("3 May 2024", AGREED), ("10 May 2024", report), as_of=date(2024, 5, 11))
    assert _agreed(facts)


def test_the_start_of_one_thing_moves_no_opening_of_another(tmp_path: Path) -> None:
    facts = _facts(
        tmp_path,
        ("3 May 2024", "A fourth round of talks will open in Lima on 20 May 2024, the Peruvian foreign minister said."),
        (
            "6 May 2024",
            "The ceasefire of Peru and Chile will not begin on 7 May as announced. In a joint note the two delegations "
            "said the start is moved one week, to 14 May.",
        ),
        as_of=date(2024, 5, 6),
    )
    assert any(day == date(2024, 5, 20) and "fourth round" in text for day, text in _ahead(facts))


def test_a_visit_is_moved_by_the_day_that_it_is_no_longer_on(tmp_path: Path) -> None:
    facts = _facts(
        tmp_path,
        ("3 May 2024", "President Ana Soto of Peru is to travel to Arica on 14 May to meet Chile's president, Luis Rojas."),
        (
            "6 May 2024",
            "President Ana Soto's meeting in Arica with her Chilean counterpart Luis Rojas will be on 21 May and no longer on "
            "14 May, Peru's foreign minister said.",
        ),
        ("7 May 2024", "The presidents of Peru and Chile, Ana Soto and Luis Rojas, are to meet in Arica on 21 May."),
        as_of=date(2024, 5, 8),
    )
    assert [day for day, _ in _ahead(facts)] == [date(2024, 5, 21)]
