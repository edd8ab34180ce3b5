"""A line whose reporting verb is gone tells its clause in the page's own time; who tells of itself is named once."""

from __future__ import annotations

import pytest
from read_lines import lines_of


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Chile's foreign minister Juan Rojas said the talks would be held in Arica on 20 May 2024.",
            "The talks will be held in Arica, according to Juan Rojas",
        ),
        (
            "Chile's foreign minister Juan Rojas said the ships were expected in Arica on 20 May 2024.",
            "The ships are expected in Arica, according to Juan Rojas",
        ),
        (
            "The Norwegian fisheries minister, Ann Lee, said she would travel to Oslo on 20 May 2024.",
            "Ann Lee said she would travel to Oslo",
        ),
        (
            "Peru said it would reopen the consulate in Tacna on 20 May 2024.",
            "Peru said it would reopen the consulate in Tacna",
        ),
        (
            "The Kenyan treasury said it would borrow $500 million from the African Development Bank.",
            "The Kenyan treasury said it would borrow $500 million from the African Development Bank",
        ),
        (
            "The Kenyan president, William Ruto, told reporters he had raised the matter of the levy with Uganda.",
            "William Ruto said he had raised the matter of the levy with Uganda",
        ),
        (
            "The Kenyan president, William Ruto, added he had been invited to the summit in Kampala on 20 May 2024.",
            "William Ruto said he had been invited to the summit in Kampala",
        ),
    ],
)
def test_the_verb_stands_in_the_time_of_the_page(text: str, line: str) -> None:
    assert line in [told.removesuffix(" on 20 May 2024") for told in lines_of(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Peru had proposed a clause under which Chile would pay for the bridge, an official said.",
        "Foreign Minister Juan Rojas said Peru would like a larger quota.",
        "Chile would take the case to the court if the chart was kept, Foreign Minister Juan Rojas said.",
        "Foreign Minister Juan Rojas said Peru would not pay a cent before the first ship arrived.",
        "Foreign Minister Juan Rojas said a levy would have ruined the fishermen of Peru.",
    ],
)
def test_a_condition_and_a_wish_keep_their_would(text: str) -> None:
    assert not any(" will " in line for line in lines_of(text))


def test_a_hearer_is_no_subject() -> None:
    text = "Peru, Foreign Minister Juan Rojas told reporters, would close the port of Ilo on 20 May 2024."

    assert not any("reporters" in line.lower().split(",")[0] for line in lines_of(text))
