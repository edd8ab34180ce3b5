"""How well cleaning finds an article's lines among those of a whole web page.

    python benchmarks/page_lines.py FILE          precision, recall and F1
    python benchmarks/page_lines.py FILE --fit    cross-validates and prints the weights of line_model.yaml

FILE holds one page a line as JSON: {"lines": [{"text": "...", "body": true}, ...], "url": "..."}. Only the
text of the lines is used. The lines go through the cleaning that plain text files go through; a subheading
inside the body counts as body, as the pages' labels have it.

Pages are labelled by comparing each line with the text of the article, so that a menu's "Mac" is labelled
body where the article says "Mac". Such a line (at most four words that stand in a longer body line) is left
out of `lines`; `all lines` counts it. `characters` weighs each line by its length: what a reader loses.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from briefing.documents import shapes
from briefing.documents.blocks import make_blocks
from briefing.documents.cleaning import clean, named_blocks
from briefing.documents.linemodel import best_path, context_features, line_features, line_weights, weigh
from briefing.text import printable, squeeze

Page = list[tuple[str, bool]]
FOLDS = 6


def read_pages(path: Path) -> list[Page]:
    """Return the pages of the case file as (text, is body) lines, empty lines left out."""
    pages: list[Page] = []
    for row in path.read_text("utf-8").splitlines():
        lines = json.loads(row)["lines"]
        texts = [(squeeze(printable(line["text"])), bool(line["body"])) for line in lines]
        pages.append([(text, body) for text, body in texts if text])
    return pages


def predict(texts: Sequence[str]) -> list[bool]:
    """Return which lines cleaning takes for the article's."""
    blocks = make_blocks("\n".join(texts), paragraphs=True)
    verdicts = clean(blocks)
    return [verdict.kept or verdict.why == "heading" for verdict in verdicts]


def by_chance(page: Page) -> list[bool]:
    """Return which lines are labelled body only because a longer body line holds their few words."""
    joined = "\n".join(text for text, body in page if body and shapes.words(text) >= 6).casefold()
    return [body and shapes.words(text) <= 4 and text.casefold() in joined for text, body in page]


def report(pages: Sequence[Page], found: Sequence[Sequence[bool]], name: str) -> None:
    """Print precision, recall and F1 of body lines, three ways."""
    for measure in ("lines", "characters", "all lines"):
        right = wrong = missed = 0
        for page, marks in zip(pages, found, strict=True):
            for (text, body), mark, chance in zip(page, marks, by_chance(page), strict=True):
                if measure == "lines" and chance:
                    continue
                weight = len(text) if measure == "characters" else 1
                right += weight * (mark and body)
                wrong += weight * (mark and not body)
                missed += weight * (body and not mark)
        precision, recall = right / max(right + wrong, 1), right / max(right + missed, 1)
        f1 = 2 * precision * recall / max(precision + recall, 1e-9)
        print(f"{name:16} {measure:11} precision {precision:.3f}  recall {recall:.3f}  F1 {f1:.3f}")


def fit(pages: Sequence[Page]) -> None:
    """Cross-validate the line model by pages, then print the weights fitted on all of them."""
    import numpy as np

    change = line_weights()[2]

    def train(
        rows: list[list[dict[str, float]]], labels: list[list[bool]], skip: list[list[bool]]
    ) -> dict[str, float]:
        names = list(rows[0][0])
        flat = [
            (row, y)
            for r, ys, c in zip(rows, labels, skip, strict=True)
            for row, y, s in zip(r, ys, c, strict=True)
            if not s
        ]
        x = np.array([[row[n] for n in names] for row, _ in flat])
        y = np.array([float(label) for _, label in flat])
        w = np.zeros(len(names))
        for _ in range(40):
            p = 1 / (1 + np.exp(-np.clip(x @ w, -30, 30)))
            step = np.linalg.solve(
                (x * (p * (1 - p))[:, None]).T @ x + 1.5 * np.eye(len(w)), x.T @ (p - y) + 1.5 * w
            )
            w -= step
            if float(np.abs(step).max()) < 1e-6:
                break
        return dict(zip(names, (float(v) for v in w), strict=True))

    texts = [[text for text, _ in page] for page in pages]
    labels = [[body for _, body in page] for page in pages]
    skip = [by_chance(page) for page in pages]
    rows = [line_features(t) for t in texts]
    never = [
        {i for i, name in enumerate(named_blocks(make_blocks("\n".join(t), paragraphs=True))) if name}
        for t in texts
    ]

    def pick(items: Sequence[Any], chosen: Sequence[int]) -> list[Any]:
        return [items[i] for i in chosen]

    def both(chosen: list[int]) -> tuple[dict[str, float], dict[str, float]]:
        # The second look must learn from first looks at pages that the first has not seen.
        full: dict[int, list[dict[str, float]]] = {}
        for fold in range(4):
            inner = [i for n, i in enumerate(chosen) if n % 4 != fold]
            weights = train(pick(rows, inner), pick(labels, inner), pick(skip, inner))
            for n, i in enumerate(chosen):
                if n % 4 == fold:
                    more = context_features(texts[i], weigh(rows[i], weights))
                    full[i] = [a | b for a, b in zip(rows[i], more, strict=True)]
        first = train(pick(rows, chosen), pick(labels, chosen), pick(skip, chosen))
        return first, train([full[i] for i in chosen], pick(labels, chosen), pick(skip, chosen))

    found: list[list[bool]] = [[] for _ in pages]
    for fold in range(FOLDS):
        first, second = both([i for i in range(len(pages)) if i % FOLDS != fold])
        for i in range(fold, len(pages), FOLDS):
            more = context_features(texts[i], weigh(rows[i], first))
            scores = weigh([a | b for a, b in zip(rows[i], more, strict=True)], second)
            found[i] = best_path([min(s, -3.0) if k in never[i] else s for k, s in enumerate(scores)], change)
    report(pages, found, "cross-validated")
    first, second = both(list(range(len(pages))))
    for name, weights in (("first", first), ("second", second)):
        print(f"{name}:")
        for key, value in weights.items():
            print(f"  {key}: {value:.2f}")


def main() -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("file", type=Path)
    parser.add_argument("--fit", action="store_true")
    options = parser.parse_args()
    pages = read_pages(options.file)
    if options.fit:
        fit(pages)
    else:
        report(pages, [predict([text for text, _ in page]) for page in pages], "cleaning")
    return 0


if __name__ == "__main__":
    sys.exit(main())
