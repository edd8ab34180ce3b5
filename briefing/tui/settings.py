"""The user's own settings of the UI, and what the UI remembers of a corpus between visits.

`tui.yaml` in the configuration folder (`$XDG_CONFIG_HOME/briefing`) holds `theme:` and `keys:`; the user
writes it. What was seen at the last visit is kept in `$XDG_STATE_HOME/briefing`, is disposable, and decides
nothing but which lines are marked as new.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from briefing.errors import suggestion


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What `tui.yaml` says."""

    theme: str = ""
    keys: Mapping[str, str] = field(default_factory=dict)
    """Action name to key: `{accept: space}`."""
    problems: tuple[str, ...] = ()


def load_settings(path: Path | None = None) -> Settings:
    """Return the user's settings; what is wrong in the file is told in `problems` and left out."""
    path = path or _folder("XDG_CONFIG_HOME", ".config") / "tui.yaml"
    try:
        text = path.read_text(encoding="utf-8")
    except OSError:
        return Settings()
    import yaml

    from briefing.tui.keys import KEYS

    try:
        data = yaml.safe_load(text) or {}
    except yaml.YAMLError as error:
        return Settings(problems=(f"{path}: not valid YAML: {error}",))
    if not isinstance(data, dict):
        return Settings(problems=(f"{path}: a mapping is expected",))
    problems = [f"{path}: unknown key {key!r}" for key in data if key not in ("theme", "keys")]
    known = [key.id for key in KEYS]
    keys: dict[str, str] = {}
    wanted = data.get("keys") or {}
    if not isinstance(wanted, dict):
        problems.append(f"{path}: keys: a mapping of actions to keys is expected")
        wanted = {}
    for name, key in wanted.items():
        if name not in known:
            problems.append(f"{path}: keys: unknown action {name!r}.{suggestion(str(name), known)}")
        elif isinstance(key, bool) or not isinstance(key, str | int) or not str(key).strip():
            problems.append(f"{path}: keys: {name}: the name of one key is expected, in quotes where YAML asks")
        else:
            keys[name] = str(key).strip()
    for name, key in keys.items():
        robbed = [other.id for other in KEYS if other.id != name and keys.get(other.id, other.key) == key]
        # Of two actions with one key, one would never be heard of again.
        if robbed and robbed[0] not in keys:
            problems.append(f"{path}: keys: {key!r} is the key of {robbed[0]!r}, which now has none: name another")
        elif robbed and name < robbed[0]:
            problems.append(f"{path}: keys: {name!r} and {robbed[0]!r} both have {key!r}")
    return Settings(theme=str(data.get("theme") or ""), keys=keys, problems=tuple(problems))


def seen_before(root: Path) -> frozenset[str] | None:
    """Return the ids of the facts of the last visit to the corpus `root`; None at the first one."""
    try:
        return frozenset(json.loads(_seen_path(root).read_text(encoding="utf-8")))
    except (OSError, ValueError):
        return None


def remember_seen(root: Path, facts: Iterable[str]) -> None:
    """Keep the ids of the facts for the next visit; a failure costs only marks."""
    path = _seen_path(root)
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(sorted(facts)), encoding="utf-8")


def state_folder() -> Path:
    """Return the folder for what the UI keeps for itself."""
    return _folder("XDG_STATE_HOME", ".local/state")


def _seen_path(root: Path) -> Path:
    name = hashlib.sha256(str(root.resolve()).encode()).hexdigest()[:16]
    return state_folder() / f"seen-{name}.json"


def _folder(variable: str, default: str) -> Path:
    base = os.environ.get(variable)
    return (Path(base) if base else Path.home() / default) / "briefing"
