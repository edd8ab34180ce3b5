"""Bodies of a country: "Moldova's railway", "the Greek regulator"."""

from datetime import date

import pytest

from briefing.language import analyse_text


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Moldova's railway says it is owed 41 million lei.", "Moldovan railway"),
        ("Kenya's State House says a review was agreed.", "Kenyan State House"),
        ("The Greek regulator must rule on the tariff.", "Greek regulator"),
    ],
)
def test_a_body_named_with_its_country_acts_for_it(text: str, body: str) -> None:
    (sentence,) = analyse_text(text, published=date(2024, 5, 6))
    assert sentence.statements[0].subject[0].name == body


def test_such_a_noun_without_a_country_is_no_office() -> None:
    (sentence,) = analyse_text("The railway says it is owed 41 million lei.", published=date(2024, 5, 6))
    assert not sentence.statements[0].subject
