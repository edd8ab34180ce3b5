"""One brief in one format, as bytes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from briefing.errors import BriefingError, ExitCode, suggestion
from briefing.export.templates import SUFFIXES, fill_template, find_template
from briefing.model import Brief

FORMATS = ("md", "pdf", "html", "docx", "json", "ics")
PAPERS = ("a4", "letter")


def render(
    brief: Brief,
    fmt: str,
    *,
    template: str = "brief",
    paper: str = "a4",
    template_dirs: Sequence[Path] = (),
) -> bytes:
    """Return `brief` in the format `fmt`, the same bytes every time.

    Args:
        fmt: one of `FORMATS`.
        template: the template's name, for `md`, `html` and `pdf`; the others have none.
        paper: `a4` or `letter`, for `pdf` and `docx`.
        template_dirs: the user's folders, looked through before the project's own.

    Raises:
        BriefingError: an unknown format, template or paper (usage), a template that is wrong (usage), a PDF
            that typst refuses.
    """
    check_format(fmt)
    if paper not in PAPERS:
        raise BriefingError(
            f"Unknown paper '{paper}'.{suggestion(paper, list(PAPERS))} Known: {', '.join(PAPERS)}.",
            code=ExitCode.USAGE,
        )
    # Each format's module is loaded when it is asked for: most builds need two of them.
    if fmt == "json":
        from briefing.export.as_json import render_json

        return render_json(brief)
    if fmt == "ics":
        from briefing.export.ics import render_ics

        return render_ics(brief)
    if fmt == "docx":
        from briefing.export.docx import render_docx

        return render_docx(brief, paper=paper)
    path = find_template(template, fmt, template_dirs)
    text = fill_template(path, brief, SUFFIXES[fmt], template_dirs)
    if fmt == "pdf":
        from briefing.export.pdf import make_pdf

        return make_pdf(text, as_of=brief.as_of, paper=paper, template=path)
    return text.encode("utf-8")


def check_format(fmt: str) -> None:
    """Raise a usage error, with the formats that there are, unless `fmt` is one."""
    if fmt not in FORMATS:
        raise BriefingError(
            f"Unknown format '{fmt}'.{suggestion(fmt, list(FORMATS))} Known: {', '.join(FORMATS)}.",
            code=ExitCode.USAGE,
        )
