"""The fields of a minister: "Trade and Industry", "Agriculture, Livestock and Food Supply".

Owns telling a second field from a second person: "the minister of trade and industry" is one, "the minister of trade
and Ann Lee" are two. It leaves the title around them to `titles`.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from briefing.language.inflections import kinds_of
from briefing.language.person_names import PARTICLES
from briefing.language.title_words import is_honorific, title_words
from briefing.model import Token
from briefing.resources import load_data
from briefing.text import REGIONS

_OF_REGIONS = frozenset(REGIONS)
_WHERE = frozenset({"Abroad", "Overseas"})
_SERIES = 16
"""Tokens of a minister's fields at most."""
_FIELD = 7
"""Tokens of one or two fields and the name behind them at most."""
_DOERS = ("er", "or", "ist", "ian", "ant", "man")
"""Ends of nouns of people."""
_NAMES = 2
"""Words of a person's name at least."""


def series_end(tokens: Sequence[Token], start: int) -> int:
    """Return the last token of several fields in a row, -1 where none begins at `start`.

    "Industries, Mines and Energy" in "the Minister of Industries, Mines and Energy, Helena Shivute": each field ends
    in an English noun with a capital, and "and" stands before the last. An adjective alone shares the noun behind it:
    "Foreign and European Affairs and Trade".
    """
    place, end, commas, joined, shared = start, -1, 0, False, False
    while place < min(start + _SERIES, len(tokens)):
        run = _field_run(tokens, place) or (field_at_name(tokens, place) if joined else [])
        if any(t.text.lower() in title_words().heads for t in run):
            break  # "Minister of Health, and Speaker of Parliament": another office
        bare = [] if run else list(takewhile(_is_shared, tokens[place : place + 2]))
        if not run and not bare:
            break
        after = (run or bare)[-1].i + 1
        shared = shared or bool(bare)
        if joined and run:
            end = after - 1
        if after + 1 >= len(tokens) or tokens[after].text not in {",", "and"}:
            break
        if tokens[after].text == "and":
            joined, place = True, after + 1
        elif tokens[after + 1].text == "and":
            commas, joined, place = commas + 1, True, after + 2
        elif end >= 0:
            break
        else:
            commas, place = commas + 1, after + 1
    return end if commas or shared else -1


def _field_run(tokens: Sequence[Token], start: int) -> list[Token]:
    """Return the English nouns and adjectives in capitals from `start`, up to the last noun: "Social Security".

    A people stands among them as well: "Moroccans Abroad".
    """
    run = list(takewhile(_may_be_of_field, tokens[start : start + 5]))
    while run and not (is_english_noun(run[-1]) or _is_people(run[-1]) or _is_short(run[-1])):
        run.pop()
    after = tokens[run[-1].i + 1] if run and run[-1].i + 1 < len(tokens) else None
    return [*run, after] if after is not None and after.text in _WHERE else run


def field_at_name(tokens: Sequence[Token], i: int) -> list[Token]:
    """Return a field that the recogniser takes for a part of the name behind it: "Housing Kofi Mensah"."""
    name = tokens[i + 1 : i + 1 + _NAMES]
    named = len(name) == _NAMES and all(t.ent == "PERSON" and not _kinds(t) for t in name)
    return [tokens[i]] if named and tokens[i].text[0].isupper() and is_english_noun(tokens[i]) else []


def _may_be_of_field(token: Token) -> bool:
    if not token.text[0].isupper() or (is_honorific(token) and "." in token.text):
        return False
    if _is_shared(token) or _is_short(token) or _is_people(token):
        return True
    if token.ent in {"PERSON", "GPE"} or is_honorific(token):
        return False
    return bool({"NOUN", "ADJ"} & _kinds(token))


def _is_people(token: Token) -> bool:
    return token.tag in {"NNPS", "NNS"} and token.text.endswith("ans") and token.text[0].isupper()


def _is_short(token: Token) -> bool:
    return len(token.text) > 1 and token.text[:2].isupper() and token.text.rstrip("s").isupper()


def _is_shared(token: Token) -> bool:
    """Return whether the word is an adjective in capitals that a noun behind "and" may belong to: "Foreign and"."""
    return token.text[0].isupper() and (token.text in _OF_REGIONS or _kinds(token) == {"ADJ"})


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
    if after is None or after.ent == "PERSON":
        return False
    field = tokens[tokens[i].head]
    if field.dep in {"nmod", "compound"} and tokens[field.head].i > i:
        field = tokens[field.head]  # "minister of shipping and island policy, Ann Lee"
    joined = tokens[i].head < i and field.dep == "pobj"
    if not joined and not _closes_at_name(tokens, i + 1):
        return False  # what is joined is the minister
    if before.text.islower():  # "minister for lands and mineral resources, Ann Lee"
        end = _small_run(tokens, i + 1)
        return end > i and _closes(tokens, end + 1)
    if not (before.text[0].isupper() and after.text[0].isupper()):
        return False
    words = title_words()
    # Up to what parts it from the name: "Trade and Industry, Esther Phiri".
    run = list(takewhile(lambda t: t.text[0].isupper(), tokens[i + 1 : i + 4]))
    named = any(t.ent == "PERSON" or t.text.lower() in words.heads or is_honorific(t) for t in run)
    return not named and after.pos in ("NOUN", "PROPN", "ADJ") and after.ent != "GPE"


def _closes_at_name(tokens: Sequence[Token], start: int) -> bool:
    """Return whether a field in capitals stands there with a name set off behind it: "Public Security, Ann Lee"."""
    run = _field_run(tokens, start)
    if not run or not is_english_noun(run[-1]) or any(t.text.lower() in title_words().heads for t in run):
        return False
    rest = tokens[run[-1].i + 1 : run[-1].i + 1 + _FIELD]
    state = list(takewhile(lambda t: t.text != ",", rest))
    if state and not (state[0].text == "of" and all(t.text == "the" or t.text[0].isupper() for t in state[1:])):
        return False
    behind = rest[len(state) :]
    return len(behind) > 1 and behind[0].text == "," and behind[1].ent == "PERSON"


def small_series_end(tokens: Sequence[Token], start: int) -> int:
    """Return the last token of three or more fields in small letters, -1 where none begins at `start`.

    "transport, public works and housing" in "Bolivia's minister of transport, public works and housing, said".
    """
    place, commas = start, 0
    while place < min(start + _SERIES, len(tokens) - 1):
        end = _small_run(tokens, place)
        if end < place or end + 1 >= len(tokens):
            return -1
        if tokens[end + 1].text == "and":
            last = _small_run(tokens, end + 2)
            return last if commas and last > end + 1 and _closes(tokens, last + 1) else -1
        if tokens[end + 1].text != ",":
            return -1
        commas, place = commas + 1, end + 2
    return -1


def _small_run(tokens: Sequence[Token], start: int) -> int:
    """Return the last token of the noun in small letters that a field may end in, `start` - 1 where none stands."""
    run = list(takewhile(lambda t: t.pos in ("NOUN", "ADJ") and t.text.islower(), tokens[start : start + 4]))
    return run[-1].i if run and run[-1].pos == "NOUN" and not _acts(run[-1]) else start - 1


def _acts(noun: Token) -> bool:
    """Return whether the noun is one of people or of a body, none of a field: "officials", "farmers", "unions"."""
    bodies = load_data("briefing.language", "data/offices.yaml")["organisation_nouns"]
    people = noun.tag == "NNS" and noun.lemma.endswith(_DOERS)
    return people or noun.text in title_words().heads or (noun.tag == "NNS" and noun.lemma in bodies)


def _closes(tokens: Sequence[Token], i: int) -> bool:
    """Return whether the office ends before token `i`: at a stop, at its verb, or where its country follows."""
    if i >= len(tokens):
        return True
    after = tokens[i]
    if after.text == "of":
        return any(token.text[0].isupper() for token in tokens[i + 1 : i + 3])
    if after.text == "and" and i + 1 < len(tokens):
        return tokens[i + 1].text[0].isupper() or tokens[i + 1].text == "the"
    return after.text in {",", ".", ";", ")"} or after.tag in {"VBD", "VBZ", "MD"}


def field_before_name(tokens: Sequence[Token], i: int) -> bool:
    """Return whether "and" joins a second field, an English noun, and the name follows it: "and Labour Ana Diaz"."""
    run = [t for t in tokens[i + 1 : i + 4] if t.pos in ("PROPN", "NOUN")]
    if tokens[i].text != "and" or len(run) < 3 or run[0].i != i + 1 or all(t.ent != "PERSON" for t in run[1:]):
        return False
    capitals = run[0].text[0].isupper() and run[1].text[0].isupper()
    return capitals and (run[2].text[0].isupper() or run[2].text in PARTICLES) and is_english_noun(run[0])


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


def without_name(tokens: Sequence[Token], start: int, end: int) -> int:
    """Return the last token of a field in capitals that runs into a name: "Health" of "for Health Ravi Persaud"."""
    run = tokens[start : end + 1]
    odd = next((t.i for t in run if t.text.isalpha() and t.pos != "CCONJ" and not is_word(t)), -1)
    while odd > start and tokens[odd - 1].text in "-‐‑":
        odd -= 2
    words = sum(t.text.isalpha() for t in takewhile(lambda t: t.i <= end or t.pos == "PROPN", tokens[odd:]))
    return odd - 1 if odd > start and words >= _NAMES and is_english_noun(tokens[odd - 1]) else end


def is_word(token: Token) -> bool:
    """Return whether the word is one of the language, a short form or a people: no part of a foreign name."""
    return bool(_kinds(token)) or _is_short(token) or _is_people(token) or _is_shared(token)


def is_field_in_row(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Return whether what looks like a name is one more field: ", External Trade, Co-operatives and SMEs, Ann Lee"."""
    if first < 1 or last + 2 >= len(tokens) or tokens[first - 1].text != ",":
        return False
    if tokens[last + 1].text not in {",", "and"}:
        return False
    english = all({"NOUN", "ADJ"} & _kinds(token) for token in tokens[first : last + 1])
    return english and last > first and is_english_noun(tokens[last]) and tokens[last + 2].text[0].isupper()


def is_english_noun(token: Token) -> bool:
    """Return whether the word, in small letters, is a noun of the language."""
    return "NOUN" in _kinds(token)


def _kinds(token: Token) -> frozenset[str]:
    return kinds_of(token.text.lower())
