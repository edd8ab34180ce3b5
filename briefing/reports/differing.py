"""What changed between two saved briefs, as a reader wants to hear it."""

from __future__ import annotations

from pathlib import Path

from briefing.brief import LineChange, diff_briefs
from briefing.brief.verify import load_brief_json

_SIGNS = {"added": "+", "removed": "-", "changed": "~", "moved": ">"}


def diff_text(old: Path, new: Path) -> str:
    """Return one block a changed line, ending in a newline.

    Args:
        old: a brief in JSON.
        new: another one.

    Raises:
        BriefingError: one of them cannot be read or is no brief.
    """
    changes = diff_briefs(load_brief_json(old), load_brief_json(new))
    if not changes:
        return "Both briefs say the same.\n"
    return "".join(_change(change) for change in changes)


def _change(change: LineChange) -> str:
    head = f"{_SIGNS[change.kind]} {change.kind:7} {change.section:18} {change.id}"
    if change.kind in {"added", "removed"}:
        return f"{head}\n    {change.new or change.old}\n"
    if change.old == change.new:
        what = f"    {', '.join(change.what)} differ\n" if change.what else ""
        return f"{head}\n    {change.new}\n{what}"
    return f"{head}\n    - {change.old}\n    + {change.new}\n"
