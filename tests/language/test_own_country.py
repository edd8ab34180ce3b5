"""'Our country' in an official's mouth is his state; ties to nobody named are not told."""

from __future__ import annotations

import pytest

from briefing.language import analyse_text

pytestmark = pytest.mark.slow


def _subjects(text: str, predicate: str) -> list[str]:
    return [s.subject_text for x in analyse_text(text) for s in x.statements if s.predicate == predicate and s.verb]


@pytest.mark.parametrize(
    ("text", "predicate", "subject"),
    [
        ('"Our country will not sign the accord," President Salva Kiir of South Sudan said.', "sign", "South Sudan"),
        ('"Our country rejects the new border," the Kenyan minister said.', "reject", "Kenya"),
        ('"My government will sign the treaty on 20 May," the Norwegian minister said.', "sign", "Norway's government"),
        ('President Lula of Brazil said "our country will host the summit on 20 May".', "host", "Brazil"),
        ('"Our army will withdraw from the valley," the Chadian defence minister said.', "withdraw", "Chad's army"),
    ],
)
def test_our_country_is_the_speakers(text: str, predicate: str, subject: str) -> None:
    assert _subjects(text, predicate) == [subject]


@pytest.mark.parametrize(
    ("text", "predicate", "wrong"),
    [
        ('"Our two countries agreed to open the border," the Peruvian minister said.', "agree", "Peru"),
        ('"My country supports the truce," said the fisherman.', "support", "Peru"),
        ('"Our partners agreed to send generators," the Ukrainian minister said.', "agree", "Ukraine"),
        ("The Chadian envoy said his brothers in Niger had signed the pact.", "sign", "The brothers in Niger"),
    ],
)
def test_what_is_not_the_speakers_alone(text: str, predicate: str, wrong: str) -> None:
    assert not [s for s in _subjects(text, predicate) if s.lower().startswith(wrong.lower())]
