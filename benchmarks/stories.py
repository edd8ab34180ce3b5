"""Score the briefs that are built of story folders against gold facts: one row a story.

    python benchmarks/stories.py GOLD.yaml [CORPUS...] [GOLD.yaml [CORPUS...]]... [--missing]

A gold file without a corpus behind it names its own (`corpus`, beside the file). Counted over the gold facts
of salience 1:

- recall: all of the fact's `must` patterns match one line;
- placed: of those found, in the fact's section or one of its `also` (a past fact may stand anywhere);
- dated: of those with a gold date, a line whose days overlap it, neither reaching beyond it on both ends;
- sourced: the share of the gold sources that the lines cite;
- attributed: of those that owe a speaker, a line that names one;
- repeats: lines that state only what an earlier line of their section states;
- traps: traps that a line falls into.

The score is the share of facts found in their section, less half a fact for each wrong date, a quarter for
each missing speaker, one for each trap and half for each repeat.
"""

from __future__ import annotations

import argparse
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from briefing.config import load_config
from briefing.export import brief_as_dict
from briefing.pipeline import analyse, make_brief

COLUMNS = ("score", "recall", "placed", "dated", "sourced", "attributed")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of a brief as far as scoring goes."""

    section: str
    text: str
    speakers: str
    """The text and all names that the line is attributed to."""
    days: tuple[str, str] | None
    """First and last day in ISO form, which sorts as dates do."""
    sources: frozenset[tuple[str, int]]
    """(number that the file's name begins with, article)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """The figures of one story; shares are 0 to 1."""

    score: float
    recall: float
    placed: float
    dated: float
    sourced: float
    attributed: float
    repeats: int
    traps: int
    lines: int
    faults: tuple[str, ...]
    """What was missed, misplaced, misdated, left without a speaker, repeated or trapped, in words."""


def main() -> None:
    """Print one row a story and, when asked, the faults."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("paths", nargs="+", type=Path, metavar="GOLD.yaml [CORPUS...]")
    options.add_argument("--missing", action="store_true", help="print what went wrong under each row")
    arguments = options.parse_args()
    print(f"{'story':28}" + "".join(f"{name:>11}" for name in COLUMNS) + "    repeats traps lines")
    for gold, corpus in stories(arguments.paths):
        result = score_story(gold, corpus)
        figures = "".join(f"{getattr(result, name):11.3f}" for name in COLUMNS)
        name = gold.parent.name if gold.stem == "gold" else gold.stem
        print(f"{name[:28]:28}{figures}{result.repeats:11}{result.traps:6}{result.lines:6}")
        for fault in result.faults if arguments.missing else ():
            print(f"    {fault}")


def stories(paths: Sequence[Path]) -> list[tuple[Path, tuple[Path, ...]]]:
    """Return each gold file with the corpora named behind it."""
    found: list[tuple[Path, tuple[Path, ...]]] = []
    for path in paths:
        if path.suffix in {".yaml", ".yml"}:
            found.append((path, ()))
        elif found:
            found[-1] = (found[-1][0], (*found[-1][1], path))
        else:
            raise SystemExit(f"{path}: name the gold file before its corpus")
    return found


def score_story(gold_path: Path, corpus: Sequence[Path] = ()) -> Score:
    """Build the brief of a story and score it."""
    gold = yaml.safe_load(gold_path.read_text(encoding="utf-8"))
    paths = tuple(corpus) or ((gold_path.parent / gold["corpus"]).resolve(),)
    config = load_config(paths)
    day = gold["as_of"] if isinstance(gold["as_of"], date) else date.fromisoformat(gold["as_of"])
    brief = make_brief(analyse(paths, config=config, as_of=day), config=config)
    return score_brief(gold, brief_as_dict(brief))


def score_brief(gold: Mapping[str, Any], brief: Mapping[str, Any]) -> Score:
    """Return the figures of a brief in its JSON form."""
    lines = _lines(brief)
    stated = {
        fact["id"]: [i for i, line in enumerate(lines) if all(_says(p, line.text) for p in fact["must"])]
        for fact in gold["facts"]
    }
    top = [fact for fact in gold["facts"] if fact.get("salience", 1) == 1]
    faults: list[str] = []
    counts: dict[str, int] = defaultdict(int)
    for fact in top:
        if not stated[fact["id"]]:
            faults.append(f"missing {fact['id']}: {fact['statement']}")
            continue
        _count_fact(fact, [lines[i] for i in stated[fact["id"]]], counts, faults)
    repeats = _repeats(lines, stated, faults)
    traps = _traps(lines, gold.get("traps") or (), faults)
    good = (
        counts["placed"]
        - 0.5 * (counts["dateable"] - counts["dated"])
        - 0.25 * (counts["attributable"] - counts["attributed"])
    )
    return Score(
        score=_share(max(0.0, good - traps - 0.5 * repeats), len(top)),
        recall=_share(counts["found"], len(top)),
        placed=_share(counts["placed"], counts["found"]),
        dated=_share(counts["dated"], counts["dateable"]),
        sourced=_share(counts["cited"], counts["citable"]),
        attributed=_share(counts["attributed"], counts["attributable"]),
        repeats=repeats,
        traps=traps,
        lines=len(lines),
        faults=tuple(faults),
    )


def _count_fact(
    fact: Mapping[str, Any], where: Sequence[Line], counts: dict[str, int], faults: list[str]
) -> None:
    counts["found"] += 1
    sections = {fact["section"], *fact.get("also", ())}
    home = [line for line in where if fact["section"] == "past" or line.section in sections]
    counts["placed"] += bool(home)
    if not home:
        faults.append(f"misplaced {fact['id']} in {where[0].section}: {where[0].text}")
    pool = home or where
    wanted = _days(fact.get("date"))
    if wanted is not None:
        counts["dateable"] += 1
        right = any(line.days is not None and _same_days(line.days, wanted) for line in pool)
        counts["dated"] += right
        if not right:
            faults.append(f"misdated {fact['id']}, wants {wanted}: {[line.days for line in pool]}")
    have = frozenset[tuple[str, int]]().union(*(line.sources for line in pool))
    for source in fact.get("sources") or ():
        number, _, article = str(source).partition("#")
        counts["citable"] += 1
        counts["cited"] += any(
            file == str(int(number)) and (not article or int(article) == nth) for file, nth in have
        )
    speakers = [str(pattern) for pattern in fact.get("attributed_to") or ()]
    if speakers:
        counts["attributable"] += 1
        named = any(_says(pattern, line.speakers) for line in pool for pattern in speakers)
        counts["attributed"] += named
        if not named:
            faults.append(f"no speaker {fact['id']}: {pool[0].text}")


def _repeats(lines: Sequence[Line], stated: Mapping[str, Sequence[int]], faults: list[str]) -> int:
    told: dict[str, set[str]] = defaultdict(set)
    repeats = 0
    for i, line in enumerate(lines):
        ids = {fact for fact, places in stated.items() if i in places}
        if ids and ids <= told[line.section]:
            repeats += 1
            faults.append(f"repeats {', '.join(sorted(ids))}: {line.text}")
        told[line.section] |= ids
    return repeats


def _traps(lines: Sequence[Line], traps: Sequence[Mapping[str, Any]], faults: list[str]) -> int:
    sprung = 0
    for trap in traps:
        caught = [
            line
            for line in lines
            if trap.get("section", line.section) == line.section and _says(trap["text_regex"], line.text)
        ]
        sprung += bool(caught)
        faults += [f"trap ({trap['why']}): {line.text}" for line in caught[:1]]
    return sprung


def _lines(brief: Mapping[str, Any]) -> list[Line]:
    files: dict[str, tuple[str, int]] = {}
    for source in brief["sources"]:
        stem = Path(source["file"]).stem
        number = re.match(r"\d+", stem)
        files[source["id"]] = (str(int(number.group())) if number else stem, source["article"])
    lines: list[Line] = []
    for section in brief["sections"]:
        for item in section["items"]:
            when = item["date"] or {}
            start = when.get("start")
            lines.append(
                Line(
                    section=section["id"],
                    text=item["text"],
                    speakers=" ".join((item["text"], *item["attributed_to"])),
                    days=(start, when.get("end") or start) if start else None,
                    sources=frozenset(files[source] for source in item["sources"]),
                )
            )
    return lines


def _days(value: object) -> tuple[str, str] | None:
    """Return first and last day of a gold date: a day, a month ("2025-06"), a range ("A/B") or nothing."""
    if not value:
        return None
    first, _, last = str(value).partition("/")
    last = last or first
    return first + "-01" * (len(first) == 7), last + "-31" * (len(last) == 7)


def _same_days(found: tuple[str, str], wanted: tuple[str, str]) -> bool:
    overlap = found[0] <= wanted[1] and found[1] >= wanted[0]
    return overlap and (found[0] >= wanted[0] or found[1] <= wanted[1])


def _says(pattern: str, text: str) -> bool:
    return re.search(pattern, text, re.IGNORECASE) is not None


def _share(part: float, whole: float) -> float:
    """Return the share, 1 where there is nothing to get wrong."""
    return part / whole if whole else 1.0


if __name__ == "__main__":
    main()
