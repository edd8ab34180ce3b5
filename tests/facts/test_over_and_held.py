"""A plan is over by its most exact day, and only the meeting itself shows that it was held."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from corpus import facts_of

from briefing.model import Fact


def _facts(folder: Path, as_of: date, *texts: str) -> list[Fact]:
    articles = (f"Talks, part {number}\n\n{text}\n" for number, text in enumerate(texts))
    return facts_of(folder, articles, as_of=as_of)


def test_a_wider_span_keeps_no_event_ahead_that_an_exact_day_ends(tmp_path: Path) -> None:
    facts = _facts(
        tmp_path,
        date(2024, 5, 17),
        "LIMA, 8 May 2024 - President Ana Quispe of Peru will attend the Andean Summit in Quito next week.",
        "QUITO, 9 May 2024 - President Ana Quispe of Peru will attend the Andean Summit in Quito on May 14-16.",
    )
    summit = [fact for fact in facts if fact.section == "upcoming" and "Andean Summit" in fact.text]
    assert summit
    assert all(fact.dropped for fact in summit)


def test_words_said_during_a_call_with_one_hold_no_meeting_with_another(tmp_path: Path) -> None:
    facts = _facts(
        tmp_path,
        date(2024, 5, 10),
        "LIMA, 6 May 2024 - President Ana Quispe of Peru and Brazil's President Rui Costa agreed to meet in the near"
        " future, the Peruvian presidency said.",
        "SANTIAGO, 8 May 2024 - Peru's President Ana Quispe and Chile's President Juan Rojas spoke by telephone on 8 May"
        " 2024. Quispe mapped out Peru's ties with Brazil during the talks on 8 May 2024.",
    )
    plans = [fact for fact in facts if "agreed to meet in the near future" in fact.text]
    assert plans
    assert not any(fact.dropped.startswith("overtaken") for fact in plans)


def test_a_signing_announced_for_its_own_day_is_a_plan_of_then(tmp_path: Path) -> None:
    facts = _facts(
        tmp_path,
        date(2024, 5, 17),
        "LIMA, 16 May 2024 - The water agreement of Peru and Chile is to be signed on Thursday afternoon in Arica. Peru and"
        " Chile agreed on 14 May to share the water of the Lauca.",
    )
    shown = [fact.text for fact in facts if "signed" in fact.text and not fact.dropped]
    assert not [line for line in shown if "is to be signed" in line]
