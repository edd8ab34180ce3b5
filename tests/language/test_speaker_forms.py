"""Whoever says it, and wherever the words for it stand, what a speaker tells is told as his."""

from __future__ import annotations

from datetime import date
from itertools import product

import pytest

from briefing.language import analyse_text

pytestmark = pytest.mark.slow

TOLD = {
    "agree": "Chile agreed to hand over the data",
    "refuse": "Chile refused to sign the treaty on fishing",
    "release": "Chile would release the crew by the end of the month",
    "end": "the talks ended without an accord on quotas",
}
SPEAKERS = (
    "Peru's foreign minister",
    "Peru's foreign minister, Ana Rojas",
    "Peruvian Foreign Minister Ana Rojas",
    "Ana Rojas, Peru's foreign minister",
    "the head of Peru's delegation, Ana Rojas",
    "a senior official at the ministry",
    "two people familiar with the talks",
    "the Foreign Ministry in Lima",
)
FORMS = (
    "{told}, {who}{comma} said.",
    "{told}, {who}{comma} told reporters.",
    "{told}, {who}{comma} added after the meeting.",
    "{told}, said {who}.",
    "{who}{comma} said on Monday that {told_on}.",
    "According to {who}, {told_on}.",
    "{told}, according to {who}.",
)


@pytest.mark.parametrize("form", FORMS)
def test_no_form_loses_the_speaker(form: str) -> None:
    lost = []
    for (predicate, told), who in product(TOLD.items(), SPEAKERS):
        opening = form.startswith("{who}")
        words = {
            "told": told[0].upper() + told[1:],
            "told_on": told,
            "who": who[0].upper() + who[1:] if opening else who,
            "comma": "," if "," in who else "",
        }
        sentences = analyse_text(form.format(**words), published=date(2024, 5, 9))
        clauses = [s for x in sentences for s in x.statements if s.form == "clause" and s.predicate == predicate]
        if not clauses or any(s.attribution is None for s in clauses):
            lost.append(form.format(**words))
    assert not lost


@pytest.mark.parametrize(
    ("text", "speaker", "carrier"),
    [
        ("Turkey has not agreed to pay, the wire quoted a Turkish official as saying.", "a Turkish official", "the wire"),
        ('"We shall not pay," the Gulf Wire quoted Kenan Demir as saying.', "Kenan Demir", "the Gulf Wire"),
        ("The pipe will open in July, a state agency cited the minister as having said.", "the minister", "a state agency"),
        ("The wire quoted a Turkish official as saying Turkey had paid.", "a Turkish official", "The wire"),
    ],
)
def test_who_is_quoted_speaks_and_the_wire_only_carries_it(text: str, speaker: str, carrier: str) -> None:
    (sentence,) = analyse_text(text)
    (said,) = sentence.attributions
    assert said.source_text == speaker
    assert said.outer is not None
    assert said.outer.source_text == carrier


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Poland would send more tanks, said one of the diplomats.", ["one of the diplomats"]),
        ("One would say that Poland had sent tanks.", []),
    ],
)
def test_one_of_several_speaks_and_one_alone_is_nobody(text: str, speakers: list[str]) -> None:
    (sentence,) = analyse_text(text)
    assert [a.source_text for a in sentence.attributions] == speakers


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("The paper has learnt from a source close to the talks that Kenya will pay 4 million dollars.",
         ["a source close to the talks"]),
        ("Reuters heard from two diplomats on Monday that Kenya would pay.", ["two diplomats"]),
        ("He learned from a mistake that cost millions.", []),
        ("The crew learned from the storm that boats sink.", []),
    ],
)  # fmt: skip
def test_who_is_heard_says_what_is_learnt(text: str, speakers: list[str]) -> None:
    (sentence,) = analyse_text(text)
    assert [a.source_text for a in sentence.attributions if a.source_text != "The crew"] == speakers
    if "talks" in text:
        assert [(s.subject_text, s.complement) for s in sentence.statements if s.verb == "will pay"] == [
            ("Kenya", "4 million dollars")
        ]
