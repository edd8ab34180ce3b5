"""Title phrases: "South Korean President", "the former national security adviser", "EU foreign policy chief".

Owns the grammar of titles: where one stands, which office, country and time it tells. It leaves to
`people` whose title it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from briefing.language.countries import CountryMatch, country_named
from briefing.language.fields import (
    both_nouns,
    field_at_name,
    field_before_name,
    field_by_tree,
    is_english_noun,
    is_word,
    series_end,
    small_series_end,
    two_fields,
    without_name,
)
from briefing.language.title_modifiers import alike, is_claimed, is_modifier, joined, modifier, place_in_front
from briefing.language.title_words import SENT, Words, is_body, is_honorific, is_style, title_words, unify_role
from briefing.model import Token

Time = Literal["", "former", "acting", "incoming"]

_LONGEST_HEAD = 5
_PRESIDING = frozenset({"president", "secretary-general", "secretary general", "general secretary", "vice president"})
"""Titles that a body's name goes before: "European Commission President"."""
_HEADS_OF_STATE = frozenset({"president", "king", "queen", "chancellor", "vice president"})
_FIELDED = frozenset({
    "minister", "secretary", "secretary of state", "commissioner", "undersecretary", "representative",
})  # fmt: skip
"""Offices that a row of fields follows."""
_HOUSES = frozenset({"Parliament", "Congress", "Senate", "Assembly", "Cabinet", "Government"})
"""Bodies of a state that need no other word: what follows is a person's name."""
_HEADS_OF = frozenset({"head", "chief", "leader", "speaker", "director", "commander"})
"""Offices with a bare noun behind them: "head of delegation", "speaker of parliament"."""
_CHARGED = SENT | {"director", "coordinator", "representative", "chief", "head", "rapporteur", "manager", "analyst"}
"""Offices "for" a country that somebody else gave."""
_OF_WORDS = frozenset({"of", "for", "at", "with", "in", "to"})
_MINISTRY = re.compile(r"(?:of|for) the Ministry of (?:the )?([A-Z][a-z]+(?: Affairs)?)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """A title phrase in a sentence."""

    first: int
    last: int
    """Token indexes, `last` included, with country and time words, without the determiner."""
    head: int
    """The token that heads the phrase ("President")."""
    role: str
    """Lower case, spelling unified, time included: "former president"; "" for "Mr."."""
    country: str
    """The country the phrase names, or ""; shared names give the first."""
    shared: tuple[str, ...] = ()
    """All countries the word may mean."""
    time: Time = ""
    noun: str = ""
    """The noun as in the lexicon: "counterpart", "president"."""
    organisation: str = ""
    """"at the Heritage Foundation" in "a fellow at the Heritage Foundation"."""
    plural: bool = False


def find_titles(tokens: Sequence[Token], countries: Sequence[CountryMatch]) -> tuple[Title, ...]:
    """Return the title phrases of a sentence in order; they do not overlap."""
    words = title_words()
    covering = {i: match for match in countries for i in range(match.first, match.last + 1)}
    found: list[Title] = []
    i = 0
    while i < len(tokens):
        size = _head_size(tokens, i, words)
        if not size or i in covering:
            i += 1
            continue
        title = _title(tokens, i, size, covering, words, found[-1].last if found else -1)
        if title is not None:
            found.append(title)
            i = title.last + 1
        else:
            i += size
    return tuple(found)


def _spelling(tokens: Sequence[Token], first: int, size: int) -> str:
    """Return the words in lower case as written, hyphens glued."""
    return _written(tokens, first, first + size - 1).lower()


def _head_size(tokens: Sequence[Token], i: int, words: Words) -> int:
    """Return how many tokens from `i` on are the head of a title, 0 for none; the longest counts."""
    opens = tokens[i].text.lower() in words.openings
    for size in range(min(_LONGEST_HEAD, len(tokens) - i) if opens else 0, 0, -1):
        spelling = _spelling(tokens, i, size)
        if spelling in words.heads and tokens[i + size - 1].pos not in ("VERB", "AUX"):
            if size == 1 and tokens[i].pos not in ("NOUN", "PROPN", "ADJ"):
                continue
            if spelling in words.fixed and tokens[i].dep == "compound" and _opens_other(tokens, i + size, words):
                continue
            if spelling == "chief" and _opens_other(tokens, i + 1, words) and alike(tokens[i], tokens[i + 1]):
                # "the chief negotiator"; "army chief General Ali" has two titles.
                continue
            return size
    token = tokens[i]
    if token.text.lower() in words.honorifics and token.text[0].isupper():
        return 1
    return int(is_style(tokens, i))


def _opens_other(tokens: Sequence[Token], i: int, words: Words) -> bool:
    """Return whether another head follows at once: "justice" is the minister's field in "justice minister"."""
    return i < len(tokens) and tokens[i].text.lower() in words.open and tokens[i].pos in ("NOUN", "PROPN")


def _title(
    tokens: Sequence[Token], i: int, size: int, covering: dict[int, CountryMatch], words: Words, floor: int
) -> Title | None:
    spelling = _spelling(tokens, i, size)
    if spelling not in words.heads:
        role = words.honorific_roles.get(spelling, "")
        return Title(first=i, last=i, head=i, role=role, country="", noun=spelling)
    noun = words.heads[spelling]
    last = i + size - 1
    plural = spelling != noun and spelling.endswith("s")
    # A longer head follows at once: "Foreign Secretary-General" was one head; "minister counsellor" is not.
    modifiers: list[str] = []
    time: Time = ""
    match: CountryMatch | None = None
    body = place = ""
    j = i - 1
    while j > floor:
        token = tokens[j]
        lower = token.text.lower()
        if j in covering:
            if match is None and covering[j].countries and covering[j].kind != "capital":
                match = covering[j]
                j = match.first - 1
                continue
            if match is None and covering[j].kind == "body" and not body:
                body = covering[j].name
                j = covering[j].first - 1
                continue
            break
        if token.tag == "POS" and j - 1 in covering and match is None and covering[j - 1].kind != "capital":
            j -= 1
            continue
        if token.tag == "POS" and tokens[j - 1].text.lower() == "ministry" and noun.startswith("director"):
            # "the Kenyan foreign ministry's director for Asia"
            modifiers.insert(0, "ministry")
            j -= 2
            continue
        if lower in words.past or lower.rstrip("-") in words.past:
            time = "former"
        elif lower in words.acting:
            time = time or "acting"
        elif lower in words.coming:
            time = time or "incoming"
        elif (lower in words.other and match is None and token.pos != "PROPN") or (
            lower in words.other and token.dep in ("amod", "advmod")
        ):
            if noun not in words.fixed and lower in ("senior", "top", "chief", "ruling"):
                modifiers.insert(0, lower)
        elif lower == "-" and j > 0 and tokens[j - 1].text.lower() in words.past | words.other | {"vice", "co"}:
            pass
        elif match is None and not place and (start := place_in_front(tokens, j, noun, floor, covering)) <= j:
            place = _written(tokens, start, j - (token.tag == "POS"))
            if token.tag == "POS":
                break
            j = start
        elif match is None and is_modifier(tokens, j, i, noun, words) and (lower != "and" or j - 1 > floor):
            modifiers.insert(
                0, modifier(token, noun, head_upper=tokens[i].text[0].isupper(), near_capital=joined(tokens, j))
            )
        else:
            break
        j -= 1
    if noun in words.fixed and is_claimed(tokens, j):
        return None
    first = j + 1
    role_words = [word for word in modifiers if word != "-"]
    if not body and match is None and noun in _PRESIDING:
        while j > floor and _names_body(tokens[j]):
            body = f"{tokens[j].text} {body}".strip()
            j -= 1
        first = j + 1
    role = unify_role(" ".join([*role_words, "CEO" if noun == "ceo" else noun]))
    if body:
        role = f"{body} {role}"
    country = match.countries[0] if match else ""
    shared = match.countries if match else ()
    organisation = ""
    after = last + 1
    # "minister for foreign affairs", "president of Egypt", "fellow at the Heritage Foundation"
    while after + 1 < len(tokens) and tokens[after].text.lower() in _OF_WORDS:
        start = after + 1
        if tokens[start].text.lower() == "the" and start + 1 < len(tokens):
            start += 1
        if _of_opposition(tokens, start, role):
            role, last = f"opposition {role}", start
            after = last + 1
            continue
        if _of_named_person(tokens, _noun_run(tokens, start), words):
            break
        if start in covering and covering[start].first in (start - 1, start) and covering[start].countries:
            charge = tokens[after].text.lower() == "for" and (noun in _CHARGED or bool(body))
            if charge and not organisation and covering[start].kind == "name":
                # "the UN envoy for Yemen" is no Yemeni.
                last = covering[start].last
                organisation = f"for {covering[start].countries[0]}"
                break
            if tokens[after].text.lower() in ("of", "for") and not country:
                named = covering[start]
                following = tokens[named.last + 1] if named.last + 1 < len(tokens) else None
                if following is not None and following.tag == "POS":
                    break
                if following is not None and following.text[0].isupper() and not _named_next(role, named, following):
                    end = _noun_run(tokens, start)
                    if named.kind != "adjective" or end <= named.last or tokens[end].text[0].islower():
                        break
                    # "director of the Norwegian Coastal Administration"
                    article = "the " if tokens[start - 1].text.lower() == "the" else ""
                    name = _written(tokens, start, end)
                    organisation = f"{organisation} of {article}{name}".strip()
                    last = end
                    after = last + 1
                    continue
                end = _noun_run(tokens, start)
                if _names_people_of(tokens, named, end):
                    # "head of the Algerian atomic commissariat": the office is the commissariat's.
                    article = "the " if tokens[start - 1].text.lower() == "the" else ""
                    organisation = f"{organisation} of {article}{_written(tokens, start, end)}".strip()
                    country, shared = named.countries[0], named.countries
                    last = end
                    after = last + 1
                    continue
                words_of_it = _written(tokens, start, named.last)
                if organisation and country_named(words_of_it) is None and " " not in words_of_it:
                    # "the Bank of America" is a name of its own.
                    organisation += f" of {words_of_it}"
                    last = named.last
                    after = last + 1
                    continue
                country, shared = named.countries[0], named.countries
                last = named.last
                after = last + 1
                continue
            if tokens[after].text.lower() == "to" and noun in SENT and not organisation:
                last = covering[start].last
                organisation = f"to {covering[start].countries[0]}"
            break
        end = _noun_run(tokens, start, field=noun in _FIELDED)
        if end < start:
            break
        text = _spelling(tokens, start, end - start + 1)
        original = _written(tokens, start, end)
        body_of = organisation or (noun == "secretary" and is_body(tokens[start : end + 1]))
        of_place = tokens[start].ent == "GPE" and start not in covering  # "the chief minister of Kerala"
        field = noun in ("minister", "secretary", "secretary of state") and not body_of and not of_place
        if field and tokens[after].text.lower() in ("of", "for"):
            role = unify_role(f"{role} {tokens[after].text.lower()} {text}")
        elif tokens[start].text[0].isupper():
            article = "the " if tokens[start - 1].text.lower() == "the" else ""
            organisation = f"{organisation} {tokens[after].text.lower()} {article}{original}".strip()
        elif noun in _HEADS_OF and tokens[after].text == "of" and start == after + 1 == end and not plural:
            role = f"{role} of {text}"
        else:
            break
        last = end
        after = last + 1
    if place and not organisation and not country:
        organisation = f"of {place}"
    if noun in ("counterpart", "colleague", "predecessor", "successor") or (
        noun in words.no_role and not role_words and not organisation
    ):
        role = ""
        if noun == "predecessor":
            time = "former"
    if role and time == "former":
        role = f"former {role}"
    elif role and time == "acting":
        role = f"acting {role}"
    elif role and time == "incoming":
        role = f"incoming {role}"
    ministry = _MINISTRY.fullmatch(organisation)
    if role and ministry is not None:
        # "spokeswoman of the Ministry of Foreign Affairs": one spelling with "foreign ministry spokeswoman".
        field_of_it = "foreign" if ministry[1] == "Foreign Affairs" else ministry[1].lower()
        role = f"{field_of_it} ministry {role}"
    elif role and organisation:
        role = f"{role} {organisation}"
    if country and country_named(country) is None:
        country, shared = "", ()
    return Title(
        first=first,
        last=last,
        head=i + size - 1,
        role=role,
        country=country,
        shared=shared,
        time=time,
        noun=noun,
        organisation=organisation,
        plural=plural,
    )


def _of_opposition(tokens: Sequence[Token], i: int, role: str) -> bool:
    """Return whether token `i` ends "leader of (the) opposition"; "of the opposition Labour Party" goes on."""
    if role != "leader" or tokens[i].text.lower() != "opposition":
        return False
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    return after is None or after.pos not in ("NOUN", "PROPN") or (after.pos == "PROPN" and not is_word(after))


def _of_named_person(tokens: Sequence[Token], end: int, words: Words) -> bool:
    """Return whether the words up to `end` are the title of a name behind them: "wife of Kenyan President Amani"."""
    if end + 1 >= len(tokens) or tokens[end].text.lower() not in words.heads or not tokens[end].text[0].isupper():
        return False
    return tokens[end + 1].pos == "PROPN" and tokens[end + 1].text[0].isupper()


def _names_people_of(tokens: Sequence[Token], match: CountryMatch, end: int) -> bool:
    """Return whether the words behind a country's adjective, up to `end`, are a body of that country."""
    return match.kind == "adjective" and end > match.last and tokens[end].text[0].islower()


def _written(tokens: Sequence[Token], first: int, last: int) -> str:
    """Return the words as the text has them, one blank where it parts them: "the Tax Prosecutor's Office"."""
    text = tokens[first].text
    for previous, token in zip(tokens[first:last], tokens[first + 1 : last + 1], strict=False):
        text += (" " if token.start > previous.end else "") + token.text
    return text


def _named_next(role: str, match: CountryMatch, following: Token) -> bool:
    """Return whether a name follows the country: "Prime Minister of Malaysia Azlan Mokhtar".

    Only states have ministers; "president of Korea Electric" is no president of Korea.
    """
    if role in _HEADS_OF_STATE and match.kind == "name" and following.ent == "PERSON":
        return True
    return role.split(" of ")[0].endswith("minister") and match.kind == "name" and following.pos == "PROPN"


def _names_body(token: Token) -> bool:
    """Return whether the token is part of the body that a president presides over."""
    return token.ent == "ORG" and token.pos == "PROPN" and token.text[0].isupper()


def _noun_run(tokens: Sequence[Token], start: int, *, field: bool = False) -> int:
    """Return the last index of the run of nouns and adjectives from `start`; start - 1 for none.

    Args:
        field: the run is a minister's field, which may be several: "Electricity and Renewable Energy".
    """
    if field and start < len(tokens):
        end = max(series_end(tokens, start), field_by_tree(tokens, start), small_series_end(tokens, start))
        if end >= start or field_at_name(tokens, start):
            return max(end, start)
    end = start - 1
    for token in tokens[start : start + 6]:
        second = field and end == token.i - 1 >= start and field_before_name(tokens, end)
        if second and not is_english_noun(tokens[token.i + 1]):
            return token.i
        if (token.ent == "PERSON" and not second) or is_style(tokens, token.i) or is_honorific(token):
            break
        if (
            token.pos in ("NOUN", "PROPN", "ADJ")
            or (end >= start and token.text in ("'s", "’s", "’", "'"))
            or (end >= start and _hyphen_between(tokens, token.i))
            or (token.text == "and" and end >= start and both_nouns(tokens, token.i))
            or (token.text == "and" and end >= start and field and two_fields(tokens, token.i))
            or (token.text == "and" and end >= start and field and field_before_name(tokens, token.i))
        ):
            end = token.i
        else:
            break
    while end >= start and tokens[end].pos not in ("NOUN", "PROPN"):
        end -= 1
    named = end > start and (field or tokens[start].text in _HOUSES)
    return without_name(tokens, start, end) if named else end


def _hyphen_between(tokens: Sequence[Token], i: int) -> bool:
    """Return whether the token joins two words into one: "Secretary-General"."""
    joins = tokens[i].text == "-" and i + 1 < len(tokens)
    return joins and tokens[i - 1].end == tokens[i].start and tokens[i].end == tokens[i + 1].start
