"""Days of what is told: arranged in the past, taken from the lead, taken from the clause before."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.language import analyse_text, understand
from briefing.model import Article, Published, Statement
from briefing.offsets import OffsetMap

pytestmark = pytest.mark.slow


def _of(text: str, predicate: str, published: date) -> Statement:
    found = analyse_text(text, published=published)
    return next(s for x in found for s in x.statements if s.form == "clause" and s.predicate == predicate)


def _day(text: str, predicate: str, published: date = date(2024, 5, 10)) -> date | None:
    mention = _of(text, predicate, published).date
    return mention.first if mention is not None else None


@pytest.mark.parametrize(
    ("text", "predicate", "published", "day"),
    [
        ("The exchange was to be held on 25 January, but was put off.", "hold", date(2024, 5, 10), date(2024, 1, 25)),
        ("The pact was to lapse on June 3.", "lapse", date(2024, 5, 10), date(2024, 6, 3)),
        ("The ceasefire was to have taken effect on Sunday.", "take", date(2023, 3, 15), date(2023, 3, 12)),
        ("The two met in Paris on Monday.", "meet", date(2023, 3, 15), date(2023, 3, 13)),
        (
            "Chad will close the river on November 5, three weeks later than planned.",
            "close",
            date(2023, 3, 15),
            date(2023, 11, 5),
        ),
        ("In March Canada slapped a duty on ethanol.", "slap", date(2024, 5, 10), date(2024, 3, 1)),
        ("The vote is scheduled for May 20.", "schedule", date(2024, 5, 10), date(2024, 5, 20)),
        ("The next round has been set for June 5 in Lima.", "set", date(2024, 5, 10), date(2024, 6, 5)),
        ("The talks have been put off until 21 May.", "put off", date(2024, 5, 10), date(2024, 5, 21)),
        ("The Board will see the petition on May 14, and not on Monday.", "see", date(2024, 5, 10), date(2024, 5, 14)),
        ("The round will open not on 5 June but on 12 June.", "open", date(2024, 5, 10), date(2024, 6, 12)),
        ("The talks, originally set for 14 May, will start on 21 May.", "start", date(2024, 5, 10), date(2024, 5, 21)),
        ("Chile moved the vote from 14 May to 21 May.", "move", date(2024, 5, 10), date(2024, 5, 21)),
        (
            "The first buses will pass at Arica, on the road to Tacna, on 20 May, Chile's foreign minister told "
            "reporters.",
            "pass",
            date(2024, 5, 10),
            date(2024, 5, 20),
        ),
        (
            "The envoys met on 3 May. The Foreign Ministry on the same day summoned the Chadian ambassador.",
            "summon",
            date(2024, 5, 10),
            date(2024, 5, 3),
        ),
        (
            "Hundreds of people walked across on Tuesday as Chile and Peru opened a crossing at Arica.",
            "open",
            date(2024, 5, 10),
            date(2024, 5, 7),
        ),
        (
            "A meeting of the two governments, the first since 2018, will be held in Lima on 7 November.",
            "hold",
            date(2024, 5, 10),
            date(2024, 11, 7),
        ),
        (
            "In 1988 the two resumed relations. The kings signed, in the following February, a treaty.",
            "sign",
            date(2024, 5, 10),
            date(1989, 2, 1),
        ),
    ],
)
def test_the_day_of_a_clause(text: str, predicate: str, published: date, day: date) -> None:
    assert _day(text, predicate, published) == day


def test_that_month_is_of_the_year_named_before() -> None:
    found = analyse_text("Talks ended in 2016 after the attack on a camp that September.", published=date(2024, 5, 10))
    days = [m.first for m in found[0].dates]
    assert days == [date(2016, 1, 1), date(2016, 9, 1)]


def test_an_undated_deed_of_the_same_two_takes_the_leads_day() -> None:
    text = (
        "Kenyan President William Ruto met Ethiopian Prime Minister Abiy Ahmed in Nairobi on Monday. "
        "Ruto and Abiy agreed to reopen the border."
    )
    agreed = _of(text, "agree", date(2023, 3, 15))
    assert agreed.date is not None
    assert agreed.date.first == date(2023, 3, 13)


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("They set a quota for 2025.", "set"),
        ("Chile set a limit for May 2024.", "set"),
    ],
)
def test_what_a_thing_is_meant_for_is_not_its_day(text: str, predicate: str) -> None:
    assert _of(text, predicate, date(2024, 5, 10)).date is None


def test_a_new_day_that_was_put_off_until_is_that_day() -> None:
    mention = _of("The talks have been put off until 21 May.", "put off", date(2024, 5, 10)).date
    assert mention is not None
    assert mention.kind == "at"


_LEAD = "LIMA, Thursday - Peru and Chile exchanged prisoners at a border post on Wednesday, mediators said. "
_READOUT = (
    "President Ana Quispe of Peru held today a telephone conversation with President Luis Rojas of Chile. "
    "The two Heads of State passed in review the relations. "
    "Chile's ministers have worked on the file for years. "
    "The road is long. The road is wide. The road is bad. "
)


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        (_LEAD + "Chile's foreign ministry said 12 of its soldiers had returned.", "return"),
        (_LEAD + "The Chilean government released a list of names.", "release"),
        (_LEAD + "The two sides agreed to search for the missing together.", "agree"),
        (
            "The Government of Peru formally requested Chile to hold consultations under the pact, said the minister. "
            "The request was delivered on Wednesday to the Chilean embassy.",
            "request",
        ),
    ],
)
def test_what_is_told_of_the_leads_event_takes_its_day(text: str, predicate: str) -> None:
    assert _day(text, predicate) == date(2024, 5, 8)


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        (_LEAD + "Chile had built the fence for years.", "build"),
        (_LEAD + "Chile has spent two million pesos.", "spend"),
        (_LEAD + "A Brazilian court jailed a singer.", "jail"),
        (_LEAD + "Brazil sent its congratulations. The two sides once fought a war.", "fight"),
        (_LEAD + "Chile had captured the men, mediators said.", "capture"),
        # Two days are told: the agreement may be of either.
        (_READOUT + "Chile closed the road on Tuesday. The Chilean side undertook not to close others.", "undertake"),
        # What was done before the event.
        (_READOUT + "The Chilean side had undertaken not to close the road.", "undertake"),
        (_READOUT + "A Brazilian firm agreed to pay.", "agree"),
    ],
)
def test_what_is_no_part_of_the_articles_event_stays_undated(text: str, predicate: str) -> None:
    assert _of(text, predicate, date(2024, 5, 10)).date is None


def test_a_day_ahead_dates_nothing_that_was_done_in_an_undated_article() -> None:
    found = understand(
        [
            Article(
                file="a.txt",
                number=1,
                text="President Ana Quispe received President Luis Rojas in Lima. They agreed to tell their ministers "
                "to meet on 18 May.",
                offsets=OffsetMap(runs=()),
            ),
            Article(
                file="b.txt",
                number=1,
                text="Peru is pleased.",
                offsets=OffsetMap(runs=()),
                published=Published(day=date(2024, 5, 10), why="given", confidence="high"),
            ),
        ]
    )
    received = next(s for x in found[0] for s in x.statements if s.predicate == "receive")
    assert received.date is None


@pytest.mark.parametrize(
    "text",
    [
        "The round of trade talks has been pushed back. It will now take place on 21 May, the ministry said.",
        "The round of trade talks has been postponed. The new date is 21 May.",
    ],
)
def test_a_move_takes_the_new_day_from_the_next_sentence_which_proves_it(text: str) -> None:
    sentences = analyse_text(text, published=date(2024, 5, 10))
    moved = sentences[0].statements[0]
    assert moved.date is not None
    assert moved.date.first == date(2024, 5, 21)
    assert moved.complement.endswith("to 21 May 2024")
    assert moved.quote_end == len(text)


@pytest.mark.parametrize(
    "text",
    [
        "The round of trade talks could be postponed. It would open on 21 May.",
        "The round of trade talks has been postponed. It was to open on 21 May.",
        "The round of trade talks has been postponed. A court will rule on 21 May.",
    ],
)
def test_no_new_day_where_none_is_told(text: str) -> None:
    moved = analyse_text(text, published=date(2024, 5, 10))[0].statements[0]
    assert moved.date is None


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        # What those who took part agreed, however far behind the lead, where one day only is told.
        (_READOUT + "In this context, the two Statesmen agreed to create a Joint Commission.", "agree"),
        (_READOUT + "President Rojas gave his assurance that the road would stay open.", "give"),
        (_READOUT + "The Chilean side undertook not to close the road.", "undertake"),
        # A lead's "have agreed" is of the meeting that the next sentences date.
        (
            "Chile and Peru have agreed to mend the road, officials said. It will open in spring, according to a "
            "statement issued after the two-day meeting in Lima, which finished today.",
            "agree",
        ),
    ],
)
def test_what_was_agreed_at_the_one_event_of_an_article_is_of_its_day(text: str, predicate: str) -> None:
    assert _day(text, predicate) == date(2024, 5, 10)


def test_what_was_agreed_is_not_of_the_day_agreed_on() -> None:
    text = "The two ministers agreed to meet in Lima on 8 June."
    assert _of(text, "agree", date(2024, 5, 10)).date is None
    assert _of("The two ministers agreed on Monday to meet in Lima.", "agree", date(2024, 5, 10)).date is not None


def test_a_day_is_counted_back_from_what_came_days_after() -> None:
    text = "The board met on Wednesday. The decision came three days after Chile delivered its assurances."
    mention = _of(text, "deliver", date(2024, 5, 10)).date
    assert mention is not None
    assert mention.first == date(2024, 5, 5)
    assert _of(text.replace("three", "almost three"), "deliver", date(2024, 5, 10)).date is None


def test_a_day_right_behind_saying_is_that_of_saying() -> None:
    text = "Peru said on Friday it would let a ship sail on Sunday, a day after inspectors went on board."
    assert _of(text, "let", date(2024, 5, 10)).date is None
    said = _of(text, "say", date(2024, 5, 10)).date
    assert said is not None
    assert said.first == date(2024, 5, 10)
    sail = _of(text, "sail", date(2024, 5, 10)).date
    assert sail is not None
    assert sail.first == date(2024, 5, 12)
    went = _of(text, "go", date(2024, 5, 10)).date
    assert went is None or went.first is None


def test_a_day_in_the_line_is_not_replaced_by_that_of_the_lead() -> None:
    text = (
        "Canada and Argentina gave conflicting accounts on Wednesday of the talks.\n\n"
        "Canada sent Argentina a note on the tariffs of 3 May on 2 May."
    )
    sent = _of(text, "send", date(2024, 5, 10))
    assert sent.date is None or sent.date.first != date(2024, 5, 8)


def test_talks_that_were_postponed_have_not_taken_place() -> None:
    text = "Talks between Kenya and Chad have been postponed and will be held in Lima on 21 May, the ministry said on Wednesday."
    found = analyse_text(text, published=date(2024, 5, 10), noun_lemmas=frozenset({"talk"}))
    (talks,) = [s for x in found for s in x.statements if s.form == "noun"]
    assert talks.certainty == "expected"


@pytest.mark.parametrize(
    "text",
    [
        "Paz has accepted an invitation to visit Ottawa in October, his office said.",
        "The minister invited Ana Paz to visit Ottawa in October.",
    ],
)
def test_an_invitation_is_told_with_the_day_of_the_visit(text: str) -> None:
    predicate = "invite" if "invited" in text else "accept"
    assert _day(text, predicate) == date(2024, 10, 1)


def test_what_goes_on_from_an_older_day_is_not_of_the_leads_day() -> None:
    text = (
        "Morocco and Mauritania agreed on Monday to send their ambassadors back.\n\n"
        "Mauritania recalled its ambassador on 26 February. "
        "Morocco withdrew its own on 28 February, and both countries closed the road to trucks."
    )
    assert _day(text, "close", date(2024, 10, 14)) is None


def test_what_was_agreed_at_talks_of_two_days_is_of_those_days() -> None:
    text = (
        "The foreign ministers of Peru and Chile held consultations in Lima on 7 and 8 May 2024. "
        "The two sides agreed to establish a joint commission."
    )
    article = Article(
        file="a.txt",
        number=1,
        text=text,
        offsets=OffsetMap(runs=((0, 0, len(text)),)),
        published=Published(day=date(2024, 5, 8), why="given", confidence="high"),
    )
    (sentences,) = understand([article])
    agreed = next(s.date for x in sentences for s in x.statements if s.predicate == "agree")

    assert agreed is not None
    assert (agreed.first, agreed.last) == (date(2024, 5, 7), date(2024, 5, 8))


def test_what_had_been_done_before_a_statement_is_not_of_the_day_of_the_statement() -> None:
    text = (
        "Talks between Chad and Sudan in Lima have been put off, the Sudanese Foreign Ministry said on Wednesday. "
        "The ministry said Chad had changed its delegation at the last moment."
    )
    assert _day(text, "change") is None
    told = "Chad and Sudan met in Lima on Wednesday. Sudan said Chad had agreed to open the border."
    assert _day(told, "agree") == date(2024, 5, 8)
