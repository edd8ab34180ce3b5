"""All who act together are the subject, however their titles, countries and commas stand."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.language import analyse_text


def _who(text: str, verb: str) -> list[str]:
    read = analyse_text(text, published=date(2024, 5, 6))
    found = next(s for sentence in read for s in sentence.statements if s.predicate == verb)
    return [party.name for party in found.subject]


@pytest.mark.parametrize(
    ("text", "verb", "names"),
    [
        ("Peru's President Ana Quispe and Chile's President Juan Rojas spoke by telephone.", "speak", 2),
        ("President Ana Quispe of Peru and Brazil's President Juan Rojas agreed to meet in June.", "agree", 2),
        ("Peru's Foreign Minister Ana Quispe and her Chilean counterpart Juan Rojas met in Lima.", "meet", 2),
        ("Peru's new president, Ana Quispe, and her Chilean counterpart Juan Rojas agreed to meet.", "agree", 2),
        ("Foreign Minister Ana Quispe and Defence Minister Juan Rojas of Peru arrived in Lima.", "arrive", 2),
        (
            "Norwegian Prime Minister Ana Quispe, Iceland's Prime Minister Juan Rojas and Danish Prime Minister"
            " Mette Holm signed a pact.",
            "sign",
            3,
        ),
    ],
)
def test_the_second_person_acts_as_well(text: str, verb: str, names: int) -> None:
    assert _who(text, verb) == ["Ana Quispe", "Juan Rojas", "Mette Holm"][:names]


def test_a_title_is_nobody_beside_its_holder() -> None:
    text = "Peruvian President Luis Paz spoke. Paz and U.S. President John Miller agreed in a call to meet in Quito."
    read = analyse_text(text, published=date(2024, 5, 6))
    agreed = next(s for sentence in read for s in sentence.statements if s.predicate == "agree")
    assert agreed.subject_text == "Luis Paz and John Miller"


def test_an_object_is_no_second_subject() -> None:
    text = "Peru's President Luis Paz met Foreign Minister Ana Quispe and Chile's President Juan Rojas left Lima."
    assert _who(text, "leave") != ["Ana Quispe", "Juan Rojas"]


def test_a_verb_in_the_singular_has_one() -> None:
    text = "Talks of Peru's President Ana Quispe and Chile's President Juan Rojas has no date."
    read = analyse_text(text, published=date(2024, 5, 6))
    (has,) = [s for sentence in read for s in sentence.statements if s.form == "clause"]
    assert has.subject_text.startswith("Talks of")
    assert len(has.subject) < 2
