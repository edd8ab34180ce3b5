"""Wherever a day stands in its sentence, the clause that it is the day of bears it, and no other does."""

from __future__ import annotations

from datetime import date
from itertools import product

import pytest

from briefing.language import analyse_text

pytestmark = pytest.mark.slow

_DAYS = {
    "on Monday": date(2024, 5, 6),
    "on 6 May": date(2024, 5, 6),
    "yesterday": date(2024, 5, 8),
    "last Friday": date(2024, 5, 3),
    "late on Tuesday": date(2024, 5, 7),
    "in March": date(2024, 3, 1),
}
_DEEDS = {
    "withdraw": ("Chile", "withdrew", "withdrawn", "its envoy"),
    "suspend": ("Chile", "suspended", "suspended", "its copper exports"),
    "approve": ("the parliament", "approved", "approved", "the budget"),
    "open": ("the army", "opened", "opened", "the bridge"),
}
_OWN = (
    "{day}, {who} {did} {what}.",
    "{who} {did} {what} {day}.",
    "{who} {did} {what}, {day}.",
    "The ministry said {who} {did} {what} {day}.",
    "The ministry said that {day}, {who} {did} {what}.",
    "{who} {did} {what} {day}, the ministry said.",
    "{who} {did} {what} {day}, the ministry said on Thursday.",
    "{who} {did} {what} {day}, according to the ministry.",
    "According to the ministry, {who} {did} {what} {day}.",
    "{who}, which {did} {what} {day}, declined to comment.",
    "{who} {did} {what} {day}, while Peru recalled its ambassador on 29 April.",
    "{who} {did} {what} {day}; Peru recalled its ambassador on 29 April.",
    "{who} {did} {what} {day} after Peru recalled its ambassador on 29 April.",
    "After Peru recalled its ambassador on 29 April, {who} {did} {what} {day}.",
)
_ANOTHERS = (
    "The ministry said {day} that {who} had {done} {what}.",
    "The ministry said {day} {who} had {done} {what}.",
    "The ministry said {day} that {who} {did} {what}.",
    "The ministry said {day} {who} {did} {what}.",
    "{day}, the ministry said {who} {did} {what}.",
    "The ministry said in a statement {day} that {who} {did} {what}.",
    "An official told reporters {day} that {who} {did} {what}.",
    "{who} {did} {what}, the ministry said {day}.",
    "{who} {did} {what}, according to a statement released {day}.",
    "According to a statement {day}, {who} {did} {what}.",
    "{who}, whose spokesman resigned {day}, {did} {what}.",
    "{who} {did} {what} ahead of the summit {day}.",
    "{who} {did} {what} in response to the raid {day}.",
)


def _told(form: str, *, own: bool) -> list[str]:
    wrong = []
    for (predicate, (who, did, done, what)), (words, day) in product(_DEEDS.items(), _DAYS.items()):
        text = form.format(day=words, who=who, did=did, done=done, what=what)
        text = text[0].upper() + text[1:]
        found = analyse_text(text, published=date(2024, 5, 9))
        clauses = [s for x in found for s in x.statements if s.form == "clause" and s.predicate == predicate]
        days = {s.date.first if s.date is not None else None for s in clauses}
        if days != {day if own else None}:
            wrong.append(text)
    return wrong


@pytest.mark.parametrize("form", _OWN)
def test_a_clause_bears_its_own_day(form: str) -> None:
    assert not _told(form, own=True)


@pytest.mark.parametrize("form", _ANOTHERS)
def test_no_clause_bears_the_day_of_something_else(form: str) -> None:
    assert not _told(form, own=False)


@pytest.mark.parametrize(
    "day",
    ["in the night of 6 May", "on the evening of 6 May", "in the early hours of Monday", "on the morning of May 6"],
)
@pytest.mark.parametrize("form", ["{day}, {who} {did} {what}.", "{who} {did} {what} {day}."])
@pytest.mark.parametrize("deed", _DEEDS)
def test_a_part_of_a_day(day: str, form: str, deed: str) -> None:
    who, did, _, what = _DEEDS[deed]
    text = form.format(day=day, who=who, did=did, what=what)
    text = text[0].upper() + text[1:]
    found = [s for x in analyse_text(text, published=date(2024, 5, 9)) for s in x.statements if s.predicate == deed]
    assert [s.date and s.date.first for s in found] == [date(2024, 5, 6)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Ministers meeting in Lima on Monday agreed to open the road.", date(2024, 5, 6)),
        ("The leaders, meeting in Accra yesterday after a delay, agreed to open the road.", date(2024, 5, 8)),
        ("Meeting in Lima on Monday, the two ministers agreed to open the road.", date(2024, 5, 6)),
        ("The ministers, who met in Lima on Monday, agreed to open the road.", date(2024, 5, 6)),
        ("The ministers, who met in Lima on 3 March, agreed to open the road.", None),
        ("The ministers, who met in March, agreed to open the road.", None),
        ("The ministers, who last met in 2019, agreed to open the road.", None),
        ("Leaders gathered in Lima will agree on Friday, as ministers agreed to in March.", date(2024, 3, 1)),
        ("The leaders, who will meet in Lima on 20 May, agreed to open the road.", None),
    ],
)
def test_what_those_who_meet_agree(text: str, day: date | None) -> None:
    found = analyse_text(text, published=date(2024, 5, 9))
    agreed = [s for x in found for s in x.statements if s.predicate == "agree" and s.tense == "past"]
    assert [s.date.first if s.date else None for s in agreed] == [day]
