"""Checking a user's settings, rules and templates without building anything.

Loads neither the parser nor the typesetter; what is wrong is said by the modules that read each kind of file.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from briefing.config import check_config
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
    folders = (config.templates,) if config.templates is not None else ()
    problems += check_templates(folders)
    settings = str(
        config_path
        or next((p / "briefing.yaml" for p in paths if (p / "briefing.yaml").is_file()), "settings")
    )
    for fmt in SUFFIXES:
        try:
            find_template(config.template, fmt, folders)
        except BriefingError as error:
            problems.append(Problem(path=settings, key="template", message=str(error)))
    return tuple(sorted(set(problems)))
