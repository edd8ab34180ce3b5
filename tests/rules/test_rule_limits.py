"""A line carries what its sentence takes back, or ranks below one that does."""

from __future__ import annotations

import pytest
from read_lines import claims_of, lines_of

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Peru has agreed to return the vessel, although the owner must first pay a fine of $40,000.",
            "Peru has agreed to return the vessel, although the owner must first pay a fine of $40,000",
        ),
        (
            "Portugal signed the fisheries accord while keeping its veto over new quotas.",
            "Portugal signed the fisheries accord while keeping its veto over new quotas",
        ),
        (
            "The two ministers agreed to swap prisoners, subject to approval by both parliaments.",
            "The two ministers agreed to swap prisoners, subject to approval by both parliaments",
        ),
        (
            "A court in Lima annulled the concession, and the ruling remains suspended pending appeal.",
            "A court in Lima annulled the concession, and the ruling remains suspended pending appeal",
        ),
        (
            "Uganda will pay the first instalment, but not before the auditors report.",
            "Uganda will pay the first instalment, but not before the auditors report",
        ),
        (
            "The two sides agreed on 12 of 14 chapters but not on fisheries.",
            "The two sides agreed on 12 of 14 chapters, but not on fisheries",
        ),
        (
            "Peru accepted the longer schedule in principle, Foreign Minister Ana Prado said, provided that its neighbours "
            "buy its power.",
            "Peru accepted the longer schedule in principle, provided that its neighbours buy its power, according to Ana Prado",
        ),
        (
            "Zambia had agreed to the swap, but its parliament struck it down.",
            "Zambia had agreed to the swap, but its parliament struck it down",
        ),
        (
            "Chad had been unwilling to sign the accord while its soldiers were held.",
            "Chad had been unwilling to sign the accord while its soldiers were held",
        ),
        (
            "Laos agreed to sell 900 MW of electricity to Thailand, of which the price will be negotiated later.",
            "Laos agreed to sell 900 MW of electricity to Thailand, of which the price will be negotiated later",
        ),
    ],
)
def test_a_limit_goes_with_the_line(text: str, line: str) -> None:
    told = lines_of(text)
    assert all(other == line for other in told if other.split(",")[0] == line.split(",")[0])
    assert line in told


def test_the_limit_is_told_by_whom_the_line_is_told_by() -> None:
    text = "A Chilean official, Ana Prado, said the two sides had exchanged drafts but could not agree on the word."
    assert all("but could not agree on the word, according to" in line for line in lines_of(text, "past"))


def test_what_stands_behind_a_subordinate_clause_is_the_main_deed() -> None:
    text = "Indonesia handed over 11 fishermen, 11 days after their boat sank in a collision, but kept the skipper."
    told = lines_of(text)
    assert "Indonesia handed over 11 fishermen, but kept the skipper" in told
    assert not any("sank in a collision, but" in line for line in told)


@pytest.mark.parametrize(
    "text",
    [
        "Malta rejected the offer but proposed to host another round of talks.",
        "The accord is not a ban but a pause, and Chile and Peru signed it.",
        "Chile lifted the ban on all but two provinces.",
    ],
)
def test_a_contrast_that_takes_nothing_back_is_left_out(text: str) -> None:
    assert not any(", but" in line for line in lines_of(text))


def test_a_line_too_long_for_its_limit_loses_weight() -> None:
    start = "The energy ministers of Chile and Peru agreed to build a second cable across the Atacama desert to the coast"
    limit = "but left open who pays back the loan of 900 million dollars that the bank has offered to the two of them"
    whole, short = claims_of(f"{start}, {limit}."), claims_of(f"{start}.")
    heavy = max(c.weight for c in short if c.section == "agreements")
    assert max(c.weight for c in whole if c.section == "agreements") < heavy


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "The tribunal cancelled the licence. The ruling remains suspended pending an appeal.",
            "The tribunal cancelled the licence (ruling suspended pending an appeal)",
        ),
        (
            "Chad and Niger signed a transit accord. The accord has not yet been ratified.",
            "Chad and Niger signed a transit accord (accord not yet ratified)",
        ),
        ("Chad and Niger signed a transit accord. The accord is 40 pages long.", "Chad and Niger signed a transit accord"),
    ],
)
def test_what_is_not_in_force_is_told_as_such(text: str, line: str) -> None:
    assert line in lines_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "The ministry, which had promised the union a reply by 1 June, told it on Monday that there would be none.",
        "Kenya, which had agreed to host the summit, withdrew on Tuesday.",
        "On this all three delegations shook hands in Chisinau.",
    ],
)
def test_half_a_matter_makes_no_line(text: str) -> None:
    assert not lines_of(text, "agreements") + lines_of(text, "upcoming") + lines_of(text, "disputes")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Peru, which has agreed to lift the ban, invited Chile to talks.", "Peru has agreed to lift the ban"),
        ("On this day the two presidents signed the accord.", "The two presidents signed the accord"),
    ],
)
def test_a_whole_matter_beside_another_keeps_its_line(text: str, line: str) -> None:
    assert line in lines_of(text, "agreements")


def test_who_denies_it_stands_behind_the_speaker() -> None:
    text = "Foreign Minister Ali Dogan said Greece had agreed to study the map. Athens said no such assurance was given."
    assert "Greece had agreed to study the map, according to Ali Dogan (denied by Greece)" in lines_of(text, "agreements")


def test_what_is_left_open_is_no_undertaking() -> None:
    text = "Chile and Peru agreed to extend the accord, but left open how much Peru will pay for the passage."
    assert not any(line.startswith("Peru will pay") for line in lines_of(text))
