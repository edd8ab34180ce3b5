"""Whether a pronoun beside a word of saying and somebody told before agree: number, kind, gender, rivals.

Owns the questions that `attribution_pronouns` and `attribution_short` ask of one sentence. It leaves to them which
sentences are asked.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefing.language.attribution_cues import Cue, new_cue, phrase_span, words
from briefing.language.attribution_quotes import Quote
from briefing.language.countries import lookup_country
from briefing.language.tree import Tree
from briefing.model import Party, Reference, Token

PLURAL, SINGULAR, NEUTER = frozenset({"they"}), frozenset({"he", "she"}), frozenset({"it"})
_GOING_ON = frozenset({"add", "continue"})
_MALE = frozenset({"mr", "mr.", "spokesman", "chairman", "king", "prince", "he", "his", "him"})
_FEMALE = frozenset({"mrs", "mrs.", "ms", "ms.", "miss", "spokeswoman", "chairwoman", "queen", "she", "her"})
_OWNERS = {"his": "he", "her": "she", "him": "he", "its": "it", "their": "they", "them": "they"}


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleView:
    """What one article's search looks into."""

    trees: Sequence[Tree]
    cues: Sequence[Sequence[Cue]]
    quotes: Sequence[Quote]
    genders: Mapping[Party, frozenset[str]]


def is_known(tree: Tree, cue: Cue) -> bool:
    return any(r.parties for r in around(tree, cue.source_head))


def around(tree: Tree, head: int) -> list[Reference]:
    token = tree[head]
    return [r for r in tree.sentence.references if r.start <= token.start and token.end <= r.end]


def subject_word(token: Token) -> str:
    """Return the pronoun as a subject: "it" for "its"."""
    return _OWNERS.get(token.lemma.lower(), token.lemma.lower())


def stand_in(tree: Tree, head: int, index: int) -> Cue:
    """Return a cue that holds nothing but who somebody is."""
    cue = new_cue(tree, head, index)
    cue.verb = ""
    cue.source_head, cue.source = head, phrase_span(tree, head, avoid=-1)
    return cue


def fits(article: ArticleView, tree: Tree, cue: Cue, home: Tree, head: int, *, speaks: bool = False) -> bool:
    """Return whether the pronoun agrees with the noun in number, kind and, where known, gender.

    Args:
        speaks: the noun is a speaker, so that any thing ("the airline") may be meant by "it".
    """
    lemma, noun = subject_word(tree[cue.source_head]), home[head]
    if noun.pos == "PRON":
        return noun.lemma == lemma
    parties = [p for r in around(home, head) if r.head == head for p in r.parties]
    if cue.misread and any(p in parties for r in around(tree, cue.source_head) for p in r.parties):
        return False
    plural = noun.tag in {"NNS", "NNPS"} or home.child(head, "conj") is not None or len(parties) > 1
    if lemma in PLURAL:
        return plural
    if plural:
        return False
    human = is_single_human(home, head)
    if lemma in SINGULAR:
        return human and _gender_fits(article, lemma, home, head, parties)
    if human or noun.ent == "PERSON" or any(p.kind == "person" for p in parties):
        return False
    if speaks:
        return True
    thing = words("offices") | words("documents") | {"company", "industry", "team", "union", "party", "group"}
    return noun.lemma.lower() in thing or noun.ent in {"ORG", "GPE"} or any(p.kind != "person" for p in parties)


def is_single_human(home: Tree, head: int) -> bool:
    noun = home[head]
    holder = words("office_holders") | (words("unnamed") - {"company", "industry", "team", "people", "most", "few"})
    if noun.tag in {"NNS", "NNPS"}:
        return False
    titled = noun.pos == "PROPN" and any(home[i].lemma.lower() in holder for i in home.children(head, "compound"))
    people = any(p.kind == "person" for r in around(home, head) if r.head == head for p in r.parties)
    named = any(home[i].ent == "PERSON" for i in home.children(head, "appos"))
    return noun.lemma.lower() in holder or _is_name(home, head) or titled or people or named


def _is_name(home: Tree, place: int) -> bool:
    """Return whether the word is of a person's name; peoples and countries are often taken for one."""
    token = home[place]
    if token.ent != "PERSON" or lookup_country(token.text) is not None:
        return False
    return not (token.dep in {"compound", "amod"} and home[token.head].pos == "NOUN")


def _gender_fits(article: ArticleView, lemma: str, home: Tree, head: int, parties: Sequence[Party]) -> bool:
    first, last = phrase_span(home, head, avoid=-1)
    told = {t.text.lower() for t in home.tokens[first : last + 1]}
    against = _FEMALE if lemma == "he" else _MALE
    other = "f" if lemma == "he" else "m"
    # "Her owner": whose somebody is tells nothing of him.
    told -= {home[i].text.lower() for i in home.children(head, "poss")}
    return not told & against and not any(other in article.genders.get(p, frozenset()) for p in parties)


def genders(trees: Sequence[Tree], people: Mapping[Party, str]) -> dict[Party, frozenset[str]]:
    """Return what the article's own pronouns and titles tell of its people, else the corpus: "m", "f"."""
    found: dict[Party, frozenset[str]] = {}
    for tree in trees:
        for r in tree.sentence.references:
            if len(r.parties) != 1 or r.parties[0].kind != "person":
                continue
            told = set(r.text.lower().split()[:1])
            gender = "m" if told & _MALE else "f" if told & _FEMALE else ""
            if gender and (tree[r.head].pos == "PRON" or told & {"mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss"}):
                found[r.parties[0]] = found.get(r.parties[0], frozenset()) | {gender}
    # Who is called both was misread somewhere: then it tells nothing.
    elsewhere = {party: frozenset({gender}) for party, gender in people.items() if gender and party not in found}
    return elsewhere | {party: told for party, told in found.items() if len(told) == 1}


def has_anybody(home: Tree, lemma: str) -> bool:
    """Return whether the sentence has somebody whom the pronoun might mean."""
    if lemma in SINGULAR:
        # A name of nothing known may be somebody's: "Regent Hamdan asked people to stay calm".
        return any(is_single_human(home, t.i) for t in home.tokens if t.pos in {"NOUN", "PROPN"}) or any(
            t.dep in {"nsubj", "nsubjpass"} and (t.lemma in SINGULAR or (t.pos == "PROPN" and not t.ent))
            and not any(r.parties for r in around(home, t.i))
            for t in home.tokens
        )
    if lemma in PLURAL:
        return True
    thing = words("offices") | words("documents")
    return any(t.ent in {"ORG", "GPE"} or t.lemma in thing or t.lemma == "it" for t in home.tokens)


def goes_on(tree: Tree, cue: Cue) -> bool:
    return tree[cue.head].lemma in _GOING_ON or any(
        tree[i].lemma in {"also", "further"} for i in tree.children(cue.head, "advmod")
    )


def named_at(home: Tree, cue: Cue) -> tuple[Reference, ...]:
    place = home[cue.source_head].start
    return tuple(r for r in home.sentence.references if r.parties and r.start <= place < r.end)


def has_rivals(home: Tree, before: Cue, lemma: str) -> bool:
    """Return whether somebody else of the speaker's sentence may be meant by the pronoun."""
    assert before.source is not None
    start, end = home[before.source[0]].start, home[before.source[1]].end
    own = {party for r in named_at(home, before) for party in r.parties}
    others = [r for r in home.sentence.references if (r.end <= start or end <= r.start) and not set(r.parties) <= own]
    outside = [t for t in home.tokens if (t.end <= start or end <= t.start) and t.pos in {"NOUN", "PROPN", "PRON"}]
    if lemma in PLURAL:
        human = words("offices") | words("office_holders") | words("unnamed") | {"side", "party", "they", "leader"}
        return any(len(r.parties) > 1 for r in others) or any(
            t.tag in {"NNS", "NNPS", "PRP"} and t.lemma in human for t in outside
        )
    if lemma in SINGULAR:
        human = words("office_holders") | words("unnamed") | (SINGULAR - {lemma})
        return any(p.kind == "person" for r in others for p in r.parties) or any(
            _is_name(home, t.i) or (t.lemma in human and t.tag != "NNS") for t in outside
        )
    return any(len(r.parties) == 1 and r.parties[0].kind != "person" for r in others) or any(
        t.ent == "ORG" or t.lemma in words("offices") for t in outside
    )
