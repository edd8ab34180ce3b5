"""Whose clause it is where the parser hangs it one noun or verb too low; datelines are no words of a sentence."""

from __future__ import annotations

import pytest

from briefing.language import analyse_text
from briefing.model import Attribution, Statement

pytestmark = pytest.mark.slow


def clause(text: str, predicate: str) -> Statement:
    return next(
        s for e in analyse_text(text) for s in e.statements if s.form == "clause" and s.predicate == predicate
    )


def said(text: str, verb: str) -> Attribution:
    return next(a for e in analyse_text(text) for a in e.attributions if a.verb == verb)


def test_a_name_set_off_in_what_is_said_says_nothing() -> None:
    text = (
        "Obiang and French Interior Minister Luc Morel are due to meet their Kenyan counterpart, Otieno Wafula, in "
        "Nairobi on Oct. 19, a Commission spokesman told reporters. He declined to say whether they would sign."
    )
    first, second = analyse_text(text)
    assert clause(text, "tell").subject_text == "a Commission spokesman"
    assert not any(party.name == "Otieno Wafula" for a in second.attributions for party in a.parties)
    assert first.attributions[0].source_text == "a Commission spokesman"


def test_who_behind_an_office_is_the_person() -> None:
    text = '"We see them," said Ana Paz, head of the growers\' union, who asks the government to send a ship.'
    assert [party.name for party in said(text, "ask").parties] == ["Ana Paz"]


def test_an_act_behind_a_state_is_of_the_nearer_clause() -> None:
    text = (
        "Kenya and Uganda have had no ties since May 2021, when Kampala broke them off, accusing Nairobi of theft."
    )
    assert [party.name for party in clause(text, "accuse").subject] == ["Uganda"]


def test_who_proposes_stresses() -> None:
    text = (
        "Minister Ana Paz suggested the Nile Council take decisions by a majority, stressing that this is for all."
    )
    assert [party.name for party in said(text, "stress").parties] == ["Ana Paz"]


def test_what_was_done_goes_on_from_the_outer_verb() -> None:
    text = (
        "Kenya and Uganda agreed that Chad will purchase 500 megawatts from 2026, and tasked the ministries "
        "concerned to sign the contract in Accra."
    )
    found = clause(text, "task")
    assert [party.name for party in found.subject] == ["Kenya", "Uganda"]
    assert not any(s.predicate == "concern" for e in analyse_text(text) for s in e.statements)


def test_a_second_verb_behind_an_aside_is_no_part_of_the_first() -> None:
    text = (
        "The envoys also agreed to lift by the end of the month the bans each country has imposed on the other's "
        "aircraft, the minister said, and will meet a third time in Accra in June."
    )
    assert "meet" not in clause(text, "agree").complement
    assert clause(text, "meet").subject_text == "The envoys"


def test_a_document_reads() -> None:
    text = '"The leaders expressed concern over the camps and welcomed a hotline," the communique read.'
    assert said(text, "read").source_text == "the communique"
    assert clause(text, "express").complement == "concern over the camps"


def test_what_is_denied_is_what_others_reported() -> None:
    text = "Ana Paz denied Chad had offered to soften its position, as reported by Libyan social media."
    assert [a.source_text for e in analyse_text(text) for a in e.attributions] == ["Ana Paz"]
    assert clause(text, "deny").complement == "Chad had offered to soften its position"


def test_figures_between_dashes_are_each_of_their_source() -> None:
    text = "Asked about the sum - 1,500 according to Lima, 1,200 according to Quito - he said experts would check."
    found = {a.source_text: text[a.content_start : a.content_end] for a in analyse_text(text)[0].attributions}
    assert found == {"Lima": "1,500", "Quito": "1,200", "he": "experts would check"}


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Puerto Maldonado (Peru) (AFP) – Leaders of the two states vowed Thursday to pool their power.",
         "Leaders of the two states"),
        ("Madrid, Oct 28 (EFE).- Peruvian Interior Minister Ana Paz on Thursday defended the deal.", "Ana Paz"),
        ("Lima - The government defended the deal on Thursday.", "The government"),
        ("Lima-based traders defended the deal.", "Lima-based traders"),
    ],
)  # fmt: skip
def test_a_dateline_is_no_part_of_the_sentence(text: str, subject: str) -> None:
    found = next(s for s in analyse_text(text)[0].statements if s.form == "clause")
    assert found.subject_text == subject


def test_then_before_a_hyphen_stays() -> None:
    text = "Peru sank 556 boats in 2014 under then-fisheries minister Ana Paz."
    assert "then-fisheries" in clause(text, "sink").complement


def test_an_infinitive_belongs_to_its_noun() -> None:
    text = "The Minister stressed the Kingdom's keenness to reach a mutually satisfactory understanding."
    assert [s.verb for s in analyse_text(text)[0].statements if s.form == "clause"] == ["stressed"]


def test_a_second_object_keeps_its_and() -> None:
    text = "The RSF wants integration first and an amnesty for the men."
    assert clause(text, "want").complement == "integration first and an amnesty for the men"


def test_what_the_article_adds_to_a_day_is_nobodys_word() -> None:
    text = "Air Peru said it would resume flights on June 15, the same day on which Chile Airways plans to return."
    found = said(text, "say")
    assert text[found.content_start : found.content_end].endswith("June 15")


@pytest.mark.parametrize(
    ("source", "kind"),
    [("The Peruvian Maritime Security Agency", "official"), ("The Peruvian News Agency", "press")],
)
def test_an_agency_of_a_state_is_no_press(source: str, kind: str) -> None:
    assert analyse_text(f"{source} said the ship had turned.")[0].attributions[0].kind == kind


def test_its_spokesperson_is_of_the_office_before() -> None:
    text = "Chad's foreign ministry did not respond to a request. Its spokesperson said on Friday that it was late."
    found = next(r for r in analyse_text(text)[1].references if r.text == "Its")
    assert [p.name for p in found.parties] == ["Chadian Foreign Ministry"]


def test_the_word_of_another_sentence_is_no_line() -> None:
    text = "Lima says the envoys agreed to reopen consulates; Quito says the word was never pronounced."
    assert not any("the word" in f"{s.subject_text} {s.complement}" for s in analyse_text(text)[0].statements)


def test_the_mark_that_ends_a_release_is_no_word() -> None:
    text = "Peru and Chile agreed to celebrate the partnership./."
    assert clause(text, "agree").complement == "to celebrate the partnership"


def test_who_acts_beside_somebody_named_by_title_and_name_acts_too() -> None:
    text = "The Minister of Energies, Alejandra Choque, and the Council of Communities of Nor Lípez signed minutes in Potosí."
    (sentence,) = analyse_text(text)
    signed = next(s for s in sentence.statements if s.predicate == "sign")
    assert signed.subject_text == "Alejandra Choque and the Council of Communities of Nor Lípez"


def test_names_in_a_series_act_and_not_the_office_beside_them() -> None:
    (sentence,) = analyse_text("The ministers, Ann Lee, Bo Roe, and Cy Doe, signed the minutes in Potosí.")
    signed = next(s for s in sentence.statements if s.predicate == "sign")
    assert signed.subject_text == "Ann Lee, Bo Roe and Cy Doe"


def test_a_participle_behind_which_is_no_verb() -> None:
    text = "Switzerland would have to take over the EU rule, under which posted workers receive expenses at home rates."
    (sentence,) = analyse_text(text)
    assert ("Switzerland", "receive") not in {(s.subject_text, s.predicate) for s in sentence.statements}


@pytest.mark.parametrize(
    "text",
    [
        "They agreed to create a joint commission on customs control, which will hold its first meeting on 21 July.",
        "They set up a working group on price undertakings, which will meet in Hanoi on 27 August.",
    ],
)
def test_the_body_meets_and_not_its_field(text: str) -> None:
    (sentence,) = analyse_text(text)
    meets = [s.subject_text for s in sentence.statements if s.predicate in {"hold", "meet"}]
    assert meets
    assert all("commission" in subject or "group" in subject for subject in meets)


def test_what_is_reached_between_two_is_no_deed() -> None:
    text = "Kuwait affirmed that the understanding reached between Chad and Sudan, under its patronage, is a success."
    (sentence,) = analyse_text(text)
    assert "reach" not in {s.predicate for s in sentence.statements}


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Peru will not go beyond the five years it accepted in its accord with the European Union, its chief "
         "negotiator, Deputy Trade Minister Ana Quispe Paz, told reporters.", "Ana Quispe"),
        ("Kenya will not accept longer quotas, its chief negotiator, Deputy Minister Ann Wanjiru, told parliament.",
         "Ann Wanjiru"),
        ("Chile will not sign the accord with Peru, its neighbour, the minister told reporters.", "the minister"),
    ],
)
def test_an_office_and_its_name_tell_and_no_listener(text: str, source: str) -> None:
    found = said(text, "tell").source_text
    assert source in found
    assert "reporters" not in found


@pytest.mark.parametrize(
    "text",
    [
        "Chile had agreed to hand over the data, Peru's foreign minister, Ana Rojas, said.",
        "Chile had agreed to hand over the data, the Peruvian foreign minister, Ana Rojas, said on Friday.",
        "Chile had agreed to hand over the data, Peru's foreign minister, Ana Rojas, told reporters.",
        "Chile had agreed to hand over the data and the maps, Peru's foreign minister, Ana Rojas, said.",
        "Chile had agreed to hand over the data and the maps, Ana Rojas, the foreign minister of Peru, said.",
    ],
)
def test_a_minister_with_his_name_behind_a_comma_says_what_stands_before(text: str) -> None:
    attribution = clause(text, "agree").attribution
    assert attribution is not None
    assert [party.name for party in attribution.parties] == ["Ana Rojas"]


@pytest.mark.parametrize(
    ("text", "first", "complement", "second"),
    [
        ("Peru closed the port and Chile's president, Eva Soto, demanded that it be reopened.", "close", "the port", "demand"),
        ("The two sides signed the accord and the host, Oman, promised to pay.", "sign", "the accord", "promise"),
        ("Kenya sent troops to the border and Uganda's minister, John Otieno, told reporters that they would stay.",
         "send", "troops to the border", "tell"),
    ],
)  # fmt: skip
def test_who_is_named_between_commas_acts_and_is_no_second_object(
    text: str, first: str, complement: str, second: str
) -> None:
    assert clause(text, first).complement == complement
    assert clause(text, first).attribution is None
    assert clause(text, second).subject_text != clause(text, first).subject_text


def test_what_disagrees_with_the_relative_clause_goes_on_from_the_main_one() -> None:
    text = "India disputes the sum, in which Turkish prices took the place of its own, and has threatened a levy on wine."
    assert clause(text, "threaten").subject_text == "India"
    kept = "Peru signed the accord, under which Chilean ships use its ports and pay a fee."
    assert clause(kept, "pay").subject_text == "Chilean ships"


def test_a_condition_is_of_the_nearer_verb() -> None:
    text = "India disputes the sum and has threatened a levy on wine should the duties stay in force."
    assert "should" not in clause(text, "dispute").complement


def test_two_words_of_one_noun_are_not_cut_between_them() -> None:
    text = "India says the EU broke the pact by using Turkish rather than Indian prices."
    assert clause(text, "break").complement.endswith("Turkish rather than Indian prices")
    wants = clause("Ghana wants a political and not a military solution.", "want")
    assert wants.complement == "a political and not a military solution"
