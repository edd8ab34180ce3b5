"""Terms of an accord that stand behind the sentence which tells of it: "They signed a pact. Peru will open two posts."

Owns which later clauses are terms of the accord too. What a clause says of itself ("under the deal", "in return") is
`openings`' business. Only in the sentences right behind, of those who made the accord, and nothing that is an event of
its own: a vote, a visit, a next round.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from briefing.language.modality import words
from briefing.model import Party, Sentence, Statement

_AGREED = frozenset({"agree", "undertake", "commit"})
_MADE = frozenset({"sign", "initial", "conclude", "reach", "strike", "seal", "clinch", "negotiate"})
_ITS_OWN = frozenset({"contract", "compact", "convention", "charter", "document"})
"""Texts that are agreed, beside those of the class."""
_SPOILT = frozenset({
    "hypothetical", "conditional", "question", "historical", "opinion", "wished", "urged", "asked", "speculated",
    "denied", "advice", "intended", "subordinate",
})  # fmt: skip
_GOES_ON = re.compile(r"\b(?:for (?:its|their|his|her) part|in turn|in addition|also|both|each)\b", re.IGNORECASE)
"""What joins a paragraph to the one before as one more term of the same accord."""
_IN_TURN = re.compile(r"\bfor (?:its|their|his|her) part\b|\bin turn\b", re.IGNORECASE)
"""What tells that the other side does this for what the first does."""
_LAID_DOWN = re.compile(r"(?:shall|(?:is|are) to)(?: \w+)? ")
"""How a term is told that nobody in particular is to carry out."""
_EVENTS = frozenset({
    "meet", "visit", "attend", "host", "vote", "decide", "discuss", "sign", "initial", "ratify", "approve", "announce",
    "hold", "travel", "arrive", "return", "debate", "resume", "continue", "begin", "start", "review", "consider",
    "face", "remain", "be", "have", "need", "say", "see", "become", "seek", "try", "want", "demand", "insist", "refuse",
    "chair", "head", "lead", "address", "speak", "receive", "welcome", "elect", "celebrate", "mark", "study", "examine",
})  # fmt: skip
"""Verbs of what is an event, a state or a stand, and no term."""


def mark_terms(sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """Return an article's sentences, with `termed` put to the clauses that go on with the terms of an accord."""
    result = []
    sides: frozenset[str] | None = None  # None: no accord is being told
    last = -2
    for sentence in sentences:
        goes_on = sentence.paragraph == last or (sentence.paragraph == last + 1 and _GOES_ON.search(sentence.text))
        joined = sides if goes_on else None
        in_turn = _IN_TURN.search(sentence.text) is not None
        marked = tuple(
            replace(own, flags=own.flags | {"termed"})
            if joined is not None and _is_term(own, joined, in_turn=in_turn)
            else own
            for own in sentence.statements
        )
        told = [own for own in marked if _tells_accord(own)]
        sides = frozenset(joined or ()) | {side for own in told for side in _sides(own)} if told else None
        last = sentence.paragraph
        result.append(replace(sentence, statements=marked) if marked != sentence.statements else sentence)
    return tuple(result)


def _tells_accord(statement: Statement) -> bool:
    """Return whether the clause tells that something was agreed, surely, or a term of it."""
    if statement.form != "clause" or statement.negated or statement.flags & (_SPOILT | {"quoted"}):
        return False
    if "termed" in statement.flags:
        return True
    verb = statement.predicate.split()[0]
    if statement.certainty != "reported":
        return False
    named = words("agreed_texts") | _ITS_OWN
    if verb in _MADE:
        passive = "passive" in statement.flags
        told = statement.subject_text.lower().split() if passive else statement.complement_lemmas
        return statement.tense == "past" and bool(named & set(told))
    return verb in _AGREED and len(statement.complement_lemmas) > 1


def _is_term(statement: Statement, sides: frozenset[str], *, in_turn: bool) -> bool:
    """Return whether the clause tells what one of the sides of the accord will do under it.

    Args:
        sides: the countries and bodies that the accord was told of so far.
        in_turn: the sentence says that whoever it names does so in turn.
    """
    if statement.form != "clause" or statement.negated or statement.flags & (_SPOILT | {"quoted", "termed"}):
        return False
    if statement.tense != "future" or statement.certainty != "expected":
        return False
    if statement.predicate.split()[0] in _EVENTS:
        return False
    if not statement.subject:
        return bool(_LAID_DOWN.match(statement.verb + " "))
    if any(p.country and p.country not in sides for p in statement.objects):
        # "Sweden will deploy troops to Latvia" is none of what it agreed with Chad.
        return False
    own = all(side in sides for side in _sides_of(statement.subject))
    # "Niger, for its part, will free the crew": of an accord that was told of one side only.
    return own or (in_turn and len(sides) <= 1)


def _sides(statement: Statement) -> set[str]:
    return _sides_of((*statement.subject, *statement.objects))


def _sides_of(parties: Sequence[Party]) -> set[str]:
    return {party.country or party.name for party in parties}
