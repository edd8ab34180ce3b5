"""Every example of every rule, run as a test; the user's rules included.

The analysis is handed in, so that this step need not know the language step.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from briefing.model import Article, Claim, Published, Sentence
from briefing.offsets import OffsetMap
from briefing.rules.claims import make_claim, view_of
from briefing.rules.loader import RuleSet
from briefing.rules.matcher import checks, matches
from briefing.rules.schema import Example, Gives, Rule
from briefing.text import squeeze

EXAMPLE_DAY = date(2024, 5, 15)
"""Examples are read as if they had appeared on this day, a Wednesday."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExampleResult:
    """How one example came out."""

    rule: str
    kind: Literal["match", "skip"]
    text: str
    passed: bool
    message: str = ""
    """What went wrong, for a person; "" where it passed."""


def run_examples(
    rules: RuleSet, analyse: Callable[[str], Sequence[Sentence]], *, only: str = ""
) -> tuple[ExampleResult, ...]:
    """Run the examples of all rules, or of the rule with the id `only`; in the order of ids and the file.

    Args:
        analyse: the language step on one text, with `EXAMPLE_DAY` as its day.
    """
    results: list[ExampleResult] = []
    for rule in rules.rules:
        if only and rule.id != only:
            continue
        for entry in rule.examples.match:
            example = entry if isinstance(entry, Example) else Example(text=entry)
            message = _run_match(rule, example, rules, analyse(example.text))
            results.append(
                ExampleResult(
                    rule=rule.id, kind="match", text=example.text, passed=not message, message=message
                )
            )
        for text in rule.examples.skip:
            claims = _claims(rule, text, rules, analyse(text))
            message = f"matches, as: {claims[0].text}" if claims else ""
            results.append(
                ExampleResult(rule=rule.id, kind="skip", text=text, passed=not message, message=message)
            )
    return tuple(results)


def _claims(rule: Rule, text: str, rules: RuleSet, sentences: Sequence[Sentence]) -> list[Claim]:
    article = Article(
        file="example",
        number=1,
        text=text,
        offsets=OffsetMap(runs=((0, 0, len(text)),)),
        published=Published(day=EXAMPLE_DAY),
    )
    found: list[Claim] = []
    for sentence in sentences:
        for statement in sentence.statements:
            if matches(rule, view_of(statement, sentence, article, rules.lexicon)):
                claim = make_claim(rule, statement, article, text, rules.lexicon)
                if claim is not None:
                    found.append(claim)
    return found


def _run_match(rule: Rule, example: Example, rules: RuleSet, sentences: Sequence[Sentence]) -> str:
    claims = _claims(rule, example.text, rules, sentences)
    if not claims:
        return f"does not match: {_nearest_miss(rule, rules, sentences)}"
    if example.gives is None:
        return ""
    misses = [_difference(claim, example.gives) for claim in claims]
    return "" if "" in misses else misses[0]


def _nearest_miss(rule: Rule, rules: RuleSet, sentences: Sequence[Sentence]) -> str:
    best: tuple[int, str] | None = None
    article = Article(
        file="example", number=1, text="", offsets=OffsetMap(runs=()), published=Published(day=EXAMPLE_DAY)
    )
    for sentence in sentences:
        for statement in sentence.statements:
            tried = checks(rule, view_of(statement, sentence, article, rules.lexicon))
            failed = [check for check in tried if not check.holds]
            heads = sum(check.name in ("form", "predicate") for check in failed)
            if failed:
                told = "; ".join(f"{c.name} is {c.found}, not {c.wanted}" for c in failed[:3])
            else:
                told = "a placeholder of say is empty"
            if best is None or heads * 10 + len(failed) < best[0]:
                best = (heads * 10 + len(failed), f"'{statement.predicate}': {told}")
    return best[1] if best else "no statement was found in the text"


def _difference(claim: Claim, gives: Gives) -> str:
    if gives.complement is not None:
        found = squeeze(claim.statement.complement).rstrip(".")
        if found != squeeze(gives.complement).rstrip("."):
            return f"gives the complement '{found}', not '{gives.complement}'"
    if gives.text is not None and claim.text != squeeze(gives.text).rstrip("."):
        return f"gives the line '{claim.text}', not '{gives.text}'"
    if gives.parties is not None:
        names = sorted(party.name for party in claim.parties)
        if names != sorted(gives.parties):
            return f"gives the parties {', '.join(names) or 'none'}, not {', '.join(sorted(gives.parties))}"
    return ""
