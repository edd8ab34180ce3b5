"""Silence is claimed of an account only where no sentence of it tells of the matter, in whatever words."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from corpus import facts_of


def _only(folder: Path, *bodies: str) -> list[str]:
    articles = (f"Ministers talk, part {number}\n\n{body}\n" for number, body in enumerate(bodies))
    facts = facts_of(folder, articles, as_of=date(2024, 5, 6))
    return [f.text for f in facts if f.section == "readout_difference" and f.text.startswith("Only Kenya's")]


KENYA = "NAIROBI, 3 May 2024 - Kenya and Uganda held talks on Friday. The two countries agreed on Friday {}, the Kenyan health ministry said."
UGANDA = "KAMPALA, 3 May 2024 - Kenya and Uganda held talks on Friday. The two countries agreed on Friday to train nurses together, the Ugandan health ministry said. {}"


def test_what_no_sentence_of_the_other_account_touches_is_told_as_one_sided(tmp_path: Path) -> None:
    lines = _only(tmp_path, KENYA.format("to build a laboratory for blood tests in Busia"), UGANDA.format(""))

    assert any(
        "laboratory" in line and "not mentioned in the 1 article that carries Uganda's" in line for line in lines
    )


def test_the_same_matter_with_another_day_is_no_silence(tmp_path: Path) -> None:
    other = "The day on which the laboratory is built will be fixed later, the ministry said."

    assert not _only(
        tmp_path, KENYA.format("to build a laboratory for blood tests by 1 July 2024"), UGANDA.format(other)
    )


def test_the_same_matter_in_a_participial_aside_is_no_silence(tmp_path: Path) -> None:
    other = "Recalling that tests of blood cannot wait for a laboratory, the minister thanked her guests."

    assert not _only(tmp_path, KENYA.format("to build a laboratory for blood tests"), UGANDA.format(other))


def test_a_place_named_in_the_other_account_is_no_silence(tmp_path: Path) -> None:
    other = "The ministers visited the site in Busia."

    assert not _only(tmp_path, KENYA.format("to build a laboratory for blood tests in Busia"), UGANDA.format(other))


def test_a_figure_given_in_the_other_account_is_no_silence(tmp_path: Path) -> None:
    other = "Nobody had promised the 45 ambulances, the ministry said."

    assert not _only(tmp_path, KENYA.format("to share 45 ambulances along the border"), UGANDA.format(other))


def test_the_matter_told_flatly_by_a_third_article_is_no_account_of_one_side(tmp_path: Path) -> None:
    third = (
        "GENEVA, 4 May 2024 - A laboratory for blood tests is to be built in Busia, the World Health Organization said."
    )

    assert not _only(tmp_path, KENYA.format("to build a laboratory for blood tests in Busia"), UGANDA.format(""), third)


def test_the_call_itself_is_never_one_sided(tmp_path: Path) -> None:
    first = "NAIROBI, 3 May 2024 - Foreign Minister Achieng Oloo of Kenya spoke by telephone with her Ugandan counterpart Moses Kato on Friday, the Kenyan foreign ministry said."

    assert not _only(tmp_path, first, UGANDA.format(""))


def test_what_a_minister_does_with_the_own_envoy_is_no_difference(tmp_path: Path) -> None:
    first = (
        "NAIROBI, 3 May 2024 - Kenya and Uganda held talks in Busia on Friday. Kenya's Foreign Minister Achieng Oloo on Friday received Kenya's envoy"
        " Peter Mwangi on his return, the Kenyan foreign ministry said."
    )

    assert not any("received" in line for line in _only(tmp_path, first, UGANDA.format("")))


def _accounts(folder: Path, *bodies: str) -> list[str]:
    articles = (f"Ministers talk, part {number}\n\n{body}\n" for number, body in enumerate(bodies))
    facts = facts_of(folder, articles, as_of=date(2024, 5, 6))
    return [f.text for f in facts if f.text.startswith("Two accounts: ") and not f.dropped]


def test_what_the_other_side_denies_in_words_of_its_own_stands_beside_it(tmp_path: Path) -> None:
    denial = "The matter of the consulates was at no time on the table, the ministry said."
    lines = _accounts(tmp_path, KENYA.format("to reopen the consulates in Kisumu and Jinja"), UGANDA.format(denial))

    assert len(lines) == 1
    assert "reopen the consulates" in lines[0]
    assert "at no time" in lines[0]
    assert "(Kenya's)" in lines[0]
    assert "(Uganda's)" in lines[0]


def test_a_denial_of_something_else_stands_beside_nothing(tmp_path: Path) -> None:
    denial = "No ferry was on the table, the ministry said."

    assert not _accounts(tmp_path, KENYA.format("to reopen the consulates in Kisumu and Jinja"), UGANDA.format(denial))


def test_another_number_of_the_same_things_is_no_silence(tmp_path: Path) -> None:
    told = (KENYA.format("to grant 120 scholarships for midwives"), UGANDA.format(""))
    third = "GULU, 5 May 2024 - Kenya's neighbour speaks of 60 {}, says the Gulu Daily."

    assert _only(tmp_path, *told, third.format("lorries"))
    assert not _only(tmp_path, *told, third.format("scholarships"))


def test_nothing_agreed_on_it_is_no_silence(tmp_path: Path) -> None:
    other = "Nothing was agreed on scholarships, the ministry said."

    assert not _only(
        tmp_path, KENYA.format("to grant scholarships for nurses and midwives in Busia"), UGANDA.format(other)
    )
