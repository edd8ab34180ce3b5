"""Facts and articles made by hand or by a seeded generator, for the tests of the page and its formats."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import date, timedelta

from briefing.model import (
    SECTIONS,
    Article,
    Claim,
    DateMention,
    Fact,
    Party,
    Published,
    Seal,
    SectionId,
    Statement,
)
from briefing.offsets import OffsetMap

SEAL = Seal(inputs="in", rules="ru", template="te", edits="", version="0.1.0", model="none")
AS_OF = date(2031, 5, 14)

_TEXT = """
ministers agreed to reopen the crossing at Karvela before winter while the joint commission on water shares
met in Port Elling according to the foreign ministry officials said tariffs on grain and steel remain
unresolved despite four rounds of talks; President Anna Velgrave will visit the neighbouring capital's
trade-and-transport fair fisheries quota observers ceasefire humanitarian corridor
"""
_WORDS = tuple(_TEXT.split())


def article(
    file: str = "a.txt",
    *,
    number: int = 1,
    day: date | None = date(2031, 5, 12),
    outlet: str = "The Elling Post",
    title: str = "Ministers meet",
    status: str = "complete",
    opinion: bool = False,
) -> Article:
    """Return an article; its text is of no matter here."""
    return Article(
        file=file,
        number=number,
        text="",
        offsets=OffsetMap(runs=()),
        title=title,
        outlet=outlet,
        published=Published(day=day, why="given" if day else "no date found"),
        status=status,  # type: ignore[arg-type]
        opinion=opinion,
    )


def claim(key: str, quote: str, *, section: SectionId, start: int = 0) -> Claim:
    """Return a claim on article `key`."""
    statement = Statement(
        article=key,
        sentence=0,
        form="clause",
        start=0,
        end=len(quote),
        quote_start=0,
        quote_end=len(quote),
        predicate="agree",
        verb="agreed",
    )
    return Claim(
        rule=f"{section}.rule",
        section=section,
        article=key,
        start=start,
        end=start + len(quote),
        quote=quote,
        text=quote,
        statement=statement,
    )


def mention(
    first: date | None, last: date | None = None, *, text: str = "Monday", **more: object
) -> DateMention:
    """Return a date mention."""
    return DateMention(start=0, end=len(text), text=text, first=first, last=last or first, **more)  # type: ignore[arg-type]


def fact(
    name: str,
    text: str,
    *,
    section: SectionId = "agreements",
    articles: Sequence[str] = ("a.txt#1",),
    rank: float = 50.0,
    parties: Sequence[Party] = (),
    **more: object,
) -> Fact:
    """Return a fact with one claim for each of `articles`."""
    fields: dict[str, object] = {
        "origins": ("x",),
        "mark": "single",
        "certainty": "reported",
        "date": None,
        "attributed_to": (),
    }
    return Fact(
        id=name,
        section=section,
        text=text,
        claims=tuple(claim(key, text, section=section) for key in articles),
        rank=rank,
        parties=tuple(parties),
        **(fields | more),  # type: ignore[arg-type]
    )


def country(name: str) -> Party:
    """Return a country as a party."""
    return Party(name=name, kind="country", country=name)


def random_case(seed: int) -> tuple[list[Fact], list[Article]]:
    """Return a corpus of any size, with lines and titles of any length, the same for the same seed."""
    source = random.Random(seed)
    count = source.choice((1, 3, 9, 40, 150))
    articles = [
        article(
            f"{index:03}.txt",
            day=source.choice((None, AS_OF - timedelta(days=source.randrange(40)))),
            outlet=source.choice(("Elling Post", "Radio Karvela", "The Northern Daily Correspondent", "")),
            title=" ".join(source.choices(_WORDS, k=source.randrange(0, 24))),
            status=source.choice(("complete", "complete", "incomplete")),
            opinion=source.random() < 0.1,
        )
        for index in range(count)
    ]
    keys = [entry.key for entry in articles]
    facts = [_random_fact(source, index, keys) for index in range(source.choice((0, 1, 6, 20, 45, 90)))]
    return facts, articles


def _random_fact(source: random.Random, index: int, keys: Sequence[str]) -> Fact:
    section = source.choice(SECTIONS)
    words = source.choices(_WORDS, k=source.randrange(4, 29))
    day = AS_OF + timedelta(days=source.randrange(-30, 60))
    return fact(
        f"f-{index:03}",
        " ".join(words).capitalize() + f" {index}.",
        section=section,
        articles=sorted(set(source.choices(keys, k=source.randrange(1, 6)))),
        rank=source.random() * 100,
        parties=(country(source.choice(("Norland", "Westmark", "Sarun"))),),
        mark=source.choice(("corroborated", "official", "single")),
        date=source.choice((None, mention(day), mention(None, text="next month"))),
        matter=" ".join(source.choices(_WORDS, k=3)) if section == "disputes" else "",
        tag=source.choice(("scheduled", "proposed", "speculated")) if section == "upcoming" else "",
    )
