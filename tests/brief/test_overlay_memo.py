"""A page made with what the last one left is the page made from nothing."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import timedelta

import pytest
from brief_cases import AS_OF, SEAL, random_case

from briefing.brief import assemble_brief
from briefing.brief import review_edits as edits
from briefing.brief.overlay_memo import memo_of
from briefing.model import SECTIONS, Brief, Fact, Review


def an_edit(source: random.Random, review: Review, facts: tuple[Fact, ...], keys: list[str]) -> Review:
    fact, other = source.choice(facts), source.choice(facts)
    line = edits.new_own_id(review, salt=source.randrange(1000))
    taken = {fact.id, other.id} & {one for decision in review.decisions for one in (*decision.merged, decision.fact)}
    made = (
        edits.accept(review, fact),
        edits.reject(review, fact),
        edits.restore(review, fact.id),
        edits.edit_text(review, fact, f"Norland reworded {source.randrange(9)}.", drafter=source.random() < 0.5),
        # Word for word what another line says: one of the two goes.
        edits.edit_text(review, fact, other.text, drafter=False),
        edits.set_pinned(review, fact.id, source.random() < 0.5),
        edits.set_cut(review, fact.id, source.random() < 0.5),
        edits.move_section(review, fact.id, source.choice(SECTIONS), home=fact.section),
        edits.reorder(review, [fact.id, other.id]),
        edits.merge(review, fact, other) if fact is not other and not taken else review,
        edits.add_own_line(review, line=line, section="past", text="Mine.", sources=[source.choice(keys)]),
        edits.correct_person(review, "Norland", new_name=source.choice(("Northland", ""))),
        edits.correct_article(review, source.choice(keys), published=AS_OF - timedelta(days=source.randrange(9))),
    )
    return source.choice(made)


@pytest.mark.parametrize("seed", range(12))
def test_edits_one_after_another_give_the_page_of_a_first_making(seed: int) -> None:
    listed, articles = random_case(seed)
    facts = tuple(listed)
    if not facts:
        pytest.skip("no facts to decide on")
    source, review = random.Random(seed), Review()
    for _ in range(25):
        review = an_edit(source, review, facts, [article.key for article in articles])

        def make(found: tuple[Fact, ...] | list[Fact], review: Review = review) -> Brief:
            return assemble_brief(found, articles, as_of=AS_OF, review=review, seal=SEAL)

        again = make(facts)
        # A list is never taken for the facts of before.
        fresh = make(list(facts))
        assert again == fresh
        assert make(facts) == fresh


def test_other_facts_of_the_same_names_are_worked_out_anew() -> None:
    listed, _ = random_case(3)
    facts = tuple(listed)
    assert memo_of(facts) is memo_of(facts)
    before = memo_of(facts)
    assert memo_of(tuple(replace(fact, text="Otherwise.") for fact in facts)) is not before
