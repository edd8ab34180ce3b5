"""What the sentence itself calls untrue: "It is not true that Kenya agreed", "there is no truth in reports that".

Owns finding, above a clause at any depth, the copula that takes it back, and what was left undone ("was due to
sign, but did not"). Such a clause tells nothing, whoever speaks; that it is denied is told by the copula's own clause.
Verbs of denying are the business of `certainty`.
"""

from __future__ import annotations

from briefing.language.tree import Tree

_COPULAS = frozenset({"be", "remain", "seem", "sound", "prove"})
FALSE = frozenset({
    "false", "untrue", "wrong", "incorrect", "inaccurate", "baseless", "unfounded", "groundless", "misleading", "lie",
    "myth", "fiction", "nonsense", "fabrication", "invention", "absurd", "fake", "rumour", "rumor", "misunderstanding",
    "mistake", "hoax", "forgery",
})  # fmt: skip
"""What is said to be one of these is said not to be so."""
_MADE_UP = frozenset({"invent", "fabricate", "fake", "forge", "concoct", "falsify", "doctor", "make", "cook"})
"""What was done to a story that is none; "make" and "cook" with "up"."""
_SHOWN = frozenset({"turn", "prove", "appear", "seem"})
_STORIES = frozenset({
    "story", "news", "claim", "report", "rumour", "rumor", "allegation", "suggestion", "statement", "belief", "word",
    "impression", "assertion", "accusation",
})  # fmt: skip
"""What tells the clause behind it, also where the parser takes that for a clause about it."""
_TRUE = frozenset({"true", "correct", "accurate", "right", "case", "so"})
_GROUND = frozenset({"truth", "basis", "foundation", "substance", "evidence", "proof", "indication"})
_OWN_GROUND = frozenset({"advcl", "relcl", "parataxis"})
"""Clauses that are told beside the one they hang from, not as its content."""
_UTTERING = frozenset({"threaten", "promise", "pledge", "vow", "swear", "warn", "offer", "propose", "say"})
"""What was uttered was uttered, though it was not done; the line goes on with "but did not"."""


def is_called_untrue(tree: Tree, verb: int) -> bool:
    """Return whether the sentence says of the clause, or of what it is part of, that it is not so."""
    if _left_undone(tree, verb):
        return True
    here = verb
    for above in tree.ancestors(verb):
        if tree[here].dep in _OWN_GROUND and not (tree[here].dep == "relcl" and tree[above].lemma in FALSE | _STORIES):
            # "a lie that we agreed": the parser takes what is a lie for a clause about it.
            return False
        beside = tree[here].dep == "conj"
        if tree[here].dep == "nsubjpass" and _is_made_up(tree, above):
            return True
        shown = tree.child(above, "xcomp") if tree[above].lemma in _SHOWN and tree[here].dep == "nsubj" else None
        if shown is not None and tree[shown].lemma == "be" and takes_back(tree, shown):
            return True
        if tree[above].lemma in _COPULAS and not beside and takes_back(tree, above):
            return True
        if tree[here].dep in {"xcomp", "acomp", "attr"} and _left_undone(tree, above):
            return True
        here = above
    return False


def _is_made_up(tree: Tree, verb: int) -> bool:
    """Return whether the passive says that somebody made it up: "was invented", "had been made up"."""
    up = any(tree[i].text == "up" for i in tree.children(verb, "prt", "advmod"))
    made = tree[verb].lemma in _MADE_UP and (up or tree[verb].lemma not in {"make", "cook"})
    return made and not tree.children(verb, "neg")


def _left_undone(tree: Tree, verb: int) -> bool:
    """Return whether the sentence goes on with nothing but its denial: "was due to sign, but did not"."""
    for other in tree.children(verb, "conj") if tree[verb].lemma not in _UTTERING else ():
        held = [tree[i] for i in tree.children(other)]
        bare = all(t.dep in {"neg", "punct", "aux", "advmod"} and t.tag != "VB" for t in held)
        but = any(tree[i].lemma in {"but", "yet"} for i in tree.children(verb, "cc"))
        if tree[other].lemma in {"do", "have", "be"} and but and bare and any(t.dep == "neg" for t in held):
            return True
    return False


def takes_back(tree: Tree, copula: int) -> bool:
    """Return whether the copula says of something that it is not so: "is not true", "is a lie", "is no truth in"."""
    predicate = tree.child(copula, "acomp", "attr", "oprd")
    if predicate is None:
        return False
    lemma = tree[predicate].lemma.lower()
    negated = tree.child(copula, "neg") is not None or any(
        tree[i].dep == "neg" or tree[i].lemma in {"no", "little", "hardly"}
        for i in tree.children(predicate, "neg", "det", "amod", "advmod")
    )
    return negated if lemma in _GROUND | _TRUE else lemma in FALSE and not negated
