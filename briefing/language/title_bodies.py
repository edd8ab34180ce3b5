"""Bodies behind a title that are told by common nouns: "head of Peru's fisheries agency", "chairman of the firm Arex".

Owns how far the words of such a body go. Which office it is and what it has to do with a country is `title_tail`'s.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from briefing.model import Token
from briefing.resources import load_data

_MOST = 7
_FIRMS = frozenset({
    "company", "firm", "operator", "group", "maker", "producer", "manufacturer", "builder", "developer", "supplier",
    "utility", "carrier", "airline", "bank", "lender", "insurer", "shipyard", "shipbuilder", "conglomerate", "giant",
    "charity", "foundation", "association", "union", "federation", "institute", "agency", "exporter", "importer",
    "cooperative", "consortium", "fund", "exchange", "railway", "broadcaster", "network", "alliance", "start-up",
})  # fmt: skip
"""Nouns that the name of a body may follow: "the steel company Norrland"."""


@lru_cache(maxsize=1)
def _bodies() -> frozenset[str]:
    data = load_data("briefing.language", "data/offices.yaml")
    rows = (data["bodies"], data["bodies_of_countries"], data["acting_organisation_nouns"], data["organisation_nouns"])
    return frozenset(str(word) for row in rows for word in row) | _FIRMS | {"staff"}


def body_end(tokens: Sequence[Token], start: int) -> int:
    """Return the last index of a body's words from `start`, without a determiner; start - 1 where they name none.

    At least its noun is a common one: "fisheries agency", "fishermen's union", "Swedish pipeline operator Norrland".
    """
    end, common = start - 1, False
    for token in tokens[start : start + _MOST]:
        if token.tag == "POS" and end >= start:
            continue
        if token.pos not in ("NOUN", "PROPN", "ADJ") or token.ent in ("PERSON", "DATE", "TIME") or token.text == "-":
            break
        if token.text[0].isupper() and common and not _called(tokens[token.i - 1]):
            break
        end = token.i
        common = common or token.text[0].islower()
    last = tokens[end] if end >= start else None
    if last is None or not common or (last.text[0].islower() and last.lemma.lower() not in _bodies()):
        return start - 1
    return end if last.text[0].islower() or is_firm(tokens, start, end) else start - 1


def is_named_body(token: Token) -> bool:
    """Return whether a name ends with a noun for bodies: "Board" in "Peru's Copper Board"."""
    return token.text[0].isupper() and token.text.lower() in _bodies()


def _called(before: Token) -> bool:
    """Return whether a name may follow the word: "the company Norrland", "Norrland Midstream"."""
    return before.text[0].isupper() or before.lemma.lower() in _FIRMS


def is_firm(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Return whether the words tell of a firm or club by name: an officer of a "Swedish operator" is no Swedish one."""
    nouns = [t for t in tokens[start : end + 1] if t.text[0].islower() and t.tag != "POS"]
    return bool(nouns) and tokens[end].text[0].isupper() and nouns[-1].lemma.lower() in _FIRMS


def initials_behind(tokens: Sequence[Token], last: int) -> bool:
    """Return whether a body's initials stand in brackets behind its name: "Agency (IAEA)"."""
    if last + 3 >= len(tokens) or tokens[last + 1].text != "(" or tokens[last + 3].text != ")":
        return False
    return tokens[last + 2].text.isupper() or (tokens[last + 2].text[0].isupper() and tokens[last].pos == "PROPN")
