# ruff: noqa: E501 - headlines are kept whole
"""The test stories as the document step reads them: outlets, agencies, titles, days, and no furniture."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from briefing.documents import load_documents
from briefing.model import Article, SourceFile

STORIES = Path(__file__).parent.parent / "stories"

ORIGINS = [
    ("arms-control", "000.txt", "Unipress", "Unipress"),
    ("arms-control", "001.txt", "Ministry of External Affairs, Government of India", ""),
    ("arms-control", "002.txt", "Ministry of Foreign Affairs, Islamabad", ""),
    ("arms-control", "005.txt", "Unipress", "Unipress"),
    ("arms-control", "004.html", "The Frontier Gazette", ""),
    ("dam", "000.html", "Steppe News Agency", "Steppe News Agency"),
    ("dam", "001.txt", "Ala-Too Herald", ""),
    ("dam", "004.txt", "The Silk Road Review", ""),
    ("dam", "006.txt", "Steppe News Agency", "Steppe News Agency"),
    ("energy", "000.txt", "Medpress", "Medpress"),
    ("energy", "002.txt", "Nile Morning", ""),
    ("energy", "003.txt", "Larnaca Mail", "Medpress"),
    ("energy", "005.txt", "Medpress", "Medpress"),
    ("energy", "006.txt", "The Levant Energy Letter", ""),
    ("fisheries", "000.txt", "Nordwire", "Nordwire"),
    ("fisheries", "002.txt", "Kystens Tidende", ""),
    ("fisheries", "004.txt", "Føroya Herald", ""),
    ("fisheries", "005.txt", "Fish & Ports Monitor", "Nordwire"),
    ("hostages", "000.txt", "Crescent Wire", "Crescent Wire"),
    ("hostages", "002.txt", "Ministry of Foreign Affairs and International Cooperation, Republic of Djibouti", ""),
    ("hostages", "003.txt", "Crescent Wire", "Crescent Wire"),
    ("hostages", "004.html", "The Clarion", ""),
    ("hostages", "006.txt", "Horn Today", "Crescent Wire"),
]
TITLES = [
    ("arms-control", "001.txt", "Press Statement on the Ninth Round of India-Pakistan Expert-level Talks on Nuclear and Missile Confidence Building Measures"),
    ("arms-control", "002.txt", "PAKISTAN-INDIA TALKS ON NUCLEAR CBMs CONCLUDE IN COLOMBO"),
    ("arms-control", "003.html", "India, Pak extend missile pact; Delhi cool on restraint plan"),
    ("arms-control", "006.txt", "Small mercies in Colombo"),
    ("dam", "001.txt", "ENERGY INDEPENDENCE IS NOT SUBJECT OF BARGAINING"),
    ("dam", "003.txt", "On the participation of Minister Yerlan Tasbolatov in the trilateral consultations"),
    ("dam", "004.txt", "Count the water, then the flags"),
    ("energy", "003.txt", "Route of undersea power cable agreed"),
    ("fisheries", "002.txt", "NORWAY STANDS FAST ON THE MACKEREL"),
    ("fisheries", "004.txt", "Niclasen signs Norway deal - and takes the next mackerel round to Reykjavík"),
    ("hostages", "004.html", "After 4,619 days, twelve men walk off a plane"),
    ("hostages", "006.txt", "Eritrea, Djibouti swap prisoners in Oman after 13 years"),
]
DAYS = [
    ("arms-control", "006.txt", None),
    ("dam", "001.txt", "2025-09-11"),
    ("dam", "003.txt", "2025-09-11"),
    ("dam", "004.txt", None),
    ("energy", "006.txt", None),
    ("fisheries", "004.txt", "2022-11-22"),
    ("hostages", "002.txt", None),
]
LEFT_OUT = [
    ("arms-control", "003.html", "Download the Deccan Standard App"),
    ("arms-control", "006.txt", "The views expressed"),
    ("dam", "001.txt", "Gulnara ISAEVA"),
    ("dam", "001.txt", "Typeset and printed"),
    ("dam", "005.html", "appears in print"),
    ("energy", "006.txt", "free preview"),
    ("energy", "006.txt", "In this issue"),
    ("fisheries", "002.txt", "Responsible editor"),
    ("fisheries", "003.html", "Got a story?"),
    ("fisheries", "004.txt", "Storm warning"),
    ("hostages", "004.html", "Most viewed"),
    ("hostages", "006.txt", "Additional reporting"),
]
KEPT = [
    ("arms-control", "001.txt", "The next round will be held in New Delhi on mutually convenient dates."),
    ("fisheries", "002.txt", "I have no such drawer, she says and laughs."),
    ("hostages", "006.txt", "President's office announced on Thurs"),
]


@cache
def _files(story: str) -> dict[str, SourceFile]:
    files, _ = load_documents([STORIES / story / "articles"])
    return {Path(file.path).name: file for file in files}


def _article(story: str, name: str) -> Article:
    (article,) = _files(story)[name].articles
    return article


@pytest.mark.parametrize(("story", "name", "outlet", "agency"), ORIGINS)
def test_outlet_and_agency_are_those_that_the_page_shows(
    story: str, name: str, outlet: str, agency: str
) -> None:
    article = _article(story, name)
    assert (article.outlet, article.agency) == (outlet, agency)


@pytest.mark.parametrize(("story", "name", "title"), TITLES)
def test_the_title_is_the_headline_and_no_label_or_motto(story: str, name: str, title: str) -> None:
    assert _article(story, name).title == title


@pytest.mark.parametrize(("story", "name", "day"), DAYS)
def test_an_article_has_the_day_of_its_own_head_or_none(story: str, name: str, day: str | None) -> None:
    found = _article(story, name).published.day
    assert (found.isoformat() if found else None) == day


@pytest.mark.parametrize(("story", "name", "words"), LEFT_OUT)
def test_furniture_is_not_kept(story: str, name: str, words: str) -> None:
    assert words not in _article(story, name).text


@pytest.mark.parametrize(("story", "name", "words"), KEPT)
def test_sentences_of_the_body_are_kept(story: str, name: str, words: str) -> None:
    assert words in _article(story, name).text


CUT_OFF = [
    ("energy", "000.txt", "Turkey, which was not invited, said on"),
    ("energy", "005.txt", "Should Brussels turn down the grant, the"),
    ("energy", "006.txt", "A word on Israel and Jordan: the two countries signed their own 400-megawatt agreement on"),
]


@pytest.mark.parametrize(("story", "name", "words"), CUT_OFF)
def test_a_fragment_where_the_page_breaks_off_states_nothing_and_is_told(
    story: str, name: str, words: str
) -> None:
    file = _files(story)[name]
    (article,) = file.articles
    assert words not in article.text
    assert [p.why for p in file.paragraphs if file.text[p.start : p.end] == words] == ["cut-off"]
    assert (article.status, article.status_why) == ("incomplete", "the text breaks off in mid-sentence")
