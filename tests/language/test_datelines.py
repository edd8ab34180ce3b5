"""Where a report was written tells whose minister a minister without a country is."""

from dataclasses import replace

import pytest

from briefing.language.datelines import home_of
from briefing.language.parse import parse_articles
from briefing.language.people import build_roster
from briefing.model import Article, Party
from briefing.offsets import OffsetMap

pytestmark = pytest.mark.slow


def article(text: str) -> Article:
    return Article(file="x.txt", number=1, text=text, offsets=OffsetMap(runs=((0, 0, len(text)),)))


def people(text: str) -> dict[str, Party]:
    told = article(text)
    return {p.party.name: p.party for p in build_roster(parse_articles([told]), [home_of(told)]).people}


@pytest.mark.parametrize(
    ("text", "home"),
    [
        ("LUSAKA - Zambia expects an answer.", "Zambia"),
        ("NAIROBI, May 3 (Agency) -- Kenya expects an answer.", "Kenya"),
        ("BRUSSELS (AFP) - Kenya expects an answer.", ""),
        ("Kitwe has 600,000 people.", ""),
    ],
)
def test_the_capital_of_the_dateline(text: str, home: str) -> None:
    assert home_of(article(text)) == home


def test_a_minister_without_a_country_is_of_the_capital_s() -> None:
    text = "LUSAKA - Zambia wants the money, Foreign Minister Chanda Mulenga told parliament on Friday."
    assert people(text)["Chanda Mulenga"].country == "Zambia"


def test_not_where_another_country_stands_before_the_name() -> None:
    text = "LUSAKA - Zambia received a Mongolian delegation. Foreign Minister Oyun Batbold was late."
    assert people(text)["Oyun Batbold"].country != "Zambia"


def test_not_where_the_capital_s_own_ministers_bear_its_name() -> None:
    text = "LUSAKA - Zambian Foreign Minister Chanda Mulenga was late. Foreign Minister Oyun Batbold waited."
    assert people(text)["Oyun Batbold"].country != "Zambia"


def test_a_guest_without_a_country_does_not_hide_the_home() -> None:
    text = (
        "VALLETTA - Malta's ferries will sail, Transport Minister Carmen Zammit said. Prime Minister Paul Vella will "
        "call the president.\n\nVella and Zammit spoke in parliament. President Leila Ferchichi of Tunisia is to come."
    )
    assert people(text)["Paul Vella"].country == "Malta"


@pytest.mark.parametrize(
    ("line", "home"),
    [
        ("Nairobi ● Fri, May 3, 2024", "Kenya"),
        ("Lima, Thursday (28/7)", "Peru"),
        ("Brussels, 3 May 2024", ""),
        ("Nairobi Cup, 3 May 2024", ""),
        ("Nairobi marathon on May 3", ""),
    ],
)
def test_a_capital_and_the_day_above_the_text(line: str, home: str) -> None:
    assert home_of(replace(article("The ministers met."), head=(line,))) == home


@pytest.mark.parametrize(
    ("text", "home"),
    [
        ("LIMA, May 3 (Agency) - The ministers met.", "Peru"),
        ("HÀ NỘI — The ministers met.", "Vietnam"),
        ("LIMA MINES, May 3 (Agency) - The ministers met.", ""),
    ],
)
def test_a_capital_that_is_shouted_or_written_in_two_words(text: str, home: str) -> None:
    assert home_of(article(text)) == home


def test_a_whole_dateline_in_the_middle_of_a_file_is_no_speaker() -> None:
    text = (
        "Peru expects an answer.\n\nChile is silent.\n\nBoth wait.\n\n"
        "BARI, March 18 (Coast Wire) - Growers will block the port, their union said."
    )
    (sentences,) = parse_articles([article(text)])
    assert sentences[-1].text == "Growers will block the port, their union said."
