"""Verbs of saying in one sentence: which are one, who speaks, and what is said.

Owns active and passive verbs, inverted and split quotations, parentheticals and participles. "According to"
and nouns of saying are in `attribution_nouns`; what reaches beyond the sentence is in `attribution`.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.language.attribution_cues import Cue, channel_of, phrase_span, words
from briefing.language.attribution_grammar import CALLERS, content_clause, plausible, subject_of
from briefing.language.attribution_quotes import MARKS, Quote
from briefing.language.attribution_scope import pieces_of, stands_bare, subtree_right, trim
from briefing.language.tree import Tree

_QUOTERS = frozenset({"quote", "cite", "paraphrase", "describe"})
_WANTED = frozenset({"want", "need", "plan", "hope", "intend", "like", "love", "prepare"})
"""Who wants to say a thing has not said it."""
_NOBODY = frozenset({"no", "nobody", "none", "neither", "nothing", "no-one"})
_LISTS = ("say", "think", "show", "urge", "claim_infinitive", "claim_gerund")


def find_verb_cues(tree: Tree, index: int, quotes: Sequence[Quote]) -> list[Cue]:
    """Return the cues of one sentence that are verbs, in order.

    Args:
        index: the sentence's place in its article.
        quotes: the article's quotations that reach into the sentence.
    """
    cues: dict[int, Cue] = {}
    for token in tree.tokens:
        if not _may_say(tree, token.i):
            continue
        cue = _quoted_as(tree, token.i, index) or _hearsay(tree, token.i, index)
        if cue is None:
            cue = _verb_cue(tree, token.i, index, quotes, cues)
        if cue is not None:
            cues[token.i] = cue
    return list(cues.values())


def _may_say(tree: Tree, verb: int) -> bool:
    token = tree[verb]
    if verb == 0 and token.tag == "VBZ" and token.text[0].isupper():
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
    if tree[verb].tag != "VBG" or verb < 2 or tree[verb - 1].lemma != "as":
        return None
    quoter = next((i for i in range(verb - 2, max(-1, verb - 30), -1) if tree[i].lemma in _QUOTERS), None)
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
        head = next((i for i in tree.children(quoter, "dobj", "ccomp") if i < verb), None)
        if head is None:
            head = next((i for i in range(verb - 2, quoter, -1) if tree[i].pos in {"PROPN", "NOUN", "PRON"}), None)
        outer_head = subject_of(tree, quoter)
    if head is None:
        return None
    cue = _new(tree, verb, index)
    cue.source_head, cue.source = head, phrase_span(tree, head, avoid=quoter)
    cue.right = _unit_right(tree, verb, frozenset(), verb)
    cue.left = min(cue.source[0], quoter)
    start = cue.right + 1
    cue.pieces = trim(tree, start, len(tree.tokens) - 1)
    if outer_head is not None:
        outer = _new(tree, quoter, index)
        outer.source_head, outer.source = outer_head, phrase_span(tree, outer_head, avoid=quoter)
        outer.verb = tree[quoter].lemma
        outer.left, outer.right = min(outer.source[0], quoter), verb
        outer.pieces = list(cue.pieces)
        cue.outer = outer
    return cue if cue.pieces else None


def _hearsay(tree: Tree, verb: int, index: int) -> Cue | None:
    """Work out "X is said to be ..." and "it was reported (by Y) that ..."."""
    if tree[verb].lemma not in words("hearsay") or tree.child(verb, "auxpass") is None:
        return None
    clause = tree.child(verb, "xcomp", "ccomp")
    if clause is None or clause < verb:
        return None
    cue = _new(tree, verb, index)
    auxiliary = tree.child(verb, "auxpass")
    cue.first = min(verb, auxiliary if auxiliary is not None else verb)
    subject = tree.child(verb, "nsubjpass", "nsubj", "expl")
    agent = tree.child(verb, "agent")
    speaker = tree.child(agent, "pobj") if agent is not None else None
    whole = subtree_right(tree, clause)
    low = min(tree.subtree(clause))
    if speaker is not None:
        cue.source_head, cue.source = speaker, phrase_span(tree, speaker, avoid=verb)
    else:
        cue.hearsay = "press" if tree[verb].lemma == "report" else "unnamed"
        impersonal = subject is not None and tree[subject].lemma == "it" and tree[clause].dep == "ccomp"
        cue.source = (subject if impersonal and subject is not None else cue.first, verb)
        cue.source_head = verb
    cue.left, cue.right = cue.first, max(verb, low - 1)
    negate(tree, cue)
    cue.pieces = trim(tree, low, whole)
    return cue if cue.pieces else None


def _verb_cue(tree: Tree, verb: int, index: int, quotes: Sequence[Quote], found: dict[int, Cue]) -> Cue | None:
    lemma = tree[verb].lemma
    passive = tree.child(verb, "auxpass", "nsubjpass") is not None
    # "Asked about it, X said": a participle of what was done to the speaker.
    passive = passive or (
        (tree[verb].tag == "VBN" or (tree[verb].dep == "acl" and tree[verb].tag != "VBG"))
        and tree[verb].dep in {"advcl", "acl", "amod"}
        and tree.child(verb, "nsubj", "aux") is None
    )
    wanted = tree[verb].dep == "xcomp" and tree[tree[verb].head].lemma in _WANTED
    if passive or wanted or tree[verb].dep == "csubj":
        return None
    cue = _new(tree, verb, index)
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
    cue.right = _unit_right(tree, verb, content, verb)
    cue.left = min(cue.left, _unit_left(tree, verb, content))
    if cue.source is not None and head in _local(tree, verb):
        cue.left, cue.right = min(cue.left, cue.source[0]), max(cue.right, cue.source[1])
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


def negate(tree: Tree, cue: Cue) -> None:
    """Mark a verb that does not say: "did not say", "declined to say"."""
    verb = cue.head
    negated = tree.child(verb, "neg") is not None
    governor = tree[tree[verb].head]
    refuses = tree[verb].dep == "xcomp" and governor.lemma in words("negative")
    if refuses:
        cue.first = min(cue.first, governor.i)
        cue.left = min(cue.left, governor.i)
    subject = cue.source_head
    if subject >= 0 and cue.source is not None and subject < len(tree.tokens):
        span = [tree[i].lemma for i in range(cue.source[0], cue.source[1] + 1)]
        negated = negated or span[0] in _NOBODY
    if negated or refuses:
        cue.verb = f"not {tree[verb].lemma}"


def _new(tree: Tree, verb: int, index: int) -> Cue:
    return Cue(
        sentence=index,
        head=verb,
        first=verb,
        last=verb,
        left=verb,
        right=verb,
        verb=tree[verb].lemma,
        order=verb,
    )


def _local(tree: Tree, verb: int) -> frozenset[int]:
    return frozenset(tree.children(verb))


def _unit_right(tree: Tree, verb: int, content: frozenset[int], start: int) -> int:
    """Return the last token of the words of saying: "told reporters in Oslo on Monday"."""
    own: set[int] = set()
    for child in tree.children(verb, "prep", "npadvmod", "advmod", "dobj", "dative", "prt", "tmod", "agent", "iobj"):
        if child > verb and child not in content:
            own.update(i for i in tree.subtree(child) if i not in content)
    right = start
    # "in a statement that her client was innocent": the clause is said, whatever it hangs from.
    own -= {i for that in sorted(own) if tree[that].lemma == "that" and tree[that].tag in {"IN", "WDT"}
            for i in own if i >= that}  # fmt: skip
    while right + 1 in own and tree[right + 1].text not in {",", ":", ";"} | MARKS:
        right += 1
    return right


def _unit_left(tree: Tree, verb: int, content: frozenset[int]) -> int:
    left = verb
    while left > 0 and left - 1 not in content and tree[left - 1].head == verb and tree[left - 1].dep in {
        "aux", "neg", "advmod", "nsubj", "auxpass",
    }:  # fmt: skip
        left -= 1
    return left
