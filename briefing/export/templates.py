"""Finding templates and filling them in: Jinja2, sandboxed, strict, with the brief and nothing else.

Owns where templates are looked for and how their errors read. What a filter says is in `filters`, how text is
made inert in `escape`.
"""

from __future__ import annotations

import traceback
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.errors import BriefingError, ExitCode, Problem, suggestion
from briefing.model import Brief

if TYPE_CHECKING:
    from jinja2.sandbox import SandboxedEnvironment

SUFFIXES = {"md": "md", "html": "html", "pdf": "typ"}
"""The templated formats and their templates' kind: `brief.typ.j2` makes the PDF."""


def own_folder() -> Path:
    """Return the project's own templates: beside the package in a checkout, inside it in a wheel."""
    package = Path(__file__).resolve().parent.parent
    installed = package / "_templates"
    return installed if installed.is_dir() else package.parent / "templates"


def known_templates(fmt: str, template_dirs: Sequence[Path] = ()) -> tuple[str, ...]:
    """Return the names of the templates for `fmt`, sorted."""
    ending = f".{SUFFIXES[fmt]}.j2"
    names = {
        path.name.removesuffix(ending)
        for folder in (*template_dirs, own_folder())
        if folder.is_dir()
        for path in folder.glob(f"*{ending}")
    }
    return tuple(sorted(names))


def find_template(template: str, fmt: str, template_dirs: Sequence[Path] = ()) -> Path:
    """Return the file of `template` for `fmt`; the user's folders go first.

    Raises:
        BriefingError: there is none (usage), with those that there are.
    """
    name = f"{template}.{SUFFIXES[fmt]}.j2"
    # A name is a name and no path: `../x` must not be looked for.
    if "/" not in template and "\\" not in template:
        for folder in (*template_dirs, own_folder()):
            if (folder / name).is_file():
                return folder / name
    known = list(known_templates(fmt, template_dirs))
    raise BriefingError(
        f"There is no template '{template}' for {fmt} (a file {name})."
        f"{suggestion(template, known)} Known: {', '.join(known) or 'none'}.",
        code=ExitCode.USAGE,
    )


def fill_template(path: Path, brief: Brief, target: str, template_dirs: Sequence[Path] = ()) -> str:
    """Return the template at `path` filled in with `brief`.

    Args:
        target: `md`, `html` or `typ`; decides how text is escaped.

    Raises:
        BriefingError: the template is wrong (usage), with file and line.
    """
    # Imported here: commands that render nothing must not wait for Jinja2.
    from jinja2 import TemplateError

    environment = _environment(target, (path.parent, *template_dirs, own_folder()))
    try:
        return environment.get_template(path.name).render(brief=brief)
    except (TemplateError, BriefingError, TypeError, ValueError, AttributeError, KeyError) as error:
        raise _as_problem(error, path) from error
    except (ArithmeticError, RecursionError) as error:
        raise _as_problem(error, path) from error


def check_templates(template_dirs: Sequence[Path]) -> tuple[Problem, ...]:
    """Return the templates in `template_dirs` that do not parse, with file and line."""
    from jinja2 import TemplateSyntaxError

    problems: list[Problem] = []
    for path in _template_files(template_dirs):
        target = path.name.split(".")[-2]
        try:
            _environment(target if target in SUFFIXES.values() else "md", (path.parent,)).parse(
                path.read_text(encoding="utf-8")
            )
        except TemplateSyntaxError as error:
            message = f"{error.message}"
            problems.append(Problem(path=str(path), line=error.lineno, key="template", message=message))
        except (OSError, ValueError) as error:
            problems.append(Problem(path=str(path), key="template", message=f"cannot be read: {error}"))
    return tuple(problems)


def _template_files(folders: Sequence[Path]) -> Iterator[Path]:
    for folder in folders:
        if folder.is_dir():
            yield from sorted(folder.glob("*.j2"))


def _environment(target: str, folders: Sequence[Path]) -> SandboxedEnvironment:
    from jinja2 import FileSystemLoader, StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    from briefing.export.escape import finalizer
    from briefing.export.filters import FILTERS

    environment = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader([str(folder) for folder in folders]),
        undefined=StrictUndefined,
        # On for every target: a macro's result is Markup then, and is not escaped a second time.
        autoescape=True,
        finalize=finalizer(target),
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        cache_size=0,
    )
    environment.filters.update(FILTERS)
    # Jinja2 offers `range`, `lipsum` and others; `lipsum` is random and none is needed.
    environment.globals.clear()
    return environment


def _as_problem(error: Exception, path: Path) -> BriefingError:
    """Return `error` as one of ours, with the template's line, which Jinja2 puts into the traceback."""
    file, line = str(path), int(getattr(error, "lineno", 0) or 0)
    if getattr(error, "filename", None):
        file = str(error.filename)  # type: ignore[attr-defined]
    elif not line:
        for frame in traceback.extract_tb(error.__traceback__):
            if frame.filename.endswith(".j2"):
                file, line = frame.filename, frame.lineno or 0
    message = str(error).strip().rstrip(".") or type(error).__name__
    problem = Problem(path=file, line=line, key="template", message=message)
    return BriefingError(f"{problem}.", code=ExitCode.USAGE, problems=(problem,))
