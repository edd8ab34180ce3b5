"""Where claims truly come from: how many independent origins a fact has, and how good they are.

Three newspapers that print one agency's text are one origin; an official's words are that official's side,
whoever prints them. Two governments' accounts are two.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from briefing.facts.similarity import actor
from briefing.model import Article, Claim, Mark

_SHINGLE = 8
"""Words in a shingle when two articles' texts are compared (Broder 1997: resemblance of documents)."""
_COPY = 0.35
"""From this share of common shingles one article is a copy of the other."""


def _claim_origins(claim: Claim, article: Article, copies: Mapping[str, str]) -> tuple[str, ...]:
    """Return the origin of one claim: "official:Japan", "agency:Kyodo", "outlet:The Hindu".

    Args:
        claim: the claim.
        article: the article that it stands in.
        copies: from `find_copies`.
    """
    attribution = claim.statement.attribution
    if attribution is not None and attribution.kind == "official":
        sides = sorted({actor(p) for p in attribution.parties})
        return tuple(f"official:{side}" for side in sides) or (f"official:{attribution.source_text}",)
    if attribution is not None and attribution.kind == "named" and attribution.parties:
        return tuple(f"named:{p.name}" for p in attribution.parties)
    return (copies.get(article.key) or _press_origin(article),)


def group_origins(
    claims: Sequence[Claim], articles: Mapping[str, Article], copies: Mapping[str, str]
) -> tuple[str, ...]:
    """Return the origins of claims that say the same, sorted.

    One report is no second origin beside whom it names: what it tells once as an official's word it has from there.
    """
    told: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        told[claim.article].update(_claim_origins(claim, articles[claim.article], copies))
    found: set[str] = set()
    for origins in told.values():
        named = {origin for origin in origins if origin.startswith(("official:", "named:"))}
        found |= named or origins
    return tuple(sorted(found))


def _press_origin(article: Article) -> str:
    """Return the press origin of an article: its agency, else its outlet, else the article itself."""
    if article.agency:
        return f"agency:{article.agency.lower()}"
    return f"outlet:{article.outlet.lower()}" if article.outlet else f"article:{article.key}"


def find_copies(articles: Sequence[Article]) -> dict[str, str]:
    """Return for each article that repeats an earlier one's text the press origin of that one."""
    ordered = sorted(
        articles,
        key=lambda a: (a.published.day is None, a.published.day, a.key) if a.published.day else (True, None, a.key),
    )
    shingles = {a.key: _shingles(a.text) for a in ordered}
    copies: dict[str, str] = {}
    for place, article in enumerate(ordered):
        for earlier in ordered[:place]:
            mine, other = shingles[article.key], shingles[earlier.key]
            if mine and other and len(mine & other) / min(len(mine), len(other)) >= _COPY:
                copies[article.key] = copies.get(earlier.key) or _press_origin(earlier)
                break
    return copies


def _shingles(text: str) -> frozenset[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return frozenset(tuple(words[i : i + _SHINGLE]) for i in range(max(len(words) - _SHINGLE + 1, 0)))


def mark_of(claims: Sequence[Claim], origins: Sequence[str]) -> Mark:
    """Return the sourcing mark: two or more independent origins, one named official, or the rest."""
    if len(origins) >= 2:
        return "corroborated"
    if any(origin.startswith("official:") for origin in origins):
        return "official"
    return "single"
