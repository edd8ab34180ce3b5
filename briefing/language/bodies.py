"""The body that "the agency", "the fund" or "the bloc" stands for: the one that the article names in full.

Owns which noun is the head of a body's name, and that one body alone may be meant: of the article behind its first
naming, else the only one of the corpus, where many know it. Bodies under their own names are found in
`organisations`, those of a state in `offices`; a name that those leave ("the Export-Import Bank of China") counts here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from briefing.language.countries import lookup_body
from briefing.language.discourse import Found
from briefing.language.offices import office_words
from briefing.language.tree import Tree
from briefing.model import Party, Reference, Sentence, Token

_LINK_WORDS = ("of", "for", "on", "against")
_LINKS = tuple(f" {word} " for word in _LINK_WORDS)
_BLOC = "bloc"
_NO_BLOCS = frozenset({"United Nations", "NATO"})
"""Bodies of states that nobody calls a bloc."""
_NEVER_BLOCS = frozenset({"fund", "bank", "court", "agency", "cross", "assembly", "commission", "parliament"})
"""Nouns at the head, or the end, of names of bodies that are no group of states: lenders, courts, organs."""
_GROUPS_OF_STATES = frozenset({"union", "community", "league", "alliance", "association", "confederation"})
"""Nouns of names that a bloc unknown to us may bear: where an article has one, its bloc is no other article's."""
_OF_MANY = frozenset({
    "party", "army", "force", "forces", "police", "government", "house", "service", "front", "group", "company",
    "court", "board", "office", "department", "ministry", "parliament", "centre", "center", "guard", "guards",
    "programme", "program",
})  # fmt: skip
"""Nouns by which more than a named body is meant: each case has a court, each body a board of its own."""

_KNOWN_BY = 2
"""Articles that name a body before a third may speak of it by its noun alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Meant:
    """The one body that a bare noun means in an article."""

    party: Party
    since: int
    """Article offset of its first naming; -1 where readers know it unnamed."""


def head_noun(name: str) -> str:
    """Return the noun that heads a body's name, in lower case: "bank" for "Bank of Zambia", "" for one word."""
    cut = min((name.index(link) for link in _LINKS if link in name), default=len(name))
    words = name[:cut].split()
    return words[-1].lower() if words and len(name.split()) > 1 else ""


def named_bodies(
    sentences: Sequence[Sentence], references: Sequence[Sequence[Reference]]
) -> dict[str, dict[Party, int]]:
    """Return for each head noun the organisations that an article names by it, with the offset of the first naming."""
    named: dict[str, dict[Party, int]] = {}

    def add(noun: str, party: Party, start: int) -> None:
        named.setdefault(noun, {}).setdefault(party, start)

    for sentence, row in zip(sentences, references, strict=True):
        for reference in row:
            for party in reference.parties if reference.why.startswith(("name", "country")) else ():
                if party.kind != "organisation":
                    continue
                add(head_noun(party.name), party, reference.start)
                if (lookup_body(party.name) or reference.why.startswith("country")) and _may_be_bloc(party.name):
                    add(_BLOC, party, reference.start)
        for noun, name, start in _left_names(sentence, row):
            add(noun, Party(name=name, kind="organisation"), start)
    return named


def named_in_sentence(sentence: Sentence) -> list[tuple[str, str, int]]:
    """Return (head noun, name, article offset) of each name of a body in the sentence, whatever reads it later."""
    return _left_names(sentence, ())


def bodies_meant(
    own: Mapping[str, Mapping[Party, int]], everywhere: Iterable[Mapping[str, Mapping[Party, int]]]
) -> dict[str, Meant]:
    """Return which body each bare noun means in an article: its own only one, else the corpus's only known one.

    Args:
        own: what `named_bodies` gave for the article.
        everywhere: the same for each article of the corpus.
    """
    corpus: dict[str, Counter[Party]] = {}
    for named in everywhere:
        for noun, parties in named.items():
            corpus.setdefault(noun, Counter()).update(parties.keys())
    found = {}
    for noun in sorted(corpus):
        if noun != _BLOC and (noun not in office_words()["acting_organisation_nouns"] or noun in _OF_MANY):
            continue
        if noun == _BLOC and noun not in own and any(group in own for group in _GROUPS_OF_STATES):
            continue
        meant = own.get(noun) or dict.fromkeys(corpus[noun], -1)
        if len(meant) != 1:
            continue
        party, since = next(iter(meant.items()))
        known = bool(lookup_body(party.name)) or (noun not in own and corpus[noun][party] >= _KNOWN_BY)
        if known or noun in own:
            found[noun] = Meant(party=party, since=-1 if known else since)
    return found


def _may_be_bloc(name: str) -> bool:
    """Return whether the body is one that may be called a bloc of states."""
    ends = {head_noun(name), name.split()[-1].lower()}
    return name not in _NO_BLOCS and not ends & _NEVER_BLOCS


def speaks_of_body(sentences: Sequence[Sentence], bodies: Mapping[str, Meant]) -> bool:
    """Return whether one of the sentences has a bare phrase for one of the bodies."""
    return any(token.text.lower() in bodies and _is_bare(Tree(s), token.i) for s in sentences for token in s.tokens)


def find_bodies(tree: Tree, bodies: Mapping[str, Meant], taken: frozenset[int]) -> list[Found]:
    """Return the sentence's bare phrases for bodies: "the agency", "the agency's"."""
    found = []
    for token in tree.tokens:
        meant = bodies.get(token.text.lower())
        if meant is None or token.start < meant.since or {token.i, token.i - 1} & taken or not _is_bare(tree, token.i):
            continue
        why = f"body: {meant.party.name}, the only {token.text.lower()} named"
        found.append(
            Found(first=token.i - 1, last=token.i, head=token.i, parties=(meant.party,), why=why, explicit=False)
        )
    return found


def goes_on_as_name(tree: Tree, noun: int) -> bool:
    """Return whether the noun begins a name: "the Commission for the Conservation of Marine Living Resources"."""
    return tree[noun].text[0].isupper() and _name_end(tree.tokens, noun) > noun


def _left_names(sentence: Sentence, row: Sequence[Reference]) -> list[tuple[str, str, int]]:
    """Return (head noun, name, article offset) of names of bodies that no reference covers."""
    nouns = office_words()["acting_organisation_nouns"]
    covered = [(r.start, r.end) for r in row if r.why.startswith(("name", "country", "office", "title"))]
    found = []
    for token in sentence.tokens:
        if token.text.lower() not in nouns or not token.text[0].isupper() or token.text.isupper():
            continue
        if any(start <= token.start < end for start, end in covered):
            continue
        first = token.i
        while first and _joins_name(sentence.tokens, first):
            first -= 1
        last = _name_end(sentence.tokens, token.i)
        if first < last:
            start, end = sentence.tokens[first].start, sentence.tokens[last].end
            name = sentence.text[start - sentence.start : end - sentence.start]
            found.append((token.text.lower(), " ".join(name.split()), start))
    return found


def _joins_name(tokens: Sequence[Token], index: int) -> bool:
    """Return whether the token before belongs to the name that goes on at `index`: "Export-Import Bank"."""
    before = tokens[index - 1]
    if before.text in ("'", "’") and index > 1:
        # "the Railway Workers' Union"
        owner = tokens[index - 2]
        return owner.text[0].isupper() and owner.text.endswith("s") and owner.ent not in ("GPE", "PERSON", "NORP")
    if before.text == "-":
        return index > 1 and before.start == tokens[index - 2].end and before.end == tokens[index].start
    return before.text[0].isupper() and before.pos in ("PROPN", "NOUN", "ADJ")


def _name_end(tokens: Sequence[Token], index: int) -> int:
    """Return the last token of "Bank of the Lao PDR" for that of its head noun."""
    end = index
    while end + 2 < len(tokens) and tokens[end + 1].text in _LINK_WORDS:
        following = end + 3 if tokens[end + 2].text == "the" and end + 3 < len(tokens) else end + 2
        if not (tokens[following].text[0].isupper() and tokens[following].ent not in ("DATE", "PERSON")):
            break
        end = following
        while end + 1 < len(tokens) and tokens[end + 1].text[0].isupper() and tokens[end + 1].pos == "PROPN":
            end += 1
    return end


def _is_bare(tree: Tree, noun: int) -> bool:
    """Return whether "the" and the noun are all that tells which body is meant."""
    if noun == 0 or tree[noun - 1].text.lower() != "the" or tree[noun].tag not in ("NN", "NNP"):
        return False
    after = tree[noun + 1] if noun + 1 < len(tree.tokens) else None
    if after is not None and (after.text in ("of", "-") or after.pos == "PROPN" or goes_on_as_name(tree, noun)):
        return False
    if tree[noun].dep in ("compound", "nmod", "amod"):
        return False
    return not any(tree[i].dep in ("relcl", "acl", "amod", "compound", "nummod") for i in tree.children(noun))
