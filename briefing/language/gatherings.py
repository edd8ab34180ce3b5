"""Days of what a sentence close by dates: a gathering that a clause is set at, a deed told again, or in effect.

"A hearing was held in Brussels on Tuesday. The two sides agreed at the hearing": whatever day the article reports
besides, it was agreed on Tuesday. "Chile has closed the road. The closure took effect on Monday." "An attack killed
dozens on Friday. The army said 64 people had been killed by a drone." "Chile has expelled two envoys, the ministry
announced on Saturday": to announce it is to do it. Which day the rest of an article is of, is the business of `events`
and `sole_event`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from briefing.language.modality import words
from briefing.language.sole_event import is_saying
from briefing.model import Article, DateMention, Sentence, Statement

_AT = re.compile(
    rf"\b(?:at|during) (?:the|that|this) (?:[\w-]+ )??(?P<noun>{'|'.join(sorted(words('event_nouns')))})\b"
    r"(?! (?:of|on|in|with|between|that|which|next|last|due|scheduled|planned)\b)",
    re.I,
)
_LEADS_AWAY = re.compile(r"\b(?:to|that|which|who|whether|if|on|for)\b")
"""Behind these words the phrase is part of what was agreed, or of another thing: "agreed to raise it at the summit"."""
_NEWS = timedelta(days=10)
_LONGEST = timedelta(days=4)
_CLOSE = 2
_DECLARED = frozenset({
    "expel", "declare", "recall", "ban", "suspend", "cancel", "lift", "impose", "sever", "close", "designate",
    "appoint", "summon", "revoke", "withdraw",
})  # fmt: skip
"""Deeds that a government does by its word."""
_STOPPED = frozenset({
    "stop", "halt", "suspend", "freeze", "close", "shut", "seal", "ban", "bar", "block", "restrict", "impose", "lift",
    "reopen", "resume", "cut", "raise", "introduce", "tighten", "ease", "scrap",
})  # fmt: skip
_SHUT = frozenset({"close", "shut", "seal"})
_MEASURE = re.compile(
    r"the (?:[\w-]+ )?(?:freeze|ban|halt|suspension|closure|embargo|moratorium|restrictions?|measures?|order|decision|"
    r"move|step|curbs?|block|blockade|reopening|resumption)",
    re.I,
)
_CHARGE = re.compile(
    r"the (?:[\w-]+ )?(?:duty|duties|tariffs?|levy|levies|surcharge|fees?|quotas?|sanctions|rules?)", re.I
)
_CHARGED = frozenset({"impose", "lift", "raise", "introduce", "cut", "tighten", "ease", "scrap"})
_IN_ALL = re.compile(
    r"\b(?:since|so far|in all|in total|altogether|until|over|during|earlier|last|ago|previous)\b", re.I
)
"""Words by which a count or a deed told again is of more than the one day."""
_NOT_NEWS = frozenset({
    "planned", "hypothetical", "historical", "subordinate", "wished", "urged", "question", "quoted", "nominal",
})  # fmt: skip


def with_gatherings(article: Article, sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """Return `sentences` with those days on the undated past clauses that they are of."""
    today = article.published.day
    if today is None:
        return tuple(sentences)
    gatherings: dict[str, list[DateMention]] = {}
    deeds: list[Statement] = []
    found: list[Sentence] = []
    for sentence, after in zip(sentences, (*sentences[1:], None), strict=True):
        near = [s for s in deeds if sentence.index - s.sentence <= _CLOSE]
        told = {key: days for key, days in gatherings.items() if len({(m.first, m.last) for m in days}) == 1}
        found.append(
            replace(
                sentence,
                statements=tuple(
                    _with_day(
                        own,
                        ("the gathering at which it was", _at_gathering(own, sentence, told)),
                        ("the same deed, told before", _told_before(own, sentence, near)),
                        ("when it took effect, told behind", _in_effect(own, sentence, after, today)),
                        ("the day on which it was announced", _announced(own, sentence, today)),
                    )
                    for own in sentence.statements
                ),
            )
        )
        for own in sentence.statements:
            if own.date is None or not _is_news(own.date, today):
                continue
            if own.form == "noun":
                gatherings.setdefault(own.predicate, []).append(own.date)
            elif own.form == "clause" and _is_deed(own) and not is_saying(sentence, own):
                deeds.append(own)
    return tuple(found)


def _with_day(statement: Statement, *choices: tuple[str, DateMention | None]) -> Statement:
    """Return an undated past clause with the first day that one of `choices` (why, day) gives."""
    if statement.date is not None or not _is_deed(statement):
        return statement
    why, mention = next(((why, m) for why, m in choices if m is not None), ("", None))
    return statement if mention is None else replace(statement, date=replace(mention, why=f"{why}: {mention.why}"))


def _is_deed(statement: Statement) -> bool:
    if statement.form != "clause" or statement.tense != "past" or statement.negated:
        return False
    return statement.certainty == "reported" and not statement.flags & _NOT_NEWS


def _at_gathering(
    statement: Statement, sentence: Sentence, told: dict[str, list[DateMention]]
) -> DateMention | None:
    """Return the one day of the gathering that the clause is set at, in front of it or right behind its verb."""
    if not told or statement.verb.startswith("had "):
        return None
    start = max(0, statement.start - sentence.start)
    place = _AT.search(sentence.text, start, statement.end - sentence.start)
    if place is None or place["noun"].lower() not in told:
        return None
    if place.start() > start:
        verb = statement.predicate.split()[0]
        own = [t for t in sentence.tokens if start <= t.start - sentence.start < place.start() and t.lemma == verb]
        if not own or _LEADS_AWAY.search(sentence.text, own[0].end - sentence.start, place.start()):
            return None
    return told[place["noun"].lower()][0]


def _told_before(statement: Statement, sentence: Sentence, near: Sequence[Statement]) -> DateMention | None:
    """Return the day of the deed that another's account tells again right behind it."""
    said = statement.attribution
    if said is None or not said.verb or said.cue_start > statement.start or statement.subject:
        return None
    if _IN_ALL.search(sentence.text):
        return None
    same = [s for s in near if s.sentence < statement.sentence and s.predicate == statement.predicate]
    return same[-1].date if same else None


def _in_effect(
    statement: Statement, sentence: Sentence, after: Sentence | None, today: date
) -> DateMention | None:
    """Return the day on which what the lead tells took effect: "Chile has closed the road. It was shut on Monday"."""
    if sentence.index != 0 or after is None or statement.predicate not in _STOPPED:
        return None
    for told in after.statements:
        if told.date is None or not _is_news(told.date, today) or not _is_deed(told):
            continue
        effect = (told.predicate == "take" and told.complement.startswith("effect")) or (
            told.predicate in {"come", "enter", "go"} and told.complement.startswith(("into force", "into effect"))
        )
        if effect and _MEASURE.fullmatch(told.subject_text):
            return told.date
        if effect and statement.predicate in _CHARGED and _CHARGE.fullmatch(told.subject_text):
            return told.date
        if "passive" in told.flags and told.predicate in _SHUT and statement.predicate in _SHUT and not told.subject:
            return told.date
    return None


def _announced(statement: Statement, sentence: Sentence, today: date) -> DateMention | None:
    """Return the day on which the lead's deed was announced, where to announce it is to do it."""
    if sentence.index != 0 or statement.predicate not in _DECLARED or not statement.verb.startswith(("has ", "have ")):
        return None
    told = [s for s in sentence.statements if s.predicate == "announce" and s.date is not None]
    if len(told) != 1 or told[0].date is None or not _is_news(told[0].date, today):
        return None
    # Of another's deed an announcement is news only: "Peru has withdrawn its offer, Chile announced on Monday".
    own = {p.country for p in statement.subject}
    others = any(p.country not in own for p in told[0].subject) or (
        not told[0].subject and re.search(r"[’']s\b", told[0].subject_text) is not None
    )
    return None if others else told[0].date


def _is_news(mention: DateMention, today: date) -> bool:
    if mention.first is None or mention.last is None or mention.kind != "at":
        return False
    return mention.last - mention.first <= _LONGEST and today - _NEWS <= mention.first and mention.last <= today
