"""Mends what is coordinated with what where verbs share a "to", a modal or an object.

A base form can only go on from a base form, an infinitive in a series from the infinitive before it, a passive behind
a passive clause of "who" from that, an act of speech behind what somebody said is that speaker's, and a noun behind a
date or place set off by commas is what the verb before takes.
"""

from __future__ import annotations

from dataclasses import replace

from briefing.language.attribution_cues import words
from briefing.language.title_words import title_words
from briefing.language.tree import SUBJECTS, TENSED, Tree, mended
from briefing.model import Token

_AIMS = frozenset({"aim", "view", "goal", "purpose", "objective", "intention", "hope", "intent"})
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_RECEIVING = frozenset({"receive", "meet", "host", "welcome", "greet", "sign", "hold", "inaugurate", "present", "open"})
_SET_OFF = frozenset({"DATE", "TIME", "GPE", "LOC", "FAC"})


def mend_joints(tree: Tree) -> Tree:
    """Return the tree with shared infinitives and objects hung where they belong."""
    mends = (
        _infinitive_series, _base_form, _base_behind_modal, _object_behind_aside, _second_passive, _next_act,
        _second_that, _series_of_names, _aim_of_second, _lets_go, _let_do,
        _object_behind_place, _second_officer,
    )  # fmt: skip
    return mended(tree, mends)


def _second_officer(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "hosted the Minister of Chad, Ann Lee, and the Minister of Niger, Per Lund": the officers are joined."""
    heads = title_words().heads
    for second in tree.tokens:
        name = tree[second.head]
        if second.dep != "conj" or second.lemma.lower() not in heads or name.dep != "appos" or name.pos != "PROPN":
            continue
        first = tree[name.head]
        article = tree[tree.subtree(second.i)[0]]
        if first.lemma.lower() not in heads or article.text.lower() not in {"the", "his", "her", "its", "their"}:
            continue
        tokens[second.i] = replace(second, head=first.i)
        for index in tree.children(name.i, "cc", "punct"):
            if name.i < index < article.i:
                tokens[index] = replace(tree[index], head=first.i)
    return tokens


def _object_behind_place(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "received in Lima the Foreign Minister of Chad, Ann Lee": what no comma parts from the place is the object."""
    for noun in tree.tokens:
        place, opener = tree[noun.head], tree[tree[noun.head].head]
        first = tree.subtree(noun.i)[0]
        if noun.dep != "appos" or place.dep != "pobj" or place.ent not in _PLACES or first != place.i + 1:
            continue
        verb = tree[opener.head]
        if opener.dep != "prep" or verb.lemma not in _RECEIVING or tree.child(verb.i, "dobj", "ccomp") is not None:
            continue
        if tree[first].pos != "DET" or tree.child(verb.i, "auxpass") is not None:
            continue
        tokens[noun.i] = replace(noun, dep="dobj", head=verb.i)
        for index in tree.children(place.i):
            if index > noun.i:
                tokens[index] = replace(tokens[index], head=noun.i)
    return tokens


def _let_do(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "by letting their company, the utility, run up arrears": behind an aside too it is what the company does."""
    for verb in tree.tokens:
        if verb.tag != "VB" or verb.dep != "conj" or tree.child(verb.i, *SUBJECTS, "aux") is not None:
            continue
        letting = next((t for t in reversed(tree.tokens[: verb.i]) if t.lemma in {"let", "make", "watch"}), None)
        whom = tree.child(letting.i, "dobj") if letting is not None else None
        if letting is None or whom is None or tree.child(letting.i, "ccomp", "xcomp") is not None:
            continue
        joined = any(t.dep == "cc" and t.head == verb.head for t in tree.tokens[whom : verb.i])
        if letting.i < whom < verb.i and tree[verb.i - 1].text == "," and not joined:
            tokens[verb.i] = replace(verb, dep="ccomp", head=letting.i)
            tokens[whom] = replace(tree[whom], dep="nsubj", head=verb.i)
            tokens[verb.i - 1] = replace(tree[verb.i - 1], head=whom)
    return tokens


def _aim_of_second(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "met and agreed to open talks on a pact, with the aim of signing it": the aim is that of the second verb."""
    for opener in tree.tokens:
        noun = tree.child(opener.i, "pobj")
        if opener.dep != "prep" or opener.lemma != "with" or noun is None or tree[noun].lemma not in _AIMS:
            continue
        later = [i for i in tree.children(opener.head, "conj") if opener.head < i < opener.i and tree[i].pos == "VERB"]
        if later:
            tokens[opener.i] = replace(opener, head=later[-1])
    return tokens


def _infinitive_series(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "agreed to open a line, to exchange lists and to meet": the second of three is no purpose of the first."""
    for verb in tree.tokens:
        above = tree[verb.head]
        if verb.dep != "advcl" or not _has_to(tree, verb.i) or not _has_to(tree, above.i) or above.i > verb.i:
            continue
        first = tree.subtree(verb.i)[0]
        goes_on = any(_has_to(tree, i) for i in tree.children(verb.i, "conj"))
        if above.dep in {"xcomp", "conj"} and goes_on and first > 0 and tree[first - 1].text in {",", ";"}:
            tokens[verb.i] = replace(verb, dep="conj")
    return tokens


def _base_form(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "pledged to respect the line, release prisoners", "and to meet": what goes on from the infinitive is no past."""
    for verb in tree.tokens:
        above = tree[verb.head]
        if verb.dep != "conj" or verb.tag != "VB" or above.tag not in TENSED | {"VBN"}:
            continue
        if tree.child(verb.i, "nsubj", "nsubjpass") is not None:
            continue
        if tree.child(verb.i, "aux") is not None and not _has_to(tree, verb.i):
            continue
        between = [i for i in tree.children(above.i, "xcomp") if above.i < i < verb.i and _has_to(tree, i)]
        if between and not any(tree[i].tag == "MD" for i in tree.children(above.i, "aux")):
            tokens[verb.i] = replace(verb, head=between[-1])
            for i in (i for i in tree.children(above.i, "cc") if between[-1] < i < verb.i):
                tokens[i] = replace(tree[i], head=between[-1])
    return tokens


def _base_behind_modal(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "agreed that troops should talk, quickly withdraw, keep away": what goes on from "should" is no present."""
    for verb in tree.tokens:
        above = tree[verb.head]
        bare = verb.tag in {"VBP", "VB"} and tree.child(verb.i, "aux", "auxpass", "mark", *SUBJECTS) is None
        if not bare or verb.dep not in {"conj", "dep"} or above.i > verb.i or verb.text != verb.lemma:
            continue
        modal = next((t for t in reversed(tree.tokens[above.i : verb.i]) if _is_behind_modal(tree, t.i)), None)
        of_past = verb.dep == "conj" and above.tag in {"VBD", "VBN"}
        if modal is None or not (of_past or (verb.dep == "dep" and above.i == modal.i)):
            continue
        if modal.i in tree.subtree(verb.i):
            continue
        before = tree.subtree(verb.i)[0] - 1
        if tree[before].text in {",", "and", "or"} and (not of_past or modal.head == above.i):
            tokens[verb.i] = replace(verb, dep="conj", head=modal.i, tag="VB")
    return tokens


def _is_behind_modal(tree: Tree, verb: int) -> bool:
    return tree[verb].tag == "VB" and any(tree[i].tag == "MD" for i in tree.children(verb, "aux"))


def _object_behind_aside(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "signed, Tuesday in Rabat, a memorandum": what looks like another name of the place is the object."""
    for noun in tree.tokens:
        if noun.dep != "appos" or noun.pos != "NOUN" or tree[noun.head].ent not in _SET_OFF:
            continue
        first = tree.subtree(noun.i)[0]
        verb = tree.clause_of(noun.head)
        if verb is None or tree[verb].pos != "VERB" or verb + 1 >= first - 1 or tree[first].dep != "det":
            continue
        set_off = tree[verb + 1].text == "," and tree[first - 1].text == ","
        if set_off and tree.child(verb, "dobj", "ccomp", "xcomp", "auxpass") is None:
            tokens[noun.i] = replace(noun, dep="dobj", head=verb)
    return tokens


def _second_passive(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "pardons a convict who is deported, and is banned": one passive goes on from the other, not from "pardons".

    Only where the clause of "who" stands last before the joint and no "he" begins anew.
    """
    for verb in tree.tokens:
        above = tree[verb.head]
        own = tree.child(verb.i, "auxpass")
        if verb.dep != "conj" or own is None or above.i > verb.i:
            continue
        if tree.child(verb.i, "nsubj", "nsubjpass") is not None:
            continue
        if tree.child(above.i, "auxpass") is not None or tree.child(above.i, "nsubj") is None:
            continue
        for clause in tree.tokens[above.i + 1 : verb.i]:
            first = tree.child(clause.i, "auxpass")
            relative = clause.dep == "relcl" and first is not None and tree[first].text == tree[own].text
            ends = tree.subtree(clause.i)[-1] >= own - 3
            if relative and ends and any(tree.is_relative(i) for i in tree.children(clause.i, "nsubjpass")):
                tokens[verb.i] = replace(verb, head=clause.i)
                for i in (i for i in tree.children(above.i, "cc") if clause.i < i < verb.i):
                    tokens[i] = replace(tree[i], head=clause.i)
    return tokens


def _next_act(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "said Chile had broken the accord and demanded an answer": who demands is who spoke, not whom it is said of.

    Where what is said is itself such an act ("said Chile had refused and demanded more") nobody can tell.
    """
    acts = words("acts")
    for verb in tree.tokens:
        content = tree[verb.head]
        if verb.dep != "conj" or verb.lemma not in acts or verb.tag not in {"VBD", "VBN"} or content.i > verb.i:
            continue
        said = tree[content.head]
        spoken = said.lemma in words("say") and said.tag == "VBD" and said.i < content.i
        if content.dep != "ccomp" or not spoken or content.lemma in acts | words("say"):
            continue
        if tree.child(verb.i, "nsubj", "nsubjpass", "aux", "auxpass") is None:
            tokens[verb.i] = replace(verb, head=said.i, tag="VBD")
            for i in (i for i in tree.children(content.i, "cc") if i < verb.i):
                tokens[i] = replace(tree[i], head=said.i)
    return tokens


def _second_that(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "made clear that A stands and that evidence remains": the second "that" opens a clause, it points to nothing."""
    for word in tree.tokens[2:]:
        noun = tree[word.head]
        verb = tree[noun.head]
        if word.dep != "det" or word.lemma != "that" or tree[word.i - 1].lemma != "and" or noun.dep not in SUBJECTS:
            continue
        marks = [t.i for t in tree.tokens[: word.i] if t.dep == "mark" and t.lemma == "that"]
        if marks and verb.i > word.i and tree.child(verb.i, "mark") is None:
            tokens[word.i] = replace(word, tag="IN", pos="SCONJ", dep="mark", head=verb.i)
    return tokens


def _series_of_names(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "in Parana, Rio Grande and Santa Catarina": the second name of a series is no other word for something else."""
    for name in tree.tokens:
        first = tree.subtree(name.i)[0]
        place = tree[first - 2] if first > 1 and tree[first - 1].text == "," else name
        names = [tree[i] for i in tree.children(name.i, "conj")]
        if name.dep != "appos" or place.dep != "pobj" or place.i == name.head or not names:
            continue
        joined = tree.child(name.i, "cc") is not None and all(token.pos == "PROPN" for token in (name, place, *names))
        if joined and place.ent == names[-1].ent:
            tokens[name.i] = replace(name, dep="conj", head=place.i)
    return tokens


def _has_to(tree: Tree, verb: int) -> bool:
    return tree[verb].tag == "VB" and any(tree[i].tag == "TO" for i in tree.children(verb, "aux"))


def _lets_go(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "Peru is to free them, while Chile lets go 17 drivers": Chile lets them go, nobody is to go."""
    for go in tree.tokens[1:]:
        lets = tree[go.i - 1]
        if go.text.lower() != "go" or lets.text.lower() not in {"let", "lets"} or go.dep in {"xcomp", "ccomp"}:
            continue
        if tree.child(lets.i, *SUBJECTS) is None or lets.head != go.i:
            continue
        tokens[lets.i] = replace(
            lets, tag="VBZ" if lets.text.lower() == "lets" else "VBD", pos="VERB", lemma="let", dep=go.dep, head=go.head
        )
        tokens[go.i] = replace(go, dep="prt", pos="ADP", tag="RP", head=lets.i)
        for child in tree.children(go.i):
            if child != lets.i:
                tokens[child] = replace(tree[child], head=lets.i)
    return tokens
