"""What is known of a corpus, kept on disk and read back: quickly, and without any step.

Owns `Analysis`, what the pipeline hands to the command line and the terminal UI, and its file. The file is
disposable: a torn, old or foreign one is the same as none. It is a row of msgpack values: first the little
that a first look at the page needs, which is read at once however large the corpus, then all of it in pieces,
so that a thread that reads them lets others work between two.
"""

from __future__ import annotations

import gc
import os
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from briefing import __version__
from briefing.errors import Problem
from briefing.model import Article, Claim, Fact, Sentence, SourceFile

_FOREMOST = 20
"""Facts of a section that a first look shows: more than a screen holds."""
_PIECE = 250
"""Facts read at a stroke, about 10 ms."""
_LARGEST = 1 << 32


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
    """Those of a first look; all others follow in pieces."""
    as_of: date
    problems: tuple[Problem, ...]
    digests: tuple[tuple[str, str], ...]


def saved_path(root: Path) -> Path:
    """Return where the analysis of the corpus `root` is kept: beside it, in a folder that may be deleted."""
    folder = root.resolve()
    return folder.parent / ".briefing-cache" / f"{folder.name}.analysis"


def read_opening(root: Path) -> tuple[Analysis | None, int]:
    """Return the foremost facts of each section, their articles, and how many facts there are in all.

    None as `read_analysis`.
    """
    pieces = _pieces(root, 1)
    opening = _decode(root, pieces) if pieces else None
    return opening, int(opening.digest("facts")) if opening else 0


def read_analysis(root: Path) -> Analysis | None:
    """Return the analysis kept of the corpus `root`, None where there is none that this version can read."""
    pieces = _pieces(root, 0)
    return _decode(root, pieces[1:]) if pieces else None


def write_analysis(analysis: Analysis) -> None:
    """Keep `analysis` for the next start: written beside, then put in place. Where the disk refuses, what
    was there stays."""
    import msgspec

    saved = Saved(
        version=__version__,
        files=analysis.files,
        facts=(),
        as_of=analysis.as_of,
        problems=analysis.problems,
        digests=analysis.digests,
    )
    foremost = _foremost(analysis.facts)
    cited = {claim.article.rpartition("#")[0] for fact in foremost for claim in fact.claims}
    opening = replace(
        saved,
        facts=foremost,
        files=tuple(file for file in analysis.files if file.path in cited),
        digests=(*saved.digests, ("facts", str(len(analysis.facts)))),
    )
    starts = range(0, len(analysis.facts), _PIECE)
    parts: list[object] = [opening, saved, *(analysis.facts[start : start + _PIECE] for start in starts)]
    encoded = [msgspec.msgpack.encode(part) for part in parts]
    path = saved_path(analysis.root)
    beside = path.with_suffix(f".{os.getpid()}.part")
    try:
        path.parent.mkdir(exist_ok=True)
        beside.write_bytes(b"".join(len(part).to_bytes(8, "big") + part for part in encoded))
        beside.replace(path)
    except OSError:
        beside.unlink(missing_ok=True)


def _foremost(facts: tuple[Fact, ...]) -> tuple[Fact, ...]:
    counts: dict[str, int] = {}
    chosen = []
    for fact in sorted(facts, key=lambda fact: (bool(fact.dropped), -fact.rank, fact.id)):
        counts[fact.section] = counts.get(fact.section, 0) + 1
        if counts[fact.section] <= _FOREMOST:
            chosen.append(fact)
    return tuple(chosen)


def _pieces(root: Path, limit: int) -> list[bytes]:
    """Return the file's values, the first `limit` of them, 0 for all; none where it is torn or not there."""
    pieces: list[bytes] = []
    try:
        with saved_path(root).open("rb") as file:
            while (head := file.read(8)) and (not limit or len(pieces) < limit):
                size = int.from_bytes(head, "big")
                if size > _LARGEST:
                    return []
                pieces.append(file.read(size))
                if len(pieces[-1]) != size:
                    return []
    except OSError:
        return []
    return pieces


def _decode(root: Path, pieces: list[bytes]) -> Analysis | None:
    import msgspec

    # Reading makes nothing but new objects; looking through them for garbage takes as long as reading.
    collects = gc.isenabled()
    gc.disable()
    try:
        saved = msgspec.msgpack.decode(pieces[0], type=Saved) if pieces else None
        if saved is None or saved.version != __version__:
            return None
        decoder = msgspec.msgpack.Decoder(tuple[Fact, ...])
        more = [fact for piece in pieces[1:] for fact in decoder.decode(piece)]
    except msgspec.DecodeError:
        return None
    finally:
        if collects:
            gc.enable()
    return Analysis(
        root=root,
        files=saved.files,
        facts=(*saved.facts, *more),
        as_of=saved.as_of,
        problems=saved.problems,
        digests=saved.digests,
    )
