"""Announcements of one event in words that share too little: the same days, the same place, the same people.

"The president will host the prime minister in Lima" and "the two are due to meet at a summit in Lima".
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from datetime import date
from functools import cache

from briefing.datewords import MONTHS, days_named
from briefing.facts.beside import attend_one, meet_beside_one, tell_gathering_and_margin
from briefing.facts.kinds import (
    any_of,
    any_subject,
    consultations,
    event_kinds,
    gatherings,
    meeting_concepts,
    rank_words,
)
from briefing.facts.move_tells import PRECISE, move_words
from briefing.facts.one_thing import BODY, one_thing, plain_words, same_undated, told_alike
from briefing.facts.similarity import actor, concept
from briefing.facts.told_apart import tell_apart
from briefing.facts.words import names_in
from briefing.model import Claim, Statement

_MONTH = 31
"""Days of a span ("in June") that a day within it makes exact."""
_TELLING = 2
"""Words that two subjects share ("energy ministers") from which they are the same on one day."""
_GATHERING = meeting_concepts() | {
    concept(word)
    for word in (
        "host", "receive", "welcome", "sit", "convene", "install", "inaugurate", "table", "delegation", "workshop",
        "seminar", "forum",
    )
}  # fmt: skip
_HOUSE = re.compile(
    r"\b(?:lawmakers?|legislators?|deputies|senators?|MPs|parliament|assembly|senate|legislature|congress)\b",
    re.I,
)
_ROUND = any_of(gatherings(*consultations(), "sitting", without={"summit", "conference"}))
_SERIES = re.compile(
    r"(?:the|a|their|its)\s(?P<which>next|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\s"
    rf"(?:(?:round|session)\sof\s)?(?:{_ROUND})",
    re.I,
)
"""What tells nothing of a gathering but its place in a series."""
_TRAVEL = re.compile(
    r"\b(?:visits?|visiting|(?:come|go|travel|fly|head|return|arrive)s? (?:to|in|for)|trip to|received? in)\b", re.I
)
_COUNTERPART = re.compile(r"(?P<whose>\w+)[’']s?\s(?:\w+\s){0,2}counterparts?\b")
_RANKS = {
    "leader": re.compile(r"\b(?:president|premier|prime minister|chancellor|leader|king|emir)s?\b", re.I),
    "minister": re.compile(r"(?<!prime )\b(?:minister|secretary of state)s?\b", re.I),
    "lesser": re.compile(r"\b(?:expert|official|delegation|envoy|deput\w+|team|group|committee|diplomat)s?\b", re.I),
}


@cache
def _small() -> frozenset[str]:
    return frozenset(concept(word) for word in any_subject())


def join_same_events(groups: Sequence[tuple[Claim, ...]]) -> list[tuple[Claim, ...]]:
    """Return `groups` of announcements with those of one event joined, in the order of their first members."""
    count = len(groups) + 1
    while len(groups) < count:
        # What two share with a third may be told by that one alone.
        count = len(groups)
        groups = join_where(_is_same, groups)
    return list(groups)


def join_where(
    same: Callable[[Sequence[Claim], Sequence[Claim]], bool], groups: Sequence[tuple[Claim, ...]]
) -> list[tuple[Claim, ...]]:
    """Return `groups`, each joined to the first before it with which it is the `same`, in their order."""
    joined: list[list[Claim]] = []
    for group in groups:
        home = next((other for other in joined if same(other, group) and not _are_apart(other, group)), None)
        if home is None:
            joined.append(list(group))
        else:
            home.extend(group)
    return [tuple(group) for group in joined]


def _are_apart(one: Sequence[Claim], other: Sequence[Claim]) -> bool:
    return any(tell_apart(a, b) for a in one for b in other)


def _is_same(one: Sequence[Claim], other: Sequence[Claim]) -> bool:
    if any(c.statement.negated or c.certainty == "denied" for c in (*one, *other)):
        return False
    if any(tell_gathering_and_margin(a, b) for a in one for b in other):
        return False
    if attend_one(one, other) or meet_beside_one(one, other):
        return True
    days, others = days_of(one), days_of(other)
    if (days is None) != (others is None) and not (_has_day(one) and _has_day(other)):
        gather = gathers(one) and gathers(other) and _fit(_states(one), _states(other))
        # "On Friday they agreed to meet": the day of agreeing is none of the meeting.
        ahead = not any(c.date is not None and c.statement.tense == "past" for c in (*one, *other))
        return gather and ahead and same_undated(one, other, _named_places(one) & _named_places(other))
    if days is None or others is None:
        return False
    fitting = _fit(people_of(one), people_of(other)) and _fit(_states(one), _states(other))
    if fitting and days[0] == others[0] and one_thing(one, other):
        return True
    if fitting and _holds(days, others) and any(told_alike(a, b) for a in one for b in other):
        return True
    if days == others and (_one_house(one, other) or _exchange(one, other) or _exchange(other, one)):
        return True
    if fitting and days == others and _moved_alike(one, other):
        return True
    if days[0] == others[0] and any(_named_alike(a, b) for a in one for b in other):
        return fitting
    if fitting and _holds(days, others) and (_one_name(one, other) or _one_trip(one, other)):
        return True
    if not (gathers(one) and gathers(other)):
        return False
    if fitting and days == others and _one_of_series(one, other):
        return True
    joint = matter_of([c.statement for c in one]) & matter_of([c.statement for c in other])
    if days == others:
        if not _places(one) & _places(other) and len(joint) < _TELLING:
            return False
    elif _holds(days, others) and _named_places(one) & _named_places(other) and _at_one_place(one, other, days, others):
        pass
    elif not joint or not _holds(days, others) or not (_states(one) & _states(other) | _tellers(one) & _tellers(other)):
        return False
    return fitting and _fit(_ranks(one), _ranks(other))


def _at_one_place(
    one: Sequence[Claim], other: Sequence[Claim], days: tuple[date, date], others: tuple[date, date]
) -> bool:
    """Return whether two gatherings in one place are one: they begin on one day, or more than the place is shared."""
    short = all((last - first).days <= PRECISE for first, last in (days, others))
    return (short and days[0] == others[0]) or any(plain_words(a) & plain_words(b) for a in one for b in other)


def _named_places(claims: Sequence[Claim]) -> frozenset[str]:
    """Return the names that tell where, as `_places` gives them: "in Lahore", "in the city of Lahore"."""
    texts = [f"{c.statement.subject_text} {c.statement.complement} {c.statement.place}" for c in claims]
    return frozenset(
        _plain_letters(name)
        for name in names_of(claims)
        if any(re.search(rf"\b(?:in|at)\s(?:the\s\w+\sof\s)?{name}\b", text) for text in texts)
    )


def _one_name(one: Sequence[Claim], other: Sequence[Claim]) -> bool:
    """Return whether both announce the same of an event with a name of its own: "invited her to Heroes' Day"."""
    verbs, others = ({concept(c.statement.predicate) for c in group} for group in (one, other))
    return bool(verbs & others) and len(_places(one) & _places(other)) >= _TELLING


def _one_trip(one: Sequence[Claim], other: Sequence[Claim]) -> bool:
    """Return whether both tell that the same person goes somewhere that day: "will visit Peru", "comes to Lima"."""
    who = [_travellers(group) for group in (one, other)]
    if not who[0] or who[0] != who[1] or not all(_TRAVEL.search(c.text) for c in (*one, *other)):
        return False
    where = [
        {p.country for c in group for p in c.statement.objects if p.country and p.kind != "person"}
        for group in (one, other)
    ]
    return _fit(frozenset(where[0]), frozenset(where[1]))


def _travellers(claims: Sequence[Claim]) -> frozenset[str]:
    """Return the names of the persons who act."""
    return frozenset(p.name for c in claims for p in c.statement.subject if p.kind == "person")


def _one_of_series(one: Sequence[Claim], other: Sequence[Claim]) -> bool:
    """Return whether both tell only that the series goes on that day: "the next round" and "a second meeting"."""
    told = [_SERIES.fullmatch(c.statement.subject_text) for c in (*one, *other)]
    numbers = {found["which"].lower() for found in told if found is not None} - {"next"}
    days = days_of(one)
    one_day = days is not None and days[0] == days[1]
    return one_day and all(told) and len(numbers) < _TELLING and len(numbers) < len(told)


def _has_day(claims: Sequence[Claim]) -> bool:
    return any(c.date is not None and c.date.first is not None for c in claims)


def _named_alike(one: Claim, other: Claim) -> bool:
    """Return whether both announce of the same thing that day: in two words of its name, or in one and the place.

    "The main hearing starts in the court in Bodo" and "A court in Bodø will hear the case".
    """
    if not _fit(_names(one), _names(other)) or _puts_off(one) != _puts_off(other):
        return False
    joint = matter_of([one.statement]) & matter_of([other.statement])
    if len(joint - rank_words()) >= _TELLING:
        return True
    if joint & BODY and not (_places([one]) and _places([other])):
        # "The joint commission sits in this city": what a body does on one day is one sitting.
        return True
    places = _places([one]) & _places([other])
    return bool(places) and bool((_said(one) & _said(other)) - {concept(place) for place in places})


def _names(claim: Claim) -> frozenset[str]:
    """Return who acts, under the names of their sides: two airlines that fly on one day are two events."""
    return frozenset(actor(p) for p in claim.statement.subject)


def _puts_off(claim: Claim) -> bool:
    first, *rest = claim.statement.predicate.split()
    return first in move_words("moving") or (first in move_words("moving_light") and bool(rest))


def _moved_alike(one: Sequence[Claim], other: Sequence[Claim]) -> bool:
    """Return whether both tell that an event of one kind was moved there: "the next round", "the Geneva round"."""
    if not all(any(_puts_off(c) for c in group) for group in (one, other)):
        return False
    words = [{concept(w) for c in group for w in c.statement.subject_text.lower().split()} for group in (one, other)]
    return bool(words[0] & words[1] & event_kinds())


def _said(claim: Claim) -> frozenset[str]:
    return (matter_of([claim.statement]) | _matters([claim])) - rank_words()


def _places(claims: Sequence[Claim]) -> frozenset[str]:
    """Return the names in what is said, in small letters and without accents, which outlets set as they like."""
    return frozenset(_plain_letters(name) for name in names_of(claims))


def _plain_letters(name: str) -> str:
    """Return the name in small letters and without accents: "belem" for "Belém"."""
    parts = unicodedata.normalize("NFKD", name.translate(_LETTERS))
    return "".join(c for c in parts if not unicodedata.combining(c)).lower()


_LETTERS = str.maketrans({"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i", "ß": "ss", "æ": "ae"})


def _one_house(one: Sequence[Claim], other: Sequence[Claim]) -> bool:
    """Return whether both announce what a house of deputies does with one matter that day: its vote on the budget."""
    if not all(_HOUSE.search(c.statement.subject_text) for c in (*one, *other)):
        return False
    return bool(_matters(one) & _matters(other)) and _fit(_states(one), _states(other))


def _matters(claims: Sequence[Claim]) -> set[str]:
    verbs = {concept(w) for c in claims for w in c.statement.predicate.split()}
    words = {concept(w) for c in claims for w in c.statement.complement_lemmas if w.isalpha()}
    return words - verbs - _GATHERING - event_kinds() - {concept(m.lower()) for m in MONTHS}


def _exchange(one: Sequence[Claim], other: Sequence[Claim]) -> bool:
    """Return whether `other` tells of the counterpart of who acts in `one`, in the same sentence."""
    names = {word for c in one for p in c.statement.subject if p.kind == "person" for word in p.name.split()}
    places = {(c.article, c.statement.sentence) for c in one}
    return all(
        (found := _COUNTERPART.search(c.statement.subject_text)) is not None
        and found["whose"] in names
        and (c.article, c.statement.sentence) in places
        for c in other
    )


def names_of(claims: Sequence[Claim]) -> set[str]:
    """Return the capitalised words of the claims that are no party's and no month's: places and names of events."""
    parties = {word for c in claims for p in (*c.statement.subject, *c.statement.objects) for word in p.name.split()}
    texts = [f"{c.statement.subject_text} {c.statement.complement} {c.statement.place}" for c in claims]
    return {name for text in texts for name in names_in(text)} - parties


def matter_of(statements: Sequence[Statement]) -> frozenset[str]:
    """Return the concepts of the words, no names, by which all of the statements say who gathers."""
    own = [
        frozenset(concept(w) for w in re.findall(r"(?<![\w’'-])[a-z]{3,}", _uncapitalised(s.subject_text)))
        for s in statements
    ]
    return frozenset.intersection(*own) - _small() if own else frozenset()


def _uncapitalised(text: str) -> str:
    return text[:1].lower() + text[1:]


def _fit(one: frozenset[str], other: frozenset[str]) -> bool:
    return not one or not other or bool(one & other)


def days_of(claims: Sequence[Claim]) -> tuple[date, date] | None:
    """Return the first and last day that all of the claims give, None where they give none or differ."""
    spans = {
        (c.date.first, c.date.last)
        for c in claims
        if c.date is not None and c.date.first is not None and c.date.last is not None
    }
    if not spans:
        spans = {(day, day) for c in claims for day in days_named(c.text)}
    if len(spans) != 1:
        return None
    first, last = next(iter(spans))
    return (first, last) if (last - first).days <= _MONTH else None


def _holds(one: tuple[date, date], other: tuple[date, date]) -> bool:
    """Return whether the wider span holds the days of the narrower one, which tell an event apart."""
    narrow, wide = sorted((one, other), key=lambda span: (span[1] - span[0], span))
    return (narrow[1] - narrow[0]).days <= PRECISE and wide[0] <= narrow[0] and narrow[1] <= wide[1]


def gathers(claims: Sequence[Claim]) -> bool:
    """Return whether a claim tells of a gathering: a meeting, a visit, a session."""
    words = (
        w
        for c in claims
        for w in (
            *c.statement.predicate.split(),
            *c.statement.complement_lemmas,
            # "A visit to Lima by the minister will take place"
            *c.statement.subject_text.lower().split()[:3],
        )
    )
    return any(concept(w) in _GATHERING for w in words)


def people_of(claims: Sequence[Claim]) -> frozenset[str]:
    """Return the names of the persons who act or are acted upon."""
    return frozenset(p.name for c in claims for p in (*c.statement.subject, *c.statement.objects) if p.kind == "person")


def _states(claims: Sequence[Claim]) -> frozenset[str]:
    return frozenset(
        actor(p)
        for c in claims
        for p in (*c.statement.subject, *c.statement.objects)
        if p.country or p.kind == "country"
    )


def _tellers(claims: Sequence[Claim]) -> frozenset[str]:
    return frozenset(name for c in claims for name in c.attributed_to)


def _ranks(claims: Sequence[Claim]) -> frozenset[str]:
    """Return which ranks meet: leaders, ministers or those below them."""
    text = " ; ".join(
        part
        for c in claims
        for part in (
            c.statement.subject_text,
            c.statement.complement,
            *(p.role for p in (*c.statement.subject, *c.statement.objects)),
        )
    )
    return frozenset(rank for rank, words in _RANKS.items() if words.search(text))
