"""What is known of a corpus, kept on disk and read back: quickly, and without any step.

Owns `Analysis`, what the pipeline hands to the command line and the terminal UI, and its file. The file is
disposable: a torn, old or foreign one is the same as none.
"""

from __future__ import annotations

import gc
import os
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from briefing import __version__
from briefing.errors import Problem
from briefing.model import Article, Claim, Fact, Sentence, SourceFile


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """All that is known of a corpus before the page is made. Can be saved, and read without the parser."""

    root: Path
    """The corpus folder (the first path's folder when single files were given)."""
    files: tuple[SourceFile, ...]
    facts: tuple[Fact, ...]
    """By section, then falling rank; those with `dropped` set included."""
    as_of: date
    problems: tuple[Problem, ...] = ()
    sentences: tuple[tuple[Sentence, ...], ...] = ()
    """Per article, in the order of `articles`; empty after reading back a saved analysis."""
    claims: tuple[Claim, ...] = ()
    digests: tuple[tuple[str, str], ...] = ()
    """(`inputs`, digest of the files), (`rules`, digest), (`model`, name), (`version`, ...)."""

    @property
    def articles(self) -> tuple[Article, ...]:
        """The articles of all files, by file and number."""
        return tuple(article for file in self.files for article in file.articles)

    def digest(self, name: str) -> str:
        """Return the digest called `name`, "" where there is none."""
        return dict(self.digests).get(name, "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Saved:
    """What of an analysis is kept on disk: all that the page and the terminal UI need, not the sentences."""

    version: str
    files: tuple[SourceFile, ...]
    facts: tuple[Fact, ...]
    as_of: date
    problems: tuple[Problem, ...]
    digests: tuple[tuple[str, str], ...]


def saved_path(root: Path) -> Path:
    """Return where the analysis of the corpus `root` is kept: beside it, in a folder that may be deleted."""
    folder = root.resolve()
    return folder.parent / ".briefing-cache" / f"{folder.name}.analysis"


def read_analysis(root: Path) -> Analysis | None:
    """Return the analysis kept of the corpus `root`, None where there is none that this version can read."""
    import msgspec

    # Reading makes nothing but new objects; looking through them for garbage takes as long as reading.
    collects = gc.isenabled()
    gc.disable()
    try:
        saved = msgspec.msgpack.decode(saved_path(root).read_bytes(), type=Saved)
    except (OSError, msgspec.DecodeError):
        return None
    finally:
        if collects:
            gc.enable()
    if saved.version != __version__:
        return None
    return Analysis(
        root=root,
        files=saved.files,
        facts=saved.facts,
        as_of=saved.as_of,
        problems=saved.problems,
        digests=saved.digests,
    )


def write_analysis(analysis: Analysis) -> None:
    """Keep `analysis` for the next start: written beside, then put in place. Where the disk refuses, what
    was there stays."""
    import msgspec

    saved = Saved(
        version=__version__,
        files=analysis.files,
        facts=analysis.facts,
        as_of=analysis.as_of,
        problems=analysis.problems,
        digests=analysis.digests,
    )
    path = saved_path(analysis.root)
    beside = path.with_suffix(f".{os.getpid()}.part")
    try:
        path.parent.mkdir(exist_ok=True)
        beside.write_bytes(msgspec.msgpack.encode(saved))
        beside.replace(path)
    except OSError:
        beside.unlink(missing_ok=True)
