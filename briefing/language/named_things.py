"""Things by their names: a ship under another word for ships, letters in brackets, a name set off behind a noun.

Owns what of a name stands where in a sentence, and that one ship alone was named. Which earlier words a bare noun takes
is decided in `first_mentions`; people and offices are the business of `references`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.language.mention_words import TELLING
from briefing.language.tree import Tree

CRAFT = frozenset({"ship", "vessel", "boat"})
"""Words by which any craft at sea may be called once it was named; a plane is none of them."""
_AT_SEA = frozenset({
    "ship", "vessel", "boat", "trawler", "tanker", "freighter", "ferry", "tug", "yacht", "barge", "cutter", "frigate",
    "submarine", "destroyer", "corvette", "bulker", "liner", "longliner", "whaler", "dredger", "icebreaker", "warship",
})  # fmt: skip
PAPERS = frozenset({"agreement", "accord", "deal", "pact", "document", "text"})
"""Words by which a paper may be called once it was named."""
_AGREED = frozenset({
    "agreement", "accord", "deal", "pact", "treaty", "memorandum", "protocol", "contract", "convention",
})  # fmt: skip
_WRITTEN = _AGREED | frozenset({
    "statement", "declaration", "communique", "communiqué", "letter", "report", "note", "bill", "law", "decree", "plan",
    "resolution", "map", "list", "draft", "roadmap", "framework", "understanding", "arrangement", "settlement", "page",
    "annex", "charter", "constitution", "invitation", "offer", "proposal", "document", "text", "paper", "file",
    "compromise", "truce", "ceasefire", "record", "licence", "license", "permit", "order", "ruling", "verdict",
})  # fmt: skip
_NAME_WORDS = 7
"""Words of a name set off behind a noun at most."""
_BEHIND = re.compile(rf" (?:{'|'.join(sorted(TELLING))}|that|which) ")
_SHORT = re.compile(r"(?=.*[A-Z].*[A-Z])[A-Za-z]{2,7}")
"""Letters that stand for a name: "MoU", "CBAM"."""


def name_called(tree: Tree, noun: int) -> str:
    """Return the name that a craft's noun stands beside, else "": "Hafborg" in "the Hafborg, a trawler"."""
    token = tree[noun]
    if token.lemma not in _AT_SEA or token.dep != "appos" or tree[token.head].pos != "PROPN" or token.head > noun:
        return ""
    last = first = token.head
    while first and tree[first - 1].pos == "PROPN":
        first -= 1
    if not first or tree[first - 1].text.lower() != "the" or tree[first].ent in ("PERSON", "GPE", "DATE"):
        return ""
    return " ".join(tree[i].text for i in range(first, last + 1))


def any_craft(mentions: Sequence[tuple[str, str, bool, bool, bool]]) -> str:
    """Return the words of the one craft named so far, "" where there are none or more.

    Args:
        mentions: of each noun phrase its noun and words, and whether a name follows, it is plural, it is told in full.
    """
    at_sea = [m for m in mentions if m[0] in _AT_SEA]
    named = {words: noun for noun, words, called, _, _ in at_sea if called}
    if len(named) != 1:
        return ""
    words, noun = next(iter(named.items()))
    place = next(i for i, m in enumerate(at_sea) if m[1] == words)
    more = [_BEHIND.split(said)[0].split() for other, said, *_ in mentions if other not in _AT_SEA and said != words]
    if any(_AT_SEA.intersection(said) for said in more):
        # "the patrol vessel Andenes", read as one name
        return ""
    # "An Icelandic trawler was stopped" may be the one that is named later; a patrol ship is another.
    others = [m for i, m in enumerate(at_sea) if m[1] != words and (m[4] or m[3]) and (m[0] != noun or i > place)]
    return "" if any(not plural for _, _, _, plural, _ in others) else words


def any_paper(name: str, mentions: Sequence[tuple[str, bool, bool]]) -> str:
    """Return the noun of the one paper told so far that `name` ("deal", "document") may stand for, "" for none or more.

    Args:
        mentions: of each noun phrase its noun, and whether it is plural and told in full.
    """
    kinds = _WRITTEN if name in ("document", "text") else _WRITTEN - {"document", "text"}
    written = [m for m in mentions if m[0] in kinds and m[0] != name]
    nouns = {noun for noun, _, told in written if told}
    if len(nouns) != 1 or any(plural for _, plural, _ in written) or not nouns <= _AGREED:
        return ""
    return nouns.pop() if {noun for noun, *_ in written} == nouns else ""


def in_brackets(tree: Tree, last: int, noun: int) -> str:
    """Return the letters in brackets behind a noun or its phrase: "MoU" in "a Memorandum of Understanding (MoU) on"."""
    for place in (last, noun, *(i for i in range(noun + 1, last))):
        after = tree.tokens[place + 1 : place + 4]
        if len(after) == 3 and after[0].text == "(" and after[2].text == ")" and _SHORT.fullmatch(after[1].text):
            return after[1].text if after[1].text[0].lower() == tree[_first(tree, noun)].text[0].lower() else ""
    return ""


def _first(tree: Tree, noun: int) -> int:
    """Return the first word of the noun's own name: "carbon" in "the carbon border adjustment mechanism"."""
    first = noun
    while first and tree[first - 1].dep in ("compound", "amod", "nmod") and tree[first - 1].text != "-":
        first -= 1
    return first


def set_off(tree: Tree, noun: int) -> str:
    """Return the name set off by commas behind a subject that is "the" and its noun, "" where it is no name.

    "The skipper, Ann Lee, denied it"; "The seller, the Cuban group BioFarma, will pay".
    """
    if noun == 0 or tree[noun - 1].text.lower() != "the" or tree[noun].dep not in ("nsubj", "nsubjpass"):
        return ""
    behind = tree.tokens[noun + 1 : noun + _NAME_WORDS + 3]
    if not behind or behind[0].text != ",":
        return ""
    end = next((i for i, token in enumerate(behind[1:], start=1) if token.text == ","), None)
    words = behind[1:end] if end is not None else ()
    plain = all(t.pos in ("PROPN", "NOUN", "ADJ", "DET") or t.text in "-.'’" for t in words)
    if not words or not plain or words[-1].pos != "PROPN" or words[-1].ent in ("DATE", "GPE"):
        return ""
    inside = {token.i for token in words}
    if not any(token.dep == "appos" and token.head == noun for token in words):
        return ""
    after = tree.tokens[words[-1].i + 2 : words[-1].i + 3]
    if not after or any(t.head not in inside and t.dep != "appos" and t.head != noun for t in words):
        return ""
    if tree[noun].tag != "NN" or after[0].pos not in ("VERB", "AUX", "ADV"):
        # "The ministers, Ann Lee, Bo Roe, and Cy Doe, signed"
        return ""
    return tree.sentence.text[words[0].start - tree.sentence.start : words[-1].end - tree.sentence.start]
