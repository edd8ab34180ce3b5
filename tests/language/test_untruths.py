"""What a sentence itself calls untrue is told by nobody."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.language import analyse_text

SAID = ", the Kenyan foreign ministry said."


def _acts(text: str) -> set[str]:
    read = analyse_text(text, published=date(2024, 5, 9))
    return {s.predicate for x in read for s in x.statements if s.form == "clause"}


@pytest.mark.parametrize(
    "text",
    [
        f"It is not true that Kenya agreed to release the crew{SAID}",
        f"It is false that Kenya released the crew on Monday{SAID}",
        f"It is not the case that Kenya has agreed to release the crew{SAID}",
        f"There is no truth in reports that Kenya has agreed to release the crew{SAID}",
        f"There is no truth to the claim that Kenya released the crew on Monday{SAID}",
        f"It would be wrong to say that Kenya has released the crew{SAID}",
        "The ministry said it was incorrect to say that Kenya had released the crew.",
        f"The claim that Kenya agreed to release the crew is baseless{SAID}",
        "\"It's a lie that we have agreed to release the crew,\" Kenya's minister Ann Otieno told reporters.",
    ],
)
def test_what_is_called_untrue_is_not_told(text: str) -> None:
    assert not {"release", "agree"} & _acts(text)


@pytest.mark.parametrize(
    "text",
    [
        f"It is true that Kenya agreed to release the crew{SAID}",
        f"It is clear that Kenya will release the crew{SAID}",
        f"The figure is false, and Kenya will release the crew{SAID}",
        f"The report is not correct, because Kenya agreed to release the crew{SAID}",
    ],
)
def test_what_stands_beside_is_told(text: str) -> None:
    assert {"release", "agree"} & _acts(text)


def test_who_is_said_to_have_reported_it_does_not_correct_it() -> None:
    (sentence,) = analyse_text(f"It is not correct, as reported by some media, that the levy has been suspended{SAID}")
    (correct,) = [s for s in sentence.statements if s.predicate == "be"]
    assert correct.attribution is not None
    assert correct.attribution.outer is None
    assert "ministry" in correct.attribution.source_text
