"""Plans, offers and wishes that newer news has overtaken leave the page, or are told as of then; others stay."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from corpus import facts_of

from briefing.model import Fact

AS_OF = date(2024, 5, 20)


def _facts(folder: Path, *texts: str, as_of: date = AS_OF) -> list[Fact]:
    articles = (f"News, part {number}\n\n{text}\n" for number, text in enumerate(texts))
    return facts_of(folder, articles, as_of=as_of)


def _telling(facts: list[Fact], words: str) -> list[Fact]:
    found = [f for f in facts if words in f.text]
    assert found, [f.text for f in facts]
    return found


HEALTH = (
    "ACCRA, 3 June 2024 - Health ministers of West African countries hold a meeting on cholera in Lome this week. Ghana"
    " and Togo are due to adopt a joint plan on vaccines, according to a draft."
)


def test_what_was_to_be_adopted_at_a_gathering_is_over_with_it(tmp_path: Path) -> None:
    held = (
        "LOME, 7 June 2024 - Ghana and Togo agreed at their meeting in Lome on Thursday to share vaccines, Ghana said."
    )

    plans = _telling(_facts(tmp_path, HEALTH, held, as_of=date(2024, 6, 8)), "are due to adopt")

    assert all(f.dropped.startswith("the gathering that it hangs on was held: 6 June 2024") for f in plans)


def test_what_was_promised_until_an_opening_is_over_with_it(tmp_path: Path) -> None:
    promised = "ACCRA, 3 May 2024 - Ghana and Togo have promised to keep quiet until the opening of the tunnel."
    opened = "LOME, 7 May 2024 - Ghana and Togo opened the rail tunnel on Tuesday."

    quiet = _telling(_facts(tmp_path, promised, opened), "keep quiet")

    assert all(f.dropped.startswith("overtaken: until the opening") for f in quiet)


def test_a_promise_until_an_opening_stays_while_nobody_tells_of_it(tmp_path: Path) -> None:
    promised = "ACCRA, 3 May 2024 - Ghana and Togo have promised to keep quiet until the opening of the tunnel."
    other = "LOME, 7 May 2024 - Togo opened two clinics in Lome, Togo's health ministry said."

    quiet = _telling(_facts(tmp_path, promised, other, as_of=date(2024, 5, 8)), "keep quiet")

    assert not all(f.dropped for f in quiet)


def test_a_signing_has_not_the_day_of_an_older_accord_that_foresaw_it(tmp_path: Path) -> None:
    plan = (
        "ACCRA, 8 May 2024 - Ghana and Togo agreed on a credit for fuel on Monday. The agreement on the credit for fuel "
        "will be signed by the Secretary to the Treasury of Togo, the finance ministry said."
    )
    done = "LOME, 14 May 2024 - The agreement on the credit for fuel was signed by the Secretary to the Treasury of Togo."

    signed = _telling(_facts(tmp_path, plan, done), "was signed by the Secretary")

    assert all(f.date is None or f.date.first != date(2024, 5, 6) for f in signed)


def test_what_is_to_be_adopted_stays_while_nobody_tells_of_the_gathering(tmp_path: Path) -> None:
    other = "LOME, 7 June 2024 - Togo opened two clinics on Thursday, Togo's health ministry said."

    plans = _telling(_facts(tmp_path, HEALTH, other, as_of=date(2024, 6, 8)), "are due to adopt")

    assert not all(f.dropped for f in plans)


PERU = (
    "LIMA, 2 May 2024 - Peru and Bolivia ended a row over a temple near Lake Titicaca on Thursday. Peru will let Bolivian"
    " archaeologists into the temple of Huata, Peru's culture minister Rosa Quispe said."
)


def test_an_undertaking_to_let_somebody_in_is_told_as_of_then_once_he_has_come(tmp_path: Path) -> None:
    came = "LA PAZ, 15 May 2024 - The archaeologists visited the temple of Huata on Tuesday, Bolivia's culture ministry said."

    facts = _facts(tmp_path, PERU, came)

    assert not any("will let" in f.text for f in facts if not f.dropped)
    assert any("Peru was to let Bolivian archaeologists" in f.text for f in facts if not f.dropped)


def test_an_undertaking_of_which_nothing_newer_is_told_stays_as_it_is(tmp_path: Path) -> None:
    other = "LA PAZ, 15 May 2024 - Bolivia's archaeologists visited a cave near Potosi on Tuesday, its culture ministry said."

    assert any("will let" in f.text for f in _facts(tmp_path, PERU, other) if not f.dropped)


POWER = (
    "TBILISI, 2 May 2024 - Armenia and Georgia held talks on Thursday on a power contract that ends in June. Armenia wants"
    " the power contract prolonged for two years, while Georgia proposes eight months."
)


def test_a_proposal_and_an_expiry_are_overtaken_by_an_accord_on_them(tmp_path: Path) -> None:
    signed = (
        "YEREVAN, 15 May 2024 - Armenia and Georgia on Tuesday signed an eight-month extension of their power contract."
    )

    facts = _facts(tmp_path, POWER, signed)

    assert all(f.dropped == "settled: agreed on 14 May 2024 (001.txt)" for f in _telling(facts, "eight months"))
    assert all(f.dropped.startswith("extended: 14 May 2024") for f in _telling(facts, "power contract ends"))


def test_an_accord_to_study_a_proposal_settles_nothing(tmp_path: Path) -> None:
    studied = "YEREVAN, 15 May 2024 - Armenia and Georgia on Tuesday agreed to study an extension by eight months, Georgia said."

    assert not any(f.dropped for f in _telling(_facts(tmp_path, POWER, studied), "Georgia proposes eight months"))


ATHLETES = (
    "SANTIAGO, 2 May 2024 - Chile and Peru agreed on Thursday on how athletes travel to the games in Arica. Chile will provide"
    " Peru with the list of its athletes and trainers, Chile's sports minister Juan Rojas said."
)


def test_what_is_told_as_done_under_another_verb_of_giving_is_no_plan_any_more(tmp_path: Path) -> None:
    done = "LIMA, 15 May 2024 - Chile turned over the complete list of its athletes and trainers to Peru on Monday, Peru said."

    plans = _telling(_facts(tmp_path, ATHLETES, done), "Chile will provide")

    assert all(f.dropped == "overtaken: reported as done on 13 May 2024 (001.txt)" for f in plans)


def test_a_part_that_is_done_leaves_the_plan_standing(tmp_path: Path) -> None:
    plan = (
        "ABUJA, 2 May 2024 - Nigeria and Cameroon agreed on Thursday to end a row over fishing. Nigeria will release 40"
        " Cameroonian fishermen, Nigeria's foreign minister Musa Bello said."
    )
    part = (
        "YAOUNDE, 15 May 2024 - Nigeria released 12 Cameroonian fishermen on Monday, Cameroon's foreign ministry said."
    )

    assert any("release 40" in f.text for f in _facts(tmp_path, plan, part) if not f.dropped)


def test_a_day_that_was_moved_leaves_the_other_sections_too(tmp_path: Path) -> None:
    plan = (
        "RIGA, 2 July 2024 - Latvia will impose duties of 12% on Belarusian fertiliser from 1 August, Latvia's finance"
        " ministry said. Belarus called the duties illegal."
    )
    moved = "MINSK, 25 July 2024 - Latvia has pushed back the start of the duties on fertiliser by two weeks to 15 August, Belarus said."

    facts = _facts(tmp_path, plan, moved, as_of=date(2024, 8, 3))

    assert not [f.text for f in facts if not f.dropped and "1 August" in f.text]
    assert any(f.dropped for f in facts if "will impose" in f.text)


def test_an_expected_signing_whose_day_is_over_is_no_agreement(tmp_path: Path) -> None:
    facts = _facts(
        tmp_path,
        "ROME, 2 May 2024 - Italy and Tunisia expect to sign a memorandum on the cable on 14 May in Tunis, Italy's energy"
        " minister Luca Bianchi said.",
        "TUNIS, 17 May 2024 - Italy and Tunisia held talks on the cable on Thursday, Tunisia's energy ministry said.",
    )

    assert all(f.dropped.startswith("over by") for f in _telling(facts, "expect to sign"))


def test_an_offer_that_the_other_side_answers_as_useless_is_no_event_ahead(tmp_path: Path) -> None:
    facts = _facts(
        tmp_path,
        "BAMAKO, 2 May 2024 - Mali and Ivory Coast are quarrelling over a plane held in Bamako. Mali offered to open the plane"
        " for one inspection without cameras. Ivory Coast replied that an inspection without cameras was of no use.",
    )

    assert not [f.text for f in facts if f.section == "upcoming" and not f.dropped and "offered" in f.text]


def test_talks_agreed_for_a_later_day_hold_nothing_yet(tmp_path: Path) -> None:
    facts = _facts(
        tmp_path,
        "HANOI, 17 May 2024 - Vietnam and Laos agreed to hold talks on the dam in Hue on 27 May, Laos said.",
        "VIENTIANE, 10 May 2024 - Laos will meet Vietnam for talks on the dam, Laos's foreign ministry said.",
    )

    assert not any(f.dropped for f in _telling(facts, "will meet Vietnam"))


def test_what_came_of_letting_somebody_in_overtakes_it_too_where_he_was_refused(tmp_path: Path) -> None:
    plan = (
        "DUBLIN, 2 May 2024 - Ireland and Britain argue about a reactor at Wylfa. Britain is to give Irish inspectors"
        " access to the reactor, Ireland's energy minister Aoife Byrne said."
    )
    refused = "LONDON, 15 May 2024 - Irish inspectors were refused entry to the reactor on Tuesday, Ireland's energy ministry said."

    plans = _telling(_facts(tmp_path, plan, refused), "access to the reactor")

    assert all(f.dropped.startswith("overtaken: what came of it was told on 14 May 2024") for f in plans)


TREATY = (
    "SUVA, 2 May 2024 - Fiji and Tonga signed a fishing treaty on Thursday. The parliament of Fiji will ratify the"
    " treaty, Fiji's foreign minister Mere Koroi said."
)


def test_the_same_deed_on_the_same_thing_is_done(tmp_path: Path) -> None:
    done = (
        "NUKUALOFA, 15 May 2024 - The parliament of Fiji ratified the treaty on Tuesday, Tonga's foreign ministry said."
    )

    assert all(f.dropped for f in _telling(_facts(tmp_path, TREATY, done), "will ratify"))


def test_the_same_verb_on_another_thing_does_nothing_of_the_plan(tmp_path: Path) -> None:
    other = (
        "NUKUALOFA, 15 May 2024 - The parliament of Fiji ratified the budget on Tuesday, Tonga's foreign ministry said."
    )

    assert not all(f.dropped for f in _telling(_facts(tmp_path, TREATY, other), "will ratify"))


def test_an_invitation_that_is_declined_is_no_event_ahead(tmp_path: Path) -> None:
    invited = (
        "BRASILIA, 2 May 2024 - Brazil has invited Argentina's president, Laura Diaz, to talks on fish in Brasilia,"
        " Brazil's foreign ministry said."
    )
    declined = "BUENOS AIRES, 15 May 2024 - Argentina's president, Laura Diaz, declined Brazil's invitation on Tuesday."

    assert all(
        f.dropped for f in _telling(_facts(tmp_path, invited, declined), "has invited") if f.section == "upcoming"
    )


def test_a_strike_that_is_called_off_is_not_ahead(tmp_path: Path) -> None:
    facts = _facts(
        tmp_path,
        "PARIS, 28 April 2024 - Air traffic controllers of France and Spain will begin a strike on 5 May, their unions said.",
        "MADRID, 3 May 2024 - The unions of France and Spain called off the strike on Thursday, Spain's transport ministry said.",
        as_of=date(2024, 5, 4),
    )

    assert all(f.dropped == "called off or put off" for f in _telling(facts, "will begin a strike"))


def test_what_comes_at_a_time_of_its_own_is_not_over_with_a_gathering(tmp_path: Path) -> None:
    facts = _facts(
        tmp_path,
        "DOHA, 2 May 2024 - Qatar and Kenya signed a visa treaty at a ceremony in Doha on Thursday. Qatar and Kenya will"
        " review the limit of 30 days after a year, Qatar's foreign ministry said.",
        "NAIROBI, 8 May 2024 - Qatar and Kenya held a meeting on nurses in Nairobi on Tuesday, Kenya's health ministry said.",
    )

    assert not any(f.dropped for f in _telling(facts, "review the limit"))


def test_what_was_agreed_at_talks_is_not_held_by_those_talks(tmp_path: Path) -> None:
    facts = _facts(
        tmp_path,
        "LIMA, 6 May 2024 - Peru and Chile agreed on Monday to hold talks on copper, the Peruvian government said.",
        "SANTIAGO, 7 May 2024 - Peru and Chile held talks on a port on Monday, the Chilean government said.",
    )

    assert not any(f.dropped.startswith("overtaken") for f in _telling(facts, "talks on copper"))


MISSION = (
    "LIMA, 2 May 2024 - Peru and Chile differ over a border mission near Tacna. The mandate of the mission expires on 30"
    " May, Peru's foreign ministry said."
)


@pytest.mark.parametrize(
    "report",
    [
        "Chile rejected the extension of the mission's mandate on Tuesday.",
        "Peru asked Chile on Tuesday to extend the mandate of the mission.",
        "Peru and Chile agreed on Tuesday not to extend the mandate of the mission, Peru said.",
    ],
)
def test_an_extension_that_is_refused_or_asked_for_extends_nothing(tmp_path: Path, report: str) -> None:
    facts = _facts(tmp_path, MISSION, f"LIMA, 15 May 2024 - {report}")

    assert not any(f.dropped for f in _telling(facts, "mission expires"))


@pytest.mark.parametrize(
    "report",
    [
        "The mandate of the mission was extended by a year on Tuesday, Chile's foreign ministry said.",
        "Peru and Chile agreed on Tuesday to renew the mandate of the mission, Peru said.",
        "Peru and Chile put their signatures on Tuesday to a one-year extension of the mandate of the mission, Peru said.",
        "Peru and Chile on Tuesday reached an agreement on an extension of the mandate of the mission, Peru said.",
    ],
)
def test_an_extension_that_is_done_or_settled_ends_the_expiry(tmp_path: Path, report: str) -> None:
    facts = _facts(tmp_path, MISSION, f"LIMA, 15 May 2024 - {report}")

    assert all(f.dropped.startswith("extended: 14 May 2024") for f in _telling(facts, "mission expires"))


def test_what_somebody_runs_until_a_month_is_not_what_runs_out(tmp_path: Path) -> None:
    facts = _facts(
        tmp_path,
        "LIMA, 2 May 2024 - Peru and Chile share a pipeline. Peru will run the pipeline near Tacna until June, Peru's"
        " energy ministry said.",
        "LIMA, 15 May 2024 - Peru and Chile on Tuesday extended the pipeline near Tacna, Peru said.",
    )

    assert not any(f.dropped for f in _telling(facts, "will run the pipeline"))


PAINTINGS = (
    "LIMA, 2 May 2024 - Peru and Chile held talks on Thursday. Peru wants the return of the stolen paintings from Chile,"
    " Peru's culture ministry said."
)


@pytest.mark.parametrize(
    ("deed", "settled"),
    [
        ("agreed on", True),
        ("put their signatures to", True),
        ("put off", False),
        ("decided against", False),
        ("agreed not to seek", False),
    ],
)
def test_a_wish_is_settled_by_an_accord_and_not_by_its_contrary(tmp_path: Path, deed: str, *, settled: bool) -> None:
    report = f"Peru and Chile on Tuesday {deed} the return of the stolen paintings, Chile's culture ministry said."

    facts = _facts(tmp_path, PAINTINGS, f"SANTIAGO, 15 May 2024 - {report}")

    assert all(f.dropped.startswith("settled") == settled for f in _telling(facts, "Peru wants the return"))


@pytest.mark.parametrize(
    ("answer", "refused"),
    [
        ("Ivory Coast rejected the offer.", True),
        ("Ivory Coast ruled out the idea.", True),
        ("Ivory Coast may reject the offer.", False),
        ("Ivory Coast declined to comment on the offer.", False),
        ("Ivory Coast rejected accusations that it had fired at the plane.", False),
        ("Ivory Coast ruled on Friday that the plan was lawful.", False),
    ],
)
def test_an_offer_is_refused_only_where_the_other_side_will_not_have_it(
    tmp_path: Path, answer: str, *, refused: bool
) -> None:
    facts = _facts(
        tmp_path,
        "BAMAKO, 2 May 2024 - Mali and Ivory Coast are quarrelling over a plane held in Bamako. Mali offered to open the"
        f" plane for one inspection without cameras. {answer}",
    )

    ahead = [f for f in _telling(facts, "offered to open") if f.section == "upcoming"]

    assert ahead
    assert all(f.dropped.startswith("refused") == refused for f in ahead)


DAM = (
    "ABUJA, 2 May 2024 - Nigeria and Cameroon argue about a dam. Nigeria is to let Cameroonian inspectors into the two"
    " sites at Lagdo, Nigeria's energy minister Musa Bello said."
)


@pytest.mark.parametrize(
    ("report", "over"),
    [
        ("were not allowed into the two sites at Lagdo on Tuesday", True),
        ("were turned away at Lagdo on Tuesday", True),
        ("refused tea at Lagdo on Tuesday", False),
    ],
)
def test_letting_in_is_over_where_they_were_kept_out(tmp_path: Path, report: str, *, over: bool) -> None:
    told = f"YAOUNDE, 15 May 2024 - Cameroonian inspectors {report}, Cameroon's energy ministry said."

    facts = [f for f in _facts(tmp_path, DAM, told) if not f.dropped]

    assert any("Nigeria was to let" in f.text for f in facts) == over
    assert any("Nigeria is to let" in f.text for f in facts) != over


def test_a_deed_told_by_its_noun_is_the_one_that_the_verb_announced(tmp_path: Path) -> None:
    facts = _facts(
        tmp_path,
        "HANOI, 2 May 2024 - Vietnam and Laos held talks on Thursday. Vietnam will repatriate the injured sailors from the"
        " ferry, Vietnam's navy said.",
        "VIENTIANE, 15 May 2024 - Vietnam completed the return of the injured sailors from the ferry on Tuesday, Laos said.",
    )

    assert all(f.dropped.startswith("overtaken") for f in _telling(facts, "will repatriate"))


@pytest.mark.parametrize(
    ("report", "off"),
    [
        ("Teachers called off their strike on Thursday, the education ministry said.", False),
        ("Dockers called off their strike on Thursday, the education ministry said.", True),
        ("The dockers' union called off the strike on Thursday, the education ministry said.", True),
    ],
)
def test_a_strike_is_called_off_by_those_whose_it_is(tmp_path: Path, report: str, *, off: bool) -> None:
    plan = "PARIS, 28 April 2024 - Dockers will begin a strike on 5 May, their union said."

    facts = _facts(tmp_path, plan, f"PARIS, 3 May 2024 - {report}", as_of=date(2024, 5, 4))

    assert all((f.dropped == "called off or put off") == off for f in _telling(facts, "will begin a strike"))


LEVY = "WINDHOEK, 2 May 2024 - The port levy of 18 euros a tonne will take effect on 1 July, Namibia's finance ministry said."


def test_a_beginning_that_a_newer_article_puts_later_is_overtaken(tmp_path: Path) -> None:
    later = (
        "WINDHOEK, 16 May 2024 - Namibia's energy ministry said the port levy will be introduced on 1 January 2025 at nine"
        " euros a tonne and will rise to 18 euros a tonne in 2030."
    )

    facts = _facts(tmp_path, LEVY, later)

    (effect,) = _telling(facts, "will take effect")
    assert effect.dropped.startswith("moved to 1 January 2025")
    assert {c.article for c in effect.claims} == {"000.txt#1"}
    assert all(not f.dropped for f in _telling(facts, "will be introduced"))


@pytest.mark.parametrize(
    "other",
    [
        "WINDHOEK, 16 May 2024 - The airport levy will be introduced on 1 January 2025, Namibia's energy ministry said.",
        "KAMPALA, 16 May 2024 - The levy on milk will be introduced on 1 January 2025, Uganda's energy ministry said.",
        "KAMPALA, 16 May 2024 - The port levy will be introduced on 1 January 2025, Uganda's energy ministry said.",
        "WINDHOEK, 16 May 2024 - A second port levy will be introduced on 1 January 2025, Namibia's energy ministry said.",
    ],
)
def test_another_beginning_overtakes_nothing(tmp_path: Path, other: str) -> None:
    assert all(not f.dropped for f in _telling(_facts(tmp_path, LEVY, other), "will take effect"))


BAN = (
    "ULAANBAATAR, 6 May 2024 - Peru and Chile will sign an air services agreement in Lima on 14 May. Peru's ban on "
    "overflights by the Chilean carrier Andes Cargo stays in force until the signing, Peru's foreign ministry said."
)


def test_a_ban_until_a_signing_is_over_with_it(tmp_path: Path) -> None:
    signed = "LIMA, 15 May 2024 - Peru and Chile signed an air services agreement in Lima on Tuesday."

    bans = _telling(_facts(tmp_path, BAN, signed), "stays in force until the signing")

    assert all(f.dropped.startswith("overtaken: until the signing, which was on 14 May 2024") for f in bans)


def test_a_ban_until_a_signing_stays_while_nobody_tells_of_it(tmp_path: Path) -> None:
    other = "LIMA, 15 May 2024 - Peru and Chile discussed an air services agreement in Lima on Tuesday."

    bans = _telling(_facts(tmp_path, BAN, other), "stays in force until the signing")

    assert not any(f.dropped for f in bans)


def test_an_invitation_goes_where_the_day_of_the_visit_is_known(tmp_path: Path) -> None:
    invited = "ACCRA, 6 May 2024 - President Ama Owusu of Ghana has accepted an invitation to visit Sofia before the end of the year, Ghana said."
    fixed = "ACCRA, 14 May 2024 - President Ama Owusu of Ghana will visit Sofia on 14 June, Bulgaria said."

    lines = _telling(_facts(tmp_path, invited, fixed), "accepted an invitation to visit")

    assert all(f.dropped for f in lines if f.section == "upcoming")
