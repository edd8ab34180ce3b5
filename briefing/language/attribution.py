"""Who says it: attributions of one article's sentences.

Owns what reaches over sentences: quotations without a word of saying of their own, and fragments. Single
sentences are worked out in `attribution_verbs`, `attribution_passive` and `attribution_nouns`, quotation
marks in `attribution_quotes`, speakers in `attribution_cues`, the finished `Attribution`s in
`attribution_build`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefing.language.attribution_build import Builder
from briefing.language.attribution_carried import carry_on
from briefing.language.attribution_cues import Cue, is_speaker, phrase_span, words
from briefing.language.attribution_nouns import find_noun_cues
from briefing.language.attribution_pronouns import find_antecedents
from briefing.language.attribution_quotes import MARKS, Quote, find_quotes
from briefing.language.attribution_scope import trim
from briefing.language.attribution_tails import before_tail, through_contrast
from briefing.language.attribution_unsaid import acting_before
from briefing.language.attribution_verbs import find_verb_cues
from briefing.language.tree import Tree
from briefing.model import Attribution, Party, Sentence

_LONGEST = 400
"""Tokens; what is longer is a table or rubbish, not a sentence, and would take the time of a whole corpus."""
_REFUTING = frozenset({"deny", "reject", "refute", "rebut", "dismiss", "counter"})
_FULL = 0.6
"""A sentence is direct speech where its quotation covers this share of its tokens."""


def find_attributions(
    sentences: Sequence[Sentence], people: Mapping[Party, str] | None = None
) -> tuple[tuple[Attribution, ...], ...]:
    """Return the attributions of each sentence of one article.

    A sentence that goes on with a quotation gets an attribution whose source and cue stand in another
    sentence. A split quotation gives one attribution for each half. `parties` come from
    `Sentence.references`, which may be empty. A verb that
    does not say ("did not say whether") has `verb` "not say".

    Args:
        sentences: all of one article, in order, with tokens.
        people: the gender that the whole corpus tells of a person, `m` or `f`.
    """
    trees = [Tree(sentence) for sentence in sentences]
    quotes = find_quotes(sentences)
    cues: list[list[Cue]] = []
    for index, tree in enumerate(trees):
        if len(tree.tokens) > _LONGEST:
            cues.append([])
            continue
        reach = [q for q in quotes if q.start < tree.sentence.end and q.end > tree.sentence.start]
        found = find_verb_cues(tree, index, reach) + find_noun_cues(tree, index)
        cues.append(_settle(tree, sorted(_sound(tree, found), key=lambda cue: cue.order)))
    _borrow(cues)
    _fill_dangling(trees, cues, quotes)
    find_antecedents(trees, cues, quotes, people or {})
    placed = [list(row) for row in cues]
    _carry_quotes(trees, cues, placed, quotes)
    return carry_on(sentences, Builder(trees, cues).build(placed))


# --- one sentence -----------------------------------------------------------------------------------------


def _sound(tree: Tree, cues: list[Cue]) -> list[Cue]:
    """Leave out what only looks like an attribution, and clauses of contrast behind what is said.

    "allegations according to which ..." names nobody; "a field, which both claim" says nothing of the clause
    that it stands in.
    """
    for cue in cues:
        if not cue.verb and cue.source_head >= 0 and tree[cue.source_head].tag in {"WDT", "WP"}:
            if not _holds_position(tree, cue):
                cue.pieces, cue.dangling = [], False
        elif tree[cue.head].dep == "relcl":
            noun = tree[tree[cue.head].head]
            cue.pieces = [(a, b) for a, b in cue.pieces if not a <= noun.start < b]
        cue.pieces += _joined_content(tree, cue, cues)
        if any(tree[i].pos == "INTJ" and i > cue.head for i in tree.children(cue.head)):
            # "A says no, B says yes": B's answer is "yes", and not what stands before.
            cue.pieces = [(a, b) for a, b in cue.pieces if a > tree[cue.head].start]
        cut = [(a, before_tail(tree, cue, a, through_contrast(tree, cue, a, b))) for a, b in cue.pieces]
        cue.pieces = [(a, b) for a, b in cut if a < b]
    return [cue for cue in cues if cue.pieces or cue.dangling]


def _joined_content(tree: Tree, cue: Cue, cues: Sequence[Cue]) -> list[tuple[int, int]]:
    """Return what a second "that" tells: "explained that A would close, but that B refuses to pay"."""
    if not cue.pieces or cue.verb not in words("say") or tree.tokens[-1].text[-1:].isalnum():
        return []  # a sentence that breaks off tells no second thing whole
    end = max(stop for _, stop in cue.pieces)
    for token in tree.tokens[cue.head + 1 :]:
        joint = token.i > 1 and tree[token.i - 1].lemma in {"and", "but"} and tree[token.i - 1].dep == "cc"
        if token.lemma != "that" or token.dep != "mark" or token.start < end or not joint:
            continue
        if any(other is not cue and end <= tree[other.left].start < token.start for other in cues):
            return []
        return trim(tree, token.i, max(i for i in tree.subtree(token.head) if i >= token.i))
    return []


def _holds_position(tree: Tree, cue: Cue) -> bool:
    """Make who states a position the speaker of "X reiterated its position, according to which ..."; False elsewhere.

    A claim that is told of somebody else, or refuted, is nobody's.
    """
    noun = next((t for t in reversed(tree.tokens[: cue.left]) if t.pos in {"NOUN", "PROPN"}), None)
    if noun is None or noun.dep != "dobj":
        return False
    verb = tree[noun.head]
    subject = tree.child(verb.i, "nsubj")
    if subject is None or verb.lemma not in words("say") | words("light_verbs") or verb.lemma in _REFUTING:
        return False
    cue.source_head, cue.source = subject, phrase_span(tree, subject, avoid=verb.i)
    cue.first = cue.last = cue.head = verb.i
    cue.verb = verb.lemma
    cue.pieces = trim(tree, cue.right + 1, len(tree.tokens) - 1)
    return bool(cue.pieces)


def _settle(tree: Tree, cues: list[Cue]) -> list[Cue]:
    """Cut what is said where another attribution that covers it all begins."""
    for cue in cues:
        if cue.verb == "cite":
            # "Reuters reported, citing two traders": they say what Reuters reports.
            above = [*tree.ancestors(cue.head)]
            host = next((other for other in cues if other.head in above and other.verb != "cite"), None)
            if host is not None and host.source != cue.source:
                host.pieces = [piece for start, end in host.pieces for piece in _without(tree, start, end, cue)]
                cue.pieces, cue.outer = list(host.pieces), host
    for cue in cues:
        if not cue.verb and tree[cue.head].lemma in {"in", "by"}:
            # "images which, in its view, indicate that C": whose view it is says C, the images say nothing.
            shown = next((c for c in cues if c.verb in words("show") and _covered(tree, c, cue)), None)
            if shown is not None and not (shown.source_head >= 0 and is_speaker(tree, shown.source_head)):
                cue.pieces, shown.pieces = list(shown.pieces), []
    for cue in cues:
        # "X said the departure showed that A": X tells A, a departure says nothing.
        mute = cue.verb in words("show") and cue.source_head >= 0 and not is_speaker(tree, cue.source_head)
        if mute and tree[cue.source_head].lemma not in words("documents") and any(
            other is not cue and other.verb in words("say") and _covered(tree, cue, other) for other in cues
        ):
            cue.pieces = []
    for cue in cues:
        for other in cues:
            if other is cue or other.left <= cue.head or not other.pieces:
                continue
            if other.source == cue.source and other.source is not None and _joined(tree, other):
                cue.pieces = _cut(tree, cue.pieces, tree[other.left].start)
                continue
            covers = other.pieces[0][0] <= tree[cue.left].start
            if covers:
                border = tree[other.left].start
                cue.pieces = _cut(tree, cue.pieces, border)
    return [cue for cue in cues if cue.pieces or cue.dangling]


def _covered(tree: Tree, inner: Cue, outer: Cue) -> bool:
    place = tree[inner.head].start
    return bool(inner.pieces) and any(a <= place < b for a, b in outer.pieces)


def _without(tree: Tree, start: int, end: int, cue: Cue) -> list[tuple[int, int]]:
    """Return the range without the words of another attribution in it."""
    left, right = tree[cue.left].start, tree[cue.right].end
    if right <= start or end <= left:
        return [(start, end)]
    inside = [t for t in tree.tokens if start <= t.start and t.end <= end]
    before = [t for t in inside if t.end <= left]
    after = [t for t in inside if t.start >= right]
    pieces = trim(tree, before[0].i, before[-1].i) if before else []
    return pieces + (trim(tree, after[0].i, after[-1].i) if after else [])


def _joined(tree: Tree, cue: Cue) -> bool:
    """Return whether the cue's verb is a second verb or a participle of a speaker named before."""
    before = next((t for t in reversed(tree.tokens[: cue.left]) if t.pos != "ADV"), None)
    return before is not None and before.text in {"and", "but", ",", "or"}


def _cut(tree: Tree, pieces: list[tuple[int, int]], border: int) -> list[tuple[int, int]]:
    kept: list[tuple[int, int]] = []
    for start, end in pieces:
        if end > border:
            inside = [t for t in tree.tokens if start <= t.start and t.end <= border]
            while inside and (inside[-1].pos in {"PUNCT", "CCONJ"} or inside[-1].text in MARKS):
                inside.pop()
            if not inside:
                continue
            end = inside[-1].end
        kept.append((start, end))
    return kept


# --- over sentences ---------------------------------------------------------------------------------------


def _borrow(cues: list[list[Cue]]) -> None:
    """Give a fragment ("and said ...") the speaker of the sentence before it, drop it where there is none."""
    last: Cue | None = None
    for row in cues:
        for cue in list(row):
            if cue.source is None and cue.borrowed is None:
                cue.borrowed = last
            if cue.source is None and cue.borrowed is None:
                row.remove(cue)
        named = [cue for cue in row if cue.hearsay is None]
        last = named[-1] if named else last


def _fill_dangling(trees: list[Tree], cues: list[list[Cue]], quotes: Sequence[Quote]) -> None:
    """Give "Baird said." the sentence before it and "He said:" the one behind it."""
    for index, row in enumerate(cues):
        tree = trees[index]
        for cue in list(row):
            if not cue.dangling or cue.pieces:
                continue
            if cue.verb.startswith("not "):
                # "The ministry did not reply": nothing is said, and what stands beside it least of all.
                row.remove(cue)
                continue
            quoted = index > 0 and trees[index - 1].tokens[-1].text in MARKS
            if cue.weak and not quoted and (cue.verb or len(trees) > 1):
                row.remove(cue)
                continue
            ahead = tree.tokens[-1].text in {",", ":", ";", "—"} or tree.tokens[-1].text in MARKS - {"”", "’"}
            ahead = ahead or tree.tokens[-1].text.isalnum()
            order = (index + 1, index - 1) if ahead and cue.left != 1 else (index - 1, index + 1)
            near = [i for i in order if 0 <= i < len(trees) and _has_words(trees[i])]
            if near:
                cue.pieces = [_words_of(trees[near[0]])]
            else:
                cue.pieces = [(tree[cue.left].start, tree[cue.right].end)]


def _has_words(tree: Tree) -> bool:
    return any(t.text[0].isalnum() for t in tree.tokens)


def _words_of(tree: Tree) -> tuple[int, int]:
    inside = [t for t in tree.tokens if t.pos != "PUNCT" and t.text not in MARKS] or list(tree.tokens)
    return inside[0].start, inside[-1].end


def _carry_quotes(trees: list[Tree], cues: list[list[Cue]], placed: list[list[Cue]], quotes: Sequence[Quote]) -> None:
    """Find the speaker of sentences of direct speech that name none."""
    for index, tree in enumerate(trees):
        inside = [q for q in quotes if q.start < tree.sentence.end and q.end > tree.sentence.start]
        for quote in inside:
            start, end = max(quote.start, tree.sentence.start), min(quote.end, tree.sentence.end)
            spoken = [t for t in tree.tokens if start <= t.start and t.end <= end]
            if len(spoken) < _FULL * len(tree.tokens) or len(spoken) < 3:
                continue
            if any(_covers(cue, start, end) for cue in placed[index]):
                continue
            cue = _speaker_of(trees, cues, placed, index, quote, quotes)
            if cue is None:
                continue
            cue = _not_of_oneself(trees, cue, spoken)
            copy = replace(cue, pieces=[(spoken[0].start, spoken[-1].end)], order=-1)
            placed[index].insert(0, copy)
    return


def _covers(cue: Cue, start: int, end: int) -> bool:
    return any(min(stop, end) - max(begin, start) > 0.5 * (end - start) for begin, stop in cue.pieces)


def _speaker_of(
    trees: list[Tree],
    cues: list[list[Cue]],
    placed: list[list[Cue]],
    index: int,
    quote: Quote,
    quotes: Sequence[Quote],
) -> Cue | None:
    """Return the cue whose speaker says a quotation without one."""
    parts = [q for q in quotes if q.group == quote.group]
    for row in placed:
        for cue in row:
            if any(q.start < stop and begin < q.end for q in parts for begin, stop in cue.pieces) and not any(
                q.start <= trees[cue.sentence][cue.head].start < q.end for q in parts
            ):
                return cue
    here = trees[index].sentence.paragraph
    before = placed[index - 1] if index else []
    outside = [cue for cue in before if not _in_quote(trees, cue, quotes) and _speaks(cue)]
    if outside and trees[index - 1].sentence.paragraph == here:
        return outside[0] if outside[0].order < 0 else outside[-1]
    if index + 1 < len(trees) and trees[index + 1].sentence.paragraph == here:
        behind = [c for c in cues[index + 1] if not _in_quote(trees, c, quotes) and _speech(trees, c, quotes)]
        if behind:
            return behind[0]
    if outside:
        return outside[-1]
    return acting_before(trees, index, quotes)


def _speaks(cue: Cue) -> bool:
    """Return whether the cue is one of speech, which a quotation may go on with, not of thought."""
    return cue.hearsay is None and (not cue.verb or cue.verb in words("say"))


def _in_quote(trees: list[Tree], cue: Cue, quotes: Sequence[Quote]) -> bool:
    place = trees[cue.sentence][cue.head].start
    return any(q.start <= place < q.end for q in quotes)


def _speech(trees: list[Tree], cue: Cue, quotes: Sequence[Quote]) -> bool:
    """Return whether what the cue introduces is a quotation."""
    return any(q.start <= begin + 1 and stop <= q.end + 1 for q in quotes for begin, stop in cue.pieces)


def _not_of_oneself(trees: list[Tree], cue: Cue, spoken: Sequence[object]) -> Cue:
    """Return who stands behind `cue` where the quotation speaks of its speaker by name."""
    if cue.source is None or cue.source_head < 0:
        return cue
    head = trees[cue.sentence][cue.source_head]
    named = any(getattr(t, "text", "") == head.text and head.pos == "PROPN" for t in spoken)
    if not named:
        return cue
    row = trees[cue.sentence]
    behind = cue.outer
    if behind is None and row.tokens:
        return cue
    return behind or cue
