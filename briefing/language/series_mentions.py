"""One of a row of gatherings, told by the words that an earlier one of the row had: "the next round of talks on fish".

Owns which words stand behind "round", "session" or "meeting" where it was told in full before, and whether they can be
those of "the next round". Bare nouns without a place in a row are the matter of `first_mentions`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.language.full_mentions import Mention
from briefing.language.tree import Tree

_ROWS = frozenset({"round", "session", "meeting", "sitting"})
"""Gatherings of which one follows another."""
_SPOKEN = frozenset({"talk", "talks", "negotiation", "negotiations", "consultation", "consultations"})
"""What a round is of."""
_PLACES = (
    "next|new|coming|following|upcoming|latest|last|previous|final|first|second|third|fourth|fifth|sixth|seventh"
    "|eighth|ninth|tenth"
)
_BEHIND = frozenset({"of", "on"})


def place_in_row(tree: Tree, noun: int) -> str:
    """Return "next" for the noun of "the next round" where nothing else tells which one it is, else ""."""
    token = tree[noun]
    if token.lemma not in _ROWS or token.tag != "NN" or noun < 2 or tree[noun - 2].text.lower() != "the":
        return ""
    place = tree[noun - 1].text
    after = tree[noun + 1] if noun + 1 < len(tree.tokens) else None
    goes_on = after is not None and (after.pos in ("NOUN", "PROPN") or after.text == "-")
    if goes_on or not re.fullmatch(_PLACES, place):
        return ""
    own = [tree[i] for i in tree.children(noun) if i > noun and tree[i].dep in ("prep", "relcl", "acl", "appos")]
    days = [tree.child(t.i, "pobj") for t in own if t.dep == "prep" and t.text in ("in", "at", "on")]
    plain = [i for i in days if i is not None and (tree[i].ent in ("DATE", "TIME", "GPE"))]
    return place if len(own) == len(plain) else ""


def words_of_row(tree: Tree, noun: int, mentions: Sequence[Mention]) -> str:
    """Return what stood behind the noun where one of the row was told in full, "" where two come into question.

    Args:
        mentions: the article's before this noun, in order.
    """
    name = tree[noun].lemma
    found: dict[str, Mention] = {}
    for mention in mentions:
        if mention.noun != name or mention.doubt:
            continue
        if mention.plural and mention.telling:
            # "Meetings of several committees": any of them may have a next one.
            return ""
        behind = next((b for words in mention.neutral if (b := _behind(words, name))), "")
        if behind:
            found[behind] = mention
    if not found:
        return ""
    best = max(found, key=lambda words: (len(words.split()), words))
    told = set(re.findall(r"\w+", best.lower()))
    if any(not best.startswith(words) for words in found):
        return ""
    return "" if any(m.noun in _SPOKEN and not _is_told_in(m, told) for m in mentions) else best


def _behind(words: str, noun: str) -> str:
    """Return the phrase behind the noun in a full mention: "of talks on fish" in "the third round of talks on fish"."""
    behind = words.partition(f" {noun} ")[2]
    if noun == "round" and _SPOKEN.isdisjoint(behind.split()):
        # "a round of shots"
        return ""
    return behind if behind.split(" ")[0] in _BEHIND and len(behind.split()) > 1 else ""


def _is_told_in(mention: Mention, words: set[str]) -> bool:
    """Return whether talks are those of the row: what tells them stands in its words too."""
    return all(word in words or f"{word}s" in words for word in mention.telling)
