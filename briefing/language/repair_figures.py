"""Mends what the tagger reads wrongly at figures: the "m" of "$180m" is no verb and parts nothing.

Owns the marks of thousands, millions and billions that stand right behind a figure.
"""

from __future__ import annotations

from dataclasses import replace

from briefing.language.tree import Tree, mended
from briefing.model import Token

_MARKS = frozenset({"m", "mn", "mln", "bn", "bln", "tn", "trn", "k"})


def mend_figures(tree: Tree) -> Tree:
    """Return the tree with such marks hung from their figures, and what hung from them where it belongs."""
    return mended(tree, (_mark_of_sum,))


def _mark_of_sum(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "A loan of $180m towards the cost": the mark is a part of the figure, whatever the tagger made of it."""
    for figure in tree.tokens[:-1]:
        mark = tree[figure.i + 1]
        sum_told = figure.text[:1].isdigit() and figure.end == mark.start and mark.text.lower().rstrip(".") in _MARKS
        if not sum_told or figure.head == mark.i or mark.dep == "ROOT":
            continue
        tokens[mark.i] = replace(mark, head=figure.i, dep="quantmod", pos="NUM", tag="CD")
        for child in tree.children(mark.i):
            tokens[child] = replace(tree[child], head=figure.i)
    return tokens
