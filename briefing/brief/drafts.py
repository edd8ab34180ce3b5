"""A line on its way to the page: a fact, or a reviewer's own line, with the reviewer's wishes beside it.

Owns the form that the parts of this step hand one another. It leaves the wishes to `overlay`, the choice to
`fit` and the making of `Item`s to `assemble`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from briefing.model import Certainty, Claim, DateMention, Fact, Mark, Party, SectionId


# Without slots, for what a draft tells of itself is asked for many times over and worked out once.
@dataclass(frozen=True, kw_only=True)
class Draft:
    """One line that may come to the page."""

    id: str
    section: SectionId
    text: str
    mark: Mark
    certainty: Certainty
    date: DateMention | None
    parties: tuple[Party, ...]
    attributed_to: tuple[str, ...]
    origins: tuple[str, ...]
    claims: tuple[Claim, ...]
    rank: float
    matter: str = ""
    tag: str = ""
    notes: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    """`Article.key`s beyond those of the claims."""
    drafter: bool = False
    pinned: bool = False
    wanted: bool = False
    """The reviewer accepted it, or wrote it."""
    order: int | None = None
    left_out: str = ""
    """Why it does not come to the page; "" if it may."""

    @cached_property
    def article_keys(self) -> tuple[str, ...]:
        """The articles that it comes from, each once, the one that speaks first in front."""
        return tuple(dict.fromkeys((*(claim.article for claim in self.claims), *self.articles)))

    @cached_property
    def countries(self) -> tuple[str, ...]:
        """The countries of its parties, each once, sorted."""
        return tuple(sorted({party.country for party in self.parties if party.country}))

    @cached_property
    def done(self) -> bool:
        """Whether its verb tells what was done already, whatever day its words name."""
        statement = self.claims[0].statement if self.claims else None
        return (
            statement is not None
            and statement.form == "clause"
            and statement.tense == "past"
            and statement.predicate not in ("be", "put off", "move", "postpone")
        )

    @cached_property
    def plain(self) -> str:
        """Its words as they are compared with another line's."""
        return " ".join(self.text.casefold().split()).rstrip(".")


def draft_fact(fact: Fact) -> Draft:
    """Return `fact` as a draft, untouched by any reviewer."""
    return Draft(
        id=fact.id,
        section=fact.section,
        text=fact.text,
        mark=fact.mark,
        certainty=fact.certainty,
        date=fact.date,
        parties=fact.parties,
        attributed_to=fact.attributed_to,
        origins=fact.origins,
        claims=fact.claims,
        rank=fact.rank,
        matter=fact.matter,
        tag=fact.tag,
        notes=fact.notes,
        left_out=fact.dropped,
    )
