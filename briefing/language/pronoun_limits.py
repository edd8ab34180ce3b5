"""Whom a pronoun cannot mean: those of its own clause, of another sex, or somebody the clause has of its own.

Owns the limits. Who is meant among those left is `pronouns`'s business.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.language.discourse import Found, group_words, parties_at, subject_of
from briefing.language.tree import Tree
from briefing.model import Party

_SEXES = (frozenset({"he", "his", "him", "himself"}), frozenset({"she", "her", "hers", "herself"}))
_ACTING_NOUN = re.compile(r"(?:er|or|ist|ian|ee|man|woman|person)$")
"""Endings of nouns for who does a thing; a "letter" that is taken for a person only leaves a pronoun open."""
_PERSONS = frozenset({
    "son", "wife", "husband", "widow", "child", "boy", "girl", "king", "queen", "friend", "guest", "host", "judge",
    "victim", "pilot", "nurse", "patient", "student", "uncle", "aunt", "defendant", "citizen", "accountant", "migrant",
    "tenant",
})  # fmt: skip
_GOVERNED = frozenset({"government", "cabinet", "administration", "regime"})
_SERVING = frozenset({
    "lawyer", "attorney", "spokesperson", "spokesman", "spokeswoman", "aide", "adviser", "analyst", "expert",
    "professor", "ambassador", "envoy", "wife", "husband", "son", "daughter", "sister", "brother", "diplomat",
    "negotiator", "economist", "activist", "scholar", "historian", "researcher", "editor", "doctor", "secretary",
    "official",
})  # fmt: skip
"""Last words of roles whose bearers have no government of their own."""


def whom_it_is_for(tree: Tree, index: int, found: Sequence[Found]) -> tuple[Party, ...]:
    """Return whom "her" in "X appealed for her to be freed" cannot mean: X, who would have said "to be freed"."""
    around = [tree[i].text.lower() for i in (index - 1, index + 1) if 0 <= i < len(tree.tokens)]
    if around != ["for", "to"]:
        return ()
    own = next((s for s, _, _ in subjects_above(tree, index) if s < index), None)
    return parties_at(tree, found, own) if own is not None else ()


def told_by_whose_he_is(tree: Tree, index: int, found: Sequence[Found]) -> tuple[Party, ...]:
    """Return who is named only as "her lawyer, X" before this "her": it goes on with whose lawyer he is."""
    word = tree[index].text.lower()
    same = next(sex for sex in _SEXES if word in sex)
    barred: list[Party] = []
    for owner in tree.tokens[:index]:
        if owner.tag != "PRP$" or owner.text.lower() not in same:
            continue
        names = [i for i in (owner.head, *tree.children(owner.head, "appos")) if owner.i < i < index]
        told = (f for f in found if f.last > owner.i and (f.head in names or f.first == owner.i))
        barred += [p for f in told for p in f.parties]
    return tuple(barred)


def only_serves(tree: Tree, index: int, party: Party) -> bool:
    """Return whether "her" in "her government" cannot be the party's: a lawyer, aide or spokeswoman has none."""
    owned = tree[index].tag == "PRP$" and tree[tree[index].head].lemma in _GOVERNED
    return owned and bool(party.role) and party.role.split(" of ")[0].split(" for ")[0].split()[-1] in _SERVING


def stands_with_other_sex(tree: Tree, index: int) -> bool:
    """Return whether the sentence has "he" beside this "her": who is of unknown sex may be either."""
    word = tree[index].text.lower()
    other = next(sex for sex in _SEXES if word not in sex)
    return any(token.text.lower() in other for token in tree.tokens)


def set_off_person(tree: Tree, index: int, found: Sequence[Found]) -> bool:
    """Return whether the sentence opens with somebody told only by whose he is: "X, his opposite number, has ...".

    Where X is nobody we know, "his" is the one before, and "he" behind it may well be X.
    """
    owner = next((f for f in found if f.last < index and tree[f.head].tag == "PRP$" and f.parties), None)
    if owner is None or tree[tree[owner.head].head].dep != "appos":
        return False
    subject = tree[tree[tree[owner.head].head].head]
    known = any(
        f.parties and f.parties[0].kind == "person" and f.first <= subject.i <= f.last and f is not owner for f in found
    )
    return subject.dep in ("nsubj", "nsubjpass") and not known


def subjects_above(tree: Tree, index: int) -> list[tuple[int, bool, bool]]:
    """Return (subject, whether its verb governs the pronoun's clause as what is said, whether the pronoun is
    the subject of a clause coordinated with it), nearest clause first."""
    result: list[tuple[int, bool, bool]] = []
    saying = group_words()["saying"]
    clause = tree.clause_of(index)
    governs = parallel = False
    seen: set[int] = set()
    while clause is not None and clause not in seen:
        seen.add(clause)
        subject = subject_of(tree, clause)
        if subject is not None and subject != index and subject not in [s for s, _, _ in result]:
            result.append((subject, governs, parallel))
        dep = tree[clause].dep
        if tree[clause].head == clause:
            break
        above = next((i for i in tree.ancestors(clause) if i in tree.clause_heads), None)
        governs = (
            dep in ("ccomp", "xcomp", "pcomp", "advcl", "dep")
            and above is not None
            and (tree[above].lemma in saying or dep == "advcl")
        )
        parallel = dep == "conj" and tree[index].dep in ("nsubj", "nsubjpass") and tree[index].head == clause
        clause = above
    return result


def is_human(tree: Tree, subject: int, parties: tuple[Party, ...]) -> bool:
    """Return whether the subject, meaning `parties` if any, is one person."""
    if parties:
        return len(parties) == 1
    token = tree[subject]
    words = group_words()
    return (
        token.ent == "PERSON"
        or token.lemma in words["people"]
        or token.lemma
        in (
            "spokesperson",
            "spokesman",
            "spokeswoman",
            "adviser",
            "aide",
            "analyst",
            "expert",
            "professor",
            "lawmaker",
            "observer",
            "source",
            "critic",
            "member",
            "commander",
            "author",
            "lawyer",
            "person",
        )
    )


def owner_in_clause(tree: Tree, index: int, found: Sequence[Found], quoted: Sequence[bool]) -> bool:
    """Return whether the clause has somebody of its own for "his": "once the prosecutor closes his file"."""
    subject = next((s for s, _, _ in subjects_above(tree, index)), None)
    if subject is None or subject > index or quoted[subject] != quoted[index] or parties_at(tree, found, subject):
        return False
    if any(subject < f.first < index and f.parties and f.parties[0].kind == "person" for f in found):
        return False
    token = tree[subject]
    kin = token.lemma.lower() in _PERSONS or _ACTING_NOUN.search(token.lemma.lower()) is not None
    return token.tag == "NN" and (kin or is_human(tree, subject, ()))


def is_time(ent: str) -> bool:
    """Return whether an entity of that type is a time or a number, which no pronoun stands for."""
    return ent in ("DATE", "TIME", "CARDINAL")
