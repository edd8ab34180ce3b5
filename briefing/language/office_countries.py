"""Whose office a person holds where the texts name the country with the office and not with the name.

"Thailand's prime minister will miss the summit. Prime Minister X is ill": X is Thailand's. Owns this one step
from an office without a name to the name behind it; what titles and relations say stands in `people`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefing.language.countries import match_countries
from briefing.language.person_mentions import NameMention
from briefing.language.titles import find_titles
from briefing.model import Sentence, Token
from briefing.resources import load_data

_NEAR = 3
"""Sentences before the name in which its office may stand without it."""


def told_by_office(
    holders: Mapping[int, str],
    resolved: Sequence[Sequence[Sequence[NameMention]]],
    articles: Sequence[Sequence[Sentence]],
) -> dict[int, str]:
    """Return the country of each person whose office stands shortly before the name with one country only.

    Args:
        holders: person -> role, of those whose country no title tells.
        resolved: the mentions of each article and sentence.
    """
    votes: dict[int, set[str]] = {}
    for article, mentions in zip(articles, resolved, strict=True):
        for number, row in enumerate(mentions):
            for mention in row:
                role = holders.get(mention.person, "")
                if not _one_of_a_country(role) or mention.title is None or mention.title.role != role:
                    continue
                found: set[str] = set()
                for place in range(max(number - _NEAR, 0), number + 1):
                    found |= _countries_of_office(article[place], mentions[place], role)
                votes.setdefault(mention.person, set()).update(found)
    return {who: next(iter(found)) for who, found in votes.items() if len(found) == 1}


def _one_of_a_country(role: str) -> bool:
    """Return whether a country has but one such office: its president, its foreign minister."""
    leaders = load_data("briefing.language", "data/offices.yaml")["leaders"]
    return role in leaders or (role.endswith(" minister") and "deputy" not in role)


def _countries_of_office(sentence: Sentence, mentions: Sequence[NameMention], role: str) -> set[str]:
    """Return the countries that the sentence gives the office without a name."""
    tokens = sentence.tokens
    named = {i for m in mentions for i in range(m.first, m.last + 1)}
    countries = match_countries(tokens)
    found: set[str] = set()
    for title in find_titles(tokens, countries):
        if title.role != role or title.plural or title.head in named:
            continue
        if title.country:
            found.add(title.country)
        elif _is_its(tokens, title.first):
            acting = {
                match.countries[0]
                for match in countries
                if match.kind == "name" and len(match.countries) == 1 and tokens[match.last].dep == "nsubj"
            }
            found |= acting if len(acting) == 1 else set()
    return found


def _is_its(tokens: Sequence[Token], first: int) -> bool:
    """Return whether "its" stands at the title's first token or right before it."""
    return tokens[first].text.lower() == "its" or (first > 0 and tokens[first - 1].text.lower() == "its")
