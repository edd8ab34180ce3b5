"""Fuller words put into a line for a phrase of it, and never into what somebody is quoted with.

Owns only where they may be put; which words stand for which is the matter of who calls.
"""

from __future__ import annotations

import re

_OPEN, _CLOSE = "“«", "”»"


def put_in(text: str, pattern: str, full: str) -> str:
    """Return the text with the full words where the pattern is first found, as it is where it is not or is quoted.

    Args:
        pattern: may have a group for the phrase's first letter; where that is "T", the full words begin with a capital.
    """
    found = re.search(pattern, text)
    if found is None or _quoted(text, found.start()):
        return text
    opens = found.re.groups and (found[1] or "").startswith("T")
    words = full[:1].upper() + full[1:] if opens else full
    return f"{text[: found.start()]}{words}{text[found.end() :]}"


def _quoted(text: str, place: int) -> bool:
    """Return whether the place stands inside quotation marks."""
    before = text[:place]
    opened = sum(before.count(mark) for mark in _OPEN) - sum(before.count(mark) for mark in _CLOSE)
    return opened > 0 or before.count('"') % 2 == 1
