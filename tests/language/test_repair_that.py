"""A clause whose verb the parser gave to the words before it gets the verb back."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.language import analyse_text


def _frames(text: str) -> list[tuple[str, str, str]]:
    return [
        (s.subject_text.lower(), s.predicate, s.certainty)
        for sentence in analyse_text(text, published=date(2024, 5, 9))
        for s in sentence.statements
        if s.form == "clause"
    ]


@pytest.mark.parametrize(
    ("text", "subject", "verb", "other"),
    [
        pytest.param(
            "Both governments confirmed that talks on 17 boats which Peru seized before the ruling would open in Lima.",
            "Talks on 17 boats which Peru seized before the ruling",
            "open",
            "The ruling",
            id="before",
        ),
        pytest.param(
            "Kenya confirmed that talks on the levy that Uganda imposed after the vote would start in Kampala.",
            "Talks on the levy that Uganda imposed after the vote",
            "start",
            "The vote",
            id="after",
        ),
        pytest.param(
            "A deal that ends the blockade was signed by Chad and Sudan on Monday.",
            "A deal that ends the blockade",
            "sign",
            "The blockade",
            id="object of the relative clause",
        ),
        pytest.param(
            "Kenya said a deal that ends the blockade was signed on Monday.",
            "A deal that ends the blockade",
            "sign",
            "The blockade",
            id="behind a verb of saying",
        ),
    ],
)
def test_the_verb_is_of_the_noun_that_has_none(text: str, subject: str, verb: str, other: str) -> None:
    told = [(name, predicate) for name, predicate, _ in _frames(text)]

    assert (subject.lower(), verb) in told
    assert (other.lower(), verb) not in told


def test_what_a_report_says_stays_its_content() -> None:
    told = _frames("A report that says the imports were banned was published on Monday.")

    assert ("the imports", "ban", "reported") in told


def test_a_bare_verb_behind_an_apposition_is_what_was_demanded() -> None:
    text = "Leader of opposition Jan Kowalski demanded that the Foreign Minister, Anna Nowak, resign."
    demanded = [
        s
        for sentence in analyse_text(text, published=date(2024, 5, 9))
        for s in sentence.statements
        if s.predicate == "demand"
    ]

    assert [s.complement for s in demanded] == ["that the Foreign Minister, Anna Nowak, resign"]


@pytest.mark.parametrize(
    ("text", "subject", "verb"),
    [
        ("Energy Minister Ana Ruiz told reporters after the cabinet meeting that the law would come before the Senate"
         " on Nov. 4.", "the law", "come"),
        ("Finance Minister Anna Berg told journalists after the summit that the treaty would enter into force on"
         " July 1.", "the treaty", "enter"),
        ("The envoy told reporters at the summit that the prisoners would be freed on July 1.", "the prisoners", "free"),
    ],
)  # fmt: skip
def test_what_is_told_after_a_meeting_is_no_clause_about_the_meeting(text: str, subject: str, verb: str) -> None:
    found = [s for x in analyse_text(text, published=date(2024, 5, 9)) for s in x.statements if s.predicate == verb]
    assert [(s.subject_text, s.attribution is not None) for s in found] == [(subject, True)]
    assert "meeting" not in found[0].complement
    assert "summit" not in found[0].complement


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The minister told reporters after the meeting that Chad had called.", "call"),
        ("The minister told reporters at the ceremony that Peru hosted in Lima.", "host"),
    ],
)
def test_a_clause_about_the_meeting_stays_with_it(text: str, verb: str) -> None:
    found = [s for x in analyse_text(text, published=date(2024, 5, 9)) for s in x.statements if s.predicate == verb]
    assert found
    assert all("subordinate" in s.flags for s in found)
