"""How full the page is follows the template and the paper."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from story import LINES, StoryEngine, analysis

from briefing.config import Config
from briefing.model import Review
from briefing.tui.engine import Engine, ExportPlan
from briefing.tui.gauge import measure


def test_the_same_lines_fill_less_of_the_taller_and_of_the_wider_paper(tmp_path: Path) -> None:
    found = analysis(tmp_path)
    brief = StoryEngine(tmp_path).make_brief(found, Review())
    facts = {fact.id: fact for fact in found.facts}
    shares = {paper: measure(brief, facts, Review(), paper=paper).share for paper in ("a4", "letter", "")}
    # Neither paper is as narrow and as short at once as the page that lines are cut for.
    assert 0 < shares["a4"] < shares[""]
    assert 0 < shares["letter"] <= shares[""]
    assert shares["a4"] != shares["letter"]


def test_a_template_of_another_layout_is_measured_by_its_text(tmp_path: Path) -> None:
    found = analysis(tmp_path)
    brief = StoryEngine(tmp_path).make_brief(found, Review())
    short = measure(brief, {}, Review(), paper="a4", text="# Title\n\nOne line.\n")
    long = measure(brief, {}, Review(), paper="a4", text="# Title\n\n" + "One line.\n" * 200)
    assert short.rough
    assert short.share < 0.1
    assert long.share > 1.0


@pytest.mark.parametrize(("template", "known"), [("brief", True), ("talking-points", False), ("none-such", False)])
def test_only_the_projects_own_page_has_a_known_layout(tmp_path: Path, template: str, known: bool) -> None:
    assert Engine((tmp_path,), config=Config(template=template)).has_own_layout() is known


def test_a_users_page_of_the_same_name_is_another_layout(tmp_path: Path) -> None:
    (tmp_path / "brief.typ.j2").write_text("mine", encoding="utf-8")
    config = Config(template="brief", templates=tmp_path)
    assert Engine((tmp_path,), config=config).has_own_layout() is False


async def test_the_gauge_names_paper_and_template_and_changes_with_them(desk, tmp_path: Path) -> None:
    async with desk() as d:
        assert "of an A4 page" in d.screen_text
        assert "≈" not in d.screen_text
        before = d.app._main.query_one("#page").fill
        d.app.export(ExportPlan(formats=("md",), template="brief", paper="letter", out=tmp_path / "out"))
        await d.settle()
        await d.app.workers.wait_for_complete()
        after = d.app._main.query_one("#page").fill
        assert (before.paper, after.paper) == ("a4", "letter")
        await d.press("P", "down", "enter")
        assert d.app.engine.config.template == "timeline"
        assert replace(d.app._main.query_one("#page").fill, share=0.0, lines=0, cut=0).rough
        assert "≈" in d.screen_text


async def test_a_narrow_screen_has_page_and_gauge_by_key(desk, tmp_path: Path) -> None:
    async with desk(size=(80, 24)) as d:
        assert "of an A4 page" not in d.screen_text
        await d.press("w")
        assert "of an A4 page · 11 lines" in d.screen_text.replace("≈ ", "")
        assert LINES[0][3] in d.screen_text
