"""What somebody holds is told as theirs, and what is joined to it under the same "that" as well."""

from __future__ import annotations

import pytest

from briefing.language import analyse_text

pytestmark = pytest.mark.slow


def _told(text: str) -> dict[str, str]:
    """Return who tells each clause, by its verb; "" for the article."""
    return {
        s.predicate: s.attribution.source_text if s.attribution else ""
        for sentence in analyse_text(text)
        for s in sentence.statements
        if s.form == "clause"
    }


@pytest.mark.parametrize(
    ("text", "predicate", "source"),
    [
        (
            "Minister Ana Ruiz highlighted that Bolivia is a partner and has resolved to meet its target.",
            "resolve",
            "Minister Ana Ruiz",
        ),
        ("Minister Ana Ruiz pointed out that Chile had violated the accord.", "violate", "Minister Ana Ruiz"),
        ("Kenya expressed the view that Uganda had violated the accord.", "violate", "Kenya"),
        ("Norway proved that the ship was in its zone, and Iceland will pay the fine.", "pay", ""),
    ],
)
def test_content_is_its_holders(text: str, predicate: str, source: str) -> None:
    assert _told(text)[predicate] == source


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("The company regrets that its ship rammed the ferry and delayed the families.", "delay"),
        ("The court heard claims that the army had violated the truce.", "violate"),
        ("The study proves that the fish are gone and that the ministry has hidden the figures.", "hide"),
    ],
)
def test_content_of_nobody_on_record_is_no_statement(text: str, predicate: str) -> None:
    found = _told(text)
    assert found.get(predicate, "-") != ""


def test_a_speakers_next_act_is_the_speakers() -> None:
    (sentence,) = analyse_text("President Ana Ruiz said Chile had broken the accord and demanded an answer.")
    acts = {s.predicate: [p.name for p in s.subject] for s in sentence.statements if s.form == "clause"}
    assert acts["demand"] == ["Ana Ruiz"]
    assert acts["break"] == ["Chile"]
    (other,) = analyse_text("President Ana Ruiz said Chile had attacked a village and killed two farmers.")
    assert [[p.name for p in s.subject] for s in other.statements if s.predicate == "kill"] == [["Chile"]]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya did not agree to a truce that will begin on Friday and let food into the towns.",
        "Kenya wants a truce that will last all summer.",
        "Kenya rejected a deal which will open the port in May.",
    ],
)
def test_what_there_may_never_be_does_nothing(text: str) -> None:
    subjects = {s.subject_text for sentence in analyse_text(text) for s in sentence.statements if s.form == "clause"}
    assert subjects == {"Kenya"}


def test_a_thing_that_is_told_of_as_there_does_what_its_clause_tells() -> None:
    text = "Kenya signed a truce that will begin on Friday. Kenya rejected the deal, which will open the port in May."
    verbs = {s.verb for sentence in analyse_text(text) for s in sentence.statements if s.form == "clause"}
    assert {"will begin", "will open"} <= verbs


def test_what_a_thing_is_declared_to_be_is_no_deed_of_it() -> None:
    (sentence,) = analyse_text("The two ministers declared the negotiations on the accord concluded in Bern.")
    assert "conclude" not in {s.predicate for s in sentence.statements}


def test_a_participle_behind_the_content_is_no_deed_of_who_speaks() -> None:
    text = (
        "Hartmann informed also that the Ministry awaits for the coming days the mission of the Philippine authorities,"
        " initially foreseen for 8 September and transferred to 22 September at the request of Manila."
    )
    (sentence,) = analyse_text(text)
    assert {"foresee", "transfer"}.isdisjoint(s.predicate for s in sentence.statements)
