"""The words of saying and the noun phrases that say: lexicon, speakers' spans, kinds, channels.

Owns what a single sentence's tree tells about a speaker. What is said is `attribution_content`'s matter.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import Literal

from briefing.language.countries import lookup_country
from briefing.language.tree import Tree
from briefing.resources import load_data

Kind = Literal["official", "named", "unnamed", "document", "press"]


@dataclass(slots=True, kw_only=True)
class Cue:
    """One act of saying, while it is being worked out. Token indices count in its sentence."""

    sentence: int
    head: int
    """The word of saying."""
    first: int
    last: int
    """The words of saying as a range: "according to", "was quoted"."""
    left: int
    right: int
    """The whole attribution: speaker, words of saying, channel."""
    source: tuple[int, int] | None = None
    """First and last token of the speaker."""
    source_head: int = -1
    borrowed: Cue | None = None
    """Another cue whose speaker this one takes ("and said ...", a fragment)."""
    stands_for: Cue | None = None
    """The cue whose unnamed speaker a pronoun of this one means ("They added")."""
    misread: bool = False
    """The speaker is a pronoun whose reference names somebody told of, not who speaks."""
    pieces: list[tuple[int, int]] = field(default_factory=list)
    """Article offsets of what is said."""
    verb: str = ""
    channel: str = ""
    outer: Cue | None = None
    hearsay: Kind | None = None
    """The kind where nobody is named: "is said to"."""
    dangling: bool = False
    """Nothing said stands in its own sentence."""
    weak: bool = False
    """Dangling, and its verb has other senses: it counts only behind a quotation."""
    order: int = 0


@cache
def words(name: str) -> frozenset[str]:
    """Return one class of the lexicon `data/saying.yaml`."""
    return frozenset(str(word) for word in load_data("briefing.language", "data/saying.yaml")[name])


def new_cue(tree: Tree, verb: int, index: int) -> Cue:
    """Return the cue of a verb with nothing worked out."""
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


_WITHIN_NAMES = frozenset({"nummod", "compound", "amod", "punct", "det"})
_SHORT = 7
"""Words of the longest "briefed on the plan" that stays with a speaker."""
_OWNER_PREPOSITIONS = frozenset({"by", "from", "of"})


def phrase_span(tree: Tree, head: int, *, avoid: int) -> tuple[int, int]:
    """Return the first and last token of the noun phrase that `head` heads.

    Relative clauses stay outside; "of the ministry", an apposition and a coordinated speaker stay in.

    Args:
        avoid: the word of saying, which no speaker may contain.
    """
    keep: set[int] = set()
    stack = [head]
    while stack:
        here = stack.pop()
        if here == avoid or here in keep:
            continue
        keep.add(here)
        for child in tree.children(here):
            token = tree[child]
            if token.dep in {"relcl", "advcl", "parataxis", "ccomp", "mark"}:
                continue
            if token.dep in {"prep", "npadvmod"} and _tells_day(tree, child):
                # "Alden on Tuesday announced"; "issued after the two-day meeting" is no day
                continue
            document = tree[here].lemma in words("documents") and token.tag == "VBN"
            if token.dep == "acl" and not document and not _placed_to_know(tree, here, child):
                continue
            if token.dep == "punct" and child > here and token.text not in {",", "-", "'", "’"}:
                continue
            if token.dep == "appos" and (
                len(tree.subtree(child)) > 20 or token.tag.startswith("VB") or tree.child(child, "relcl") is not None
            ):
                continue
            stack.append(child)
    low = high = head
    # "neo-banks": the parser may take a half of a hyphened word for the head.
    while high + 2 < len(tree.tokens) and tree[high + 1].text == "-" and tree[high].end == tree[high + 1].start:
        if tree[high + 2].start != tree[high + 1].end or high + 2 == avoid:
            break
        keep.update((high + 1, high + 2))
        high += 2
    while low - 1 in keep and low - 1 != avoid:
        low -= 1
    while high + 1 in keep and high + 1 != avoid:
        high += 1
    while high > head and (tree[high].pos in {"PUNCT", "CCONJ", "ADP"} or tree[high].text in {"’", "'"}):
        high -= 1
    while low < head and (tree[low].pos in {"PUNCT", "CCONJ", "SCONJ"} or tree[low].dep in {"cc", "advmod", "preconj"}):
        if tree[low].lemma in {"both", "either"}:
            break
        low += 1
    return low, high


def _placed_to_know(tree: Tree, here: int, clause: int) -> bool:
    """Return whether the participle tells why somebody unnamed knows: "two people briefed on the plan"."""
    below = tree.subtree(clause)
    close = tree[here].lemma in words("unnamed") and tree[clause].tag == "VBN" and below[0] == here + 1
    return close and len(below) <= _SHORT and all(tree[i].text != "," for i in below)


def _tells_day(tree: Tree, head: int) -> bool:
    """Return whether the phrase tells a day or time, relative clauses aside."""
    token = tree[head]
    if token.ent in {"DATE", "TIME"} and token.dep not in _WITHIN_NAMES:
        return True
    return any(_tells_day(tree, child) for child in tree.children(head) if tree[child].dep != "relcl")


def speaker_token(tree: Tree, head: int) -> int:
    """Return the token of who stands behind a phrase: the ministry of "a statement by the ministry"."""
    if tree[head].lemma not in words("documents"):
        return head
    named = next((i for i in tree.children(head, "appos") if tree[i].ent == "PERSON"), None)
    if named is not None:
        return named  # "his opposite number, Ann Lee": a person, whatever the noun is otherwise
    for child in tree.children(head):
        if tree[child].dep == "poss":
            return child
    # "a Japanese government statement", "the Japanese statement"
    modifiers = tree.children(head, "compound", "amod", "nmod")
    for child in [i for i in modifiers if tree[i].lemma in words("offices")] + modifiers:
        if tree[child].lemma in words("offices") or tree[child].ent in {"GPE", "NORP"}:
            return child
    for child in tree.children(head, "prep", "agent", "acl"):
        if tree[child].dep == "acl":
            agent = tree.child(child, "agent", "prep")
            if agent is None or tree[child].tag != "VBN":
                continue
            child = agent
        if tree[child].lemma in _OWNER_PREPOSITIONS:
            inner = tree.child(child, "pobj")
            if inner is not None and (tree[inner].pos == "PROPN" or is_speaker(tree, inner)):
                return inner
    # "released a statement": who releases it speaks.
    if tree[head].dep == "dobj" and tree[tree[head].head].lemma in words("issuing"):
        subject = tree.child(tree[head].head, "nsubj")
        if subject is not None:
            return subject
    return head


def is_speaker(tree: Tree, head: int) -> bool:
    """Return whether the noun is of the kinds that speak: a name, an office, a person, an outlet."""
    token = tree[head]
    return (
        token.pos in {"PROPN", "PRON"}
        or token.ent in {"PERSON", "ORG", "GPE", "NORP"}
        or any(token.lemma in words(name) for name in ("offices", "office_holders", "unnamed", "press"))
    )


def kind_of(tree: Tree, head: int, span: tuple[int, int], officials: frozenset[str]) -> Kind:
    """Return what kind of speaker a phrase names.

    Args:
        officials: words of names that the article gives an office.
    """
    owner = speaker_token(tree, head)
    token = tree[owner]
    document = owner == head and token.lemma in words("documents") and token.pos != "PROPN"
    if document:
        return "official" if token.lemma in words("joint_documents") else "document"
    if owner != head:
        span = phrase_span(tree, owner, avoid=-1)
    inside = [tree[i] for i in range(span[0], span[1] + 1)]
    lemmas = {t.lemma for t in inside}
    names = {t.text.lower().strip(".") for t in inside if t.pos == "PROPN" or t.text[:1].isupper()}
    of_state = token.pos == "NOUN" or (len(names) > 2 and any(lookup_country(t.text) for t in inside))
    outlet = bool({"news", "press"} & (lemmas | names)) or (token.pos == "PROPN" and bool(names & words("agencies")))
    if token.lemma.lower() == "agency" and of_state and not outlet:
        return "official"
    if token.pos == "PROPN" and (names & words("agencies") or (token.text.lower() in words("press_names"))):
        return "press"
    if token.lemma in words("press") and not names & words("offices") and token.pos == "NOUN":
        return "press"
    if token.pos == "PROPN" and lemmas & (words("press") - words("vague_press")):
        return "press"
    if token.pos != "PROPN":
        if token.lemma in words("offices"):
            return "official"
        has_name = any(t.pos == "PROPN" and t.dep in {"appos"} for t in inside)
        if token.lemma in words("unnamed") and not has_name and token.pos != "PRON":
            return "unnamed"
        if token.lemma in words("office_holders"):
            return "official"
        if token.pos == "PRON" and token.lemma in words("unnamed"):
            return "unnamed"
        if token.lemma in {"leader", "side", "country", "capital", "nation", "party"}:
            return "official"
    if token.ent in {"GPE", "NORP"} and (token.pos == "PROPN" or owner != head) and not lemmas & words("unnamed"):
        return "official"
    lowered = {t.lemma.lower() for t in inside}
    if lowered & (words("offices") | words("office_holders")) or names & officials:
        return "official"
    return "named" if token.pos in {"PROPN", "PRON"} or names else "unnamed" if token.tag == "NNS" else "named"


def office_names(trees: list[Tree]) -> frozenset[str]:
    """Return the words of names, lower case, that stand beside an office anywhere in the article."""
    found: set[str] = set()
    for tree in trees:
        for token in tree.tokens:
            if token.pos != "PROPN" or token.lemma.lower() in words("office_holders"):
                continue
            beside = [tree[child].lemma for child in tree.children(token.i, "compound", "appos", "nmod", "amod")]
            if token.dep in {"appos", "compound"}:
                beside.append(tree[token.head].lemma)
            if any(lemma.lower() in words("office_holders") for lemma in beside):
                found.add(token.text.lower())
    return frozenset(found)


def channel_of(tree: Tree, verb: int, content: frozenset[int]) -> str:
    """Return where or to whom it was said, as the text has it: "in a statement", "told reporters", or ""."""
    for child in tree.children(verb, "dobj", "dative", "iobj"):
        token = tree[child]
        if child <= verb or child in content:
            continue
        if tree[verb].lemma == "tell" and (token.lemma in words("audiences") or token.ent == "ORG"):
            return text_of(tree, verb, phrase_span(tree, child, avoid=verb)[1])
    for child in tree.children(verb, "prep", "dative", "agent"):
        if child in content or tree[child].lemma not in words("channel_prepositions"):
            continue
        noun = tree.child(child, "pobj")
        if noun is None:
            continue
        audience = tree[child].lemma == "to" and tree[noun].lemma in words("audiences")
        if audience or (tree[child].lemma not in {"to", "by"} and tree[noun].lemma in words("channels")):
            last = phrase_span(tree, noun, avoid=verb)[1]
            comma = next((i for i in range(noun, last) if tree[i].text == ","), last + 1)
            return text_of(tree, child, max(comma - 1, noun))
    return ""


def text_of(tree: Tree, first: int, last: int) -> str:
    """Return the sentence's text from token `first` to token `last`."""
    base = tree.sentence.start
    return tree.sentence.text[tree[first].start - base : tree[last].end - base]
