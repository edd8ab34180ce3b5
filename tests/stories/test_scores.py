"""The briefs of the stories never become worse than `floors.yaml` says; how they are scored is tested by hand."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import yaml

TESTS = Path(__file__).resolve().parents[1]
FLOORS: dict[str, dict[str, float]] = yaml.safe_load(
    (TESTS / "stories" / "floors.yaml").read_text(encoding="utf-8")
)
AT_MOST = {"traps", "repeats"}


def _benchmark() -> ModuleType:
    """Return `benchmarks/stories.py`, which is a program and no package."""
    spec = importlib.util.spec_from_file_location("stories", TESTS.parent / "benchmarks" / "stories.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["stories"] = module
    spec.loader.exec_module(module)
    return module


stories = _benchmark()


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(FLOORS))
def test_a_story_stays_above_its_floor(name: str) -> None:
    result = stories.score_story(TESTS / name)
    for figure, floor in FLOORS[name].items():
        reached = getattr(result, figure)
        holds = reached <= floor if figure in AT_MOST else reached >= floor
        assert holds, f"{figure} is {reached:.3f}, floor {floor}\n" + "\n".join(result.faults)


def test_every_story_has_a_floor() -> None:
    golds = {path.relative_to(TESTS).as_posix() for path in TESTS.glob("stories/*/gold.yaml")}
    golds |= {path.relative_to(TESTS).as_posix() for path in TESTS.glob("corpora/gold_*.yaml")}
    assert golds == set(FLOORS)


def _brief(*items: dict[str, Any]) -> dict[str, Any]:
    defaults: dict[str, Any] = {"date": None, "attributed_to": [], "sources": ["s1"]}
    return {
        "sources": [{"id": "s1", "file": "001.txt", "article": 2}],
        "sections": [{"id": "agreements", "items": [defaults | item for item in items]}],
    }


FACT = {
    "id": "A1", "section": "agreements", "statement": "They agreed on fish.", "must": ["agreed", "fish"],
    "date": "2025-03-01/2025-03-03", "attributed_to": ["Ministry"], "sources": ["1#2", "002"], "salience": 1,
}  # fmt: skip


def test_a_fact_counts_with_its_date_its_speaker_and_its_sources() -> None:
    line = {
        "text": "Both agreed on fish",
        "date": {"start": "2025-03-02", "end": "2025-03-02"},
        "attributed_to": ["the ministry"],
    }
    result = stories.score_brief({"facts": [FACT]}, _brief(line))
    assert (result.score, result.recall, result.placed, result.dated, result.attributed) == (1, 1, 1, 1, 1)
    assert result.sourced == 0.5


def test_a_wrong_date_a_missing_speaker_a_repeat_and_a_trap_cost() -> None:
    line = {"text": "Both agreed on fish", "date": {"start": "2025-04-02", "end": "2025-04-02"}}
    gold = {
        "facts": [FACT, FACT | {"id": "A2", "must": ["never"]}],
        "traps": [{"text_regex": "fish", "why": "test"}],
    }
    result = stories.score_brief(gold, _brief(line, line))
    assert (result.recall, result.dated, result.attributed, result.repeats, result.traps) == (0.5, 0, 0, 1, 1)
    assert result.score == 0
    assert len(result.faults) == 5


def test_a_fact_in_another_section_is_found_and_not_placed() -> None:
    result = stories.score_brief(
        {"facts": [FACT | {"section": "disputes"}]}, _brief({"text": "agreed on fish"})
    )
    assert (result.recall, result.placed) == (1, 0)
    also = FACT | {"section": "disputes", "also": ["agreements"]}
    assert stories.score_brief({"facts": [also]}, _brief({"text": "agreed on fish"})).placed == 1
