"""Of which body somebody is an officer: "the Front's chief negotiator, X", "X, chair of the council".

Owns the body of an office that a text gives with a bare noun, or with a name in the genitive. A bare noun is the one
body that the article has named by it so far. Offices of states, and people of a known country, are left as they are.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefing.language.bodies import named_in_sentence
from briefing.language.countries import lookup_body, match_countries
from briefing.language.offices import ACRONYM, office_words
from briefing.language.people import Roster
from briefing.language.person_mentions import NameMention
from briefing.language.person_roles import names_body
from briefing.language.titles import Title
from briefing.model import Sentence, Token

_OF_STATES = frozenset({
    "ministry", "army", "forces", "force", "office", "department", "congress", "parliament", "assembly", "senate",
    "administration", "police", "guard", "guards", "service", "board", "government", "court", "secretariat",
})  # fmt: skip
"""Nouns of bodies that each state or each body has of its own: "the army's spokesman" needs a country."""
_STATE_OFFICES = ("minister", "ministers", "ambassador", "king", "queen", "chancellor")
_OPEN = ("counterpart", "colleague", "predecessor", "successor", "member", "lawyer", "founder")
"""Words that say how one stands to a body, and do not name its officer."""


def with_bodies(roster: Roster, articles: Sequence[Sequence[Sentence]], letters: Mapping[str, str]) -> Roster:
    """Return the roster, where the office of who has no country is told with its body if all texts agree on one.

    Args:
        letters: letters -> the name that the corpus spells out for them.
    """
    open_ones = {
        n for n, p in enumerate(roster.people) if p.party.role and not p.party.country and not names_body(p.party.role)
    }
    votes: dict[int, set[str]] = {}
    for article, rows in zip(articles, roster.mentions, strict=True):
        if not any(m.person in open_ones and m.title is not None for row in rows for m in row):
            continue
        named: dict[str, set[str]] = {}
        for sentence, row in zip(article, rows, strict=True):
            for noun, name, _ in named_in_sentence(sentence):
                named.setdefault(noun, set()).add(name)
            for mention in row:
                if mention.person in open_ones and _is_office(mention, roster.people[mention.person].party.role):
                    if body := _body_of(sentence, mention, named):
                        votes.setdefault(mention.person, set()).add(f"the {letters.get(body, body)}")
                    elif firm := _firm_of(sentence, mention):
                        votes.setdefault(mention.person, set()).add(firm)
    told = {who: next(iter(found)) for who, found in votes.items() if len(found) == 1}
    people = tuple(
        replace(p, party=replace(p.party, role=_in_body(p.party.role, told[n]))) if n in told else p
        for n, p in enumerate(roster.people)
    )
    return replace(roster, people=people)


def _in_body(role: str, body: str) -> str:
    """Return the office with the body's name: "chair" and "chair of council" are both "chair of the Tola Council"."""
    return f"{role.split(' of ')[0]} of {body}"


def _is_office(mention: NameMention, role: str) -> bool:
    """Return whether the name stands with this very office, and it may be one in a body."""
    title = mention.title
    if title is None or title.role != role or title.noun in _OPEN:
        return False
    if title.noun.split()[-1] in _STATE_OFFICES or {"to", "for", "in", "at"} & set(role.split()):
        return False
    # "secretary of party" has the noun in it; "director of research" has a field, which is no name of the body.
    head, _, noun = role.partition(" of ")
    return not noun or (bool(head) and noun in office_words()["acting_organisation_nouns"])


def _body_of(sentence: Sentence, mention: NameMention, named: Mapping[str, set[str]]) -> str:
    """Return the body in whose genitive, or before whose "of the", the title stands; "" where that is not told."""
    title, tokens = mention.title, sentence.tokens
    if title is None:
        return ""
    behind = [t.text.lower() for t in tokens[title.head + 1 : title.head + 3]]
    at = title.head + 3
    if behind == ["of", "the"] and at < len(tokens) and tokens[at].tag in ("NN", "NNP"):
        ended = at + 1 == len(tokens) or tokens[at + 1].pos not in ("NOUN", "PROPN", "ADP")
        return _meant(tokens[at], named) if ended else ""
    owner = _owner(sentence, title)
    if owner is None or owner[0] == 0 or tokens[owner[0] - 1].text.lower() != "the":
        return ""
    if owner[0] == owner[1] and not tokens[owner[0]].text.isupper():
        return _meant(tokens[owner[0]], named)
    return _name_of(sentence, *owner)


def _firm_of(sentence: Sentence, mention: NameMention) -> str:
    """Return the firm in whose genitive the title stands, without "the": "Andes Copper's chief executive"."""
    owner = _owner(sentence, mention.title) if mention.title is not None else None
    tokens = sentence.tokens
    if owner is None or any(t.ent != "ORG" or not t.text[0].isupper() for t in tokens[owner[0] : owner[1] + 1]):
        return ""
    if any(match.first <= i <= match.last for match in match_countries(tokens) for i in owner):
        return ""
    if owner[0] and tokens[owner[0] - 1].text.lower() == "the":
        return ""
    start, end = tokens[owner[0]].start - sentence.start, tokens[owner[1]].end - sentence.start
    return " ".join(sentence.text[start:end].split())


def _owner(sentence: Sentence, title: Title) -> tuple[int, int] | None:
    """Return the first and last token of the name in whose genitive the title stands, None where there is none."""
    tokens = sentence.tokens
    mark = title.first if tokens[title.first].tag == "POS" else title.first - 1
    if mark < 1 or tokens[mark].tag != "POS":
        return None
    first = mark - 1
    while first and tokens[first - 1].text[0].isupper() and tokens[first - 1].pos in ("PROPN", "NOUN", "ADJ"):
        if tokens[first - 1].text.lower() in ("the", "a"):
            break
        first -= 1
    return first, mark - 1


def _meant(noun: Token, named: Mapping[str, set[str]]) -> str:
    """Return the one body that the article has named by the noun so far, "" for none or several."""
    lower = noun.text.lower()
    bodies = named.get(lower, set()) if lower not in _OF_STATES else set()
    return next(iter(bodies)) if len(bodies) == 1 else ""


def _name_of(sentence: Sentence, first: int, last: int) -> str:
    """Return the words of the tokens as the name of a body, "" where they name none, or one of a state."""
    tokens = sentence.tokens
    start, end = tokens[first].start - sentence.start, tokens[last].end - sentence.start
    name = " ".join(sentence.text[start:end].split())
    if lookup_body(name):
        return name
    covered = any(match.first <= i <= match.last for match in match_countries(tokens) for i in (first, last))
    if covered or tokens[last].ent in ("PERSON", "GPE", "DATE"):
        return ""
    if first == last:
        return name if ACRONYM.match(name) else ""
    noun = tokens[last].text.lower()
    return name if noun in office_words()["acting_organisation_nouns"] and noun not in _OF_STATES else ""
