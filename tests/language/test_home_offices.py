"""A line that stands alone names the country of an office that its article leaves without one."""

from __future__ import annotations

import pytest
from read_articles import article_of

from briefing.language import understand
from briefing.model import Sentence


def read(*paragraphs: str) -> tuple[Sentence, ...]:
    return understand([article_of("\n\n".join(paragraphs))])[0]


def subjects(sentences: tuple[Sentence, ...], predicate: str) -> list[str]:
    return [s.subject_text for x in sentences for s in x.statements if s.form == "clause" and s.predicate == predicate]


def countries(sentences: tuple[Sentence, ...]) -> dict[str, str]:
    return {p.name: p.country for x in sentences for r in x.references for p in r.parties if p.kind == "person"}



def test_an_office_without_its_country_is_that_of_the_country_whose_ministers_stand_without_it() -> None:
    found = read(
        "Portugal's foreign minister, Ana Sousa, signed the treaty.",
        "Portugal expelled two envoys, and the Portuguese Foreign Ministry summoned the ambassador.",
        "The ministry cited the need for secrecy.",
    )
    assert subjects(found, "cite") == ["The Portuguese Foreign Ministry"]


def test_the_ministry_is_that_of_the_minister_named_before() -> None:
    found = read(
        "LISBON, May 8 (Agency) - Trade and Industry Minister Ana Sousa opened the Portuguese fair.",
        "The ministry rejected the claim.",
    )
    assert subjects(found, "reject") == ["The Portuguese trade and industry ministry"]


def test_beside_another_country_the_office_stays_as_it_stands() -> None:
    found = read(
        "LISBON, May 8 (Agency) - Foreign Minister Ana Sousa spoke on Monday.",
        "Chad summoned an envoy on Tuesday.",
        "The Foreign Ministry rejected the claim.",
    )
    assert subjects(found, "reject") == ["The Foreign Ministry"]


def test_the_seat_of_government_abroad_is_not_that_of_home() -> None:
    found = read(
        "LUSAKA, May 8 (Agency) - President Ana Banda spoke on Monday.",
        "The Foreign Ministry in Nairobi rejected the claim.",
    )
    assert "Zambia" not in subjects(found, "reject")[0]


@pytest.mark.parametrize(
    "text",
    [
        "Foreign Secretary Ravi Nair leads the Indian delegation.",
        "The Indian delegation was headed by Foreign Secretary Ravi Nair.",
        "Foreign Secretary Ravi Nair signed for India and Foreign Minister Bo Ek for the rebels.",
    ],
)
def test_who_leads_a_delegation_is_of_its_country(text: str) -> None:
    assert countries(read(text))["Ravi Nair"] == "India"


@pytest.mark.parametrize(
    "text",
    [
        "Foreign Secretary Ravi Nair met the Indian delegation.",
        "Foreign Secretary Ravi Nair, who met the head of the Indian delegation, led a walk in the park.",
    ],
)
def test_who_meets_a_delegation_may_be_of_any_country(text: str) -> None:
    assert countries(read(text))["Ravi Nair"] == ""


def test_a_person_named_abroad_first_is_no_sign_of_home() -> None:
    found = read(
        "President Ana Banda of Zambia spoke by telephone with her Chadian counterpart, Idriss Malloum.",
        "President Malloum thanked her.",
        "Energy Minister Moses Phiri took part.",
    )
    assert countries(found)["Moses Phiri"] != "Chad"


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Tourism and Culture Minister Maria Ochoa rejected the claim.", "tourism and culture minister"),
        ("Trade and Industry Minister Amina Diallo agreed to lift the ban.", "trade and industry minister"),
        (
            "Secretary of the GCC Permanent Committee Bader al-Harbi rejected the claim.",
            "secretary of the GCC Permanent Committee",
        ),
        ("Finance Minister Maria Ochoa and Interior Minister Bo Ek met.", "finance minister"),
    ],
)
def test_an_office_is_told_whole(text: str, role: str) -> None:
    assert next(p.role for x in read(text) for r in x.references for p in r.parties) == role


def test_a_ministry_of_three_fields_is_told_whole() -> None:
    found = read("Nepal's Ministry of Labour, Employment and Social Security rejected the claim.")
    assert [p.name for r in found[0].references for p in r.parties if p.kind == "office"] == [
        "Nepali Ministry of Labour, Employment and Social Security"
    ]


def test_of_two_countries_home_is_the_one_that_no_title_names() -> None:
    found = read(
        "The Ministry of Foreign Affairs on Tuesday summoned the Ambassador of Peru, Ana Diaz.",
        'Chile will not wait, said the ministry\'s spokesman, Juan Rojas of Chile. "We were patient," ministry spokesman'
        " Juan Rojas said.",
        "The Chilean spokesman, Juan Rojas, thanked the ambassador.",
    )
    assert subjects(found, "summon")[0] in ("The Ministry of Foreign Affairs", "The Chilean Foreign Ministry")
    found = read(
        "The Ministry of Foreign Affairs on Tuesday summoned the Ambassador of Peru, Ana Diaz.",
        "Peru's foreign minister, Luis Vega, rejected the claim.",
    )
    assert subjects(found, "summon") == ["The Ministry of Foreign Affairs"]


def test_the_government_with_a_capital_is_that_of_home() -> None:
    found = read(
        "LISBON, May 8 (Agency) - Foreign Minister Ana Sousa said on Monday that the Government will publish the list.",
        "Portugal has waited for it since March.",
    )
    assert "the Portuguese Government" in subjects(found, "publish")
    found = read("LISBON, May 8 (Agency) - Chad and Mali met. Chad said that the Government will publish the list.")
    assert subjects(found, "publish") == ["the Government"]


def test_an_unnamed_source_is_of_a_ministry_with_its_country() -> None:
    found = read(
        "LISBON, May 8 (Agency) - Portugal's Ministry of Trade opened the talks.",
        "A source at the ministry said the levy would fall.",
    )
    said = [s.attribution.source_text for x in found for s in x.statements if s.attribution is not None]
    assert said == ["A source at the Portuguese Ministry of Trade"]


def test_a_capital_tells_whose_minister_it_is() -> None:
    found = read(
        "Vientiane's finance minister, Kham Vong, thanked the bank.",
        "Nobody believes it.",
        "The Interior Ministry rejected the offer.",
    )
    assert subjects(found, "reject") == ["The Interior Ministry"]


def test_an_official_in_the_ministry_is_of_the_ministry_told_before() -> None:
    told = read(
        "NAIROBI, May 3 (Andes) - Kenya's trade minister, Ana Wanjiru, denied the report.",
        "Ms. Wanjiru said Uganda had asked for the list in May.",
        "An official in the Ministry, who did not wish to be named, said the levy would fall to 10%.",
    )
    (said,) = told[2].attributions
    assert (said.source_text, said.kind) == ("An official in Kenya's trade ministry", "unnamed")


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("In Oslo the trade ministry denied the report.", "The Norwegian trade ministry"),
        ("In Lima, the foreign ministry denied the report.", "The Peruvian Foreign Ministry"),
        ("In Geneva the trade ministry denied the report.", "The trade ministry"),
        ("In Lima the Chilean trade ministry denied the report.", "The Chilean trade ministry"),
        ("In talks in Lima the trade ministry denied the report.", "The trade ministry"),
        ("In Tallinn and Riga the trade ministry denied the report.", "The trade ministry"),
    ],
)
def test_a_ministry_in_a_capital_that_opens_the_sentence_is_that_countrys(text: str, subject: str) -> None:
    found = subjects(read(text), "deny")
    assert [line[:1].upper() + line[1:] for line in found] == [subject]


def test_a_ministry_in_another_capital_is_not_that_of_the_articles_home() -> None:
    found = read(
        "LISBON, May 8 (Agency) - Trade Minister Ana Sousa opened the Portuguese fair.",
        "The Portuguese trade ministry called it a success. In Oslo the trade ministry denied that a deal was near.",
    )
    assert [line.lower() for line in subjects(found, "deny")] == ["the norwegian trade ministry"]
