"""Readers' comments by their form: entries of name, day and text below an article, handles among free text.

Headings that announce comments ("12 Comments") are rules of `data/cleaning.yaml`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.documents import shapes
from briefing.documents.blocks import Block

_REACTION = re.compile(r"(?:reply|like|report|upvote|share|\d+ (?:likes?|replies))", re.IGNORECASE)
_SIGNATURE = re.compile(r"[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]*\.?){1,3}")
_OWN_VOICE = re.compile(r"^(?!.*[“\"]).*\b(?:I|my|me|you|your|lol|please|thanks)\b", re.IGNORECASE)
BODY_BEFORE_REST = 25
"""Words of body that must stand above a mark of the article's end ("12 Comments") before it is believed."""


def entry_start(blocks: Sequence[Block], index: int) -> int:
    """Return where the comment begins that a line such as "Reply" closes, or `index`.

    An entry is a name, often a day or an age, then the text. Without a day the next entry must show the form.
    """
    prose = [shapes.words(block.text) if shapes.is_prose(block.text) else 0 for block in blocks[:index]]
    follow = [block.text for block in blocks[index + 1 : index + 3]]
    again = len(follow) == 2 and shapes.is_person_like(follow[0])
    undated = again and shapes.stamp_parts(follow[1]) is None
    for k in range(index - 1, max(index - 9, -1), -1):
        dated = k + 1 < index and shapes.stamp_parts(blocks[k + 1].text) is not None
        if shapes.is_person_like(blocks[k].text) and (undated or dated):
            return k if sum(prose[:k]) >= BODY_BEFORE_REST else index
    return index


def mark_entries(blocks: Sequence[Block], why: list[str]) -> None:
    """Name a tail of entries "name, day, text" below the article, whatever the readers' names look like."""
    heads = [
        i
        for i in range(len(blocks) - 2)
        if why[i] in ("", "repeated")
        and shapes.is_person_like(blocks[i].text) and shapes.is_stamp(blocks[i + 1].text)
        and not shapes.is_stamp(blocks[i + 2].text)
    ]  # fmt: skip
    if len(heads) < 2:
        return
    prose = [i for i in range(heads[0]) if not why[i] and shapes.is_prose(blocks[i].text)]
    body = sum(shapes.words(blocks[i].text) for i in prose)
    if body >= BODY_BEFORE_REST and heads[-1] - heads[0] <= 12 * len(heads):
        for i in range(heads[0], len(blocks)):
            why[i] = why[i] or "comments"


def mark_signed(blocks: Sequence[Block], why: list[str]) -> None:
    """Name a tail in which names unknown to the text above alternate with lines of people who say "I".

    Portraits and interviews have such lines too: their names stand in the text, or nobody speaks for himself.
    """
    open_lines = [i for i, name in enumerate(why) if name in ("", "repeated")]
    above = [i for i in open_lines if shapes.is_prose(blocks[i].text)]
    told = 0
    below = len(blocks)
    for i in above:
        told += shapes.words(blocks[i].text)
        if told >= BODY_BEFORE_REST:
            below = i
            break
    names = [i for i in open_lines if i > below and _SIGNATURE.fullmatch(blocks[i].text)]
    if len(names) < 3:
        return
    tail = [i for i in open_lines if i >= names[0]]
    texts = [blocks[i].text for i in tail if i not in names]
    spoken = sum(bool(_OWN_VOICE.search(text)) for text in texts)
    again = len({blocks[i].text for i in names}) < len(names)
    known = any(blocks[i].text in blocks[k].text for i in names for k in above if k < names[0])
    short = sum(map(shapes.words, texts)) <= 40 * len(texts) and len(texts) <= 3 * len(names)
    if short and not known and spoken * (4 if again else 3) >= len(texts):
        for i in range(tail[0], len(blocks)):
            why[i] = "comments" if why[i] in ("", "repeated") else why[i]


def mark_comment_tail(blocks: Sequence[Block], why: list[str]) -> None:
    """Name a tail in which user names and free text alternate, where no heading announces it."""
    open_lines = [i for i, name in enumerate(why) if not name]
    is_open = frozenset(open_lines)
    names = [i for i in open_lines if shapes.is_handle(blocks[i].text) or _REACTION.fullmatch(blocks[i].text)]
    if len(names) < 3:
        return
    first = names[0]
    tail = [i for i in open_lines if i >= first]
    labels = [i for i in tail if shapes.is_name_like(blocks[i].text)]
    before = sum(1 for i in open_lines if i < first and shapes.is_prose(blocks[i].text))
    # In a real tail at least every fifth line is a name, and most names look like handles.
    if before >= 2 and len(labels) * 5 >= len(tail) and len(names) * 2 >= len(labels):
        start = first
        while (
            start - 1 in is_open
            and shapes.is_name_like(blocks[start - 1].text)
            and not shapes.ends_sentence(blocks[start - 1].text)
        ):
            start -= 1
        for i in range(start, len(blocks)):
            why[i] = why[i] or "comments"
