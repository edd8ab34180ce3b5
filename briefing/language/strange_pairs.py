"""Two who deal with each other of whom one is nobody we know: "between the army and the Dawn Front".

Owns the two forms in which a sentence tells of such a pair. Behind them "the two sides" are those two, and no countries
that the article names together elsewhere: whom the phrase means is decided in `groups`.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.language.discourse import Found, group_words
from briefing.language.tree import Tree

_NO_ACTORS = frozenset({"GPE", "LOC", "FAC", "DATE", "TIME", "CARDINAL", "MONEY", "PERCENT", "QUANTITY", "PERSON"})
_COLLEAGUES = frozenset({"counterpart", "colleague", "opposite", "peer", "homologue"})
_MEETINGS = frozenset({"talk", "meeting", "discussion", "conversation", "consultation", "exchange"})


def strange_pair(tree: Tree, found: Sequence[Found]) -> str:
    """Return how the sentence tells of two of whom one is not known: "between", "met", "" where it does not.

    Args:
        found: what the sentence speaks of, with the parties meant.
    """
    return "between" if _between_strangers(tree, found) else "met" if _met_strangers(tree, found) else ""


def _between_strangers(tree: Tree, found: Sequence[Found]) -> bool:
    """Return whether the sentence names two parties with "between" of whom one is not known."""
    for token in tree.tokens:
        first = tree.child(token.i, "pobj") if token.lemma == "between" else None
        members = tree.conjuncts(first) if first is not None else []
        if len(members) == 2 and any(_unknown_name(tree, found, i) for i in members):
            return not any(tree[i].ent in _NO_ACTORS for i in members)
    return False


def _met_strangers(tree: Tree, found: Sequence[Found]) -> bool:
    """Return whether somebody talks with people of whom nobody is named: "held talks with the managers of the port"."""
    words = group_words()
    for token in tree.tokens:
        other = tree.child(token.i, "pobj") if token.lemma == "with" else None
        if other is None or tree[other].pos != "NOUN" or tree[token.head].lemma not in _MEETINGS | {"meet"}:
            continue
        if tree[other].lemma in words["people"] | words["countries"] | _COLLEAGUES:
            continue
        inside = set(tree.subtree(other))
        if not any(f.parties and inside.issuperset(range(f.first, f.last + 1)) for f in found):
            return True
    return False


def _unknown_name(tree: Tree, found: Sequence[Found], index: int) -> bool:
    """Return whether a name stands there by which the article gives nobody we know."""
    known = any(f.parties and f.first <= index <= f.last for f in found)
    return tree[index].pos == "PROPN" and not known and tree[index].ent not in _NO_ACTORS
