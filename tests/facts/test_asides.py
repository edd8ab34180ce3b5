"""Other news on a crawled page does not take the story's page."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from corpus import facts_of

from briefing.model import Fact

TALKS = (
    "Peru and Chile agreed on Monday to share the water of the Lauca river, the Peruvian foreign ministry said.",
    "After two days in Arica, Chile has settled the quarrel with Peru: both will measure the Lauca river every week.",
    "Farmers in Peru welcomed the accord. Peru and Chile will meet again on 20 May to fix a price for the river's water.",
)
ASIDE = "The grain office blames drought and a late ship."


def _facts(folder: Path, *bodies: str) -> list[Fact]:
    articles = (
        f"Water talks, part {number}\n\nLIMA, {number + 6} May 2024 - {body}\n"
        for number, body in enumerate(bodies)
    )
    return facts_of(folder, articles, as_of=date(2024, 5, 9))


def test_a_matter_that_no_other_article_tells_is_an_aside(tmp_path: Path) -> None:
    facts = _facts(tmp_path, f"{TALKS[0]} {ASIDE}", TALKS[1], TALKS[2])

    grain = [fact for fact in facts if "drought" in fact.text]
    assert grain
    assert all(fact.dropped.startswith("an aside") for fact in grain)


def test_what_nobody_of_the_story_does_to_its_matter_is_kept(tmp_path: Path) -> None:
    farmers = "A farmers' union blames the two governments for the state of the Lauca river."

    facts = _facts(tmp_path, f"{TALKS[0]} {farmers}", TALKS[1], TALKS[2])

    assert any("union" in fact.text and not fact.dropped for fact in facts)


def test_a_proverb_is_no_position_of_the_one_who_quotes_it(tmp_path: Path) -> None:
    minister = 'Peruvian Foreign Minister Ana Quispe spoke to reporters. "Paper does not stop a flood," Quispe said.'
    position = '"The price of the water is not agreed," Quispe said.'

    facts = _facts(tmp_path, TALKS[0], f"{TALKS[1]} {minister} {position}", TALKS[2])

    sayings = [fact for fact in facts if "Paper" in fact.text]
    assert sayings
    assert all(fact.dropped.startswith("a saying") for fact in sayings)
    assert any("price of the water" in fact.text and not fact.dropped for fact in facts)


def test_of_two_events_ahead_the_one_that_comes_soon_ranks_higher(tmp_path: Path) -> None:
    far = "Peru and Chile will open a joint laboratory in Arica on 3 March 2025."
    near = "Peru and Chile will open a joint office in Tacna on 20 May 2024."

    facts = _facts(tmp_path, TALKS[0], TALKS[1], f"{TALKS[2]} {far} {near}")

    rank = {name: max(f.rank for f in facts if name in f.text and not f.dropped) for name in ("laboratory", "office")}
    assert rank["office"] > rank["laboratory"]


def test_an_office_named_by_the_adjective_of_a_side_is_of_the_story(tmp_path: Path) -> None:
    leader = "Peruvian President Elsa Rojas welcomed it."
    ruling = "A Peruvian regulator denied that it had refused any permit."

    facts = _facts(tmp_path, f"{TALKS[0]} {leader} {ruling}", f"{TALKS[1]} {leader}", TALKS[2])

    assert any("regulator" in fact.text and not fact.dropped for fact in facts)


def test_accords_of_one_side_with_others_alone_are_another_story(tmp_path: Path) -> None:
    others = "Peru has concluded water agreements with Ecuador, Brazil and Panama."

    facts = _facts(tmp_path, f"{TALKS[0]} {others}", TALKS[1], TALKS[2])

    told = [fact for fact in facts if fact.section == "agreements" and "Ecuador" in fact.text]
    assert told
    assert all(fact.dropped.startswith("not of this story") for fact in told)


def test_a_finding_of_a_named_body_is_kept_without_party_and_day(tmp_path: Path) -> None:
    finding = (
        "A source at the Ministry of Interior said the forensic department had established that the farmer fell "
        "from the dam of the river."
    )

    facts = _facts(tmp_path, f"{TALKS[0]} {finding}", TALKS[1], TALKS[2])

    told = [fact for fact in facts if "farmer fell" in fact.text]
    assert told
    assert not any(fact.dropped for fact in told)


def test_a_ceremony_of_one_side_is_no_part_of_the_matter(tmp_path: Path) -> None:
    wreath = "Chilean Foreign Minister Pablo Vera laid a wreath at the memorial in Lima on Sunday."
    report = "Chilean Foreign Minister Pablo Vera sent a letter about the Lauca water on Sunday."

    facts = _facts(tmp_path, f"{TALKS[0]} {wreath} {report}", TALKS[1], TALKS[2])

    told = {fact.text.split(" ", 4)[-1]: fact.dropped for fact in facts if fact.section == "past" and "Vera" in fact.text}
    assert any("wreath" in line and why.startswith("an aside") for line, why in told.items())
    assert all(not why for line, why in told.items() if "letter" in line)


def test_who_acts_for_the_sides_under_another_chair_is_of_the_story(tmp_path: Path) -> None:
    met = "Ten surveyors and diplomats from Peru and Chile sat down on Monday under the eye of Luis Paz, a Bolivian judge."

    facts = _facts(tmp_path, f"{TALKS[0]} {met}", TALKS[1], TALKS[2])

    assert [fact.dropped for fact in facts if fact.section == "past" and "surveyors" in fact.text] == [""]


def test_a_gathering_of_anybody_is_not_told(tmp_path: Path) -> None:
    facts = _facts(
        tmp_path,
        f"{TALKS[0]} It was the second time that the Peruvian president, Ana Soto, had held phone talks with a foreign leader.",
        TALKS[1],
        f"{TALKS[2]} Peru seeks a meeting with Chile's president, Luis Rojas, perhaps during an international conference to be held this month.",
    )
    told = [f.text for f in facts if not f.dropped]
    assert not [text for text in told if "foreign leader" in text or text.startswith("An international")]


def test_what_is_told_as_another_matter_stays_off_the_page(tmp_path: Path) -> None:
    other = "On another matter, Peru and Chile agreed to exchange two football coaches."
    facts = _facts(tmp_path, f"{TALKS[0]} {other}", TALKS[1], TALKS[2])
    assert [f.dropped for f in facts if "coaches" in f.text and f.section == "agreements"] == ["told as another matter"]
