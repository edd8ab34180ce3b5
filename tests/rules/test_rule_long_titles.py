"""Ministers of several fields: one person, one office, and no field left in the line."""

from __future__ import annotations

import pytest
from read_lines import lines_of

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "The Minister of Foreign Affairs, African Cooperation and Moroccans Abroad, Nasser Bourita, visited Lima on Monday.",
            "Nasser Bourita visited Lima",
        ),
        (
            "The Minister of Foreign Affairs, International Trade and Worship of Argentina, Gerardo Werthein, visited "
            "Montevideo on Monday.",
            "Gerardo Werthein visited Montevideo",
        ),
        ("Malta's Minister for Foreign and European Affairs and Trade, Ian Borg, rejected the claim.", "Ian Borg rejected the claim"),
        (
            "UK Secretary of State for Foreign, Commonwealth and Development Affairs David Lammy visited Kyiv on Monday.",
            "David Lammy visited Kyiv",
        ),
        (
            "The Minister of Energy, Water Resources and Irrigation, Deepak Khadka, signed the deal with India on Monday.",
            "Deepak Khadka signed the deal with India",
        ),
        (
            "The Minister of Foreign Affairs, Regional Integration and International Trade of Mauritius, Dhananjay Ramful, "
            "rejected the claim.",
            "Dhananjay Ramful rejected the claim",
        ),
        (
            "Croatian Minister of Foreign and European Affairs Gordan Grlic Radman rejected the claim.",
            "Gordan Grlic Radman is Croatia's minister of foreign and European affairs",
        ),
    ],
)
def test_fields_are_of_the_title(text: str, line: str) -> None:
    assert line in lines_of(text)


def test_a_field_is_nobody() -> None:
    text = "Fiji's Minister for Foreign Affairs, External Trade, Co-operatives and SMEs, Manoa Kamikamica, visited Suva on Monday."
    assert not [line for line in lines_of(text) if line.startswith("External Trade")]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The minister of trade, Grace Banks, and the envoy, Mark Rice, met in Lima on Monday.", {"Grace Banks", "Mark Rice"}),
        ("Kenyan Minister of Trade and Ugandan envoy Paul Okello met in Lima on Monday.", {"Paul Okello"}),
    ],
)
def test_names_stay_names(text: str, names: set[str]) -> None:
    lines = " ".join(lines_of(text))
    assert all(name in lines for name in names)
