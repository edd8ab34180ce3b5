"""When each article appeared: the strongest evidence wins, siblings and other articles fill the gaps.

Owns the weighing. The evidence of one article's own lines comes from `metadata`. No clock is read: a year
that no article proves stays open, and the article undated.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from briefing.documents.metadata import DateEvidence
from briefing.documents.rules import read_data
from briefing.documents.wholedates import (
    WEEKDAYS,
    WHOLE,
    Age,
    days_apart,
    find_age,
    find_day_months,
    from_match,
    make_date,
)
from briefing.model import Published

_WEEKDAY = re.compile(
    rf"(?P<before>\b(?:last|next|this|coming|previous|since|until|from|by|every|each|through)\s+(?:\w+\s+)?)?\b(?P<day>{'|'.join(WEEKDAYS)})\b"
    r"(?P<late>\s+(?:night|evening))?",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?]+(?![\s\"”’)]*[A-Z“\"(]|\s*$)[^.!?\n]*)*[.!?]*")
_NAME = re.compile(r"\b[A-ZÀ-Ý][\w’'-]{2,}")
_STEM = re.compile(r"[a-z]{5,}")
_NOT_TELLING = frozenset(read_data("words.yaml")["not_telling"])
_AHEAD = re.compile(
    r"\b(?:will|would|shall|to be held|scheduled|expected|due|planned|plans?|is to|are to|set (?:to|for)|"
    r"until|by|since|before)\b",
    re.IGNORECASE,
)
_NEAR = 30
_MONTHS_OF_YEAR = 12
_CLEARLY = 20
"""A date in numbers is read as the day that lies so near the corpus's days, the other reading so much further."""
_CONTRADICTED = 2
"""Days by which a page's metadata may differ from the text's own stamp before the text wins."""


@dataclass(slots=True, kw_only=True)
class Dated:
    """One article as the weighing sees it; `published` is filled in step by step."""

    key: str
    file: str
    text: str
    """The cleaned body."""
    aside: str
    """Captions and header lines that were left out: they help to find a year, never a day."""
    dates: tuple[DateEvidence, ...]
    stamp: str = ""
    published: Published = field(default_factory=Published)


def date_articles(articles: Sequence[Dated]) -> None:
    """Fill in `published` of every article. The result does not depend on the articles' order."""
    for article in articles:
        _own(article)
    years = _years(articles)
    for article in articles:
        if article.published.day is None:
            _own_without_year(article, articles, years)
    for article in articles:
        if article.published.day is None:
            _own_riddle(article, articles)
    _by_siblings(articles)
    for article in articles:
        if article.published.day is None:
            _by_weekday_and_day(article, articles, years)
    for article in articles:
        if article.published.day is None:
            _by_text(article, years)
    # Only what is dated by then may date others: a chain of guesses proves nothing.
    anchors = [article for article in articles if article.published.day]
    guesses = [
        (article, guess)
        for article in articles
        if not article.published.day and (guess := _by_event(article, anchors))
    ]
    for article, guess in guesses:
        article.published = guess


def _own(article: Dated) -> None:
    whole = [e for e in article.dates if e.day]
    if not whole:
        return
    best = whole[0]
    in_text = next((e for e in whole if e.rank in (3, 4)), None)
    note = ""
    if (
        best.rank in (1, 5)
        and in_text
        and in_text.day
        and best.day
        and days_apart(in_text.day, best.day) > _CONTRADICTED
    ):
        note = f"; {best.why} contradicts it and was set aside"
        best = in_text
    elif best.rank <= 2 and best.day and (partner := _contradicting(article, best.day)):
        note = f"; but {partner}"
    confidence = "high" if best.rank <= 4 and not note.startswith("; but") else "medium"
    article.published = Published(
        day=best.day, why=best.why + note, confidence="high" if confidence == "high" else "medium"
    )


def _contradicting(article: Dated, day: date) -> str:
    """Return what in the dateline disagrees with `day`, or ""."""
    for evidence in article.dates:
        if evidence.month_day and evidence.rank == 4:
            other = make_date(day.year, *evidence.month_day)
            if other and days_apart(other, day) > 7:
                return f"{evidence.why} names another day"
    return ""


def _years(articles: Sequence[Dated]) -> tuple[int, ...]:
    """Return the years that the corpus proves, those of dated articles first, the likeliest first."""
    proved = sorted({a.published.day.year for a in articles if a.published.day}, reverse=True)
    written: list[int] = []
    for article in articles:
        for match in WHOLE.finditer(article.text + "\n" + article.aside):
            day = from_match(match)
            if day:
                written.append(day.year)
    return tuple(dict.fromkeys([*proved, *sorted(set(written), reverse=True)]))


def _own_without_year(article: Dated, articles: Sequence[Dated], years: Sequence[int]) -> None:
    """Date an article whose date line or dateline lacks the year, by the corpus's years and its weekdays."""
    open_dates = [e for e in article.dates if e.month_day]
    if not open_dates:
        return
    evidence = open_dates[0]
    assert evidence.month_day
    dated = [a.published.day for a in articles if a.published.day]
    candidates = [day for year in years if (day := make_date(year, *evidence.month_day))]
    if dated:
        near = [day for day in candidates if min(days_apart(day, other) for other in dated) <= 200]
        if near:
            best = min(near, key=lambda day: (min(days_apart(day, other) for other in dated), day))
            article.published = Published(
                day=best, confidence="high" if evidence.rank == 4 else "medium",
                why=f"{evidence.why}; the year {best.year} from the corpus's other dates",
            )  # fmt: skip
            return
    if len(candidates) == 1:
        article.published = Published(
            day=candidates[0], confidence="medium",
            why=f"{evidence.why}; {candidates[0].year} is the only year that the corpus names",
        )  # fmt: skip


def _own_riddle(article: Dated, articles: Sequence[Dated]) -> None:
    """Date an article whose date line is "08/10/2025" by the days of the other articles, where one reading is far."""
    either = next((e for e in article.dates if e.riddle), None)
    others = [a.published.day for a in articles if a.published.day and a is not article]
    if either is None or either.riddle is None or not others:
        return
    if (told := _as_its_like(either, articles)) is not None:
        why = f"{either.why}; read as {_say(told)} as another line of its form has the day there"
        article.published = Published(day=told, confidence="medium", why=why)
        return
    near, far = sorted(either.riddle, key=lambda day: (min(days_apart(day, other) for other in others), day))
    apart, further = (min(days_apart(day, other) for other in others) for day in (near, far))
    if apart > _NEAR or further < apart + _CLEARLY:
        return
    why = f"{either.why}; read as {_say(near)} by the corpus's other dates"
    article.published = Published(day=near, confidence="medium", why=why)


def _as_its_like(either: DateEvidence, articles: Sequence[Dated]) -> date | None:
    """Return the reading of "01-04- 2022" by a line of the same form where it is sure, as "15-03- 2022"; else None."""
    assert either.riddle is not None
    shape = re.sub(r"\d", "0", either.why)
    first: set[bool] = set()
    for evidence in (e for a in articles for e in a.dates if e.day and re.sub(r"\d", "0", e.why) == shape):
        number = re.search(r"\d+", evidence.why)
        if evidence.day is not None and number is not None and evidence.day.day > _MONTHS_OF_YEAR:
            first.add(int(number[0]) == evidence.day.day)
    if len(first) != 1:
        return None
    number = re.search(r"\d+", either.why)
    day_first = first.pop()
    return next((d for d in either.riddle if number and (d.day if day_first else d.month) == int(number[0])), None)


def _by_siblings(articles: Sequence[Dated]) -> None:
    """Turn ages ("2 days ago") into days by the siblings on the same page that carry a real date."""
    for file in sorted({article.file for article in articles}):
        page = [(a, age) for a in articles if a.file == file and (age := find_age(a.stamp))]
        spans: list[tuple[date, date, str]] = []
        for article, age in page:
            if article.published.day:
                day = article.published.day
                spans.append(
                    (
                        day + timedelta(age.least),
                        day + timedelta(age.most),
                        f'"{age.text}" of the article of {_say(day)} on the same page',
                    )
                )
        if not spans:
            continue
        first, last = max(s[0] for s in spans), min(s[1] for s in spans)
        if first > last:
            first, last = spans[0][0], spans[0][1]
        for article, age in page:
            if article.published.day:
                continue
            newest, oldest = last - timedelta(age.least), first - timedelta(age.most)
            day = _within(article, oldest, newest, age)
            crawl = _say(first) if first == last else f"{_say(first)} or {_say(last)}"
            article.published = Published(
                day=day, confidence="medium",
                why=f'"{age.text}" on a page taken on {crawl}, by {spans[0][2]}',
            )  # fmt: skip


def _within(article: Dated, oldest: date, newest: date, age: Age) -> date:
    """Return the day of a range of days that an age leaves open: the newest (ages are rounded down)."""
    return newest if newest >= oldest else oldest


def _say(day: date) -> str:
    return f"{day.day} {day:%B} {day.year}"


def _weekdays(text: str) -> list[tuple[int, bool, str]]:
    """Return (weekday from 0, late in the day, sentence) for each bare weekday of the text's news."""
    found = []
    for sentence in _SENTENCE.findall(text):
        for match in _WEEKDAY.finditer(sentence):
            if not match["before"] and match["day"][0].isupper():
                found.append((WEEKDAYS.index(match["day"].lower()), bool(match["late"]), sentence))
    return found


def _by_weekday_and_day(article: Dated, articles: Sequence[Dated], years: Sequence[int]) -> None:
    """Date an article by a day without a year that falls on the weekday which its text speaks of."""
    weekdays = _weekdays(article.text)
    if not weekdays:
        return
    lead = weekdays[0]
    dated = [a.published.day for a in articles if a.published.day]
    found: list[date] = []
    told = " ".join(s for s in _SENTENCE.findall(article.text) if not _AHEAD.search(s))
    for month, number, match in find_day_months(told + "\n" + article.aside):
        if re.match(r"\s*,?\s*(?:19|20)\d\d", match.string[match.end() :]):
            continue
        for year in years:
            day = make_date(year, month, number)
            if (
                day
                and day.weekday() == lead[0]
                and (not dated or min(days_apart(day, d) for d in dated) <= 60)
            ):
                found.append(day)
    if not found:
        return
    event = max(found)
    weekday = WEEKDAYS[lead[0]].capitalize()
    later = any(day == lead[0] and late for day, late, _ in weekdays)
    day = event + timedelta(1) if later else event
    why = f'the text\'s "{weekday}" and its "{event:%B} {event.day}" agree in {event.year}'
    if later:
        why += f"; it tells of {weekday} night, so it appeared the day after at the earliest"
    article.published = Published(day=day, why=why, confidence="medium" if dated else "low")


def _telling(text: str) -> frozenset[str]:
    """Return the names and longer words of a sentence."""
    names = {name for name in _NAME.findall(text) if name not in _NOT_TELLING}
    return frozenset(names | {word[:6] for word in _STEM.findall(text)})


def _by_text(article: Dated, years: Sequence[int]) -> None:
    """Date an article by the newest whole day that its lead tells of as past."""
    lead = " ".join(_SENTENCE.findall(article.text)[:4])
    found: list[tuple[date, str]] = []
    for sentence in _SENTENCE.findall(lead):
        if _AHEAD.search(sentence):
            continue
        for match in WHOLE.finditer(sentence):
            day = from_match(match)
            near = sentence[max(match.start() - 14, 0) : match.end()]
            if (
                day
                and re.search(rf"\bon\s+|{'|'.join(WEEKDAYS)}", near, re.IGNORECASE)
                and day.year >= max(years, default=0)
            ):
                found.append((day, match.group()))
    if found:
        day, shown = max(found)
        article.published = Published(
            day=day, why=f'no date of its own; "{shown}" is the newest past day in its lead', confidence="low"
        )


def _by_event(article: Dated, anchors: Sequence[Dated]) -> Published | None:
    """Return a date from another article that tells of the same event with its day."""
    best: tuple[float, str, date, str] | None = None
    mentions = [(weekday, _telling(sentence)) for weekday, _, sentence in _weekdays(article.text)]
    lead = _telling(" ".join(_SENTENCE.findall(article.text)[:3]))
    for anchor in anchors:
        day = anchor.published.day
        assert day
        for event, sentence, quote in _events(anchor, day):
            told = _telling(sentence)
            for weekday, words in mentions:
                if event.weekday() != weekday or not told:
                    continue
                both = words | lead
                names = sum(1 for w in told & both if w[0].isupper())
                score = len(told & both) / max(min(len(told), len(both)), 1)
                if names >= 2 and score >= 0.3:
                    candidate = (score, anchor.key, event, quote)
                    if best is None or (score, anchor.key) > (best[0], best[1]):
                        best = candidate
    if best is None:
        return None
    _, key, event, quote = best
    name = WEEKDAYS[event.weekday()].capitalize()
    return Published(
        day=event, confidence="low",
        why=f'no date of its own; its "{name}" is {_say(event)} by {key}, '
        f'which tells the same event ("{quote}")',
    )  # fmt: skip


def _events(anchor: Dated, day: date) -> list[tuple[date, str, str]]:
    """Return (day, sentence, the words that say the day) for the events that a dated article tells."""
    found = []
    for sentence in _SENTENCE.findall(anchor.text):
        for match in _WEEKDAY.finditer(sentence):
            if match["before"]:
                continue
            back = (day.weekday() - WEEKDAYS.index(match["day"].lower())) % 7
            found.append((day - timedelta(back), sentence, match.group()))
        for month, number, match in find_day_months(sentence):
            event = make_date(day.year, month, number)
            if event and days_apart(event, day) <= 30 and event <= day + timedelta(1):
                found.append((event, sentence, match.group()))
    return found
