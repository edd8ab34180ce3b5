"""Each edit of a reviewer, and that it leaves all else alone."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.brief import review_edits as edits
from briefing.model import Decision, Fact, Review


def fact(name: str = "f-1", text: str = "They met.") -> Fact:
    return Fact(
        id=name, section="past", text=text, claims=(), origins=(), mark="single", certainty="reported",
        date=None, parties=(), attributed_to=(), rank=1.0,
    )  # fmt: skip


def test_accepting_remembers_the_wording_that_was_seen_and_fetches_back_from_the_cut_list() -> None:
    review = edits.accept(edits.set_cut(Review(), "f-1", True), fact())
    assert review.decisions == (Decision(fact="f-1", state="accepted", seen="They met."),)


def test_rejecting_unpins_and_restoring_forgets() -> None:
    review = edits.reject(edits.set_pinned(Review(), "f-1", True), fact())
    assert not review.decisions[0].pinned
    assert edits.restore(review, "f-1") == Review()


def test_undoing_every_wish_leaves_no_entry() -> None:
    review = edits.set_pinned(edits.set_pinned(Review(), "f-1", True), "f-1", False)
    review = edits.set_cut(edits.set_cut(review, "f-1", True), "f-1", False)
    review = edits.move_section(edits.move_section(review, "f-1", "leaders"), "f-1", "past", home="past")
    assert review == Review()


def test_rewording_accepts_and_the_found_wording_again_drops_the_edit() -> None:
    review = edits.edit_text(Review(), fact(), "They talked.", drafter=True)
    assert (review.decisions[0].text, review.decisions[0].drafter) == ("They talked.", True)
    review = edits.edit_text(review, fact(), "They met.")
    assert (review.decisions[0].text, review.decisions[0].drafter) == (None, False)
    assert review.decisions[0].state == "accepted"


def test_a_merge_takes_over_what_the_other_line_had_and_is_refused_twice() -> None:
    review = edits.merge(Review(), fact("f-2"), fact("f-3"))
    review = edits.merge(review, fact("f-1"), fact("f-2"))
    assert edits.decision_of(review, "f-1").merged == ("f-2", "f-3")
    assert edits.decision_of(review, "f-2").merged == ()
    with pytest.raises(ValueError, match="one already"):
        edits.merge(review, fact("f-1"), fact("f-2"))
    with pytest.raises(ValueError, match="one already"):
        edits.merge(review, fact("f-1"), fact("f-1"))
    assert edits.unmerge(review, "f-1").decisions == ()


def test_a_split_stays_in_the_section_to_which_the_line_was_moved() -> None:
    review = edits.move_section(Review(), "f-1", "disputes", home="past")
    review = edits.split(review, fact(), "They met", "in Halden.", line="own-1000")
    (own,) = review.own_lines
    assert (own.section, own.text, own.split_from) == ("disputes", "in Halden.", "f-1")
    assert edits.decision_of(review, "f-1").text == "They met"


def test_own_lines_are_edited_moved_ordered_pinned_rejected_and_removed() -> None:
    line = edits.new_own_id(Review(), salt=7)
    review = edits.add_own_line(Review(), line=line, section="past", text="A.", sources=["a.txt#1"])
    review = edits.edit_own_text(review, line, "B.")
    review = edits.reorder(edits.move_section(review, line, "upcoming"), ["f-1", line])
    review = edits.set_own_state(edits.set_pinned(review, line, True), line, "rejected")
    own = edits.own_line_of(review, line)
    assert (own.text, own.section, own.order, own.pinned, own.state) == (
        "B.",
        "upcoming",
        1,
        True,
        "rejected",
    )
    assert edits.decision_of(review, "f-1").order == 0
    assert edits.new_own_id(review, salt=3) > line
    review = edits.remove_own_line(review, line)
    with pytest.raises(KeyError):
        edits.own_line_of(review, line)


def test_corrections_are_kept_once_a_name_and_dropped_when_empty() -> None:
    review = edits.correct_person(Review(), "Lee", new_role="premier")
    review = edits.correct_person(review, "Lee", new_name="Li")
    assert [(p.new_name, p.new_role) for p in review.people] == [("Li", "")]
    review = edits.correct_article(review, "a.txt#1", published=date(2031, 3, 4))
    assert review.articles[0].published == date(2031, 3, 4)
    assert edits.correct_article(edits.correct_person(review, "Lee"), "a.txt#1") == Review()


def test_the_page_has_title_day_and_bottom_line() -> None:
    review = edits.set_title(Review(), "T")
    review = edits.set_bottom_line(edits.set_as_of(review, date(2031, 3, 4)), "")
    assert review == Review(title="T", as_of=date(2031, 3, 4), bottom_line="")
