"""Count the page's lines that leave a thing to another sentence: "will discuss the request".

    python benchmarks/bare_lines.py GOLD.yaml... [--lines]

Each gold file names its corpus (`corpus`, beside the file) and its as-of day; nothing else of it is used. Two counts a
story: `engine` is what the engine itself takes for bare (`briefing.language.bare`), `reader` what somebody sees who has
the line alone: by its words only, with a list of nouns of its own, so that it also counts what the engine fails to see.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Collection
from datetime import date
from pathlib import Path

import yaml

from briefing.config import load_config
from briefing.pipeline import analyse, make_brief

_KINDS = (
    # papers, deeds, sayings
    "agreement|accord|deal|pact|treaty|memorandum|understanding|contract|protocol|convention|arrangement|settlement"
    "|compromise|text|document|draft|paper|list|file|dossier|report|clause|statement|communiqué|declaration|letter|note"
    "|decision|move|step|measure|plan|idea|initiative|ruling|judgment|verdict|order|resolution|bill|law|decree|ban|levy"
    "|request|demand|proposal|offer|appeal|call|invitation|complaint|accusation|objection|threat|pledge|condition"
    "|response|project|programme|program|work|process|purpose|review|extension|suspension|scheme|deadline|change"
    # gatherings
    "|talk|negotiation|meeting|session|round|visit|consultation|hearing|vote|ceremony|summit|conference|gathering"
    "|occasion|event|referendum|election|exercise|call|tour|trip"
    # matters
    "|matter|issue|problem|point|topic|subject|case|incident|affair|dispute|row|question|sum|amount|figure|money"
    "|payment|fund|rest|remainder|one|attack|crash|accident|strike|crisis"
    # who takes part
    "|side|partie|companie|countrie|party|company|firm|commission|committee|council|panel|court|tribunal|body|group|team"
    "|mission|delegation|bank|union|operator|expert|negotiator|official|minister|leader|president|country|state"
    "|movement|organisation"
)
_PLACING = (
    "new|same|other|further|last|next|first|second|third|fourth|fifth|latest|current|recent|earlier|previous|final"
    "|initial|early|late|future|upcoming|present|existing|original|closing|opening|coming|remaining|whole|entire|full"
    "|two|three|four|five|respective|joint|signed|proposed|planned|draft|formal|written"
)
_TOLD = (
    "of|on|between|with|to|that|which|who|for|against|from|over|about|concerning|regarding|worth|signed|reached|held"
    "|under|by|where|whose|in [A-Z]|at [A-Z]|[A-Z]|“|[a-z]+ing\\b"
)
"""What may stand right behind a noun and tell which one it is."""
_BARE = re.compile(
    rf"\b(?:[Tt]he|[Tt]his|[Tt]hat|[Tt]hese|[Tt]hose|[Bb]oth|[Ss]uch)\s+(?:(?:{_PLACING})\s+)*"
    rf"(?P<noun>{_KINDS})s?\b(?![’'-])(?!\s+(?:of understanding\b|of intent\b)?\s*(?:{_TOLD}\b|[A-Z“]))"
)
_TIMELY = re.compile(r"\s+(?:on|in|to) (?:\d|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|(?:early|late) )")
_KIND_AND_DAY = re.compile(
    rf"\b(?:[Tt]he|[Tt]his)\s+(?:(?:{_PLACING})\s+)*(?P<noun>{_KINDS})s?\b(?={_TIMELY.pattern})"
)
_OFFICE_LINE = re.compile(r"^(?P<who>[^,]+?) is (?:the |an? )?(?P<office>[^,;(]+)")


def main() -> None:
    """Print one row a story: its bare lines by the engine and by a reader, and all its lines."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("paths", nargs="+", type=Path, metavar="GOLD.yaml")
    options.add_argument("--lines", action="store_true", help="print the lines under each row")
    arguments = options.parse_args()
    sums = [0, 0, 0]
    print(f"{'':28}{'engine':>8}{'reader':>8}{'lines':>8}")
    for gold in arguments.paths:
        found, seen, count = bare_lines(gold)
        print(f"{gold.parent.name:28}{len(found):8}{len(seen):8}{count:8}")
        for text, phrases in seen if arguments.lines else ():
            print(f"    {text}  [{'; '.join(phrases)}]")
        sums = [total + more for total, more in zip(sums, (len(found), len(seen), count), strict=True)]
    print(f"{'all':28}{sums[0]:8}{sums[1]:8}{sums[2]:8}")


Lines = list[tuple[str, tuple[str, ...]]]


def bare_lines(gold_path: Path) -> tuple[Lines, Lines, int]:
    """Return the lines of a story's page that are bare by the engine and by a reader, and how many lines it has."""
    gold = yaml.safe_load(gold_path.read_text(encoding="utf-8"))
    paths = ((gold_path.parent / gold["corpus"]).resolve(),)
    config = load_config(paths)
    day = gold["as_of"] if isinstance(gold["as_of"], date) else date.fromisoformat(gold["as_of"])
    analysis = analyse(paths, config=config, as_of=day)
    facts = {fact.id: fact for fact in analysis.facts}
    people = {
        party.name
        for fact in analysis.facts
        for party in fact.claims[0].statement.subject
        if party.kind == "person" and " " in party.name
    }
    items = [item for section in make_brief(analysis, config=config).sections for item in section.items]
    found: Lines = []
    seen: Lines = []
    for item in items:
        phrases = facts[item.id].claims[0].statement.bare if item.id in facts else ()
        if shown := tuple(phrase for phrase in phrases if phrase.lower() in item.text.lower()):
            found.append((item.text, shown))
        section = facts[item.id].section if item.id in facts else ""
        if alone := untold(item.text, people, leaders=section == "leaders"):
            seen.append((item.text, alone))
    return found, seen, len(items)


def untold(line: str, people: Collection[str] = (), *, leaders: bool = False) -> tuple[str, ...]:
    """Return what a reader of the line alone has to ask about, in its words.

    Args:
        people: full names of the corpus, of which a line may have the surname alone.
        leaders: the line tells who holds an office, and should tell of which country or body.
    """
    found = []
    for pattern in (_BARE, _KIND_AND_DAY):
        for match in pattern.finditer(line):
            stem = match["noun"].removesuffix("e")
            if not re.search(rf"\b{stem}", line[: match.start()], re.IGNORECASE):
                found.append(match[0])
    if leaders and (office := _OFFICE_LINE.match(line)) and not re.search(r"[A-Z]", office["office"]):
        found.append(office["office"])
    for name in sorted(people):
        last = name.split()[-1]
        if last in line.split() and not re.search(rf"\b\w+[ -]{re.escape(last)}\b", line):
            found.append(last)
    return tuple(dict.fromkeys(found))


if __name__ == "__main__":
    main()
