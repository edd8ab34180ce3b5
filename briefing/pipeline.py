"""The order of the steps, and nothing else: folder in, brief out.

The only module that knows all steps. It reports progress, keeps what is expensive (the parse, the analysis),
and gives the command line and the terminal UI the same few verbs.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from briefing.config import Config
from briefing.errors import Problem
from briefing.model import Article, Brief, Fact, Review, Sentence, SourceFile

Progress = Callable[[str, int, int], None]
"""Called as progress(step, done, total); may raise to cancel."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """All that is known of a corpus before the page is made. Can be saved and read back without the parser."""

    root: Path
    """The corpus folder (the first path's folder when single files were given)."""
    files: tuple[SourceFile, ...]
    facts: tuple[Fact, ...]
    """Sorted by section, then rank; those with `dropped` set included."""
    as_of: date
    problems: tuple[Problem, ...] = ()
    sentences: tuple[tuple[Sentence, ...], ...] = ()
    """Per article, in the order of `articles`; empty after reading back a saved analysis."""
    digests: tuple[tuple[str, str], ...] = ()
    """(file, sha256) of what went in, (`rules`, digest), (`model`, name), (`version`, ...)."""

    @property
    def articles(self) -> tuple[Article, ...]:
        """The articles of all files, by file and number."""
        return tuple(article for file in self.files for article in file.articles)


def analyse(
    paths: Sequence[Path],
    *,
    config: Config,
    as_of: date | None = None,
    review: Review | None = None,
    progress: Progress | None = None,
) -> Analysis:
    """Read, understand and merge the articles under `paths`; the heavy part, loads the parser.

    Corrections of people and articles in `review` are applied before merging.
    """
    raise NotImplementedError


def load_saved(paths: Sequence[Path], *, config: Config) -> Analysis | None:
    """Return the analysis kept by the last `analyse` of the same folder, stale or not, without the parser."""
    raise NotImplementedError


def is_stale(analysis: Analysis, paths: Sequence[Path], *, config: Config) -> bool:
    """Return whether files, rules or program changed since `analysis` was made."""
    raise NotImplementedError


def make_brief(analysis: Analysis, *, config: Config, review: Review | None = None) -> Brief:
    """Return the one-page brief of `analysis` with the reviewer's edits laid over it. Light: no parser."""
    raise NotImplementedError


def export(brief: Brief, *, formats: Sequence[str], out: Path, config: Config) -> tuple[Path, ...]:
    """Write `brief` in each of `formats` ("md", "pdf", "json", ...) and return the files written."""
    raise NotImplementedError
