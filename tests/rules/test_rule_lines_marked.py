"""The marks of a sentence stay in its line: what closes an aside, what is quoted, which dates are unresolved."""

from __future__ import annotations

import pytest
from read_lines import lines_of


@pytest.mark.parametrize(
    ("text", "begin"),
    [
        (
            "Tanzania's ban on Kenyan dairy, in force since 22 July 2023, ends on 1 October 2024.",
            "Tanzania's ban on Kenyan dairy, in force since 22 July 2023, ends",
        ),
        (
            "A group of three states -- Ghana, Togo and Benin -- will buy five million tonnes of rice by 2030.",
            "A group of three states -- Ghana, Togo and Benin -- will buy",
        ),
        (
            "Zambia, Chad and Mali, which share the river, will open a joint office in Lusaka on 1 October 2024.",
            "Zambia, Chad and Mali will open",
        ),
        (
            "Peru, Chile and Bolivia will open a joint office in Arica on 1 October 2024.",
            "Peru, Chile and Bolivia will open",
        ),
    ],
)
def test_an_aside_is_closed_and_a_list_is_not(text: str, begin: str) -> None:
    assert any(line.startswith(begin) for line in lines_of(text))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            'Foreign Minister Juan Rojas said that Spain "cannot be the gendarme of anyone".',
            "Spain “cannot be the gendarme of anyone”, according to Juan Rojas",
        ),
        (
            'Peru\'s foreign minister, Ana Quispe, said Chile had "torn up a treaty of fifty years".',
            "Chile had “torn up a treaty of fifty years”, according to Ana Quispe",
        ),
        (
            "Foreign Minister Juan Rojas said that Spain rejected the treaty.",
            "Spain rejected the treaty, according to Juan Rojas",
        ),
        (
            'Peru rejected the "small print" of the treaty.',
            "Peru rejected the “small print” of the treaty",
        ),
    ],
)
def test_a_slogan_keeps_its_marks(text: str, line: str) -> None:
    assert line in lines_of(text)


def test_an_aside_of_the_first_keeps_its_second_comma_before_the_other() -> None:
    text = "The talks between Ana Soto, a week into her term, and Juan Rojas took place in Lima on 3 May 2024."

    assert not any("term and" in line for line in lines_of(text))


def test_what_cuts_an_apposition_of_the_first_leaves_no_comma() -> None:
    text = "The pact was signed by Ana Soto, Peru's trade minister, and Juan Rojas, her Chilean colleague, on 3 May 2024."

    assert "The pact was signed by Ana Soto and Juan Rojas" in lines_of(text)


def test_a_promise_for_a_span_ends_with_it() -> None:
    lines = lines_of("Kenya's president and Tanzania's president agreed to drop the levies in 60 days.")

    assert any(line.endswith("by 14 July 2024") for line in lines)


def test_an_office_left_bare_by_a_headline_gets_its_article() -> None:
    lines = lines_of("Ghanaian president has pledged two planes to support the mission in Chad.")

    assert all(line.startswith("The Ghanaian president") for line in lines if "pledged" in line)


@pytest.mark.parametrize(
    "text",
    [
        "On this all three delegations shook hands yesterday in Chisinau, Ukraine's minister Taras Hnatiuk said.",
        "Djibouti has never ceased during these years, its foreign minister Idriss Warsama said.",
        "The rebels handed to the Red Cross on 3 May 2024.",
    ],
)
def test_what_has_lost_its_object_makes_no_line(text: str) -> None:
    assert not [line for line in lines_of(text) if " is " not in line]


@pytest.mark.parametrize(
    ("text", "part"),
    [
        (
            "Algeria will provide the Agency, not later than 31 May 2024, with the records of the fuel laboratory.",
            "will provide the Agency with the records of the fuel laboratory",
        ),
        (
            "Repeated inspections of grain moving through Moldova to the ports of Romania will be abolished from 1 July.",
            "Repeated inspections of grain moving through Moldova to the ports of Romania will be abolished",
        ),
        (
            "Chile and Peru put their signatures to a pact on tuna on 3 May 2024, then disagreed about what it will cost.",
            "to a pact on tuna, then disagreed",
        ),
    ],
)
def test_what_an_aside_or_a_participle_parts_stays_together(text: str, part: str) -> None:
    lines = lines_of(text)

    assert any(part in line for line in lines)


@pytest.mark.parametrize(
    "text",
    [
        "An agency spokesman disagreed: the list, transmitted on 10 May, mentions both of the sites, he said.",
        "Peru's government stands by her, its foreign ministry said.",
        "The National Assembly will consider the same in Lima on 1 June 2024.",
        "The European Union will come back to it at a later stage, Commissioner Anneli Raudsepp said.",
    ],
)
def test_what_points_at_another_sentence_makes_no_line(text: str) -> None:
    assert not [line for line in lines_of(text) if "commissioner" not in line.lower()]
