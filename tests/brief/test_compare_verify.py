"""Comparing two saved briefs, and checking one against its files."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from briefing.brief import diff_briefs, verify_brief
from briefing.brief.verify import own_words
from briefing.errors import BriefingError


def item(name: str, text: str, source: str = "s1", **more) -> dict:
    return {
        "id": name,
        "text": text,
        "mark": "single",
        "certainty": "reported",
        "date": None,
        "sources": [source],
        "evidence": [],
        **more,
    }


def brief(*items: dict, section: str = "past", files: tuple[str, ...] = ("a.txt",)) -> dict:
    return {
        "schema": "briefing/1",
        "sections": [{"id": section, "title": "", "items": list(items)}] if items else [],
        "sources": [{"id": f"s{n}", "file": name, "article": 1} for n, name in enumerate(files, 1)],
    }


def test_added_removed_and_changed_lines_are_told_apart():
    old = brief(item("f1", "One."), item("f2", "Two."), item("f4", "Four."))
    new = brief(item("f2", "Two, now."), item("f3", "Three."), item("f4", "Four."))
    assert [(change.kind, change.id, change.old, change.new) for change in diff_briefs(old, new)] == [
        ("changed", "f2", "Two.", "Two, now."),
        ("added", "f3", "", "Three."),
        ("removed", "f1", "One.", ""),
    ]


def test_a_new_number_of_the_same_source_is_no_change():
    old = brief(item("f1", "One.", "s1"), files=("b.txt",))
    new = brief(item("f1", "One.", "s2"), files=("a.txt", "b.txt"))
    assert diff_briefs(old, new) == ()


def test_a_line_in_another_section_has_moved():
    (change,) = diff_briefs(brief(item("f1", "One.")), brief(item("f1", "One."), section="upcoming"))
    assert (change.kind, change.section) == ("moved", "upcoming")


def test_a_date_is_compared_by_its_days():
    monday = {"start": "2031-05-12", "end": "2031-05-12", "why": "a"}
    old = brief(item("f1", "One.", date=monday))
    assert diff_briefs(old, brief(item("f1", "One.", date=monday | {"why": "b"}))) == ()
    (change,) = diff_briefs(old, brief(item("f1", "One.")))
    assert change.what == ("date",)


def saved(folder: Path, *evidence: dict, files=("a.txt",), **more) -> Path:
    path = folder / "brief.json"
    path.write_text(json.dumps(brief(item("f1", "One.", evidence=list(evidence), **more), files=files)))
    return path


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text("“They agreed,” 이재명 said.", encoding="utf-8")
    return tmp_path


def test_a_quote_that_stands_in_its_file_is_no_problem(corpus):
    evidence = {"source": "s1", "quote": "They agreed,” 이재명", "start": 1, "end": 18}
    assert verify_brief(saved(corpus, evidence), corpus, read_text=read) == ()


@pytest.mark.parametrize(
    ("evidence", "words"),
    [
        ({"source": "s1", "quote": "They agreed", "start": 0, "end": 11}, "not stand at 0 but at 1"),
        ({"source": "s1", "quote": "They disagreed", "start": 1, "end": 15}, "does not stand in the file"),
        ({"source": "s9", "quote": "They", "start": 1, "end": 5}, "'s9' is not listed"),
        ({"source": "s1", "quote": "They"}, "no quote with a place"),
    ],
)
def test_what_does_not_hold_is_a_problem(corpus, evidence, words):
    (problem,) = verify_brief(saved(corpus, evidence), corpus, read_text=read)
    assert words in problem.message
    assert problem.key == "f1"


def test_missing_files_and_files_outside_are_problems(corpus):
    evidence = {"source": "s1", "quote": "x", "start": 0, "end": 1}
    for name, words in (("gone.txt", "is missing"), ("../x.txt", "lies outside the corpus folder")):
        (problem,) = verify_brief(saved(corpus, evidence, files=(name,)), corpus, read_text=read)
        assert (problem.path, problem.message) == (name, words)


def test_only_a_reviewers_own_line_may_lack_evidence(corpus):
    (problem,) = verify_brief(saved(corpus), corpus, read_text=read)
    assert problem.message == "the line has no evidence"
    assert verify_brief(saved(corpus, drafter=True), corpus, read_text=read) == ()


@pytest.mark.parametrize(
    "content", ["{", "[]", '{"schema": "briefing/9"}', '{"schema": "briefing/1"}', "\udcff"]
)
def test_what_is_no_brief_is_refused(tmp_path, content):
    path = tmp_path / "x.json"
    path.write_text(content, encoding="utf-8", errors="surrogateescape")
    with pytest.raises(BriefingError, match=r"x\.json: is no"):
        verify_brief(path, tmp_path, read_text=read)


def test_what_is_no_json_is_told_what_to_give(tmp_path):
    path = tmp_path / "brief.md"
    path.write_text("# A brief", encoding="utf-8")
    with pytest.raises(BriefingError, match=r"Give it the brief\.json"):
        verify_brief(path, tmp_path, read_text=Path.read_text)


def test_the_reviewers_own_words_are_named(tmp_path):
    path = tmp_path / "brief.json"
    mine = item("own-1000", "Nobody else said so.", drafter=True)
    path.write_text(json.dumps(brief(item("f1", "One."), mine)), encoding="utf-8")
    assert own_words(path) == ("own-1000: Nobody else said so.",)
