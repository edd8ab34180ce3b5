"""What a wording says beyond its evidence."""

from __future__ import annotations

import pytest

from briefing.brief.review_check import unsupported_words

QUOTES = (
    "President Mara Olsen and Teo Varga agreed on Monday to reopen the Halden line, her office said on June 9.",
    "The two leaders spoke for twenty-five minutes and reached an agreement to resume the talks.",
)


@pytest.mark.parametrize(
    "text",
    [
        "Mara Olsen and Teo Varga agreed to reopen the Halden line.",
        "Olsen’s office said on 9 June that they will resume talks.",
        "The leaders agreed, according to her office.",
        "Two leaders spoke for twenty-five minutes.",
        "On 9 Jun the two leaders spoke.",
    ],
)
def test_a_wording_within_the_evidence_is_clean(text: str) -> None:
    assert unsupported_words(text, QUOTES) == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Olsen and Varga signed the deal.", ("signed",)),
        ("Olsen agreed to pay 12 million.", ("12", "million")),
        ("Olsen and Kovac agreed.", ("Kovac",)),
        ("They agreed on Tuesday.", ("Tuesday",)),
        ("They vowed and promised to reopen it in July.", ("vowed", "promised", "July")),
        ("They spoke for 30 minutes.", ("30",)),
    ],
)
def test_numbers_names_dates_and_stronger_verbs_are_pointed_at(text: str, words: tuple[str, ...]) -> None:
    assert unsupported_words(text, QUOTES) == words


def test_a_hedge_or_a_denial_may_not_be_dropped() -> None:
    assert unsupported_words("Olsen visits Sudmark.", ["Olsen may visit Sudmark."]) == ("without “may”",)
    assert unsupported_words("Varga crossed the line.", ["Varga has not crossed the line."]) == (
        "without “not”",
    )
    assert unsupported_words("Olsen might visit Sudmark.", ["Olsen may visit Sudmark."]) == ()


def test_without_evidence_every_claim_is_the_drafters() -> None:
    assert unsupported_words("Olsen signed it in 2031.", ()) == ("Olsen", "signed", "2031")


SPARE = ("The two governments agreed to reopen the line, the ministry said.",)


SMALL = """
soon all only again never not every fully certainly still already nearly most no always immediately unanimously
secretly very even
"""


@pytest.mark.parametrize("word", SMALL.split())
def test_a_small_word_that_no_source_has_is_pointed_at(word: str) -> None:
    text = f"The two governments {word} agreed to reopen the line."
    assert unsupported_words(text, SPARE) == (word,)
    assert unsupported_words(text, (*SPARE, f"They {word} agreed.")) == ()


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("They will meet soon.", "They will meet shortly."),
        ("Every line is shut.", "All lines are shut."),
        ("Norland did not accept it.", "Norland didn’t accept it."),
        ("Norland has not accepted it.", "Norland has yet to accept it."),
        ("No government accepted it.", "Norland refused to accept it, and so did the others."),
        ("They voted unanimously.", "The vote was unanimous, they said."),
        ("The banks are economically weak.", "The banks are of little economic weight."),
        ("Possibly they meet.", "It is possible that they meet."),
        ("The ally gave a family a reply.", "Both are there."),
        ("They sailed on the Ever Given.", "The Ever Given sailed."),
    ],
)
def test_a_small_word_is_covered_by_one_that_says_the_same(text: str, quote: str) -> None:
    assert unsupported_words(text, (quote,)) == ()


def test_a_small_word_said_of_something_else_covers_nothing() -> None:
    quotes = ("The ministry, which did not give the minutes, said that the two governments agreed to reopen the line.",)
    assert unsupported_words("The governments did not agree to reopen the line.", quotes) == ("not",)
    assert unsupported_words("The ministry has not given the minutes.", quotes) == ()


def test_a_stronger_small_word_is_not_covered_by_a_weaker_one() -> None:
    assert unsupported_words("They never met.", ["They did not meet."]) == ("never",)
    assert unsupported_words("All lines are shut.", ["Some lines are shut."]) == ("All",)
    assert unsupported_words("They meet often.", ["They sometimes meet."]) == ("often",)
