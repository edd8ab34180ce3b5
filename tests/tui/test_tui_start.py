"""Ways in: the tour on the sample, a large corpus, what is wrong at the start."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from briefing import tui
from briefing.cli import main
from briefing.errors import BriefingError
from briefing.saving import read_analysis, read_opening, write_analysis


def test_without_a_corpus_the_command_says_what_to_name() -> None:
    result = CliRunner().invoke(main, ["tui"])
    assert result.exit_code == 2
    assert "briefing tui FOLDER" in result.output
    assert "--tour" in result.output


def test_a_missing_folder_ends_as_it_does_in_build(tmp_path: Path) -> None:
    missing = str(tmp_path / "nothing")
    codes = {CliRunner().invoke(main, [name, missing]).exit_code for name in ("build", "tui")}
    assert codes == {1}


def test_without_a_terminal_it_says_so_and_draws_nothing(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "briefing.cli", "tui", str(tmp_path)]
    result = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    assert result.returncode == 2
    assert "needs a terminal" in result.stderr
    assert "\x1b" not in result.stdout + result.stderr


async def test_on_leaving_there_is_a_review_to_name_only_if_something_was_decided(desk) -> None:
    async with desk() as d:
        d.app.save_all()
        assert d.app.saved_in() is None
        await d.press("a")
        assert d.app.saved_in() == d.app.store.journal
        d.app.save_all()
        assert d.app.saved_in() == d.app.store.path


@pytest.mark.parametrize(("name", "code"), [("story.review.yaml", 0), (None, 0), ("story.review.yaml", 143)])
def test_the_review_is_named_once_the_screen_is_closed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys, name: str | None, code: int
) -> None:
    from briefing.config import Config
    from briefing.tui.app import ReviewApp

    monkeypatch.setenv("TEXTUAL_DRIVER", "textual.drivers.headless_driver:HeadlessDriver")
    monkeypatch.setattr(ReviewApp, "run", lambda app: code)
    monkeypatch.setattr(ReviewApp, "saved_in", lambda app: tmp_path / name if name else None)
    assert tui.run((tmp_path,), config=Config()) == code
    said = f"Your review is saved in {tmp_path / name}\n" if name and not code else ""
    assert capsys.readouterr().err == said


def test_the_tour_works_on_a_copy_and_keeps_what_was_done(monkeypatch: pytest.MonkeyPatch) -> None:
    ran: dict[str, object] = {}

    def run(paths, **options) -> int:
        ran.update(options, paths=paths)
        return 0

    monkeypatch.setattr(tui, "run", run)
    assert CliRunner().invoke(main, ["tui", "--tour"]).exit_code == 0
    (copy,) = ran["paths"]
    assert ran["tour"] is True
    names = sorted(path.name for path in copy.iterdir())
    assert len(names) > 4
    changed = copy / names[0]
    changed.write_text("mine", encoding="utf-8")
    assert tui.sample_corpus() == copy
    assert changed.read_text(encoding="utf-8") == "mine"


async def test_the_tour_is_shown_over_the_page_and_ends(desk) -> None:
    from briefing.tui import screens

    async with desk() as d:
        await d.app.push_screen(screens.TourScreen())
        await d.settle()
        assert "Welcome" in d.screen_text
        for _ in range(5):
            await d.press("enter")
        assert d.app.screen is d.app._main


def test_a_saved_analysis_reads_back_whole_and_opens_with_the_foremost(tmp_path: Path) -> None:
    from story import analysis

    root = tmp_path / "norland"
    root.mkdir()
    found = replace(analysis(root, copies=40), root=root, sentences=(), claims=())
    write_analysis(found)
    back = read_analysis(root)
    assert back is not None
    assert (back.facts, back.files, back.as_of) == (found.facts, found.files, found.as_of)
    opening, total = read_opening(root)
    assert opening is not None
    assert total == len(found.facts)
    assert {fact.id for fact in opening.facts} < {fact.id for fact in found.facts}
    for section in {fact.section for fact in found.facts}:
        best = max((f for f in found.facts if f.section == section and not f.dropped), key=lambda f: f.rank)
        assert best.rank in {fact.rank for fact in opening.facts if fact.section == section}


def test_a_torn_analysis_is_none(tmp_path: Path) -> None:
    from story import analysis

    from briefing.saving import saved_path

    root = tmp_path / "norland"
    root.mkdir()
    write_analysis(replace(analysis(root), root=root, sentences=(), claims=()))
    whole = saved_path(root).read_bytes()
    for size in (0, 5, 100, len(whole) - 3):
        saved_path(root).write_bytes(whole[:size])
        assert read_analysis(root) is None


def test_a_broken_review_ends_the_start_with_its_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from briefing.config import Config
    from briefing.tui.app import ReviewApp

    root = tmp_path / "story"
    root.mkdir()
    (tmp_path / "story.review.yaml").write_text("decisions: [", encoding="utf-8")
    real = ReviewApp.run
    monkeypatch.setattr(ReviewApp, "run", lambda app: real(app, headless=True))
    monkeypatch.setenv("TEXTUAL_DRIVER", "textual.drivers.headless_driver:HeadlessDriver")
    with pytest.raises(BriefingError, match=r"story\.review\.yaml:\d+:"):
        tui.run((root,), config=Config())


def test_the_first_paint_imports_no_step_and_no_parser() -> None:
    code = "import sys, briefing.tui.app, briefing.tui.engine; print([m for m in sys.modules])"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    for name in ("spacy", "msgspec", "briefing.pipeline", "briefing.documents", "briefing.rules", "briefing.brief."):
        assert f"'{name}" not in loaded
