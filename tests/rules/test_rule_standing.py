"""Lines that are read alone: what breaks one, what makes it lean, and what must survive the mending."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from read_lines import claims_of, lines_of

from briefing.model import Statement
from briefing.rules import load_rules
from briefing.rules.claims import render
from briefing.rules.mending import without_place
from briefing.rules.standing import leaning

slow = pytest.mark.slow


@slow
def test_a_hedge_is_never_lost() -> None:
    text = "Nepal lodged a protest with Qatar over an air pact that purportedly allows Bhutan's carriers to fly to Delhi."
    assert all("purportedly" in line for line in lines_of(text) if "allows" in line)


@slow
def test_how_things_are_is_nobodys_deed() -> None:
    assert not lines_of("Under the rules, a country can block a first request once.", "disputes")
    assert lines_of("Hungary can block a first request once.", "disputes")


@slow
def test_what_somebody_owns_is_not_the_owner() -> None:
    text = "The admiral said it was about elections. Chile's must be held by 30 June 2024, the court said."
    assert not [line for line in lines_of(text) if line.startswith("Chile must be held")]


@slow
def test_what_pictures_indicate_is_not_what_they_show() -> None:
    lines = lines_of("Satellite images indicate that Sudan launched drones from the island.")
    assert all("indicate" in line for line in lines if "launched drones" in line)


@slow
def test_an_aside_about_the_subject_is_left_out() -> None:
    lines = lines_of("The meeting of experts, which was not in the statement, will be held in Lima on 21 May 2024.")
    assert [line for line in lines if line.startswith("The meeting of experts will be held")]


@slow
def test_a_figure_keeps_what_it_counts() -> None:
    lines = lines_of("Sudan needs 3.1 billion cubic metres between June and August; Ethiopia offers 2.4 billion.")
    assert "Ethiopia offers 2.4 billion cubic metres" in lines
    assert not [line for line in lines_of("Sudan wants 300 tents; Ethiopia offers 2.4 billion.") if "billion tents" in line]


def test_a_dateline_is_no_part_of_the_subject(statement: Callable[..., Statement]) -> None:
    rules = load_rules("diplomacy")
    rule = next(rule for rule in rules.rules if rule.id == "agreements.joint-commitment")
    built = statement(subject_text="LIMA (Continental Press) on 9 May 2024 - Peru's government and Chile")
    assert render(rule, built, rules.lexicon).startswith("Peru's government and Chile agreed")
    plain = statement(subject_text="NATO - the alliance")
    assert render(rule, plain, rules.lexicon).startswith("NATO - the alliance")


@slow
def test_what_is_suggested_is_nobodys_deed() -> None:
    text = "Suggestions that Peru has apologised, or has agreed to withdraw any vessel, are not correct."
    assert not lines_of(text, "agreements")


@slow
def test_no_line_speaks_in_the_first_person() -> None:
    lines = lines_of("The people of Bolivia gave us a roof for nine days. Bolivia gave the refugees a roof for nine days.")
    assert not [line for line in lines if " us " in line]
    assert [line for line in lines if "refugees" in line]


@slow
def test_a_plan_that_was_overtaken_is_not_what_happened() -> None:
    text = "A prisoner exchange between Mali and Niger that was to be held in Lome has been postponed."
    assert not [line for line in lines_of(text, "past") if "was to be" in line]
    assert [line for line in lines_of(text, "upcoming") if "postponed" in line]


@slow
def test_a_round_that_is_to_open_is_no_open_matter() -> None:
    assert not lines_of("A second round of talks is to open in Lima on 21 May 2024.", "disputes")
    assert lines_of("The question of transit fees is still open.", "disputes")


@slow
def test_what_one_side_could_not_do_is_a_fact_and_what_it_may_do_is_not() -> None:
    (claim,) = [c for c in claims_of("Norway and Iceland could not agree on mackerel quotas.") if c.section == "disputes"]
    assert claim.certainty == "reported"
    assert all(c.certainty == "possible" for c in claims_of("Hungary may reject the loan.") if c.section == "disputes")


@slow
def test_a_place_that_is_corrected_denies_nothing() -> None:
    text = "The contract will be signed in Athens on 3 June 2024 and not, as planned, in Cairo."
    assert not lines_of(text, "disputes")
    assert [line for line in lines_of(text, "upcoming") if "signed in Athens" in line]
    assert not lines_of("The contract will not be signed in Athens on 3 June 2024.", "upcoming")


@slow
def test_who_was_promised_something_says_so() -> None:
    lines = lines_of("President Gustavo Petro of Colombia says he was promised the early release of the fishermen.")
    lines = [line for line in lines if "promised" in line]
    assert lines
    assert all("according to" in line or "account" in line or "says" in line for line in lines)


@slow
def test_a_clause_that_says_which_keeps_the_subject() -> None:
    lines = lines_of("The soldiers who were captured in the raid remain in custody in Kidal.", "disputes")
    assert [line for line in lines if line.startswith("The soldiers who were captured")]


@slow
def test_a_question_can_be_what_is_open() -> None:
    lines = lines_of("Who will pay for the bridge between Zambia and Botswana remains open.", "disputes")
    assert lines == ["Who will pay for the bridge between Zambia and Botswana remains open"]


def test_a_subject_that_stands_in_for_another_leans(statement: Callable[..., Statement]) -> None:
    loose = statement(subject=(), subject_text="The round", verb="has been moved", complement="to Lima")
    named = statement(subject=(), subject_text="The round of grain talks", verb="has been moved", complement="to Lima")
    assert leaning(loose, "upcoming") > leaning(named, "upcoming") == 0


def test_a_bare_quantity_leans(statement: Callable[..., Statement]) -> None:
    assert leaning(statement(verb="offered", complement="2.4 billion"), "disputes")
    assert not leaning(statement(verb="offered", complement="2.4 billion cubic metres"), "disputes")


def test_its_cannot_be_of_two(statement: Callable[..., Statement]) -> None:
    assert leaning(statement(complement="to extend its validity"), "agreements")
    assert not leaning(statement(complement="to extend the pact"), "agreements")


def test_there_goes_only_where_nothing_is_denied(statement: Callable[..., Statement]) -> None:
    held = statement(verb="will take", complement="place there")
    denied = statement(verb="did not attack", complement="civilians there", negated=True)
    assert without_place(held, "The 30th round will take place there") == "The 30th round will take place"
    assert without_place(denied, "Norway did not attack civilians there").endswith("there")
    assert without_place(held, "The ship sailed to Lima and stayed there").endswith("there")


@slow
def test_a_demand_made_to_somebody_is_a_dispute_with_its_matter() -> None:
    (line,) = lines_of("PM Soto asked the Chilean side not to begin construction of the dam before a study is done.", "disputes")
    assert "asked the Chilean side not to begin construction of the dam" in line
    assert not lines_of("PM Soto asked the Chilean side to attend the summit in Lima.", "disputes")


@slow
def test_an_aside_does_not_cut_the_wish() -> None:
    (line,) = lines_of("Peru has asked for the cost of the grid, put at $3 billion in the annex, to be reviewed.", "disputes")
    assert line == "Peru has asked for the cost of the grid to be reviewed"
    (line,) = lines_of("Peru would like the pipeline, idle since 2021, to carry Chilean gas again.", "disputes")
    assert line.endswith("to carry Chilean gas again")


@slow
def test_a_line_does_not_point_at_a_list_behind_it() -> None:
    assert not lines_of("The two ministers agreed on the following:", "agreements")
    assert lines_of("The two ministers agreed on the following year's quota of cod.", "agreements")


@slow
def test_what_they_did_decide_is_an_agreement() -> None:
    text = "What the two delegations did decide is the creation of a joint committee against smuggling."
    assert lines_of(text, "agreements")
    assert not lines_of(text, "disputes")


@slow
@pytest.mark.parametrize(
    "text",
    [
        "The border stayed open for six years.",
        "Neither the skipper nor the owner was threatened with a fine.",
        "The committee will question the minister on 3 June 2024.",
        "The leaders of Kenya and Uganda expressed grave concern over the online scams.",
        "Norway says the envoys agreed in Oslo to reopen the consulates.",
    ],
)
def test_no_dispute_is_made_of_what_is_none(text: str) -> None:
    assert not lines_of(text, "disputes")


@slow
def test_a_count_keeps_the_body_that_counted() -> None:
    (line,) = lines_of("Chilean border police said 640 people had crossed in both directions.", "past")
    assert line == "640 people had crossed in both directions, according to the Chilean border police"
    assert not lines_of("A shopkeeper said 640 people had crossed in both directions.", "past")


@slow
def test_a_day_that_hangs_from_a_place_is_ahead_all_the_same() -> None:
    text = "The captain will appear before the fisheries court in Arica on June 23, the prosecutor said."
    assert any("court in Arica" in line for line in lines_of(text, "upcoming"))


@slow
def test_the_number_is_of_what_the_sentence_before_counts() -> None:
    text = "Border police said 640 people had crossed. Peruvian authorities put the number at 812."
    (claim,) = [c for c in claims_of(text) if "812" in c.text]
    assert claim.text == "Peruvian authorities put the number of people at 812"
    assert claim.quote == text
    far = "Border police said 640 people had crossed. It rained. The road was dry. Peruvian authorities put the number at 812."
    assert all("of people" not in c.text for c in claims_of(far))


@slow
def test_a_side_may_begin_its_account_with_a_figure() -> None:
    assert any("1.6 tonnes" in line for line in lines_of("Chile says 1.6 tonnes was lost in the fire.", "disputes"))
    assert not lines_of("Chile says 600 million litres.", "disputes")


@slow
def test_what_is_between_one_and_nobody_is_no_line() -> None:
    cut = "The Constitutional Court ordered the assembly to suspend its treatment of the contract between YLB."
    assert not lines_of(cut, "past")
    assert lines_of(cut.replace("between YLB", "between YLB and CNSLR"), "past")


def test_a_line_that_leaves_a_thing_to_another_sentence_loses_weight(statement: Callable[..., Statement]) -> None:
    told = statement(complement="the request of Chad")
    bare = statement(complement="the request in Lima", bare=("the request",))
    treaty = statement(complement="the treaty in Lima", bare=("the treaty",))
    assert leaning(bare, "upcoming") > leaning(told, "upcoming") == leaning(treaty, "upcoming")


@slow
@pytest.mark.parametrize(
    "text",
    [
        "Chile wants a written promise that it will not be.",
        "Peru told Chile that the treaty is not.",
        "Peru insisted that it will not.",
    ],
)
def test_a_line_that_breaks_off_at_its_helping_verb_is_none(text: str) -> None:
    assert lines_of(f"The deal was not discussed. {text}") == []


@slow
@pytest.mark.parametrize(
    ("pointing", "telling"),
    [
        ("Namibia put the number at 62.", "Namibia put the number of dead at 62."),
        ("The Namibian army put the figure at 96.", "The Namibian army put the figure for lost trucks at 96."),
        ("Chile regards that as a reward for trespass.", "Chile regards the offer as a reward for trespass."),
        ("Peru agreed to the fee. Chile sees this as a breach of the treaty.",
         "Chile agreed that as a first step it will open the border."),
    ],
)  # fmt: skip
def test_what_another_sentence_tells_is_no_line(pointing: str, telling: str) -> None:
    assert not [line for line in lines_of(pointing) if "number" in line or "figure" in line or " as a " in line]
    assert lines_of(telling)
