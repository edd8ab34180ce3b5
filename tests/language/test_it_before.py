"""Who "It" and "They" at the head of a sentence are: who acted in the sentence before, where nobody else can be."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.language import analyse_text

pytestmark = pytest.mark.slow


def subjects(text: str) -> list[list[str]]:
    """Return the names of the subjects of the clauses of the last sentence of `text`."""
    last = analyse_text(text, published=date(2025, 6, 9))[-1]
    return [[p.name for p in s.subject] for s in last.statements if s.form == "clause"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("China wants visits of its inspectors, which India has refused. It also wants a written guarantee.", "China"),
        ("Peru has asked the WTO for a panel, which Chile opposes. It has also asked for talks.", "Peru"),
        ("Kenya closed the crossing on Monday. It also expelled two diplomats.", "Kenya"),
        ("The African Union will hold a summit in May. It will send observers to the vote.", "African Union"),
        ("Peru rejected the offer. However, it proposed talks in June.", "Peru"),
        ("Chile's foreign ministry summoned the envoy. It said the raid was illegal.", "Chilean Foreign Ministry"),
    ],
)
def test_it_goes_on_with_who_acted(text: str, name: str) -> None:
    assert [name] in subjects(text)


@pytest.mark.parametrize(
    "text",
    [
        "Kenya signed the agreement on Monday. It calls for a ban on tents.",
        "Kenya accused Uganda of shelling the village. It demanded an apology.",
        "Chile's foreign ministry issued a statement. It said the raid was illegal.",
        "Kenya has offered $4 million to the commission. It wants a report.",
        "Kenya and Uganda quarrelled over fish. It wants a ban.",
        "Peru rejected the offer. It is hoped that talks resume in June.",
    ],
)
def test_it_stays_open_where_another_may_be_meant(text: str) -> None:
    assert not [names for names in subjects(text)[:1] if names]


@pytest.mark.parametrize(
    "text",
    [
        "India and China held talks on Thursday, officials said. They agreed to meet again in Goa.",
        "The trade ministers of India and China spoke by phone, officials here said. They agreed to meet in Goa.",
    ],
)
def test_they_are_those_of_whom_a_speaker_at_the_end_tells(text: str) -> None:
    assert sorted(subjects(text)[0]) == ["China", "India"]


def test_whose_a_name_is_stands_right_before_it() -> None:
    (told,) = analyse_text("Kenya's William Ruto and Uganda's Yoweri Museveni met in Kampala.", published=date(2025, 6, 9))
    (met,) = [s.subject_text for s in told.statements if s.predicate == "meet"]
    assert met == "William Ruto and Uganda's Yoweri Museveni"
