"""People named behind a plural that tells only their offices are who acts: "The two ministers, A and B, met"."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.language import analyse_text

pytestmark = pytest.mark.slow


def _subjects(text: str) -> list[str]:
    found = analyse_text(text, published=date(2024, 5, 15))
    return [s.subject_text for sentence in found for s in sentence.statements if s.form == "clause"]


@pytest.mark.parametrize(
    "text",
    [
        "The two health ministers, Ana Cruz and Juan Soto, are to meet in Lima on 28 May to take stock.",
        "The transport ministers, Ana Cruz of Peru and Juan Soto of Chile, signed an air services agreement on Sunday.",
        "The two countries' prime ministers, Ana Cruz and Juan Soto, met in Lima.",
        "The two foreign ministers - Ana Cruz of Peru and Juan Soto of Chile - met in Lima.",
        "The foreign ministers of Peru and Chile, Ana Cruz and Juan Soto, agreed on Saturday to open a consulate.",
    ],
)
def test_the_names_behind_the_offices_act(text: str) -> None:
    subjects = _subjects(text)
    assert subjects
    assert set(subjects) == {"Ana Cruz and Juan Soto"}


@pytest.mark.parametrize(
    "text",
    [
        "The ministers, Ana Cruz and three others, met.",
        "The ministers met Ana Cruz and Juan Soto in Lima.",
        "The ministers of Peru, Chile and Bolivia met in Lima.",
    ],
)
def test_other_names_behind_a_plural_do_not(text: str) -> None:
    assert not any(subject.startswith("Ana Cruz") for subject in _subjects(text))
