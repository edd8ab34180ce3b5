"""The rules by what their predicate may be, so that a statement is tried on the few that could match."""

from __future__ import annotations

from briefing.model import Statement
from briefing.rules.lexicon import Lexicon, base_form, word_list
from briefing.rules.loader import RuleSet
from briefing.rules.schema import PredicateTest, Rule, words


class RuleIndex:
    """The rules by form and by the first word that their predicate may have."""

    def __init__(self, rules: RuleSet) -> None:
        self._by_word: dict[tuple[str, str], list[Rule]] = {}
        self._any: dict[str, list[Rule]] = {}
        for rule in rules.rules:
            for form in words(rule.when.form) or ("clause",):
                heads = _heads(rule, form, rules.lexicon)
                if heads is None:
                    self._any.setdefault(form, []).append(rule)
                else:
                    for head in sorted(heads):
                        self._by_word.setdefault((form, head), []).append(rule)

    def candidates(self, statement: Statement) -> list[Rule]:
        """Return the rules that could match, in no order that matters."""
        found = list(self._any.get(statement.form, ()))
        predicate = statement.predicate.lower()
        heads = {predicate.split(" ", 1)[0]} if statement.form == "clause" else set(word_list(predicate))
        heads |= {base_form(head) for head in heads}
        for head in sorted(heads):
            found.extend(rule for rule in self._by_word.get((statement.form, head), ()) if rule not in found)
        return found


def _heads(rule: Rule, form: str, lexicon: Lexicon) -> set[str] | None:
    """Return the first words that the predicate may have, None where any will do."""
    tests = _predicates(rule)
    if not tests:
        return None
    return {head for test in tests for head in _of_test(test, form, lexicon)}


def _predicates(rule: Rule) -> list[PredicateTest]:
    """Return the tests of which the predicate must pass one: the rule's own, else one of each alternative."""
    if rule.when.predicate is not None:
        return [rule.when.predicate]
    found = [option.predicate for option in rule.when.any]
    return [test for test in found if test is not None] if None not in found else []


def _of_test(test: PredicateTest, form: str, lexicon: Lexicon) -> set[str]:
    if form == "clause":
        entries = [entry for cls in words(test.class_) for entry in lexicon.verbs.get(cls, ())]
        return {entry.lower().split()[0] for entry in (*entries, *words(test.lemma), *words(test.phrase))}
    entries = [entry for cls in words(test.class_) for entry in lexicon.nouns.get(cls, ())]
    lemmas = (*words(test.lemma), *words(test.phrase))
    return {
        part
        for entry in (*entries, *lemmas)
        for part in (base_form(entry.split()[0]), entry.split()[0].lower())
    }
