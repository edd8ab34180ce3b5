"""What was decided in the UI is on the page that `briefing build` makes, and `--no-review` leaves it aside."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from briefing.brief import review_edits as edits
from briefing.brief.review import load_review, review_path
from briefing.brief.review_store import ReviewStore
from briefing.cli import main
from briefing.model import Review
from briefing.saving import read_analysis

SAMPLE = Path(__file__).resolve().parents[2] / "sample_corpus"


def _build(corpus: Path, *options: str) -> list[dict]:
    result = CliRunner().invoke(main, ["build", str(corpus), "-o", "-", "--format", "json", *options])
    assert result.exit_code == 0, result.output
    brief = json.loads(result.stdout)
    return [item for section in brief["sections"] for item in section["items"]]


@pytest.mark.slow
def test_build_honours_the_saved_review_and_can_leave_it_aside(tmp_path: Path) -> None:
    corpus = tmp_path / "story"
    shutil.copytree(SAMPLE, corpus)
    before = _build(corpus)
    first, second = before[0], before[1]

    store = ReviewStore(review_path(corpus))
    analysis = read_analysis(corpus)
    assert analysis is not None
    facts = {fact.id: fact for fact in analysis.facts}
    review = edits.edit_text(Review(), facts[first["id"]], "A line of 1,234 words", drafter=True)
    review = edits.reject(review, facts[second["id"]])
    store.save(Review(), review)
    store.close()
    assert load_review(review_path(corpus))[0] == review

    after = {item["id"]: item["text"] for item in _build(corpus)}
    assert after[first["id"]] == "A line of 1,234 words"
    assert second["id"] not in after
    assert _build(corpus, "--no-review") == before

    # A build beside an open window honours what that wrote last, and leaves its files as they are.
    window = ReviewStore(review_path(corpus))
    window.save(review, edits.set_title(review, "Said while it ran"))
    files = {path: path.read_bytes() for path in tmp_path.glob("story.review.*")}
    assert len(files) == 2
    result = CliRunner().invoke(main, ["build", str(corpus), "-o", "-", "--format", "json"])
    assert json.loads(result.stdout)["title"] == "Said while it ran"
    assert {path: path.read_bytes() for path in tmp_path.glob("story.review.*")} == files
    assert window.save(window.review, edits.accept(window.review, facts[second["id"]])).foreign == ()
