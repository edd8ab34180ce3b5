"""The day that a clause bears is that of what it tells: not of saying it, nor of what stands beside it."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.language import analyse_text

pytestmark = pytest.mark.slow


def _days(text: str, predicate: str) -> list[date | None]:
    found = analyse_text(text, published=date(2024, 5, 9))
    told = [s for x in found for s in x.statements if s.form == "clause" and s.predicate == predicate]
    return [s.date.first if s.date is not None else None for s in told]


_TALKS = "Kenya and Togo held talks on 6 and 7 May. "
_DRILL = "Kenya and Togo held a naval exercise on 6 and 7 May. "


@pytest.mark.parametrize(
    ("lead", "day"),
    [
        (_TALKS, date(2024, 5, 6)),
        ("Kenya and Togo met in Nairobi on 6 and 7 May. ", date(2024, 5, 6)),
        ("Kenya and Togo discussed the debt on 6 and 7 May. ", date(2024, 5, 6)),
        (_DRILL, None),
        ("Kenya and Togo held a book fair on 6 and 7 May. ", None),
        ("Kenya and Togo observed a strike on 6 and 7 May. ", None),
    ],
)
def test_days_of_talks_date_what_was_agreed_and_those_of_an_exercise_do_not(lead: str, day: date | None) -> None:
    assert _days(lead + "Togo agreed to pay the debt.", "agree") == [day]


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Ghana said on Monday that Togo agreed to pay the debt.", "agree"),
        ("Ghana said on Monday Togo agreed to pay the debt.", "agree"),
        ("The ministry said on Wednesday evening Togo had withdrawn its envoy.", "withdraw"),
        ("An aide told reporters on Monday that Togo rejected the offer on quotas.", "reject"),
        ("On 6 May, the ministry said Togo signed the treaty.", "sign"),
        ("The ministry on Monday said Togo withdrew its envoy.", "withdraw"),
        ("The ministry said in a statement on Monday that Togo suspended its exports of cocoa.", "suspend"),
        ("Togo closed the border, according to a report published on Monday.", "close"),
        ("Togo closed the border, the ministry said on Tuesday.", "close"),
        # The day of a clause set aside, and of what is come before or answered.
        ("The two ministers, whose spokesman resigned on 6 May, met in Lome.", "meet"),
        ("Togo opened the bridge ahead of the summit on Monday.", "open"),
        ("Togo opened the bridge in response to the raid on Monday.", "open"),
        ("Togo will sign the treaty ahead of the summit next Tuesday.", "sign"),
        ("The two presidents will meet before the election in June.", "meet"),
    ],
)
def test_the_day_of_something_else_is_not_put_on_it(text: str, predicate: str) -> None:
    assert _days(text, predicate) == [None]


@pytest.mark.parametrize(
    ("text", "predicate", "day"),
    [
        ("The ministry said Togo withdrew its envoy on Monday.", "withdraw", date(2024, 5, 6)),
        ("Togo withdrew its envoy on Monday, the ministry said on Wednesday.", "withdraw", date(2024, 5, 6)),
        # Two who act together, told as the news of the day.
        ("Togo and Ghana agreed to reopen the border, the ministry said on Tuesday.", "agree", date(2024, 5, 7)),
        ("Ana Rojas appeared before a judge on Monday.", "appear", date(2024, 5, 6)),
        ("The crew left before dawn on Monday.", "leave", date(2024, 5, 6)),
        ("The works will end ahead of schedule on 20 May.", "end", date(2024, 5, 20)),
        (
            "After the court freed the sailors last Friday, the parliament approved the budget late on Tuesday.",
            "approve",
            date(2024, 5, 7),
        ),
        (
            "After the court freed the sailors last Friday, the parliament approved the budget late on Tuesday.",
            "free",
            date(2024, 5, 3),
        ),
        ("The vote planned for tomorrow will be held instead on 25 May.", "hold", date(2024, 5, 25)),
        ("The vote will be held on 25 May instead of 20 May.", "hold", date(2024, 5, 25)),
    ],
)
def test_its_own_day_is_kept(text: str, predicate: str, day: date) -> None:
    assert _days(text, predicate) == [day]
