"""A day in front of the sentence does not swallow who acts."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.language import analyse_text

FRIDAY = date(2024, 5, 3)


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        (
            "On June 28 the two countries' foreign ministers, Orhan Celik and Nino Kapanadze, are scheduled to meet"
            " their Azerbaijani colleague in Kars.",
            "meet",
            "Orhan Celik and Nino Kapanadze",
        ),
        ("In June the two presidents agreed to open the border.", "agree", "the two presidents"),
        ("On 3 June a court in Lima will hear the case.", "hear", "a court in Lima"),
    ],
)
def test_the_noun_behind_the_day_is_the_subject(text: str, verb: str, subject: str) -> None:
    read = analyse_text(text, published=FRIDAY)
    found = [s for sentence in read for s in sentence.statements if s.predicate == verb]
    assert [s.subject_text for s in found] == [subject]
    assert found[0].date is not None or verb == "meet"


def test_a_second_day_is_no_subject() -> None:
    read = analyse_text("On Monday 3 June Peru will hear the case.", published=FRIDAY)
    assert [s.subject_text for one in read for s in one.statements if s.predicate == "hear"] == ["Peru"]


def test_a_day_behind_how_long_is_when_it_was() -> None:
    text = "The ministers met for three hours on Tuesday on a visit that had been planned for last week."
    (sentence,) = analyse_text(text, published=FRIDAY)
    (met,) = [s for s in sentence.statements if s.predicate == "meet"]
    assert met.date is not None
    assert met.date.first == date(2024, 4, 30)


def test_nobody_starts_a_day() -> None:
    (sentence,) = analyse_text("Namibia wanted 18 euros a tonne, starting this July.", published=FRIDAY)
    assert [s.predicate for s in sentence.statements if s.form == "clause"] == ["want"]


def test_who_starts_a_thing_starts_it() -> None:
    (sentence,) = analyse_text("Namibia raised the levy, starting a quarrel in July.", published=FRIDAY)
    assert "start" in [s.predicate for s in sentence.statements if s.form == "clause"]


@pytest.mark.parametrize(
    ("text", "verb", "blamed"),
    [
        ("The talks follow the attack of Sept. 11, which Peru blames on the rebels.", "blame", "the attack"),
        ("Kenya condemned the raid of March 3, which Uganda blames on smugglers.", "blame", "the raid"),
    ],
)
def test_the_clause_behind_a_dated_thing_is_about_the_thing(text: str, verb: str, blamed: str) -> None:
    read = analyse_text(text, published=FRIDAY)
    found = [s for sentence in read for s in sentence.statements if s.predicate == verb]
    assert [s.complement.startswith(blamed) for s in found] == [True]


def test_the_clause_behind_a_day_alone_stays_with_the_day() -> None:
    read = analyse_text("The ministers will meet on July 4, which Chad keeps as a holiday.", published=FRIDAY)
    assert not [s for x in read for s in x.statements if s.predicate == "keep" and "ministers" in s.complement]


@pytest.mark.parametrize(
    ("text", "dated", "undated"),
    [
        ("The ministers visited the hospital, where they met the team that treated, in 2020, the persons injured in the"
         " blast.", None, "visit"),
        ("Peru rejected the deal that Chile signed, in 2019, with Chad.", "sign", "reject"),
        ("Peru signed the treaty with Chile, on 3 March, in Lima.", "sign", None),
    ],
)  # fmt: skip
def test_a_day_between_commas_is_of_the_verb_before_it(text: str, dated: str | None, undated: str | None) -> None:
    read = {s.predicate: s.date for one in analyse_text(text, published=FRIDAY) for s in one.statements}
    assert dated is None or read[dated] is not None
    assert undated is None or read[undated] is None


@pytest.mark.parametrize(
    ("text", "shared"),
    [
        ("Peru and Chile agreed to abolish the fee from 1 July 2024 and to send a team to the border.", False),
        ("Peru and Chile agreed to meet on 1 July 2024 and to send a team to the border.", False),
        ("Peru opened the bridge on 1 March 2024 and sent a team to the border.", True),
    ],
)
def test_the_day_of_one_aim_is_not_that_of_the_next(text: str, shared: bool) -> None:
    read = {s.predicate: s.date for one in analyse_text(text, published=FRIDAY) for s in one.statements}
    assert (read["send"] is not None) is shared


def test_a_day_behind_a_name_is_no_name() -> None:
    (sentence,) = analyse_text("Peru and the National Front (NFP) yesterday signed a pact.", published=FRIDAY)
    (signed,) = [s for s in sentence.statements if s.predicate == "sign"]
    assert signed.subject_text == "Peru and the National Front"
    assert signed.date is not None
    assert signed.date.first == date(2024, 5, 2)


@pytest.mark.parametrize(
    ("text", "verb", "day"),
    [
        ("The council voted to lift the suspension of Togo on Tuesday.", "vote", date(2024, 4, 30)),
        ("Dockers in Lima refused to unload the ship on Tuesday.", "refuse", date(2024, 4, 30)),
        ("The court declined to hear the appeal of the bank Monday.", "decline", date(2024, 4, 29)),
        ("Deputies failed to override the veto late on Monday.", "fail", date(2024, 4, 29)),
        ("Peru refused to meet the envoys on Tuesday.", "refuse", date(2024, 4, 30)),
        ("Peru refused to allow the march on Tuesday.", "refuse", date(2024, 4, 30)),
        # What is voted to be done on a day of its own, with others or by a bound, may still be ahead.
        ("The union voted to strike on Tuesday.", "vote", None),
        ("The council voted to lift the suspension of Togo by Tuesday.", "vote", None),
        ("The council voted to lift the suspension of Togo next Tuesday.", "vote", None),
        ("The council voted to lift the suspension of Togo on 7 May.", "vote", None),
        ("The council is refusing to lift the suspension on Tuesday.", "refuse", None),
    ],
)
def test_a_weekday_behind_what_was_refused_or_voted_is_that_of_the_vote(
    text: str, verb: str, day: date | None
) -> None:
    (sentence,) = analyse_text(text, published=FRIDAY)
    told = next(s for s in sentence.statements if s.predicate == verb)
    assert (told.date.first if told.date else None) == day
    assert day is None or "2024" not in told.complement


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The foreign ministers of Peru and Chile, Ana Cruz and Luis Soto, signed on 2 May 2024 the memorandum by which"
            " Arica airport will serve Tacna.",
            "the memorandum by which Arica airport will serve Tacna",
        ),
        ("The foreign ministers of Peru and Chile initialled on 2 May a treaty on fish.", "a treaty on fish"),
    ],
)
def test_what_is_signed_behind_its_day_is_what_is_signed(text: str, told: str) -> None:
    read = analyse_text(text, published=FRIDAY)
    found = [s for one in read for s in one.statements if s.predicate in {"sign", "initial"}]
    assert [s.complement for s in found] == [told]
    assert found[0].date is not None
    assert found[0].date.first == date(2024, 5, 2)


def test_a_day_late_is_how_late_it_was() -> None:
    read = analyse_text("The ship arrived on 2 May 2024 a day late.", published=FRIDAY)
    assert [s.complement for one in read for s in one.statements if s.predicate == "arrive"] != ["a day late"]


@pytest.mark.parametrize(
    "text",
    [
        "Spain's court refused to release two sailors on Monday.",
        "Denmark's ambassador refused to attend the ceremony on Tuesday.",
    ],
)
def test_a_day_behind_what_was_refused_is_that_of_refusing(text: str) -> None:
    (sentence,) = analyse_text(text, published=FRIDAY)
    days = {s.predicate: s.date for s in sentence.statements if s.form == "clause"}
    refused = days["refuse"]
    assert refused is not None
    assert refused.first is not None
    assert refused.first <= FRIDAY
