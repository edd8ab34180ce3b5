"""Of which body an officer is, where a common noun tells it: an agency, a court, a union, a firm by name."""

from __future__ import annotations

import pytest

from briefing.language import analyse_text

pytestmark = pytest.mark.slow


def _office(text: str, name: str) -> tuple[str, str]:
    """Return the office and the country of the person with this name."""
    people = {
        (p.role, p.country) for s in analyse_text(text) for x in s.statements for p in x.subject if p.name == name
    }
    (told,) = people
    return told


@pytest.mark.parametrize(
    ("who", "role", "country"),
    [
        ("Dora Falk, head of Peru's fisheries agency,", "head of Peru's fisheries agency", "Peru"),
        ("The governor of Peru's central bank, Dora Falk,", "governor of Peru's central bank", "Peru"),
        ("Peruvian central bank governor Dora Falk", "central bank governor", "Peru"),
        ("The president of the constitutional court, Dora Falk,", "president of the constitutional court", ""),
        ("Dora Falk, director of the national parks service of Chile,", "director of the national parks service", "Chile"),
        ("Dora Falk, spokeswoman for the port authority,", "spokeswoman for the port authority", ""),
        ("The chairwoman of the fishermen's union, Dora Falk,", "chairwoman of the fishermen's union", ""),
        ("Dora Falk, chair of the steel company Norrland,", "chair of the steel company Norrland", ""),
        ("The vice chair of Peru's Copper Board, Dora Falk,", "vice chair of Peru's Copper Board", "Peru"),
        ("Norrland Midstream chief executive Dora Falk", "chief executive of Norrland Midstream", ""),
        ("Andes Copper's chief executive Dora Falk", "chief executive of Andes Copper", ""),
        ("Dora Falk, managing director of LKAB,", "managing director of LKAB", ""),
    ],
)
def test_an_officer_is_told_with_the_body(who: str, role: str, country: str) -> None:
    assert _office(f"{who} signed the contract on Tuesday.", "Dora Falk") == (role, country)


def test_an_officer_of_a_foreign_firm_is_no_officer_of_its_country() -> None:
    who = "Dora Falk, chief executive of the Swedish pipeline operator Norrland,"
    told = _office(f"{who} signed the contract.", "Dora Falk")
    assert told == ("chief executive of the Swedish pipeline operator Norrland", "")


@pytest.mark.parametrize(
    ("who", "role"),
    [
        ("The head of the agency, Dora Falk,", "head"),
        ("Foreign Ministry spokeswoman Dora Falk", "foreign ministry spokeswoman"),
        ("The minister of the interior, Dora Falk,", "minister of interior"),
        ("The director, after a long day at the port authority, Dora Falk,", "director"),
    ],
)
def test_what_is_no_body_of_that_kind_stays_out_of_the_office(who: str, role: str) -> None:
    people = {p.role for s in analyse_text(f"{who} left.") for x in s.statements for p in x.subject}
    assert people <= {role, ""}


def test_the_office_is_told_with_its_firm_where_one_text_names_it() -> None:
    text = "Chief executive Dora Falk spoke. Chief executive Dora Falk left. Dora Falk, chief executive of LKAB, flew."
    assert _office(text, "Dora Falk") == ("chief executive of LKAB", "")


def test_the_president_of_the_republic_is_of_no_other_body() -> None:
    assert _office("The President of the Republic, Dora Falk, left.", "Dora Falk")[0] == "president"
