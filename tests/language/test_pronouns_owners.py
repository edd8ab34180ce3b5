"""Whose "his" and "her" are: never somebody before, where the clause has its own or the sex is another."""

from __future__ import annotations

import pytest

from briefing.language import analyse_text

pytestmark = pytest.mark.slow


def owners(text: str, word: str = "") -> list[tuple[str, ...]]:
    """Return the parties of each "his" and "her" (or `word`) of the last sentence."""
    wanted = (word,) if word else ("his", "her")
    last = analyse_text(text)[-1]
    return [tuple(p.name for p in r.parties) for r in last.references if r.text.lower() in wanted]


TOLD = "Minister Hisham Salem spoke on Monday. He thanked Italy. "


@pytest.mark.parametrize(
    "sentence",
    [
        'Salem bowed. "A mother who comes home is not asked for her return ticket."',
        "The report would be shared once the prosecutor closes his file.",
        "No worker may be kept from his passport.",
    ],
)
def test_who_the_clause_is_about_owns_it(sentence: str) -> None:
    assert owners(TOLD + sentence) == [()]


def test_one_named_in_between_owns_it() -> None:
    assert owners(TOLD + "The letter reached Salem on his birthday.") == [("Hisham Salem",)]


def test_a_title_with_a_pronoun_of_the_other_sex_is_somebody_else() -> None:
    told = "Mrs. Clara Vogel, the culture minister, came on Monday. She listened to a song. "
    assert owners(told + "The minister gave a book to his guest.", "the minister") == [()]
    assert owners(told + "The minister gave a book to her guest.", "the minister") == [("Clara Vogel",)]


def test_a_spokeswoman_tells_nothing_of_the_sex_of_whom_she_speaks_for() -> None:
    told = "Minister Nurlan Beridze met Minister Clara Vogel. Beridze's spokeswoman said she did not know it. "
    assert owners(told + "Beridze came home. He slept.", "he") == [("Nurlan Beridze",)]


def test_a_verb_never_skips_its_object() -> None:
    text = "The ministers met, and tasked the ministries concerned to sign the agreement in Hanoi."
    assert "tasked to sign" not in {s.verb for s in analyse_text(text)[-1].statements}
    assert "promised to withdraw" in {s.verb for s in analyse_text("Chad promised Niger to withdraw.")[-1].statements}


def test_a_style_before_a_title_is_that_one_s() -> None:
    text = "Minister Hisham Salem spoke on Monday. Salem said the Kingdom was led by His Majesty the King."
    assert owners(text) == []


def test_who_is_taken_for_a_body_may_be_the_one_who_speaks_of_himself() -> None:
    told = "President Armando Chissengue faces an election. "
    text = 'His rival Domingos Sitoe has said he would ask for "a different programme" if he won.'
    assert ("Armando Chissengue",) not in owners(told + text, "he")


def test_what_a_subject_does_to_them_it_does_not_do_to_itself() -> None:
    told = "Algeria turned over all the records on Monday. "
    text = "Ana Lopez said the International Atomic Energy Agency had received only part of them."
    assert owners(told + text, "them") == [()]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("India says it was not consulted.", ["India"]),
        ("Chile informed that it would present its claim.", ["Chile"]),
        ("Peru said it was agreed that the ships would leave.", []),
        ("The African Union said it was hoped to send observers.", []),
    ],
)
def test_it_below_a_verb_of_saying_is_who_speaks_unless_it_is_nobody(text: str, subject: list[str]) -> None:
    (sentence,) = analyse_text(text)
    told = [s for s in sentence.statements if s.form == "clause" and s.attribution is not None]
    assert [party.name for party in told[0].subject] == subject


@pytest.mark.parametrize(
    "sentence",
    [
        "President Orban Tarka appealed for her to be pardoned.",
        "Minister Luan Beqa asked for her to be moved to a clinic.",
    ],
)
def test_who_asks_for_her_to_be_freed_is_somebody_else(sentence: str) -> None:
    told = "The journalist Aigul Sarova is held in Chad. The talks were about Aigul Sarova. "
    assert owners(told + sentence) == [("Aigul Sarova",)]


def test_who_acts_in_a_clause_of_his_own_is_meant() -> None:
    assert owners("Minister Luan Beqa fell ill. Beqa said for his part that he slept.") == [("Luan Beqa",)]


def test_her_beside_he_leaves_open_who_of_unknown_sex_is_meant() -> None:
    told = 'Luan Beqa met reporters. "It ended when the court read her articles," he said.'
    assert owners(told, "her") == [()]


def test_who_says_he_of_himself_is_a_man() -> None:
    told = "President Luan Beqa said {} had told Minister Aigul Sarova no. Minister Aigul Sarova met Luan Beqa. "
    assert owners(told.format("he") + "Doctors visited her.") == [("Aigul Sarova",)]
    assert owners(told.format("they") + "Doctors visited her.") == [()]


@pytest.mark.parametrize("owner", ["lawyer", "daughter"])
def test_who_is_told_by_whose_he_is_does_not_take_the_next_her(owner: str) -> None:
    told = f"Minister Ana Rojas is held in Lima. Her {owner}, Luan Beqa, said her appeal had failed."
    assert owners(told, "her")[-1] == ("Ana Rojas",)
    assert ("Luan Beqa",) not in owners(f"The case is heard in Lima. Her {owner}, Luan Beqa, said her appeal had failed.")


def test_a_pronoun_of_the_other_sex_may_be_who_is_told_by_whose_he_is() -> None:
    told = "Minister Ana Rojas is held in Lima. Her lawyer, Luan Beqa, said his car had failed."
    assert owners(told, "his") == [("Luan Beqa",)]
