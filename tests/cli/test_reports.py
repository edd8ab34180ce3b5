"""What the commands beside `build` show of the sample corpus."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from click.testing import Result

from briefing import reports
from briefing.config import Config
from briefing.pipeline import Analysis, analyse
from briefing.reports.covering import ledger, shares

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "sample_corpus"
STORY = ROOT / "tests" / "stories" / "husbandry" / "articles"
"""Where lines are left out for others that say more."""
Run = Callable[..., Result]


@cache
def sample() -> Analysis:
    """Return the analysis of the sample corpus, made once."""
    return analyse([SAMPLE], config=Config())


def test_facts_tell_confidence_and_what_keeps_each_off_the_page(run: Run) -> None:
    result = run("facts", SAMPLE, "--json")
    assert result.exit_code == 0
    facts = json.loads(result.stdout)["facts"]
    assert {fact["id"] for fact in facts} == {fact.id for fact in sample().facts}
    assert all(fact["on_page"] == (not fact["left_out"]) for fact in facts)
    assert any(fact["left_out"] for fact in facts)
    assert {fact["confidence"] for fact in facts} <= {"high", "medium", "low"}
    texts = {file.path: file.text for file in sample().files}
    for fact in facts:
        for evidence in fact["evidence"]:
            assert texts[evidence["file"]][evidence["start"] : evidence["end"]] == evidence["quote"]


def test_no_reason_shows_an_id_where_a_reader_needs_the_lines_words(run: Run) -> None:
    facts = json.loads(run("facts", STORY, "--json").stdout)["facts"]
    reasons = [reason for fact in facts for reason in (fact["left_out"], *fact["notes"])]
    told = [reason for reason in reasons if reason.startswith(("says less than", "told in “"))]
    assert any(reason.startswith("says less than") for reason in told)
    assert all("“" in reason for reason in told)
    ids = {fact["id"] for fact in facts}
    story = analyse([STORY], config=Config())
    explained = "".join(reports.explain_fact(story, fact["id"]) for fact in facts if fact["left_out"])
    brief = json.loads(run("build", STORY, "--format", "json", "-o", "-").stdout)
    for reason in (*reasons, *(cut["why"] for cut in brief["cut"]), *re.findall("kept off.*", explained)):
        assert not any(name in reason for name in ids)


def test_the_text_of_facts_names_every_fact(run: Run) -> None:
    text = reports.facts_text(sample())
    for fact in sample().facts:
        assert fact.id in text
    assert "not on the page:" in text


def test_coverage_holds_every_paragraph_and_adds_up(run: Run) -> None:
    entries = ledger(sample())
    assert len(entries) == sum(len(file.paragraphs) for file in sample().files)
    assert round(sum(shares(entries).values()), 6) == 100.0
    states = {entry.state for entry in entries}
    assert {"used", "boilerplate", "unmatched"} <= states
    assert all(entry.why for entry in entries if entry.state in {"used", "duplicate", "boilerplate"})


def test_coverage_tells_an_article_of_a_later_day(run: Run) -> None:
    result = run("coverage", SAMPLE, "--json", "--as-of", "2025-06-11")
    lines = [json.loads(line) for line in result.stdout.splitlines()]
    assert any(line.get("state") == "not of this day" for line in lines)
    assert round(sum(lines[-1]["percent"].values()), 6) == 100.0


def test_an_agencys_text_in_a_second_paper_is_a_duplicate(run: Run, tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_bytes((SAMPLE / "06-east-gate-review.txt").read_bytes())
    result = run("coverage", tmp_path, "--json")
    states = {
        (line["file"], line["state"])
        for line in map(json.loads, result.stdout.splitlines())
        if "file" in line
    }
    assert ("b.txt", "duplicate") in states
    assert ("a.txt", "duplicate") not in states


def test_an_annotation_has_file_offsets_throughout(run: Run) -> None:
    texts = {file.path: file.text for file in sample().files}
    seen = 0
    for article in sample().articles:
        data = reports.annotation(sample(), article)
        assert list(data) == ["file", "article", "outlet", "title", "published", "paragraphs", "sentences"]
        text = texts[article.file]
        for sentence in data["sentences"]:
            for mark in (*sentence["dates"], *sentence["people"]):
                assert " ".join(text[mark["start"] : mark["end"]].split()) == " ".join(mark["text"].split())
                seen += 1
            for one in sentence["attributions"]:
                cue = one["cue"]
                assert text[cue["start"] : cue["end"]] == cue["text"]
                assert set(one["source"]) == {"start", "end", "text", "name", "side"}
            assert all(
                set(s) >= {"predicate", "subject", "complement", "negated", "certainty", "tense"}
                for s in sentence["statements"]
            )
    assert seen > 50


def test_annotate_writes_a_json_object_a_line_and_takes_a_day(run: Run) -> None:
    result = run("annotate", SAMPLE / "03-latest-seoul-tokyo.txt", "--json", "--date", "2024-02-05")
    articles = [json.loads(line) for line in result.stdout.splitlines()]
    assert [article["article"] for article in articles] == [1, 2, 3, 4]
    assert {article["published"]["date"] for article in articles} == {"2024-02-05"}
    assert any(sentence["rules"] for article in articles for sentence in article["sentences"])


def test_annotate_for_a_reader_names_dates_speakers_and_rules(run: Run) -> None:
    text = run("annotate", SAMPLE / "04-han-river-observer.html").stdout
    for words in ("date ", "says ", "statement ", "rule "):
        assert f"    {words}" in text


def test_explain_text_shows_frame_rule_date_and_speaker() -> None:
    text = reports.explain_text(sample(), "resuming shuttle diplomacy", Config())
    assert "04-han-river-observer.html:" in text
    assert "statement: Lee Jae-myung, Shigeru Ishiba | reaffirm" in text
    assert "matches" in text
    assert "“Tuesday” -> 2025-06-17" in text
    assert "speaker:" in text


def test_explain_text_names_the_condition_that_failed() -> None:
    unmatched = next(e for e in ledger(sample()) if e.state == "unmatched" and len(e.text) > 60)
    text = reports.explain_text(sample(), " ".join(unmatched.text.split()[:6]), Config())
    assert ("conditions fail" in text and "wants" in text) or "no statement was read" in text


def test_explain_text_of_a_paragraph_that_was_left_out_names_the_cleaning_rule(run: Run) -> None:
    result = run("explain", SAMPLE, "--text", "Subscribe today for all the business news")
    assert "cleaning rule 'paywall'" in result.stdout


def test_explain_fact_shows_its_sources_and_the_likeness_of_what_was_merged() -> None:
    merged = next(f for f in sample().facts if f.section == "agreements" and len(f.claims) > 1)
    text = reports.explain_fact(sample(), merged.id)
    for claim in merged.claims:
        assert claim.rule in text
    assert "merged with (" in text


def test_explain_asks_for_one_thing_and_knows_its_facts(run: Run) -> None:
    assert run("explain", SAMPLE).exit_code == 2
    assert run("explain", SAMPLE, "--text", "a", "--fact", "b").exit_code == 2
    unknown = run("explain", SAMPLE, "--fact", "f-none")
    assert unknown.exit_code == 2
    assert "briefing facts" in unknown.stderr


def test_diff_tells_what_came_and_went(run: Run, tmp_path: Path) -> None:
    early, late = tmp_path / "early.json", tmp_path / "late.json"
    assert run("build", SAMPLE, "-o", late, "--format", "json").exit_code == 0
    brief = json.loads(late.read_text(encoding="utf-8"))
    gone = brief["sections"][0]["items"].pop()
    brief["sections"][1]["items"][0]["text"] = "Otherwise"
    early.write_text(json.dumps(brief), encoding="utf-8")
    text = run("diff", early, late).stdout
    assert f"+ added   leaders            {gone['id']}" in text
    assert "    - Otherwise" in text
    assert run("diff", late, late).stdout == "Both briefs say the same.\n"


def test_rules_list_test_and_new(run: Run, tmp_path: Path) -> None:
    listed = run("rules", "list")
    assert listed.exit_code == 0
    assert "agreements" in listed.stdout
    begun = run("rules", "new", "disputes.mine", "--section", "disputes")
    assert begun.exit_code == 0
    assert "id: disputes.mine" in begun.stdout
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "mine.yaml").write_text(begun.stdout, encoding="utf-8")
    (tmp_path / "briefing.yaml").write_text("rules:\n  folders: [rules]\n", encoding="utf-8")
    assert run("check", tmp_path).exit_code == 0
    assert "disputes.mine" in run("rules", "list", tmp_path).stdout
    tested = run("rules", "test", tmp_path)
    assert "examples hold" in tested.stdout


def test_init_writes_settings_that_check_accepts_and_never_writes_over_them(run: Run, tmp_path: Path) -> None:
    first = run("init", tmp_path / "new")
    assert first.exit_code == 0
    assert run("check", tmp_path / "new").exit_code == 0
    assert run("init", tmp_path / "new").exit_code == 2
    (tmp_path / "file").write_text("x", encoding="utf-8")
    assert run("init", tmp_path / "file").exit_code == 2
