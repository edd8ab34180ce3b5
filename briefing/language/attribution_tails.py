"""Where what somebody says ends and who writes goes on: contrasts, remarks, backgrounds, reckonings set off behind it.

"X said A would open, while Y wants B", "..., a step that few had expected", "..., fewer than half the number that Z
says": behind the comma stands no word of X. Owns these borders; the rest of how far a verb of saying goes is in
`attribution_scope`.
"""

from __future__ import annotations

from collections.abc import Callable

from briefing.language.attribution_cues import Cue, words
from briefing.language.attribution_grammar import tensed
from briefing.language.attribution_quotes import MARKS
from briefing.language.complements import is_remark
from briefing.language.tree import FINITE, Tree

_OPEN_WOULD = frozenset({"like", "prefer", "love", "rather"})
"""Verbs whose "would" is no verb moved back."""
_MEASURES = frozenset({"fewer", "less", "more", "lower", "higher", "half", "twice", "double", "third", "quarter"})
"""Words that open a comparison set off behind a figure."""
_BOUNDS = frozenset({"about", "nearly", "almost", "well", "just", "barely", "roughly", "only", "a", "far", "much"})
_BELOW = frozenset({"below", "above", "under", "over", "short"})


def before_tail(tree: Tree, cue: Cue, start: int, end: int) -> int:
    """Return the article offset at which what is said from `start` ends, `end` where nothing stands behind it."""
    borders: tuple[Callable[[Tree, Cue, int, int], int], ...] = (
        _before_contrast,
        _before_next_speaker,
        _before_same_day,
        _before_background,
        _before_remark,
        _before_reckoning,
        _before_occasion,
    )
    for border in borders:
        end = border(tree, cue, start, end)
    return end


def through_contrast(tree: Tree, cue: Cue, start: int, end: int) -> int:
    """Return where what is said ends with a contrast under its "that" that the parser hangs from the word of saying."""
    for token in tree.tokens[cue.head + 1 :]:
        if token.lemma not in {"while", "whereas"} or token.dep != "mark" or tree[tree[token.head].head].i != cue.head:
            continue
        beside = token.i > 1 and tree[token.i - 1].text == "," and tree[token.i - 2].end == end
        own = tree.child(token.head, "nsubj", "nsubjpass") is not None
        if beside and own and _is_told_too(tree, cue, start, token.head):
            return tree[max(i for i in tree.subtree(token.head) if tree[i].pos != "PUNCT")].end
    return end


def _before_contrast(tree: Tree, cue: Cue, start: int, end: int) -> int:
    """Return where what is said ends before ", while the other side wants ..." told by the article itself."""
    for token in tree.tokens:
        behind_aside = token.start == start and token.i > cue.head
        contrast = token.lemma in ({"while", "whereas", "although", "though"} if behind_aside else {"while", "whereas"})
        if not contrast or token.dep != "mark" or not start <= token.start < end:
            continue
        stands_behind = token.i > cue.head and token.i > 1 and tree[token.i - 1].text == ","
        own = tree.child(token.head, "nsubj", "nsubjpass") is not None
        if stands_behind and own and not _is_told_too(tree, cue, start, token.head):
            return tree[token.i - 2].end
    return end


def _is_told_too(tree: Tree, cue: Cue, start: int, verb: int) -> bool:
    """Return whether a contrast is under the speaker's "that": "informed that A proposes X, while B proposes Y".

    Its verb is then moved back as that of the clause before is; who says something in it says that of his own.
    """
    says = tree[verb].lemma in words("say") | words("think") and tree.child(verb, "ccomp") is not None
    # "Peru insists that A, while Chile wants B": two positions, set side by side by who writes.
    position = tree[cue.head].tag != "VBD" or (cue.source_head >= 0 and tree[cue.source_head].ent == "GPE")
    if says or position or not cue.verb:
        return False
    helpers = {tree[i].text.lower() for i in tree.children(verb, "aux", "auxpass")}
    if helpers & {"would", "had"}:
        return True
    opener = next((t.i for t in tree.tokens if t.start == start), 0)
    before = next((t.i for t in tree.tokens[opener:] if t.tag in FINITE or t.text.lower() == "would"), opener)
    following = {t.text.lower() for t in tree.tokens[before + 1 : before + 2]}
    moved = tree[before].text.lower() in {"would", "had"} and not following & _OPEN_WOULD
    present = tree[verb].tag in {"VBZ", "VBP"} or bool(helpers & {"is", "are", "has", "have", "will"})
    return opener > 0 and tree[opener - 1].lemma == "that" and not (moved and present)


def _before_next_speaker(tree: Tree, cue: Cue, start: int, end: int) -> int:
    """Return where "yes" ends in "X says yes and Y says no": the other's answer is no word of the one before.

    The parser hangs the one-word answer and the other's saying together.
    """
    inside = [t for t in tree.tokens[cue.right + 1 :] if start <= t.start and t.end <= end and t.text not in MARKS]
    joint = next((n for n, t in enumerate(inside[:4]) if t.dep == "cc" or t.text in {",", ";"}), 0)
    if not joint or any(t.pos not in {"INTJ", "ADV", "PART"} for t in inside[:joint]):
        return end
    subject = next((t for t in inside[joint:] if t.dep == "nsubj"), None)
    if subject is None or tree[subject.head].lemma not in words("say") or not tensed(tree, subject.head):
        return end
    opens = all(t.dep in {"cc", "det", "compound", "amod", "punct"} for t in inside[joint:] if t.i < subject.i)
    return min(end, inside[joint - 1].end) if opens else end


def _before_background(tree: Tree, cue: Cue, start: int, end: int) -> int:
    """Return where what is asked ends before ", which opens on Friday": the article tells that of its own."""
    if cue.verb not in words("urge") or not any(t.start == start and t.lemma == "to" for t in tree.tokens):
        return end
    for token in tree.tokens[cue.head + 1 :]:
        relative = token.tag in {"WDT", "WP", "WRB"} and start < token.start < end
        if relative and token.i > 1 and tree[token.i - 1].text == ",":
            return tree[token.i - 2].end
    return end


def _before_remark(tree: Tree, cue: Cue, start: int, end: int) -> int:
    """Return where what is said ends before ", a step that few had expected": that, who writes adds."""
    for token in tree.tokens[cue.head + 1 :]:
        if start < token.start < end and is_remark(tree, token.i) and not _spoken(tree, token.i):
            return min(end, tree[tree.subtree(token.i)[0] - 2].end)
    return end


def _spoken(tree: Tree, index: int) -> bool:
    """Return whether the token stands in quotation marks."""
    return sum(t.text in MARKS - {"'", "’"} for t in tree.tokens[:index]) % 2 == 1


def _before_same_day(tree: Tree, cue: Cue, start: int, end: int) -> int:
    """Return where what is said ends before ", the same day on which Y will act": that, the article adds."""
    for token in tree.tokens[cue.head + 1 :]:
        clause = tree.child(token.i, "relcl")
        if clause is None or token.tag != "NN" or token.ent != "DATE" or not start < token.start < end:
            continue
        first = tree.subtree(token.i)[0]
        own = tree.child(clause, "nsubj", "nsubjpass")
        if own is not None and not tree.is_relative(own) and first > 1 and tree[first - 1].text == ",":
            return min(end, tree[first - 2].end)
    return end


def _before_reckoning(tree: Tree, cue: Cue, start: int, end: int) -> int:
    """Return where what is said ends before ", less than half of what Y wants": who writes sets it against another.

    What the speaker compares with is told without another side: ", less than a year ago".
    """
    for token in tree.tokens[cue.head + 1 :]:
        if token.text not in {",", "–", "—"} or not start < token.start < end or _spoken(tree, token.i):
            continue
        opening = token.i + 1
        while opening < len(tree.tokens) - 1 and tree[opening].text.lower() in _BOUNDS:
            opening += 1
        if opening >= len(tree.tokens):
            continue
        measured = tree[opening].text.lower() in _MEASURES
        bound = tree[opening].text.lower() in _BELOW and opening > token.i + 1
        behind = [t for t in tree.tokens[opening : opening + 12] if t.end <= end]
        behind = behind[: next((k for k, t in enumerate(behind) if t.text in {",", ";"}), len(behind))]
        # "more than 200 of whom": a part of what was counted.
        counted = any(t.tag == "CD" and tree[t.i - 1].lemma == "than" for t in behind)
        against = any(t.dep in {"relcl", "pcomp"} or (t.dep == "acl" and t.tag == "VBN") for t in behind)
        if (measured or bound) and against and not counted and not any(t.lemma in {"whom", "which"} for t in behind):
            return min(end, tree[token.i - 1].end)
    return end


def _before_occasion(tree: Tree, cue: Cue, start: int, end: int) -> int:
    """Return where what is said ends before "after Mr Lee flew to Lima": told of a plan, that is why it was told.

    "said the line would not open after X went there": what would be lies ahead of the speaker, X's way behind.
    """
    for token in tree.tokens[cue.head + 1 :]:
        verb = tree[token.head]
        if token.lemma != "after" or token.dep != "mark" or verb.tag != "VBD" or not start < token.start < end:
            continue
        subject = tree.child(verb.i, "nsubj")
        above = tree[verb.head]
        ahead = any(tree[i].text.lower() in {"would", "will"} for i in tree.children(above.i, "aux"))
        if subject is not None and tree[subject].pos == "PROPN" and ahead and above.i < token.i:
            return min(end, tree[token.i - 1].end)
    return end
