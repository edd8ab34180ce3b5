"""What is ahead on the as-of day, what is over, and what later news has overtaken.

Named events get their day from wherever in the corpus it is told: an undated "on the sidelines of the Group
of Seven summit" is over when another article dates that summit before the as-of day.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from briefing.datewords import day_words
from briefing.facts.kinds import any_of, event_kinds, gatherings, holding_verbs, meeting_concepts
from briefing.facts.move_tells import move_words
from briefing.facts.similarity import actor, concept
from briefing.facts.words import long_names, verb_of, words_of_names
from briefing.model import Article, Claim, DateMention, Sentence, Statement

_STALE = timedelta(days=120)
"""An undated plan older than this is no longer news of what is ahead."""
_STALE_DEED = timedelta(days=200)
_VAGUE = 100
"""Days; a longer span that has begun ("this year") tells of nothing ahead."""
_SHARED_NAMES = 2
"""Names that a plan and a report of what was done share from which they speak of one event; one that is no party's."""
_NUMBER_WORDS = {"two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8",
                 "nine": "9", "ten": "10", "twelve": "12", "fifteen": "15", "twenty": "20"}  # fmt: skip
_SMALL = frozenset({"of", "the", "and", "on", "for", "in"})
_PAST_PLAN = re.compile(
    r"(?:was|were) (?:going )?to |(?:had been|was|were) (?:due|set|scheduled|planned|expected|supposed|slated)\b"
)
_GIVEN_UP = ("was going to", "were going to", "had been going to")
_DENYING = frozenset({"deny", "refute", "dispute", "rebut"})
_CALLED_OFF = frozenset({"cancel", "call off", "scrap", "abandon", "drop"})
_MEETING = meeting_concepts()
_OFFERING = frozenset({concept(word) for word in ("invite", "offer", "propose", "suggest")})
_WISHING = frozenset({concept(word) for word in ("hope", "want", "wish", "seek")})
_ASKING = frozenset({"request", "demand", "ask", "seek", "file", "apply", "submit", "propose"})
_READY = re.compile(r"(?:(?:its|his|her|their) )?(?:ready|willing|prepared|readiness|willingness) (?:to|for)\b")
_HOLDING = holding_verbs() | {"end"}
"""Verbs whose object may be the meeting itself."""
_AT_PLACE = re.compile(rf"\b(?:in|at) ([A-Z]\w+)|\b([A-Z]\w+) (?:{any_of(gatherings())})\b")
_CAPITAL = r"(?:[A-Z][\w’'-]*)"
_NAMED_KINDS = f"{any_of(gatherings('forum'), of_many=True)}|assembly|council|games|expo|elections?|votes?"
_NAME = re.compile(
    rf"\b((?:{_CAPITAL}(?:\s+(?:(?:of|the|and|on|for|in)\s+)*{_CAPITAL})*))"
    rf"(?:\s+[a-z]+){{0,2}}\s+(?:{_NAMED_KINDS})\b"
    r"|\b((?:[A-Z][\w-]*\s+)*(?:Summit|Conference|Assembly|Forum|Council|Congress|Games|Expo|Dialogue))\b"
    r"|\b([A-Z]{2,}-?\d+|[A-Z]-?\d+)\b"
)


def event_names(text: str) -> frozenset[str]:
    """Return the proper names in `text` as acronyms: "Group of Seven" and "G-7" are both `g7`."""
    names = set()
    for match in ("".join(groups) for groups in _NAME.findall(text)):
        words = [w for w in re.split(r"[\s-]+", match) if w]
        big = [w for w in words if w.lower() not in _SMALL]
        if len(big) == 1:
            names.add(re.sub(r"\W", "", match).lower())
        else:
            names.add("".join(_NUMBER_WORDS.get(w.lower(), w[0].lower()) for w in big))
    return frozenset(name for name in names if len(name) > 1)


def build_calendar(statements: Iterable[Statement]) -> dict[str, DateMention]:
    """Return the days of named events, each as most statements give it (the narrower first)."""
    votes: dict[str, Counter[tuple[date, date]]] = defaultdict(Counter)
    mentions: dict[tuple[str, date, date], DateMention] = {}
    for statement in statements:
        mention = statement.date
        if mention is None or mention.first is None or mention.last is None or statement.form == "title":
            continue
        if (mention.last - mention.first).days > 40:
            continue
        text = f"{statement.subject_text} {statement.complement}" if statement.form == "noun" else statement.complement
        for name in event_names(text):
            votes[name][mention.first, mention.last] += 1
            key = (name, mention.first, mention.last)
            if key not in mentions or mentions[key].why > mention.why:
                mentions[key] = mention
    calendar = {}
    for name, counted in votes.items():
        first, last = min(counted, key=lambda span: (-counted[span], (span[1] - span[0]).days, span))
        calendar[name] = mentions[name, first, last]
    return calendar


def day_of_event(text: str, calendar: Mapping[str, DateMention]) -> DateMention | None:
    """Return the day of the one named event in `text`, where another sentence dates it; None for none or several."""
    found = {name: calendar[name] for name in sorted(event_names(text)) if name in calendar}
    spans = {(m.first, m.last) for m in found.values()}
    if len(spans) != 1:
        return None
    name, mention = next(iter(found.items()))
    return replace(mention, why=f"the days of the event that it names ({name.upper()}): {mention.why}")


def event_date(claim: Claim, articles: Mapping[str, Article]) -> DateMention | None:
    """Return the day of the event that a claim announces, not the day of announcing ("invited her on Friday")."""
    mention, day = claim.date, articles[claim.article].published.day
    if mention is None or mention.first is None or mention.last is None:
        return None
    told = claim.statement.tense == "past" and "planned" not in claim.statement.flags
    return None if told and day is not None and mention.last <= day else mention


def why_not_ahead(
    claims: Sequence[Claim],
    *,
    as_of: date,
    articles: Mapping[str, Article],
    calendar: Mapping[str, DateMention],
    happened: Sequence[Claim],
) -> str:
    """Return why an announced event is not ahead on the as-of day, "" where it is."""
    own = [d for c in claims if (d := event_date(c, articles)) is not None]
    dated = [d.last for d in own if d.last is not None]
    firsts = [d.first for d in own if d.first is not None]
    if dated and all(
        (last - first).days > _VAGUE and first <= as_of for first, last in zip(firsts, dated, strict=True)
    ):
        return "no day told within a year that has begun"
    if dated and max(dated) < as_of:
        return f"over by {day_words(as_of)}"
    announced = [c.date.last for c in claims if c.date is not None and c.date.last is not None]
    if announced and not dated and max(announced) < as_of - _STALE:
        return f"told of long before: {day_words(max(announced))}"
    if any(c.statement.predicate in _CALLED_OFF and c.statement.tense == "past" for c in claims):
        return "called off"
    # "were expected to sign, officials said" may be backshifted: then it is still ahead.
    given_up = all(_is_past_plan(c) and c.statement.attribution is None for c in claims)
    aside = all(_is_past_plan(c) and "subordinate" in c.statement.flags for c in claims)
    if aside or (given_up and not any(last >= as_of for last in dated)):
        # "The round, which was to be held on Monday, will open on Friday": what stands aside is no longer the plan.
        return "told as a plan of the past"
    days = [articles[c.article].published.day for c in claims]
    newest = max((day for day in days if day is not None), default=None)
    if not dated:
        text = " ".join(c.text for c in claims)
        ends = [calendar[name].last for name in event_names(text) if name in calendar]
        over = [day for day in ends if day is not None and day < as_of]
        if over and len(over) == len(ends):
            return f"the event that it is tied to was over by {day_words(max(over))}"
        if newest is not None and newest < as_of - _STALE:
            return f"announced long before, with no day: {day_words(newest)}"
    # "agreed to set up a group, which will meet on 27 August" tells of nothing held yet.
    done = [c for c in happened if c.date is None or c.date.last is None or c.date.last <= as_of]
    return _held_within(claims, newest, as_of, done, articles) or _overtaken(claims, newest, dated, done, articles)


def _held_within(
    claims: Sequence[Claim],
    newest: date | None,
    as_of: date,
    happened: Sequence[Claim],
    articles: Mapping[str, Article],
) -> str:
    """Return why an event of some day of a span ("this week") is over: a newer article tells what was done there."""
    spans = {(m.first, m.last) for c in claims if (m := event_date(c, articles)) is not None and m.first and m.last}
    if len(spans) != 1 or newest is None:
        return ""
    first, last = next(iter(spans))
    if not (first and last) or first == last or first > as_of:
        return ""
    text = " ".join(c.text for c in claims)
    kinds, names = _kinds_in(text), long_names(text)
    for other in happened:
        day = other.date.last if other.date is not None else None
        published = articles[other.article].published.day
        # An undated article that looks back on a day behind the plan's article is newer than that.
        if day is None or not (first <= day <= min(last, as_of)) or (published or day) <= newest:
            continue
        told = other.statement.certainty == "reported" and other.statement.tense != "future"
        shared = names & long_names(other.quote)
        fits = len(shared) >= _SHARED_NAMES or shared - _party_words((*claims, other))
        if told and fits and kinds & _kinds_in(other.quote):
            return f"overtaken: reported as held on {day_words(day)}"
    return ""


def _kinds_in(text: str) -> frozenset[str]:
    return frozenset(concept(w) for w in re.findall(r"[a-z]+", text.lower())) & event_kinds()


def _party_words(claims: Sequence[Claim]) -> frozenset[str]:
    return words_of_names(p for c in claims for p in (*c.parties, *c.statement.subject, *c.statement.objects))


def why_given_up(claims: Sequence[Claim]) -> str:
    """Return why an agreement is none: each time nobody's words tell it as a plan of the past; "" else."""
    given_up = all(c.statement.verb.startswith(_GIVEN_UP) and c.statement.attribution is None for c in claims)
    return "told as a plan of the past" if given_up else ""


def why_denied(claims: Sequence[Claim], others: Sequence[Claim]) -> str:
    """Return why an announcement is none: each time it is told inside a clause that denies it; "" else."""
    denials = [c.statement for c in others if c.statement.predicate in _DENYING]

    def is_denied(claim: Claim) -> bool:
        own = claim.statement
        return any(
            d.article == own.article and d.start <= own.start and own.end <= d.end and d.predicate != own.predicate
            for d in denials
        )

    return "denied where it is told" if claims and all(is_denied(c) for c in claims) else ""


def over_by(mention: DateMention | None, as_of: date) -> str:
    """Return why an event of that day is not ahead, "" where it is or the day is not known."""
    over = mention is not None and mention.last is not None and mention.last < as_of
    return f"over by {day_words(as_of)}" if over else ""


def over_for_all(claims: Sequence[Claim], mention: DateMention | None, as_of: date) -> str:
    """Return why an event is not ahead by the most exact day told of it, "" where a claim gives a later one.

    "next week" may reach on when "15 to 17 June" is over; a day that lies behind those is another plan.
    """
    if mention is None or mention.last is None:
        return ""
    later = any(c.date is not None and c.date.first is not None and c.date.first > mention.last for c in claims)
    return "" if later else over_by(mention, as_of)


def lies_ahead(claims: Sequence[Claim], as_of: date) -> bool:
    """Return whether all days that the claims give, and one at least, lie behind the as-of day."""
    firsts = [c.date.first for c in claims if c.date is not None and c.date.first is not None]
    return bool(firsts) and min(firsts) > as_of


def told_ahead(claims: Sequence[Claim], articles: Mapping[str, Article]) -> bool:
    """Return whether each claim with a day gives one that its own article had still before it."""
    dated = [c for c in claims if c.date is not None and c.date.first is not None]
    return bool(dated) and all(_is_ahead(c, articles[c.article].published.day) for c in dated)


def _is_ahead(claim: Claim, day: date | None) -> bool:
    first = claim.date.first if claim.date is not None else None
    # A day of grace: the world's newsrooms do not share one calendar day.
    return first is not None and day is not None and first > day + timedelta(days=1)


def why_not_happened(claims: Sequence[Claim], articles: Mapping[str, Article], *, as_of: date) -> str:
    """Return why a past event cannot be told as having happened, "" where it can.

    "The round, which was to be held on 14 May" tells of no round held, "has been postponed to 14 May" neither.
    """
    told = all(
        _is_past_plan(c)
        or c.certainty == "expected"
        or "planned" in c.statement.flags
        or verb_of(c.statement) in move_words("moving") | move_words("moving_light")
        for c in claims
    )
    return "told as a plan" if told and (told_ahead(claims, articles) or lies_ahead(claims, as_of)) else ""


def why_told_long_ago(claims: Sequence[Claim], sentences: Sequence[Sequence[Sentence]], as_of: date) -> str:
    """Return "history" where each claim, without a day, tells what had been before an old day of its sentence.

    "Peru said in January that it had closed the mine": what had been done then is older still.
    """
    places = {(c.article, c.statement.sentence) for c in claims}
    governing = [
        s
        for own in sentences
        if own and own[0].article in {article for article, _ in places}
        for sentence in own
        if (sentence.article, sentence.index) in places
        for s in sentence.statements
        if s.date is not None and s.date.last is not None and s.date.last < as_of - _STALE_DEED
    ]

    def is_old(claim: Claim) -> bool:
        own = claim.statement
        return (
            claim.date is None
            and own.verb.startswith("had ")
            and any(
                (s.article, s.sentence) == (own.article, own.sentence) and s.start <= own.start and own.end <= s.end
                for s in governing
            )
        )

    return "history" if all(map(is_old, claims)) else ""


def _is_past_plan(claim: Claim) -> bool:
    """Return whether the text itself tells the plan as past: "had been expected to meet", "was to be held"."""
    return _PAST_PLAN.match(f"{claim.statement.verb} {claim.statement.complement}") is not None


def _overtaken(
    claims: Sequence[Claim],
    newest: date | None,
    dated: Sequence[date],
    happened: Sequence[Claim],
    articles: Mapping[str, Article],
) -> str:
    actors = {
        actor(p)
        for c in claims
        for p in (*c.statement.subject, *c.statement.objects)
        if p.kind in {"person", "country"}
    }
    concepts = {concept(word) for c in claims for word in (c.statement.predicate, *c.statement.complement_lemmas)}
    unnamed = concept("attend") in concepts and not any(event_names(c.text) for c in claims)
    if not actors or not (concepts & _MEETING or unnamed) or all(_only_asks(c) for c in claims):
        return ""
    for other in happened:
        day = other.date.last if other.date is not None else None
        if day is None or newest is None or day < newest or (dated and day < min(dated)):
            continue
        if day == newest and not dated:
            # "agreed to meet in May": the talks of that day are where it was agreed.
            continue
        others = {
            actor(p) for p in (*other.statement.subject, *other.statement.objects) if p.kind in {"person", "country"}
        }
        told = {concept(word) for word in (other.statement.predicate, *other.statement.complement_lemmas)}
        if other.section == "past" and not _tells_of_meeting(other):
            continue
        if _elsewhere(claims, other):
            continue
        if actors <= others and told & _MEETING and articles[other.article].key not in {c.article for c in claims}:
            return f"overtaken: reported as held on {day_words(day)}"
    return ""


def _elsewhere(claims: Sequence[Claim], other: Claim) -> bool:
    """Whether the plan names the place of its meeting ("the Vienna meeting") and the report a town that is another."""
    planned = {m[1] or m[2] for c in claims for m in _AT_PLACE.finditer(c.text)} - _party_words(claims)
    told = {m[1] or m[2] for m in _AT_PLACE.finditer(f"{other.text} {other.statement.place}")} - _party_words([other])
    return bool(planned and told) and not planned & told


def _only_asks(claim: Claim) -> bool:
    """Whether the plan is to ask for talks ("will request consultations if ..."): those held since were others."""
    return verb_of(claim.statement) in _ASKING


def _tells_of_meeting(claim: Claim) -> bool:
    """Whether the deed is the meeting itself: "made clear during the call" tells who spoke and not who met."""
    statement = claim.statement
    return statement.form != "clause" or concept(statement.predicate) in _MEETING or statement.predicate in _HOLDING


def tag_of(claims: Sequence[Claim]) -> str:
    """Return how sure an upcoming event is, the surest that a claim gives; "" where its words say it already.

    `scheduled` has a day and is told outright; `required` must be; `conditional` hangs on an "if"; `proposed` is
    offered, urged or an invitation nobody has accepted; `hoped` is wished for; `speculated` may come. What will
    come on no day is no schedule.
    """
    told = [
        c
        for c in claims
        if c.statement.certainty in {"expected", "reported"}
        and not c.statement.flags & {"speculated", "wished", "urged", "hypothetical", "conditional"}
        and not _is_offer(c)
        and concept(c.statement.predicate) not in _WISHING
    ]
    if any(c.date is not None and c.date.first is not None for c in told):
        return "scheduled"
    if told:
        return ""
    if any("advice" in c.statement.flags for c in claims):
        return "required"
    if any(c.statement.flags & {"hypothetical", "conditional"} for c in claims):
        return "conditional"
    if any(_is_offer(c) or "urged" in c.statement.flags for c in claims):
        return "proposed"
    if any(c.statement.flags & {"wished", "planned"} or concept(c.statement.predicate) in _WISHING for c in claims):
        return "hoped"
    return "speculated"


def tag_of_agreement(claims: Sequence[Claim]) -> str:
    """Return `offer` for what one side is only ready to do: the other has not said yes. "" else."""
    return "offer" if claims and _READY.match(claims[0].statement.complement) else ""


def _is_offer(claim: Claim) -> bool:
    """Whether one side proposes, offers or invites: the other has not said yes."""
    return concept(claim.statement.predicate) in _OFFERING and claim.statement.tense != "future"
