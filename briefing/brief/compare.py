"""What changed between two saved briefs, line by line. Works on their JSON: old files still compare."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class LineChange:
    """One line that came, went or reads otherwise."""

    kind: Literal["added", "removed", "changed", "moved"]
    """`moved`: the same words in another section."""
    section: str
    """The section in the new brief; for a removed line in the old one."""
    id: str
    old: str = ""
    new: str = ""
    what: tuple[str, ...] = ()
    """For a changed line, which of `text`, `mark`, `certainty`, `date`, `sources` differ."""


_WATCHED = ("text", "mark", "certainty", "date")


def diff_briefs(old: Mapping[str, Any], new: Mapping[str, Any]) -> tuple[LineChange, ...]:
    """Return the changes from `old` to `new`, in the order of the new page, removed lines last.

    Args:
        old: a brief's JSON object, of the schema `briefing/1`.
        new: another one.
    """
    before, after = _lines(old), _lines(new)
    changes: list[LineChange] = []
    for key, (section, item) in after.items():
        if key not in before:
            changes.append(LineChange(kind="added", section=section, id=key, new=item["text"]))
            continue
        old_section, old_item = before[key]
        what = tuple(name for name in _WATCHED if _seen(old_item, name) != _seen(item, name))
        if _files(old, old_item) != _files(new, item):
            what = (*what, "sources")
        if what or section != old_section:
            changes.append(
                LineChange(
                    kind="changed" if what else "moved",
                    section=section,
                    id=key,
                    old=old_item["text"],
                    new=item["text"],
                    what=what,
                )
            )
    changes += [
        LineChange(kind="removed", section=section, id=key, old=item["text"])
        for key, (section, item) in before.items()
        if key not in after
    ]
    return tuple(changes)


def _lines(brief: Mapping[str, Any]) -> dict[str, tuple[str, Mapping[str, Any]]]:
    return {
        item["id"]: (section["id"], item)
        for section in brief.get("sections", ())
        for item in section.get("items", ())
    }


def _seen(item: Mapping[str, Any], name: str) -> object:
    value = item.get(name)
    # How a date was worked out may be worded anew; the day is what counts.
    return (value.get("start"), value.get("end")) if name == "date" and value else value


def _files(brief: Mapping[str, Any], item: Mapping[str, Any]) -> list[tuple[str, int]]:
    """Return the item's articles by file: numbers of sources change with every article that joins."""
    names = {source["id"]: (source["file"], source["article"]) for source in brief.get("sources", ())}
    return sorted(names[source] for source in item.get("sources", ()) if source in names)
