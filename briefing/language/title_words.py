"""The words of titles: nouns that head one, modifiers, honorifics and styles, one spelling for each office.

Owns the lexicon and what a single word tells. It leaves the grammar of a title to `titles`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from briefing.model import Token
from briefing.resources import load_data

Time = Literal["", "former", "acting", "incoming"]
"""Since when, or until when, somebody holds an office; "" for now."""

SENT = frozenset({"ambassador", "envoy", "representative"})
"""Offices that are held at or to another country."""
STYLES = frozenset({"excellency", "highness", "majesty", "honour", "honor"})
"""Styles that stand for a person as a pronoun does: "His Excellency"."""
_SHORT_STYLES = frozenset({"HE", "HH", "HM", "HRH"})


@dataclass(frozen=True, slots=True)
class Words:
    """The lexicon of titles as sets, all in lower case."""

    fixed: frozenset[str]
    open: frozenset[str]
    honorifics: frozenset[str]
    honorific_roles: dict[str, str]
    fixed_modifiers: frozenset[str]
    no_role: frozenset[str]
    past: frozenset[str]
    acting: frozenset[str]
    coming: frozenset[str]
    other: frozenset[str]
    same: dict[str, str]
    heads: dict[str, str]
    """Every spelling of a head, singular or plural -> singular."""
    openings: frozenset[str]
    """All that a spelling of a head can begin with, letter by letter: the first token of a head is one of these."""


@lru_cache(maxsize=1)
def title_words() -> Words:
    """Return the lexicon of titles."""
    data = load_data("briefing.language", "data/offices.yaml")
    heads = {}
    for noun in (*data["fixed"], *data["open"]):
        heads[noun] = noun
        heads[noun + "s"] = noun
    heads["attorney general"] = "attorney general"
    heads["secretary of state"] = "secretary of state"
    heads["chief of staff"] = "chief of staff"
    heads["chief executive"] = heads["chief executive officer"] = "chief executive"
    heads["director general"] = "director-general"
    return Words(
        fixed=frozenset(data["fixed"]),
        open=frozenset(data["open"]) | {"attorney general", "secretary of state", "chief of staff", "chief executive"},
        honorifics=frozenset(data["honorifics"]),
        honorific_roles=dict(data["honorific_roles"]),
        fixed_modifiers=frozenset(data["fixed_modifiers"]),
        no_role=frozenset(data["no_role"]),
        past=frozenset(data["past"]),
        acting=frozenset(data["acting"]),
        coming=frozenset(data["coming"]),
        other=frozenset(data["other_status"]),
        same=dict(data["same"]),
        heads=heads,
        openings=frozenset(head[:end] for head in heads for end in range(1, len(head) + 1)),
    )


def written(tokens: Sequence[Token], first: int, last: int) -> str:
    """Return the words as the text has them, one blank where it parts them: "the Tax Prosecutor's Office"."""
    text = tokens[first].text
    for previous, token in zip(tokens[first:last], tokens[first + 1 : last + 1], strict=False):
        text += (" " if token.start > previous.end else "") + token.text
    return text


def spelling_of(tokens: Sequence[Token], first: int, size: int) -> str:
    """Return the words in lower case as written, hyphens glued."""
    return written(tokens, first, first + size - 1).lower()


def unify_role(role: str) -> str:
    """Return `role` in the one spelling we use: "pm" -> "prime minister"."""
    same = title_words().same
    if role in same:
        return same[role]
    words = role.split()
    if words and words[-1] in same:
        words[-1] = same[words[-1]]
    return " ".join(words)


def is_body(tokens: Sequence[Token]) -> bool:
    """Return whether a secretary's words behind "of" are a body's name and no field: "the GCC Permanent Committee"."""
    if not tokens[0].text[0].isupper():
        return False
    last = tokens[-1].text.lower()
    nouns = load_data("briefing.language", "data/offices.yaml")["organisation_nouns"]
    return last in nouns or any(token.text.isupper() and len(token.text) > 1 for token in tokens)


def is_style(tokens: Sequence[Token], i: int) -> bool:
    """Return whether the token is "HE" (His Excellency) and its like before a name or title, no pronoun."""
    if tokens[i].text.replace(".", "") not in _SHORT_STYLES or i + 1 >= len(tokens):
        return False
    after = tokens[i + 1].text
    return (after[0].isupper() and not (after.isupper() and len(after) > 1)) or after == "the"


def is_honorific(token: Token) -> bool:
    """Return whether the word is a form of address with a capital: "Mr", "Dr."."""
    return token.text[0].isupper() and token.text.lower() in title_words().honorifics
