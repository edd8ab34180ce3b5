"""Each command and each option is documented in docs/commands.md, and nothing there is made up."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from briefing.cli import main
from briefing.config import _KEYS

DOCS = Path(__file__).resolve().parents[2] / "docs" / "commands.md"


def _commands(group: click.Group = main, before: str = "briefing") -> Iterator[tuple[str, click.Command]]:
    for name, command in sorted(group.commands.items()):
        if isinstance(command, click.Group):
            yield from _commands(command, f"{before} {name}")
        else:
            yield f"{before} {name}", command


def _section(name: str) -> str:
    found = re.search(
        rf"^## `{re.escape(name)}\b[^\n]*\n(.*?)(?=^## |\Z)", DOCS.read_text(encoding="utf-8"), re.M | re.S
    )
    return found.group(1) if found else ""


@pytest.mark.parametrize(
    ("name", "command"), list(_commands()), ids=lambda value: value if isinstance(value, str) else ""
)
def test_a_command_and_its_options_are_documented(name: str, command: click.Command) -> None:
    section = _section(name)
    assert section, f"docs/commands.md has no section for {name}"
    options = {opt for param in command.params if isinstance(param, click.Option) for opt in param.opts}
    for option in options:
        assert f"`{option}" in section, f"{name} {option}"
    named = set(re.findall(r"`(--[a-z-]+)", section))
    assert named <= options, f"{name} has no {sorted(named - options)}"


def test_every_section_is_a_command() -> None:
    named = re.findall(
        r"^## `(briefing [a-z]+(?: (?:list|test|new))?)", DOCS.read_text(encoding="utf-8"), re.M
    )
    assert sorted(named) == sorted(name for name, _ in _commands())


@pytest.mark.parametrize("key", sorted(_KEYS))
def test_every_setting_is_documented(key: str) -> None:
    assert f"`{key}`" in DOCS.read_text(encoding="utf-8")
