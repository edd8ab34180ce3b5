"""Offices: "Lee's office", "the Japanese Foreign Ministry", "the government".

Owns which noun phrases are offices that act or speak, and whose. It leaves people with titles to `people`
and organisations to `organisations`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from briefing.language.countries import CountryMatch, country_named, match_countries
from briefing.language.title_words import unify_role
from briefing.language.tree import Tree
from briefing.model import Party, Sentence, Token
from briefing.resources import load_data

_FOREIGN_AFFAIRS = re.compile(r"^ministry (?:of|for) (?:the )?foreign (?:affairs|relations)$", re.IGNORECASE)
ACRONYM = re.compile(r"^[A-Z][A-Z&]{1,5}\d{0,3}$|^[A-Z]\d{2,3}$")


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficePhrase:
    """A noun phrase that names an office."""

    first: int
    last: int
    head: int
    words: str
    """Without determiner and country: "Foreign Ministry", "office"."""
    country: str = ""
    owner: int | None = None
    """Token that heads the possessor ("Lee" in "Lee's office"), where it is no country."""
    bare: bool = False
    """Only "the ministry": it looks back for the full name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeIndex:
    """What a corpus tells of offices: in which countries the same words are an office."""

    countries: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    acronyms: Mapping[str, str] = field(default_factory=dict)
    """"RSF" -> "Rapid Support Forces"."""
    short_names: Mapping[str, str] = field(default_factory=dict)
    """"Front" -> "Front for the Renewal of the Lake", where one bracketed name alone begins so."""


@lru_cache(maxsize=1)
def office_words() -> dict[str, frozenset[str]]:
    """Return the lexicon of offices as sets."""
    data = load_data("briefing.language", "data/offices.yaml")
    names = (
        "bodies",
        "bodies_of_countries",
        "governments",
        "personal",
        "papers",
        "servants",
        "country_sides",
        "acting_organisation_nouns",
    )
    return {name: frozenset(data[name]) for name in names}


def index_offices(articles: Sequence[Sequence[Sentence]]) -> OfficeIndex:
    """Return what the whole corpus tells of offices and acronyms."""
    countries: dict[str, set[str]] = defaultdict(set)
    acronyms: dict[str, set[str]] = defaultdict(set)
    for article in articles:
        for sentence in article:
            tree = Tree(sentence)
            for phrase in find_offices(tree, match_countries(sentence.tokens)):
                if phrase.country:
                    countries[phrase.words.lower()].add(phrase.country)
            for short, long in _bracketed(sentence.tokens):
                acronyms[short].add(long)
    firsts: dict[str, set[str]] = defaultdict(set)
    for long in sorted({name for names in acronyms.values() for name in names}):
        words = long.split()
        if len(words) > 2 and words[1] in ("for", "of") and words[0].lower() not in office_words()["bodies"]:
            firsts[words[0]].add(" ".join(words))
    for article in articles if firsts else ():
        for sentence in article:
            for noun, joint, after in zip(sentence.tokens, sentence.tokens[1:], sentence.tokens[2:], strict=False):
                others = firsts.get(noun.text)
                if others and joint.text in ("for", "of"):
                    begun = f"{noun.text} {joint.text} {after.text}"
                    others |= {begun} if not any(name.startswith(begun) for name in others) else set()
    return OfficeIndex(
        short_names={first: next(iter(names)) for first, names in sorted(firsts.items()) if len(names) == 1},
        countries={words: tuple(sorted(found)) for words, found in sorted(countries.items())},
        acronyms={short: next(iter(long)) for short, long in sorted(acronyms.items()) if len(long) == 1},
    )


def _bracketed(tokens: Sequence[Token]) -> Iterable[tuple[str, str]]:
    """Yield (acronym, name) for "Rapid Support Forces (RSF)" where the initials agree."""
    for i, token in enumerate(tokens):
        if token.text != "(" or i + 2 >= len(tokens) or tokens[i + 2].text != ")":
            continue
        short = tokens[i + 1].text
        if not ACRONYM.match(short):
            continue
        j = i
        while j > 0 and (
            tokens[j - 1].text[0].isupper() or tokens[j - 1].text.lower() in ("of", "for", "and", "the", "-")
        ):
            j -= 1
        words = [t for t in tokens[j:i] if t.text != "-"]
        capitals = [t for t in words if t.text[0].isupper() and t.text.lower() != "the"]
        letters = [c for c in short if c.isalpha()]
        # "BOCRA" takes two letters of "Botswana"; the more words the letters take, the surer.
        for size in range(min(len(letters), len(capitals)), 2 if len(letters) > 2 else 1, -1):
            own = capitals[-size:]
            begins = "".join(f"(?:{_prefixes(t.text)})" if size < len(letters) else t.text[0] for t in own)
            if re.fullmatch(begins, "".join(letters)):
                yield short, " ".join(t.text for t in words if t.i >= own[0].i)
                break


def _prefixes(word: str) -> str:
    """Return a pattern of the first letters that a word may give to letters for a name: "BOT|BO|B"."""
    letters = re.sub(r"\W", "", word).upper()[:3]
    return "|".join(letters[:size] for size in range(len(letters), 0, -1))


def find_offices(tree: Tree, countries: Sequence[CountryMatch]) -> list[OfficePhrase]:
    """Return the definite noun phrases that name an office, in order."""
    covering = {i: match for match in countries for i in range(match.first, match.last + 1)}
    words = office_words()
    found: list[OfficePhrase] = []
    done = -1
    for token in tree.tokens:
        if token.i <= done or token.i in covering:
            continue
        lower = token.text.lower()
        if not {lower, token.lemma} & (words["bodies"] | words["bodies_of_countries"]):
            continue
        if token.pos not in ("NOUN", "PROPN") or token.dep == "amod":
            continue
        phrase = _office(tree, token.i, covering, done)
        if phrase is not None:
            found.append(phrase)
            done = phrase.last
    return found


def _office(tree: Tree, head: int, covering: Mapping[int, CountryMatch], floor: int) -> OfficePhrase | None:
    """Return the office whose head is the token, with what stands before and behind it; None where it is none."""
    words = office_words()
    tokens = tree.tokens
    noun = tokens[head].text
    modifiers: list[str] = []
    match: CountryMatch | None = None
    owner: int | None = None
    determined = False
    j = head - 1
    while j > floor:
        token = tokens[j]
        lower = token.text.lower()
        if j in covering:
            if match is None and covering[j].countries and covering[j].kind != "capital":
                match = covering[j]
                before = tokens[match.first - 1] if match.first else None
                if before is not None and before.pos == "PROPN" and before.dep == "compound" and before.ent == "ORG":
                    return None  # "Royal Canadian Mounted Police" is a name of its own
                j = match.first - 1
                continue
            break
        if token.tag == "POS":
            possessor = j - 1
            if possessor in covering and covering[possessor].countries and match is None:
                match = covering[possessor]
                j = match.first - 1
                determined = True
                break
            if modifiers or token.dep == "case":
                if tokens[possessor].text.lower() in (
                    "minister",
                    "president",
                    "premier",
                    "chancellor",
                    "king",
                ):
                    k = possessor
                    title = [tokens[k].text]
                    while k - 1 > floor and tokens[k - 1].dep == "compound" and k - 1 not in covering:
                        k -= 1
                        title.insert(0, tokens[k].text)
                    modifiers[:0] = [*title[:-1], title[-1] + "'s"]
                    j = k - 1
                    continue
                owner, determined = possessor, True
                j = possessor
            break
        if token.tag == "PRP$":
            owner, determined = j, True
            j -= 1
            break
        if lower in ("the", "this", "that"):
            determined = True
            j -= 1
            break
        if token.dep == "compound" and token.ent == "PERSON" and noun.lower() in words["governments"]:
            owner, determined = j, True
            break
        if token.text in ("-", "–") or (
            token.pos in ("NOUN", "PROPN", "ADJ")
            and token.dep in ("compound", "amod", "nmod")
            and token.ent not in ("DATE", "CARDINAL", "PERSON")
            and lower not in ("new", "former", "previous", "current")
        ):
            modifiers.insert(0, token.text)
        elif lower in ("new", "former", "previous", "current"):
            if lower in ("former", "previous"):
                return None
        else:
            break
        j -= 1
    first = j + 1
    last = head
    tail = ""
    if noun.lower() in ("ministry", "office", "department", "government", "bureau") and head + 2 < len(tokens):
        last, tail, of_country = _of_phrase(tree, head, covering)
        if of_country is not None and match is None:
            match, determined = of_country, True
    text = " ".join([*modifiers, noun]).replace(" - ", "-")
    text += f" {tail}".replace(" ,", ",") if tail else ""
    text = _FOREIGN_AFFAIRS.sub("Foreign Ministry", text)
    if text.lower() == "foreign ministry":
        text = "Foreign Ministry"
    capitalised = noun[0].isupper() and bool(modifiers or tail)
    if not (determined or match is not None or capitalised):
        return None
    if match is None and not {noun.lower(), tokens[head].lemma} & words["bodies"]:
        return None
    if tokens[head].tag in ("NNS", "NNPS") and noun.lower() not in words["bodies"] | words["bodies_of_countries"]:
        return None
    if tokens[head].dep in ("compound", "nmod") and not (match is not None or capitalised):
        return None
    bare = not modifiers and not tail and match is None and owner is None
    if owner is not None and modifiers and noun.lower() not in ("office", "ministry", "cabinet", "department"):
        return None  # "Trump's tariff regime"
    if noun.lower() == "presidency" and match is None and tokens[head].dep != "nsubj":
        return None  # "assumed the presidency"
    return OfficePhrase(
        first=first,
        last=last,
        head=head,
        words=unify_role(text) if text.lower() == text else text,
        country=match.countries[0] if match else "",
        owner=owner,
        bare=bare,
    )


def _of_phrase(tree: Tree, head: int, covering: Mapping[int, CountryMatch]) -> tuple[int, str, CountryMatch | None]:
    """Return last token, words and country of "of Foreign Affairs", "of the president", "of Japan"."""
    tokens = tree.tokens
    if tokens[head + 1].text.lower() not in ("of", "for"):
        return head, "", None
    start = head + 2
    if tokens[start].text.lower() == "the" and start + 1 < len(tokens):
        start += 1
    if start in covering and covering[start].first == start and covering[start].countries:
        after = covering[start].last + 1
        if after < len(tokens) and (tokens[after].tag == "POS" or tokens[after].text[0].isupper()):
            return head, "", None
        return covering[start].last, "", covering[start]
    end = start - 1
    for token in tokens[start:]:
        joins = token.text in ("and", ",") and token.i + 1 < len(tokens) and tokens[token.i + 1].text[0].isupper()
        if token.text == ",":
            joins = joins and _list_goes_on(tokens, token.i + 1, covering)
        if token.i in covering or not (token.text[0].isupper() or joins):
            break
        end = token.i
    if end < start or not tokens[head].text[0].isupper():
        return head, "", None
    if end + 2 < len(tokens) and tokens[end + 1].text == "of" and end + 2 in covering and covering[end + 2].countries:
        return covering[end + 2].last, " ".join(t.text for t in tokens[head + 1 : end + 1]), covering[end + 2]
    return end, " ".join(t.text for t in tokens[head + 1 : end + 1]), None


def _list_goes_on(tokens: Sequence[Token], start: int, covering: Mapping[int, CountryMatch]) -> bool:
    """Return whether the capitalised words from `start` go on to others: "Labour, Employment and Security"."""
    place = start
    while place + 1 < len(tokens) and tokens[place].text[0].isupper() and place not in covering:
        place += 1
        if tokens[place].text in ("and", ","):
            after = place + 1
            ends = after < len(tokens) and tokens[after].text[0].isupper() and after not in covering
            return ends and not any(t.ent in ("PERSON", "GPE") for t in tokens[start : after + 1])
    return False


def office_party(words: str, country: str) -> Party:
    """Return the office as a party, named with its country's adjective."""
    named = country_named(country) if country else None
    name = f"{named.adjective} {words}" if named is not None else words
    return Party(name=name, kind="office", country=country)


def owned_office(owner: Party, words: str) -> Party:
    """Return the office of somebody: "Lee Jae-myung's office", "Trump administration"."""
    if words.lower() in ("administration", "government", "cabinet", "regime") and owner.kind == "person":
        return Party(name=f"{owner.name}'s {words}", kind="office", country=owner.country)
    if owner.kind == "country":
        return office_party(words, owner.country)
    return Party(name=f"{owner.name}'s {words}", kind="office", country=owner.country)
