"""A given name tells whom "he" or "she" cannot mean; the texts' own words tell more."""

from __future__ import annotations

import pytest
from read_articles import article_of

from briefing.language import understand

pytestmark = pytest.mark.slow


def _meant(*paragraphs: str) -> list[str]:
    """Return whom the pronoun that opens the last paragraph means."""
    last = understand([article_of("\n\n".join(paragraphs))])[0][-1]
    return [p.name for r in last.references if r.start == last.start for p in r.parties]


@pytest.mark.parametrize(
    ("first", "last", "meant"),
    [
        ("Chadian Foreign Minister Ann Castle met Nigerien Foreign Minister Paul Moreau in Abuja.", "He rejected the offer.", "Paul Moreau"),
        ("Chadian Foreign Minister Paul Moreau met Nigerien Foreign Minister Ann Castle in Abuja.", "She rejected the offer.", "Ann Castle"),
        ("Peru's president, Elena Quispe, received Chile's president, Tomás Rojas, in Lima.", "He signed the accord.", "Tomás Rojas"),
        # Of neither name is known whose it is: the subject goes on.
        ("Chadian Foreign Minister Robin Castle met Nigerien Foreign Minister Alex Moreau in Abuja.", "He rejected the offer.", "Robin Castle"),
    ],
)
def test_names_tell(first: str, last: str, meant: str) -> None:
    assert _meant(first, last) == [meant]


def test_words_of_the_text_tell_more_than_a_name() -> None:
    first = "Mr Laurence Castle, Chad's foreign minister, met Niger's foreign minister, Mrs Paul Moreau, in Abuja."
    assert _meant(first, "She rejected the offer.") == ["Paul Moreau"]
