"""Every mistake in a rule file is told with its file, line, column and what to do."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.errors import BriefingError, ExitCode
from briefing.rules import check_rules, load_rules

RULE = """\
- id: agreements.test
  title: A test
  section: agreements
  when:
    predicate: {class: agree}
  say: "{parties} {verb} {complement}"
  examples:
    match: ["Norway and Iceland agreed to share data."]
    skip: ["Norway and Iceland did not agree."]
"""


def problems_of(folder: Path) -> list[str]:
    rules, problems = check_rules("diplomacy", [folder])
    assert rules is None
    return [str(problem).removeprefix(f"{folder.as_posix()}/") for problem in problems]


MISTAKES = [
    (
        RULE.replace("title:", "lable: x\n  title:"),
        "mine.yaml:2:3: agreements.test: unknown key 'lable'.",
    ),
    (
        RULE.replace("predicate: {class", "predicat: {class"),
        "mine.yaml:5:5: agreements.test: unknown key 'predicat'. Did you mean 'predicate'?",
    ),
    (
        RULE.replace("  title: A test\n", "  title: A test\n  title: B\n"),
        "mine.yaml:3:3: agreements.test: repeated key 'title' (first in line 2)",
    ),
    (RULE + RULE, "mine.yaml:10:7: agreements.test: repeated id (first in "),
    (
        RULE.replace("  say:", "  weight: heavy\n  say:"),
        "mine.yaml:6:11: agreements.test: a whole number expected, found 'heavy'",
    ),
    (
        RULE.replace("  say:", "  weight: 101\n  say:"),
        "mine.yaml:6:11: agreements.test: 101 is out of range: 0 to 100",
    ),
    (
        RULE.replace("section: agreements", "section: agrements"),
        "mine.yaml:3:12: agreements.test: unknown value 'agrements'. Did you mean 'agreements'?",
    ),
    (
        RULE.replace("section: agreements", "section: past"),
        "mine.yaml:1:7: agreements.test: the id must begin with its section: 'past.'",
    ),
    (
        RULE.replace("class: agree", "class: agre"),
        "mine.yaml:5:24: agreements.test: unknown verb class 'agre'. Did you mean 'agree'?",
    ),
    (
        RULE.replace(
            "predicate: {class: agree}", "predicate: {class: agree}\n    complement: {class: sanctoin}"
        ),
        "mine.yaml:6:25: agreements.test: unknown noun class 'sanctoin'. Did you mean 'sanction'?",
    ),
    (
        RULE.replace("{verb}", "{vreb}"),
        "mine.yaml:6:8: agreements.test: unknown placeholder '{vreb}'. Did you mean '{verb}'?",
    ),
    (RULE.replace("{verb}", "{verb"), "mine.yaml:6:8: agreements.test: a brace is not closed or not opened"),
    (
        RULE.replace("  say:", "  unless: [denyed]\n  say:"),
        "mine.yaml:6:12: agreements.test: unknown value 'denyed'. Did you mean 'denied'?",
    ),
    (
        RULE.replace("class: agree}", "class: agree}\n    flags: urgd"),
        "mine.yaml:6:12: agreements.test: unknown value 'urgd'. Did you mean 'urged'?",
    ),
    (
        RULE.replace("class: agree}", "class: agree}\n    subject: {parties: many}"),
        "mine.yaml:6:24: agreements.test: 'many' has not the form of a count: 1 or 2+",
    ),
    (
        RULE.replace("class: agree}", "class: agree}\n    subject: {required: yes}"),
        "mine.yaml:6:25: agreements.test: true or false expected, found 'yes'",
    ),
    (
        RULE.replace("predicate: {class: agree}", "predicate: {}"),
        "mine.yaml:5:16: agreements.test: one of class, lemma, phrase is needed",
    ),
    (RULE.split("  examples:")[0], "mine.yaml:1:3: agreements.test: missing key: examples"),
    (
        RULE.replace('skip: ["Norway and Iceland did not agree."]', "skip: []"),
        "mine.yaml:9:11: agreements.test: the list is empty; at least one entry is needed",
    ),
    (
        RULE.replace("  say:", "  matter: complment\n  say:"),
        "mine.yaml:6:11: agreements.test: unknown part 'complment'. Did you mean 'complement'?",
    ),
    (
        RULE.replace("agreements.test", "Agreements Test"),
        "mine.yaml:1:7: Agreements Test: 'Agreements Test' has not the form section.verb-phrase",
    ),
    ("- id: agreements.tset\n  off: true\n", "mine.yaml:1:7: agreements.tset: there is no rule of this id"),
    (RULE.replace("  title", "\ttitle"), "mine.yaml:2:1: a tab indents the line; YAML takes blanks only"),
    ("- id: [unclosed\n", "mine.yaml:2:1: not valid YAML: "),
    ("- &a id\n- *a\n", "mine.yaml:1:3: anchors and aliases (&, *) are not allowed"),
    ("- " * 60 + "x", "mine.yaml:1:33: more than 16 levels of nesting"),
    ("just words\n", "mine.yaml:1:1: a list of rules or a mapping of lexicon classes expected"),
    ("verbs:\n  agree: consent\n", "mine.yaml:2:10: a list expected, found 'consent'"),
    ("verb:\n  agree: [consent]\n", "mine.yaml:1:1: unknown key 'verb'. Did you mean 'verbs'?"),
    (b"- id: x\n  title: caf\xe9\n", "mine.yaml:2:13: not UTF-8 text; save the file as UTF-8"),
    ("#" * 600_000, "mine.yaml: larger than 512 KB"),
]


@pytest.mark.parametrize(("text", "told"), MISTAKES, ids=[told[:60] for _, told in MISTAKES])
def test_each_mistake_is_told_at_its_place(folder, text, told):
    found = problems_of(folder(text))
    assert any(problem.startswith(told) for problem in found), found


def test_all_mistakes_of_a_file_are_told_at_once(folder):
    text = RULE.replace("title:", "lable: x\n  title:").replace("agree}", "agre}")
    other = RULE.replace("agreements.test", "agreements.other").replace("{verb}", "{vreb}")
    assert len(problems_of(folder(text + other))) == 2


def test_load_raises_with_the_problems_and_the_usage_code(folder):
    with pytest.raises(BriefingError) as caught:
        load_rules("diplomacy", [folder("- id: x\n")])
    assert caught.value.code is ExitCode.USAGE
    assert caught.value.problems


def test_words_that_yaml_takes_for_truth_values_stay_words(folder):
    text = RULE.replace("class: agree", "lemma: [NO, on, off, yes, 12]")
    rules = load_rules("diplomacy", [folder(text)])
    rule = next(rule for rule in rules.rules if rule.id == "agreements.test")
    assert rule.when.predicate.lemma == ("NO", "on", "off", "yes", "12")


def test_a_users_rule_replaces_the_packs_rule_of_the_same_id(folder):
    text = RULE.replace("agreements.test", "agreements.signed")
    rules = load_rules("diplomacy", [folder(text)])
    assert [rule.title for rule in rules.rules if rule.id == "agreements.signed"] == ["A test"]


def test_a_users_folder_switches_a_rule_off(folder):
    rules = load_rules("diplomacy", [folder("- id: agreements.signed\n  off: true\n")])
    assert "agreements.signed" not in {rule.id for rule in rules.rules}
    assert "agreements.joint-commitment" in {rule.id for rule in rules.rules}


def test_a_users_folder_adds_words_and_classes(folder):
    folder("verbs:\n  agree: [shake hands on]\n  herd: [herd]\n", "words.yaml")
    rules = load_rules("diplomacy", [folder(RULE.replace("class: agree", "class: herd"))])
    assert "shake hands on" in rules.lexicon.verbs["agree"]
    assert "agree" in rules.lexicon.verbs["agree"]
    assert rules.lexicon.verbs["herd"] == ("herd",)


def test_an_unknown_pack_and_a_missing_folder_are_told(tmp_path):
    assert "Did you mean 'diplomacy'?" in str(check_rules("diplomcy")[1][0])
    assert "there is no such folder" in str(check_rules("diplomacy", [tmp_path / "none"])[1][0])


def test_the_digest_tells_whether_rules_changed_and_not_where_they_stand(folder, tmp_path):
    plain = load_rules("diplomacy").digest
    mine = load_rules("diplomacy", [folder()]).digest
    other = tmp_path / "elsewhere"
    other.mkdir()
    (other / "mine.yaml").write_bytes((tmp_path / "rules" / "mine.yaml").read_bytes())
    assert plain != mine
    assert load_rules("diplomacy", [other]).digest == mine


def test_rules_are_sorted_by_id_and_windows_line_ends_do_no_harm(folder):
    rules = load_rules("diplomacy", [folder(RULE.replace("\n", "\r\n"))])
    ids = [rule.id for rule in rules.rules]
    assert ids == sorted(ids)
    assert "agreements.test" in ids


def test_a_message_drives_no_terminal(folder):
    (problem, *_) = check_rules("diplomacy", [folder('- id: "agreements.x"\n  "\\e[2Jtitel": y\n')])[1]
    assert "\x1b" not in str(problem)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.integers(0, len(RULE)),
    st.integers(0, 12),
    st.text(alphabet="{}[]:,-&*!|>'\"#%@` \n\ta0\x00é", max_size=6),
)
def test_a_damaged_file_is_read_or_told_of(folder, at, cut, put):
    text = RULE[:at] + put + RULE[at + cut :]
    rules, problems = check_rules("diplomacy", [folder(text)])
    assert (rules is None) == any(problem.severity == "error" for problem in problems)
