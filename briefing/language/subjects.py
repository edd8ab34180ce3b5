"""Whose deed a clause tells: its own subject, or the one it takes from the clause that governs it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefing.language.arranged import copula_of
from briefing.language.modality import words
from briefing.language.title_words import title_words
from briefing.language.tree import TENSED, Tree
from briefing.model import Reference

_HAPPENING = frozenset({"begin", "start", "end", "open", "close", "resume", "conclude", "last", "follow", "run"})
_ARRANGED = frozenset({"hold", "schedule", "plan", "set", "slate", "expect", "sign", "launch", "inaugurate", "convene"})
_STATES = frozenset({"operation", "force", "place", "effect", "use", "service"})
"""What a thing is in, and no place: "which is to be in force by May"."""
_AT = frozenset({"in", "at", "near", "outside"})
_SETS_OFF = frozenset({",", "-", "–", "—"})
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_ASKING_THROUGH = frozenset({"on", "upon", "to", "with"})
"""Prepositions before the one who is asked: "called on", "appealed to", "pleaded with"."""


def subject_of(tree: Tree, verb: int, depth: int = 0) -> tuple[list[int], bool]:
    """Return (heads of the subject's conjuncts, whether it is the subject of a passive)."""
    passive = tree.child(verb, "auxpass", "nsubjpass") is not None
    own = tree.child(verb, "nsubj", "nsubjpass", "csubj")
    if own is None and tree.child(verb, "expl") is not None:
        return [], passive
    if own is not None:
        if tree.is_relative(own) and tree[verb].dep == "relcl":
            if is_ambiguous(tree, verb):
                return [], passive
            return _owners(tree, verb, antecedent_subject(tree, verb)), passive
        if tree[own].lemma == "there":
            return [], passive
        return tree.conjuncts(own), passive
    token = tree[verb]
    if depth > 6 or token.head == verb:
        return [], passive
    above = token.head
    if token.dep == "conj" and tree[above].pos in {"VERB", "AUX"}:
        heads, outer_passive = subject_of(tree, above, depth + 1)
        return heads, outer_passive if token.tag == "VBN" and tree.child(verb, "aux") is None else passive
    if token.dep == "advcl" and (
        token.tag in TENSED or (tree.child(verb, "aux") is not None and token.tag != "VB")
    ):
        return [], passive
    if token.dep == "advcl" and token.tag == "VBN" and verb > above and tree.child(verb, "aux", "auxpass") is None:
        # "postponed the vote, originally set for May": of the subject or of the noun before it, nobody can tell.
        return [], passive
    if token.dep == "advcl" and any(tree[i].lemma == "as" for i in tree.children(verb, "mark")) and token.tag == "VBN":
        # "as explained by the minister": what was explained is the whole clause.
        return [], passive
    copula = copula_of(tree, verb) if token.dep == "xcomp" else None
    if copula is not None:
        return subject_of(tree, copula, depth + 1)[0], passive
    if token.dep in {"xcomp", "advcl", "ccomp"} and tree[above].pos in {"VERB", "AUX"}:
        target = tree.child(above, "dobj", "dative", "iobj") or asked_through(tree, above, verb)
        if token.dep != "advcl" and target is not None and tree[above].lemma in words("object_control"):
            return tree.conjuncts(target), passive
        return subject_of(tree, above, depth + 1)[0], passive
    if token.dep == "pcomp" and tree[above].dep == "prep":
        outer = tree.clause_of(above)
        return (subject_of(tree, outer, depth + 1)[0], passive) if outer is not None else ([], passive)
    if token.dep == "acl" and tree[above].pos in {"NOUN", "PROPN"}:
        if token.tag in {"VBG", "VBN"}:
            return [above], passive or token.tag == "VBN"
        owner = tree.child(above, "poss")
        if owner is not None:
            return [owner], passive
        outer = tree.clause_of(above)
        return (subject_of(tree, outer, depth + 1)[0], passive) if outer is not None else ([], passive)
    return [], passive


def people_named(tree: Tree, heads: Sequence[int], verb: int, references: Mapping[int, Reference]) -> list[int]:
    """Return the heads of the names behind a plural that tells only offices: "The two ministers, A and B of Chad, met".

    `heads` as they are where no such names stand between it and the verb. Read off the words and the references by
    their heads: the parser hangs such names in many ways.
    """
    noun = heads[0] if heads else verb
    if noun >= verb or tree[noun].tag not in {"NNS", "NNPS"} or tree[noun].lemma.lower() not in title_words().heads:
        return list(heads)
    opening = next((i for i in range(noun + 1, verb) if tree[i].text in _SETS_OFF), verb)
    end = next((i for i in range(opening + 1, verb) if tree[i].pos in {"VERB", "AUX"}), verb)
    spans = {head: tree.within(reference.start, reference.end) for head, reference in references.items()}
    inside = {head: span for head, span in spans.items() if opening < head < end and tree[head].pos == "PROPN"}
    people = {head for head in inside if all(p.kind == "person" for p in references[head].parties)}
    named = {i for span in inside.values() for i in span}
    unknown = [i for i in range(opening + 1, end) if i not in named and tree[i].ent == "PERSON" == tree[i - 1].ent]
    people |= {i for i in unknown if tree[i + 1].ent != "PERSON"}
    named |= {i for place in unknown for i in (place - 1, place)}
    other = [i for i in range(opening + 1, end) if i not in named]
    beside = all(tree[i].text in _SETS_OFF | {"and", "of", "the"} or tree[i].ent in _PLACES for i in other)
    closed = any(tree[i].text in _SETS_OFF for i in range(max(people, default=end), end))
    return sorted(people) if len(people) > 1 and beside and closed else list(heads)


def asked_through(tree: Tree, above: int, verb: int) -> int | None:
    """Return who is asked where a preposition stands before it: "called on Chile to withdraw"."""
    if tree[above].lemma not in words("urging"):
        return None
    for opening in tree.children(above, "prep"):
        noun = tree.child(opening, "pobj")
        if noun is None or not above < opening < verb or tree[opening].lemma not in _ASKING_THROUGH:
            continue
        if tree[noun].ent not in {"DATE", "TIME"} and tree[noun].pos in {"NOUN", "PROPN", "PRON"}:
            return noun
    return None


def _owners(tree: Tree, verb: int, noun: int) -> list[int]:
    """Return the nouns that a relative clause in the plural is about: "Chad and Niger, which share the river"."""
    first = noun
    while tree[first].dep == "conj" and tree[tree[first].head].pos in {"NOUN", "PROPN"}:
        first = tree[first].head
    finite = next((i for i in (*tree.children(verb, "aux", "auxpass"), verb) if tree[i].dep != "neg"), verb)
    plural = tree[finite].tag == "VBP" or tree[finite].text == "were"
    opens = tree.subtree(verb)[0]
    single = tree[finite].tag == "VBZ" or tree[finite].text == "was"
    # "Peru's minister and his counterpart Juan Mamani who met in Lima": the clause stands behind both.
    behind_all = noun == first and any(noun < i < opens for i in tree.children(first, "conj")) and not single
    together = plural and tree[noun].tag in {"NN", "NNP"}
    return tree.conjuncts(first) if together or behind_all else [noun]


def antecedent_subject(tree: Tree, verb: int) -> int:
    """Return the noun whose deed a relative clause tells: "the part of the talks that was open".

    The parser takes the nearest noun; the verb's number says which one it is.
    """
    noun = tree[verb].head
    named = _name_around(tree, verb, noun)
    if named is not None:
        return named
    event = _event_around(tree, verb, noun)
    if event is not None:
        return event
    finite = next(
        (
            i
            for i in (*tree.children(verb, "aux", "auxpass"), verb)
            if tree[i].tag in {"VBZ", "VBP"} or tree[i].text in {"was", "were"}
        ),
        None,
    )
    if finite is None or tree[noun].dep != "pobj":
        return noun
    singular = tree[finite].tag == "VBZ" or tree[finite].text == "was"
    outer = tree[tree[noun].head].head
    fits = {"NN", "NNP"} if singular else {"NNS", "NNPS"}
    if tree[noun].tag not in fits and tree[outer].tag in fits and tree.child(noun, "conj") is None:
        return outer
    return noun


def _name_around(tree: Tree, verb: int, noun: int) -> int | None:
    """Return the head of a name that holds a preposition: "the Commission on the Continental Shelf, which"."""
    if tree[noun].dep != "pobj" or tree[noun].pos != "PROPN" or tree[noun].ent in {"GPE", "NORP", "PERSON"}:
        return None
    if not any(tree[i].lemma == "which" for i in tree.children(verb, "nsubj", "nsubjpass")):
        return None
    outer = tree[tree[tree[noun].head].head]
    capital = outer.pos == "PROPN" and outer.text[:1].isupper() and outer.ent not in {"PERSON", "GPE"}
    return outer.i if capital and tree[tree[noun].head].dep == "prep" else None


def _event_around(tree: Tree, verb: int, noun: int) -> int | None:
    """Return what begins or is held where a place stands nearer: "the talks in Lima, which start on Monday".

    So too what is between two: "a hotline between the coast guards of Chad and Niger, which is to be in operation".
    """
    token, helpers = tree[verb], [tree[i] for i in tree.children(verb, "aux", "auxpass")]
    happens = token.lemma in _HAPPENING and tree.child(verb, "dobj") is None
    arranged = token.lemma in _ARRANGED and any(t.dep == "auxpass" for t in helpers)
    place = token.lemma == "take" and any(tree[i].lemma == "place" for i in tree.children(verb, "dobj"))
    works = any(t.lemma in _STATES and tree[t.head].text == "in" for t in (tree[i] for i in tree.subtree(verb)))
    if not (happens or arranged or place or (token.lemma == "be" and works)):
        return None
    first = tree.first_conjunct(noun)
    holder = tree[tree[first].head]
    at_place = holder.lemma in _AT and tree[noun].ent in _PLACES and first == noun
    between = holder.lemma == "between" and tree.child(first, "conj") is not None and tree[noun].pos == "PROPN"
    if not (at_place or between) or tree[first].dep != "pobj":
        return None
    plural = any(t.tag == "VBP" or t.text == "were" for t in (token, *helpers))
    single = any(t.tag == "VBZ" or t.text == "was" for t in (token, *helpers))
    while holder.dep == "prep":
        beside = at_place and tree[holder.head].pos == "VERB" and holder.i - 1 != holder.head
        outer = tree[holder.i - 1] if beside else tree[holder.head]
        if outer.pos != "NOUN":
            return None
        if not (outer.tag == "NNS" and single) and not (outer.tag == "NN" and plural):
            return outer.i
        if outer.dep != "pobj":
            return None
        holder = tree[outer.head]
    return None


def is_ambiguous(tree: Tree, verb: int) -> bool:
    """Return whether a clause with ", which" follows a noun inside another's participle clause.

    "the term given to the lessee, which would expire": nobody can tell by form which of the two expires.
    """
    noun = tree[verb].head
    if tree[noun].dep != "pobj" or tree[noun].pos != "NOUN":
        return False
    first = tree.subtree(verb)[0]
    which = any(tree[i].lemma == "which" for i in tree.children(verb, "nsubj", "nsubjpass"))
    participle = tree[tree[noun].head].head
    return which and first > 0 and tree[first - 1].text == "," and tree[participle].dep == "acl"
