"""A small scored model of which lines of a whole web page are its article.

For pages saved with all their menus, teasers and footers, where named rules cannot name everything. Each line
gets a sum of weighted features of its shape and its neighbours; the best path through the page then favours
few changes between body and furniture. The weights are data (`data/line_model.yaml`); `page_lines.py --fit`
in `benchmarks/` says where they come from. No feature looks at a particular word.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from functools import cache

from briefing.documents import shapes
from briefing.documents.rules import read_data

_PUNCTUATION = re.compile(r"[,;:]\s")
_QUOTE = re.compile(r"[“”\"«»„]")
_DIGITS = re.compile(r"\d")
_WORDLIKE = re.compile(r"\w")
_ODD = re.compile(r"https?://|www\.|@\w|[|©®™→»›]|[{}<>]|\b\w+\.(?:com|org|net)\b")


def line_features(texts: Sequence[str]) -> list[dict[str, float]]:
    """Return the features of each line of a page, all between -1 and 1 or so."""
    sizes = [shapes.words(text) for text in texts]
    ends = [shapes.ends_sentence(text) for text in texts]
    prose = [shapes.is_prose(text) and size >= 8 for text, size in zip(texts, sizes, strict=True)]
    repeated = Counter(shapes.same(text) for text in texts)
    mass = [min(size, 80) if is_prose else 0 for size, is_prose in zip(sizes, prose, strict=True)]
    start, end = densest(mass, sizes)
    block_mass = sum(mass[start:end]) or 1
    total = len(texts)
    stamps = [size <= 10 and shapes.is_stamp(text) for text, size in zip(texts, sizes, strict=True)]
    rows = []
    for i, text in enumerate(texts):
        size = sizes[i]
        near = [k for k in range(max(i - 2, 0), min(i + 3, total)) if k != i]
        far = [k for k in range(max(i - 6, 0), min(i + 7, total)) if k != i]
        inside = start <= i < end
        distance = 0 if inside else min(abs(i - start), abs(i - end + 1))
        above, below = (prose[i - 1] if i else False), (prose[i + 1] if i + 1 < total else False)
        lower = shapes.lower_share(text)
        row = {
            "bias": 1.0,
            "words": math.log1p(size) / 4,
            "one_word": float(size <= 1),
            "few_words": float(2 <= size <= 4),
            "some_words": float(5 <= size <= 11),
            "many_words": float(size >= 25),
            "ends_sentence": float(ends[i]),
            "long_sentence": float(ends[i] and size >= 12),
            "ellipsis": float(text.rstrip(' "”').endswith(("...", "…"))),
            "lower_share": lower,
            "prose": float(prose[i]),
            "shouting": float(text.isupper()),
            "commas": min(len(_PUNCTUATION.findall(text)), 5) / 5,
            "quotes": float(bool(_QUOTE.search(text))),
            "digits": len(_DIGITS.findall(text)) / max(len(_WORDLIKE.findall(text)), 1),
            "odd": float(bool(_ODD.search(text))),
            "repeated": float(repeated[shapes.same(text)] > 1),
            "inside": float(inside),
            "inside_prose": float(inside and prose[i]),
            "inside_short": float(inside and size <= 4),
            "outside_prose": float(not inside and prose[i]),
            "distance": min(distance, 40) / 40,
            "next_to_block": float(0 < distance <= 2),
            "near_prose": sum(prose[k] for k in near) / 4,
            "far_prose": sum(prose[k] for k in far) / 12,
            "alone": float(prose[i] and not above and not below),
            "alone_inside": float(prose[i] and inside and not above and not below),
            "between": float(above and below),
            "near_stamp": float(any(stamps[k] for k in near)),
            "is_stamp": float(stamps[i]),
            "bullet": float(bool(shapes.BULLET.match(text))),
            "block_share": block_mass / max(sum(mass), 1) if inside else 0.0,
            "first_lines": float(i < 3),
            "caption": float(shapes.is_caption(text)),
        }
        rows.append(row)
    return rows


def densest(mass: Sequence[int], sizes: Sequence[int]) -> tuple[int, int]:
    """Return the run of lines with the most running text in it for the fewest short lines (half-open)."""
    best, best_start, best_end = 0.0, 0, 0
    current, current_start = 0.0, 0
    for i, weight in enumerate(mass):
        value = weight if weight else -(9.0 if sizes[i] <= 14 else 5.0)
        if current <= 0:
            current, current_start = 0.0, i
        current += value
        if current > best:
            best, best_start, best_end = current, current_start, i + 1
    return best_start, best_end


def context_features(texts: Sequence[str], scores: Sequence[float]) -> list[dict[str, float]]:
    """Return what the first scores of the lines around say of each line: the second look at a page."""
    sure = [1 / (1 + math.exp(-max(min(score, 30.0), -30.0))) for score in scores]
    mass = [p * min(shapes.words(text), 60) for p, text in zip(sure, texts, strict=True)]
    total = sum(mass) + 1e-9
    strong = [i for i, p in enumerate(sure) if p > 0.5]
    sums = [0.0]
    for p in sure:
        sums.append(sums[-1] + p)

    def around(i: int, reach: int) -> float:
        low, high = max(0, i - reach), min(len(sure), i + reach + 1)
        return (sums[high] - sums[low] - sure[i]) / (2 * reach)

    rows, above = [], 0.0
    for i, p in enumerate(sure):
        above += mass[i]
        place = bisect_left(strong, i)
        up = i - strong[place - 1] if place else 99
        after = bisect_right(strong, i)
        down = strong[after] - i if after < len(strong) else 99
        bridged = float(up <= 4 and down <= 4)
        rows.append(
            {
                "sure": p, "sure_near": around(i, 1), "sure_3": around(i, 3), "sure_8": around(i, 8),
                "sure_20": around(i, 20), "above": min(above / total, 1.0),
                "below": min((total - above + mass[i]) / total, 1.0), "edge_top": float(above / total < 0.03),
                "edge_bottom": float((total - above) / total < 0.03), "gap_up": min(up, 10) / 10,
                "gap_down": min(down, 10) / 10, "bridged": bridged, "bridged_sure": bridged * p,
            }
        )  # fmt: skip
    return rows


@cache
def line_weights() -> tuple[dict[str, float], dict[str, float], float]:
    """Return the weights of the first and the second look, and the cost of a change."""
    data = read_data("line_model.yaml")
    first = {str(k): float(v) for k, v in data["first"].items()}
    second = {str(k): float(v) for k, v in data["second"].items()}
    return first, second, float(data["change"])


def weigh(rows: Sequence[Mapping[str, float]], weights: Mapping[str, float]) -> list[float]:
    """Return the weighted sum of each line's features."""
    return [sum(weights.get(key, 0.0) * value for key, value in row.items()) for row in rows]


def line_scores(texts: Sequence[str]) -> list[float]:
    """Return for each line of a page how much speaks for it being the article's (above 0) or not."""
    first, second, _ = line_weights()
    rows = line_features(texts)
    context = context_features(texts, weigh(rows, first))
    return weigh([row | more for row, more in zip(rows, context, strict=True)], second)


def body_lines(texts: Sequence[str], *, never: Collection[int] = ()) -> list[bool]:
    """Return for each line of a page whether it belongs to the article.

    Args:
        texts: all lines of the page in order.
        never: indices of lines that are known to be none of it.
    """
    change = line_weights()[2]
    scores = [min(s, -3.0) if i in never else s for i, s in enumerate(line_scores(texts))]
    return best_path(scores, change)


def best_path(scores: Sequence[float], change: float) -> list[bool]:
    """Return the labels with the greatest sum of scores (negated outside), each change costing `change`."""
    if not scores:
        return []
    inside, outside = scores[0] / 2, -scores[0] / 2
    came: list[tuple[bool, bool]] = []
    for score in scores[1:]:
        stay_in, stay_out = inside >= outside - change, outside >= inside - change
        came.append((stay_in, stay_out))
        inside, outside = (
            (inside if stay_in else outside - change) + score / 2,
            (outside if stay_out else inside - change) - score / 2,
        )
    label = inside >= outside
    labels = [label]
    for stay_in, stay_out in reversed(came):
        stayed = stay_in if label else stay_out
        label = label if stayed else not label
        labels.append(label)
    labels.reverse()
    return labels
