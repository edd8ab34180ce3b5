"""Why a rule did or did not match a statement, nearest rules first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from briefing.model import Statement
from briefing.rules.claims import render
from briefing.rules.loader import RuleSet
from briefing.rules.matcher import Check, View, checks


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """One rule tried on one statement."""

    rule: str
    title: str
    section: str
    weight: int
    matched: bool
    checks: tuple[Check, ...]
    """Every condition with what was wanted, what was found and whether it holds."""

    @property
    def failed(self) -> tuple[Check, ...]:
        """The conditions that do not hold."""
        return tuple(check for check in self.checks if not check.holds)


def explain(
    statement: Statement,
    rules: RuleSet,
    *,
    published: date | None = None,
    beside: Sequence[Statement] = (),
) -> tuple[Explanation, ...]:
    """Return all rules tried on `statement`, nearest first.

    Rules that match come first, the heaviest leading; then those whose form and predicate fit, by the number
    of conditions that fail; then the rest.

    Args:
        published: the article's day, for `date: {when: ahead}`.
        beside: the other statements of the sentence.
    """
    view = View(statement=statement, lexicon=rules.lexicon, published=published, beside=tuple(beside))
    found: list[Explanation] = []
    for rule in rules.rules:
        tried = list(checks(rule, view))
        line = render(rule, statement, rules.lexicon)
        tried.append(Check("say", "a filled line", line or "a placeholder is empty", bool(line)))
        found.append(
            Explanation(
                rule=rule.id,
                title=rule.title,
                section=rule.section,
                weight=rule.weight,
                matched=all(check.holds for check in tried),
                checks=tuple(tried),
            )
        )
    return tuple(sorted(found, key=_nearness))


def _nearness(explanation: Explanation) -> tuple[int, int, int, str]:
    failed = explanation.failed
    names = {check.name for check in explanation.checks}
    # A rule without a predicate of its own names it in its alternatives.
    telling = {"form", "predicate"} if "predicate" in names else {"form", "any"}
    heads = sum(check.name in telling for check in failed)
    return heads, len(failed), -explanation.weight, explanation.rule
