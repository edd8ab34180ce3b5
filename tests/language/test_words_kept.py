"""Words that a line may not lose, and phrases that the parser breaks: what is left would say other than its source."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.language import analyse_text
from briefing.language.tree import Tree
from briefing.language.wording import Wording
from briefing.model import DateMention, Statement

pytestmark = pytest.mark.slow


def _clauses(text: str) -> list[Statement]:
    found = analyse_text(text, published=date(2023, 3, 15))
    return [s for sentence in found for s in sentence.statements if s.form == "clause"]


def _lines(text: str) -> list[str]:
    return [" ".join(part for part in (s.subject_text, s.verb, s.complement) if part) for s in _clauses(text) if s.verb]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Chad wants the zone to be drawn separately from the shelf boundary.",
            "Chad wants the zone to be drawn separately from the shelf boundary",
        ),
        ("Separately, Chad rejected the claim.", "Chad rejected the claim"),
        ("The two sides did agree to form a group.", "The two sides agreed to form a group"),
        ("Chad never did sign the treaty.", "Chad never did sign the treaty"),
        ("Chad will reopen the Gatumba–Kavimvira crossing.", "Chad will reopen the Gatumba–Kavimvira crossing"),
        ("Colombia will reopen the Ureña–San Antonio bridge.", "Colombia will reopen the Ureña–San Antonio bridge"),
        (
            "Chad completed the withdrawal of its police from two outposts in the lake it shares with Niger, five days "
            "ahead of a deadline set after a ruling by the World Court.",
            "Chad completed the withdrawal of its police from two outposts in the lake it shares with Niger, five days "
            "ahead of a deadline set after a ruling by the World Court",
        ),
        (
            "Chad wants Niger to lift the ban and to lower the levy when stocks recover.",
            "Chad wants Niger to lift the ban and to lower the levy when stocks recover",
        ),
        ("Chad will unconditionally release all the men.", "Chad will unconditionally release all the men"),
        ("Chad recently released all the men.", "Chad released all the men"),
        (
            "Chad will not pay for a boat that was sunk while poaching in its waters.",
            "Chad will not pay for a boat that was sunk while poaching in its waters",
        ),
        (
            "Niger protests the action of a Chadian law enforcement vessel which rammed and sank fishing vessel "
            "BV 92417 TS in Niger's waters on June 5.",
            "a Chadian law enforcement vessel rammed and sank fishing vessel BV 92417 TS in Niger's waters",
        ),
    ],
)
def test_words_that_narrow_stay(text: str, line: str) -> None:
    assert line in _lines(text)


def test_a_month_behind_its_day_is_no_modal() -> None:
    text = "Chad and Niger agreed to lift by 31 May the bans each country has imposed on the other's aircraft."
    lines = _lines(text)
    bans = "the bans each country has imposed on the other's aircraft"
    assert f"Chad and Niger agreed to lift by 31 May 2023 {bans}" in lines
    assert not any("may the bans" in line or line.endswith("by 31") for line in lines)


def test_what_was_held_on_days_between_is_not_received() -> None:
    text = (
        "The Minister of Foreign Affairs, Mr. Otieno Wafula, received today Mr. Karim Haddad, Special Envoy for "
        "relations with Chad, on his return from Niamey, where he held on 10 and 11 March a second session of work "
        "with his Chadian counterpart, at the kind invitation of Niger."
    )
    assert not any("received" in line and "session" in line for line in _lines(text))


def test_a_relative_clause_behind_an_aside_is_of_the_noun_before_it() -> None:
    text = "They share the joint investigation, with five members from each country, which begins in Lima on June 20."
    begins = next(s for s in _clauses(text) if s.predicate == "begin")
    assert begins.subject_text.startswith("the joint investigation")


@pytest.mark.parametrize("asked", ["called on", "appealed to"])
def test_who_is_asked_acts(asked: str) -> None:
    found = next(s for s in _clauses(f"Peru {asked} Chile to withdraw its troops.") if s.predicate == "withdraw")
    assert [party.name for party in found.subject] == ["Chile"]
    assert not found.verb


def test_a_capital_and_country_with_a_colon_are_no_subject() -> None:
    found = analyse_text("Maputo, Mozambique: A team from the World Bank visited the ports to discuss reforms.")
    assert found[0].text.startswith("A team")


def test_two_offices_before_one_name_are_one_person() -> None:
    text = (
        "On June 9, Deputy Prime Minister and Minister of Foreign Affairs Trinh Quang Hai had a phone conversation "
        "with the ambassador."
    )
    had = next(s for s in _clauses(text) if s.predicate == "have")
    assert " and " not in had.subject_text
    assert len(had.subject) == 1


def test_an_unresolved_date_that_holds_a_subject_is_not_quoted_in_its_place() -> None:
    text = "Zhou spoke two days after the committee and Mozambique reached a deal."
    sentence = analyse_text(text)[0]
    tree = Tree(sentence)
    start = text.index("two days")
    words = "two days after the committee"
    mention = DateMention(start=start, end=start + len(words), text=words, first=None, last=None)
    wording = Wording(tree, (), [mention])
    subject = next(t.i for t in tree.tokens if t.text == "committee")
    assert "unresolved" not in wording.render([subject - 1, subject])


def test_a_quotation_keeps_whose_it_says() -> None:
    (sentence,) = analyse_text('Minister Gonzalo Terrazas called the annex "the first step of our return to the sea".')
    assert any("“the first step of our return to the sea”" in s.complement for s in sentence.statements)


def test_by_then_stays_whole() -> None:
    (sentence,) = analyse_text("Two texts are to be signed in Paris on 9 July, if the ministry has by then found its stamp.")
    assert any("has by then found its stamp" in s.complement for s in sentence.statements)


def test_on_what_terms_a_thing_is_done_stays_behind_commas_too() -> None:
    (sentence,) = analyse_text("Botswana will return, free of charge, the 85 telephones taken in March.")
    assert any("free of charge" in s.complement for s in sentence.statements)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Officials have initialled a protocol which the ministers plan to sign in Quito on 18 April.",
            "the ministers plan to sign a protocol in Quito",
        ),
        ("Chile drafted a treaty that Peru hopes to ratify in May.", "Peru hopes to ratify a treaty"),
    ],
)
def test_what_an_infinitive_of_a_relative_clause_takes_stands_in_its_line(text: str, line: str) -> None:
    clauses = [s for sentence in analyse_text(text) for s in sentence.statements if s.form == "clause"]
    lines = [f"{s.subject_text} {s.verb} {s.complement}" for s in clauses]
    assert any(found.startswith(line) for found in lines), lines


def test_what_is_refused_behind_a_comma_is_not_the_last_noun() -> None:
    found = analyse_text("Peru wants the pact to cover fish, which Chile refuses to accept.")
    lines = [f"{s.subject_text} {s.verb} {s.complement}" for sentence in found for s in sentence.statements]
    assert not [line for line in lines if "accept fish" in line]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya undertakes not to deploy armed personnel to the said places for six months.",
        "Kenya agreed to return the aforementioned vessels to Tanzania.",
        "The two governments of Peru and Chile gave different accounts of what it means.",
    ],
)
def test_what_only_points_back_makes_no_line(text: str) -> None:
    assert not [s for s in _clauses(text) if s.subject_text.startswith(("Kenya", "The two"))]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya told Tanzania what it wants.",
        "Peru published the treaty and a note on how it will be applied.",
        "Peru said the ferry would sail.",
        "Kenya will publish the things said at the talks.",
    ],
)
def test_what_the_line_names_itself_may_be_pointed_back_to(text: str) -> None:
    assert [s for s in _clauses(text) if s.subject_text in {"Kenya", "Peru"}]


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Chile signed the treaty with the mediator looking on.",
        "Peru and Chile signed the treaty, with the mediator looking on.",
        "Peru and Chile signed the treaty with the mediators watching.",
    ],
)
def test_who_looks_on_signs_nothing(text: str) -> None:
    assert [s.complement for s in _clauses(text) if s.predicate == "sign"] == ["the treaty"]


def test_who_stands_beside_without_looking_on_is_kept() -> None:
    told = [s.complement for s in _clauses("Peru signed the treaty with the mediators of Chile.")]
    assert told == ["the treaty with the mediators of Chile"]
