"""Reads a sentence again without the aside of a speaker that breaks its tree: "agreed, the minister said, to examine".

The parser hangs what stands behind such an aside from the word of saying, or takes a participle before it for the
verb: "The committee set up in May, according to the ministry, will meet". Without the aside the sentence is read
well; the aside is then put back as what it is. Only where the first tree shows that it was broken. Other second
readings are the business of `second_reading`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from briefing.language.attribution_cues import words
from briefing.language.tree import BARE_SUBJECTS, FINITE
from briefing.model import Token

_LONGEST = 12
"""Tokens between the commas at most."""


def read_without_aside(
    tokens: Sequence[Token], read: Callable[[Sequence[str]], list[Token] | None]
) -> list[Token] | None:
    """Return the tokens with the tree of the sentence without its broken aside, None where there is none."""
    found = _aside_of(tokens)
    if found is None:
        return None
    first, last, top = found
    second = read([token.text for token in (*tokens[:first], *tokens[last + 1 :])])
    if second is None:
        return None
    size = last + 1 - first
    number = {i: i if i < first else i + size for i in range(len(second))}
    kept = {number[t.i]: replace(t, i=number[t.i], head=number[t.head]) for t in second}
    root = next(i for i, token in kept.items() if token.dep == "ROOT")
    if kept[root].pos not in {"VERB", "AUX"} or not _has_subject(kept.values(), root):
        return None
    whole = []
    for i, token in enumerate(tokens):
        if i in kept:
            whole.append(replace(kept[i], start=token.start, end=token.end, text=token.text))
        elif i == top:
            dep = "prep" if token.pos != "VERB" else "advcl" if token.tag == "VBG" else "parataxis"
            whole.append(replace(token, head=root, dep="prep" if token.text.lower() == "according" else dep))
        else:
            inside = first < token.head < last and token.text != ","
            whole.append(token if inside else replace(token, head=top if first < i < last else root))
    return whole


def _aside_of(tokens: Sequence[Token]) -> tuple[int, int, int] | None:
    """Return the commas round a speaker's aside and the token that heads it, where the tree round it is broken."""
    commas = [token.i for token in tokens if token.text == ","]
    for first, last in pairwise(commas):
        inside = tokens[first + 1 : last]
        if not 2 <= len(inside) <= _LONGEST or last + 1 >= len(tokens) or first < 2:
            continue
        top = _speaking(inside)
        participle = top is not None and tokens[top].tag == "VBG" and tokens[top].text.lower() != "according"
        if participle and tokens[last + 1].text.lower() != "to":
            continue
        if top is not None and (_taken_over(tokens, first, last) or _parted(tokens, first, last)):
            return first, last, top
    return None


def _speaking(inside: Sequence[Token]) -> int | None:
    """Return the word that heads a speaker's aside, "said" with its subject and nothing said, or a participle's."""
    if inside[0].text.lower() == "according" or inside[0].tag == "VBG":
        return inside[0].i
    verbs = [token for token in inside if token.pos in {"VERB", "AUX"}]
    if len(verbs) != 1 or verbs[0].lemma not in words("say") - words("addressed") or verbs[0].tag not in FINITE:
        # "Ghana offered, the president told reporters, to pay": whose word it is would be lost.
        return None
    subject = any(token.head == verbs[0].i and token.dep == "nsubj" for token in inside)
    first = inside[0]
    opened = first.dep in {"mark", "cc"} or first.tag in {"WDT", "WP", "WRB"} or first.text.lower() in {"so", "as"}
    return verbs[0].i if subject and not opened else None


def _taken_over(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Return whether what goes on behind the aside hangs from within it: "to examine", "the release of the crew"."""
    behind = next((t for t in tokens[last + 1 :] if t.pos != "PUNCT"), None)
    if behind is None:
        return False
    top = behind
    while top.head > last and top.head != top.i:
        top = tokens[top.head]
    noun = behind.pos in {"DET", "ADJ", "NUM", "NOUN", "PROPN"} and behind.ent not in {"DATE", "TIME"}
    goes_on = behind.text.lower() == "to" or noun
    before = any(token.tag in FINITE for token in tokens[:first])
    below = [t for t in tokens[last + 1 :] if t.head == top.i]
    own = top.tag in FINITE or any(t.tag in FINITE or t.dep in BARE_SUBJECTS for t in below)
    # "said Ann Lee, the director": who speaks is told more of.
    speaker = tokens[top.head].pos == "PROPN" or tokens[top.head].dep == "nsubj"
    return first < top.head < last and goes_on and before and not own and not speaker


def _parted(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Return whether the aside parts a subject from its verb and a participle before it was read as that verb."""
    behind = tokens[last + 1]
    main = behind if behind.tag in FINITE and behind.tag != "MD" and behind.pos == "VERB" else tokens[behind.head]
    if behind.tag not in FINITE or main.i <= last or _has_subject(tokens, main.i):
        return False
    return any(
        token.tag in {"VBD", "VBN"} and token.dep in {"ROOT", "ccomp"} and _has_subject(tokens, token.i)
        and not any(t.head == token.i and t.dep in {"aux", "auxpass", "dobj"} for t in tokens)
        for token in tokens[:first]
    )  # fmt: skip


def _has_subject(tokens: Iterable[Token], verb: int) -> bool:
    return any(token.head == verb and token.dep in BARE_SUBJECTS for token in tokens)
