"""Runs of tokens that may name a person, and what makes two spellings one name.

Owns where a name begins and ends. It leaves who is meant to `people`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from briefing.language.countries import CountryMatch, fold
from briefing.language.title_words import title_words
from briefing.model import Token
from briefing.resources import load_data

PARTICLES = frozenset(
    [
        "al",
        "el",
        "ul",
        "ad",
        "as",
        "ash",
        "az",
        "an",
        "ar",
        "at",
        "bin",
        "ibn",
        "ben",
        "bint",
        "binti",
        "binte",
        "abu",
        "umm",
        "de",
        "da",
        "do",
        "dos",
        "das",
        "del",
        "della",
        "di",
        "du",
        "la",
        "le",
        "los",
        "las",
        "van",
        "von",
        "der",
        "den",
        "ter",
        "ten",
        "zu",
        "af",
        "y",
        "e",
    ]
)
_MAX_TOKENS = 12
_NO_NAME = frozenset(
    [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "january",
        "february",
        "march",
        "april",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "the",
        "a",
        "an",
        "this",
        "that",
        "he",
        "she",
        "it",
        "they",
        "we",
        "i",
        "his",
        "her",
        "their",
        "our",
        "its",
        "in",
        "on",
        "at",
        "and",
        "or",
        "but",
    ]
)


def name_run(tokens: Sequence[Token], i: int, covering: Mapping[int, CountryMatch]) -> int:
    """Return the last index of the name that starts at token `i`; `i - 1` if none does."""
    last = i - 1
    j = i
    while j < len(tokens) and j - i < _MAX_TOKENS:
        token = tokens[j]
        lower = token.text.lower()
        glued = j > i and tokens[j - 1].text in "-‐‑" and tokens[j - 1].end == token.start
        if token.text in ("-", "‐", "‑"):
            if j == i or j + 1 >= len(tokens) or tokens[j - 1].end != token.start or token.end != tokens[j + 1].start:
                break
            j += 1
            continue
        if lower in PARTICLES and j + 1 < len(tokens) and (token.text[0].islower() or lower in ("al", "el")):
            following = tokens[j + 1]
            leads_on = following.text[0].isupper() or following.text in "-‐‑" or following.text.lower() in PARTICLES
            if leads_on and (j > i or following.text in "-‐‑"):
                j += 1
                continue
            if glued:
                last = j
                j += 1
                continue
            break
        if not _is_name_token(token, covering, glued=glued, started=last >= i, run_person=j > i):
            break
        last = j
        j += 1
    return last


def _is_name_token(
    token: Token, covering: Mapping[int, CountryMatch], *, glued: bool, started: bool, run_person: bool
) -> bool:
    text = token.text
    if not re.fullmatch(r"[^\W\d_][\w'’.]*", text):
        return False
    if text[0].islower():
        return glued
    lower = text.lower()
    words = title_words()
    if lower in _NO_NAME or token.ent in ("DATE", "TIME", "CARDINAL"):
        return False
    if (lower in words.honorifics and not (started and text.isalpha())) or (
        lower in words.heads and not (started and token.ent == "PERSON")
    ):
        return False
    if token.i in covering and not (token.ent == "PERSON" and covering[token.i].kind != "adjective"):
        return False
    if len(text) > 3 and text.isupper():
        return False
    return token.pos in ("PROPN", "NOUN", "ADJ", "X") or token.ent == "PERSON"


def name_parts(tokens: Sequence[Token], first: int, last: int) -> tuple[str, ...]:
    """Return the parts that make the name, folded: no particles, initials, hyphens or diacritics."""
    parts = []
    for token in tokens[first : last + 1]:
        part = re.sub(r"[^a-z]", "", fold(token.text).lower())
        if part:
            parts.append(part)
    kept = [part for part in parts if part not in PARTICLES and part != "jr" and len(part) > 1]
    return tuple(kept or parts)


def is_organisation_word(word: str) -> bool:
    """Return whether `word` at the end of a capitalised run makes it no person."""
    return word.lower() in _organisation_words()


def _organisation_words() -> frozenset[str]:
    data = load_data("briefing.language", "data/offices.yaml")
    return _frozen(tuple(data["organisation_nouns"]))


def _frozen(words: tuple[str, ...], cache: dict[tuple[str, ...], frozenset[str]] = {}) -> frozenset[str]:  # noqa: B006
    if words not in cache:
        cache[words] = frozenset(words)
    return cache[words]


def near_surnames(left: str, right: str) -> bool:
    """Return whether two surnames are likely one in two spellings ("Zelensky", "Zelenskyy")."""
    return min(len(left), len(right)) >= 6 and left[:4] == right[:4] and _distance_at_most(left, right, 1)


def same_spelling(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Return whether two keys are spellings of one name: same parts but one, and that one nearly the same."""
    if len(left) != len(right) or len(left) < 2:
        return False
    differing = [(a, b) for a, b in zip(left, right, strict=True) if a != b]
    if len(differing) != 1:
        return False
    a, b = differing[0]
    return min(len(a), len(b)) >= 4 and a[0] == b[0] and _distance_at_most(a, b, 1 if min(len(a), len(b)) < 7 else 2)


def _distance_at_most(a: str, b: str, limit: int) -> bool:
    if abs(len(a) - len(b)) > limit:
        return False
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        previous, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            previous, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, previous + (x != y))
    return row[-1] <= limit
