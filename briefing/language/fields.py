"""The fields of a minister: "Trade and Industry", "Agriculture, Livestock and Food Supply".

Owns telling a second field from a second person: "the minister of trade and industry" is one, "the minister of trade
and Ann Lee" are two. It leaves the title around them to `titles`.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from briefing.language.title_words import is_honorific, title_words
from briefing.model import Token

_SERIES = 14
"""Tokens of a minister's fields at most."""
_FIELD = 7
"""Tokens of one or two fields and the name behind them at most."""
_NAMES = 2
"""Words of a person's name at least."""


def series_end(tokens: Sequence[Token], start: int) -> int:
    """Return the last token of three or more fields in a row, -1 where none begins at `start`.

    "Industries, Mines and Energy" in "the Minister of Industries, Mines and Energy, Helena Shivute": each field ends
    in an English noun with a capital, and "and" stands before the last.
    """
    place, commas = start, 0
    while place < min(start + _SERIES, len(tokens)):
        run = _field_run(tokens, place)
        if not run:
            return -1
        after = run[-1].i + 1
        if place > start and tokens[place - 1].text == "and":
            return run[-1].i if commas else -1
        if after + 1 >= len(tokens) or tokens[after].text not in {",", "and"}:
            return -1
        commas += tokens[after].text == ","
        place = after + 1 + (tokens[after].text == "," and tokens[after + 1].text == "and")
    return -1


def _field_run(tokens: Sequence[Token], start: int) -> list[Token]:
    """Return the English nouns and adjectives in capitals from `start`, up to the last noun: "Social Security"."""
    run = list(takewhile(_may_be_of_field, tokens[start : start + 4]))
    while run and not is_english_noun(run[-1]):
        run.pop()
    return run


def _may_be_of_field(token: Token) -> bool:
    if not token.text[0].isupper() or token.ent in {"PERSON", "GPE"} or is_honorific(token):
        return False
    return bool({"NOUN", "ADJ"} & _kinds(token))


def both_nouns(tokens: Sequence[Token], i: int) -> bool:
    """Return whether "and" joins two capitalised nouns of one name ("Trade and Industry")."""
    return (
        i + 1 < len(tokens)
        and tokens[i - 1].text[0].isupper()
        and tokens[i + 1].text[0].isupper()
        and (tokens[i + 1].ent == tokens[i - 1].ent == "ORG")
    )


def two_fields(tokens: Sequence[Token], i: int) -> bool:
    """Return whether "and" joins two fields of one minister, not a minister and somebody else."""
    before, after = tokens[i - 1], tokens[i + 1] if i + 1 < len(tokens) else None
    if after is None or after.ent == "PERSON" or not tokens[i].head < i or tokens[tokens[i].head].dep != "pobj":
        return False  # what is joined is the minister
    if before.text.islower():  # "minister for lands and mineral resources, Ann Lee"
        end = next((t.i for t in tokens[i + 1 : i + 5] if t.pos not in ("NOUN", "ADJ")), 0)
        return end > i + 1 and tokens[end].text == "," and tokens[min(end + 1, len(tokens) - 1)].pos == "PROPN"
    if not (before.text[0].isupper() and after.text[0].isupper()):
        return False
    words = title_words()
    # Up to what parts it from the name: "Trade and Industry, Esther Phiri".
    run = list(takewhile(lambda t: t.text[0].isupper(), tokens[i + 1 : i + 4]))
    named = any(t.ent == "PERSON" or t.text.lower() in words.heads or is_honorific(t) for t in run)
    return not named and after.pos in ("NOUN", "PROPN", "ADJ") and after.ent != "GPE"


def field_before_name(tokens: Sequence[Token], i: int) -> bool:
    """Return whether "and" joins a second field, an English noun, and the name follows it: "and Labour Ana Diaz"."""
    run = [t for t in tokens[i + 1 : i + 4] if t.text[0].isupper() and t.pos in ("PROPN", "NOUN")]
    if tokens[i].text != "and" or len(run) < 3 or run[0].i != i + 1 or all(t.ent != "PERSON" for t in run[1:]):
        return False
    return is_english_noun(run[0])


def field_by_tree(tokens: Sequence[Token], start: int) -> int:
    """Return the last token of the field from `start` where the tree has a name behind it as the title's head, else -1.

    "Minister of Industry and Trade Dao Van Khoa": nobody's name in the recogniser's eyes, but the title hangs from it.
    """
    above = tokens[start]
    while above.dep in {"conj", "compound", "amod", "nmod"} and above.head < start + _FIELD and above.head != above.i:
        above = tokens[above.head]
    title = tokens[tokens[above.head].head] if above.dep == "pobj" else above
    name = tokens[title.head]
    if title.i >= start or title.dep not in {"nmod", "compound"} or not start < name.i <= start + _FIELD:
        return -1
    run = tokens[start : name.i + 1]
    if any(not t.text[0].isupper() and t.text != "and" for t in run) or name.pos != "PROPN" or len(run) <= _NAMES:
        return -1
    end = start - 1
    for token in run[:-_NAMES]:
        if token.text != "and" and not {"NOUN", "ADJ"} & _kinds(token):
            break
        end = token.i
    return end if end >= start and is_english_noun(tokens[end]) else -1


def is_english_noun(token: Token) -> bool:
    """Return whether the word, in small letters, is a noun of the language."""
    return "NOUN" in _kinds(token)


def _kinds(token: Token) -> set[str]:
    from lemminflect import getAllLemmas

    return set(getAllLemmas(token.text.lower()))
