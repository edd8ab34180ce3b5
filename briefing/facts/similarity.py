"""How alike two claims are: the same thing in other words, or only a look-alike.

Compares what is said by shared concepts, weighed by how rare they are in the corpus (inverse document
frequency; Spaerck Jones 1972), and refuses where parties, days, numbers or polarity differ.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import cache, lru_cache

from briefing.facts.figures import figures_in
from briefing.model import Claim, Party
from briefing.resources import load_data

SAME = 0.43
"""From this likeness on two claims of one section, with fitting parties and days, say the same."""

_OVERLAP = 0.28
_FEW = 3
_SAME_CORE = 0.12
"""Added where both speak first of the same thing: "agreed on the route of ..."."""
_SAME_FIGURE = 0.12
_SAME_DEED = 0.12
"""Added where both do the same to so many things, whatever each calls them: "hand back 196 antiquities, objects"."""
_FIGURE = 2.0
"""A figure that two claims share ties them more closely than a word does."""
_DETAIL = 0.5
"""A figure that only one of them tells parts them less."""
_YEAR = re.compile(r"(?:19|20)\d\ds?")
_REFUSING = frozenset({"refuse", "reject", "decline", "oppose", "deny", "rule", "rebuff", "block", "dismiss"})
_SAYING = frozenset({"say", "argue", "insist", "maintain", "claim", "state", "tell", "repeat", "stress"})
_BOUND = re.compile(r"\b(?:no|not) (?:more|less|fewer|later|earlier|only|just|merely)\b")
"""A bound or an addition, no denial: "owed no more than ten"."""
_NOT = re.compile(r"\b(?:not|never|no longer|cannot)\b|n[’']t\b")
_REFUSED = frozenset(
    _stem_of for _stem_of in ("refus", "reject", "declin", "oppos", "allow", "accept", "refuse", "decline", "oppose")
)


_TWO = 2
_TOGETHER = re.compile(r"(?:the )?(?:two|three|four|both)\b", re.I)
"""How several begin whose sides stand elsewhere: "the two foreign secretaries"."""
_AHEAD = frozenset({"by", "before", "until", "since", "after"})
_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What of a claim is compared."""

    matter: frozenset[str]
    """The concepts, figures and days told."""
    concepts: frozenset[str]
    """`matter` with the words of grammar and of dates, which only show how much is said."""
    actors: frozenset[str]
    """Countries of the parties that act; a party's own name where it has no country."""
    numbers: frozenset[tuple[str, str]]
    """(what is counted, how many): two claims conflict only where they count the same thing."""
    negated: bool
    verbs: frozenset[str] = frozenset()
    """The concepts of the verb itself, among `concepts`."""
    core: str = ""
    """The concept that what is said begins with: "route" of "on the route of the cable"."""
    act: int | None = None
    """How strong the act on a text is, from 0: initialled, signed; None for all other verbs."""


@cache
def _synonyms() -> dict[str, str]:
    lines = load_data("briefing.facts", "data/concepts.yaml")["synonyms"]
    table: dict[str, str] = {}
    for line in lines:
        for word in line:
            table.setdefault(str(word), str(line[0]))
    return table


@cache
def _weak() -> frozenset[str]:
    return frozenset(load_data("briefing.facts", "data/concepts.yaml")["weak"])


def is_weak(word: str) -> bool:
    """Return whether the word, in small letters, is too general to tell two facts apart."""
    return word in _weak()


@cache
def undertaking() -> frozenset[str]:
    """Return the lemmas of the verbs behind which stands what is undertaken."""
    return frozenset(load_data("briefing.facts", "data/concepts.yaml")["undertaking"])


@cache
def grammar_words() -> frozenset[str]:
    """Return the words, in small letters, that only hold a sentence together."""
    return frozenset(load_data("briefing.facts", "data/concepts.yaml")["function"])


@cache
def measures() -> frozenset[str]:
    return frozenset(load_data("briefing.facts", "data/concepts.yaml")["measures"])


@cache
def _acts() -> dict[str, int]:
    lines = load_data("briefing.facts", "data/concepts.yaml")["acts"]
    return {str(word): strength for strength, line in enumerate(lines) for word in line}


@cache
def filler() -> frozenset[str]:
    """Return the concepts of which any joint statement is full."""
    return frozenset(concept(str(word)) for word in load_data("briefing.facts", "data/concepts.yaml")["filler"])


@lru_cache(maxsize=1 << 16)
def concept(lemma: str) -> str:
    """Return the concept that the lemma stands for: its own stem where it has no synonyms."""
    lemma = lemma.lower()
    return _synonyms().get(lemma) or _synonyms().get(_stem(lemma)) or _stem(lemma)


def _stem(lemma: str) -> str:
    for ending in (
        "ization",
        "isation",
        "ational",
        "ations",
        "ation",
        "ments",
        "ment",
        "ally",
        "ings",
        "ing",
        "ies",
        "ed",
        "s",
    ):
        if lemma.endswith(ending) and len(lemma) - len(ending) >= 4:
            return lemma[: -len(ending)]
    return lemma


def actor(party: Party) -> str:
    """Return the name under which a party's side is compared."""
    return party.country or party.name


def profile(claim: Claim) -> Profile:
    """Return what of `claim` is compared with others."""
    statement = claim.statement
    # Whom they speak of tells facts apart; who acts is compared by itself.
    own = {p.country for p in statement.subject}
    acting = (*statement.subject, *(p for p in statement.objects if p.kind == "person" or p.country in own))
    names = {
        word.lower()
        for p in acting
        for name in (p.name, p.country)
        for word in (name, *re.split(r"[\s-]+", name))
        if word
    }
    # Behind a verb of undertaking only what is undertaken tells two agreements apart.
    heads = statement.predicate.split()
    verb = () if claim.section == "agreements" and heads[0] in undertaking() else heads
    lemmas = [*statement.complement_lemmas, *verb]
    if statement.form == "noun":
        lemmas.extend(re.findall(r"[a-z]+", claim.matter.lower()))
    if not statement.subject and statement.form == "clause":
        lemmas.extend(re.findall(r"[a-z]+", statement.as_told(statement.subject_text).lower()))
    told = statement.complement if statement.subject else f"{statement.subject_text} ; {statement.complement}"
    if measures() & set(lemmas):
        # To lift a ban is to remove it, to lift output to raise it.
        lemmas = ["remove" if lemma in {"lift", "lifting"} else lemma for lemma in lemmas]
    figures = figures_in(told)
    left_out = names | _weak() | {f"{word}s" for word in _weak()}
    said = [lemma for lemma in (*lemmas, *figures.words) if lemma not in left_out and not _YEAR.fullmatch(lemma)]
    idle = frozenset(concept(lemma) for lemma in said if lemma in grammar_words() | figures.words)
    kept = frozenset(concept(lemma) for lemma in said) - idle | figures.amounts | figures.days
    actors = frozenset(actor(p) for p in _acting(claim))
    head = statement.predicate.split()[0]
    refused = head in _REFUSING or (head in _SAYING and bool(_NOT.search(statement.complement)))
    return Profile(
        matter=kept - _REFUSED,
        concepts=(kept | idle) - _REFUSED,
        actors=actors,
        numbers=frozenset((concept(kind), number) for kind, number in figures.counted),
        negated=(statement.negated and not _BOUND.search(f"{statement.verb} {statement.complement}")) or refused,
        verbs=kept & {concept(word) for word in statement.predicate.split()},
        core=next((c for lemma in statement.complement_lemmas if (c := concept(lemma)) in kept), ""),
        act=_acts().get(head),
    )


def _acting(claim: Claim) -> list[Party]:
    """Return the parties that act; of two states at least, not the bodies beside them, nor offices of no side."""
    subject = claim.statement.subject
    acting = [p for p in (claim.parties or subject) if p.kind != "group"]
    if len({p.country for p in subject if p.country}) >= _TWO:
        return [p for p in acting if p.country or p in subject]
    if _TOGETHER.match(claim.statement.subject_text):
        sides = [p for p in acting if p.country or p.kind == "person" or (p in subject and not p.name.endswith("s"))]
        return sides if subject or len({p.country for p in sides if p.country}) >= _TWO else []
    return acting


def weights(profiles: Iterable[Profile]) -> dict[str, float]:
    """Return each concept's weight: how rare it is among `profiles`."""
    counted: Counter[str] = Counter()
    total = 0
    for one in profiles:
        total += 1
        counted.update(one.matter)
    return {name: 0.3 + math.log((1 + total) / (1 + count)) for name, count in counted.items()}


def likeness(one: Profile, other: Profile, weight: dict[str, float]) -> float:
    """Return 0 to 1: the mean of the shared weight against the smaller and against both sets of concepts."""
    shared = one.matter & other.matter
    if not shared:
        return 0.0
    if shared <= one.verbs | other.verbs and (one.matter | other.matter) - shared:
        # Both invite, but to different things: the verb alone makes nothing the same.
        return 0.0
    mass = _mass(shared, weight)
    # A figure or a day that both tell ties them; one that only one tells is a detail and hardly parts them.
    union = mass + _mass(one.matter ^ other.matter, weight, figure=_DETAIL)
    if mass / union < _OVERLAP and min(len(one.matter), len(other.matter)) <= _FEW:
        # One says far more than the other: citing both for the fuller line would cite too much.
        return 0.0
    figure = _SAME_FIGURE if one.numbers & other.numbers else 0.0
    if one.verbs & other.verbs and any(_is_figure(name) for name in shared):
        figure += _SAME_DEED
    if one.core and one.core == other.core and one.core not in filler():
        figure += _SAME_CORE
    smaller = mass + min(
        _mass(one.matter - shared, weight, figure=_DETAIL), _mass(other.matter - shared, weight, figure=_DETAIL)
    )
    return min(1.0, 0.5 * mass / smaller + 0.5 * mass / union + figure)


def _mass(concepts: Iterable[str], weight: dict[str, float], *, figure: float = _FIGURE) -> float:
    return sum(weight.get(name, 1.0) * (figure if _is_figure(name) else 1.0) for name in concepts)


def _is_figure(concept_: str) -> bool:
    return concept_[0].isdigit() or concept_[0] == "-"


def days_fit(one: Claim, other: Claim) -> bool:
    """Return whether the two claims can be of one day: no day known, or ranges that touch."""
    a, b = one.date, other.date
    if one.section == "agreements" and "planned" in one.statement.flags ^ other.statement.flags:
        # The day of agreeing and the day of what was agreed do not conflict.
        return True
    if "year" in {a.precision if a else "", b.precision if b else ""} and one.section not in {"upcoming", "past"}:
        # "agreed to ship it from 2030" has the day of agreeing elsewhere.
        return True
    if a is None or b is None or a.first is None or b.first is None or a.last is None or b.last is None:
        return True
    if one.section == "agreements":
        if (a.kind in _AHEAD) != (b.kind in _AHEAD):
            # "Agreed to open it by 30 June" and "agreed on 2 May to open it".
            return True
        # What is agreed in the evening, one outlet tells of the next day.
        slack = _ONE_DAY if one.article != other.article else timedelta(0)
        return a.first <= b.last + slack and b.first <= a.last + slack
    return a.first <= b.last and b.first <= a.last


def actors_fit(one: Profile, other: Profile) -> bool:
    """Return whether the same parties act: equal, or one set within the other."""
    if not one.actors or not other.actors:
        return True
    return one.actors <= other.actors or other.actors <= one.actors


def acts_fit(one: Profile, other: Profile) -> bool:
    """Return False where one has a text signed that the other has only initialled."""
    return one.act is None or other.act is None or one.act == other.act


def shared_numbers_fit(one: Profile, other: Profile) -> bool:
    """Return False where both count the same thing and not alike: then they conflict or tell of two events.

    "12 of the 100 blocks" and "17 of the 100 blocks" share one number and are no more alike for it.
    """
    for unit in sorted({unit for unit, _ in one.numbers} & {unit for unit, _ in other.numbers}):
        own, theirs = ({n for u, n in side.numbers if u == unit} for side in (one, other))
        if not (own <= theirs or theirs <= own):
            return False
    return True


def concept_set(words: Sequence[str]) -> frozenset[str]:
    """Return the concepts of plain words, without weak ones."""
    return frozenset(concept(w) for w in words if w.lower() not in _weak() and len(w) > 2)
