"""An item of a list is read with its lead: it has the lead's subject, verb and speaker, and is its own quote."""

from datetime import date

import pytest

from briefing.language import analyse_text
from briefing.model import Statement


def _frames(text: str) -> list[tuple[str, str, str]]:
    return [
        (s.subject_text, s.verb, s.complement)
        for sentence in analyse_text(text, published=date(2024, 6, 12))
        for s in sentence.statements
        if s.form == "clause"
    ]


def _statement(text: str, verb: str) -> Statement:
    return next(
        s for sentence in analyse_text(text, published=date(2024, 6, 12)) for s in sentence.statements if s.verb == verb
    )


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param(
            "Chad and Niger agreed:\n\nTo open the crossing on 1 July.\n\nNot to arm militias.",
            [("Chad and Niger", "agreed to open", "the crossing"), ("Chad and Niger", "agreed not to arm", "militias")],
            id="infinitives go on from the verb",
        ),
        pytest.param(
            "The statement says that Chad will:\n\nresume payments by 30 June;\n\nrelease the crew.",
            [("Chad", "will resume", "payments"), ("Chad", "will release", "the crew")],
            id="base forms go on from a modal",
        ),
        pytest.param(
            "Chad and Niger agreed on the following points:\n\nA 90-day suspension of tariffs on steel.\n\n"
            "Establishment of a joint commission on fisheries.",
            [
                ("Chad and Niger", "agreed", "on a 90-day suspension of tariffs on steel"),
                ("Chad and Niger", "agreed", "on the establishment of a joint commission on fisheries"),
            ],
            id="nouns stand behind the lead's preposition",
        ),
        pytest.param(
            "Chad and Niger agreed as follows: (a) to open the crossing; (b) not to arm militias; and (c) to exchange "
            "prisoners.",
            [
                ("Chad and Niger", "agreed to open", "the crossing"),
                ("Chad and Niger", "agreed not to arm", "militias"),
                ("Chad and Niger", "agreed to exchange", "prisoners"),
            ],
            id="items parted by semicolons in one paragraph",
        ),
        pytest.param(
            "Chad and Niger declared as follows:\n\n- Agreed that the river is open to both.\n\n- Agreed to meet again.",
            [("Chad and Niger", "agreed", "that the river is open to both"), ("Chad and Niger", "agreed to meet", "again")],
            id="past verbs go on from those who declare",
        ),
        pytest.param(
            "Chad and Niger met on Friday.\n\nThe two sides:\n\n1. agreed to open a hotline by 1 July;\n\n"
            "2. reaffirmed their wish for peace.",
            [("Chad and Niger", "agreed to open", "a hotline"), ("Chad and Niger", "reaffirmed", "their wish for peace")],
            id="a lead that only names who acts",
        ),
    ],
)
def test_item_is_read_with_its_lead(text: str, wanted: list[tuple[str, str, str]]) -> None:
    found = _frames(text)
    for frame in wanted:
        assert frame in found


def test_list_ends_where_a_paragraph_is_a_sentence_of_its_own() -> None:
    text = "Chad and Niger agreed to:\n\nResume the talks.\n\nTrade between the two reached $3 billion last year."
    assert ("Chad and Niger", "agreed to resume", "the talks") in _frames(text)
    assert not [frame for frame in _frames(text) if "reached" in frame[2]]


def test_a_lead_of_what_was_only_said_takes_no_items() -> None:
    text = "The minister listed three fears:\n\nCollapse of the talks.\n\nA new war."
    assert not [frame for frame in _frames(text) if "Collapse" in frame[2] or "war" in frame[2]]


def test_the_item_alone_is_the_quote_and_the_lead_makes_no_line() -> None:
    text = "Chad and Niger agreed on the following:\n\nto open the crossing on 1 July;\n\nto free the crew."
    item = _statement(text, "agreed to open")
    assert text[item.quote_start : item.quote_end] == "to open the crossing on 1 July;"
    assert text[item.start : item.end].startswith("to open the crossing")
    assert item.date is not None
    assert text[item.date.start : item.date.end] == "1 July"
    assert not [frame for frame in _frames(text) if "the following" in frame[2]]


def test_the_speaker_of_the_lead_speaks_for_the_item() -> None:
    text = "The joint statement said Chad and Niger had agreed:\n\nTo open the crossing on 1 July."
    item = _statement(text, "had agreed to open")
    assert item.attribution is not None
    assert text[item.attribution.source_start : item.attribution.source_end] == "The joint statement"
    assert text[item.attribution.cue_start : item.attribution.cue_end] == "said"


def test_a_lead_without_anybody_takes_no_items() -> None:
    text = "Key points:\n\nagreed prices stay in place for a year.\n\nreported losses fall."
    assert all(subject != "Key points" for subject, _, _ in _frames(text))


def test_what_an_item_is_called_is_not_what_was_agreed() -> None:
    text = (
        "The ministers of Peru and Chile agreed as follows:\n\n"
        "(a) Products. Within five kilometres of wells, only biological pesticides shall be used.\n\n"
        "(b) Joint cell. A cell shall be established at Tacna. It shall receive survey data."
    )
    found = [s.complement for one in analyse_text(text) for s in one.statements if s.predicate == "agree"]
    assert [told for told in found if told] == [
        "that within five kilometres of wells, only biological pesticides shall be used",
        "that a cell shall be established at Tacna",
    ]
