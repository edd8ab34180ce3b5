"""Clauses that only suppose a case: behind "if", "unless", "until", or "should it fail" without a word of their own.

Owns telling a condition from a reservation that nobody needs ("if all goes well"). What becomes of a clause that is
only supposed is for `certainty`.
"""

from __future__ import annotations

from briefing.language.modality import words
from briefing.language.tree import Tree

_INVERTED = frozenset({"should", "were", "had"})
"""Helping verbs that open a condition without "if"."""
_BOUND_ELSEWHERE = frozenset({
    "until then", "till then", "before then", "by then", "for as long as that", "as long as that", "for that long",
    "if so", "if not", "in that case", "in this case", "in such a case", "failing that", "failing this", "otherwise",
    "on that condition", "on this condition", "at that point", "only then",
})  # fmt: skip
"""What bounds a clause by words that the line would not have."""
_TIMES = frozenset({"when", "once", "after", "before", "until", "as"})
_PROOFS = frozenset({
    "indication", "evidence", "sign", "proof", "suggestion", "confirmation", "assurance", "guarantee", "hint", "signal",
    "trace", "promise", "commitment", "pledge",
})  # fmt: skip
"""Nouns behind "no" by which the clause behind them is not told as so."""
_PROOF_NEAR = 6
"""Tokens between such a noun and its clause."""
_SEEKING = frozenset({"seek", "need", "want", "lack", "search", "look"})
_BRINGING = frozenset({"ensure", "guarantee", "secure"})
_TELLING = frozenset({"say", "warn", "add", "insist", "maintain", "stress", "threaten", "hint", "suggest"})
_OWN = frozenset({"it", "he", "she", "they", "we", "i"})
_WISHES = frozenset({"like", "love", "prefer", "welcome", "be"})
_CARRIED = frozenset({"xcomp", "acomp", "conj"})
"""What is supposed together with the clause that it hangs from: "if they are unable to agree"."""


def is_supposed(tree: Tree, verb: int) -> bool:
    """Return whether the clause is a condition, or part of one: "if the parties are unable to settle it"."""
    if is_bound_elsewhere(tree, verb) or is_unproved(tree, verb) or is_ensured(tree, verb):
        return True
    if is_alternative(tree, verb) or is_after_would(tree, verb) or is_sought(tree, verb):
        return True
    here = verb
    while not is_conditional(tree, here):
        token, above = tree[here], tree[tree[here].head]
        goes_on = token.dep in _CARRIED and above.i < here
        if token.dep == "conj":
            # "If A comes and B goes, C stays": of the condition as long as what hangs on it is still to come.
            goes_on = goes_on and above.dep == "advcl" and above.head > here
        if not goes_on:
            return False
        here = above.i
    return True


def is_bound_elsewhere(tree: Tree, verb: int) -> bool:
    """Return whether what is to come hangs on what only the sentence before tells: "Until then Peru will keep it"."""
    helpers = {tree[i].text.lower() for i in tree.children(verb, "aux")}
    if not helpers & {"will", "shall", "would", "may", "can"}:
        return False
    # "After that they will meet" tells an order; what one may do after that, one may not before.
    bounds = _BOUND_ELSEWHERE | ({"after that", "thereafter"} if helpers & {"may", "can"} else frozenset())
    return any(
        child < verb and " ".join(tree[i].text.lower() for i in tree.subtree(child)) in bounds
        for child in tree.children(verb, "prep", "advmod", "advcl", "mark")
    )


def is_alternative(tree: Tree, verb: int) -> bool:
    """Return whether it tells what comes if the clause before is not done: "Chad must yield or Niger will go"."""
    token, above = tree[verb], tree[tree[verb].head]
    if token.dep != "conj" or above.i > verb or tree.child(verb, "nsubj", "nsubjpass") is None:
        return False
    joined = any(tree[i].text.lower() == "or" and above.i < i < verb for i in tree.children(above.i, "cc"))
    asked = any(tree[i].text.lower() in {"must", "should", "shall"} for i in tree.children(above.i, "aux"))
    return joined and (asked or above.lemma in {"have", "need"})


def is_after_would(tree: Tree, verb: int) -> bool:
    """Return whether a past in a clause of time is still to come: "would raise it when he met her on Friday"."""
    token, above = tree[verb], tree[tree[verb].head]
    if token.dep != "advcl" or token.tag != "VBD" or above.i > verb or tree.child(verb, "aux", "auxpass") is not None:
        return False
    marks = {tree[i].text.lower() for i in tree.children(verb, "mark", "advmod") if i < verb}
    ahead = any(tree[i].text.lower() in {"would", "’d", "'d"} for i in tree.children(above.i, "aux"))
    return ahead and bool(marks & _TIMES)


def is_ensured(tree: Tree, verb: int) -> bool:
    """Return whether it tells what something is to bring about: "the deal would ensure that Chad gains access"."""
    token, above = tree[verb], tree[tree[verb].head]
    if token.dep != "ccomp" or above.i > verb or above.lemma not in _BRINGING:
        return False
    done = above.tag == "VBD" and tree.child(above.i, "aux") is None
    return not done


def is_unproved(tree: Tree, verb: int) -> bool:
    """Return whether the clause tells what nothing speaks for: "no evidence that Chad broke the truce"."""
    if any(tree[i].lemma == "purport" for i in tree.ancestors(verb)):
        # "footage purporting to show that Chad bombed the port"
        return True
    mark = tree.child(verb, "mark")
    if mark is None or tree[mark].text.lower() != "that" or tree[verb].dep not in {"acl", "ccomp", "relcl"}:
        return False
    noun = next((i for i in range(mark - 1, max(mark - _PROOF_NEAR, 0), -1) if tree[i].lemma in _PROOFS), None)
    if noun is None:
        return False
    determiner = tree.child(noun, "det", "amod")
    return determiner is not None and tree[determiner].lemma in {"no", "little", "any", "scant"}


def is_sought(tree: Tree, verb: int) -> bool:
    """Return whether it tells what one still looks for is to do: "has yet to find men who are to replace them"."""
    while tree[verb].dep == "xcomp" and tree[verb].head < verb:
        verb = tree[verb].head
    noun = tree[tree[verb].head]
    if tree[verb].dep != "relcl" or noun.i > verb or tree[verb].tag in {"VBD", "VBN"}:
        return False
    above = tree[noun.head]
    if above.dep == "prep":
        above = tree[above.head]
    return above.i < noun.i and (above.lemma in _SEEKING or (above.lemma == "find" and above.tag == "VB"))


def is_own_would(tree: Tree, verb: int) -> bool:
    """Return whether somebody says of himself, in the present, what he would do: "Chad says it would close the line".

    Behind "said" the "would" may be the "will" of then; behind "says" it is that of a case that is only supposed. What
    he would like is what he wishes for.
    """
    token, above = tree[verb], tree[tree[verb].head]
    if token.dep != "ccomp" or above.lemma not in _TELLING or above.tag not in {"VBZ", "VBP"}:
        return False
    subject = tree.child(verb, "nsubj")
    own = subject is not None and tree[subject].text.lower() in _OWN
    would = any(tree[i].text.lower() in {"would", "’d", "'d"} for i in tree.children(verb, "aux"))
    return own and would and token.lemma not in _WISHES and tree.child(above.i, "aux") is None


def is_conditional(tree: Tree, verb: int) -> bool:
    """Return whether the clause stands behind "if", "unless", "whether", "until", "before".

    "If all goes well" is no condition that a reader needs: what is planned may always fail.
    """
    if is_reservation(tree, verb):
        return False
    for child in tree.children(verb, "mark", "advmod"):
        if child < verb and tree[child].lemma in words("conditional_marks"):
            return True
    if is_inverted(tree, verb):
        return True
    return tree[verb].dep == "pcomp" and tree[tree[verb].head].lemma in {"before", "until", "without"}


def is_reservation(tree: Tree, verb: int) -> bool:
    """Return whether the clause only says that nothing must go wrong: "if all goes to plan"."""
    subject = tree.child(verb, "nsubj")
    smooth = tree[verb].lemma in {"go", "work"} and tree[verb].dep == "advcl"
    if not smooth or subject is None or tree.child(verb, "neg") is not None:
        return False
    if tree[subject].text.lower() not in {"all", "everything", "things"} or verb + 1 >= len(tree.tokens):
        return False
    plan = verb + 2 < len(tree.tokens) and tree[verb + 1].lemma == "to" and tree[verb + 2].lemma == "plan"
    return plan or tree[verb + 1].lemma in {"well", "smoothly"}


def is_inverted(tree: Tree, verb: int) -> bool:
    """Return whether the clause is a condition without "if": "should a payment be missed", "had it been told"."""
    subject = tree.child(verb, "nsubj", "nsubjpass")
    first = tree.subtree(verb)[0]
    return (
        tree[verb].dep == "advcl"
        and subject is not None
        and first < tree.subtree(subject)[0]
        and tree[first].text.lower() in _INVERTED
        and tree[first].head == verb
    )


def runs_beside(tree: Tree, verb: int, child: int) -> bool:
    """Return whether the clause bounds what is told right behind "that": "agreed that as calm returns, they will"."""
    mark, that = tree.child(child, "mark"), tree.child(verb, "mark")
    if mark is None or that is None or tree[mark].lemma not in {"as", "when"} or tree[that].text != "that":
        return False
    return mark == that + 1 and tree[child].tag in {"VBZ", "VBP"} and child < verb


def bounds_shared(tree: Tree, verb: int) -> tuple[int, ...]:
    """Return the clauses behind a second verb of the same modal that bound both: "will stop A and check B unless C"."""
    return tuple(
        clause
        for other in tree.children(verb, "conj")
        if tree[other].tag == "VB" and tree.child(other, "aux", "nsubj", "nsubjpass") is None
        for clause in tree.children(other, "advcl")
        if clause > other
    )
