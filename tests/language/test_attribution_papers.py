"""Whose "the statement" is: of who gave it out in the sentence before; a joint one is of nobody alone."""

from __future__ import annotations

import pytest

from briefing.language import analyse_text

pytestmark = pytest.mark.slow


def _last(text: str) -> list[str]:
    (said,) = analyse_text(text)[-1].attributions
    return [party.name for party in said.parties]


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("Peru's government issued a statement on Monday. The statement said the debt was due.", "Peruvian government"),
        ("In its statement, the Serbian government called the arrest unlawful. The statement said the men were engineers.",
         "Serbian government"),
        ("Finland's readout said no meeting was agreed. The readout said the ministers spoke about trade.", "Finland"),
        ("A note was handed over by the Bolivian embassy. The note said two men were held.", "Bolivian embassy"),
        ("Peru sent a letter to Bolivia. The letter said the debt was due.", "Peru"),
        ("Peru's government issued a statement. The statement said A was wrong. The statement added that the debt was due.",
         "Peruvian government"),
    ],
)  # fmt: skip
def test_a_paper_told_again_is_of_who_gave_it_out(text: str, owner: str) -> None:
    assert _last(text) == [owner]


@pytest.mark.parametrize(
    "text",
    [
        "Peru's government issued a statement. Bolivia answered at once. The statement said the debt was due.",
        "Peru and Bolivia issued a joint statement. The statement said the debt was due.",
        "Peru's president rejected the note. The note said the debt was due.",
        "A statement was read out in Lima. The statement said the debt was due.",
    ],
)
def test_a_paper_that_may_be_anothers_stays_as_the_text_has_it(text: str) -> None:
    assert _last(text) == []


def test_a_joint_statement_is_of_both() -> None:
    assert _last("A joint statement by Peru and Bolivia said the debt was due.") == ["Peru", "Bolivia"]
    assert _last("A statement by Peru and Bolivia said the debt was due.") == ["Peru", "Bolivia"]
