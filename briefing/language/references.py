"""What the noun phrases of a sentence stand for."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.language.countries import country_named, is_actor, match_countries
from briefing.language.people import Roster, build_roster
from briefing.model import Party, Reference, Sentence


def resolve_references(
    articles: Sequence[Sequence[Sentence]],
) -> tuple[Roster, list[list[tuple[Reference, ...]]]]:
    """Return who is who, and per article and sentence the references sorted by start."""
    roster = build_roster(articles)
    result = []
    for a, article in enumerate(articles):
        out = []
        for s, sentence in enumerate(article):
            tokens = sentence.tokens
            found = []
            taken = set()

            def add(first: int, last: int, head: int, parties: tuple[Party, ...], why: str) -> None:
                start, end = tokens[first].start, tokens[last].end
                text = sentence.text[start - sentence.start : end - sentence.start]
                found.append(Reference(start=start, end=end, head=head, text=text, parties=parties, why=why))

            for m in roster.mentions[a][s]:
                if m.person >= 0:
                    add(m.first, m.last, m.head, (roster.people[m.person].party,), "name")
                    taken.update(range(m.first, m.last + 1))
            for c in match_countries(tokens):
                if c.first in taken or c.kind in ("adjective", "body", "seat") or (c.kind == "capital" and not is_actor(tokens, c)):
                    continue
                named = country_named(c.countries[0])
                if named is not None:
                    add(c.first, c.last, c.last, (named.party,), "country")
            out.append(tuple(sorted(found, key=lambda r: (r.start, r.end))))
        result.append(out)
    return roster, result
