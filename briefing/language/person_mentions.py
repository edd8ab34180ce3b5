"""Names of people in a sentence, each with the title that goes with it.

Owns where a name stands and which title belongs to it. It leaves who is meant to `person_clusters`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from briefing.language.countries import CountryMatch, is_place_noun, lookup_country, match_countries
from briefing.language.fields import is_field_in_row
from briefing.language.person_names import is_organisation_word, name_parts, name_run
from briefing.language.person_rows import as_held_then, is_held, is_of_next, joined_office, shared_offices
from briefing.language.title_bodies import initials_behind
from briefing.language.title_words import SENT, is_style
from briefing.language.titles import Title, find_titles
from briefing.model import Sentence, Token
from briefing.resources import load_data

_RELATIONS = frozenset({
    "counterpart", "colleague", "predecessor", "successor", "wife", "husband", "son", "daughter", "sister", "brother",
    "businessman",
})  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class NameMention:
    """A person's name in a sentence, with its title."""

    first: int
    last: int
    """Token indexes of the whole phrase, title and determiner included."""
    name_first: int
    name_last: int
    parts: tuple[str, ...]
    spelling: str
    title: Title | None = None
    beside: Title | None = None
    """Another office of the same person: "former President X, the SADC facilitator"."""
    strong: bool = False
    """Something beside the entity recogniser says that it is a person."""
    person: int = -1
    """Index into `Roster.people`; -1 where we are unsure."""

    @property
    def head(self) -> int:
        """The last token of the name: it heads the phrase in nearly every parse."""
        return self.name_last


def find_names(sentence: Sentence) -> list[NameMention]:
    """Return the phrases of the sentence that may name a person, in order."""
    tokens = sentence.tokens
    countries = match_countries(tokens)
    covering = {i: match for match in countries for i in range(match.first, match.last + 1)}
    titles = find_titles(tokens, countries)
    starts: dict[int, Title] = {}
    title_tokens = {i for title in titles for i in range(title.first, title.last + 1)}
    found: list[NameMention] = []
    unsure: list[NameMention] = []
    for title in titles:
        if not title.plural or title.last + 1 < len(tokens):
            starts[title.last + 1] = title
        if initials_behind(tokens, title.last) and not title.plural:
            starts.setdefault(title.last + 4, title)
    i = 0
    while i < len(tokens):
        if i in title_tokens or not _may_start(tokens, i):
            i += 1
            continue
        last = name_run(tokens, i, covering)
        if last < i:
            i += 1
            continue
        free = [title for title in titles if title.last >= i or not is_held(tokens, title, found)]
        mention = _mention(sentence, i, last, starts, free, covering)
        if mention is not None:
            found.append(_one_of_several(tokens, mention, titles, found))
        elif any(title.plural for title in titles) and (maybe := _unsure(sentence, i, last)) is not None:
            unsure.append(maybe)
        i = last + 1
    names = sorted([*found, *unsure], key=lambda m: m.name_first)
    shared = shared_offices(tokens, names, titles, covering)
    named = [replace(m, title=shared[n], strong=True) if n in shared else m for n, m in enumerate(names)]
    return [m for m in named if m.strong or m not in unsure]


def _unsure(sentence: Sentence, first: int, last: int) -> NameMention | None:
    """Return what looks like a name of several words and counts as one only where a title says so."""
    tokens = sentence.tokens
    parts = name_parts(tokens, first, last)
    words = tokens[first : last + 1]
    if len(parts) == 1 or any(t.pos not in ("PROPN", "PUNCT") or is_organisation_word(t.text) for t in words):
        return None
    spelling = sentence.text[words[0].start - sentence.start : words[-1].end - sentence.start]
    return NameMention(first=first, last=last, name_first=first, name_last=last, parts=parts, spelling=spelling)


def _one_of_several(
    tokens: Sequence[Token], mention: NameMention, titles: Sequence[Title], before: Sequence[NameMention]
) -> NameMention:
    """Give "the foreign ministers, A of X and B of Y" their office: the words between are joints only."""
    title = next((t for t in reversed(titles) if t.plural and t.role and t.last < mention.name_first), None)
    own = mention.title
    if title is None or (own is not None and own.role) or (own is None and not mention.strong):
        return mention
    named = [m for m in before if m.name_first > title.last]
    covered = {i for m in named for i in range(m.name_first, m.name_last + 1)}
    homes = {i for m in named if m.title is not None and m.title.country for i in range(m.name_last, m.name_last + 5)}
    between = [t for t in tokens[title.last + 1 : mention.name_first] if t.i not in covered]
    home_words = [t for t in between if t.i in homes and (t.text in ("of", "the") or t.pos == "PROPN")]
    rest = [t for t in between if t not in home_words]
    if any(t.text not in (",", "and", "-", "–", "(", ")") for t in rest) or not between:
        return mention
    country, shared = (own.country, own.shared) if own is not None else ("", ())
    return replace(mention, title=replace(title, country=country or title.country, shared=shared, plural=False))


def _may_start(tokens: Sequence[Token], i: int) -> bool:
    token = tokens[i]
    return token.text[0].isupper() or (token.text.lower() in ("al", "el") and i + 1 < len(tokens))


def _mention(
    sentence: Sentence,
    first: int,
    last: int,
    starts: Mapping[int, Title],
    titles: Sequence[Title],
    covering: Mapping[int, CountryMatch],
) -> NameMention | None:
    """Return the name between two tokens with the title at it, None where it names no person."""
    tokens = sentence.tokens
    title = starts.get(first)
    if title is not None and _apart(tokens, title, first, last):
        title = None
    if first == 0 and title is None and last > first and tokens[0].ent != "PERSON" and tokens[1].ent == "PERSON":
        first = 1
    while title is not None and title.noun in _ranks() and title.first in starts:
        # "former prime minister Sheikh Hasina", "Minister Datuk Seri Lim"
        title = replace(starts[title.first], last=title.last)
    if title is not None and not title.country:
        # "her Kenyan counterpart President Ann Lee"
        relation = next((t for t in titles if t.last == title.first - 1 and t.noun in _RELATIONS and t.country), None)
        if relation is not None:
            title = replace(title, first=relation.first, country=relation.country, shared=relation.shared)
    parts = name_parts(tokens, first, last)
    place = covering.get(first)
    if last > first and place is not None and (place.first, place.last) == (first, last):
        return None  # "A of Ivory Coast, the mayor": no name
    if first == last and (country := lookup_country(tokens[first].text)) and country.adjective == tokens[first].text:
        return None  # "the Community of Latin American States"
    if title is None and is_place_noun(tokens[first]):
        return None
    if len(parts) == 1 and _goes_on(tokens, last):
        return None
    fielded = any(t.last == first - 2 and t.noun in ("minister", "secretary") for t in titles)
    if fielded and is_field_in_row(tokens, first, last):
        return None
    if not parts or any(is_organisation_word(token.text) for token in tokens[first : last + 1]):
        return None
    if last + 1 < len(tokens) and is_organisation_word(tokens[last + 1].text) and tokens[last + 1].text[0].isupper():
        return None
    whole_first, whole_last = first, last
    strong = title is not None
    second: Title | None = None
    if title is not None:
        joined = joined_office(tokens, title, titles)
        if joined is not None:
            second, title = title, joined
        whole_first = title.first
        strong = True
        office = title.noun not in _ranks()
        beside, begin, end = _apposed(tokens, title.first, last, titles, covering, titled=office)
        if beside is not None:
            second = beside if title.noun not in _ranks() | SENT else None
            whole_first, whole_last = min(whole_first, begin), max(last, end)
            title = beside if title.noun in _ranks() | SENT else _with_country(title, beside)
    else:
        title, whole_first, whole_last = _apposed(tokens, first, last, titles, covering)
        strong = title is not None
    if (
        title is not None
        and whole_first
        and tokens[whole_first - 1].text.lower() in ("the", "a", "an", "his", "her", "their", "its")
    ):
        whole_first -= 1
    if title is not None and whole_first and is_style(tokens, whole_first - 1):
        whole_first -= 1
    home = _home(tokens, last, covering)
    if home is not None and (title is None or not title.country):
        # "Ratih Puspaningrum of Indonesia"
        bare = Title(first=first, last=last, head=last, role="", country="")
        title = replace(title or bare, country=home.countries[0], shared=home.countries)
        strong = strong or len(parts) > 1
    possessed = title is None and first > 1 and tokens[first - 1].tag == "POS" and tokens[last].ent == "PERSON"
    if possessed and not _is_headline(tokens):
        # "Tanzania's Samia Suluhu Hassan"
        match = covering.get(first - 2)
        if match is not None and match.countries and match.kind == "name":
            title = Title(
                first=match.first,
                last=first - 1,
                head=first - 1,
                role="",
                country=match.countries[0],
                shared=match.countries,
            )
            whole_first, strong = match.first, len(parts) > 1
    person_tokens = sum(1 for t in tokens[first : last + 1] if t.ent == "PERSON")
    words = sum(1 for t in tokens[first : last + 1] if t.text not in "-‐‑")
    if not strong and not person_tokens * 2 >= words and len(parts) > 1:
        return None
    whole_first = _with_possessor(tokens, whole_first, covering) if title is not None else whole_first
    if not strong and len(parts) > 1 and person_tokens:
        head = tokens[last]
        governor = tokens[head.head]
        strong = head.dep in ("nsubj", "nsubjpass") and governor.lemma in _human_acts()
        strong = strong or _described(tokens, last)
    start, end = tokens[first].start - sentence.start, tokens[last].end - sentence.start
    return NameMention(
        first=whole_first,
        last=whole_last,
        name_first=first,
        name_last=last,
        parts=parts,
        spelling=sentence.text[start:end],
        title=title,
        beside=second,
        strong=strong,
    )


def _with_country(title: Title, beside: Title) -> Title:
    """Return the title with the country of the other one: "the head of the Peruvian team, Minister X"."""
    if title.country or title.time or beside.time or not beside.country or beside.noun in _RELATIONS:
        return title
    return replace(title, country=beside.country, shared=beside.shared)


def _home(tokens: Sequence[Token], last: int, covering: Mapping[int, CountryMatch]) -> CountryMatch | None:
    """Return the country of "X of Indonesia" behind a name, None where the words go on as another name."""
    start = last + 2
    if start >= len(tokens) or tokens[last].ent not in ("PERSON", "", "ORG"):
        return None
    bracketed = covering.get(start) if tokens[last + 1].text == "(" else None
    if bracketed is not None and bracketed.kind == "name" and tokens[bracketed.last + 1 : bracketed.last + 2]:
        # "Ministers Ana Rojas (Peru) and Juan Mamani (Chile)"
        return bracketed if bracketed.countries and tokens[bracketed.last + 1].text == ")" else None
    if tokens[last + 1].text != "of":
        return None
    if tokens[start].text == "the" and start + 1 < len(tokens) and start not in covering:
        start += 1
    match = covering.get(start)
    if match is None or not match.countries or match.kind != "name":
        return None
    after = tokens[match.last + 1] if match.last + 1 < len(tokens) else None
    goes_on = after is not None and (after.tag == "POS" or (after.text[0].isupper() and after.pos == "PROPN"))
    return None if goes_on else match


def _is_headline(tokens: Sequence[Token]) -> bool:
    """Return whether most words begin with a capital: then verbs look like names ("S. Korea's Lee Agree")."""
    words = [token.text for token in tokens if token.text.isalpha()]
    return sum(word[0].isupper() for word in words) * 2 > len(words)


def _goes_on(tokens: Sequence[Token], last: int) -> bool:
    """Return whether another capitalised word makes the name one of something else ("Trump Tower")."""
    if last + 1 >= len(tokens):
        return False
    after = tokens[last + 1]
    return (
        after.pos == "PROPN"
        and after.text[0].isupper()
        and after.ent not in ("DATE", "TIME")
        and (tokens[last].head == after.i and tokens[last].dep == "compound")
    )


def _apart(tokens: Sequence[Token], title: Title, first: int, last: int) -> bool:
    """Return whether the name is the subject of a clause behind the title ("the second leader Lee met")."""
    name = range(first, last + 1)
    if any(tokens[i].ent == "ORDINAL" for i in range(max(title.first - 1, 0), title.head)):
        return True
    if tokens[title.head].head in name:
        return False
    return any(tokens[i].dep == "nsubj" and tokens[tokens[i].head].dep == "relcl" for i in name)


@lru_cache(maxsize=1)
def _human_acts() -> frozenset[str]:
    data = load_data("briefing.language", "data/groups.yaml")
    return frozenset(data["saying"]) | frozenset(data["human_acts"])


@lru_cache(maxsize=1)
def _ranks() -> frozenset[str]:
    data = load_data("briefing.language", "data/offices.yaml")
    return frozenset(data["ranks"]) | frozenset(data["honorifics"]) | {"he", "hh", "hm"}


def _described(tokens: Sequence[Token], last: int) -> bool:
    """Return whether a description of a person follows: ", a businessman who", ", 43,"."""
    if last + 3 >= len(tokens) or tokens[last + 1].text != ",":
        return False
    if tokens[last + 2].text.isdigit() and tokens[last + 3].text in (",", "."):
        return True
    return tokens[last + 2].text.lower() in ("a", "an") and any(
        t.text.lower() == "who" for t in tokens[last + 3 : last + 9]
    )


def _with_possessor(tokens: Sequence[Token], first: int, covering: Mapping[int, CountryMatch]) -> int:
    """Return where the phrase begins with its possessor: "the RSF's commander", "Lai's predecessor"."""
    if first and tokens[first].tag != "POS" and tokens[first - 1].tag == "POS":
        first -= 1
    if tokens[first].tag != "POS" or not first:
        return first
    first -= 1
    while first and (
        (first in covering and covering[first].first < first)
        or (
            tokens[first - 1].text[0].isupper()
            and tokens[first - 1].dep in ("compound", "nmod")
            and tokens[first - 1].pos == "PROPN"
        )
        or tokens[first - 1].text in "-‐"
        or (tokens[first].text in "-‐")
    ):
        first -= 1
    if first and tokens[first - 1].text.lower() == "the":
        first -= 1
    return first


def _apposed(
    tokens: Sequence[Token],
    first: int,
    last: int,
    titles: Sequence[Title],
    covering: Mapping[int, CountryMatch],
    *,
    titled: bool = False,
) -> tuple[Title | None, int, int]:
    """Return the title that stands in apposition to the name, and where the whole phrase begins and ends.

    Args:
        titled: an office stands right in front of the name; a title behind it may be that of the next name.
    """
    for title in titles:
        if (
            (title.last >= first and title.first <= last)
            or title.plural
            or (title.role == "" and title.noun not in _RELATIONS)
        ):
            continue
        begin = title.first
        while (
            begin > 0
            and begin > title.first - 3
            and (tokens[begin - 1].tag in ("DT", "PRP$", "POS") or begin - 1 in covering)
        ):
            begin -= 1
        # "Wi Sung-lac, the national security adviser"
        if begin == last + 2 and tokens[last + 1].text == ",":
            following = title.last + 1
            named = following < len(tokens) and tokens[following].pos == "PROPN"
            named = named or (titled and is_of_next(tokens, title, titles, covering))
            if not named and not _acts(tokens, title):
                return as_held_then(tokens, title), first, title.last
        # "the former president, Yoon Suk-yeol,"
        ended = title.last + 3 if initials_behind(tokens, title.last) else title.last
        if ended == first - 2 and tokens[first - 1].text == "," and begin < title.first + 1:
            closing = tokens[last + 1].text if last + 1 < len(tokens) else "."
            known = bool(title.country) or "opposition" in title.role
            determined = begin < title.first or known or (title.first and tokens[title.first].dep == "poss")
            capacity = begin > 0 and tokens[begin - 1].text.lower() == "as"  # "his predecessor as Peru's mayor, X"
            if closing in (",", ".", ")", ";", "—", "–") and determined and not capacity:
                return title, begin, last
    return None, first, last


def _acts(tokens: Sequence[Token], title: Title) -> bool:
    """Return whether the title is itself the subject: "After talks with Ann Lee, the Minister said"."""
    head = tokens[title.head]
    verb = tokens[head.head]
    opened = tokens[0].tag in ("IN", "VBG", "VBN") and tokens[0].head != tokens[0].i
    return opened and head.dep in ("nsubj", "nsubjpass") and title.last < verb.i and tokens[title.last + 1].text != ","
