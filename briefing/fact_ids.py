"""The id of a fact: facts are given it, the decision made of a fact is found again by it, no reader is shown it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

from briefing.model import Claim, SectionId


def fact_id(section: SectionId, first: Claim) -> str:
    """Return the stable id of the fact of `section` whose first-published claim is `first`: made of its words."""
    words = f"{section}\n{' '.join(first.quote.split())}\n{first.rule}\n{first.text}"
    return f"f-{hashlib.sha256(words.encode()).hexdigest()[:10]}"


def in_words(why: str, lines: Mapping[str, str]) -> str:
    """Return a reason with the words of other lines in place of their ids: "says less than “They met”".

    Args:
        lines: how each line reads, by id.
    """
    return " ".join(f"“{lines[word]}”" if lines.get(word) else word for word in why.split(" "))
