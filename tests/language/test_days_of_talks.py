"""What was agreed is of the days of the talks that the article reports: told by whom, how long they went on."""

from __future__ import annotations

from datetime import date

import pytest
from read_articles import article_of

from briefing.language import understand

pytestmark = pytest.mark.slow

_NOUNS = frozenset({"meeting", "session", "talk", "round", "summit", "call", "conversation"})
_MET = "The Foreign Minister of Peru, Ana Quispe, met her Chilean counterpart, Luis Mora, in Lima on Tuesday."
_TUESDAY, _WEDNESDAY = date(2024, 5, 7), date(2024, 5, 8)


def _day(text: str, predicate: str, published: date = date(2024, 5, 10)) -> date | None:
    (sentences,) = understand([article_of(text, day=published)], noun_lemmas=_NOUNS)
    found = [
        s for x in sentences for s in x.statements
        if s.form == "clause" and s.predicate == predicate and s.tense == "past"
    ]  # fmt: skip
    mention = found[-1].date if found else None
    return mention.first if mention is not None else None


@pytest.mark.parametrize(
    ("told", "predicate", "day"),
    [
        ("Members agreed to keep the quota.", "agree", _TUESDAY),
        ("The ministers agreed to keep the quota.", "agree", _TUESDAY),
        ("The parties agreed to keep the quota.", "agree", _TUESDAY),
        ("The Chilean side agreed to keep the quota.", "agree", _TUESDAY),
        ("A system of notification was likewise agreed.", "agree", _TUESDAY),
        ("It was agreed to open a centre in Cusco.", "agree", _TUESDAY),
        ("The Chilean side agreed to extend the deadline to August 15.", "agree", _TUESDAY),
        ("The Chilean side agreed to keep the accord of 3 May 2019.", "agree", None),
        ("The farmers agreed to keep the quota.", "agree", None),
        ("Members had agreed to keep the quota.", "agree", None),
        ("Members of the opposition agreed to keep the quota.", "agree", None),
        ("A system of notification was agreed by the two kings in 1911.", "agree", date(1911, 1, 1)),
        ("The quota was agreed by parliament.", "agree", None),
    ],
)
def test_who_undertook_it_without_a_name(told: str, predicate: str, day: date | None) -> None:
    fill = "The weather was fine. The hotel was full. Reporters had to wait outside."
    assert _day(f"{_MET} {fill} {told}", predicate) == day


@pytest.mark.parametrize(
    "told",
    [
        "Foreign Minister Ana Quispe of Peru returned from Chile on Tuesday.",
        "Foreign Minister Ana Quispe of Peru called for talks with Chile on Tuesday.",
        "Foreign Minister Ana Quispe of Peru received on Tuesday her envoy to Chile, Luis Mora.",
    ],
)
def test_nothing_is_agreed_on_the_day_of_what_is_no_meeting(told: str) -> None:
    fill = "The weather was fine. The hotel was full. Reporters had to wait outside. Shares fell. The road was wet."
    agreed = "She said Peru and Chile had agreed to hold the next session on September 22."
    assert _day(f"{told} {fill} {agreed}", "agree") is None


def test_no_unnamed_party_undertakes_on_the_day_of_what_is_no_meeting() -> None:
    text = "The Minister of Mines of Peru, Ana Quispe, returned to Lima on Tuesday."
    text += " The weather was fine. The hotel was full. Reporters had to wait outside. Shares fell. The road was wet."
    assert _day(f"{text} The parties agreed that half of the staff will be local.", "agree") is None


@pytest.mark.parametrize(
    ("talks", "first"),
    [
        ("A round of talks between Peru and Chile took place in Lima from 4 to 8 May.", date(2024, 5, 4)),
        ("A round of talks between Peru and Chile was held in Lima on 7 May.", _TUESDAY),
        ("A round of talks between Peru and Chile took place in Lima from 1 to 8 May.", None),
        ("Talks between Peru and Chile began in Lima on Monday.", None),
        ("Talks between Peru and Chile began in Lima on Friday.", date(2024, 5, 10)),
    ],
)
def test_how_long_the_talks_went_on(talks: str, first: date | None) -> None:
    assert _day(f"{talks} The two sides agreed on the text of the articles.", "agree") == first


@pytest.mark.parametrize(
    ("account", "day"),
    [
        ("but gave conflicting accounts on Wednesday of what Lima had offered", _TUESDAY),
        ("but gave differing versions on Wednesday of what Lima had offered", _TUESDAY),
        ("but issued no common statement on Wednesday", _TUESDAY),
    ],
)
def test_an_account_given_later_is_no_event(account: str, day: date) -> None:
    text = f"Peru and Chile have agreed to set up a working group, {account}. {_MET} Chile's ministry said Peru had"
    assert _day(f"{text} accepted 600 tonnes as a basis for talks.", "accept") == day


@pytest.mark.parametrize(
    ("text", "predicate", "day"),
    [
        (
            "Leaders of Chile and Peru, meeting in Lima on Tuesday, resolved to open the road. The extraordinary "
            "summit also agreed that goods will move freely.",
            "agree",
            _TUESDAY,
        ),
        (
            "Chile's president said on Tuesday that he would sign. The committee also agreed that goods will move.",
            "agree",
            None,
        ),
        (
            "Mozambique and its creditors have reached an agreement, Finance Minister Lidia Cossa of Mozambique said "
            "on Tuesday.",
            "reach",
            _TUESDAY,
        ),
        (
            "China has played a role in the talks, Minister Zhou Wenbin of China said on Friday. Zhou made the "
            "remarks two days after Chile and Peru reached a deal.",
            "reach",
            _WEDNESDAY,
        ),
        (
            "The talks were held on Tuesday, Minister Zhou Wenbin of China said on Friday. Zhou made the "
            "road safe two days after Chile and Peru reached a deal.",
            "reach",
            None,
        ),
    ],
)
def test_what_councils_and_sides_decide(text: str, predicate: str, day: date | None) -> None:
    assert _day(text, predicate) == day
