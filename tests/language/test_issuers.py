"""What a government's own release tells is told by that government."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from read_articles import article_of

from briefing.language import understand
from briefing.language.issuers import issuer_of
from briefing.model import Article

TEXT = "The two ministers agreed to open the bridge. Minister Ana Quispe said that the fee would be halved."


def _article(outlet: str, title: str = "On the meeting in Lima", text: str = TEXT) -> Article:
    return article_of(text, outlet=outlet, title=title)


@pytest.mark.parametrize(
    ("title", "issuer"),
    [
        ("Andina - Information portal on foreign affairs", "Peruvian government"),
        ("Bulletin of the Government of Peru", "Peruvian government"),
        ("Lima Gazette: president opens bridge", ""),
        ("News and information portal of Arequipa", ""),
    ],
)
def test_a_states_own_portal_is_an_office(title: str, issuer: str) -> None:
    text = "The Foreign Minister of Peru, Ana Quispe, visited La Paz. The two sides agreed to open the bridge."
    article = _article("", title=title, text=text)
    (sentences,) = understand([article])
    found = issuer_of(article, sentences)
    assert (found.name if found else "") == issuer


@pytest.mark.parametrize(
    ("outlet", "issuer"),
    [
        ("Ministry of Foreign Affairs of Peru", "Peruvian government"),
        ("Embassy of Peru in Norway", "Peruvian government"),
        ("Embassy of the Republic of Peru to the Kingdom of Norway", "Peruvian government"),
        ("Press service of the Ministry of Water Resources of the Republic of Kazakhstan", "Kazakh government"),
        ("Ministry of External Affairs, Government of India", "Indian government"),
        ("U.S. Department of State", "US government"),
        ("Department of Foreign Affairs, Republic of the Philippines", "Philippine government"),
        ("Ministry of Foreign Affairs", ""),
        ("Department of History, Kenya", ""),
        ("The Lima Herald", ""),
        ("Peru Today", ""),
    ],
)
def test_the_office_and_its_state_stand_where_the_outlet_does(outlet: str, issuer: str) -> None:
    found = issuer_of(_article(outlet))
    assert (found.name if found else "") == issuer


def test_a_letterhead_names_the_office_where_no_outlet_does() -> None:
    letter = _article("", title="REPUBLIC OF MALAWI", text=f"MINISTRY OF TRADE AND INDUSTRY\nPRESS RELEASE\n\n{TEXT}")
    found = issuer_of(letter)
    assert found is not None
    assert found.name == "Malawian government"
    assert issuer_of(_article("", title="UNITED REPUBLIC OF TANZANIA")) is not None
    assert issuer_of(_article("", title="Malawi's Ministry of Trade speaks out")) is None


def test_a_joint_text_has_no_single_issuer() -> None:
    assert issuer_of(_article("Ministry of Foreign Affairs of Peru", title="Joint statement of Peru and Chile")) is None
    text = f"JOINT COMMUNIQUE. {TEXT}"
    assert issuer_of(_article("Ministry of Foreign Affairs of Peru", text=text)) is None


def test_what_nobody_else_says_the_issuer_tells() -> None:
    (read,) = understand([_article("Ministry of Foreign Affairs of Peru")])
    told = [[party.name for said in sentence.attributions for party in said.parties] for sentence in read]
    assert told[0] == ["Peruvian government"]
    assert told[1] == ["Ana Quispe", "Peruvian government"]
    (fee,) = [s.attribution for s in read[1].statements if "halved" in s.verb]
    assert fee is not None
    assert [party.name for party in fee.parties] == ["Ana Quispe"]
    assert fee.outer is None


def test_what_the_other_side_said_is_the_issuers_account() -> None:
    text = (
        "Foreign Minister Ana Quispe of Peru received Chilean Trade Minister Juan Soto today. "
        "Chilean Trade Minister Juan Soto assured that the ban would be lifted in June."
    )
    (read,) = understand([_article("Ministry of Foreign Affairs of Peru", text=text)])
    (lifted,) = [s.attribution for s in read[1].statements if "lifted" in s.verb]
    assert lifted is not None
    assert [party.name for party in lifted.parties] == ["Juan Soto"]
    assert lifted.outer is not None
    assert [party.name for party in lifted.outer.parties] == ["Peruvian government"]


def test_the_lines_above_the_text_name_the_issuer() -> None:
    state = replace(_article("", title="Minister Mora phones Lima"), head=("Finnish Government", "Press release"))
    assert (found := issuer_of(state)) is not None
    assert found.country == "Finland"
    capital = _article("Ministry of Foreign Affairs, Islamabad")
    assert (found := issuer_of(capital)) is not None
    assert found.country == "Pakistan"
    paper = replace(_article("The Lima Herald"), head=("Ministry of Trade of Peru",))
    assert issuer_of(paper) is None
    assert issuer_of(_article("", title="The Ministry of Trade of Peru speaks out")) is None


def test_an_office_without_a_state_is_of_the_state_of_the_official_told_of_first() -> None:
    text = "The President of the Republic, Mr Rachid Amari, met today the Prime Minister of Spain, Ms Marta Roca."
    home = _article("The Maghreb Daily", text="Algerian President Rachid Amari will travel to Malta.")
    release = _article("", title="PRESIDENCY OF THE REPUBLIC", text=text)
    read = understand([replace(home, file="b.txt"), release])[1]
    assert [p.name for said in read[0].attributions for p in said.parties] == ["Algerian government"]
    assert issuer_of(_article("", title="PRESIDENCY OF THE REPUBLIC", text=text)) is None


def test_a_readout_is_the_account_of_the_official_it_names_first() -> None:
    text = "Prime Minister Marta Roca of Spain spoke with President Rachid Amari of Algeria on Monday."
    ours = _article("", title="Readout of Prime Minister Roca's call with President Amari", text=text)
    theirs = _article("", title="Readout of President Amari's call with Prime Minister Roca", text=text)
    (read,), (other,) = understand([ours]), understand([theirs])
    assert [p.name for p in read[0].attributions[-1].parties] == ["Spanish government"]
    assert [p.name for p in other[0].attributions[-1].parties] == ["Algerian government"]
    both = _article("", title="Readout of the talks between the two presidents", text=text)
    assert not understand([both])[0][0].attributions


@pytest.mark.parametrize(
    ("line", "issuer"),
    [
        ("Ulkoministeriö, Suomi / Ministry for Foreign Affairs of Finland", "Finnish government"),
        ("Ministerio de Relaciones Exteriores del Perú / Ministry of Foreign Affairs of Peru", "Peruvian government"),
        ("Lima Gazette / World", ""),
    ],
)
def test_a_letterhead_may_name_the_office_in_two_tongues(line: str, issuer: str) -> None:
    found = issuer_of(replace(_article(""), head=(line,)))
    assert (found.name if found else "") == issuer


def test_a_briefing_is_of_the_state_whose_comment_is_asked_for() -> None:
    text = (
        "Q: It is reported that the meeting failed to adopt the proposal. What is {}'s comment?\n\n"
        "A: The report is not consistent with the facts. The delegation took part in a constructive manner."
    )
    for asked, issuer in (("Peru", "Peruvian government"), ("the company", "")):
        article = _article("Foreign Ministry Spokesperson's Office", title="Remarks", text=text.format(asked))
        (sentences,) = understand([article])
        found = issuer_of(article, sentences)
        assert (found.name if found else "") == issuer


@pytest.mark.parametrize("day", ["On 3 May, ", "On May 3, 2024, ", "On Friday, ", "Last Friday, "])
@pytest.mark.parametrize("outlet", ["Ministry of Foreign Affairs of Peru", "Lima Gazette"])
def test_a_day_in_front_is_of_the_deed_whoever_issued_the_text(day: str, outlet: str) -> None:
    text = f"{day}Chile imposed a surcharge of 15% on Peruvian wheat. The two sides agreed to open the bridge."
    (sentences,) = understand([_article(outlet, text=text)])
    dates = [s.date.first for s in sentences[0].statements if s.predicate == "impose" and s.date]
    assert dates == [date(2024, 5, 3)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("It was noted that Chile will open the bridge on 12 November.", "Peruvian government"),
        ("It is said that Chile will open the bridge on 12 November.", ""),
    ],
)
def test_what_was_noted_in_a_release_its_government_notes(text: str, speaker: str) -> None:
    (sentences,) = understand([_article("Ministry of Foreign Affairs of Peru", text=text)])
    told = next(s.attribution for s in sentences[0].statements if s.predicate == "open")
    assert told is not None
    assert "".join(party.name for party in told.parties) == speaker
