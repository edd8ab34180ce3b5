"""Bad input at the command line: a clear message, the right exit code, no traceback, nothing half-written."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

pytestmark = pytest.mark.slow

Run = Callable[..., Result]
MakeCorpus = Callable[..., Path]

RULE = "- id: mine.one\n  title: A rule\n  section: agreements\n"
SETTINGS_WITH_RULES = "rules:\n  folders: [my-rules]\n"


def test_a_missing_folder_is_named(run: Run, tmp_path: Path) -> None:
    result = run("build", tmp_path / "nowhere", "-o", tmp_path / "out")
    assert result.exit_code == 1
    assert "nowhere" in result.stderr
    assert "no such" in result.stderr
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("files", "words"),
    [
        ({}, "no article files"),
        ({"a.txt": "\n \n"}, "no article with text"),
        ({"a.xyz": "words"}, ".xyz"),
        ({"a.txt": bytes(range(256)) * 20}, "binary"),
    ],
    ids=["empty folder", "no text", "other kinds only", "binary only"],
)
def test_a_folder_without_articles_fails_and_says_what_to_do(
    run: Run, make_corpus: MakeCorpus, tmp_path: Path, files: dict[str, bytes | str], words: str
) -> None:
    result = run("build", make_corpus(files, good=False), "-o", tmp_path / "out")
    assert result.exit_code == 1
    assert words in result.stderr
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("bad.txt", bytes(range(256)) * 20, "binary"),
        ("bad.txt", "Señor Müller spoke. ".encode("latin-1") * 40, "not UTF-8"),
        ("bad.txt", b"The minister spoke on Monday. " * 20 + b"\xff\xfe\xc3 He left.", "UTF-8"),
        ("bad.txt", b"South Korea and Japan agreed on trade. " * 1_400_000, "too large"),
        ("bad.html", b"<div>" * 200_000 + b"words", "nested"),
        ("bad.pdf", b"%PDF-1.7 and nothing more", "bad.pdf"),
        ("bad.docx", b"PK\x03\x04 and nothing more", "bad.docx"),
        ("bad.xyz", b"words", "skipped"),
    ],
    ids=["binary", "latin-1", "broken UTF-8", "50 MB", "nested tags", "torn pdf", "torn docx", "other kind"],
)
def test_a_bad_file_is_named_and_the_good_one_still_used(
    run: Run, make_corpus: MakeCorpus, tmp_path: Path, name: str, content: bytes, words: str
) -> None:
    corpus = make_corpus({name: content})
    result = run("build", corpus, "-o", tmp_path / "brief.md", "--format", "md", "--strict")
    assert result.exit_code == 3
    assert name in result.stderr
    assert words in result.stderr
    assert "Lee Jae-myung" in (tmp_path / "brief.md").read_text(encoding="utf-8")


def test_utf_16_is_read_without_complaint(run: Run, make_corpus: MakeCorpus, tmp_path: Path) -> None:
    corpus = make_corpus()
    article = corpus / "good.txt"
    article.write_bytes(article.read_text(encoding="utf-8").encode("utf-16"))
    result = run("build", corpus, "-o", tmp_path / "brief.md", "--format", "md", "--strict")
    assert result.exit_code == 0, result.stderr
    assert "Lee Jae-myung" in (tmp_path / "brief.md").read_text(encoding="utf-8")


def test_links_in_a_circle_and_things_that_are_no_files_are_left_out(
    run: Run, make_corpus: MakeCorpus, tmp_path: Path
) -> None:
    corpus = make_corpus()
    (corpus / "round").symlink_to(corpus)
    (corpus / "self.txt").symlink_to(corpus / "self.txt")
    (corpus / "zero.txt").symlink_to("/dev/zero")
    os.mkfifo(corpus / "pipe.txt")
    result = run("build", corpus, "-o", tmp_path / "brief.md", "--format", "md", "--strict")
    assert result.exit_code == 3
    for name in ("round", "self.txt", "zero.txt"):
        assert name in result.stderr
    assert (tmp_path / "brief.md").is_file()


def test_an_unreadable_file_is_named(run: Run, make_corpus: MakeCorpus, tmp_path: Path) -> None:
    corpus = make_corpus({"locked.txt": "words"})
    (corpus / "locked.txt").chmod(0)
    if os.access(corpus / "locked.txt", os.R_OK):
        pytest.skip("this user may read every file")
    result = run("build", corpus, "-o", tmp_path / "brief.md", "--format", "md", "--strict")
    assert result.exit_code == 3
    assert "locked.txt" in result.stderr


@pytest.mark.parametrize("place", ["file/sub", "/proc/nothing/out"])
def test_an_output_place_that_cannot_be_written_is_named(
    run: Run, make_corpus: MakeCorpus, tmp_path: Path, place: str
) -> None:
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    result = run("build", make_corpus(), "-o", tmp_path / place, "--format", "md")
    assert result.exit_code == 1
    assert "cannot be written" in result.stderr
    assert (tmp_path / "file").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--as-of", "2001-01-01"], "before every article"),
        (["--as-of", "yesterday"], "YYYY-MM-DD"),
        (["--format", "pfd"], "Did you mean 'pdf'"),
        (["--format", ""], "No format"),
        (["--template", "breif"], "Did you mean 'brief'"),
        (["--template", "../brief"], "no template"),
        (["--paper", "a5"], "a5"),
        (["--bogus"], "--bogus"),
        (["-o", "-"], "Only one format"),
        (["--config", "nowhere.yaml"], "nowhere.yaml"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else None,
)
def test_wrong_usage_ends_with_2(
    run: Run, make_corpus: MakeCorpus, tmp_path: Path, options: list[str], words: str
) -> None:
    result = run("build", make_corpus(), "-o", tmp_path / "out", *options)
    assert result.exit_code == 2
    assert words in result.stderr
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ("titel: x\n", "briefing.yaml:1:1: unknown key 'titel'. Did you mean 'title'?"),
        ("title: a\ntitle: b\n", "briefing.yaml:2:1: title: key 'title' stands here twice."),
        ("title: [1]\n", "briefing.yaml:1:8: title: must be text."),
        ("paper: a5\n", "briefing.yaml:1:8: paper: unknown paper 'a5'"),
        ("rules:\n  folders: [none]\n", "briefing.yaml:2:13: rules.folders: there is no folder"),
        ("a: [\n", "briefing.yaml:2:1:"),
        ("language:\n  model: no_such\n", "'no_such' is not installed"),
        ("rules:\n  pack: diplomcy\n", "Did you mean 'diplomacy'"),
        ("template: none\n", "no template 'none'"),
    ],
)
def test_a_mistake_in_the_settings_is_told_by_build_and_by_check(
    run: Run, make_corpus: MakeCorpus, tmp_path: Path, settings: str, words: str
) -> None:
    corpus = make_corpus({"briefing.yaml": settings})
    for command in (["build", corpus, "-o", tmp_path / "out"], ["check", corpus]):
        result = run(*command)
        assert result.exit_code == 2
        assert words in result.stderr
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        (RULE + "  lable: x\n", "mine.yaml:4:3: mine.one: unknown key 'lable'"),
        (RULE + "  title: again\n", "mine.yaml:4:3: mine.one: repeated key 'title' (first in line 2)"),
        (RULE + "  when: 5\n", "mine.yaml:4:9: mine.one: keys with values expected, found '5'"),
        ("- id: [\n", "mine.yaml:2:1: not valid YAML"),
    ],
    ids=["unknown key", "repeated key", "bad type", "no YAML"],
)
def test_a_mistake_in_the_users_rules_is_told_with_line_and_column(
    run: Run, make_corpus: MakeCorpus, tmp_path: Path, rule: str, words: str
) -> None:
    corpus = make_corpus({"briefing.yaml": SETTINGS_WITH_RULES, "my-rules/mine.yaml": rule})
    for command in (["build", corpus, "-o", tmp_path / "out"], ["check", corpus], ["rules", "test", corpus]):
        result = run(*command)
        assert result.exit_code == 2
        assert words in result.stderr
    assert not (tmp_path / "out").exists()


def test_a_mistake_in_the_users_template_is_told_with_its_line(
    run: Run, make_corpus: MakeCorpus, tmp_path: Path
) -> None:
    corpus = make_corpus(
        {"briefing.yaml": "templates: mine\ntemplate: own\n", "mine/own.md.j2": "# x\n{% if %}\n"}
    )
    built = run("build", corpus, "-o", tmp_path / "out", "--format", "md", "--strict")
    checked = run("check", corpus)
    for result in (built, checked):
        assert result.exit_code == 2
        assert "own.md.j2:2:" in result.stderr
    assert "skipped" not in built.stderr
    assert not (tmp_path / "out").exists()


def test_a_failed_build_leaves_the_old_page_as_it_was(
    run: Run, make_corpus: MakeCorpus, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "brief.md").write_text("the old page", encoding="utf-8")
    corpus = make_corpus(
        {"briefing.yaml": "templates: mine\ntemplate: own\n", "mine/own.md.j2": "{{ brief.titel }}"}
    )
    assert run("build", corpus, "-o", out, "--format", "json,md").exit_code == 2
    assert [path.name for path in out.iterdir()] == ["brief.md"]
    assert (out / "brief.md").read_text(encoding="utf-8") == "the old page"


def test_one_format_goes_to_stdout_and_nothing_else_does(run: Run, make_corpus: MakeCorpus) -> None:
    result = run("build", make_corpus({"bad.xyz": "words"}), "-o", "-", "--format", "md")
    assert result.exit_code == 0
    assert result.stdout.startswith("# ")
    assert "skipped" in result.stderr
    assert "skipped" not in result.stdout


def test_a_killed_build_leaves_nothing_half_written(make_corpus: MakeCorpus, tmp_path: Path) -> None:
    corpus, out = make_corpus(), tmp_path / "out"
    for wait in (0.3, 1.2):
        process = subprocess.Popen(
            [sys.executable, "-m", "briefing.cli", "build", str(corpus), "-o", str(out)],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        time.sleep(wait)
        process.send_signal(signal.SIGKILL)
        process.wait()
        left = sorted(path.name for path in out.iterdir()) if out.exists() else []
        assert all(name in {"brief.md", "brief.pdf", "brief.json"} for name in left), left
        assert all(
            (out / name).read_bytes().rstrip().endswith((b"}", b"%%EOF", b"*")) or name == "brief.md"
            for name in left
        )


def test_no_escape_codes_go_to_a_pipe(
    alone: Callable[..., subprocess.CompletedProcess[bytes]], make_corpus: MakeCorpus
) -> None:
    corpus = make_corpus({"\x1b[31mred.xyz": "words"})
    for environment in ({"NO_COLOR": "1"}, {}):
        result = alone("facts", corpus, **environment)
        assert result.returncode == 0
        assert b"\x1b" not in result.stdout + result.stderr
