"""Count how many gold dates of a case file `briefing.language.dates` finds with exactly the gold days.

    python benchmarks/dates.py CASES.jsonl [--failures]

Two forms of case file are told apart by their keys:

- news sentences: {"published", "sentence", "dates": [{"text", "when" | "from" + "to"}]}. A `when` of a year
  or month covers all of it; a time of day is left off. Dates with only `notBefore`/`notAfter` bound a day and
  name none: they are not counted.
- date expressions: {"reference", "input", "results": [{"text", "values": [{"value" | "start", "end"}]}]}.
  Any of the values counts. An `end` is exclusive; the end of a span of two dates is the second one's first
  day, as that collection writes it; "not resolved" asks for words without days.

A gold date counts when a date found, or one named inside it (`DateMention.parts`), overlaps its words and
covers exactly its days.
"""

from __future__ import annotations

import argparse
import json
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from briefing.language.dates import find_dates
from briefing.model import DateMention

_DAY = timedelta(days=1)


def main() -> None:
    """Print the figure and, when asked, each date that was missed."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("cases", type=Path)
    options.add_argument("--failures", action="store_true", help="print each date that was missed")
    arguments = options.parse_args()
    cases = [json.loads(line) for line in arguments.cases.read_text(encoding="utf-8").splitlines() if line]
    count = expressions if "reference" in cases[0] else news
    right = total = strays = 0
    for case in cases:
        for hit, line, stray in count(case):
            right, total, strays = right + hit, total + (not stray), strays + stray
            if arguments.failures and not hit:
                print(line)
    print(
        f"{right} of {total} gold dates with exactly the gold days: {right / total:.3f}; "
        f"found beyond them: {strays}"
    )


def news(case: dict[str, Any]) -> Iterator[tuple[bool, str, bool]]:
    """Yield (hit, line, stray) for each gold date, then for each date found beyond them."""
    text = case["sentence"]
    found = find_dates(text, published=date.fromisoformat(case["published"]))
    places = list(_places(text, [gold["text"] for gold in case["dates"]]))
    for gold, place in zip(case["dates"], places, strict=True):
        days = _gold_days(gold)
        if days is None:
            continue
        near = [mention for mention in _with_parts(found) if _overlaps(mention, place)]
        hit = any((mention.first, mention.last) == days for mention in near)
        yield (
            hit,
            f"{case['published']} {text[:150]}\n"
            f"   {gold['text']!r}: {days[0]}..{days[1]}, got {_shown(near)}",
            False,
        )
    for mention in found:
        if not any(_overlaps(mention, place) for place in places):
            yield False, f"{case['published']} {text[:150]}\n   beyond gold: {_shown([mention])}", True


def expressions(case: dict[str, Any]) -> Iterator[tuple[bool, str, bool]]:
    """Yield (hit, line, stray) for each gold expression, then for each date found beyond them."""
    text = case["input"]
    found = find_dates(text, published=date.fromisoformat(case["reference"][:10]))
    places = list(_places(text.lower(), [result["text"].lower() for result in case["results"]]))
    for result, place in zip(case["results"], places, strict=True):
        near = [mention for mention in _with_parts(found) if _overlaps(mention, place)]
        hit = any(_has_value(mention, value) for mention in near for value in result["values"])
        values = [
            {k: v for k, v in value.items() if k in {"start", "end", "value", "Mod"}}
            for value in result["values"]
        ]
        yield (
            hit,
            f"{case['reference'][:10]} {text}\n   {result['text']!r}: {values}, got {_shown(near)}",
            False,
        )
    for mention in found:
        if not any(_overlaps(mention, place) for place in places):
            yield False, f"{case['reference'][:10]} {text}\n   beyond gold: {_shown([mention])}", True


def _has_value(mention: DateMention, value: dict[str, str]) -> bool:
    if value.get("value") == "not resolved":
        return mention.first is None
    if mention.first is None or mention.last is None:
        return False
    if "value" in value:
        return mention.first == mention.last == date.fromisoformat(value["value"])
    start = date.fromisoformat(value["start"]) if "start" in value else None
    end = date.fromisoformat(value["end"]) if "end" in value else None
    if start is None:
        # An open end: "before 2010" ends where 2010 starts, "until 2019" where 2019 ends.
        return end in ({mention.first} if mention.kind == "before" else {mention.first, mention.last + _DAY})
    if end is None:
        after_period = mention.kind == "after" and mention.first != mention.last
        return start == (mention.last + _DAY if after_period else mention.first)
    ends = {mention.last + _DAY}
    if len(mention.parts) == 2 and mention.parts[1].first is not None:
        ends = {mention.parts[1].first}
    return mention.first == start and end in ends


def _gold_days(gold: dict[str, str]) -> tuple[date, date] | None:
    if "when" in gold:
        return _covered(gold["when"])
    if "from" in gold and "to" in gold:
        return _covered(gold["from"])[0], _covered(gold["to"])[1]
    return None


def _covered(value: str) -> tuple[date, date]:
    parts = [int(part) for part in value[:10].split("-")]
    if len(parts) == 1:
        return date(parts[0], 1, 1), date(parts[0], 12, 31)
    if len(parts) == 2:
        return date(parts[0], parts[1], 1), date(parts[0], parts[1], monthrange(parts[0], parts[1])[1])
    return date(*parts), date(*parts)


def _places(text: str, wordings: list[str]) -> Iterator[tuple[int, int]]:
    """Yield where each wording stands, the same one again behind its first place."""
    at: dict[str, int] = {}
    for words in wordings:
        start = text.find(words, at.get(words, 0))
        at[words] = start + len(words)
        yield (start, start + len(words)) if start >= 0 else (0, len(text))


def _with_parts(found: tuple[DateMention, ...]) -> list[DateMention]:
    return [each for mention in found for each in (mention, *mention.parts)]


def _overlaps(mention: DateMention, place: tuple[int, int]) -> bool:
    return mention.start < place[1] and place[0] < mention.end


def _shown(mentions: list[DateMention]) -> str:
    return "; ".join(f"{m.text!r} {m.first}..{m.last} {m.kind}" for m in mentions) or "nothing"


if __name__ == "__main__":
    main()
