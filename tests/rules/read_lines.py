"""What the shipped rules make of a text, read with the language model as one article of 15 May 2024."""

from __future__ import annotations

from datetime import date

from briefing.language import analyse_text
from briefing.model import Article, Claim, Published
from briefing.offsets import OffsetMap
from briefing.rules import extract_claims, load_rules


def claims_of(text: str) -> list[Claim]:
    """Return the claims that `text` makes."""
    rules = load_rules("diplomacy")
    day = date(2024, 5, 15)
    sentences = analyse_text(text, published=day, noun_lemmas=rules.noun_lemmas)
    article = Article(
        file="text",
        number=1,
        text=text,
        offsets=OffsetMap(runs=((0, 0, len(text)),)),
        published=Published(day=day),
    )
    return list(extract_claims(article, text, sentences, rules))


def lines_of(text: str, section: str = "") -> list[str]:
    """Return the lines of `text`'s claims; only those of `section` where one is given."""
    return [claim.text for claim in claims_of(text) if not section or claim.section == section]
