""""I" and "we" in statements that one person gives or signs; nobody where that is not plain."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.language import analyse_text, understand
from briefing.model import Article, Published, Sentence
from briefing.offsets import OffsetMap

pytestmark = pytest.mark.slow

_WHO = "Chadian Foreign Minister Ali Haddad arrived in Lima on Monday for talks."
_TEXT = "I visited Lima today. We will open a consulate. I thank the hosts. The works begin in May."


def read(title: str, text: str) -> tuple[Sentence, ...]:
    articles = [
        Article(
            file=f"{number}.txt", number=1, text=words, title=heading, offsets=OffsetMap(runs=((0, 0, len(words)),)),
            published=Published(day=date(2024, 3, 20), why="given", confidence="high"),
        )
        for number, (heading, words) in enumerate((("Minister in Lima", _WHO), (title, text)))
    ]  # fmt: skip
    return understand(articles)[1]


def people(sentences: tuple[Sentence, ...]) -> list[tuple[str, str]]:
    return [(r.text, p.name) for s in sentences for r in s.references for p in r.parties if r.text in {"I", "We"}]


@pytest.mark.parametrize(
    ("title", "tail"),
    [
        ("Statement by Minister Haddad following his visit to Lima", ""),
        ("Remarks of Ali Haddad at the summit", ""),
        ("Haddad: new consulate in Lima", ""),
        ("A visit to Lima", "\n\nAli Haddad"),
    ],
)
def test_i_is_who_gives_the_statement(title: str, tail: str) -> None:
    found = read(title, _TEXT + tail)
    assert people(found) == [("I", "Ali Haddad"), ("We", "Chad"), ("I", "Ali Haddad")]
    assert {p.name for s in found[:4] for a in s.attributions for p in a.parties} == {"Ali Haddad"}
    verbs = [(s.subject_text, s.verb) for e in found for s in e.statements if s.form == "clause"]
    assert ("Ali Haddad", "thanks") in verbs


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Statement by Minister Haddad", '"I visited Lima today," he said. "We will open a consulate."'),
        ("Joint statement of Ali Haddad and others", _TEXT),
        ("A visit to Lima", _TEXT),
        ("Statement by the ministry on Lima", _TEXT),
        ("Why Lima matters", _TEXT + "\n\nAli Haddad is the foreign minister of Chad and writes here for the first "
         "time"),
    ],
)  # fmt: skip
def test_nobody_is_guessed(title: str, text: str) -> None:
    assert people(read(title, text)) == []


def test_we_may_be_both_sides() -> None:
    found = read("Statement by Minister Haddad", "I visited Lima. We agreed on the pass. We hope to sign it in May.")
    assert people(found) == [("I", "Ali Haddad")]


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ('"We will not accept the limit," Canadian trade minister Ann Lachance said.', ["Canada"]),
        ('"We reject these claims," the Russian Foreign Ministry said in a statement.', ["Russia"]),
        ('"We agreed on the pass," Canadian trade minister Ann Lachance said.', []),
        ('"We will vote against it," Canadian opposition leader Ann Lachance said.', []),
        ('"We will lift the ban," former Kenyan president Uhuru Kenyatta said.', []),
        ('"We will lift the ban," said Kenya\'s shadow foreign minister Ann Otieno.', []),
        ('"Together with Uganda we will lift the ban," Kenya\'s foreign minister Ann Otieno said.', []),
        ('"We will not fish there," said Ann Lachance, who heads a union of Canadian crews.', []),
    ],
)
def test_we_in_a_quotation_is_the_state_of_the_official(text: str, subjects: list[str]) -> None:
    found = analyse_text(text, published=date(2024, 3, 20))
    we = [p.name for s in found for r in s.references if r.text == "We" for p in r.parties]
    assert we == subjects
