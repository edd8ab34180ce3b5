"""What stands before the head of a title: "former South Korean" of "former South Korean President".

Owns reading it from the head to the left: fields, times, the country, the body or the place. Which word belongs to
the office's name is for `title_modifiers`, what stands behind the head for `title_tail`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from briefing.language.countries import CountryMatch
from briefing.language.title_modifiers import OF_FIRMS, is_claimed, is_modifier, joined, modifier, place_in_front
from briefing.language.title_words import Time, Words, written
from briefing.model import Token

_PRESIDING = frozenset({"president", "secretary-general", "secretary general", "general secretary", "vice president"})
"""Titles that a body's name goes before: "European Commission President"."""
_STANDING = frozenset({"senior", "top", "chief", "ruling"})
"""Words of standing that stay in the role of an office that many hold."""


@dataclass(slots=True)
class Front:
    """What stands before the head of a title."""

    first: int
    """The first token of the whole phrase."""
    modifiers: list[str] = field(default_factory=list)
    """The words of the office's name, as they go into the role, in the order of the sentence."""
    time: Time = ""
    match: CountryMatch | None = None
    """The country, where one is named."""
    body: str = ""
    """The body presided over: "European Commission"."""
    place: str = ""
    """The province or town: "Ontario"."""
    firm: str = ""
    """The firm whose officer it is: "Andes Copper" in "Andes Copper chief executive"."""


def read_front(
    tokens: Sequence[Token], head: int, noun: str, covering: Mapping[int, CountryMatch], words: Words, floor: int
) -> Front | None:
    """Return what stands before the head of a title, None where the office is only claimed.

    Args:
        tokens: those of the sentence.
        head: the first token of the head.
        noun: the head as in the lexicon.
        covering: by token, the country or body whose name it is part of.
        words: the lexicon.
        floor: the last token of the title before, -1 where there is none.
    """
    front = Front(first=head)
    while front.first - 1 > floor:
        here = front.first - 1
        left = _country_or_body(front, tokens, here, covering)
        if left == front.first and here not in covering:
            left = _word(front, tokens, here, head, noun, covering, words, floor)
        if left == front.first:
            break
        front.first = left
    _part_firm(front, tokens, head, noun)
    if noun in words.fixed and is_claimed(tokens, front.first - 1):
        return None
    if not front.body and front.match is None and noun in _PRESIDING:
        while front.first - 1 > floor and _names_body(tokens[front.first - 1]):
            front.first -= 1
            front.body = f"{tokens[front.first].text} {front.body}".strip()
    return front


def _part_firm(front: Front, tokens: Sequence[Token], head: int, noun: str) -> None:
    """Take the name of a firm out of the words of the office: "Andes Copper" of "Andes Copper chief executive"."""
    if noun not in OF_FIRMS or tokens[head].text[0].isupper() or front.match is not None:
        return
    last = front.first - 1
    while last + 1 < head and tokens[last + 1].pos == "PROPN" and tokens[last + 1].text[0].isupper():
        last += 1
    size = last + 1 - front.first
    if size > 0 and len(front.modifiers) >= size:
        front.firm = written(tokens, front.first, last)
        front.modifiers = front.modifiers[size:]


def _country_or_body(front: Front, tokens: Sequence[Token], here: int, covering: Mapping[int, CountryMatch]) -> int:
    """Take in the country or body that the token ends, and return where the phrase begins then."""
    match = covering.get(here)
    if front.match is not None:
        return front.first
    if match is None:
        owner = covering.get(here - 1) if tokens[here].tag == "POS" else None
        return here if owner is not None and owner.kind != "capital" else front.first
    if match.countries and match.kind != "capital":
        front.match = match
        return match.first
    if match.kind == "body" and not front.body:
        front.body = match.name
        return match.first
    return front.first


def _word(
    front: Front, tokens: Sequence[Token], here: int, head: int, noun: str, covering: Mapping[int, CountryMatch],
    words: Words, floor: int,
) -> int:  # fmt: skip
    """Take in a word that is no country, and return where the phrase begins then."""
    token = tokens[here]
    lower = token.text.lower()
    if token.tag == "POS" and tokens[here - 1].text.lower() == "ministry" and noun.startswith("director"):
        # "the Kenyan foreign ministry's director for Asia"
        front.modifiers.insert(0, "ministry")
        return here - 1
    if lower in words.past or lower.rstrip("-") in words.past:
        front.time = "former"
        return here
    if lower in words.acting:
        front.time = front.time or "acting"
        return here
    if lower in words.coming:
        front.time = front.time or "incoming"
        return here
    tells_little = (front.match is None and token.pos != "PROPN") or token.dep in ("amod", "advmod")
    if lower in words.other and tells_little:
        if noun not in words.fixed and lower in _STANDING:
            front.modifiers.insert(0, lower)
        return here
    if lower == "-" and here > 0 and tokens[here - 1].text.lower() in words.past | words.other | {"vice", "co"}:
        return here
    if front.match is not None:
        return front.first
    if not front.place and (start := place_in_front(tokens, here, noun, floor, covering)) <= here:
        front.place = written(tokens, start, here - (token.tag == "POS"))
        return front.first if token.tag == "POS" else start
    if is_modifier(tokens, here, head, noun, words) and (lower != "and" or here - 1 > floor):
        upper = tokens[head].text[0].isupper()
        front.modifiers.insert(0, modifier(token, noun, head_upper=upper, near_capital=joined(tokens, here)))
        return here
    return front.first


def _names_body(token: Token) -> bool:
    """Return whether the token is part of the body that a president presides over."""
    return token.ent == "ORG" and token.pos == "PROPN" and token.text[0].isupper()
