"""What can go wrong, as data.

A `BriefingError` is raised where the work cannot go on. A mistake in one of the user's files is a `Problem`:
it is recorded and reading goes on, so that one run reports every mistake. This module owns their wording's
shape; who prints them is `briefing.cli`.
"""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from enum import IntEnum


class ExitCode(IntEnum):
    """The exit codes that scripts rely on."""

    DONE = 0
    FAILED = 1
    USAGE = 2
    """Wrong usage, or an invalid config, rule or template."""
    PROBLEMS = 3
    """Built, but with problems that `--strict` forbids."""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Problem:
    """One mistake in one of the user's files, with where it stands and what to do."""

    path: str
    line: int = 0
    """1-based; 0 where the file as a whole is meant."""
    column: int = 0
    """1-based; 0 where no column is known."""
    key: str = ""
    """The rule id, config key or template name that the problem is about."""
    message: str = ""
    severity: str = "error"
    """`error` stops a build with exit code 2; `warning` is reported and the build goes on."""

    def __str__(self) -> str:
        place = self.path
        if self.line:
            place += f":{self.line}"
            if self.column:
                place += f":{self.column}"
        subject = f"{self.key}: " if self.key else ""
        return f"{place}: {subject}{self.message}"


class BriefingError(Exception):
    """We cannot go on; the message tells a user what is wrong and what to do.

    Args:
        message: one sentence or two, with the file it is about.
        code: the exit code that the command ends with.
        problems: the single mistakes behind it, if any.
    """

    def __init__(
        self, message: str, *, code: ExitCode = ExitCode.FAILED, problems: tuple[Problem, ...] = ()
    ) -> None:
        super().__init__(message)
        self.code = code
        self.problems = problems


def suggestion(word: str, known: list[str]) -> str:
    """Return " Did you mean 'x'?" for the known word nearest to `word`, or "" where none is near."""
    near = get_close_matches(word, sorted(known), n=1)
    return f" Did you mean '{near[0]}'?" if near else ""
