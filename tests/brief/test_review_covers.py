"""A decision covers its fact wherever it is told, and follows it when its id changes."""

from __future__ import annotations

from dataclasses import replace

import pytest
from brief_cases import AS_OF, SEAL, article, claim, fact

from briefing.brief import assemble_brief, lost_decisions
from briefing.brief.overlay_follow import follow, without_dates
from briefing.fact_ids import fact_id
from briefing.facts import _id
from briefing.model import Decision, Fact, OwnLine, Review

ARTICLES = [article("a.txt"), article("b.txt", outlet="Radio Karvela")]


def build(facts, *decisions: Decision):
    return assemble_brief(facts, ARTICLES, as_of=AS_OF, seal=SEAL, review=Review(decisions=decisions))


def shown(brief) -> list[str]:
    return [item.id for section in brief.sections for item in section.items]


def told_twice() -> list[Fact]:
    """Two agreements, and two lines on where the accounts differ: one of the first, one of both."""
    one, two = fact("f1", "They agreed to meet."), fact("f2", "They agreed to trade.", articles=("b.txt#1",))
    only = replace(one, id="d1", section="readout_difference", text="Only Norland’s account: they agreed to meet")
    both = replace(only, id="d2", text="Two wordings: meet; trade", claims=(*one.claims, *two.claims))
    return [one, two, only, both]


def test_what_was_rejected_is_not_told_again_where_the_accounts_differ() -> None:
    assert shown(build(told_twice())) == ["f1", "f2", "d1", "d2"]
    brief = build(told_twice(), Decision(fact="f1", state="rejected"))
    assert shown(brief) == ["f2"]
    whys = {cut.item.id: cut.why for cut in brief.cut}
    assert whys["d1"] == whys["d2"] == "tells what the reviewer rejected"
    assert shown(build(told_twice(), Decision(fact="f2", state="rejected"))) == ["f1", "d1"]


def test_a_line_on_accounts_that_the_reviewer_wants_stays() -> None:
    for wish in (Decision(fact="d1", state="accepted"), Decision(fact="d1", pinned=True)):
        assert "d1" in shown(build(told_twice(), Decision(fact="f1", state="rejected"), wish))


def test_rejecting_the_line_on_accounts_leaves_the_other_one() -> None:
    assert shown(build(told_twice(), Decision(fact="d1", state="rejected"))) == ["f1", "f2", "d2"]
    assert "d1" in shown(build(told_twice(), Decision(fact="f1", cut=True)))


def named(text: str, *quotes: tuple[str, str], first: int = 0, section="past") -> Fact:
    """Return a fact of claims (article, quote), with the id that its claim number `first` gives it."""
    claims = tuple(replace(claim(key, quote, section=section), text=text) for key, quote in quotes)
    whole = fact("", text, section=section)
    return replace(whole, id=fact_id(section, claims[first]), claims=claims)


TWO = (("a.txt#1", "The two met, the palace said."), ("b.txt#1", "They met at the palace."))


def test_ids_are_those_of_the_facts_step() -> None:
    one = claim("a.txt#1", "They agreed  to meet.", section="agreements")
    articles = {entry.key: entry for entry in ARTICLES}
    assert fact_id("agreements", one) == _id("agreements", [one], articles)


def test_a_decision_follows_when_another_article_is_the_first() -> None:
    before, after = named("They met.", *TWO), named("They met.", *TWO, first=1)
    assert before.id != after.id
    decision = Decision(fact=before.id, state="rejected", seen="They met.")
    brief = build([after], decision)
    assert shown(brief) == []
    assert brief.cut[0].why == "rejected by the reviewer"
    assert lost_decisions([after], Review(decisions=(decision,))) == ()


@pytest.mark.parametrize(
    ("seen", "now"),
    [
        ("They met on 9 June 2031.", "They met on 8 June 2031."),
        ("They met “on Monday” (date unresolved).", "They met on 8 June 2031."),
        ("They will meet in June 2031.", "They will meet in July 2031."),
        ("They met from 9 June 2031 to 11 June 2031 in Elling.", "They met on 9 June 2031 in Elling."),
    ],
)
def test_a_decision_follows_when_the_date_in_its_line_is_put_right(seen: str, now: str) -> None:
    before, after = named(seen, *TWO[:1]), named(now, *TWO[:1])
    assert before.id != after.id
    brief = build([after], Decision(fact=before.id, state="rejected", seen=seen))
    assert brief.cut[0].why == "rejected by the reviewer"
    brief = build([after], Decision(fact=before.id, state="accepted", seen=seen))
    assert brief.sections[0].items[0].notes == ("changed since the review",)


def test_a_decision_never_takes_the_place_of_another_nor_guesses() -> None:
    one = named("They met on 9 June 2031.", TWO[0])
    gone = Decision(fact="f-gone", state="rejected", seen="They met on 8 June 2031.")
    assert follow(Review(decisions=(gone, Decision(fact=one.id, state="accepted"))), [one])[1] == {}
    two = named("They met on 10 June 2031.", TWO[1])
    assert follow(Review(decisions=(gone,)), [one, two])[1] == {}
    assert follow(Review(decisions=(replace(gone, seen="They met again."),)), [one])[1] == {}
    assert follow(Review(decisions=(replace(gone, seen=""),)), [one])[1] == {}


def test_merged_and_split_lines_follow_too() -> None:
    old, new, other = named("They met.", *TWO), named("They met.", *TWO, first=1), fact("f9", "They ate.")
    review = Review(
        decisions=(Decision(fact="f9", merged=(old.id,)),),
        own_lines=(OwnLine(id="own-1", section="past", text="Met.", split_from=old.id),),
    )
    followed, moved = follow(review, [new, other])
    assert moved == {old.id: new.id}
    assert followed.decisions[0].merged == (new.id,)
    assert followed.own_lines[0].split_from == new.id


def test_a_line_without_its_dates_keeps_all_else() -> None:
    assert without_dates("They signed 12 deals on 9 June 2031.") == "they signed 12 deals"
    assert without_dates("It costs 2,031 crowns, 2031.5 marks or 12031 pounds.").count("031") == 3
    assert without_dates("On 9 June 2031 they met.") == "they met"
