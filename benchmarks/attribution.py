"""Measure who says it: `python benchmarks/attribution.py CASES.jsonl [--misses]`.

A case is one JSON object a line with `article`, `attribution` (the words that attribute, "X said,") and
`content` (what is said; "(group)" where the gold gives no text). The sentence itself is not given, so it is
rebuilt: the attribution alone where no content is given, else the attribution before the content or behind
it, as its punctuation and words tell.

A case is *found* where one attribution of the rebuilt text has a source whose words stand in the gold
attribution, in order. Printed are three figures: *judged*, the cases whose attribution names a speaker (it
has a noun or pronoun beside a verb or "according") and whose content is given; *speakers*, all that name
one, with or without content; *all*, every case whose attribution is given, fragments without a speaker and
photo credits included.
"""

from __future__ import annotations

import argparse
import json
import re
from pathlib import Path

from briefing.language.attribution import find_attributions
from briefing.language.parse import parse_articles
from briefing.model import Article, Attribution, Sentence
from briefing.offsets import OffsetMap
from briefing.text import squeeze

_GROUP = "(group)"
_BEHIND = re.compile(r"^[\"”“'\s]*(said|says|added|according to|as)\b|\.[\"”]?$", re.IGNORECASE)


def main() -> None:
    """Print the figures, and with `--misses` every case that was not found."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("cases", type=Path)
    parser.add_argument("--misses", action="store_true")
    arguments = parser.parse_args()
    cases = [
        json.loads(line) for line in arguments.cases.read_text(encoding="utf-8").splitlines() if line.strip()
    ]
    given = [case for case in cases if case["attribution"] != _GROUP]
    texts = [rebuild(case["attribution"], case["content"]) for case in given]
    articles = [
        Article(file=str(n), number=1, text=text, offsets=OffsetMap(runs=((0, 0, len(text)),)))
        for n, text in enumerate(texts)
    ]
    counts = {"judged": [0, 0], "speakers": [0, 0], "all": [0, 0]}
    for case, text, sentences in zip(given, texts, parse_articles(articles), strict=True):
        rows = find_attributions(sentences)
        found = is_found(case["attribution"], [a for row in rows for a in row])
        names = names_speaker(case["attribution"], sentences)
        for label, counted in (
            ("judged", names and case["content"] != _GROUP),
            ("speakers", names),
            ("all", True),
        ):
            if counted:
                counts[label][0] += found
                counts[label][1] += 1
        if arguments.misses and not found:
            print(f"{'judged' if names else 'no speaker':10} | {text}")
            for row in rows:
                for a in row:
                    print(f"{'':12} got [{a.source_text}] {a.cue_text}")
    for label, (hits, total) in counts.items():
        print(f"{label}: speaker found {hits} of {total} = {hits / max(total, 1):.3f}")


def rebuild(attribution: str, content: str) -> str:
    """Return attribution and content as the sentence that they were most plausibly cut from."""
    attribution, content = squeeze(attribution), squeeze(content)
    if content == _GROUP:
        return attribution
    if _BEHIND.search(attribution) and not content.lower().startswith("that "):
        return f"{content} {attribution}"
    return f"{attribution} {content}"


def is_found(gold: str, attributions: list[Attribution]) -> bool:
    """Return whether the words of a source stand in the gold attribution."""
    words = f" {plain(gold)} "
    return any(f" {plain(a.source_text)} " in words for a in attributions if plain(a.source_text))


def names_speaker(gold: str, sentences: tuple[Sentence, ...]) -> bool:
    """Return whether the gold's words hold a noun or pronoun beside a verb or "according"."""
    words = set(re.findall(r"\w+", gold.lower()))
    tokens = [t for s in sentences for t in s.tokens if t.text.lower() in words]
    noun = any(t.pos in {"NOUN", "PROPN", "PRON"} for t in tokens)
    verb = any(t.tag in {"VBD", "VBZ", "VBP", "VBN", "VB", "VBG"} for t in tokens) or "according" in words
    return noun and verb


def plain(text: str) -> str:
    """Return the words of `text` in lower case, parted by single blanks."""
    return " ".join(re.findall(r"\w+", text.lower()))


if __name__ == "__main__":
    main()
