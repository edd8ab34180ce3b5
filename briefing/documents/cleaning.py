"""Which blocks of an article are its body, and the name of what leaves each other one out.

Owns the order in which named rules, line shapes and the scored line model decide. The rules are data
(`data/cleaning.yaml`); the model is `linemodel`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefing.documents import shapes
from briefing.documents.blocks import Block
from briefing.documents.captions import caption_head
from briefing.documents.comments import (
    BODY_BEFORE_REST,
    entry_start,
    mark_comment_tail,
    mark_entries,
    mark_signed,
)
from briefing.documents.linemodel import body_lines, densest
from briefing.documents.rules import CleaningRule, cleaning_rules

_REACH = 300
"""Lines before and behind a mark of the end that are weighed against each other."""
_EDGE = 800
"""Characters at a paragraph's head or tail within which something may be left out."""
_MAX_LINES = 6_000
"""Longer pages are no pages: the model would only cost time."""
_OTHER_WORDS = 40
"""Longer paragraphs of another language are somebody's words, not a menu's."""
_PAGE_LINES = 15
"""Unnamed short lines that make a file look like a page saved with its menus."""
_PAGE_SHARE = 0.35
"""Their least share among the unnamed lines."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What becomes of one block."""

    why: str
    """`body`, `title`, `heading` or the name of what leaves it out."""
    start: int = 0
    end: int = 0
    """The part of the block's text that is kept; empty unless `why` is `body`."""
    head_why: str = ""
    tail_why: str = ""
    """What left out the text before `start` and behind `end`."""

    @property
    def kept(self) -> bool:
        """Return whether the block is part of the article's text."""
        return self.why == "body"


def clean(blocks: Sequence[Block], *, known: Mapping[int, str] | None = None) -> list[Verdict]:
    """Return one verdict for each block of an article.

    Args:
        blocks: the article's blocks in order.
        known: verdicts already given by index: `title`, `header`, ...
    """
    why: list[str] = [""] * len(blocks)
    for index, name in (known or {}).items():
        why[index] = name
    sizes = [shapes.words(block.text) for block in blocks]
    rules = cleaning_rules()
    _mark_repeats(blocks, sizes, why)
    _mark_by_rules(blocks, sizes, why, [rule for rule in rules if not rule.action.startswith("drop_")])
    mark_comment_tail(blocks, why)
    mark_entries(blocks, why)
    mark_signed(blocks, why)
    _mark_page(blocks, sizes, why)
    for i, block in enumerate(blocks):
        if not why[i]:
            why[i] = _shape(block, sizes[i])
    _mark_other_languages(blocks, sizes, why)
    _mark_headings(blocks, sizes, why)
    trims = [rule for rule in rules if rule.action.startswith("drop_")]
    verdicts = []
    first = True
    speakers = _speakers(blocks)
    for block, name in zip(blocks, why, strict=True):
        # "MINISTER HALL:" opens a transcript's paragraphs; only a place opens one paragraph alone.
        said = bool(speakers) and block.text.startswith(speakers)
        verdict = _trim(block, trims, first=first and not said) if name == "body" else Verdict(why=name)
        first = first and not verdict.kept
        verdicts.append(verdict)
    return verdicts


def named_blocks(blocks: Sequence[Block]) -> list[str]:
    """Return for each block the rule of the data file that names it, or ""."""
    why = [""] * len(blocks)
    rules = [rule for rule in cleaning_rules() if not rule.action.startswith("drop_")]
    _mark_by_rules(blocks, [shapes.words(block.text) for block in blocks], why, rules)
    mark_comment_tail(blocks, why)
    mark_entries(blocks, why)
    mark_signed(blocks, why)
    return why


def comments_from(blocks: Sequence[Block]) -> int:
    """Return the index at which readers' comments begin, the number of blocks where there are none."""
    why = named_blocks(blocks)
    return why.index("comments") if why and why[-1] == "comments" else len(blocks)


def _shape(block: Block, size: int) -> str:
    if shapes.is_caption(block.text):
        return "caption"
    if shapes.BULLET.match(block.text):
        return "body" if shapes.is_prose(block.text) and size >= 6 else "list"
    if shapes.is_prose(block.text):
        return "body"
    return "heading" if 2 <= size <= 18 else "furniture"


def _mark_other_languages(blocks: Sequence[Block], sizes: Sequence[int], why: list[str]) -> None:
    """Name short lines in another language than the article's, which is English."""
    body = [i for i, name in enumerate(why) if name == "body"]
    english = sum(shapes.is_english(blocks[i].text[:500]) for i in body)
    if english * 2 <= len(body):
        return
    for i in body:
        if sizes[i] <= _OTHER_WORDS and shapes.is_other_language(blocks[i].text):
            why[i] = "other-language"


_SPEAKER = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ .,’'()-]{1,40}:\s")


def _speakers(blocks: Sequence[Block]) -> tuple[str, ...]:
    """Return the labels in capitals that open at least two paragraphs: the speakers of a transcript."""
    count = Counter(match.group() for block in blocks if (match := _SPEAKER.match(block.text)))
    return tuple(sorted(label for label, times in count.items() if times > 1))


def _mark_page(blocks: Sequence[Block], sizes: Sequence[int], why: list[str]) -> None:
    """On a whole page's lines, let the scored model name what no rule named.

    Left alone are files that hold little but running text: there the shape of a line says enough, and a
    model of web pages could only lose a sentence.
    """
    unnamed = [i for i, name in enumerate(why) if not name]
    short = [i for i in unnamed if not shapes.is_prose(blocks[i].text)]
    if len(blocks) > _MAX_LINES or len(short) < _PAGE_LINES or len(short) < len(unnamed) * _PAGE_SHARE:
        return
    never = frozenset(i for i, name in enumerate(why) if name and name not in ("title", "repeated"))
    body = body_lines([block.text for block in blocks], never=never)
    for i in unnamed:
        if not body[i]:
            why[i] = "teaser" if shapes.is_prose(blocks[i].text) else "navigation"
        elif not shapes.is_caption(blocks[i].text):
            why[i] = "body" if shapes.is_prose(blocks[i].text) else "heading" if sizes[i] < 12 else "body"


def _mark_repeats(blocks: Sequence[Block], sizes: Sequence[int], why: list[str]) -> None:
    """Name lines that stand in the article more than once: captions, the lead as a teaser, furniture."""
    keys = [shapes.same(block.text) for block in blocks]
    count = Counter(key for key, name in zip(keys, why, strict=True) if not name)
    seen: set[str] = set()
    for i, key in enumerate(keys):
        if why[i] or count[key] < 2:
            continue
        if sizes[i] < 6 and not shapes.ends_sentence(blocks[i].text):
            # A label that comes again and again; a short quotation may well be repeated.
            why[i] = "repeated"
        elif shapes.credit_tail(blocks[i].text) and shapes.credit_tail(blocks[i].text) not in shapes.AGENCIES:
            why[i] = "caption"
        elif key in seen:
            why[i] = "repeated"
        seen.add(key)


def _mark_by_rules(
    blocks: Sequence[Block], sizes: Sequence[int], why: list[str], rules: Sequence[CleaningRule]
) -> None:
    running = ""
    body = 0
    for i, block in enumerate(blocks):
        if why[i] and why[i] != "repeated":
            continue
        rule = next((rule for rule in rules if rule.matches(block.text, sizes[i])), None)
        if rule and rule.action == "rest":
            if body >= BODY_BEFORE_REST and _ends_article(blocks, sizes, i, rule):
                for k in range(entry_start(blocks, i) if rule.name == "comments" else i, len(blocks)):
                    why[k] = why[k] if why[k] == "title" else rule.name
                return
            why[i], running = rule.name, rule.name
        elif rule:
            why[i] = rule.name
            running = rule.name if rule.action == "run" else running
        elif running and _belongs_to_run(block, sizes[i]):
            why[i] = running
        else:
            running = ""
            if not why[i] and shapes.is_prose(block.text):
                body += sizes[i]


def _ends_article(blocks: Sequence[Block], sizes: Sequence[int], index: int, rule: CleaningRule) -> bool:
    """Return whether a line such as "12 Comments" or "Related" stands at the end of the article's body.

    The same words stand above an article, in its menu, or beside a box within it; what tells them apart is
    how much running text stands before and behind.
    """
    low, high = max(index - _REACH, 0), index + _REACH
    blocks, sizes, index = blocks[low:high], sizes[low:high], index - low
    prose = [shapes.is_prose(block.text) and size >= 10 for block, size in zip(blocks, sizes, strict=True)]
    near = sum(prose[max(index - 8, 0) : index])
    mass = [min(size, 80) if is_prose else 0 for size, is_prose in zip(sizes, prose, strict=True)]
    before, after = _mass(mass[:index], sizes[:index]), _mass(mass[index + 1 :], sizes[index + 1 :])
    if rule.name != "comments":
        behind = prose[index + 1 :]
        return sum(behind) * 2 <= len(behind) and after < before * 0.6 and near >= 1
    following = blocks[index + 1 : index + 4]
    again = any(rule.matches(block.text, shapes.words(block.text)) for block in following)
    again = again or any(
        other.name == "comments" and other.matches(block.text, shapes.words(block.text))
        for block in following for other in cleaning_rules()
    )  # fmt: skip
    return near >= 2 or before >= after or again


def _mass(mass: Sequence[int], sizes: Sequence[int]) -> int:
    """Return the words in the densest stretch of running text."""
    start, end = densest(mass, sizes)
    return sum(mass[start:end])


def _belongs_to_run(block: Block, size: int) -> bool:
    """Return whether a line below a paywall's heading is still part of it: a bullet, a label, an appeal."""
    if shapes.BULLET.match(block.text) or not shapes.is_prose(block.text):
        return size <= 40
    return (
        size <= 25
        and bool(re.search(r"\b(?:you|your|our|us)\b", block.text, re.IGNORECASE))
        and not re.search(r"[“\"]|\b(?:said|says|told)\b", block.text)
    )


def _mark_headings(blocks: Sequence[Block], sizes: Sequence[int], why: list[str]) -> None:
    """Tell a subheading (prose on both sides) from stray furniture."""
    for i, name in enumerate(why):
        # A few words far from any text are a form's leftover, whatever they end with.
        if (
            name == "body"
            and sizes[i] <= 6
            and not any(
                why[k] in ("body", "heading") and (sizes[k] > 6)
                for k in range(max(i - 2, 0), min(i + 3, len(why)))
                if k != i
            )
        ):
            why[i] = "furniture"
    for i, name in enumerate(why):
        # "(c) propose a common map." goes with the points above it.
        beside = why[i - 1] if i else "", why[i + 1] if i + 1 < len(why) else ""
        point = re.search(r"[.;:][\"”’]?$", blocks[i].text)
        if name == "list" and "body" in beside and point and sizes[i] >= 3:
            why[i] = "body"
        # "The ministers agreed:" says what the points below it are.
        points = i + 1 < len(why) and why[i + 1] == "body" and shapes.BULLET.match(blocks[i + 1].text)
        if name == "heading" and points and sizes[i] >= 3 and blocks[i].text.rstrip().endswith(":"):
            why[i] = "body"
    body = [i for i, name in enumerate(why) if name == "body"]
    after = body[-1] + 1 if body else 0
    last = blocks[after].text if 0 < after < len(why) and why[after] in ("heading", "furniture") else ""
    if shapes.is_cut_off(last):
        # "Turkey, which was not invited, said on": too little is left to say what the sentence says.
        why[after] = "cut-off"
    for i, name in enumerate(why):
        inside = bool(body) and body[0] < i < body[-1] + 2
        if name == "heading" and shapes.ends_sentence(blocks[i].text) and inside:
            why[i] = "body"  # "They refused." is a sentence where prose surrounds it.
        elif name == "heading" and not (body and body[0] < i < body[-1]):
            why[i] = "furniture"


def _trim(block: Block, rules: Sequence[CleaningRule], *, first: bool) -> Verdict:
    """Return the verdict on a body block with what stands at its head and tail left out."""
    text = block.text
    start, end = 0, len(text)
    head_why = tail_why = ""
    for rule in rules:
        if rule.action == "drop_tail":
            match = rule.pattern.search(text, max(start, end - _EDGE), end)
            if match and match.end() == end:
                end, tail_why = match.start(), rule.name
    for _ in range(3):
        at = start
        for rule in rules:
            # Datelines and time stamps open an article; below its first paragraph the same shape is prose.
            if rule.action == "drop_head" and (first or rule.anywhere):
                match = rule.pattern.match(text[start : min(end, start + _EDGE)])
                if match and match.end() < end - start:
                    start, head_why = start + match.end(), rule.name
        if first:
            caption = caption_head(text[start : min(end, start + 2 * _EDGE)])
            if caption:
                start, head_why = start + caption, "caption"
        if start == at:
            break
    bullet = shapes.BULLET.match(text[start:end])
    if bullet and not start:
        start, head_why = bullet.end(), "bullet"
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start >= end:
        return Verdict(why=tail_why or head_why)
    return Verdict(why="body", start=start, end=end, head_why=head_why if start else "", tail_why=tail_why)
