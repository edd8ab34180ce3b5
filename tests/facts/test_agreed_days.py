"""An agreement is of the day on which it was agreed, not of the day agreed on."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.facts.agreed_days import find_agreed_days
from briefing.model import Article, Claim, DateMention, Party, Published, Statement
from briefing.offsets import OffsetMap

_ARTICLES = {
    "a.txt#1": Article(
        file="a.txt",
        number=1,
        text="",
        offsets=OffsetMap(runs=()),
        published=Published(day=date(2024, 5, 10), why="given", confidence="high"),
    )
}


def _at(day: date) -> DateMention:
    return DateMention(start=0, end=1, text="x", first=day, last=day)


def _statement(verb: str, *, sentence: int = 0, day: date | None = None, **more: object) -> Statement:
    given: dict[str, object] = {"predicate": verb.split()[0].removesuffix("d"), "tense": "past", **more}
    return Statement(
        article="a.txt#1",
        sentence=sentence,
        form="clause",
        start=0,
        end=1,
        quote_start=0,
        quote_end=1,
        verb=verb,
        date=_at(day) if day else None,
        **given,  # type: ignore[arg-type]
    )


def _claim(statement: Statement) -> Claim:
    return Claim(
        rule="r", section="agreements", article="a.txt#1", start=0, end=1, quote="q", text="t", statement=statement,
        date=statement.date,
    )  # fmt: skip


_AGREED = _statement("agreed", day=date(2024, 5, 9))
_TO_MEET = _statement(
    "agreed to meet", day=date(2024, 6, 8), predicate="meet", tense="future", flags=frozenset({"planned"})
)
_WILL = _statement("will build", sentence=3, predicate="build", tense="future", certainty="expected")


def test_a_plan_that_was_agreed_has_the_day_of_agreeing() -> None:
    found = find_agreed_days([_AGREED, _TO_MEET]).of([_claim(_TO_MEET)], _ARTICLES)
    assert found is not None
    assert found.first == date(2024, 5, 9)


def test_what_a_side_will_do_is_of_the_one_day_of_agreeing_that_its_article_tells() -> None:
    found = find_agreed_days([_AGREED, _WILL]).of([_claim(_WILL)], _ARTICLES)
    assert found is not None
    assert found.first == date(2024, 5, 9)
    other = _statement("agreed", sentence=5, day=date(2024, 5, 2))
    assert find_agreed_days([_AGREED, other, _WILL]).of([_claim(_WILL)], _ARTICLES) is None


def test_no_clause_of_agreeing_tells_no_day() -> None:
    assert find_agreed_days([_TO_MEET, _WILL]).of([_claim(_TO_MEET), _claim(_WILL)], _ARTICLES) is None


def test_an_accord_of_old_gives_what_is_agreed_now_no_day() -> None:
    old = _statement("agreed", sentence=5, day=date(2018, 5, 2))
    assert find_agreed_days([old, _WILL]).of([_claim(_WILL)], _ARTICLES) is None
    found = find_agreed_days([_AGREED, old, _WILL]).of([_claim(_WILL)], _ARTICLES)
    assert found is not None
    assert found.first == date(2024, 5, 9)


_PERU = Party(name="Peru", kind="country", country="Peru")
_CHILE = Party(name="Chile", kind="country", country="Chile")


def _undated(verb: str, *subject: Party) -> Claim:
    return _claim(_statement(verb, sentence=2, predicate="agree", subject=subject))


def test_what_is_told_behind_a_meeting_of_the_same_sides_was_agreed_there() -> None:
    met = _statement("met", day=date(2024, 5, 9), predicate="meet", subject=(_PERU, _CHILE))
    days = find_agreed_days([met])
    found = days.of([_undated("agreed", _PERU, _CHILE)], _ARTICLES)
    assert found is not None
    assert found.first == date(2024, 5, 9)
    assert days.of([_undated("had agreed", _PERU, _CHILE)], _ARTICLES) is None
    assert days.of([_undated("agreed", _PERU)], _ARTICLES) is None


def test_an_older_meeting_or_one_of_two_dates_nothing() -> None:
    claim = _undated("agreed", _PERU, _CHILE)
    old = _statement("met", day=date(2024, 3, 9), predicate="meet", subject=(_PERU, _CHILE))
    one = _statement("met", day=date(2024, 5, 9), predicate="meet", subject=(_PERU, _CHILE))
    other = _statement("met", sentence=1, day=date(2024, 5, 8), predicate="meet", subject=(_PERU, _CHILE))
    assert find_agreed_days([old]).of([claim], _ARTICLES) is None
    assert find_agreed_days([one, other]).of([claim], _ARTICLES) is None


def _provides(subject: str, *, sentence: int = 3) -> Claim:
    return _claim(
        _statement("provides", sentence=sentence, predicate="provide", tense="present", subject_text=subject)
    )


def _of(claim: Claim, *told: Statement) -> date | None:
    found = find_agreed_days(told).of([claim], _ARTICLES)
    return found.first if found else None


@pytest.mark.parametrize(
    ("subject", "day"),
    [
        ("The contract signed on 7 May 2024", date(2024, 5, 7)),
        ("The agreement signed in Lima on 7 May 2024 by both ministers", date(2024, 5, 7)),
        ("An agreement on 7 May 2024", date(2024, 5, 7)),
        ("The memorandum of 7 May 2024", date(2024, 5, 7)),
        ("The contract that enters into force on 7 June 2024", None),
        ("The agreement for the days until 7 May 2024", None),
        ("The agreement signed on 7 May 2024 and amended on 8 May 2024", None),
        ("The contract signed on 7 June 2024", None),
        ("The minister sworn in on 7 May 2024", None),
    ],
)
def test_what_a_text_provides_is_of_the_day_that_the_line_gives_the_text(subject: str, day: date | None) -> None:
    assert _of(_provides(subject)) == day


_SIGNED = _statement(
    "signed", sentence=1, predicate="sign", day=date(2024, 5, 9), complement_lemmas=("four-page", "memorandum")
)


@pytest.mark.parametrize(
    ("subject", "day"),
    [
        ("The memorandum", date(2024, 5, 9)),
        ("The four-page memorandum of understanding", date(2024, 5, 9)),
        ("The treaty", None),
        ("The 2001 memorandum", None),
        ("The memorandum of 1995", None),
        ("A memorandum", None),
        ("The minister", None),
    ],
)
def test_what_a_text_provides_is_of_the_day_of_its_signing(subject: str, day: date | None) -> None:
    assert _of(_provides(subject), _SIGNED) == day


def test_which_signing_is_not_guessed() -> None:
    the_text = _provides("The memorandum")
    another = _statement(
        "signed", sentence=0, predicate="sign", day=date(2024, 5, 8), complement_lemmas=("memorandum",)
    )
    long_ago = _statement(
        "signed", sentence=1, predicate="sign", day=date(2024, 4, 20), complement_lemmas=("memorandum",)
    )
    assert _of(the_text, _SIGNED, another) is None
    assert _of(the_text, long_ago) is None
    assert _of(_provides("The memorandum", sentence=0), _SIGNED) is None


def test_of_several_claims_the_lines_own_day_is_the_texts() -> None:
    found = find_agreed_days([_SIGNED]).of(
        [_provides("The memorandum"), _provides("The memorandum signed on 10 May 2024")], _ARTICLES
    )
    assert found is not None
    assert found.first == date(2024, 5, 10)
