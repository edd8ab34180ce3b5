"""Articles for tests: one text, a day, and whatever else a test needs to say of them."""

from __future__ import annotations

from datetime import date

from briefing.model import Article, Published
from briefing.offsets import OffsetMap

DAY = date(2024, 5, 6)


def article_of(
    text: str,
    *,
    file: str = "a.txt",
    title: str = "",
    outlet: str = "",
    byline: str = "",
    opinion: bool = False,
    day: date | None = DAY,
) -> Article:
    """Return an article of the given text, whose offsets are those of its file, published on `day`."""
    return Article(
        file=file,
        number=1,
        text=text,
        offsets=OffsetMap(runs=((0, 0, len(text)),)),
        title=title,
        outlet=outlet,
        byline=byline,
        opinion=opinion,
        published=Published(day=day, why="given", confidence="high"),
    )
