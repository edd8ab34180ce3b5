"""What an article has spoken of so far: who was named where, and who was named with whom.

Owns the memory that "they", "the two leaders" and "the ministry" look things up in. It leaves how each of
them looks to `pronouns`, `groups` and `offices`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from briefing.language.tree import SUBJECTS, Tree
from briefing.model import Party, Token
from briefing.resources import load_data

PEOPLE = "people"
COUNTRIES = "countries"
MIXED = "mixed"

_JOINTS = frozenset({"and", ",", "&", "-", "–", "/", "the", "both", "then", "new", "newly", "‐"})
_WITH = frozenset({"with", "to", "against", "and"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A phrase of the current sentence with its parties; becomes a `Reference`."""

    first: int
    last: int
    """Token indexes, `last` included."""
    head: int
    parties: tuple[Party, ...]
    why: str
    explicit: bool = True
    """Named in full words, not looked up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Parties spoken of together, in the sentence `sentence`, up to token `last`."""

    parties: tuple[Party, ...]
    sentence: int
    last: int
    kind: str
    first: int = 0
    explicit: bool = True
    """Named, not looked up by "the two leaders"."""
    coordinated: bool = True
    """Joined by "and"; False: by a verb or a dealing ("X met Y")."""


@dataclass(slots=True)
class ArticleState:
    """The memory of one article, filled sentence by sentence."""

    sentence: int = 0
    history: list[list[Found]] = field(default_factory=list)
    """Per sentence, what it spoke of."""
    subjects: list[tuple[Party, ...]] = field(default_factory=list)
    """Per sentence, the parties of its main clause's subject; () where unknown."""
    strangers: list[bool] = field(default_factory=list)
    """Per sentence, whether its main clause's subject is somebody we do not know."""
    relatives: list[bool] = field(default_factory=list)
    """Per sentence, whether it tells something of another person in a clause with "who"."""
    plural_subjects: list[bool] = field(default_factory=list)
    """Per sentence, whether its main clause has a subject of several, known or not."""
    joint: list[tuple[Party, ...]] = field(default_factory=list)
    """Per sentence, the countries whose unnamed office-holders its subject is: "the leaders of A and B"."""
    only_told: list[bool] = field(default_factory=list)
    """Per sentence, whether it speaks of nobody but the one who says it."""
    strange_pairs: list[str] = field(default_factory=list)
    """Per sentence, "between" or "met" where it tells of two of whom one is not known, else ""."""
    acts: list[str] = field(default_factory=list)
    """Per sentence, the lemma of its main clause's verb, "" without one."""
    nouns: list[frozenset[str]] = field(default_factory=list)
    """Per sentence, the lemmas of its singular nouns outside the main clause's subject."""
    pairs: list[Pair] = field(default_factory=list)
    people_seen: Counter[Party] = field(default_factory=Counter)
    offices: list[tuple[int, str, Party]] = field(default_factory=list)
    """(sentence, words, party) of offices whose country is known, in order."""
    open_offices: dict[str, int] = field(default_factory=dict)
    """The last word of offices named in full whose country is not known -> the last sentence that names one."""

    def leave_open(self, name: str) -> None:
        """Note that this sentence names an office of which the country is not known; "" for none."""
        if name:
            self.open_offices[name.lower().split()[-1]] = self.sentence

    def offices_named(self, words: str, *, bare: bool) -> list[tuple[int, Party]]:
        """Return (sentence, party) of the offices that the words mean, of those whose country is known, in order.

        Args:
            words: without determiner and country, in lower case.
            bare: whether they are one noun, which looks back for the full name: "the ministry".
        """
        return [
            (sentence, party)
            for sentence, known, party in self.offices
            if known == words or (bare and words in (known.split()[-1], known.split(" of ")[0]))
        ]

    def recent(self, sentences: int) -> Iterable[Found]:
        """Yield what the last `sentences` sentences before this one spoke of, the nearest first."""
        for found in reversed(self.history[-sentences:] if sentences else []):
            yield from reversed(found)


@lru_cache(maxsize=1)
def group_words() -> dict[str, frozenset[str]]:
    """Return the lexicon of groups as sets."""
    data: dict[str, Any] = load_data("briefing.language", "data/groups.yaml")
    return {key: frozenset(words) for key, words in data.items()}


def kind_of(party: Party) -> str:
    """Return the kind of pair that a party enters."""
    return PEOPLE if party.kind == "person" else COUNTRIES if party.kind == "country" else MIXED


def subject_of(tree: Tree, verb: int) -> int | None:
    """Return the subject's head token of a clause; of the clause it is coordinated with where it has none."""
    seen: set[int] = set()
    while verb not in seen:
        seen.add(verb)
        subject = tree.child(verb, *SUBJECTS)
        if subject is not None and tree[subject].dep != "expl":
            return subject
        above = tree[verb].head
        if tree[verb].dep == "pcomp" and tree[above].pos in ("ADP", "SCONJ"):
            above = tree[above].head
        if tree[verb].dep in ("conj", "xcomp", "pcomp", "dep") and tree[above].pos in ("VERB", "AUX"):
            verb = above
            continue
        return None
    return None


def parties_at(tree: Tree, found: Sequence[Found], index: int) -> tuple[Party, ...]:
    """Return the parties of the noun phrase headed by `index`, with what is coordinated with it."""
    parties: list[Party] = []
    conjuncts = tree.conjuncts(index)
    for conjunct in conjuncts:
        covering = [f for f in found if f.first <= conjunct <= f.last and _heads(tree, f, conjunct)]
        if not covering:
            return ()
        best = max(covering, key=lambda f: (f.last - f.first, -f.first))
        if not best.parties:
            return ()
        parties += [party for party in best.parties if party not in parties]
    if len(parties) == 1:
        # The parser often gives both of "President A and Prime Minister B" as subjects; the words tell.
        for chain in _coordinated(tree, _outer(found), 0, kind_of(parties[0])):
            member = next((f for f in found if f.first <= index <= f.last and f.parties[:1] == (parties[0],)), None)
            if (
                member is not None
                and parties[0] in chain.parties
                and chain.first <= member.first
                and member.last <= chain.last
            ):
                return chain.parties
    return tuple(parties)


def _heads(tree: Tree, found: Found, index: int) -> bool:
    """Return whether `index` is the token by which the phrase hangs in the sentence."""
    if index == found.head:
        return True
    head = tree[index].head
    return (head < found.first or head > found.last or head == index) and tree[index].dep != "poss"


def sentence_pairs(tree: Tree, found: Sequence[Found], sentence: int) -> list[Pair]:
    """Return the parties that the sentence speaks of together, by the place where they are complete."""
    pairs: list[Pair] = []
    single = sorted((f for f in found if len(f.parties) == 1), key=lambda f: (f.first, -f.last))
    outer = _outer(found)
    for kind in (PEOPLE, COUNTRIES, MIXED):
        chosen = [f for f in outer if kind == MIXED or kind_of(f.parties[0]) == kind]
        pairs += _coordinated(tree, chosen, sentence, kind)
    nested = [f for f in single if kind_of(f.parties[0]) == COUNTRIES]
    pairs += [p for p in _coordinated(tree, nested, sentence, COUNTRIES) if p not in pairs]
    pairs += _by_verb(tree, single, sentence)
    pairs += [
        Pair(
            parties=f.parties,
            sentence=sentence,
            first=f.first,
            last=f.last,
            kind=kind_of(f.parties[0]),
            explicit=f.explicit,
        )
        for f in found
        if len(f.parties) > 1 and len({kind_of(p) for p in f.parties}) == 1
    ]
    unique: dict[tuple[tuple[Party, ...], int], Pair] = {}
    for pair in pairs:
        # "less than what Vietnam gave Japan and the EU": those of a comparison are not "the two sides".
        if not any(tree[i].lemma.lower() in {"than", "unlike"} for i in tree.ancestors(pair.last)):
            unique.setdefault((pair.parties, pair.last), pair)
    return sorted(unique.values(), key=lambda p: (p.last, not p.coordinated, p.parties))


def _outer(found: Sequence[Found]) -> list[Found]:
    """Return the phrases of one party that stand in no other phrase, in order."""
    # "The Agency and COMENA": a body that is only looked up does not make who "the two sides" are.
    named = [f for f in found if len(f.parties) == 1 and not f.why.startswith("body:")]
    single = sorted(named, key=lambda f: (f.first, -f.last))
    return [f for f in single if not any(g is not f and g.first <= f.first and f.last <= g.last for g in single)]


def _coordinated(tree: Tree, found: Sequence[Found], sentence: int, kind: str) -> list[Pair]:
    pairs = []
    chain: list[Found] = []
    joined = False

    def close() -> None:
        nonlocal chain, joined
        parties = tuple(dict.fromkeys(f.parties[0] for f in chain))
        kinds = {kind_of(p) for p in parties}
        if joined and len(parties) > 1 and (kind != MIXED or len(kinds) > 1 or kinds == {MIXED}):
            pairs.append(Pair(parties=parties, sentence=sentence, first=chain[0].first, last=chain[-1].last, kind=kind))
        chain, joined = [], False

    for item in found:
        if kind != MIXED and kind_of(item.parties[0]) != kind:
            continue
        if chain:
            between = [t.text.lower() for t in tree.tokens[chain[-1].last + 1 : item.first]]
            if between and all(word in _JOINTS for word in between) and item.first > chain[-1].last:
                joined = joined or bool({"and", "&", "-", "–", "/", "‐"} & set(between))
                chain.append(item)
                continue
            if _conjoined(tree, chain[-1], item):
                chain.append(item)
                joined = True
                continue
            close()
        chain = [item]
    close()
    return pairs


def _conjoined(tree: Tree, left: Found, right: Found) -> bool:
    """Return whether the parser coordinates the two phrases ("Lee, the president, and Ishiba")."""
    top = next((i for i in range(right.first, right.last + 1) if not right.first <= tree[i].head <= right.last), None)
    return top is not None and tree[top].dep == "conj" and left.first <= tree[top].head <= left.last


def _by_verb(tree: Tree, found: Sequence[Found], sentence: int) -> list[Pair]:
    """Return pairs of a subject and its other party: "Lee met Ishiba", "his talks with Ishiba"."""
    pairs = []
    for left in found:
        kind = kind_of(left.parties[0])
        left_top = _top(tree, left)
        for right in found:
            if right.first <= left.last or right.parties == left.parties or kind_of(right.parties[0]) != kind:
                continue
            right_top = _top(tree, right)
            if left_top is None or right_top is None or not _dealt_with(tree, left_top, right_top):
                continue
            pairs.append(
                Pair(
                    parties=(left.parties[0], right.parties[0]),
                    sentence=sentence,
                    last=right.last,
                    kind=kind,
                    coordinated=False,
                )
            )
    return pairs


def _top(tree: Tree, found: Found) -> int | None:
    for i in range(found.first, found.last + 1):
        head = tree[i].head
        if not found.first <= head <= found.last or head == i:
            return i
    return None


def _dealt_with(tree: Tree, left: int, right: int) -> bool:
    dealings = group_words()["dealings"]
    right_head = tree[right].head
    dep = tree[right].dep
    if dep == "pobj" and tree[right_head].text.lower() in _WITH:
        governor = tree[right_head].head
    elif dep in ("dobj", "dative", "iobj"):
        governor = right_head
    else:
        return False
    if tree[left].dep == "poss":
        return tree[left].head == governor and tree[governor].lemma in dealings
    if tree[left].dep not in ("nsubj", "nsubjpass"):
        return False
    verb = tree[left].head
    seen: set[int] = set()
    while governor not in seen:
        seen.add(governor)
        if governor == verb:
            return True
        token = tree[governor]
        if token.pos in ("VERB", "AUX") and tree.child(governor, "nsubj", "nsubjpass") is not None:
            return False
        if token.pos not in ("VERB", "AUX") and token.lemma not in dealings and token.pos != "ADP":
            return False
        governor = token.head
    return False


def in_quotes(tokens: Sequence[Token], inside: bool) -> tuple[list[bool], bool]:
    """Return for each token whether it stands in quotation marks, and whether the sentence ends inside."""
    flags = []
    for token in tokens:
        if token.text == "“" or (token.text in ('"', "'", "‘", "``") and token.tag == "``"):
            inside = True
        elif token.text == "”" or (token.text in ('"', "'", "’", "''") and token.tag == "''"):
            inside = False
        flags.append(inside)
    return flags, inside
