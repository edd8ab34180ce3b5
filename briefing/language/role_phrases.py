"""Titles without a name: "the Japanese leader", "the prime minister", "her Egyptian counterpart".

Owns whom such a phrase means, from the roster and what the article has spoken of.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.language.countries import country_named
from briefing.language.discourse import ArticleState, Found, group_words
from briefing.language.people import Person, Roster
from briefing.language.title_words import is_style
from briefing.language.titles import Title
from briefing.language.tree import Tree
from briefing.model import Party
from briefing.resources import load_data

_NO_OFFICE = frozenset({"official", "politician", "analyst", "expert", "lawyer", "activist", "diplomat", "aide"})
_LOOKING_BACK = frozenset({"leader", "counterpart", "colleague"})
"""Nouns that mean a person without telling an office."""
_OF_STATE = {
    "head of state": frozenset({"president", "king", "queen", "emperor", "sultan", "emir"}),
    "president of the republic": frozenset({"president"}),
    "head of government": frozenset({"prime minister", "premier", "chancellor", "taoiseach"}),
}


def resolve_role(
    tree: Tree, title: Title, found: Sequence[Found], state: ArticleState, roster: Roster, country: str, home: str = ""
) -> Found | None:
    """Return the phrase with the person it means; no parties where unsure, None where it is no such phrase.

    Args:
        country: the title's country, shared names settled.
        home: the country that the article is of, "" where not known.
    """
    if title.plural or title.noun in _NO_OFFICE or (not title.role and title.noun not in _LOOKING_BACK):
        return None
    head = tree[title.head]
    following = tree[title.last + 1] if title.last + 1 < len(tree.tokens) else None
    if following is not None and following.pos == "PROPN" and following.ent in ("PERSON", "ORG", ""):
        return None
    behind = tree.tokens[title.last + 1 : title.last + 3]
    if len(behind) > 1 and behind[0].text == "of" and behind[1].tag == "PRP$":
        # "the head of his office, Ana Cruz" is not the head who was told of before.
        return None
    styled = title.first > 1 and tree[title.first - 1].text.lower() == "the" and is_style(tree.tokens, title.first - 2)
    described = head.dep in ("appos", "attr", "oprd", "compound", "amod") and not (styled and head.dep == "appos")
    if described or head.tag in ("NNS", "NNPS"):
        return None
    previous = tree[title.first - 1] if title.first else None
    first = title.first
    owner: Party | None = None
    owned = False
    if previous is not None and previous.text.lower() == "the":
        # "HE the Minister"
        first -= 2 if styled else 1
    elif previous is not None and previous.tag in ("PRP$", "POS"):
        owned = True
        index = previous.i if previous.tag == "PRP$" else previous.i - 1
        owner_parties = next((f.parties for f in found if f.first <= index <= f.last), ())
        owner = owner_parties[0] if len(owner_parties) == 1 else None
        first = next((f.first for f in found if f.first <= index <= f.last), index)
    elif not (title.country and tree[title.first].tag in ("NNP", "NNPS") and _possessive(tree, title)):
        return None
    # "HE the Minister said": the style is the subject, the title stands beside it.
    top = head.head if styled and head.head == first else title.head
    people, why = _candidates(title, country, owner, owned, state, roster)
    if people and not owned and not country:
        apart = _apart_from(tree, title, found, people)
        if apart != people:
            people, why = apart, "title: not the one whom the phrase in front names"
        bare = title.last == title.head and head.text[0].isupper()
        if len(people) > 1 and bare and tree[head.head].lemma in group_words()["saying"]:
            people, why = _own_minister(people, state, home), "title: whose release it is"
    if len(people) == 1:
        return Found(first=first, last=title.last, head=top, parties=(people[0].party,), why=why, explicit=False)
    if not people and country and title.role and title.noun not in _LOOKING_BACK and not owned:
        named = country_named(country)
        if named is not None:
            party = Party(name=f"{named.adjective} {title.role}", kind="office", role=title.role, country=country)
            return Found(
                first=first,
                last=title.last,
                head=title.head,
                parties=(party,),
                why="title: not named",
                explicit=False,
            )
    return Found(first=first, last=title.last, head=title.head, parties=(), why="title: unsure who", explicit=False)


def _possessive(tree: Tree, title: Title) -> bool:
    return any(tree[i].tag == "POS" for i in range(title.first, title.head))


def _candidates(
    title: Title, country: str, owner: Party | None, owned: bool, state: ArticleState, roster: Roster
) -> tuple[list[Person], str]:
    by_party = {person.party: person for person in roster.people}
    if title.noun == "colleague":
        return _colleagues(country, owner, state, roster)
    if title.noun == "counterpart":
        return _counterparts(country, owner, state, roster)
    if owned and title.noun in ("predecessor", "successor", "leader"):
        return [], "title: unsure who"
    if owned and owner is not None and owner.kind == "country":
        country = country or owner.name
    elif owned:
        return [], "title: unsure who"
    seen = [by_party[party] for party in state.people_seen if party in by_party]
    if country:
        pool = [p for p in seen if p.party.country == country] or [
            p for p in roster.people if p.party.country == country and p.mentions > 1
        ]
        fitting = [p for p in pool if _holds(p, title)]
        return fitting, f"title: the {title.role or 'leader'} of {country}"
    here = _recent(state, by_party, title)
    if len(here) == 1:
        return here, "title: the only one spoken of just before"
    fitting = [p for p in seen if _holds(p, title)]
    return fitting, f"title: the only {title.role or 'leader'} of the article"


def _recent(state: ArticleState, by_party: dict[Party, Person], title: Title) -> list[Person]:
    people: list[Person] = []
    for found in state.recent(2):
        for party in found.parties:
            person = by_party.get(party)
            if person is not None and person not in people and _holds(person, title):
                people.append(person)
    return people


def _apart_from(tree: Tree, title: Title, found: Sequence[Found], people: list[Person]) -> list[Person]:
    """Return the people without those whom a phrase in front names: "After talks with X, the Minister" is not X."""
    if not tree.opens_sentence(title.first):
        return people
    before = [f for f in found if f.last < title.first and tree[f.head].dep in ("pobj", "appos")]
    named = {party for f in before for party in f.parties}
    return [person for person in people if person.party not in named]


def _own_minister(people: list[Person], state: ArticleState, home: str) -> list[Person]:
    """Return the one whose release it is: a capital in "the Minister" tells of a text of the minister's own house.

    That of the country which issues it; where that is not known, the only one who is the subject of its sentences.
    """
    own = [person for person in people if home and person.party.country == home]
    if own:
        return own
    acting = {party for subject in state.subjects for party in subject}
    acting = {person.party for person in people} & acting
    first = next((subject for subject in state.subjects if subject), ())
    return [person for person in people if acting == {person.party} and first == (person.party,)] or people


def _holds(person: Person, title: Title) -> bool:
    """Return whether the person may be called by the title now (or as a former holder, if it says so)."""
    role = person.party.role
    if role.startswith("former ") != (title.time == "former"):
        return False
    role = role.removeprefix("former ").removeprefix("acting ").removeprefix("incoming ")
    wanted = title.role.removeprefix("former ").removeprefix("acting ").removeprefix("incoming ")
    if title.noun == "leader" and wanted in ("", "leader"):
        return _is_leader(role)
    if wanted.lower() in _OF_STATE:
        return role in _OF_STATE[wanted.lower()]
    if title.organisation and _of_short_body(role, title):
        return True
    if role == wanted or (role.startswith(f"{wanted} of ") and role[len(wanted) + 4 :][:1].isupper()):
        # "The health minister" is that of Ontario too.
        return True
    # "The minister" is any minister; "the foreign minister" only that one.
    return (
        wanted == title.noun
        and title.noun != "president"
        and (role.split()[-1:] == [title.noun] or role.startswith((f"{title.noun} of ", f"{title.noun} for ")))
        and wanted != "prime minister"
    )


def _of_short_body(role: str, title: Title) -> bool:
    """Return whether the title gives the role's body in short: "president of the Commission"."""
    short = title.organisation.removeprefix("of ").removeprefix("the ")
    return role.startswith(f"{title.noun} of ") and role.endswith(f" {short}") and short[:1].isupper()


def _is_leader(role: str) -> bool:
    return role in load_data("briefing.language", "data/offices.yaml")["leaders"]


def _counterparts(country: str, owner: Party | None, state: ArticleState, roster: Roster) -> tuple[list[Person], str]:
    if owner is None or owner.kind != "person" or not owner.role:
        return [], "title: whose counterpart is not said"
    by_party = {person.party: person for person in roster.people}
    pool = [by_party[party] for party in state.people_seen if party in by_party and party != owner]
    if country:
        pool = pool + [p for p in roster.people if p not in pool]
        pool = [p for p in pool if p.party.country == country]
    else:
        pool = [p for p in pool if p.party.country and p.party.country != owner.country]
    same = [p for p in pool if p.party.role == owner.role]
    if not same and _is_leader(owner.role):
        same = [p for p in pool if _is_leader(p.party.role)]
    return same, f"title: {owner.name}'s counterpart"


def _colleagues(country: str, owner: Party | None, state: ArticleState, roster: Roster) -> tuple[list[Person], str]:
    """Return who "his Kyrgyz colleague" is: the only one of that country who holds such an office."""
    if owner is None or owner.kind != "person" or not owner.role or not country:
        return [], "title: which colleague is not said"
    by_party = {person.party: person for person in roster.people}
    pool = [by_party[p] for p in state.people_seen if p in by_party and p != owner and p.country == country]
    same = [p for p in pool if p.party.role == owner.role]
    if not same:
        # Of another field only where the article named the two of them in one sentence.
        noun = owner.role.split()[-1]
        named = [{party for found in sentence for party in found.parties} for sentence in state.history]
        same = [
            p
            for p in pool
            if noun in p.party.role.split() and any({owner, p.party} <= parties for parties in named)
        ]
    return same, f"title: {owner.name}'s colleague"
