"""The outline after many edits is the outline worked out from nothing."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from story import StoryEngine, analysis

from briefing.brief import review_edits as edits
from briefing.brief.assemble import TITLES
from briefing.model import Review
from briefing.tui.rows import SECTION_TITLES, counts
from briefing.tui.session import Session


@pytest.mark.parametrize("seed", range(6))
def test_rows_kept_from_edit_to_edit_are_the_rows_of_a_first_look(tmp_path: Path, seed: int) -> None:
    engine, found, source = StoryEngine(tmp_path), analysis(tmp_path, copies=6), random.Random(seed)
    new = frozenset(fact.id for fact in found.facts[:20])
    session = Session(Review())
    session.load(found, new=new)
    brief = engine.make_brief(found, session.review)
    session.take_page(brief, session.found(brief))
    for step in range(40):
        fact, review = source.choice(found.facts), session.review
        made = (
            edits.accept(review, fact),
            edits.reject(review, fact),
            edits.restore(review, fact.id),
            edits.edit_text(review, fact, f"Otherwise {step}.", drafter=True),
            edits.set_pinned(review, fact.id, True),
            edits.set_cut(review, fact.id, source.random() < 0.5),
            edits.add_own_line(review, line=edits.new_own_id(review, salt=1), section="past", text="Mine."),
        )
        session.do("edited", source.choice(made), fact.id)
        if step % 3 == 0:
            session.undo()
        if step % 5 == 0:
            # The page comes later than the edits do.
            brief = engine.make_brief(found, session.review)
            session.take_page(brief, session.found(brief))
        fresh = Session(session.review)
        fresh.load(found, new=new)
        fresh.brief = brief
        assert session.rows() == fresh.rows()
        assert session.rows("is:accepted") == fresh.rows("is:accepted")
        assert counts(session.rows()) == counts(fresh.rows())


def test_the_outline_names_sections_as_the_page_does() -> None:
    assert SECTION_TITLES == TITLES
