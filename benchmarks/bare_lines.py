"""Count the page's lines that leave a thing to another sentence: "will discuss the request".

    python benchmarks/bare_lines.py GOLD.yaml... [--lines]

Each gold file names its corpus (`corpus`, beside the file) and its as-of day; nothing else of it is used. What is bare
is what the engine itself takes for it (`briefing.language.bare`): the count tells how many such lines reach the page,
not how many the engine fails to see.
"""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

import yaml

from briefing.config import load_config
from briefing.pipeline import analyse, make_brief


def main() -> None:
    """Print one row a story: its bare lines and all its lines."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("paths", nargs="+", type=Path, metavar="GOLD.yaml")
    options.add_argument("--lines", action="store_true", help="print the lines under each row")
    arguments = options.parse_args()
    bare = total = 0
    for gold in arguments.paths:
        found, count = bare_lines(gold)
        print(f"{gold.parent.name:28}{len(found):6}{count:6}")
        for text, phrases in found if arguments.lines else ():
            print(f"    {text}  [{'; '.join(phrases)}]")
        bare, total = bare + len(found), total + count
    print(f"{'all':28}{bare:6}{total:6}")


def bare_lines(gold_path: Path) -> tuple[list[tuple[str, tuple[str, ...]]], int]:
    """Return the bare lines of a story's page with their bare phrases, and how many lines the page has."""
    gold = yaml.safe_load(gold_path.read_text(encoding="utf-8"))
    paths = ((gold_path.parent / gold["corpus"]).resolve(),)
    config = load_config(paths)
    day = gold["as_of"] if isinstance(gold["as_of"], date) else date.fromisoformat(gold["as_of"])
    analysis = analyse(paths, config=config, as_of=day)
    facts = {fact.id: fact for fact in analysis.facts}
    items = [item for section in make_brief(analysis, config=config).sections for item in section.items]
    found = []
    for item in items:
        phrases = facts[item.id].claims[0].statement.bare if item.id in facts else ()
        if shown := tuple(phrase for phrase in phrases if phrase.lower() in item.text.lower()):
            found.append((item.text, shown))
    return found, len(items)


if __name__ == "__main__":
    main()
