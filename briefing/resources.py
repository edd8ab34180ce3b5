"""Data files that are shipped inside the package: lexicons and rule packs as YAML.

Owns finding and reading them, once a process. It leaves to each user what the data means and, for the
analyst's own files, all checking with line and column: what is read here was written by us.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from briefing.errors import BriefingError


@cache
def load_data(package: str, name: str) -> Any:
    """Return the parsed YAML file `name` that stands in `package`.

    Args:
        package: a package of ours, `briefing.language`.
        name: the file's path below it, with `/`: `data/saying.yaml`.

    Returns:
        The data, shared by all callers in the process: never alter it.

    Raises:
        BriefingError: the file is not there or is no YAML; the installation is broken.
    """
    text = load_text(package, name)
    try:
        return yaml.load(text, Loader=_LOADER)
    except yaml.YAMLError as error:
        raise BriefingError(f"The data file {name} of {package} cannot be read: {error}.") from error


@cache
def load_text(package: str, name: str) -> str:
    """Return the text of the file `name` that stands in `package`.

    Raises:
        BriefingError: the file is not there; the installation is broken.
    """
    try:
        return files(package).joinpath(*name.split("/")).read_text(encoding="utf-8")
    except (OSError, ModuleNotFoundError) as error:
        raise BriefingError(
            f"The data file {name} of {package} is missing. Install briefing again."
        ) from error


# The C loader reads a lexicon ten times faster and builds the same values.
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
