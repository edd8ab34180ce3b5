"""The words before the head of a title: "irrigation" in "irrigation minister", "Lagos State" in "Lagos State Governor".

Owns which of them belong to the office's name and how they are written. It leaves the phrase to `titles`.
"""

from __future__ import annotations

from collections.abc import Container, Sequence

from briefing.language.countries import lookup_country
from briefing.language.fields import is_word
from briefing.language.title_words import Words
from briefing.model import Token

OF_FIRMS = frozenset({"chief executive", "executive", "chairman", "chairwoman", "chairperson"})
"""Offices that the name of a firm stands before."""
_CENTRAL_BANK = frozenset({"central", "bank", "reserve", "national"})
_OF_PLACES = frozenset({"minister", "governor", "mayor", "premier", "first minister"})
"""Offices that a province or a town has."""


def modifier(token: Token, noun: str, *, head_upper: bool, near_capital: bool) -> str:
    """Return the word as it goes into the role: names of firms and groups and acronyms keep their case."""
    named = token.ent in ("ORG", "NORP", "PERSON", "GPE") and not head_upper and not near_capital
    short = any(char.isdigit() for char in token.text) or (len(token.text) > 1 and token.text.isupper())
    return token.text if noun == "ceo" or named or short else token.text.lower()


def joined(tokens: Sequence[Token], j: int) -> bool:
    """Return whether a capitalised neighbour makes the word part of a longer name ("Foreign Ministry")."""
    return any(
        0 <= k < len(tokens) and tokens[k].text[0].isupper() and tokens[k].pos == "PROPN" for k in (j - 1, j + 1)
    )


def is_modifier(tokens: Sequence[Token], j: int, head: int, noun: str, words: Words) -> bool:
    """Return whether the token is part of the office's name ("irrigation" in "irrigation minister")."""
    token = tokens[j]
    lower = token.text.lower()
    if noun == "governor" and lower in _CENTRAL_BANK:
        # "Peru's central bank governor"
        return lower == "bank" or (tokens[j + 1].text.lower() in ("bank", "reserve"))
    if noun in words.fixed or (" " in noun and noun not in words.open):
        return lower in words.fixed_modifiers
    if lower == "managing" and noun.startswith("director"):
        return True
    if token.text == "-":
        return tokens[j - 1].end == token.start if j else False
    if token.text == "and" and noun in ("minister", "secretary") and j:
        # "labour and immigration minister": two fields of one office.
        field, before = tokens[j - 1], tokens[max(j - 2, 0)]
        if before.text == "-" or (before.pos == "PROPN" and not (is_word(before) or lookup_country(before.text))):
            return False  # "Foreign Minister Sun-hee Park and Defence Minister ..."
        return field.pos in ("NOUN", "ADJ", "PROPN") and field.dep in ("nmod", "compound") and j < field.head <= head
    if token.pos not in ("NOUN", "PROPN", "ADJ", "VERB") or token.ent in ("DATE", "PERSON", "CARDINAL", "TIME"):
        return False
    if token.pos == "VERB" and not (token.dep in ("amod", "compound") and token.text[0].isupper()):
        return False
    if token.dep in ("nsubj", "dobj", "pobj", "ROOT", "appos", "attr", "nsubjpass", "poss") and token.text[0].islower():
        return False
    if token.text[0].isupper() and j == 0 and token.pos == "VERB":
        return False
    return (
        token.dep in ("compound", "amod", "nmod", "npadvmod", "conj")
        or token.text[0].isupper() == tokens[head].text[0].isupper()
    )


def alike(one: Token, other: Token) -> bool:
    """Return whether both words begin with a capital, or neither."""
    return one.text[0].isupper() == other.text[0].isupper()


def place_in_front(tokens: Sequence[Token], i: int, noun: str, floor: int, countries: Container[int]) -> int:
    """Return where the province or town begins whose office follows token `i`, `i` + 1 where none stands there.

    "Ontario" in "Ontario's health minister" and "Ontario Health Minister"; a country is none.
    """
    last = i - 1 if tokens[i].tag == "POS" else i
    first = last + 1
    while first - 1 > floor and _is_of_place(tokens[first - 1]) and first - 1 not in countries:
        first -= 1
    named = noun in _OF_PLACES and first <= last
    return first if named else i + 1


def _is_of_place(token: Token) -> bool:
    return token.ent == "GPE" and token.pos == "PROPN" and token.text[0].isupper()


def is_claimed(tokens: Sequence[Token], j: int) -> bool:
    """Return whether the word up to token `j` says that the office is only claimed: "self-declared president"."""
    if j < 0:
        return False
    joint = j > 1 and tokens[j - 1].text == "-"
    word = (tokens[j - 2].text + "-" + tokens[j].text if joint else tokens[j].text).lower()
    return word.startswith("self-") or word in ("would-be", "so-called", "alleged", "purported", "aspiring", "shadow")
