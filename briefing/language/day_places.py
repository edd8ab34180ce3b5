"""Days that stand in the words of one clause and are another thing's: by the place where they stand.

The parser hangs a day at the end of its words from the verb, whatever stands between the two: "will sign ahead of
the summit next Tuesday" gives the day of the summit. Owns what such a place looks like; which clause a day belongs
to otherwise is `clause_dates`' business.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.language.dating.words import HALF_DAYS
from briefing.language.modality import words
from briefing.language.tree import VERBAL, Tree
from briefing.model import DateMention, Sentence

_LINKS = frozenset({"on", "in", "at", "for", "late", "early", "of", "later", "this", "next", "last"})
_NOT_HELD = frozenset({"schedule", "time", "dawn", "noon", "midday", "midnight", "dusk", "plan", "expectation"})
"""Behind "ahead of" these are no event that has a day of its own."""
_ANSWERING = {
    "response": {"to"}, "reaction": {"to"}, "retaliation": {"for", "to"}, "revenge": {"for"}, "protest": {"at", "over"},
}  # fmt: skip
_SET_ASIDE = frozenset({"relcl", "advcl", "acl"})
_TIMES = frozenset({"after", "before", "as", "when", "while", "since", "once"})
_ISSUED = frozenset({"release", "publish", "issue", "date", "carry", "post", "print"})
_BEHIND_SOURCE = 3
"""Words between a source and its day: "released late on"."""


def is_of_event_beside(tree: Tree, span: Sequence[int]) -> bool:
    """Return whether the day is that of what the clause comes before or answers: "ahead of the summit on Sunday"."""
    place = span[0] - 1
    while place > 0 and tree[place].lemma.lower() in _LINKS:
        place -= 1
    if place < 1 or tree[place].pos not in {"NOUN", "PROPN"}:
        return False
    noun = place
    for above in tree.ancestors(place):
        token = tree[above]
        if token.pos in VERBAL:
            return False
        if token.dep == "prep" or token.pos == "ADP":
            governor = tree[token.head]
            if token.lemma == "of" and governor.lemma == "ahead":
                return tree[noun].lemma not in _NOT_HELD
            if token.lemma == "to" and governor.lemma == "prior":
                return True
            if token.lemma in _ANSWERING.get(governor.lemma, ()):
                return True
            if token.lemma == "before":
                # "before a judge", "before dawn", "before the council" lead to no event.
                return tree[noun].lemma in words("event_nouns")
        elif token.pos in {"NOUN", "PROPN"}:
            noun = above
    return False


def of_fronted_clause(tree: Tree, verb: int, span: Sequence[int]) -> int | None:
    """Return the verb of the clause in front of its comma that the day stands in: "After he left on Friday, they met".

    Args:
        verb: the verb that the parser hangs the day from.
    """
    subject = tree.child(verb, "nsubj", "nsubjpass", "expl")
    behind = span[-1] + 1
    while behind < len(tree.tokens) and tree[behind].lemma in HALF_DAYS:
        behind += 1
    if subject is None or behind >= min(tree.subtree(subject)) or tree[behind].text != ",":
        return None
    for clause in tree.children(verb, "advcl"):
        between = [tree[i].text for i in range(clause, span[0])]
        if clause < span[0] and "," not in between and any(i < clause for i in tree.children(clause, "mark", "advmod")):
            return clause
    return None


def of_clause_beside(tree: Tree, verb: int, span: Sequence[int]) -> int | None:
    """Return the verb that a clause goes with where the day stands in front of both: "left last week after he won"."""
    token = tree[verb]
    marks = [i for i in tree.children(verb, "mark", "advmod") if i < verb and tree[i].lemma in _TIMES]
    if token.dep != "advcl" or not marks or not token.head < span[0] <= span[-1] < marks[0]:
        return None
    return token.head


def is_of_source(tree: Tree, span: Sequence[int]) -> bool:
    """Return whether a day stands right behind what is named as the source: "according to a statement on 3 May,"."""
    day = tree[span[0]].start
    for told in tree.sentence.attributions:
        behind = tree.within(told.source_end, day)
        if told.verb or told.source_end > day or len(behind) > _BEHIND_SOURCE or told.cue_start > told.source_start:
            continue
        if told.source_start == told.source_end:
            # Whoever issued the whole text is named in no words of the sentence.
            continue
        if all(tree[i].lemma in _LINKS or tree[i].lemma in _ISSUED for i in behind):
            return True
    return False


def before_day_part(tree: Tree, last: int) -> int:
    """Return the last token of a day and the part of it that is named: "Monday evening"."""
    while last + 1 < len(tree.tokens) and tree[last + 1].lemma in HALF_DAYS:
        last += 1
    return last


def is_set_aside(sentence: Sentence, mention: DateMention) -> bool:
    """Return whether a day can only be that of an aside ("whose aide resigned on Monday") or of an event beside."""
    tree = Tree(sentence)
    span = tree.within(mention.start, mention.end)
    head = tree.head_of(span) if span else None
    if head is None:
        return False
    return any(tree[above].dep in _SET_ASIDE for above in tree.ancestors(head)) or is_of_event_beside(tree, span)


def is_of_telling(sentence: Sentence, mention: DateMention) -> bool:
    """Return whether a day stands with whoever says it: "said on Monday", "according to a statement of 3 May"."""
    told = sentence.attributions
    return bool(told) and not any(a.content_start <= mention.start < a.content_end for a in told)
