"""What an opinion article tells of its own is told by that article, and agreements are none of its matter."""

from __future__ import annotations

import pytest
from read_articles import article_of

from briefing.language import understand
from briefing.model import Article
from briefing.rules import extract_claims, load_rules

pytestmark = pytest.mark.slow


def _lines(article: Article) -> list[str]:
    (sentences,) = understand([article])
    return [claim.text for claim in extract_claims(article, article.text, sentences, load_rules("diplomacy"))]


def test_what_a_column_tells_is_its_word() -> None:
    text = "Peru refused to pay for the bridge. Bolivia will open the road on 3 June 2024."
    told = _lines(article_of(text, opinion=True, outlet="The Lima Herald", byline="Ana Ruiz"))
    assert "Peru refused to pay for the bridge, according to an opinion article in The Lima Herald" in told
    assert all(", according to an opinion article" in line for line in told)
    assert "Peru refused to pay for the bridge" in _lines(article_of(text, opinion=False, outlet="The Lima Herald"))


def test_its_author_speaks_where_no_outlet_is_known() -> None:
    (line,) = _lines(article_of("Peru refused to pay for the bridge.", opinion=True, byline="Ana Ruiz"))
    assert line == "Peru refused to pay for the bridge, according to an opinion article by Ana Ruiz"


def test_whom_it_quotes_speaks() -> None:
    text = "The foreign ministry of Peru said that Bolivia refused to pay for the bridge."
    (line,) = _lines(article_of(text, opinion=True, outlet="The Lima Herald"))
    assert line == "Bolivia refused to pay for the bridge, according to the Peruvian Foreign Ministry"


def test_an_agreement_by_a_columnists_word_is_none() -> None:
    text = "Peru agreed to open the border. Peru and Bolivia agreed to build a bridge over the lake."
    assert _lines(article_of(text, opinion=True)) == []
    assert len(_lines(article_of(text, opinion=False))) == 2


def test_its_would_is_no_reported_speech() -> None:
    text = "Peru would refuse to pay for the bridge."
    assert not any(" will " in line for line in _lines(article_of(text, opinion=True)))


def test_what_a_columnist_supposes_is_no_position() -> None:
    text = "In the talks between Chad and Niger it used to be cattle. If he got both, Chad could agree to end the levy."
    assert _lines(article_of(text, opinion=True)) == []
    assert _lines(article_of("Chad opposes the levy.", opinion=True)) != []


def test_what_a_columnist_has_been_told_is_no_news() -> None:
    news = "President Ana Ruiz of Peru will sign the pact on 20 May."
    text = f"I am told that {news}"
    assert [line for line in _lines(article_of(news)) if "sign" in line]
    assert not [line for line in _lines(article_of(text, opinion=True)) if "sign" in line]


def test_what_a_column_advises_is_no_duty() -> None:
    text = "Parliament should use its hearing on 20 May 2024 to demand the notes from Peru."
    assert _lines(article_of(text, opinion=True, outlet="The Lima Herald")) == []
