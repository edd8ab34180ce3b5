"""Names that are no person's because the texts only ever tell that something is there: "off Jan Mayen".

Of people one tells what they do and who they are; a name that stands behind a preposition of place wherever the
corpus has it, and never with a title, is a place's. Names are found in `person_mentions`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from briefing.language.person_mentions import NameMention
from briefing.model import Sentence

_WHERE = frozenset(
    {"off", "around", "round", "near", "outside", "inside", "across", "at", "in", "north", "south", "east", "west"}
)
_LEANING = frozenset({"in", "at"})
"""Some verbs and nouns take these with a person: "confidence in Ann Lee", "laughed at Ann Lee"."""


def without_places(
    articles: Sequence[Sequence[Sentence]], mentions: Sequence[Sequence[Sequence[NameMention]]]
) -> list[list[list[NameMention]]]:
    """Return the mentions without those of names that only ever tell where something is.

    Args:
        mentions: per article, per sentence, as `find_names` gives them.
    """
    where: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for article, rows in zip(articles, mentions, strict=True):
        for sentence, row in zip(article, rows, strict=True):
            for mention in row:
                where[mention.parts].append(_place_word(sentence, mention))
    places = {parts for parts, found in where.items() if all(found) and any(word not in _LEANING for word in found)}
    return [[[m for m in row if m.parts not in places] for row in rows] for rows in mentions]


def _place_word(sentence: Sentence, mention: NameMention) -> str:
    """Return the preposition of place right before the name, "" where there is none or a title stands with it."""
    if mention.title is not None or mention.beside is not None or mention.strong or mention.first == 0:
        return ""
    tokens = sentence.tokens
    before = tokens[mention.first - 1]
    owner = mention.last + 1 < len(tokens) and tokens[mention.last + 1].tag == "POS"
    word = before.text.lower()
    if word == "of" and mention.first > 1:
        word = tokens[mention.first - 2].text.lower()  # "north of Jan Mayen"
    return word if word in _WHERE and not owner else ""
