"""What a speaker says of himself: a hint stays a hint, a deed keeps its teller, an intention needs none."""

from __future__ import annotations

import pytest
from read_lines import lines_of

pytestmark = pytest.mark.slow


def test_a_hint_is_told_as_a_hint() -> None:
    lines = lines_of("President Gustavo Petro of Colombia hinted that he would sign a treaty with Venezuela next month.")
    signing = [line for line in lines if "would sign" in line]
    assert signing
    assert all("hinted he would sign" in line for line in signing)


def test_a_denial_never_becomes_its_content() -> None:
    lines = lines_of("Mozambique denied that it had agreed to share the revenue with Tanzania.")
    assert not [line for line in lines if "agreed" in line and "denied" not in line]


def test_a_condition_is_never_cut() -> None:
    lines = lines_of("If N'Djamena were to free the prisoners, Chad and the rebels would extend the truce.")
    assert not [line for line in lines if "free the prisoners" in line and "if" not in line.lower().split()]
