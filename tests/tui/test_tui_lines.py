"""Every action on a line: what stands on the page, and what on disk."""

from __future__ import annotations

import sys

import pytest
from textual.widgets import TextArea


async def test_the_outline_shows_every_section_with_state_mark_and_citations(desk) -> None:
    async with desk() as d:
        text = d.screen_text
        for words in ("LEADERS", "AGREEMENTS", "OPEN DISPUTES", "UPCOMING EVENTS", "· ●● ", "· ○ ", "[1,2]"):
            assert words in text
        assert d.row.id == "f-00"


async def test_accept_goes_on_to_the_next_line(desk) -> None:
    async with desk() as d:
        await d.press("a")
        assert d.decision("f-00").state == "accepted"
        assert d.row.id == "f-01"
        assert "✓ 1" in d.screen_text


async def test_deciding_goes_on_along_the_page_and_past_what_is_not_on_it(desk) -> None:
    async with desk() as d:
        await d.goto("f-03")
        await d.press("x")
        await d.goto("f-02")
        await d.press("a")
        assert d.row.id == "f-04"
        await d.press("a", "a", "a")
        assert d.decision("f-03").state == "open"
        # On a cut line the next one is meant, wherever it stands.
        await d.goto("f-03")
        await d.press("a")
        assert d.decision("f-03").state == "accepted"
        assert not d.decision("f-03").cut
        await d.press(*"a" * 20)
        assert all(row.state == "accepted" for row in d.outline.rows if row.kind == "line" and row.id > "f-02")


async def test_reject_takes_the_line_off_the_page(desk) -> None:
    async with desk() as d:
        await d.press("r")
        assert d.decision("f-00").state == "rejected"
        assert "since 2029" not in d.page
        await d.goto("f-00")
        assert d.row.left_out == "rejected by the reviewer"


async def test_restore_forgets_the_decision(desk) -> None:
    async with desk() as d:
        await d.press("r")
        await d.goto("f-00")
        await d.press("z")
        assert d.on_disk.decisions == ()
        assert "since 2029" in d.page


async def test_undo_and_redo_are_saved_changes_without_limit(desk) -> None:
    async with desk() as d:
        await d.press("a", "r", "a", "p")
        await d.press("u", "u", "u", "u")
        assert d.on_disk.decisions == ()
        await d.press("u")
        await d.press("ctrl+r", "ctrl+r")
        assert d.decision("f-00").state == "accepted"
        assert d.decision("f-01").state == "rejected"
        assert d.row.id == "f-01"


async def test_an_edit_within_the_evidence_is_no_drafters_line(desk) -> None:
    async with desk() as d:
        await d.goto("f-02")
        await d.press("e")
        d.app.screen.query_one(TextArea).text = "Olsen and Varga agreed to reopen the ferry line."
        await d.settle()
        assert "within the evidence" in d.screen_text
        await d.press("enter")
        assert d.decision("f-02").text == "Olsen and Varga agreed to reopen the ferry line."
        assert not d.decision("f-02").drafter
        assert "reopen the ferry line" in d.page


async def test_an_edit_beyond_the_evidence_is_marked_as_drafters(desk) -> None:
    async with desk() as d:
        await d.goto("f-02")
        await d.press("e")
        d.app.screen.query_one(TextArea).text = "Olsen and Varga signed a treaty on 9 March with Elbia."
        await d.settle()
        for word in ("signed", "9", "Elbia"):
            assert word in d.screen_text
        assert "not in the evidence" in d.screen_text
        await d.press("enter")
        assert d.decision("f-02").drafter
        assert "‹own words›" in d.screen_text


@pytest.mark.parametrize(
    ("words", "flagged"),
    [
        ("Mara Olsen, president of Norland, may visit Sudmark.", ""),
        ("Kari Olsen may visit Sudmark.", "Kari"),
        ("Mara Olsen may visit Elbia.", "Elbia"),
        ("Mara Olsen may visit Sudmark in June.", "June"),
        ("Mara Olsen may visit Sudmark with 9 aides.", "9"),
        ("Mara Olsen agreed that she may visit Sudmark.", "agreed"),
        ("Mara Olsen is to visit Sudmark.", "without “may”"),
    ],
)
async def test_the_engines_own_words_are_evidence_and_no_others(desk, words: str, flagged: str) -> None:
    from briefing.tui.screens.line_actions import unsupported_words

    async with desk() as d:
        assert unsupported_words(words, d.app.session.evidence("f-08")) == ((flagged,) if flagged else ())


async def test_no_untouched_line_is_flagged(desk) -> None:
    async with desk() as d:
        for line in list(d.app.session.facts):
            await d.goto(line)
            await d.press("e")
            assert "✓ within the evidence" in d.screen_text
            await d.press("escape")


async def test_escape_leaves_the_words_alone(desk) -> None:
    async with desk() as d:
        await d.press("e", "x", "escape")
        assert d.on_disk.decisions == ()


async def test_the_outside_editor_is_not_offered_without_a_terminal(desk, monkeypatch) -> None:
    monkeypatch.setenv("EDITOR", sys.executable)
    async with desk() as d:
        await d.press("E")
        assert d.on_disk.decisions == ()
        assert "Cannot run" in d.screen_text


async def test_move_to_another_section_and_back(desk) -> None:
    async with desk() as d:
        await d.goto("f-04")
        await d.press("m", "down", "enter")
        assert d.decision("f-04").section == "disputes"
        assert d.page.rindex("shared the hope") > d.page.index("Open disputes")
        await d.press("m", "up", "enter")
        assert d.decision("f-04").section is None


async def test_reorder_sets_the_place_on_the_page(desk) -> None:
    async with desk() as d:
        before = [row.id for row in d.outline.rows if row.section == "agreements"]
        await d.goto("f-02")
        await d.press("J")
        after = [row.id for row in d.outline.rows if row.section == "agreements"]
        assert after != before
        assert d.row.id == "f-02"
        assert d.decision("f-02").order == 1
        await d.press("K")
        assert [row.id for row in d.outline.rows if row.section == "agreements"] == before


async def test_pin_and_unpin(desk) -> None:
    async with desk() as d:
        await d.press("p")
        assert d.decision("f-00").pinned
        assert "▴" in d.screen_text
        await d.press("p")
        assert not d.decision("f-00").pinned


async def test_cut_and_fetch_back(desk) -> None:
    async with desk() as d:
        await d.press("x")
        assert d.decision("f-00").cut
        assert "since 2029" not in d.page
        await d.goto("f-00")
        assert d.screen_text.count("✂") == 1
        await d.press("x")
        assert not d.decision("f-00").cut
        assert "✂" not in d.screen_text
        assert "since 2029" in d.page


async def test_merge_takes_over_the_sources(desk) -> None:
    async with desk() as d:
        await d.goto("f-04")
        await d.press("M", *"fisheries", "enter")
        assert d.decision("f-04").merged == ("f-03",)
        assert "fisheries" not in d.page
        assert d.row.cites == ("2", "3")
        await d.press("u")
        assert "fisheries" in d.page


async def test_split_makes_a_second_line_with_the_same_evidence(desk) -> None:
    async with desk() as d:
        await d.goto("f-02")
        await d.press("S")
        area = d.app.screen.query_one(TextArea)
        area.move_cursor((0, len("Mara Olsen and Teo Varga agreed")))
        await d.press("enter")
        assert d.decision("f-02").text == "Mara Olsen and Teo Varga agreed"
        (own,) = d.on_disk.own_lines
        assert own.text == "to reopen the Halden ferry line."
        assert own.split_from == "f-02"
        assert "• to reopen the Halden ferry line. " in d.page


async def test_an_own_line_asks_for_words_and_source(desk) -> None:
    async with desk() as d:
        await d.goto("f-05")
        await d.press("n", "enter")
        await d.type("The banks are fished by both.")
        await d.press("enter")
        await d.press("down", "down", "enter")
        (own,) = d.on_disk.own_lines
        assert (own.section, own.text, own.sources) == (
            "disputes",
            "The banks are fished by both.",
            ("b.txt#1",),
        )
        assert d.row.id == own.id
        assert "fished by both" in d.page
        await d.press("r")
        assert d.on_disk.own_lines[0].state == "rejected"
        assert "fished by both" not in d.page


async def test_an_own_line_without_source_is_marked(desk) -> None:
    async with desk() as d:
        await d.press("n", "enter")
        await d.type("We know more.")
        await d.press("enter", "enter")
        assert d.on_disk.own_lines[0].sources == ()
        assert d.row.drafter


async def test_a_person_is_corrected_in_every_line(desk) -> None:
    async with desk() as d:
        await d.press("c", "enter")
        await d.type("Mara Olsson")
        await d.press("ctrl+s")
        assert d.on_disk.people[0].new_name == "Mara Olsson"
        assert "Mara Olsen" not in d.page
        assert d.page.count("Mara Olsson") >= 3


async def test_an_articles_date_is_corrected_and_the_facts_worked_out_anew(desk) -> None:
    async with desk() as d:
        await d.press("c", "end", "enter")
        await d.type("2031-02-30")
        await d.press("ctrl+s")
        assert "Not a day" in d.screen_text
        await d.press("end", "ctrl+u")
        await d.type("2031-02-28")
        await d.press("ctrl+s")
        assert d.on_disk.articles[0].published.isoformat() == "2031-02-28"
        assert d.app.engine.analysed[-1].articles == d.on_disk.articles
