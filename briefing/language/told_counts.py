"""What a bare number counts: "Peru said it had freed 26 fishermen. Chile said 24 had arrived."

The noun was told once and left out the second time. Owns putting it in, from an earlier part of the sentence or from
the sentence right before, where that counts one kind of thing only; else the number stands as the text has it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from briefing.language.tree import Tree
from briefing.model import Sentence, Statement, Token

_NUMBER = re.compile(
    r"(?:(?:only|just|about|around|nearly|at least|more than|fewer than) )?(\d{1,3}(?:,\d{3})*)", re.IGNORECASE
)
_ALIKE = 2
"""How many times the one number may be the other: 24 of 26 fishermen arrived, two hurt are none of twelve houses."""
_OF_PEOPLE = frozenset({
    "kill", "die", "injure", "wound", "hurt", "arrest", "detain", "hospitalise", "hospitalize", "drown", "rescue",
    "flee", "survive", "displace", "evacuate", "trap", "strand", "save", "miss", "be",
})  # fmt: skip
"""What befalls people, whatever was counted before; with "be" too: "were missing", "were in hospital"."""
_MEASURES = frozenset({
    "day", "week", "month", "year", "hour", "minute", "time", "percent", "cent", "dollar", "euro", "pound", "franc",
    "kilometre", "kilometer", "km", "mile", "metre", "meter", "tonne", "ton", "barrel", "acre", "hectare", "degree",
    "point", "megawatt", "watt", "litre", "liter", "million", "billion", "side", "country", "party", "government",
})  # fmt: skip
"""What is measured or acts, and is not counted on."""
_WORDS = 5
"""Words of the counted thing at most."""


def tell_counts(sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """Return an article's sentences, bare numbers told with what they count."""
    result = []
    for place, sentence in enumerate(sentences):
        last = sentences[place - 1] if place and sentence.paragraph <= sentences[place - 1].paragraph + 1 else None
        told = tuple(_told(s, sentence, last) for s in sentence.statements)
        result.append(replace(sentence, statements=told) if told != sentence.statements else sentence)
    return tuple(result)


def _told(statement: Statement, sentence: Sentence, last: Sentence | None) -> Statement:
    own = statement.subject_text
    number = _NUMBER.fullmatch(own)
    if statement.form != "clause" or statement.subject or number is None or statement.predicate in _OF_PEOPLE:
        return statement
    here = _counted(sentence, max(statement.start, sentence.start + sentence.text.find(own)))
    found = here or (_counted(last, last.end) if last is not None else {})
    if len(found) != 1:
        return statement
    words, count = next(iter(found.items()))
    told = int(number[1].replace(",", ""))
    if not count <= told * _ALIKE or not told <= count * _ALIKE:
        return statement
    full = f"{own} {words}"
    start = statement.quote_start if here or last is None else min(statement.quote_start, last.start)
    return replace(statement, subject_text=full, filled=(*statement.filled, (full, own)), quote_start=start)


def _counted(sentence: Sentence, end: int) -> dict[str, int]:
    """Return how many of each kind of thing the sentence counts before offset `end` of its article."""
    tree = Tree(sentence)
    found: dict[str, int] = {}
    if sum(_is_count(tree, token) for token in tree.tokens if token.end <= end) > 1:
        # "40 tourists and 12 crew": nobody can tell which of them are counted on.
        return found
    for number in tree.tokens:
        noun = tree[number.head]
        if number.dep != "nummod" or number.end > end or noun.tag not in {"NNS", "NNPS"} or noun.i < number.i:
            continue
        if not number.text.replace(",", "").isdecimal():
            continue
        between = tree.tokens[number.i + 1 : noun.i + 1]
        if noun.lemma.lower() in _MEASURES or len(between) > _WORDS or any(t.pos in {"PUNCT", "NUM"} for t in between):
            continue
        words = sentence.text[between[0].start - sentence.start : noun.end - sentence.start]
        found[words] = int(number.text.replace(",", ""))
    return found


def _is_count(tree: Tree, token: Token) -> bool:
    """Return whether a number counts things, and is no day, measure or sum."""
    noun = tree[token.head]
    if token.dep != "nummod" or token.ent in {"DATE", "TIME", "MONEY", "PERCENT"} or noun.i < token.i:
        return False
    return noun.lemma.lower() not in _MEASURES and token.text.replace(",", "").isdecimal()
