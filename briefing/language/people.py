"""Who is who in a corpus: every person once, with the fullest name, office and country.

Owns finding names with their titles and telling people apart: never merged on a surname alone. It leaves
pronouns and "the president" to `references`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from briefing.language.countries import CountryMatch, match_countries
from briefing.language.person_names import is_organisation_word, name_parts, name_run, same_spelling
from briefing.language.titles import Title, find_titles
from briefing.model import Party, Sentence, Token
from briefing.resources import load_data


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
    strong: bool = False
    """Something beside the entity recogniser says that it is a person."""
    person: int = -1
    """Index into `Roster.people`; -1 where we are unsure."""

    @property
    def head(self) -> int:
        """The last token of the name: it heads the phrase in nearly every parse."""
        return self.name_last


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


def build_roster(articles: Sequence[Sequence[Sentence]]) -> Roster:
    """Return everybody whom the articles name, each once."""
    raw = [[_find_names(sentence) for sentence in article] for article in articles]
    clusters = _cluster(raw)
    people_keys = _add_single_names(raw, clusters)
    resolved = [_resolve_article(article, people_keys) for article in _with_people(raw, people_keys)]
    return _roster(resolved, people_keys, articles)


# --- finding names ----------------------------------------------------------------------------------------


def _find_names(sentence: Sentence) -> list[NameMention]:
    tokens = sentence.tokens
    countries = match_countries(tokens)
    covering = {i: match for match in countries for i in range(match.first, match.last + 1)}
    titles = find_titles(tokens, countries)
    starts: dict[int, Title] = {}
    title_tokens = {i for title in titles for i in range(title.first, title.last + 1)}
    found: list[NameMention] = []
    for title in titles:
        if not title.plural or title.last + 1 < len(tokens):
            starts[title.last + 1] = title
    i = 0
    while i < len(tokens):
        if i in title_tokens or not _may_start(tokens, i):
            i += 1
            continue
        last = name_run(tokens, i, covering)
        if last < i:
            i += 1
            continue
        mention = _mention(sentence, i, last, starts, titles, covering)
        if mention is not None:
            found.append(mention)
        i = last + 1
    return found


def _may_start(tokens: Sequence[Token], i: int) -> bool:
    token = tokens[i]
    return token.text[0].isupper() or (token.text.lower() in ("al", "el") and i + 1 < len(tokens))


def _mention(
    sentence: Sentence, first: int, last: int, starts: Mapping[int, Title], titles: Sequence[Title],
    covering: Mapping[int, CountryMatch],
) -> NameMention | None:  # fmt: skip
    tokens = sentence.tokens
    title = starts.get(first)
    if title is not None and _apart(tokens, title, first, last):
        title = None
    if first == 0 and title is None and last > first and tokens[0].ent != "PERSON" and tokens[1].ent == "PERSON":
        first = 1
    parts = name_parts(tokens, first, last)
    if not parts or any(is_organisation_word(token.text) for token in tokens[first : last + 1]):
        return None
    if last + 1 < len(tokens) and is_organisation_word(tokens[last + 1].text) and tokens[last + 1].text[0].isupper():
        return None
    whole_first, whole_last = first, last
    strong = title is not None
    if title is not None:
        whole_first = title.first
        strong = True
        beside, begin, end = _apposed(tokens, title.first, last, titles, covering)
        if beside is not None:
            whole_first, whole_last = min(whole_first, begin), max(last, end)
            if title.noun in _ranks():
                title = beside
    else:
        title, whole_first, whole_last = _apposed(tokens, first, last, titles, covering)
        strong = title is not None
    if title is not None and whole_first and tokens[whole_first - 1].text.lower() in ("the", "a", "an", "his", "her", "their", "its"):
        whole_first -= 1
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
        first=whole_first, last=whole_last, name_first=first, name_last=last, parts=parts,
        spelling=sentence.text[start:end], title=title, strong=strong,
    )  # fmt: skip


def _apart(tokens: Sequence[Token], title: Title, first: int, last: int) -> bool:
    """Return whether the name is the subject of a clause behind the title ("the second leader Lee met")."""
    name = range(first, last + 1)
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
    return frozenset(data["ranks"]) | frozenset(data["honorifics"])


def _described(tokens: Sequence[Token], last: int) -> bool:
    """Return whether a description of a person follows: ", a businessman who", ", 43,"."""
    if last + 3 >= len(tokens) or tokens[last + 1].text != ",":
        return False
    if tokens[last + 2].text.isdigit() and tokens[last + 3].text in (",", "."):
        return True
    return tokens[last + 2].text.lower() in ("a", "an") and any(t.text.lower() == "who" for t in tokens[last + 3 : last + 9])


def _with_possessor(tokens: Sequence[Token], first: int, covering: Mapping[int, CountryMatch]) -> int:
    """Return where the phrase begins with its possessor: "the RSF's commander", "Lai's predecessor"."""
    if first and tokens[first].tag != "POS" and tokens[first - 1].tag == "POS":
        first -= 1
    if tokens[first].tag != "POS" or not first:
        return first
    first -= 1
    while first and (
        first in covering and covering[first].first < first
        or (tokens[first - 1].text[0].isupper() and tokens[first - 1].dep in ("compound", "nmod") and tokens[first - 1].pos == "PROPN")
        or tokens[first - 1].text in "-‐" or (tokens[first].text in "-‐")
    ):
        first -= 1
    if first and tokens[first - 1].text.lower() == "the":
        first -= 1
    return first


def _apposed(
    tokens: Sequence[Token], first: int, last: int, titles: Sequence[Title], covering: Mapping[int, CountryMatch]
) -> tuple[Title | None, int, int]:
    """Return the title that stands in apposition to the name, and where the whole phrase begins and ends."""
    for title in titles:
        if title.last >= first and title.first <= last or title.plural or title.role == "" and title.noun not in ("counterpart", "predecessor", "successor"):
            continue
        begin = title.first
        while begin > 0 and begin > title.first - 3 and (
            tokens[begin - 1].tag in ("DT", "PRP$", "POS") or begin - 1 in covering
        ):
            begin -= 1
        # "Wi Sung-lac, the national security adviser"
        if begin == last + 2 and tokens[last + 1].text == ",":
            following = title.last + 1
            named = following < len(tokens) and tokens[following].pos == "PROPN"
            if not named:
                return title, first, title.last
        # "the former president, Yoon Suk-yeol,"
        if title.last == first - 2 and tokens[first - 1].text == "," and begin < title.first + 1:
            closing = tokens[last + 1].text if last + 1 < len(tokens) else "."
            determined = begin < title.first or title.country or (title.first and tokens[title.first].dep == "poss")
            if closing in (",", ".", ")", ";", "—", "–") and determined:
                return title, begin, last
    return None, first, last


# --- telling people apart ---------------------------------------------------------------------------------

_Key = tuple[str, ...]


def _cluster(raw: Sequence[Sequence[Sequence[NameMention]]]) -> dict[_Key, int]:
    """Return full names' keys -> number of their person; numbers are by the sorted key of the cluster."""
    counts: Counter[_Key] = Counter()
    strong: set[_Key] = set()
    for article in raw:
        for sentence in article:
            for mention in sentence:
                if len(mention.parts) > 1:
                    counts[mention.parts] += 1
                    if mention.strong:
                        strong.add(mention.parts)
    kept = sorted(key for key, count in counts.items() if key in strong or count > 1)
    parent = {key: key for key in kept}

    def root(key: _Key) -> _Key:
        while parent[key] != key:
            key = parent[key]
        return key

    by_sorted: dict[_Key, _Key] = {}
    by_pair: dict[tuple[str, str], list[_Key]] = defaultdict(list)
    for key in kept:
        first = by_sorted.setdefault(tuple(sorted(key)), key)
        parent[root(key)] = root(first)
        for a in sorted(set(key)):
            for b in sorted(set(key)):
                if a < b:
                    by_pair[a, b].append(key)
    by_part: dict[str, list[_Key]] = defaultdict(list)
    for key in kept:
        for part in sorted(set(key)):
            by_part[part].append(key)
    for key in kept:
        a, b = sorted(key)[:2]
        longer = [k for k in by_pair[a, b] if len(k) > len(key) and _within(key, k)]
        if longer and len({root(k) for k in longer}) == 1:
            parent[root(key)] = root(longer[0])
        for other in sorted({k for part in set(key) for k in by_part[part]}):
            if other > key and same_spelling(key, other):
                parent[root(other)] = root(key)
    roots = sorted({root(key) for key in kept})
    number = {key: i for i, key in enumerate(roots)}
    return {key: number[root(key)] for key in kept}


def _within(short: _Key, long: _Key) -> bool:
    """Return whether the parts of `short` stand in `long` in the same order."""
    rest = iter(long)
    return all(part in rest for part in short)


def _aliases(key: _Key) -> list[_Key]:
    """Return the shorter names that the bearer of a full name may go by."""
    found: list[_Key] = [key, (key[-1],), (key[0],)]
    if len(key) > 2:
        found += [key[-2:], key[:2], key[1:]]
    return sorted(set(found))


def _add_single_names(
    raw: Sequence[Sequence[Sequence[NameMention]]], clusters: dict[_Key, int]
) -> dict[_Key, tuple[int, ...]]:
    """Return name -> the people who may bear it, with people known by one name only added."""
    bearers: dict[_Key, set[int]] = defaultdict(set)
    for key, number in sorted(clusters.items()):
        for alias in _aliases(key):
            bearers[alias].add(number)
    count = max(clusters.values(), default=-1) + 1
    singles = sorted(
        {
            mention.parts
            for article in raw
            for sentence in article
            for mention in sentence
            if len(mention.parts) == 1 and mention.strong and mention.parts not in bearers
            and mention.title is not None
            and (mention.name_first == mention.title.last + 1 or mention.name_last > mention.name_first)
        }
    )  # fmt: skip
    for number, key in enumerate(singles, start=count):
        bearers[key] = {number}
    return {key: tuple(sorted(numbers)) for key, numbers in bearers.items()}


def _with_people(
    raw: Sequence[Sequence[Sequence[NameMention]]], keys: Mapping[_Key, tuple[int, ...]]
) -> list[list[list[NameMention]]]:
    """Return only the mentions that may be somebody's name."""
    return [[[m for m in sentence if m.parts in keys] for sentence in article] for article in raw]


def _resolve_article(
    article: Sequence[Sequence[NameMention]], keys: Mapping[_Key, tuple[int, ...]]
) -> list[list[NameMention]]:
    """Give each mention its person: the one named in full before, else in the article, else in the corpus."""
    full: list[tuple[int, int]] = [
        (i, keys[m.parts][0])
        for i, sentence in enumerate(article)
        for m in sentence
        if len(keys[m.parts]) == 1 and len(m.parts) > 1
    ]
    anywhere = {number for _, number in full}
    titled: Counter[int] = Counter()
    resolved: list[list[NameMention]] = []
    recent: list[int] = []
    for sentence in article:
        out = []
        for mention in sentence:
            candidates = list(keys[mention.parts])
            here = [c for c in candidates if c in recent] or [c for c in candidates if c in anywhere]
            candidates = here or candidates
            if len(candidates) > 1:
                best = max(titled[c] for c in candidates)
                leading = [c for c in candidates if titled[c] == best]
                last_seen = [c for c in recent if c in candidates][-1:]
                candidates = leading if len(leading) == 1 and (not last_seen or leading == last_seen) else candidates
            person = candidates[0] if len(candidates) == 1 else -1
            if person >= 0:
                recent.append(person)
                titled[person] += 1 + 2 * _is_leader(mention.title)
            out.append(_replaced(mention, person))
        resolved.append(out)
    return resolved


def _is_leader(title: Title | None) -> bool:
    return title is not None and title.role in load_data("briefing.language", "data/offices.yaml")["leaders"]


def _replaced(mention: NameMention, person: int) -> NameMention:
    return replace(mention, person=person)


# --- the roster -------------------------------------------------------------------------------------------


def _roster(
    resolved: Sequence[Sequence[Sequence[NameMention]]], keys: Mapping[_Key, tuple[int, ...]],
    articles: Sequence[Sequence[Sentence]],
) -> Roster:  # fmt: skip
    spellings: dict[int, Counter[str]] = defaultdict(Counter)
    roles: dict[int, Counter[str]] = defaultdict(Counter)
    countries: dict[int, Counter[str]] = defaultdict(Counter)
    shared: dict[int, Counter[tuple[str, ...]]] = defaultdict(Counter)
    genders: dict[int, Counter[str]] = defaultdict(Counter)
    counts: Counter[int] = Counter()
    full_parts: dict[int, int] = {}
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
                title = mention.title
                if title is None:
                    continue
                if title.role and title.role not in data["no_role"]:
                    roles[who][title.role] += 1
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
        name = _canonical(spellings[who])
        country = _most_frequent(countries[who])
        if not country and shared[who]:
            options = shared[who].most_common(1)[0][0]
            country = next((option for option in options if named[option]), options[0])
        role_list = tuple(role for role, _ in sorted(roles[who].items(), key=lambda item: (-item[1], item[0])))
        people.append(
            (
                who,
                Person(
                    party=Party(
                        name=name, kind="person", role=_settle_role(role_list, roles[who]), country=country
                    ),
                    variants=tuple(sorted(spellings[who])),
                    keys=tuple(sorted(key for key, numbers in keys.items() if who in numbers)),
                    gender=_gender(genders[who]),
                    roles=role_list,
                    mentions=counts[who],
                ),
            )
        )
    people = _related(people, resolved, articles)
    people.sort(key=lambda pair: (pair[1].party, pair[0]))
    place = {who: i for i, (who, _) in enumerate(people)}
    mentions = tuple(
        tuple(tuple(_replaced(m, place.get(m.person, -1)) for m in sentence) for sentence in article)
        for article in resolved
    )
    return Roster(people=tuple(person for _, person in people), mentions=mentions)


def _related(
    people: list[tuple[int, Person]], resolved: Sequence[Sequence[Sequence[NameMention]]],
    articles: Sequence[Sequence[Sentence]],
) -> list[tuple[int, Person]]:  # fmt: skip
    """Complete offices from relations: "his Ethiopian counterpart, X", "Lee's predecessor, Y", "his foreign minister"."""
    by_number = dict(people)
    for a, article in enumerate(resolved):
        for s, sentence in enumerate(article):
            for mention in sentence:
                title = mention.title
                if title is None or mention.person < 0:
                    continue
                owner = _owner(articles[a][s].tokens, sentence, mention, title)
                if owner is None or owner not in by_number or owner == mention.person:
                    continue
                party, theirs = by_number[mention.person].party, by_number[owner].party
                role, country = party.role, party.country
                plain = theirs.role.removeprefix("former ")
                if title.noun == "counterpart":
                    role = role or theirs.role
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


def _owner(
    tokens: Sequence[Token], sentence: Sequence[NameMention], mention: NameMention, title: Title
) -> int | None:
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


def _canonical(spellings: Counter[str]) -> str:
    """Return the most frequent of the fullest spellings; the first in sorted order of equals."""

    def size(spelling: str) -> int:
        return len(spelling.replace("-", " ").split())

    longest = max(min(size(s), 2) for s in spellings)
    full = [s for s in spellings if min(size(s), 2) == longest]
    return min(full, key=lambda s: (-spellings[s], s))


def _most_frequent(counter: Counter[str]) -> str:
    return min(counter, key=lambda word: (-counter[word], word)) if counter else ""


def _settle_role(roles: tuple[str, ...], counts: Counter[str]) -> str:
    """Return the role to name the person by: the most frequent, and a past office only where nothing is newer."""
    if not roles:
        return ""
    best = roles[0]
    if f"former {best}" in counts and counts[f"former {best}"] >= counts[best]:
        return f"former {best}"
    if best.startswith("former "):
        current = [r for r in roles if not r.startswith("former ") and r != best.removeprefix("former ")]
        if current and counts[current[0]] * 2 >= counts[best]:
            return current[0]
    return best


def _gender(votes: Counter[str]) -> str:
    if votes["m"] >= 2 * votes["f"] + 1:
        return "m"
    return "f" if votes["f"] >= 2 * votes["m"] + 1 else ""


def _vote_gender(
    sentence: Sentence, mentions: Sequence[NameMention], genders: dict[int, Counter[str]]
) -> None:
    """Let the pronouns of a sentence that names one person tell "he" or "she"."""
    people = {m.person for m in mentions}
    if len(people) != 1 or -1 in people or '"' in sentence.text or "“" in sentence.text:
        return
    who = people.pop()
    after = min(m.name_last for m in mentions)
    for token in sentence.tokens[after:]:
        lower = token.text.lower()
        if lower in ("he", "his", "him", "himself"):
            genders[who]["m"] += 1
        elif lower in ("she", "her", "hers", "herself"):
            genders[who]["f"] += 1
