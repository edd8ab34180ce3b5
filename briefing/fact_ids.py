"""The id of a fact: facts are given it, and the decision made of a fact is found again by it."""

from __future__ import annotations

import hashlib

from briefing.model import Claim, SectionId


def fact_id(section: SectionId, first: Claim) -> str:
    """Return the stable id of the fact of `section` whose first-published claim is `first`: made of its words."""
    words = f"{section}\n{' '.join(first.quote.split())}\n{first.rule}\n{first.text}"
    return f"f-{hashlib.sha256(words.encode()).hexdigest()[:10]}"
