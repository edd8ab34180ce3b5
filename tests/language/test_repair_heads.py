"""Sentences whose head the parser misses: a rank behind a comma is no clause that says the first."""

from __future__ import annotations

from datetime import date

from briefing.language import analyse_text
from briefing.model import Statement


def _told(text: str) -> list[Statement]:
    read = analyse_text(text, published=date(2024, 5, 9))
    return [s for sentence in read for s in sentence.statements if s.form == "clause"]


def test_what_ranks_the_accord_says_nothing() -> None:
    (signed,) = _told("Namibia and Germany signed an accord on Tuesday, the biggest supply agreement Berlin has concluded.")
    assert (signed.predicate, signed.attribution) == ("sign", None)


def test_who_speaks_behind_a_comma_still_speaks() -> None:
    told = _told("Peru will not sign the treaty, the minister Ana Rojas said.")
    (sign,) = [s for s in told if s.predicate == "sign"]
    assert sign.attribution is not None
    assert sign.attribution.source_text.endswith("Ana Rojas")
