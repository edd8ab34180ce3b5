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

    assert [s.complement for s in demanded] == ["that the Foreign Minister resign"]
