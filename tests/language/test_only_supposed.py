"""What is only supposed, or what nothing speaks for, makes no line of its own; what bounds a line stays in it."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.language import analyse_text
from briefing.model import Statement
from tests.rules.read_lines import lines_of

pytestmark = pytest.mark.slow


def _clauses(text: str) -> list[Statement]:
    found = analyse_text(text, published=date(2024, 5, 15))
    return [s for sentence in found for s in sentence.statements if s.form == "clause"]


def _told(text: str) -> list[str]:
    return [" ".join(part for part in (s.subject_text, s.verb, s.complement) if part) for s in _clauses(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Chad says it would place the line under public administration the same day.",
        "The minister warns that he would close the port.",
    ],
)
def test_what_one_says_now_that_he_would_do_is_only_supposed(text: str) -> None:
    assert [s.flags & {"hypothetical"} for s in _clauses(text) if "would" in s.verb] == [{"hypothetical"}]
    assert not lines_of(text, "agreements")
    assert not lines_of(text, "upcoming")


@pytest.mark.parametrize(
    "text", ["Chad said it would open the port on 3 June 2024.", "Chad says it would like to host the talks."]
)
def test_what_one_said_he_would_do_or_would_like_is_not(text: str) -> None:
    assert all("hypothetical" not in s.flags for s in _clauses(text))


def test_what_nothing_speaks_for_is_not_told() -> None:
    text = (
        "A spokesman for Peru's Foreign Ministry said Lima was ready to provide the room again and had received no "
        "indication from either side that the meeting was in doubt."
    )
    assert not [line for line in lines_of(text) if line.startswith("The meeting was in doubt")]
    assert lines_of("Peru's foreign ministry said the meeting was in doubt.") != []


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "The Development Bank has provided a letter of comfort, which carries no financial obligation.",
            "The Development Bank has provided a letter of comfort, which carries no financial obligation",
        ),
        (
            "Peru will place at the disposal of small and medium enterprises of Chile a line of credit of 30 million "
            "euros for the modernisation of mills and bottling lines.",
            "Peru will place at the disposal of small and medium enterprises of Chile a line of credit of 30 million "
            "euros for the modernisation of mills and bottling lines",
        ),
        (
            "The text, four pages in the latest draft, covers oil, labels and the sea.",
            "The text, four pages in the latest draft, covers oil, labels and the sea",
        ),
        (
            "From China, Peru is seeking a credit line of one billion dollars for the ports.",
            "Peru is seeking a credit line of one billion dollars for the ports from China",
        ),
        (
            "The coast guard detained another vessel, the Aurora Grace, at the anchorage of Callao.",
            "The coast guard detained another vessel, the Aurora Grace, at the anchorage of Callao",
        ),
        (
            "Marta Soler hosted the Austrian Federal Minister for Mobility, Ulrike Pichlhofer, and the Italian Minister "
            "for Transport, Davide Bellandi, for an exchange on freight.",
            "Marta Soler hosted the Austrian Federal Minister for Mobility, Ulrike Pichlhofer, and the Italian Minister "
            "for Transport, Davide Bellandi, for an exchange on freight",
        ),
        (
            "Marta Soler received in Lima the Undersecretary for Foreign Affairs of the Republic of Chile, Mr Juan Rojas.",
            "Marta Soler received in Lima the Undersecretary for Foreign Affairs of the Republic of Chile, Mr Juan Rojas",
        ),
        (
            "A re-inspection of the vessel will take place in the presence of a surveyor.",
            "A re-inspection of the vessel will take place in the presence of a surveyor",
        ),
        (
            "Ana Cruz promised members that there will be \"not one ship, not one boat\" within five miles of the line.",
            "Ana Cruz promised members that there will be “not one ship, not one boat” within five miles of the line",
        ),
        (
            "The Honourable Deonarine Ramkissoon, M.P., Minister of Natural Resources, returned to Georgetown.",
            "Deonarine Ramkissoon returned to Georgetown",
        ),
    ],
)
def test_what_bounds_a_line_stays_in_it(text: str, line: str) -> None:
    assert line in _told(text)


def test_no_country_is_headed_by_a_delegations_head() -> None:
    text = (
        "Delegations of the Republic of Peru and the Republic of Chile met in Lima. The two delegations were headed by "
        "Her Excellency Ana Cruz, and His Excellency Juan Soto."
    )
    assert not any("headed" in line for line in _told(text))


def test_an_aside_about_a_thing_goes() -> None:
    text = "The Development Bank has provided a letter of comfort, which the minister read out."
    assert "The Development Bank has provided a letter of comfort" in _told(text)


def test_the_day_a_thing_begins_is_not_that_of_the_next_deed() -> None:
    text = "The protocol sets up a link between the centres from 1 July, and revives an exercise last held in 2021."
    days = {s.predicate: s.date and s.date.first for s in _clauses(text)}
    assert days["set up"] == date(2024, 7, 1)
    assert days["revive"] is None
    met = {s.predicate: s.date and s.date.first for s in _clauses("They met on 3 May and signed the accord.")}
    assert met == {"meet": date(2024, 5, 3), "sign": date(2024, 5, 3)}


def test_an_acronym_is_no_verb() -> None:
    text = "Ghana said Togo and Benin had breached the 2003 ECOWAS Energy Protocol by letting their company run up arrears."
    assert any("the 2003 ECOWAS Energy Protocol" in line for line in _told(text))
    assert all("ecowas" not in s.predicate for s in _clauses(text))



@pytest.mark.parametrize(
    "text",
    [
        "The claim that Poland expelled two Czech diplomats was invented, Warsaw said.",
        "The report that Poland expelled two Czech diplomats was made up, Warsaw said.",
        "The story that Chad signed a pact with Niger was fabricated.",
        "The news that Estonia had approved the sale turned out to be a mistake.",
        "The video showing that Chad bombed the port on Monday was faked.",
        "Footage purporting to show that Chad shelled Niger is old.",
        "Nearly a year after Togo and Benin agreed to dredge the lagoon, nothing has been done.",
    ],
)
def test_what_is_called_untrue_or_long_past_is_not_told(text: str) -> None:
    assert lines_of(text) == []


def test_what_a_draft_says_is_told_as_a_drafts() -> None:
    (line,) = lines_of("Under a draft seen by reporters, Iceland and Norway will share the mackerel quota.")
    assert line == "Iceland and Norway will share the mackerel quota, under a draft"
    assert not lines_of("In a scenario drawn up by the bank, Laos will repay China in 2030.", "upcoming")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Fiji's president will visit Samoa, probably on 12 June.", "Fiji's president will visit Samoa, probably on 12 June 2024"),
        ("Bhutan will open the road on 4 June at the earliest.", "Bhutan will open the road on 4 June 2024 at the earliest"),
        ("Peru and Chile agreed to meet every Monday until 30 June.", "Peru and Chile agreed to meet every Monday until 30 June"),
        ("Togo bought 60 buses, 20 of them for Benin.", "Togo bought 60 buses"),
    ],
)  # fmt: skip
def test_what_bounds_a_day_or_a_share_is_kept_or_goes_whole(text: str, line: str) -> None:
    assert line in _told(text)


def test_the_former_of_a_sentence_before_is_told_by_nobody() -> None:
    text = "Bulgaria and Serbia fell out over history. The former called its ambassador home on Monday."
    assert not any("called its ambassador" in line for line in lines_of(text))


@pytest.mark.parametrize(
    "text",
    [
        "For as long as that, Peru will not go to the Court of Justice.",
        "Until then Peru will keep its ships in port.",
        "If so, Chad will close the border.",
        "Otherwise, Chad will close the border.",
        "After that Peru may take Chile to the Court of Justice.",
        "The port has yet to find the men who are to replace the crew by 15 June.",
        "Peru needs a partner who will pay for the bridge.",
    ],
)
def test_what_hangs_on_the_sentence_before_is_not_told_without_it(text: str) -> None:
    assert lines_of(text) == []
