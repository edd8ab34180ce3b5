"""Of which body somebody is an officer, where the text gives it in the genitive or by its noun alone."""

from __future__ import annotations

import pytest
from read_articles import article_of

from briefing.language.parse import parse_articles
from briefing.language.references import resolve_references


def role(name: str, *texts: str) -> str:
    """Return the office of the person with this name, "-" where nobody has it."""
    articles = [article_of(text, file=f"{number}.txt") for number, text in enumerate(texts)]
    roster, _ = resolve_references(parse_articles(articles))
    person = roster.find(name)
    return person.party.role if person is not None else "-"


FRONT = "The Upland Liberation Front (ULF) opened talks in Karsa on Tuesday. "


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "name", "office"),
    [
        (FRONT + "The Front's chief negotiator, Mira Dost, rejected the plan.", "Mira Dost",
         "chief negotiator of the Upland Liberation Front"),
        (FRONT + "The front's chief negotiator Mira Dost rejected the plan.", "Mira Dost",
         "chief negotiator of the Upland Liberation Front"),
        (FRONT + "The ULF's spokesman, Tarek Noor, said it would stay.", "Tarek Noor",
         "spokesman of the Upland Liberation Front"),
        ("The Copper Miners' Federation rejected the offer. The federation's general secretary, Ana Quispe, left.",
         "Ana Quispe", "general secretary of the Copper Miners' Federation"),
        ("The Lakes Development Bank's president, Kofi Mensah, pledged a loan.", "Kofi Mensah",
         "president of the Lakes Development Bank"),
        ("The International Monetary Fund met. The fund's mission chief, Erik Saar, spoke.", "Erik Saar",
         "mission chief of the International Monetary Fund"),
        ("The Tola Tribal Council met. Samuel Orr, chairman of the council, refused to sign.", "Samuel Orr",
         "chairman of the Tola Tribal Council"),
        ("The National Green Party met. Omar Bell, secretary of the party, agreed to a vote.", "Omar Bell",
         "secretary of the National Green Party"),
    ],
)  # fmt: skip
def test_the_body_of_an_office_is_the_one_named(text: str, name: str, office: str) -> None:
    assert role(name, text) == office


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "name", "office"),
    [
        # Two may be meant, and none was named before.
        ("The Eastern Reform Movement met the Western Reform Movement. The movement's spokesman, Omar Said, left.",
         "Omar Said", "spokesman"),
        ("The movement's spokesman, Omar Said, left. The Eastern Reform Movement met.", "Omar Said", "spokesman"),
        # Another agency, of a country.
        ("The Lakes Tuna Agency said Chile had cheated. The Chilean agency's director, Rosa Diaz, refused.",
         "Rosa Diaz", "director"),
        # A minister is a state's, and an army each state's own.
        ("The Savanna Economic Union met. The union's home minister, Ravi Sen, spoke.", "Ravi Sen", "home minister"),
        ("The Lakes Liberation Army met. The army's spokesman, Ali Deng, refused.", "Ali Deng", "spokesman"),
        # A field is no body.
        ("The Tola Tribal Council met. The director of research, Bea Lamb, left.", "Bea Lamb", "director of research"),
    ],
)  # fmt: skip
def test_what_may_be_another_body_stays_open(text: str, name: str, office: str) -> None:
    assert role(name, text) == office


@pytest.mark.slow
def test_texts_that_differ_tell_nothing() -> None:
    other = "The Coast Liberation Front met. The Front's chief negotiator, Mira Dost, agreed."
    assert role("Mira Dost", FRONT + "The Front's chief negotiator, Mira Dost, agreed.", other) == "chief negotiator"
