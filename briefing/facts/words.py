"""The words of a text or clause as facts are compared by them: roots, names, lemmas.

Owns taking them off a text, a sentence or a claim. How much two must share is judged where it is asked. Concepts, which
join synonyms, are the business of `similarity`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from briefing.datewords import MONTHS
from briefing.facts.similarity import actor, concept, filler, grammar_words, is_weak
from briefing.model import Claim, Party, Sentence, Statement

_ROOT = 6
"""Letters by which two words are of one root: "consular" and "consulate"."""
_TELLING = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})


def root(word: str) -> str:
    """Return the root of the word: the first letters of its concept."""
    return concept(word)[:_ROOT]


def roots(words: Iterable[str]) -> frozenset[str]:
    """Return the roots of those among the words that tell something."""
    kept = (w.lower() for w in words)
    return frozenset(root(w) for w in kept if len(w) > 2 and w not in grammar_words() and not is_weak(w))


@cache
def filler_roots() -> frozenset[str]:
    """Return the roots of the concepts of which any joint statement is full."""
    return frozenset(name[:_ROOT] for name in filler())


def roots_of(sentence: Sentence) -> frozenset[str]:
    """Return the roots of the content words of a sentence."""
    return roots(t.lemma for t in sentence.tokens if t.pos in _TELLING)


def content_roots(claim: Claim, *, without: frozenset[str] | set[str] = frozenset()) -> frozenset[str]:
    """Return the roots of the words by which the claim says what happened, but for names and words of any report.

    Args:
        without: further words, in small letters, that tell nothing of the matter.
    """
    statement = claim.statement
    words = [*statement.predicate.split(), *statement.complement_lemmas]
    if not statement.subject:
        words += statement.subject_text.lower().split()
    parties = (*claim.parties, *statement.subject, *statement.objects)
    # "the Norwegian embassy" says what is opened.
    own = [p.name for p in parties if p.kind in {"person", "country"}] + [
        n for p in parties for n in (p.country, p.role)
    ]
    names = {word.lower() for name in own for word in name.split()}
    return roots(word for word in words if word.isalpha() and word not in names | without)


def verb_of(statement: Statement) -> str:
    """Return the lemma of the statement's verb without its particle."""
    return statement.predicate.split()[0]


def lemmas_of(sentence: Sentence) -> dict[str, str]:
    """Return the lemma of each word of the sentence, both in small letters."""
    return {t.text.lower(): t.lemma.lower() for t in sentence.tokens}


def capitalised(text: str) -> frozenset[str]:
    """Return the words of the text with a capital, without months."""
    return frozenset(re.findall(r"\b[A-Z]\w+", text)) - set(MONTHS)


def long_names(text: str) -> frozenset[str]:
    """Return the capitalised words of three letters and more, without acronyms: "Lima", not "EU" nor "OPEC"."""
    return frozenset(w for w in capitalised(text) if re.match(r"[A-Z][a-z]\w", w))


def names_in(text: str) -> frozenset[str]:
    """Return the capitalised words of the text, without months, weekdays and words of grammar."""
    return telling_names(capitalised(text))


def telling_names(words: Iterable[str]) -> frozenset[str]:
    """Return those of the words that are no month, weekday or word of grammar."""
    return frozenset(w for w in words if w.lower() not in grammar_words()) - set(MONTHS)


def words_of_names(parties: Iterable[Party]) -> frozenset[str]:
    """Return the words of which the parties' names and those of their countries are made."""
    return frozenset(word for p in parties for word in f"{p.name} {p.country}".split())


def sides_in(sentence: Sentence, words: str) -> frozenset[str]:
    """Return the sides that the sentence's references among `words` stand for."""
    return frozenset(actor(p) for r in sentence.references for p in r.parties if r.text and r.text in words)
