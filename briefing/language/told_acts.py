"""What "the request" was: the sentence before told it by a verb, "asked the Union to lift the levy".

English tells an act once by its verb and takes it up by its noun. Owns which verb a noun takes up and putting the
verb's own words into the line. Only from the sentence right before, or an earlier clause of the sentence, where that
has one such verb, surely done, and the article no such noun: where two could be meant, the text's words stay. Nouns
that take up a noun are the business of `first_mentions`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from briefing.language.act_words import ACT_VERBS
from briefing.language.filling_in import fill
from briefing.language.full_mentions import noun_of, teller_of
from briefing.language.wording import possessive
from briefing.model import Sentence, Statement

_ACTS = {
    **ACT_VERBS,
    "appeal": (*ACT_VERBS["appeal"], "urge"), "invitation": ("invite",), "pledge": ("pledge",),
    "threat": ("threaten",), "accord": ACT_VERBS["agreement"], "verdict": ACT_VERBS["ruling"],
    "recommendation": ("recommend",), "suggestion": ("suggest",), "allegation": ACT_VERBS["accusation"],
}  # fmt: skip
"""By which verbs what a noun takes up is told."""
_ALIKE = {
    "deal": ("agreement", "accord", "pact", "memorandum", "treaty", "contract", "protocol", "plan", "arrangement"),
    "promise": ("pledge", "assurance", "undertaking"), "pledge": ("promise", "assurance", "undertaking"),
    "request": ("appeal", "demand", "call"), "appeal": ("request", "call"), "demand": ("request", "call", "ultimatum"),
    "proposal": ("offer", "plan", "suggestion", "idea"), "offer": ("proposal", "bid"),
    "decision": ("ruling", "verdict", "order", "decree"), "ruling": ("decision", "verdict", "judgment", "judgement"),
    "verdict": ("decision", "ruling", "judgment", "judgement"), "suggestion": ("proposal", "idea"),
    "accusation": ("allegation", "charge", "claim"), "allegation": ("accusation", "charge", "claim"),
}  # fmt: skip
"""Nouns by which the same kind of thing may be called: one of these in the article may be what is meant."""
_JOINT = frozenset({"deal", "agreement", "accord"})
_NOT_DONE = frozenset({"would", "will", "may", "might", "can", "could", "must", "should", "shall"})
_TO_WHOM = frozenset({"request", "appeal", "invitation"})
_AGAINST = frozenset({"accusation", "allegation"})
_SURE = frozenset({"subordinate", "termed", "vouched"})
_PHRASE = re.compile(r"(?:the|this|that) ([a-z]+)", re.IGNORECASE)
_ASKED = ("request", "demand", "proposal")
_INDEFINITE = re.compile(r"an? [a-z]+")
_OPENS = re.compile(r"(?:to|that|for) \w+ ")
_WHOM = re.compile(r"((?:the )?[^,]+?) ((?:to [a-z]+|for) .+)")
_BESIDE = re.compile(r"\b(?:since|on|in|at|by|from|during|after|before|for|to|again|today|yesterday)\b|\d")
"""What stands between the one who is asked and what is asked, and would be read into the name."""
_OF_WHAT = re.compile(r"([^,]+?) (of [a-z]+ing .+)")
_ASIDE = re.compile(r", (?:who|whom|which|whose|where)\b.*$")
_NARROWED = re.compile(r"\b(?:who|whom|which|whose|where|that (?:was|were|is|are|has|have|had|it|they|he|she))\b")
"""A relative clause without a comma says which ones; neither left out nor put in could it be trusted."""
_PLACE = re.compile(r"(?:in|at|on|by|before|after|within) (?:[\w.’'-]+ ){0,4}[\w.’'-]+")
_PRONOUN = re.compile(r"\b(?:it|they|them|he|him|she|his|hers?|theirs|this|these|those|there)\b|[“”\"]", re.IGNORECASE)
_OWNED = re.compile(r"\b(?:its|their)\b")
_NEAR, _FAR = 3, 7
"""Sentences within which another such act, and a thing of the same name, may be what is meant."""
_WHOM_WORDS, _ADDED, _WORDS = 6, 20, 36
"""Words of the one who is asked, of what may come in, and of a line that it has come into, at most."""


def tell_acts(sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """Return an article's sentences, acts that the sentence before told by a verb told in full."""
    result = []
    for place, sentence in enumerate(sentences):
        before = sentences[:place]
        told = tuple(_told(s, sentence, before) if s.bare else _taken_up(s, sentence) for s in sentence.statements)
        result.append(replace(sentence, statements=told) if told != sentence.statements else sentence)
    return tuple(result)


def _taken_up(statement: Statement, sentence: Sentence) -> Statement:
    """Return "Chile turned down a request" of "Peru asked that it leave, a request which Chile turned down" in full."""
    noun = statement.complement.split(" ", 1)[-1]
    place = [m.start() for m in re.finditer(rf", an? {re.escape(noun)} (?:which|that)\b", sentence.text)]
    if noun not in _ACTS or not _INDEFINITE.fullmatch(statement.complement) or len(place) != 1:
        return statement
    front = _front(sentence, statement, sentence.start + place[0])
    # What is asked is a request or a demand, whichever verb told it.
    acts = [act for name in (_ASKED if noun in _ASKED else (noun,)) if (act := _act(name, front)) is not None]
    if len(acts) != 1 or statement.start < acts[0].start:
        return statement
    act = acts[0]
    said = act.attribution
    if said is not None and statement.attribution is None and said.cue_end <= act.start:
        # "According to the envoy, Peru asked ..., a request which Chile turned down" is all the envoy's.
        statement = replace(statement, attribution=replace(said, content_end=statement.end))
    if teller_of(said) not in ("", teller_of(statement.attribution)):
        return statement
    full = _words(noun, act, statement)
    if not full or len(full.split()) - 2 > _ADDED:
        return statement
    return replace(statement, complement=full, filled=(*statement.filled, (full, statement.complement)))


def _told(statement: Statement, sentence: Sentence, before: Sequence[Sentence]) -> Statement:
    for words in statement.bare:
        found = _PHRASE.fullmatch(words)
        noun = found[1].lower() if found is not None else ""
        last = _telling(noun, words, statement, sentence, before) if noun in _ACTS else None
        if last is None:
            continue
        act = _act(noun, last)
        if act is None or teller_of(act.attribution) not in ("", teller_of(statement.attribution)):
            continue
        full = _words(noun, act, statement)
        length = len(f"{statement.subject_text} {statement.verb} {statement.complement} {full}".split()) - 2
        if not full or len(full.split()) - 2 > _ADDED or length > _WORDS:
            continue
        phrase = rf"\b([Tt]he|[Tt]his|[Tt]hat) {noun}\b(?![’']s?\b|-\w)"
        ready = _last(statement, phrase)
        changed = fill(ready, phrase, full) if ready is not None else None
        if changed is not None and changed != ready:
            rest = tuple(w for w in statement.bare if w != words)
            return replace(changed, bare=rest, quote_start=min(changed.quote_start, last.start))
    return statement


def _telling(
    noun: str, words: str, statement: Statement, sentence: Sentence, before: Sequence[Sentence]
) -> Sentence | None:
    """Return where the act may be told: the sentence before, or the sentence itself as far as another clause goes."""
    if before and sentence.paragraph <= before[-1].paragraph + 1 and not _may_be_another(noun, words, sentence, before):
        return before[-1]
    place = sentence.text.find(words)
    parted = max((sentence.text.rfind(mark, 0, max(place, 0)) for mark in (";", ", but ", " but ")), default=-1)
    if parted < 0 or statement.start < sentence.start + parted or sentence.text.count(words) != 1:
        return None
    ends = sentence.start + parted
    front = _front(sentence, statement, ends)
    again = any(t.lemma in _ACTS[noun] for t in sentence.tokens if ends < t.start < sentence.start + place)
    return None if again or _was_told(noun, (*before, front)) else front


def _front(sentence: Sentence, statement: Statement, ends: int) -> Sentence:
    """Return the sentence as far as it goes before offset `ends` of its article, without the statement."""
    return replace(
        sentence,
        tokens=tuple(t for t in sentence.tokens if t.end <= ends),
        statements=tuple(s for s in sentence.statements if s.start < ends and s is not statement),
    )


def _last(statement: Statement, phrase: str) -> Statement | None:
    """Return the statement with the phrase where nothing behind it can be read into what comes in, None where it can.

    "will discuss the request in Lima" becomes "will discuss in Lima the request": what is asked is not asked in Lima.
    """
    if statement.negated and statement.tense == "future" and statement.date is not None:
        # Such a line ends with its day.
        return None
    found = re.search(phrase, statement.complement)
    if found is None:
        return statement
    tail = statement.complement[found.end() :].strip()
    if not tail or tail.startswith("as "):
        return statement
    if found.start() or not _PLACE.fullmatch(tail):
        return None
    return replace(statement, complement=f"{tail} {found.group()}")


def _may_be_another(noun: str, words: str, sentence: Sentence, before: Sequence[Sentence]) -> bool:
    """Return whether such a thing was named before, or another act stands in the sentence itself."""
    kinds, verbs = {noun, *_ALIKE.get(noun, ())}, _ACTS[noun]
    here = sentence.text.find(words)
    own = any(
        t.start < sentence.start + here and (t.lemma in verbs or noun_of(t.lemma, t.text) in kinds)
        for t in sentence.tokens
    )
    return own or sentence.text.count(words) != 1 or _was_told(noun, before)


def _was_told(noun: str, before: Sequence[Sentence]) -> bool:
    """Return whether such a thing was named in the sentences, or another act told before the last of them."""
    kinds = {noun, *_ALIKE.get(noun, ())}
    named = any(
        noun_of(t.lemma, t.text) in ({noun} if place < -_NEAR else kinds) and t.pos in ("NOUN", "PROPN")
        for place, s in enumerate(before[-_FAR:], start=-min(len(before), _FAR))
        for t in s.tokens
    )
    return named or any(t.lemma in _ACTS[noun] and t.pos == "VERB" for s in before[-_NEAR:-1] for t in s.tokens)


def _act(noun: str, last: Sentence) -> Statement | None:
    """Return the one clause of the sentence that tells such an act, None where there is none, or more."""
    verbs = _ACTS[noun]
    if sum(t.lemma in verbs and t.pos in ("VERB", "NOUN", "AUX") for t in last.tokens) != 1:
        return None
    told = [s for s in last.statements if s.form == "clause" and s.predicate in verbs]
    sure = [s for s in told if s.certainty == "reported" and not s.negated and s.flags <= _SURE and not s.limit]
    return sure[0] if len(told) == len(sure) == 1 and sure[0].tense in ("past", "present") else None


def _words(noun: str, act: Statement, line: Statement) -> str:
    """Return the act as a noun phrase, "Chad's request to Niger to open the border"; "" where it cannot be told."""
    if act.verb.split(" ", 1)[0] in _NOT_DONE:
        return ""
    what = _OWNED.sub("the", _ASIDE.sub("", act.complement))
    if _NARROWED.search(what.removeprefix("that it ")):
        return ""
    if noun in _AGAINST:
        what = _against(what, line)
    elif not _OPENS.match(f"{what} "):
        what = _of_whom(what, line) if noun in _TO_WHOM else ""
    if not what or _PRONOUN.search(what.removeprefix("that it ")) or what.endswith((",", " and", " to")):
        return ""
    owner = act.subject[0].name if len(act.subject) == 1 else ""
    told = f"{line.subject_text} {line.complement} {what}"
    named = owner and noun not in _JOINT and act.subject_text == owner and owner not in told
    return f"{possessive(owner) if named else 'the'} {noun} {what}"


def _of_whom(what: str, line: Statement) -> str:
    """Return what somebody was asked: "Peru to open the road" is "to Peru to open the road"."""
    found = _WHOM.fullmatch(what)
    if found is None or len(found[1].split()) > _WHOM_WORDS or _BESIDE.search(found[1]):
        return ""
    whom, rest = found.groups()
    if whom.lower() != line.subject_text.lower():
        return "" if whom in f"{line.subject_text} {line.complement}" else f"to {whom} {rest}"
    if rest.startswith("for "):
        return rest
    # "Peru rejected Chile's request that it open the road"
    one = len(line.subject) == 1 and line.subject[0].kind in ("country", "organisation")
    return f"that it {rest.removeprefix('to ')}" if one else ""


def _against(what: str, line: Statement) -> str:
    """Return of what somebody was accused, and who where the line does not name them."""
    found = _OF_WHAT.fullmatch(what)
    if found is None:
        return ""
    return found[2] if found[1].lower() == line.subject_text.lower() else f"against {found[1]} {found[2]}"
