"""Verbs of saying in one sentence: which are one, who speaks, and what is said.

Owns active and passive verbs, inverted and split quotations, parentheticals and participles. "According to"
and nouns of saying are in `attribution_nouns`; what reaches beyond the sentence is in `attribution`.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.language.attribution_cues import Cue, channel_of, new_cue, phrase_span, words
from briefing.language.attribution_grammar import CALLERS, content_clause, negate, plausible, subject_of, unit_right
from briefing.language.attribution_passive import passive_cue
from briefing.language.attribution_quotes import MARKS, Quote
from briefing.language.attribution_scope import pieces_of, stands_bare, trim
from briefing.language.tree import Tree

_QUOTERS = frozenset({"quote", "cite", "paraphrase", "describe"})
_WANTED = frozenset({"want", "need", "plan", "hope", "intend", "like", "love", "prepare"})
"""Who wants to say a thing has not said it."""
_OWNING_UP = frozenset({"admit", "confess", "own"})
_LISTS = ("say", "think", "show", "urge", "claim_infinitive", "claim_gerund")


def find_verb_cues(tree: Tree, index: int, quotes: Sequence[Quote]) -> list[Cue]:
    """Return the cues of one sentence that are verbs, in order.

    Args:
        index: the sentence's place in its article.
        quotes: the article's quotations that reach into the sentence.
    """
    cues: dict[int, Cue] = {}
    for token in tree.tokens:
        may_say = _may_say(tree, token.i)
        cue = _quoted_as(tree, token.i, index) if may_say else None
        if cue is None and token.tag.startswith("VB"):
            cue = passive_cue(tree, token.i, index, quotes)
        if cue is None and may_say:
            cue = _verb_cue(tree, token.i, index, quotes, cues)
        if cue is not None:
            cues[token.i] = cue
    return list(cues.values())


def _may_say(tree: Tree, verb: int) -> bool:
    token = tree[verb]
    if verb == 0 and token.tag == "VBZ" and token.text[0].isupper():
        return False
    if token.lemma in _OWNING_UP and verb + 1 < len(tree.tokens) and tree[verb + 1].text == "to":
        # "Chile claims 146 million, Peru admits to 92": a sum that is granted, and nothing that is said.
        return False
    if token.tag == "NNS" and token.dep == "ROOT":
        return _misread_noun(tree, verb)
    if not token.tag.startswith("VB") or token.dep in {"aux", "auxpass", "amod", "compound", "nmod"}:
        return False
    return any(token.lemma in words(name) for name in _LISTS) or token.lemma in CALLERS


def _misread_noun(tree: Tree, verb: int) -> bool:
    """Return whether a plural noun is a verb after all: "The Department of Agriculture notes, ..."."""
    token = tree[verb]
    after = tree[verb + 1].text if verb + 1 < len(tree.tokens) else ""
    return (
        token.lemma in words("say")
        and verb > 0
        and tree[verb - 1].pos == "PROPN"
        and tree[verb - 1].text.lower() not in {"'s", "’s"}
        and after in {",", ":", "that", ""}
    )


def _quoted_as(tree: Tree, verb: int, index: int) -> Cue | None:
    """Work out "X quoted Y as saying ..." and "Y was quoted by X as saying ...": X is the outer."""
    as_at = verb - (2 if tree[verb - 1].text.lower() == "having" else 1)
    if tree[verb].tag not in {"VBG", "VBN", "VBD"} or as_at < 1 or tree[as_at].lemma != "as":
        return None
    quoter = next((i for i in range(as_at - 1, max(-1, verb - 30), -1) if tree[i].lemma in _QUOTERS), None)
    if quoter is None:
        return None
    passive = tree.child(quoter, "nsubjpass", "auxpass") is not None or tree.child(quoter, "agent") is not None
    outer_head: int | None
    if passive:
        head = tree.child(quoter, "nsubjpass", "nsubj")
        if head is None and tree[quoter].dep == "acl":
            head = tree[quoter].head
        agent = tree.child(quoter, "agent")
        outer_head = tree.child(agent, "pobj") if agent is not None else None
    else:
        head = next((i for i in tree.children(quoter, "dobj", "ccomp") if quoter < i < verb), None)
        if head is None:
            head = next((i for i in range(as_at - 1, quoter, -1) if tree[i].pos in {"PROPN", "NOUN", "PRON"}), None)
        outer_head = subject_of(tree, quoter)
    if head is None:
        return None
    cue = new_cue(tree, verb, index)
    cue.source_head, cue.source = head, phrase_span(tree, head, avoid=quoter)
    cue.right = unit_right(tree, verb, frozenset(), verb)
    cue.left = min(cue.source[0], quoter)
    if outer_head is not None:
        # "A, the agency quoted the minister as saying": who quotes is no part of what is said.
        cue.left = min(cue.left, phrase_span(tree, outer_head, avoid=quoter)[0])
    start = cue.right + 1
    cue.pieces = trim(tree, start, len(tree.tokens) - 1)
    if not cue.pieces and cue.left and tree[cue.left - 1].text in MARKS | {","}:
        # "...," the minister is quoted as saying.
        cue.pieces = trim(tree, 0, cue.left - 1)
    if outer_head is not None:
        outer = new_cue(tree, quoter, index)
        outer.source_head, outer.source = outer_head, phrase_span(tree, outer_head, avoid=quoter)
        outer.verb = tree[quoter].lemma
        outer.left, outer.right = min(outer.source[0], quoter), verb
        outer.pieces = list(cue.pieces)
        cue.outer = outer
    return cue if cue.pieces else None


def _only_could(tree: Tree, verb: int) -> bool:
    """Return whether nobody says a thing who only could: "Eritrea could say that it had kept its word"."""
    able = any(tree[i].text.lower() in {"could", "might"} for i in tree.children(verb, "aux"))
    return able and tree.child(verb, "neg") is None and tree.child(verb, "nsubj") is not None


def _verb_cue(tree: Tree, verb: int, index: int, quotes: Sequence[Quote], found: dict[int, Cue]) -> Cue | None:
    """Return the cue that the verb of saying makes, None where it tells nobody's word."""
    lemma = tree[verb].lemma
    passive = tree.child(verb, "auxpass", "nsubjpass") is not None
    # "Asked about it, X said": a participle of what was done to the speaker.
    passive = passive or (
        (tree[verb].tag == "VBN" or (tree[verb].dep == "acl" and tree[verb].tag != "VBG"))
        and tree[verb].dep in {"advcl", "acl", "amod"}
        and tree.child(verb, "nsubj", "aux") is None
    )
    wanted = tree[verb].dep == "xcomp" and tree[tree[verb].head].lemma in _WANTED
    if passive or wanted or tree[verb].dep == "csubj" or _only_could(tree, verb):
        return None
    cue = new_cue(tree, verb, index)
    clause = content_clause(tree, verb)
    content = frozenset(tree.subtree(clause)) if clause is not None else frozenset()
    head = subject_of(tree, verb, content=content)
    if head is None:
        cue.borrowed = _borrowed(tree, verb, found)
    else:
        cue.source_head, cue.source = head, phrase_span(tree, head, avoid=verb)
        while cue.source[0] and tree[cue.source[0] - 1].dep == "nsubj" and tree[cue.source[0] - 1].head == verb:
            # "CPUC President Marybel Batjer" taken for two subjects
            cue.source = (cue.source[0] - 1, cue.source[1])
        if tree[verb].tag == "NNS":
            cue.source = (min(tree.subtree(verb)), head)
            cue.left = cue.source[0]
    cue.channel = channel_of(tree, verb, content)
    negate(tree, cue)
    cue.right = unit_right(tree, verb, content, verb)
    cue.left = min(cue.left, _unit_left(tree, verb, content))
    if cue.source is not None and head in _local(tree, verb):
        cue.left, cue.right = min(cue.left, cue.source[0]), max(cue.right, cue.source[1])
        # "..., said her office on Monday": when and where belong to the words of saying.
        cue.right = unit_right(tree, verb, content, cue.right)
    cue.pieces = pieces_of(tree, cue, clause, quotes)
    if not cue.pieces and stands_bare(tree, cue):
        cue.dangling = True
    if not cue.pieces and not cue.dangling:
        return None
    if head is None and cue.borrowed is None:
        # A fragment begins with its verb: "and said". Elsewhere a verb without a subject is advice or a list.
        opens = all(t.pos in {"CCONJ", "ADV", "PUNCT"} for t in tree.tokens[:verb])
        if not opens or tree[verb].tag not in {"VBD", "VBZ", "VBG"} or lemma not in words("say"):
            return None
    if head is not None and not plausible(tree, verb, head):
        return None
    return cue


def _borrowed(tree: Tree, verb: int, found: dict[int, Cue]) -> Cue | None:
    """Return the cue above or before whose speaker a participle or second verb shares."""
    for above in tree.ancestors(verb):
        if above in found:
            return found[above]
    earlier = [cue for place, cue in found.items() if place < verb]
    return earlier[-1] if earlier else None


def _local(tree: Tree, verb: int) -> frozenset[int]:
    return frozenset(tree.children(verb))


def _unit_left(tree: Tree, verb: int, content: frozenset[int]) -> int:
    left = verb
    while left > 0 and left - 1 not in content and tree[left - 1].head == verb and tree[left - 1].dep in {
        "aux", "neg", "advmod", "nsubj", "auxpass",
    }:  # fmt: skip
        left -= 1
    return left
