"""What comes to the one page and what is cut, decided once for all formats.

Owns the page's budget. The page is laid out in two columns by `templates/brief.typ.j2`; the figures below are
its figures at its smallest size, and `tests/export` holds both together. Deciding here, on widths alone, lets
Markdown, JSON and PDF say the same whichever of them is asked for, and without a typesetter.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefing.brief.widths import BOLD, count_lines
from briefing.model import SECTIONS, SectionId

_SOFT: dict[SectionId, int] = {
    "leaders": 6, "agreements": 10, "disputes": 9, "upcoming": 7, "past": 6, "readout_difference": 5,
}  # fmt: skip
_HARD: dict[SectionId, int] = {
    "leaders": 8, "agreements": 14, "disputes": 13, "upcoming": 11, "past": 9, "readout_difference": 7,
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class PageLimits:
    """How much comes to the page. Lengths are in ems of the smallest type, 8 pt."""

    items: int = 36
    """Lines on the page at most; a reader has a minute."""
    keep: int = 3
    """Lines that each section keeps as long as another section has more."""
    width: float = 63.7
    """The type area's: 180 mm, as on A4, the narrower paper."""
    height: float = 90.5
    """The type area's: 255.4 mm, as on Letter, the shorter paper."""
    gutter: float = 2.2
    margin: float = 0.02
    """The share of the height held back for what widths alone do not tell (kerning, breaks)."""


def paper_limits(paper: str) -> PageLimits:
    """Return the size of one paper, `a4` or `letter`; what comes to the page is decided for both at once."""
    sizes = {"a4": PageLimits(height=96.7), "letter": PageLimits(width=65.9)}
    return sizes.get(paper, PageLimits())


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line as far as its place on the page goes."""

    id: str
    section: SectionId
    text: str
    """All that is printed, with lead, tag and citations."""
    lead: int
    """How many of the first characters are bold."""
    rank: float
    pinned: bool
    wanted: bool = False
    """The reviewer accepted it: every undecided line goes before it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What stands on the page around the lines."""

    title: str
    bottom_line: str
    gaps: tuple[str, ...]
    sources: Mapping[str, tuple[str, ...]]
    """Per line id: the articles that it prints."""
    entries: Mapping[str, str]
    """Per article, in the order of the list of sources: its line there."""


def choose_lines(lines: Sequence[Line], frame: Frame, limits: PageLimits) -> dict[str, str]:
    """Return the ids of the lines that do not come to the page, each with why.

    Cuts the line that ranks lowest in the section that takes most of its share, until the page fits; lines that
    the reviewer wants only once no other is left. Pinned lines are never cut.
    """
    cut: dict[str, str] = {}
    counts = {section: sum(line.section == section for line in lines) for section in SECTIONS}
    # The lines that may go, the next one to go last. The later of equals goes first, as the lines come sorted.
    loose: dict[SectionId, list[Line]] = {
        section: sorted(
            (line for line in lines if line.section == section and not line.pinned),
            key=lambda line: (not line.wanted, -line.rank),
        )
        for section in SECTIONS
    }

    def drop(section: SectionId, why: str) -> bool:
        if not loose[section]:
            return False
        cut[loose[section].pop().id] = why
        counts[section] -= 1
        return True

    for section in SECTIONS:
        while counts[section] > _HARD[section] and drop(
            section, f"the section holds at most {_HARD[section]} lines"
        ):
            pass
    kept = [line for line in lines if line.id not in cut]
    while True:
        kept = [line for line in kept if line.id not in cut]
        fits = len(kept) <= limits.items
        if fits and page_height(kept, frame, limits) <= limits.height * (1 - limits.margin):
            break
        order = sorted(
            (section for section in SECTIONS if counts[section]),
            key=lambda section: (
                all(line.wanted for line in loose[section]),
                counts[section] <= limits.keep,
                -counts[section] / _SOFT[section],
            ),
        )
        if not any(drop(section, "the page is full") for section in order):
            break
    return cut


def page_height(lines: Sequence[Line], frame: Frame, limits: PageLimits) -> float:
    """Return the height in ems that the page takes at its smallest type."""
    column = (limits.width - limits.gutter) / 2
    height = 1.75 * 1.16 * count_lines(frame.title, limits.width / 1.75, factor=BOLD) + 2.0
    if frame.bottom_line:
        height += _lines_height(count_lines(frame.bottom_line, (limits.width - 2) / 1.1)) * 1.1 + 1.3
    if frame.gaps:
        height += (
            _lines_height(count_lines("Gaps. " + " · ".join(frame.gaps), limits.width / 0.88)) * 0.88 + 0.8
        )
    printed = {key for line in lines for key in frame.sources[line.id]}
    if printed:
        half = (limits.width - limits.gutter) / 2 / 0.82 - 1.9
        rows = [count_lines(entry, half) for key, entry in frame.entries.items() if key in printed]
        middle = (len(rows) + 1) // 2
        # Each line is 1 em and 0.16 em apart, each entry 0.12 em, all at 0.82 of the size.
        height += (
            max(sum(1.16 * count - 0.04 for count in side) for side in (rows[:middle], rows[middle:])) * 0.82
        )
    return height + 2.8 + _columns_height(lines, column)


def _lines_height(count: int) -> float:
    return count * 1.0 + (count - 1) * 0.16


def _columns_height(lines: Sequence[Line], column: float) -> float:
    """Return the height of the columns, broken where the higher one is lowest."""
    blocks: list[float] = []
    for section in SECTIONS:
        members = [line for line in lines if line.section == section]
        for place, line in enumerate(members):
            # Bold words are wider; the difference is spread over the line.
            factor = 1 + (BOLD - 1) * line.lead / max(len(line.text), 1)
            height = _lines_height(count_lines(line.text, column - 1.35, factor=factor)) + 0.38
            blocks.append(height + (2.35 if place == 0 else 0.0))
    if not blocks:
        return 0.0
    total, left = sum(blocks), 0.0
    best = total
    for height in blocks:
        left += height
        # A section that goes on in the second column gets its heading again.
        best = min(best, max(left, total - left + 2.35))
    return best
