"""What a pronoun that no reference explains stands for in its own sentence: the object before it, the speaker."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.language.wording import Wording, possessive
from briefing.model import Attribution


def objects_before(wording: Wording, verb: int) -> dict[int, str]:
    """Return the words for an "it" that takes up the object of the verb before: "rejected it"."""
    tree = wording.tree
    pronoun = tree.child(verb, "dobj")
    top = verb
    if pronoun is None:
        inner = tree.child(verb, "xcomp")
        pronoun = tree.child(inner, "dobj") if inner is not None else None
    if pronoun is None or tree[pronoun].text.lower() not in {"it", "them"}:
        return {}
    known = wording.references.get(pronoun)
    if known is not None and known.parties:
        return {}
    while tree[top].dep == "xcomp":
        top = tree[top].head
    if tree[top].dep != "conj" or tree[tree[top].head].pos != "VERB":
        return {}
    noun = tree.child(tree[top].head, "dobj")
    several = noun is not None and (tree[noun].tag in {"NNS", "NNPS"} or tree.child(noun, "conj") is not None)
    if noun is None or tree[noun].pos == "PRON" or several != (tree[pronoun].text.lower() == "them"):
        return {}
    return {pronoun: wording.noun_phrase(noun)}


def owned_by_speaker(wording: Wording, heads: Sequence[int], attribution: Attribution | None) -> dict[int, str]:
    """Return whose it is in "the ministry said 12 of its soldiers": nobody is named between."""
    if attribution is None or not heads or len(attribution.parties) != 1:
        return {}
    country = attribution.parties[0].country
    if attribution.parties[0].kind == "person" or not country:
        return {}
    found: dict[int, str] = {}
    for i in wording.tree.subtree(heads[0]):
        token = wording.tree[i]
        reference = wording.references.get(i)
        if token.text.lower() == "its" and (reference is None or not reference.parties):
            between = [t for t in wording.tree.tokens if attribution.content_start <= t.start < token.start]
            if not any(t.pos in {"NOUN", "PROPN"} for t in between):
                found[i] = possessive(country)
    return found
