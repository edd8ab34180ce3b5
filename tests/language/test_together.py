"""Those spoken of together without standing side by side, and offices whose country stands without the name."""

from __future__ import annotations

import pytest

from briefing.language import analyse_text
from briefing.model import Reference

pytestmark = pytest.mark.slow


def meant(text: str, words: str) -> list[str]:
    found: list[Reference] = [r for s in analyse_text(text) for r in s.references if r.text == words]
    return [party.name for party in found[-1].parties]


@pytest.mark.parametrize(
    ("text", "words", "names"),
    [
        ("The foreign ministers of Peru and Chile spoke by telephone. They agreed to build a bridge.", "They",
         ["Peru", "Chile"]),
        ("Ali Haddad, the foreign minister of Chad, met Umar Issa, the foreign minister of Niger, on Friday. Chad says a "
         "ship was seized without a cause. Niger says its coast guard found holes in her. The two also disagree over "
         "who is to blame.", "The two", ["Chad", "Niger"]),
        ("Leaders of Chad and Niger met on Friday. They agreed to build a bridge, Chad's foreign ministry said.",
         "They", ["Chad", "Niger"]),
        ("Peru and Chile held talks in Lima. The talks went well, the Peruvian foreign ministry said. They also "
         "agreed to build a bridge.", "They", ["Peru", "Chile"]),
        ("Prime Minister Ali Haddad of Chad returned to N'Djamena on Friday. At a meeting with Niger's Prime Minister "
         "Umar Issa, the two leaders agreed to trade power.", "the two leaders", ["Ali Haddad", "Umar Issa"]),
        ("Prime Minister Ali Haddad of Chad came home on Friday. Meeting with Niger's Prime Minister Umar Issa, PM "
         "Haddad proposed that the two countries complete the works. The two sides agreed to trade.",
         "The two sides", ["Chad", "Niger"]),
    ],
)  # fmt: skip
def test_who_acts_together(text: str, words: str, names: list[str]) -> None:
    assert meant(text, words) == names


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The foreign ministers of Peru and Chile signed three accords. They will take effect in May.", "They"),
        ("Peru and Chile signed three accords. The text is good, the Peruvian foreign ministry said. They are short.",
         "They"),
        ("Peru and Chile held talks. The envoys were tired, the Peruvian foreign ministry said. They agreed to rest.",
         "They"),
        ("Ali Haddad and Musa Deby came home. At a meeting with Prime Minister Umar Issa, the two leaders agreed.",
         "the two leaders"),
    ],
)  # fmt: skip
def test_nobody_is_guessed(text: str, words: str) -> None:
    assert meant(text, words) == []


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Chad's prime minister will miss a summit this week. Prime Minister Ali Haddad is ill, an aide said.", "Chad"),
        ("Chad will not yield, its foreign minister said on Saturday. \"It is ours,\" Foreign Minister Ali Haddad "
         "told reporters.", "Chad"),
        ("Chad's president met the Nigerien president. President Ali Haddad said the talks went well.", ""),
        ("Chad's spokesman left. Spokesman Ali Haddad said the talks went well.", ""),
        ("The summit of Chad and Niger ended. Prime Minister Ali Haddad said the talks went well.", ""),
    ],
)  # fmt: skip
def test_an_office_without_a_name_tells_the_country_of_the_next(text: str, country: str) -> None:
    people = {p for s in analyse_text(text) for r in s.references for p in r.parties if p.name == "Ali Haddad"}
    assert {p.country for p in people} == {country}


def test_he_behind_somebody_told_by_whose_he_is_is_not_the_owner() -> None:
    text = (
        "Foreign Minister Ali Haddad of Chad accepted. Mesbahi, his Nigerien opposite number, has called the idea "
        "premature: the envoys, he told the radio, must wait."
    )
    assert meant(text, "he") != ["Ali Haddad"]


def test_nothing_says_nothing() -> None:
    text = "Both cannot be right, and the Peruvian statement, tactfully, says nothing at all about it."
    assert not any(a.source_text.startswith("nothing") for a in analyse_text(text)[0].attributions)


_TALKS = "Peru and Chile are at odds over copper."


@pytest.mark.parametrize(
    "before",
    [
        "The accord reached between the Chadian Armed Forces and the Dawn Front is a success. It has two pages.",
        "A truce between the Dawn Front and the Chadian Armed Forces began. It will last a month.",
        "Chilean Trade Minister Ana Soto held talks with the managers of the port.",
        "Ana Soto, the Chilean trade minister, met with representatives of the company.",
    ],
)
def test_the_two_sides_are_no_countries_behind_strangers(before: str) -> None:
    assert meant(f"{_TALKS} {before} The two sides agreed to cut the fee.", "The two sides") == []


@pytest.mark.parametrize(
    "before",
    [
        "The talks between Peru and Chile ended.",
        "The road between Puno and Arica is closed.",
        "Chilean Trade Minister Ana Soto held talks with the Peruvian delegation.",
        "Chilean Trade Minister Ana Soto held talks with her counterpart.",
    ],
)
def test_the_two_sides_are_the_countries_told_of(before: str) -> None:
    assert set(meant(f"{_TALKS} {before} The two sides agreed to cut the fee.", "The two sides")) == {"Peru", "Chile"}


def test_the_two_countries_may_be_either_pair() -> None:
    text = (
        "Moldova and Romania held talks. Moldova has presented to Russia a claim. In case of refusal a court will rule. "
        "The two countries will present their claims jointly."
    )
    assert meant(text, "The two countries") == []


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (
            "Consultations between Peru and Chile were held in Lima. The Parties agreed to open a customs post.",
            ["Peru", "Chile"],
        ),
        (
            "Talks between Peru and Chile ended in Lima. The parties undertook to exchange the maps.",
            ["Peru", "Chile"],
        ),
        (
            "Talks between Peru and Chile ended in Lima. In the campaign the parties agreed to a coalition after the poll.",
            [],
        ),
        ("Talks between Peru and Chile ended in Lima. The parties went on into the night.", []),
    ],
)
def test_the_parties_to_talks_are_those_who_held_them(text: str, named: list[str]) -> None:
    found = [r for s in analyse_text(text) for r in s.references if r.text.lower() == "the parties"]
    assert [p.name for r in found for p in r.parties] == named


def test_a_body_told_in_short_has_the_president_of_the_body_told_in_full() -> None:
    text = (
        "The President of the Andean Commission, Ana Cruz, welcomed the talks. "
        "The President of the Commission urged Peru to sign. She will report in June."
    )
    found = [r for s in analyse_text(text) for r in s.references if r.text in {"The President of the Commission", "She"}]
    assert [[p.name for p in r.parties] for r in found] == [["Ana Cruz"], ["Ana Cruz"]]


HOSTING = (
    "Eva Soto, the minister of agriculture of Chile, hosted Ali Haddad, the minister of agriculture of Chad, and Umar Issa, "
    "the minister of agriculture of Niger, in Lima on Friday. "
)


def test_the_host_of_two_ministers_is_one_of_the_ministers() -> None:
    assert set(meant(HOSTING + "The ministers agreed to build a bridge.", "The ministers")) == {
        "Eva Soto", "Ali Haddad", "Umar Issa",
    }  # fmt: skip


def test_a_host_and_two_guests_are_not_the_two_ministers() -> None:
    assert meant(HOSTING + "The two ministers agreed to build a bridge.", "The two ministers") == []


def test_the_two_whom_nobody_hosts_are_the_ministers() -> None:
    text = (
        "Ali Haddad, the minister of agriculture of Chad, and Umar Issa, the minister of agriculture of Niger, met on Friday. "
        "The ministers agreed to build a bridge."
    )
    assert meant(text, "The ministers") == ["Ali Haddad", "Umar Issa"]
