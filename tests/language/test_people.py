"""One person under many spellings, and many people under one surname."""

from __future__ import annotations

import pytest

from briefing.language.parse import parse_articles
from briefing.language.people import Person, Roster, build_roster
from briefing.language.person_names import near_surnames, same_spelling
from briefing.model import Article
from briefing.offsets import OffsetMap


def test_spellings_are_one_name_where_one_part_is_nearly_the_same() -> None:
    assert same_spelling(("yoon", "suk", "yeol"), ("yoon", "suk", "yeul"))
    assert not same_spelling(("kim", "jong", "un"), ("kim", "yo", "jong"))
    assert not same_spelling(("lee", "jae"), ("lee", "jun"))
    assert near_surnames("zelensky", "zelenskyy")
    assert not near_surnames("marco", "marcos")


def roster(*texts: str) -> Roster:
    """Return who is who in a corpus of these texts."""
    articles = [
        Article(file=f"{i}.txt", number=1, text=text, offsets=OffsetMap(runs=((0, 0, len(text)),)))
        for i, text in enumerate(texts)
    ]
    return build_roster(parse_articles(articles))


def person(found: Roster, name: str) -> Person:
    """Return the person with this name, who must be there."""
    one = found.find(name)
    assert one is not None, [p.party.name for p in found.people]
    return one


TITLES = [
    ("Egyptian Irrigation Minister Hani Sewilam left.", "Hani Sewilam", "irrigation minister", "Egypt"),
    ("Japan's Prime Minister Shigeru Ishiba spoke.", "Shigeru Ishiba", "prime minister", "Japan"),
    ("EU foreign policy chief Kaja Kallas spoke.", "Kaja Kallas", "foreign policy chief", "European Union"),
    ("Iran's supreme leader, Ayatollah Ali Khamenei, spoke.", "Ali Khamenei", "supreme leader", "Iran"),
    ("General Asim Munir, Pakistan's army chief, spoke.", "Asim Munir", "army chief", "Pakistan"),
    ("NATO Secretary-General Mark Rutte spoke.", "Mark Rutte", "NATO secretary-general", ""),
    ("Wi Sung-lac, the national security adviser, spoke.", "Wi Sung-lac", "national security adviser", ""),
    ("Chinese Foreign Ministry spokesperson Lin Jian spoke.", "Lin Jian", "foreign ministry spokesperson", "China"),
    ("Saudi Crown Prince Mohammed bin Salman spoke.", "Mohammed bin Salman", "crown prince", "Saudi Arabia"),
    ("Former South Korean President Moon Jae-in spoke.", "Moon Jae-in", "former president", "South Korea"),
    ("Then Japanese Prime Minister Fumio Kishida spoke.", "Fumio Kishida", "former prime minister", "Japan"),
    ("Taiwan's President Lai Ching-te spoke.", "Lai Ching-te", "president", "Taiwan"),
    ("Jorge Rodríguez, the president of the National Assembly, spoke.", "Jorge Rodríguez",
     "president of the National Assembly", ""),
    # A body's head is told with the body, whichever way the text puts it; the country's adjective is no country's head.
    ("The Director General of the World Trade Council (WTC), Ms Ana Rojas, visited Lima.", "Ana Rojas",
     "director-general of the World Trade Council", ""),
    ("Ana Rojas, the head of the Peruvian water commissariat, spoke.", "Ana Rojas",
     "head of the Peruvian water commissariat", "Peru"),
    # A second office beside the name gives its country, or is the newer one.
    ("The head of the Peruvian team, Transport Minister Ana Rojas, spoke.", "Ana Rojas", "transport minister", "Peru"),
    ("Former Peru president Ana Rojas, the NATO facilitator, spoke.", "Ana Rojas", "NATO facilitator", ""),
]  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize(("text", "name", "role", "country"), TITLES)
def test_titles_before_and_behind_a_name(text: str, name: str, role: str, country: str) -> None:
    party = person(roster(text), name).party
    assert (party.role, party.country) == (role, country)


@pytest.mark.slow
def test_spellings_and_orders_of_one_name_are_one_person() -> None:
    found = roster(
        "South Korean President Lee Jae-myung met Japanese Prime Minister Shigeru Ishiba.",
        "President Lee Jae Myung said that Lee would call Prime Minister Ishiba Shigeru.",
        "Former President Yoon Suk Yeol left. Yoon Suk-yeol was removed in December.",
    )
    assert len(found.people) == 3
    assert person(found, "Shigeru Ishiba") is person(found, "Ishiba Shigeru")
    assert person(found, "Lee Jae Myung").party.country == "South Korea"
    assert person(found, "Yoon Suk-yeol").former


@pytest.mark.slow
def test_a_shared_surname_is_two_people() -> None:
    found = roster(
        "Philippine President Ferdinand Marcos Jr. spoke. Imee Marcos, a senator, criticised him. "
        "North Korean leader Kim Jong Un and Kim Yo Jong, his sister, watched."
    )
    names = [p.party.name for p in found.people]
    assert {"Ferdinand Marcos Jr.", "Imee Marcos"} <= set(names)
    assert len([name for name in names if name.startswith("Kim")]) != 1


@pytest.mark.slow
def test_relations_tell_office_and_country() -> None:
    found = roster(
        "Colombian President Gustavo Petro met his Venezuelan counterpart Nicolás Maduro. "
        "Petro's foreign minister, Laura Sarabia, was there. "
        "Taiwan's President Lai Ching-te spoke. Lai's predecessor, Tsai Ing-wen, visited Prague."
    )
    assert person(found, "Nicolás Maduro").party.role == "president"
    assert person(found, "Laura Sarabia").party.country == "Colombia"
    assert person(found, "Tsai Ing-wen").party.role == "former president"


@pytest.mark.slow
def test_the_order_of_articles_does_not_change_who_is_who() -> None:
    texts = [
        "French President Emmanuel Macron met British Prime Minister Keir Starmer.",
        "Macron said that Starmer was right. President Macron left.",
        "Emmanuel Macron, the French president, and Ursula von der Leyen spoke.",
    ]
    assert [p.party for p in roster(*texts).people] == [p.party for p in roster(*reversed(texts)).people]


@pytest.mark.slow
def test_a_bare_head_gives_way_to_the_office_with_its_body() -> None:
    texts = ("Director General Ana Rojas spoke. Rojas left.", "NATO Director General Ana Rojas came home.")
    assert person(roster(*texts), "Ana Rojas").party.role == "NATO director-general"


HOME = (
    "Peruvian Foreign Minister Ana Rojas left for Quito.",
    "Foreign Minister Ana Rojas met the press. Her visit was short. Defence Minister Luis Paz went along.",
)


@pytest.mark.slow
def test_a_report_from_home_names_its_ministers_without_the_country() -> None:
    assert person(roster(*HOME), "Luis Paz").party.country == "Peru"


@pytest.mark.slow
def test_a_minister_named_behind_another_country_is_not_of_home() -> None:
    away = HOME[1].replace("Her visit was short.", "She was welcomed by Ecuador.")
    assert person(roster(HOME[0], away), "Luis Paz").party.country == ""


@pytest.mark.slow
def test_leaders_of_no_state_get_no_country() -> None:
    party = HOME[1].replace("Defence Minister Luis Paz", "Fishermen's leader Luis Paz")
    assert person(roster(HOME[0], party), "Luis Paz").party.country == ""


def test_a_second_field_before_the_name_is_the_minister_s() -> None:
    found = roster("Minister of Social Affairs and Labour Yousef Al-Mishari led the talks on Monday.")
    assert person(found, "Yousef Al-Mishari").party.role == "minister of social affairs and labour"
    found = roster("Minister of Finance Peter Hall and Minister Ahmed Karim Said met on Monday.")
    assert person(found, "Ahmed Karim Said").party.name == "Ahmed Karim Said"


def test_a_name_that_only_tells_where_something_is_names_nobody() -> None:
    found = roster(
        "The trawler was boarded off Jan Mayen on Sunday. The owner will appeal.",
        "The cod in the zone around Jan Mayen is shrinking.",
    )
    assert found.find("Jan Mayen") is None
    told = "A crowd stood near Ann Keller on Sunday. Ann Keller, the owner, said she would appeal."
    assert roster(told, "Voters have lost confidence in Ann Keller.").find("Ann Keller") is not None


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Peru's energy minister Ana Perez spoke. The water is needed, her Chilean counterpart Luis Soto said.", "energy minister"),
        ("Peru's energy minister Juan Perez spoke. His Chilean counterpart, Luis Soto, agreed.", "energy minister"),
        # Two officers could be meant, another sex, or somebody stands nearer.
        ("Energy minister Juan Perez met President Jose Mora. His Chilean counterpart, Luis Soto, agreed.", ""),
        ("Peru's energy minister Ana Perez spoke, she said. His Chilean counterpart, Luis Soto, agreed.", ""),
    ],
)
def test_a_counterpart_holds_the_office_of_the_one_officer_of_the_sentence_before(text: str, role: str) -> None:
    found = person(roster(text), "Luis Soto").party
    assert (found.role, found.country) == (role, "Chile")
