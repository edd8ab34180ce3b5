"""Those whom a sentence speaks of together without naming them side by side.

Owns five forms: office-holders of two countries ("the foreign ministers of Peru and Chile spoke"), the other
party that an opening names ("At a meeting with X, the two leaders ...", "Meeting with X, Y said"), those of whom a
speaker named last tells ("the two met, officials said"), the host of two guests, and whether a sentence only
tells who said something.
Who "they" and "the two leaders" are is worked out in `pronouns` and `groups`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefing.language.discourse import PEOPLE, ArticleState, Found, Pair, group_words, kind_of, parties_at
from briefing.language.tree import Tree
from briefing.model import Party

_OPENINGS = frozenset({"at", "in", "during", "after", "following"})
_HOSTING = frozenset({"host", "receive", "welcome", "greet"})
_LONGEST_OPENING = 6
"""Tokens from the opening preposition to "with"."""


def joint_countries(tree: Tree, subject: int | None, found: Sequence[Found]) -> tuple[Party, ...]:
    """Return the countries of "the leaders of A and B" where that is the subject; () where it is anything else."""
    if subject is None or tree[subject].tag not in {"NNS", "NNPS"}:
        return ()
    words = group_words()
    if tree[subject].lemma.lower() not in words["people"] | words["sides"] | {"government"}:
        return ()
    for preposition in tree.children(subject, "prep"):
        inner = tree.child(preposition, "pobj")
        if tree[preposition].lemma not in {"of", "from"} or inner is None:
            continue
        heads = tree.conjuncts(inner)
        countries = [next((f.parties for f in found if f.head == i and f.explicit), ()) for i in heads]
        if len(heads) > 1 and all(len(p) == 1 and p[0].kind in {"country", "organisation"} for p in countries):
            return tuple(dict.fromkeys(p[0] for p in countries))
    return ()


def told_of_several(tree: Tree, root: int | None, found: Sequence[Found]) -> tuple[Party, ...]:
    """Return the several of whom a sentence tells that names its speaker last: "A and B met, officials said"."""
    said = tree.child(root, "ccomp") if root is not None and tree[root].lemma in group_words()["saying"] else None
    subject = tree.child(said, "nsubj", "nsubjpass") if said is not None else None
    source = tree.child(root, "nsubj") if root is not None else None
    if subject is None or source is None or said is None or not said < source:
        return ()
    parties = parties_at(tree, found, subject)
    return parties if len(parties) > 1 else joint_countries(tree, subject, found) if not parties else ()


def only_tells(tree: Tree, root: int | None, parties: tuple[Party, ...], found: Sequence[Found]) -> bool:
    """Return whether the sentence speaks of nobody but the one who says it: "The talks went well, X said"."""
    if root is None or tree[root].lemma not in group_words()["saying"] or len(parties) != 1:
        return False
    words = group_words()
    others = any(f.parties and f.parties != parties for f in found)
    human = any(
        t.lemma.lower() in words["people"] | words["countries"] | {"they"} and t.tag in {"NNS", "NNPS", "PRP"}
        for t in tree.tokens
    )
    return not others and not human


def does_human_act(tree: Tree, pronoun: int) -> bool:
    """Return whether the pronoun is the subject of a verb that people and states do."""
    token = tree[pronoun]
    words = group_words()
    return token.dep == "nsubj" and tree[token.head].lemma in words["human_acts"] | words["saying"]


def opening_pairs(tree: Tree, found: Sequence[Found], state: ArticleState) -> list[Pair]:
    """Return the pair of "At a meeting with X, ...": X and who acts here, else who acted in the sentence before."""
    other = _named_in_opening(tree, found)
    if other is None:
        return []
    behind = [
        f
        for f in sorted(found, key=lambda f: (f.first, -f.last))
        if f.first > other.last and len(f.parties) == 1 and f.parties[0].kind == "person" and f.explicit
    ]
    if behind:
        acting = behind[0]
        if acting.parties == other.parties or not any(
            tree[i].dep in {"nsubj", "nsubjpass"} for i in range(acting.first, acting.last + 1)
        ):
            return []
        party, last = acting.parties[0], acting.last
    else:
        last_found = state.history[-1] if state.history else []
        before = [f.parties[0] for f in last_found if f.explicit and len(f.parties) == 1]
        people = list(dict.fromkeys(p for p in before if p.kind == "person" and p != other.parties[0]))
        if len(people) != 1:
            return []
        party, last = people[0], other.last
    pair = (party, other.parties[0])
    return [Pair(parties=pair, sentence=state.sentence, first=other.first, last=last, kind=PEOPLE, coordinated=False)]


def with_host(tree: Tree, found: Sequence[Found], pairs: Sequence[Pair]) -> list[Pair]:
    """Return the pairs with the host beside two guests: "Lee hosted Haddad and Issa. The ministers agreed ..."."""
    hosted, parts = [], []
    for pair in pairs:
        host = _host_of(tree, found, pair) if pair.kind == PEOPLE and pair.coordinated else None
        hosted.append(replace(pair, parties=(host, *pair.parties)) if host is not None else pair)
        parts += [{host, guest} for guest in pair.parties if host is not None]
    return [pair for pair in hosted if set(pair.parties) not in parts]


def _host_of(tree: Tree, found: Sequence[Found], guests: Pair) -> Party | None:
    """Return the person who receives the guests, all of whom stand behind the verb as what it takes."""
    for token in tree.tokens[: guests.first]:
        subject = tree.child(token.i, "nsubj")
        if token.lemma not in _HOSTING or subject is None or tree.child(token.i, "auxpass", "neg") is not None:
            continue
        taken = tree.child(token.i, "dobj")
        hosts = [f for f in found if f.explicit and f.last < token.i and f.first <= subject <= f.last]
        hosts = hosts or [f for f in found if f.explicit and f.last < token.i and f.head in tree.subtree(subject)]
        people = {f.parties[0] for f in hosts if len(f.parties) == 1 and f.parties[0].kind == "person"}
        if taken is not None and guests.first <= taken <= guests.last and len(people) == 1:
            host = people.pop()
            return host if host not in guests.parties else None
    return None


def _named_in_opening(tree: Tree, found: Sequence[Found]) -> Found | None:
    """Return the person of "At a meeting with X," or "Meeting with X," at the head of the sentence."""
    words = group_words()
    with_ = next((t.i for t in tree.tokens[1:_LONGEST_OPENING] if t.lemma == "with"), None)
    if with_ is None:
        return None
    dealing = tree[with_ - 1]
    opens = tree[0].lemma.lower() in _OPENINGS and dealing.lemma in words["dealings"]
    meets = with_ == 1 and tree[0].tag in {"VBG", "NN", "NNP"} and dealing.lemma.lower() in {
        *words["dealings"], "meet", "talk", "speak", "confer",
    }  # fmt: skip
    if not opens and not meets:
        return None
    people = [
        f
        for f in found
        if with_ < f.first <= with_ + 2 and len(f.parties) == 1 and kind_of(f.parties[0]) == PEOPLE and f.explicit
    ]
    return max(people, key=lambda f: f.last, default=None)
