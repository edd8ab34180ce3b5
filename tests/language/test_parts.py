"""Sentences of several parts: each part is read by itself, and who says the last has said them all."""

from datetime import date

import pytest
from read_articles import article_of

from briefing.language import analyse_text
from briefing.language.parse import parse_articles
from briefing.model import Statement


def _told(text: str) -> list[Statement]:
    return [
        statement
        for sentence in analyse_text(text, published=date(2024, 5, 9))
        for statement in sentence.statements
        if statement.form == "clause"
    ]


def _find(text: str, predicate: str) -> Statement:
    return next(s for s in _told(text) if s.predicate == predicate)


_CHARGE = (
    "What Kenya will charge for the transit is still open; experts of the three sides will meet in Shymkent on"
    " 20 October to settle it, Okello said."
)


def test_a_part_behind_a_semicolon_is_a_statement_of_its_own() -> None:
    met = _find(_CHARGE, "meet")
    assert (met.subject_text, met.verb, met.complement) == ("experts of the three sides", "will meet", "in Shymkent")
    assert met.date is not None
    assert met.date.first == date(2024, 10, 20)


def test_who_ends_the_last_part_has_said_the_parts_before() -> None:
    assert {s.attribution.source_text for s in _told(_CHARGE) if s.attribution and s.predicate != "say"} == {"Okello"}


def test_a_part_with_a_speaker_of_its_own_keeps_it() -> None:
    text = "Kenya said the road was finished; the bridge will be opened in July, Uganda's minister said."
    assert _find(text, "finish").attribution.source_text == "Kenya"  # type: ignore[union-attr]
    assert _find(text, "open").attribution.source_text == "Uganda's minister"  # type: ignore[union-attr]


def test_what_explains_behind_a_colon_takes_up_the_one_thing_before_it() -> None:
    back = _find("The electricity is not a gift: Kyrgyzstan will return it in June.", "return")
    assert (back.subject_text, back.verb, back.complement) == ("Kyrgyzstan", "will return", "the electricity")


@pytest.mark.parametrize(
    "text",
    [
        "Three things remain open: the price, the route and the date.",
        "The ministers agreed: the road will be built by Kenya.",
        'The minister said "the road is closed; the port is open" on Friday.',
        "Kenya sent tents; Uganda, blankets; and Rwanda, money.",
    ],
)
def test_lists_leads_and_quotations_are_no_parts(text: str) -> None:
    (sentence,) = parse_articles([article_of(text)])[0]
    signs = [token for token in sentence.tokens if token.text in {";", ":"}]
    assert all(sentence.tokens[token.i + 1 :] for token in signs)
    assert not any(token.dep == "parataxis" and sentence.tokens[token.i - 1].text in {";", ":"} for token in sentence.tokens)


def test_offsets_of_parts_are_those_of_the_text() -> None:
    for sentence in analyse_text(_CHARGE, published=date(2024, 5, 9)):
        assert all(_CHARGE[token.start : token.end] == token.text for token in sentence.tokens)
        assert [token.i for token in sentence.tokens] == list(range(len(sentence.tokens)))


@pytest.mark.parametrize("text", ["The border is open;; the ministers met.", "The border is open; : the ministers met."])
def test_two_signs_side_by_side_are_no_part(text: str) -> None:
    (sentence,) = analyse_text(text)
    assert "".join(token.text for token in sentence.tokens) == text.replace(" ", "")
