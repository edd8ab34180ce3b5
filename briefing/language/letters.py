"""What a letter asks of the one to whom it was written: "wrote to the minister, asking him to free the crew".

The participle behind a verb of writing is the letter's own word and no aside, and its "him" is the addressee. Owns
finding the two; what the pronoun's words become in a line is the matter of `stand_ins`.
"""

from __future__ import annotations

from briefing.language.tree import Tree

_WRITING = frozenset({"write", "appeal", "cable", "email", "petition"})
_SENDING = frozenset({"send", "address", "deliver", "hand", "submit", "post", "present", "dispatch"})
_PAPERS = frozenset({
    "letter", "note", "message", "petition", "appeal", "telegram", "cable", "email", "memo", "memorandum",
})  # fmt: skip
_ASKING = frozenset({
    "ask", "request", "demand", "urge", "call", "appeal", "press", "beg", "implore", "invite", "propose", "warn",
})  # fmt: skip
_ONE, _SEVERAL = frozenset({"him", "her", "it"}), frozenset({"them"})


def writes_to_ask(tree: Tree, verb: int) -> int | None:
    """Return the verb of writing of which the participle `verb` tells what the letter asks, None where it is none."""
    token = tree[verb]
    if token.dep not in {"advcl", "acl", "conj"} or token.tag != "VBG" or token.lemma not in _ASKING:
        return None
    above = token.head
    writing = tree[above].head if tree[above].lemma in _PAPERS and tree[above].pos == "NOUN" else above
    if writing > verb or tree[writing].pos != "VERB" or tree.child(verb, "aux", "mark", "nsubj") is not None:
        return None
    if tree[writing].lemma in _WRITING:
        return writing if addressee(tree, writing) is not None else None
    paper = tree.child(writing, "dobj")
    sends = tree[writing].lemma in _SENDING and paper is not None and tree[paper].lemma in _PAPERS
    return writing if sends and addressee(tree, writing) is not None else None


def was_not_sent(tree: Tree, verb: int) -> bool:
    """Return whether the letter that asks was not written: "did not write to Chile, asking it to leave"."""
    writing = writes_to_ask(tree, verb)
    if writing is None:
        return False
    supposed = any(tree[i].text == "Had" for i in tree.children(writing, "aux"))
    return supposed or tree.child(writing, "neg") is not None


def addressee(tree: Tree, writing: int) -> int | None:
    """Return the noun to which a verb of writing or its letter goes: "wrote to X", "sent X a letter"."""
    paper = tree.child(writing, "dobj")
    holders = [writing, *([paper] if paper is not None else [])]
    for to in (i for holder in holders for i in tree.children(holder, "prep", "dative")):
        noun = tree.child(to, "pobj") if tree[to].lemma == "to" else None
        if noun is not None and tree[noun].pos in {"NOUN", "PROPN"}:
            return noun
    return next((i for i in tree.children(writing, "dative") if tree[i].pos in {"NOUN", "PROPN"}), None)


def asked_by_letter(tree: Tree, verb: int) -> tuple[int, int] | None:
    """Return the pronoun that a letter's participle has for its object and the addressee that it stands for.

    None where the number of the two does not fit.
    """
    writing = writes_to_ask(tree, verb)
    pronoun = tree.child(verb, "dobj", "dative")
    if writing is None or pronoun is None or tree[pronoun].text.lower() not in _ONE | _SEVERAL:
        return None
    noun = addressee(tree, writing)
    if noun is None:
        return None
    several = tree[noun].tag in {"NNS", "NNPS"} or tree.child(noun, "conj") is not None
    return (pronoun, noun) if several == (tree[pronoun].text.lower() in _SEVERAL) else None
