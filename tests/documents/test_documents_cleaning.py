# ruff: noqa: E501 - fixtures are lines of pages, kept whole
"""What stays in an article and what goes, on pages of the kinds that people save."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from briefing.documents import load_documents
from briefing.documents.rules import cleaning_rules
from briefing.model import Article, SourceFile


def load(tmp_path: Path, text: str, name: str = "a.txt") -> SourceFile:
    (tmp_path / name).write_text(text, encoding="utf-8")
    return load_documents([tmp_path])[0][0]


def article(tmp_path: Path, text: str) -> Article:
    return load(tmp_path, text).articles[0]


BODY = (
    "The water ministers of the two states agreed on Tuesday to share flood data from the dam, officials said.\n"
    "The upstream delegation said it would send the first figures within two weeks of the meeting.\n"
    "Neither side would say who pays for repairs to the lower gates, which were damaged in a storm.\n"
)


@pytest.mark.parametrize(
    "junk",
    [
        "Subscribe now to keep reading this and all other stories.",
        "Already a subscriber? Log in",
        "THIS ARTICLE IS RESERVED FOR OUR SUBSCRIBERS",
        "Sign up for our newsletter and get the news in your inbox every morning.",
        "Chip in $10 today and a generous donor will DOUBLE your gift before midnight on 15 November.",
        "Your donation helps keep our reporting free for everybody.",
        "We use cookies to give you the best experience on our website.",
        "Read more: Who owns the river?",
        "Share on Facebook",
        "Facebook Twitter WhatsApp Email",
        "Home > World > Water",
        "Photo: Delegates arrive at the hotel. /AFP",
        "By Ana Petrova",
        "Ana Petrova ana.petrova@valleyherald.example",
        "(Reporting by Ana Petrova; Editing by John Smith)",
        "© 2023 The Valley Herald",
        "Advertisement",
        "Article content",
        "https://valleyherald.example/a/b",
    ],
)
def test_furniture_below_and_within_the_body_is_left_out(tmp_path: Path, junk: str) -> None:
    first, second, third = BODY.strip().split("\n")
    made = article(
        tmp_path, f"States agree on flood data\n\n{first}\n\n{junk}\n\n{second}\n\n{third}\n\n{junk}\n"
    )
    assert made.text == f"{first}\n\n{second}\n\n{third}"


@pytest.mark.parametrize(
    "sentence",
    [
        "They refused.",
        "With the deal done, both delegations left the town before noon.",
        "Research by the central bank showed that exports fell by a tenth last year.",
        "The report may not be published until June, the ministry said.",
        "The treaty bans the unauthorised use of force, the envoy said.",
        "The tariff quota is available only to members of the bloc.",
        "The two states agreed to upgrade their partnership to continue joint work.",
        "Talks moved forward this year, a diplomat said on Tuesday.",
        "Companies must register with the port authority to access the new quota.",
        "The ministry did not receive the consent of the families, its spokesman said.",
        "President Ana Lang meets her counterpart in Vienna on Monday, her office said.",
        "Translated copies of the treaty were sent to both capitals.",
        "Copyright law was on the table as well, ministers said.",
        "The G7/EU summit ended on Friday.",
        "By Friday, both armies had left the hill, monitors said.",
        "James Foley was an American journalist and video reporter whom the group had held.",
    ],
)
def test_a_sentence_that_holds_a_telling_word_is_kept(tmp_path: Path, sentence: str) -> None:
    first, second, third = BODY.strip().split("\n")
    made = article(tmp_path, f"States agree on flood data\n\n{first}\n\n{second}\n\n{sentence}\n\n{third}\n")
    assert sentence in made.text


def test_paywall_block_with_bullets_goes_and_the_text_below_stays(tmp_path: Path) -> None:
    first, second, third = BODY.strip().split("\n")
    wall = (
        "THIS CONTENT IS FOR SUBSCRIBERS ONLY\nSubscribe now to read all our news.\n"
        "• Exclusive columns from our writers Tom Reyes and Ana Lang.\n• Daily puzzles, including the crossword.\n"
    )
    made = article(tmp_path, f"A headline of some words\n\n{first}\n\n{wall}\n{second}\n\n{third}\n")
    assert made.text == f"{first}\n\n{second}\n\n{third}"


def test_comment_tail_with_and_without_a_heading(tmp_path: Path) -> None:
    tail = (
        "bigfish99\nWhat a joke, they never keep their word.\nmary_k\nAgreed. My uncle has a shop there.\n"
        "freeTrader2\nAt least prices will come down a little.\n"
    )
    for heading in ("15 Comments\nLogin to comment\n", ""):
        made = article(tmp_path, f"A headline of some words\n\n{BODY}{heading}{tail}")
        assert made.text.split("\n\n") == BODY.strip().split("\n")


def test_a_comment_count_above_the_body_does_not_end_the_article(tmp_path: Path) -> None:
    made = article(tmp_path, f"A headline of some words\n3 Comments\n\n{BODY}")
    assert made.text.split("\n\n") == BODY.strip().split("\n")


def test_a_related_box_does_not_end_the_article(tmp_path: Path) -> None:
    first, second, third = BODY.strip().split("\n")
    made = article(
        tmp_path, f"A headline of some words\n\n{first}\n\nRelated Articles\n\n{second}\n\n{third}\n"
    )
    assert third in made.text


def test_captions_alone_and_at_the_head_of_a_run_on_body(tmp_path: Path) -> None:
    caption = "President Ana Lang, right, shakes hands with Prime Minister Tom Reyes in Vienna on June 3. [POOL PHOTO]"
    made = article(tmp_path, f"A headline of some words\n\n{caption}\n\n{caption}\n\n{BODY}")
    assert "shakes hands" not in made.text
    run_on = BODY.replace("\n", " ").strip()
    head = "Prime Minister Tom Reyes speaks to reporters in Vienna on June 3. (Eva Brandt) "
    assert article(tmp_path, f"A headline of some words\n\n{head}{run_on}\n").text == run_on
    head = "Prime Minister Tom Reyes greets a delegate at the Hall of Trade on Sunday. (Photo: DOI/Eva Brandt) "
    assert article(tmp_path, f"A headline of some words\n\n{head}{run_on}\n").text == run_on
    head = "The Associated Press Prime Minister Tom Reyes speaks to reporters in Vienna on June 3. "
    assert article(tmp_path, f"A headline of some words\n\n{head}{run_on}\n").text == run_on


@pytest.mark.parametrize(
    "head",
    [
        "VIENNA, June 3 (Reuters) - ",
        "VIENNA — ",
        "(Bloomberg) — ",
        "Vienna, June 3 (Kyodo)--",
        "Jun 3, 2024 16:21 (JST) ",
    ],
)
def test_datelines_and_stamps_are_no_part_of_the_sentence(tmp_path: Path, head: str) -> None:
    assert article(tmp_path, f"A headline of some words\n\n{head}{BODY}").text.startswith(
        "The water ministers"
    )


def test_the_headline_is_no_body_however_often_it_comes(tmp_path: Path) -> None:
    title = "States agree on flood data"
    file = load(tmp_path, f"{title}\n\n{title}\n\n{BODY}")
    assert file.articles[0].title == title
    assert [p.why for p in file.paragraphs][:2] == ["title", "title"]
    assert title not in file.articles[0].text


def test_a_whole_saved_page_keeps_its_body_only(tmp_path: Path) -> None:
    menu = "\n".join(
        f"{word}" for word in ["Home", "World", "Europe", "Asia", "Sport", "Culture", "Weather", "Jobs", "Cars", "Travel", "Food", "Art"]
    )
    foot = "\n".join(f"{word} us" for word in ["About", "Contact", "Join", "Advertise", "Follow", "Write"])
    file = load(tmp_path, f"{menu}\n{menu}\nStates agree on flood data\n{BODY * 1}{foot}\n{menu}\n")
    assert file.articles[0].text.split("\n\n") == BODY.strip().split("\n")


def test_cut_off_articles_are_incomplete(tmp_path: Path) -> None:
    assert (
        article(tmp_path, f"A headline here\n\n{BODY}But the gates have not yet been rep...\n").status
        == "incomplete"
    )
    assert (
        article(tmp_path, f"A headline here\n\n{BODY}Subscribe to continue reading\n").status == "incomplete"
    )
    assert article(tmp_path, f"A headline here\n\n{BODY}").status == "complete"


def test_every_rule_has_a_name_and_an_action() -> None:
    for rule in cleaning_rules():
        assert re.fullmatch(r"[a-z][a-z-]+", rule.name)
        assert rule.action in {"drop", "run", "rest", "drop_head", "drop_tail"}


def test_the_lead_of_a_list_stays_with_its_points(tmp_path: Path) -> None:
    text = article(tmp_path, f"{BODY}\nThe ministers agreed:\n\n1. To share the figures of each week.\n").text
    assert text.endswith("The ministers agreed:\n\nTo share the figures of each week.")
