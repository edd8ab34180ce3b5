"""Organisations by the first word of a name that a text gives with its initials."""

from __future__ import annotations

import pytest

from briefing.language import analyse_text

pytestmark = pytest.mark.slow

_INTRODUCED = "The government signed a truce with the Front for the Renewal of the Lake (FRL) on Monday. "


@pytest.mark.parametrize("words", ["The Front", "The FRL", "The Front for the Renewal of the Lake"])
def test_the_organisation_is_meant(words: str) -> None:
    last = analyse_text(f"{_INTRODUCED}{words} said the camps were full.")[-1]
    assert [p.name for a in last.attributions for p in a.parties] == ["Front for the Renewal of the Lake"]


@pytest.mark.parametrize(
    "text",
    [
        _INTRODUCED + "The front moved north.",
        _INTRODUCED + "The Front Line group said the camps were full.",
        _INTRODUCED + "The Front for Peace in the Delta (FPD) joined it. The Front said the camps were full.",
        "The Front said the camps were full.",
    ],
)
def test_nobody_is_guessed(text: str) -> None:
    last = analyse_text(text)[-1]
    assert not any(p.name.startswith("Front for the") for r in last.references for p in r.parties)
