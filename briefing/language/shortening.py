"""Shortens what completes a verb to what a line can hold, without widening what it claims."""

from __future__ import annotations

from briefing.language.tree import Tree

_ASIDE_PREPOSITIONS = frozenset(
    {
        "amid",
        "during",
        "following",
        "after",
        "alongside",
        "given",
        "despite",
        "ahead",
        "since",
        "at",
        "including",
        "like",
    }
)
_TIMING = frozenset({"after", "following", "during", "since", "ahead"})


def shorten(tree: Tree, indices: list[int], verb: int, budget: int) -> list[int]:
    """Return `indices` without asides, the last first, until they are at most `budget` words.

    Only what widens no claim is taken: circumstances ("amid ...", "during ..."), lists of examples, and last the
    second clause about a thing brought in with "a".
    """
    while sum(tree[i].pos not in {"PUNCT", "PART"} for i in indices) > budget:
        inside = set(indices)
        candidates = [i for i in reversed(indices) if _circumstance(tree, i, verb, inside)]
        candidates = candidates or [i for i in reversed(indices) if _tells_more(tree, i, verb)]
        if not candidates:
            return indices
        gone = set(tree.subtree(candidates[0]))
        if tree[candidates[0]].dep == "conj":
            gone.update(i for i in tree.children(tree[candidates[0]].head, "cc") if i < candidates[0])
        if not any(i not in gone and tree[i].pos != "PUNCT" for i in indices):
            return indices
        indices = [i for i in indices if i not in gone]
    return indices


def _circumstance(tree: Tree, index: int, verb: int, inside: set[int]) -> bool:
    token = tree[index]
    if token.dep not in {"prep", "advcl"} or token.lemma not in _ASIDE_PREPOSITIONS:
        return False
    if index + 1 < len(tree.tokens) and tree.is_relative(index + 1):
        # "a visit during which he will see it": without the joint the clause would run on.
        return False
    if tree[token.head].dep == "acl" and token.head == index - 1:
        # "a deadline set after the ruling": a bare participle is a stump.
        return False
    if token.lemma in {"including", "like"}:
        return True
    thing = tree.child(token.head, "dobj")
    if thing is not None and token.head < index < thing:
        # "will place at the disposal of the firms a line of credit": part of what is done.
        return False
    first = tree.subtree(index)[0]
    set_off = first > 0 and tree[first - 1].text == ","
    if token.lemma in _TIMING and not set_off and _bounds_what_is_ahead(tree, token.head):
        return False
    return token.head == verb or (token.head in inside and tree[token.head].pos == "VERB")


def _bounds_what_is_ahead(tree: Tree, verb: int) -> bool:
    """Return whether a time behind the verb is a limit: "demands that it expire after ten years", "will leave after".

    When a deed was done is a circumstance; when it is to be done, or always is, belongs to what is asked or promised.
    """
    helpers = {tree[i].lemma.lower() for i in tree.children(verb, "aux", "auxpass")}
    told_as_done = tree[verb].tag == "VBD" or helpers & {"have", "be"}
    return tree[verb].pos == "VERB" and not (told_as_done and not helpers & {"to", "will", "would", "shall", "should",
                                                                            "must", "may", "can", "could", "might"})


def _tells_more(tree: Tree, index: int, verb: int) -> bool:
    """Return whether a clause goes on telling of "a" thing: "a truce that will begin on Friday and let food in".

    Who agreed to such a truce agreed to one that will begin. Not so behind "not".
    """
    token, above = tree[index], tree[tree[index].head]
    if token.dep != "conj" or above.dep != "relcl" or above.head <= verb or tree.child(verb, "neg") is not None:
        return False
    article = tree.child(above.head, "det")
    return article is not None and tree[article].lemma in {"a", "an"}
