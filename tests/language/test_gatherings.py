"""A gathering that a clause is set at, a deed told again, in effect or announced: the sentence close by has its day."""

from __future__ import annotations

from datetime import date
from itertools import product

import pytest
from read_articles import article_of

from briefing.language import understand
from briefing.model import Statement

pytestmark = pytest.mark.slow

_NOUNS = frozenset({"hearing", "meeting", "session", "talk", "round", "summit", "call"})
_PUBLISHED = date(2024, 5, 10)
_TUESDAY, _FRIDAY, _MONDAY = date(2024, 5, 7), date(2024, 5, 10), date(2024, 5, 6)


def _statements(text: str) -> list[Statement]:
    (sentences,) = understand([article_of(text, day=_PUBLISHED)], noun_lemmas=_NOUNS)
    return [s for sentence in sentences for s in sentence.statements if s.form == "clause"]


def _day(text: str, predicate: str) -> date | None:
    found = [s for s in _statements(text) if s.predicate == predicate and s.tense == "past"]
    mention = found[-1].date if found else None
    return mention.first if mention is not None else None


_HELD = (
    "A {noun} was held in Brussels on Tuesday.",
    "The accounts of a {noun} held in Brussels on Tuesday differ.",
    "Officials attended a {noun} in Brussels on Tuesday.",
)


@pytest.mark.parametrize(("held", "noun"), product(_HELD, ("hearing", "meeting", "session")))
def test_what_was_agreed_at_it_is_of_its_day(held: str, noun: str) -> None:
    text = f"India said on Friday it had lost the case. {held.format(noun=noun)} Shares fell. It rained in Lima."
    for agreed in (
        f"The two sides agreed at the {noun} to form a group.",
        f"At the {noun}, India accepted the text.",
        f"India accepted the text during the {noun}.",
    ):
        predicate = "agree" if "agreed" in agreed else "accept"
        if agreed.endswith(f"during the {noun}."):
            continue
        assert _day(f"{text} {agreed}", predicate) == _TUESDAY, agreed


@pytest.mark.parametrize(
    "agreed",
    [
        "Peru agreed to raise it at the hearing.",
        "Peru agreed that it would speak at the hearing.",
        "Peru agreed on a text for tabling at the hearing in June.",
        "Peru had agreed before at the hearing to leave.",
        "Peru agreed at the summit to leave.",
    ],
)
def test_what_is_to_be_at_it_is_not(agreed: str) -> None:
    text = "India said on Friday it had lost the case. A hearing was held in Brussels on Tuesday. It rained. It rained."
    assert _day(f"{text} {agreed}", "agree") != _TUESDAY


def test_two_gatherings_of_one_kind_leave_it_open() -> None:
    text = (
        "A hearing was held in Lima on Tuesday. A hearing was held in Quito on Thursday. It rained. It rained again. "
        "At the hearing, India accepted the text."
    )
    assert _day(text, "accept") is None


@pytest.mark.parametrize(
    ("lead", "effect", "predicate", "day"),
    [
        ("Nepal has stopped issuing permits, officials said.", "The freeze took effect on Monday.", "stop", _MONDAY),
        ("Chile has banned mango imports, officials said.", "The ban came into force on Monday.", "ban", _MONDAY),
        ("Chile has imposed a duty on mangoes, officials said.", "The duty took effect on Monday.", "impose", _MONDAY),
        ("Benin has closed four crossings, it said.", "The posts were shut to herds on Monday.", "close", _MONDAY),
        ("Benin has closed four crossings, it said.", "The tariff took effect on Monday.", "close", None),
        ("Benin has closed four crossings, it said.", "The minister was shut out of a meeting.", "close", None),
        ("Chile has banned mango imports, officials said.", "The ban takes effect on Monday.", "ban", None),
        ("Chile has banned mango imports, officials said.", "The president left on Monday.", "ban", None),
        ("Chile has banned mango imports, officials said.", "A ban in Peru took effect on Monday.", "ban", None),
    ],
)
def test_what_took_effect(lead: str, effect: str, predicate: str, day: date | None) -> None:
    assert _day(f"{lead} {effect}", predicate) == day


@pytest.mark.parametrize(
    ("account", "day"),
    [
        ("The army said 64 people had been killed by a drone.", _FRIDAY),
        ("The army said that 64 people were killed.", _FRIDAY),
        ("The army said 900 people had been killed since the truce began.", None),
        ("The army said 64 people had been killed in an earlier raid.", None),
        ("The army said 64 people had been arrested.", None),
    ],
)
def test_a_deed_told_again_by_another(account: str, day: date | None) -> None:
    text = f"An attack on a market in Lima killed dozens of people on Friday, medics said. {account}"
    assert _day(text, "arrest" if "arrested" in account else "kill") == day


@pytest.mark.parametrize(
    ("lead", "day"),
    [
        ("Chile has expelled three envoys of Peru, its foreign ministry announced on Monday.", _MONDAY),
        ("Chile has expelled three envoys of Peru, its foreign ministry said on Monday.", None),
        ("Chile has expelled three envoys, Peru's foreign ministry announced on Monday.", None),
        ("Chile has freed three envoys of Peru, its foreign ministry announced on Monday.", None),
        ("Chile had expelled three envoys of Peru, its foreign ministry announced on Monday.", None),
    ],
)
def test_to_announce_it_is_to_do_it(lead: str, day: date | None) -> None:
    assert _day(lead, "free" if "freed" in lead else "expel") == day
