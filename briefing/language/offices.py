"""Offices and organisations: "Lee's office", "the Japanese Foreign Ministry", "the White House", "the RSF".

Owns which noun phrases are offices that act or speak, and whose. It leaves people with titles to `people`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from briefing.language.countries import CountryMatch, country_named, match_countries
from briefing.language.discourse import Found, group_words
from briefing.language.person_names import is_organisation_word
from briefing.language.titles import title_words, unify_role
from briefing.language.tree import Tree
from briefing.model import Party, Sentence, Token
from briefing.resources import load_data

_FOREIGN_AFFAIRS = re.compile(r"^ministry (?:of|for) (?:the )?foreign (?:affairs|relations)$", re.IGNORECASE)
_ACRONYM = re.compile(r"^[A-Z][A-Z&]{1,5}\d{0,3}$|^[A-Z]\d{2,3}$")


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


@lru_cache(maxsize=1)
def _words() -> dict[str, frozenset[str]]:
    data = load_data("briefing.language", "data/offices.yaml")
    names = ("bodies", "governments", "personal", "papers", "servants", "country_sides", "acting_organisation_nouns")
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
    return OfficeIndex(
        countries={words: tuple(sorted(found)) for words, found in sorted(countries.items())},
        acronyms={short: next(iter(long)) for short, long in sorted(acronyms.items()) if len(long) == 1},
    )


def _bracketed(tokens: Sequence[Token]) -> Iterable[tuple[str, str]]:
    """Yield (acronym, name) for "Rapid Support Forces (RSF)" where the initials agree."""
    for i, token in enumerate(tokens):
        if token.text != "(" or i + 2 >= len(tokens) or tokens[i + 2].text != ")":
            continue
        short = tokens[i + 1].text
        if not _ACRONYM.match(short):
            continue
        j = i
        while j > 0 and (tokens[j - 1].text[0].isupper() or tokens[j - 1].text.lower() in ("of", "for", "and", "the", "-")):
            j -= 1
        words = [t for t in tokens[j:i] if t.text != "-"]
        capitals = [t for t in words if t.text[0].isupper() and t.text.lower() != "the"]
        letters = [c for c in short if c.isalpha()]
        if len(capitals) < len(letters):
            continue
        start = capitals[-len(letters)]
        if [t.text[0] for t in capitals[-len(letters) :]] == letters:
            yield short, " ".join(t.text for t in words if t.i >= start.i)


def find_offices(tree: Tree, countries: Sequence[CountryMatch]) -> list[OfficePhrase]:
    """Return the definite noun phrases that name an office, in order."""
    covering = {i: match for match in countries for i in range(match.first, match.last + 1)}
    words = _words()
    found: list[OfficePhrase] = []
    done = -1
    for token in tree.tokens:
        if token.i <= done or token.i in covering:
            continue
        lower = token.text.lower()
        if lower not in words["bodies"] and token.lemma not in words["bodies"]:
            continue
        if token.pos not in ("NOUN", "PROPN") or token.dep == "amod":
            continue
        phrase = _office(tree, token.i, covering, done)
        if phrase is not None:
            found.append(phrase)
            done = phrase.last
    return found


def _office(tree: Tree, head: int, covering: Mapping[int, CountryMatch], floor: int) -> OfficePhrase | None:
    words = _words()
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
                j = match.first - 1
                continue
            break
        if token.tag == "POS":
            possessor = j - 1
            if possessor in covering and covering[possessor].countries and match is None:
                match = covering[possessor]
                j = match.first - 1
                determined = True
                continue
            if modifiers or token.dep == "case":
                if tokens[possessor].text.lower() in ("minister", "president", "premier", "chancellor", "king"):
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
            token.pos in ("NOUN", "PROPN", "ADJ") and token.dep in ("compound", "amod", "nmod")
            and token.ent not in ("DATE", "CARDINAL", "PERSON") and lower not in ("new", "former", "previous", "current")
        ):  # fmt: skip
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
    text += f" {tail}" if tail else ""
    text = _FOREIGN_AFFAIRS.sub("Foreign Ministry", text)
    if text.lower() == "foreign ministry":
        text = "Foreign Ministry"
    capitalised = noun[0].isupper() and bool(modifiers or tail)
    if not (determined or match is not None or capitalised):
        return None
    if tokens[head].tag in ("NNS", "NNPS") and noun.lower() not in words["bodies"]:
        return None
    if tokens[head].dep in ("compound", "nmod") and not (match is not None or capitalised):
        return None
    bare = not modifiers and not tail and match is None and owner is None
    if owner is not None and modifiers and noun.lower() not in ("office", "ministry", "cabinet", "department"):
        return None  # "Trump's tariff regime"
    if noun.lower() == "presidency" and match is None and tokens[head].dep != "nsubj":
        return None  # "assumed the presidency"
    return OfficePhrase(
        first=first, last=last, head=head, words=unify_role(text) if text.lower() == text else text,
        country=match.countries[0] if match else "", owner=owner, bare=bare,
    )  # fmt: skip


def _of_phrase(
    tree: Tree, head: int, covering: Mapping[int, CountryMatch]
) -> tuple[int, str, CountryMatch | None]:
    """Return the last token, the words and the country of "of Foreign Affairs", "of the president", "of Japan"."""
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
        if token.i in covering or not (token.text[0].isupper() or (joins and token.text == "and")):
            break
        end = token.i
    if end < start or not tokens[head].text[0].isupper():
        return head, "", None
    if end + 2 < len(tokens) and tokens[end + 1].text == "of" and end + 2 in covering and covering[end + 2].countries:
        return covering[end + 2].last, " ".join(t.text for t in tokens[head + 1 : end + 1]), covering[end + 2]
    return end, " ".join(t.text for t in tokens[head + 1 : end + 1]), None


def office_party(words: str, country: str) -> Party:
    """Return the office as a party, named with its country's adjective."""
    named = country_named(country) if country else None
    name = f"{named.adjective} {words}" if named is not None else words
    return Party(name=name, kind="office", country=country)


def find_organisations(
    tree: Tree, countries: Sequence[CountryMatch], index: OfficeIndex, taken: frozenset[int]
) -> list[Found]:
    """Return organisations, bodies of states, seats of government and bodies known by an acronym."""
    tokens = tree.tokens
    found: list[Found] = []
    used = set(taken)
    for match in countries:
        span = set(range(match.first, match.last + 1))
        if span & used or match.kind not in ("body", "seat"):
            continue
        used |= span
        if match.kind == "seat":
            party = Party(name=match.name, kind="office", country=match.countries[0])
            found.append(_found(tokens, match.first, match.last, party, "office: a seat of government"))
        elif tree[match.last].dep != "compound" and not _participle(tokens, match.last):
            party = Party(name=match.name, kind="organisation")
            found.append(_found(tokens, match.first, match.last, party, "name: a body of states"))
    country_tokens = {i for match in countries for i in range(match.first, match.last + 1)}
    letters = [t.text for t in tokens if t.text.isalpha()]
    titled = sum(1 for word in letters if word[0].isupper()) * 2 > len(letters) and len(letters) > 3
    heads = title_words().heads
    i = 0
    while i < len(tokens):
        end = _organisation_end(tokens, i)
        if end < i or used & set(range(i, end + 1)):
            i += 1
            continue
        shouted = end > i and all(t.text.isupper() for t in tokens[i : end + 1])
        if shouted or tokens[end].text.lower() in heads:
            i = end + 1
            continue
        words = [t.text for t in tokens[i : end + 1]]
        name = _joined(tokens, i, end)
        only_country = set(range(i, end + 1)) <= country_tokens
        short = name in index.acronyms
        known = short or (words[-1].lower() in _words()["acting_organisation_nouns"] and len(words) > 1)
        head = _band(tree, end)
        acts = head != end or tokens[end].dep in ("nsubj", "nsubjpass", "agent", "poss", "conj", "pobj", "dobj")
        tagged = tokens[end].ent == "ORG" and not is_organisation_word(words[-1])
        tagged = tagged and not titled  # in a headline every word has a capital
        subject = tokens[end].dep in ("nsubj", "nsubjpass", "agent")
        speaks = tokens[end].dep == "nsubj" and tokens[tokens[end].head].lemma in group_words()["saying"]
        tagged = tagged and ((len(words) > 1 and subject) or bool(_ACRONYM.match(name)) or speaks)
        named_band = head != end and (bool(_ACRONYM.match(name)) or tokens[end].ent in ("ORG", "NORP"))
        if not only_country and acts and (known or tagged or named_band):
            party = Party(name=index.acronyms.get(name, name), kind="organisation")
            first = i
            while head != end and first and tokens[first - 1].dep in ("amod", "compound", "punct", "npadvmod", "det", "advmod"):
                first -= 1
            found.append(replace(_found(tokens, first, head, party, "name: an organisation"), head=head))
            used |= set(range(i, end + 1))
        i = end + 1
    return found


def _participle(tokens: Sequence[Token], last: int) -> bool:
    """Return whether the name only begins "NATO-led"."""
    return last + 2 < len(tokens) and tokens[last + 1].text == "-" and tokens[last + 2].text.islower()


def _band(tree: Tree, end: int) -> int:
    """Return the noun of "the M23 rebel group" that the name at `end` goes before, or `end`."""
    bands = group_words()["bands"]
    head = end
    for _ in range(3):
        if tree[head].dep not in ("compound", "nmod", "amod"):
            break
        head = tree[head].head
        if head > end and tree[head].lemma in bands and tree[head].text[0].islower():
            return head
    return end


def _found(tokens: Sequence[Token], first: int, last: int, party: Party, why: str) -> Found:
    determined = first and tokens[first - 1].text.lower() == "the" and tokens[last].dep not in ("compound", "nmod")
    begin = first - 1 if determined else first
    return Found(first=begin, last=last, head=last, parties=(party,), why=why)


def _organisation_end(tokens: Sequence[Token], i: int) -> int:
    """Return the last token of the capitalised run that may be an organisation's name; i - 1 for none."""
    end = i - 1
    for j in range(i, min(i + 10, len(tokens))):
        token = tokens[j]
        upper = token.text[0].isupper() and token.pos in ("PROPN", "NOUN", "ADJ") and token.ent not in ("DATE", "PERSON")
        inner = end >= i and token.text in ("of", "for", "the", "and", "&", "-") and token.ent == "ORG"
        if upper:
            end = j
        elif not inner:
            break
    return end


def _joined(tokens: Sequence[Token], first: int, last: int) -> str:
    text = tokens[first].text
    for previous, token in zip(tokens[first:last], tokens[first + 1 : last + 1], strict=True):
        text += (" " if token.start > previous.end else "") + token.text
    return text


def find_servants(tree: Tree, countries: Sequence[CountryMatch], taken: frozenset[int]) -> list[Found]:
    """Return unnamed people who act for a country ("Iranian officials") and "the Japanese side"."""
    words = _words()
    found = []
    by_token = {i: match for match in countries for i in range(match.first, match.last + 1)}
    for token in tree.tokens:
        servant = token.lemma in words["servants"] and token.tag in ("NNS", "NNPS")
        side = token.lemma in words["country_sides"] and token.tag == "NN"
        paper = token.lemma in words["papers"] and token.tag == "NN" and not side
        if not (servant or side or paper) or token.i in taken or token.dep in ("compound", "amod"):
            continue
        first = token.i
        modifiers: list[str] = []
        match = None
        while first > 0 and match is None:
            previous = tree[first - 1]
            if previous.i in by_token and by_token[previous.i].countries:
                match = by_token[previous.i]
                first = match.first
            elif previous.pos in ("ADJ", "NOUN", "PROPN") and previous.dep in ("amod", "compound", "nmod"):
                modifiers.insert(0, previous.text)
                first -= 1
            else:
                break
        if match is None or match.kind not in ("adjective", "name") or tree[match.last + 1].tag == "POS":
            continue
        country = country_named(match.countries[0])
        if country is None or taken & set(range(first, token.i + 1)):
            continue
        adjectives = [country]
        begin = first
        # "US and Iranian officials" are two groups.
        if first > 1 and tree[first - 1].text == "and" and first - 2 in by_token and by_token[first - 2].countries:
            other = country_named(by_token[first - 2].countries[0])
            if other is not None and not taken & {first - 2}:
                adjectives.insert(0, other)
                begin = by_token[first - 2].first
        if side:
            parties: tuple[Party, ...] = tuple(c.party for c in adjectives)
            why = "country: its side"
        elif paper:
            parties = tuple(office_party("government", c.name) for c in adjectives)
            why = "office: a paper of the government"
        else:
            noun = " ".join([*modifiers, token.text])
            kind_parties = [Party(name=f"{c.adjective} {noun}", kind="group", country=c.name) for c in adjectives]
            parties, why = tuple(kind_parties), "office: people who act for a country"
        if begin and tree[begin - 1].text.lower() == "the":
            begin -= 1
        found.append(Found(first=begin, last=token.i, head=token.i, parties=parties, why=why))
    return found
