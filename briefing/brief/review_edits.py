"""Each edit of a reviewer as a pure function from one review to the next.

A line is named by its id: a fact's, or an own line's (`own-...`). What an edit does to the page is `overlay`;
whether a wording is covered by its evidence is `review_check`; keeping it is `review_store`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any, Literal

from briefing.model import (
    ArticleCorrection,
    Decision,
    Fact,
    OwnLine,
    PersonCorrection,
    Review,
    SectionId,
)

State = Literal["open", "accepted", "rejected"]
OWN = "own-"


def decision_of(review: Review, fact: str) -> Decision:
    """Return what was decided of the fact `fact`; an open decision where nothing was."""
    return next((found for found in review.decisions if found.fact == fact), Decision(fact=fact))


def own_line_of(review: Review, line: str) -> OwnLine:
    """Return the own line `line`.

    Raises:
        KeyError: there is none.
    """
    for found in review.own_lines:
        if found.id == line:
            return found
    raise KeyError(line)


def accept(review: Review, fact: Fact) -> Review:
    """Accept the fact in its present wording; one that was sent to the cut list comes back."""
    return _decide(review, fact.id, state="accepted", seen=fact.text, cut=False)


def reject(review: Review, fact: Fact) -> Review:
    """Take the fact off the page."""
    return _decide(review, fact.id, state="rejected", seen=fact.text, pinned=False)


def restore(review: Review, line: str) -> Review:
    """Forget all that was decided of the line; an own line becomes undecided, keeping its words."""
    if line.startswith(OWN):
        return _own(review, line, state="open", pinned=False)
    return replace(review, decisions=tuple(found for found in review.decisions if found.fact != line))


def set_own_state(review: Review, line: str, state: State) -> Review:
    """Accept, reject or reopen an own line."""
    return _own(review, line, state=state)


def remove_own_line(review: Review, line: str) -> Review:
    """Take an own line away for good."""
    return replace(review, own_lines=tuple(found for found in review.own_lines if found.id != line))


def edit_text(review: Review, fact: Fact, text: str, *, drafter: bool = False) -> Review:
    """Give the fact another wording, which accepts it; its own wording again drops the edit.

    Args:
        drafter: the wording says something that the evidence does not.
    """
    if text == fact.text:
        return _decide(review, fact.id, text=None, drafter=False, state="accepted", seen=fact.text)
    return _decide(review, fact.id, text=text, drafter=drafter, state="accepted", seen=fact.text)


def edit_own_text(review: Review, line: str, text: str) -> Review:
    """Give an own line another wording."""
    return _own(review, line, text=text)


def move_section(review: Review, line: str, section: SectionId, *, home: SectionId | None = None) -> Review:
    """Move the line to another section, where it has no set place yet.

    Args:
        home: the fact's own section; moving back there drops the edit.
    """
    if line.startswith(OWN):
        return _own(review, line, section=section, order=None)
    return _decide(review, line, section=None if section == home else section, order=None)


def reorder(review: Review, lines: Sequence[str]) -> Review:
    """Set the places of a section's lines: all of them, in the order they shall have."""
    for place, line in enumerate(lines):
        place_line = _own if line.startswith(OWN) else _decide
        review = place_line(review, line, order=place)
    return review


def set_pinned(review: Review, line: str, pinned: bool) -> Review:
    """Pin the line to the page, so that fitting never cuts it; or unpin it."""
    if line.startswith(OWN):
        return _own(review, line, pinned=pinned)
    return _decide(review, line, pinned=pinned, **({"cut": False} if pinned else {}))


def set_cut(review: Review, fact: str, cut: bool) -> Review:
    """Send the fact to the cut list, or bring it back."""
    return _decide(review, fact, cut=cut, **({"pinned": False} if cut else {}))


def merge(review: Review, keep: Fact, other: Fact) -> Review:
    """Let `keep` take over the sources of `other`, which then stands on the page no more.

    Raises:
        ValueError: a line cannot be merged with itself or with what it already took over.
    """
    mine, theirs = decision_of(review, keep.id), decision_of(review, other.id)
    if keep.id == other.id or other.id in mine.merged or keep.id in theirs.merged:
        raise ValueError("these two lines are one already")
    taken = dict.fromkeys((*mine.merged, other.id, *theirs.merged))
    review = _decide(review, other.id, merged=())
    return _decide(review, keep.id, merged=tuple(taken), seen=keep.text)


def unmerge(review: Review, keep: str) -> Review:
    """Give back all lines that `keep` took over."""
    return _decide(review, keep, merged=())


def split(review: Review, fact: Fact, first: str, second: str, *, line: str, drafter: bool = False) -> Review:
    """Let the fact say `first` and a new line, with the same evidence, say `second`.

    Args:
        line: the new line's id, see `new_own_id`.
    """
    review = edit_text(review, fact, first, drafter=drafter)
    section = decision_of(review, fact.id).section or fact.section
    new = OwnLine(id=line, section=section, text=second, split_from=fact.id)
    return replace(review, own_lines=(*review.own_lines, new))


def add_own_line(
    review: Review, *, line: str, section: SectionId, text: str, sources: Sequence[str] = ()
) -> Review:
    """Add a line of the reviewer's own, with the `Article.key`s that it rests on.

    Args:
        line: its id, see `new_own_id`.
    """
    new = OwnLine(id=line, section=section, text=text, sources=tuple(sources))
    return replace(review, own_lines=(*review.own_lines, new))


def new_own_id(review: Review, *, salt: int) -> str:
    """Return an id for a new own line that sorts behind the present ones.

    Args:
        salt: 0 to 999, drawn by the caller, so that two windows do not hit upon the same id.
    """
    numbers = [int(tail) for line in review.own_lines if (tail := line.id.removeprefix(OWN)).isdecimal()]
    return f"{OWN}{(max(numbers, default=0) // 1000 + 1) * 1000 + salt}"


def correct_person(review: Review, name: str, *, new_name: str = "", new_role: str = "") -> Review:
    """Put a person's name or office right for every line; with neither, drop the correction."""
    kept = tuple(found for found in review.people if found.name != name)
    if new_name or new_role:
        kept = (*kept, PersonCorrection(name=name, new_name=new_name, new_role=new_role))
    return replace(review, people=tuple(sorted(kept, key=lambda found: found.name)))


def correct_article(
    review: Review, key: str, *, published: date | None = None, outlet: str = "", title: str = ""
) -> Review:
    """Put an article's date, outlet or title right for every line; with none, drop the correction."""
    kept = tuple(found for found in review.articles if found.key != key)
    if published or outlet or title:
        kept = (*kept, ArticleCorrection(key=key, published=published, outlet=outlet, title=title))
    return replace(review, articles=tuple(sorted(kept, key=lambda found: found.key)))


def set_title(review: Review, title: str) -> Review:
    """Set the page's title; "" for the program's own."""
    return replace(review, title=title)


def set_as_of(review: Review, as_of: date | None) -> Review:
    """Set the day that the page speaks from; None for the newest article's."""
    return replace(review, as_of=as_of)


def set_bottom_line(review: Review, text: str | None) -> Review:
    """Set the bottom line; "" for none, None for the program's own."""
    return replace(review, bottom_line=text)


def _decide(review: Review, fact: str, **fields: Any) -> Review:
    decision = replace(decision_of(review, fact), **fields)
    kept = [found for found in review.decisions if found.fact != fact]
    if decision != Decision(fact=fact, seen=decision.seen):
        kept.append(decision)
    return replace(review, decisions=tuple(sorted(kept, key=lambda found: found.fact)))


def _own(review: Review, line: str, **fields: Any) -> Review:
    changed = replace(own_line_of(review, line), **fields)
    return replace(
        review,
        own_lines=tuple(changed if found.id == line else found for found in review.own_lines),
    )
