"""Quotations without a word of saying: the one told of right before speaks, else somebody who is not named."""

from __future__ import annotations

import pytest
from read_articles import article_of

from briefing.language import understand
from briefing.model import Attribution

pytestmark = pytest.mark.slow

QUOTE = "“Uruguay will close the harbour in June.”"


def _last(text: str) -> Attribution:
    (sentences,) = understand([article_of(text)])
    (said,) = sentences[-1].attributions
    return said


@pytest.mark.parametrize(
    "before",
    [
        "Paraguay's foreign minister, Luis Sosa, was not surprised.",
        "Paraguay's foreign minister, Luis Sosa, shook his head.",
        "Luis Sosa, the Paraguayan foreign minister, disagreed.",
    ],
)
def test_the_one_told_of_in_the_sentence_before_speaks(before: str) -> None:
    assert [p.name for p in _last(f"{before} {QUOTE}").parties] == ["Luis Sosa"]


def test_one_quotation_over_two_sentences_is_one_speakers() -> None:
    text = "Paraguay's foreign minister, Luis Sosa, laughed. “We expected it. Uruguay will close the harbour in June.”"
    assert [p.name for p in _last(text).parties] == ["Luis Sosa"]


@pytest.mark.parametrize(
    "before",
    [
        # Two people, a body, a thing: nobody is meant for sure.
        "Paraguay's foreign minister, Luis Sosa, met Pablo Ruiz on Monday.",
        "Paraguay's government was furious.",
        "The letter was short.",
        # Another paragraph may be anybody's.
        "Paraguay's foreign minister, Luis Sosa, was not surprised.\n\n",
    ],
)
def test_a_quotation_of_nobody_told_is_not_the_articles_word(before: str) -> None:
    said = _last(f"{before} {QUOTE}")
    assert (said.parties, said.source_text, said.kind) == ((), "", "unnamed")


@pytest.mark.parametrize(
    "text",
    [
        "Uruguay will close the “old harbour” in June.",
        "Uruguay's song was played. “Harbour of joy.”",
    ],
)
def test_words_in_quotation_marks_within_the_articles_own_sentence_are_nobodys_account(text: str) -> None:
    (sentences,) = understand([article_of(text)])
    assert sentences[-1].attributions == ()


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("“The deal is dead,” Uruguay's foreign minister, Pablo Ruiz, said.\n\n“We will sue in June,” he went on.",
         ["Pablo Ruiz"]),
        ("Uruguay's foreign minister, Pablo Ruiz, left Lima on Monday, and the talks went on.", []),
    ],
)  # fmt: skip
def test_he_went_on_says_it(text: str, speakers: list[str]) -> None:
    (sentences,) = understand([article_of(text)])
    assert [p.name for a in sentences[-1].attributions for p in a.parties] == speakers
