"""Which clauses behind the news of an accord are terms of it."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.language import analyse_text, understand
from briefing.model import Article, OffsetMap, Published

pytestmark = pytest.mark.slow


def terms(text: str) -> list[str]:
    """Return the clauses of the text that are told as terms of an accord."""
    return [
        f"{s.subject_text} {s.verb}"
        for sentence in analyse_text(text, published=date(2024, 5, 9))
        for s in sentence.statements
        if "termed" in s.flags
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Peru and Chile signed a treaty on water on Tuesday. Peru will build three dams on the river.",
            "Peru will build",
        ),
        ("Kenya and Uganda agreed on new transit rules. Uganda will waive the bond for lorries.", "Uganda will waive"),
        (
            "In return, the Front has undertaken to stop its attacks.\n\nMali for its part will lift the arrest warrants.",
            "Mali will lift",
        ),
        (
            "The two parties agreed on two measures. From June positions of the vessels shall be exchanged every month.",
            "positions of the vessels shall be exchanged",
        ),
        ("Laos will get ten locomotives under a contract signed in Hanoi on Monday.", "Laos will get"),
        (
            "Gas will keep flowing until the end of the year under a memorandum the three countries signed on Friday.",
            "Gas will keep",
        ),
    ],
)
def test_what_goes_on_behind_an_accord_is_a_term_of_it(text: str, told: str) -> None:
    assert any(told in term for term in terms(text))


@pytest.mark.parametrize(
    "text",
    [
        # A third country, an event, another paragraph, nothing agreed, only hoped, and a stand.
        "Peru and Chile signed a treaty on water on Tuesday. Bolivia will build a road to the coast.",
        "Peru and Chile signed a treaty on water on Tuesday. Peru will host the summit in Lima.",
        "Peru and Chile signed a treaty on water on Tuesday.\n\nPeru will build three dams on another river.",
        "Peru and Chile discussed a treaty on water on Tuesday. Peru will build three dams on the river.",
        "Peru and Chile did not sign a treaty on water. Peru will build three dams on the river.",
        "Peru and Chile hope to sign a treaty on water. Peru will build three dams on the river.",
        "Peru and Chile signed a treaty on water. Its price is not known. Peru will build three dams on the river.",
        "Laos will get ten locomotives under a bridge that was built in Hanoi.",
        "Laos will try ten men under a law of 1954.",
    ],
)
def test_what_is_no_part_of_the_accord_is_no_term(text: str) -> None:
    assert not [term for term in terms(text) if "signed" not in term]


def test_an_article_without_a_sentence_is_understood_as_nothing() -> None:
    empty = Article(file="a.txt", number=1, text="", offsets=OffsetMap(runs=((0, 0, 0),)), published=Published())
    assert understand([empty]) == [()]


@pytest.mark.parametrize(
    "text",
    [
        "Sweden agreed to extradite a hacker to the United States. Sweden will deploy 600 troops to Latvia.",
        "Ghana and Togo signed a customs accord on Tuesday. Ghana will also buy 12 jets from Brazil.",
        "Peru's congress approved the free-trade treaty with Korea on Friday. Peru will shut two prisons in the Andes.",
        "Ghana and Togo signed a customs accord on Tuesday.\n\nMali, for its part, will expel two Russian diplomats.",
    ],
)
def test_what_a_side_does_with_others_or_alone_is_no_term(text: str) -> None:
    assert terms(text) == []
