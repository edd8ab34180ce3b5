"""Countries by name, people, capital and seat, and the words that only look like one."""

from __future__ import annotations

import pytest

from briefing.language.countries import is_actor, lookup_body, lookup_country, match_countries
from briefing.model import Token


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("South Korea", "South Korea"), ("S. Korea", "South Korea"), ("ROK", "South Korea"),
        ("DPRK", "North Korea"), ("U.S.", "United States"), ("US", "United States"), ("Britain", "United Kingdom"),
        ("Türkiye", "Turkey"), ("Turkish", "Turkey"), ("Czech", "Czech Republic"), ("Dutch", "Netherlands"),
        ("Israelis", "Israel"), ("Saudi", "Saudi Arabia"), ("Kosovar", "Kosovo"), ("Burma", "Myanmar"),
        ("Cote d'Ivoire", "Ivory Coast"), ("EU", "European Union"), ("Republic of Korea", "South Korea"),
    ],
)  # fmt: skip
def test_names_and_peoples_lead_to_the_common_name(words: str, name: str) -> None:
    country = lookup_country(words)
    assert country is not None
    assert country.name == name


@pytest.mark.parametrize("words", ["us", "turkey", "Island", "Seoul", "Reunion", "chad", ""])
def test_ordinary_words_and_capitals_are_no_country(words: str) -> None:
    assert lookup_country(words) is None


def test_bodies_have_one_name() -> None:
    assert lookup_body("U.N.") == lookup_body("UN") == lookup_body("United Nations") == "United Nations"


def sentence(*words: str) -> list[Token]:
    """Return tokens with blanks between them, all nouns."""
    tokens, start = [], 0
    for i, word in enumerate(words):
        tokens.append(
            Token(i=i, start=start, end=start + len(word), text=word, lemma=word.lower(), tag="NNP", pos="PROPN",
                  dep="nsubj", head=i)
        )  # fmt: skip
        start += len(word) + 1
    return tokens


def matched(*words: str) -> list[tuple[str, ...]]:
    return [match.countries for match in match_countries(sentence(*words))]


def test_the_longest_name_wins() -> None:
    assert matched("South", "Sudan") == [("South Sudan",)]
    assert matched("Papua", "New", "Guinea") == [("Papua New Guinea",)]
    assert matched("Democratic", "Republic", "of", "the", "Congo") == [("Democratic Republic of the Congo",)]


def test_seas_and_peninsulas_are_no_country() -> None:
    assert matched("Korean", "Peninsula") == []
    assert matched("South", "American") == []
    assert matched("Taiwan", "Strait") == []


def test_a_shared_name_keeps_all_its_meanings() -> None:
    assert matched("Korean") == [("South Korea", "North Korea")]


def test_the_north_is_a_country_only_alone() -> None:
    assert matched("the", "North") == [("North Korea",)]
    assert matched("the", "North", "Atlantic") == []


def test_a_capital_in_capitals_is_a_dateline() -> None:
    tokens = sentence("CAIRO")
    found = match_countries(tokens)
    assert [match.countries for match in found] == [("Egypt",)]
    assert not is_actor(tokens, found[0])


@pytest.mark.parametrize(
    ("words", "country"),
    [("Lao", "Laos"), ("Timorese", "East Timor"), ("Bissau-Guinean", "Guinea-Bissau"), ("Djiboutian", "Djibouti"),
     ("Comorian", "Comoros"), ("Cape Verdean", "Cape Verde"), ("Emirati", "United Arab Emirates"),
     ("Kyrgyz", "Kyrgyzstan"), ("Argentine", "Argentina"), ("Lao PDR", "Laos")],
)  # fmt: skip
def test_demonyms_as_the_press_writes_them(words: str, country: str) -> None:
    found = lookup_country(words)
    assert found is not None
    assert found.name == country
