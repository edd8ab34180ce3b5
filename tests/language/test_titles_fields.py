"""Ministers with two fields: "Minister of Trade and Industry", "labour and immigration minister"."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.language import analyse_text


@pytest.mark.parametrize(
    ("opening", "role"),
    [
        ("The Minister of Trade and Industry, Hon. Esther Phiri, today held", "minister of trade and industry"),
        ("Malawi's Minister of Trade and Industry, Esther Phiri, held", "minister of trade and industry"),
        ("The Minister of Culture and Sports of Malawi, Mr John Phiri, held", "minister of culture and sports"),
        ("Malawi's labour and immigration minister, Esther Phiri, held", "labour and immigration minister"),
    ],
)
def test_a_minister_of_two_fields_is_who_acts(opening: str, role: str) -> None:
    read = analyse_text(f"{opening} discussions with Mutale Chanda in Lusaka.", published=date(2024, 5, 6))
    held = next(s for sentence in read for s in sentence.statements if s.predicate == "hold")
    assert [(party.name.split()[-1], party.role) for party in held.subject] == [("Phiri", role)]


def test_and_between_two_ministers_joins_no_fields() -> None:
    text = "The Minister for Trade and the Ambassador of Chile, Esther Phiri, met on Friday."
    read = analyse_text(text, published=date(2024, 5, 6))
    roles = [party.role for sentence in read for s in sentence.statements for party in s.subject]
    assert "minister for trade and ambassador" not in roles


def test_the_second_field_ends_where_the_name_begins() -> None:
    (sentence,) = analyse_text("Minister of Agriculture and Environment Tran Quoc Hung met the commissioner in Hanoi.")
    assert [p.name for s in sentence.statements if s.predicate == "meet" for p in s.subject] == ["Tran Quoc Hung"]


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Minister of Industry and Trade Dao Van Khoa received the envoys of Chile.", "Dao Van Khoa",
         "minister of industry and trade"),
        ("Minister of Trade Ana Quispe met the envoys of Chile.", "Ana Quispe", "minister of trade"),
        ("Minister of Energy and Mines Juan Solis received the envoys of Chile.", "Juan Solis",
         "minister of energy and mines"),
    ],
)
def test_the_tree_tells_where_a_field_ends_and_a_name_begins(text: str, name: str, role: str) -> None:
    (sentence,) = analyse_text(text)
    parties = {(p.name, p.role) for r in sentence.references for p in r.parties if p.kind == "person"}
    assert parties == {(name, role)}


def test_two_fields_in_small_letters_are_one_office() -> None:
    (sentence,) = analyse_text("Fiji's minister for lands and mineral resources, Asenaca Delai, has rejected the complaint.")
    (rejected,) = [s for s in sentence.statements if s.predicate == "reject"]
    assert [(p.name, p.country) for p in rejected.subject] == [("Asenaca Delai", "Fiji")]


def test_a_meeting_of_leaders_is_nobody() -> None:
    (sentence,) = analyse_text("The Fifty-Fourth Pacific Islands Forum Leaders Meeting was held in Honiara.")
    assert "clause" in {s.form for s in sentence.statements}
    assert all(s.form != "title" for s in sentence.statements)


@pytest.mark.parametrize(
    ("text", "verb", "name"),
    [
        ("The Minister of Industries, Mines and Energy, Hon. Helena Shivute, returned to Windhoek.", "return", "Helena Shivute"),
        ("Kenya's Minister of Trade, Industry and Investment, Ann Otieno, received the envoy.", "receive", "Ann Otieno"),
        (
            "Nepal's Minister of Labour, Employment and Social Security Dhruba Raj Gharti signed the memorandum.",
            "sign",
            "Dhruba Raj Gharti",
        ),
        (
            "The Minister of Agriculture, Livestock and Food Supply of Brazil, Carlos Melo, signed the protocol.",
            "sign",
            "Carlos Melo",
        ),
    ],
)
def test_a_minister_of_three_fields_is_who_acts(text: str, verb: str, name: str) -> None:
    (sentence,) = analyse_text(text, published=date(2024, 5, 6))
    assert [p.name for s in sentence.statements if s.predicate == verb for p in s.subject] == [name]


def test_people_in_a_row_are_no_fields() -> None:
    text = "The Minister of Trade, Ann Otieno and Paul Kagwe signed the protocol."
    (sentence,) = analyse_text(text, published=date(2024, 5, 6))
    assert "The Minister of Trade" in {r.text for r in sentence.references}
    roles = [r.parties[0].role for r in sentence.references if r.parties]
    assert not any("kagwe" in role.lower() or "otieno" in role.lower() for role in roles)


def test_a_possessive_in_an_offices_name_is_written_as_one() -> None:
    text = "The spokesman of Natuna Prosecutor's Office, Maruli Simanjorang, said the file was complete."
    roles = {p.role for s in analyse_text(text) for r in s.references for p in r.parties if p.kind == "person"}
    assert roles == {"spokesman of Natuna Prosecutor's Office"}


def test_a_second_field_is_no_second_actor_where_a_name_closes_it() -> None:
    text = (
        "Today, the Minister of Justice and Public Security, Ana Cruz, and the Deputy Minister of Transport of Peru, "
        "Juan Soto, signed an additional protocol."
    )
    (sentence,) = analyse_text(text, published=date(2024, 5, 6))
    signed = next(s for s in sentence.statements if s.predicate == "sign")
    assert signed.subject_text == "Ana Cruz and Juan Soto"
