"""A ship, a memorandum and "the two countries" stand in a line by the names that the article gave them before."""

from __future__ import annotations

import pytest

from briefing.language import analyse_text

pytestmark = pytest.mark.slow


def last(text: str) -> tuple[list[str], str]:
    """Return the subjects of the last sentence's clauses and their complements."""
    clauses = [s for s in analyse_text(text)[-1].statements if s.form == "clause"]
    return [s.subject_text for s in clauses], " | ".join(s.complement for s in clauses)


def test_the_one_ship_named_is_the_ship() -> None:
    text = "The row began with the Hafborg, a trawler from the islands. Norway says the ship had no licence."
    assert last(text)[0][-1] == "the trawler Hafborg"
    text = "Police boarded the tanker Sea Lark off Malta. The vessel was released on Monday."
    assert last(text)[0] == ["The tanker Sea Lark"]


@pytest.mark.parametrize(
    "text",
    [
        "The row began with the Hafborg, a trawler. A Danish patrol boat followed it. The ship was released.",
        "The tanker Sea Lark hit the ferry Alma off Malta. The ship was released on Monday.",
        "The row began with Hafborg, a town on the coast. The ship was released on Monday.",
    ],
)
def test_of_several_ships_or_none_nobody_is_sure(text: str) -> None:
    assert last(text)[0] == ["The ship"]


@pytest.mark.parametrize("craft", ["plane", "aircraft"])
def test_a_plane_is_not_the_ship_that_was_named(craft: str) -> None:
    text = f"Police boarded the tanker Sea Lark off Malta. The {craft} reached Reykjavik on Monday."
    assert last(text)[0] == [f"The {craft}"]


def test_letters_in_brackets_stand_for_the_words_before_them() -> None:
    text = "Nepal and Oman initialled a Memorandum of Understanding (MoU) on the hiring of nurses. The MoU will be signed."
    assert last(text)[0] == ["The Memorandum of Understanding on the hiring of nurses"]
    text = "The talks turned on the carbon border adjustment mechanism (CBAM). Peru rejected the CBAM."
    assert last(text)[1] == "the carbon border adjustment mechanism"
    text = "The talks turned on a levy on steel (see page two). Peru rejected the CBAM."
    assert last(text)[1] == "the CBAM"


def test_a_year_tells_which_treaty_it_is() -> None:
    text = "The quarrel was settled in a 1984 treaty. Chile says the treaty is silent about the shelf."
    assert last(text)[0][-1] == "the 1984 treaty"
    text = "The quarrel was settled in a 1984 treaty. A 1991 treaty followed. The treaty is silent about the shelf."
    assert last(text)[0] == ["The treaty"]


def test_things_in_general_are_no_rival_of_those_that_were_told() -> None:
    text = "Kenya and Chad want to lift barriers. All non-tariff barriers fall in May. They agreed to tackle the barriers."
    assert "the non-tariff barriers" in last(text)[1]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("The skipper, Nguyen Van Tam, will appear in court on June 23.", "The skipper, Nguyen Van Tam"),
        ("The seller, the Cuban state group BioCubaFarma, will pay.", "The seller, the Cuban state group BioCubaFarma"),
        ("The employer, a Kuwaiti citizen, denied the charge.", "The employer"),
        ("The buyer, Acme Steel, and the seller will share the cost.", "The buyer and the seller"),
    ],
)
def test_a_name_set_off_behind_its_noun_stays_with_it(text: str, subject: str) -> None:
    assert last(text)[0][0] == subject


def test_countries_of_whom_the_line_names_one_are_named() -> None:
    text = (
        "Meeting with Cambodian Prime Minister Sok Chenda, Vietnamese Prime Minister Pham Dung proposed that the two countries"
        " complete the demarcation."
    )
    assert "that Vietnam and Cambodia complete" in last(text)[1]
    text = "Chile and Peru signed a treaty. The reef is claimed by both countries."
    assert last(text)[1] == "by Chile and Peru"


def test_countries_that_the_line_names_are_not_named_twice() -> None:
    text = "Chile and Peru signed a treaty. Chile told Peru that trade between the two countries will grow."
    assert "the two countries" in last(text)[1]


def test_a_country_is_not_named_by_one_whose_name_begins_alike() -> None:
    text = "Niger and Nigeria signed a treaty. Nigeria said the two countries will open the border."
    assert "Nigeria and Niger " in last(text)[1] or "Niger and Nigeria " in last(text)[1]
    text = "Norway and Oman signed a treaty. Norwegians and Omanis want trade between the two countries."
    assert "the two countries" in last(text)[1]


def test_two_parties_are_no_two_officials_of_one_state() -> None:
    text = "Foreign Minister Ana Sousa of Chad received Bo Ek, Chad's envoy. The two parties agreed to lift the ban."
    assert set(last(text)[0]) == {"The two parties"}


def test_the_one_paper_told_is_the_accord() -> None:
    text = "Norway and Iceland concluded a treaty on the mackerel fishery in March. Oslo will vote on the accord."
    assert last(text)[1] == "on the treaty on the mackerel fishery"
    text = "Peru put forward an initiative on joint water releases. Chile welcomed this initiative."
    assert last(text)[1] == "the initiative on joint water releases"


@pytest.mark.parametrize(
    ("text", "complement"),
    [
        ("Chad and Togo signed an agreement on visas and a protocol on fish. Peru welcomed the accord.", "the accord"),
        ("Chad made a statement on fish. It signed an agreement on visas. Peru read the document.", "the document"),
        ("Oman has a treaty on fish with Iran. Oman sold Iran a tanker. Peru welcomed the deal.", "the deal"),
        ("Oman broke off a treaty on fish. It wants a pact. Peru welcomed the accord.", "the accord"),
    ],
)
def test_of_two_papers_or_of_one_told_long_before_none_is_chosen(text: str, complement: str) -> None:
    assert last(text)[1] == complement


def test_officials_of_both_countries_are_of_those_named_before() -> None:
    text = "Chile and Peru met in Lima. Customs officers of both countries will exchange files."
    assert last(text)[0][0] == "Customs officers of Chile and Peru"
    text = "Officers searched a van. Customs officers of both countries will exchange files."
    assert last(text)[0][0] == "Customs officers of both countries"
