"""Which facts belong to the story and stand on their own: relevance, rank of what nobody does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from briefing.brief.wording import date_words
from briefing.facts.leaders import leader_line
from briefing.facts.lesser import drop_lesser
from briefing.facts.relevance import why_not_of_story
from briefing.model import Claim, DateMention, Fact, Party, Statement

CHILE = Party(name="Chile", kind="country", country="Chile")
PERU = Party(name="Peru", kind="country", country="Peru")
AS_OF = date(2025, 6, 1)


def _claim(built: Statement, section: Any, text: str) -> Claim:
    return Claim(
        rule=f"{section}.x",
        section=section,
        article=built.article,
        start=0,
        end=10,
        quote="x",
        text=text,
        statement=built,
        parties=built.subject,
        date=built.date,
        weight=60,
        certainty="reported",
    )


def _why(claim: Claim) -> str:
    return why_not_of_story((claim,), ("Chile", "Peru"), AS_OF)


def test_a_dispute_over_nothing_named_is_left_out(statement: Callable[..., Statement]) -> None:
    vague = statement(subject=(), subject_text="Difficult issues", verb="remain", predicate="remain", complement="")
    assert _why(_claim(vague, "disputes", "Difficult issues between them remain")) == "unclear matter"
    points = statement(subject=(CHILE, PERU), verb="disagree", predicate="disagree", complement="on some points")
    assert _why(_claim(points, "disputes", "Chile and Peru disagree on some points")) == "unclear matter"
    fish = replace(points, complement="on some fishing rights")
    assert _why(_claim(fish, "disputes", "Chile and Peru disagree on some fishing rights")) == ""


def test_a_denial_of_a_word_that_is_not_given_names_no_matter(statement: Callable[..., Statement]) -> None:
    built = statement(subject=(CHILE,), verb="denied", predicate="deny", complement="that she had used the word")
    assert _why(_claim(built, "disputes", "Ana Rojas denied that she had used the word")) == "unclear matter"
    told = replace(built, complement="that she had used the word invasion")
    assert _why(_claim(told, "disputes", "Ana Rojas denied that she had used the word invasion")) == ""


def test_what_was_done_in_another_capacity_is_history(statement: Callable[..., Statement]) -> None:
    built = statement(subject=(CHILE,), verb="criticised", complement="Peru as leader of the opposition")
    assert _why(_claim(built, "disputes", "Ana Rojas criticised Peru as leader of the opposition")) == "history"
    assert _why(_claim(built, "disputes", "Ana Rojas criticised Peru as leader of the bloc")) == ""


def test_an_old_year_is_history_only_for_what_happened(statement: Callable[..., Statement]) -> None:
    built = statement(subject=(CHILE,), verb="ordered", complement="firms to pay in 2018")
    assert _why(_claim(built, "past", "Chile ordered firms to pay damages in 2018")) == "history"
    assert _why(_claim(built, "disputes", "Chile bases its claim on a map of 1879")) == ""


def test_some_people_and_some_money_are_no_matter(statement: Callable[..., Statement]) -> None:
    built = statement(subject=(), subject_text="Some plaintiffs", verb="refuse", complement="to accept the money")
    assert _why(_claim(built, "disputes", "Some plaintiffs refuse to accept the money")) == "unclear matter"
    named = replace(built, complement="to accept the money of the Lima fund")
    assert _why(_claim(named, "disputes", "Some plaintiffs refuse to accept the money of the Lima fund")) == ""


def test_a_figure_of_nothing_is_no_line(statement: Callable[..., Statement]) -> None:
    built = statement(subject=(CHILE,), verb="had agreed", complement="to 120")
    assert _why(_claim(built, "agreements", "Chile had agreed to 120, according to Peru")) == "unclear matter"
    assert _why(_claim(replace(built, complement="to 120 ships"), "agreements", "Chile had agreed to 120 ships")) == ""


def test_an_agreement_of_an_old_year_is_history(statement: Callable[..., Statement]) -> None:
    built = statement(subject=(CHILE, PERU), verb="reached", complement="an agreement in 2015")
    assert _why(_claim(built, "agreements", "Chile and Peru reached an agreement in 2015")) == "history"
    revived = replace(built, verb="agreed", complement="to revive the pact signed in 2015")
    assert _why(_claim(revived, "agreements", "Chile and Peru agreed to revive the pact signed in 2015")) == ""


def test_an_old_matter_is_no_old_dispute(statement: Callable[..., Statement]) -> None:
    old = DateMention(start=0, end=4, text="1883", first=date(1883, 1, 1), last=date(1883, 12, 31), precision="year")
    built = statement(subject=(CHILE, PERU), verb="disagree", complement="over the war of 1883", tense="present", date=old)
    assert _why(_claim(built, "disputes", "Chile and Peru disagree over the war of 1883")) == ""
    gone = replace(built, tense="past", verb="disagreed")
    assert _why(_claim(gone, "disputes", "Chile and Peru disagreed over the war of 1883")) == "history"


def test_a_plan_of_nobody_on_no_day_is_left_out(statement: Callable[..., Statement]) -> None:
    built = statement(subject=(), subject_text="Ceremonies", verb="are planned", complement="in both countries")
    assert _why(_claim(built, "upcoming", "Ceremonies are planned in both countries"))


def test_before_a_season_is_before_its_first_day() -> None:
    summer = DateMention(
        start=0, end=6, text="summer", first=date(2023, 6, 1), last=date(2023, 8, 31), precision="range", kind="before"
    )
    assert date_words(summer) == "before 1 June 2023"
    assert date_words(replace(summer, kind="by")) == "by 31 August 2023"


def test_the_ministers_give_way_to_their_names(statement: Callable[..., Statement]) -> None:
    day = DateMention(start=0, end=6, text="18 June", first=date(2025, 6, 18), last=date(2025, 6, 18), precision="day")
    ana = Party(name="Ana Rojas", kind="person", country="Chile")
    values = {"predicate": "meet", "verb": "will meet", "tense": "future", "date": day}
    loose = statement(
        subject=(CHILE, PERU), subject_text="The ministers", complement="in Lima", complement_lemmas=("Lima",), **values
    )
    named = statement(
        subject=(ana,),
        subject_text="Ana Rojas",
        complement="her counterpart Luis Vega in Lima",
        complement_lemmas=("counterpart", "Luis", "Vega", "Lima"),
        **values,
    )
    facts = [
        Fact(
            id=name,
            section="upcoming",
            text=text,
            claims=(_claim(built, "upcoming", text),),
            origins=("outlet:a",),
            mark="single",
            certainty="expected",
            parties=built.subject,
            attributed_to=(),
            date=day,
            rank=3.0,
        )
        for name, built, text in (
            ("f-1", loose, "The ministers will meet in Lima"),
            ("f-2", named, "Ana Rojas will meet her counterpart Luis Vega in Lima"),
        )
    ]
    assert [fact.dropped for fact in drop_lesser(facts)] == ["says less than f-2", ""]


@pytest.mark.parametrize(
    ("role", "country", "line"),
    [
        ("prime minister", "Japan", "Ana Rojas is prime minister of Japan"),
        ("African Union mediator", "Zambia", "Ana Rojas is mediator of the African Union"),
        ("general", "Ghana", "Ana Rojas is a general from Ghana"),
        ("ambassador in Geneva", "Brazil", "Ana Rojas is Brazil's ambassador in Geneva"),
        ("minister of trade", "United States", "Ana Rojas is the United States' minister of trade"),
        ("former president", "Chile", "Ana Rojas is a former president of Chile"),
        ("national security adviser", "", "Ana Rojas is national security adviser"),
    ],
)
def test_an_office_is_that_of_its_body(role: str, country: str, line: str, statement: Callable[..., Statement]) -> None:
    ana = Party(name="Ana Rojas", kind="person", country=country, role=role)
    built = statement(form="title", predicate=role, verb="", subject=(ana,), subject_text="Ana Rojas", complement="")
    assert leader_line((_claim(built, "leaders", "x"),), AS_OF)[0] == line


def test_a_plan_with_a_figure_says_enough(statement: Callable[..., Statement]) -> None:
    plan = statement(
        subject=(),
        subject_text="The Commission",
        predicate="propose",
        verb="will propose",
        complement="420 million euros to support the programme",
        complement_lemmas=("million", "euro", "support", "programme"),
        tense="future",
        certainty="expected",
    )
    assert _why(_claim(plan, "upcoming", "The Commission will propose 420 million euros to support it")) == ""
    bare = replace(plan, subject_text="Ceremonies", complement="in both countries", complement_lemmas=("country",))
    assert _why(_claim(bare, "upcoming", "Ceremonies are planned in both countries")) != ""


def test_neither_side_and_the_difference_name_no_matter(statement: Callable[..., Statement]) -> None:
    built = statement(subject=(), subject_text="Neither side", verb="explained", complement="the difference")
    assert _why(_claim(built, "disputes", "Neither side explained the difference")) == "unclear matter"


def test_a_bare_count_stands_behind_what_happened(statement: Callable[..., Statement]) -> None:
    def fact(number: int, rule: str, text: str) -> Fact:
        claim = replace(_claim(statement(subject=(CHILE,)), "past", text), rule=rule)
        return Fact(
            id=f"f-{number}",
            section="past",
            text=text,
            claims=(claim,),
            origins=("outlet:a",),
            mark="single",
            certainty="reported",
            parties=(CHILE,),
            attributed_to=(),
            date=None,
            rank=3.0,
        )

    count = fact(1, "past.counted", "Chile counted 12 soldiers")
    back = fact(2, "past.exchanged", "Chile handed over 12 soldiers")
    lines = fact(3, "past.counted", "Chile counted 640 lorries")
    dropped = {f.id: f.dropped for f in drop_lesser([count, back, lines])}
    assert dropped == {"f-1": "says less than f-2", "f-2": "", "f-3": ""}


def test_an_old_quarrel_told_in_passing_is_history(statement: Callable[..., Statement]) -> None:
    built = statement(
        subject=(CHILE,), verb="blamed", complement="Peru for an attack on a hotel", flags=frozenset({"subordinate"})
    )
    claim = _claim(built, "disputes", "Chile blamed Peru for an attack on a hotel")
    old = replace(claim, quote="The border was shut in 1994 after Chile blamed Peru for an attack on a hotel.")
    new = replace(claim, quote="The border was shut after Chile blamed Peru for an attack on a hotel.")
    assert (_why(old), _why(new)) == ("history", "")


def test_a_text_that_does_not_mention_the_matter_names_none(statement: Callable[..., Statement]) -> None:
    built = statement(subject=(), subject_text="The text", verb="does not mention", complement="the matter")
    claim = replace(_claim(built, "disputes", "The text does not mention the matter"), matter="matter")
    assert _why(claim) == "unclear matter"
    fees = replace(built, complement="the matter of fees")
    assert _why(replace(_claim(fees, "disputes", "The text does not mention fees"), matter="fees")) == ""
