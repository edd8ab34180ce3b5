"""Whether a reviewer's wording stays within its evidence: numbers, names, dates, strength of verbs, qualifiers.

A check by words, fast enough to run on each key: it cannot prove that a line is right, it points at what to
look at again. It knows classes of the English language (how binding a verb is, which words hedge), nothing
of any story. What follows from a finding (the *drafter's* mark) is the callers' business.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Any

from briefing.resources import load_data

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
    known = frozenset(form for quote in quotes for word in _words(quote) for form in _forms(word))
    verbs = {verb for quote in quotes for word in _words(quote) if (verb := _binding(word.lower()))}
    said = frozenset(group for quote in quotes for word in _words(quote) for group in _qualifiers(word.lower()))
    found: list[str] = []
    for place, word in enumerate(_words(text)):
        lower = word.lower()
        verb = "" if word[0].isupper() and place else _binding(lower)
        telling = _is_number(lower) or word[0].isupper()
        # A capital in the middle of a line is a name's: "Ever Given".
        is_plain = place == 0 or not word[0].isupper()
        if verb:
            missing = verb not in verbs
        elif is_plain and _is_qualifier(lower):
            missing = _is_qualifier_missing(lower, known, said)
        elif telling:
            missing = not _forms(word) & known and not (place == 0 and _is_opening(lower))
        else:
            continue
        if missing and word not in found:
            found.append(word)
    found.extend(f"without “{hedge}”" for hedge in _dropped(text, quotes))
    return tuple(found)


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


def _is_qualifier_missing(lower: str, known: frozenset[str], said: frozenset[int]) -> bool:
    """Return whether a word qualifies what is told in a way that the evidence does not.

    Adverbs in -ly are an open class: they are covered by themselves or by their adjective.
    """
    group = _NOT if _is_not(lower) else _QUALIFIERS.get(lower)
    if group is not None:
        return group not in said
    stem = lower[:-2]
    adjectives = {lower, stem, stem + "le", stem + "l", stem[:-1] + "y", stem.removesuffix("al")}
    return not adjectives & known


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
