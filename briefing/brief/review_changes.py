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
from itertools import pairwise
from typing import Any, Literal

from briefing.model import ArticleCorrection, Decision, OwnLine, PersonCorrection, Review

Kind = Literal["page", "decision", "own", "person", "article"]
Value = Decision | OwnLine | PersonCorrection | ArticleCorrection | str | date | None

PAGE_FIELDS = ("title", "as_of", "bottom_line")
_KEYED: dict[Kind, tuple[str, str]] = {
    "decision": ("decisions", "fact"),
    "own": ("own_lines", "id"),
    "person": ("people", "name"),
    "article": ("articles", "key"),
}
"""The review's field of each kind, and what names an entry there."""


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
    changes = [
        Change(kind="page", id=name, value=_set(new, name))
        for name in PAGE_FIELDS
        if _set(old, name) != _set(new, name)
    ]
    for kind, (name, key) in _KEYED.items():
        # A key press in the terminal UI asks this several times, of thousands of decisions that stayed.
        if getattr(old, name) is getattr(new, name):
            continue
        before, after = _by_key(old, name, key), _by_key(new, name, key)
        for id_ in before.keys() | after.keys():
            was, now = before.get(id_), after.get(id_)
            if was is not now and was != now:
                changes.append(Change(kind=kind, id=id_, value=now))
    return tuple(sorted(changes, key=lambda change: (change.kind, change.id)))


def apply(review: Review, changes: Iterable[Change]) -> Review:
    """Return `review` with `changes` made in their order; the last one of a key wins. Entries come sorted."""
    fields: dict[str, Any] = {}
    touched: dict[Kind, dict[str, Value]] = {}
    for change in changes:
        if change.kind == "page":
            fields[change.id] = change.value if change.id != "title" else change.value or ""
            continue
        name, key = _KEYED[change.kind]
        if change.kind not in touched:
            touched[change.kind] = _by_key(review, name, key)
        entries = touched[change.kind]
        if change.value is None:
            entries.pop(change.id, None)
        else:
            entries[change.id] = change.value
    for kind, (name, key) in _KEYED.items():
        if kind not in touched:
            names = [getattr(entry, key) for entry in getattr(review, name)]
            if all(one < other for one, other in pairwise(names)):
                # The same tuple, so that `diff` sees at once that nothing changed.
                continue
        entries = touched[kind] if kind in touched else _by_key(review, name, key)
        fields[name] = tuple(entries[id_] for id_ in sorted(entries))
    return replace(review, **fields) if fields else review


def _set(review: Review, name: str) -> Value:
    """Return a page field, None where it is not set."""
    value: Value = getattr(review, name)
    return value or None if name == "title" else value


def _by_key(review: Review, name: str, key: str) -> dict[str, Value]:
    return {getattr(entry, key): entry for entry in getattr(review, name)}
