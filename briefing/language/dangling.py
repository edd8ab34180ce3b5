"""What keeps a clause from standing alone: pronouns that the line does not explain, sentences cut off.

A statement that needs another sentence to be understood is better not made than made wrongly.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from briefing.language.attribution_cues import words as saying
from briefing.language.certainty import is_negated, tense_of
from briefing.language.complements import is_measure, marks_of, swallowed_clause
from briefing.language.subjects import subject_of
from briefing.language.tree import SUBJECTS, TENSED, Tree
from briefing.model import Party, Reference

_ONE_PERSON = frozenset({"he", "she", "him", "her"})
_SEVERAL = frozenset({"they", "them"})
_POINTING = frozenset({"that", "this", "these", "those"})
_OPEN_ENDS = frozenset({"DT", "IN", "CC", "TO", "PRP$", "WDT"})
_ENDS = frozenset(".!?…:;\"”’')")
_FILLERS = ("dobj", "ccomp", "xcomp", "attr", "acomp", "prep", "dative")
_REGARDS = frozenset({"regard", "respect", "connection", "context"})
_BACK = frozenset({"aforementioned", "aforesaid", "above-mentioned", "abovementioned", "beforementioned"})
_TAKEN_UP = frozenset({"discuss", "raise", "address", "consider", "examine", "review", "debate", "tackle"})


def points_elsewhere(
    tree: Tree,
    indices: Sequence[int],
    references: dict[int, Reference],
    subject: Collection[Party],
    heads: Sequence[int],
) -> bool:
    """Return whether a pronoun among `indices` stands for something that the line does not name.

    Args:
        indices: the complement's tokens.
        subject: the parties that the line has named before it.
        heads: the heads of the line's subject.
    """
    shown = [*heads, *indices]
    if any(_is_label(tree, index) for index in shown):
        return True
    if any(_is_said_before(tree, index, shown) for index in indices):
        return True
    for index in indices:
        token = tree[index]
        word = token.text.lower()
        if token.pos != "PRON" and word not in _POINTING:
            continue
        reference = references.get(index)
        if reference is not None and reference.parties:
            continue
        before = [i for i in shown if (i < index or i in heads) and i != index]
        if word in _ONE_PERSON and token.tag == "PRP":
            if not any(p.kind == "person" for p in subject) and not _has_person(tree, before, references):
                return True
        elif word in _SEVERAL:
            if not _has_plural(tree, before, subject, heads):
                return True
        elif word == "it" and token.dep == "dobj":
            if not any(tree[i].pos == "NOUN" and tree[i].tag == "NN" and i not in heads for i in before):
                return True
        elif (word == "it" and token.dep == "pobj") or (word == "it" and _is_asked_about(tree, index)):
            if not _has_thing(tree, index, [i for i in before if i not in heads], subject, references):
                return True
        elif word in _POINTING and _stands_alone(tree, index):
            return True
    return any(_leaves_out_its_verb(tree, index) for index in indices)


def _is_asked_about(tree: Tree, index: int) -> bool:
    """Return whether "it" is what a question in the line is about: "different accounts of what it means"."""
    verb = tree[index].head
    return tree[index].dep == "nsubj" and any(tree[i].tag in {"WP", "WRB"} for i in tree.children(verb) if i < index)


def _is_said_before(tree: Tree, index: int, shown: Collection[int]) -> bool:
    """Return whether the token sends the reader of a legal text back: "the said places", "the aforementioned ships"."""
    token, noun = tree[index], tree[tree[index].head]
    said = token.text.lower() == "said" and index > 0 and tree[index - 1].text.lower() == "the"
    if not (said and noun.i > index and noun.pos in {"NOUN", "PROPN"}) and token.text.lower() not in _BACK:
        return False
    return not any(i < index and tree[i].lemma == noun.lemma for i in shown)


def _leaves_out_its_verb(tree: Tree, index: int) -> bool:
    """Return whether the token is a helping verb alone whose deed another sentence tells: "if it does not"."""
    token = tree[index]
    if token.dep != "advcl" or token.lemma not in {"do", "have"} or tree.child(index, *_FILLERS) is not None:
        return False
    subject = tree.child(index, *SUBJECTS)
    return subject is not None and tree[subject].tag == "PRP" and bool(marks_of(tree, index) & {"if", "unless"})


def bare_links(tree: Tree, verb: int) -> tuple[list[int], int | None]:
    """Return the words that only link a clause to what was told before, and the noun of this sentence they mean.

    "in this regard", "at the same hour": alone they tell nothing. Where the clause goes on from one that says what was
    taken up ("The claim was discussed, and an understanding was reached in this regard"), that is what is meant.
    """
    for prep in tree.children(verb, "prep"):
        noun = tree.child(prep, "pobj")
        if noun is None or tree.subtree(prep)[-1] != noun:
            continue
        said = [tree[i].text.lower() for i in tree.subtree(prep)]
        if said[0] == "in" and said[1:2] in (["this"], ["that"]) and tree[noun].lemma in _REGARDS:
            return tree.subtree(prep), _taken_up(tree, verb)
        if said[1:3] == ["the", "same"] and len(said) == 4 and tree[noun].lemma in _TIMES:
            return tree.subtree(prep), None
    return [], None


def _taken_up(tree: Tree, verb: int) -> int | None:
    above = tree[verb].head
    if tree[verb].dep != "conj" or tree[above].lemma not in _TAKEN_UP:
        return None
    return tree.child(above, "nsubjpass") if tree.child(above, "auxpass") is not None else tree.child(above, "dobj")


def without_open_purpose(tree: Tree, indices: Sequence[int], references: dict[int, Reference]) -> list[int]:
    """Return `indices` without a purpose whose object the line does not name: "will meet in May to settle it"."""
    away: set[int] = set()
    for index in indices:
        pronoun = tree.child(index, "dobj") if tree[index].dep == "advcl" else None
        opener = tree.child(index, "aux")
        if pronoun is None or opener is None or tree[opener].lemma != "to" or not tree[index].head < opener:
            continue
        known = references.get(pronoun)
        if tree[pronoun].text.lower() in {"it", *_POINTING, "them"} and (known is None or not known.parties):
            away.update(tree.subtree(index))
    return [i for i in indices if i not in away]


_LABELS = frozenset({"word", "sentence", "phrase", "expression", "term"})
"""What was said before is called by these nouns: "says the word was never pronounced"."""


def _is_label(tree: Tree, index: int) -> bool:
    """Return whether the token is "the word" or "the former" of a sentence before it, which no line shows."""
    token = tree[index]
    if token.text.lower() in {"former", "latter"} and token.dep in {"nsubj", "nsubjpass"}:
        return True
    if token.lemma not in _LABELS or token.tag != "NN" or token.dep not in {"nsubj", "nsubjpass"}:
        return False
    children = [tree[i] for i in tree.children(index)]
    return len(children) == 1 and children[0].text.lower() in {"the", "this", "that"}


def _has_person(tree: Tree, indices: Sequence[int], references: dict[int, Reference]) -> bool:
    return any(
        tree[i].ent == "PERSON"
        or (i in references and any(p.kind == "person" for p in references[i].parties))
        or (tree[i].pos == "NOUN" and tree[i].tag == "NN" and tree[i].dep in {"dobj", "nsubj", "pobj", "nsubjpass"})
        for i in indices
    )


def _has_thing(
    tree: Tree, index: int, before: Sequence[int], subject: Collection[Party], references: dict[int, Reference]
) -> bool:
    """Return whether "it" behind a preposition may be something that the line names: not "the water above it"."""
    if any(party.kind != "person" for party in subject) and len(subject) == 1:
        return True
    above = set(tree.ancestors(index))
    return any(i not in above and (tree[i].tag in {"NN", "NNP"} or i in references) for i in before)


def _has_plural(tree: Tree, indices: Sequence[int], subject: Collection[Party], heads: Sequence[int]) -> bool:
    if len(subject) > 1 or len(heads) > 1:
        return True
    return any(tree[i].tag in {"NNS", "NNPS"} or tree.child(i, "conj") is not None for i in indices)


def _stands_alone(tree: Tree, index: int) -> bool:
    """Return whether "that", "this" is a noun phrase of its own: not "those who", "that of last year"."""
    token = tree[index]
    if token.tag == "WDT" and token.dep in SUBJECTS and tree[token.head].dep == "ccomp":
        # "insists that hasn't been decided": no relative clause.
        return True
    if token.tag != "DT" or token.dep not in {*SUBJECTS, "dobj", "pobj"}:
        return False
    return tree.child(index, "prep", "relcl", "acl") is None


def is_cut_off(tree: Tree, verb: int) -> bool:
    """Return whether the text breaks off inside the clause: "should share the cost equally from the"."""
    if not tree.tokens or tree.tokens[-1].text[-1] in _ENDS:
        return False
    last = tree.tokens[-1]
    return last.tag in _OPEN_ENDS and last.dep != "prt" and last.i in tree.subtree(verb)


def is_parenthesis(tree: Tree, verb: int) -> bool:
    """Return whether the clause tells nothing of its own: an aside of saying, or the bound of another clause."""
    if _is_bound(tree, verb) or _is_reduced(tree, verb) or _told_by_nobody(tree, verb):
        return True
    if _of_what_is_said(tree, verb) or _of_any(tree, verb) or _is_inverted_cue(tree, verb):
        return True
    if tree[verb].lemma not in saying("say") | saying("think") or verb + 1 >= len(tree.tokens):
        return False
    subject = tree.child(verb, "nsubj")
    if subject is None or subject > verb or tree[verb + 1].text != "," or tree.is_relative(subject):
        return False
    first = tree.subtree(subject)[0]
    return first > 0 and tree[first - 1].text == ","


_PAPERS = frozenset({
    "communique", "communiqué", "statement", "declaration", "document", "text", "report", "source", "note", "agency",
    "ministry", "spokesman", "spokeswoman", "spokesperson", "minister", "official", "release",
})  # fmt: skip


def _is_inverted_cue(tree: Tree, verb: int) -> bool:
    """Return whether the verb only names who told all before it: "..., concluded the communique."

    The parser makes a deed of the sentence's subject of it.
    """
    token = tree[verb]
    if token.lemma not in saying("say") | {"conclude"} or verb == 0 or tree[verb - 1].text != ",":
        return False
    rest = [t for t in tree.tokens[verb + 1 :] if t.pos != "PUNCT"]
    if len(rest) < 2 or len(rest) > 4 or rest[0].text.lower() != "the" or rest[-1].lemma.lower() not in _PAPERS:
        return False
    return token.tag in {"VBD", "VBZ"} and all(t.pos in {"DET", "ADJ", "NOUN", "PROPN"} for t in rest)


_OF_TWO = frozenset({"reach", "sign", "conclude", "strike", "negotiate", "initial", "forge", "exchange"})
"""Verbs that say of a thing whose it is, before "between A and B"; as deeds they say what is reached or signed."""


def _is_reduced(tree: Tree, verb: int) -> bool:
    """Return whether the verb only describes the subject of the next: "the rate laid down in the law remains"."""
    if tree[verb].tag not in {"VBD", "VBN"} or tree.child(verb, "aux", "auxpass") is not None:
        return False
    of_two = any(i == verb + 1 and tree[i].lemma == "between" for i in tree.children(verb, "prep"))
    if of_two and tree[verb].lemma in _OF_TWO and tree.child(verb, "dobj", "ccomp") is None:
        # "the understanding reached between A and B is the fruit of": who reaches a thing, it is said what.
        return True
    end = tree.subtree(verb)[-1]
    for other in tree.clause_heads:
        if other <= verb or tree[other].tag not in TENSED or tree[other].dep == "advcl":
            continue
        if tree[other].dep in {"relcl", "acl", "advcl"} or any(i < other for i in tree.children(other, "mark", "cc")):
            continue
        beside = tree[other].head == tree[verb].head and other == end + 1
        below = tree[other].head == verb and tree[other].dep in {"ccomp", "dep", "conj", "advcl"}
        between = range(verb + 1, other)
        joint = any(tree[i].pos in {"CCONJ", "PUNCT"} or i in tree.clause_heads for i in between)
        subject = tree.child(other, "nsubj", "nsubjpass", "expl", "csubj")
        if (beside or below) and not joint and subject is None and tree.child(verb, "nsubj") is not None:
            return True
    return False


def _told_by_nobody(tree: Tree, verb: int) -> bool:
    """Return whether an infinitive stands in what somebody says whom the parser has lost.

    "..., and said Chad had undertaken to lift the ban": the line would tell it as a fact.
    """
    if tree.child(verb, "nsubj", "nsubjpass") is not None:
        return False
    here = verb
    while tree[here].dep in {"xcomp", "conj"}:
        here = tree[here].head
    if here == verb or tree[here].dep != "ccomp" or here < tree[here].head:
        return False
    return tree[tree[here].head].lemma in saying("say") and not subject_of(tree, tree[here].head)[0]


def _of_what_is_said(tree: Tree, verb: int) -> bool:
    """Return whether the participle goes on from what is said: "they have a deal, she said, ending a long row".

    The parser gives it to the speaker, who ended nothing.
    """
    head = tree[verb].head
    if tree[verb].tag != "VBG" or tree[verb].dep != "advcl" or verb < head:
        return False
    told = tree.child(head, "ccomp")
    return (
        tree[head].lemma in saying("say") and tree[verb].lemma not in saying("say") and told is not None and told < head
    )


def _of_any(tree: Tree, verb: int) -> bool:
    """Return whether the clause tells which things a denial is about: "will not pay for a boat that was sunk".

    No one boat is meant, and none need have been sunk.
    """
    if tree[verb].dep == "advcl" and tree[tree[verb].head].dep == "relcl":
        return _of_any(tree, tree[verb].head)
    noun = tree[verb].head
    if tree[verb].dep != "relcl" or not any(
        tree[i].text.lower() in {"a", "an", "any"} for i in tree.children(noun, "det")
    ):
        return False
    governor = tree.clause_of(noun)
    comma = tree.subtree(verb)[0] - 1
    return tree[comma].text != "," and governor is not None and is_negated(tree, governor)


_BOUNDING = frozenset({"until", "till", "unless", "once", "if", "before", "provided", "lest"})
_TIMES = frozenset({"day", "moment", "minute", "hour", "week", "instant", "month", "year", "time"})


def _is_bound(tree: Tree, verb: int) -> bool:
    """Return whether the clause says how long or from when another holds: it may never come.

    "will stay until Chad pays and signs the pact" tells of no signing; nor does "as soon as the pact is signed",
    "the day the pact is signed". What is told in the past ("stayed until Chad had signed") has come.
    """
    first = verb
    while tree[first].dep == "conj" and tree[tree[first].head].pos in {"VERB", "AUX"}:
        if tree.child(first, "nsubj", "nsubjpass") is not None and any(
            tree[i].text in {",", ";"} for i in range(tree[first].head, first)
        ):
            return False
        first = tree[first].head
    above = tree[first].head
    governor = tree.clause_of(above)
    ahead = governor is not None and tense_of(tree, governor) == "future"
    if tree[first].dep not in {"advcl", "relcl", "acl"} or (tense_of(tree, first) == "past" and not ahead):
        return False
    if tree[above].lemma in _TIMES:
        return tree[above].dep == "npadvmod" and tree.child(first, "nsubj", "nsubjpass") is not None
    if tree[first].dep != "advcl":
        return False
    marks = marks_of(tree, first)
    if is_measure(tree, above) or (first != verb and marks & _BOUNDING):
        return True
    # "when they meet in Lima on 5 May" has a day of its own and tells of it.
    dated = any(tree[i].ent == "DATE" for i in tree.subtree(first))
    return ahead and tense_of(tree, first) != "past" and not dated and bool(marks & {"when", "after", "once"})


def lacks_content(tree: Tree, noun: int) -> bool:
    """Return whether the noun says that something was said, and leaves out what: "an assertion"."""
    if tree[noun].lemma not in saying("say_nouns"):
        return False
    return tree.child(noun, "acl", "ccomp", "prep", "relcl") is None or not any(
        tree[i].dep in {"acl", "prep"} or (tree[i].dep == "ccomp" and tree.child(i, "mark") is not None)
        for i in tree.children(noun)
    )


def shares_object_ahead(tree: Tree, verb: int) -> bool:
    """Return whether the verb goes on from a bare preposition: "originating in or exported from Brazil".

    The parser hangs it from the clause's verb, whose subject did no such thing.
    """
    if tree[verb].dep == "relcl":
        return _of_a_list(tree, verb)
    if tree[verb].dep == "conj" and _to_behind_modal(tree, verb):
        return True
    if tree[verb].dep in {"conj", "advcl"} and any(
        swallowed_clause(tree, tree[verb].head, i) == verb for i in tree.children(tree[verb].head, "prep")
    ):
        return True
    if tree[verb].dep != "conj" or verb < 2 or tree[verb - 1].dep != "cc":
        return False
    before = verb - 2
    if tree[before].dep == "prt":
        # "let inspectors in and hand over the records"
        return False
    return tree[before].pos == "ADP" and tree.child(before, "pobj", "pcomp") is None


def _to_behind_modal(tree: Tree, verb: int) -> bool:
    """Return whether an infinitive was hung from a finite clause: "agreed that both would stop, and to hold talks".

    It goes on from what governs that clause, and its subject is not that clause's.
    """
    own = {tree[i].lemma for i in tree.children(verb, "aux")}
    before = [tree[i] for i in tree.children(tree[verb].head, "aux")]
    return "to" in own and any(t.tag == "MD" for t in before) and all(t.lemma != "to" for t in before)


def _of_a_list(tree: Tree, verb: int) -> bool:
    """Return whether ", which" in the singular follows a list that another noun leads.

    "a committee of the council and the ministry, which examines the pieces": hardly the ministry alone.
    """
    noun = tree[verb].head
    which = tree.child(verb, "nsubj", "nsubjpass")
    if which is None or tree[which].lemma != "which" or tree[noun].dep != "conj" or tree[which - 1].text != ",":
        return False
    finite = (*tree.children(verb, "aux", "auxpass"), verb)[0]
    singular = tree[finite].tag == "VBZ" or tree[finite].text == "was"
    return singular and tree[tree.first_conjunct(noun)].dep == "pobj"
