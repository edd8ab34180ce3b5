"""What a speaker says of himself: a hint stays a hint, a deed keeps its teller, an intention needs none."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.language import analyse_text
from briefing.model import Article, Published
from briefing.offsets import OffsetMap
from briefing.rules import extract_claims, load_rules

pytestmark = pytest.mark.slow


def _lines(text: str) -> list[str]:
    rules = load_rules("diplomacy")
    day = date(2024, 5, 15)
    sentences = analyse_text(text, published=day, noun_lemmas=rules.noun_lemmas)
    article = Article(
        file="text",
        number=1,
        text=text,
        offsets=OffsetMap(runs=((0, 0, len(text)),)),
        published=Published(day=day),
    )
    return [claim.text for claim in extract_claims(article, text, sentences, rules)]


def test_a_hint_is_told_as_a_hint() -> None:
    lines = _lines("President Gustavo Petro of Colombia hinted that he would sign a treaty with Venezuela next month.")
    signing = [line for line in lines if "would sign" in line]
    assert signing
    assert all(line.endswith("hinted") for line in signing)


def test_a_denial_never_becomes_its_content() -> None:
    lines = _lines("Mozambique denied that it had agreed to share the revenue with Tanzania.")
    assert not [line for line in lines if "agreed" in line and "denied" not in line]


def test_a_condition_is_never_cut() -> None:
    lines = _lines("If N'Djamena were to free the prisoners, Chad and the rebels would extend the truce.")
    assert not [line for line in lines if "free the prisoners" in line and "if" not in line.lower().split()]
