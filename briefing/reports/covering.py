"""What became of every paragraph of every file: the coverage ledger.

Percentages count characters of paragraphs and add up to exactly 100.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import Literal

from briefing.model import Paragraph, SourceFile
from briefing.pipeline import Analysis
from briefing.reports.places import line_of, short

State = Literal["used", "duplicate", "boilerplate", "unmatched", "not of this day"]
_STATES: tuple[State, ...] = ("used", "duplicate", "boilerplate", "unmatched", "not of this day")
_MEANINGS: dict[State, str] = {
    "used": "a fact rests on it",
    "duplicate": "the same words as an earlier paragraph",
    "boilerplate": "left out by a cleaning rule",
    "unmatched": "read, but no rule matched",
    "not of this day": "its article appeared after the as-of day",
}
_SAME_WORDS = 40
"""Shorter paragraphs ("Read more") that occur twice are no duplicates of one another."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One paragraph with what became of it."""

    file: str
    paragraph: Paragraph
    line: int
    text: str
    state: State
    why: str
    """The cleaning rule, the earlier paragraph's place, or the facts' ids."""
    facts: tuple[str, ...] = ()


def ledger(analysis: Analysis) -> tuple[Entry, ...]:
    """Return every paragraph with its state, by file and place."""
    facts = _facts_by_file(analysis)
    late = {
        article.key
        for article in analysis.articles
        if article.published.day is not None and article.published.day > analysis.as_of
    }
    first_seen: dict[str, str] = {}
    entries: list[Entry] = []
    for file in analysis.files:
        for paragraph in file.paragraphs:
            entries.append(_entry(file, paragraph, facts[file.path], late, first_seen))
    return tuple(entries)


def shares(entries: tuple[Entry, ...]) -> dict[State, float]:
    """Return each state's share of the characters in percent, with one decimal, adding up to 100.

    The largest remainders take what rounding leaves (Hamilton's method). No entries: all zero.
    """
    counted = Counter[State]()
    for entry in entries:
        counted[entry.state] += entry.paragraph.end - entry.paragraph.start
    total = sum(counted.values())
    if not total:
        return dict.fromkeys(_STATES, 0.0)
    floors = {state: counted[state] * 1000 // total for state in _STATES}
    rest = sorted(_STATES, key=lambda state: (-(counted[state] * 1000 % total), _STATES.index(state)))
    for state in rest[: 1000 - sum(floors.values())]:
        floors[state] += 1
    return {state: floors[state] / 10 for state in _STATES}


def coverage_json(analysis: Analysis) -> str:
    """Return one JSON object a line: every paragraph, then the shares."""
    entries = ledger(analysis)
    lines = [
        json.dumps(
            {
                "file": entry.file,
                "article": entry.paragraph.article,
                "start": entry.paragraph.start,
                "end": entry.paragraph.end,
                "line": entry.line,
                "state": entry.state,
                "why": entry.why,
                "facts": list(entry.facts),
            },
            ensure_ascii=False,
        )
        for entry in entries
    ]
    return "\n".join([*lines, json.dumps({"percent": shares(entries)})]) + "\n"


def coverage_text(analysis: Analysis) -> str:
    """Return the ledger for a reader: each file's paragraphs, then the shares."""
    entries = ledger(analysis)
    lines: list[str] = []
    for file in analysis.files:
        lines.append(file.path)
        for entry in (e for e in entries if e.file == file.path):
            why = f" ({entry.why})" if entry.why else ""
            lines.append(f"  {entry.line:5}  {entry.state + why:44} {short(entry.text, 70)}".rstrip())
        lines.append("")
    lines.append("Share of the text, by characters")
    lines += [f"  {share:5.1f} %  {state:16} {_MEANINGS[state]}" for state, share in shares(entries).items()]
    return "\n".join(lines) + "\n"


def _facts_by_file(analysis: Analysis) -> dict[str, list[tuple[int, int, str]]]:
    """Return for each file the places (file offsets) of the quotes with the ids of their facts."""
    file_of = {article.key: article.file for article in analysis.articles}
    found: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for fact in analysis.facts:
        for claim in fact.claims:
            found[file_of[claim.article]].append((claim.start, claim.end, fact.id))
    return found


def _entry(
    file: SourceFile,
    paragraph: Paragraph,
    facts: list[tuple[int, int, str]],
    late: set[str],
    first_seen: dict[str, str],
) -> Entry:
    text = file.text[paragraph.start : paragraph.end]
    line = line_of(file.text, paragraph.start)
    words = " ".join(text.split()).casefold()
    ids = tuple(
        sorted({fact for start, end, fact in facts if start < paragraph.end and paragraph.start < end})
    )
    state: State
    if not paragraph.kept:
        # A title is left out of the body, but a leader's line may rest on it.
        state, why = (
            ("used", ", ".join(ids)) if ids and paragraph.why == "title" else ("boilerplate", paragraph.why)
        )
    elif f"{file.path}#{paragraph.article}" in late:
        state, why = "not of this day", ""
    elif words in first_seen:
        state, why = "duplicate", f"as {first_seen[words]}"
    elif ids:
        state, why = "used", ", ".join(ids)
    else:
        state, why = "unmatched", ""
    if paragraph.kept and len(words) >= _SAME_WORDS:
        first_seen.setdefault(words, f"{file.path}:{line}")
    return Entry(file=file.path, paragraph=paragraph, line=line, text=text, state=state, why=why, facts=ids)
