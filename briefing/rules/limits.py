"""The limit of a claim goes with it: "..., but keeps its veto", "(denied by Chad)".

Owns how a line carries what its sentence takes back and who denies it, what it costs where the line would get too
long for that, and which clauses are nothing without the words beside them. What limits or denies a clause is found by
the language step.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from briefing.model import Article, SectionId, Statement
from briefing.rules.lexicon import Lexicon
from briefing.rules.matcher import predicate_in_class

MAX_WORDS, MAX_WORDS_FIRM = 34, 44
"""A line longer than that is told without its limit, and loses weight for it; where it does not hold without, later."""
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
    most = MAX_WORDS_FIRM if "limit_firm" in statement.flags else MAX_WORDS
    if (before or behind) and len(whole.split()) > most:
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


_ON_THIS = re.compile(
    r"[“\"']?(?:and |but )?(?:on|about|to|of|for|regarding|over) (?:this|that|these|those),? ", re.IGNORECASE
)
_TIME = re.compile(r"(?:that|this) (?:day|week|month|year|date|occasion|time)\b", re.IGNORECASE)


def is_half(statement: Statement, section: SectionId, article: Article, lexicon: Lexicon) -> bool:
    """Whether the clause tells half a matter of which the other half stands beside it.

    "The ministry, which had promised a reply, told the union that there would be none": what was promised before is
    told for what has become of it. "On this the three shook hands": what they agree on is told before.
    """
    words = article.text[statement.start : statement.end]
    if _ON_THIS.match(words) and not _TIME.match(words.partition(" ")[2]):
        return True
    if section not in ("agreements", "upcoming") or not statement.verb.startswith("had "):
        return False
    promised = any(predicate_in_class(statement, name, lexicon) for name in ("agree", "commit", "propose"))
    if not promised and re.match(r"had \w+ to ", statement.verb) is None:
        return False
    sentence = article.text[statement.quote_start : statement.quote_end]
    return re.search(rf"\b(?:who|which) (?:\w+ly )?{re.escape(statement.verb)}\b", sentence) is not None
