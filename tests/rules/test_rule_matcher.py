"""Which statements a rule takes, key by key."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from briefing.model import Attribution, DateMention, Party
from briefing.rules import load_rules
from briefing.rules.lexicon import parse_phrase, phrase_holds
from briefing.rules.matcher import View, checks, matches
from briefing.rules.rule_index import RuleIndex

LEE = Party(name="Ada Holm", kind="person", role="president", country="Norway")
NORWAY = Party(name="Norway", kind="country", country="Norway")
AHEAD = DateMention(start=0, end=5, text="3 June", first=date(2024, 6, 3), last=date(2024, 6, 3))
BEFORE = DateMention(start=0, end=5, text="3 May", first=date(2024, 5, 3), last=date(2024, 5, 3))
UNKNOWN = DateMention(start=0, end=5, text="soon", first=None, last=None)
THIS_YEAR = DateMention(
    start=0, end=5, text="2024", first=date(2024, 1, 1), last=date(2024, 12, 31), precision="year"
)
OFFICE = Attribution(
    source_start=0, source_end=1, source_text="the ministry", cue_start=1, cue_end=2, cue_text="said",
    content_start=2, content_end=3, kind="official",
)  # fmt: skip
HEAD = """\
- id: past.test
  title: A test
  section: past
  when:
    {when}
  unless: {unless}
  say: "{{subject}} {{verb}}[ {{complement}}]"
  examples: {{match: [x], skip: [y]}}
"""


@pytest.fixture
def holds(folder, statement):
    """Return a call that says whether a rule with this `when` and `unless` takes a statement."""

    def call(when: str, unless: str = "[]", *, published=date(2024, 5, 15), beside=(), **changes) -> bool:
        rules = load_rules("diplomacy", [folder(HEAD.format(when=when, unless=unless))])
        rule = next(rule for rule in rules.rules if rule.id == "past.test")
        view = View(
            statement=statement(**changes), lexicon=rules.lexicon, published=published, beside=tuple(beside)
        )
        taken = matches(rule, view)
        if taken:
            assert rule in RuleIndex(rules).candidates(view.statement)
        return taken

    return call


@pytest.mark.parametrize(
    ("when", "changes", "expected"),
    [
        ("predicate: {class: agree}", {}, True),
        ("predicate: {class: [sign, agree]}", {}, True),
        ("predicate: {class: sign}", {}, False),
        ("predicate: {lemma: [meet, agree]}", {}, True),
        ("predicate: {class: agree}", {"form": "noun"}, False),
        ("{form: noun, predicate: {class: agreement}}", {"form": "noun", "predicate": "treaty"}, True),
        ("{form: title, predicate: {class: leader}}", {"form": "title", "predicate": "prime minister"}, True),
        ("predicate: {class: meet}", {"predicate": "hold", "complement": "talks in Oslo"}, True),
        ("predicate: {class: meet}", {"predicate": "hold", "complement": "a card"}, False),
        ("subject: {parties: 2+}", {}, True),
        ("subject: {parties: 2+}", {"subject": (LEE,), "subject_text": "Ada Holm"}, False),
        ("subject: {parties: 2+}", {"subject": (), "subject_text": "the two ministers"}, True),
        ('subject: {parties: "1"}', {"subject": (LEE,)}, True),
        ("parties: 2+", {"subject": (LEE,), "objects": (NORWAY,)}, True),
        ("subject: {kind: person}", {"subject": (LEE,)}, True),
        ("subject: {kind: person}", {}, False),
        ("subject: {class: meeting}", {"subject_text": "the talks"}, True),
        ("subject: {required: false}", {}, False),
        ('object: {parties: "1", kind: country}', {"objects": (NORWAY,)}, True),
        ("complement: {class: sanction}", {"complement": "new tariffs on steel"}, True),
        ("complement: {class: sanction}", {}, False),
        ("complement: {lemma: data}", {}, True),
        ("complement: {starts: [on, to]}", {}, True),
        ("complement: {starts: over}", {}, False),
        ("complement: {min_words: 6}", {}, False),
        ("complement: {required: true}", {"complement": ""}, False),
        ("date: {when: ahead}", {"date": AHEAD}, True),
        ("date: {when: ahead}", {"date": BEFORE}, False),
        ("date: {when: past}", {"date": BEFORE}, True),
        ("date: {when: ahead}", {"date": UNKNOWN}, False),
        ("date: {when: past}", {"date": UNKNOWN}, False),
        ("date: {when: ahead}", {"date": THIS_YEAR, "tense": "past"}, False),
        ("date: {when: ahead}", {"date": THIS_YEAR, "tense": "present"}, True),
        ("date: {required: true}", {}, False),
        ("place: {required: true}", {"place": "Oslo"}, True),
        ("attribution: {required: true}", {}, False),
        ("attribution: {kind: [official, named]}", {"attribution": OFFICE}, True),
        ("attribution: {required: false}", {"attribution": OFFICE}, False),
        ("tense: [past, present]", {}, True),
        ("certainty: expected", {}, False),
        ("negated: true", {"negated": True}, True),
        ("negated: true", {"verb": "have yet to agree"}, True),
        ("negated: true", {"predicate": "announce", "complement": "no agreement"}, True),
        ("flags: urged", {"flags": frozenset({"urged"})}, True),
        ("any: [{tense: future}, {place: {required: true}}]", {}, False),
        ("any: [{tense: future}, {certainty: reported}]", {}, True),
    ],
)
def test_a_condition(holds, when, changes, expected):
    assert holds(when, **changes) is expected


@pytest.mark.parametrize(
    ("unless", "changes"),
    [
        ("[negated]", {"negated": True}),
        ("[negated]", {"verb": "refused to sign"}),
        ("[negated]", {"verb": "didn’t agree"}),
        ("[denied]", {"certainty": "denied"}),
        ("[hypothetical, question]", {"flags": frozenset({"question"})}),
        ("[{complement: {lemma: data}}]", {}),
    ],
)
def test_unless_keeps_a_statement_out(holds, unless, changes):
    assert holds("predicate: {lemma: agree}", unless, **changes) is False
    assert holds("predicate: {lemma: agree}", "[{tense: future}]", **changes) is True


def test_beside_asks_another_statement_of_the_sentence(holds, statement):
    other = statement(predicate="settle", complement="the row")
    assert holds("beside: {class: settle}", beside=[other]) is True
    assert holds("beside: {class: settle}") is False


@pytest.mark.parametrize(
    ("phrase", "predicate", "complement", "expected"),
    [
        ("reach an agreement", "reach", "an agreement on water", True),
        ("reach an agreement", "reach", "a preliminary trade agreement", True),
        ("reach an agreement", "reach", "no agreement", False),
        ("reach an agreement", "reach", "Oslo by ship", False),
        ("call for", "call", "for a halt", True),
        ("call for", "call", "the minister for talks", False),
        ("set up", "set up", "a panel", True),
        ("set up", "set", "up a panel", True),
        ("set", "set up", "a panel", False),
        ("take effect", "take", "effect on Monday", True),
    ],
)
def test_a_phrase(phrase, predicate, complement, expected):
    assert phrase_holds(parse_phrase(phrase), predicate, complement, ()) is expected


def test_the_passive_has_its_phrase_before_the_verb(holds):
    passive = {
        "predicate": "reach", "subject_text": "an agreement on water", "complement": "in Oslo",
        "flags": frozenset({"passive"}),
    }  # fmt: skip
    assert holds("predicate: {class: agree}", **passive) is True


@pytest.mark.parametrize(
    "changes",
    [
        {"predicate": "announce", "verb": "announced", "complement": "no agreement"},
        {"verb": "refused to agree"},
        {"verb": "could not agree", "negated": True},
        {"verb": "has yet to agree"},
        {"verb": "failed to agree"},
        {"predicate": "reach", "verb": "reached", "complement": "no deal"},
        {"predicate": "sign", "verb": "stopped short of signing", "complement": "the treaty"},
    ],
)
def test_what_was_not_agreed_is_never_an_agreement(diplomacy, statement, changes):
    made = statement(**changes)
    view = View(statement=made, lexicon=diplomacy.lexicon, published=date(2024, 5, 15))
    taken = [r.id for r in RuleIndex(diplomacy).candidates(made) if matches(r, view)]
    assert not [rule for rule in taken if rule.startswith("agreements.")]


def test_the_index_leaves_out_no_rule_that_would_match(diplomacy, statement):
    index = RuleIndex(diplomacy)
    for predicate, complement in [
        ("agree", "to meet"),
        ("hold", "talks"),
        ("remain", "unresolved"),
        ("call", "for a halt"),
    ]:
        made = statement(predicate=predicate, complement=complement)
        view = View(statement=made, lexicon=diplomacy.lexicon)
        every = {rule.id for rule in diplomacy.rules if matches(rule, view)}
        assert every <= {rule.id for rule in index.candidates(made)}


def test_checks_tell_what_was_wanted_and_found(diplomacy, statement):
    rule = next(rule for rule in diplomacy.rules if rule.id == "agreements.joint-commitment")
    view = View(statement=statement(negated=True), lexicon=diplomacy.lexicon)
    failed = [check for check in checks(rule, view) if not check.holds]
    assert [(check.name, check.found) for check in failed] == [("unless negated", "present")]


@pytest.mark.parametrize(
    ("speaker", "side"),
    [
        (LEE, True),
        (NORWAY, True),
        (Party(name="International Whaling Commission", kind="organisation"), True),
        (Party(name="Ada Holm", kind="person", role="former president", country="Norway"), False),
        (Party(name="Ada Holm", kind="person", role="analyst"), False),
        (Party(name="fishermen", kind="group"), False),
    ],
)
def test_a_speaker_speaks_for_a_side_by_office_or_as_a_body(holds, speaker, side):
    said = replace(OFFICE, parties=(speaker,))
    assert holds("attribution: {side: true}", attribution=said) is side
    assert holds("attribution: {side: false}", attribution=said) is not side


def test_who_only_issues_a_text_takes_no_stand(holds):
    assert not holds("attribution: {side: true}", attribution=replace(OFFICE, parties=(NORWAY,), cue_text=""))


def test_nobody_speaks_for_no_side(holds):
    assert not holds("attribution: {side: true}", attribution=None)
