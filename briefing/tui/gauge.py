"""How full the page is, through the chosen template and on the chosen paper.

Through the project's own page the measure is that by which lines are cut. Of a template of another layout its
text alone is known: then the measure is that text, set in one column of ordinary size.
"""

from __future__ import annotations

from collections.abc import Mapping

from briefing.brief.fit import Frame, Line, page_height, paper_limits
from briefing.brief.widths import count_lines
from briefing.model import UNPRINTED_TAGS, Brief, Fact, Item, Review, SectionId
from briefing.tui.widgets.preview import Fill

PLAIN = 10 / 8
"""The type size of a plain page, over the smallest one, in whose ems a page is measured."""


def measure(
    brief: Brief, facts: Mapping[str, Fact], review: Review, *, paper: str, text: str | None = None
) -> Fill:
    """Return how much of the page `brief` takes and how many lines found no room.

    Args:
        paper: `a4` or `letter`.
        text: the page as a template of another layout gives it, in Markdown; None for the project's own page.
    """
    limits = paper_limits(paper)
    lines = [_line(item, section.id) for section in brief.sections for item in section.items]
    if text is None:
        height = page_height(lines, _frame(brief), limits) if lines else 0.0
    else:
        height = _plain_height(text, limits.width)
    room = limits.height * (1 - limits.margin)
    return Fill(
        share=height / room, lines=len(lines), cut=_crowded(brief, facts, review), paper=paper, rough=text is not None
    )


def _crowded(brief: Brief, facts: Mapping[str, Fact], review: Review) -> int:
    wished = {decision.fact for decision in review.decisions if decision.cut or decision.state == "rejected"}
    return sum(
        cut.item.id not in wished and (found := facts.get(cut.item.id)) is not None and not found.dropped
        for cut in brief.cut
    )


def _frame(brief: Brief) -> Frame:
    return Frame(
        title=brief.title,
        bottom_line=brief.bottom_line,
        gaps=brief.gaps,
        sources={item.id: item.cited or item.sources for section in brief.sections for item in section.items},
        entries={
            source.id: f"00 {source.outlet or source.file}, “{source.title[:72]}”, 00 September 2000"
            for source in brief.sources
        },
    )


def _plain_height(text: str, width: float) -> float:
    """Return the height in ems of the smallest type: a heading takes a line more, a blank line half of one."""
    height = 0.0
    for line in text.splitlines():
        words = line.strip()
        rows = 0.5 if not words else float(count_lines(words, width / PLAIN))
        height += rows + (1.0 if words.startswith("#") else 0.0)
    return height * 1.16 * PLAIN


def _line(item: Item, section: SectionId) -> Line:
    cites = ", ".join("00" for _ in item.cited)
    tag = f" · {item.tag}" if item.tag and item.tag not in UNPRINTED_TAGS else ""
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
