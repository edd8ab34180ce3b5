"""How full the page is, by the same measure by which lines are cut."""

from __future__ import annotations

from collections.abc import Mapping

from briefing.brief.fit import Frame, Line, PageLimits, page_height
from briefing.model import Brief, Fact, Item, Review, SectionId
from briefing.tui.widgets.preview import Fill


def measure(brief: Brief, facts: Mapping[str, Fact], review: Review) -> Fill:
    """Return how much of the page `brief` takes and how many lines found no room."""
    limits = PageLimits()
    lines = [_line(item, section.id) for section in brief.sections for item in section.items]
    frame = Frame(
        title=brief.title,
        bottom_line=brief.bottom_line,
        gaps=brief.gaps,
        sources={item.id: item.cited or item.sources for section in brief.sections for item in section.items},
        entries={
            source.id: f"00 {source.outlet or source.file}, “{source.title[:72]}”, 00 September 2000"
            for source in brief.sources
        },
    )
    height = page_height(lines, frame, limits) if lines else 0.0
    wished = {decision.fact for decision in review.decisions if decision.cut or decision.state == "rejected"}
    crowded = [
        cut
        for cut in brief.cut
        if cut.item.id not in wished and (found := facts.get(cut.item.id)) is not None and not found.dropped
    ]
    room = limits.height * (1 - limits.margin)
    return Fill(share=height / room, lines=len(lines), cut=len(crowded))


def _line(item: Item, section: SectionId) -> Line:
    cites = ", ".join("00" for _ in item.cited)
    tag = f" · {item.tag}" if item.tag else ""
    drafter = " · reviewer’s own words" if item.drafter else ""
    lead = f"{item.lead}. " if item.lead else ""
    return Line(
        id=item.id,
        section=section,
        text=f"{lead}{item.text}{tag}{drafter} [{cites}]",
        lead=len(item.lead),
        rank=0.0,
        pinned=item.pinned,
    )
