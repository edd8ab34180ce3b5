"""Which date of a sentence belongs to which clause or noun."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from briefing.language.day_places import (
    before_day_part,
    is_of_event_beside,
    is_of_source,
    of_clause_beside,
    of_fronted_clause,
)
from briefing.language.modality import words
from briefing.language.shared_days import arranged, share_days
from briefing.language.tree import Tree
from briefing.language.wording_dates import HOURS_FROM, recurs
from briefing.model import DateMention

_UNSURELY = frozenset({
    "probably", "perhaps", "possibly", "maybe", "presumably", "tentatively", "provisionally", "likely", "preferably",
    "ideally",
})  # fmt: skip
_NO_DAY = frozenset({"for", "of", "about", "than", "to", "as", "between", "like", "per"})
"""Behind these a date tells what is spoken of ("a quota for 2023"), not when it happened."""
_SETS_DAY = frozenset({
    "schedule", "set", "plan", "slate", "fix", "book", "expect", "due", "pencil", "tip", "convene", "convoke", "call",
    "arrange", "earmark", "summon", "foresee", "envisage", "reschedule", "rebook", "rearrange",
})  # fmt: skip
"""Behind these "for" leads to the event's day: "scheduled for 20 May"."""
_DEADLINES = frozenset({"deadline", "cutoff", "cut-off"})
_PARTS_OF_DAY = frozenset({"night", "morning", "afternoon", "evening", "hour", "daybreak"})
_GATHERING = frozenset({"meet", "gather", "convene", "assemble", "confer"})
_SAT = frozenset({"vote", "sit"})
_STARTING = frozenset({"starting", "beginning", "commencing"})
_OTHER_TIMES = frozenset({"last", "first", "previously", "earlier", "already", "never", "not", "only"})
_NUMBERED = re.compile(r"\d|\b(?:week|month|year|spring|summer|autumn|fall|winter)\b|^[A-Z][a-z]+$(?<!day)")
"""A day that is no weekday of these days: "3 March", "last year", "March"."""
_NEW_DAY = frozenset({"to", "until", "till"})
_DATE_CARRIERS = frozenset({"in", "at", "during", "on", "with", "through", "via", "by", "over"})
_BEING_HELD = frozenset({"take", "begin", "start", "end", "last", "be", "schedule", "plan", "set"})
"""Verbs of which an event is the subject: a day with the event is a day of theirs."""


def dates_of_clauses(tree: Tree, dates: Sequence[DateMention]) -> dict[int, DateMention]:
    """Return the date of each clause that has one of its own.

    A date belongs to the clause that it hangs from, directly, through an event noun that the clause is set in
    ("during talks on Monday"), or through what is held ("held talks on Monday"). It does not when it hangs
    from another noun ("ahead of the summit on Sunday"): then it dates that noun alone.
    """
    found: dict[int, DateMention] = _moved_to(tree, dates)
    for mention in dates:
        if recurs(tree, mention) or _no_longer_holds(tree, mention) or HOURS_FROM.match(mention.text):
            continue
        span = tree.within(mention.start, mention.end)
        head = tree.head_of(span) if span else None
        if head is None or is_of_event_beside(tree, span) or is_of_source(tree, span):
            continue
        for clause in (_clause_of(tree, head, span), _before_verb(tree, span)):
            if clause is not None:
                found.setdefault(clause, mention)
    share_days(tree, found)
    for mention in dates:
        holder = _behind_object(tree, mention)
        if holder is not None and holder not in found and not _no_longer_holds(tree, mention):
            found[holder] = mention
    _lend_days(tree, found)
    return found


def _clause_of(tree: Tree, head: int, span: Sequence[int]) -> int | None:
    """Return the clause that a date hangs from, None where it dates a noun alone.

    Args:
        tree: the sentence.
        head: the token that heads the date's words.
        span: the tokens of the date.
    """
    here = head
    for above in tree.ancestors(head):
        token = tree[above]
        if token.pos in {"VERB", "AUX"}:
            if token.tag == "VBD" and tree[here].lemma == "since":
                # "opened the first gate since 1994": a bare past did not happen since then.
                return None
            if token.dep not in {"aux", "auxpass"}:
                owner = _of_saying(tree, above, span) or of_fronted_clause(tree, above, span)
                owner = owner or of_clause_beside(tree, above, span)
                return owner or _told_before(tree, above, span[0]) or above
            return None
        if token.dep == "prep":
            ahead = here != head and tree[token.head].lemma == "ahead"
            if ahead or (token.lemma == "since" and tree[token.head].pos not in {"VERB", "AUX"}):
                return None  # "a meeting, the first since 2018, will be held on 7 May"; "days ahead of a vote on 1 May"
            moved = token.lemma == "to" and tree[token.head].lemma in words("moving")
            moved = moved or (token.lemma == "for" and _is_arranged(tree, token.head))
            moved = moved or (token.lemma == "of" and tree[token.head].lemma == "as")
            # "in the night of 15 November", "in the early hours of Tuesday"
            moved = moved or (token.lemma == "of" and tree[token.head].lemma in _PARTS_OF_DAY)
            if token.lemma == "of" and tree[token.head].lemma in _DEADLINES:
                # "set a deadline of 30 June for the reply"
                setter = tree[tree[token.head].head]
                if tree[token.head].dep == "dobj" and setter.lemma in _SETS_DAY | {"give", "impose"}:
                    return setter.i
                return None
            if here == head and token.lemma in _NO_DAY and not moved:
                return None
            if (
                token.head != above
                and tree[token.head].pos in {"NOUN", "PROPN"}
                and here != head
                and token.lemma not in _DATE_CARRIERS
            ):
                return None
            opens = token.lemma == "as" and tree[here].lemma in {"of", "from"}
            opens = opens or (token.text.lower() in _STARTING and tree[here].lemma == "with")
            if tree[token.head].pos == "VERB" and here != head and token.lemma not in _DATE_CARRIERS and not opens:
                # "As of 1 June", "starting with 1 June" date the clause, "in favour of 1 June" does not.
                return None
        elif token.pos in {"NOUN", "PROPN"}:
            governor = tree[token.head]
            if token.dep == "dobj" and governor.lemma not in words("event_verbs"):
                return None
            if token.dep not in {"dobj", "pobj", "conj", "nsubjpass", "nsubj"}:
                return None
            if token.dep in {"nsubj", "nsubjpass"} and governor.lemma not in words("event_verbs") | _BEING_HELD:
                return None
        here = above
    return None


def _lend_days(tree: Tree, found: dict[int, DateMention]) -> None:
    """Give a clause the date of the visit, gathering or deed that it arranges, and the other way round."""
    for verb in tree.clause_heads:
        visit = _invited_to(tree, verb)
        if visit is not None and visit in found:
            # "on Monday invited him to visit Lima in May": the page tells when the visit is.
            found[verb] = found[visit]
        met = _meeting_beside(tree, verb)
        together = verb not in found and met is not None and met in found
        if met is not None and together and (tree[met].tag == "VBG" or not _NUMBERED.search(found[met].text)):
            # "ministers meeting in Lima on Monday agreed"; "who met on 3 March, agreed" may be of any day since.
            found[verb] = found[met]
        if verb not in found:
            gathering = _at_gathering(tree, verb)
            if gathering is not None and gathering in found:
                # "will fix its position at an assembly convoked for 24 January"
                found[verb] = found[gathering]
            aim = arranged(tree, verb)
            if aim is not None and aim in found:
                found[verb] = found[aim]
    for verb in tree.clause_heads:
        aim = arranged(tree, verb)
        if aim is not None and verb in found and aim not in found and _looks_ahead(tree, verb):
            # "On 3 June the ministers are due to meet"
            found[aim] = found[verb]


def _looks_ahead(tree: Tree, governor: int) -> bool:
    """Return whether a day of the clause is that of what it arranges: "is to", "were due to", "expects to", "has to".

    "On Friday Kenya agreed to open the border" tells when it agreed.
    """
    token = tree[governor]
    helper = tree.child(governor, "auxpass", "aux")
    finite = tree[helper] if helper is not None else token
    return token.lemma == "be" or finite.tag in {"VBZ", "VBP"}


def _at_gathering(tree: Tree, verb: int) -> int | None:
    """Return the participle that gives the day of what the clause is set at: "at an assembly convoked for"."""
    for place in tree.children(verb, "prep"):
        noun = tree.child(place, "pobj")
        while noun is not None and tree[place].lemma in {"at", "during"}:
            set_for = next((i for i in tree.children(noun, "acl") if tree[i].lemma in _SETS_DAY), None)
            if set_for is not None:
                return set_for
            inner = tree.child(noun, "prep")
            noun = tree.child(inner, "pobj") if inner is not None and tree[inner].lemma == "of" else None
    return None


def _meeting_beside(tree: Tree, verb: int) -> int | None:
    """Return the verb by which those who act are together: "leaders, meeting in Accra today"; "who met on Monday"."""
    subject = tree.child(verb, "nsubj")
    if subject is None or tree[verb].tag not in {"VBD", "VBN"}:
        return None
    beside = (*tree.children(subject, "acl"), *(i for i in tree.children(verb, "advcl") if subject < i < verb))
    met = next((i for i in beside if tree[i].tag == "VBG" and tree[i].lemma in _GATHERING), None)
    if met is not None:
        return met
    told = (i for i in tree.children(subject, "relcl") if tree[i].tag == "VBD" and tree[i].lemma in _GATHERING | _SAT)
    return next((i for i in told if not any(tree[c].lemma in _OTHER_TIMES for c in tree.children(i, "advmod"))), None)


def _told_before(tree: Tree, teller: int, place: int) -> int | None:
    """Return the verb of what is told where the day stands in it: "They will meet, in Lima, on 5 May, she said"."""
    subject = tree.child(teller, "nsubj", "nsubjpass")
    told = tree.child(teller, "ccomp")
    if subject is None or told is None:
        return None
    return told if told < place < min(tree.subtree(subject)) and subject > told else None


def _of_saying(tree: Tree, told: int, span: Sequence[int]) -> int | None:
    """Return the verb of saying that a day stands right behind: "said on Friday it would open" dates the saying.

    The parser hangs such a day from what is said, whose subject comes only behind it.
    """
    saying = tree[told].head
    subject = tree.child(told, "nsubj", "nsubjpass")
    first = span[0] - (tree[span[0] - 1].dep == "prep")
    first -= tree[first - 1].text in {"late", "early"}
    if tree[told].dep != "ccomp" or subject is None or first != saying + 1 or tree[saying].pos != "VERB":
        return None
    return saying if before_day_part(tree, span[-1]) + 1 == min(tree.subtree(subject)) else None


def _before_verb(tree: Tree, span: Sequence[int]) -> int | None:
    """Return the verb that the day stands in front of, behind its subject: "the ministry on Monday summoned him"."""
    if span[0] < 2 or span[-1] + 1 >= len(tree.tokens) or tree[span[0] - 1].lemma != "on":
        return None
    verb, noun = span[-1] + 1, tree[span[0] - 1].head
    if tree[verb].tag != "VBD" or tree[noun].pos not in {"NOUN", "PROPN"}:
        return None
    subject = tree.child(verb, "nsubj", "nsubjpass")
    return verb if subject is not None and noun in tree.subtree(subject) else None


def _behind_object(tree: Tree, mention: DateMention) -> int | None:
    """Return the verb of a coming deed whose object the parser hung the day from: "will see the petition on 31 May"."""
    span = tree.within(mention.start, mention.end)
    head = tree.head_of(span) if span else None
    if head is None or mention.precision not in {"day", "range"}:
        return None
    on = head if tree[head].dep == "prep" else tree[head].head
    noun = tree[on].head
    verb = tree[noun].head
    if tree[on].lemma not in {"on", "from", "between"} or tree[noun].dep != "dobj" or tree[verb].pos != "VERB":
        return None
    return verb if any(tree[c].lemma in {"will", "shall", "to"} for c in tree.children(verb, "aux")) else None


def _no_longer_holds(tree: Tree, mention: DateMention) -> bool:
    """Return whether the text sets the day aside: "and not on Monday", "instead of 5 May", "originally 5 May"."""
    span = tree.within(mention.start, mention.end)
    if not span:
        return False
    before = [tree[i].lemma.lower() for i in range(max(0, span[0] - 3), span[0])]
    if before[-2:] in (["instead", "on"], ["instead", "in"], ["instead", "at"]):
        # "will be held instead on 25 May": that is the new day.
        return False
    while before and before[-1] in {"on", "for", "in", "of", "than", "the", "until", "as", ",", "planned"}:
        before.pop()
    return bool(before) and before[-1] in {"not", "instead", "rather", "originally", "previously", "initially"}


def _is_arranged(tree: Tree, governor: int) -> bool:
    """Return whether "for" leads to the event's day there: "is scheduled for 20 May", no "set a quota for 2025"."""
    return tree[governor].lemma in _SETS_DAY and tree.child(governor, "dobj") is None


def _moved_to(tree: Tree, dates: Sequence[DateMention]) -> dict[int, DateMention]:
    """Return the new day of each clause that moves something: "pushed back to 21 May", "from 14 May to 21 May"."""
    found: dict[int, DateMention] = {}
    for mention in dates:
        span = tree.within(mention.start, mention.end)
        if not span or span[0] == 0 or tree[span[0] - 1].lemma not in _NEW_DAY:
            continue
        before = [v for v in tree.clause_heads if v < span[0] and tree[v].pos == "VERB"]
        if before and tree[before[-1]].lemma in words("moving"):
            # "put off until 21 May": it is on that day, not up to it.
            found[before[-1]] = replace(mention, kind="at")
    return found


def _invited_to(tree: Tree, verb: int) -> int | None:
    """Return the infinitive that somebody is asked to: "visit" of "invited him to visit", "an invitation to visit"."""
    if tree[verb].lemma == "invite":
        return tree.child(verb, "xcomp")
    invitation = next((i for i in tree.children(verb, "dobj", "nsubjpass") if tree[i].lemma == "invitation"), None)
    if invitation is None or tree[verb].lemma not in {"accept", "extend", "issue", "receive", "get"}:
        return None
    return tree.child(invitation, "acl", "xcomp", "relcl")


def own_date(tree: Tree, noun: int, dates: Sequence[DateMention]) -> DateMention | None:
    """Return the date that hangs from the noun itself: "the summit on June 15", "June 22 vote"."""
    for mention in dates:
        span = tree.within(mention.start, mention.end)
        head = tree.head_of(span) if span else None
        if head is None:
            continue
        above = tree[head].head
        if above == noun or (tree[above].dep == "prep" and tree[above].head == noun):
            return mention
        if noun == span[0] - 2 and tree[span[0] - 1].lemma in {"on", "in", "from"} and tree[noun].dep == "pobj":
            # "looks to the election on 4 July": the parser hangs the day from the verb.
            return mention
    return None


def date_tokens(tree: Tree, verb: int, mention: DateMention | None) -> set[int]:
    """Return the tokens of the clause's own date phrase ("on Monday"), which the line states at its end."""
    if mention is None or mention.first is None or mention.kind in {"until", "since"}:
        # "a ban until 2035": the bound is part of what is said.
        return set()
    span = tree.within(mention.start, mention.end)
    if not span or recurs(tree, mention) or _is_loosely_told(tree, span):
        return set()
    before = tree[span[0] - 1].lemma if span[0] > 0 else ""
    if (before in _NEW_DAY and tree[verb].lemma in words("moving")) or (before == "for" and _is_arranged(tree, verb)):
        # "moved to 21 May", "scheduled for 21 May": without the day little is said.
        return set()
    if tree[verb].lemma == "be" and tree.child(verb, "attr", "acomp", "xcomp", "oprd", "agent") is None:
        others = [i for i in tree.children(verb, "prep", "advmod") if i > verb and not set(span) & set(tree.subtree(i))]
        if not others:
            # "would be before the end of October": the day is all that is said.
            return set()
    head = tree.head_of(span)
    above = tree[head].head if head is not None else verb
    if head is not None and tree[above].dep == "prep" and tree[above].head == verb:
        found = set(tree.subtree(above)) if len(tree.subtree(above)) <= len(span) + 2 else set()
        return found | _loose(tree, above, found)
    if head is not None and above == verb and tree[head].dep in {"npadvmod", "tmod", "advmod"}:
        return set(span) | _loose(tree, span[0], set(span))
    return set()


def _is_loosely_told(tree: Tree, span: Sequence[int]) -> bool:
    """Return whether words beside the day bound it: "probably on 12 June", "on 4 June at the earliest".

    The line keeps such a day in its words, for without them it would be told as sure.
    """
    first = span[0] - 1 if span[0] > 0 and tree[span[0] - 1].dep == "prep" else span[0]
    before = tree[first - 1].lemma.lower() if first > 0 else ""
    behind = [t.text.lower() for t in tree.tokens[span[-1] + 1 : span[-1] + 4]]
    bounded = behind[:2] == ["at", "the"] and behind[2:] in (["earliest"], ["latest"])
    return before in _UNSURELY or bounded


def _loose(tree: Tree, first: int, taken: set[int]) -> set[int]:
    """Return "late" or "early" before a day that goes, which would be left alone: "spoke late on Monday"."""
    alone = taken and first > 0 and tree[first - 1].text in {"late", "early"}
    return {first - 1} if alone and not tree.children(first - 1) else set()
