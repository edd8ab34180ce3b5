"""Telling people apart: which spellings are one person, and who a surname means in an article.

People are never merged on a surname alone: two full names are one person only where their parts agree.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefing.language.person_mentions import NameMention
from briefing.language.person_names import near_surnames, same_spelling
from briefing.language.titles import Title
from briefing.resources import load_data

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
        longer = [k for k in by_pair[a, b] if len(k) > len(key) and _within(key, k) and k[-1] != "sr"]
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
    if key[-1] == "sr":
        return [key]
    found: list[_Key] = [key, (key[-1],), (key[0],)]
    if len(key) > 2:
        found += [key[-2:], key[:2], key[1:]]
    return sorted(set(found))


def bearers_of_names(
    raw: Sequence[Sequence[Sequence[NameMention]]],
) -> dict[tuple[str, ...], tuple[int, ...]]:
    """Return name -> the numbers of the people who may bear it, people known by one name only included."""
    clusters = _cluster(raw)
    bearers: dict[_Key, set[int]] = defaultdict(set)
    for key, number in sorted(clusters.items()):
        for alias in _aliases(key):
            bearers[alias].add(number)
    by_start: dict[str, list[str]] = defaultdict(list)
    for key in clusters:
        by_start[key[-1][:4]].append(key[-1])
    unknown = {m.parts[0] for article in raw for sentence in article for m in sentence if len(m.parts) == 1}
    for part in sorted(unknown):
        if (part,) not in bearers:
            near = {n for surname in by_start[part[:4]] if near_surnames(part, surname) for n in bearers[(surname,)]}
            if len(near) == 1:
                bearers[(part,)] = near
    count = max(clusters.values(), default=-1) + 1
    singles = sorted(
        {
            mention.parts
            for article in raw
            for sentence in article
            for mention in sentence
            if len(mention.parts) == 1
            and mention.strong
            and mention.parts not in bearers
            and mention.title is not None
            and (mention.name_first == mention.title.last + 1 or mention.name_last > mention.name_first)
        }
    )
    for number, key in enumerate(singles, start=count):
        bearers[key] = {number}
    return {key: tuple(sorted(numbers)) for key, numbers in bearers.items()}


def resolve_mentions(
    article: Sequence[Sequence[NameMention]], keys: Mapping[_Key, tuple[int, ...]]
) -> list[list[NameMention]]:
    """Give each mention its person: the one named in full before, else in the article, else in the corpus."""
    article = [[m for m in sentence if m.parts in keys] for sentence in article]
    anywhere = {
        keys[m.parts][0] for sentence in article for m in sentence if len(keys[m.parts]) == 1 and len(m.parts) > 1
    }
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
            out.append(replace(mention, person=person))
        resolved.append(out)
    return resolved


def _is_leader(title: Title | None) -> bool:
    return title is not None and title.role in load_data("briefing.language", "data/offices.yaml")["leaders"]
