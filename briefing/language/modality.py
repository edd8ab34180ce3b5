"""The classes of words that grade a clause: modals, verbs of wishing and planning, hedges, denials."""

from __future__ import annotations

from functools import cache

from briefing.resources import load_data


@cache
def words(name: str) -> frozenset[str]:
    """Return the class `name` of the lexicon `data/modality.yaml`."""
    return frozenset(str(word) for word in load_data("briefing.language", "data/modality.yaml")[name])
