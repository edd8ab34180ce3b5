"""Fuller words are put in for a phrase, and never into a quotation."""

from __future__ import annotations

import pytest

from briefing.language.filling_in import put_in


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("The FRL wants peace", "The Lake Front wants peace"),
        ("peace with the FRL", "peace with the Lake Front"),
        ("peace with FRL", "peace with the Lake Front"),
        ("nobody wants peace", "nobody wants peace"),
        ("“peace with the FRL”", "“peace with the FRL”"),
        ("«peace with the FRL»", "«peace with the FRL»"),
        ('"peace" with the "FRL"', '"peace" with the "FRL"'),
        ("“peace” with the FRL", "“peace” with the Lake Front"),
    ],
)
def test_words_are_put_in_outside_quotations(text: str, result: str) -> None:
    assert put_in(text, r"\b(?:([Tt])he )?FRL\b", "the Lake Front") == result


def test_a_pattern_without_a_group_has_its_words_as_they_are() -> None:
    assert put_in("The two sides met", r"\bThe two sides\b", "Chad and Niger") == "Chad and Niger met"
