"""What lies between two states of a review, key by key, so that edits can be journalled, undone and merged.

A review is a bag of independently keyed values: one decision a fact, one correction a person, and so on. A
`Change` sets or removes one of them. Changes of different keys commute, which is what lets two windows share
a corpus: each writes only the keys that it touched. Files are `review` and `review_store`; what an edit means
is `review_edits`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal, cast

from briefing.model import ArticleCorrection, Decision, OwnLine, PersonCorrection, Review

Kind = Literal["page", "decision", "own", "person", "article"]
Value = Decision | OwnLine | PersonCorrection | ArticleCorrection | str | date | None

PAGE_FIELDS = ("title", "as_of", "bottom_line")


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One key of a review with its new value."""

    kind: Kind
    id: str
    """A fact's id, an own line's id, a person's name, an article's key, or one of `PAGE_FIELDS`."""
    value: Value
    """None: the key is removed."""


def diff(old: Review, new: Review) -> tuple[Change, ...]:
    """Return the changes that lead from `old` to `new`, sorted by kind and id."""
    before, after = _keyed(old), _keyed(new)
    changes = [
        Change(kind=key[0], id=key[1], value=after.get(key))
        for key in before.keys() | after.keys()
        if before.get(key) != after.get(key)
    ]
    return tuple(sorted(changes, key=lambda change: (change.kind, change.id)))


def apply(review: Review, changes: Iterable[Change]) -> Review:
    """Return `review` with `changes` made in their order; the last one of a key wins."""
    values = _keyed(review)
    for change in changes:
        if change.value is None:
            values.pop((change.kind, change.id), None)
        else:
            values[change.kind, change.id] = change.value
    return _review(values)


def _keyed(review: Review) -> dict[tuple[Kind, str], Value]:
    values: dict[tuple[Kind, str], Value] = {}
    if review.title:
        values["page", "title"] = review.title
    if review.as_of is not None:
        values["page", "as_of"] = review.as_of
    if review.bottom_line is not None:
        values["page", "bottom_line"] = review.bottom_line
    values.update({("decision", decision.fact): decision for decision in review.decisions})
    values.update({("own", line.id): line for line in review.own_lines})
    values.update({("person", person.name): person for person in review.people})
    values.update({("article", article.key): article for article in review.articles})
    return values


def _review(values: dict[tuple[Kind, str], Value]) -> Review:
    def of(kind: Kind) -> list[Value]:
        return [values[key] for key in sorted(values) if key[0] == kind]

    review = Review(
        title=cast(str, values.get(("page", "title")) or ""),
        as_of=cast("date | None", values.get(("page", "as_of"))),
        bottom_line=cast("str | None", values.get(("page", "bottom_line"))),
    )
    return replace(
        review,
        decisions=tuple(cast(Decision, value) for value in of("decision")),
        own_lines=tuple(cast(OwnLine, value) for value in of("own")),
        people=tuple(cast(PersonCorrection, value) for value in of("person")),
        articles=tuple(cast(ArticleCorrection, value) for value in of("article")),
    )
