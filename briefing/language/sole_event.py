"""The day of what an article tells of its one event without a date, and days counted from what the text tells.

A readout, or a report of a meeting, gives one day and then tells for many sentences what was agreed there. Where
an article tells of one past day only, besides the days of saying, the undated agreements of those who took part
are of that day. An article that dates two things gets no help here: then the nearest one may be the wrong one.
What stands close to the lead, whatever else is dated, is `events`' business.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from briefing.datewords import date_words, day_words, days_named
from briefing.language.modality import words
from briefing.model import Article, DateMention, Party, Sentence, Statement

_COMMITTING = frozenset({"agree", "undertake", "pledge", "promise", "vow", "decide", "resolve", "commit", "accept"})
_SEALING = frozenset({"sign", "initial", "reach", "conclude", "give"})
_GIVEN = frozenset({"assurance", "word", "guarantee", "consent", "approval", "go-ahead"})
_MEETING = frozenset({"meet", "hold", "have", "discuss", "exchange", "speak", "talk", "confer", "review"})
_CONFERRING = frozenset({"meet", "discuss", "confer", "negotiate", "talk", "speak", "consult"})
_STAGING = frozenset({
    "hold", "have", "conduct", "attend", "host", "convene", "chair", "conclude", "visit", "exchange", "preside",
    "pay", "sustain",
})  # fmt: skip
_TALKS = frozenset({
    "talk", "talks", "meeting", "summit", "consultation", "negotiation", "conference", "dialogue", "session", "round",
    "discussion", "visit", "retreat", "assembly", "view", "council", "commission", "committee", "conversation", "call",
    "hearing",
})  # fmt: skip
_TOGETHER = re.compile(
    r"(?:(?:all )?the )?(?:members|delegates|participants|negotiators|leaders|heads of state(?: and government)?"
    r"|ministers|presidents|parties|sides|delegations|governments)",
    re.I,
)
"""Those of the one event, told without a number: "Members agreed"."""
_ONE_SIDE = re.compile(r"the (?:[A-Za-z-]+ ){1,2}(?:side|party|delegation)", re.I)
_COUNTED_GROUP = re.compile(r"(?:the|all) (?:two|three|four|five)(?: [A-Za-z-]+){1,3}|both(?: [A-Za-z-]+){1,2}", re.I)
_OFFICIAL = re.compile(
    r"\b(?:ministry|government|presidency|president|cabinet|embassy|department|secretariat|chancellery|palace"
    r"|prime minister|council|commission|state house)\b",
    re.I,
)
"""Words of an issuer's name that tell a readout from a newspaper."""
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_NEWS_DAYS = 10
_LONGEST_TALKS = timedelta(days=4)
"""What was agreed at talks of so many days is of those days; a longer stretch is no one event."""
_APART = frozenset({
    "return", "arrive", "leave", "depart", "fly", "travel", "call", "approve", "appoint", "elect", "name", "swear in",
})  # fmt: skip
_OPENED = frozenset({"began", "begun", "started", "opened", "resumed", "off"})
_ACCOUNTS = frozenset({"account", "version", "statement", "explanation", "interview", "remark", "comment"})
_TELLING = frozenset({"give", "offer", "present", "issue", "publish", "make", "release"})
_LEAD = 6
_LEAD_PERFECT = 2
"""Sentences behind the first within which its "have agreed" finds the meeting's day."""
_ASIDE = frozenset({
    "planned", "hypothetical", "historical", "imperative", "subordinate", "wished", "urged", "question", "asked",
    "advice", "nominal",
})  # fmt: skip
_COUNT = re.compile(
    r"(?<!\w)(?P<about>(?:almost|nearly|about|some|roughly|around|more than|less than|over) )?"
    r"(?P<n>\d{1,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten) (?P<unit>day|week)s? after (?=[a-z])",
    re.I,
)
_NUMBERS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
            "eight": 8, "nine": 9, "ten": 10}  # fmt: skip
_POINTS_BACK = re.compile(r"(?:the|this|that) [\w-]+", re.I)
_FOLLOWING = frozenset({"come", "follow"})
_WORDS = frozenset({"remark", "comment", "announcement", "statement"})
_UTTERED = frozenset({"make", "deliver", "issue"})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Event:
    sentence: int
    parties: frozenset[Party]
    date: DateMention
    readout: bool
    together: bool
    """Whether those of it sat or signed together."""
    apart: bool
    """Whether somebody only came, went, was named or called for something: on that day nothing was agreed."""


def without_days_ahead(article: Article, sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """Return `sentences` without the day, behind the article's, of what is told as agreed already.

    "They agreed to meet in Lima on 8 October", of 20 September: the day is that of the meeting, which has a
    statement of its own; the line's words keep it.
    """
    today = article.published.day
    if today is None:
        return tuple(sentences)
    return tuple(
        replace(s, statements=tuple(_without_day_ahead(own, today) for own in s.statements)) for s in sentences
    )


def _without_day_ahead(statement: Statement, today: date) -> Statement:
    mention = statement.date
    if mention is None or mention.first is None or mention.last is None or mention.last <= today + timedelta(days=1):
        return statement
    if statement.predicate not in _COMMITTING or statement.tense != "past" or statement.flags & _ASIDE:
        return statement
    if "invitation" in statement.complement_lemmas:
        # "accepted an invitation to visit Lima in May": the visit has no statement of its own.
        return statement
    return replace(statement, date=None) if date_words(mention) in statement.complement else statement


def with_sole_event(article: Article, sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """Return `sentences` with the day of the article's one event on what was agreed there, and counted days."""
    event = _sole_event(article, sentences)
    if event is not None:
        sentences = [
            replace(s, statements=tuple(_of_event(statement, event) for statement in s.statements)) for s in sentences
        ]
    return _with_counted_days(sentences, article.published.day)


def _sole_event(article: Article, sentences: Sequence[Sentence]) -> _Event | None:
    told = [
        s
        for sentence in sentences
        for s in sentence.statements
        if s.form == "clause"
        and s.tense == "past"
        and _is_news(article, s)
        and not is_saying(sentence, s)
        # "had chaired a meeting on Monday" looks back from the event.
        and not s.verb.startswith("had ")
    ]
    main = [s for s in told if not s.flags & _ASIDE] or [s for s in told if "subordinate" in s.flags]
    if not main or len({s.date.first for s in main if s.date is not None}) != 1 or main[0].sentence >= _LEAD:
        return None
    assert main[0].date is not None
    beside = [s for s in sentences[main[0].sentence].statements if s.form == "noun" and s.date == main[0].date]
    parties = frozenset(p for s in (*main, *beside) for p in (*s.subject, *s.objects))
    return _Event(
        sentence=main[0].sentence,
        parties=parties,
        date=main[0].date,
        readout=_OFFICIAL.search(article.outlet) is not None,
        together=any(is_meeting(s) or s.predicate in _SEALING | _COMMITTING for s in main),
        apart=all(s.predicate in _APART for s in main),
    )


def _is_news(article: Article, statement: Statement) -> bool:
    mention, today = statement.date, article.published.day
    if mention is None or mention.first is None or mention.last is None or mention.kind != "at":
        return False
    if mention.last - mention.first > _LONGEST_TALKS or (mention.last > mention.first and not is_meeting(statement)):
        return False
    if opens_talks(statement, today):
        return False
    return today is None or today - timedelta(days=_NEWS_DAYS) <= mention.first <= mention.last <= today


def opens_talks(statement: Statement, today: date | None) -> bool:
    """Return whether the clause tells when talks began, on a day before the article's: they may have gone on since."""
    mention = statement.date
    if mention is None or mention.last is None or statement.verb.rpartition(" ")[2] not in _OPENED:
        return False
    talks = bool(set(statement.subject_text.lower().split()) & _TALKS)
    behind = any(p.name not in statement.subject_text for p in statement.objects)
    return talks and not behind and (today is None or mention.last < today)


def is_meeting(statement: Statement) -> bool:
    """Return whether those of the event sat together: an exercise or a strike of several days is no talks."""
    if statement.predicate in _CONFERRING:
        return True
    if statement.predicate == "receive":
        guests = {p.country for p in statement.objects if p.kind == "person"}
        return bool(guests - {p.country for p in statement.subject} - {""})
    placed = statement.predicate == "take" and statement.complement.startswith("place")
    if placed or (statement.predicate in _STAGING and "passive" in statement.flags):
        return bool(set(statement.subject_text.lower().split()) & _TALKS)
    return statement.predicate in _STAGING and bool(set(statement.complement_lemmas) & _TALKS)


def _of_event(statement: Statement, event: _Event) -> Statement:
    if statement.date is not None or statement.form != "clause" or statement.tense != "past" or statement.negated:
        return statement
    if statement.certainty != "reported" or statement.flags & _ASIDE or _tells_of_then(statement, event):
        return statement
    if not _in_time(statement, event) or not _is_deed(statement, event):
        return statement
    why = f"the day of the one event that the article dates, from sentence {event.sentence + 1}: {event.date.why}"
    return replace(statement, date=replace(event.date, why=why))


def _tells_of_then(statement: Statement, event: _Event) -> bool:
    """Return whether the clause names a year that is not ahead of the event: it may be of that year."""
    if not _tells_a_year(statement):
        return False
    last = event.date.last or date.min
    rest = statement.complement
    for day, told in days_named(rest).items():
        rest = rest.replace(told, "") if day > last else rest
    return any(int(year) <= last.year for year in _YEAR.findall(rest))


def _tells_a_year(statement: Statement) -> bool:
    return _YEAR.search(statement.complement) is not None


def _in_time(statement: Statement, event: _Event) -> bool:
    if statement.verb.startswith(("has ", "have ")):
        # A lead's "have agreed" is the news itself; later on it may be of any day.
        return statement.sentence == 0 and event.sentence <= _LEAD_PERFECT and statement.predicate in _COMMITTING
    if statement.verb.startswith("had ") and statement.attribution is None:
        return False
    return statement.sentence >= event.sentence


def _is_deed(statement: Statement, event: _Event) -> bool:
    """Return whether the clause tells what those at the event did there: agreed, undertook, discussed."""
    people = {p for p in (*statement.subject, *statement.objects) if p.kind == "person"}
    acting = {p for p in statement.subject if p.kind in {"person", "country"} or p.country}
    joint = _COUNTED_GROUP.fullmatch(statement.subject_text) is not None
    if statement.predicate in _COMMITTING and (event.apart or (not event.together and _tells_a_year(statement))):
        return False
    if event.together and statement.predicate in _COMMITTING and not acting and _of_those_there(statement):
        return True
    taking_part = bool(acting) and _take_part(acting, event.parties)
    if statement.predicate in _COMMITTING:
        lead = statement.sentence == 0 and len(acting) > 1
        return joint or taking_part or lead or len(people) > 1
    if statement.predicate == "give" and not (
        set(statement.complement_lemmas) & (words("planning_nouns") | _GIVEN) and acting <= event.parties
    ):
        return False
    if statement.predicate in _SEALING | _MEETING:
        return joint or len(people) > 1 or (taking_part and people >= acting)
    return event.readout and taking_part and statement.predicate != "be"


def _of_those_there(statement: Statement) -> bool:
    """Return whether an undertaking is told without a name, as that of those who were there.

    "Members agreed", "The GCC side agreed", "A system of notification was likewise agreed".
    """
    if "passive" in statement.flags:
        return statement.predicate in {"agree", "decide"} and " by " not in f" {statement.complement} "
    return bool(_TOGETHER.fullmatch(statement.subject_text) or _ONE_SIDE.fullmatch(statement.subject_text))


def _take_part(acting: set[Party], parties: frozenset[Party]) -> bool:
    names = {p.name for p in parties}
    return all(p.name in names or (p.kind != "person" and p.country in {q.country for q in parties}) for p in acting)


def _with_counted_days(sentences: Sequence[Sentence], today: date | None) -> tuple[Sentence, ...]:
    """Return `sentences` with the day of what something came days after: "met on Friday, two days after he left"."""
    before: tuple[Sentence | None, ...] = (None, *sentences[:-1])
    return tuple(_counted(s, last, today) for last, s in zip(before, sentences, strict=True))


def _counted(sentence: Sentence, last: Sentence | None, today: date | None) -> Sentence:
    found = _COUNT.search(sentence.text)
    if found is None or found["about"]:
        return sentence
    start, end = sentence.start + found.start(), sentence.start + found.end()
    n = _NUMBERS.get(found["n"].lower()) or int(found["n"])
    back = timedelta(days=n * (7 if found["unit"].lower() == "week" else 1))
    told = min(
        (
            s
            for s in sentence.statements
            if s.form == "clause" and s.start >= start and s.tense == "past" and "subordinate" in s.flags
        ),
        key=lambda s: s.start,
        default=None,
    )
    if told is None or _is_known(told.date) or told.start > end + 1:
        return sentence
    outside = today + back if today is not None and told.attribution is None else None
    counted_from = _day_before(sentence, start, last, outside)
    if counted_from is None:
        return sentence
    day = counted_from - back
    words_told = found.group().strip()
    mention = DateMention(
        start=start,
        end=start + len(words_told),
        text=words_told,
        first=day,
        last=day,
        why=f'"{words_told}": {day_words(day)}, counted back from {day_words(counted_from)}',
    )
    return replace(
        sentence, statements=tuple(replace(s, date=mention) if s is told else s for s in sentence.statements)
    )


def _day_before(sentence: Sentence, place: int, last: Sentence | None, end: date | None) -> date | None:
    """Return the day of what the sentence tells in front of `place`, or that "the decision" had in the one before.

    Args:
        end: from days behind it nothing that is past can be counted; None where no day is known, or where it may be
            part of what is said.
    """
    own = [s for s in sentence.statements if s.form == "clause" and s.start < place and not s.flags & _ASIDE]
    days = {_day(s.date) for s in own if not is_saying(sentence, s)} - {None}
    if said := {_day(s.date) for s in own} - {None} - days:
        if len(days) == len(said) == 1 and end is not None and max(filter(None, days)) > end:
            # "said on Friday it had put off the vote to 2 June, a day after he left": it counts from the saying.
            return said.pop()
        # "said on Friday it would sail on Sunday, a day after the search": it may count from either.
        return None
    if (
        not days
        and last is not None
        and any(s.predicate in _FOLLOWING and _POINTS_BACK.match(s.subject_text) for s in own)
    ):
        days = {
            _day(s.date)
            for s in last.statements
            if s.form == "clause" and s.tense == "past" and not s.flags & _ASIDE and not is_saying(last, s)
        } - {None}
    uttered = any(s.predicate in _UTTERED and _WORDS & {*s.complement_lemmas[:2]} for s in own)
    if not days and last is not None and uttered:
        # "made the remarks two days after the sides met": counted from the day of what was said right before.
        days = {_day(s.date) for s in last.statements if is_saying(last, s)} - {None}
    return days.pop() if len(days) == 1 else None


def _is_known(mention: DateMention | None) -> bool:
    return mention is not None and mention.first is not None


def is_saying(sentence: Sentence, statement: Statement) -> bool:
    """Return whether the clause only tells that something is said: its day is not that of what is said."""
    if statement.predicate in _TELLING and _ACCOUNTS & set(statement.complement_lemmas[:3]):
        # "gave conflicting accounts on Wednesday of what had been offered"
        return True
    return any(
        said.verb == statement.predicate and statement.start <= said.cue_start <= statement.end
        for said in sentence.attributions
    )


def _day(mention: DateMention | None) -> date | None:
    return mention.first if mention is not None and mention.first == mention.last and mention.kind == "at" else None
