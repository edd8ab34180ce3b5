"""docs/rules.md tells every key, and what it shows works."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from briefing.rules import EXAMPLE_DAY, load_rules, new_rule_template, rule_schema, run_examples
from briefing.rules.schema import PLACEHOLDERS


class Yaml12(yaml.SafeLoader):
    """Reads `on` and `NO` as words, as editors do."""


Yaml12.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in found if not tag.endswith(":bool") or first in "tTfF"]
    for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```yaml\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
LEXICON = next(block for block in BLOCKS if block.startswith("verbs:"))


@cache
def analyse(text: str, nouns: frozenset[str]):
    from briefing.language import analyse_text

    return analyse_text(text, published=EXAMPLE_DAY, noun_lemmas=nouns)


def loaded(block: str, folder: Path):
    (folder / "block.yaml").write_text(block, encoding="utf-8")
    if block != LEXICON:
        (folder / "words.yaml").write_text(LEXICON, encoding="utf-8")
    return load_rules("diplomacy", [folder])


@pytest.mark.parametrize("block", BLOCKS, ids=[block.splitlines()[0] for block in BLOCKS])
def test_each_block_loads(block, tmp_path):
    loaded(block, tmp_path)


@pytest.mark.slow
@pytest.mark.parametrize("block", BLOCKS, ids=[block.splitlines()[0] for block in BLOCKS])
def test_each_example_on_the_page_comes_out(block, tmp_path):
    rules = loaded(block, tmp_path)
    for rule_id in re.findall(r"^- id: (\S+)\n  title", block, re.MULTILINE):
        results = run_examples(rules, lambda text: analyse(text, rules.noun_lemmas), only=rule_id)
        assert results
        assert [f"{result.text}: {result.message}" for result in results if not result.passed] == []


def test_every_key_placeholder_and_class_is_told():
    told = set(re.findall(r"`\{?([a-z_]+)\}?[`:]", PAGE))
    keys = {key for shape in rule_schema()["$defs"].values() for key in shape.get("properties", {})}
    assert keys - told == set()
    assert set(PLACEHOLDERS) - told == set()
    lexicon = load_rules("diplomacy").lexicon
    assert {*lexicon.verbs, *lexicon.nouns, *lexicon.words} - told == set()


def test_the_schema_file_is_current():
    # Made by: python -c "import json, briefing.rules as r; print(json.dumps(r.rule_schema(), indent=2))"
    found = json.loads((ROOT / "docs" / "rules.schema.json").read_text(encoding="utf-8"))
    assert found == json.loads(json.dumps(rule_schema()))


def test_the_schema_takes_the_packs_and_refuses_an_unknown_key():
    validator = Draft202012Validator(rule_schema())
    for path in sorted((ROOT / "briefing" / "rules").glob("**/*.yaml")):
        data = yaml.load(path.read_text(encoding="utf-8"), Loader=Yaml12)
        assert [error.json_path for error in validator.iter_errors(data)] == [], path
    assert not validator.is_valid([{"id": "past.x", "lable": "y"}])


@pytest.mark.parametrize("section", ["leaders", "agreements", "disputes", "upcoming", "past"])
def test_the_template_of_a_new_rule_is_a_rule(section, tmp_path):
    (tmp_path / "new.yaml").write_text(new_rule_template(section, "my-own"), encoding="utf-8")
    rules = load_rules("diplomacy", [tmp_path])
    assert f"{section}.my-own" in {rule.id for rule in rules.rules}
