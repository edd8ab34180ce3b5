"""Who is who in a corpus: every person once, with the fullest name, office and country.

Owns the roster: which office, country and sex the texts give a person, and what relations add ("his Egyptian
counterpart, X"). Names are found in `person_mentions` and told apart in `person_clusters`; pronouns and
"the president" are left to `references`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from briefing.language.countries import match_countries
from briefing.language.delegations import told_by_delegation
from briefing.language.discourse import group_words
from briefing.language.office_countries import told_at_home, told_by_office
from briefing.language.person_clusters import bearers_of_names, resolve_mentions
from briefing.language.person_mentions import NameMention, find_names
from briefing.language.person_names import PARTICLES
from briefing.language.person_places import without_places
from briefing.language.person_roles import names_body, ranked_roles, settle_role
from briefing.language.titles import Title
from briefing.model import Party, Sentence, Token
from briefing.resources import load_data

__all__ = ["NameMention", "Person", "Roster", "build_roster"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One person of the corpus."""

    party: Party
    variants: tuple[str, ...]
    """Every spelling found, sorted."""
    keys: tuple[tuple[str, ...], ...]
    gender: str = ""
    """`m`, `f` or ""."""
    roles: tuple[str, ...] = ()
    """Every role the texts give, most frequent first."""
    mentions: int = 0

    @property
    def former(self) -> bool:
        """Whether the texts name an office only as a past one."""
        return self.party.role.startswith("former ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Roster:
    """The people of a corpus, sorted by name, and where they are named."""

    people: tuple[Person, ...]
    mentions: tuple[tuple[tuple[NameMention, ...], ...], ...] = field(default=(), repr=False)
    """Per article, per sentence."""

    def find(self, name: str) -> Person | None:
        """Return the person with this canonical name or spelling; None if none or several have it."""
        found = [p for p in self.people if p.party.name == name]
        found = found or [p for p in self.people if name in p.variants]
        return found[0] if len(found) == 1 else None


def build_roster(articles: Sequence[Sequence[Sentence]], homes: Sequence[str] = ()) -> Roster:
    """Return everybody whom the articles name, each once.

    Args:
        homes: the country that each article was written in or issued by, "" where not known.
    """
    raw = without_places(articles, [[find_names(sentence) for sentence in article] for article in articles])
    bearers = bearers_of_names(raw)
    resolved = [resolve_mentions(article, bearers) for article in raw]
    return _roster(resolved, bearers, articles, homes or [""] * len(articles))


def _roster(
    resolved: Sequence[Sequence[Sequence[NameMention]]],
    keys: Mapping[tuple[str, ...], tuple[int, ...]],
    articles: Sequence[Sequence[Sentence]],
    written_in: Sequence[str],
) -> Roster:
    """Return the people of the corpus, each under one spelling with the offices and country told of him."""
    spellings: dict[int, Counter[str]] = defaultdict(Counter)
    roles: dict[int, Counter[str]] = defaultdict(Counter)
    of_country: dict[int, Counter[str]] = defaultdict(Counter)
    countries: dict[int, Counter[str]] = defaultdict(Counter)
    shared: dict[int, Counter[tuple[str, ...]]] = defaultdict(Counter)
    genders: dict[int, Counter[str]] = defaultdict(Counter)
    counts: Counter[int] = Counter()
    full_parts: dict[int, int] = {}
    firm: dict[int, set[str]] = defaultdict(set)
    named: Counter[str] = Counter()
    data = load_data("briefing.language", "data/offices.yaml")
    for number_of_article, article in enumerate(resolved):
        for number_of_sentence, sentence in enumerate(article):
            for match in match_countries(articles[number_of_article][number_of_sentence].tokens):
                if len(match.countries) == 1:
                    named[match.countries[0]] += 1
            for mention in sentence:
                who = mention.person
                if who < 0:
                    continue
                counts[who] += 1
                size = len(mention.parts)
                if size > full_parts.get(who, 0):
                    full_parts[who] = size
                spellings[who][mention.spelling] += 1
                if mention.title is not None or mention.name_first:
                    firm[who].add(mention.spelling)
                title = mention.title
                before = articles[number_of_article][number_of_sentence].tokens[: mention.name_first][-1:]
                for gender, words in (("m", data["male"]), ("f", data["female"])):
                    if before and before[0].text.lower().rstrip(".") in words:
                        # "Mrs. Vogel, the culture minister": the office stands for the title, "Mrs." tells the sex.
                        genders[who][gender] += 3
                for weight, held in ((2, title), (1, mention.beside)):
                    if held is not None and held.role and held.role not in data["no_role"]:
                        roles[who][held.role] += weight
                        of_country[who][held.role] += bool(held.country)
                if title is None:
                    continue
                if len(title.shared) > 1:
                    shared[who][title.shared] += 1
                elif title.country:
                    countries[who][title.country] += 1
                for gender, words in (("m", data["male"]), ("f", data["female"])):
                    if title.noun in words:
                        genders[who][gender] += 3
            _vote_gender(articles[number_of_article][number_of_sentence], sentence, genders)
    people = []
    for who in sorted(counts):
        name = _canonical(spellings[who], firm[who])
        country = _most_frequent(countries[who])
        if not country and shared[who]:
            options = shared[who].most_common(1)[0][0]
            country = next((option for option in options if named[option]), options[0])
        role_list = ranked_roles(roles[who], of_country[who])
        role = settle_role(role_list, roles[who])
        if names_body(role) and not of_country[who][role] and any(of_country[who].values()):
            # The former president of a country who mediates for a body does not speak for the country.
            country = ""
        people.append(
            (
                who,
                Person(
                    party=Party(name=name, kind="person", role=role, country=country),
                    variants=tuple(sorted(spellings[who])),
                    keys=tuple(sorted(key for key, numbers in keys.items() if who in numbers)),
                    gender=_gender(genders[who]) or _gender_of_name(name),
                    roles=role_list,
                    mentions=counts[who],
                ),
            )
        )
    people = _related(people, resolved, articles)
    people = _told_by_office(people, resolved, articles)
    led = told_by_delegation({who for who, p in people if p.party.role and not p.party.country}, resolved, articles)
    people = [(who, replace(p, party=replace(p.party, country=led.get(who) or p.party.country))) for who, p in people]
    known = {who: (person.party.role, person.party.country) for who, person in people}
    homes = told_at_home(known, resolved, articles, written_in)
    people = [(who, replace(p, party=replace(p.party, country=homes.get(who) or p.party.country))) for who, p in people]
    people.sort(key=lambda pair: (pair[1].party, pair[0]))
    place = {who: i for i, (who, _) in enumerate(people)}
    mentions = tuple(
        tuple(tuple(replace(m, person=place.get(m.person, -1)) for m in sentence) for sentence in article)
        for article in resolved
    )
    return Roster(people=tuple(person for _, person in people), mentions=mentions)


def _related(
    people: list[tuple[int, Person]],
    resolved: Sequence[Sequence[Sequence[NameMention]]],
    articles: Sequence[Sequence[Sentence]],
) -> list[tuple[int, Person]]:
    """Complete offices from relations: "his Ethiopian counterpart, X", "Lee's predecessor, Y"."""
    by_number = dict(people)
    for a, article in enumerate(resolved):
        for s, sentence in enumerate(article):
            for mention in sentence:
                title = mention.title
                if title is None or mention.person < 0:
                    continue
                owner = _owner(articles[a][s].tokens, sentence, mention, title)
                if owner is None and s and title.noun == "counterpart":
                    owner = _owner_before(articles[a][s].tokens, title, sentence, article[s - 1], by_number)
                if owner is None or owner not in by_number or owner == mention.person:
                    continue
                party, theirs = by_number[mention.person].party, by_number[owner].party
                role, country = party.role, party.country
                plain = theirs.role.removeprefix("former ")
                if title.noun == "counterpart":
                    role = role or theirs.role
                elif title.noun == "colleague":
                    pass  # of another field or country: only what the text says of them
                elif title.noun == "predecessor":
                    role, country = role or (plain and f"former {plain}"), country or theirs.country
                elif title.noun == "successor":
                    role, country = role or plain, country or theirs.country
                elif title.noun not in ("wife", "husband", "lawyer"):
                    country = country or theirs.country
                by_number[mention.person] = replace(
                    by_number[mention.person], party=replace(party, role=role, country=country)
                )
    return [(who, by_number[who]) for who, _ in people]


def _told_by_office(
    people: list[tuple[int, Person]],
    resolved: Sequence[Sequence[Sequence[NameMention]]],
    articles: Sequence[Sequence[Sentence]],
) -> list[tuple[int, Person]]:
    """Give a country to those whose office the texts name with it before the name, where nobody else holds it."""
    countries = told_by_office(
        {who: p.party.role for who, p in people if p.party.role and not p.party.country}, resolved, articles
    )
    held = {(p.party.role, p.party.country) for _, p in people if p.party.country}
    return [
        (who, replace(person, party=replace(person.party, country=countries[who])))
        if who in countries and (person.party.role, countries[who]) not in held
        else (who, person)
        for who, person in people
    ]


def _owner(tokens: Sequence[Token], sentence: Sequence[NameMention], mention: NameMention, title: Title) -> int | None:
    """Return the person whose counterpart, predecessor or minister the mention is; None where unsure."""
    before = tokens[title.first - 1] if title.first else None
    if tokens[title.first].tag == "POS":
        before = tokens[title.first]
    if before is not None and before.tag == "POS":
        named = [m.person for m in sentence if m.name_last == before.i - 1]
        return named[0] if named and named[0] >= 0 else None
    if title.noun != "counterpart" and (before is None or before.tag != "PRP$"):
        return None
    others = [m for m in sentence if m.person not in (-1, mention.person) and m.name_last < mention.name_first]
    if len({m.person for m in others}) == 1:
        return others[0].person
    subjects = {m.person for m in others if any(tokens[i].dep == "nsubj" for i in range(m.name_first, m.name_last + 1))}
    return subjects.pop() if len(subjects) == 1 else None


def _owner_before(
    tokens: Sequence[Token],
    title: Title,
    sentence: Sequence[NameMention],
    before: Sequence[NameMention],
    people: Mapping[int, Person],
) -> int | None:
    """Return the one officer of the sentence before whose counterpart "his counterpart, X" is; None where unsure.

    Args:
        sentence, before: who is named in the sentence and in the one before it.
    """
    first = title.first - 1 if title.first and tokens[title.first].tag != "PRP$" else title.first
    owned = tokens[first].text.lower()
    if owned not in ("his", "her") or any(m.person != -1 and m.name_last < first for m in sentence):
        return None
    officers = {m.person for m in before if m.person in people and people[m.person].party.role}
    fitting = [who for who in officers if people[who].gender in ("", "m" if owned == "his" else "f")]
    return fitting[0] if len(fitting) == 1 and len(officers) == 1 else None


def _canonical(spellings: Counter[str], firm: Collection[str]) -> str:
    """Return the most frequent of the full spellings; the first in sorted order of equals.

    What lacks the first name of another ("Brandao Lima" of "Otavio Brandao Lima") is not full.

    Args:
        firm: spellings found where no other word can have slipped into the name.
    """

    def size(spelling: str) -> int:
        return sum(word.lower() not in PARTICLES for word in spelling.replace("-", " ").split())

    longest = max(min(size(s), 2) for s in spellings)
    full = [s for s in spellings if min(size(s), 2) == longest]
    whole = [s for s in full if not any(other in firm and other.endswith(f" {s}") for other in full)]
    return min(whole or full, key=lambda s: (-spellings[s], s))


def _most_frequent(counter: Counter[str]) -> str:
    return min(counter, key=lambda word: (-counter[word], word)) if counter else ""


def _gender(votes: Counter[str]) -> str:
    if votes["m"] >= 2 * votes["f"] + 1:
        return "m"
    return "f" if votes["f"] >= 2 * votes["m"] + 1 else ""


def _gender_of_name(name: str) -> str:
    """Return what a given name tells where no word of the texts does: "f" for "Ann Castle"; "" for one of both."""
    first, _, rest = name.partition(" ")
    data = load_data("briefing.language", "data/given_names.yaml") if rest else {}
    return next((key[0] for key in ("female", "male") if first in data.get(key, ())), "")


_OF_A_SEX = frozenset({"he", "his", "him", "himself", "she", "her", "hers", "herself"})


def _tells_of_himself(sentence: Sentence, mentions: Sequence[NameMention]) -> tuple[int, str] | None:
    """Return the number and sex of the only one named before "he" in "X said he ...", whoever is named behind."""
    tokens = sentence.tokens
    told = next((t for t in tokens if t.text.lower() in _OF_A_SEX), None)
    if told is None or told.text.lower() not in ("he", "she") or told.dep != "nsubj":
        return None
    verb = tokens[told.head]
    above = tokens[verb.head]
    before = [m for m in mentions if m.name_last < told.i]
    if verb.dep != "ccomp" or above.lemma not in group_words()["saying"] or above.dep != "ROOT" or len(before) != 1:
        return None
    subject = next((t.i for t in tokens if t.head == above.i and t.dep == "nsubj"), -1)
    named = before[0].person >= 0 and before[0].name_first <= subject <= before[0].name_last < above.i < told.i
    return (before[0].person, "m" if told.text.lower() == "he" else "f") if named else None


def _vote_gender(sentence: Sentence, mentions: Sequence[NameMention], genders: dict[int, Counter[str]]) -> None:
    """Let the pronouns of a sentence that names one person tell "he" or "she"."""
    told = _tells_of_himself(sentence, mentions)
    if told is not None:
        genders[told[0]][told[1]] += 1
        return
    people = {m.person for m in mentions}
    if len(people) != 1 or -1 in people or '"' in sentence.text or "“" in sentence.text:
        return
    who = people.pop()
    after = min(m.name_last for m in mentions)
    owned = after + 1 < len(sentence.tokens) and sentence.tokens[after + 1].tag == "POS"
    if owned or any(token.text.lower() in _OF_A_SEX for token in sentence.tokens[:after]):
        # "Beridze's spokeswoman said she", "She told Shen that ...": another one may be meant.
        return
    saying = group_words()["saying"]
    for token in sentence.tokens[after:]:
        lower = token.text.lower()
        verb = sentence.tokens[token.head]
        if token.dep == "nsubj" and verb.lemma in saying and verb.dep == "ROOT":
            # "Minister Shen will come, she announced": who tells it was named before.
            continue
        if lower in ("he", "his", "him", "himself"):
            genders[who]["m"] += 1
        elif lower in ("she", "her", "hers", "herself"):
            genders[who]["f"] += 1
