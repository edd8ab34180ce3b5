"""Who says it where the speaker is not the subject: passives, "it emerged", "or so X says", "as X noted"."""

from __future__ import annotations

import pytest

from briefing.language import analyse_text
from briefing.model import Statement

pytestmark = pytest.mark.slow


def told(text: str) -> list[tuple[str, str]]:
    """Return (source, what is said) of each attribution."""
    return [
        (a.source_text, text[a.content_start : a.content_end])
        for sentence in analyse_text(text)
        for a in sentence.attributions
    ]


def statement(text: str, predicate: str) -> Statement:
    return next(s for sentence in analyse_text(text) for s in sentence.statements if s.predicate == predicate)


BY = [
    ("It was noted by the Uzbek side that the two airlines would fly daily.", "the Uzbek side"),
    ("It was also stressed by the minister that no date had been fixed.", "the minister"),
    ("It has been claimed by the rebels that the army fired first.", "the rebels"),
    ("The waiver will enter into force in May, it was noted by the Peruvian side.", "the Peruvian side"),
    ("The envoy was told by the foreign ministry that the port would remain closed.", "the foreign ministry"),
    ("Journalists were informed by the spokesman that the road was open.", "the spokesman"),
    ("The deal was hailed by Rama as \"a new chapter\".", "Rama"),
    ("The attack was described by the government as \"an act of war\".", "the government"),
    ("As emphasized by the transport minister, the number of flights will triple.", "the transport minister"),
    ("As reported by Reuters, the two sides signed on Monday.", "Reuters"),
    ("The two sides, as the ministry noted in a statement, signed on Monday.", "the ministry"),
    ("The port is open again, or so his ministry told the world.", "his ministry"),
    ("The port was reopened on Monday, or so the minister claims.", "the minister"),
    ("The prisoners, so the army says, were returned.", "the army"),
    ("Nonsense, said Azlan's office: there had been no apology.", "Azlan's office"),
]


@pytest.mark.parametrize(("text", "source"), BY)
def test_the_one_who_is_not_the_subject_says_it(text: str, source: str) -> None:
    assert {speaker for speaker, _ in told(text)} == {source}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("It was noted that the airlines would fly daily.", ["the airlines would fly daily"]),
        ("Kenya, it emerged on Friday, had agreed to stop.", ["Kenya", "had agreed to stop"]),
        ("The dam, it was announced, would be closed.", ["The dam", "would be closed"]),
        ("The talks had failed, it transpired.", ["The talks had failed"]),
        ("It emerged that Kenya had agreed to stop.", ["Kenya had agreed to stop"]),
        ("The refugees were told that they could return.", ["they could return"]),
        ("The route was open, or so it was said.", ["The route was open"]),
    ],
)
def test_what_nobody_named_is_said_to_have_said(text: str, said: list[str]) -> None:
    (sentence,) = analyse_text(text)
    assert [text[a.content_start : a.content_end] for a in sentence.attributions] == said
    assert {a.kind for a in sentence.attributions} == {"unnamed"}


@pytest.mark.parametrize(
    "text",
    [
        "It will be recalled that the truce was signed in Accra.",
        "It is not known whether the talks will resume.",
        "It was agreed by both sides that flights would resume.",
        "It was decided that the next round would be held in May.",
        "As the minister promised, the road was opened.",
        "The road was opened, as agreed by the two sides.",
        "The port closed as the ministry announced new rules.",
        "The figures were confirmed by the ministry.",
        "The minister was told to resign.",
    ],
)
def test_the_article_itself_speaks(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Kenya, it emerged on Friday, had agreed to reopen the border.", "agree"),
        ("Kenya, it is understood, covers the whole cost.", "cover"),
    ],
)
def test_the_subject_stands_before_the_aside(text: str, predicate: str) -> None:
    found = statement(text, predicate)
    assert found.subject_text == "Kenya"
    assert found.attribution is not None


def test_the_words_of_a_retort_say_nothing() -> None:
    assert statement("Nonsense, said Azlan's office: there had been no apology.", "say").subject_text != "Nonsense"


SAID = [
    ("A Canadian official, asked the same question, said that the figure was right.", "A Canadian official",
     "the figure was right"),
    ("Iceland's Foreign Minister, Orri Steingrimsson, has in a letter to his colleague demanded that the bond be "
     "paid back.", "Iceland's Foreign Minister, Orri Steingrimsson", "the bond be paid back"),
    ("Analyst Yaw Boakye opined that should the mission fail, refugees may flood into Nigeria.",
     "Analyst Yaw Boakye", "should the mission fail, refugees may flood into Nigeria"),
    ("In Kuala Lumpur, Idris told Parliament on Sept 11 that KM Tegas had returned to Tawau on Sept 10.", "Idris",
     "KM Tegas had returned to Tawau on Sept 10"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "source", "said"), SAID)
def test_the_words_between_change_nothing(text: str, source: str, said: str) -> None:
    assert told(text) == [(source, said)]


@pytest.mark.parametrize(
    "text",
    [
        "The Norwegian ministry confirmed the change. The Icelandic ministry did not reply to questions.",
        "The Brazilians, it seems, wrote down the landing. The Canadians wrote the steps down.",
        "Let us remind that the height of the dam is 207 metres.",
        "Niclasen was asked whether he expected a settlement there.",
        "The talks may be said to have failed.",
    ],
)
def test_who_says_nothing_is_given_no_words(text: str) -> None:
    assert told(text) == []


def test_two_who_speak_are_both_named() -> None:
    text = "Presidents Ada Holm and Per Dahl confirmed that the pact is important."
    (sentence,) = analyse_text(text)
    (found,) = sentence.attributions
    assert len(found.parties) in {0, 2}


def test_what_should_not_have_been_announced_was_announced() -> None:
    (sentence,) = analyse_text("Mr Lodhi should not have announced that India will study his plan.")
    assert [a.verb for a in sentence.attributions] == ["announce"]


def test_words_before_is_quoted_as_saying_are_the_speakers() -> None:
    text = "“All three parties agreed on this,” Minister Dilshod Amirov is quoted as saying."
    assert told(text) == [("Minister Dilshod Amirov", "All three parties agreed on this")]
