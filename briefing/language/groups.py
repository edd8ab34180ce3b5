"""Phrases for parties already named: "the two leaders", "both countries", "the neighbours", "the pair".

Owns which phrases these are and which parties they mean. Unsure means no party.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefing.language.countries import country_named, lookup_country
from briefing.language.discourse import COUNTRIES, MIXED, PEOPLE, ArticleState, Found, Pair, group_words
from briefing.language.tree import Tree
from briefing.model import Party
from briefing.resources import load_data

_NEAR = 4
"""Sentences within which one of the parties must have been spoken of to be meant by "the two leaders"."""
_TWO = 2
_MINISTERIAL = frozenset({"secretary", "cabinet secretary", "secretary of state", "foreign secretary"})
"""Offices that are ministers' under another name, with the minister of another country."""
_DETERMINERS = frozenset({"the", "both", "these", "those"})


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupPhrase:
    """A phrase that speaks of parties together."""

    first: int
    last: int
    head: int
    noun: str
    """Singular; "pair" for "the pair" and "the two"."""
    size: int
    kinds: tuple[str, ...]
    """The kinds of pair that it may mean, the likeliest first."""
    counted: bool = False
    """It says how many: "the two sides", "both"."""


def find_groups(tree: Tree, taken: frozenset[int]) -> list[GroupPhrase]:
    """Return the sentence's phrases for parties together, in order."""
    words = group_words()
    found = []
    for token in tree.tokens:
        if token.i in taken:
            continue
        lower = token.text.lower()
        noun = "pair" if lower in words["pairs"] else "trio" if lower in words["triples"] else _singular(tree, token.i)
        if token.tag not in ("NNS", "NNPS") and noun not in ("pair", "trio"):
            continue
        if noun not in ("pair", "trio") and noun not in words["people"] and noun not in words["countries"]:
            continue
        phrase = _phrase(tree, token.i, noun)
        if phrase is not None and not taken.intersection(range(phrase.first, phrase.last + 1)):
            found.append(phrase)
    return found


def _singular(tree: Tree, head: int) -> str:
    """Return the noun in the singular: the parser leaves "the two Ministers" as it is, taking it for a name."""
    token = tree[head]
    if _of_state(tree, head):
        return "leader"
    if token.tag != "NNPS":
        return token.lemma
    lower = token.text.lower()
    for ending, singular in (("men", "man"), ("ies", "y"), ("s", "")):
        if lower.endswith(ending):
            return lower.removesuffix(ending) + singular
    return token.lemma


def _of_state(tree: Tree, head: int) -> bool:
    """Return whether "heads of state" or "heads of government" begin here."""
    after = [token.text.lower() for token in tree.tokens[head + 1 : head + 3]]
    return tree[head].text.lower() == "heads" and after in (["of", "state"], ["of", "government"])


def _phrase(tree: Tree, head: int, noun: str) -> GroupPhrase | None:
    """Return the phrase for several, such as "the two leaders", that the noun heads; None where it is none."""
    words = group_words()
    first = head
    count = 0
    bare = True
    determined = False
    while first > 0:
        word = tree[first - 1].text.lower()
        if word in ("two", "both", "three") and tree[first - 1].dep != "pobj":
            count = 3 if word == "three" else count or 2
        if word in _DETERMINERS:
            determined = True
            first -= 1
            if word == "both":
                count = 2
            break
        if word in words["harmless"]:
            bare = bare and (word in ("two", "three") or noun in ("neighbour", "neighbor", "ally", "rival"))
            first -= 1
            continue
        break
    text = tree[head].text.lower()
    if not determined:
        # "Two countries" as the first words may be any two.
        return None
    if noun in ("pair", "trio"):
        if text in ("two", "three"):
            if head + 1 < len(tree.tokens) and (
                tree[head].dep in ("nummod", "quantmod", "compound", "amod")
                or tree[head + 1].pos in ("NOUN", "PROPN", "ADJ", "NUM")
            ):
                return None
            if head + 1 < len(tree.tokens) and tree[head + 1].text.lower() in ("of", "-", "years", "days"):
                return None
        elif head + 1 < len(tree.tokens) and tree[head + 1].text.lower() == "of":
            return None
        return GroupPhrase(
            first=first,
            last=head,
            head=head,
            noun="pair",
            size=3 if noun == "trio" or text == "three" else 2,
            kinds=(PEOPLE, COUNTRIES, MIXED),
        )
    if not count and not (bare and (noun in words["bare"] or (noun == "party" and _to_a_text(tree, head)))):
        return None
    if _restricted(tree, head) and not _of_state(tree, head):
        return None
    if noun in words["sides"] and _is_place(tree, first):
        return None
    if noun in words["people"] and noun not in words["countries"]:
        kinds: tuple[str, ...] = (PEOPLE,)
    elif noun in words["sides"]:
        kinds = (COUNTRIES, MIXED, PEOPLE)
    else:
        kinds = (COUNTRIES,)
    return GroupPhrase(first=first, last=head, head=head, noun=noun, size=count or 2, kinds=kinds, counted=count > 0)


def _to_a_text(tree: Tree, head: int) -> bool:
    """Return whether "the parties" are those of talks or a text, who agree and undertake, and not those of a house."""
    words = group_words()
    acts = tree[head].dep in {"nsubj", "nsubjpass"} and tree[tree[head].head].lemma in words["parties_act"]
    return acts and not any(token.lemma.lower() in words["of_a_house"] for token in tree.tokens)


def _is_place(tree: Tree, first: int) -> bool:
    """Tell "officials on both sides", who belong there, from "calls on both sides", which names the two."""
    opener = tree[first - 1] if first else None
    return opener is not None and opener.text.lower() == "on" and tree[opener.head].pos in {"NOUN", "PROPN"}


def _restricted(tree: Tree, head: int) -> bool:
    """Return whether what follows tells which ones ("the leaders of the coup", "the sides that")."""
    for child in tree.children(head):
        if child > head and tree[child].dep in ("relcl", "acl"):
            return True
        if child > head and tree[child].dep == "prep" and tree[child].lemma in ("of", "from", "in", "behind"):
            return True
    return tree[head].dep in ("compound", "amod", "nmod")


def resolve_group(
    phrase: GroupPhrase,
    state: ArticleState,
    here: Sequence[Pair],
    corpus_pair: Mapping[str, tuple[Party, ...]],
) -> tuple[tuple[Party, ...], str]:
    """Return the parties that the phrase means and the derivation; no parties where unsure."""
    groups = _levels(phrase, state, here)
    for pairs, where in groups:
        for kind in phrase.kinds:
            fitting = _fitting(pairs, kind, phrase)
            if len({frozenset(p.parties) for p in fitting}) > 1:
                main = _main(state, kind, phrase)
                both = [p for p in fitting if main is not None and set(p.parties) == set(main)]
                fitting = both or _nearest(fitting)
            if fitting:
                return fitting[-1].parties, f"both: {_names(fitting[-1].parties)}, named together {where}"
            if kind == COUNTRIES:
                people = _fitting(pairs, PEOPLE, None, size=phrase.size)
                if len({frozenset(p.parties) for p in people}) > 1:
                    people = _nearest(people)
                derived = _countries_of(people)
                if len(derived) == phrase.size:
                    return derived, f"both: the countries of those named together {where}"
    turns = _one_after_other(state) if phrase.noun == "pair" and phrase.size == _TWO else ()
    if turns:
        return turns, f"both: {_names(turns)}, of whom one sentence each tells just before"
    # "The pair" far from any two people is nobody we could name; sides may be countries or rebels.
    far = (PEOPLE,) if phrase.noun == "pair" else phrase.kinds
    sides = phrase.noun in group_words()["sides"]
    if (sides or phrase.kinds == (COUNTRIES,)) and len(_rivals(state, phrase)) > 1:
        return (), "both: several may be meant"
    if sides and ("between" in state.strange_pairs[-_NEAR:] or "met" in state.strange_pairs[-1:]):
        return (), "both: two of whom one is not known"
    for kind in far:
        main = _main(state, kind, phrase)
        if main and not _of_one_state(phrase, main):
            return main, f"both: {_names(main)}, whom the article names together most"
        if kind == COUNTRIES:
            most = _main(state, PEOPLE, None, size=phrase.size)
            derived = _countries_of([Pair(parties=most, sentence=0, last=0, kind=PEOPLE)]) if most else ()
            if len(derived) == phrase.size:
                return derived, "both: the countries of those the article names together most"
    for kind in far:
        parties = corpus_pair.get(kind, ())
        whole = Pair(parties=parties, sentence=0, last=0, kind=kind)
        if len(parties) == phrase.size and _suits(whole, phrase) and all(_spoken_of(state, p, phrase) for p in parties):
            return parties, f"both: {_names(parties)}, whom the corpus names together most"
    several = _of_article(phrase, state)
    if several:
        return several, f"both: {_names(several)}, the only ones of the article"
    return (), "both: no two parties named together before"


def _one_after_other(state: ArticleState) -> tuple[Party, ...]:
    """Return the two of whom the two sentences before tell: "Chad says A. Niger says B. The two also disagree"."""
    last = state.subjects[-_TWO:]
    if len(last) < _TWO or any(len(parties) != 1 for parties in last):
        return ()
    (one,), (other,) = last
    return (one, other) if one.kind == other.kind and one != other else ()


def _of_article(phrase: GroupPhrase, state: ArticleState) -> tuple[Party, ...]:
    """Return "the three ministers" where the article has named just so many, each of another country.

    Each must hold such an office by the article's words and have been spoken of in the last sentences.
    """
    if phrase.kinds != (PEOPLE,) or phrase.noun == "pair":
        return ()
    fitting = tuple(
        party
        for party in state.people_seen
        if party.role and _suits(Pair(parties=(party,), sentence=0, last=0, kind=PEOPLE), phrase)
    )
    countries = {party.country for party in fitting if party.country}
    near = {party for found in state.recent(_NEAR) for party in found.parties}
    sure = len(fitting) == phrase.size == len(countries) and near.issuperset(fitting)
    return fitting if sure and not any(party.role.startswith("former ") for party in fitting) else ()


def _spoken_of(state: ArticleState, party: Party, phrase: GroupPhrase) -> bool:
    """Return whether the article has named the party, or one of its officials where the phrase says how many."""
    told = {p for found in state.history for f in found for p in f.parties}
    return party in told or (phrase.counted and party.kind == "country" and party.name in {p.country for p in told})


def _levels(phrase: GroupPhrase, state: ArticleState, here: Sequence[Pair]) -> list[tuple[list[Pair], str]]:
    same = [p for p in here if p.last < phrase.first]
    before = [p for p in state.pairs if p.sentence == state.sentence - 1]
    return [(same, "in the same sentence"), (before, "in the sentence before")]


def _fitting(pairs: Sequence[Pair], kind: str, phrase: GroupPhrase | None, size: int = 0) -> list[Pair]:
    """Return the pairs of a kind and size that suit the phrase; "the ministers", uncounted, may be three."""
    size = phrase.size if phrase else size
    uncounted = phrase is not None and not phrase.counted and phrase.kinds == (PEOPLE,) and phrase.noun != "pair"
    sizes = {size, 3} if uncounted else {size}
    return [p for p in pairs if p.kind == kind and len(p.parties) in sizes and (phrase is None or _suits(p, phrase))]


def _nearest(pairs: Sequence[Pair]) -> list[Pair]:
    """Return the pairs that end last, coordinated ones first; nothing where two end alike."""
    coordinated = [p for p in pairs if p.coordinated]
    chosen = coordinated or list(pairs)
    return chosen[-1:]


def _suits(pair: Pair, phrase: GroupPhrase) -> bool:
    """Return whether the parties may be called by the phrase's noun."""
    if pair.kind != PEOPLE or phrase.noun in (
        "pair",
        "diplomat",
        "man",
        "woman",
        "official",
        "politician",
        "statesman",
        "counterpart",
    ):
        return True
    leaders = load_data("briefing.language", "data/offices.yaml")["leaders"]
    for party in pair.parties:
        role = party.role.removeprefix("former ").removeprefix("acting ").removeprefix("incoming ")
        if phrase.noun == "leader":
            if role and role not in leaders and not role.endswith("leader"):
                return False
        elif phrase.noun in (
            "side",
            "party",
            "delegation",
            "team",
            "foe",
            "adversary",
            "rival",
            "partner",
            "signatory",
        ):
            if not party.country:
                return False
        elif phrase.noun == "minister" and role in _MINISTERIAL:
            continue
        elif role and phrase.noun not in role.split():
            return False
    return True


def _main(state: ArticleState, kind: str, phrase: GroupPhrase | None, size: int = 0) -> tuple[Party, ...] | None:
    """Return the parties that the article named together most often so far; the earliest of equals."""
    near = {party for found in state.recent(_NEAR) for party in found.parties}
    near_countries = {party.country for party in near}
    fitting = [
        p
        for p in _fitting(state.pairs, kind, phrase, size)
        if p.explicit
        and (
            near.intersection(p.parties)
            or near_countries.intersection(party.country for party in p.parties if party.country)
        )
    ]
    counts = Counter(frozenset(p.parties) for p in fitting)
    ranked = [count for _, count in counts.most_common(2)]
    if not ranked or (len(ranked) > 1 and ranked[0] == ranked[1]):
        return None
    main = next(p.parties for p in fitting if counts[frozenset(p.parties)] == ranked[0])
    latest = next((p for p in reversed(fitting) if p.coordinated), None)
    if latest is not None and set(latest.parties) != set(main):
        since = {party for found in state.history[latest.sentence :] for f in found for party in f.parties}
        if not since.intersection(main):
            return None  # the article has moved on to others
    return main


def _rivals(state: ArticleState, phrase: GroupPhrase) -> set[frozenset[Party]]:
    """Return who "the two sides" may be: all named together nearly as often as the first."""
    counts: Counter[frozenset[Party]] = Counter()
    for pair in state.pairs:
        if pair.explicit and len(pair.parties) == phrase.size:
            parties = _countries_of([pair]) if pair.kind == PEOPLE else pair.parties
            if len(parties) == phrase.size:
                counts[frozenset(parties)] += 1
    best = max(counts.values(), default=0)
    return {parties for parties, count in counts.items() if count * 2 >= best}


def _countries_of(pairs: Sequence[Pair]) -> tuple[Party, ...]:
    if not pairs:
        return ()
    parties = []
    for person in pairs[-1].parties:
        country = country_named(person.country) if person.country else None
        if country is None:
            return ()
        parties.append(country.party)
    return tuple(dict.fromkeys(parties))


def _names(parties: Sequence[Party]) -> str:
    return " and ".join(party.name for party in parties)


_SIDES = frozenset(
    {"side", "party", "delegation", "team", "country", "nation", "state", "government", "neighbour", "neighbor"}
)


def _of_one_kind(phrase: GroupPhrase, parties: tuple[Party, ...]) -> tuple[Party, ...]:
    """Return "the sides" as countries where they were named partly by a person or delegation."""
    if phrase.noun not in _SIDES or len({party.kind for party in parties}) < 2:
        return parties
    found = [country_named(p.country) or lookup_country(p.name.split(" ", 1)[0]) for p in parties]
    countries = tuple(dict.fromkeys(country.party for country in found if country is not None))
    return countries if len(countries) == len(parties) else parties


def _of_one_state(phrase: GroupPhrase, parties: Sequence[Party]) -> bool:
    """Return whether "the two sides" would be two officials of one state."""
    return phrase.noun in _SIDES and len(parties) > 1 and len({party.country or party.name for party in parties}) == 1


def as_found(phrase: GroupPhrase, parties: tuple[Party, ...], why: str) -> Found:
    """Return the phrase with its parties."""
    parties = _of_one_kind(phrase, parties)
    if _of_one_state(phrase, parties):
        # "the two parties" are no two envoys of one state.
        return Found(first=phrase.first, last=phrase.last, head=phrase.head, parties=(), why="both: of one state")
    return Found(first=phrase.first, last=phrase.last, head=phrase.head, parties=parties, why=why, explicit=False)
