"""Named classes of words, and which of them a statement's words belong to.

A lexicon holds classes of the language ("verbs of agreeing", "nouns for quarrels"), never the words of one
story. Words are kept in base form; an entry of several words ("reach an agreement") is a verb with what must
follow it near its beginning.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

_ARTICLES = frozenset({"a", "an", "the", "one's"})
_PREPOSITIONS = frozenset({
    "about", "against", "at", "away", "back", "by", "down", "for", "from", "in", "into", "of", "off", "on",
    "out", "over", "that", "through", "to", "up", "upon", "with", "without",
})  # fmt: skip
_NOTHING = frozenset({"no", "neither", "without", "nothing", "little", "any"})
_WORD = re.compile(r"[A-Za-z][A-Za-z'’\-]*")
_WINDOW = 6
"""How far behind the verb, in words, the rest of a phrase may stand: "reached a preliminary trade deal"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A verb with the words that must follow it."""

    head: str
    rest: tuple[str, ...] = ()


def parse_phrase(text: str) -> Phrase:
    """Return "reach an agreement" as its head and the words that must follow, without articles."""
    head, *rest = text.lower().split()
    return Phrase(head=head, rest=tuple(word for word in rest if word not in _ARTICLES))


def phrase_holds(phrase: Phrase, predicate: str, complement: str, lemmas: Iterable[str]) -> bool:
    """Return whether the predicate with the beginning of its complement is this phrase.

    Args:
        predicate: lemma with its particle ("set up").
        complement: the words that follow it.
        lemmas: content lemmas of the complement, in order.
    """
    head, *particles = predicate.split()
    if head != phrase.head:
        return False
    rest = list(phrase.rest)
    while particles and rest and rest[0] == particles[0]:
        rest.pop(0)
        particles.pop(0)
    if not rest:
        # "set" is not "set up", but "carry out" may be written as the bare phrase with its particle.
        return not particles
    words = word_list(complement)
    start = words[:_WINDOW]
    if rest[0] in _NOTHING:
        # "said no to the offer"; "says its share is no higher" is not the phrase.
        return list(start[: len(rest)]) == rest
    if rest[0] in _PREPOSITIONS and (not start or start[0] != rest[0]):
        return False
    near = {*start, *(base_form(word) for word in start), *list(lemmas)[: _WINDOW - 2]}
    if not all(word in near for word in rest):
        return False
    # "reached no agreement" is not the phrase.
    nouns = [word for word in rest if word not in _PREPOSITIONS]
    return not (nouns and _NOTHING & set(start[:3]))


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """All classes, by kind. Entries are lower case."""

    verbs: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    nouns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def merged(self, other: Lexicon) -> Lexicon:
        """Return this lexicon with the entries of `other` added to it."""

        def both(
            one: Mapping[str, tuple[str, ...]], two: Mapping[str, tuple[str, ...]]
        ) -> dict[str, tuple[str, ...]]:
            names = sorted({*one, *two})
            return {name: tuple(dict.fromkeys((*one.get(name, ()), *two.get(name, ())))) for name in names}

        return Lexicon(
            verbs=both(self.verbs, other.verbs),
            nouns=both(self.nouns, other.nouns),
            words=both(self.words, other.words),
        )

    def noun_entries(self, name: str) -> tuple[str, ...]:
        """Return the entries of a noun or word class; () for an unknown one."""
        return (*self.nouns.get(name, ()), *self.words.get(name, ()))


def word_list(text: str) -> list[str]:
    """Return the words of `text` in lower case, with plain apostrophes."""
    return [word.lower().replace("’", "'") for word in _WORD.findall(text)]


@lru_cache(maxsize=20_000)
def base_form(word: str) -> str:
    """Return a noun without its plural and possessive ending, by rule: good enough to look it up."""
    word = word.lower().removesuffix("'s").removesuffix("'")
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def occurs(entry: str, words: tuple[str, ...]) -> bool:
    """Return whether a noun entry of one or more words stands in `words` (base forms, in order)."""
    if " " not in entry:
        return base_form(entry) in words
    wanted = tuple(base_form(word) for word in entry.split())
    size = len(wanted)
    return any(words[i : i + size] == wanted for i in range(len(words) - size + 1))
