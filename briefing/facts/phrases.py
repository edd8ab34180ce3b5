"""The parts of a phrase: the word that heads it, what stands behind it, which one of several it means.

Owns cutting the words of a clause. What is done to the thing that a phrase names is read in `deeds_told`.
"""

from __future__ import annotations

import re

from briefing.facts.words import roots

ADJUNCT = re.compile(
    r",? \b(?:over|because|unless|if|once|when|while|despite|amid"
    r"|in (?:response|return|exchange|protest|retaliation|line)|until|till|after|before|by|since|as|so|which|who|under"
    r"|within|during|following|pending|the (?:same )?(?:hour|day|moment|minute))\b.*"
)
"""Behind it stands why, when or on what terms, and no longer what is done."""
OF = re.compile(r" (?:of|from|to|for|on|in|at|by) ")
PREPOSITION = re.compile(
    r",| (?:of|in|on|at|for|from|to|with|by|into|between|against|after|before|over|that|which|and) "
)
_ORDINALS = re.compile(
    r"\b(?:another|further|additional|next|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b(?! time\b)",
    re.I,
)
_NOT = re.compile(r"\b(?:not|never|no longer|against)\b|n[’']t\b")


def without_adjunct(phrase: str) -> str:
    """Return the phrase without why, when or on what terms it is done."""
    return ADJUNCT.sub("", f" {phrase}").strip()


def head_of(phrase: str) -> str:
    """Return the root of the word that heads the phrase, "" where it has none."""
    first = PREPOSITION.split(phrase, maxsplit=1)[0]
    return next(iter(roots(re.findall(r"[A-Za-z]{3,}", first)[-1:])), "")


def heads_of(phrase: str) -> frozenset[str]:
    """Return the roots of the words that head its parts: "reopening", "consulate" of "the reopening of consulates"."""
    parts = PREPOSITION.split(re.sub(r"(?<=\w) General\b", "", phrase))
    return frozenset(head for part in parts if (head := head_of(part)))


def head_word(phrase: str) -> str:
    """Return the word that heads the phrase, in small letters."""
    first = OF.split(f"{phrase} ", maxsplit=1)[0]
    words: list[str] = re.findall(r"[A-Za-z]{3,}", first)
    return words[-1].lower() if words else ""


def behind(phrase: str, only: str = "") -> str:
    """Return what stands behind the phrase's first preposition: "durian imports" of "the ban on durian imports"."""
    parts = re.split(rf" {only} " if only else r" (?:on|of|against|to|for) ", phrase, maxsplit=1)
    return parts[1] if len(parts) > 1 else ""


def series_in(words: str) -> frozenset[str]:
    """Return the words that tell which one of several is meant: "second", "another"."""
    return frozenset(w.lower() for w in _ORDINALS.findall(words))


def tells_not(words: str) -> bool:
    """Return whether the words tell that something is not, or shall not be."""
    return _NOT.search(words) is not None


def tells_apart(pattern: re.Pattern[str], one: str, other: str) -> bool:
    """Return whether both texts have words in the place that the pattern's first group marks, and none the same."""
    mine, theirs = (
        roots(word for m in pattern.finditer(text) for word in re.findall(r"[a-z]{3,}", m[1])) for text in (one, other)
    )
    return bool(mine and theirs) and not mine & theirs
