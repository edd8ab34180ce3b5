"""The spokesperson of a government's own release is that government's."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from corpus import facts_of

_HEAD = (
    "Ministry of Foreign Affairs\nGovernment of Peru\n(Office of the Spokesperson)\n\nLima, 3 May 2024\n\n"
    "Questions of the press\n\n"
)
_BODY = (
    "The Foreign Minister of Peru, Ana Cruz, will visit Santiago on 20 May 2024.\n\n"
    "The Spokesperson rejected as baseless the suggestion that Peru had closed the port of Ilo to Chile.\n"
)


def test_the_spokesperson_of_a_release_is_its_governments(tmp_path: Path) -> None:
    facts = facts_of(tmp_path, [_HEAD + _BODY], as_of=date(2024, 5, 4))
    told = {f.text for f in facts if f.section == "disputes" and "baseless" in f.text}
    assert told == {
        "The Peruvian government's spokesperson rejected as baseless the suggestion that Peru had closed the port of Ilo"
        " to Chile"
    }


def test_a_papers_spokesperson_stays_as_the_text_has_it(tmp_path: Path) -> None:
    facts = facts_of(tmp_path, ["Port closed\n\nAndes Wire\n3 May 2024\n\n" + _BODY], as_of=date(2024, 5, 4))
    assert not any("government's spokesperson" in f.text for f in facts)
