"""What a sentence takes back behind a clause: "accepts the tariff, but keeps the right to inspect".

Owns which contrast, exception or proviso limits a clause and how it goes into the clause's line. Conditions that
complete the verb ("unless it rains") are kept by `complements`; who denies a clause is found by `contests`.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from briefing.language.certainty import is_negated, tense_of
from briefing.language.modality import words
from briefing.language.tree import SUBJECTS, TENSED, Tree
from briefing.model import Attribution, Party, Token

if TYPE_CHECKING:
    from briefing.language.frames import ClauseReader
    from briefing.language.wording import Wording

_JOINTS = frozenset({"but", "yet"})
_CONCESSIVE = frozenset({"though", "although", "albeit", "while", "whilst", "except"})
_PROVISOS = frozenset({"subject", "pending", "barring", "conditional", "contingent"})
_CONDITIONS = frozenset({"provided", "providing", "if", "unless", "until"})
"""Behind who says it; elsewhere they complete the verb."""
_UNDER = frozenset({"ruling", "decision", "order", "judgment", "judgement", "verdict", "measure", "ban", "sentence"})
"""Words for what a deed has laid down: where it stays suspended, so does the deed."""
_HELD = frozenset({"suspended", "frozen", "stayed", "blocked", "unenforced", "provisional"})
_OPEN = frozenset({"negotiate", "agree", "settle", "decide", "fix", "determine", "discuss", "set", "define"})
_POINTING = frozenset({"this", "these", "those", "such", "i", "we", "us", "you", "our", "my", "me", "here"})
_ENDS = frozenset(".!?…:;\"”’')")
_STOPS = frozenset({",", ";", ".", "–", "—", "(", ":"})
_PERSON = frozenset({"he", "she", "him", "her", "his"})


def limit_behind(
    reader: ClauseReader,
    verb: int,
    *,
    wording: Wording,
    attribution: Attribution | None,
    known: Sequence[Party],
    heads: Sequence[int],
    kept: Collection[int],
) -> tuple[str, frozenset[str]]:
    """Return the limit that stands behind the clause of `verb` as page words with its joint, and the flags it gives.

    The words are "" where there is none, or none that can be told. Flags: `limited` where there is one,
    `limit_outside` where it is not told by whom the clause is attributed to, `limit_firm` where the clause does not
    hold without it ("but only for traders", "pending approval").

    Args:
        heads: the heads of the clause's subject.
        kept: tokens of its complement.
    """
    tree = reader.tree
    for anchor, outside in _anchors(reader, verb, attribution):
        span = _span(tree, anchor, verb)
        if not span or set(span) <= set(kept) or span[0] <= verb:
            continue
        if outside and tree[span[0]].text.lower() in _CONDITIONS:
            # "accepted it, he said, provided that ...": the proviso is the speaker's own.
            told = "" if _points_out(tree, span, reader, known, [*heads, *kept]) else wording.render(span, known=known)
            return told, frozenset({"limited", "limit_firm"})
        head = _head_of(tree, span)
        told_by = reader.attribution_of(head)
        if outside and (told_by is not None or tree.child(head, *SUBJECTS) is None):
            # "said 30 were hurt but added ...": of the speaker, not of what is said.
            continue
        own_words = told_by is not None and told_by.cue_start <= tree[verb].start < told_by.cue_end
        if not outside and not own_words and not _same_speaker(told_by, attribution):
            continue
        span = [i for i in span if i not in wording.silent]
        if not span:
            continue
        flags = frozenset(
            {"limited", *(["limit_outside"] if outside else []), *(["limit_firm"] if _is_firm(tree, span) else [])}
        )
        broken_off = tree.tokens[-1].text[-1] not in _ENDS and span[-1] == tree.tokens[-1].i
        if broken_off or _points_out(tree, span, reader, known, [*heads, *kept]):
            return "", flags
        text = wording.render(span, known=known)
        return (text[:1].lower() + text[1:] if tree[span[0]].pos != "PROPN" else text), flags
    return "", frozenset()


def _anchors(reader: ClauseReader, verb: int, attribution: Attribution | None) -> list[tuple[int, bool]]:
    """Return the verb and what governs it, each with whether it stands outside what the speaker says."""
    tree = reader.tree
    found = [(verb, False)]
    here = verb
    while tree[here].dep == "xcomp" and tree[here].head != here:
        here = tree[here].head
        found.append((here, False))
    above = tree[here].head
    below = verb
    while (inner := next((i for i in tree.children(below, "xcomp", "ccomp") if i > below), None)) is not None:
        below = inner
        found.append((below, False))
    told = tree[here].dep == "ccomp" and above != here
    if told and attribution is not None and attribution.cue_start <= tree[above].start < attribution.cue_end:
        found.append((above, True))
    return found


def _same_speaker(one: Attribution | None, other: Attribution | None) -> bool:
    """Return whether both parts are told by the one source: "would accept it, she said, but not on its soil"."""
    if one is None or other is None:
        return one is other
    return (one.source_start, one.cue_start) == (other.source_start, other.cue_start)


def _span(tree: Tree, anchor: int, verb: int) -> list[int]:
    """Return the tokens of the limit that hangs from `anchor`, with its joint and without the comma before."""
    for child in (*tree.children(anchor), *_strays(tree, anchor)):
        if child <= verb:
            continue
        token = tree[child]
        if token.dep == "conj":
            joint = next((i for i in reversed(tree.children(token.head, "cc")) if i < child), None)
            if token.head == anchor and _is_stray(tree, child):
                continue
            below = [i for i in tree.subtree(child) if joint is None or i > joint]
            if joint is None:
                pass
            elif tree[joint].lemma in _JOINTS:
                if tree[joint - 1].text.lower() == "all" or _corrects(tree, anchor, child):
                    continue
                if _is_fragment(tree, joint, child) or _limits(tree, child, below) or _overtaken(tree, anchor, child):
                    return [joint, *_without_more(tree, child, below)]
            elif tree[joint].lemma == "and" and _is_held(tree, child):
                return [joint, *_without_more(tree, child, below)]
        if token.dep in {"advcl", "prep", "acl", "amod", "advmod"}:
            below = tree.subtree(child)
            opening, comma = tree[below[0]].text.lower(), below[0] > 0 and tree[below[0] - 1].text == ","
            behind_speaker = anchor > verb and tree[verb].dep == "ccomp" and opening in _CONDITIONS
            if comma and (opening in _PROVISOS or behind_speaker):
                return below
        if token.dep in {"advcl", "prep", "conj"} and (below := tree.subtree(child)) and _concedes(tree, child, below):
            return _without_more(tree, child, below)
    return _fragment(tree, anchor) or _open_matter(tree, anchor)


def _fragment(tree: Tree, anchor: int) -> list[int]:
    """Return "but not on fisheries", "but only the pilots", to the next stop."""
    below = tree.subtree(anchor)
    for i in below:
        if i <= anchor or tree[i].lemma not in _JOINTS or i + 1 not in below or is_negated(tree, anchor):
            continue
        if tree[i + 1].lemma not in {"only", "not"} or tree[i - 1].text.lower() in {"all", "anything"}:
            continue
        if any(tree[j].pos in {"VERB", "AUX"} and tree[j].tag != "VB" for j in range(anchor + 1, i)):
            # The joint may belong to the clause between.
            return []
        end = next((j for j in range(i + 1, len(tree.tokens)) if tree[j].text in _STOPS), i)
        return list(range(i, end))
    return []


def _overtaken(tree: Tree, anchor: int, clause: int) -> bool:
    """Return whether the contrast tells what became of what had been: "had agreed, but parliament struck it down"."""
    had = any(tree[i].text.lower() == "had" for i in tree.children(anchor, "aux"))
    return had and tree.child(clause, *SUBJECTS) is not None


def _strays(tree: Tree, anchor: int) -> list[int]:
    """Return the clauses that the parser has joined to a clause inside that of `anchor` and that are its own.

    "handed them over after their boat sank, but kept the skipper": who kept him is who handed them over.
    """
    if tree[anchor].tag not in TENSED:
        return []
    below = tree.subtree(anchor)
    return [i for i in below if i > anchor and tree[i].tag == tree[anchor].tag and _is_stray(tree, i)]


def _is_stray(tree: Tree, clause: int) -> bool:
    token = tree[clause]
    if token.dep != "conj" or tree.child(clause, *SUBJECTS) is not None:
        return False
    if tree[token.head].dep not in {"advcl", "relcl", "pcomp", "acl"} or tree[token.head].pos not in {"VERB", "AUX"}:
        return False
    joint = next((i for i in reversed(tree.children(token.head, "cc")) if i < clause), None)
    return joint is not None and joint > 0 and tree[joint - 1].text == ","


def _is_firm(tree: Tree, span: Sequence[int]) -> bool:
    """Return whether the clause does not hold without the limit: "but only ...", "but not ...", "pending ..."."""
    first, second = tree[span[0]], tree[span[min(1, len(span) - 1)]]
    if first.text.lower() in _PROVISOS | {"and", "except"}:
        return True
    return first.lemma in _JOINTS and second.lemma in {"only", "not", "never"}


def _concedes(tree: Tree, clause: int, below: list[int]) -> bool:
    opening = [tree[i].lemma for i in below[:2]]
    if not _CONCESSIVE & set(opening):
        return False
    if opening[0] in {"while", "whilst"} and tree.child(clause, *SUBJECTS) is not None:
        # "while Chad is against": another's stand, with a line of its own.
        return False
    return _limits(tree, clause, below)


def _corrects(tree: Tree, anchor: int, clause: int) -> bool:
    """Return whether "but" brings what does hold: "is not a ban but a pause"; "not only ... but also"."""
    return is_negated(tree, anchor) and tree.child(clause, *SUBJECTS) is None and not is_negated(tree, clause)


def _is_fragment(tree: Tree, joint: int, head: int) -> bool:
    if tree[joint + 1].lemma not in {"only", "not", "never"}:
        return False
    whole = tree[head].pos in {"VERB", "AUX"} and tree.child(head, *SUBJECTS) is not None
    return not whole or tree.child(head, "mark") is not None


def _limits(tree: Tree, clause: int, below: Sequence[int]) -> bool:
    return any(tree[i].lemma.lower() in words("limiting") or tree[i].text.lower() in words("limiting") for i in below)


def _without_more(tree: Tree, head: int, below: Sequence[int]) -> list[int]:
    """Return the clause without what is joined to it in turn, asides behind a comma and the closing stop."""
    drop: set[int] = set()
    for i in below:
        first = tree.subtree(i)[0]
        set_off = first > 0 and tree[first - 1].text in {",", ";", "–", "—", "(", ":"}
        own = tree[i].dep == "conj" and tree[i].pos in {"VERB", "AUX"} and tree.child(i, *SUBJECTS) is not None
        if i != head and set_off and (own or tree[i].dep in {"relcl", "appos", "parataxis", "advcl"}):
            last = tree.subtree(i)[-1]
            drop.update(range(first - 1, last + 1))
            if last + 1 < len(tree.tokens) and tree[last + 1].text == tree[first - 1].text == ",":
                drop.add(last + 1)
            drop.update(j for j in tree.children(tree[i].head, "cc") if j > head and own and j < i)
    kept = [i for i in below if i not in drop]
    while kept and tree[kept[-1]].pos == "PUNCT" and tree[kept[-1]].text not in {"%", ")", "”", '"', "’"}:
        kept.pop()
    return kept


def _is_held(tree: Tree, clause: int) -> bool:
    """Return whether the clause tells that what was laid down is not in force: "and the ruling remains suspended"."""
    below = {tree[i].text.lower() for i in tree.subtree(clause)}
    subject = tree.child(clause, "nsubj", "nsubjpass")
    same = subject is None or tree[subject].lemma in _UNDER or tree[subject].text.lower() in {"it", "they"}
    return same and bool(below & _HELD)


def _open_matter(tree: Tree, anchor: int) -> list[int]:
    """Return ", of which the price is still to be negotiated", ", which has yet to be approved": what is open still."""
    for i in tree.subtree(anchor):
        if i <= anchor or tree[i].dep != "relcl":
            continue
        below = tree.subtree(i)
        inside = [tree[j] for j in below]
        if inside[0].text.lower() == "which" and tree[below[0] - 1].text == "," and _has_yet(inside):
            return below
        if inside[0].lemma != "of" or len(inside) < 4 or inside[1].text.lower() not in {"which", "whom"}:
            continue
        ahead = tense_of(tree, i) == "future" or any(t.lemma == "to" for t in inside)
        if ahead and any(t.lemma in _OPEN for t in inside):
            return below
    return []


def _has_yet(inside: Sequence[Token]) -> bool:
    """Return whether the clause tells what is still wanting: "has yet to be approved", "will not apply until"."""
    lemmas = [token.lemma for token in inside]
    if "yet" in lemmas or "subject" in lemmas:
        return True
    return "not" in lemmas and bool({"until", "unless"} & set(lemmas))


def _head_of(tree: Tree, span: Sequence[int]) -> int:
    inside = set(span)
    verbs = [i for i in span if tree[i].pos in {"VERB", "AUX"} and tree[i].head not in inside]
    return verbs[0] if verbs else span[-1]


def _points_out(
    tree: Tree, span: Sequence[int], reader: ClauseReader, known: Sequence[Party], kept: Collection[int]
) -> bool:
    """Return whether a word of the limit stands for something that the line does not name."""
    somebody = any(p.kind == "person" for p in known) or any(
        tree[i].tag == "NN" and tree[i].dep in {*SUBJECTS, "dobj"} for i in kept
    )
    for i in span:
        token = tree[i]
        word = token.text.lower()
        if word in _POINTING or (word == "that" and token.dep in {*SUBJECTS, "dobj", "pobj"} and token.tag == "DT"):
            return True
        reference = reader.wording.references.get(i)
        if word in _PERSON and not somebody and not (reference is not None and reference.parties):
            return True
    return False
