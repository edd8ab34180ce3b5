"""The rows of the outline, worked out from facts, review and page. Pure: no widget, no disk."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from briefing.brief.overlay import CUT, REJECTED
from briefing.brief.overlay_memo import Memo
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
    "agreements": "Agreements and undertakings",
    "disputes": "Open disputes and positions",
    "upcoming": "Upcoming events",
    "past": "What has happened",
    "readout_difference": "Where the accounts differ",
}
"""Those of the page; written out, as the page's maker is not imported before the first paint."""
LOST_TITLE = "Lost their evidence"
_DONE = frozenset(("accepted", "edited", "rejected"))


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The lines before any decision is shown on them, with what finding one of them takes.

    An edit changes one line of thousands: `make_rows` works out those that were decided, and takes the rest.
    """

    lines: Mapping[SectionId, tuple[Row, ...]]
    places: Mapping[str, tuple[SectionId, int]]
    """By line id: its section and its place there."""
    on_page: Mapping[SectionId, int]
    """How many lines of a section are on the page."""
    marked: tuple[str, ...]
    """Lines to look at even where nothing is decided: own ones, and those that a decision left out."""


def found_rows(
    facts: Mapping[str, Fact],
    review: Review,
    brief: Brief | None,
    *,
    new: frozenset[str] = frozenset(),
    memo: Memo | None = None,
) -> Found:
    """Return the lines by section before any decision is shown on them: those of the page, in its order.

    Args:
        facts: all facts by id.
        brief: the page; None while it is being made, then all facts stand in the order of their rank.
        new: ids of facts that were not there at the last visit.
        memo: for rows of items that are still the same since the last page.
    """
    lines = _page_lines(brief, new, memo or Memo()) if brief else _fact_lines(facts, review, new)
    found: dict[SectionId, tuple[Row, ...]] = {}
    places: dict[str, tuple[SectionId, int]] = {}
    marked: list[str] = []
    for section, members in lines.items():
        places.update((row.id, (section, index)) for index, row in enumerate(members))
        marked += [row.id for row in members if row.own or row.left_out in (REJECTED, CUT)]
        found[section] = tuple(members)
    on_page = {section: sum(not row.left_out for row in rows) for section, rows in found.items()}
    return Found(lines=found, places=places, on_page=on_page, marked=tuple(marked))


def make_rows(
    facts: Mapping[str, Fact],
    review: Review,
    found: Found,
    *,
    words: str = "",
    memo: Memo | None = None,
) -> tuple[Row, ...]:
    """Return the outline: by section the lines of the page, then those left out, then lost decisions.

    Args:
        facts: all facts by id.
        found: see `found_rows`.
        words: a filter, see `matches`.
        memo: for decided lines that are still the same since the last edit.
    """
    changed = _changed(facts, review, found, memo or Memo())
    rows: list[Row] = []
    for section in SECTIONS:
        lines = found.lines.get(section, ())
        if not lines:
            continue
        members = list(lines)
        total, done = found.on_page[section], 0
        for index, row in changed.get(section, {}).items():
            total += (not row.left_out) - (not members[index].left_out)
            done += not row.left_out and row.state in _DONE
            members[index] = row
        if words:
            members = [row for row in members if matches(row, words)]
            total = sum(not row.left_out for row in members)
            done = sum(not row.left_out and row.state in _DONE for row in members)
        if members:
            title = SECTION_TITLES[section]
            rows.append(Row(kind="heading", id=section, section=section, text=title, done=done, total=total))
            rows += members
    return (*rows, *_lost(review, facts, words))


def _changed(
    facts: Mapping[str, Fact], review: Review, found: Found, memo: Memo
) -> dict[SectionId, dict[int, Row]]:
    """Return the rows that look otherwise than found, by section and place."""
    decisions = {decision.fact: decision for decision in review.decisions}
    own_states = {line.id: line.state for line in review.own_lines}
    changed: dict[SectionId, dict[int, Row]] = {}
    once = memo.step("decided")
    for line in dict.fromkeys((*decisions, *found.marked)):
        place = found.places.get(line)
        if place is not None:
            section, index = place
            row = found.lines[section][index]
            inputs = (row, decisions.get(line), facts.get(line), own_states.get(line, ""))
            changed.setdefault(section, {})[index] = once(line, inputs, _decided)
    return changed


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
        # Most lines of a large corpus are neither on the page nor decided.
        if row.kind == "line" and not (row.left_out and row.state == "open"):
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


def _page_lines(brief: Brief, new: frozenset[str], memo: Memo) -> dict[SectionId, list[Row]]:
    once = memo.step("row")
    lines: dict[SectionId, list[Row]] = {
        section.id: [once(item.id, (item, section.id, "", item.id in new), _item_row) for item in section.items]
        for section in brief.sections
    }
    for cut in brief.cut:
        item = cut.item
        row = once(item.id, (item, cut.section, cut.why, item.id in new), _item_row)
        lines.setdefault(cut.section, []).append(row)
    return lines


def _item_row(item: Item, section: SectionId, why: str, is_new: bool) -> Row:
    return Row(
        kind="line",
        id=item.id,
        section=section,
        text=item.text,
        lead=item.lead,
        state="new" if is_new else "open",
        mark=item.mark,
        cites=tuple(source.removeprefix("s") for source in item.cited or item.sources),
        pinned=item.pinned,
        drafter=item.drafter,
        own=item.id.startswith("own-"),
        left_out=why,
    )


def _fact_lines(
    facts: Mapping[str, Fact], review: Review, new: frozenset[str]
) -> dict[SectionId, list[Row]]:
    lines: dict[SectionId, list[Row]] = {}
    merged = {other for decision in review.decisions for other in decision.merged}
    for fact in sorted(facts.values(), key=lambda fact: (bool(fact.dropped), -fact.rank, fact.id)):
        if fact.id not in merged:
            row = Row(
                kind="line",
                id=fact.id,
                section=fact.section,
                text=fact.text,
                state="new" if fact.id in new else "open",
                mark=fact.mark,
                left_out=fact.dropped,
            )
            lines.setdefault(fact.section, []).append(row)
    return lines


def _decided(
    row: Row,
    decision: Decision | None,
    fact: Fact | None,
    own_state: str,
) -> Row:
    if row.own:
        state = own_state or "open"
        return replace(row, state="edited" if state == "accepted" else state)  # type: ignore[arg-type]
    if decision is None:
        return replace(row, left_out="") if row.left_out in (REJECTED, CUT) else row
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
