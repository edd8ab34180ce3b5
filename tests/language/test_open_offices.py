""" "The ministry" is the one named last, though nobody says of which country that one is."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.language import analyse_text

pytestmark = pytest.mark.slow


def _who(text: str, predicate: str) -> list[str]:
    found = analyse_text(text, published=date(2024, 5, 9))
    return [p.country for x in found for s in x.statements if s.predicate == predicate for p in s.subject]


def test_the_ministry_is_not_one_named_before_another() -> None:
    text = (
        "Kenya and Uganda are at odds. A spokesman for Egypt's Foreign Ministry said Cairo was ready for talks. "
        "Some 700 files were lost, correcting the Health Ministry's earlier figure. "
        "The ministry will write to every patient."
    )
    assert _who(text, "write") == []


def test_the_ministry_is_the_one_named_before() -> None:
    text = "A spokesman for Egypt's Foreign Ministry said Cairo was ready. The ministry will write to every envoy."
    assert _who(text, "write") == ["Egypt"]
