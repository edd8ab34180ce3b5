"""Facts that somebody denies: the line says so, whoever else tells it.

Owns carrying a denial from one claim to the fact it was merged into, and from a line that denies in so many words
("denied that the price had been settled", "reports that it has signed are not correct") to what it denies in another
article. Who denies what in one article's own words is found by the language step; two figures that disagree are told
by `conflicts`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from briefing.facts.similarity import actor, concept, concept_set, grammar_words
from briefing.facts.words import words_of_names
from briefing.model import Article, Claim, Fact, Statement
from briefing.text import squeeze

_DENYING = frozenset({"deny", "dispute", "contest", "reject", "refute", "dismiss", "rebut"})
_HEARSAY = re.compile(
    r"(?:the |any |such )?(?:suggestion|report|allegation|rumou?r|speculation|claim|notion|assertion)s?\b", re.I
)
_SAID = re.compile(
    r"(?:(?:[\w’'-]+ ){0,5}?(?:suggestion|report|allegation|rumou?r|speculation|claim|notion|assertion|accusation"
    r"|charge|statement|account|assumption|idea|impression|remark|argument|view|contention)s? "
    r"(?:(?:by|of|from|in|on) [^,;]*? )?|\w+ly )?that (.+)"
)
"""What is denied: "that it has signed", "reports in the press that it has signed"; not "an agreement that opens it"."""
_WHAT_IS_UNTRUE = re.compile(
    r"\b\w+s? that (.+?),? (?:is|are|was|were) (?:\w+ )?(?:not|false|untrue|wrong|incorrect|baseless)\b"
)
_TAKEN_BACK = (".not-so", ".there-was-none")
_WHAT_IS_NOT_SO = re.compile(
    r"^(?:not )?(?:true|correct|accurate|right|the case|false|untrue|incorrect|(?:wrong|incorrect) to say|a lie"
    r"|no (?:truth|basis|substance) .*?) that (.+)"
)
"""What "it is not true that" and "there is no truth in reports that" take back."""
_CALLED_FALSE = re.compile(r"(?:not (?:true|correct|accurate|right|the case)|false|untrue|incorrect|wrong|a lie)\b")
_ALSO = {"leave": "withdraw", "depart": "withdraw", "quit": "withdraw"}
"""What a denial calls by one word and a promise by another."""
_TOLD_AS_DONE = frozenset({"agreements", "past", "upcoming", "disputes"})
_IDLE = frozenset(
    {"agree", "say", "have", "be", "do", "make", "it", "that", "report", "claim", "ever", "already", "any"}
)
"""Words that a denial shares with whatever is told."""
_ENOUGH = 0.75
"""The share of a denial's own concepts that a line must tell to be what is denied."""
_LEAST = 2
_PARTS = re.compile(r",? (?:or|nor|and) (?:has |had |have |that |it |they )*|, ")


def carry_denials(fact: Fact) -> Fact:
    """Return the fact, marked where one of its claims is denied in its own article, and never as corroborated."""
    words = [c.statement.contest for c in fact.claims if c.statement.contest]
    return _marked(fact, words[0]) if words and fact.section in _TOLD_AS_DONE else fact


def mark_denied(facts: Sequence[Fact], articles: Mapping[str, Article]) -> list[Fact]:
    """Return `facts`, each that a line of another article denies in so many words marked so, with that line's proof.

    Args:
        articles: by key; a denial older than all that tell the fact denies nothing yet done.
    """
    denials = [(claim, parts) for fact in facts for claim in fact.claims[:1] if (parts := _denied(claim))]
    negated = [c for fact in facts for c in fact.claims[:1] if c.statement.negated and c.statement.attribution]
    marked = []
    for fact in facts:
        if fact.section in _TOLD_AS_DONE and not fact.dropped and "(" not in fact.text[-60:]:
            found = next((c for c, parts in denials if _meant(fact, c, parts)), None)
            found = found or next((c for c in negated if _is_opposite(fact, c) and _as_new(fact, c, articles)), None)
            if found is not None:
                fact = replace(_marked(fact, _by(found)), claims=(*fact.claims, found))
        marked.append(fact)
    return marked


def _marked(fact: Fact, words: str) -> Fact:
    if words in fact.text or "(denied" in fact.text or "(disputed" in fact.text:
        text = fact.text
    else:
        text = f"{fact.text} ({words})"
    mark = fact.mark
    if mark == "corroborated":
        mark = "official" if any(o.startswith("official:") for o in fact.origins) else "single"
    return replace(fact, text=text, mark=mark, notes=(*fact.notes, f"contested: {words}"))


def _denied(claim: Claim) -> tuple[frozenset[str], ...]:
    """Return the concepts of each thing that the claim denies in so many words; () where it denies nothing."""
    statement = claim.statement
    if statement.form != "clause":
        return ()
    if statement.predicate in _DENYING and not statement.negated:
        said = _SAID.match(statement.complement)
        told = said[1] if said is not None else ""
    elif _HEARSAY.match(statement.subject_text) and (statement.negated or "report-untrue" in claim.rule):
        found = _WHAT_IS_UNTRUE.search(squeeze(claim.quote))
        told = found[1] if found is not None else ""
    elif claim.rule.endswith(_TAKEN_BACK) and _is_taken_back(statement):
        found = _WHAT_IS_NOT_SO.search(statement.complement)
        told = found[1] if found is not None else ""
    else:
        return ()
    parts = [_concepts(part) for part in _PARTS.split(told)] if told else []
    return tuple(part for part in parts if len(part) >= _LEAST)


def _is_taken_back(statement: Statement) -> bool:
    """Return whether it is denied: "is not true", "is a lie", and not "is not a lie"."""
    return statement.negated != (_CALLED_FALSE.match(statement.complement) is not None)


def _concepts(text: str) -> frozenset[str]:
    words = [w for w in re.findall(r"[a-z][\w-]+|\d[\d.,]*", text.lower()) if w not in grammar_words()]
    return concept_set([_ALSO.get(w, w) for w in words if w not in _IDLE]) - {concept(w) for w in _IDLE}


def _meant(fact: Fact, denial: Claim, parts: Sequence[frozenset[str]]) -> bool:
    """Return whether the fact tells one of the things denied, and not by whom they are denied."""
    statement = fact.claims[0].statement
    if statement.negated or fact.certainty == "denied" or statement.predicate in _DENYING or denial in fact.claims:
        return False
    if denial.section != "disputes" or any(c.article == denial.article for c in fact.claims):
        return False
    speakers = {actor(p) for p in (statement.attribution.parties if statement.attribution else ())}
    if speakers & _deniers(denial):
        return False
    told = _concepts(fact.text)
    names = {concept(word.lower()) for word in words_of_names((*denial.parties, *fact.parties))}
    return any(len(own) >= _LEAST and len(own & told) / len(own) >= _ENOUGH for part in parts if (own := part - names))


def _is_opposite(fact: Fact, denial: Claim) -> bool:
    """Return whether the other side says of the same subject that it has not done the same."""
    one, other = fact.claims[0].statement, denial.statement
    if fact.section not in ("agreements", "past") or one.negated or one.form != "clause" or other.form != "clause":
        return False
    if (
        concept(one.predicate) != concept(other.predicate)
        or not other.subject
        or set(one.subject) != set(other.subject)
    ):
        return False
    if "future" in (one.tense, other.tense) or fact.certainty != "reported" or one.attribution is None:
        return False
    speakers = {actor(p) for p in one.attribution.parties}
    if not speakers or speakers & {
        actor(p) for p in (other.attribution.parties if other.attribution else ())
    }:
        return False
    told, denied = _concepts(one.complement), _concepts(other.complement)
    return bool(told & denied) and len(told & denied) / len(denied) >= _ENOUGH


def _as_new(fact: Fact, denial: Claim, articles: Mapping[str, Article]) -> bool:
    first = min((articles[c.article].published.day or date.max for c in fact.claims), default=date.max)
    return (articles[denial.article].published.day or date.max) >= first and all(
        c.article != denial.article for c in fact.claims
    )


def _deniers(denial: Claim) -> set[str]:
    statement = denial.statement
    told = statement.attribution.parties if statement.attribution else ()
    return {actor(p) for p in (*told, *(statement.subject if statement.predicate in _DENYING else ()))}


def _by(denial: Claim) -> str:
    statement = denial.statement
    people = statement.subject if statement.predicate in _DENYING else ()
    who = people or (statement.attribution.parties if statement.attribution else ())
    return (
        f"denied by {who[0].name if who[0].kind == 'person' else who[0].country or who[0].name}" if who else "disputed"
    )
