"""Who "he", "she", "they" and "it" are, where the grammar leaves one reading.

Owns the rules of pronouns. Unsure means no party: a wrong name on the page is worse than the text's pronoun.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from briefing.language.discourse import (
    ArticleState,
    Found,
    group_words,
    parties_at,
    sentence_pairs,
    subject_of,
)
from briefing.language.pronoun_it import resolve_it
from briefing.language.pronoun_limits import (
    is_human,
    is_time,
    only_serves,
    owner_in_clause,
    set_off_person,
    stands_with_other_sex,
    subjects_above,
    told_by_whose_he_is,
    whom_it_is_for,
)
from briefing.language.together import does_human_act
from briefing.language.tree import Tree
from briefing.model import Party
from briefing.resources import load_data

_MALE = frozenset({"he", "his", "him", "himself"})
_FEMALE = frozenset({"she", "her", "hers", "herself"})
_PLURAL = frozenset({"they", "their", "them", "theirs", "themselves"})
_NEUTER = frozenset({"it", "its", "itself"})
PRONOUNS = _MALE | _FEMALE | _PLURAL | _NEUTER

Resolution = tuple[tuple[Party, ...], str]
_UNSURE: Resolution = ((), "pronoun: unsure")


def resolve_pronoun(
    tree: Tree,
    index: int,
    found: Sequence[Found],
    state: ArticleState,
    quoted: Sequence[bool],
    gender_of: Callable[[Party], str],
) -> Resolution:
    """Return the parties of the pronoun at token `index` and the derivation.

    Args:
        found: what the sentence's phrases stand for, those before the pronoun at least.
        quoted: for each token, whether it stands in quotation marks.
        gender_of: a person's gender, `m`, `f` or "".
    """
    word = tree[index].text.lower()
    if word in _PLURAL:
        return _they(tree, index, found, state, quoted)
    if word in _NEUTER:
        return resolve_it(tree, index, found, state, quoted)
    wanted = "m" if word in _MALE else "f"

    owned = told_by_whose_he_is(tree, index, found)

    def fits(party: Party) -> bool:
        free = party not in owned and not only_serves(tree, index, party)
        return party.kind == "person" and gender_of(party) in ("", wanted) and free

    def is_female(party: Party) -> bool:
        return gender_of(party) == "f"

    def fits_alone(party: Party) -> bool:
        return fits(party) and (gender_of(party) != "" or not stands_with_other_sex(tree, index))

    return _he(tree, index, found, state, quoted, (fits, fits_alone), is_female)


def _he(
    tree: Tree,
    index: int,
    found: Sequence[Found],
    state: ArticleState,
    quoted: Sequence[bool],
    fitting: tuple[Callable[[Party], bool], Callable[[Party], bool]],
    is_female: Callable[[Party], bool],
) -> Resolution:
    """Return who is meant. `fitting`: who may be, of those in the sentence and of those before it."""
    fits, fits_alone = fitting
    barred = whom_it_is_for(tree, index, found)
    fits, fits_alone = _without(fits, barred), _without(fits_alone, barred)
    female = tree[index].text.lower() in _FEMALE
    speaker = _speaker(tree, index, found, quoted)
    before = [
        f
        for f in found
        if f.last < index
        and not _inside_person(f, found)
        and not (tree[f.head].dep == "compound" and f.explicit)
        and len(f.parties) == 1
        and fits(f.parties[0])
        and f.parties[0] not in speaker
        and quoted[f.first] == quoted[index]
    ]
    people = list(dict.fromkeys(f.parties[0] for f in before))
    possessive = tree[index].tag == "PRP$"
    if not possessive and not quoted[index] and set_off_person(tree, index, found):
        return _UNSURE
    if possessive and owner_in_clause(tree, index, found, quoted):
        return _UNSURE
    if tree[index].dep in ("dobj", "dative", "iobj", "pobj") and not tree[index].text.lower().endswith("self"):
        # "Von der Leyen will host him": never the subject of its own clause.
        clause = tree.clause_of(index)
        own = subject_of(tree, clause) if clause is not None else None
        barred = parties_at(tree, found, own) if own is not None else ()
        fits = _without(fits, barred)
        before = [f for f in before if fits(f.parties[0])]
        people = [p for p in people if p not in barred]
    if not quoted[index]:
        for subject, governs, parallel in subjects_above(tree, index):
            parties = parties_at(tree, found, subject)
            if subject >= index:
                if any(f.first <= index <= f.last and f.parties == parties for f in found):
                    continue  # "his foreign minister, X"
                # "In his speech, Lee said"
                if len(parties) == 1 and fits(parties[0]):
                    return parties, f"pronoun: the subject that follows, {parties[0].name}"
                continue
            if len(parties) == 1 and fits(parties[0]):
                if parallel and not possessive:
                    return parties, f"pronoun: subject of the clause before, {parties[0].name}"
                others = [p for p in people if p != parties[0]]
                nearer = [f for f in before if f.first > subject and f.parties[0] in others]
                if not nearer or (governs and not possessive):
                    return parties, f"pronoun: subject of the clause, {parties[0].name}"
                if possessive and not governs and _reflexive_noun(tree, index):
                    return parties, f"pronoun: subject of the clause, {parties[0].name}"
                return _UNSURE
            # An unknown subject ("the official said he") may be meant itself.
            unknown = len(parties) != 1 and tree[subject].pos in ("NOUN", "PROPN")
            if governs and ((unknown and is_human(tree, subject, parties)) or _may_be_person(parties)):
                return _UNSURE
    if len(people) == 1:
        return (people[0],), f"pronoun: the only one named before in the sentence, {people[0].name}"
    if len(people) > 1:
        subjects = [f.parties[0] for f in before if tree[f.head].dep in ("nsubj", "nsubjpass") and not possessive]
        unique = list(dict.fromkeys(subjects))
        if len(unique) == 1 and not quoted[index]:
            return (unique[0],), f"pronoun: the subject before, {unique[0].name}"
        return _UNSURE
    if not state.history:
        return _UNSURE
    if _intruder(tree, index, found):
        return _UNSURE
    if state.strangers[-1]:
        return _UNSURE
    fits = fits_alone
    subject_parties = state.subjects[-1]
    people_before = {
        f.parties[0]
        for f in state.history[-1]
        if len(f.parties) == 1 and fits(f.parties[0]) and f.parties[0] not in speaker
    }
    if len(people_before) > 1 and state.relatives[-1]:
        return _UNSURE  # "X faces pressure from Y, who ..."
    if len(people_before) > 1 and female and not any(is_female(p) for p in subject_parties):
        # News names more men than women: "she" after two people of unknown sex may be either.
        known = [p for p in people_before if is_female(p)]
        return ((known[0],), "pronoun: the only woman of the sentence before") if len(known) == 1 else _UNSURE
    if len(subject_parties) == 1 and fits(subject_parties[0]) and subject_parties[0] not in speaker:
        return subject_parties, f"pronoun: subject of the sentence before, {subject_parties[0].name}"
    previous = list(
        dict.fromkeys(
            f.parties[0]
            for f in state.history[-1]
            if len(f.parties) == 1 and fits(f.parties[0]) and f.parties[0] not in speaker
        )
    )
    if len(previous) == 1:
        return (previous[0],), f"pronoun: the only one named in the sentence before, {previous[0].name}"
    return _UNSURE


def _without(fits: Callable[[Party], bool], barred: tuple[Party, ...]) -> Callable[[Party], bool]:
    return lambda party: party not in barred and fits(party)


def _inside_person(inner: Found, found: Sequence[Found]) -> bool:
    """Return whether the person only possesses another one ("Petro" in "Petro's foreign minister, X")."""
    return any(
        f is not inner
        and f.first <= inner.first
        and inner.last <= f.last
        and f.parties
        and f.parties != inner.parties
        and f.parties[0].kind == "person"
        for f in found
    )


def _speaker(tree: Tree, index: int, found: Sequence[Found], quoted: Sequence[bool]) -> tuple[Party, ...]:
    """Return the people outside the quotation that the pronoun stands in: its speakers."""
    if not quoted[index]:
        return ()
    saying = group_words()["saying"]
    parties: list[Party] = []
    for f in found:
        if quoted[f.head] or tree[f.head].dep not in ("nsubj", "pobj", "nsubjpass", "appos", "conj"):
            continue
        if tree[tree[f.head].head].lemma in saying or tree[f.head].dep == "pobj":
            parties += f.parties
    return tuple(parties)


def _reflexive_noun(tree: Tree, index: int) -> bool:
    """Return whether "his" must look to the subject: "told his counterpart"."""
    return tree[tree[index].head].lemma in ("counterpart", "office", "government", "own")


def _may_be_person(parties: tuple[Party, ...]) -> bool:
    """Return whether a name taken for a body may be somebody's: two words, none of them a noun for a body."""
    if len(parties) != 1 or parties[0].kind != "organisation":
        return False
    name = parties[0].name.split()
    nouns = load_data("briefing.language", "data/offices.yaml")["acting_organisation_nouns"]
    return 1 < len(name) < 4 and not any(word.isupper() or word.islower() or word.lower() in nouns for word in name)


def _intruder(tree: Tree, index: int, found: Sequence[Found]) -> bool:
    """Return whether an unnamed person stands before the pronoun and may be meant."""
    covered = {i for f in found for i in range(f.first, f.last + 1) if f.parties}
    return any(
        token.i not in covered
        and token.tag in ("NN", "NNP")
        and (token.ent == "PERSON" or is_human(tree, token.i, ()))
        and not _names_a_thing(tree, token.i)
        for token in tree.tokens[:index]
    )


def _names_a_thing(tree: Tree, index: int) -> bool:
    """Return whether what the recogniser takes for a person only tells which thing: "The Lomé memorandum"."""
    token, thing = tree[index], tree[tree[index].head]
    return token.dep == "compound" and thing.tag in {"NN", "NNS"} and thing.text.islower() and thing.ent != "PERSON"


def _they(tree: Tree, index: int, found: Sequence[Found], state: ArticleState, quoted: Sequence[bool]) -> Resolution:
    clause = tree.clause_of(index)
    own = subject_of(tree, clause) if clause is not None and tree[index].text.lower() == "them" else None
    for subject, _, _ in subjects_above(tree, index):
        if quoted[subject] != quoted[index] or subject == own:
            continue  # "The agency had received part of them": not of itself
        parties = parties_at(tree, found, subject)
        if subject >= index:
            if len(parties) > 1:
                return parties, "pronoun: the subjects that follow"
            continue
        plural = tree[subject].tag in ("NNS", "NNPS") or len(tree.conjuncts(subject)) > 1
        if len(parties) > 1:
            return parties, "pronoun: the subjects of the clause"
        if plural or (own is None and parties and parties[0].kind in ("group", "organisation")):
            return (parties, "pronoun: the subject of the clause") if parties else _UNSURE
    if tree[index].tag != "PRP$" and tree[index].dep not in ("nsubj", "nsubjpass"):
        return _UNSURE
    before = [t for t in tree.tokens[:index] if t.tag in ("NNS", "NNPS") and quoted[t.i] == quoted[index]]
    if any(t.dep in ("nsubj", "nsubjpass", "pobj", "dobj") and not is_time(t.ent) for t in before):
        return _UNSURE
    here = [f for f in found if f.last < index and f.parties and quoted[f.first] == quoted[index]]
    if here and not quoted[index]:
        named = [p for p in sentence_pairs(tree, here, state.sentence) if p.kind == "people"]
        people = {f.parties[0] for f in here if f.parties[0].kind == "person"}
        if len({frozenset(p.parties) for p in named}) == 1 and people == set(named[0].parties):
            return named[0].parties, "pronoun: those named together before in the sentence"
    if not here and state.subjects:
        if len(state.subjects[-1]) > 1:
            return state.subjects[-1], "pronoun: the subjects of the sentence before"
        if not state.plural_subjects[-1]:
            pairs = [p for p in state.pairs if p.sentence == state.sentence - 1 and p.kind == "people"]
            if len({frozenset(p.parties) for p in pairs}) == 1:
                return pairs[-1].parties, "pronoun: those named together in the sentence before"
        if does_human_act(tree, index) and not quoted[index]:
            if state.joint[-1]:
                return state.joint[-1], "pronoun: the countries of the subjects of the sentence before"
            if state.only_told[-1] and len(state.subjects) > 1:
                earlier = state.subjects[-2] if len(state.subjects[-2]) > 1 else state.joint[-2]
                return (earlier, "pronoun: the subjects before the one who tells") if earlier else _UNSURE
    return _UNSURE
