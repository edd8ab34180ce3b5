"""What stands behind an aside still belongs to the verb before it."""

from __future__ import annotations

import pytest

from briefing.language import analyse_text
from briefing.model import Statement

pytestmark = pytest.mark.slow


def _of(text: str, predicate: str) -> Statement:
    found = [s for x in analyse_text(text) for s in x.statements if s.form == "clause" and s.predicate == predicate]
    assert found
    return found[0]


@pytest.mark.parametrize(
    ("text", "predicate", "complement"),
    [
        ("Morocco and Mauritania agreed, the minister said, to examine the file.", "agree", "to examine the file"),
        ("Kenya promised, the president said on Monday, to release the crew.", "promise", "to release the crew"),
        ("Vietnam demanded, its ambassador said, the immediate release of the crew.", "demand", "release of the crew"),
        ("Norway handed to Russia, on the sidelines of the meeting, a list of the vessels.", "hand", "a list of the vessels"),
        ("He transmitted to his guest, on the occasion of the visit, a message from the King.", "transmit", "a message from the King"),
        ("Peru proposed to Chile, at the end of the session, a joint patrol of the strait.", "propose", "a joint patrol of the strait"),
    ],
)
def test_object_behind_an_aside_is_kept(text: str, predicate: str, complement: str) -> None:
    found = _of(text, predicate)
    assert complement in found.complement


@pytest.mark.parametrize(
    ("text", "participle", "predicate", "subject"),
    [
        (
            "The joint customs committee set up under the agreement, according to the ministry, will meet on 20 May.",
            "set up",
            "meet",
            "committee set up under the agreement",
        ),
        (
            "The commission formed in 2019, the minister said, will hold its next session in Lima on 20 May.",
            "form",
            "hold",
            "commission formed in 2019",
        ),
    ],
)
def test_a_participle_before_an_aside_is_no_verb(text: str, participle: str, predicate: str, subject: str) -> None:
    assert subject in _of(text, predicate).subject_text
    told = [s for x in analyse_text(text) for s in x.statements if s.predicate == participle and s.form == "clause"]
    assert not [s for s in told if s.verb in {"set up", "formed"}]


@pytest.mark.parametrize(
    ("text", "predicate", "not_in"),
    [
        ("The ministers met in Oslo, on the margins of the summit, the third such meeting this year.", "meet", "nothing"),
        ("Zambia agreed, its minister said, and Malawi refused.", "agree", "refused"),
        ("The commission set up a team on Monday, according to the ministry.", "set up", "ministry"),
    ],
)
def test_other_asides_stay(text: str, predicate: str, not_in: str) -> None:
    assert not_in not in _of(text, predicate).complement


def test_a_past_that_looks_like_its_base_form_keeps_its_verb() -> None:
    assert _of("Peru and Chile held a session and set up a fund.", "set up").verb == "set up"


def test_a_participle_between_verb_and_infinitive_is_an_aside() -> None:
    assert _of("Norway agreed, citing poor stocks, to cut the quota.", "agree").complement == "to cut the quota"


@pytest.mark.parametrize(
    ("text", "bare", "whole"),
    [
        (
            "Japan and Fiji held the meeting and agreed to start talks on a pact with the aim of concluding it by 2026.",
            "hold",
            "agree",
        ),
        ("Peru and Chile met and opened a fund, with a view to closing it in 2026.", "meet", "open"),
    ],
)
def test_an_aim_is_that_of_the_second_verb(text: str, bare: str, whole: str) -> None:
    assert "with" not in _of(text, bare).complement
    assert "with" in _of(text, whole).complement


def test_whose_word_an_aside_with_a_listener_tells_is_not_lost() -> None:
    text = "Ghana offered, Togo's president told reporters, to buy the gas."
    clauses = [s for sentence in analyse_text(text) for s in sentence.statements]
    assert [s.subject_text for s in clauses if s.predicate == "tell"] == ["Togo's president"]
    assert not [s for s in clauses if s.predicate == "offer" and "gas" in s.complement and s.attribution is None]


@pytest.mark.parametrize(
    ("text", "predicate", "complement"),
    [
        ("The premiers agreed to mend ties, with both expressing hope to meet soon.", "agree", "to mend ties"),
        ("Peru and Chile signed the pact, with the union saying it would end the strike.", "sign", "the pact"),
    ],
)
def test_what_is_said_beside_the_act_is_no_part_of_it(text: str, predicate: str, complement: str) -> None:
    assert _of(text, predicate).complement == complement


def test_what_the_act_comes_with_stays() -> None:
    told = _of("Peru agreed to close the port, with Chile paying half of the costs.", "agree")
    assert told.complement == "to close the port, with Chile paying half of the costs"
