"""How sure a clause is: negated, hypothetical, wished, urged, planned, advised, past or ahead.

Reads auxiliaries, governing verbs and marks of the dependency tree. It grades the text's own words; whether
a graded clause may become a line is for the rules to say.
"""

from __future__ import annotations

from dataclasses import dataclass

from briefing.language.conditions import bounds_shared, is_conditional, is_own_would, is_supposed
from briefing.language.hedges import is_awaited, is_framed, is_guessed, is_not_one, is_past_guess, was_able
from briefing.language.modality import words
from briefing.language.tree import Tree
from briefing.model import Certainty, Tense

_SUPPOSING = frozenset({"without", "below", "above", "failing", "absent", "barring"})
"""Prepositions before a "would" that suppose a case."""
_TRIED = frozenset({"attempt", "effort", "bid"})
"""Nouns whose infinitive tells of what was tried, in the tense of the clause around it."""


_AT_FIRST = frozenset({"originally", "initially", "previously", "formerly"})
"""With these a plan of the past is one that no longer holds."""
_SETTING = frozenset({"plan", "schedule", "expect", "set", "slate", "intend", "due", "book", "pencil", "foresee"})
"""Verbs that arrange and promise nothing: what was "previously agreed" may hold still."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Grade:
    """What the words around a clause say of its certainty."""

    negated: bool
    certainty: Certainty
    tense: Tense
    flags: frozenset[str]


def grade_clause(tree: Tree, verb: int) -> Grade:
    """Return how certain the clause headed by `verb` is, from its own words and from what governs it."""
    flags: set[str] = set()
    negated = is_negated(tree, verb)
    tense = tense_of(tree, verb)
    certainty: Certainty = "reported"
    modals = {tree[i].text.lower() for i in tree.children(verb, "aux", "auxpass")}
    if modals & words("possible_modals"):
        certainty = "reported" if was_able(tree, verb) else "possible"
    elif modals & words("future_modals"):
        certainty = "expected"
    elif "would" in modals or "'d" in modals or "’d" in modals:
        certainty = "expected"
        flags.add("conditional")
    if modals & {"would", "could", "should"} and "have" in modals and tree[verb].dep not in {"ccomp", "advcl"}:
        # "would have joined": it did not happen, or is not said to have.
        flags.add("hypothetical")
    if modals & words("advice_modals") or (
        tree[verb].lemma in {"need", "ought"} and tree.child(verb, "xcomp") is not None
    ):
        flags.add("advice")
        certainty = "possible"
    if is_guessed(tree, verb) or is_framed(tree, verb):
        certainty = "possible" if certainty != "denied" else certainty
        flags.add("speculated")
        if is_past_guess(tree, verb):
            flags.discard("advice")
    if is_supposed(tree, verb) or is_own_would(tree, verb) or _is_not_quite(tree, verb) or is_awaited(tree, verb):
        flags.add("hypothetical")
    bounded = (*tree.children(verb), *bounds_shared(tree, verb))
    if any(tree[child].dep == "advcl" and is_conditional(tree, child) for child in bounded) and (
        "would" in modals or modals & words("possible_modals") or modals & words("future_modals")
    ):
        flags.add("hypothetical")
    if "would" in modals and any(i < verb and tree[i].lemma in _SUPPOSING for i in tree.children(verb, "prep")):
        # "below 3.1 billion he would be signing for a desert": said of what is only supposed.
        flags.add("hypothetical")
    if (tree.tokens and tree.tokens[-1].text == "?") or any(t.text == "?" for t in tree.tokens[-2:]):
        flags.add("question")
    if _is_embedded_question(tree, verb):
        flags.add("question")
    if tree[verb].tag == "VB" and not modals and tree[verb].dep == "ROOT" and not _has_subject(tree, verb):
        flags.add("imperative")
    if _was_planned_first(tree, verb) or _is_long_ago(tree, verb):
        flags.add("historical")
    certainty = _from_governors(tree, verb, certainty, flags)
    if "denied" in flags:
        negated = True
    if negated and certainty == "reported":
        certainty = "denied"
    return Grade(negated=negated, certainty=certainty, tense=tense, flags=frozenset(flags))


def _is_not_quite(tree: Tree, verb: int) -> bool:
    """Return whether it was not done: "kept open rather than closed", "all but closed", "as good as closed"."""
    before = " ".join(token.text.lower() for token in tree.tokens[max(verb - 3, 0) : verb])
    return before.endswith(("rather than", "all but", "as good as"))


def _was_planned_first(tree: Tree, verb: int) -> bool:
    """Return whether a plan is told as an earlier one: "was originally to sign", "was initially set for 5 May"."""
    governor = tree[verb].head if tree[verb].dep == "xcomp" else verb
    arranged = tree[governor].lemma in _SETTING or (governor != verb and tree[governor].lemma == "be")
    first = any(tree[i].lemma in _AT_FIRST for clause in {governor, verb} for i in tree.children(clause, "advmod"))
    return arranged and first and tense_of(tree, governor) == "past"


def _is_long_ago(tree: Tree, verb: int) -> bool:
    """Return whether the clause only tells since when: "A year after Chad agreed to it, nothing has been done"."""
    if tree[verb].dep != "advcl" or not any(tree[i].lemma == "after" for i in tree.children(verb, "mark")):
        return False
    return any(tree[i].lemma in {"year", "decade", "month"} for i in tree.children(verb, "npadvmod"))


def _is_embedded_question(tree: Tree, verb: int) -> bool:
    """Return whether the clause asks inside another: "has yet to say how he plans to pay"."""
    here = verb
    for _ in range(3):
        if any(tree[i].tag in {"WRB", "WP"} and i < here for i in tree.children(here)) and tree[here].dep in {
            "ccomp",
            "pcomp",
            "csubj",
            "xcomp",
            "dobj",
        }:
            return True
        if tree[here].dep == "ccomp" and tree[tree.subtree(here)[0]].tag in {"WRB", "WP"}:
            # "left open how much Chad will pay": the question word belongs to another word of the clause.
            return True
        if tree[here].dep != "xcomp":
            return False
        here = tree[here].head
    return False


def _from_governors(tree: Tree, verb: int, certainty: Certainty, flags: set[str]) -> Certainty:
    """Walk up from an infinitive or participle to what governs it."""
    here = verb
    while True:
        token = tree[here]
        head = token.head
        if head == here:
            return certainty
        above = tree[head]
        if token.dep == "xcomp" and is_conditional(tree, head):
            flags.add("hypothetical")
        if token.dep in {"xcomp", "ccomp"} and above.pos in {"VERB", "AUX", "ADJ"}:
            lemma = above.lemma
            undenied = is_negated(tree, head) and _denies(tree, head)
            if is_negated(tree, head) and token.dep == "xcomp" and not undenied:
                flags.add("denied")
            if token.dep == "xcomp":
                certainty = _of_auxiliaries(tree, head, certainty, flags)
            if undenied:
                # "has not ruled out imposing tariffs": neither done nor denied.
                flags.add("speculated")
                certainty = "possible"
                here = head
                continue
            if (
                token.dep == "ccomp"
                and token.tag != "VB"
                and tree.child(here, "aux") is None
                and lemma not in words("wishing")
            ):
                return certainty
        elif token.dep == "pcomp" and above.dep == "prep":
            outer = tree[above.head]
            lemma = outer.lemma
            if above.lemma == "without":
                flags.add("denied")
                return "denied"
            head = outer.i
        elif token.dep in {"acl", "advcl"} and (token.tag == "VB" or _infinitive(tree, here)):
            lemma = above.lemma
            if above.pos == "NOUN" and above.lemma not in words("planning_nouns") | words("wishing_nouns"):
                return certainty
        elif token.dep == "conj":
            head, lemma = above.i, ""
        else:
            return certainty
        if token.dep == "ccomp" and here < head:
            # "Chad accused Niger; Niger rejected it": what comes first is told in its own right.
            return certainty
        if (lemma in words("denying") and _denies(tree, head)) or (
            lemma == "have" and any(tree[i].lemma == "yet" for i in tree.children(above.i))
        ):
            flags.add("denied")
            certainty = "denied"
        elif lemma in {"be", "have"} and _infinitive(tree, here) and token.dep == "xcomp":
            flags.add("planned")
            certainty = "expected" if certainty == "reported" else certainty
        elif lemma in words("urging") and _infinitive(tree, here):
            flags.add("urged")
            certainty = "possible"
        elif lemma in words("wishing") or lemma in words("wishing_nouns"):
            flags.add("wished")
            certainty = "possible"
        elif lemma in words("planning") | words("planning_nouns") or (
            lemma in words("sure_to") and _infinitive(tree, here)
        ):
            flags.add("planned")
            if lemma in words("intending"):
                flags.add("intended")
            if certainty == "reported":
                certainty = "expected"
        elif lemma in words("musing"):
            flags.add("speculated")
            certainty = "possible"
        here = head


def _of_auxiliaries(tree: Tree, verb: int, certainty: Certainty, flags: set[str]) -> Certainty:
    """Return the certainty that the governor's own auxiliaries give: "may begin filling it"."""
    modals = {tree[i].text.lower() for i in tree.children(verb, "aux")}
    if modals & words("advice_modals"):
        flags.add("advice")
        return "possible"
    if modals & words("possible_modals"):
        return "possible"
    if modals & words("future_modals") and certainty == "reported":
        return "expected"
    return certainty


def is_denied_clause(tree: Tree, verb: int) -> bool:
    """Return whether the clause stands in one that is denied: "denied that it had agreed to share it"."""
    here = verb
    while tree[here].dep in {"xcomp", "conj", "ccomp"} and tree[here].head != here:
        head = tree[here].head
        if tree[here].dep == "ccomp" and here > head and _denies(tree, head):
            return True
        here = head
    return False


def _denies(tree: Tree, verb: int) -> bool:
    """Return whether the verb denies what it governs; "rule" does so only with "out"."""
    if tree[verb].lemma == "rule":
        particle = tree.child(verb, "prt", "advmod")
        return particle is not None and tree[particle].lemma == "out"
    return tree[verb].lemma in words("denying")


def _infinitive(tree: Tree, verb: int) -> bool:
    return any(tree[i].lemma == "to" for i in tree.children(verb, "aux"))


def _has_subject(tree: Tree, verb: int) -> bool:
    return tree.child(verb, "nsubj", "nsubjpass", "expl", "csubj") is not None


def shares_negation(tree: Tree, verb: int) -> bool:
    """Return whether the "not" of the verb before covers this one: "did not sign or ratify", "nor finance"."""
    token = tree[verb]
    if token.dep != "conj" or tree[token.head].pos not in {"VERB", "AUX"} or _has_subject(tree, verb):
        return False
    joints = {tree[i].lemma for i in tree.children(token.head, "cc") if token.head < i < verb}
    if tree[verb - 1].lemma == "nor":
        # The parser may hang the "nor" from a noun before it: "will not touch schools, or homes, nor place mines".
        return True
    if "but" in joints or not joints:
        return False
    if "nor" in joints:
        return True
    shared = token.tag == tree[token.head].tag and token.tag in {"VB", "VBN", "VBG"}
    return shared and tree.child(verb, "aux", "auxpass") is None and is_negated(tree, token.head)


def is_negated(tree: Tree, verb: int) -> bool:
    """Return whether the clause's own words deny it: "not", "announced no agreement", "neither side"."""
    children = tree.children(verb)
    if any(tree[i].dep == "neg" or tree[i].text.lower() in words("negators") for i in children):
        return True
    if any(_no_longer(tree, i) for i in children) or shares_negation(tree, verb) or denying_phrase(tree, verb):
        return True
    for child in children:
        token = tree[child]
        if token.dep in {"nsubj", "nsubjpass"} and is_not_one(tree, child):
            return True
        if token.dep in {"nsubj", "nsubjpass"} and any(
            tree[i].lemma == "neither" for i in tree.children(child, "preconj", "cc", "det")
        ):
            return True
        if _is_to_nothing(tree, child) and tree[verb].lemma in {"agree", "commit", "consent"}:
            return True
        if token.dep in {"nsubj", "nsubjpass", "dobj", "attr"}:
            if token.lemma in words("negating_pronouns"):
                return True
            if any(
                tree[i].lemma in words("negating_determiners") and tree[i].dep in {"det", "amod"}
                for i in tree.children(child)
            ):
                return True
    return False


def _is_to_nothing(tree: Tree, opener: int) -> bool:
    """Return whether it is "to nothing", as in "agreed to nothing", and not "to nothing less than a truce"."""
    held = tree.child(opener, "pobj")
    if tree[opener].lemma != "to" or held is None or tree[held].lemma != "nothing" or tree.subtree(held) != [held]:
        return False
    after = tree[held + 1].lemma if held + 1 < len(tree.tokens) else ""
    return after not in {"but", "less", "more", "short", "other", "except"}


def denying_phrase(tree: Tree, verb: int) -> tuple[int, ...]:
    """Return the tokens of a phrase that denies the clause: "at no time", "under no circumstances"; () for none."""
    for child in tree.children(verb, "prep", "advmod"):
        phrase = (child, child + 1, child + 2)
        opener = tree[child].lemma.lower()
        if verb in phrase or phrase[-1] >= len(tree.tokens) or opener not in words("denying_prepositions"):
            continue
        no, noun = tree[phrase[1]].text.lower(), tree[phrase[2]].lemma.lower()
        # "in no time" is soon.
        if no == "no" and noun in words("denying_nouns") and (opener, noun) != ("in", "time"):
            return phrase
    return ()


def _no_longer(tree: Tree, index: int) -> bool:
    return tree[index].lemma in {"longer", "long"} and index > 0 and tree[index - 1].text.lower() in {"no", "any"}


def _told_as_done(tree: Tree, verb: int, helpers: set[str]) -> bool:
    """Return whether it is an infinitive of what is over: "is believed to have signed", not "hopes to have signed"."""
    if not {"to", "have"} <= helpers or tree[verb].dep != "xcomp":
        return False
    ahead = words("planning") | words("wishing") | words("urging") | {"be", "have", "need", "suppose", "mean"}
    return tree[tree[verb].head].lemma not in ahead


def tense_of(tree: Tree, verb: int) -> Tense:
    """Return the clause's tense; an infinitive or participle has its governor's, "" where none is found."""
    token = tree[verb]
    auxiliaries = [tree[i] for i in tree.children(verb, "aux", "auxpass")]
    texts = {a.text.lower() for a in auxiliaries}
    if texts & words("future_modals"):
        return "future"
    if is_past_guess(tree, verb) or was_able(tree, verb) or _told_as_done(tree, verb, texts):
        return "past"
    if any(a.tag == "VBD" for a in auxiliaries) or token.tag == "VBD":
        return "past"
    if any(a.lemma == "have" and a.tag in {"VBZ", "VBP"} for a in auxiliaries):
        return "past"
    if texts & {"would", "could", "might", "may", "can", "should", "must"}:
        return "future" if texts & {"would", "may", "might", "could"} else "present"
    if token.tag in {"VBZ", "VBP"} or any(a.tag in {"VBZ", "VBP"} for a in auxiliaries):
        return "present"
    arranged = words("planning_nouns") | words("wishing_nouns")
    if token.dep == "acl" and _infinitive(tree, verb) and tree[token.head].lemma not in arranged - _TRIED:
        clause = tree.clause_of(token.head)
        return tense_of(tree, clause) if clause is not None and clause != verb else ""
    if token.dep in {"xcomp", "acl", "advcl", "pcomp"} and any(a.lemma == "to" for a in auxiliaries):
        governor = tree[token.head]
        arranged_then = (
            token.dep == "xcomp" and governor.pos in {"VERB", "AUX"} and tense_of(tree, governor.i) == "past"
        )
        # "was to be held": then still ahead, now perhaps over.
        return (
            "" if arranged_then and governor.lemma in {"be", "schedule", "plan", "expect", "set", "due"} else "future"
        )
    if token.head != verb:
        clause = tree.clause_of(token.head)
        if clause is not None and clause != verb:
            return tense_of(tree, clause)
    return "past" if token.tag == "VBN" else ""
