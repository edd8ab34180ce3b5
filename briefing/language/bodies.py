"""The body that "the agency", "the fund" or "the bloc" stands for: the one that the article names in full.

Owns which noun is the head of a body's name, and that one body alone may be meant: of the article, else of the
corpus. Bodies under their own names are found in `organisations`, those of a state in `offices`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from briefing.language.countries import lookup_body
from briefing.language.discourse import Found
from briefing.language.offices import office_words
from briefing.language.tree import Tree
from briefing.model import Party, Reference, Sentence

_LINKS = (" of ", " for ", " on ", " against ")
_BLOC = "bloc"
_NO_BLOCS = frozenset({"United Nations", "NATO"})
"""Bodies of states that nobody calls a bloc."""
_OF_MANY = frozenset({"party", "army", "force", "forces", "police", "government", "house", "service", "front", "group"})
"""Nouns by which more than a named body is meant."""


def head_noun(name: str) -> str:
    """Return the noun that heads a body's name, in lower case: "bank" for "Bank of Zambia", "" for one word."""
    cut = min((name.index(link) for link in _LINKS if link in name), default=len(name))
    words = name[:cut].split()
    return words[-1].lower() if words and len(name.split()) > 1 else ""


def bodies_named(references: Iterable[Sequence[Reference]]) -> dict[str, Party]:
    """Return for each head noun the one organisation that the sentences name by it; none where several are."""
    named: dict[str, set[Party]] = {}
    for row in references:
        for reference in row:
            for party in reference.parties if reference.why.startswith(("name", "country")) else ():
                if party.kind != "organisation":
                    continue
                noun = head_noun(party.name)
                if noun in office_words()["acting_organisation_nouns"] and noun not in _OF_MANY:
                    named.setdefault(noun, set()).add(party)
                if (lookup_body(party.name) or reference.why.startswith("country")) and party.name not in _NO_BLOCS:
                    named.setdefault(_BLOC, set()).add(party)
    return {noun: next(iter(parties)) for noun, parties in sorted(named.items()) if len(parties) == 1}


def nouns_of(references: Iterable[Sequence[Reference]]) -> set[str]:
    """Return the head nouns of all organisations that the sentences name, one or several of each."""
    names = {p.name for row in references for r in row if r.why.startswith(("name", "country")) for p in r.parties}
    return {head_noun(name) for name in names}


def speaks_of_body(sentences: Sequence[Sentence], bodies: Mapping[str, Party]) -> bool:
    """Return whether one of the sentences has a bare phrase for one of the bodies."""
    return any(token.text.lower() in bodies and _is_bare(Tree(s), token.i) for s in sentences for token in s.tokens)


def find_bodies(tree: Tree, bodies: Mapping[str, Party], taken: frozenset[int]) -> list[Found]:
    """Return the sentence's bare phrases for bodies: "the agency", "the agency's"."""
    found = []
    for token in tree.tokens:
        party = bodies.get(token.text.lower())
        if party is None or {token.i, token.i - 1} & taken or not _is_bare(tree, token.i):
            continue
        why = f"body: {party.name}, the only {token.text.lower()} named"
        found.append(Found(first=token.i - 1, last=token.i, head=token.i, parties=(party,), why=why, explicit=False))
    return found


def _is_bare(tree: Tree, noun: int) -> bool:
    """Return whether "the" and the noun are all that tells which body is meant."""
    if noun == 0 or tree[noun - 1].text.lower() != "the" or tree[noun].tag not in ("NN", "NNP"):
        return False
    after = tree[noun + 1] if noun + 1 < len(tree.tokens) else None
    if after is not None and (after.text in ("of", "-") or after.pos == "PROPN"):
        return False
    if tree[noun].dep in ("compound", "nmod", "amod"):
        return False
    return not any(tree[i].dep in ("relcl", "acl", "amod", "compound", "nummod") for i in tree.children(noun))
