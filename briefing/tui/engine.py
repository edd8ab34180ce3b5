"""The UI's hold on the pipeline: one corpus, its settings, and the verbs that screens need.

The only module of `briefing.tui` that knows the pipeline, which is imported when a verb is called, so that
the first paint waits for nothing. All verbs may be called from a thread.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.config import Config
from briefing.errors import BriefingError

if TYPE_CHECKING:
    from briefing.model import Brief, Review
    from briefing.pipeline import Analysis

Progress = Callable[[str, int, int], None]

FORMATS: tuple[tuple[str, str], ...] = (
    ("pdf", "PDF, one page"),
    ("md", "Markdown"),
    ("html", "HTML"),
    ("docx", "Word"),
    ("json", "JSON"),
    ("ics", "Calendar of upcoming events"),
)
PAPERS = ("a4", "letter")


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportPlan:
    """What the export dialog asks for."""

    formats: tuple[str, ...]
    template: str
    paper: str
    out: Path


class Engine:
    """The pipeline over one corpus."""

    def __init__(self, paths: Sequence[Path], *, config: Config, as_of: date | None = None) -> None:
        self.paths = tuple(paths)
        self.config = config
        self.as_of = as_of

    @property
    def root(self) -> Path:
        """The corpus folder, beside which the review is kept."""
        first = self.paths[0].absolute()
        return first if first.is_dir() or not first.exists() else first.parent

    def load(self) -> Analysis | None:
        """Return the analysis kept from the last run, stale or not."""
        from briefing import pipeline

        return pipeline.load_saved(self.paths, config=self.config)

    def opening(self) -> tuple[Analysis | None, int]:
        """Return the foremost facts of the kept analysis, and how many there are in all."""
        from briefing.saving import read_opening

        return read_opening(self.root)

    def is_stale(self, analysis: Analysis, review: Review) -> bool:
        """Return whether articles, rules or the asked-for day changed since `analysis` was made."""
        from briefing import pipeline

        wanted = review.as_of or self.as_of
        if wanted is not None and analysis.as_of != wanted:
            return True
        return pipeline.is_stale(analysis, self.paths, config=self.config)

    def analyse(self, review: Review, progress: Progress) -> Analysis:
        """Read and understand the articles; `progress` may raise to cancel."""
        from briefing import pipeline

        as_of = review.as_of or self.as_of
        return pipeline.analyse(self.paths, config=self.config, as_of=as_of, review=review, progress=progress)

    def make_brief(self, analysis: Analysis, review: Review) -> Brief:
        """Return the page."""
        from briefing import pipeline

        return pipeline.make_brief(analysis, config=self.config, review=review)

    def preview(self, brief: Brief) -> str:
        """Return the page as Markdown, through the chosen template."""
        from briefing import pipeline

        return pipeline.render(brief, "md", config=self.config).decode("utf-8")

    def export(self, brief: Brief, plan: ExportPlan) -> tuple[Path, ...]:
        """Write the page as `plan` asks and return the files written."""
        from briefing import pipeline

        config = replace(self.config, template=plan.template, paper=plan.paper)
        return pipeline.export(brief, formats=plan.formats, out=plan.out, config=config)

    def templates(self) -> tuple[str, ...]:
        """Return the names of the templates that there are, the chosen one included."""
        from briefing.export.templates import known_templates

        folder = self.config.templates
        names = known_templates("md", (folder,) if folder else ())
        return tuple(sorted({*names, self.config.template}))

    def template_stamp(self) -> tuple[tuple[str, int], ...]:
        """Return names and times of the user's template files, to see when one changes."""
        folder = self.config.templates
        if folder is None or not folder.is_dir():
            return ()
        files = (path for path in folder.iterdir() if path.is_file())
        return tuple(sorted((path.name, path.stat().st_mtime_ns) for path in files))

    def use_template(self, name: str) -> None:
        """Choose the template of preview and export."""
        self.config = replace(self.config, template=name)

    def use_paper(self, paper: str) -> None:
        """Choose the paper, `a4` or `letter`."""
        self.config = replace(self.config, paper=paper)

    def has_own_layout(self) -> bool:
        """Return whether the chosen template sets the page as the project's own does, so that its fill is known."""
        from briefing.export.templates import find_template, own_folder

        folder = self.config.templates
        try:
            path = find_template(self.config.template, "pdf", (folder,) if folder else ())
        except BriefingError:
            return False
        return path == own_folder() / "brief.typ.j2"

    def open(self, path: Path) -> Engine:
        """Return an engine over another corpus with the same settings."""
        return Engine((path,), config=self.config, as_of=None)
