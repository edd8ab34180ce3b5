"""The cleaning rules of `data/cleaning.yaml`, read once. Owns their form; `cleaning` applies them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

import yaml

from briefing.documents.wholedates import MONTH, TIME, WHOLE, ZONE

MAX_LINE = 2_000
"""Longer lines are never furniture by their words."""
_NUMBERED = re.compile(r"\(\?P<\w+>")


@dataclass(frozen=True, slots=True, kw_only=True)
class CleaningRule:
    """One named rule: what it matches and what then goes."""

    name: str
    action: str
    """`drop`, `run`, `rest`, `drop_head` or `drop_tail`."""
    pattern: re.Pattern[str]
    min_words: int
    max_words: int
    anywhere: bool = False
    """`drop_head`: in every paragraph, not only at the top of the article."""

    def matches(self, text: str, words: int) -> re.Match[str] | None:
        """Return the match in a line of `words` words, if the line's length allows one."""
        if not self.min_words <= words <= self.max_words or len(text) > MAX_LINE:
            return None
        return self.pattern.search(text)


def read_data(name: str) -> Any:
    """Return the content of one of this package's YAML files."""
    return yaml.safe_load(resources.files("briefing.documents").joinpath("data", name).read_text("utf-8"))


@cache
def cleaning_rules() -> tuple[CleaningRule, ...]:
    """Return all cleaning rules in the file's order."""
    whole = _NUMBERED.sub("(?:", WHOLE.pattern)
    names = {"month": _title_month(), "time": f"(?i:{TIME})", "zone": ZONE, "whole_date": f"(?i:{whole})"}
    rules = []
    for entry in read_data("cleaning.yaml"):
        source = str(entry["match"])
        for key, value in names.items():
            source = source.replace("{" + key + "}", value)
        flags = re.NOFLAG if entry.get("case") else re.IGNORECASE
        rules.append(
            CleaningRule(
                name=entry["name"], action=entry["action"], pattern=re.compile(source, flags),
                min_words=entry.get("min_words", 0), max_words=entry.get("max_words", 1_000_000),
                anywhere=bool(entry.get("anywhere")),
            )
        )  # fmt: skip
    return tuple(rules)


def _title_month() -> str:
    return f"(?i:{MONTH})"
