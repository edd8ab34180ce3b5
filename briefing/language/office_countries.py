"""Whose office a person holds where the texts name the country with the office and not with the name.

"Thailand's prime minister will miss the summit. Prime Minister X is ill": X is Thailand's. And: a report
from home names its own ministers without the country ("Foreign Minister A met the Chilean minister, B"), so that
another minister without one is of the same country. Owns these steps; what titles and relations say stands in `people`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from briefing.language.countries import is_actor, match_countries
from briefing.language.person_mentions import NameMention
from briefing.language.title_words import SENT
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


_OF_A_STATE = re.compile(
    r"^(?:(?:acting |interim |incoming |deputy |vice )?(?:[a-z]+(?:[ ,&-]+| and ))*minister"
    r"(?: (?:of|for) (?!.*\b(?:union|party|church)\b).*)?"
    r"|cabinet secretary.*|(?:joint|permanent|principal|additional|foreign|treasury|defen[cs]e|home|interior) secretary"
    r"|(?:government|presidential|state house|foreign ministry|ministry|[a-z]+ ministry)"
    r" (?:press secretary|spokes\w+)|opposition leader)$"
)
"""Offices that nobody but a state has."""


_OF_ANY_BODY = frozenset({"leader", "general secretary", "secretary-general", "chief executive", "army chief", "pope"})
"""Leaders that a party, a firm or an army may have."""


def told_at_home(
    people: Mapping[int, tuple[str, str]],
    resolved: Sequence[Sequence[Sequence[NameMention]]],
    articles: Sequence[Sequence[Sentence]],
    written_in: Sequence[str],
) -> dict[int, str]:
    """Return the country of each person of state whom articles from one home name without it.

    Args:
        people: person -> (role, country), "" where not known.
        resolved: the mentions of each article and sentence.
        written_in: the country that each article was written in or issued by, "" where not known; it counts where no
            minister without a country is known, and the text speaks of that country.
    """
    found = _at_home(people, resolved, articles, written_in)
    # Whom one article tells to be of a country is what tells the home of the next.
    known = {who: (role, country or found.get(who, "")) for who, (role, country) in people.items()}
    return {**_at_home(known, resolved, articles, written_in), **found} if found else found


def _at_home(
    people: Mapping[int, tuple[str, str]],
    resolved: Sequence[Sequence[Sequence[NameMention]]],
    articles: Sequence[Sequence[Sentence]],
    written_in: Sequence[str],
) -> dict[int, str]:
    held = {(role, country) for role, country in people.values() if country}
    votes: dict[int, set[str]] = {}
    for article, mentions, place in zip(articles, resolved, written_in, strict=True):
        titled: dict[int, list[tuple[int, NameMention]]] = {}
        for number, row in enumerate(mentions):
            for mention in row:
                if mention.title is not None and mention.title.role and mention.person in people:
                    titled.setdefault(mention.person, []).append((number, mention))
        homes, abroad = homes_told(people, article, mentions)
        named = (m.countries for s in article for m in match_countries(s.tokens)) if place and not homes else ()
        by_place = any(place in countries for countries in named)
        if by_place:
            homes = {place}
        sure = len(homes) == 1 and place in homes and not by_place
        if len(homes) > 1 and place in homes:
            # A guest may stand without a country too; whose paper it is tells where it was written.
            homes = {place}
        if len(homes) != 1 or homes & abroad:
            continue
        home = next(iter(homes))
        for who, places in titled.items():
            role, country = people[who]
            if country or (role, home) in held or not all(_of_state(mention, role) for _, mention in places[:1]):
                continue
            if any(_beside_one_of(people, mentions[n], m, home) for n, m in places):
                # "Brexit Minister A and Europe Minister B met": two who deal with each other are not both at home.
                continue
            before = [
                _just_named(article, number, m) | _officials_before(people, mentions, number, m) & {home}
                for number, m in places
                if _of_state(m, role)
            ]
            if sure or any(named <= {home} or (home in named and not by_place) for named in before):
                votes.setdefault(who, set()).add(home)
    return {who: next(iter(found)) for who, found in votes.items() if len(found) == 1}


def _beside_one_of(
    people: Mapping[int, tuple[str, str]], row: Sequence[NameMention], mention: NameMention, home: str
) -> bool:
    """Return whether another of `home` stands right beside the name, with "and" between them alone."""
    others = [m for m in row if m.person != mention.person and m.person in people and people[m.person][1] == home]
    return any(2 in (m.first - mention.last, mention.first - m.last) for m in others)


def homes_told(
    people: Mapping[int, tuple[str, str]], article: Sequence[Sentence], mentions: Sequence[Sequence[NameMention]]
) -> tuple[set[str], set[str]]:
    """Return the countries whose officials an article names first without a country, and those it names with theirs.

    Who is named abroad first ("his Chadian counterpart, X") is no sign of home; an ambassador's country is named at
    home too.
    """
    firsts: dict[int, tuple[int, NameMention]] = {}
    titled: dict[int, tuple[int, NameMention]] = {}
    for number, row in enumerate(mentions):
        for mention in row:
            if mention.person in people:
                firsts.setdefault(mention.person, (number, mention))
                if mention.title is not None and mention.title.role:
                    titled.setdefault(mention.person, (number, mention))
    abroad = {
        mention.title.country
        for who, (_, mention) in titled.items()
        if mention.title is not None and not SENT & set(people[who][0].split())
    }
    homes = {
        people[who][1]
        for who, (number, mention) in titled.items()
        if _of_state(mention, people[who][0])
        and people[who][1] not in _just_named(article, number, mention)
        and people[who][1] not in _just_named(article, *firsts[who])
    }
    return homes - {""}, abroad - {""}


def home_told(
    people: Mapping[int, tuple[str, str]],
    article: Sequence[Sentence],
    mentions: Sequence[Sequence[NameMention]],
    place: str,
) -> str:
    """Return the one country whose officials an article names without it, else where it was written; "" where unsure.

    Args:
        people: person -> (role, country), "" where not known.
        place: the country that it was written in or issued by, "" where not known.
    """
    homes, abroad = homes_told(people, article, mentions)
    homes -= abroad
    if place and (not homes or place in homes):
        return place
    named = [(m.person, m.title.country) for row in mentions for m in row if m.title is not None and m.title.country]
    if not homes and named and not place:
        # Of two countries it is that whose officials never have it in their title.
        titled = {who for who, _ in named}
        abroad = {country for _, country in named}
        here = {m.person for row in mentions for m in row if m.person in people and _of_state(m, people[m.person][0])}
        homes = {people[who][1] for who in here - titled} - abroad - {""}
    return homes.pop() if len(homes) == 1 and not place else ""


def _of_state(mention: NameMention, role: str) -> bool:
    """Return whether the text gives the person an office of state and no country with it."""
    bare = mention.title is not None and not mention.title.country and not mention.title.organisation
    return bare and (_OF_A_STATE.match(role) is not None or _leads(mention, role))


def _leads(mention: NameMention, role: str) -> bool:
    """Return whether the text sets the office of a country's leader right before the name: "President X"."""
    title = mention.title
    leaders = load_data("briefing.language", "data/offices.yaml")["leaders"]
    if role in _OF_ANY_BODY:
        return False
    if title is None or role not in leaders or title.role != role:
        return False
    # "President X"; "the President of the Republic, X".
    return title.last + 1 == mention.name_first or (title.last > title.head and title.last + 2 == mention.name_first)


def _just_named(article: Sequence[Sentence], number: int, mention: NameMention) -> set[str]:
    """Return the countries that the words before the name speak of, from the sentence before on."""
    named: set[str] = set()
    for place in range(max(number - 1, 0), number + 1):
        for match in match_countries(article[place].tokens):
            # "Vientiane's finance minister, X"
            before = place < number or match.last < mention.name_first
            # "Tehran rejected the verdict." "In Lima, the minister said ..."
            capital = match.kind == "capital" and (place == number or is_actor(article[place].tokens, match))
            if before and match.countries and (capital or match.kind in ("name", "adjective", "people")):
                named.add(match.countries[0])
    return named


def _officials_before(
    people: Mapping[int, tuple[str, str]], mentions: Sequence[Sequence[NameMention]], number: int, mention: NameMention
) -> set[str]:
    """Return the countries of the officials that the sentence before and the words before the name tell of."""
    rows = [*mentions[max(number - 1, 0) : number], [m for m in mentions[number] if m.last < mention.first]]
    named = [m for row in rows for m in row if m.person in people]
    return {people[m.person][1] for m in named if _of_state(m, people[m.person][0])}


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
