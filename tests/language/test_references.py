"""What "they", "both sides", "the ministry" and "his office" stand for, in stories of many fields."""

from __future__ import annotations

import pytest

from briefing.language.parse import parse_articles
from briefing.language.references import resolve_references
from briefing.model import Article, Reference
from briefing.offsets import OffsetMap

pytestmark = pytest.mark.slow


def references(text: str) -> list[Reference]:
    """Return all references of a text in order."""
    article = Article(file="x.txt", number=1, text=text, offsets=OffsetMap(runs=((0, 0, len(text)),)))
    _, found = resolve_references(parse_articles([article]))
    return [reference for sentence in found[0] for reference in sentence]


def meant(text: str, words: str) -> list[str]:
    """Return the names of the parties that the last reference with these words stands for."""
    found = [r for r in references(text) if r.text == words]
    assert found, [r.text for r in references(text)]
    return [party.name for party in found[-1].parties]


RIVER = (
    "Egyptian President Abdel Fattah el-Sisi and Ethiopian Prime Minister Abiy Ahmed discussed the dam by phone. "
)
CASES = [
    # Pairs.
    (RIVER + "The two leaders pledged to reach an agreement.", "The two leaders", ["Abdel Fattah el-Sisi", "Abiy Ahmed"]),
    (RIVER + "The two countries will resume talks.", "The two countries", ["Egypt", "Ethiopia"]),
    (RIVER + "They agreed on a timetable.", "They", ["Abdel Fattah el-Sisi", "Abiy Ahmed"]),
    (RIVER + "The African Union urged both sides to be flexible.", "both sides", ["Egypt", "Ethiopia"]),
    ("Serbia and Kosovo met in Brussels. Both countries want to join.", "Both countries", ["Serbia", "Kosovo"]),
    ("British Prime Minister Keir Starmer told French President Emmanuel Macron that access would end. "
     "The two men agreed to meet.", "The two men", ["Keir Starmer", "Emmanuel Macron"]),
    ("India and Pakistan agreed to a ceasefire. The nuclear-armed neighbours have fought three wars.",
     "The nuclear-armed neighbours", ["India", "Pakistan"]),
    # One person.
    ("Turkish President Recep Tayyip Erdogan said he would not wait.", "he", ["Recep Tayyip Erdogan"]),
    ("Italian Prime Minister Giorgia Meloni met the press. She announced a visit.", "She", ["Giorgia Meloni"]),
    ("In his speech, Colombian President Gustavo Petro praised the deal.", "his", ["Gustavo Petro"]),
    ("Japanese Prime Minister Shigeru Ishiba called Indian Prime Minister Narendra Modi. "
     "The Japanese leader offered help.", "The Japanese leader", ["Shigeru Ishiba"]),
    ("Armenia's Prime Minister Nikol Pashinyan and Azerbaijan's President Ilham Aliyev signed. "
     "Aliyev told his Armenian counterpart that more was needed.", "his Armenian counterpart", ["Nikol Pashinyan"]),
    # The readout of a state calls its own president so.
    ("Peruvian President Ana Rojas visited Cusco. The President of the Republic opened a bridge.",
     "The President of the Republic", ["Ana Rojas"]),
    # Offices.
    ("French President Emmanuel Macron left. Macron's office said he was well.", "Macron's office",
     ["Emmanuel Macron's office"]),
    ("Mexico's Foreign Ministry denied it. The ministry said the ship was at sea.", "The ministry",
     ["Mexican Foreign Ministry"]),
    ("The White House said the talks went well.", "The White House", ["White House"]),
    ("According to the Norwegian government, cod is safe.", "the Norwegian government", ["Norwegian government"]),
    ("The Rapid Support Forces (RSF) withdrew. The RSF said it would return.", "The RSF", ["Rapid Support Forces"]),
    # Capitals that act.
    ("Tehran said the deal was dead.", "Tehran", ["Iran"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "names"), CASES)
def test_who_is_meant(text: str, words: str, names: list[str]) -> None:
    assert meant(text, words) == names


UNSURE = [
    ("Kurti met Vucic. Observers were sceptical. They saw no progress.", "They"),
    ("Finnish President Alexander Stubb met Estonian President Alar Karis. Norwegian Prime Minister "
     "Robin Gahr Støre met Danish Prime Minister Alex Frederiksen. She left early.", "She"),
    ("The negotiators met on Monday.", "The negotiators"),
    ("The government rejected the plan.", "The government"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words"), UNSURE)
def test_unsure_names_nobody(text: str, words: str) -> None:
    assert not [r for r in references(text) if r.text == words and r.parties]


def test_a_quotation_s_he_is_not_its_speaker() -> None:
    text = (
        "Kosovo Prime Minister Albin Kurti accused Serbian President Aleksandar Vucic of bad faith. "
        '"He does not want peace," Kurti told reporters.'
    )
    assert meant(text, "He") == ["Aleksandar Vucic"]


def test_a_city_is_no_government() -> None:
    texts = [r.text for r in references("The ministers met in Tokyo and flew to Seoul. He will leave for Doha.")]
    assert not {"Tokyo", "Seoul", "Doha"} & set(texts)


def test_an_object_pronoun_is_not_the_subject() -> None:
    assert "Kaja Kallas" not in meant("EU foreign policy chief Kaja Kallas will host him in Brussels.", "him")


def test_each_of_a_coordinated_subject_is_a_reference_of_its_own() -> None:
    found = [r for r in references(RIVER) if r.parties and r.parties[0].kind == "person"]
    assert [r.parties[0].name for r in found[:2]] == ["Abdel Fattah el-Sisi", "Abiy Ahmed"]


def test_offsets_and_heads_stand_in_the_text() -> None:
    text = RIVER + "Abiy's office did not comment. The two leaders will meet in Cairo, it said."
    for reference in references(text):
        assert text[reference.start : reference.end] == reference.text


def test_a_rival_pair_named_just_before_is_the_one_meant() -> None:
    text = (
        "South Korean President Lee Jae-myung and Japanese Prime Minister Shigeru Ishiba met. Lee and Ishiba agreed. "
        "Former President Yoon Suk Yeol met with then Japanese Prime Minister Fumio Kishida in 2022, "
        "but the two leaders signed nothing."
    )
    assert meant(text, "the two leaders") == ["Yoon Suk Yeol", "Fumio Kishida"]


def test_capital_letters_do_not_hide_a_group() -> None:
    text = "Zambia's minister Chanda Mulenga met Oyun Batbold, Mongolia's minister. The two Ministers signed a pact."
    (found,) = [r for r in references(text) if r.why.startswith("both")]
    assert {party.name for party in found.parties} == {"Chanda Mulenga", "Oyun Batbold"}
    text = "President Joseph Banda of Zambia met President Tuya Erdene of Mongolia. The two Heads of State signed a pact."
    (found,) = [r for r in references(text) if r.why.startswith("both")]
    assert {party.name for party in found.parties} == {"Joseph Banda", "Tuya Erdene"}


def test_two_parties_are_no_two_people_of_one_state() -> None:
    text = "Morocco's minister Ali Berrechid and Morocco's envoy Driss Lahrichi spoke. The two parties agreed to meet."
    (both,) = [r for r in references(text) if r.why.startswith("both")]
    assert both.parties == ()
