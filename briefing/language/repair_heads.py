"""Mends sentences that the parser left without a finite verb at their head, and subjects cut short by it."""

from __future__ import annotations

from dataclasses import replace

from briefing.language.countries import lookup_country
from briefing.language.modality import words
from briefing.language.tree import BARE_SUBJECTS, NOUNS, SUBJECTS, TENSED, Tree, mended, ranks
from briefing.model import Token

_PAPERS = frozenset({
    "contract", "loan", "licence", "license", "concession", "order", "grant", "lease", "sanction", "measure",
})  # fmt: skip
_GIVING = frozenset({
    "award", "offer", "hand", "grant", "deny", "promise", "allow", "allot", "assign", "owe", "serve", "fine", "ask",
    "name", "call", "consider", "term", "dub", "label", "appoint", "elect", "refuse", "charge", "accord", "guarantee",
})  # fmt: skip
"""Verbs of two objects: behind the one to whom it was done, the participle has an object too."""
_OF_ONE = frozenset({"was", "is", "has"})


def mend_heads(tree: Tree) -> Tree:
    """Return the tree with plainly finite verbs read as such."""
    mends = (
        _past_tense,
        _participle_as_subject,
        _row_behind_participle,
        _finite_root,
        _state_before_verb,
        _date_as_subject,
        _persons_of_title,
        _names_of_several,
        _place_of_particle,
        _clause_in_apposition,
        _pair_behind_place,
        _pair_with_aside,
        _for_behind_subject,
        _one_of_a_row,
    )
    return mended(tree, mends)


def _one_of_a_row(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "On Monday, a meeting of the heads of Peru, the Argentine Republic and Chile was held": one thing was held.

    The noun hangs on a comma, and the end of its row has become a subject of several with a verb of one.
    """
    for verb in tree.tokens:
        row = tree.child(verb.i, *SUBJECTS)
        several = row is not None and tree.child(row, "cc") is not None and tree.child(row, "conj") is not None
        one = any(tree[i].text in _OF_ONE for i in (verb.i, *tree.children(verb.i, "aux", "auxpass")))
        if row is None or not several or not one:
            continue
        first = min(tree.subtree(row))
        alone = [t.i for t in tree.tokens[:first] if t.tag == "NN" and tree[t.head].pos == "PUNCT"]
        if first < 2 or len(alone) != 1 or tree[first - 1].text != "," or max(tree.subtree(alone[0])) != first - 2:
            continue
        tokens[alone[0]] = replace(tree[alone[0]], dep=tree[row].dep, head=verb.i)
        tokens[row] = replace(tree[row], dep="conj", head=first - 2)
        tokens[first - 1] = replace(tree[first - 1], head=first - 2)
    return tokens


def _past_tense(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "The director dismissed as fiction ...": a participle with a subject and no auxiliary is a past tense."""
    for verb in tree.tokens:
        if verb.tag != "VBN" or verb.pos != "VERB" or verb.dep not in {"ROOT", "ccomp", "relcl", "conj"}:
            continue
        subject = tree.child(verb.i, "nsubj")
        if subject is not None and subject < verb.i and tree.child(verb.i, "aux", "auxpass", "nsubjpass") is None:
            tokens[verb.i] = replace(verb, tag="VBD")
    return tokens


def _state_before_verb(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "Mozambique objects to the fee; Malawi wants it": the name right before a finite verb is its subject."""
    for verb in tree.tokens[1:]:
        name = tree[verb.i - 1]
        if verb.tag != "VBZ" or name.head != verb.i or name.dep not in {"amod", "compound", "nmod"}:
            continue
        opens = name.i == 0 or tree[name.i - 1].text in {";", ":"}
        if opens and tree.child(verb.i, *SUBJECTS) is None and lookup_country(name.text) is not None:
            tokens[name.i] = replace(name, dep="nsubj", pos="PROPN", tag="NNP")
    return tokens


def _participle_as_subject(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "Checks of grain moving to the ports will be dropped": what is dropped are the checks, not the moving."""
    for verb in tree.tokens:
        if verb.tag != "VBG" or verb.dep not in {"csubj", "csubjpass"}:
            continue
        noun = tree.child(verb.i, "nsubj")
        if noun is None or noun > verb.i or tree[noun].pos not in NOUNS:
            continue
        if tree.child(verb.i, "aux", "mark") is not None:
            continue
        tokens[noun] = replace(tree[noun], dep="nsubjpass" if verb.dep == "csubjpass" else "nsubj", head=verb.head)
        tokens[verb.i] = replace(verb, dep="acl", head=noun)
    return tokens


def _row_behind_participle(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "The contract signed between A, B and the State expires": the row ends with the State, and the contract expires.

    "Between" takes two and a row ends with its "and": where the verb behind has taken the last one, the verb before is
    a participle.
    """
    for verb in tree.tokens:
        subject, joint, second = (tree.child(verb.i, label) for label in ("nsubj", "cc", "conj"))
        if verb.tag not in {"VBD", "VBN"} or subject is None or joint is None or second is None:
            continue
        last, opener = tree.child(second, *BARE_SUBJECTS), tree[joint - 1]
        row = next((i for i in reversed(tree.children(verb.i, "prep", "agent", "dative")) if i < joint), None)
        if last is None or row is None or tree.subtree(last)[0] != joint + 1 or tree.subtree(row)[-1] != opener.i:
            continue
        first = tree.child(row, "pobj")
        if tree[subject].pos != "NOUN" or tree.child(verb.i, "aux", "auxpass", "dobj") is not None or first is None:
            continue
        names = tree.conjuncts(first)
        # "The ministers talked with Mali, Niger and Togo signed": people do, papers are signed.
        paper = tree[subject].lemma in words("agreed_texts") | _PAPERS
        is_open = tree[row].lemma in {"between", "among"} or (len(names) > 1 and paper)
        if not is_open or any(tree.child(name, "cc") is not None for name in names):
            continue
        tokens[joint] = replace(tree[joint], head=names[-1])
        tokens[last] = replace(tree[last], dep="conj", head=names[-1])
        tokens[second] = replace(tree[second], dep=verb.dep, head=second if verb.dep == "ROOT" else verb.head)
        tokens[subject] = replace(tree[subject], dep=tree[last].dep, head=second)
        tokens[verb.i] = replace(verb, tag="VBN", dep="acl", head=subject)
        for child in tree.children(verb.i):
            if child < tree.subtree(subject)[0] or child > second:
                tokens[child] = replace(tree[child], head=second)
        return tokens
    return tokens


def _finite_root(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "Chad's opposition leader called on ...": a noun at the head with a past tense hung from it is its subject."""
    for noun in tree.tokens:
        if noun.dep != "ROOT" or noun.pos not in NOUNS:
            continue
        behind = [tree[i] for i in tree.children(noun.i, "acl")]
        verb = next((t for t in behind if t.tag in TENSED or _acts_on_object(tree, t)), None)
        if verb is None or verb.i < noun.i or tree.child(verb.i, *BARE_SUBJECTS, "mark") is not None:
            continue
        tokens = _as_root(tree, tokens, noun.i, verb.i, "nsubj")
        tokens[verb.i] = replace(tokens[verb.i], tag=verb.tag if verb.tag in TENSED else "VBD")
        return tokens
    return tokens


def _acts_on_object(tree: Tree, verb: Token) -> bool:
    """ "The cabinet in Tirana approved on Monday the transfer": what has an object of its own is no participle.

    Only where no verb stands before it, and not of what somebody is given: "a ship given on Monday a licence".
    """
    same = verb.text.lower().endswith("ed") and verb.lemma not in _GIVING
    alone = verb.tag == "VBN" and same and not any(t.tag in TENSED for t in tree.tokens)
    what = tree.child(verb.i, "dobj")
    return alone and what is not None and what > verb.i and tree.child(verb.i, "aux", "auxpass", "agent") is None


def _date_as_subject(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "14 hostages held since January were freed": the month is no subject, the noun at the head is."""
    for verb in tree.tokens:
        subject = tree.child(verb.i, "nsubj", "nsubjpass")
        mark = tree.child(verb.i, "mark")
        if subject is None or mark is None or tree[subject].ent != "DATE" or verb.dep != "advcl":
            continue
        if mark + 1 != tree.subtree(subject)[0] or tree[mark].lemma not in {"since", "in", "before", "after", "until"}:
            continue
        noun = next((t.i for t in tree.tokens if t.dep == "ROOT" and t.pos in NOUNS), None)
        if noun is None or noun > mark or verb.tag not in TENSED | {"VBN"}:
            continue
        tokens = _as_root(tree, tokens, noun, verb.i, tree[subject].dep)
        tokens[mark] = replace(tree[mark], dep="prep", pos="ADP", head=verb.head)
        tokens[subject] = replace(tree[subject], dep="pobj", head=mark)
        return tokens
    return tokens


def _as_root(tree: Tree, tokens: list[Token], noun: int, verb: int, label: str) -> list[Token]:
    tokens[verb] = replace(tokens[verb], dep="ROOT", head=verb)
    tokens[noun] = replace(tokens[noun], dep=label, head=verb)
    for child in tree.children(noun, "prep", "advcl", "punct"):
        # What opens or closes the sentence hangs from its verb.
        if child < tree.subtree(noun)[0] + 1 or child > verb:
            tokens[child] = replace(tokens[child], head=verb)
    return tokens


def _persons_of_title(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "Energy minister Karim Haddad and his counterpart signed": the second is joined to the whole first."""
    for name in tree.tokens:
        title = tree[name.head]
        if name.dep != "appos" or name.pos != "PROPN" or title.pos != "NOUN" or title.i > name.i:
            continue
        if tree[tree.subtree(name.i)[0] - 1].text == "," or title.dep not in {*BARE_SUBJECTS, "dobj", "pobj", "agent"}:
            continue
        other = tree.child(name.i, "conj")
        if other is None or other < name.i:
            continue
        if title.tag == "NNS" and title.dep not in BARE_SUBJECTS and tree[other].pos == "PROPN":
            # "freed the workers Ann Lee and John Poe": both names tell who the workers are.
            continue
        for child in tree.children(name.i, "conj", "cc"):
            tokens[child] = replace(tree[child], head=title.i)
    return tokens


def _names_of_several(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "the aid workers Ann Lee and John Poe, who are held": both are the workers, and of both the clause is told."""
    for name in tree.tokens:
        title = tree[name.head]
        if name.dep != "appos" or name.pos != "PROPN" or title.tag != "NNS" or title.i > name.i:
            continue
        if title.dep in BARE_SUBJECTS:
            # Subjects are read together as they stand.
            continue
        if tree[tree.subtree(name.i)[0] - 1].text == ",":
            continue
        held = [i for i in tree.children(title.i, "conj", "cc") if i > name.i]
        if any(tree[i].dep == "conj" and tree[i].pos != "PROPN" for i in held):
            continue
        for child in held:
            tokens[child] = replace(tree[child], head=name.i)
        last = max((i for i in (name.i, *tree.conjuncts(name.i), *held) if tree[i].pos == "PROPN"), default=name.i)
        for noun in (name.i, last):
            for clause in tree.children(noun, "relcl"):
                finite = next((i for i in (*tree.children(clause, "aux", "auxpass"), clause)), clause)
                if tree[finite].tag == "VBP" or tree[finite].text == "were":
                    tokens[clause] = replace(tree[clause], head=title.i)
    return tokens


def _place_of_particle(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "had killed off Somalia": before a place it is a preposition."""
    for particle in tree.tokens:
        if particle.dep == "prt" and particle.i + 1 < len(tree.tokens) and tree[particle.i + 1].ent in {"GPE", "LOC"}:
            place = tree[particle.i + 1]
            if place.head == particle.i or (
                place.head == particle.head and place.dep == "dobj" and particle.lemma == "off"
            ):
                tokens[particle.i] = replace(particle, dep="prep", pos="ADP")
                tokens[place.i] = replace(place, dep="pobj", head=particle.i)
    return tokens


def _clause_in_apposition(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "They signed an accord, the biggest deal Berlin has made": what Berlin made is the accord, and says nothing."""
    for verb in tree.tokens:
        first, noun = tree.child(verb.i, "ccomp"), tree.child(verb.i, "nsubj")
        if verb.dep != "ROOT" or first is None or noun is None or not first < noun < verb.i:
            continue
        actor = tree.child(noun, "appos")
        opening = tree.subtree(noun)[0]
        told = tree.child(first, "dobj")
        if actor is None or told is None or not noun < actor < verb.i or tree[opening - 1].text != ",":
            continue
        bare = tree.subtree(actor)[0] == noun + 1 and tree.child(verb.i, "dobj") is None
        if not bare or not ranks(tree, noun) or tree.child(first, "nsubj") is None:
            continue
        tokens[first] = replace(tree[first], dep="ROOT", head=first)
        tokens[noun] = replace(tree[noun], dep="appos", head=told)
        tokens[verb.i] = replace(verb, dep="relcl", head=noun)
        tokens[actor] = replace(tree[actor], dep="nsubj", head=verb.i)
        for child in tree.children(verb.i, "punct"):
            tokens[child] = replace(tree[child], head=first)
    return tokens


def _pair_behind_place(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "In a text signed at the palace, Soto and Prime Minister Brandt said": the two say it, and are no palaces."""
    for first in tree.tokens:
        second = tree.child(first.i, "conj")
        joined = first.dep == "conj" and first.pos == "PROPN" and second is not None
        if second is None or not joined or tree[second].pos != "PROPN" or second + 1 >= len(tree.tokens):
            continue
        verb, above = tree[second + 1], tree[first.head]
        opener = tree[tree.subtree(first.i)[0] - 1]
        if above.dep != "pobj" or tree.child(above.i, "cc") is not None or opener.text != ",":
            continue
        opening = verb.i in tree.ancestors(above.i) and verb.tag in TENSED
        if opening and tree.child(verb.i, *BARE_SUBJECTS) is None:
            tokens[first.i] = replace(first, dep="nsubj", head=verb.i)
    return tokens


def _pair_with_aside(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "Arvo, the state oil company, and Chile's miner Corel signed": the second name goes with the first, no aside."""
    for second in tree.tokens:
        aside = tree[second.head]
        if second.dep != "conj" or second.pos != "PROPN" or aside.dep != "appos" or aside.pos != "NOUN":
            continue
        subject = tree[aside.head]
        joint = tree.child(aside.i, "cc")
        if subject.pos != "PROPN" or subject.dep not in BARE_SUBJECTS or joint is None or tree[joint - 1].text != ",":
            continue
        last = tree[tree.subtree(second.i)[-1] + 1] if tree.subtree(second.i)[-1] + 1 < len(tree.tokens) else second
        set_off = tree[tree.subtree(aside.i)[0] - 1].text == "," and joint < second.i
        if set_off and (last.i == subject.head or last.head == subject.head) and last.pos in {"VERB", "AUX"}:
            tokens[second.i] = replace(second, head=subject.i)
            tokens[joint] = replace(tree[joint], head=subject.i)
    return tokens


def _for_behind_subject(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "The first opportunity for a vote would come in May": what comes is the opportunity, and the vote is its aim.

    A "for" that opens a clause stands before an infinitive, never between a subject and its finite verb.
    """
    for mark in tree.tokens:
        if mark.dep != "mark" or mark.text != "for":
            continue
        subjects = [i for i in tree.children(mark.head) if tree[i].dep in BARE_SUBJECTS]
        finite = any(tree[i].tag == "MD" for i in tree.children(mark.head)) or tree[mark.head].tag in {"VBD", "VBZ"}
        if finite and len(subjects) == 2 and subjects[0] == mark.i - 1 and mark.i < subjects[1] < mark.head:
            tokens[mark.i] = replace(mark, dep="prep", head=subjects[0])
            tokens[subjects[1]] = replace(tree[subjects[1]], dep="pobj", head=mark.i)
    return tokens
