"""One review in progress: facts, decisions, undo and what is not yet on disk. No Textual here.

An edit is a step with its changes forward and backward, so that undoing never touches what another window
wrote meanwhile. Saving is split in two, as it runs in a thread: `to_save` and `saved`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefing.brief.overlay import CUT, REJECTED, retold
from briefing.brief.overlay_follow import follow, split_off
from briefing.brief.overlay_memo import Memo
from briefing.brief.review_changes import Change, apply, diff
from briefing.brief.review_edits import OWN, decision_of, own_line_of
from briefing.brief.review_store import Saved
from briefing.datewords import day_words
from briefing.fact_ids import in_words
from briefing.model import Article, Brief, Claim, Decision, Fact, OwnLine, Review, SourceFile
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
        self._told: Step | None = None
        self._last = ("", "")
        """What was done last, undoing included, and to which line."""
        self.analysis: Analysis | None = None
        self.brief: Brief | None = None
        self.new: frozenset[str] = frozenset()
        """Ids of facts that were not there at the last visit."""
        self.kept: dict[str, str] = {}
        """Words typed and not saved, by line, or by what a new line was begun from. They live as long as the window."""
        self.pushed: dict[str, str] = {}
        """By line that lost its place on the page to an edit of another: what that edit was."""
        self.parts: dict[str, str] = {}
        """By undecided line that came out of a decided one when the facts were worked out anew: that one's id."""
        self._before: Mapping[str, Fact] = {}
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
        self._before = self.facts
        self.facts = {fact.id: fact for fact in analysis.facts}
        self.files = {file.path: file for file in analysis.files}
        self.articles = {article.key: article for article in analysis.articles}
        self.new = frozenset(new)
        self.brief = None
        self._memo = Memo()

    def follow(self) -> bool:
        """Put decisions whose fact has another id now on that fact, undo included; return whether any was.

        Only where all facts are loaded: of a first look's few most would seem to be gone.
        """
        review, moved = follow(self.review, tuple(self.facts.values()))
        parts = self.parts | split_off(self._before, self.facts, self.review, moved)
        self.parts = {part: moved.get(whole, whole) for part, whole in parts.items() if part in self.facts}
        if not moved:
            return False
        self.review = apply(review, ())
        for steps in (self._done, self._undone):
            steps[:] = [_renamed(step, moved) for step in steps]
        self.opened = follow(self.opened, tuple(self.facts.values()))[0]
        return True

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

    def take_page(self, brief: Brief, found: Found) -> tuple[str, ...]:
        """Take over a new page with its `found` lines; return the lines that an edit of others put off it."""
        off = self._put_off(self.brief, brief) if self.brief is not None else ()
        self.brief, self._found = brief, found
        self._found_for = (brief, None, self.analysis)
        return off

    def _put_off(self, before: Brief, now: Brief) -> tuple[str, ...]:
        stand = {item.id for section in now.sections for item in section.items}
        stood = [item.id for section in before.sections for item in section.items if item.id not in stand]
        whys = {cut.item.id: cut.why for cut in now.cut}
        off = tuple(line for line in stood if whys.get(line, REJECTED) not in (REJECTED, CUT))
        self.pushed = {line: words for line, words in self.pushed.items() if line not in stand}
        label, edited = self._last
        off = tuple(line for line in off if line != edited)
        text = self.words_of(edited)
        self.pushed |= dict.fromkeys(off, f"{label} “{text}”" if text else label)
        return off

    def no_room(self) -> str:
        """Return why the line accepted last is not on the page all the same, once; "" where it is."""
        step = self._done[-1] if self._done else None
        if step is None or step is self._told or self.brief is None:
            return ""
        self._told = step
        whys = {cut.item.id: cut.why for cut in self.brief.cut}
        accepted = decision_of(self.review, step.line).state == "accepted" and step.label == "accepted"
        return self.reason(whys.get(step.line, "")) if accepted else ""

    def words_of(self, line: str) -> str:
        """Return how a line reads now, "" where there is none of that id."""
        own, fact = self.own_line(line), self.facts.get(line)
        if own is not None:
            return own.text
        decided = decision_of(self.review, line).text
        return decided if decided is not None else fact.text if fact else ""

    def reason(self, why: str) -> str:
        """Return why a line is left out with the words of other lines in place of their ids."""
        named = (word for word in why.split(" ") if word in self.facts or word.startswith(OWN))
        return in_words(why, {word: self.words_of(word) for word in named})

    def whole_of(self, line: str) -> str:
        """Return the line out of which an undecided one came, "" if it came out of none or is decided now."""
        return self.parts.get(line, "") if decision_of(self.review, line) == Decision(fact=line) else ""

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

    def told_no_more(self) -> frozenset[str]:
        """Return the lines that the reviewer rejected, and those that tell the same again."""
        decisions = {found.fact: found for found in self.review.decisions if found.fact in self.facts}
        rejected = {line for line, found in decisions.items() if found.state == "rejected"}
        return frozenset(rejected | retold(self.facts.values(), decisions, self.facts))

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
        forward = diff(self.review, _with_seen(review, self.review, self.facts))
        if not forward:
            return False
        backward = diff(review, self.review)
        self._done.append(Step(label=label, line=line, forward=forward, backward=backward))
        self._undone.clear()
        self._last = label, line
        self.review = apply(self.review, forward)
        return True

    def undo(self) -> Step | None:
        """Take the last step back and return it."""
        if not self._done:
            return None
        step = self._done.pop()
        self._undone.append(step)
        self._last = f"undone: {step.label}", step.line
        self.review = apply(self.review, step.backward)
        return step

    def redo(self) -> Step | None:
        """Make the last undone step again and return it."""
        if not self._undone:
            return None
        step = self._undone.pop()
        self._done.append(step)
        self._last = step.label, step.line
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


def _with_seen(review: Review, before: Review, facts: Mapping[str, Fact]) -> Review:
    """Return `review` with what each newly decided line reads: by that it is found when its id changes."""
    if review.decisions is before.decisions:
        return review
    old = {decision.fact for decision in before.decisions}
    decisions = tuple(
        replace(decision, seen=facts[decision.fact].text)
        if not decision.seen and decision.fact not in old and decision.fact in facts
        else decision
        for decision in review.decisions
    )
    return review if decisions == review.decisions else replace(review, decisions=decisions)


def _renamed(step: Step, moved: Mapping[str, str]) -> Step:
    def change(found: Change) -> Change:
        if found.kind != "decision" or found.id not in moved:
            return found
        value = replace(found.value, fact=moved[found.id]) if isinstance(found.value, Decision) else found.value
        return replace(found, id=moved[found.id], value=value)

    return Step(
        label=step.label,
        line=moved.get(step.line, step.line),
        forward=tuple(change(found) for found in step.forward),
        backward=tuple(change(found) for found in step.backward),
    )


def _same(one: tuple[object, ...], other: tuple[object, ...]) -> bool:
    """Return whether two tuples hold the same objects; to compare pages by value would take long."""
    pairs = zip(one, other, strict=False)
    return len(one) == len(other) and all(a is b or (a == b and isinstance(a, str)) for a, b in pairs)
