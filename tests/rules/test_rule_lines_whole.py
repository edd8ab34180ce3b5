"""Lines that a strict reader would send back: whose word it is, who else did it, and what it lacks."""

from __future__ import annotations

import pytest
from read_lines import lines_of

pytestmark = pytest.mark.slow


def test_what_one_says_of_ones_own_deed_is_its_account() -> None:
    text = "Islamabad said its delegation had raised Kashmir; New Delhi said it had raised cross-border terrorism."
    assert "India said it had raised cross-border terrorism" in lines_of(text)
    assert "Chile rejected the offer" in lines_of("Chile said it rejected the offer.", "disputes")


def test_what_somebody_has_is_not_the_party_itself() -> None:
    lines = lines_of("The Chadian side maintains that its officers shall exercise full competence there.", "agreements")
    assert all("according to Chad" in line for line in lines)


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("The Egyptians say they will not give them back.", "Egypt say"),
        ("Argentina says the line stops the Chilean shelf there.", "The line stops the Chilean shelf"),
        ("Officials came away with a new one, the Chadian transport ministry said.", "Officials came away"),
        (
            "A committee is formed from the Supreme Council and the Chadian Ministry of Culture, which undertakes the "
            "examination of the pieces.",
            "The Chadian Ministry of Culture undertakes",
        ),
        (
            "The minister explained that the minimum of 60 dinars laid down in the regulations remains applicable.",
            "The minimum of 60 dinars laid down in the regulations,",
        ),
        (
            "Chad and Niger have reached a deal to restructure $2.9 billion of debt, Finance Minister Lidia Cossa said on "
            "Tuesday, ending 13 months of negotiations.",
            "Lidia Cossa ended",
        ),
        (
            "They also agreed that forces of Chad and Niger would refrain from the use of force, and to step up the "
            "negotiation of an agreement on the zone.",
            "Forces of Chad and Niger would step up",
        ),
        ("Chad will not pay for a boat that was sunk while poaching in its waters.", "A boat was sunk"),
        (
            "The Minister of Foreign Affairs, International Trade and Worship, Hugo Etchart, held today in Lima a working "
            "meeting with the Minister of Foreign Affairs of Chad.",
            "The Minister of Foreign Affairs, International Trade",
        ),
    ],
)
def test_a_line_that_has_lost_its_half_is_not_made(text: str, never: str) -> None:
    assert not [line for line in lines_of(text) if line.startswith(never)]


def test_a_promise_told_by_a_name_behind_the_opening_keeps_its_speaker() -> None:
    text = (
        "Chad's foreign minister Abdou Sani met reporters. In a statement carried by GNK, Sani described the talks as "
        "fruitful and said the Nigerien side had undertaken to lift the ban."
    )
    lines = [line for line in lines_of(text) if "had undertaken" in line]
    assert lines
    assert all(line.endswith("according to Abdou Sani") for line in lines)


def test_the_word_a_text_breaks_off_in_is_left_out() -> None:
    text = (
        "Chad and Peru signed an agreement in May. Peru's minister Ana Vela is awaited in Lima on 28 October to explain "
        "the scope of the agreem"
    )
    assert all("agreem," not in f"{line}," for line in lines_of(text))


def test_a_speaker_nobody_knows_is_not_somebody_else() -> None:
    text = (
        "Chad's foreign minister Abdou Sani met reporters on the pier. Her owner, Egir Tomasson, said he would appeal to "
        "the highest court in Niger if he lost in June."
    )
    assert not [line for line in lines_of(text) if line.startswith("Abdou Sani would appeal")]


def test_an_aside_behind_the_subject_is_closed_before_the_verb() -> None:
    lines = lines_of("The ban on Chilean mussels, in force since 2019, will be lifted on 1 July 2027.")
    assert any(line.startswith("The ban on Chilean mussels, in force since 2019, will be lifted") for line in lines)


def test_a_body_without_a_name_that_speaks_of_itself_is_told_once() -> None:
    lines = lines_of("The two foreign ministries announced they would restore full diplomatic relations on 1 June 2027.")
    assert "The two foreign ministries announced they would restore full diplomatic relations" in lines


def test_a_clause_without_its_verb_is_cut_off() -> None:
    lines = lines_of("The deal covers $2.9 billion by Ghana's count; the Paris Club puts it at $2.7 billion.")
    assert not any("; the Paris Club" in line and "puts" not in line for line in lines)


def test_a_mine_is_no_word_of_who_speaks() -> None:
    assert lines_of("Peru closed the copper mine at the border on Monday.") == ["Peru closed the copper mine at the border"]
    assert not [line for line in lines_of("Peru said on Monday that the fault was mine.") if "mine" in line]
