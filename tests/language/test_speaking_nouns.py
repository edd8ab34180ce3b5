""" "They" and "it" in what a body says of itself; fields of ministers that are titles too; "which" behind a wish."""

from datetime import date

import pytest

from briefing.language import analyse_text
from briefing.model import Statement


def statements(text: str) -> list[Statement]:
    return [s for sentence in analyse_text(text, published=date(2024, 5, 6)) for s in sentence.statements]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("The two foreign ministries announced they would restore relations on 1 June.", "The two foreign ministries"),
        ("The growers said that they would not sell below cost.", "The growers"),
        ("The utility said it would cut supplies on 1 June.", "The utility"),
    ],
)
def test_who_speaks_of_itself_is_the_subject(text: str, subject: str) -> None:
    assert statements(text)[-1].subject_text == subject


@pytest.mark.parametrize(
    "text",
    [
        "The minister said it had been agreed that the guards would travel.",
        "The company said it was too early to tell.",
        "The growers told the ministers they would not be paid.",
    ],
)
def test_unsure_leaves_the_subject_open(text: str) -> None:
    openings = ("The minister", "The company", "The growers")
    later = [s for s in statements(text) if s.predicate not in {"say", "tell"}]
    assert later
    assert not any(s.subject_text in openings and s.predicate != "travel" for s in later)


@pytest.mark.parametrize("text", ["Peru's justice minister Ana Soto resigned.", "Justice Minister Ana Soto of Peru resigned."])
def test_justice_is_a_field_before_minister(text: str) -> None:
    (post,) = [s for s in statements(text) if s.form == "title"]
    assert post.predicate == "justice minister"


def test_which_behind_a_wish_is_not_its_last_noun() -> None:
    read = statements("Peru wants the pact to cover the islands, which Chile refuses.")
    assert not any(s.predicate == "refuse" and s.complement for s in read)


def test_a_term_of_the_deal_is_known_by_the_words_before_it() -> None:
    (found,) = statements("Under the arrangement, each passenger will be screened twice.")
    assert "termed" in found.flags
    assert not any("termed" in s.flags for s in statements("Each passenger will be screened under the tent."))


def test_what_is_wanted_done_by_a_day_lies_ahead() -> None:
    (found,) = statements("Malta wants all 200 returned by the end of July.")
    assert "31 July 2024" in found.complement
