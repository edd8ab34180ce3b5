"""Where a sentence says as a fact that an event was moved or called off, and of which event.

The days are read in `move_reports.py`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from briefing.facts.kinds import event_kinds
from briefing.facts.similarity import concept
from briefing.model import DateMention, Sentence, Token
from briefing.resources import load_data

PRECISE = 6
"""Days that an event may last whose days tell it apart."""
THAN_PLANNED = re.compile(
    r"\bthan (?:it )?(?:had been |was |were |previously |originally |initially |first )*"
    r"(?:planned|scheduled|expected|announced|foreseen|intended|said|thought)\b"
    r"|\bnow (?:set|scheduled|due|planned|expected|to be held)\b"
    r"|\b(?:days?|weeks?|fortnight|months?) late\b(?! in\b)",
    re.I,
)
_NEW_DAY = re.compile(r"\bnew (?:date|day|dates|days)\b|\b(?:date|day)\b[^.;]{0,60}?\b(?:is|are|was|were) now\b", re.I)
"""The day itself is told as another one: "the date of the talks is now 21 May", "21 May as the new date"."""
_MODALS = frozenset({"may", "might", "could", "should", "must", "can", "shall", "would"})
_TO = frozenset({"to", "until", "till"})
_ANEW = frozenset({"rescheduled", "rebooked", "rearranged"})
_FUTURE = frozenset({"will", "would", "wo", "'ll"})
_BOUNDS = frozenset({"before", "until", "till"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Tell:
    """Where a sentence tells of a move, and of which event."""

    place: int
    """Article offset of the telling words."""
    event: tuple[Token, ...]
    off: bool = False
    forward: bool = False
    planned: bool = False
    not_before: DateMention | None = None
    """The day before which it does not happen: "will not open before 20 January"."""


@cache
def move_words(name: str) -> frozenset[str]:
    """Return the words of one class of `data/moves.yaml`."""
    return frozenset(load_data("briefing.facts", "data/moves.yaml")[name])


@cache
def _ends() -> frozenset[str]:
    return frozenset(concept(word) for word in ("end", "expire", "last"))


def find_tell(sentence: Sentence) -> Tell | None:
    """Return the first place where the sentence says as a fact that something was moved or called off."""
    for token in sentence.tokens:
        tell = _tell_of(sentence, token)
        if tell is not None and _is_asserted(sentence, token, denied=tell.not_before is not None):
            return tell
    match = THAN_PLANNED.search(sentence.text) or _NEW_DAY.search(sentence.text)
    if match is None:
        return None
    place = sentence.start + match.start()
    token = next(t for t in sentence.tokens if t.end > place)
    verb = verb_over(sentence, token)
    if verb is None:
        return None
    return Tell(place=place, event=_clause(sentence, verb), planned=True)


def _tell_of(sentence: Sentence, token: Token) -> Tell | None:
    lemma = token.lemma.lower()
    if token.pos == "NOUN" and lemma in move_words("moving") | move_words("called_off") - {"call"}:
        event = subtree(sentence, token.i)
        off = lemma in move_words("called_off")
        return Tell(place=token.start, event=event, off=off) if not off or any(sentence.dates) else None
    if token.pos != "VERB":
        return None
    after = [t.text.lower() for t in sentence.tokens[token.i + 1 : token.i + 5]]
    event = _named_event(sentence, token)
    kinds = {concept(t.lemma) for t in event} & event_kinds()
    if lemma in move_words("called_off") and (lemma != "call" or "off" in _particles(sentence, token)):
        return Tell(place=token.start, event=event, off=True) if kinds else None
    if (bound := _not_before(sentence, token)) is not None:
        return Tell(place=token.start, event=(*event, token), not_before=bound)
    if lemma in move_words("taking_place") and _is_negated(sentence, token) and kinds:
        place = lemma not in {"take", "go"} or {"place", "ahead"} & set(after)
        return Tell(place=token.start, event=event, off=True) if place else None
    forward = lemma in move_words("forward") or "forward" in after
    if lemma in move_words("moving"):
        return Tell(place=token.start, event=event, forward=forward)
    if lemma in move_words("moving_light"):
        particles = _particles(sentence, token) | set(after[:3])
        particle = any(word in particles and lemma in move_words(f"with_{word}") for word in ("back", "off", "forward"))
        new = any(
            m.start >= token.end and follows_to(sentence, m) for m in sentence.dates if _straight(sentence, token, m)
        )
        moved = lemma in {"move", "shift"} and "to" in after and bool(kinds or _is_passive(sentence, token))
        if particle or new or moved:
            return Tell(place=token.start, event=event, forward=forward)
    return None


def _not_before(sentence: Sentence, verb: Token) -> DateMention | None:
    """Return the day of "will not open before 20 January": an earlier day that was announced no longer holds."""
    will = any(t.dep == "aux" and t.lemma.lower() in _FUTURE for t in _children(sentence, verb.i))
    if not will or not _is_negated(sentence, verb) or concept(verb.lemma) in _ends():
        # What will not end before a day may well have begun as planned.
        return None
    behind = [m for m in sentence.dates if m.start >= verb.end and _straight(sentence, verb, m)]
    return next((m for m in behind if m.kind in {"before", "until"} or _is_bounded(sentence, m)), None)


def _is_bounded(sentence: Sentence, mention: DateMention) -> bool:
    before = [t.text.lower() for t in sentence.tokens if t.end <= mention.start]
    return bool(_BOUNDS & {*before[-1:], *mention.text.lower().split()[:1]})


def _straight(sentence: Sentence, token: Token, mention: DateMention) -> bool:
    """Return whether at most two tokens stand between the verb and the day: "moved to 5 May"."""
    return sum(1 for t in sentence.tokens if token.end <= t.start and t.end <= mention.start) <= 2


def _children(sentence: Sentence, head: int) -> list[Token]:
    return [t for t in sentence.tokens if t.head == head and t.i != head]


def _particles(sentence: Sentence, token: Token) -> set[str]:
    return {t.text.lower() for t in _children(sentence, token.i) if t.dep in {"prt", "advmod"}}


def _is_passive(sentence: Sentence, token: Token) -> bool:
    return any(t.dep in {"auxpass", "nsubjpass"} for t in _children(sentence, token.i)) or token.tag == "VBN"


def _is_negated(sentence: Sentence, token: Token) -> bool:
    return any(t.dep == "neg" for t in _children(sentence, token.i))


def subtree(sentence: Sentence, head: int, *, without: frozenset[str] = frozenset()) -> tuple[Token, ...]:
    """Return the tokens under `head`, clauses of the kinds in `without` left out, in their order."""
    inside, todo = {head}, [head]
    while todo:
        above = todo.pop()
        for t in _children(sentence, above):
            if t.i not in inside and t.dep not in without:
                inside.add(t.i)
                todo.append(t.i)
    return tuple(t for t in sentence.tokens if t.i in inside)


def _clause(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    return subtree(sentence, verb.i, without=frozenset({"advcl", "relcl", "conj"}))


def _named_event(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """Return the words that name what was moved: the object, else the subject; the noun of a relative clause."""
    children = _children(sentence, verb.i)
    named = next((t for t in children if t.dep == "dobj"), None)
    if named is None:
        named = next((t for t in children if t.dep == "nsubjpass"), None)
    if named is None:
        named = next((t for t in children if t.dep == "nsubj"), None)
    above = sentence.tokens[verb.head]
    if named is None and verb.dep == "conj" and above.pos in {"VERB", "AUX"}:
        return _named_event(sentence, above)
    if (named is None or named.tag in {"WDT", "WP"}) and verb.dep in {"relcl", "acl"}:
        return subtree(sentence, verb.head, without=frozenset({"relcl"}) if verb.dep == "relcl" else frozenset())
    if named is None:
        return ()
    return subtree(sentence, named.i)


def verb_over(sentence: Sentence, token: Token) -> Token | None:
    """Return the verb whose clause the token stands in, None where none is."""
    seen = {token.i}
    while token.pos != "VERB" or (token.tag == "VBN" and token.dep in {"pcomp", "advcl"}):
        if token.head in seen:
            return token if token.pos in {"VERB", "AUX"} else None
        token = sentence.tokens[token.head]
        seen.add(token.i)
    return token


def _is_asserted(sentence: Sentence, token: Token, *, denied: bool) -> bool:
    """Return whether the word is told as so: not wished, denied, asked for, possible or conditional.

    Args:
        denied: its own "not" is what tells the move.
    """
    here, negated = token, token.lemma in move_words("taking_place") or denied
    seen = {token.i}
    while True:
        children = _children(sentence, here.i)
        modal = {t.lemma.lower() for t in children if t.dep == "aux"} & _MODALS
        if here.dep == "ccomp" or negated:
            # "said that the talks would be put off": a backshifted "will".
            modal -= {"would"}
        if modal or any(t.dep == "mark" and t.lemma in {"if", "whether", "unless"} for t in children):
            return False
        if (_is_negated(sentence, here) or any(t.lemma == "no" and t.dep == "det" for t in children)) and not (
            negated and here is token
        ):
            return False
        if here.head in seen or here.head == here.i:
            return True
        above = sentence.tokens[here.head]
        if above.lemma in move_words("unsure"):
            return False
        if here.dep == "xcomp" and above.pos == "VERB" and above.lemma not in move_words("done"):
            return False
        if here.dep == "acl" and here.tag == "VB":
            return False
        seen.add(above.i)
        here = above
        if here.pos in {"VERB", "AUX"} and here.dep in {"relcl", "advcl", "conj"}:
            # What the clause above it says bears on its own words alone.
            return _is_asserted_root(sentence, here)


def _is_asserted_root(sentence: Sentence, verb: Token) -> bool:
    children = _children(sentence, verb.i)
    return not ({t.lemma.lower() for t in children if t.dep == "aux"} & _MODALS) and not any(
        t.dep == "mark" and t.lemma in {"if", "whether", "unless"} for t in children
    )


def follows_to(sentence: Sentence, mention: DateMention) -> bool:
    """Return whether "to" or "until" stands before the day: "postponed to 21 May", "rescheduled for 21 May"."""
    words = [t.text.lower() for t in sentence.tokens if t.end <= mention.start]
    if mention.text.lower().startswith(("to ", "until ", "till ")):
        return True
    if words[-1:] == ["for"] and words[-2:-1] and words[-2] in _ANEW:
        return True
    return bool(words) and (words[-1] in _TO or (words[-1] == "on" and words[-2:-1] == ["to"]))
