"""Which way a date lies when neither it nor the parser says so: cue words left of it, and the kind of bound.

A rough reading of the words round a date. The tense of the clause, where a parser gives it, is asked second:
what stands right before the date ("said Friday", "agreed to meet on Friday") tells more.
"""

from __future__ import annotations

from typing import Literal

from briefing.language.dating.tokens import Tokens
from briefing.language.dating.words import (
    AGREEING,
    ALSO_NOUNS,
    ARRANGING,
    CLAUSE_BREAKS,
    COMMITS,
    CONDITIONS,
    FUTURE_CUES,
    GIVING,
    GRANTED,
    HAPPENINGS,
    LASTING,
    MODALS,
    MONTH_SHORT,
    MOVED,
    NO_PRESENT,
    NOT_PAST,
    PAST_WORDS,
    PRESENT_PLANS,
    WEEKDAYS,
)

Lean = Literal["past", "future", ""]
Bound = Literal["at", "since", "by", "until", "after", "before"]
_REACH = 16
_NEAR = 8

_BOUNDS: dict[str, Bound] = {
    "since": "since", "starting": "since", "beginning": "since", "from": "since", "by": "by",
    "until": "until",
    "till": "until", "til": "until", "through": "until", "after": "after", "following": "after",
    "before": "before",
    "within": "by",
}  # fmt: skip


def bound_before(t: Tokens, i: int) -> Bound:
    """Return how the words before token `i` bound the date that starts there."""
    j = i - 1
    while t.low(j) in {"the", "about", "around", "on", "early", "as", "at", ",", "year"} and j > i - 4:
        if t.low(j) == "on" and t.low(j - 1) not in {"starting", "beginning"}:
            break
        j -= 1
    low = t.low(j)
    if low == "before" and t.low(j - 1) == "not":
        return "since"
    if low == "than" and t.low(j - 1) in {"later", "earlier"}:
        if t.low(j - 2) in {"no", "not"}:
            return "by" if t.low(j - 1) == "later" else "since"
        return "after" if t.low(j - 1) == "later" else "before"
    if low == "to" and t.low(j - 1) in {"prior", "up"}:
        return "before" if t.low(j - 1) == "prior" else "until"
    return _BOUNDS.get(low, "at")


def stands_with_happening(t: Tokens, i: int) -> bool:
    """Return whether token `i` tells when something befell: "an inquiry into the fighting at Bemal on 14 December"."""
    if t.low(i - 1) not in {"on", "of", "in", "last"}:
        return False
    for j in range(i - 2, max(i - _NEAR, -1), -1):
        if t.low(j) in HAPPENINGS:
            return True
        if t.low(j) in CLAUSE_BREAKS or not t[j].is_word or t.low(j) in {"to", "and", "or"}:
            return False
    return False


def tells_agreeing(t: Tokens, i: int) -> bool:
    """Return whether the weekday at `i` is that of agreeing: "agreed to share the water on Friday".

    What is agreed to be done takes long; "agreed to meet on Friday" is of a day ahead.
    """
    if t.low(i) not in WEEKDAYS or t.low(i - 1) in _BOUNDS:
        return False
    for j in range(i - 1, max(i - _REACH, -1), -1):
        if t.low(j) in CLAUSE_BREAKS or t.low(j) in {"and", "or"}:
            return False
        if t.low(j) == "to" and t.low(j - 1) in COMMITS:
            arranged = t.low(j - 2) in {"had", "was", "were", "be", "been", "is", "are"}
            return t.low(j - 1) in AGREEING and t.low(j + 1) in LASTING and not arranged
    return False


def lean_of_cues(t: Tokens, i: int) -> Lean:
    """Return which way the words left of token `i`, up to the clause's start, point; "" where they do not."""
    for j in range(i - 1, max(i - _REACH, -1), -1):
        low = t.low(j)
        if low == "." and t.low(j - 1) in MONTH_SHORT:
            continue
        if low in CLAUSE_BREAKS:
            break
        if low in {"is", "are", "was", "were"} and t.low(j + 1) in {"to", "set"} and t.low(j + 2) not in _NO_PLAN:
            return "future"
        if low in _COMES and t.low(j + 1) in _INTO_FORCE:
            # "The accord signed last year takes effect on 30 June": a present tense before a day is a plan.
            return "future"
        if low == "deadline" and t.low(i - 1) == "on" and any(_is_past(t, k) for k in (j - 1, j - 2)):
            # "announced the deadline at a news conference on Monday": the day of announcing.
            return "past"
        if low.endswith("s") and t.low(j - 1).isdigit():
            # "by 70 votes to 40 on Thursday": what is counted is no verb.
            continue
        if low in FUTURE_CUES or low in MODALS:
            return "past" if t.low(j + 1) == "have" and _is_past(t, j + 2) else "future"
        if low.endswith("ing") and t.low(j - 1) in {"is", "are"} and j < i - 2:
            # "has governed since 2020 and is seeking a term in the election on 9 October": no past verb reaches there.
            break
        # "was off to a bright start on Saturday", "the swim meet on Saturday": behind one thing it is a noun.
        of_several = low not in ALSO_NOUNS or t.low(j - 1).endswith(("s", "they", "we", "both", "two"))
        if low in PRESENT_PLANS and t[j - 1].is_word and t.low(j - 1) not in NO_PRESENT and of_several:
            return "future"
        if low == "to" and t.low(j - 1) in COMMITS and t[j + 1].is_word and not t[j + 1].is_capital:
            return "future"
        if low in MOVED and j >= i - 4 and t.low(i - 1) in {"to", "for", "until", "till"}:
            return "future"
        if low in MOVED and t.low(i - 1) == "to" and "from" in _before(t, j, i):
            # "moved a hearing on the case from 4 September to 18 September"
            return "future"
        if low in MOVED and t.low(j + 1) == "from" and _to_a_day(t, j + 2):
            # "moved from 4 September to 18 September"
            return "future"
        if low in {"back", "off", "forward"} and t.low(j + 1) == "from" and _to_a_day(t, j + 2):
            # "put back from Monday to 17 July"
            return "future"
        if low == "put" and t.low(j + 1) in {"off", "back"} and t.low(i - 1) == "to" and "from" in _before(t, j, i):
            # "put off the hearing of two fishermen from Tuesday to Friday"
            return "future"
        if low in MOVED and t.low(i - 1) == "from" and t.low(i) not in WEEKDAYS and _to_a_day(t, i):
            # "postponed the opening of the dam from 1 July to 1 September"
            return "future"
        if low in _PROMISED and bound_before(t, i) in ("by", "before"):
            # "pledged 40 buses by August"
            return "future"
        if low == "date" and j == i - 2 and t.low(i - 1) == "of":
            # "a date of 7 July has been agreed"
            return "future"
        if low in ARRANGING and _right_behind(t, j, i):
            return "future"
        if low in {"back", "off"} and t.low(j - 1) == "put" and j == i - 2 and t.low(i - 1) in {"to", "until"}:
            return "future"
        if low in GIVING and t.low(i - 1) in {"until", "till"}:
            # "gave Chile until 30 June to withdraw": the time given was still to come.
            return "future"
        if low.endswith("ed") and t.low(j + 1) in {"of", "by"}:
            # "would let a ship suspected of it sail on Sunday": a participle tells nothing of when; "was accused of"
            # has its tense further left.
            continue
        if low in _ONE_FORM and t.low(j - 1) in _BEFORE_BASE:
            continue
        if _is_past(t, j):
            if t.low(j - 1) == "be" or _in_condition_ahead(t, j, i):
                return "future"
            if t.low(i - 1) in {"until", "till"} and j == i - 2 and _lasts(t, j):
                return "future"
            if t.low(j - 1) in {"is", "are"} and j == i - 2 and t.low(i - 1) == "on" and low not in _STATES:
                # "when the subsidy is scrapped on 1 September"
                return "future"
            if low in {"agreed", "scheduled", "expected", "planned", "due", "slated", "set"} and t.low(j + 1) in {
                "to",
                "for",
            }:
                return "future"
            if low in GRANTED and t.low(i - 1) == "from":
                # "accepted a new regime from 1 January"
                return "future"
            if _infinitive_between(t, j, i) and low in COMMITS:
                return "future"
            return "past"
    return ""


def _in_condition_ahead(t: Tokens, j: int, i: int) -> bool:
    """Return whether the past at `j` is that of a told condition: "would leave unless Chile paid by June".

    "would have left if Chile had paid by June" looks back.

    Args:
        i: the first token of the date, which a bound leads in ("by June", "before June").
    """
    if bound_before(t, i) not in ("by", "before", "until") or t.low(j - 1) in _PERFECT:
        return False
    for k in range(j - 1, max(j - _NEAR, -1), -1):
        if t.low(k) in {"unless", "if"}:
            before = range(max(k - _REACH, 0), k)
            return any(t.low(m) in _WOULD and t.low(m + 1) != "have" for m in before)
        if t.low(k) in CLAUSE_BREAKS or t.low(k) in _PERFECT:
            return False
    return False


def lean_after(t: Tokens, j: int) -> Lean:
    """Return which way the first telling word right of a clause-initial date points."""
    for k in range(j, j + _REACH):
        low = t.low(k)
        if low in CLAUSE_BREAKS or low == "\0" or (low in CONDITIONS | {"and"} and t.low(k - 1) == ","):
            # ", and revives an exercise held in 2021": of another clause.
            break
        if low in {"is", "are"} and t.low(k + 1) in {"to", "set", "due", "expected", "scheduled"}:
            return "future"
        if low in {"is", "are"} and t.low(j) == ",":
            # "in the election on 9 October, is under pressure to show what it achieved"
            break
        if low in FUTURE_CUES:
            return "future"
        if _is_past(t, k):
            return "past"
    return ""


def stands_behind_past(t: Tokens, i: int) -> bool:
    """Return whether the date at `i` follows a past verb at once: "said Friday", "met on Friday"."""
    j = i - 2 if t.low(i - 1) in {"on", "late", "early", "earlier"} else i - 1
    # "will be examined", "will be re-examined on Friday"
    helper = t.low(j - 3) if t.low(j - 1) == "-" else t.low(j - 1)
    return _is_past(t, j) and t.low(j) not in COMMITS and helper != "be"


def was_arranged(t: Tokens, i: int) -> bool:
    """Return whether the date at `i` was ahead in the past: "was to lapse on", "had been planned for"."""
    for j in range(i - 1, max(i - _REACH, -1), -1):
        low = t.low(j)
        if low in CLAUSE_BREAKS:
            return False
        if low in {"was", "were"} and t.low(j + 1) == "to":
            return True
        if low in {"was", "were", "been"} and t.low(j + 1) in _ARRANGED:
            return True
    return False


def was_over(t: Tokens, i: int) -> bool:
    """Return whether the text looks back on what was arranged: "was to have met", "had been expected to"."""
    for j in range(i - 1, max(i - _REACH, -1), -1):
        low = t.low(j)
        if low in CLAUSE_BREAKS:
            return False
        if low in {"was", "were"} and t.low(j + 1) == "to" and t.low(j + 2) == "have":
            return True
        if low == "been" and t.low(j + 1) in _ARRANGED and "had" in {t.low(j - 1), t.low(j - 2), t.low(j - 3)}:
            return True
    return False


def _is_past(t: Tokens, j: int) -> bool:
    tok = t[j]
    if tok.low in PAST_WORDS:
        return True
    return tok.low.endswith("ed") and len(tok.low) > 3 and tok.low not in NOT_PAST and not tok.is_capital


def _before(t: Tokens, j: int, i: int) -> set[str]:
    """Return the few words before token `i`, behind the verb at `j`."""
    return {t.low(k) for k in range(max(j + 1, i - 6), i - 1)}


def _to_a_day(t: Tokens, j: int) -> bool:
    """Return whether a first day at `j` goes on to another: "from 4 to 18 September", "from Monday to Friday"."""
    told = [k for k in range(j, j + 4) if t.low(k) == "to"]
    return bool(told) and all(t[k].value >= 0 or t[k].is_capital for k in range(j, told[0]))


def _right_behind(t: Tokens, j: int, i: int) -> bool:
    """Return whether the date is what something is arranged for: "fixed for", "pencilled in for", "summoned X for".

    A thing announced for a day may be told of it: "announced the prices for July".
    """
    opener = i - 1 - (t.low(i - 1) in {"the", "early", "late", "mid"})
    return t.low(opener) == "for" and (opener - j <= 2 or (t.low(j) in _CALLING and opener - j <= 6))


def _lasts(t: Tokens, j: int) -> bool:
    """Return whether the participle at `j` tells of what still holds: "are closed", "has been suspended"."""
    return t.low(j - 1) in {"is", "are"} or (t.low(j - 1) == "been" and t.low(j - 2) in {"has", "have"})


def _infinitive_between(t: Tokens, j: int, i: int) -> bool:
    return any(t.low(k) == "to" and t[k + 1].is_word and not t[k + 1].is_capital for k in range(j + 1, i - 1))


_PROMISED = frozenset({"pledged", "promised", "vowed", "undertook", "committed", "guaranteed", "offered"})
_PERFECT = frozenset({"had", "has", "have"})
_WOULD = frozenset({"would", "could", "might", "will", "may", "should", "must"})
_STATES = frozenset({"dated", "marked", "celebrated", "observed", "closed", "signed"})
"""Participles that with "is" tell of what a text bears or what comes round each year."""
_NO_PLAN = frozenset({"the", "a", "an", "up", "aside", "off", "out", "down", "back", "free", "apart", "on", "by"})
"""Behind "was to" and "was set": "to the north", "was set up"; not what is planned."""
_COMES = frozenset({"takes", "enters", "comes", "goes", "falls"})
_INTO_FORCE = frozenset({"effect", "force", "into", "over", "office", "due", "up"})
_CALLING = frozenset({"summoned", "convened", "convoked", "invited"})
_ONE_FORM = frozenset({"let", "put", "cut", "set", "hit", "quit", "shut", "read"})
"""Verbs whose past is their base: behind "would" or "to" they are no past."""
_BEFORE_BASE = frozenset({"will", "would", "shall", "should", "may", "might", "must", "can", "could", "to", "not"})
_ARRANGED = frozenset({*ARRANGING, "planned", "scheduled", "expected", "due", "slated", "set", "meant", "supposed"})
