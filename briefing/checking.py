"""Checking a user's settings, rules and templates without building anything.

Loads neither the parser nor the typesetter; what is wrong is said by the modules that read each kind of file.
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

from briefing.config import FILE_NAME, check_config
from briefing.errors import BriefingError, Problem
from briefing.export.templates import SUFFIXES, check_templates, find_template
from briefing.rules.loader import check_rules


def check_all(paths: Sequence[Path] = (), config_path: Path | None = None) -> tuple[Problem, ...]:
    """Return every mistake in the settings of `paths`, in the rules and in the templates that they name.

    Args:
        paths: corpora; the first one's `briefing.yaml` counts.
        config_path: a settings file instead of it.
    """
    problems = [
        Problem(path=str(path), message="there is no such folder or file.")
        for path in paths
        if not path.exists()
    ]
    config, mistakes = check_config(paths, config_path)
    problems += mistakes
    problems += check_rules(config.pack, config.rules)[1]
    found = (p / FILE_NAME for p in paths if (p / FILE_NAME).is_file())
    settings = str(config_path or next(found, FILE_NAME))
    problems += _check_model(config.model, settings)
    folders = (config.templates,) if config.templates is not None else ()
    problems += check_templates(folders)
    problems += _check_template_name(config.template, folders, settings)
    return tuple(sorted(set(problems)))


def _check_model(model: str, settings: str) -> list[Problem]:
    """Return a problem where the pipeline is no installed package; looking for it imports nothing."""
    if model.isidentifier() and find_spec(model) is not None:
        return []
    message = f"the language model '{model}' is not installed."
    return [Problem(path=settings, key="language.model", message=message)]


def _check_template_name(template: str, folders: Sequence[Path], settings: str) -> list[Problem]:
    """Return a problem for each format that has no template of this name.

    An error only where no format has one: who writes a Markdown template need not write all.
    """
    missing: list[str] = []
    for fmt in SUFFIXES:
        try:
            find_template(template, fmt, folders)
        except BriefingError as error:
            missing.append(str(error))
    severity = "error" if len(missing) == len(SUFFIXES) else "warning"
    return [Problem(path=settings, key="template", message=text, severity=severity) for text in missing]
