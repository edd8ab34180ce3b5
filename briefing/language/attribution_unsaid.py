"""Quotations beside which nobody is told to say them: "The minister was not surprised. “The port will open.”"

Owns who speaks there: the one person of whom the sentence right before tells, in one paragraph; else somebody whom
the article does not name. What stands in quotation marks is never the article's own word. It leaves quotations with a
word of saying, and those that go on with one, to `attribution`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefing.language.attribution_agreement import stand_in
from briefing.language.attribution_cues import Cue
from briefing.language.attribution_quotes import MARKS, Quote, find_quotes
from briefing.language.tree import Tree
from briefing.model import Attribution, Sentence

_FEWEST = 4
"""Words of a quotation that tells something; fewer are a title or a slogan."""


def acting_before(trees: Sequence[Tree], index: int, quotes: Sequence[Quote]) -> Cue | None:
    """Return the one person of whom the sentence before tells in the same paragraph, as the quotation's speaker.

    None where that sentence names another person as well, quotes anybody, or is in another paragraph.
    """
    if not index or trees[index - 1].sentence.paragraph != trees[index].sentence.paragraph:
        return None
    home = trees[index - 1]
    if any(q.start < home.sentence.end and q.end > home.sentence.start for q in quotes):
        return None
    root = next((t.i for t in home.tokens if t.dep == "ROOT"), None)
    subject = home.child(root, "nsubj", "nsubjpass") if root is not None else None
    if subject is None:
        return None
    people = {p for r in home.sentence.references for p in r.parties if p.kind == "person"}
    named = home[subject]
    own = [r for r in home.sentence.references if r.start <= named.start < r.end]
    beside = [t for t in home.tokens if t.i not in home.subtree(subject)]
    others = [t for t in beside if t.ent == "PERSON" or (t.pos == "PROPN" and t.dep == "dobj")]
    if len(people) != 1 or {p for r in own for p in r.parties} != people or others:
        return None
    return replace(stand_in(home, subject, index - 1), verb="say")


def by_nobody_named(
    sentences: Sequence[Sentence], rows: Sequence[tuple[Attribution, ...]]
) -> tuple[tuple[Attribution, ...], ...]:
    """Return the attributions with somebody unnamed for each sentence that is a quotation and has no speaker."""
    quotes = find_quotes(sentences)
    result = []
    for sentence, row in zip(sentences, rows, strict=True):
        inside = [t for t in sentence.tokens if t.text not in MARKS and t.pos != "PUNCT"]
        quote = next((q for q in quotes if inside and q.start <= inside[0].start and inside[-1].end <= q.end), None)
        if row or quote is None or len(inside) < _FEWEST:
            result.append(row)
            continue
        start, end = inside[0].start, inside[-1].end
        unnamed = Attribution(
            source_start=start,
            source_end=start,
            source_text="",
            cue_start=start,
            cue_end=start,
            cue_text="",
            content_start=start,
            content_end=end,
            kind="unnamed",
            verb="say",
        )
        result.append((unnamed,))
    return tuple(result)
