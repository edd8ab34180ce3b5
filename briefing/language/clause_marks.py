"""What marks a clause besides its own words: its place in the sentence, quotation marks, and how its speaker tells it.

Owns the flags and the grade that come from around a clause. What its own auxiliaries and governing verbs say is
`certainty`'s.
"""

from __future__ import annotations

from dataclasses import replace

from briefing.language.certainty import Grade
from briefing.language.content_clauses import vouches
from briefing.language.gaps import is_of_any_such
from briefing.language.letters import writes_to_ask
from briefing.language.modality import words
from briefing.language.openings import is_term, is_term_behind
from briefing.language.tree import Tree
from briefing.model import Attribution

_RULING = frozenset({"rule"})
"""Verbs that deny with a particle only ("rule out"), and otherwise tell."""
_NAMING = frozenset({"call", "describe", "label", "brand", "liken", "compare", "denounce", "dismiss", "deride"})
_TELLING = frozenset({"tell", "warn", "remind", "advise"})
"""Verbs that ask with an infinitive but report with a clause."""


def is_likened(tree: Tree, verb: int) -> bool:
    """Return whether the clause is only what somebody likens a thing to: "called it inviting the fox in".

    Nobody did so: the words judge the thing, and what hangs from them is no more told than they are.
    """
    here = verb
    while here != tree[here].head:
        above, token = tree[here].head, tree[here]
        opener = tree[above]
        namer = opener.head if token.dep == "pcomp" and opener.text.lower() in {"as", "to"} else above
        bare = token.tag == "VBG" and tree.child(here, "auxpass", "mark") is None
        bare = bare and all(tree[i].tag == "TO" for i in tree.children(here, "aux"))
        if bare and token.dep in {"oprd", "pcomp", "ccomp", "xcomp", "advcl"} and tree[namer].lemma in _NAMING:
            before = next((t for t in reversed(tree.tokens[:here]) if t.pos != "PUNCT"), None)
            close = token.dep != "advcl" or (before is not None and before.dep == "dobj" and before.head == namer)
            return close and namer < here and tree[namer].pos == "VERB"
        if token.dep not in {"xcomp", "ccomp", "conj", "relcl", "acl", "dobj", "pobj", "prep", "advcl"}:
            return False
        here = above
    return False


def marks_of(tree: Tree, verb: int, *, dated: bool) -> set[str]:
    """Return the flags that the place of the clause headed by `verb` gives it.

    Args:
        dated: the clause has a day; then it tells of one thing and not of any such.
    """
    marks = set()
    own = writes_to_ask(tree, verb) is not None or is_term_behind(tree, verb)
    if tree[verb].dep in {"advcl", "relcl", "acl", "pcomp"} and not own:
        marks.add("subordinate")
    if is_of_any_such(tree, verb) and not dated:
        marks.add("hypothetical")
    if is_term(tree, verb):
        marks.add("termed")
    if vouches(tree, verb):
        marks.add("vouched")
    if _in_quotes(tree, verb):
        marks.add("quoted")
    return marks


def is_denied(attribution: Attribution | None) -> bool:
    """Return whether one of those who say it denies it."""
    while attribution is not None:
        if attribution.verb in words("denying") - _RULING:
            return True
        attribution = attribution.outer
    return False


def as_told(grade: Grade, attribution: Attribution | None, flags: set[str], *, supposed: bool) -> Grade:
    """Return the clause's grade as its speaker tells it: "denied that ...", "hopes that ..." change it.

    Args:
        supposed: its "would" is that of what is only proposed.
    """
    told = attribution
    if told is not None and told.verb and "hypothetical" not in flags and not supposed:
        # "announced that it would release them": the future as seen from a past day, no condition.
        flags.discard("conditional")
    while told is not None:
        verb = told.verb
        if verb.startswith("not ") or verb in words("denying") - _RULING:
            flags.add("denied")
            grade = replace(grade, negated=True, certainty="denied")
        elif verb in words("wishing") | words("urging") - _TELLING:
            flags.add("wished" if verb in words("wishing") else "urged")
            grade = replace(grade, certainty="possible" if grade.certainty != "denied" else "denied")
        elif verb in words("musing"):
            flags.add("speculated")
            grade = replace(grade, certainty="possible" if grade.certainty != "denied" else "denied")
        told = told.outer
    return grade


def _in_quotes(tree: Tree, index: int) -> bool:
    text = tree.sentence.text
    place = tree[index].start - tree.sentence.start
    before = text[:place]
    if before.count("“") > before.count("”"):
        return True
    return before.count('"') % 2 == 1
