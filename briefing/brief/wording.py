"""The few words that the page sets itself: days, leads, lists of numbers.

Owns their form, so that the fit, the bottom line and every format print the same. All other words on the page
come from the facts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from briefing.datewords import MONTHS, date_phrase, day_words, end_words, period_words
from briefing.model import DateMention, SectionId

_BOUNDS = {"since": "from ", "by": "by ", "until": "until ", "after": "after ", "before": "before "}
_EDGES = {"before": "first", "by": "last", "after": "last"}
_SAYS_WHEN = ("on ", "in ", "between ", "from ", "by ", "before ", "until ")
_SET = re.compile(
    r"\b(?:set|scheduled|fixed|slated|due|planned|moved|postponed|delayed|put (?:off|back)|pushed(?: back)?|rescheduled"
    r"|shifted|brought forward|between [\w’' ]+ and)$"
)
"""Words behind which the day is part of what is said."""
_BEING = re.compile(r"\b(?:be|is|are|was|were)$")
"""Behind these the day goes only where a place stays: "The ceremony will be in Lima"."""
_GAVE_WORD = (
    r"\b(?:agreed|undertook|pledged|promised|undertaken|vowed|resolved|committed|swore|sworn|consented)"
    r"(?: itself| themselves)? to "
)
"""Verbs by which somebody binds himself, as done."""
_PROMISED = re.compile(_GAVE_WORD + r"(?!meet\b|hold\b)")
"""What is promised "in 60 days" is due by then."""
_GIVEN = re.compile(_GAVE_WORD)
_OFFERED = re.compile(r"\b(?:(?:has|have) (?:offered|proposed) to|offered to) ")
"""The day of what is offered is none of offering it."""
_WILLED = re.compile(r"\b(?:is|are) (?:resolved|committed|determined|bound) to ")
_BOUND_WORDS = frozenset({"from", "by", "before", "until", "after"})
_BEHIND = re.compile(
    r", (?:according to|but|by (?:its|their) own account|\w+(?: \w+){0,3} \w+ed$)| \((?:denied|date)|$"
)
"""What stands behind the promise itself: who tells it, what limits it."""
_ARRANGED = re.compile(r"\b(?:is|are|been|be) (?:scheduled|planned|slated)$")
"""Behind these the day may go where the lead says it: "The full hearing is scheduled"."""
_STARTING = r",? (?:(?:with effect|effective|starting|beginning) )?"
"""Words that would be left alone where the day goes."""
_NAME_SET_OFF = re.compile(r", [A-Z][\w.’'-]*(?: [\w.’'-]+){0,4}$")
_GOES_ON = r" (?:over|with|against|about|between|under|because|despite) "
"""Words before which the day may go: "will strike on 8 July over pay"."""
_UNSURELY = re.compile(
    r"\b(?:probably|perhaps|possibly|maybe|presumably|tentatively|provisionally|likely|preferably|ideally|every|each)$",
    re.IGNORECASE,
)
"""Words before a day, and behind it, without which it would be told as sure."""
_BOUNDED = re.compile(r" at the (?:earliest|latest)\b")
_LEAST = 4
"""Words in front of the day from which the line stands without it."""
_WORD = re.compile(r"\w+")


def span_words(first: date, last: date) -> str:
    """Return "9 June 2025", "15–17 June 2025", "28 June – 2 July 2025" or with both years."""
    if first == last:
        return day_words(first)
    if first.year != last.year:
        return f"{day_words(first)} – {day_words(last)}"
    if first.month != last.month:
        return f"{first.day} {MONTHS[first.month - 1]} – {day_words(last)}"
    return f"{first.day}–{day_words(last)}"


def date_words(mention: DateMention) -> str:
    """Return the mention as the page prints it; unresolved ones in the source's own words, and said so."""
    if mention.first is None or mention.last is None:
        return f"“{mention.text.strip()}” (date unresolved)" if mention.text.strip() else ""
    bound = _BOUNDS.get(mention.kind, "")
    first, last = mention.first, mention.last
    if ended := end_words(mention):
        return bound + ended
    if period := period_words(mention):
        return bound + period.removeprefix("" if bound else "the ")
    if mention.kind in _EDGES and mention.precision not in ("month", "year"):
        # "before the summer" ends where the summer begins: a bound has one day.
        first = last = first if _EDGES[mention.kind] == "first" else last
    if mention.precision == "month" and (first.year, first.month) == (last.year, last.month):
        return f"{bound}{MONTHS[first.month - 1]} {first.year}"
    if mention.precision == "year" and first.year == last.year:
        return f"{bound}{first.year}"
    return bound + span_words(first, last)


def lead_words(section: SectionId, text: str, *, mention: DateMention | None, matter: str) -> str:
    """Return what the page sets before the text: an event's date or a dispute's matter, "" for neither.

    A matter whose words all stand in the text is not said twice; neither is a past event's date.
    """
    if section == "upcoming":
        words = date_words(mention) if mention else ""
        if mention and re.match(r"in (?:\w+ )?(?:days|weeks|months)\b", mention.text) and _PROMISED.search(text):
            words = f"by {words}"
        if words and re.search(rf"\bfrom {re.escape(words)}(?=$|, )", text):
            words = f"from {words}"
        return "" if words and text.startswith(words) else _capital(words)
    if section == "past":
        words = date_words(mention) if mention and mention.first else ""
        year = str(mention.first.year) if mention and mention.first else ""
        other = re.search(r"\bin ((?:19|20)\d\d)\b", text)
        # "exported goods worth $480 million in 2026" is no deed of the day on which it was told.
        return "" if (year and year in text) or other else _capital(words)
    if section == "disputes" and matter:
        spoken = set(_words(text))
        return "" if all(word in spoken for word in _words(matter)) else _capital(matter)
    return ""


def without_lead(text: str, lead: str, *, mention: DateMention | None) -> str:
    """Return the text without the day that its lead says already: "on 20 June 2022" at its end or set off in it.

    "scheduled for 20 June" and "moved to 20 June" keep it, as does what would say too little without.
    """
    if not lead or mention is None or mention.first is None:
        return text
    said = "|".join(
        re.escape(words)
        for words in dict.fromkeys((lead[:1].lower() + lead[1:], date_phrase(mention)))
        if words.startswith(_SAYS_WHEN)
    )
    day = rf"(?:on|in) (?:the )?{re.escape(lead)}"
    arranged = re.search(rf" for {re.escape(lead)}(?=$|, )", text)
    if arranged is not None and _ARRANGED.search(text[: arranged.start()]):
        return text[: arranged.start()] + text[arranged.end() :]
    found = re.search(rf"{_STARTING}(?:{said + '|' if said else ''}{day})(?=$|, | in [A-Z]| at [A-Z]|{_GOES_ON})", text)
    if found is None:
        return text
    goes_on = re.match(r" (?:in|at) [A-Z]", text[found.end() :])
    if _SET.search(text[: found.start()]) or (_BEING.search(text[: found.start()]) and not goes_on):
        return text
    before = text[: found.start()]
    if _UNSURELY.search(before) or _BOUNDED.match(text[found.end() :]):
        return text
    # "his counterpart, Ana Cruz, on 11 April in Lima": the comma closes the name.
    closes = "," if found[0].startswith(",") and goes_on and _NAME_SET_OFF.search(before) else ""
    rest = before + closes + text[found.end() :]
    return rest if len(_words(text[: found.start()])) >= _LEAST else text


def led_line(text: str, lead: str, *, mention: DateMention | None, done: bool) -> tuple[str, str]:
    """Return an upcoming line's lead and text, with the day in one of the two only.

    Args:
        text: the line with its day, as the fact has it.
        done: the line's verb tells what was done: "accepted an invitation to visit in June" is no deed of June,
            so that its day stays where the sentence has it.
    """
    offered = _OFFERED.search(text) is not None
    given = offered or _GIVEN.search(text) is not None
    if lead and (offered or _WILLED.search(text)) and not _says(text, lead):
        text = _with_day(text, lead)
    shorter = text if done or given else without_lead(text, lead, mention=mention)
    return ("" if shorter == text and _says(text, lead) else lead), shorter


def _with_day(text: str, lead: str) -> str:
    """Return the text with the lead's day behind what was promised, before who says it."""
    first = lead.split(" ", 1)[0].lower()
    day = lead[:1].lower() + lead[1:] if first in _BOUND_WORDS else f"{'on' if first[:1].isdigit() else 'in'} {lead}"
    place = _BEHIND.search(text)
    end = place.start() if place else len(text)
    return f"{text[:end]} {day}{text[end:]}"


def _says(text: str, lead: str) -> bool:
    """Whether the text has the lead's words: "have until 28 October 2016 to say" under "Until 28 October 2016"."""
    words = re.sub(r"^(?:from|by|until|before|after) ", "", lead[:1].lower() + lead[1:])
    return bool(lead) and re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text) is not None


def counted(number: int, noun: str, plural: str = "") -> str:
    """Return "1 article" or "3 articles"."""
    return f"{number} {noun if number == 1 else plural or noun + 's'}"


def listed(names: Sequence[str], *, most: int = 4) -> str:
    """Return the names with commas; beyond `most`, "and N more"."""
    if len(names) <= most:
        return ", ".join(names)
    return f"{', '.join(names[:most])} and {len(names) - most} more"


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
