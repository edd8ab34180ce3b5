"""Every action on the page and the session: what is shown, and what is on disk."""

from __future__ import annotations

import errno
from dataclasses import replace
from pathlib import Path

import pytest
from story import LINES, StoryEngine
from textual.widgets import Input

from briefing.brief.review import load_review
from briefing.brief.review_store import ReviewStore
from briefing.model import Decision, Review


async def fill(d, text: str) -> None:
    field = d.app.screen.query_one(Input)
    field.value = text
    await d.settle()
    await d.press("enter")


async def test_the_title_is_changed(desk) -> None:
    async with desk() as d:
        await d.press("t")
        await fill(d, "Ferry [/] talks")
        assert d.on_disk.title == "Ferry [/] talks"
        assert "Ferry [/] talks" in d.page
        assert "Ferry [/] talks" in d.screen_text


async def test_another_day_works_the_facts_out_anew(desk) -> None:
    async with desk() as d:
        await d.press("d")
        await fill(d, "2031-03-20")
        assert str(d.on_disk.as_of) == "2031-03-20"
        assert d.app.engine.analysed[-1].as_of == d.on_disk.as_of
        assert "20 March 2031" in d.screen_text


async def test_the_bottom_line_is_changed_and_given_back(desk) -> None:
    async with desk() as d:
        await d.press("b")
        d.app.screen.query_one("#line").text = "Both want the ferry."
        await d.press("enter")
        assert d.on_disk.bottom_line == "Both want the ferry."
        assert "Both want the ferry." in d.page
        await d.press("b")
        d.app.screen.query_one("#line").text = ""
        await d.press("enter")
        assert d.on_disk.bottom_line is None


async def test_the_filter_narrows_by_words_and_states(desk) -> None:
    async with desk() as d:
        await d.press("a", "slash")
        await d.type("ferry")
        assert [row.id for row in d.outline.rows if row.kind == "line"] == ["f-02"]
        d.app._main.query_one("#filter", Input).value = "is:accepted"
        await d.settle()
        assert [row.id for row in d.outline.rows if row.kind == "line"] == ["f-00"]
        await d.press("escape")
        assert len([row for row in d.outline.rows if row.kind == "line"]) == len(LINES)


async def test_next_open_jumps_over_what_is_decided(desk) -> None:
    async with desk() as d:
        await d.press("a", "a", "g", "N")
        assert d.row.state == "open"
        assert d.row.section == "agreements"


async def test_the_tabs_show_article_reason_and_history(desk) -> None:
    async with desk() as d:
        await d.goto("f-02")
        assert "agreed to reopen the Halden ferry line" in d.evidence
        await d.press("2")
        assert "newsletter" in d.evidence
        await d.press("3")
        for words in ("agreements.example", "her office", "Norland, Sudmark", "counted from 4 March 2031"):
            assert words in d.evidence
        await d.press("4", "p")
        assert "1. pinned" in d.evidence
        assert "quote 1/2 · source 1/2" in d.screen_text
        await d.press("right_square_bracket")
        assert "b.txt#1" in d.evidence
        assert "quote 2/2 · source 2/2" in d.screen_text
        await d.press("right_square_bracket")
        assert "a.txt#1" in d.evidence
        await d.press("left_square_bracket")
        assert "b.txt#1" in d.evidence
        await d.goto("f-00")
        assert "quote" not in d.screen_text.splitlines()[2]


async def test_the_sources_screen_tells_dates_and_corrects_them(desk) -> None:
    async with desk() as d:
        await d.press("s")
        for words in ('a "Date:" line', "undated", "incomplete (ends in the middle of a sentence)"):
            assert words in d.screen_text
        await d.press("end", "enter")
        assert "Correct d.txt#1" in d.screen_text
        d.app.screen.query_one("#field-outlet", Input).value = "Skarn Gazette"
        await d.press("ctrl+s")
        assert d.on_disk.articles[0].outlet == "Skarn Gazette"


async def test_coverage_shows_what_was_left_out_and_makes_a_line_of_it(desk) -> None:
    async with desk() as d:
        await d.press("v")
        assert "left out as newsletter form" in d.screen_text
        await d.press("enter")
        await d.press("enter")
        await d.press("enter")
        await d.press("enter")
        (own,) = d.on_disk.own_lines
        assert own.sources == ("a.txt#1",)
        assert own.text in ("Story number 0", "Sign up for our newsletter and never miss a story.")


async def test_the_cut_list_leads_to_the_line(desk) -> None:
    async with desk() as d:
        await d.goto("f-05")
        await d.press("r", "l")
        assert "rejected by the reviewer" in d.screen_text
        await d.press("enter")
        assert d.row.id == "f-05"


async def test_where_the_accounts_differ_and_help_and_page_open_and_close(desk) -> None:
    async with desk() as d:
        for key, words in (
            ("D", "The accounts agree"),
            ("question_mark", "Accept the line"),
            ("w", "template brief"),
        ):
            await d.press(key)
            assert words in d.screen_text, key
            await d.press("escape")
            assert d.app.screen is d.app._main


async def test_the_template_picker_shows_each_template_live(desk) -> None:
    async with desk() as d:
        await d.press("P", "down")
        assert "template timeline" in d.page
        await d.press("escape")
        assert "template brief" in d.page
        await d.press("P", "down", "enter")
        assert d.app.engine.config.template == "timeline"


async def test_the_template_picker_shows_the_page_on_a_narrow_screen_too(desk) -> None:
    async with desk(size=(80, 24)) as d:
        await d.press("P")
        page = d.app.screen.query_one("#chosen-page")
        assert "template brief" in page.text.plain
        assert "Norland and Sudmark: brief" in "\n".join(d.screen_text.splitlines()[8:])
        await d.press("down")
        assert "template timeline" in page.text.plain
        await d.press("escape")
        assert d.page.strip().endswith("template brief")
    async with desk() as d:
        await d.press("P")
        assert not d.app.screen.query("#chosen-page")


async def test_export_warns_and_writes(desk, tmp_path: Path) -> None:
    async with desk() as d:
        await d.press("a", "X")
        for words in ("10 lines undecided", "1 source without a date", "1 source cut off"):
            assert words in d.screen_text
        await d.press("ctrl+s")
        (plan,) = d.app.engine.plans
        assert plan.formats == ("pdf", "md")
        assert (tmp_path / "norland-brief" / "brief.md").read_text().startswith("# Norland and Sudmark")


@pytest.mark.parametrize("size", [(80, 24), (140, 45)])
async def test_export_shows_buttons_keys_and_plain_ticks_on_any_screen(desk, size, monkeypatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with desk(size=size) as d:
        await d.press("a", "X")
        for words in ("[x] PDF", "[x] Markdown", "[ ] HTML", "Cancel", "^s", "Esc"):
            assert words in d.screen_text
        await d.press("space")
        assert "[ ] PDF" in d.screen_text
        await d.press("tab", "tab", "tab")
        assert "norland-brief" in d.screen_text
        d.app.screen.action_more()
        await d.settle()
        assert "1 source cut off" in d.screen_text
        assert "Cancel" in d.screen_text


async def test_a_rebuild_keeps_decisions_and_marks_new_changed_and_lost_lines(desk) -> None:
    async with desk() as d:
        await d.press("a", "a", "a")
        lines = list(LINES)
        lines[1] = (*lines[1][:3], "Teo Varga leads Sudmark.", "single")
        d.app.engine.lines = (*lines, ("past", 2, "A new bridge opened.", "A new bridge opened.", "single"))
        decided = d.app.session.review
        store = ReviewStore(d.app.store.path)
        store.save(
            decided,
            replace(
                decided, decisions=(*decided.decisions, Decision(fact="f-99", state="accepted", seen="Gone."))
            ),
        )
        d.app._look()
        await d.press("R")
        states = {row.id: row.state for row in d.outline.rows if row.kind == "line"}
        assert states["f-00"] == "accepted"
        assert states["f-01"] == "changed"
        assert states["f-11"] == "new"
        assert states["f-99"] == "lost"
        assert "LOST THEIR EVIDENCE" in d.screen_text
        assert "Gone." in d.screen_text


async def test_a_rebuild_can_be_cancelled(desk) -> None:
    async with desk() as d:
        d.app._cancel.set()
        d.app._cancel.clear = lambda: None
        await d.press("R")
        assert "Cancelled" in d.screen_text
        assert len(d.app.engine.analysed) == 1
        assert not d.app._working


async def test_another_corpus_is_opened_with_its_own_review(desk, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    async with desk() as d:
        await d.press("a", "o")
        await fill(d, str(other))
        assert d.app.store.path == tmp_path / "other.review.yaml"
        await d.press("r")
        assert load_review(tmp_path / "norland.review.yaml")[0].decisions[0].state == "accepted"
        assert d.decision("f-00").state == "rejected"


async def test_another_windows_changes_come_in(desk) -> None:
    async with desk() as d:
        await d.press("a")
        store = ReviewStore(d.app.store.path)
        store.save(Review(), Review(decisions=(Decision(fact="f-05", state="rejected", seen="x"),)))
        d.app._look()
        await d.settle()
        assert {row.id: row.state for row in d.outline.rows}["f-05"] in ("rejected", "changed")
        await d.press("u")
        assert [found.fact for found in d.on_disk.decisions] == ["f-05"]


async def test_a_full_disk_is_told_and_nothing_is_lost(desk, monkeypatch: pytest.MonkeyPatch) -> None:
    async with desk() as d:
        real = d.app.store.save

        def full(*_: object) -> None:
            raise OSError(errno.ENOSPC, "No space left on device")

        d.app.store.save = full
        await d.pilot.press("a")
        await d.app.workers.wait_for_complete()
        await d.pilot.pause(0.2)
        assert "NOT SAVED: No space left" in d.screen_text
        assert d.app.session.review.decisions[0].state == "accepted"
        d.app.store.save = real
        d.app.save_soon()
        await d.settle()
        assert "NOT SAVED" not in d.screen_text
        assert d.decision("f-00").state == "accepted"


async def test_leaving_folds_the_journal_into_the_readable_file(desk, tmp_path: Path) -> None:
    async with desk() as d:
        await d.press("a", "q")
    assert "  f-00:\n    state: accepted" in (tmp_path / "norland.review.yaml").read_text()
    assert not (tmp_path / "norland.review.journal").exists()


async def test_keys_are_remapped_and_mistakes_told(desk, tmp_path: Path) -> None:
    folder = tmp_path / "config" / "briefing"
    folder.mkdir(parents=True)
    (folder / "tui.yaml").write_text("keys: {accept: space, acept: y}\ntheme: nord\n")
    async with desk() as d:
        assert d.app.theme == "nord"
        assert "Did you mean 'accept'?" in d.screen_text
        await d.press("a")
        assert d.on_disk.decisions == ()
        await d.press("space")
        assert d.decision("f-00").state == "accepted"


async def test_the_palette_knows_every_action(desk) -> None:
    async with desk() as d:
        names = {command.title for command in d.app.get_system_commands(d.app.screen)}
        assert {"Accept", "Merge", "Coverage", "Export", "Rebuild"} <= names


async def test_the_mouse_moves_the_cursor(desk) -> None:
    async with desk() as d:
        await d.pilot.click("#outline", offset=(20, 7))
        await d.settle()
        assert d.row.id != "f-00"


async def test_without_a_saved_analysis_the_articles_are_read_first(desk, tmp_path: Path) -> None:
    (tmp_path / "norland").mkdir()
    engine = StoryEngine(tmp_path / "norland")
    engine.saved = False
    async with desk(engine=engine) as d:
        assert len(engine.analysed) == 1
        assert "ferry" in d.page


async def test_nine_thousand_lines_are_a_list_like_any_other(desk) -> None:
    from briefing.tui.widgets.outline import Outline

    async with desk() as d:
        rows = d.app.session.rows()
        d.app._main.query_one(Outline).show(rows * 600, 0)
        await d.pilot.press("G", "k", "g")
        await d.pilot.pause()
        assert d.outline.virtual_size.height == len(rows) * 600
