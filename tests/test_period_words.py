"""Parts of a year are told by their names, with the preposition that English sets before them."""

from datetime import date

import pytest

from briefing.datewords import date_phrase
from briefing.language import analyse_text

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Talks will resume in the autumn.", "in autumn 2024"),
        ("Talks will resume in the winter.", "in winter 2024–2025"),
        ("Talks will resume early next year.", "in early 2025"),
        ("Talks will resume later this year.", "later in 2024"),
        ("Talks will resume early next week.", "between 13 and 15 May 2024"),
        ("Talks will resume at the end of May.", "at the end of May 2024"),
    ],
)
def test_part_of_a_year(text: str, phrase: str) -> None:
    (sentence,) = analyse_text(text, published=date(2024, 5, 6))
    assert [date_phrase(mention) for mention in sentence.dates] == [phrase]
