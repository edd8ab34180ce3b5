"""A phrase in front that swallows the subject, a verb of the present that is also a noun."""

from datetime import date

import pytest

from briefing.language import analyse_text
from briefing.model import Statement


def statement(text: str) -> Statement:
    """Return the first statement of the text."""
    return next(iter(s for sentence in analyse_text(text, published=date(2024, 5, 6)) for s in sentence.statements))


@pytest.mark.parametrize(
    ("text", "subject", "predicate"),
    [
        ("On Western Sahara Algeria demands a referendum of self-determination.", "Algeria", "demand"),
        ("On 7 October Finland and Estonia decided to form a joint team.", "Finland and Estonia", "decide"),
        ("Under the understanding of 4 May Algeria will give inspectors access.", "Algeria", "give"),
        ("In their first call Wafula and Kingwande agreed to work together.", "Wafula and Kingwande", "agree"),
    ],
)
def test_a_phrase_in_front_without_a_comma_leaves_the_subject_to_the_verb(
    text: str, subject: str, predicate: str
) -> None:
    found = statement(text)
    assert (found.subject_text, found.predicate) == (subject, predicate)


@pytest.mark.parametrize(
    ("text", "subject", "predicate", "complement"),
    [
        (
            "The European Parliament's trade committee questions Weber on 5 November.",
            "The European Parliament's trade committee",
            "question",
            "Weber",
        ),
        ("Moldova's parliament votes on ratification on 27 June.", "Moldova's parliament", "vote", "on ratification"),
        ("Energy ministers of the four meet in Oslo on 25 June.", "Energy ministers of the four", "meet", "in Oslo"),
        ("Final entries close on 26 June.", "Final entries", "close", ""),
        ("The temporary permit lapses at midnight.", "The temporary permit", "lapse", "at midnight"),
    ],
)
def test_a_verb_that_is_also_a_noun_is_the_sentences_verb(
    text: str, subject: str, predicate: str, complement: str
) -> None:
    found = statement(text)
    assert (found.subject_text, found.predicate, found.complement) == (subject, predicate, complement)
    assert found.tense == "present"


@pytest.mark.parametrize(
    "text",
    ["The minister's talks with union leaders.", "Photographs of the flooded streets.", "Many people whom he knew."],
)
def test_a_caption_has_no_verb_for_that(text: str) -> None:
    read = [s.predicate for sentence in analyse_text(text, published=date(2024, 5, 6)) for s in sentence.statements]
    assert not {"talk", "flood", "people", "photograph"} & set(read)


def test_the_noun_before_an_aside_is_the_verbs_subject() -> None:
    assert statement("Chile, for its part, will drop the surcharge on salmon.").subject_text == "Chile"


def test_a_condition_without_if_goes_with_what_it_bounds() -> None:
    found = statement("Peru will close the border should a payment be missed.")
    assert "should a payment be missed" in found.complement


def test_for_its_part_parts_no_verb_from_its_helper() -> None:
    found = statement("Uruguay had, for its part, promised money for a cold store.")
    assert (found.subject_text, found.verb, found.complement) == ("Uruguay", "had promised", "money for a cold store")


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Bulgaria re-opened its embassy in Lusaka.", "reopen"),
        ("President Soto was re-elected.", "reelect"),
        ("Peru hoped for an answer.", "hope"),
    ],
)
def test_base_forms(text: str, predicate: str) -> None:
    assert predicate in {s.predicate for sentence in analyse_text(text) for s in sentence.statements}


def test_do_inside_a_name_is_no_verb() -> None:
    text = (
        "The team, headed by Director Dr. Teresita Abaya, will visit nine meat establishments in Parana, Rio Grande do Sul"
        " and Santa Catarina until October 3, as well as the containment zone in Concordia."
    )
    (sentence,) = analyse_text(text)
    (visit,) = [s for s in sentence.statements if s.form == "clause"]
    assert (visit.subject_text, visit.verb) == ("The team", "will visit")
    assert "in Parana, Rio Grande do Sul and Santa Catarina" in visit.complement
