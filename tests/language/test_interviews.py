"""What an answer tells, the person asked tells; an explainer's answers are the article's."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.language import analyse_text

pytestmark = pytest.mark.slow

HEAD = "For a month the culture minister of Italy, Ana Ruiz, has been at the centre of a storm. She received us at home."


def _speaker(text: str, words: str) -> list[str]:
    """Return who tells the clause with these words, the inner speaker first."""
    for sentence in analyse_text(text, published=date(2024, 5, 6)):
        for one in sentence.statements:
            if one.form == "clause" and words.lower() in f"{one.subject_text} {one.verb}".lower():
                told, names = one.attribution, []
                while told is not None:
                    names += [party.name for party in told.parties] or [told.source_text]
                    told = told.outer
                return names
    raise AssertionError(words)


def test_answers_in_quotation_marks_are_the_ministers_and_not_whom_the_question_names() -> None:
    text = (
        f"{HEAD}\n\nMinister, who is right?\n\n“The statue goes to Cairo in June.”\n\nThe Egyptians say they keep it.\n\n"
        "“Egypt has promised to bring no claim.”\n\nAnd the committee?\n\n“It will meet in Rome in September.”"
    )
    assert _speaker(text, "goes") == ["Ana Ruiz"]
    assert _speaker(text, "has promised") == ["Ana Ruiz"]


@pytest.mark.parametrize(("asks", "answers"), [("Q:", "A:"), ("The Herald:", "Ruiz:"), ("Question.", "Answer.")])
def test_answers_under_labels(asks: str, answers: str) -> None:
    text = (
        f"{HEAD}\n\n{asks} When will the road open?\n\n{answers} Chile has promised to open the border in June.\n\n"
        f"{asks} And the debt?\n\n{answers} Bolivia will pay the debt by 2026."
    )
    assert _speaker(text, "has promised") == ["Ana Ruiz"]
    assert _speaker(text, "will pay") == ["Ana Ruiz"]


def test_answers_in_the_first_person() -> None:
    text = (
        f"{HEAD}\n\nWhen will the road open?\n\nI hope soon. Chile has promised to open the road in June.\n\n"
        "And what of Bolivia?\n\nI have told them often. Bolivia will pay the debt by 2026."
    )
    assert _speaker(text, "has promised") == ["Ana Ruiz"]
    assert _speaker(text, "will pay") == ["Ana Ruiz"]


def test_whom_an_answer_quotes_is_quoted_by_the_person_asked() -> None:
    text = (
        f"{HEAD}\n\nQ: When will the road open?\n\nA: Chile said the road would open in June.\n\n"
        "Q: And the debt?\n\nA: Bolivia will pay it."
    )
    assert _speaker(text, "The road would open") == ["Chile", "Ana Ruiz"]


@pytest.mark.parametrize(
    "text",
    [
        # An explainer: nobody answers as "I".
        f"{HEAD}\n\nWhat was agreed?\n\nBolivia will pay the debt by 2026.\n\nWho else?\n\nChile has promised to open the road.",
        # Two are asked of in the same measure.
        "Ana Ruiz met Jon Dahl.\n\nQ: What now?\n\nA: Bolivia will pay the debt by 2026.\n\nQ: And then?\n\nA: We wait.",
    ],
)
def test_nobody_answers_where_it_is_not_sure_who(text: str) -> None:
    assert _speaker(text, "will pay") == []


def test_what_a_question_takes_for_granted_nobody_has_said() -> None:
    text = (
        "Q: It is reported that the meeting in Lima failed. What is Peru's comment?\n\n"
        "A: Peru took part in the meeting.\n\nQ: Has Peru asked for a loan?\n\nA: Peru has not asked for one."
    )
    asked, told = ([], [])
    for sentence in analyse_text(text, published=date(2024, 5, 6)):
        clauses = [s for s in sentence.statements if s.form == "clause"]
        (asked if sentence.paragraph in {0, 2} else told).extend(clauses)
    assert any(s.predicate == "fail" for s in asked)
    assert all("question" in s.flags for s in asked)
    assert {s.predicate for s in told} == {"take", "ask"}
    assert not any("question" in s.flags for s in told)
