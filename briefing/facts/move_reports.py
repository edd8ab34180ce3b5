"""Reports that an announced event was given another day or called off, as the sentences tell them.

Which announcement a report replaces is judged in `moves.py`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from briefing.facts.kinds import event_kinds, rank_words
from briefing.facts.move_tells import Tell, find_tell, follows_to, move_words, subtree, verb_over
from briefing.facts.similarity import actor, concept, concept_set
from briefing.model import Article, DateMention, Sentence, Token

_NOW = re.compile(r"\b(?:will|would|is to|are to|shall) now\b|\bnew (?:date|day)\b|\binstead\b|\bnow\b", re.I)
_WAS_TO = re.compile(
    r"\b(?:was|were|had been|been|originally|initially|previously|first) "
    r"(?:originally |initially |previously |first |provisionally |tentatively )?"
    r"(?:to|due|set|scheduled|planned|expected|supposed|slated|foreseen|intended|arranged|booked|fixed|announced for"
    r"|pencill?ed|marked)\b",
    re.I,
)
_SET_OFF_PLAN = re.compile(
    r", (?:announced|planned|scheduled|set|fixed|foreseen|expected|slated|booked|due|called|convened)"
    r"(?: to \w+)?(?: (?:in|at) \w+)? (?:for|on)$"
)
_OFFSET = re.compile(
    r"\b(?:(by|for) )?(an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) (day|week|fortnight|month)s?\b"
    r"(?: (later|earlier|sooner|ahead|before|after)\b)?",
    re.I,
)
_COUNTS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
           "eight": 8, "nine": 9, "ten": 10}  # fmt: skip
_DAYS = {"day": 1, "week": 7, "fortnight": 14, "month": 30}
_SLACK = {"day": 0, "week": 1, "fortnight": 2, "month": 3}
"""Days by which a move told in such units may be rounded."""
_PRECISE = 6
"""Days that the new date may span; "later this month" replaces no day."""

Span = tuple[date, date]


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """One report that an event was moved or called off."""

    article: str
    published: date
    new: DateMention | None
    old: tuple[Span, ...]
    """First and last days that no longer hold; empty where the report names none."""
    off: bool = False
    """It does not take place, or is put off without a new day."""
    event: frozenset[str]
    """Concepts of the words that name the event: "the next round of talks"."""
    concepts: frozenset[str]
    """Concepts of the whole report."""
    callers: frozenset[str] = frozenset()
    """Concepts of the words for those who are told to have moved it: "the teachers". No names."""
    parties: frozenset[str] = frozenset()
    """Countries of the parties that the report names; a party's own name where it has no country."""
    planned: bool = False
    """Told by what was planned ("a week later than planned"), so that the event is the sentence's own."""
    bound: bool = False
    """The new day is the earliest that is possible ("will not open before 20 January"): every earlier one is gone."""


def find_reports(sentences: Sequence[Sequence[Sentence]], articles: Mapping[str, Article]) -> tuple[Move, ...]:
    """Return the moves that the articles report, by article and place. Opinion moves nothing."""
    found: list[Move] = []
    for own in sentences:
        for place, sentence in enumerate(own):
            article = articles[sentence.article]
            if article.published.day is None or article.opinion:
                continue
            before = own[place - 1] if place else None
            after = own[place + 1] if place + 1 < len(own) else None
            move = _read(sentence, before, after, article.published.day)
            if move is not None:
                found.append(move)
    return tuple(found)


def _read(sentence: Sentence, before: Sentence | None, after: Sentence | None, day: date) -> Move | None:
    ahead = _ahead(sentence, day)
    old = [m for m in ahead if _is_replaced(sentence, m)]
    tell = find_tell(sentence)
    if tell is None:
        if not old and _NOW.search(sentence.text):
            old = [m for m in ahead if _told_as_plan(sentence, m)]
        new = next((m for m in ahead if m not in old and _is_precise(m)), None)
        if not old:
            new, old = _told_beside(sentence, ahead)
        if not old and after is not None:
            return _told_behind(sentence, after, ahead, day)
        if new is None or not old:
            return None
        return _move(sentence, day, new, [_span(m) for m in old], tell=None)
    event = {t.start for t in tell.event}
    if tell.not_before is not None:
        gone = [_span(m) for m in ahead if m is not tell.not_before and _told_as_plan(sentence, m)]
        gone.extend(_planned_next(after, tell, day) if after is not None else ())
        return _move(sentence, day, tell.not_before, gone, tell=tell)
    if tell.off:
        spans = [_span(m) for m in ahead if m in old or m.start in event or not m.first == m.last == day]
        return _move(sentence, day, None, spans, tell=tell)
    candidates = [m for m in ahead if _is_precise(m) and m not in old and not _is_today(sentence, m, day)]
    told = [m for m in candidates if not _told_as_plan(sentence, m)]
    if not tell.planned:
        held = [m for m in told if m.start in event and not follows_to(sentence, m)]
        old.extend(held)
        told = [m for m in told if m not in held]
    place = tell.place
    new = min(
        told,
        key=lambda m: (not (follows_to(sentence, m) and m.start > place), abs(m.start - place), m.start),
        default=None,
    )
    old.extend(m for m in candidates if m not in told and m not in old and _told_as_plan(sentence, m))
    spans = [_span(m) for m in old]
    if new is None and after is not None and after.paragraph <= sentence.paragraph + 1:
        new = _told_next(after, tell, day)
        if new is not None:
            spans.extend(_span(m) for m in _ahead(after, day) if _told_as_plan(after, m) and m is not new)
    if not spans and before is not None and before.paragraph >= sentence.paragraph - 1 and _looks_back(tell):
        spans = [_span(m) for m in _ahead(before, day) if _told_as_plan(before, m)]
        if spans:
            tell = Tell(place=tell.place, event=before.tokens, planned=tell.planned)
    if not spans and new is not None:
        spans = _reckoned(sentence, tell, new)
    if not spans and new is None and not {concept(t.lemma) for t in tell.event} & event_kinds():
        return None
    return _move(sentence, day, new, spans, tell=tell)


def _told_beside(sentence: Sentence, ahead: Sequence[DateMention]) -> tuple[DateMention | None, list[DateMention]]:
    """Return the new and the old day of "the talks, which had been announced for 14 May, are to be held on 21 May"."""
    for new in ahead:
        first = next((t for t in sentence.tokens if t.start >= new.start), None)
        verb = verb_over(sentence, first) if first is not None else None
        if verb is None or not _is_precise(new) or _told_as_plan(sentence, new) or verb.end > new.start:
            continue
        # "are to be held": the subject stands at "are".
        over = {verb.i, verb.head} if verb.dep == "xcomp" else {verb.i}
        subject = next((t for t in sentence.tokens if t.head in over and t.dep in {"nsubj", "nsubjpass"}), None)
        places = {t.start for t in subtree(sentence, subject.i)} if subject is not None else set()
        old = [m for m in ahead if m is not new and m.first != new.first and _told_as_plan(sentence, m)]
        old = [m for m in old if places & set(range(m.start, m.end))]
        if old:
            return new, old
    return None, []


def _told_behind(sentence: Sentence, after: Sentence, ahead: Sequence[DateMention], day: date) -> Move | None:
    """Return the move of "The bridge had been due to open on 14 May. It will open on 21 May, the ministry said"."""
    old = [m for m in ahead if _told_as_plan(sentence, m) and m.first == m.last]
    subjects = [t for t in sentence.tokens if t.dep in {"nsubj", "nsubjpass"}]
    if len(old) != 1 or len(ahead) != 1 or not subjects or after.paragraph > sentence.paragraph + 1:
        return None
    days = [m for m in _ahead(after, day) if _is_precise(m) and not _is_today(after, m, day)]
    days = [m for m in days if m.first != old[0].first]
    if len(days) != 1 or _told_as_plan(after, days[0]) or _is_replaced(after, days[0]):
        return None
    event = concept_set([subjects[0].lemma])
    before = [t for t in after.tokens if t.dep in {"nsubj", "nsubjpass"} and t.end <= days[0].start]
    if before and (before[-1].lemma.lower() in {"it", "they"} or concept_set([before[-1].lemma]) & event):
        return _move(sentence, day, days[0], [_span(m) for m in old], tell=None)
    return None


def _move(sentence: Sentence, day: date, new: DateMention | None, old: Sequence[Span], *, tell: Tell | None) -> Move:
    whole = concept_set([t.lemma for t in sentence.tokens if t.pos in {"NOUN", "VERB", "PROPN"}])
    named = tell is not None and any(t.pos in {"NOUN", "PROPN"} for t in tell.event)
    event = concept_set([t.lemma for t in tell.event if t.pos in {"NOUN", "PROPN", "VERB", "ADJ"}]) if tell else whole
    return Move(
        article=sentence.article,
        published=day,
        new=new,
        old=tuple(sorted(old)),
        off=tell is not None and (tell.off or (new is None and not old)),
        event=event if named else whole,
        callers=_callers(sentence, tell) if tell is not None else frozenset(),
        concepts=whole | (event if named else frozenset()),
        parties=frozenset(actor(p) for r in sentence.references for p in r.parties if p.kind != "group"),
        planned=tell is not None and tell.planned,
        bound=tell is not None and tell.not_before is not None,
    )


def _callers(sentence: Sentence, tell: Tell) -> frozenset[str]:
    """Return the concepts of the words for those who move the event, without ranks: a minister may move anybody's."""
    verb = next((t for t in sentence.tokens if t.start == tell.place), None)
    subject = next((t for t in sentence.tokens if verb and t.head == verb.i and t.dep == "nsubj"), None)
    if subject is None or subject in tell.event:
        return frozenset()
    return concept_set([t.lemma for t in subtree(sentence, subject.i) if t.pos == "NOUN"]) - rank_words()


def _ahead(sentence: Sentence, day: date) -> list[DateMention]:
    return [m for m in sentence.dates if m.first is not None and m.last is not None and m.last >= day]


def _span(mention: DateMention) -> Span:
    return mention.first or date.min, mention.last or date.max


def _is_precise(mention: DateMention) -> bool:
    first, last = _span(mention)
    return (last - first).days <= _PRECISE


def _is_today(sentence: Sentence, mention: DateMention, day: date) -> bool:
    """Return whether it is the day of the report itself: "she said on Friday"."""
    return mention.first == mention.last == day and not follows_to(sentence, mention)


def _between(sentence: Sentence, mention: DateMention) -> list[Token]:
    """Return the tokens between the date before `mention` and it."""
    since = max((m.end for m in sentence.dates if m.end <= mention.start), default=sentence.start)
    return [t for t in sentence.tokens if since <= t.start and t.end <= mention.start]


def _told_as_plan(sentence: Sentence, mention: DateMention) -> bool:
    """Return whether the day is told as what was planned: "was to be held on", "had been due on"."""
    text = " ".join(t.text for t in _between(sentence, mention)[-14:])
    found = list(_WAS_TO.finditer(text))
    return bool(found) and not re.search(r"\b(?:now|will)\b", text[found[-1].end() :])


def _is_replaced(sentence: Sentence, mention: DateMention) -> bool:
    """Return whether the words between the date before it and this one say that it no longer holds."""
    between = [t.text.lower() for t in _between(sentence, mention)]
    near = between[-10:]
    # "will instead convene on 14 October" tells the day that holds, "instead of 8 October" the one that does not.
    signs = {w for w, behind in zip(near, [*near, ""][1:], strict=True) if w != "instead" or behind == "of"}
    signs &= move_words("replaced")
    if signs == {"from"}:
        # "from 6 to 13 June" moves an event; "every day from 1 October" does not.
        after = next((m for m in sentence.dates if m.start >= mention.end), None)
        joint = [t.text.lower() for t in sentence.tokens if after and mention.end <= t.start and t.end <= after.start]
        return joint == ["to"]
    if between[-3:] in (["in", "place", "of"], ["in", "lieu", "of"], ["no", "longer", "on"]):
        return True
    arranged = between[-2:] in (["planned", "for"], ["scheduled", "for"], ["set", "for"]) and "now" not in between[-3:]
    # "The talks, announced for 8 May, will now open on 14 May": what was set, beside what is now.
    arranged = arranged or (
        _SET_OFF_PLAN.search(" ".join(between[-6:])) is not None
        and _NOW.search(sentence.text[mention.end - sentence.start :]) is not None
    )
    # "provisionally fixed for 14 May": what is told as provisional beside another day.
    return (
        bool(signs)
        or arranged
        or (between[-1:] == ["for"] and {"provisionally", "tentatively"} & set(between[-4:]) != set())
    )


def _told_next(after: Sentence, tell: Tell, day: date) -> DateMention | None:
    """Return the new day that the next sentence tells of the same event: "It will now open on 21 May"."""
    days = [m for m in _ahead(after, day) if _is_precise(m) and not _is_today(after, m, day)]
    days = [m for m in days if not _told_as_plan(after, m) and not _is_replaced(after, m)]
    if not days:
        return None
    subjects = [t for t in after.tokens if t.dep in {"nsubj", "nsubjpass"}]
    event = concept_set([t.lemma for t in tell.event if t.pos == "NOUN"])
    same = bool(subjects) and (
        subjects[0].lemma.lower() in {"it", "they"} or bool(concept_set([subjects[0].lemma]) & event)
    )
    return days[0] if same or _NOW.search(after.text) else None


def _planned_next(after: Sentence, tell: Tell, day: date) -> list[Span]:
    """Return the days that the next sentence gives the same event as planned: "The opening was set for 2 December"."""
    if not _continues(after, tell):
        return []
    return [_span(m) for m in _ahead(after, day) if _told_as_plan(after, m)]


def _continues(after: Sentence, tell: Tell) -> bool:
    """Return whether the sentence behind the telling one is about the same event: "It", "The opening"."""
    subjects = [t for t in after.tokens if t.dep in {"nsubj", "nsubjpass"}]
    event = concept_set([t.lemma for t in tell.event if t.pos in {"NOUN", "VERB"}])
    return bool(subjects) and (
        subjects[0].lemma.lower() in {"it", "they"} or bool(concept_set([subjects[0].lemma]) & event)
    )


def _looks_back(tell: Tell) -> bool:
    return not any(t.pos in {"NOUN", "PROPN"} for t in tell.event)


def _reckoned(sentence: Sentence, tell: Tell, new: DateMention) -> list[Span]:
    """Return the old days reckoned from the new one: "on 5 November, three weeks later than planned"."""
    for match in _OFFSET.finditer(sentence.text):
        near = match.end() <= tell.place - sentence.start + 1 if tell.planned else match.group(1) is not None
        if not near or (tell.planned and tell.place - sentence.start - match.end() > 2):
            continue
        count = _COUNTS.get(match.group(2).lower()) or int(match.group(2))
        unit, direction = match.group(3).lower(), (match.group(4) or "").lower()
        ahead = tell.forward or direction in {"earlier", "sooner", "ahead", "before"}
        shift = timedelta(days=_DAYS[unit] * count * (1 if ahead else -1))
        slack = timedelta(days=_SLACK[unit])
        first, last = _span(new)
        return [(first + shift - slack, last + shift + slack)]
    return []
