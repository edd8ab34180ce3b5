"""Checking a saved brief against the files that it was made from.

Owns the check that every quote stands in its file, character for character. How a file becomes text is the
documents step's business: the caller passes it in.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from briefing.errors import BriefingError, ExitCode, Problem

SCHEMA = "briefing/1"
ReadText = Callable[[Path], str]
"""Returns a file's decoded text, the one that file offsets count in."""


def verify_brief(path: Path, folder: Path, *, read_text: ReadText) -> tuple[Problem, ...]:
    """Return what does not hold of the JSON brief at `path`, given the corpus in `folder`.

    Raises:
        BriefingError: `path` cannot be read or is no brief of ours.
    """
    brief = load_brief_json(path)
    sources = {source.get("id"): source for source in brief["sources"]}
    texts: dict[str, str | None] = {}
    problems: list[Problem] = []

    def complain(file: str, key: str, message: str) -> None:
        problems.append(Problem(path=file, key=key, message=message))

    for section in brief["sections"]:
        for item in section.get("items", ()):
            key = str(item.get("id", ""))
            if not item.get("evidence") and not item.get("drafter"):
                complain(str(path), key, "the line has no evidence")
            for evidence in item.get("evidence", ()):
                source = sources.get(evidence.get("source"))
                if source is None:
                    complain(str(path), key, f"its source {evidence.get('source')!r} is not listed")
                    continue
                file = str(source.get("file", ""))
                if file not in texts:
                    texts[file] = _read(folder, file, read_text, complain)
                text = texts[file]
                if text is None:
                    continue
                problem = _check_quote(text, evidence)
                if problem:
                    complain(file, key, problem)
    return tuple(problems)


def own_words(path: Path) -> tuple[str, ...]:
    """Return the lines of the JSON brief at `path` that say what no quote proves: the reviewer's own words.

    Raises:
        BriefingError: as `verify_brief`.
    """
    sections = load_brief_json(path)["sections"]
    return tuple(
        f"{item.get('id', '')}: {item.get('text', '')}"
        for section in sections
        for item in section.get("items", ())
        if item.get("drafter")
    )


def load_brief_json(path: Path) -> Mapping[str, Any]:
    """Return the JSON object of the brief at `path`.

    Raises:
        BriefingError: it cannot be read, is no JSON, or is no brief of this schema.
    """
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise BriefingError(f"{path}: cannot be read ({error.strerror}).", code=ExitCode.USAGE) from error
    except (ValueError, RecursionError) as error:
        raise BriefingError(
            f"{path}: is no JSON ({error}). Give it the brief.json that `briefing build --format json` writes.",
            code=ExitCode.USAGE,
        ) from error
    found = data.get("schema") if isinstance(data, dict) else None
    if found != SCHEMA or not all(_are_objects(data.get(name)) for name in ("sections", "sources")):
        raise BriefingError(
            f"{path}: is no brief of the schema {SCHEMA} (found {found!r}). "
            "Write one with `briefing build --format json`.",
            code=ExitCode.USAGE,
        )
    return dict(data)


def _are_objects(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(entry, dict) for entry in value)


def _read(
    folder: Path, file: str, read_text: ReadText, complain: Callable[[str, str, str], None]
) -> str | None:
    target = folder / file
    # A brief comes from anywhere: its file names must not lead out of the corpus.
    if not target.resolve().is_relative_to(folder.resolve()):
        complain(file, "", "lies outside the corpus folder")
        return None
    if not target.is_file():
        complain(file, "", "is missing")
        return None
    try:
        return read_text(target)
    except (OSError, BriefingError) as error:
        complain(file, "", f"cannot be read: {error}")
        return None


def _check_quote(text: str, evidence: Mapping[str, Any]) -> str:
    start, end, quote = evidence.get("start"), evidence.get("end"), evidence.get("quote")
    if not (isinstance(start, int) and isinstance(end, int) and isinstance(quote, str) and 0 <= start < end):
        return "the evidence has no quote with a place"
    if text[start:end] == quote:
        return ""
    elsewhere = text.find(quote)
    if elsewhere >= 0:
        return f"the quote does not stand at {start} but at {elsewhere}; the file changed"
    return f"the quote does not stand in the file: “{quote[:80]}”"
