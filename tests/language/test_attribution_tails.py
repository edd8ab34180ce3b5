"""Where what somebody says ends: behind it who writes goes on, under its "that" the speaker does."""

from __future__ import annotations

import pytest

from briefing.language import analyse_text

pytestmark = pytest.mark.slow


def _said(text: str) -> list[str]:
    (sentence,) = analyse_text(text)
    return [text[a.content_start : a.content_end] for a in sentence.attributions]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "The agency said it had found 2.4 kg of metal, more than twice the amount that Iran had declared.",
            "it had found 2.4 kg of metal",
        ),
        (
            "The army said the plane had flown at 300 metres, well below the limit set by the accord.",
            "the plane had flown at 300 metres",
        ),
        (
            "Thailand's transport ministry said the line would not open before June after Mr Anucha Chai went to Lao towns.",
            "the line would not open before June",
        ),
        ("Kenya said it would lift the ban, while Tanzania wants a court to decide.", "it would lift the ban"),
        (
            "Kenya's minister said that talks would resume in May, while Tanzania insists on June.",
            "talks would resume in May",
        ),
    ],
)
def test_who_writes_goes_on_behind_what_is_said(text: str, content: str) -> None:
    assert content in _said(text)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "Romania's minister, Ion Pop, informed that Ukraine would like a year, while Moldova proposes six months.",
            "Ukraine would like a year, while Moldova proposes six months",
        ),
        (
            "Kenya's minister said that Uganda wanted the tariff cut, while Tanzania wanted it kept.",
            "Uganda wanted the tariff cut, while Tanzania wanted it kept",
        ),
        (
            "The Czech minister explained that Poland would close the mine, but that Germany refuses to pay.",
            "Germany refuses to pay",
        ),
        # A part of what was counted is no comparison.
        (
            "The army said 500 people had been hurt, more than 200 of whom were children.",
            "500 people had been hurt, more than 200 of whom were children",
        ),
    ],
)
def test_the_speaker_goes_on(text: str, content: str) -> None:
    assert content in _said(text)


def test_a_line_ends_where_its_speaker_does() -> None:
    (sentence,) = analyse_text("Chad's spokesman said it had freed 120 men, less than half of what the rebels demand.")
    (freed,) = (s for s in sentence.statements if s.predicate == "free")
    assert freed.complement == "120 men"


def test_the_head_of_the_agency_speaks_and_no_verb_does() -> None:
    text = (
        "Algeria will let U.N. inspectors into two sites and hand over years of operating records to help clear up what "
        "became of a small quantity of uranium metal, the head of the International Atomic Energy Agency said on Thursday."
    )
    (sentence,) = analyse_text(text)
    assert [a.source_text for a in sentence.attributions] == ["the head of the International Atomic Energy Agency"]
    told = {s.predicate: s.subject_text for s in sentence.statements if s.attribution is not None}
    assert told["let"] == told["hand over"] == "Algeria"


@pytest.mark.parametrize(
    "text",
    [
        "Turkey freed 12 sailors, the coast guard said, while Greece says that eight are still held.",
        "The border will open in June, the minister of Mali said, although Niger has refused to sign.",
    ],
)
def test_behind_an_aside_who_writes_sets_another_against_it(text: str) -> None:
    (sentence,) = analyse_text(text)
    behind = text.index(" said, ") + len(" said, ")
    assert not any(a.cue_start < behind <= a.content_start and a.verb == "say" and "said" in a.cue_text
                   for a in sentence.attributions)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "answers"),
    [
        ("Kenya says yes and Vietnam says no.", ["yes"]),
        ("Chad says no, Niger says yes.", []),
        ("The Suva Herald wrote that Fiji had said yes and Tonga had said no.",
         ["Fiji had said yes and Tonga had said no", "yes"]),
        # A clause of one's own is no answer of one word.
        ("Chad said now the road was open and Niger knew it.", ["the road was open and Niger knew it"]),
    ],
)  # fmt: skip
def test_another_sides_answer_is_no_word_of_the_one_before(text: str, answers: list[str]) -> None:
    assert _said(text) == answers
