"""Where a report was written: "NAIROBI, May 3 (Agency) - ", which is no part of its first sentence.

Owns what a dateline looks like and whose capital it names. Days and agencies in it are read with the article's
other particulars, before its text is understood.
"""

from __future__ import annotations

import re

from briefing.datewords import MONTHS
from briefing.language.countries import capital_of, lookup_country, names_capital
from briefing.model import Article

_PLACE = r"[A-ZÀ-Þ][\w.’'-]*(?:[ /][A-ZÀ-Þ][\w.’'-]*){0,3}"
_MONTH = rf"(?:{'|'.join(month[:3] for month in MONTHS)})[a-z]*\.?"
_DAY = rf"(?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})"
_BRACKETS = r"\([^()\n]{2,30}\)"
_DASH = r"\s*\.?\s?[-–—]{1,2}\s+"
_DATELINE = re.compile(
    rf"(?:(?P<bare>{_PLACE})\s+[-–—]{{1,2}}\s+"
    rf"|{_PLACE}(?:, {_PLACE})?(?:,? {_DAY}(?:,? \d{{4}})?)?(?:\s*{_BRACKETS}){{1,2}}{_DASH}"
    rf"|{_PLACE},? {_DAY}(?:,? \d{{4}})?\s*{_BRACKETS}\.\s+"
    rf"|{_PLACE},? {_DAY}(?:,? \d{{4}})?{_DASH}"
    rf"|{_DAY},? \d{{4}}[,:]? {_PLACE}(?: / {_PLACE})?(?:, {_PLACE})?{_DASH})(?=[A-ZÀ-Þ\"“«‘])"
)
"""Where, when and by whom an article was written: "Luang Prabang (Laos) (AEP) – ", "Madrid, Oct 28 (AI).- ".
A place with nothing but a dash behind it is one only where it is a capital."""
_WHOLE = re.compile(rf"[A-ZÀ-Þ][A-ZÀ-Þ .’'-]+,? {_DAY}(?:,? \d{{4}})?\s*{_BRACKETS}{_DASH}(?=[A-ZÀ-Þ\"“«‘])")
"""A dateline that nothing else looks like, wherever it stands: "BARI, March 18 (Wire) - "; one of several reports."""
_PLACE_TITLE = re.compile(rf"(?P<town>{_PLACE}), (?P<country>{_PLACE}):\s+(?=[A-ZÀ-Þ\"“«‘])")
"""A capital and its country with a colon behind them; such a dateline may stand below a release's summary."""
_ABOVE = re.compile(
    rf"(?P<town>{_PLACE})\s*[,●•|·–—-]\s*(?:[A-Z][a-z]+,? )?"
    rf"(?:{_DAY}(?:,? \d{{4}})?|\(?\d{{1,2}}/\d{{1,2}}(?:/\d{{4}})?\)?)$"
)
"""A capital and the day in a line above the text: "Nairobi ● Fri, May 3, 2024"."""
FIRST_PARAGRAPHS = 2
"""Paragraphs that may open with any other dateline, beside those that are whole."""
OF_MANY_STATES = frozenset({"brussels", "vienna", "addis ababa"})
"""Capitals from which reports come of what bodies of states do there."""


def dateline_end(paragraph: str, *, near_top: bool) -> int:
    """Return how many characters of `paragraph` are its dateline: no part of its first sentence.

    Args:
        near_top: whether the paragraph is one of the article's first.
    """
    titled = _PLACE_TITLE.match(paragraph)
    if titled is not None and lookup_country(titled["country"]) is not None and names_capital(titled["town"]):
        return titled.end()
    if not near_top:
        whole = _WHOLE.match(paragraph)
        return whole.end() if whole is not None else 0
    found = _DATELINE.match(paragraph)
    if found is None or (found["bare"] and not names_capital(found["bare"])):
        return 0
    return found.end()


def home_of(article: Article) -> str:
    """Return the country whose capital the article was written in, "" where no dateline names one.

    The dateline stands before the first words or, with the day, in a line of its own above them.
    """
    opened = [article.dateline] if article.dateline else []
    for paragraph in [*opened, *article.text.split("\n\n")[:FIRST_PARAGRAPHS]]:
        end = len(paragraph) if paragraph in opened else dateline_end(paragraph, near_top=True)
        place = re.match(_PLACE, paragraph[:end]) if end else None
        if place is not None:
            town = place[0]
            return "" if town.lower() in OF_MANY_STATES else capital_of(town)
    for line in article.head:
        above = _ABOVE.match(line)
        if above is not None and names_capital(above["town"]) and above["town"].lower() not in OF_MANY_STATES:
            return capital_of(above["town"])
    return ""
