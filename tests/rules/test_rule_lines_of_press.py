"""Constructions of agency and government English that the parser reads wrongly, told as the text has them."""

from __future__ import annotations

import pytest
from read_lines import lines_of

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "\"Peru will stop boarding trawlers & Chile will free the crews,\" Foreign Minister Ana Rojas of Peru said.",
            "Chile will free the crews, according to Ana Rojas",
        ),
        (
            "It is worth noting that Peru closed the port of Ilo to Chilean ships on Friday.",
            "Peru closed the port of Ilo to Chilean ships",
        ),
        (
            "It should be noted that, on Friday, Peru closed the port of Ilo to Chilean ships.",
            "Peru closed the port of Ilo to Chilean ships",
        ),
        (
            "The two ministers agreed that the troops of Chad and Niger should talk, quickly withdraw, keep a proper "
            "distance and avoid the river.",
            "The two ministers agreed that the troops of Chad and Niger should talk, quickly withdraw, keep a proper "
            "distance and avoid the river",
        ),
        (
            "Chad and Niger agreed that as calm returns, the two sides will open the crossing.",
            "Chad and Niger agreed that as calm returns, the two sides will open the crossing",
        ),
        (
            "Bosnia and Herzegovina and Serbia agreed to open the bridge.",
            "Bosnia and Herzegovina and Serbia agreed to open the bridge",
        ),
        (
            "\"Not one of the hundred blocks touches the Norwegian shelf,\" Russian Foreign Minister Olga Petrova said.",
            "Not one of the hundred blocks touches the Norwegian shelf, according to Olga Petrova",
        ),
        (
            "#Peru and #Chile agreed to open the port of Arica.",
            "Peru and Chile agreed to open the port of Arica",
        ),
        (
            "The foreign minister of Peru, Ana Rojas, says the case in Lagos is suspended.",
            "The case in Lagos is suspended, according to Ana Rojas",
        ),
        (
            "A fishermen's union in Tema said it would sue Togo over the lost boats.",
            "A fishermen's union in Tema said it would sue Togo over the lost boats",
        ),
        (
            "The ministers of Chad and Niger will attend meetings in Lima on June 9th and July 13th to assess progress.",
            "The ministers of Chad and Niger will attend meetings in Lima on 9 June 2024 and 13 July 2024 to assess "
            "progress",
        ),
        (
            "Chad and Niger reaffirmed the accord of the river, including the treaty dated 17 February 1966.",
            "Chad and Niger reaffirmed the accord of the river, including the treaty dated 17 February 1966",
        ),
        (
            "The minister of Niger, Ann Lee, and Chadian minister Bo Ek met in Paris today (Wednesday 15 May) to discuss "
            "the fishing row.",
            "Ann Lee and Bo Ek met in Paris to discuss the fishing row",
        ),
        (
            "Niger's spokesperson said Minister Ann Lee would raise the ban when she met Chadian minister Bo Ek on Friday.",
            "Ann Lee would raise the ban when she met Chadian minister Bo Ek on 17 May 2024, according to Niger's spokesperson",
        ),
        (
            "The memorandum was signed in Lima by energy ministers Ana Rojas of Peru, Luis Soto of Chile and Ann Lee of "
            "Kenya, in the presence of a commissioner.",
            "The memorandum was signed in Lima by energy ministers Ana Rojas of Peru, Luis Soto of Chile and Ann Lee of "
            "Kenya, in the presence of a commissioner",
        ),
        (
            "On 14 May 2024, in Argyle, Saint Vincent and the Grenadines, His Excellency Ravi Persaud, president of Guyana and "
            "His Excellency Luis Soto, president of Peru held discussions on the river.",
            "Ravi Persaud and Luis Soto held discussions on the river",
        ),
        (
            "At the time, Serbian President Marko Petrov stated Pristina had been intending on using violence amid "
            "hostilities, underscoring that he would fully throw his support behind Serbs in Kosovo.",
            "Marko Petrov said he would fully throw his support behind Serbs in Kosovo",
        ),
        (
            "The declaration, read by the host Ann Lee at a news conference, said Chad and Niger agreed to open the river.",
            "Chad and Niger agreed to open the river, according to the declaration",
        ),
    ],
)
def test_the_line_is_the_sentences_own(text: str, line: str) -> None:
    assert line in lines_of(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param(
            "If Chad and Niger are unable to resolve the dispute through talks, they may ask for mediation.",
            "unable",
            id="what is only supposed is no dispute",
        ),
        pytest.param(
            "Chad said the offer was unacceptable since Niger, acting as host, did not propose any further steps.",
            "Chad did not",
            id="the subject behind since",
        ),
        pytest.param(
            "The presidents of Chad and Niger shake hands with smiles on their faces.",
            "shake",
            id="a handshake seals nothing",
        ),
        pytest.param(
            "Chad and Niger reached the agreement following talks hosted by Togo in Lome.",
            "reached the agreement",
            id="what was agreed is not told",
        ),
        pytest.param(
            "Niger's envoy said Chad must give ground or Niger would trigger its trade measures this week.",
            "will trigger",
            id="what comes only if the other does not yield",
        ),
        pytest.param(
            "Niger's spokesperson said Minister Ann Lee would raise the ban when she met Chadian minister Bo Ek on Friday.",
            "Ann Lee met",
            id="a meeting that is still to come",
        ),
        pytest.param(
            "Chadian officials said they will stop vessels from several ports and check all trucks unless Niger yields.",
            "will stop vessels from several ports",
            id="a condition behind the second bounds the first",
        ),
        pytest.param(
            "President Ann Lee of Niger said she hoped the deal would be “the first step”, and would eventually ensure that "
            "Chad – the largest landlocked country in the region – gains sea access.",
            "Chad gains sea access, according to",
            id="what is to be brought about is no fact",
        ),
        pytest.param(
            "President Ann Lee of Venezuela says Bogotá and the Venezuelan cities of Caracas and Valencia will be connected "
            "again via air traffic.",
            "Colombia, the",
            id="a capital beside other towns is no government",
        ),
        pytest.param("Ghana had opened at 6 per cent a year.", "opened", id="a first demand opens nothing"),
        pytest.param(
            "\"The visits will be frequent and informal,\" Foreign Minister Ana Rojas of Peru said.",
            "frequent",
            id="how visits are to be is no position",
        ),
    ],
)
def test_what_the_sentence_does_not_say_makes_no_line(text: str, words: str) -> None:
    assert not any(words in line for line in lines_of(text))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Chad and Niger shook hands on a deal over the river.", "Chad and Niger shook hands on a deal over the river"),
        ("Chad and Niger are unable to agree on the river.", "Chad and Niger are unable to agree on the river"),
        ("Chad and Niger reached the agreement on the river.", "Chad and Niger reached the agreement on the river"),
    ],
)
def test_what_looks_like_it_keeps_its_line(text: str, line: str) -> None:
    assert line in lines_of(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "I can share with you that the Chinese government has decided to provide 12,000 tonnes of diesel to Chile.",
            "The Chinese government has decided to provide 12,000 tonnes of diesel to Chile",
        ),
        (
            "The two governments are still far apart on the overrun: Austria claims 146 million from Italy, Italy "
            "admits to 92.",
            "Austria claims 146 million from Italy, Italy admits to 92",
        ),
    ],
)
def test_what_leads_in_or_follows_is_no_speaker(text: str, line: str) -> None:
    assert line in lines_of(text)


def test_a_call_on_a_president_is_a_visit() -> None:
    text = "Foreign Minister Ana Cruz of Peru called on President Juan Soto of Chile in Lima on Monday."
    assert lines_of(text, "past") == ["Ana Cruz called on President Juan Soto of Chile in Lima"]
    assert lines_of(text, "disputes") == []
    told = "Foreign Minister Ana Cruz of Peru called on H.E. Mr. Juan Soto, President of Chile, in Lima on Monday."
    assert lines_of(told, "disputes") == [] != lines_of(told, "past")
    assert lines_of("Peru called on Chile to withdraw from the pact on Monday.", "disputes") != []
