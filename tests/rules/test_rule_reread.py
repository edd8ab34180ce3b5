"""Lines of denials in quotation marks, of terms without a day, and of what the line does not name."""

from __future__ import annotations

import pytest
from read_lines import lines_of

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("“We never promised to free suspects,” said Anne Odera, the Kenyan foreign ministry's director general for "
         "legal affairs.", "Kenya never promised to free suspects, according to Anne Odera"),
        ("“We did not agree to the transfer,” Kenya's interior minister, Anne Odera, told reporters.",
         "Kenya did not agree to the transfer, according to Anne Odera"),
        ("“We will not accept the map,” Peru's foreign minister, Luis Vega, said.",
         "Peru will not accept the map, according to Luis Vega"),
    ],
)  # fmt: skip
def test_what_an_official_denies_for_the_state(text: str, line: str) -> None:
    assert line in lines_of(text, "disputes")


@pytest.mark.parametrize(
    "text",
    [
        "“We did not sign the lease,” the chief executive of the port, Luis Vega, said.",
        "“We agreed to the transfer,” Kenya's interior minister, Anne Odera, told reporters.",
        "“We did not agree to it,” a villager said.",
    ],
)
def test_whom_we_stand_for_is_not_guessed(text: str) -> None:
    assert not [line for line in lines_of(text) if line.startswith(("Kenya ", "Peru "))]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Brazil proposed to phase out the levy within two years.",
         "Brazil proposed to phase out the levy within two years"),
        ("India offers, according to diplomats, a reduction to 10 percent within seven years.",
         "India offers a reduction to 10 percent within seven years, according to diplomats"),
    ],
)  # fmt: skip
def test_a_term_of_years_is_no_day(text: str, line: str) -> None:
    assert line in lines_of(text, "disputes")


def test_a_thing_that_stands_in_another_clause_is_not_it() -> None:
    text = "A line was drawn in 2003, but Chad and Libya have never settled who may fish in the water above {}."
    assert not lines_of(text.format("it"), "disputes")
    assert lines_of(text.format("the shelf"), "disputes")


def test_why_somebody_stays_away_is_no_position() -> None:
    away = "President Anna Lee of Kenya was unable to travel in June because of a vote, the foreign ministry said."
    assert not lines_of(away, "disputes")
    assert lines_of("Kenya was unable to accept the terms.", "disputes")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("On the vessels, Chad agreed to free the men before the signing of the agreement.",
         "Chad agreed to free the men before the signing of the agreement"),
        ("On fisheries, Norway and Chile agreed to set up a panel.",
         "Norway and Chile agreed to set up a panel on fisheries"),
    ],
)  # fmt: skip
def test_a_matter_in_front_is_not_put_behind_other_words_of_its_kind(text: str, line: str) -> None:
    assert line in lines_of(text, "agreements")


def test_what_was_agreed_in_an_understanding_is_told_once() -> None:
    text = "Kenya's foreign ministry said the two sides had reached an understanding that the port would bar tankers."
    assert lines_of(text, "agreements")
    assert not lines_of(text, "disputes")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Chad and Niger agreed that the pact should be signed before the end of the year.", "before the end of 2024"),
        ("Chad and Niger agreed that the pact should be signed before the end of June.", "before the end of June 2024"),
        ("Chad and Niger agreed that the pact should be signed by the end of June.", "by 30 June 2024"),
        ("Chad and Niger agreed that the pact should be signed before 30 June.", "before 30 June 2024"),
    ],
)
def test_before_the_end_leaves_the_last_day_open(text: str, words: str) -> None:
    (line,) = lines_of(text, "agreements")
    assert line.endswith(words)


def test_an_agreement_on_the_subject_is_on_nothing() -> None:
    assert not lines_of("Chad and Niger reached an understanding on the subject.", "agreements")
    assert lines_of("Chad and Niger reached an understanding on the subject of grain.", "agreements")
