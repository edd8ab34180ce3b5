"""Whom "They added" and "He said" quote where those who spoke before have no name."""

from __future__ import annotations

import pytest
from read_articles import article_of

from briefing.language import analyse_text, understand
from briefing.model import Attribution

pytestmark = pytest.mark.slow


def last(text: str) -> Attribution:
    return analyse_text(text)[-1].attributions[0]


@pytest.mark.parametrize(
    ("text", "speaker", "kind"),
    [
        ("The commission will meet in Doha, the mediators said in a statement read out there. They added that both "
         "sides had agreed to search for the graves.", "the mediators", "unnamed"),
        ("A senior official said the delay might last. He said the list was not settled.", "a senior official",
         "unnamed"),
        ("The airline said it was still selling seats. It added that tickets would be refunded.", "the airline",
         "named"),
        ("The secretariat said the committee had asked for time. It said the vote would be held in April.",
         "the secretariat", "official"),
        ("A Western diplomat said talks could follow. \"That is an if,\" the diplomat said. He said more would come.",
         "a Western diplomat", "unnamed"),
    ],
)  # fmt: skip
def test_a_pronoun_means_the_speaker_of_the_sentence_before(text: str, speaker: str, kind: str) -> None:
    found = last(text)
    assert [(party.name, party.kind) for party in found.parties] == [(speaker, "group")]
    assert found.kind == kind


def test_a_document_between_is_looked_past() -> None:
    text = (
        "The Minister of Energy, Karim Haddad, affirmed that the cable was needed. The plan will be signed, the "
        "statement of the ministry said. He added that the price was settled."
    )
    assert [party.name for party in last(text).parties] == ["Karim Haddad"]


@pytest.mark.parametrize(
    "text",
    [
        "A senior official said Lee would visit. He said the list was not settled.",
        "Diplomats said the two sides had met. They said the talks went well.",
        "The ministry said the embassy was shut. It said the staff had left.",
        "The talks ended on Monday. They said the price was settled.",
        "It was reported that the talks had ended. He said the price was settled.",
    ],
)
def test_nobody_is_guessed(text: str) -> None:
    assert last(text).parties == ()


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # Sentences in which nobody stands whom the pronoun could mean are looked past.
        ("The patrol will set out on Monday, Defence Minister Ana Rojas said. The ships will also look out for "
         "poachers. She denied that the delay had to do with the dispute.", "Ana Rojas"),
        ("Jakarta's chief negotiator, Ambassador Wisnu Sutedjo, said the text was ready. The line runs north of the "
         "islands. The team is still expected to meet in May, he said.", "Wisnu Sutedjo"),
        # The subject of a sentence in which nobody speaks.
        ("Hong Yuan Shipping denied any negligence on Wednesday. It said the anchor had been released in a gale.",
         "Hong Yuan Shipping"),
        ("The ports ministry's statement did not mention the levy. It said that the case had been raised.",
         "the ports ministry"),
        ("The leader of the opposition, Hanna Poulsen, was less impressed. She said the price was a gift.",
         "Hanna Poulsen"),
        # What stands behind what is said goes on with the speaker, whoever else was spoken of.
        ("The head of the post, Captain Rudi Tampubolon, said that the skipper has been named a suspect. They eat "
         "three times a day, he said.", "Rudi Tampubolon"),
        # A noun of office alone is the one told before with it.
        ("The director of the port, Silvestre Amade, confirmed the departure. The trains left on Friday. The quay is "
         "free, said the director.", "Silvestre Amade"),
        # Who acts before the colon says what stands behind it.
        ("An agency spokesman disagreed: the list mentions all structures, he said.", "an agency spokesman"),
    ],
)  # fmt: skip
def test_a_speaker_is_found_over_sentences(text: str, speaker: str) -> None:
    assert [party.name for party in last(text).parties] == [speaker]


def test_who_tells_of_the_premier_is_not_the_premier() -> None:
    text = (
        "Nuria Feliu, a spokeswoman of the Spanish government, said the envoy would arrive on Monday. "
        "Prime Minister Marta Vidal, she said, spoke of a lasting solution."
    )
    assert {party.name for a in analyse_text(text)[-1].attributions for party in a.parties} == {"Nuria Feliu"}


def test_the_same_source_is_the_one_before() -> None:
    text = "The Finance Ministry of Peru said the loan was signed. The rate is fixed, the same source added."
    assert [party.country for party in last(text).parties] == ["Peru"]


def test_a_name_of_nobody_known_between_leaves_it_open() -> None:
    text = "Lee Sun-ho said the boats were late. Zorbal Rikant Umdo asked people to stay calm. The feast will be held, he said."
    assert "Lee Sun-ho" not in [party.name for party in last(text).parties]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Malaysia summoned the ambassador, its foreign ministry said.", [("foreign ministry", "Malaysia")]),
        ("Laos will not yield, its foreign minister said. Lao Foreign Minister Khamphone Vilayhak left on Friday.",
         [("Khamphone Vilayhak", "Laos")]),
        ("Will Tanzania's Yusuf Kingwande lead it? The chair passes to Yusuf Kingwande, a club official said.", []),
        ("The Uzbek ministry confirmed the call and thanked the Kyrgyz side. In its account, they agreed on dates.",
         [("Uzbek ministry", "Uzbekistan")]),
        ("Mr Armando Nhantumbo, President of the Republic of Mozambique, spoke with Mr Gracian Chikopa, President of "
         "the Republic of Malawi. The President of the Republic informed him that the term stays suspended.",
         [("Armando Nhantumbo", "Mozambique")]),
    ],
)  # fmt: skip
def test_whose_office_speaks(text: str, speaker: list[tuple[str, str]]) -> None:
    found = {(p.name, p.country) for s in analyse_text(text) for a in s.attributions for p in a.parties}
    assert found == set(speaker)


def test_a_people_or_country_is_nobody_whom_he_could_mean() -> None:
    text = (
        "The President of the Republic, Mr Rachid Benmansour, met Mrs Marta Vidal of Spain. The President of the "
        "Republic took note of the support to the Sahrawi people. He underlined that the treaty remains suspended."
    )
    assert [party.name for party in last(text).parties] == ["Rachid Benmansour"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "The mine will close in June, said Economy Minister Rosaura Villa. The official explained that the owner "
            "had left.",
            ["Rosaura Villa"],
        ),
        (
            "The mine will close in June, informed the Secretary of Economy, Rosaura Villa. The official explained that "
            "the owner had left.",
            ["Rosaura Villa"],
        ),
        ("The mine will close in June, a trader said. The official explained that the owner had left.", []),
        (
            "The mine will close in June, said Economy Minister Rosaura Villa. An official said it would not. The "
            "official explained that the owner had left.",
            ["an official"],
        ),
        (
            "The mine will close in June, Peruvian Foreign Ministry spokesman Luis Rada said. According to the diplomat, "
            "the owner had left.",
            ["Luis Rada"],
        ),
    ],
)
def test_the_official_is_the_minister_who_spoke_last(text: str, names: list[str]) -> None:
    assert [party.name for party in last(text).parties] == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Kenya's spokesman Peter Mwangi met reporters. An agency spokesman disagreed. Results will be out in July, the "
            "spokesman said.",
            "an agency spokesman",
        ),
        (
            "An agency spokesman disagreed. Kenya's spokesman Peter Mwangi met reporters. Results will be out in July, the "
            "spokesman said.",
            "Peter Mwangi",
        ),
    ],
)
def test_the_spokesman_is_the_one_told_last_with_or_without_a_name(text: str, name: str) -> None:
    assert [party.name for party in last(text).parties] == [name]


def test_who_informs_behind_a_comma_has_told_it() -> None:
    found = last("The road will open on 3 June, informed the Ministry of Transport.")
    assert found.source_text == "the Ministry of Transport"
    assert not analyse_text("He met the envoy, briefed the president and answered questions.")[0].attributions


def test_he_is_nobody_whom_another_article_calls_she() -> None:
    told = "Central African Foreign Minister Clarisse Ngaibona said she would go to Sido. She left on Sunday."
    swap = (
        "Congolese Foreign Minister Antoine Mabiala said the two sides had accepted. Central African Foreign Minister"
        " Clarisse Ngaibona confirmed that. The soldiers are to cross at Sido, he said."
    )
    _, sentences = understand([article_of(told), article_of(swap, file="b.txt")])
    speakers = [p.name for s in sentences[-1:] for a in s.attributions for p in a.parties]
    assert "Clarisse Ngaibona" not in speakers


@pytest.mark.parametrize(
    "text",
    [
        "Angola's transport minister Lina Costa asked the African Ports Agency for help, her office said. {it}",
        "Angola's transport minister Lina Costa met the head of the port, said her office on Monday. {it}",
        "The ports agency of Namibia has help. Angola's minister Lina Costa will not travel, according to her office. {it}",
    ],
)
def test_it_behind_a_speaker_who_closes_the_sentence_is_that_speaker(text: str) -> None:
    assert [p.name for p in last(text.format(it="It said a team would come in June.")).parties] == ["Lina Costa's office"]


def test_it_is_nobody_for_sure_where_another_body_spoke_inside() -> None:
    text = (
        "Togo's trade ministry told Ghana's trade ministry that the border would close, the Togolese embassy said. "
        "It said the closing would last a week."
    )
    assert last(text).parties == ()


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Peru's mining ministry said that the firm had paid. The firm denied this. It said no bill had come.", "the firm"),
        ("Peru's mining ministry said that the line was safe. The airline has cut flights. It said nobody flew.", ""),
        ("Angola's government said nets were cut. The Net Agency wants radars. It also said that boats were lost.", ""),
    ],
)
def test_it_reaches_over_nobody_who_could_be_meant(text: str, speaker: str) -> None:
    assert [p.name for p in last(text).parties] == ([speaker] if speaker else [])


def test_a_capital_that_names_a_paper_is_nobody_a_pronoun_could_mean() -> None:
    text = (
        "Benin's energy minister, Rosine Hounkpatin, met the press yesterday evening. She was firm. "
        "The Lomé memorandum, she said, contains no interest."
    )
    last = analyse_text(text)[-1]
    assert [p.name for a in last.attributions for p in a.parties][:1] == ["Rosine Hounkpatin"]
