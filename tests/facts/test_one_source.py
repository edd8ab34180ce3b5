"""A report that names whom it has a thing from is no second source of it."""

from datetime import date
from pathlib import Path

from corpus import facts_of

from briefing.model import Fact

SAID = "Peru's ministry says that the levy on Chile applies to copper only."


def _facts(folder: Path, *bodies: str) -> list[Fact]:
    articles = (
        f"Peru and Chile argue over a levy, part {number}\n\nAndes Wire {number}\n1 May 2024\n\n{body}\n"
        for number, body in enumerate(bodies)
    )
    return facts_of(folder, articles, as_of=date(2024, 5, 2))


def _marks(facts: list[Fact], words: str) -> set[str]:
    return {f.mark for f in facts if words in f.text}


def test_one_report_of_an_officials_word_is_one_source(tmp_path: Path) -> None:
    assert _marks(_facts(tmp_path, SAID), "copper only") == {"official"}


def test_two_reports_stay_two(tmp_path: Path) -> None:
    said = "Chile closed the port of Ilo on Monday, Peru's ministry said."
    plain = "Chile closed the port of Ilo on Monday."
    one, two = tmp_path / "one", tmp_path / "two"
    one.mkdir()
    two.mkdir()

    assert _marks(_facts(one, f"{said} {plain}"), "port of Ilo") == {"official"}
    assert _marks(_facts(two, said, plain), "port of Ilo") == {"corroborated"}
