"""The reviewer's decisions as a file that a person can read and a version control system can diff.

The review of the corpus folder `story/` is `story.review.yaml` beside it: one entry a fact, sorted, one value
a line. `story.review.journal` beside that holds changes not yet folded in; there is one only while a window
is open or after it was killed. Reading both is here, and so is the wording of the file. Locking, journalling
and replacing are `review_store`; laying the review over the facts is `overlay`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Any, TypeVar, cast

from briefing.brief.review_changes import PAGE_FIELDS, Change, Kind, Value, apply
from briefing.brief.review_files import locked
from briefing.errors import BriefingError, ExitCode, suggestion
from briefing.model import ArticleCorrection, Decision, OwnLine, PersonCorrection, Review

SCHEMA = "briefing-review/1"
_HEAD = """\
# The reviewer's decisions, one entry for each line. `briefing tui` writes this file and `briefing build`
# honours it. It may be edited by hand and kept under version control; its entries are sorted by id.
"""
_KEYED: dict[str, tuple[Kind, type[Any], str]] = {
    "decisions": ("decision", Decision, "fact"),
    "own_lines": ("own", OwnLine, "id"),
    "people": ("person", PersonCorrection, "name"),
    "articles": ("article", ArticleCorrection, "key"),
}
_T = TypeVar("_T")
# PyYAML and msgspec are imported where they are needed: the UI's first paint does not wait for them.


def review_path(corpus: Path) -> Path:
    """Return where the review of the folder `corpus` is kept: beside it, so that it is no article."""
    folder = corpus.absolute()
    return folder.with_name(f"{folder.name}.review.yaml")


def journal_path(path: Path) -> Path:
    """Return the journal that belongs to the review file `path`."""
    return path.with_suffix(".journal")


def load_review(path: Path) -> tuple[Review, tuple[str, ...]]:
    """Return the review kept in `path` and what was recovered from its journal, as sentences for the user.

    A missing file is an empty review. Nothing is written.

    Raises:
        BriefingError: the file cannot be read or is not a review; the message names line and column.
    """
    with locked(journal_path(path), exclusive=False):
        review = read_review(path)
        changes, torn = read_journal(journal_path(path))
    return apply(review, changes), recovered(len(changes), torn)


def recovered(changes: int, torn: int) -> tuple[str, ...]:
    """Return the sentences that tell a user what the journal gave back."""
    messages = []
    if changes:
        messages.append(
            f"Recovered {changes} change{'s'[: changes != 1]} from the journal: a session was cut short, or "
            "another window is open."
        )
    if torn:
        messages.append(
            f"{torn} journal line{'s'[: torn != 1]} had been cut off before being confirmed and "
            f"{'was' if torn == 1 else 'were'} left out."
        )
    return tuple(messages)


def read_review(path: Path) -> Review:
    """Return the review in the YAML file `path` alone; an empty one where there is no file.

    Raises:
        BriefingError: as `load_review`.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return Review()
    except (OSError, UnicodeDecodeError) as error:
        raise BriefingError(f"{path}: cannot read the review: {error}", code=ExitCode.USAGE) from error
    import yaml

    try:
        data = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = f":{mark.line + 1}:{mark.column + 1}" if mark else ""
        problem = getattr(error, "problem", None) or str(error)
        raise BriefingError(f"{path}{place}: not valid YAML: {problem}", code=ExitCode.USAGE) from error
    if data is None:
        return Review()
    try:
        return review_from(data)
    except ValueError as error:
        raise BriefingError(f"{path}: {error}", code=ExitCode.USAGE) from error


def read_journal(path: Path) -> tuple[tuple[Change, ...], int]:
    """Return the changes in the journal `path` and the number of lines that cannot be read (torn ones)."""
    try:
        lines = path.read_bytes().split(b"\n")
    except FileNotFoundError:
        return (), 0
    except OSError as error:
        raise BriefingError(f"{path}: cannot read the journal: {error}") from error
    changes: list[Change] = []
    torn = 0
    for line in lines:
        if not line.strip():
            continue
        try:
            changes.extend(changes_from_line(line))
        except ValueError:
            torn += 1
    return tuple(changes), torn


def review_from(data: object) -> Review:
    """Return the review that plain data (a parsed YAML file) stands for.

    Raises:
        ValueError: an unknown key or a value of the wrong type; the message names it.
    """
    if not isinstance(data, dict):
        raise ValueError("not a review: a mapping is expected")
    _check_keys(data, ("review", *PAGE_FIELDS, *_KEYED), "")
    if data.get("review", SCHEMA) != SCHEMA:
        raise ValueError(f"this review is of the form {data['review']!r}; this program reads {SCHEMA!r}")
    changes = [_page_change(name, data[name]) for name in PAGE_FIELDS if data.get(name) is not None]
    for name, (kind, type_, key) in _KEYED.items():
        entries = data.get(name) or {}
        if not isinstance(entries, dict):
            raise ValueError(f"{name}: a mapping is expected")
        for entry_id, entry in entries.items():
            value = _convert(type_, {**_mapping(entry, f"{name}.{entry_id}"), key: str(entry_id)}, name)
            changes.append(Change(kind=kind, id=str(entry_id), value=value))
    return apply(Review(), changes)


def review_text(review: Review) -> str:
    """Return the YAML file for `review`: sorted, one value a line, the same bytes for the same review."""
    lines = [_HEAD + f"review: {SCHEMA}"]
    if review.title:
        lines.append(f"title: {_quote(review.title)}")
    if review.as_of:
        lines.append(f"as_of: {review.as_of.isoformat()}")
    if review.bottom_line is not None:
        lines.append(f"bottom_line: {_quote(review.bottom_line)}")
    for name, (_, _, key) in _KEYED.items():
        entries = sorted(getattr(review, name), key=lambda entry: str(getattr(entry, key)))
        if entries:
            lines.append(f"\n{name}:")
        for entry in entries:
            lines.append(f"  {_quote(getattr(entry, key), plain=True)}:")
            lines.extend(f"    {field}: {_scalar(value)}" for field, value in _set_fields(entry, key))
            if not _set_fields(entry, key):
                lines[-1] += " {}"
    return "\n".join(lines) + "\n"


def line_of_changes(changes: Iterable[Change]) -> bytes:
    """Return one journal line that holds `changes`: all of them are in force, or none."""
    entries = [{"kind": change.kind, "id": change.id, "value": _plain(change.value)} for change in changes]
    return json.dumps(entries, ensure_ascii=True, separators=(",", ":")).encode("ascii") + b"\n"


def changes_from_line(line: bytes) -> tuple[Change, ...]:
    """Return the changes of one journal line.

    Raises:
        ValueError: the line is torn or no journal line.
    """
    entries = json.loads(line)
    if not isinstance(entries, list):
        raise ValueError("no journal line")
    types = {kind: type_ for kind, type_, _ in _KEYED.values()}
    changes: list[Change] = []
    for entry in entries:
        if not isinstance(entry, dict) or {"kind", "id", "value"} - entry.keys():
            raise ValueError("no journal line")
        kind, value = entry["kind"], entry["value"]
        if kind == "page":
            changes.append(_page_change(entry["id"], value))
        elif kind in types:
            converted = None if value is None else _convert(types[kind], value, kind)
            changes.append(Change(kind=kind, id=entry["id"], value=converted))
        else:
            raise ValueError(f"unknown kind {kind!r}")
    return tuple(changes)


def _page_change(name: str, value: object) -> Change:
    if name not in PAGE_FIELDS:
        raise ValueError(f"unknown key {name!r}")
    if value is not None:
        value = _convert(date if name == "as_of" else str, value, name)
    return Change(kind="page", id=name, value=cast(Value, value))


def _convert(type_: type[_T], data: object, where: str) -> _T:
    if isinstance(data, dict):
        _check_keys(data, tuple(field.name for field in fields(cast(Any, type_))), where)
    import msgspec

    try:
        return msgspec.convert(data, type_)
    except msgspec.ValidationError as error:
        raise ValueError(f"{where}: {error}") from error


def _check_keys(data: Mapping[Any, object], known: tuple[str, ...], where: str) -> None:
    for key in data:
        if key not in known:
            prefix = f"{where}: " if where else ""
            raise ValueError(f"{prefix}unknown key {str(key)!r}.{suggestion(str(key), list(known))}")


def _mapping(entry: object, where: str) -> dict[str, object]:
    if entry is None:
        return {}
    if not isinstance(entry, dict):
        raise ValueError(f"{where}: a mapping is expected")
    return entry


def _plain(value: Value) -> object:
    import msgspec

    return msgspec.to_builtins(value)


def _set_fields(entry: Any, key: str) -> list[tuple[str, object]]:
    """Return the fields of `entry` that differ from their defaults, in the model's order."""
    return [
        (field.name, getattr(entry, field.name))
        for field in fields(entry)
        if field.name != key and getattr(entry, field.name) != field.default
    ]


def _scalar(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return "[" + ", ".join(_quote(str(item)) for item in value) + "]"
    if isinstance(value, str):
        return _quote(value, plain=bool(re.fullmatch(r"accepted|rejected|open|[a-z]+_[a-z]+", value)))
    return str(value)


def _quote(text: str, *, plain: bool = False) -> str:
    """Return `text` as a YAML scalar on one line; `plain`: without quotes where YAML reads it the same."""
    if plain and re.fullmatch(r"[A-Za-z_][A-Za-z0-9_.#/-]*", text) and not _RESERVED.fullmatch(text):
        return text if "#" not in text and not text.endswith("-") else f'"{text}"'
    return '"' + "".join(_ESCAPES.get(char) or _escape(char) for char in text) + '"'


_RESERVED = re.compile(r"(?i)y|n|yes|no|on|off|true|false|null|none|nan|inf")
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def _escape(char: str) -> str:
    # YAML readers refuse raw control characters and byte order marks; the rest stays readable.
    if char.isprintable() and char not in "\x7f\ufeff":
        return char
    code = ord(char)
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
