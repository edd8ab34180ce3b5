"""Announcements of one thing, told by what can be only once: its beginning, its deadline, its sum, its sitting.

"The agreement on the abolition of visas enters into force on 1 May" and "the visa waiver starts on 1 May". Gatherings
told by place and people are the business of `same_events`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from briefing.datewords import MONTHS
from briefing.facts.beginnings import tells_beginning
from briefing.facts.figures import figures_in
from briefing.facts.kinds import any_subject, event_kinds, rank_words
from briefing.facts.similarity import actor, concept, grammar_words, is_weak, profile, shared_numbers_fit, undertaking
from briefing.facts.words import capitalised, words_of_names
from briefing.model import Claim, Party

BODY = frozenset(concept(word) for word in ("committee", "council", "court", "board"))
_SINGLE = frozenset(concept(word) for word in ("ceremony", "inauguration", "referendum"))
"""Events of which a story has one a day."""
_BOUNDS = frozenset({"by", "before", "until"})
_BESIDE_FIGURE = 2
"""Words that two claims must share beside a figure and the day."""
_ALIKE = 3
"""Plain words that two announcements of one day must share; one less beside a name or the same doers."""
_CONDITION = re.compile(r"\b(?:if|unless)\b", re.I)
_ORDINAL = re.compile(r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th))\b")
_BARE_ORDINAL = re.compile(rf"(?:the\s)?{_ORDINAL.pattern}", re.I)
_IDLE = frozenset(
    ("between", "among", "about", "under", "over", "after", "during", "within", "due", "place", "set", "both")
)
_UNDATED = 2
"""Words that an announcement without a day must share with one that has it, beside the place."""


def one_thing(one: Sequence[Claim], other: Sequence[Claim]) -> bool:
    """Return whether a claim of each, both with the same first day, announce one thing."""
    return any(_is_one(a, b) for a in one for b in other)


def _is_one(one: Claim, other: Claim) -> bool:
    if not _agree(one, other):
        return False
    heads = subject_words(one) & subject_words(other) - rank_words()
    if heads and tells_beginning([one]) and tells_beginning([other]):
        return True
    if heads and _bound(one) and _bound(other):
        return True
    if _bound(one) and _bound(other) and (_deed(one) in subject_words(other) or _deed(other) in subject_words(one)):
        # "A decision is due by 8 March" and "The panel has to decide by 8 March".
        return True
    if heads & _SINGLE:
        return True
    if heads & BODY and (len(heads) > 1 or (_decides(one) and _decides(other))):
        # A body sits once a day, and decides once.
        return True
    if told_alike(one, other):
        return True
    sums = figures_in(one.text).amounts & figures_in(other.text).amounts
    return bool(sums) and len(_words(one) & _words(other)) >= _BESIDE_FIGURE


def _deed(claim: Claim) -> str:
    return concept(claim.statement.predicate)


def _decides(claim: Claim) -> bool:
    return concept("decide") in {_deed(claim), *map(concept, claim.statement.complement_lemmas)}


def told_alike(one: Claim, other: Claim) -> bool:
    """Return whether both tell so much alike of what is to be that it is one thing: in words, by a name or a doer.

    "Experts will meet in Lahore on cruise missiles" and "they agreed to take up cruise missiles in Lahore".
    """
    if bool(_CONDITION.search(one.text)) != bool(_CONDITION.search(other.text)) or not _agree(one, other):
        return False
    shared = plain_words(one) & plain_words(other)
    if len(shared) >= _ALIKE or (len(shared) >= _ALIKE - 1 and _names(one) & _names(other)):
        return True
    if one.date is None or other.date is None or (one.date.first, one.date.last) != (other.date.first, other.date.last):
        return False
    if one.date.first != one.date.last:
        return False
    doers, others = ({p for p in c.statement.subject if p.kind == "person"} for c in (one, other))
    if doers & others and len(one.statement.subject) == len(other.statement.subject) == 1:
        return bool(shared or _capitals(one, doers) & _capitals(other, doers))
    bare = any(_BARE_ORDINAL.fullmatch(c.statement.subject_text) for c in (one, other))
    return len(shared) >= _ALIKE - 1 or (bare and bool(_ordinals(one) & _ordinals(other)))


def _ordinals(claim: Claim) -> frozenset[str]:
    return frozenset(_ORDINAL.findall(claim.statement.subject_text.lower()))


def plain_words(claim: Claim) -> frozenset[str]:
    """Return the concepts of the words, no names, in which the claim tells what is to be."""
    statement = claim.statement
    text = statement.as_told(f"{statement.subject_text} ; {statement.predicate} ; {statement.complement}")
    words = [_singular(w) for w in re.findall(r"(?<![\w’'-])[a-z]{3,}", text)]
    words += [w for w in re.findall(r"[a-z]{3,}", text.lower()) if concept(w) in BODY]  # "the Board of Directors"
    idle = grammar_words() | undertaking() | rank_words() | any_subject() | _IDLE
    return frozenset(concept(w) for w in words if w not in idle and not is_weak(w))


def _names(claim: Claim) -> frozenset[str]:
    """Return the names that are no party's: places, events."""
    return _capitals(claim, {*claim.parties, *claim.statement.subject, *claim.statement.objects})


def _capitals(claim: Claim, parties: Iterable[Party]) -> frozenset[str]:
    statement = claim.statement
    own = {word for p in parties for word in p.name.split()}
    text = f"{statement.subject_text[:1].lower()}{statement.subject_text[1:]} {statement.complement} {statement.place}"
    return capitalised(text) - own


def same_undated(one: Sequence[Claim], other: Sequence[Claim], places: frozenset[str]) -> bool:
    """Return whether a claim of each speaks of one thing in one of `places`, of which only one tells the day."""
    own = {concept(name.lower()) for name in places}
    return bool(places) and any(
        _agree(a, b)
        and (subject_words(a) & subject_words(b)) - own - event_kinds()
        and len((_words(a) & _words(b)) - own - rank_words() - event_kinds()) >= _UNDATED
        for a in one
        for b in other
    )


def subject_words(claim: Claim) -> frozenset[str]:
    """Return the concepts of all words, names of bodies too, by which the claim says what the event is of."""
    told = claim.statement.as_told(claim.statement.subject_text)
    return _telling(claim, re.findall(r"[^\W\d_]{3,}", told.lower()))


def _words(claim: Claim) -> frozenset[str]:
    statement = claim.statement
    words = (*statement.predicate.split(), *statement.complement_lemmas)
    return subject_words(claim) | _telling(claim, [word for word in words if word.isalpha()])


def _telling(claim: Claim, words: Sequence[str]) -> frozenset[str]:
    statement = claim.statement
    parties = (*claim.parties, *statement.subject, *statement.objects)
    # The name of a body says what it is: "the Joint Commission".
    sides = [p for p in parties if p.kind in {"person", "country"}]
    names = {w.lower() for w in words_of_names(sides)}
    idle = names | grammar_words() | {m.lower() for m in MONTHS} | any_subject()
    return frozenset(concept(_singular(w)) for w in words if len(w) > 2 and w.lower() not in idle)


def _singular(word: str) -> str:
    """Return a word of the text without its plural's "s", so that short ones match their lemmas too."""
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def _agree(one: Claim, other: Claim) -> bool:
    """Return whether the same sides act, with the same figures."""
    acts, others = ({actor(p) for p in c.statement.subject} for c in (one, other))
    if acts and others and not acts & others:
        return False
    return shared_numbers_fit(profile(one), profile(other))


def _bound(claim: Claim) -> bool:
    return claim.date is not None and claim.date.kind in _BOUNDS
