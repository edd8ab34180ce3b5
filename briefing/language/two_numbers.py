"""Two sides' numbers for one thing in one sentence: "Peru speaks of 14 incursions, Chile of 31".

Owns seeing that a second teller's number behind a joint is of what the first told, and putting both into one
statement (`two_numbers`), so that neither number goes onto the page as the only one. Numbers of other sentences
and articles are for the facts step.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from briefing.language.pronouns import PRONOUNS
from briefing.language.tree import Tree
from briefing.model import Party, Sentence, Statement

_TELLING = frozenset({
    "say", "claim", "count", "put", "speak", "talk", "estimate", "reckon", "report", "register", "record", "measure",
    "cite", "find", "give", "maintain", "insist", "recognise", "recognize", "acknowledge", "admit", "want", "demand",
    "offer", "propose", "value", "list", "tally", "calculate", "assess", "detect", "set",
})  # fmt: skip
"""Verbs behind which stands the number that somebody tells, owns up to or asks for; none of what he does."""
_NUMBER_WORDS = frozenset({
    "number", "figure", "total", "toll", "count", "sum", "tally", "survey", "estimate", "study", "record", "census",
    "amount", "level", "rate", "most", "least", "percent", "cent", "hundred", "thousand", "million", "billion",
    "people", "dollar", "euro", "pound", "one", "half",
})  # fmt: skip
"""Nouns that tell a number and not of what."""
_JOINT = re.compile(
    r"(?:\s*(?P<sign>[;,—–]|--)(?:\s+(?:while|whereas|but|and|though)\b)?|\s+(?:while|whereas|but|and)\b)\s+"
)
"""What parts two tellers."""
_FIGURE = re.compile(
    r"(?<![\w.:-])[$€£¥]?\d[\d.,]*(?![\w:-])"
    r"|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty)\b"
)
_GAPPED = re.compile(
    r"(?:only |just |of |at |some |about |around |no more than |no fewer than |at least |at most |as many as |up to )*"
    r"(?:[A-Z]{2,3}\s?)?[$€£¥]?\d[\d.,]*(?:\s(?:million|billion|thousand|percent|per cent|dollars|euros|m|bn|km))*%?"
)
"""What is left of a clause whose verb stands before: "of 31", "only 12"."""
_MOST_WORDS = 16
_LIMITS = frozenset({"limited", "limit_outside", "limit_firm"})


def join_numbers(sentences: Sequence[Sentence]) -> list[Sentence]:
    """Return an article's sentences, two sides' numbers of one sentence in one statement flagged `two_numbers`."""
    return [_joined(sentence) if _FIGURE.search(sentence.text) else sentence for sentence in sentences]


def _joined(sentence: Sentence) -> Sentence:
    for first in sentence.statements:
        if not _tells_a_number(first):
            continue
        tail = _second_teller(sentence, first)
        if tail is None:
            continue
        start, joint, words = tail
        told = first.complement if words in first.complement else f"{first.complement}{joint}{words}"
        whole = replace(
            first,
            complement=told,
            flags=first.flags - _LIMITS | {"two_numbers"},
            limit="",
            end=max(first.end, start + len(words)),
        )
        rest = tuple(
            s
            for s in sentence.statements
            if s is not first and not (s.form == "clause" and (s.start >= start or _within(s, first)))
        )
        return replace(sentence, statements=(whole, *rest))
    return sentence


def _tells_a_number(one: Statement) -> bool:
    return (
        one.form == "clause"
        and not one.negated
        and one.certainty == "reported"
        and "subordinate" not in one.flags
        and one.predicate.split()[0] in _TELLING
        and bool(one.subject_text)
        and _FIGURE.search(one.complement) is not None
    )


def _within(inner: Statement, outer: Statement) -> bool:
    told = f"{inner.subject_text} {inner.complement}"
    return inner.start > outer.start and inner.end <= outer.end and _FIGURE.search(told) is not None


def _second_teller(sentence: Sentence, first: Statement) -> tuple[int, str, str] | None:
    """Return (article offset, joint, words) of another side's number for what `first` counts; None without one."""
    text = sentence.text
    tree = Tree(sentence)
    for match in _JOINT.finditer(text):
        at = sentence.start + match.end()
        if at <= first.start or match.end() >= len(text):
            continue
        words = text[match.end() :].rstrip(" .\n")
        if first.attribution is not None and at >= first.attribution.content_end:
            continue  # behind "said the minister" nobody knows who tells
        if len(words.split()) > _MOST_WORDS or not _FIGURE.search(text[first.start - sentence.start : match.start()]):
            continue
        other = _named_at(sentence, at)
        if other is None or _same_side(other, first) or any(d.start >= at for d in sentence.dates):
            continue
        behind = words[other[1] - at :].strip()
        tells = _telling_verb(tree, other[1]) and _of_the_same(tree, first, other[1])
        if tells or _GAPPED.fullmatch(behind):
            return at, match[0], words
    return None


def _named_at(sentence: Sentence, at: int) -> tuple[tuple[Party, ...], int] | None:
    """Return who is named at the article offset, and where the name ends; None for nobody or a pronoun."""
    for reference in sentence.references:
        if reference.start == at and reference.parties and not reference.why.startswith("pronoun"):
            return reference.parties, reference.end
    words = sentence.text[at - sentence.start :]
    for statement in sentence.statements:
        if statement.start >= at and statement.predicate in _TELLING and statement.subject_text:
            subject = statement.subject_text
            if words.startswith(subject) and subject.lower() not in PRONOUNS and not _FIGURE.search(subject):
                return statement.subject, at + len(subject)
    return None


def _same_side(other: tuple[tuple[Party, ...], int], first: Statement) -> bool:
    own = {name for p in first.subject for name in (p.name, p.country) if name}
    return any(name in own for p in other[0] for name in (p.name, p.country) if name)


def _telling_verb(tree: Tree, at: int) -> bool:
    behind = [t for t in tree.tokens if t.start >= at and t.pos in ("VERB", "AUX")]
    return bool(behind) and behind[0].lemma in _TELLING


def _of_the_same(tree: Tree, first: Statement, at: int) -> bool:
    """Return whether what stands from the article offset on names nothing that the first statement has not."""
    behind = [t for t in tree.tokens if t.start >= at]
    if not any(_FIGURE.search(t.text) for t in behind):
        return False
    told = {t.lemma.lower() for t in tree.tokens if first.start <= t.start < at}
    own = {t.lemma.lower() for t in behind if t.pos in ("NOUN", "PROPN")}
    return own <= told | _NUMBER_WORDS
