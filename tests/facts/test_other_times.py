"""What is told of another time is no news; a year in an aside does not make news history."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from corpus import facts_of

from briefing.facts.line_days import told_day
from briefing.model import Claim, DateMention, Fact, Statement


def _facts(folder: Path, *bodies: str) -> list[Fact]:
    articles = (
        f"Chile and Peru open a road, part {number}\n\nAndes Wire\n25 May 2023\n\n{body}\n"
        for number, body in enumerate(bodies)
    )
    return facts_of(folder, articles, as_of=date(2023, 5, 26))


@pytest.mark.parametrize(
    ("body", "news"),
    [
        ("Chile and Peru opened a crossing that had been sealed since 1994, in the most visible result so far.", True),
        ("Chile and Peru opened a crossing whose gate was sealed in 1994, the Peruvian ministry said.", True),
        ("Chile and Peru opened the first crossing at Arica since 1994, the Peruvian ministry said.", True),
        ("In 1988 Chile and Peru resumed relations. They signed, in the following February, a treaty.", False),
        ("Chile and Peru signed a treaty on the crossing at Arica in 1994.", False),
    ],
)
def test_a_year_in_an_aside_does_not_make_news_history(tmp_path: Path, body: str, news: bool) -> None:
    more = "Chile and Peru agreed on Wednesday to share the costs of the road."

    facts = _facts(tmp_path, body, more)

    told = [f for f in facts if f.section in {"past", "agreements"} and ("opened" in f.text or "signed" in f.text)]
    assert told or not news
    assert any(not f.dropped for f in told) is news


def _dated(text: str, first: date, last: date) -> Claim:
    mention = DateMention(start=0, end=4, text="then", first=first, last=last, precision="year")
    statement = Statement(
        article="a.txt#1", sentence=0, form="clause", start=0, end=9, quote_start=0, quote_end=9,
        predicate="deliver", verb="were delivered", date=mention,
    )  # fmt: skip
    return Claim(
        rule="past.exchanged", section="past", article="a.txt#1", start=0, end=9, quote=text, text=text,
        statement=statement, date=mention,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("The coins were delivered to Peru's ambassador on 16 June 2022", date(2022, 6, 16)),
        ("The coins were delivered under the accord of 16 June 2022", date(2018, 1, 1)),
        ("The coins were delivered on 16 June 2022 and on 18 June 2022", date(2018, 1, 1)),
    ],
)
def test_the_day_of_the_deed_counts_and_not_a_year_beside_it(text: str, first: date) -> None:
    day = told_day(_dated(text, date(2018, 1, 1), date(2018, 12, 31)))

    assert day is not None
    assert day.first == first


@pytest.mark.parametrize(
    ("body", "news"),
    [
        ("Chile has demanded a toll from small Peruvian lorries since 2022, hauliers said.", True),
        ("Chile has demanded a toll from small Peruvian lorries since 1998, hauliers said.", False),
    ],
)
def test_a_demand_that_lasts_since_late_is_of_now(tmp_path: Path, body: str, news: bool) -> None:
    facts = _facts(tmp_path, body, "Chile and Peru agreed on Wednesday to share the costs of the road.")

    assert any(f.section == "disputes" and "toll" in f.text and not f.dropped for f in facts) is news


@pytest.mark.parametrize(
    ("body", "news"),
    [
        ("Peru said in August that it had fired a rocket from a platform.", False),
        ("Peru said on Monday that it had fired a rocket from a platform.", True),
    ],
)
def test_what_had_been_done_when_it_was_told_long_ago_is_history(tmp_path: Path, body: str, news: bool) -> None:
    facts = _facts(tmp_path, body, "Chile and Peru agreed on Wednesday to share the costs of the road.")

    told = [f for f in facts if f.section == "past" and "had fired" in f.text]
    assert told
    assert any(not f.dropped for f in told) is news


def test_who_led_somebody_in_old_times_is_no_leader_of_the_story(tmp_path: Path) -> None:
    old = "Since 1989, when the murderers of the Kurdish leader Qasim Barzan were let go, the country has a name to lose."
    new = "Peruvian President Ana Rojas, in office since 2012, welcomed the road."

    facts = _facts(tmp_path, f"Chile and Peru agreed on Wednesday to share the costs of the road. {old} {new}")

    leaders = {f.text.split(" is ")[0]: f.dropped for f in facts if f.section == "leaders"}
    assert leaders.get("Qasim Barzan") == "history"
    assert leaders.get("Ana Rojas") == ""
