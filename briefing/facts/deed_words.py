"""The classes of words for deeds: which deed a verb or noun tells, and what is told of one.

Owns reading `data/deeds.yaml`. What a clause does with the words is its users' business.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from briefing.facts.similarity import measures
from briefing.facts.words import root
from briefing.resources import load_data


@cache
def deed_words(name: str) -> frozenset[str]:
    """Return the words of one class of deeds."""
    return frozenset(load_data("briefing.facts", "data/deeds.yaml")[name])


@cache
def _same_deeds() -> dict[str, str]:
    lines = load_data("briefing.facts", "data/deeds.yaml")["same_deeds"]
    return {str(word): str(line[0]) for line in lines for word in line}


@cache
def deed_names(word: str) -> frozenset[str]:
    """Return the names of the deeds that the verb, or the noun of a deed, tells."""
    group = _same_deeds().get(word)
    return frozenset({root(word), *({f"={group}"} if group is not None else ())})


@cache
def opposites(verb: str) -> frozenset[str]:
    """Return the verbs that tell the opposite deed: "shut" and "close" of "open"; base forms."""
    pairs = load_data("briefing.facts", "data/deeds.yaml")["opposites"]
    found = [set(other) for one, two in pairs for side, other in ((one, two), (two, one)) if verb in side]
    return frozenset().union(*found)


def undone_words() -> Mapping[str, str]:
    """Return the verbs by which an accord is undone, each with the word for what became of it."""
    words: dict[str, str] = load_data("briefing.facts", "data/deeds.yaml")["undone"]
    return words


@cache
def same_things() -> Mapping[str, tuple[str, ...]]:
    """Return the names of the kinds of thing that a root may stand for: a "hotline" is a line, a "ban" a measure."""
    lines = load_data("briefing.facts", "data/deeds.yaml")["same_things"]
    kinds: dict[str, tuple[str, ...]] = {root(str(word)): (f"~{line[0]}",) for line in lines for word in line}
    return {**kinds, **{root(word): ("~measure",) for word in measures()}}
