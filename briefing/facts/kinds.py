"""The words for kinds of things that lines are about: gatherings, accords, events, and the ranks of who gathers.

Owns the lists in `data/kinds.yaml`. What a module counts besides, or leaves out, stands beside the use.
"""

from __future__ import annotations

from collections.abc import Container, Iterable
from functools import cache
from typing import Any, Literal

from briefing.facts.similarity import concept
from briefing.resources import load_data

KindOfAccord = Literal["agreed", "texts", "bonds", "truces", "loose"]


def _data(name: str) -> Any:
    return load_data("briefing.facts", "data/kinds.yaml")[name]


def gatherings(*more: str, without: Container[str] = ()) -> tuple[str, ...]:
    """Return the nouns for gatherings of sides, as they stand in the text, and `more`."""
    return tuple(word for word in (*_data("gatherings"), *more) if word not in without)


def consultations() -> tuple[str, ...]:
    """Return the nouns for what the sides do at a gathering that name the gathering too."""
    return tuple(_data("consultations"))


def accords(*kinds: KindOfAccord) -> tuple[str, ...]:
    """Return the nouns for what is agreed: those of the `kinds`, or all."""
    by_kind: dict[str, list[str]] = _data("accords")
    return tuple(word for kind in (kinds or by_kind) for word in by_kind[kind])


def any_of(words: Iterable[str], *, of_many: bool = False) -> str:
    """Return the pattern of any of the words; with `of_many` also of their plurals."""
    return "|".join(f"{word}s?" if of_many and not word.endswith("s") else word for word in words)


@cache
def meeting_concepts() -> frozenset[str]:
    """Return the concepts of the words for gatherings, and of a visit, at which sides meet too."""
    return frozenset(concept(word) for word in gatherings("visit"))


@cache
def holding_verbs() -> frozenset[str]:
    """Return the verbs whose object may be the gathering itself."""
    return frozenset(_data("holding"))


@cache
def event_kinds() -> frozenset[str]:
    """Return the concepts of the kinds of event that are announced for a day."""
    return frozenset(concept(word) for word in _data("events"))


@cache
def rank_words() -> frozenset[str]:
    """Return the concepts of the words for ranks: what ministers do, other ministers do too."""
    return frozenset(concept(word) for word in _data("ranks"))


@cache
def any_subject() -> frozenset[str]:
    """Return the words of a subject that tell nothing of who gathers."""
    return frozenset(_data("any_subject"))
