"""First words that a newspaper sets in capitals are read as ordinary words."""

from __future__ import annotations

import pytest
from read_articles import article_of

from briefing.language.capitals import in_small_letters, words_in
from briefing.language.parse import parse_articles

WORDS = frozenset(["finance", "minister", "talk", "official", "care", "salt", "new"])
GRAMMAR = frozenset(["the", "a", "after", "who", "us", "he"])


def _read(paragraph: str) -> str:
    return in_small_letters(paragraph, written=words_in(paragraph), words=WORDS, grammar=GRAMMAR)


@pytest.mark.parametrize(
    ("paragraph", "read"),
    [
        ("THE National Assembly will vote on 2 June.", "The National Assembly will vote on 2 June."),
        ("FINANCE minister Ann Lee quit on Monday.", "Finance minister Ann Lee quit on Monday."),
        ("FINANCE MINISTER Ann Lee quit. Minister Lee left.", "Finance Minister Ann Lee quit. Minister Lee left."),
        ("THE EU agreed on Monday to lift its ban.", "The EU agreed on Monday to lift its ban."),
        ("NAMIBIA signed a deal. Namibia will ship it.", "Namibia signed a deal. Namibia will ship it."),
        ("A MINISTER quit. Each minister may.", "A minister quit. Each minister may."),
        ("OFFICIALS of Chad and Niger went on.", "Officials of Chad and Niger went on."),
    ],
)
def test_first_words_in_capitals_are_words(paragraph: str, read: str) -> None:
    assert _read(paragraph) == read
    assert len(paragraph) == len(read)


@pytest.mark.parametrize(
    "paragraph",
    [
        "NATO said on Monday that it would stay.",
        "WHO officials met in Geneva on Monday.",
        "CARE International left Chad. All care is gone.",
        "HE Ann Lee, the ambassador, met officials.",
        "SENASA inspectors will visit Canada.",
        "THE MINISTERS MET IN GENEVA ON MONDAY.",
        "JOURNALIST: the first question is about fish.",
        "THE END OF",
        "A minister met the press on Monday.",
    ],
)
def test_letters_of_a_name_and_headings_stay(paragraph: str) -> None:
    assert _read(paragraph) == paragraph


def test_offsets_are_those_of_the_article() -> None:
    article = article_of("FINANCE minister Tobias Amukoto announced a port levy. THE levy will take effect on 1 July.")
    ((sentence, *_),) = parse_articles([article])
    assert sentence.text.startswith("Finance minister Tobias Amukoto")
    assert article.text[sentence.start : sentence.end].startswith("FINANCE minister Tobias Amukoto")
