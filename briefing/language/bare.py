"""What a line leaves to the sentences before it: "the request", "these steps", "agreed to attend".

Owns the judgement alone: which phrases of a clause's words tell a thing by its kind and not which one it is. Words that
tell it are put in by `first_mentions` before; a line with such phrases is not wrong, only hard to read alone, so what
becomes of it is decided by who weighs the lines.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from briefing.language.act_words import ACT_VERBS
from briefing.language.mention_words import TELLING, TIMES
from briefing.language.tree import Tree
from briefing.model import Reference, Sentence, Statement

_POINTING = frozenset({"the", "this", "that", "these", "those", "such", "both"})
_KINDS = frozenset({
    # what was said or asked
    "request", "demand", "proposal", "offer", "appeal", "call", "suggestion", "recommendation", "invitation",
    "complaint", "accusation", "allegation", "claim", "objection", "warning", "threat", "promise", "pledge",
    "assurance", "condition", "question", "answer", "reply", "response", "statement", "remark", "comment", "letter",
    "note", "protest",
    # what was decided or is to be done
    "decision", "move", "step", "measure", "plan", "idea", "initiative", "ruling", "verdict", "order", "change",
    "restriction", "arrangement", "scheme", "project", "work", "process", "procedure", "purpose", "delay",
    # what was written and agreed
    "text", "document", "draft", "paper", "list", "file", "dossier", "report", "clause", "wording", "version",
    "agreement", "accord", "deal", "pact", "treaty", "memorandum", "understanding", "contract", "protocol",
    "compromise", "settlement", "formula", "timetable", "deadline",
    # where it was spoken of
    "talk", "negotiation", "meeting", "session", "round", "visit", "consultation", "hearing", "vote", "ceremony",
    # what it is about
    "matter", "issue", "problem", "point", "topic", "subject", "case", "incident", "affair", "dispute", "row",
    "situation", "sum", "amount", "figure", "money", "payment", "fund", "rest", "remainder", "one",
    # who takes part
    "negotiator", "expert", "other",
})  # fmt: skip
"""Nouns that say of what kind a thing is; which one, another sentence tells."""
_PLACING = frozenset({
    "new", "same", "other", "further", "last", "next", "first", "second", "third", "latest", "current", "recent",
    "earlier", "previous", "final", "initial", "early", "late", "future", "upcoming", "present", "existing", "original",
    "closing", "opening", "coming", "remaining", "possible", "whole", "entire", "full", "two", "three", "four", "five",
    "respective", "joint", "signed", "proposed", "planned", "controversial", "disputed", "draft", "formal", "written",
})  # fmt: skip
"""Words before a noun that part it from its like by its place in the telling only."""
_TELLING = frozenset({"of", "-", "on", "between", "with", "to", "that", "which", "who"})
"""Words right behind a noun that mostly tell which one it is."""
_TELLS = TELLING | {"that", "which", "signed", "reached"}
"""Words that full mentions go on with behind their noun."""
_SET_OFF = frozenset({"for", "of", "on", "worth", "which", "under", "by"})
_IDIOMS = re.compile(
    r"\b(?:in (?:this|that|the latter|any) case|in the (?:first|second|last) place|at (?:this|that|the) point"
    r"|to the (?:letter|point)|the fact|the same|this (?:year|month|week|time)|the other (?:side|hand|party))\b",
    re.IGNORECASE,
)
_WANTING = frozenset({
    "attend", "accept", "reject", "approve", "ratify", "endorse", "oppose", "deny", "refuse", "support", "agree",
    "welcome", "demand", "examine", "discuss", "implement", "sign", "veto", "answer", "reply", "respond",
    "comply", "consent", "object", "participate",
})  # fmt: skip
"""Verbs that leave half untold without what they are done to, or in answer to what."""
_FILLED_BY = frozenset({
    "dobj", "ccomp", "xcomp", "dative", "attr", "acomp", "oprd", "nsubjpass", "prt", "auxpass", "csubj", "agent",
})
_OF_TIME = frozenset({"in", "by", "at", "before", "after", "within", "until", "since", "during", "under", "as"})
"""Prepositions that tell when, where or how rather than what."""
_TOLD_BY = {
    **ACT_VERBS,
    "plan": ("plan",), "claim": ("claim",), "vote": ("vote",), "visit": ("visit",), "meeting": ("meet",),
    "talk": ("meet", "negotiate"), "payment": ("pay",), "sum": ("pay", "cost"),
    "delay": ("delay", "postpone", "put off"),
}  # fmt: skip
"""Verbs in front by which a line tells the thing itself: "has asked that ..., and ministers will study the request"."""


def mark_bare(sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """Return an article's sentences, each clause with what its words leave to others."""
    result = []
    for sentence in sentences:
        tree = Tree(sentence)
        statements = tuple(
            replace(s, bare=bare_phrases(s, tree, sentence)) if s.form == "clause" else s for s in sentence.statements
        )
        result.append(replace(sentence, statements=statements) if statements != sentence.statements else sentence)
    return tuple(result)


def bare_phrases(statement: Statement, tree: Tree, sentence: Sentence) -> tuple[str, ...]:
    """Return the phrases of a clause's line that another sentence must tell, in the order of the sentence."""
    known = {reference.head: reference for reference in sentence.references}
    line = f"{statement.subject_text} {statement.verb} {statement.complement}"
    found = []
    for token in tree.tokens:
        if not statement.start <= token.start < statement.end:
            continue
        words = _bare_words(tree, token.i, known.get(token.i), line) or _unfilled(tree, token.i, statement)
        if words:
            found.append(words)
    return tuple(dict.fromkeys(found))


def _bare_words(tree: Tree, noun: int, reference: Reference | None, line: str) -> str:
    """Return the noun's phrase where it tells the kind of a thing only and stands in the line so, else ""."""
    token = tree[noun]
    if token.pos not in ("NOUN", "NUM", "PRON") or token.ent in ("DATE", "TIME") or token.lemma in TIMES:
        return ""
    if token.lemma.lower() not in _KINDS:
        return ""
    first = _opener(tree, noun)
    if first is None or not _is_told_by_nothing(tree, noun, first):
        return ""
    words = " ".join(t.text for t in tree.tokens[first : noun + 1])
    if _IDIOMS.search(f"{tree[first - 1].text if first else ''} {words}"):
        return ""
    place = re.search(rf"(?<![\w-]){re.escape(words)}(?![\w-]|[’'])", line, re.IGNORECASE)
    told = reference.parties if reference is not None else ()
    if place is None or (told and all(p.name in line for p in told)) or _is_filled(tree, noun, line[place.end() :]):
        return ""
    return "" if _is_told_before(token.lemma, line[: place.start()]) else words


def _unfilled(tree: Tree, verb: int, statement: Statement) -> str:
    """Return the verb's words where what it is done to stands in another sentence: "agreed to attend"."""
    token = tree[verb]
    if token.pos != "VERB" or token.lemma not in _WANTING or token.dep in ("relcl", "acl", "amod", "pcomp", "csubj"):
        return ""
    if token.tag == "VBG" or (token.tag == "VBN" and not any(tree[i].lemma == "have" for i in tree.children(verb))):
        return ""
    if token.text not in f"{statement.verb} {statement.complement}".split():
        return ""
    own = [verb, *(i for i in tree.conjuncts(verb) if i > verb)]
    filled = any(
        tree[i].dep in _FILLED_BY or (tree[i].dep == "prep" and not _tells_when(tree, i))
        for here in own
        for i in tree.children(here)
    )
    if token.dep == "conj" and token.lemma != "agree":
        # "rejected the offer and refused"
        filled = filled or tree.child(token.head, "dobj", "relcl") is not None
    inside = any(tree[i].dep in ("relcl", "acl") for i in tree.ancestors(verb))
    below = tree.subtree(verb)
    content = token.dep == "ccomp" and statement.start > tree[below[0]].start
    if filled or content or inside or any(tree.is_relative(i) for i in below):
        return ""
    return token.text


def _tells_when(tree: Tree, preposition: int) -> bool:
    """Return whether the phrase tells when, where or how rather than what: "agreed on 4 October", "on condition"."""
    noun = tree.child(preposition, "pobj")
    on = noun is not None and (tree[noun].ent in ("DATE", "TIME") or tree[noun].lemma == "condition")
    return tree[preposition].lemma in _OF_TIME or (tree[preposition].lemma == "on" and on)


def _opener(tree: Tree, noun: int) -> int | None:
    """Return the pointing word that the noun's phrase begins with, None where it begins with another."""
    here = noun - 1
    while here >= 0:
        text = tree[here].text.lower()
        if text in _POINTING:
            return here
        if text in ("a", "an") and here and tree[here - 1].text.lower() == "such":
            return here - 1
        if text not in _PLACING:
            return None
        here -= 1
    return None


def _is_told_by_nothing(tree: Tree, noun: int, first: int) -> bool:
    after, next_but_one = (tree.tokens[i] if i < len(tree.tokens) else None for i in (noun + 1, noun + 2))
    on_a_day = next_but_one is not None and next_but_one.ent in ("DATE", "TIME")
    if after is not None and (after.pos in ("PROPN", "NUM", "NOUN") or (after.text in _TELLING and not on_a_day)):
        return False
    if after is not None and after.text == "," and next_but_one is not None and next_but_one.text in _SET_OFF:
        # "The claim, for six million lei, was handed over"
        return False
    return all(
        first <= i < noun
        or tree[i].dep in ("punct", "cc", "conj", "det", "predet")
        or (tree[i].dep == "prep" and (tree[i].text in ("in", "at") or on_a_day))
        for i in tree.children(noun)
    )


def _is_filled(tree: Tree, noun: int, rest: str) -> bool:
    """Return whether the line goes on with words that tell the thing, put in from where it was told in full."""
    word = next(iter(rest.split()), "")
    after = tree[noun + 1].text if noun + 1 < len(tree.tokens) else ""
    return rest.startswith(" ") and word != after and word in _TELLS


def _is_told_before(lemma: str, before: str) -> bool:
    """Return whether the line itself tells the thing first: "a draft accord ... the accord"."""
    stems = "|".join(re.escape(word.removesuffix("e")) for word in (lemma, *_TOLD_BY.get(lemma, ())))
    return re.search(rf"\b(?:{stems})", before, re.IGNORECASE) is not None
