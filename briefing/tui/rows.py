"""The rows of the outline, worked out from facts, review and page. Pure: no widget, no disk."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from briefing.brief.overlay import CUT, REJECTED
from briefing.model import (
    SECTIONS,
    Brief,
    Decision,
    Fact,
    Item,
    Mark,
    Review,
    SectionId,
)

RowState = Literal["new", "open", "accepted", "edited", "rejected", "changed", "lost"]

SECTION_TITLES: dict[SectionId, str] = {
    "leaders": "Leaders",
    "agreements": "Agreements",
    "disputes": "Open disputes",
    "upcoming": "Upcoming events",
    "past": "What has happened",
    "readout_difference": "Where the accounts differ",
}
LOST_TITLE = "Lost their evidence"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row of the outline: a section's heading or a line."""

    kind: Literal["heading", "line"]
    id: str
    """The line's id; the section's for a heading."""
    section: SectionId | Literal["lost"]
    text: str
    lead: str = ""
    state: RowState = "open"
    mark: Mark = "single"
    cites: tuple[str, ...] = ()
    """Numbers of the source list."""
    pinned: bool = False
    drafter: bool = False
    own: bool = False
    left_out: str = ""
    """Why the line is not on the page; "" where it is."""
    done: int = 0
    total: int = 0
    """Of a heading: the lines decided and all lines on the page."""


def section_words(section: str) -> str:
    """Return the title of a section, the group of lost lines included."""
    return dict(SECTION_TITLES).get(section, LOST_TITLE)  # type: ignore[call-overload,no-any-return]


def found_rows(
    facts: Mapping[str, Fact], review: Review, brief: Brief | None
) -> Mapping[SectionId, Sequence[Row]]:
    """Return the lines by section before any decision is shown on them: those of the page, in its order.

    Args:
        facts: all facts by id.
        brief: the page; None while it is being made, then all facts stand in the order of their rank.
    """
    return _page_lines(brief) if brief else _fact_lines(tuple(facts.values()), review)


def make_rows(
    facts: Mapping[str, Fact],
    review: Review,
    lines: Mapping[SectionId, Sequence[Row]],
    *,
    new: frozenset[str] = frozenset(),
    words: str = "",
) -> tuple[Row, ...]:
    """Return the outline: by section the lines of the page, then those left out, then lost decisions.

    Args:
        facts: all facts by id.
        lines: see `found_rows`.
        new: ids of facts that were not there at the last visit.
        words: a filter, see `matches`.
    """
    decisions = {decision.fact: decision for decision in review.decisions}
    own_states = {line.id: line.state for line in review.own_lines}
    rows: list[Row] = []
    for section in SECTIONS:
        members = [
            _decided(row, decisions.get(row.id), facts.get(row.id), own_states, new)
            for row in lines.get(section, ())
        ]
        if words:
            members = [row for row in members if matches(row, words)]
        if members:
            on_page = [row for row in members if not row.left_out]
            done = sum(row.state in ("accepted", "edited", "rejected") for row in on_page)
            heading = Row(
                kind="heading",
                id=section,
                section=section,
                text=SECTION_TITLES[section],
                done=done,
                total=len(on_page),
            )
            rows += [heading, *members]
    return (*rows, *_lost(review, facts, words))


def matches(row: Row, words: str) -> bool:
    """Return whether a line has all the words. `is:open`, `is:edited`, `is:pinned`, `is:cut`, `is:drafter`
    and the like ask for a state instead."""
    haystack = f"{row.lead} {row.text}".casefold()
    for word in words.casefold().split():
        if word.startswith("is:"):
            if not _is(row, word[3:]):
                return False
        elif word not in haystack:
            return False
    return True


def counts(rows: Sequence[Row]) -> dict[str, int]:
    """Return how many lines on the page are in each state; rejected ones are counted wherever they stand."""
    found = dict.fromkeys(("accepted", "edited", "rejected", "open", "changed", "lost", "drafter"), 0)
    for row in rows:
        if row.kind == "line":
            state = "open" if row.state == "new" else row.state
            if not row.left_out or state in ("rejected", "lost"):
                found[state] += 1
                found["drafter"] += row.drafter
    return found


def _is(row: Row, wanted: str) -> bool:
    flags = {
        row.state,
        "open" if row.state == "new" else "",
        "pinned" if row.pinned else "",
        "drafter" if row.drafter else "",
        "own" if row.own else "",
        "cut" if row.left_out else "page",
    }
    return any(flag.startswith(wanted) for flag in flags if flag)


def _page_lines(brief: Brief) -> dict[SectionId, list[Row]]:
    lines: dict[SectionId, list[Row]] = {
        section.id: [_item_row(item, section.id, "") for item in section.items] for section in brief.sections
    }
    for cut in brief.cut:
        lines.setdefault(cut.section, []).append(_item_row(cut.item, cut.section, cut.why))
    return lines


def _item_row(item: Item, section: SectionId, why: str) -> Row:
    return Row(
        kind="line",
        id=item.id,
        section=section,
        text=item.text,
        lead=item.lead,
        mark=item.mark,
        cites=tuple(source.removeprefix("s") for source in item.cited or item.sources),
        pinned=item.pinned,
        drafter=item.drafter,
        own=item.id.startswith("own-"),
        left_out=why,
    )


def _fact_lines(facts: Sequence[Fact], review: Review) -> dict[SectionId, list[Row]]:
    lines: dict[SectionId, list[Row]] = {}
    merged = {other for decision in review.decisions for other in decision.merged}
    for fact in sorted(facts, key=lambda fact: (bool(fact.dropped), -fact.rank, fact.id)):
        if fact.id not in merged:
            row = Row(
                kind="line",
                id=fact.id,
                section=fact.section,
                text=fact.text,
                mark=fact.mark,
                left_out=fact.dropped,
            )
            lines.setdefault(fact.section, []).append(row)
    return lines


def _decided(
    row: Row,
    decision: Decision | None,
    fact: Fact | None,
    own_states: Mapping[str, str],
    new: frozenset[str],
) -> Row:
    if row.own:
        state = own_states.get(row.id, "open")
        return replace(row, state="edited" if state == "accepted" else state)  # type: ignore[arg-type]
    if decision is None:
        row = replace(row, left_out="") if row.left_out in (REJECTED, CUT) else row
        return replace(row, state="new") if row.id in new else row
    text = row.text if decision.text is None else decision.text
    state = _state(decision, fact)
    # The page is made in a moment; what was decided shows at once.
    left_out = REJECTED if decision.state == "rejected" else CUT if decision.cut else row.left_out
    if left_out == row.left_out and left_out in (REJECTED, CUT) and not _is_out(decision):
        left_out = ""
    if (state, text, decision.pinned, left_out) == (row.state, row.text, row.pinned, row.left_out):
        return row
    return replace(
        row, state=state, text=text, pinned=decision.pinned, drafter=decision.drafter, left_out=left_out
    )


def _is_out(decision: Decision) -> bool:
    return decision.state == "rejected" or decision.cut


def _state(decision: Decision, fact: Fact | None) -> RowState:
    if fact is not None and decision.seen and decision.seen != fact.text and decision.state != "open":
        return "changed"
    if decision.state == "rejected":
        return "rejected"
    if decision.text is not None:
        return "edited"
    return "accepted" if decision.state == "accepted" else "open"


def _lost(review: Review, facts: Mapping[str, Fact], words: str) -> tuple[Row, ...]:
    rows = [
        Row(
            kind="line",
            id=decision.fact,
            section="lost",
            text=decision.text or decision.seen or decision.fact,
            state="lost",
            left_out="no article says this any more",
        )
        for decision in review.decisions
        if decision.fact not in facts and (decision.state != "open" or decision.text is not None)
    ]
    rows = [row for row in rows if not words or matches(row, words)]
    if not rows:
        return ()
    return (Row(kind="heading", id="lost", section="lost", text=LOST_TITLE, total=len(rows)), *rows)
