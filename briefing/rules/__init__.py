"""Step 3, statements to claims: rules as data, their loader, matcher and explanation.

Knows nothing of parsing (`briefing.language`) nor of merging claims (`briefing.facts`).
"""

from briefing.rules.claims import extract_claims
from briefing.rules.examples import EXAMPLE_DAY, ExampleResult, run_examples
from briefing.rules.explain import Explanation, explain
from briefing.rules.loader import RuleSet, check_rules, load_rules
from briefing.rules.matcher import Check
from briefing.rules.schema import Rule, rule_schema
from briefing.rules.template import new_rule_template, split_id

__all__ = [
    "EXAMPLE_DAY",
    "Check",
    "ExampleResult",
    "Explanation",
    "Rule",
    "RuleSet",
    "check_rules",
    "explain",
    "extract_claims",
    "load_rules",
    "new_rule_template",
    "rule_schema",
    "run_examples",
    "split_id",
]
