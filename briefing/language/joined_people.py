"""Who acts together: "Kenya's new president, A, and her Tanzanian counterpart B agreed".

The parser often keeps one of two people before a verb: it hangs the second from a title, a country or an aside
of the first. The references say where each one's words begin and end; where nothing but "and" stands between
two of a kind, and nothing between the second and the verb, both are its subject. A verb in the singular has one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefing.language.tree import SUBJECTS, Tree, without_loops
from briefing.model import Sentence

_OF_SEVERAL = frozenset({"VBD", "VBP", "MD"})
_SINGULAR = frozenset({"is", "was", "has", "does"})
_BETWEEN = (("and",), (",", "and"))
_BEFORE_VERB = frozenset({"ADV", "AUX"})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Named:
    """The words of one person, title and country included."""

    first: int
    last: int
    head: int


def join_people(sentence: Sentence) -> Sentence:
    """Return the sentence with the others of several people hung from the first where all act."""
    tree = Tree(sentence)
    for run in _runs(tree, _people(tree)):
        first, last = run[0], run[-1]
        verb = _verb_behind(tree, last.last)
        if verb is None or {one.head for one in run} <= set(tree.conjuncts(first.head)):
            continue
        subject = tree.child(verb, *SUBJECTS)
        if subject is not None and not first.first <= subject <= last.last:
            continue
        if (subject is None or subject > first.last) and _follows_verb(tree, first.first):
            # "He met A and B arrived": the first is somebody's object.
            continue
        label = "nsubjpass" if tree.child(verb, "auxpass") is not None else "nsubj"
        tokens = list(tree.tokens)
        for one in run:
            # A title that the parser took for the person goes with the name.
            for i in range(one.first, one.last + 1):
                if i != one.head and not one.first <= tree[i].head <= one.last:
                    tokens[i] = replace(tokens[i], head=one.head, dep="compound")
        tokens[first.head] = replace(tokens[first.head], head=verb, dep=label)
        for one in run[1:]:
            tokens[one.head] = replace(tokens[one.head], head=first.head, dep="conj")
        tokens[last.first - 1] = replace(tokens[last.first - 1], head=first.head, dep="cc")
        sentence = replace(sentence, tokens=tuple(without_loops(tokens)))
        tree = Tree(sentence)
    return sentence


def _runs(tree: Tree, people: Sequence[_Named]) -> list[list[_Named]]:
    """Return the people of each list that ends with "and": "A and B", "A, B and C"."""
    found: list[list[_Named]] = []
    run: list[_Named] = []
    for one in people:
        between = tuple(tree[i].text.lower() for i in range(run[-1].last + 1, one.first)) if run else ()
        if between in _BETWEEN:
            found.append([*run, one])
            run = []
        else:
            run = [*run, one] if between == (",",) else [one]
    return found


def _people(tree: Tree) -> list[_Named]:
    """Return the people that the references name, in order; of nested ones the longest."""
    found: list[_Named] = []
    for reference in sorted(tree.sentence.references, key=lambda r: (r.start, -r.end)):
        named = [party for party in reference.parties if party.kind == "person"]
        inside = tree.within(reference.start, reference.end)
        if len(named) != 1 or len(reference.parties) != 1 or not inside:
            continue
        if found and inside[0] <= found[-1].last:
            continue
        found.append(_Named(first=inside[0], last=_with_country(tree, inside[-1]), head=reference.head))
    return found


def _with_country(tree: Tree, last: int) -> int:
    """Return the last token of the name with the country behind it: "President Ana Quispe of Peru"."""
    if last + 2 >= len(tree.tokens) or tree[last + 1].text != "of":
        return last
    for reference in tree.sentence.references:
        inside = tree.within(reference.start, reference.end)
        if inside and inside[0] == last + 2 and any(party.kind == "country" for party in reference.parties):
            return inside[-1]
    return last


def _verb_behind(tree: Tree, last: int) -> int | None:
    """Return the verb in the plural or of no number that the words behind `last` begin with, else None."""
    here = last + 1
    if here < len(tree.tokens) and tree[here].text == ",":
        here += 1
    for token in tree.tokens[here : here + 4]:
        if token.text.lower() in _SINGULAR or token.tag == "VBZ":
            return None
        if token.tag in _OF_SEVERAL:
            return token.head if token.pos == "AUX" and token.dep in ("aux", "auxpass") else token.i
        if token.pos not in _BEFORE_VERB:
            return None
    return None


def _follows_verb(tree: Tree, first: int) -> bool:
    return any(token.pos in ("VERB", "AUX") for token in tree.tokens[:first])
