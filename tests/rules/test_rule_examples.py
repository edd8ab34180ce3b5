"""Every example of every rule of every pack, and how results are told."""

from __future__ import annotations

from functools import cache

import pytest

from briefing.model import Sentence
from briefing.rules import EXAMPLE_DAY, load_rules, run_examples

PACKS = ("diplomacy", "trade")
pack_rules = cache(load_rules)
EXAMPLES = [
    pytest.param(pack, rule.id, id=f"{pack}:{rule.id}") for pack in PACKS for rule in pack_rules(pack).rules
]

RULE = """\
- id: agreements.test
  title: A test
  section: agreements
  when:
    predicate: {{class: agree}}
  say: "{{parties}} {{verb}} {{complement}}"
  examples:
    match: [{{text: x, gives: {{{gives}}}}}]
    skip: [y]
"""


@cache
def analyse(text: str, nouns: frozenset[str]) -> tuple[Sentence, ...]:
    from briefing.language import analyse_text

    return analyse_text(text, published=EXAMPLE_DAY, noun_lemmas=nouns)


@pytest.mark.slow
@pytest.mark.parametrize(("pack", "rule_id"), EXAMPLES)
def test_the_examples_of_a_rule(pack, rule_id):
    rules = pack_rules(pack)
    results = run_examples(rules, lambda text: analyse(text, rules.noun_lemmas), only=rule_id)
    assert [f"{result.kind} {result.text}: {result.message}" for result in results if not result.passed] == []


@pytest.mark.parametrize("pack", PACKS)
def test_a_rule_of_a_pack_has_two_examples_of_each_kind(pack):
    thin = [
        rule.id
        for rule in pack_rules(pack).rules
        if len(rule.examples.match) < 2 or len(rule.examples.skip) < 2
    ]
    assert thin == []


def test_a_result_tells_why_an_example_did_not_match(folder, statement, sentence):
    rules = load_rules("diplomacy", [folder()])
    results = run_examples(rules, lambda text: [sentence(statement(negated=True))], only="agreements.test")
    assert [(result.kind, result.passed) for result in results] == [("match", False), ("skip", True)]
    assert results[0].message == "does not match: 'agree': unless negated is present, not absent"


@pytest.mark.parametrize(
    ("gives", "message"),
    [
        ("complement: to share data on mackerel", ""),
        (
            "complement: to share data",
            "gives the complement 'to share data on mackerel', not 'to share data'",
        ),
        ("parties: [Iceland, Norway]", ""),
        ("parties: [Norway]", "gives the parties Iceland, Norway, not Norway"),
        ("text: Norway and Iceland agreed to share data on mackerel.", ""),
        ("text: x", "gives the line 'Norway and Iceland agreed to share data on mackerel', not 'x'"),
    ],
)
def test_what_an_example_gives_is_compared(folder, statement, sentence, gives, message):
    rule = RULE.format(gives=gives)
    rules = load_rules("diplomacy", [folder(rule)])
    results = run_examples(rules, lambda _: [sentence(statement())], only="agreements.test")
    assert results[0].message == message
