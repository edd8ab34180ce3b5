"""What the history tab tells of earlier sittings and of this one."""

from __future__ import annotations

from pathlib import Path

from story import StoryEngine, analysis

from briefing.brief import review_edits as edits
from briefing.brief.review import review_path, review_text
from briefing.model import Review


def earlier(root: Path) -> Review:
    facts = {fact.id: fact for fact in analysis(root).facts}
    review = edits.edit_text(Review(), facts["f-02"], "They agreed on the ferry.", drafter=True)
    review = edits.set_pinned(review, "f-02", True)
    review = edits.merge(review, facts["f-02"], facts["f-04"])
    review = edits.reject(review, facts["f-06"])
    review = edits.correct_person(review, "Mara Olsen", new_role="chancellor")
    return edits.correct_article(review, "a.txt#1", outlet="The Norland Times")


async def test_history_tells_what_earlier_sittings_left(desk, tmp_path: Path) -> None:
    root = tmp_path / "norland"
    root.mkdir()
    review_path(root).write_text(review_text(earlier(root)), encoding="utf-8")
    async with desk(engine=StoryEngine(root)) as d:
        await d.goto("f-02")
        await d.press("4")
        before, now = d.evidence.split("In this sitting")
        assert "Before this sitting" in before
        for words in (
            "reworded: “They agreed on the ferry.”",
            "pinned",
            "merged: took over “Both sides shared the hope to meet more often.”",
            "corrected Mara Olsen: chancellor",
            "corrected a.txt#1: The Norland Times",
        ):
            assert words in before
        assert "Nothing was changed." in now
        await d.press("p")
        before, now = d.evidence.split("In this sitting")
        assert "pinned" in before.split("Before this sitting")[1]
        assert "1. unpinned" in now
        await d.goto("f-06")
        assert "rejected" in d.evidence.split("Before this sitting")[1].split("In this sitting")[0]


async def test_history_of_an_untouched_line_says_so(desk) -> None:
    async with desk() as d:
        await d.press("4")
        assert "Nothing was decided." in d.evidence
        await d.press("a", "k")
        before, now = d.evidence.split("In this sitting")
        assert "Nothing was decided." in before
        assert "1. accepted" in now
