"""The brief as JSON, the form that other programs and later runs read (`docs/brief.schema.json`)."""

from __future__ import annotations

import json
from typing import Any

from briefing.model import Brief, DateMention, Item, Source

SCHEMA = "briefing/1"


def brief_as_dict(brief: Brief) -> dict[str, Any]:
    """Return `brief` as the JSON object of the schema `briefing/1`, keys in the contract's order."""
    return {
        "schema": SCHEMA,
        "title": brief.title,
        "as_of": brief.as_of.isoformat(),
        "bottom_line": brief.bottom_line,
        "sections": [
            {"id": section.id, "title": section.title, "items": [_item(item) for item in section.items]}
            for section in brief.sections
        ],
        "sources": [_source(source) for source in brief.sources],
        "gaps": list(brief.gaps),
        "cut": [{"id": cut.item.id, "text": _line(cut.item), "why": cut.why} for cut in brief.cut],
        "seal": {
            "inputs": brief.seal.inputs,
            "rules": brief.seal.rules,
            "template": brief.seal.template,
            "edits": brief.seal.edits,
            "version": brief.seal.version,
            "model": brief.seal.model,
        },
    }


def render_json(brief: Brief) -> bytes:
    """Return the JSON as UTF-8 with a final newline."""
    text = json.dumps(brief_as_dict(brief), ensure_ascii=False, indent=2)
    # A lone surrogate has no UTF-8; a quote must stay exact, so it is written as JSON's own escape.
    return text.encode("utf-8", "backslashreplace") + b"\n"


def _line(item: Item) -> str:
    """Return the whole line as the page has it: what it is led by (a date, a matter), then the words."""
    return f"{item.lead}: {item.text}" if item.lead else item.text


def _item(item: Item) -> dict[str, Any]:
    entry: dict[str, Any] = {
        "id": item.id,
        "text": _line(item),
        "mark": item.mark,
        "certainty": item.certainty,
        "date": _date(item.date),
        "parties": list(item.parties),
        "attributed_to": list(item.attributed_to),
        "origins": item.origins,
        "sources": list(item.sources),
        "evidence": [
            {"source": e.source, "quote": e.quote, "start": e.start, "end": e.end, "rule": e.rule}
            for e in item.evidence
        ],
    }
    # Beyond the contract, and only where there is something to say.
    extra: dict[str, Any] = {"tag": item.tag, "matter": item.matter, "notes": list(item.notes)}
    if item.drafter:
        extra["drafter"] = True
    return entry | {key: value for key, value in extra.items() if value}


def _date(mention: DateMention | None) -> dict[str, Any] | None:
    if mention is None:
        return None
    return {
        "start": mention.first.isoformat() if mention.first else None,
        "end": mention.last.isoformat() if mention.last else None,
        "precision": mention.precision,
        "text": mention.text,
        "why": mention.why,
    }


def _source(source: Source) -> dict[str, Any]:
    return {
        "id": source.id,
        "file": source.file,
        "article": source.article,
        "outlet": source.outlet,
        "title": source.title,
        "published": source.published.isoformat() if source.published else None,
        "published_why": source.published_why,
        "status": source.status,
    }
