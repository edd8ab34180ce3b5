"""A report that names whom it has a thing from is no second source of it."""

from datetime import date
from pathlib import Path

from briefing.config import load_config
from briefing.model import Fact
from briefing.pipeline import analyse

SAID = "Peru's ministry says that the levy on Chile applies to copper only."


def _facts(folder: Path, *bodies: str) -> tuple[Fact, ...]:
    for number, body in enumerate(bodies):
        text = f"Peru and Chile argue over a levy, part {number}\n\nAndes Wire {number}\n1 May 2024\n\n{body}\n"
        (folder / f"{number:03}.txt").write_text(text, encoding="utf-8")
    return analyse((folder,), config=load_config((folder,)), as_of=date(2024, 5, 2)).facts


def _marks(facts: tuple[Fact, ...]) -> set[str]:
    return {f.mark for f in facts if "copper only" in f.text}


def test_one_report_of_an_officials_word_is_one_source(tmp_path: Path) -> None:
    assert _marks(_facts(tmp_path, SAID)) == {"official"}


def test_two_reports_stay_two(tmp_path: Path) -> None:
    other = "Chile disputes the levy of Peru. The levy of Peru on Chile applies to copper only."
    assert "single" not in _marks(_facts(tmp_path, SAID, other))
