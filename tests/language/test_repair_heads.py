"""Sentences whose head the parser misses: a rank behind a comma is no clause that says the first."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.language import analyse_text
from briefing.model import Statement


def _told(text: str) -> list[Statement]:
    read = analyse_text(text, published=date(2024, 5, 9))
    return [s for sentence in read for s in sentence.statements if s.form == "clause"]


def test_what_ranks_the_accord_says_nothing() -> None:
    (signed,) = _told("Namibia and Germany signed an accord on Tuesday, the biggest supply agreement Berlin has concluded.")
    assert (signed.predicate, signed.attribution) == ("sign", None)


def test_who_speaks_behind_a_comma_still_speaks() -> None:
    told = _told("Peru will not sign the treaty, the minister Ana Rojas said.")
    (sign,) = [s for s in told if s.predicate == "sign"]
    assert sign.attribution is not None
    assert sign.attribution.source_text.endswith("Ana Rojas")


def _actors(text: str) -> list[str]:
    return [s.subject_text for s in _told(text) if s.predicate in {"sign", "promise", "buy"}]


def test_two_behind_a_place_both_act() -> None:
    told = "At a meeting held in the old library, Soto and Chilean Minister Olaf Brandt promised to build a road."
    assert _actors(told) == ["Soto and Olaf Brandt"]
    other = "In the presence of the King, Soto and Queen Sofia, Spain signed a treaty with Peru."
    assert _actors(other) == ["Spain"]


def test_an_aside_about_the_first_leaves_the_second_its_place() -> None:
    told = "Petrobras, the Brazilian oil company, and Chile's miner Codelco signed a contract in Lima."
    assert _actors(told) == ["Petrobras and Chile's miner Codelco"]
    assert _actors("Ana Soto, the minister and founder of Corel, signed a treaty.") == ["Ana Soto"]


def test_a_row_of_parties_ends_with_its_last_one() -> None:
    """ "... between A, B and the State expires": the contract expires and not the State."""
    for told, subject in (
        ("The contract signed in 2019 between Sonatrach, Eni and the Tunisian State expires on 30 June.", "contract"),
        ("The deal reached between Togo and the rebels expired on Monday.", "deal"),
        ("The ceasefire agreed in May by Sudan, Egypt and the rebels ends on 30 June.", "ceasefire"),
        ("The loan agreed in May with China, France and the Paris Club is to be repaid on 30 June.", "loan"),
        ("The contracts awarded in 2019 to Shell, Total and the Libyan state company expire on 30 June.", "contracts"),
    ):
        subjects = [s.subject_text.split()[1] for s in _told(told) if s.subject_text]
        assert set(subjects) == {subject}, told


def test_two_clauses_keep_their_subjects() -> None:
    for told, subjects in (
        ("Fighting raged in May between Sudan, Egypt and the rebels, and the talks collapsed.", "The talks"),
        ("The talks resumed in May and the rebels agreed to a ceasefire.", "The rebels"),
        ("The ministers talked with Mali, Niger and Togo signed the accord.", "Togo"),
        ("The deal collapsed between Christmas and New Year, and Togo withdrew from the pact.", "Togo"),
    ):
        assert subjects in [s.subject_text[:1].upper() + s.subject_text[1:] for s in _told(told)], told


def test_a_hyphen_is_no_verb_and_what_goes_on_from_a_clause_left_out_goes_with_it() -> None:
    chaired = (
        "The Ministers agreed to establish a Joint Commission on Transhumance composed of seven members from each country"
        " and co-chaired by the Prefect of Borgou and the Commissioner for Agriculture of Kwara State."
    )
    (agreed,) = [s for s in _told(chaired) if s.predicate == "agree"]
    assert agreed.complement.endswith("co-chaired by the Prefect of Borgou and the Commissioner for Agriculture of Kwara State")
    paid = (
        "The Parties agreed to create a fund of 300 million CFA francs for the benefit of the persons affected, to which"
        " Nigeria shall contribute 200 million and Benin 100 million."
    )
    (created,) = [s for s in _told(paid) if s.predicate == "agree"]
    assert created.complement.endswith("the persons affected")


def test_a_country_before_its_verb_is_who_acts() -> None:
    text = "Mozambique objects to the ten years; Malawi wants the line done by the middle of 2017."
    assert {s.predicate: s.subject_text for s in _told(text)}["object"] == "Mozambique"
    stolen = _told("Mexican objects to the value of $3m were stolen; Peru wants them back.")
    assert not [s for s in stolen if s.predicate == "object"]


def test_for_behind_a_subject_tells_its_aim() -> None:
    (come,) = _told(
        "The earliest possible opportunity for an in-person summit meeting would come on the fringes of a three-day "
        "meeting of the nations to be held in Canada from Sunday."
    )
    assert come.subject_text == "The earliest possible opportunity for an in-person summit meeting"


def test_for_before_an_infinitive_opens_its_clause() -> None:
    (first,) = _told("For the ministers to come to Lima would be a first.")
    assert first.subject_text == "For the ministers to come to Lima"


def test_who_was_freed_says_it() -> None:
    told = _told("Ana Soto, the lawyer freed this week in an exchange between Peru and Chile, said that she had not signed.")
    assert {s.predicate: s.subject_text for s in told}["say"].startswith("Ana Soto")
    assert "free" not in {s.predicate for s in told}


def test_a_name_behind_a_participle_is_no_clause() -> None:
    told = _told("The engineer freed with her, Luis Rojas, did not attend.")
    assert [s.predicate for s in told] == ["attend"]


def test_a_verb_of_its_own_stays() -> None:
    told = _told("Ana Soto, the lawyer, freed the crew in an exchange, the minister said.")
    assert "free" in {s.predicate for s in told}


def test_what_a_thing_is_stands_behind_an_aside() -> None:
    told = _told("She declined to discuss what is, for many in Lima, the harder part of the bargain.")
    assert any(s.complement.endswith("the harder part of the bargain") for s in told)


def test_the_end_of_a_row_is_not_what_was_held() -> None:
    text = (
        "On October 6 of this year, a meeting of the heads of the energy departments of the Republic of Uzbekistan, the "
        "Kyrgyz Republic and the Republic of Kazakhstan was held in the city of Osh."
    )
    (sentence,) = analyse_text(text, published=date(2024, 10, 9))
    (told,) = [s for s in sentence.statements if s.form == "clause" and s.predicate == "hold"]
    assert told.subject == ()
    assert told.subject_text.lower().startswith("a meeting of the heads of the energy departments of")
    assert "Kazakhstan" in told.subject_text


@pytest.mark.parametrize(
    "text",
    [
        "The cabinet in Tirana approved on Monday the transfer of the island to a firm from Oslo.",
        "The assembly in Porto-Novo adopted on Tuesday a law on the export of raw lithium.",
    ],
)
def test_a_past_before_its_object_is_what_the_noun_at_the_head_did(text: str) -> None:
    (told,) = [s for s in _told(text) if s.form == "clause"]
    assert told.verb in ("approved", "adopted")
    assert told.subject_text.startswith("The ")
    assert told.tense == "past"


@pytest.mark.parametrize(
    "text",
    ["A ship in Tirana given on Monday a licence to sail.", "A treaty with Chile signed on Monday in the city of Arica."],
)
def test_what_was_done_to_the_noun_at_the_head_is_no_deed_of_it(text: str) -> None:
    assert not [s for s in _told(text) if s.tense == "past" and "passive" not in s.flags]
