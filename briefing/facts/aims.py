"""What an open line is about: the deed that is announced, demanded, refused, threatened, or would undo a measure.

Owns reading that deed off a claim's words, so that it can be compared with what a report tells (`deeds_told`), however
each is worded: "refuses to reopen the airspace" and "the airspace was opened again", "will withdraw its troops" and
"completed the withdrawal". Whether the one overtakes the other is judged in `fulfilled`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal

from briefing.facts.deed_words import deed_names, deed_words
from briefing.facts.deeds_told import ANY_MEASURE, Deed, asked_deed, deeds_of, measure_roots
from briefing.facts.figures import figures_in
from briefing.facts.kinds import accords
from briefing.facts.phrases import behind, head_of, series_in, tells_not, without_adjunct
from briefing.facts.plans import is_plan
from briefing.facts.similarity import actor
from briefing.facts.words import lemmas_of, names_in, roots, sides_in, verb_of, words_of_names
from briefing.model import Claim, Sentence, Statement

Kind = Literal["plan", "threat", "demand", "refusal", "measure"]

_SAID_TO_SHUT = re.compile(
    r"(?:on [^,]*?\d{4} )?(?:that )?(?:it|he|she|they)"
    r" (?:(?:was|were|is|are|has|have|had|would|will|be) )+(?P<verb>[a-z]+) (?P<rest>.+)"
)
"""What one says of oneself: "said it was closing its airspace"."""
_LED_BY = re.compile(r"(?:has |have |had )?(?:(refus|declin)|threaten)\w* to \w")
"""A verb group that tells the deed with the verb that withholds or threatens it: "refuses to reopen"."""
LIKE = 4
"""Letters that an adjective shares with its country: "Indonesian"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Aim:
    """The deed that an open line is about."""

    kind: Kind
    deeds: tuple[Deed, ...]
    """Each way in which it may be told."""
    content: frozenset[str]
    """Roots of the words of what it is done to, without names."""
    names: frozenset[str]
    """Places and names of things in them, no party's."""
    amounts: frozenset[str]
    series: frozenset[str]
    """Words that tell which one of several it is: "second", "another"."""
    doers: frozenset[str]
    """Who would do it; empty where that is not told."""
    asker: frozenset[str]
    """Whose demand it is."""
    states: frozenset[str]
    """All sides that the sentence names."""
    text: str
    """The words of the claim that tell the deed."""
    sentence: str
    """All that the sentence says."""
    article: str

    @property
    def verbs(self) -> frozenset[str]:
        """The names of the deeds, however it is told."""
        return frozenset().union(*(deed.verbs for deed in self.deeds))

    @property
    def heads(self) -> frozenset[str]:
        """Roots of all words that head what it is done to."""
        return frozenset().union(*(deed.heads for deed in self.deeds))


def read_aim(claim: Claim, sentence: Sentence, adjectives: frozenset[str]) -> Aim | None:
    """Return the deed that the claim's line is about, None where it tells none that could be overtaken.

    Args:
        sentence: the one that tells the claim.
        adjectives: in small letters, the words that name the story's sides and no place.
    """
    own = claim.statement
    will_not = claim.section == "disputes" and own.negated and own.tense == "future" and own.certainty == "expected"
    denied = own.certainty == "denied" and "denied" in own.flags
    if own.form != "clause" or (own.negated != denied and not will_not):
        return None
    lemmas = lemmas_of(sentence)
    verb = verb_of(own)
    kind = _kind_of(claim)
    if kind is None:
        return None
    sides = frozenset(actor(p) for p in own.subject)
    if kind == "plan":
        told = without_adjunct(own.complement)
        return _aim(kind, claim, sentence, adjectives, deeds_of(verb, told, lemmas), told, doers=sides)
    if kind == "measure" and (said_so := _SAID_TO_SHUT.match(own.complement)) is not None:
        told = without_adjunct(said_so['rest'])
        shuts = _undoing(lemmas.get(said_so["verb"], ""), told)
        return _aim(kind, claim, sentence, adjectives, shuts, told, doers=sides)
    if kind == "measure":
        told = without_adjunct(own.complement)
        return _aim(kind, claim, sentence, adjectives, _undoing(verb, told), told, doers=sides)
    said = without_adjunct(own.complement)
    if tells_not(said):
        return None
    if kind != "demand" and verb not in deed_words("withholding") | deed_words("threatening"):
        return _aim(kind, claim, sentence, adjectives, deeds_of(verb, said, lemmas), said, doers=sides)
    who, deed, told = asked_deed(said, lemmas, sentence)
    if not deed:
        return None
    deeds = deeds_of(deed, told, lemmas)
    if kind != "demand":
        return _aim(kind, claim, sentence, adjectives, deeds, told, doers=sides)
    return _aim(kind, claim, sentence, adjectives, deeds, told, doers=sides_in(sentence, who) - sides, asker=sides)


def _kind_of(claim: Claim) -> Kind | None:
    own = claim.statement
    verb = verb_of(own)
    if own.negated and own.certainty == "expected":
        return "refusal"
    if claim.section == "disputes" and (led := _LED_BY.match(own.verb)) is not None:
        return "refusal" if led[1] else "threat"
    if claim.section == "disputes" and not is_plan(claim):
        if verb in deed_words("withholding"):
            return "refusal"
        if verb in deed_words("threatening"):
            return "threat"
        if verb in deed_words("demanding"):
            return "demand"
        if own.certainty == "reported" and _shuts(own):
            return "measure"
        return None
    if is_plan(claim) or (claim.section == "upcoming" and own.certainty == "expected"):
        return "plan"
    asks = claim.section == "upcoming" and verb in deed_words("demanding")
    return "demand" if asks else None


def _shuts(statement: Statement) -> bool:
    """Return whether the clause tells a state that lasts until it is undone: bans, closes, holds, imposes a ban."""
    verb = verb_of(statement)
    said_so = _SAID_TO_SHUT.match(statement.complement) if verb in {"say", "announce", "declare"} else None
    if said_so is not None:
        stems = tuple(word.rstrip("e")[:4] for word in deed_words("shutting"))
        return said_so["verb"].startswith(stems)
    if verb in deed_words("shutting") | deed_words("holding"):
        return "passive" not in statement.flags
    return "=impose" in deed_names(verb) and head_of(statement.complement) in measure_roots()


def _undoing(verb: str, phrase: str) -> tuple[Deed, ...]:
    """Return the deeds that end the state: "bans imports" ends with imports resumed, or with the ban lifted."""
    head = frozenset({head_of(phrase)} - {""})
    if verb in deed_words("holding"):
        return (Deed(verbs=deed_names("release"), heads=head),)
    again = deed_names("resume") | deed_names("allow")
    if "=impose" in deed_names(verb):
        inner = frozenset({head_of(behind(phrase))} - {""})
        lifted = Deed(verbs=deed_names("lift"), heads=head)
        return (lifted, Deed(verbs=again, heads=inner)) if inner else (lifted,)
    noun = {"ban": "ban", "close": "closure", "shut": "closure", "seal": "closure", "suspend": "suspension"}.get(verb)
    opened = again | (deed_names("open") if noun == "closure" else frozenset())
    lifted = Deed(verbs=deed_names("lift"), heads=roots([noun]) if noun else frozenset({"?"}))
    return (Deed(verbs=opened, heads=head), lifted)


def _aim(
    kind: Kind,
    claim: Claim,
    sentence: Sentence,
    adjectives: frozenset[str],
    deeds: tuple[Deed, ...],
    told: str,
    *,
    doers: frozenset[str],
    asker: frozenset[str] = frozenset(),
) -> Aim:
    own = claim.statement
    parties = words_of_names((*claim.parties, *own.subject, *own.objects))
    parties |= {w for r in sentence.references if any(p.country for p in r.parties) for w in r.text.split()}
    known = {p[:LIKE].lower() for p in parties} | {a[:LIKE] for a in adjectives}
    names = {w for w in names_in(told) if w[:LIKE].lower() not in known}
    verbs = frozenset().union(*(d.verbs for d in deeds))
    lower = [w for w in re.findall(r"[^\W\d_]+", told) if w[0].islower()]
    return Aim(
        kind=kind,
        deeds=deeds,
        content=roots(lower) - verbs - roots(ANY_MEASURE),
        names=frozenset(names),
        amounts=figures_in(told).amounts,
        series=series_in(own.complement),
        doers=doers,
        asker=asker,
        states=frozenset(actor(p) for r in sentence.references for p in r.parties) | doers | asker,
        text=told,
        sentence=sentence.text,
        article=sentence.article,
    )


def read_accord(claim: Claim, sentence: Sentence, adjectives: frozenset[str]) -> Aim | None:
    """Return what a line that tells of an accord is about, None where it tells of none."""
    own = claim.statement
    told = without_adjunct(own.complement)
    head = frozenset({head_of(told)}) & roots(accords())
    if own.form != "clause" or own.negated or own.tense != "past" or not head:
        return None
    sides = frozenset(actor(p) for p in (*own.subject, *own.objects))
    deed = Deed(verbs=frozenset(), heads=head)
    aim = _aim("plan", claim, sentence, adjectives, (deed,), told, doers=sides)
    return replace(aim, content=aim.content - roots(accords()))
