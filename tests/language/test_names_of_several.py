"""Names set behind a plural noun are all told by it, and by the clause that follows them."""

from datetime import date

import pytest

from briefing.language import analyse_text


@pytest.mark.parametrize(
    ("text", "subject", "verb"),
    [
        (
            "Kenya raised the case of the aid workers John Otieno and Mary Kamau, who are held in Somalia.",
            "the aid workers John Otieno and Mary Kamau",
            "are held",
        ),
        (
            "At the centre stood the situation of the Austrian citizens Lukas Aigner and Eva Ortner, who are detained in Iran.",
            "the Austrian citizens Lukas Aigner and Eva Ortner",
            "are detained",
        ),
        (
            "The ministers Juan Rojas and Ana Quispe signed a memorandum on fisheries in Lima.",
            "Juan Rojas and Ana Quispe",
            "signed",
        ),
    ],
)
def test_all_the_names_are_told_of(text: str, subject: str, verb: str) -> None:
    frames = [(s.subject_text, s.verb) for x in analyse_text(text, published=date(2024, 6, 12)) for s in x.statements]

    assert (subject, verb) in frames


def test_whose_the_second_is_points_at_the_first() -> None:
    text = "Energy minister Karim Haddad and his counterpart signed the pact in Amman."

    subjects = [s.subject_text for x in analyse_text(text, published=date(2024, 6, 12)) for s in x.statements]

    assert "Karim Haddad and his counterpart" in subjects
