"""What a claim says, whom it names and where its quote stands."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from briefing.model import Attribution, DateMention, Party
from briefing.rules import explain, extract_claims, load_rules
from briefing.rules.claims import date_words, render
from briefing.rules.speakers import attributed_names, join_names, speaker_phrase

ADA = Party(name="Ada Holm", kind="person", role="president", country="Norway")
NORWAY = Party(name="Norway", kind="country", country="Norway")
MINISTRY = Party(name="the foreign ministry", kind="office", country="Iceland")
OWN_OFFICE = Party(name="Ada Holm's office", kind="office", country="Norway")
HOUSE = Party(name="Stone House", kind="office", country="Iceland")


def says(
    *parties: Party,
    text: str = "",
    kind: str = "official",
    outer: Attribution | None = None,
    verb: str = "",
) -> Attribution:
    return Attribution(
        source_start=0,
        source_end=1,
        source_text=text,
        cue_start=1,
        cue_end=2,
        cue_text="said",
        content_start=2,
        content_end=3,
        parties=parties,
        kind=kind,
        outer=outer,
        verb=verb,
    )


@pytest.fixture
def claims_of(article, sentence, diplomacy):
    def call(made, **options):
        return extract_claims(article(**options), " " * 40, [sentence(made)], diplomacy)

    return call


def test_the_line_is_filled_from_the_statement(claims_of, statement):
    (claim,) = claims_of(statement())
    assert claim.text == "Norway and Iceland agreed to share data on mackerel"
    assert claim.rule == "agreements.joint-commitment"
    assert claim.section == "agreements"
    assert [party.name for party in claim.parties] == ["Norway", "Iceland"]


def test_the_quote_is_the_files_text_at_the_files_offsets(article, sentence, statement, diplomacy):
    text = "Norway “agreed” to 공유 data."
    file_text = "NAV\n\n" + text + "\nfooter"
    made = statement(quote_start=0, quote_end=len(text))
    (claim,) = extract_claims(article(text, skipped=5), file_text, [sentence(made)], diplomacy)
    assert (claim.start, claim.end) == (5, 5 + len(text))
    assert claim.quote == file_text[claim.start : claim.end] == text


def test_one_rule_of_a_section_speaks_for_a_statement(claims_of, statement):
    made = statement(
        predicate="hold", verb="will hold", complement="talks in Oslo", certainty="expected", tense="future"
    )
    claims = claims_of(made)
    assert [claim.section for claim in claims] == ["upcoming"]
    assert claims[0].rule == "upcoming.will-meet"


@pytest.mark.parametrize("word", ["they", "it", "who", ""])
def test_a_pronoun_that_stands_for_nobody_makes_no_line(claims_of, statement, word):
    assert claims_of(statement(subject=(), subject_text=word)) == ()


@pytest.mark.parametrize(
    ("attribution", "tail"),
    [
        (says(MINISTRY), ", according to Iceland's foreign ministry"),
        (says(OWN_OFFICE), ", according to Ada Holm's office"),
        (says(HOUSE), ", according to Stone House"),
        (
            says(Party(name="Icelandic coast guard", kind="office", country="Iceland")),
            ", according to the Icelandic coast guard",
        ),
        (
            says(Party(name="Danish Foreign Ministry", kind="office", country="Denmark"), text="the ministry"),
            ", according to the Danish Foreign Ministry",
        ),
        (
            says(Party(name="Foreign Office", kind="organisation"), text="The Foreign Office"),
            ", according to the Foreign Office",
        ),
        (
            says(Party(name="Élysée", kind="office", country="France"), text="the Elysee"),
            ", according to the Élysée",
        ),
        (says(Party(name="NATO", kind="organisation"), text="NATO"), ", according to NATO"),
        (says(Party(name="FRL", kind="organisation"), text="The FRL's chief"), ", according to FRL"),
        (
            says(text="It was noted", kind="unnamed", verb="note"),
            ", according to Harbour Times, citing no source",
        ),
        (says(text="Observers", kind="unnamed"), ", according to observers"),
        (says(ADA, kind="named"), ", according to Ada Holm"),
        (says(text="A senior official", kind="unnamed"), ", according to a senior official"),
        (says(text="he", kind="named"), ", according to comments reported by Harbour Times"),
        (
            says(ADA, kind="named", outer=says(MINISTRY)),
            ", according to Iceland's foreign ministry, quoting Ada Holm",
        ),
    ],
)
def test_the_line_names_the_speaker(claims_of, statement, attribution, tail):
    (claim,) = claims_of(statement(attribution=attribution, complement="to share data"))
    assert claim.text == "Norway and Iceland agreed to share data" + tail


def test_a_subject_that_speaks_of_its_own_stance_is_not_named_twice(claims_of, statement):
    made = statement(
        predicate="demand",
        verb="demands",
        subject=(ADA,),
        subject_text="Ada Holm",
        complement="the return of the trawler",
        attribution=says(ADA, kind="named"),
    )
    assert [claim.text for claim in claims_of(made)] == ["Ada Holm demands the return of the trawler"]


def test_a_deed_that_only_the_doer_tells_keeps_its_source(claims_of, statement):
    made = statement(
        predicate="release",
        verb="released",
        subject=(NORWAY,),
        subject_text="Norway",
        complement="the crew",
        attribution=says(NORWAY),
    )
    assert [claim.text for claim in claims_of(made)] == ["Norway released the crew, by its own account"]


def test_a_stance_reported_by_another_names_only_the_reporter(claims_of, statement):
    made = statement(
        predicate="demand",
        verb="demands",
        subject=(ADA,),
        subject_text="Ada Holm",
        complement="the return of the trawler",
        attribution=says(ADA, outer=says(MINISTRY)),
    )
    (claim,) = claims_of(made)
    assert claim.text == "Ada Holm demands the return of the trawler, according to Iceland's foreign ministry"
    assert claim.attributed_to == ("Ada Holm", "Norway", "the foreign ministry", "Iceland")


def test_a_long_line_names_its_official_source_by_the_country(claims_of, statement):
    complement = "to share " + " ".join(["more"] * 22) + " data"
    (claim,) = claims_of(statement(attribution=says(MINISTRY), complement=complement))
    assert claim.text.endswith("data, according to Iceland")


def test_what_must_not_be_claimed(claims_of, statement):
    for flag in ("hypothetical", "question", "advice", "opinion"):
        assert claims_of(statement(flags=frozenset({flag}))) == ()


def test_a_square_bracket_goes_where_its_placeholder_is_empty(diplomacy, statement):
    rule = next(rule for rule in diplomacy.rules if rule.id == "past.met")
    assert render(rule, statement(verb="met", complement=""), diplomacy.lexicon) == "Norway and Iceland met"


def test_a_needed_placeholder_that_is_empty_gives_no_line(diplomacy, statement):
    rule = next(rule for rule in diplomacy.rules if rule.id == "agreements.joint-commitment")
    assert render(rule, statement(complement=""), diplomacy.lexicon) == ""


def test_the_matter_has_no_leading_preposition(claims_of, statement):
    made = statement(negated=True, verb="could not agree", complement="on the mackerel quota")
    claim = next(claim for claim in claims_of(made) if claim.section == "disputes")
    assert claim.matter == "mackerel quota"


def test_a_title_makes_a_leader(claims_of, statement):
    made = statement(
        form="title",
        predicate="president",
        verb="is",
        subject=(ADA,),
        subject_text="Ada Holm",
        complement="Norway",
        tense="present",
    )
    assert [claim.text for claim in claims_of(made)] == ["Ada Holm is Norway's president"]
    other = replace(made, subject=(replace(ADA, country="Netherlands"),))
    assert [claim.text for claim in claims_of(other)] == ["Ada Holm is the Netherlands' president"]


@pytest.mark.parametrize(
    ("first", "last", "precision", "expected"),
    [
        (date(2025, 6, 9), date(2025, 6, 9), "day", "9 June 2025"),
        (date(2025, 6, 15), date(2025, 6, 17), "range", "15-17 June 2025"),
        (date(2025, 6, 28), date(2025, 7, 2), "range", "28 June to 2 July 2025"),
        (date(2025, 6, 1), date(2025, 6, 30), "month", "June 2025"),
        (date(2025, 1, 1), date(2025, 12, 31), "year", "2025"),
        (None, None, "day", ""),
    ],
)
def test_dates_are_absolute_or_nothing(first, last, precision, expected):
    mention = DateMention(start=0, end=1, text="Monday", first=first, last=last, precision=precision)
    assert date_words(mention) == expected


def test_names_are_joined_once_each():
    assert join_names(["A", "B", "A", "C"]) == "A, B and C"


def test_unnamed_speakers_are_named_by_the_texts_words(diplomacy):
    source = says(text="Two diplomats", kind="unnamed")
    assert attributed_names(source, diplomacy.lexicon) == ("two diplomats",)
    assert speaker_phrase(source, diplomacy.lexicon) == "two diplomats"


def test_the_nearest_rule_is_explained_first(diplomacy, statement):
    first, *rest = explain(statement(negated=True), diplomacy, published=date(2024, 5, 15))
    assert first.rule == "disputes.failed-to-agree"
    assert first.matched
    joint = next(found for found in rest if found.rule == "agreements.joint-commitment")
    assert [check.name for check in joint.failed] == ["unless negated"]
    assert rest.index(joint) < 6


def test_claims_come_in_the_order_of_the_text(article, sentence, statement, diplomacy):
    late, early = (
        statement(quote_start=6, quote_end=9, start=6),
        statement(quote_start=0, quote_end=5, start=0),
    )
    claims = extract_claims(article(), "x" * 20, [sentence(late), sentence(early)], diplomacy)
    assert [claim.start for claim in claims] == [0, 6]


@pytest.mark.parametrize("text", ["That claim", "Most of whom", "This", "Our two countries"])
def test_a_subject_that_points_elsewhere_makes_no_line(claims_of, statement, text):
    assert claims_of(statement(subject=(), subject_text=text)) == ()


def test_a_sentence_does_not_say_the_same_twice_in_a_section(article, sentence, statement, diplomacy):
    agreed = statement(
        complement="to set up a panel on mackerel", complement_lemmas=("set", "panel", "mackerel")
    )
    inner = statement(
        predicate="set up",
        verb="agreed to set up",
        complement="a panel on mackerel",
        start=3,
        certainty="expected",
        tense="future",
    )
    claims = extract_claims(article(), "x" * 20, [sentence(agreed, inner)], diplomacy)
    assert [claim.rule for claim in claims] == ["agreements.joint-commitment"]


def test_the_matter_of_a_passive_is_its_subject(claims_of, statement):
    made = statement(
        predicate="reject",
        verb="was rejected",
        subject=(),
        subject_text="The limit on catches",
        complement="by the ministry",
        flags=frozenset({"passive"}),
    )
    assert [claim.matter for claim in claims_of(made) if claim.section == "disputes"] == ["limit on catches"]


def test_a_denial_that_the_frame_lost_makes_no_line(article, sentence, statement, diplomacy):
    text = "Norway no longer faces a lawsuit."
    made = statement(
        predicate="face",
        verb="faces",
        subject_text="Norway",
        complement="a lawsuit",
        tense="present",
        end=len(text),
        quote_end=len(text),
    )
    assert extract_claims(article(text), text, [sentence(made)], diplomacy) == ()


@pytest.mark.parametrize(
    ("complement", "matter"),
    [
        ("on the issue of transit fees, which Oslo had raised", "transit fees"),
        ("a share below ten percent because of the stock", "share below ten percent"),
    ],
)
def test_a_matter_is_short_enough_to_lead_a_line(claims_of, statement, complement, matter):
    made = statement(negated=True, verb="could not agree", complement=complement)
    assert {claim.matter for claim in claims_of(made)} == {matter}


def test_a_clause_without_a_finite_verb_makes_no_line(claims_of, statement):
    assert claims_of(statement(verb="agreeing")) == ()


FALLBACK = """\
- id: {section}.anything
  title: Whatever nothing else takes
  section: {section}
  fallback: true
  when:
    subject: {{required: true}}
  say: "{{subject}} {{verb}} {{complement}}"
  weight: 100
  examples: {{match: ["Norway read data."], skip: ["It rained."]}}
"""


@pytest.mark.parametrize("section", ["agreements", "past"])
def test_a_fallback_gives_way_to_a_rule_of_any_section(article, sentence, statement, folder, section):
    rules = load_rules("diplomacy", [folder(FALLBACK.format(section=section))])
    agreed = extract_claims(article(), " " * 40, [sentence(statement())], rules)
    assert [claim.rule for claim in agreed] == ["agreements.joint-commitment"]
    read = statement(predicate="read", verb="read", complement="data to the whole board")
    (claim,) = extract_claims(article(), " " * 40, [sentence(read)], rules)
    assert (claim.rule, claim.section) == (f"{section}.anything", section)
