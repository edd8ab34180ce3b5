"""Clauses behind a word of saying keep their subject, verb and object, whatever stands between them."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.language import analyse_text


def _told(text: str) -> list[tuple[str, str, str]]:
    return [
        (s.subject_text.lower(), s.verb, s.complement)
        for sentence in analyse_text(text, published=date(2025, 6, 9))
        for s in sentence.statements
        if s.form == "clause"
    ]


@pytest.mark.parametrize(
    ("text", "subject", "verb", "complement"),
    [
        (
            "Ana Soto, Peru's labour minister, explained that the minimum of KD 60 laid down in the rules remains due.",
            "the minimum of kd 60 laid down in the rules",
            "remains",
            "due",
        ),
        (
            "Chile's foreign ministry said that the paper handed to the envoy contained nothing new.",
            "the paper handed to the envoy",
            "contained",
            "nothing new",
        ),
        (
            "The decree states that goods held at the border before 1 May are exempt.",
            "goods held at the border before 1 may 2025",
            "are",
            "exempt",
        ),
        (
            "The harbour master said the two ships seized in May belong to a Chilean firm.",
            "the two ships seized in may 2025",
            "belong",
            "to a Chilean firm",
        ),
    ],
)
def test_the_verb_behind_a_participle_is_the_clauses(text: str, subject: str, verb: str, complement: str) -> None:
    assert (subject, verb, complement) in _told(text)


@pytest.mark.parametrize(
    ("text", "subject", "verb"),
    [
        ("Peru said that its navy attacked in May and that two men died.", "peru's navy", "attacked"),
        ("The minister said that Peru signed in May.", "peru", "signed"),
        ("Niger said the fee paid in March was too high.", "the fee paid in march 2025", "was"),
    ],
)
def test_a_finite_past_stays_the_verb(text: str, subject: str, verb: str) -> None:
    assert (subject, verb) in [told[:2] for told in _told(text)]


def test_who_is_asked_to_resign_does_not_resign() -> None:
    (sentence,) = analyse_text("Soto demanded that both ministers resign.", published=date(2025, 6, 9))
    assert [s.certainty for s in sentence.statements if s.predicate == "resign"] == ["possible"]


@pytest.mark.parametrize(
    ("text", "verb", "object_"),
    [
        (
            "The ministry announced that Togo will pay to the fund, in June, the first of three instalments.",
            "will pay",
            "the first of three instalments",
        ),
        ("Kenya said it had sent to the court, in good time, its answer to the suit.", "had sent", "its answer to the suit"),
        (
            "He indicated that the two parties agreed to examine, before the end of the year, the exemption of drivers "
            "from the transit visa imposed by Chad.",
            "agreed to examine",
            "the exemption of drivers from the transit visa imposed by Chad",
        ),
        ("Peru decided to open, as soon as possible, a consulate in Arica.", "decided to open", "a consulate in Arica"),
        ("The sides undertook to publish, by 1 July, a list of the missing.", "undertook to publish", "a list of the missing"),
        (
            "The ambassador of Norway to Chad, Mr. Ola Berg, presented, on Tuesday in Ndjamena, his letters of credence.",
            "presented",
            "his letters of credence",
        ),
    ],
)
def test_an_object_behind_an_aside_is_the_inner_verbs(text: str, verb: str, object_: str) -> None:
    assert any(v == verb and c.endswith(object_) for _, v, c in _told(text))


@pytest.mark.parametrize(
    ("text", "verb", "never"),
    [
        ("Ana Soto spoke, in Lima, her home town.", "spoke", "home town"),
        ("Kenya accused Uganda of firing on boats, on Lake Victoria, a charge it denies.", "accused", "a charge"),
    ],
)
def test_a_name_of_the_aside_is_no_object(text: str, verb: str, never: str) -> None:
    assert not any(v == verb and never in c for _, v, c in _told(text))


@pytest.mark.parametrize(
    ("text", "complement"),
    [
        (
            "Peru considers it unacceptable that the fee be raised without notice.",
            "it unacceptable that the fee be raised without notice",
        ),
        (
            "Luis Soto considered it necessary that officials of both sides abstain from commenting on the trial.",
            "it necessary that officials of both sides abstain from commenting on the trial",
        ),
    ],
)
def test_what_is_found_unacceptable_is_told(text: str, complement: str) -> None:
    assert complement in [told[2] for told in _told(text)]


@pytest.mark.parametrize("verb", ["ratified", "manifested", "detailed", "sustained"])
def test_verbs_that_translations_say_with(verb: str) -> None:
    text = f"Foreign Minister Ana Ruiz of Chile {verb} that the port will stay shut."
    (sentence,) = analyse_text(text, published=date(2025, 6, 9))
    (said,) = sentence.attributions
    assert [party.name for party in said.parties] == ["Ana Ruiz"]


@pytest.mark.parametrize("text", ["Chile's parliament ratified the treaty.", "The crew sustained injuries that healed."])
def test_what_is_ratified_or_sustained_is_no_speech(text: str) -> None:
    (sentence,) = analyse_text(text, published=date(2025, 6, 9))
    assert not sentence.attributions
