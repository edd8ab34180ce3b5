"""What an open line is about: the deed that is announced, demanded, refused, threatened, or would undo a measure.

Owns reading that deed off a claim's words, and the deed that a report tells off its own, so that the two can be
compared however each is worded: "refuses to reopen the airspace" and "the airspace was opened again", "will withdraw
its troops" and "completed the withdrawal". Whether the one overtakes the other is judged in `fulfilled`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from briefing.facts.deed_words import deed_names, deed_words
from briefing.facts.deeds import Report, head_of
from briefing.facts.figures import figures_in
from briefing.facts.kinds import accords
from briefing.facts.partly import is_under_way
from briefing.facts.plans import is_plan
from briefing.facts.similarity import actor, measures
from briefing.facts.words import lemmas_of, names_in, roots, verb_of, words_of_names
from briefing.model import Claim, Sentence, Statement

Kind = Literal["plan", "threat", "demand", "refusal", "measure"]

ADJUNCT = re.compile(
    r",? \b(?:over|because|unless|if|once|when|while|despite|amid"
    r"|in (?:response|return|exchange|protest|retaliation|line)|until|till|after|before|by|since|as|so|which|who|under"
    r"|within|during|following|pending|the (?:same )?(?:hour|day|moment|minute))\b.*"
)
"""Behind it stands why, when or on what terms, and no longer what is done."""
_TO_DO = re.compile(r"(?P<who>.*?)(?<!\w)to (?P<verb>[a-z]+)\b(?P<rest>.*)", re.S)
_WHOM = re.compile(r"(?:(?:on|of|from|for|with|that)\b|[A-Z]|the\b|its\b|$)")
_SAID_TO_SHUT = re.compile(
    r"(?:on [^,]*?\d{4} )?(?:that )?(?:it|he|she|they)"
    r" (?:(?:was|were|is|are|has|have|had|would|will|be) )+(?P<verb>[a-z]+) (?P<rest>.+)"
)
"""What one says of oneself: "said it was closing its airspace"."""
_LED_BY = re.compile(r"(?:has |have |had )?(?:(refus|declin)|threaten)\w* to \w")
"""A verb group that tells the deed with the verb that withholds or threatens it: "refuses to reopen"."""
_LONGEST_WHO = 8
LIKE = 4
"""Letters that an adjective shares with its country: "Indonesian"."""
_OF = re.compile(r" (?:of|from|to|for|on|in|at|by) ")
_SOURCE = re.compile(r" (?:from|by) .*")
_LEADING = re.compile(r"^(?:from|of|in|at|on|to|into|with|for|out|off|back|over|up|down)\b ?")
_ORDINALS = re.compile(
    r"\b(?:another|further|additional|next|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b(?! time\b)",
    re.I,
)
_AGAIN = re.compile(r" ?\b(?:again|once more)\b")
_ANY_MEASURE = frozenset({"measure", "measures", "step", "restrictions"})
_OPENING = frozenset({"open", "allow", "permit", "start", "begin", "run"})
_NOT = re.compile(r"\b(?:not|never|no longer|against)\b|n[’']t\b")
_HOME = re.compile(r"(?:again|home|back|freely|normally)\b")
_OVER = re.compile(r"(?:complete|completed|over|finished|done)\b(?! to\b)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """One way of telling a deed: what is done, and to what."""

    verbs: frozenset[str]
    heads: frozenset[str]
    """Roots of the words that head what it is done to; empty where nothing is named."""


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


@cache
def measure_roots() -> frozenset[str]:
    """Return the roots of the words for measures that are taken and lifted."""
    return roots(measures())


def tells_apart(pattern: re.Pattern[str], one: str, other: str) -> bool:
    """Return whether both texts have words in the place that the pattern's first group marks, and none the same."""
    mine, theirs = (
        roots(word for m in pattern.finditer(text) for word in re.findall(r"[a-z]{3,}", m[1])) for text in (one, other)
    )
    return bool(mine and theirs) and not mine & theirs


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
        told = ADJUNCT.sub("", f" {own.complement}").strip()
        return _aim(kind, claim, sentence, adjectives, _deeds(verb, told, lemmas), told, doers=sides)
    if kind == "measure" and (said_so := _SAID_TO_SHUT.match(own.complement)) is not None:
        told = ADJUNCT.sub("", f" {said_so['rest']}").strip()
        shuts = _undoing(lemmas.get(said_so["verb"], ""), told)
        return _aim(kind, claim, sentence, adjectives, shuts, told, doers=sides)
    if kind == "measure":
        told = ADJUNCT.sub("", f" {own.complement}").strip()
        return _aim(kind, claim, sentence, adjectives, _undoing(verb, told), told, doers=sides)
    said = ADJUNCT.sub("", f" {own.complement}").strip()
    if _NOT.search(said):
        return None
    if kind != "demand" and verb not in deed_words("withholding") | deed_words("threatening"):
        return _aim(kind, claim, sentence, adjectives, _deeds(verb, said, lemmas), said, doers=sides)
    who, deed, told = _split(said, lemmas, sentence)
    if not deed:
        return None
    deeds = _deeds(deed, told, lemmas)
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
        inner = frozenset({head_of(_behind(phrase))} - {""})
        lifted = Deed(verbs=deed_names("lift"), heads=head)
        return (lifted, Deed(verbs=again, heads=inner)) if inner else (lifted,)
    noun = {"ban": "ban", "close": "closure", "shut": "closure", "seal": "closure", "suspend": "suspension"}.get(verb)
    opened = again | (deed_names("open") if noun == "closure" else frozenset())
    lifted = Deed(verbs=deed_names("lift"), heads=roots([noun]) if noun else frozenset({"?"}))
    return (Deed(verbs=opened, heads=head), lifted)


def _split(said: str, lemmas: Mapping[str, str], sentence: Sentence) -> tuple[str, str, str]:
    """Return who is to do it, the verb or noun of the deed, and what it is done to; "" where not told."""
    bare = {t.text.lower() for t in sentence.tokens if t.tag == "VB"}
    found = _TO_DO.match(said)
    asked = found["who"].strip() if found is not None else ""
    bare |= {found["verb"]} if found is not None and any(r.text == asked for r in sentence.references) else set()
    told_so = found is not None and found["verb"] in bare and _WHOM.match(found["who"]) is not None
    if found is not None and told_so and len(found["who"].split()) <= _LONGEST_WHO:
        return found["who"], lemmas.get(found["verb"], found["verb"]), found["rest"].strip()
    if said.startswith("that "):
        who = max((r.text for r in sentence.references if said[5:].startswith(f"{r.text} ")), key=len, default="")
        clause = re.match(r"(?:should |must |would |will )?(?!be\b)([a-z]+)\b(.*)", said[6 + len(who) :])
        if who and clause is not None:
            return who, lemmas.get(clause[1], clause[1]), clause[2].strip()
        return _passive(said, lemmas)
    words = _LEADING.sub("", said, count=1) if said.startswith(("for ", "on ")) else said
    first = _OF.split(words, maxsplit=1)
    noun = (re.findall(r"[A-Za-z]{3,}", first[0]) or [""])[-1].lower()
    source = re.search(r"\b(?:from|by) (.+)", words)
    told = _SOURCE.sub("", f" {words[len(first[0]) :]}", count=1)
    return source[1] if source else "", lemmas.get(noun, noun), _LEADING.sub("", told.strip(), count=1)


def _passive(said: str, lemmas: Mapping[str, str]) -> tuple[str, str, str]:
    """Return the deed of "that the crew be released"."""
    found = re.match(r"that (.+?) (?:should |must )?be ([a-z]+)\b(.*)", said)
    return ("", lemmas.get(found[2], found[2]), f"{found[1]} {found[3]}".strip()) if found is not None else ("", "", "")


def _deeds(verb: str, phrase: str, lemmas: Mapping[str, str]) -> tuple[Deed, ...]:
    """Return the ways of telling that the verb is done to the phrase: lifting a ban on imports is resuming them."""
    names = deed_names(verb)
    if _AGAIN.search(phrase):
        names |= deed_names("resume") if verb in _OPENING else frozenset()
        phrase = _AGAIN.sub("", phrase)
    head = head_of(phrase) if not _LEADING.match(phrase) else ""
    plain = Deed(verbs=names, heads=frozenset({head} - {""}))
    if "=lift" in names and head_word(phrase) in _ANY_MEASURE:
        # "will lift its measure": whatever its own measure is called elsewhere.
        return (Deed(verbs=names, heads=plain.heads | measure_roots()),)
    if "=lift" in names and head in measure_roots() and (inner := head_of(_behind(phrase))):
        return (plain, Deed(verbs=deed_names("resume") | deed_names("allow"), heads=frozenset({inner})))
    noun = lemmas.get(head_word(phrase), "") if verb in deed_words("carrying_out") else ""
    if noun:
        inner = head_of(_behind(phrase, only="of"))
        return (plain, Deed(verbs=deed_names(noun), heads=frozenset({inner} - {""})))
    return (plain,)


def head_word(phrase: str) -> str:
    """Return the word that heads the phrase, in small letters."""
    first = _OF.split(f"{phrase} ", maxsplit=1)[0]
    words: list[str] = re.findall(r"[A-Za-z]{3,}", first)
    return words[-1].lower() if words else ""


def _behind(phrase: str, only: str = "") -> str:
    """Return what stands behind the phrase's first preposition: "durian imports" of "the ban on durian imports"."""
    parts = re.split(rf" {only} " if only else r" (?:on|of|against|to|for) ", phrase, maxsplit=1)
    return parts[1] if len(parts) > 1 else ""


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
        content=roots(lower) - verbs - roots(_ANY_MEASURE),
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
    told = ADJUNCT.sub("", f" {own.complement}").strip()
    head = frozenset({head_of(told)}) & roots(accords())
    if own.form != "clause" or own.negated or own.tense != "past" or not head:
        return None
    sides = frozenset(actor(p) for p in (*own.subject, *own.objects))
    deed = Deed(verbs=frozenset(), heads=head)
    aim = _aim("plan", claim, sentence, adjectives, (deed,), told, doers=sides)
    return replace(aim, content=aim.content - roots(accords()))


def series_in(words: str) -> frozenset[str]:
    """Return the words that tell which one of several is meant: "second", "another"."""
    return frozenset(w.lower() for w in _ORDINALS.findall(words))


def sides_in(sentence: Sentence, words: str) -> frozenset[str]:
    """Return the sides that the sentence's references among `words` stand for."""
    return frozenset(actor(p) for r in sentence.references for p in r.parties if r.text and r.text in words)


def read_consent(told: Statement, sentence: Sentence) -> tuple[tuple[Deed, ...], str]:
    """Return the deed that somebody agrees to, and what it is done to: "agreed to reopen the airspace"."""
    lemmas = lemmas_of(sentence)
    if _NOT.search(told.complement):
        return (), ""
    said = ADJUNCT.sub("", f" {told.complement}").strip()
    _, verb, rest = _split(said, lemmas, sentence)
    return (_deeds(verb, rest, lemmas), rest) if verb else ((), "")


# --- what a report tells ----------------------------------------------------------------------------------


def deeds_told(report: Report, lemmas: Mapping[str, str]) -> tuple[Deed, ...]:
    """Return the ways in which the report tells what is done; () where it tells of nothing that is done."""
    told = report.statement
    verb, phrase, subject = verb_of(told), told.complement, told.subject_text
    if is_under_way(told):
        return ()
    if verb == "be":
        return _nominal(subject, lemmas) if _OVER.match(phrase) else ()
    if "passive" in told.flags:
        done = _deeds(verb, f"{subject} again" if _AGAIN.search(phrase) else subject, lemmas)
        return (*done, *(_nominal(subject, lemmas) if verb in deed_words("carrying_out") else ()))
    deeds = _deeds(verb, phrase, lemmas)
    if not phrase or _LEADING.match(phrase) or ADJUNCT.match(f" {phrase}") or _HOME.match(phrase):
        # "Flights have resumed after three years", "the last soldiers left on Friday".
        moved = _deeds(verb, f"{subject} again" if _AGAIN.search(phrase) else subject, lemmas)
        acts = any(p.kind in {"person", "country"} for p in told.subject)
        return (*deeds, *moved) if not acts or "=withdraw" in deed_names(verb) else deeds
    if "=withdraw" in deed_names(verb):
        return (*deeds, Deed(verbs=deed_names(verb), heads=frozenset({head_of(subject)} - {""})))
    return deeds


def _nominal(phrase: str, lemmas: Mapping[str, str]) -> tuple[Deed, ...]:
    """Return the deed that a noun tells: "the withdrawal of its troops"."""
    noun = head_word(phrase)
    inner = head_of(_behind(phrase, only="of"))
    return (Deed(verbs=deed_names(lemmas.get(noun, noun)), heads=frozenset({inner} - {""})),) if noun else ()
