"""Letters of a body are spelled out where the article does so somewhere: a line stands alone."""

from __future__ import annotations

import pytest

from briefing.language import analyse_text

pytestmark = pytest.mark.slow

BODY = "The Front for the Renewal of the Lake (FRL) rejected the truce. "


def last(text: str) -> tuple[list[str], str]:
    """Return the subjects of the last sentence's clauses and their complements."""
    clauses = [s for s in analyse_text(text)[-1].statements if s.form == "clause"]
    return [s.subject_text for s in clauses], " | ".join(s.complement for s in clauses)


def roles(text: str) -> set[str]:
    return {p.role for x in analyse_text(text) for r in x.references for p in r.parties if p.kind == "person"}


def test_a_body_is_called_by_its_name() -> None:
    assert last(BODY + "The FRL wants an amnesty.")[0] == ["The Front for the Renewal of the Lake"]
    assert "the Front for the Renewal of the Lake" in last(BODY + "Chad freed five men of the FRL.")[1]


def test_letters_before_another_noun_and_letters_nobody_spells_out_stay() -> None:
    assert "FRL rebels" in last(BODY + "Chad freed five FRL rebels.")[1]
    assert last("The truce was rejected. The FRL wants an amnesty.")[0] == ["The FRL"]


def test_an_office_of_a_body_has_its_name() -> None:
    text = BODY + "FRL spokesman Adoum Issa rejected the claim."
    assert roles(text) == {"spokesman of the Front for the Renewal of the Lake"}
    assert roles("FRL spokesman Adoum Issa rejected the claim.") == {"FRL spokesman"}


def test_letters_may_take_two_of_a_word() -> None:
    text = "The Botswana Communications Regulatory Authority (BOCRA) met. BOCRA wants a study of the masts."
    assert last(text)[0] == ["the Botswana Communications Regulatory Authority"]
    assert last("The Botswana Regulatory Office (KOBWA) met. KOBWA wants a study of the masts.")[0] == ["KOBWA"]
