"""What the user is told: nothing found, what was typed and not saved, which line lost its place, and why."""

from __future__ import annotations

from dataclasses import replace

from story import LINES, StoryEngine
from textual.widgets import Input

from briefing.brief.review_edits import set_pinned
from briefing.tui import screens
from briefing.tui.screens.page_actions import check_name, check_office


def crowd(number: int) -> tuple[tuple[str, int, str, str, str], ...]:
    """Return the story with so many more agreements that its section overflows."""
    more = tuple(
        ("agreements", 3, f"They agreed on point {n}.", f"They agreed on point {n}.", "single")
        for n in range(number)
    )
    return (*LINES, *more)


def told(d) -> str:
    return "\n".join(f"{note.title} {note.message}" for note in d.app._notifications)


async def test_a_filter_without_hits_says_so_and_is_left_again(desk) -> None:
    async with desk() as d:
        await d.press("slash")
        await d.type("zeppelin")
        assert "0 lines" in d.screen_text
        assert "0 lines with: zeppelin" in d.evidence
        await d.press("enter", "N")
        assert "No line that the filter shows is undecided" in told(d)
        await d.press("escape")
        assert len([row for row in d.outline.rows if row.kind == "line"]) == len(LINES)
        assert "zeppelin" not in d.screen_text
        assert LINES[0][2] in d.evidence
        await d.press("slash")
        await d.type("ferry")
        assert "1 line with: ferry" in d.screen_text


async def test_a_line_written_behind_a_filter_is_shown(desk) -> None:
    async with desk() as d:
        await d.press("slash")
        await d.type("zeppelin")
        await d.press("enter", "n", "enter")
        await d.type("We know more.")
        await d.press("enter", "enter")
        assert d.row.text == "We know more."


async def test_words_of_an_own_line_outlive_escape(desk) -> None:
    async with desk() as d:
        await d.press("n", "enter")
        await d.type("The banks are rich.")
        await d.press("escape")
        assert d.on_disk.own_lines == ()
        assert "n brings them back" in told(d)
        await d.press("n", "enter", "enter")
        # Left at the question for the article.
        await d.press("escape")
        assert d.on_disk.own_lines == ()
        await d.press("n", "enter")
        assert d.app.screen.query_one("#line").text == "The banks are rich."
        await d.press("enter", "enter")
        assert d.on_disk.own_lines[0].text == "The banks are rich."
        await d.press("n", "enter")
        assert d.app.screen.query_one("#line").text == ""


async def test_words_of_an_edit_outlive_escape_and_undo_gives_the_line_back(desk) -> None:
    async with desk() as d:
        before = d.row.text
        await d.press("e")
        await d.type(" Really")
        await d.press("escape")
        assert d.on_disk.decisions == ()
        await d.press("e")
        area = d.app.screen.query_one("#line")
        assert area.text == f"{before} Really"
        await d.press("ctrl+z")
        assert area.text == before
        await d.press("escape", "e")
        assert d.app.screen.query_one("#line").text == before


async def test_a_line_that_another_puts_off_the_page_is_named(desk, tmp_path) -> None:
    (tmp_path / "norland").mkdir()
    async with desk(engine=StoryEngine(tmp_path / "norland", lines=crowd(14))) as d:
        cut = [row for row in d.outline.rows if row.left_out]
        on_page = {row.id for row in d.outline.rows if row.kind == "line" and not row.left_out}
        await d.goto(cut[0].id)
        await d.press("p")
        rows = {row.id: row for row in d.outline.rows if row.kind == "line"}
        (off,) = [line for line in on_page if rows[line].left_out]
        assert "Off the page now: 1 line" in told(d)
        assert rows[off].text in told(d)
        await d.goto(off)
        assert f"pinned “{cut[0].text}”" in d.evidence
        await d.press("l")
        entries = d.app.screen.query_one("#entries").rows
        assert any("went off with the edit: pinned" in entry.note for entry in entries)
        await d.press("escape", "u")
        assert d.app.session.pushed.get(off) is None


async def test_accepting_a_cut_line_brings_it_onto_the_page(desk, tmp_path) -> None:
    (tmp_path / "norland").mkdir()
    async with desk(engine=StoryEngine(tmp_path / "norland", lines=crowd(14))) as d:
        last = [row for row in d.outline.rows if row.left_out][-1]
        await d.goto(last.id)
        await d.press("a")
        assert last.text in d.page
        assert d.decision(last.id).state == "accepted"
        assert not d.decision(last.id).pinned
        off = next(row for row in d.outline.rows if row.left_out)
        assert "Off the page now: 1 line" in told(d)
        assert off.text in told(d)
        assert off.text not in d.page
        assert "Accepted, but" not in told(d)


async def test_an_accepted_line_without_room_is_told(desk, tmp_path) -> None:
    (tmp_path / "norland").mkdir()
    async with desk(engine=StoryEngine(tmp_path / "norland", lines=crowd(14))) as d:
        review = d.app.session.review
        for row in d.outline.rows:
            if row.section == "agreements" and row.kind == "line" and not row.left_out:
                review = set_pinned(review, row.id, True)
        d.app._main.edit("pinned", review)
        await d.settle()
        last = [row for row in d.outline.rows if row.left_out][-1]
        await d.goto(last.id)
        await d.press("a")
        assert "Accepted, but the section holds at most" in told(d)


async def test_why_a_line_is_off_names_the_other_line_by_its_words(desk) -> None:
    async with desk() as d:
        assert d.app.session.reason("says less than f-02") == f"says less than “{LINES[2][3]}”"
        assert d.app.session.reason("the page is full") == "the page is full"
        await d.goto("f-03")
        await d.press("e")
        d.app.screen.query_one("#line").text = LINES[2][3]
        await d.press("enter", "l")
        entries = d.app.screen.query_one("#entries").rows
        assert [entry.text for entry in entries if not entry.id] == ["Agreements and undertakings"]
        notes = [entry.note for entry in entries if entry.id]
        assert notes == [f"says the same as “{LINES[2][3]}”"]


async def test_a_person_gets_no_date_and_no_empty_name(desk) -> None:
    async with desk() as d:
        await d.press("c", "enter")
        for words, answer in (("", "needs a name"), ("9 June 2025", "a date"), ("2025-06-09", "a date")):
            d.app.screen.query_one("#field-name", Input).value = words
            await d.press("ctrl+s")
            assert isinstance(d.app.screen, screens.FormScreen)
            assert answer in d.screen_text
        assert d.on_disk.people == ()


def test_names_and_offices_are_told_from_dates() -> None:
    for name in ("Theresa May", "Mara Olsen", "June Carter", "李在明"):
        assert check_name(name) == ""
    for name in ("", "May 3", "Monday", "9 Sept", "—"):
        assert check_name(name)
    assert check_office("47th president", "president") == ""
    assert check_office("", "") == ""
    assert check_office("", "president")
    assert check_office("10 March 2031", "")


async def test_the_article_is_shown_where_the_quote_stands(desk, tmp_path) -> None:
    (tmp_path / "norland").mkdir()
    more = tuple(("past", 0, f"Sentence {n} of it.", f"Line {n}.", "single") for n in range(30))
    async with desk(size=(80, 24), engine=StoryEngine(tmp_path / "norland", lines=(*LINES, *more))) as d:
        await d.press("2")
        await d.goto(f"f-{len(LINES) + 25}")
        assert "Sentence 25 of it." in d.screen_text


class RenamingEngine(StoryEngine):
    """Gives every fact another id when the articles are worked out anew, as a corrected date may."""

    def analyse(self, review, progress):
        found = super().analyse(review, progress)
        return replace(found, facts=tuple(replace(fact, id=f"{fact.id}-anew") for fact in found.facts))


async def test_decisions_follow_lines_whose_ids_change(desk, tmp_path) -> None:
    (tmp_path / "norland").mkdir()
    async with desk(engine=RenamingEngine(tmp_path / "norland")) as d:
        await d.press("a", "r", "p", "R")
        assert d.row.id == "f-02-anew"
        states = {row.id: row.state for row in d.outline.rows if row.kind == "line"}
        assert (states["f-00-anew"], states["f-01-anew"]) == ("accepted", "rejected")
        assert not [row for row in d.outline.rows if row.state in ("lost", "new")]
        assert d.decision("f-02-anew").pinned
        assert d.decision("f-00").state == "open"
        await d.press("u", "u")
        assert d.decision("f-01-anew").state == "open"
        assert d.decision("f-00-anew").state == "accepted"


class PartingEngine(StoryEngine):
    """Takes each merged fact apart when the articles are worked out anew, as a corrected date may."""

    def analyse(self, review, progress):
        found = super().analyse(review, progress)
        facts = []
        for fact in found.facts:
            first, *others = fact.claims
            facts.append(replace(fact, claims=(first,)))
            facts += [
                replace(fact, id=f"{fact.id}-part", text=f"Teo Varga told: {fact.text}", claims=(claim,))
                for claim in others
            ]
        return replace(found, facts=tuple(facts))


async def test_a_part_of_a_decided_line_is_told_when_it_stands_alone(desk, tmp_path) -> None:
    (tmp_path / "norland").mkdir()
    async with desk(engine=PartingEngine(tmp_path / "norland")) as d:
        await d.goto("f-02")
        await d.press("r", "R")
        part = f"Teo Varga told: {LINES[2][3]}"
        rows = {row.id: row for row in d.outline.rows if row.kind == "line"}
        assert rows["f-02"].state == "rejected"
        # The other merged line, f-09, was not decided: its part is new and nothing more.
        assert {row.id for row in rows.values() if row.state == "new"} == {"f-02-part", "f-09-part"}
        assert "Out of lines that you had decided came 1 line" in told(d)
        assert part in told(d)
        assert part in d.page
        await d.goto("f-02-part")
        assert f"a line that you had rejected: “{LINES[2][3]}”" in d.evidence
        await d.press("R")
        assert f"a line that you had rejected: “{LINES[2][3]}”" in d.evidence
        await d.press("r")
        await d.goto("f-02-part")
        assert "a line that you had" not in d.evidence
        assert part not in d.page
        assert d.decision("f-02-part").state == "rejected"


async def test_what_was_rejected_is_not_among_the_accounts_that_differ(desk, tmp_path) -> None:
    (tmp_path / "norland").mkdir()
    lines = (*LINES, ("readout_difference", 2, LINES[4][2], "Only Norland’s account: they hope.", "single"))

    class Engine(StoryEngine):
        def load(self):
            found = super().load()
            claims = next(fact.claims for fact in found.facts if fact.text == LINES[4][3])
            return replace(
                found,
                facts=tuple(
                    replace(fact, claims=claims) if fact.section == "readout_difference" else fact
                    for fact in found.facts
                ),
            )

    async with desk(engine=Engine(tmp_path / "norland", lines=lines)) as d:
        await d.press("D")
        assert "Only Norland’s account" in d.screen_text
        await d.press("escape")
        await d.goto("f-04")
        await d.press("r", "D")
        assert "Only Norland’s account" not in d.page
        assert "Only Norland’s account" not in "\n".join(
            str(node.content) for node in d.app.screen.query("#reading Static")
        )


async def test_the_narrow_footer_shows_what_every_line_needs(desk) -> None:
    async with desk(size=(80, 24)) as d:
        footer = d.screen_text.splitlines()[-1]
        for words in ("a Accept", "r Reject", "e Edit", "u Undo", "? Help", "q Quit"):
            assert words in footer
        assert "p Pin" not in footer
    async with desk(size=(140, 45)) as d:
        assert "p Pin" in d.screen_text.splitlines()[-1]
