"""The deeds that a clause tells, however it words them, so that two tellings can be compared.

Owns reading what is done, and to what, off a verb and its phrase ("completed the withdrawal of its troops"), off what
is asked of somebody or agreed to, and off a report. The deed that an open line is about is read in `aims`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from briefing.facts.deed_reports import Report
from briefing.facts.deed_words import deed_names, deed_words
from briefing.facts.partly import is_under_way
from briefing.facts.phrases import ADJUNCT, OF, behind, head_of, head_word, tells_not, without_adjunct
from briefing.facts.similarity import measures
from briefing.facts.words import lemmas_of, roots, verb_of
from briefing.model import Sentence, Statement

_TO_DO = re.compile(r"(?P<who>.*?)(?<!\w)to (?P<verb>[a-z]+)\b(?P<rest>.*)", re.S)
_WHOM = re.compile(r"(?:(?:on|of|from|for|with|that)\b|[A-Z]|the\b|its\b|$)")
"""How the words for who is to do it begin."""
_LONGEST_WHO = 8
"""Words."""
_SOURCE = re.compile(r" (?:from|by) .*")
_LEADING = re.compile(r"^(?:from|of|in|at|on|to|into|with|for|out|off|back|over|up|down)\b ?")
_AGAIN = re.compile(r" ?\b(?:again|once more)\b")
ANY_MEASURE = frozenset({"measure", "measures", "step", "restrictions"})
"""Words that name a measure and do not tell which."""
_OPENING = frozenset({"open", "allow", "permit", "start", "begin", "run"})
_HOME = re.compile(r"(?:again|home|back|freely|normally)\b")
_OVER = re.compile(r"(?:complete|completed|over|finished|done)\b(?! to\b)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """One way of telling a deed: what is done, and to what."""

    verbs: frozenset[str]
    heads: frozenset[str]
    """Roots of the words that head what it is done to; empty where nothing is named."""


@cache
def measure_roots() -> frozenset[str]:
    """Return the roots of the words for measures that are taken and lifted."""
    return roots(measures())


def deeds_of(verb: str, phrase: str, lemmas: Mapping[str, str]) -> tuple[Deed, ...]:
    """Return the ways of telling that the verb is done to the phrase: lifting a ban on imports is resuming them."""
    names = deed_names(verb)
    if _AGAIN.search(phrase):
        names |= deed_names("resume") if verb in _OPENING else frozenset()
        phrase = _AGAIN.sub("", phrase)
    head = head_of(phrase) if not _LEADING.match(phrase) else ""
    plain = Deed(verbs=names, heads=frozenset({head} - {""}))
    if "=lift" in names and head_word(phrase) in ANY_MEASURE:
        # "will lift its measure": whatever its own measure is called elsewhere.
        return (Deed(verbs=names, heads=plain.heads | measure_roots()),)
    if "=lift" in names and head in measure_roots() and (inner := head_of(behind(phrase))):
        return (plain, Deed(verbs=deed_names("resume") | deed_names("allow"), heads=frozenset({inner})))
    noun = lemmas.get(head_word(phrase), "") if verb in deed_words("carrying_out") else ""
    if noun:
        inner = head_of(behind(phrase, only="of"))
        return (plain, Deed(verbs=deed_names(noun), heads=frozenset({inner} - {""})))
    return (plain,)


def asked_deed(said: str, lemmas: Mapping[str, str], sentence: Sentence) -> tuple[str, str, str]:
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
        return _asked_in_passive(said, lemmas)
    words = _LEADING.sub("", said, count=1) if said.startswith(("for ", "on ")) else said
    first = OF.split(words, maxsplit=1)
    noun = (re.findall(r"[A-Za-z]{3,}", first[0]) or [""])[-1].lower()
    source = re.search(r"\b(?:from|by) (.+)", words)
    told = _SOURCE.sub("", f" {words[len(first[0]) :]}", count=1)
    return source[1] if source else "", lemmas.get(noun, noun), _LEADING.sub("", told.strip(), count=1)


def _asked_in_passive(said: str, lemmas: Mapping[str, str]) -> tuple[str, str, str]:
    """Return the deed of "that the crew be released"."""
    found = re.match(r"that (.+?) (?:should |must )?be ([a-z]+)\b(.*)", said)
    return ("", lemmas.get(found[2], found[2]), f"{found[1]} {found[3]}".strip()) if found is not None else ("", "", "")


def read_consent(told: Statement, sentence: Sentence) -> tuple[tuple[Deed, ...], str]:
    """Return the deed that somebody agrees to, and what it is done to: "agreed to reopen the airspace"."""
    if tells_not(told.complement):
        return (), ""
    lemmas = lemmas_of(sentence)
    _, verb, rest = asked_deed(without_adjunct(told.complement), lemmas, sentence)
    return (deeds_of(verb, rest, lemmas), rest) if verb else ((), "")


def deeds_told(report: Report) -> tuple[Deed, ...]:
    """Return the ways in which the report tells what is done; () where it tells of nothing that is done."""
    told, lemmas = report.statement, lemmas_of(report.sentence)
    verb, phrase, subject = verb_of(told), told.complement, told.subject_text
    if is_under_way(told):
        return ()
    if verb == "be":
        return _deeds_of_noun(subject, lemmas) if _OVER.match(phrase) else ()
    if "passive" in told.flags:
        done = deeds_of(verb, f"{subject} again" if _AGAIN.search(phrase) else subject, lemmas)
        return (*done, *(_deeds_of_noun(subject, lemmas) if verb in deed_words("carrying_out") else ()))
    deeds = deeds_of(verb, phrase, lemmas)
    if not phrase or _LEADING.match(phrase) or ADJUNCT.match(f" {phrase}") or _HOME.match(phrase):
        # "Flights have resumed after three years", "the last soldiers left on Friday".
        moved = deeds_of(verb, f"{subject} again" if _AGAIN.search(phrase) else subject, lemmas)
        acts = any(p.kind in {"person", "country"} for p in told.subject)
        return (*deeds, *moved) if not acts or "=withdraw" in deed_names(verb) else deeds
    if "=withdraw" in deed_names(verb):
        return (*deeds, Deed(verbs=deed_names(verb), heads=frozenset({head_of(subject)} - {""})))
    return deeds


def _deeds_of_noun(phrase: str, lemmas: Mapping[str, str]) -> tuple[Deed, ...]:
    """Return the deed that a noun tells: "the withdrawal of its troops"."""
    noun = head_word(phrase)
    inner = head_of(behind(phrase, only="of"))
    return (Deed(verbs=deed_names(lemmas.get(noun, noun)), heads=frozenset({inner} - {""})),) if noun else ()
