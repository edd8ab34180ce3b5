"""The list screens: sources, coverage, cut list; and where the accounts differ."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input

from briefing.datewords import day_words
from briefing.tui.rows import section_words
from briefing.tui.safe import Styled, content, one_line, wrap
from briefing.tui.screens.dialogs import Dialog
from briefing.tui.session import Session
from briefing.tui.widgets.fields import Field
from briefing.tui.widgets.virtual import Line, VirtualList


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One row of a list screen."""

    id: str
    """What the screen gives back; "" for a heading."""
    text: str
    note: str = ""
    """A second, dimmed line."""
    flag: str = ""
    """A warning in front of the note."""
    sign: str = " "


class EntryList(VirtualList[Entry]):
    """Draws entries."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"entry--heading", "entry--note", "entry--flag", "entry--sign"}

    def can_stop(self, row: Entry) -> bool:
        """The cursor passes over headings."""
        return bool(row.id)

    def row_lines(self, row: Entry, width: int, *, cursor: bool) -> list[Line]:
        """Return the lines of `row`."""
        if not row.id:
            return [[(f" {line}", "entry--heading")] for line in wrap(one_line(row.text), width - 2)]
        bar = "▌" if cursor else " "
        drawn: list[Line] = []
        for place, line in enumerate(wrap(one_line(row.text), width - 5, lines=3)):
            sign = row.sign if place == 0 else " "
            drawn.append([(bar, "entry--sign"), (f"{sign} ", "entry--sign"), (line, "")])
        flag = f"{row.flag} " if row.flag else ""
        if row.note or flag:
            for place, line in enumerate(wrap(f"{flag}{one_line(row.note)}", width - 7, lines=3)):
                head = line[: len(flag)] if place == 0 else ""
                drawn.append(
                    [
                        (f"{bar}    ", "entry--sign"),
                        (head, "entry--flag"),
                        (line[len(head) :], "entry--note"),
                    ]
                )
        return drawn


class ListScreen(Dialog[str | None]):
    """A list with a filter; Enter gives the row back."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("slash", "filter", "Filter"),
        Binding("q", "close", "Close", show=False),
    ]

    def __init__(self, title: str, rows: Sequence[Entry], *, enter: str) -> None:
        super().__init__(classes="wide")
        self._title, self._rows, self._enter = title, tuple(rows), enter

    def compose(self) -> ComposeResult:
        with Vertical(classes="box tall") as box:
            box.border_title = content(self._title)
            yield EntryList(id="entries")
            yield Field(placeholder="words", id="narrow")
            yield self.hint(("Enter", self._enter), ("/", "filter"), ("Esc", "close"))

    def on_mount(self) -> None:
        self.query_one("#narrow").display = False
        entries = self.query_one(EntryList)
        entries.show(self._rows or (Entry(id="", text="Nothing."),), 0)
        entries.focus()

    def action_filter(self) -> None:
        """Open the filter."""
        field = self.query_one("#narrow", Input)
        field.display = True
        field.focus()

    @on(Input.Changed)
    def _narrowed(self, event: Input.Changed) -> None:
        words = event.value.casefold().split()
        kept = [
            row
            for row in self._rows
            if not row.id or all(word in f"{row.text} {row.flag} {row.note}".casefold() for word in words)
        ]
        # A heading without entries says nothing.
        pairs = zip(kept, [*kept[1:], None], strict=True)
        kept = [row for row, after in pairs if row.id or (after and after.id)]
        self.query_one(EntryList).show(kept, 0)

    @on(Input.Submitted)
    def _narrow_done(self) -> None:
        self.query_one(EntryList).focus()

    @on(VirtualList.Chosen)
    def _chosen(self) -> None:
        row = self.query_one(EntryList).current
        if row is not None and row.id:
            self.dismiss(row.id)


def source_rows(session: Session) -> tuple[Entry, ...]:
    """Return all articles with dates, evidence for them, and what is missing."""
    numbers = {f"{s.file}#{s.article}": s for s in (session.brief.sources if session.brief else ())}
    places = {key: int(source.id[1:]) for key, source in numbers.items()}
    ordered = sorted(session.articles, key=lambda key: (places.get(key, len(places) + 1), key))
    corrected = {found.key: found for found in session.review.articles}
    entries = []
    for key in ordered:
        article, source = session.articles[key], numbers.get(key)
        fixed = corrected.get(key)
        day = (fixed.published if fixed else None) or article.published.day
        outlet = (fixed.outlet if fixed else "") or article.outlet or article.file
        title = (fixed.title if fixed else "") or article.title
        flags = [] if day else ["undated"]
        if article.status == "incomplete":
            flags.append(f"incomplete ({article.status_why})" if article.status_why else "incomplete")
        if fixed:
            flags.append("corrected by you")
        why = f"{article.published.why} · confidence {article.published.confidence} · {key}"
        entries.append(
            Entry(
                id=key,
                text=f"{day_words(day) if day else 'undated'} · {outlet}: {title}",
                note=why,
                flag=", ".join(flags),
                sign=source.id.removeprefix("s") if source else " ",
            )
        )
    return tuple(entries)


def coverage_rows(session: Session) -> tuple[tuple[Entry, ...], dict[str, tuple[str, str]]]:
    """Return every paragraph that gave no line, by file, and for each its text and article.

    Used paragraphs are only counted: what matters here is what a reader of the page does not see.
    """
    spans: dict[str, list[tuple[int, int]]] = {}
    for fact in session.facts.values():
        for claim in fact.claims:
            article = session.articles.get(claim.article)
            if article:
                spans.setdefault(article.file, []).append((claim.start, claim.end))
    entries: list[Entry] = []
    texts: dict[str, tuple[str, str]] = {}
    for path in sorted(session.files):
        file = session.files[path]
        used = [p for p in file.paragraphs if any(p.start < b and a < p.end for a, b in spans.get(path, ()))]
        unused = [p for p in file.paragraphs if p not in used]
        share = f"{len(used)} of {len(file.paragraphs)} paragraphs gave a line"
        entries.append(Entry(id="", text=f"{path}: {share}"))
        for number, paragraph in enumerate(unused):
            text = one_line(file.text[paragraph.start : paragraph.end])
            if text:
                name = f"{path}:{number}"
                reason = "no rule matched" if paragraph.kept else f"left out as {paragraph.why}"
                entries.append(Entry(id=name, text=text, note=reason, sign="·" if paragraph.kept else "✗"))
                key = f"{path}#{paragraph.article}" if paragraph.article else ""
                texts[name] = (text, key)
    return tuple(entries), texts


def cut_rows(session: Session) -> tuple[Entry, ...]:
    """Return the lines that are not on the page, by section, with why."""
    entries: list[Entry] = []
    section = ""
    for row in session.rows():
        if row.kind == "line" and row.left_out:
            if row.section != section:
                section = row.section
                entries.append(Entry(id="", text=section_words(section)))
            pushed = f" · went off with the edit: {session.pushed[row.id]}" if row.id in session.pushed else ""
            note = f"{session.reason(row.left_out)}{pushed}"
            text = f"{row.lead}  {row.text}" if row.lead else row.text
            entries.append(Entry(id=row.id, text=text, note=note, sign="−"))
    return tuple(entries)


def differ_view(session: Session) -> Content:
    """Return where the accounts differ: the page's section, then facts that conflict."""
    pieces: list[str | Styled] = []
    rows = [row for row in session.rows() if row.kind == "line"]
    # What the reviewer rejected is not told again, under whatever heading.
    rejected = session.told_no_more()
    for row in rows:
        if row.section == "readout_difference" and row.id not in rejected:
            pieces += [(f"{row.lead}  " if row.lead else "", "bold"), f"{row.text}\n"]
            for claim in session.claims(row.id):
                pieces.append((f"    {claim.article}: “{one_line(claim.quote)}”\n", "$foreground 60%"))
            pieces.append("\n")
    conflicts = [
        fact
        for fact in session.facts.values()
        if (fact.tag == "conflict" or any("conflict" in note for note in fact.notes)) and fact.id not in rejected
    ]
    if conflicts:
        pieces.append(("Facts in conflict\n", "bold $accent"))
    for fact in conflicts:
        notes = "".join(f"    {session.reason(note)}\n" for note in fact.notes)
        pieces += [f"• {fact.text}\n", (notes, "$text-warning")]
    if not pieces:
        pieces.append(("The accounts agree wherever they speak of the same.", "$foreground 60%"))
    return content(*pieces)
