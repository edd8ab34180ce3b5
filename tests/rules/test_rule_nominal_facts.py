"""Facts told by nouns, groups and phrases: a position, a day that stands, what several officials agreed."""

from __future__ import annotations

import pytest
from read_lines import lines_of


@pytest.mark.parametrize(
    ("text", "section", "line"),
    [
        (
            "Talks on the lease of the harbour broke up in Oslo late on Tuesday without agreement on the rent.",
            "disputes",
            "without agreement on the rent",
        ),
        ("Ghana's demand is the return of the two bronzes.", "disputes", "Ghana's demand is the return of the two bronzes"),
        (
            "The Dockers' Federation asked the government to keep the ferry line.",
            "disputes",
            "asked the government to keep the ferry line",
        ),
        (
            "The three chiefs agreed on a common radio channel for the lake.",
            "agreements",
            "agreed on a common radio channel for the lake",
        ),
        ("There was agreed the creation of a joint water laboratory.", "agreements", "creation of a joint water laboratory was"),
        ("In return, Togo will open its archive to the commission.", "agreements", "Togo will open its archive"),
        ("The contracts are worth 340 million euros.", "agreements", "are worth 340 million euros"),
        (
            "The new envoy of Malta, Rosa Borg, presented her credentials to the King on Monday.",
            "past",
            "presented her credentials to the King",
        ),
        ("Ghana let in 300 lorries of onions from Niger on Monday.", "past", "let in 300 lorries of onions"),
        (
            "The constitutional court takes up the fishing treaty on Friday.",
            "upcoming",
            "takes up the fishing treaty",
        ),
        (
            "Malta's health minister Rosa Borg said the hospital had received test results and data on 14 of the 20 patients.",
            "disputes",
            "data on 14 of the 20 patients",
        ),
        ("The insurgents say the governor must free their envoys.", "disputes", "the governor must free their envoys"),
        ("Malta admitted its responsibility for the spill.", "disputes", "admitted its responsibility for the spill"),
        ("Malta keeps the right to recall the ship.", "disputes", "keeps the right to recall the ship"),
    ],
)
def test_a_fact_has_its_line(text: str, section: str, line: str) -> None:
    assert any(line in found for found in lines_of(text, section))


@pytest.mark.parametrize(
    ("text", "section"),
    [
        ("Talks on the lease of the harbour ended in Oslo on Tuesday with agreement on the rent.", "disputes"),
        ("Talks on the lease may end without agreement on the rent.", "disputes"),
        ("The demand is the return of the two bronzes.", "disputes"),
        ("A neighbour asked the government to keep the ferry line.", "disputes"),
        ("The two cooks agreed on a common menu for the feast.", "agreements"),
        ("In return, Togo wants access to the archive.", "agreements"),
        ("Trade between Malta and Togo is worth 340 million euros.", "agreements"),
        ("The new envoy of Malta, Rosa Borg, will present her credentials to the King.", "past"),
        ("The tent let in 300 litres of rain on Monday.", "past"),
        ("The date stands, Malta's foreign ministry said.", "disputes"),
        ("Malta took note of the request for a loan for the new quay.", "disputes"),
        ("Under the accord Malta receives a third of the water.", "past"),
    ],
)
def test_what_looks_like_it_has_none(text: str, section: str) -> None:
    assert lines_of(text, section) == []
