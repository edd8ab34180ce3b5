"""Which body "the agency", "the fund" and "the bloc" stand for: the only one named so, else nobody."""

from __future__ import annotations

import pytest

from briefing.language import analyse_text
from briefing.language.bodies import head_noun
from briefing.language.parse import parse_articles
from briefing.language.references import resolve_references
from briefing.model import Article
from briefing.offsets import OffsetMap
from briefing.rules import extract_claims, load_rules


def test_the_head_of_a_name() -> None:
    assert head_noun("International Atomic Energy Agency") == "agency"
    assert head_noun("Bank of Zambia") == "bank"
    assert head_noun("African Export-Import Bank") == "bank"
    assert head_noun("Afreximbank") == ""


def meant(words: str, *texts: str) -> list[str]:
    """Return the parties of the last phrase with these words in the first text."""
    articles = [
        Article(file=f"{i}.txt", number=1, text=text, offsets=OffsetMap(runs=((0, 0, len(text)),)))
        for i, text in enumerate(texts)
    ]
    _, found = resolve_references(parse_articles(articles))
    fitting = [r for row in found[0] for r in row if r.text == words]
    return [party.name for party in fitting[-1].parties] if fitting else []


NAMED = "The International Atomic Energy Agency said Algeria was late. "
BANK = "The African Development Bank said the road was open. "


@pytest.mark.slow
@pytest.mark.parametrize(
    ("words", "texts", "names"),
    [
        ("the agency", (NAMED + "Algeria told the agency that it was ready.",), ["International Atomic Energy Agency"]),
        ("The bank", (BANK + "The bank said it would pay.",), ["African Development Bank"]),
        ("the bloc", ("The European Union met. Norway asked the bloc for help.",), ["European Union"]),
        # The article names none: the corpus does.
        ("the agency", ("Algeria told the agency that it was ready.", NAMED), ["International Atomic Energy Agency"]),
        # Two may be meant.
        ("The bank", (BANK + "The China Development Bank agreed. The bank said it would pay.",), []),
        # Told which by what follows.
        ("The bank", (BANK + "The bank of the river broke.",), []),
    ],
)
def test_a_bare_noun_is_the_only_body_named_so(words: str, texts: tuple[str, ...], names: list[str]) -> None:
    assert meant(words, *texts) == names


@pytest.mark.slow
def test_a_line_names_the_body() -> None:
    last = analyse_text(NAMED + "The agency rejected the offer on Monday.")[-1]
    assert [s.subject_text for s in last.statements if s.predicate == "reject"] == [
        "the International Atomic Energy Agency"
    ]


@pytest.mark.slow
def test_the_speaker_is_called_by_the_name_with_its_article() -> None:
    text = NAMED + "The agency said Algeria had rejected the offer of talks."
    rules = load_rules("diplomacy")
    sentences = analyse_text(text, noun_lemmas=rules.noun_lemmas)
    article = Article(file="t", number=1, text=text, offsets=OffsetMap(runs=((0, 0, len(text)),)))
    lines = [claim.text for claim in extract_claims(article, text, sentences, rules)]
    assert any(line.endswith("according to the International Atomic Energy Agency") for line in lines), lines


EXIM = "The loan comes from the Export-Import Bank of China. "


@pytest.mark.slow
@pytest.mark.parametrize(
    ("words", "texts", "names"),
    [
        # A name that goes on behind its noun is a name as well: the article's own bank, not the corpus's.
        ("the bank", (EXIM + "In a reply the bank said no.", BANK), ["Export-Import Bank of China"]),
        ("the Bank", (EXIM + "The Bank of the Lao PDR met. He said the Bank will pay.", BANK), []),
        # A noun that goes on as a name is none that looks back.
        ("the Union", ("The European Union met. Norway wrote to the Union for the Mediterranean.",), []),
        # Each case has a court of its own, and nothing is meant before it is named.
        ("the court", ("The Regional Administrative Court sat. The thief was caught and the court fined him.",), []),
        ("The bank", ("The bank said it would pay. " + BANK,), []),
    ],
)
def test_what_may_be_another_body_is_left(words: str, texts: tuple[str, ...], names: list[str]) -> None:
    assert meant(words, *texts) == names


SAVANNA = "The Savanna Economic Union (SEU) suspended Kandia. "
FUND = "The International Monetary Fund lent Chad money. "
EUROPE = "The European Union met in Oslo. "


@pytest.mark.slow
@pytest.mark.parametrize(
    ("words", "texts", "names"),
    [
        # A lender is no bloc, in this article or another.
        ("the bloc", (FUND + "Chad left the bloc.",), []),
        ("the bloc", ("Chad left the bloc.", FUND), []),
        # An article that names a union of its own does not mean another article's.
        ("the bloc", (SAVANNA + "Kandia left the bloc.", EUROPE), []),
        # An article that names the European Union as well, or no union at all, does.
        ("the bloc", (EUROPE + "Norway asked the bloc for help.", SAVANNA), ["European Union"]),
        ("the bloc", ("Norway asked the bloc for help.", EUROPE, EUROPE), ["European Union"]),
    ],
)
def test_a_bloc_is_a_group_of_states_that_the_article_speaks_of(
    words: str, texts: tuple[str, ...], names: list[str]
) -> None:
    assert meant(words, *texts) == names
