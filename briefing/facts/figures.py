"""How much, how many and on which day a line tells: the same figure however an outlet writes it.

"$11m", "11 million dollars" and "eleven million US dollars" are one sum; "12%" and "12 per cent" one share. What
is compared with them is decided in `similarity`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefing.datewords import MONTHS

NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
    "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
"""Numbers in words."""
_LEAST = 4
"""The least number that a word must tell to be a figure of its own; "two" alone says little."""
_TIMES = {"thousand": "k", "million": "m", "mn": "m", "m": "m", "billion": "bn", "bn": "bn", "trillion": "tn"}
_MONEY = r"(?:(?:US|A|C|NZ)?\$|€|£|¥|SFr\.?|CHF)"
_COIN = r"(?:(?:[A-Z]{1,2}|[A-Z][a-z]+)\s+)?(?:dollars?|euros?|pounds?|yen|yuan|rupees?|francs?)"
_MONTH = "|".join(MONTHS)
DAY = re.compile(
    rf"\b(?P<day>\d{{1,2}})(?:\s?[–-]\s?\d{{1,2}}|\s(?:to|and)\s\d{{1,2}})?\s(?P<month>{_MONTH})(?:\s(?P<year>\d{{4}}))?\b"
    rf"|\b(?P<first>{_MONTH})\s(?P<nth>\d{{1,2}})(?:\s?[–-]\s?\d{{1,2}}|\s(?:to|and)\s\d{{1,2}})?(?:,?\s(?P<of>\d{{4}}))?\b"
    rf"|\b(?:{_MONTH})\s\d{{4}}\b"
)
"""A day, or a month of a year, as the page writes it or with the month first."""
_AMOUNT = re.compile(
    rf"(?<![\w.,])(?P<money>{_MONEY}\s?)?"
    rf"(?:(?P<figure>\d+(?:[.,]\d+)*)|(?P<word>{'|'.join(NUMBERS)})(?=[\s-]))"
    r"(?:[\s-]?(?P<times>thousand|million|billion|trillion|mn|bn|m)\b(?!²))?"
    rf"(?:(?P<share>\s?%|[\s-](?:per\s?cent|percent|pct)\b)|[\s-](?P<coin>{_COIN})\b|[\s-]*(?P<unit>[A-Za-z]+))?",
    re.IGNORECASE,
)
_MEASURES = {
    "kw": "kilowatt", "mw": "megawatt", "gw": "gigawatt", "mwh": "megawatt-hour", "gwh": "gigawatt-hour",
    "km": "kilometre", "kilometer": "kilometre", "meter": "metre", "nm": "mile", "kg": "kilogram", "kilo": "kilogram",
    "ton": "tonne", "liter": "litre", "ha": "hectare", "bpd": "barrel", "bcm": "cubic",
}  # fmt: skip
_COINS = re.compile(r"[$€£¥]|dollar|euro|pound|yen|yuan|rupee|franc|sfr|chf")
_SIGNS = {"$": "dollar", "€": "euro", "£": "pound", "¥": "yen", "sfr": "franc", "chf": "franc"}
COINS = frozenset({"dollar", "euro", "pound", "yen", "yuan", "rupee", "franc"})
"""Currencies, as `Figures.counted` has them."""
_SPAN = re.compile(r"^\s(?:to|or|and|against)\s$")
"""Between two figures of one thing: "from 56,700 tonnes to 80,000"."""
_NO_UNIT = frozenset({"of", "and", "or", "to", "in", "from", "on", "by", "for", "at", "the", "per", "more", "other"})
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """The figures of a text."""

    counted: frozenset[tuple[str, str]]
    """(what is counted, how many); the currency, `%` for shares, else the word behind the number in lower case."""
    amounts: frozenset[str]
    """The amounts alone, without numbers as small as "two": "11m", "12%", "782000"."""
    days: frozenset[str]
    """The days named, in ISO form as far as they are told, and the months in small letters."""
    words: frozenset[str]
    """The words, in lower case, that the figures and days are written with."""


def figures_in(text: str) -> Figures:
    """Return the figures and days that `text` names. A year is no figure."""
    days = set()
    words: set[str] = set()
    for match in DAY.finditer(text):
        if match["day"] or match["nth"]:
            month = MONTHS.index(match["month"] or match["first"]) + 1
            days.add(f"{match['year'] or match['of'] or ''}-{month:02}-{int(match['day'] or match['nth']):02}")
        days.update(month.lower() for month in MONTHS if month in match[0])
        words.update(re.findall(r"\w+", match[0].lower()))
    counted, amounts = set(), set()
    before, end = "", 0
    bare = DAY.sub(" ; ", text)
    for match in _AMOUNT.finditer(bare):
        number = match["figure"] or str(NUMBERS[match["word"].lower()])
        if _YEAR.fullmatch(number) and not match["times"]:
            continue
        number = re.sub(r",(?=\d{3}(?!\d))", "", number) + _TIMES.get((match["times"] or "").lower(), "")
        coin = _COINS.search((match["money"] or match["coin"] or "").lower())
        unit = _measure((match["unit"] or "").lower())
        kind = "%" if match["share"] else coin[0] if coin else "" if unit in _NO_UNIT else unit
        kind = _SIGNS.get(kind, kind)
        if not kind and _SPAN.match(bare[end : match.start()]):
            kind = before
        before, end = kind, match.end()
        if kind:
            counted.add((kind, number))
        if match["figure"] or match["times"] or int(number) >= _LEAST:
            amounts.add(f"{number}%" if kind == "%" else number)
        told = match[0][: match.start("unit") - match.start()] if match["unit"] else match[0]
        if match["figure"] or not told.endswith("-"):
            words.update(re.findall(r"[^\W_]+", told.lower()))
            words.add((match["figure"] or match["word"]).lower())
        if unit in _MEASURES.values():
            words.update({unit, f"{unit}s", (match["unit"] or "").lower()})
    return Figures(counted=frozenset(counted), amounts=frozenset(amounts), days=frozenset(days), words=frozenset(words))


def _measure(unit: str) -> str:
    """Return the full name of a unit of measure in the singular; any other word as it is."""
    return _MEASURES.get(unit) or _MEASURES.get(unit.removesuffix("s")) or unit
