"""One review in progress: facts, decisions, undo and what is not yet on disk. No Textual here.

An edit is a step with its changes forward and backward, so that undoing never touches what another window
wrote meanwhile. Saving is split in two, as it runs in a thread: `to_save` and `saved`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.brief.overlay_memo import Memo
from briefing.brief.review_changes import Change, apply, diff
from briefing.brief.review_edits import OWN, decision_of, own_line_of
from briefing.brief.review_store import Saved
from briefing.datewords import day_words
from briefing.model import Article, Brief, Claim, Fact, OwnLine, Review, SourceFile
from briefing.tui.rows import Found, Row, found_rows, make_rows

if TYPE_CHECKING:
    from briefing.pipeline import Analysis


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One edit."""

    label: str
    """What was done, as the user reads it: "accepted"."""
    line: str
    """The line's id, "" for the page as a whole."""
    forward: tuple[Change, ...]
    backward: tuple[Change, ...]


class Session:
    """The state that the screens show and edit.

    Args:
        review: what is on disk.
    """

    def __init__(self, review: Review) -> None:
        self.review = review
        self.opened = review
        """What earlier sittings left: the review as it was found."""
        self._base = review
        self._done: list[Step] = []
        self._undone: list[Step] = []
        self.analysis: Analysis | None = None
        self.brief: Brief | None = None
        self.new: frozenset[str] = frozenset()
        """Ids of facts that were not there at the last visit."""
        self._memo = Memo()
        self._found: Found | None = None
        self._found_for: tuple[object, ...] = ()
        self._rows: tuple[Row, ...] = ()
        self._rows_for: tuple[object, ...] = ()
        self.facts: dict[str, Fact] = {}
        self.files: dict[str, SourceFile] = {}
        self.articles: dict[str, Article] = {}

    # --- what there is ---

    def load(self, analysis: Analysis, *, new: Iterable[str] = ()) -> None:
        """Take over a new analysis; decisions and undo stay."""
        self.analysis = analysis
        self.facts = {fact.id: fact for fact in analysis.facts}
        self.files = {file.path: file for file in analysis.files}
        self.articles = {article.key: article for article in analysis.articles}
        self.new = frozenset(new)
        self.brief = None
        self._memo = Memo()

    def rows(self, words: str = "") -> tuple[Row, ...]:
        """Return the outline's rows."""
        key = (self.brief, self.review if self.brief is None else None, self.analysis)
        if self._found is None or not _same(key, self._found_for):
            self._found, self._found_for = self.found(self.brief), key
        wanted = (self._found, self.review, words)
        if not _same(wanted, self._rows_for):
            rows = make_rows(self.facts, self.review, self._found, words=words, memo=self._memo)
            self._rows, self._rows_for = rows, wanted
        return self._rows

    def found(self, brief: Brief | None) -> Found:
        """Return the outline's lines of a page. May be called from the thread that made the page."""
        return found_rows(self.facts, self.review, brief, new=self.new, memo=self._memo)

    def take_page(self, brief: Brief, found: Found) -> None:
        """Take over a new page with its `found` lines."""
        self.brief, self._found = brief, found
        self._found_for = (brief, None, self.analysis)

    def fact(self, line: str) -> Fact | None:
        """Return the fact of a line; of an own line the one that it was split from."""
        if line.startswith(OWN):
            own = self.own_line(line)
            return self.facts.get(own.split_from) if own else None
        return self.facts.get(line)

    def own_line(self, line: str) -> OwnLine | None:
        """Return the own line of that id, if there is one."""
        try:
            return own_line_of(self.review, line)
        except KeyError:
            return None

    def claims(self, line: str) -> tuple[Claim, ...]:
        """Return the evidence of a line, that of the lines merged into it included."""
        return tuple(claim for fact in self._facts_of(line) for claim in fact.claims)

    def evidence(self, line: str) -> tuple[str, ...]:
        """Return the words that a line may rest on: its quotes, the program's own line with whom it names,
        and the articles of an own line."""
        own = self.own_line(line)
        texts = [self.articles[key].text for key in (own.sources if own else ()) if key in self.articles]
        dates = [claim.date for claim in self.claims(line) if claim.date]
        # A date resolved by the program is evidence too: "Monday" stands behind "9 June 2025".
        days = [day_words(day) for found in dates for day in (found.first, found.last) if day]
        quotes = [f"{claim.quote} {' '.join(days)}" for claim in self.claims(line)]
        # So are a full name and a country where the sentence has the surname alone.
        lines = [f"{fact.text} {' '.join(self._named(fact))}" for fact in self._facts_of(line)]
        return (*quotes, *lines, *texts)

    def _facts_of(self, line: str) -> tuple[Fact, ...]:
        merged = decision_of(self.review, line).merged
        facts = (self.fact(line), *(self.facts.get(other) for other in merged))
        return tuple(fact for fact in facts if fact)

    def _named(self, fact: Fact) -> tuple[str, ...]:
        """Return names, offices and countries of those in a fact, as found and as the reviewer put them right."""
        parties = dict.fromkeys((*fact.parties, *(p for claim in fact.claims for p in claim.parties)))
        found = [words for party in parties for words in (party.name, party.role, party.country)]
        names = {party.name for party in parties}
        right = [w for fix in self.review.people if fix.name in names for w in (fix.new_name, fix.new_role)]
        return tuple(words for words in (*found, *fact.attributed_to, *right) if words)

    # --- editing ---

    def do(self, label: str, review: Review, line: str = "") -> bool:
        """Make `review` the present state; return whether that changed anything."""
        forward = diff(self.review, review)
        if not forward:
            return False
        backward = diff(review, self.review)
        self._done.append(Step(label=label, line=line, forward=forward, backward=backward))
        self._undone.clear()
        self.review = apply(self.review, forward)
        return True

    def undo(self) -> Step | None:
        """Take the last step back and return it."""
        if not self._done:
            return None
        step = self._done.pop()
        self._undone.append(step)
        self.review = apply(self.review, step.backward)
        return step

    def redo(self) -> Step | None:
        """Make the last undone step again and return it."""
        if not self._undone:
            return None
        step = self._undone.pop()
        self._done.append(step)
        self.review = apply(self.review, step.forward)
        return step

    def steps(self, line: str) -> tuple[Step, ...]:
        """Return the steps of this sitting that touched a line, the oldest first."""
        return tuple(
            step for step in self._done if step.line == line or any(c.id == line for c in step.forward)
        )

    # --- saving ---

    @property
    def unsaved(self) -> int:
        """How many entries are not on disk yet."""
        return len(diff(self._base, self.review))

    def to_save(self) -> tuple[Review, Review]:
        """Return what is on disk as far as we know, and what shall be."""
        return self._base, self.review

    def saved(self, target: Review, result: Saved) -> bool:
        """Take over that `target` is on disk, and what others wrote; return whether they wrote anything.

        Edits made while the save ran stay, and stay unsaved.
        """
        if not result.foreign:
            self._base = target
            return False
        since = diff(target, self.review)
        self._base = apply(target, result.foreign)
        before = self.review
        self.review = apply(self._base, since)
        return self.review != before


def _same(one: tuple[object, ...], other: tuple[object, ...]) -> bool:
    """Return whether two tuples hold the same objects; to compare pages by value would take long."""
    pairs = zip(one, other, strict=False)
    return len(one) == len(other) and all(a is b or (a == b and isinstance(a, str)) for a, b in pairs)
