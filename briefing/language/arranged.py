"""What is to be: "is to deliver", "are due to meet", "was due by 20 October".

A copula before an infinitive, alone or with an adjective between them, tells no state of its subject: it is
one verb group with the infinitive. Owns which adjectives join the two, and what counts as arranged without an
infinitive.
"""

from __future__ import annotations

from dataclasses import replace

from briefing.language.certainty import Grade, is_negated, tense_of
from briefing.language.modality import words
from briefing.language.tree import Tree
from briefing.model import Certainty

_ABLE = frozenset({"able", "about", "certain", "sure", "free", "entitled", "bound", "liable", "welcome"})
"""Adjectives beside those of the lexicon whose infinitive is the subject's own deed: not "hard to reach"."""
_AWAITED = frozenset({"expect", "schedule", "plan", "slate", "foresee", "await", "anticipate", "forecast"})
"""Verbs whose passive puts its subject into the days ahead: "results are expected by 14 July"."""
_PENDING = frozenset({"due", "pending", "imminent", "forthcoming", "upcoming"})


def joins(tree: Tree, adjective: int) -> bool:
    """Return whether an infinitive behind the adjective has the copula's subject: "is due to meet"."""
    token = tree[adjective]
    if token.dep not in {"acomp", "attr", "oprd"} or tree[token.head].lemma not in {"be", "remain", "become", "seem"}:
        return False
    return token.lemma in _ABLE or any(
        token.lemma in words(name) for name in ("planning", "wishing", "musing", "denying")
    )


def copula_of(tree: Tree, verb: int) -> int | None:
    """Return the copula that an infinitive goes on from over an adjective, None where there is none."""
    here = tree.first_conjunct(verb)
    above = tree[here].head
    if tree[here].dep != "xcomp" or above == here or not joins(tree, above):
        return None
    return tree[above].head


def only_arranges(tree: Tree, verb: int) -> bool:
    """Return whether the verb is a copula whose infinitive tells all that it says: "is to deliver fuel"."""
    if tree[verb].lemma != "be" or any(tree[i].lemma in {"still", "yet"} for i in tree.children(verb, "advmod")):
        # "The price is still to be settled": that it is open is said as well.
        return False
    direct = [i for i in tree.children(verb, "xcomp") if i > verb and _is_infinitive(tree, i)]
    if direct and tree.child(verb, "acomp", "attr", "dobj", "expl") is None and tree.child(verb, "nsubj") is not None:
        # "The aim is to open a school" says what the aim is; "the school is to open" what is arranged.
        subject = tree[tree.child(verb, "nsubj") or 0]
        return subject.lemma not in words("planning_nouns") | words("wishing_nouns") | _NAMED_BY_INFINITIVE
    behind = tree.child(verb, "acomp", "oprd")
    return (
        behind is not None
        and joins(tree, behind)
        # "ready to pay" tells a state too, and so does "unable to pay".
        and (tree[behind].lemma == "about" or tree[behind].lemma in (words("planning") | words("musing")))
        and tree[behind].lemma not in words("wishing")
        and any(i > behind and _is_infinitive(tree, i) for i in tree.children(behind, "xcomp"))
    )


_NAMED_BY_INFINITIVE = frozenset(
    {"purpose", "objective", "task", "mission", "idea", "job", "role", "priority", "point", "step", "way", "mandate"}
    | {"duty", "ambition", "strategy", "policy", "condition", "solution", "option", "challenge", "function", "what"}
)
"""Nouns that an infinitive says the content of."""


def as_arranged(tree: Tree, verb: int, grade: Grade) -> Grade:
    """Return the grade of a clause that puts its subject into the days ahead: by its words, or over an adjective.

    "had been due to open": what was then ahead may be over now, so that it has no tense.
    """
    copula = copula_of(tree, verb)
    if copula is not None:
        if tree[tree[verb].head].lemma == "about" and grade.certainty == "reported":
            grade = replace(grade, certainty="expected", flags=grade.flags | {"planned"})
        if is_negated(tree, copula) and tree[tree[verb].head].lemma not in words("denying"):
            grade = replace(grade, negated=True, certainty="denied", flags=grade.flags | {"denied"})
        past = tense_of(tree, copula) == "past" and "planned" in grade.flags
        return replace(grade, tense="") if past else grade
    if grade.certainty != "reported" or grade.negated:
        return grade
    if tree[verb].tag == "VB" and tree[verb].dep == "conj" and tree.child(verb, "aux") is None:
        return replace(grade, certainty=_shared_certainty(tree, verb))
    if any(i > verb and _is_infinitive(tree, i) for i in tree.children(verb, "xcomp", "advcl", "ccomp")):
        return grade
    passive = tree.child(verb, "auxpass") is not None and tree[verb].lemma in _AWAITED
    behind = tree.child(verb, "acomp")
    pending = tree[verb].lemma == "be" and behind is not None and tree[behind].lemma in _PENDING
    if pending and behind is not None and tree.child(behind, "xcomp") is not None:
        return grade
    return replace(grade, certainty="expected", flags=grade.flags | {"planned"}) if passive or pending else grade


def _shared_certainty(tree: Tree, verb: int) -> Certainty:
    """Return the certainty that a modal gives to each of the verbs it governs: "may leave the pact and join"."""
    modals = {tree[i].text.lower() for i in tree.children(tree.first_conjunct(verb), "aux")}
    if modals & (words("possible_modals") | words("advice_modals")):
        return "possible"
    return "expected" if modals & (words("future_modals") | {"would", "'d", "’d"}) else "reported"


def _is_infinitive(tree: Tree, verb: int) -> bool:
    return any(tree[i].tag == "TO" for i in tree.children(verb, "aux"))
