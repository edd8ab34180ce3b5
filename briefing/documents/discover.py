"""Which files of the given paths are articles, and under which name. Owns the walk; opens no file.

A folder is walked in sorted order. Links are followed only to files inside the folder, so that neither a loop
nor a link to elsewhere can bring in what the user did not name.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from briefing.errors import BriefingError, Problem

KINDS = {
    ".txt": "txt", ".text": "txt", ".md": "md", ".markdown": "md", ".html": "html", ".htm": "html",
    ".xhtml": "html", ".eml": "eml", ".pdf": "pdf", ".docx": "docx",
}  # fmt: skip
"""File ending in lower case -> the kind that `SourceFile.kind` names."""

_NOT_ARTICLES = frozenset({"briefing.yaml", "briefing.yml"})
_NOT_FOLDERS = frozenset({"rules", "templates"})
MAX_DEPTH = 40
"""Folders deeper than this are not walked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One file to read."""

    path: Path
    name: str
    """Relative to the folder given, with forward slashes; the file's own name when a file was given."""
    kind: str


def find_files(paths: Sequence[Path]) -> tuple[tuple[Found, ...], tuple[Problem, ...]]:
    """Return the article files under `paths`, sorted by name, and what was passed over.

    Raises:
        BriefingError: a path does not exist, or a folder cannot be read.
    """
    found: dict[Path, Found] = {}
    problems: list[Problem] = []
    names: set[str] = set()
    for path in paths:
        if not path.exists():
            raise BriefingError(f"{path}: no such file or folder. Name the folder that holds the articles.")
        base = path.resolve()
        pairs = list(_walk(base, problems)) if path.is_dir() else [(base, path.name)]
        for file, name in pairs:
            kind = KINDS.get(file.suffix.lower())
            real = file.resolve()
            if real in found:
                continue
            if kind is None:
                problems.append(_skipped(name, file))
                continue
            if name in names:
                # Two folders may hold files of one name: the folder's own name tells them apart.
                name = f"{base.name}/{name}" if path.is_dir() else f"{file.parent.name}/{name}"
            stem, count = name, 2
            while name in names:
                name = f"{stem}~{count}"
                count += 1
            names.add(name)
            found[real] = Found(path=file, name=name, kind=kind)
    return tuple(sorted(found.values(), key=lambda f: f.name)), tuple(problems)


def _walk(root: Path, problems: list[Problem]) -> Iterator[tuple[Path, str]]:
    """Yield the visible files under `root` (resolved) with their names, depth first, in sorted order."""
    try:
        next(root.iterdir(), None)
    except OSError as error:
        raise BriefingError(
            f"{root}: cannot read the folder ({error.strerror}). Check its permissions."
        ) from error
    stack: list[tuple[Path, str, int]] = [(root, "", 0)]
    while stack:
        folder, prefix, depth = stack.pop()
        try:
            entries = sorted(os.scandir(folder), key=lambda e: e.name)
        except OSError as error:
            problems.append(
                Problem(path=prefix.rstrip("/"), severity="warning",
                        message=f"cannot read this folder ({error.strerror}); its files are left out. "
                                "Check its permissions.")
            )  # fmt: skip
            continue
        folders: list[tuple[Path, str, int]] = []
        for entry in entries:
            if entry.name.startswith("."):
                continue
            name, path = prefix + entry.name, Path(entry.path)
            if entry.is_symlink() and not _inside(path, root, name, problems):
                continue
            if entry.is_dir(follow_symlinks=False):
                if entry.name in _NOT_FOLDERS and depth == 0:
                    continue
                if depth >= MAX_DEPTH:
                    problems.append(
                        Problem(path=name, severity="warning",
                                message=f"folders deeper than {MAX_DEPTH} levels are left out.")
                    )  # fmt: skip
                    continue
                folders.append((path, name + "/", depth + 1))
            elif entry.is_file() and not _is_own_file(entry.name):
                yield path, name
        stack.extend(reversed(folders))


def _inside(path: Path, root: Path, name: str, problems: list[Problem]) -> bool:
    """Return whether the link at `path` leads to a file below `root`; else record why it is left out."""
    try:
        target = path.resolve(strict=True)
        why = "" if target.is_relative_to(root) else "leads out of the folder"
        if not why and target.is_dir():
            # The folder that it names is walked under its own name: following it would only repeat, or loop.
            why = "leads to a folder of the same corpus"
    except (OSError, RuntimeError):
        why = "leads nowhere or in a circle"
    if why:
        problems.append(Problem(path=name, severity="warning", message=f"this link {why}; it is left out."))
    return not why


def _is_own_file(name: str) -> bool:
    """Return whether the file is the program's own (settings, edits, output), not an article."""
    lower = name.lower()
    return lower in _NOT_ARTICLES or lower.endswith((".review.yaml", ".review.yml")) or ".briefing." in lower


def _skipped(name: str, file: Path) -> Problem:
    known = ", ".join(sorted(KINDS))
    kind = file.suffix.lower() or "no ending"
    return Problem(
        path=name,
        severity="warning",
        message=f"skipped: files of this kind ({kind}) are not read. Known: {known}.",
    )
