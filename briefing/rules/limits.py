"""The limit of a claim goes with it: "..., but keeps its veto", "(denied by Chad)".

Owns how a line carries what its sentence takes back and who denies it, and what it costs where the line would
get too long for that. What limits or denies a clause is found by the language step.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from briefing.model import SectionId, Statement

MAX_WORDS = 34
"""A line longer than that is told without its limit, and loses weight for it."""
_LOST, _LOST_FIRM = 10, 24
"""Weight lost, of a hundred, by a line told without its limit; more where it does not hold without it."""


def with_limit(statement: Statement, line: str, told_by: Callable[[str], str]) -> str:
    """Return the line with its limit, its speaker and who denies it.

    Args:
        line: what is told, without any of them.
        told_by: sets the speaker behind what is told.
    """
    before, behind = _limit_of(statement, line)
    whole = contested(statement, f"{told_by(f'{line}{before}')}{behind}")
    if (before or behind) and len(whole.split()) > MAX_WORDS:
        return contested(statement, told_by(line))
    return whole


def _limit_of(statement: Statement, line: str) -> tuple[str, str]:
    """Return what of the limit goes behind `line` before the speaker, and what behind the speaker."""
    said = statement.limit
    if not said or statement.contest or _plain(said) in _plain(line) or _plain(_JOINT.sub("", said)) in _plain(line):
        return "", ""
    behind = f", {said}" if not said.startswith("while ") else f" {said}"
    return ("", behind) if "limit_outside" in statement.flags else (behind, "")


_JOINT = re.compile(r"^(?:but|yet|and) ")


def _plain(text: str) -> str:
    return re.sub(r"\W+", " ", text).strip().lower()


def cost_of_limit(statement: Statement, line: str, section: SectionId) -> int:
    """Return the weight that `line` loses for a limit that it does not tell."""
    if "limited" not in statement.flags or statement.contest or section == "leaders":
        return 0
    if statement.limit and _plain(_JOINT.sub("", statement.limit)) in _plain(line):
        return 0
    return _LOST_FIRM if "limit_firm" in statement.flags else _LOST


def contested(statement: Statement, line: str) -> str:
    """Return the line with who denies it behind: "... (denied by Chad)"."""
    return f"{line} ({statement.contest})" if statement.contest and statement.contest not in line else line
