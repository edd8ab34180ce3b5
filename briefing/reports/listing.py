"""All facts of a corpus before the page is cut, with what keeps each off the page."""

from __future__ import annotations

import json
from typing import Any, Literal

from briefing.brief.assemble import TITLES
from briefing.config import Config
from briefing.fact_ids import in_words
from briefing.model import SECTIONS, Claim, Fact
from briefing.pipeline import Analysis, make_brief
from briefing.reports.places import date_object, days, where

Confidence = Literal["high", "medium", "low"]


def confidence(fact: Fact) -> Confidence:
    """Return how far a fact can be relied on, from its sourcing alone.

    high: two or more independent origins. medium: one named official. low: press or unnamed sources only,
    or a date that could not be resolved.
    """
    if fact.date is not None and fact.date.first is None:
        return "low"
    by_mark: dict[str, Confidence] = {"corroborated": "high", "official": "medium", "single": "low"}
    return by_mark[fact.mark]


def facts_json(analysis: Analysis) -> str:
    """Return one JSON object with every fact."""
    off_page = _off_page(analysis)
    return (
        json.dumps(
            {
                "schema": "briefing-facts/1",
                "as_of": analysis.as_of.isoformat(),
                "facts": [_fact(analysis, fact, off_page) for fact in analysis.facts],
            },
            ensure_ascii=False,
            indent=2,
        )
        + "\n"
    )


def facts_text(analysis: Analysis) -> str:
    """Return every fact for a reader, by section; those left off the page say why."""
    off_page = _off_page(analysis)
    lines: list[str] = []
    for section in SECTIONS:
        chosen = [fact for fact in analysis.facts if fact.section == section]
        if not chosen:
            continue
        lines.append(f"{TITLES[section]} ({len(chosen)})")
        for fact in chosen:
            why = off_page.get(fact.id, "")
            lines.append(f"  {'-' if why else '*'} {fact.text}")
            details = [fact.id, fact.mark, f"confidence {confidence(fact)}", fact.certainty]
            details += [part for part in (days(fact.date), fact.tag) if part]
            lines.append(f"      {' · '.join(details)} · rank {fact.rank:.1f}")
            lines.append(
                f"      from {', '.join(_places(analysis, fact.claims))} · origins: {', '.join(fact.origins)}"
            )
            lines += [f"      note: {note}" for note in fact.notes]
            if why:
                lines.append(f"      not on the page: {why}")
        lines.append("")
    left = sum(fact.id in off_page for fact in analysis.facts)
    lines.append(f"{len(analysis.facts)} facts, {left} of them not on the page (-). As of {analysis.as_of}.")
    return "\n".join(lines) + "\n"


def _off_page(analysis: Analysis) -> dict[str, str]:
    """Return why each fact that is not on the page is not there."""
    brief = make_brief(analysis, config=Config())
    reasons = {cut.item.id: cut.why for cut in brief.cut}
    shown = {item.id for section in brief.sections for item in section.items}
    lines = {fact.id: fact.text for fact in analysis.facts}
    for fact in analysis.facts:
        if fact.id not in shown:
            reasons[fact.id] = in_words(fact.dropped, lines) or reasons.get(fact.id) or "another line says it"
    return {fact: why for fact, why in reasons.items() if fact not in shown}


def _places(analysis: Analysis, claims: tuple[Claim, ...]) -> list[str]:
    files = {article.key: article.file for article in analysis.articles}
    return list(dict.fromkeys(where(analysis, files[claim.article], claim.start) for claim in claims))


def _fact(analysis: Analysis, fact: Fact, off_page: dict[str, str]) -> dict[str, Any]:
    articles = {article.key: article for article in analysis.articles}
    return {
        "id": fact.id,
        "section": fact.section,
        "text": fact.text,
        "matter": fact.matter,
        "mark": fact.mark,
        "confidence": confidence(fact),
        "certainty": fact.certainty,
        "tag": fact.tag,
        "date": date_object(fact.date),
        "parties": [party.name for party in fact.parties],
        "attributed_to": list(fact.attributed_to),
        "origins": list(fact.origins),
        "rank": round(fact.rank, 4),
        "notes": list(fact.notes),
        "on_page": fact.id not in off_page,
        "left_out": off_page.get(fact.id, ""),
        "evidence": [
            {
                "file": articles[claim.article].file,
                "article": articles[claim.article].number,
                "quote": claim.quote,
                "start": claim.start,
                "end": claim.end,
                "rule": claim.rule,
                "text": claim.text,
            }
            for claim in fact.claims
        ],
    }
