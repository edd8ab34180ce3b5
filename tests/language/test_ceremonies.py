"""What "the ceremony" signs, told in the sentence before."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.language import analyse_text

pytestmark = pytest.mark.slow


def _subjects(text: str) -> list[str]:
    found = analyse_text(text, published=date(2024, 5, 10))
    return [s.subject_text for s in found[-1].statements if s.form == "clause" and s.predicate == "take"]


def test_the_ceremony_is_named_by_what_is_signed_and_both_sentences_prove_it() -> None:
    text = (
        "The memorandum of understanding will not be signed next week as had been planned. "
        "The ceremony will take place in Lima on 9 July instead, Chile said."
    )
    found = analyse_text(text, published=date(2024, 5, 10))
    statement = next(s for s in found[-1].statements if s.form == "clause" and s.predicate == "take")

    assert statement.subject_text == "The ceremony to sign the memorandum of understanding"
    assert statement.quote_start == found[0].start


@pytest.mark.parametrize(
    "text",
    [
        "The treaty was signed in 2019. The ceremony will take place in Lima on 9 July, Chile said.",
        "The ministers met in Arica. The ceremony will take place in Lima on 9 July, Chile said.",
    ],
)
def test_a_ceremony_of_which_no_coming_signing_is_told_keeps_its_words(text: str) -> None:
    assert _subjects(text) == ["The ceremony"]
