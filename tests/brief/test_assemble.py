"""What the page says, in which order, and what it leaves out."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date

import pytest
from brief_cases import AS_OF, SEAL, article, claim, country, fact, mention, random_case

from briefing.brief import PageLimits, assemble_brief
from briefing.errors import BriefingError
from briefing.model import Brief, Decision, Fact, OwnLine, Party, Review

NORLAND, WESTMARK = country("Norland"), country("Westmark")


def build(facts, articles=None, **options) -> Brief:
    return assemble_brief(facts, articles or [article()], as_of=AS_OF, seal=SEAL, **options)


def texts(brief: Brief, section: str) -> list[str]:
    return [item.text for part in brief.sections if part.id == section for item in part.items]


def test_sections_stand_in_the_fixed_order_and_empty_ones_are_left_out():
    facts = [fact("f1", "Talks were held.", section="past"), fact("f2", "Anna leads.", section="leaders")]
    assert [section.title for section in build(facts).sections] == ["Leaders", "What has happened"]


def test_what_both_say_stands_before_what_one_side_says():
    facts = [
        fact("f1", "Norland agreed, Norland said.", rank=90, parties=(NORLAND,), attributed_to=("Norland",)),
        fact("f2", "Both agreed to meet.", rank=10, parties=(NORLAND, WESTMARK)),
    ]
    assert texts(build(facts), "agreements") == ["Both agreed to meet.", "Norland agreed, Norland said."]


def test_events_ahead_stand_by_date_with_undated_ones_last_and_the_date_in_front():
    facts = [
        fact("f1", "A fair opens.", section="upcoming", rank=99),
        fact("f2", "Talks resume.", section="upcoming", date=mention(date(2031, 6, 15), date(2031, 6, 17))),
        fact("f3", "A vote is held.", section="upcoming", date=mention(date(2031, 5, 30))),
        fact("f4", "A visit follows.", section="upcoming", date=mention(None, text="next month"), rank=1),
    ]
    items = build(facts).sections[0].items
    assert [(item.lead, item.text) for item in items] == [
        ("30 May 2031", "A vote is held."),
        ("15–17 June 2031", "Talks resume."),
        ("", "A fair opens."),
        ("“next month” (date unresolved)", "A visit follows."),
    ]


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (mention(date(2031, 7, 9), kind="by"), "By 9 July 2031"),
        (mention(date(2031, 6, 1), date(2031, 6, 30), precision="month"), "June 2031"),
        (mention(date(2032, 1, 1), date(2032, 12, 31), precision="year"), "2032"),
        (mention(date(2031, 6, 28), date(2031, 7, 2)), "28 June – 2 July 2031"),
        (mention(date(2031, 12, 30), date(2032, 1, 2)), "30 December 2031 – 2 January 2032"),
    ],
)
def test_dates_are_printed_as_precisely_as_they_are_known(when, words):
    assert build([fact("f1", "A vote.", section="upcoming", date=when)]).sections[0].items[0].lead == words


def test_a_dispute_leads_with_its_matter_unless_its_text_says_it():
    facts = [
        fact("f1", "Norland wants a larger quota.", section="disputes", matter="fishing rights", rank=9),
        fact("f2", "Westmark disputes grain tariffs.", section="disputes", matter="grain tariffs", rank=8),
        fact("f3", "Westmark refuses.", section="disputes", matter="Fishing rights", rank=1),
    ]
    assert [(item.lead, item.text) for item in build(facts).sections[0].items] == [
        ("Fishing rights", "Norland wants a larger quota."),
        ("Fishing rights", "Westmark refuses."),
        ("", "Westmark disputes grain tariffs."),
    ]


def test_leaders_of_the_principal_countries_come_first():
    chief = Party(name="Anna Velgrave", kind="person", country="Norland")
    other = Party(name="Ivo Tarn", kind="person", country="Sarun")
    facts = [
        fact("f1", "Ivo Tarn is premier of Sarun.", section="leaders", parties=(other,), rank=90),
        fact("f2", "Anna Velgrave is president.", section="leaders", parties=(chief,), rank=10),
        *(fact(f"f{n}", f"Line {n}.", parties=(NORLAND, WESTMARK)) for n in range(3, 9)),
    ]
    brief = build(facts)
    assert texts(brief, "leaders")[0] == "Anna Velgrave is president."
    assert brief.title == "Norland and Westmark: brief as of 14 May 2031"


def test_the_bottom_line_says_nothing_that_no_line_says():
    facts = [
        fact("f1", "Both agreed to reopen the crossing", rank=80, mark="corroborated"),
        fact("f2", "Tariffs remain unresolved.", section="disputes", rank=70),
    ]
    assert build(facts).bottom_line == "Both agreed to reopen the crossing. Tariffs remain unresolved."
    assert build([]).bottom_line == ""


def test_sources_are_numbered_by_date_and_those_without_a_line_come_last():
    articles = [
        article("late.txt", day=date(2031, 5, 13)),
        article("early.txt", day=date(2031, 5, 10)),
        article("silent.txt", day=date(2031, 5, 1)),
        article("undated.txt", day=None),
    ]
    facts = [fact("f1", "They agreed.", articles=("undated.txt#1", "late.txt#1", "early.txt#1"))]
    brief = build(facts, articles)
    assert [source.file for source in brief.sources] == ["early.txt", "late.txt", "undated.txt", "silent.txt"]
    assert brief.sections[0].items[0].sources == ("s1", "s2", "s3")
    assert "1 article gave no line: silent.txt." in brief.gaps
    assert "Undated: undated.txt." in brief.gaps


def test_a_line_from_many_articles_cites_a_few_and_knows_all():
    articles = [article(f"{n:02}.txt") for n in range(12)]
    item = (
        build([fact("f1", "They agreed.", articles=[a.key for a in articles])], articles).sections[0].items[0]
    )
    assert len(item.sources) == 12
    assert len(item.cited) == 3


def test_the_same_quote_is_evidence_once():
    twice = claim("a.txt#1", "They agreed to meet.", section="agreements", start=7)
    told = replace(fact("f1", "They agreed to meet."), claims=(twice, twice))
    assert [(e.start, e.end) for e in build([told]).sections[0].items[0].evidence] == [(7, 27)]


def test_dropped_and_repeated_facts_are_in_the_cut_list_with_why():
    facts = [
        fact("f1", "They agreed to meet.", rank=9),
        fact("f2", "They agreed  to meet", section="past", rank=5),
        fact("f3", "A summit is planned.", section="upcoming", dropped="overtaken by f-9"),
    ]
    brief = build(facts)
    assert {cut.item.id: cut.why for cut in brief.cut} == {
        "f2": "says the same as “They agreed to meet.”",
        "f3": "overtaken by f-9",
    }
    assert "No upcoming event stands on the page; 1 left out, see the cut list." in brief.gaps


def test_why_a_line_is_cut_names_the_other_by_the_words_that_a_reader_sees():
    facts = [
        fact("f-1", "They agreed to meet in May.", rank=9),
        fact("f-2", "They agreed to meet.", rank=5, dropped="says less than f-1"),
    ]
    assert [cut.why for cut in build(facts).cut] == ["says less than “They agreed to meet in May.”"]
    review = Review(decisions=(Decision(fact="f-1", text="They will meet."),))
    assert [cut.why for cut in build(facts, review=review).cut] == ["says less than “They will meet.”"]
    # Taken over by another line, it has no words of its own on the page.
    other = fact("f-3", "They met.", rank=9)
    review = Review(decisions=(Decision(fact="f-3", merged=("f-1",)),))
    found = build([*facts, other], review=review)
    assert [cut.why for cut in found.cut] == ["says less than “They agreed to meet in May.”"]


def test_of_the_same_words_the_agreement_stays_and_not_what_happened():
    facts = [
        fact("f1", "They agreed to form a committee.", section="past", rank=9),
        fact("f2", "They agreed to form a committee.", rank=5),
        fact("f3", "They agreed to form a committee.", section="disputes", rank=7),
    ]
    assert {cut.item.id: cut.why for cut in build(facts).cut} == {
        "f1": "says the same as “They agreed to form a committee.”",
        "f2": "says the same as “They agreed to form a committee.”",
    }
    assert {cut.item.id for cut in build(facts[:2]).cut} == {"f1"}


def test_gaps_name_what_is_weak():
    articles = [article("a.txt", status="incomplete", opinion=True)]
    gaps = build([fact("f1", "It opens.", section="past", date=mention(None, text="soon"))], articles).gaps
    assert "No open dispute is named in the 1 article." in gaps
    assert "Cut off or behind a paywall: a.txt." in gaps
    assert "Opinion pieces used: a.txt." in gaps
    assert "Dates that could not be resolved: “soon”." in gaps


def test_a_full_page_cuts_the_lowest_rank_first_and_keeps_some_of_each_section():
    many = [fact(f"a{n:02}", f"Agreement {n} was made.", rank=n) for n in range(60)]
    few = [fact(f"d{n}", f"Dispute {n} goes on.", section="disputes", rank=0) for n in range(3)]
    brief = build([*many, *few], limits=PageLimits(items=10))
    assert texts(brief, "agreements") == [f"Agreement {n} was made." for n in range(59, 52, -1)]
    assert len(texts(brief, "disputes")) == 3
    assert len(brief.cut) == 53
    assert {cut.why for cut in brief.cut} == {"the section holds at most 14 lines", "the page is full"}


def full_page() -> list[Fact]:
    many = [fact(f"a{n:02}", f"Agreement {n} was made.", rank=n) for n in range(12)]
    few = [fact(f"d{n}", f"Dispute {n} goes on.", section="disputes", rank=n) for n in range(6)]
    return [*many, *few]


def test_a_line_that_the_reviewer_accepted_comes_before_every_undecided_one():
    limits = PageLimits(items=10)
    before = build(full_page(), limits=limits)
    assert "Agreement 0 was made." not in texts(before, "agreements")
    brief = build(full_page(), limits=limits, review=Review(decisions=(Decision(fact="a00", state="accepted"),)))
    assert texts(brief, "agreements")[-1] == "Agreement 0 was made."
    assert sum(len(section.items) for section in brief.sections) == 10
    # Own words come before undecided lines as well, whatever section overflows.
    own = OwnLine(id="own-1", section="disputes", text="I saw it.")
    assert "I saw it." in texts(build(full_page(), limits=limits, review=Review(own_lines=(own,))), "disputes")


@pytest.mark.parametrize("seed", range(8))
def test_accepting_what_stands_on_the_page_moves_no_line(seed):
    limits, chance = PageLimits(items=9 + seed % 4), random.Random(seed)
    facts = full_page()
    before = build(facts, limits=limits)
    stand = [item.id for section in before.sections for item in section.items]
    accepted = sorted(chance.sample(stand, chance.randint(1, len(stand))))
    review = Review(decisions=tuple(Decision(fact=line, state="accepted") for line in accepted))
    assert texts(build(facts, limits=limits, review=review), "agreements") == texts(before, "agreements")
    assert {cut.item.id for cut in build(facts, limits=limits, review=review).cut} == {
        cut.item.id for cut in before.cut
    }


def test_unsafe_characters_reach_no_line():
    brief = build([fact("f1", "They \x1b[31magreed\u202e to\n meet.")], title="A\x07 title")
    assert (brief.title, texts(brief, "agreements")) == ("A title", ["They [31magreed to meet."])


def test_a_fact_of_an_unknown_article_is_an_error():
    with pytest.raises(BriefingError, match=r"f1 comes from gone\.txt#1"):
        build([fact("f1", "They agreed.", articles=("gone.txt#1",))])


@pytest.mark.parametrize("seed", range(6))
def test_the_order_of_facts_and_articles_does_not_matter(seed):
    facts, articles = random_case(seed)
    assert build(facts, articles) == build(facts[::-1], articles[::-1])


def test_the_reviewers_title_day_and_bottom_line_go_first():
    review = Review(title="Talks", as_of=date(2031, 1, 2), bottom_line="All is open.")
    brief = build([fact("f1", "They agreed.")], title="Other", review=review)
    assert (brief.title, brief.as_of, brief.bottom_line) == ("Talks", date(2031, 1, 2), "All is open.")
