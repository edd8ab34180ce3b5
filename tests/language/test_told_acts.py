"""What "the request" was, told by a verb in the sentence before."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.language import analyse_text

pytestmark = pytest.mark.slow


def last_clause(text: str) -> str:
    """Return the first clause of the last sentence, as it goes onto the page."""
    sentence = analyse_text(text, published=date(2024, 5, 9))[-1]
    told = next(s for s in sentence.statements if s.form == "clause")
    return f"{told.subject_text} {told.verb} {told.complement}".strip()


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Chile has asked Peru to hand over two generals. The court in Lima will examine the request in March.",
            "The court in Lima will examine Chile's request to Peru to hand over two generals",
        ),
        (
            "Latvia has asked the bloc to bar two officers. The ministers will discuss the request in Brussels.",
            "The ministers will discuss in Brussels Latvia's request to the bloc to bar two officers",
        ),
        (
            "Serbia asked Kosovo to release the mayors. Kosovo rejected the request on Friday.",
            "Kosovo rejected Serbia's request that it release the mayors",
        ),
        (
            "Spain asked France for 200 firefighters. France will answer the request on Monday.",
            "France will answer Spain's request for 200 firefighters",
        ),
        (
            "Sudan proposed that the dam be filled over ten years. Egypt rejected the proposal on Tuesday.",
            "Egypt rejected Sudan's proposal that the dam be filled over ten years",
        ),
        (
            "Japan's government decided to halt the release of the water. Fishermen in Busan welcomed the decision.",
            "Fishermen in Busan welcomed the decision to halt the release of the water",
        ),
        (
            "Bolivia and Chile agreed to reopen the rail line to Arica. The foreign ministers announced the deal.",
            "The foreign ministers announced the deal to reopen the rail line to Arica",
        ),
    ],
)
def test_the_noun_takes_the_words_of_the_verb(text: str, line: str) -> None:
    assert last_clause(text) == line


@pytest.mark.parametrize(
    "text",
    [
        "Chile asked Peru to hand over two generals, and Cuba asked it to open the road. Peru will study the request.",
        "Chile may ask Peru to hand over two generals. Peru will study the request.",
        "Chile will ask Peru to hand over two generals. Peru will study the request.",
        "Cuba filed a request in May. Chile asked Peru to hand over two generals. Peru will study the request.",
        "Chile asked whether the bridge was open. Peru will study the request.",
        "Chile asked Peru to hand over two generals. Oil fell by a tenth on Monday. Peru will study the request.",
    ],
)
def test_where_another_may_be_meant_the_words_of_the_text_stay(text: str) -> None:
    assert last_clause(text) == "Peru will study the request"


def test_one_of_two_decisions_is_not_chosen() -> None:
    text = "Serbia decided to leave the talks. It also decided to recall its envoy. Kosovo regretted the decision."
    assert last_clause(text) == "Kosovo regretted the decision"


def test_the_sentence_that_tells_it_is_part_of_the_proof() -> None:
    text = "Chile has asked Peru to hand over two generals. The court in Lima will examine the request in March."
    sentences = analyse_text(text, published=date(2024, 5, 9))
    told = next(s for s in sentences[1].statements if s.form == "clause")
    assert text[told.quote_start : told.quote_end] == text


def _told(text: str, verb: str) -> str:
    (sentence,) = analyse_text(text, published=date(2024, 5, 9))
    (told,) = [s for s in sentence.statements if s.form == "clause" and s.predicate == verb]
    return told.complement


def test_an_act_that_another_clause_of_the_sentence_tells() -> None:
    text = "The Union has offered to send experts to Arica; Peru has accepted the offer while Chile is studying it."
    assert _told(text, "accept").startswith("the offer to send experts to Arica")


def test_a_request_set_off_behind_what_was_asked_is_that_one() -> None:
    text = (
        "According to a member of the delegation, Peru had first demanded that the list be made public, a request which "
        "Chile turned down."
    )
    (sentence,) = analyse_text(text)
    told = next(s for s in sentence.statements if s.predicate == "turn down")
    assert told.complement == "Peru's request that the list be made public"
    assert told.attribution is not None
    assert told.attribution.source_text == "a member of the delegation"


def test_a_request_of_another_kind_than_what_was_done_stays() -> None:
    (sentence,) = analyse_text("Peru had freed the crew, a request which Chile turned down.")
    assert [s.complement for s in sentence.statements if s.predicate == "turn down"] == ["a request"]


@pytest.mark.parametrize(
    "text",
    [
        "The Union has offered to send experts and Chile has offered to pay for them; Peru has accepted the offer.",
        "The Union could offer to send experts; Peru has accepted the offer.",
    ],
)
def test_an_act_that_is_not_sure_in_the_same_sentence(text: str) -> None:
    assert _told(text, "accept") == "the offer"
