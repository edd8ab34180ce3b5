"""Whether a reviewer's wording stays within its evidence: numbers, names, dates, strength of verbs, qualifiers.

A check by words, fast enough to run on each key: it cannot prove that a line is right, it points at what to
look at again. It knows classes of the English language (how binding a verb is, which words hedge), nothing
of any story. What follows from a finding (the *drafter's* mark) is the callers' business.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from briefing.resources import load_data

REACH = 2
"""Telling words on either side that a qualifier is taken to be about."""
STEM = 5
"""Letters that two forms of a word share."""
_WORD = re.compile(r"[^\W_]+(?:[’'\-.,:/][^\W_]+)*")
_WORDS: dict[str, Any] = load_data("briefing.brief", "review_words.yaml")
_NUMBERS: list[str] = _WORDS["numbers"].split()
_DIGITS = {word: str(value) for value, word in enumerate(_NUMBERS[:21])}
_CALENDAR: list[str] = _WORDS["calendar"].split()
_MONTH_FORMS = {name[:3]: name for name in _CALENDAR[:12]} | {"sept": "september"}
_BINDING = frozenset(_WORDS["binding"].split())
_IRREGULAR: dict[str, str] = {**_WORDS["irregular"], **_WORDS["nouns"]}
_HEDGES = frozenset(_WORDS["hedges"].split())
_NEGATIONS = frozenset(_WORDS["negations"].split())
_OPENINGS = frozenset(_WORDS["openings"].split())
_QUALIFIERS: dict[str, int] = {
    word: group for group, words in enumerate(_WORDS["qualifiers"]) for word in words.split()
}
"""Which group of words that say the same a qualifier is of."""
_NOT = _QUALIFIERS["not"]
_NEGATING = frozenset(_WORDS["negating"].split())
_NOT_ADVERBS = frozenset(_WORDS["not_adverbs"].split())


def unsupported_words(text: str, evidence_quotes: Iterable[str]) -> tuple[str, ...]:
    """Return what `text` says and none of the quotes does, in the order of the text, each once.

    Numbers (also as words), names (capitalised words), days and months, binding verbs ("agreed", "vowed"),
    and words of negation, quantity, degree, certainty, manner and time ("not", "all", "soon") are looked for.
    A hedge or negation that all quotes have and the text has not is returned as
    `without "may"`.
    """
    quotes = tuple(evidence_quotes)
    told = [_read(quote) for quote in quotes]
    known = frozenset().union(*(quote.forms for quote in told))
    verbs = frozenset().union(*(quote.verbs for quote in told))
    found: list[str] = []
    words = _words(text)
    for place, word in enumerate(words):
        lower = word.lower()
        verb = "" if word[0].isupper() and place else _binding(lower)
        telling = _is_number(lower) or word[0].isupper()
        # A capital in the middle of a line is a name's: "Ever Given".
        is_plain = place == 0 or not word[0].isupper()
        if verb:
            missing = verb not in verbs
        elif is_plain and _is_qualifier(lower):
            group = _NOT if _is_not(lower) else _QUALIFIERS.get(lower)
            if group is None:
                missing = not _adjectives(lower) & known
            else:
                beside = _beside([other.lower() for other in words], place)
                missing = not any(_qualifies(group, beside, quote.words) for quote in told)
        elif telling:
            missing = not _forms(word) & known and not (place == 0 and _is_opening(lower))
        else:
            continue
        if missing and word not in found:
            found.append(word)
    found.extend(f"without “{hedge}”" for hedge in _dropped(text, quotes))
    return tuple(found)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Quote:
    words: tuple[str, ...]
    """In lower case."""
    forms: frozenset[str]
    verbs: frozenset[str]


# The check runs on each key of an edit, against the same evidence.
@lru_cache(maxsize=256)
def _read(quote: str) -> _Quote:
    words = _words(quote)
    lower = tuple(word.lower() for word in words)
    return _Quote(
        words=lower,
        forms=frozenset(form for word in words for form in _forms(word)),
        verbs=frozenset(verb for word in lower if (verb := _binding(word))),
    )


def _words(text: str) -> list[str]:
    return _WORD.findall(unicodedata.normalize("NFC", text))


def _forms(word: str) -> frozenset[str]:
    """Return the forms under which a word counts as said: itself, its parts, as digits, the month in full."""
    lower = re.sub(r"['’]s?$", "", word.lower().replace("’", "'"))
    forms = {lower, lower.replace(",", "")}
    if not _is_number(lower):
        forms.update(part for part in re.split(r"[-/']", lower) if len(part) > 1)
    forms.update(_DIGITS[form] for form in tuple(forms) if form in _DIGITS)
    forms.update(_MONTH_FORMS[form] for form in tuple(forms) if form in _MONTH_FORMS)
    forms.update(form.rstrip("stndrh") for form in tuple(forms) if re.fullmatch(r"\d+(?:st|nd|rd|th)", form))
    return frozenset(forms)


def _is_number(lower: str) -> bool:
    return any(char.isdigit() for char in lower) or any(part in _NUMBERS for part in lower.split("-"))


def _is_opening(lower: str) -> bool:
    """Return whether a sentence's first word is capitalised for its place alone, as far as we can tell."""
    return lower in _OPENINGS


def _binding(lower: str) -> str:
    """Return the binding verb that a word is a form of, or ""."""
    lower = re.sub(r"(?<=[a-z])yze|(?<=[a-z])ize", "ise", lower)
    if lower in _IRREGULAR:
        return _IRREGULAR[lower]
    for ending in ("", "s", "es", "d", "ed", "ing"):
        if lower.endswith(ending):
            stem = lower[: len(lower) - len(ending)]
            for lemma in (stem, stem + "e"):
                if lemma in _BINDING:
                    return lemma
    return ""


def _qualifiers(form: str) -> frozenset[int]:
    """Return the groups of qualifiers that a word of the evidence speaks for."""
    groups = {_QUALIFIERS[form]} if form in _QUALIFIERS else set()
    return frozenset(groups | ({_NOT} if form in _NEGATING or _is_not(form) else set()))


def _is_qualifier(lower: str) -> bool:
    is_adverb = len(lower) > 4 and lower.endswith("ly") and lower not in _NOT_ADVERBS
    return lower in _QUALIFIERS or is_adverb or _is_not(lower)


def _adjectives(lower: str) -> frozenset[str]:
    """Return what covers an adverb in -ly, an open class: itself and its adjective."""
    stem = lower[:-2]
    return frozenset((lower, stem, stem + "le", stem + "l", stem[:-1] + "y", stem.removesuffix("al")))


def _qualifies(group: int, beside: Sequence[str], quote: Sequence[str]) -> bool:
    """Return whether a quote has a qualifier of the group near one of the words `beside` it in the line.

    "Not" said of one thing does not cover "not" said of another.
    """
    for place, word in enumerate(quote):
        if group in _qualifiers(word):
            near = _beside(quote, place)
            if not beside or any(_is_same_stem(one, other) for one in beside for other in near):
                return True
    return False


def _beside(words: Sequence[str], place: int) -> list[str]:
    """Return the telling words beside a place, up to `REACH` of them before it and behind it."""
    before = [word for word in words[:place] if _is_telling(word)]
    behind = [word for word in words[place + 1 :] if _is_telling(word)]
    return [*before[-REACH:], *behind[:REACH]]


def _is_telling(word: str) -> bool:
    return len(word) > 3 and not (word in _OPENINGS or word in _HEDGES or word in _QUALIFIERS)


def _is_same_stem(one: str, other: str) -> bool:
    length = min(len(one), len(other), STEM)
    return one[:length] == other[:length]


def _dropped(text: str, quotes: tuple[str, ...]) -> list[str]:
    """Return the first hedge and the first negation that every quote has where the text has none."""
    dropped = []
    words = {word.lower() for word in _words(text)}
    for members in (_HEDGES, _NEGATIONS):
        quoted = [[word for word in _words(quote.lower()) if _is_in(word, members)] for quote in quotes]
        if quoted and all(quoted) and not any(_is_in(word, members) for word in words):
            dropped.append(quoted[0][0])
    return dropped


def _is_in(word: str, members: frozenset[str]) -> bool:
    return word in members or (_is_not(word) and "not" in members)


def _is_not(lower: str) -> bool:
    return lower.endswith(("n't", "n’t"))
