"""Mends clauses that the parser left without their verb: a noun with "that" heads no clause.

The verb was given to what stands last before it: "that talks on boats which Chad seized before the vote would open"
says that the talks open, and no vote; "a bill that bans the imports was passed" tells of the bill; "that the minister,
Ann Lee, resign" asks that she go. Part of `repair`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefing.language.attribution_cues import words
from briefing.language.tree import TENSED, Tree, mended
from briefing.model import Token

_OPENERS = frozenset({"before", "after", "since", "until", "following", "during", "despite"})
_OCCASIONS = frozenset({"after", "before", "at", "during", "following", "in", "on", "outside"})
"""They lead to where or when somebody was told."""
_TELLING = frozenset({"tell", "inform", "assure", "warn", "remind"})
_WITHOUT_OBJECT = frozenset({
    "come", "go", "enter", "begin", "start", "end", "happen", "expire", "resume", "continue", "fail", "remain", "rise",
    "fall", "arrive", "be", "become", "vote", "depend",
})  # fmt: skip
"""Verbs that stand whole without an object."""
_ASKING = frozenset(
    {"demand", "ask", "insist", "propose", "request", "recommend", "urge", "suggest", "require", "order", "advise"}
)
"""Verbs whose "that" takes the bare verb: "demanded that he resign"."""


def mend_that_clauses(tree: Tree) -> Tree:
    """Return the tree with the verb of each clause behind "that" in its place."""
    return mended(tree, (_told_behind_occasion, _verb_behind_a_time, _verb_behind_object, _bare_verb))


def _verbless(tree: Tree) -> Iterator[tuple[Token, int]]:
    """Yield each noun that stands for a clause behind "that", with the place of the "that"."""
    for noun in tree.tokens:
        mark = tree.child(noun.i, "mark")
        if noun.dep != "ccomp" or noun.pos not in {"NOUN", "PROPN"} or mark is None or tree[mark].lemma != "that":
            continue
        if tree[noun.head].pos == "VERB" and tree.child(noun.i, "cop", "aux", "nsubj") is None:
            yield noun, mark


def _told_behind_occasion(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "told reporters after the meeting that the law would pass": what is told is no clause about the meeting."""
    for verb in tree.tokens:
        noun, that = tree[verb.head], tree.child(verb.i, "mark", "dobj")
        if verb.dep != "relcl" or noun.dep != "pobj" or that is None or tree[that].text.lower() != "that":
            continue
        subject = tree.child(verb.i, "nsubj", "nsubjpass", "expl")
        told = tree[tree[noun.head].head]
        if subject is None or not noun.i < that < subject < verb.i or told.lemma not in _TELLING:
            continue
        person = tree.child(told.i, "dobj", "dative")
        open_verb = tree.child(told.i, "ccomp") is None and person is not None and person < noun.i
        relative = tree[that].dep == "dobj" and not _whole(tree, verb.i, subject)
        if not open_verb or relative or tree[noun.head].text.lower() not in _OCCASIONS:
            continue
        tokens[verb.i] = replace(verb, dep="ccomp", head=told.i)
        tokens[that] = replace(tree[that], dep="mark", pos="SCONJ", tag="IN")
    return tokens


def _whole(tree: Tree, verb: int, subject: int) -> bool:
    """Return whether a clause lacks no object, though "that" was read as one: "enter into force"."""
    return tree[verb].lemma in _WITHOUT_OBJECT or tree.child(verb, "auxpass") is not None or tree[subject].dep == "expl"


def _verb_behind_a_time(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "that talks on boats which Chad seized before the vote would open": the talks open."""
    for noun, mark in _verbless(tree):
        for verb in reversed([tree[i] for i in tree.subtree(noun.i) if i > noun.i]):
            subject = tree.child(verb.i, "nsubj", "nsubjpass")
            if verb.pos not in {"VERB", "AUX"} or verb.dep not in {"ccomp", "advcl"} or subject is None:
                continue
            opener = tree[min(tree.subtree(subject)) - 1]
            free = opener.dep == "mark" or tree.child(opener.i, "pobj", "pcomp") is None
            if opener.text.lower() not in _OPENERS or not free or tree[verb.head].dep != "relcl":
                continue
            tokens[subject] = replace(tree[subject], dep="pobj", head=opener.i)
            tokens[opener.i] = replace(opener, dep="prep", pos="ADP", head=verb.head)
            tokens[verb.i] = replace(verb, dep="ccomp", head=noun.head)
            tokens[noun.i] = replace(noun, dep="nsubj", head=verb.i)
            tokens[mark] = replace(tree[mark], head=verb.i)
            break
    return tokens


def _verb_behind_object(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "A bill that bans the imports was passed": the imports are banned, and the bill is passed."""
    for noun in tree.tokens:
        inner = tree.child(noun.i, "relcl")
        said = noun.dep == "dobj" and tree[noun.head].lemma in words("say")
        if noun.pos not in {"NOUN", "PROPN"} or inner is None or not (said or noun.dep in {"ROOT", "ccomp"}):
            continue
        own, verb = tree.child(inner, "nsubj"), tree.child(inner, "ccomp")
        told = tree[inner].lemma in words("say") or tree.child(inner, "dobj") is not None
        if own is None or not tree.is_relative(own) or verb is None or told or tree.child(verb, "mark") is not None:
            continue
        subject = tree.child(verb, "nsubj", "nsubjpass")
        finite = tree[verb].tag in TENSED or tree.child(verb, "aux", "auxpass") is not None
        if subject is None or not finite or min(tree.subtree(subject)) != inner + 1:
            continue
        alone = noun.dep == "ROOT"
        tokens[verb] = replace(tree[verb], dep="ROOT" if alone else "ccomp", head=verb if alone else noun.head)
        tokens[noun.i] = replace(noun, dep=tree[subject].dep, head=verb)
        tokens[subject] = replace(tree[subject], dep="dobj", head=inner)
        for i in tree.children(noun.i, "punct", "mark"):
            if i > verb or tree[i].dep == "mark":
                tokens[i] = replace(tree[i], head=verb)
        opener = tree[min(tree.subtree(noun.i)) - 1]
        if said and opener.text == "that" and opener.head == noun.head:
            tokens[opener.i] = replace(opener, dep="mark", head=verb)
    return tokens


def _bare_verb(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "demanded that the minister, Ann Lee, resign": the last word is the verb, read as a noun beside the others."""
    for noun, mark in _verbless(tree):
        last = next(iter(reversed(tree.children(noun.i, "appos", "conj"))), None)
        if tree[noun.head].lemma not in _ASKING or last is None or tree[last].tag not in {"NN", "VB"}:
            continue
        if tree[last - 1].text != "," or any(i < last for i in tree.children(last)):
            continue
        tokens[last] = replace(tree[last], dep="ccomp", head=noun.head, pos="VERB", tag="VB")
        tokens[noun.i] = replace(noun, dep="nsubj", head=last)
        for i in (mark, last - 1):
            tokens[i] = replace(tree[i], head=last)
    return tokens
