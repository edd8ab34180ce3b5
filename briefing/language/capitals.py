"""Paragraphs whose first words a newspaper sets in capitals: "THE National Assembly", "FINANCE minister Ann Lee".

The parser takes such words for names. Owns putting them into ordinary letters, each as long as before, so that offsets
hold; letters that are a name of their own ("NATO", "SENASA") stay.
"""

from __future__ import annotations

import re
from collections.abc import Container

_OPENING = re.compile(r"\W{0,2}(?P<words>(?:A )?[A-Z][A-Z’'-]+(?: [A-Z][A-Z’'-]+){0,4})(?= [A-Za-z0-9])(?![^.]{0,40}:)")
_LETTERS = frozenset({"who", "us", "it", "aids"})
"""Letters of a name that are a word too."""
_LEAST = 4
"""Words of a paragraph; a shorter one is a heading."""


def in_small_letters(paragraph: str, *, text: str, words: Container[str]) -> str:
    """Return `paragraph` with the words in capitals at its start in ordinary letters, of the same length.

    Args:
        text: the whole article: letters that it has in capitals elsewhere too are a name.
        words: words of the language, in small letters, that are no letters of a name.
    """
    found = _OPENING.match(paragraph)
    if found is None or paragraph.isupper() or len(paragraph.split()) < _LEAST:
        return paragraph
    start = found.start("words")
    opening = found["words"].split(" ")
    for count in range(len(opening), 0, -1):
        # "THE EU agreed": the second word is a name.
        taken = opening[:count]
        if all(_is_word(word, text, words) for word in taken):
            end = start + len(" ".join(taken))
            return paragraph[:start] + " ".join(map(str.capitalize, taken)) + paragraph[end:]
    return paragraph


def _is_word(word: str, text: str, words: Container[str]) -> bool:
    small = word.lower()
    twice = small != "a" and len(re.findall(rf"\b{re.escape(word)}\b", text)) > 1
    if small in _LETTERS or twice:
        return False
    if small in words or small.removesuffix("s") in words:
        return True
    return re.search(rf"\b(?:{re.escape(word.capitalize())}|{re.escape(small)})\b", text) is not None
