"""The reviewer's edits: what each does to the page, and that no fact is altered."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from brief_cases import AS_OF, SEAL, article, claim, fact

from briefing.brief import assemble_brief, lost_decisions
from briefing.model import (
    ArticleCorrection,
    Brief,
    Decision,
    Item,
    OwnLine,
    Party,
    PersonCorrection,
    Review,
)

ARTICLES = [article("a.txt"), article("b.txt", outlet="Radio Karvela")]
CHIEF = Party(name="Ana Velgrave", kind="person", role="president", country="Norland")


def facts():
    return [
        fact("f1", "They agreed to meet.", rank=9, origins=("x",)),
        fact("f2", "They agreed to talk.", rank=5, articles=("b.txt#1",), origins=("y",)),
        fact("f3", "They agreed to trade.", rank=1),
    ]


def build(*decisions: Decision, told=None, **fields) -> Brief:
    review = Review(decisions=decisions, **fields)
    return assemble_brief(told or facts(), ARTICLES, as_of=AS_OF, seal=SEAL, review=review)


def items(brief: Brief) -> dict[str, Item]:
    return {item.id: item for section in brief.sections for item in section.items}


def test_a_rejected_line_is_in_the_cut_list_only():
    brief = build(Decision(fact="f1", state="rejected"), Decision(fact="f2", cut=True))
    assert list(items(brief)) == ["f3"]
    assert [(cut.item.id, cut.why) for cut in brief.cut] == [
        ("f1", "rejected by the reviewer"),
        ("f2", "cut by the reviewer"),
    ]


def test_wording_section_and_place_are_the_reviewers():
    brief = build(
        Decision(fact="f1", text="They will meet.", section="upcoming", drafter=True),
        Decision(fact="f3", order=0),
    )
    assert [(section.id, [item.id for item in section.items]) for section in brief.sections] == [
        ("agreements", ["f3", "f2"]),
        ("upcoming", ["f1"]),
    ]
    assert (items(brief)["f1"].text, items(brief)["f1"].drafter) == ("They will meet.", True)


def test_a_merged_line_has_the_sources_and_evidence_of_all():
    brief = build(Decision(fact="f1", merged=("f2",)), Decision(fact="f2", merged=("f3",)))
    assert list(items(brief)) == ["f1"]
    item = items(brief)["f1"]
    assert (item.mark, item.origins, item.sources) == ("corroborated", 2, ("s1", "s2"))
    assert {e.quote for e in item.evidence} == {
        "They agreed to meet.",
        "They agreed to talk.",
        "They agreed to trade.",
    }


def test_merging_in_a_ring_loses_no_line():
    brief = build(Decision(fact="f1", merged=("f2",)), Decision(fact="f2", merged=("f1",)))
    assert list(items(brief)) == ["f1", "f2", "f3"]
    assert len({e.quote for item in items(brief).values() for e in item.evidence}) == 3


def test_a_line_merged_into_one_that_is_gone_stands_by_itself():
    assert "f2" in items(build(Decision(fact="gone", merged=("f2",))))


def test_a_pinned_line_is_never_cut_and_comes_back_when_it_was_dropped():
    told = [fact(f"a{n:02}", f"Agreement {n} was made.", rank=n) for n in range(60)]
    told[0] = replace(told[0], dropped="not of this story")
    brief = build(Decision(fact="a00", pinned=True), told=told)
    assert items(brief)["a00"].pinned


def test_a_fact_that_changed_since_the_decision_says_so():
    brief = build(
        Decision(fact="f1", seen="They agreed to greet."), Decision(fact="f2", seen="They agreed to talk.")
    )
    assert items(brief)["f1"].notes == ("changed since the review",)
    assert items(brief)["f2"].notes == ()


def test_own_lines_say_whose_words_they_are():
    told = facts()
    brief = build(
        own_lines=(
            OwnLine(id="own-1", section="past", text="We hear more."),
            OwnLine(id="own-2", section="past", text="It rained.", sources=("b.txt#1",)),
            OwnLine(id="own-3", section="past", text="They met.", split_from="f1"),
            OwnLine(id="own-4", section="past", text="No.", state="rejected"),
        ),
        told=told,
    )
    found = items(brief)
    assert [found[name].drafter for name in ("own-1", "own-2", "own-3")] == [True, False, False]
    assert found["own-2"].sources == ("s2",)
    assert [e.quote for e in found["own-3"].evidence] == ["They agreed to meet."]
    assert "own-4" not in found


def test_a_person_is_corrected_in_every_line_and_never_twice():
    told = [
        fact(
            "f1",
            "Norland's President Ana Velgrave said the president would wait.",
            parties=(CHIEF,),
            attributed_to=("Ana Velgrave",),
        ),
        fact("f2", "Ana Velgrave is president of Norland.", section="leaders", parties=(CHIEF,)),
        fact("f3", "Susana Velgrave left.", section="past"),
    ]
    correction = PersonCorrection(name="Ana Velgrave", new_name="Anna Velgrave", new_role="prime minister")
    found = items(build(told=told, people=(correction,)))
    assert found["f1"].text == "Norland's Prime Minister Anna Velgrave said the president would wait."
    assert found["f1"].attributed_to == ("Anna Velgrave",)
    assert found["f1"].parties == ("Anna Velgrave",)
    assert found["f2"].text == "Anna Velgrave is prime minister of Norland."
    assert found["f3"].text == "Susana Velgrave left."
    longer = PersonCorrection(name="Ana Velgrave", new_name="Ana Velgrave Tarn")
    told = [fact("f1", "Ana Velgrave Tarn and Ana Velgrave met.")]
    assert (
        items(build(told=told, people=(longer,)))["f1"].text == "Ana Velgrave Tarn and Ana Velgrave Tarn met."
    )


def test_an_article_is_corrected_in_the_list_of_sources():
    correction = ArticleCorrection(key="a.txt#1", published=date(2031, 5, 1), outlet="The Post", title="New")
    source = next(s for s in build(articles=(correction,)).sources if s.file == "a.txt")
    assert (source.published, source.outlet, source.title) == (date(2031, 5, 1), "The Post", "New")
    assert source.published_why == "set by the reviewer"


def test_facts_are_never_altered():
    told = facts()
    build(Decision(fact="f1", text="Other.", merged=("f2",)), told=told)
    assert told == facts()
    assert told[0].claims == (claim("a.txt#1", "They agreed to meet.", section="agreements"),)


def test_decisions_on_facts_that_are_gone_are_reported():
    review = Review(decisions=(Decision(fact="z"), Decision(fact="f1"), Decision(fact="b")))
    assert [decision.fact for decision in lost_decisions(facts(), review)] == ["b", "z"]
    assert lost_decisions(facts(), None) == ()


def test_the_second_half_of_a_line_stands_behind_the_first():
    for first, order in (("f1", ["f1", "own-1", "f2", "f3"]), ("f2", ["f1", "f2", "own-1", "f3"])):
        half = OwnLine(id="own-1", section="agreements", text="They agreed to go.", split_from=first)
        brief = build(Decision(fact=first, text="They agreed to come.", state="accepted"), own_lines=(half,))
        assert list(items(brief)) == order
