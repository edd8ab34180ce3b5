"""Which words complete a verb, and which are asides or propositions of their own.

Nothing that narrows the meaning is left out: a condition, a restriction and a negation stay.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from briefing.language.certainty import is_negated, tense_of
from briefing.language.conditions import is_conditional, is_inverted, runs_beside
from briefing.language.title_words import title_words
from briefing.language.tree import SUBJECTS, Tree

_NARROWING_MARKS = frozenset(
    {"if", "unless", "until", "provided", "once", "before", "whether", "except", "lest", "than"}
)
_BOUNDING_MARKS = frozenset({"when", "while", "after", "whenever", "where"})
"""Behind a promise and no comma these bound it: "will not apply the map while the experts work"."""
_MEASURES = frozenset({"soon", "long", "far", "much", "quickly", "fast"})
"""With "as" on both sides a measure of what is done: "as soon as it is signed"."""
_REMARKING = frozenset(
    {"express", "voice", "say", "add", "note", "stress", "describe", "call", "vow", "pledge", "reaffirm"}
)
"""What is said beside an act, behind "with" and whoever says it."""
_WATCHING = frozenset({"look", "watch"})
"""What those do who are no part of the deed: "with the mediator looking on"."""
_TERMS = frozenset({"free", "subject", "conditional", "contingent", "exempt", "dependent"})
"""Adjectives that say on what terms a thing is done, commas or not."""


_OTHERS = frozenset({"another", "a", "an"})
_BEFORE_OR_AFTER = frozenset({"predecessor", "successor"})


def complement_indices(tree: Tree, verb: int, *, without: Iterable[int] = ()) -> list[int]:
    """Return the tokens that complete `verb`, minus asides and whatever is a proposition of its own."""
    drop: set[int] = set(without)
    keep: list[int] = []
    for child in tree.children(verb):
        if child < verb or tree[child].dep in {
            "aux",
            "auxpass",
            "neg",
            "nsubj",
            "nsubjpass",
            "csubj",
            "expl",
        }:
            continue
        if _of_next_clause(tree, verb, child) or _swallowed(tree, verb, child):
            drop.update(tree.subtree(child))
            continue
        if (tree[child].dep in {"cc", "preconj"} and not _joins_kept(tree, verb, child)) or _own_proposition(
            tree, verb, child
        ):
            drop.update(tree.subtree(child))
            continue
        keep.extend(tree.subtree(child))
    for index in list(keep):
        if index not in drop and tree[index].head != verb and _aside_inside(tree, index):
            drop.update(tree.subtree(index))
    drop.update(_contrast(tree, verb, keep))
    drop.update(_behind_relative(tree, keep, drop))
    drop.update(_behind_share(tree, keep, drop))
    return sorted(index for index in keep if index not in drop)


def _behind_relative(tree: Tree, keep: Collection[int], drop: Collection[int]) -> list[int]:
    """Return what an "and" joins to a relative clause that is left out: "to which A gives 200 million and B 100"."""
    for verb in drop:
        if tree[verb].dep != "relcl":
            continue
        joint = tree.subtree(verb)[-1] + 1
        if joint in keep and joint not in drop and tree[joint].dep == "cc":
            end = next((t.i for t in tree.tokens[joint:] if t.text == ","), len(tree.tokens))
            return [i for i in keep if joint <= i < end]
    return []


def _behind_share(tree: Tree, keep: Collection[int], drop: Collection[int]) -> list[int]:
    """Return what tells of a share that is left out: "for Benin" of "60 buses, 20 of them for Benin"."""
    for index in drop:
        if tree[index].text.lower() != "them" or index - 2 not in drop or tree[index - 1].text != "of":
            continue
        rest = index + 1
        if rest in keep and rest not in drop and tree[rest].dep in {"prep", "dative"}:
            return tree.subtree(rest)
    return []


def _joins_kept(tree: Tree, verb: int, joint: int) -> bool:
    """Return whether what "and" joins to the verb stays in the complement: the words must not run together."""
    joined = next((i for i in tree.children(verb, "conj") if i > joint), None)
    return tree[joint].dep == "cc" and joint > verb and joined is not None and not _own_proposition(tree, verb, joined)


def _contrast(tree: Tree, verb: int, indices: list[int]) -> list[int]:
    """Return the tokens of "and not ...", "rather than ...", "instead of ..." behind what does hold.

    None where the noun of both stands behind them: "Turkish rather than Indian prices".
    """
    ordered = sorted(indices)
    for place, index in enumerate(ordered):
        token = tree[index]
        if place == 0 or (token.head == verb and token.dep == "neg"):
            continue
        before = next((i for i in reversed(ordered[:place]) if tree[i].pos not in {"CCONJ", "PUNCT"}), index)
        told = tree[before]
        if (told.pos == "ADJ" or told.ent == "NORP") and told.dep not in {"acomp", "advmod", "oprd"}:
            continue
        word = token.lemma
        if word == "not" and any(tree[i].lemma in {"not", "no"} for i in ordered[:place]):
            continue  # "not one ship, not one boat": a series, and nothing that holds stands before it
        after_joint = tree[index - 1].text.lower() in {",", "and", "but"}
        if (word == "not" and after_joint) or (
            word == "instead" and tree[min(index + 1, len(tree.tokens) - 1)].text == "of"
        ):
            return ordered[place:]
        if word == "rather" and tree[min(index + 1, len(tree.tokens) - 1)].text == "than":
            return ordered[place:]
    return []


def _own_proposition(tree: Tree, verb: int, child: int) -> bool:
    token = tree[child]
    if token.dep == "conj":
        return token.pos in {"VERB", "AUX"} or tree.child(child, "nsubj", "nsubjpass") is not None
    if token.dep == "parataxis" or is_remark(tree, child) or _remark_of_both(tree, child):
        return True
    if token.dep == "prep" and token.lemma == "since" and tree.child(child, "pobj") is None:
        # "..., since with so little the fields would dry": a reason of its own.
        return True
    if token.dep == "advcl":
        if token.lemma in _TERMS and token.pos == "ADJ" and tree.child(child, *SUBJECTS, "aux") is None:
            # "will return, free of charge, 85 telephones"
            return False
        if is_measure(tree, token.head) or _bounds(tree, verb, child) or _is_there_is(tree, child):
            return False
        if token.tag == "VBN" and "as" in marks_of(tree, child) and not _after_comma(tree, child):
            # "the full competence as provided by the law"
            return False
        mark = tree.child(child, "mark", "advmod")
        word = tree[mark].lemma if mark is not None and mark < child else ""
        narrows = word in _NARROWING_MARKS or any(tree[i].lemma in _NARROWING_MARKS for i in tree.subtree(child)[:2])
        if narrows or is_inverted(tree, child) or runs_beside(tree, verb, child):
            return False
        purpose = tree.child(child, "aux")
        comma = tree.subtree(child)[0] - 1
        if purpose is not None and tree[purpose].lemma == "to":
            return comma >= 0 and tree[comma].text == ","
        return True
    return False


def is_remark(tree: Tree, index: int) -> bool:
    """Return whether the phrase is who writes looking back on the clause: ", a step that few had expected"."""
    first = tree.subtree(index)[0]
    return (
        tree[index].tag == "NN"
        and tree[index].dep in {"npadvmod", "appos", "dep", "attr", "dobj"}
        and not (tree[index].ent in {"DATE", "TIME"} and tree.child(index, "nummod") is not None)
        and first > 0
        and tree[first - 1].text in {",", "–", "—"}
        and tree[first].lemma.lower() in {"a", "an", "something"}
        and any(i > index for i in tree.children(index, "relcl"))
    )


def _of_next_clause(tree: Tree, verb: int, child: int) -> bool:
    """Return whether a bare time stands behind the next clause: "had not agreed and would go to court tomorrow"."""
    if tree[child].dep not in {"npadvmod", "tmod"}:
        return False
    return any(verb < i < child and tree[i].pos in {"VERB", "AUX"} for i in tree.children(verb, "conj"))


def _swallowed(tree: Tree, verb: int, child: int) -> bool:
    """Return whether the phrase has lost the clause it opens: "eight days after the link and the cable were cut".

    The parser reads "after the link" and hangs the rest from the verb as a clause of its own.
    """
    return tree[child].dep == "prep" and swallowed_clause(tree, verb, child) is not None


def swallowed_clause(tree: Tree, verb: int, preposition: int) -> int | None:
    """Return the clause whose subject the parser has halved: "cut" of "after the link and the cable were cut"."""
    if tree[preposition].lemma not in {"after", "before", "since", "until", "as"}:
        return None
    end = tree.subtree(preposition)[-1]
    joint = end if tree[end].dep == "cc" else end + 1
    if joint >= len(tree.tokens) or tree[joint].dep != "cc" or tree[joint].lemma != "and":
        return None
    joined = next((i for i in tree.children(verb, "conj", "advcl") if i > joint), None)
    if joined is None or (subject := tree.child(joined, "nsubj", "nsubjpass")) is None:
        return None
    plural = any(
        tree[i].text == "were" or tree[i].tag == "VBP" for i in (joined, *tree.children(joined, "aux", "auxpass"))
    )
    alone = tree[subject].tag in {"NN", "NNP"} and tree.child(subject, "conj") is None
    return joined if tree.subtree(subject)[0] == joint + 1 and plural and alone else None


def is_measure(tree: Tree, index: int) -> bool:
    """Return whether the token measures by a clause behind it: "long" of "for as long as the loan runs"."""
    return (
        tree[index].lemma.lower() in _MEASURES
        and index > 0
        and tree[index - 1].text.lower() == "as"
        and index + 1 < len(tree.tokens)
        and tree[index + 1].text.lower() == "as"
    )


def _is_there_is(tree: Tree, clause: int) -> bool:
    """Return whether the clause is "every court there is", whose relative pronoun is left out."""
    first = tree.subtree(clause)[0]
    return tree[first].dep == "expl" and first > 0 and tree[first - 1].pos in {"NOUN", "PROPN"}


def marks_of(tree: Tree, clause: int) -> set[str]:
    """Return the words that open a clause: "while", "as"."""
    return {tree[i].lemma for i in tree.children(clause, "mark", "advmod") if i < clause}


def _after_comma(tree: Tree, index: int) -> bool:
    first = tree.subtree(index)[0]
    return first > 0 and tree[first - 1].text in {",", "-", "–", "—", "("}


def _bounds(tree: Tree, verb: int, clause: int) -> bool:
    """Return whether a clause bounds what is promised or threatened: "will lift it when the pact is signed".

    Without the bound the line would promise, or refuse, more. What has happened is not bounded by what went on beside.
    """
    if clause < verb or not _BOUNDING_MARKS & marks_of(tree, clause) or _after_comma(tree, clause):
        return False
    if tree.child(clause, "nsubj", "nsubjpass", "expl") is None:
        return False
    asked = tree[verb].tag == "VB" and any(tree[i].lemma == "to" for i in tree.children(verb, "aux"))
    return asked or tense_of(tree, verb) == "future" or is_negated(tree, verb) or _holds_back(tree, verb)


def _holds_back(tree: Tree, verb: int) -> bool:
    """Return whether the clause tells what somebody would not do: "had been unwilling to travel while ..."."""
    adjective = tree.child(verb, "acomp")
    return adjective is not None and tree[adjective].lemma in {"unwilling", "reluctant", "unable", "unready"}


def _aside_inside(tree: Tree, index: int) -> bool:
    token = tree[index]
    if token.dep == "advcl":
        return not _restricts(tree, index) and _own_proposition(tree, token.head, index)
    if token.dep in {"relcl", "appos"}:
        first = tree.subtree(index)[0]
        if (token.dep == "relcl" and _takes_back(tree, index)) or tree[first].lemma == "not":
            return False
        # "Held talks with the President of Ethiopia, Ana Cruz": the name is who he is.
        holder = tree[token.head].text.lower() in title_words().heads and tree[token.head].lemma not in _BEFORE_OR_AFTER
        named = token.dep == "appos" and (_names_another(tree, index) or (holder and _is_persons(tree, index)))
        return first > 0 and tree[first - 1].text in {",", "-", "–", "—", "("} and not named
    return token.dep == "parataxis" or is_remark(tree, index) or _remark_of_both(tree, index) or (
        token.dep == "conj" and token.pos == "VERB" and tree.child(index, "nsubj") is not None
    )


def _is_persons(tree: Tree, index: int) -> bool:
    """Return whether the word ends a person's name, which the recogniser may take for something else."""
    run = [tree[i] for i in tree.children(index, "compound") if i < index]
    spelled = bool(run) and all(t.text[0].isupper() and t.pos == "PROPN" for t in (*run, tree[index]))
    return tree[index].ent == "PERSON" or (spelled and tree.child(index, "det", "poss", "amod") is None)


def _names_another(tree: Tree, index: int) -> bool:
    """Return whether a name says which thing "another" or "a second" is: "detained another vessel, the Aurora"."""
    thing = tree[tree[index].head]
    first = tree.subtree(thing.i)[0]
    return tree[index].pos == "PROPN" and thing.pos == "NOUN" and tree[first].lemma.lower() in _OTHERS


def _takes_back(tree: Tree, index: int) -> bool:
    """Return whether a clause at the end says what a thing is not: "a letter of comfort, which carries no obligation".

    Without it the line would give the thing for more than it is.
    """
    thing, article = tree[tree[index].head], tree.child(tree[index].head, "det")
    if thing.dep != "dobj" or article is None or tree[article].lemma not in {"a", "an"}:
        return False
    held = tree.child(index, "dobj", "attr", "acomp")
    words = [*tree.children(index, "neg"), *(tree.children(held, "det") if held is not None else ())]
    return tree.is_relative(tree.subtree(index)[0]) and any(tree[i].lemma in {"no", "not", "never"} for i in words)


def _remark_of_both(tree: Tree, index: int) -> bool:
    """Return whether the phrase tells what the parties said beside it: ", with both expressing hope to meet"."""
    verb = tree.child(index, "pcomp")
    first = tree.subtree(index)[0]
    onlooker = tree.child(index, "pobj")
    behind = tree.subtree(index)[-1] + 1
    watching = tree.child(tree[index].head, "advcl") == behind
    beside = (tree.child(onlooker, "acl") or (behind if watching else None)) if onlooker is not None else verb
    if tree[index].text.lower() == "with" and beside is not None and tree[beside].lemma in _WATCHING:
        return tree[beside].tag == "VBG"
    if tree[index].text.lower() != "with" or verb is None or first == 0 or tree[first - 1].text != ",":
        return False
    return tree[verb].tag == "VBG" and tree[verb].lemma in _REMARKING and tree.child(verb, "nsubj") is not None


def _restricts(tree: Tree, index: int) -> bool:
    """Return whether a clause narrows which thing is meant: "a boat that was sunk while poaching".

    Not all boats that were sunk are meant: nothing of a clause that no comma sets off may go.
    """
    clause = tree[tree[index].head]
    if clause.dep != "relcl" or clause.i > index:
        return False
    return all(
        first == 0 or tree[first - 1].text not in {",", "-", "–", "—", "("}
        for first in (tree.subtree(clause.i)[0], tree.subtree(index)[0])
    )


def narrowed_by(tree: Tree, verb: int) -> list[int]:
    """Return the tokens behind `verb` that narrow what governs it: "threatened to withdraw unless ...".

    The infinitive's own line must carry the condition or restriction that stands at its governor.
    """
    found: list[int] = []
    here = verb
    while tree[here].dep == "xcomp":
        here = tree[here].head
        for child in tree.children(here):
            if child > verb and (_is_condition(tree, child) or _is_restriction(tree, child)):
                found.extend(tree.subtree(child))
    return found


def condition_before(tree: Tree, verb: int) -> int | None:
    """Return the clause that bounds the verb's from before it, or before what governs it: "if ...", "once ...".

    For "for as long as the loan runs" that is the preposition.
    """
    here = verb
    while True:
        found = next((i for i in tree.children(here, "advcl", "prep", "advmod") if i < verb and _opens(tree, i)), None)
        if found is not None or tree[here].dep not in {"xcomp", "ccomp"} or tree[here].head >= here:
            return found
        here = tree[here].head


def _opens(tree: Tree, index: int) -> bool:
    """Return whether what stands before the verb bounds it: "if ...", "as soon as ...", "for as long as ..."."""
    if tree[index].dep == "advcl" and is_conditional(tree, index):
        return True
    below = tree.subtree(index)
    measure = index if tree[index].dep == "advmod" else tree.child(index, "pcomp", "advmod")
    if measure is not None and is_measure(tree, measure):
        return tree.child(measure, "advcl") is not None
    return tree[index].dep == "advcl" and tree[below[0]].text.lower() == "once"


def _is_condition(tree: Tree, index: int) -> bool:
    return tree[index].dep == "advcl" and (
        is_conditional(tree, index) or any(tree[i].lemma in _NARROWING_MARKS for i in tree.subtree(index)[:2])
    )


def _is_restriction(tree: Tree, index: int) -> bool:
    """Return whether the phrase restricts: "but only for the duration of the ceasefire"."""
    return tree[index].dep in {"prep", "conj"} and any(
        tree[i].lemma == "only" for i in (index - 1, *tree.children(index)) if i >= 0
    )
