"""What a relative clause is about: the noun that it takes as its object, or any such thing and none in particular."""

from __future__ import annotations

from briefing.language.tree import Tree

_TAKING_A_STAND = frozenset({
    "refuse", "reject", "oppose", "accept", "welcome", "dismiss", "support", "back", "approve", "resist", "contest",
    "dispute", "criticise", "criticize", "condemn", "denounce", "favour", "favor", "want", "seek", "demand", "decline",
    "recognise", "recognize", "endorse", "question", "protest", "grant",
})  # fmt: skip
"""Verbs of taking a stand: behind a comma, what they are about is what the whole phrase tells, seldom its last noun."""


def gap_of(tree: Tree, verb: int) -> int | None:
    """Return the noun that a relative clause takes as its object, -1 where it takes none.

    None where the noun stands behind a preposition or is not to be told: "the leader he spoke with".
    """
    if tree[verb].dep == "xcomp":
        return _gap_of_infinitive(tree, verb)
    if tree[verb].dep != "relcl":
        return -1
    own = tree.child(verb, "nsubj", "nsubjpass")
    if own is None or (tree.is_relative(own) and tree.child(verb, "dobj") is None):
        return -1 if own is not None else None
    if tree.is_relative(own):
        return -1
    if any(is_stranded(tree, i) for i in tree.subtree(verb)):
        return None
    if any(
        tree[i].tag in {"WDT", "WRB", "WP$"} and tree[i].dep in {"pobj", "advmod", "poss"} for i in tree.subtree(verb)
    ):
        return None
    if tree.child(verb, "xcomp", "ccomp") is not None:
        return None
    given = tree.child(verb, "dobj")
    if given is not None and not tree.is_relative(given):
        return None
    return None if _takes_up_clause(tree, verb) else _antecedent(tree, verb)


def relative_above(tree: Tree, verb: int) -> int:
    """Return the relative clause that an infinitive belongs to ("which they plan to sign"), else the verb itself."""
    here = verb
    while tree[here].dep == "xcomp":
        here = tree[here].head
    return here if tree[here].dep == "relcl" else verb


def _gap_of_infinitive(tree: Tree, verb: int) -> int | None:
    """Return the noun that the infinitive of a relative clause takes: a pact "which the ministers plan to sign".

    -1 where it takes none, None where it may take more than the noun: "cover fish, which Chile refuses to accept".
    """
    given, above = tree.child(verb, "dobj"), relative_above(tree, verb)
    if given is None or above == verb or not tree.is_relative(given) or given > above:
        return -1
    takes_stand = {tree[above].lemma, tree[verb].lemma} & _TAKING_A_STAND
    if (takes_stand and _set_off(tree, above)) or _takes_up_clause(tree, above):
        return None
    if any(is_stranded(tree, i) for i in tree.subtree(above)):
        return None
    return _antecedent(tree, above)


def is_of_any_such(tree: Tree, verb: int) -> bool:
    """Return whether a relative clause tells of any such thing: "a country which goes to court must obey the court".

    It says what kind is meant, of a thing with "a", "any" or "every" that does something at all times; a helping
    verb ("has signed", "is seeking") or a comma before it tells of one.
    """
    own = tree.child(verb, "nsubj", "nsubjpass")
    token = tree[verb]
    if token.dep != "relcl" or token.tag not in {"VBZ", "VBP"} or own is None or not tree.is_relative(own):
        return False
    helped = tree.child(verb, "aux", "auxpass") is not None or token.pos == "AUX"
    noun = tree[verb].head
    above = tree[tree[noun].head]
    determiner = tree.child(noun, "det")
    if helped or determiner is None or tree[min(tree.subtree(verb)) - 1].text == ",":
        return False
    if tree[determiner].lemma in {"any", "every", "each", "no"}:
        return True
    general = tree[noun].dep in {"nsubj", "nsubjpass"} and above.pos in {"VERB", "AUX"} and above.tag != "VBD"
    return general and tree[determiner].lemma in {"a", "an"}


def _takes_up_clause(tree: Tree, verb: int) -> bool:
    """Return whether ", which" may stand for a whole wish: "wants the pact to cover fish, which Peru refuses"."""
    first = tree.subtree(verb)[0]
    governing = tree.clause_of(tree[verb].head)
    return (
        tree[first].lemma == "which"
        and first > 0
        and tree[first - 1].text == ","
        and governing is not None
        and tree[governing].dep in {"xcomp", "ccomp", "pcomp"}
    )


def _set_off(tree: Tree, verb: int) -> bool:
    """Return whether the relative clause stands behind a comma."""
    first = tree.subtree(verb)[0]
    return first > 0 and tree[first - 1].text == ","


def _whole(tree: Tree, noun: int) -> int | None:
    """Return the noun that heads the whole phrase; None where "its" in the phrase would be read of another.

    "proposed a ban on fishing in the strait, which Peru opposes": the ban, and not the strait.
    """
    while tree[noun].dep == "pobj" and tree[tree[noun].head].dep == "prep":
        outer = tree[tree[tree[noun].head].head]
        if outer.tag == "VBG" and outer.dep in {"pcomp", "pobj"}:
            # "a ban on fishing in the strait"
            outer = tree[tree[outer.head].head]
        if outer.pos not in {"NOUN", "PROPN"}:
            break
        noun = outer.i
    return None if any(tree[i].tag == "PRP$" for i in tree.subtree(noun)) else noun


def _antecedent(tree: Tree, verb: int) -> int | None:
    """Return the noun that a relative clause is about; a place behind a preposition is passed over.

    "a trawler from the Westman Islands which the coast guard boarded": the parser takes the nearest noun.
    """
    noun = tree[verb].head
    above = tree[noun].head
    if tree[verb].lemma in _TAKING_A_STAND and _set_off(tree, verb):
        return _whole(tree, noun)
    if tree[noun].ent in {"GPE", "LOC", "NORP"} and tree[noun].dep == "pobj" and tree[above].dep == "prep":
        outer = tree[above].head
        if tree[outer].pos in {"NOUN", "PROPN"}:
            return outer
    return noun


def is_stranded(tree: Tree, index: int) -> bool:
    """Return whether a preposition has lost its noun: "the leader he spoke with after the vote"."""
    if tree[index].dep != "prep":
        return False
    if tree.child(index, "pobj", "pcomp") is None:
        return True
    behind = tree[min(index + 1, len(tree.tokens) - 1)]
    return tree[index].lemma in {"with", "to", "for", "by", "about"} and behind.pos in {"ADP", "SCONJ"}


def has_lost_noun(tree: Tree, verb: int) -> bool:
    """Return whether the clause breaks at a preposition: "held a call with after the vote"."""
    return any(
        tree[i].lemma == "with" and tree[i].dep == "prep" and tree.child(i, "pobj", "pcomp") is None
        for i in tree.subtree(verb)
        if tree.clause_of(i) == verb
    )
