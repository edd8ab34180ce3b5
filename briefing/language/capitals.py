"""Paragraphs whose first words a newspaper sets in capitals: "THE National Assembly", "FINANCE minister Ann Lee".

The parser takes such words for names. Owns putting them into ordinary letters, each as long as before, so that offsets
hold; letters that are a name of their own ("NATO", "SENASA") stay.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Mapping, Sequence

_OPENING = re.compile(r"\W{0,2}(?P<words>(?:A )?[A-Z][A-Z’'-]+(?: [A-Z][A-Z’'-]+){0,4})(?= [A-Za-z0-9])(?![^.]{0,40}:)")
_LETTERS = frozenset({"who", "us", "it", "he", "aids"})
"""Letters of a name that are a word too."""
_SHORT = 5
"""Letters; so short a word in capitals may be a name of letters ("CARE", "SALT"), unless it is a word of grammar."""
_LEAST = 4
"""Words of a paragraph; a shorter one is a heading."""


def words_in(text: str) -> Counter[str]:
    """Return how often each word stands in the text, as it is written there."""
    return Counter(re.findall(r"[^\W\d_]+", text))


def in_small_letters(
    paragraph: str, *, written: Mapping[str, int], words: Container[str], grammar: Container[str]
) -> str:
    """Return `paragraph` with the words in capitals at its start in ordinary letters, of the same length.

    Args:
        written: the words of the whole article: what it has in capitals elsewhere too is a name.
        words: words of the language, in small letters.
        grammar: those that are no name's letters however short they are.
    """
    found = _OPENING.match(paragraph)
    if found is None or paragraph.isupper() or len(paragraph.split()) < _LEAST:
        return paragraph
    start = found.start("words")
    opening = found["words"].split(" ")
    for count in range(len(opening), 0, -1):
        # "THE EU agreed": the second word is a name.
        taken = opening[:count]
        if all(_is_word(word, written, words, grammar) for word in taken):
            end = start + len(" ".join(taken))
            return paragraph[:start] + " ".join(_in_place(taken, written)) + paragraph[end:]
    return paragraph


def _in_place(taken: Sequence[str], written: Mapping[str, int]) -> list[str]:
    """Return the words with a capital where the sentence opens, or where the article has one elsewhere."""
    return [
        word.capitalize() if not place or word.capitalize() in written else word.lower()
        for place, word in enumerate(taken)
    ]


def _is_word(word: str, written: Mapping[str, int], words: Container[str], grammar: Container[str]) -> bool:
    small = word.lower()
    if small in grammar and small not in _LETTERS:
        return True
    if small in _LETTERS or len(word) <= _SHORT or written.get(word, 0) > 1:
        return False
    known = small in words or small.removesuffix("s") in words
    return known or word.capitalize() in written or small in written
