"""Formats, templates and files: what comes out, what a wrong wish is told, what an error leaves behind."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from datetime import date
from io import BytesIO
from pathlib import Path

import jsonschema
import pytest
from brief_cases import AS_OF, SEAL, article, fact, mention, random_case

from briefing.brief import assemble_brief, diff_briefs
from briefing.errors import BriefingError, ExitCode
from briefing.export import FORMATS, brief_as_dict, check_templates, known_templates, render, write_files
from briefing.model import Brief

ROOT = Path(__file__).parents[2]

GOLDEN = """\
# Talks at Karvela

*Information as of 14 May 2031 · 2 articles · 2 outlets · 10 May 2031 to 12 May 2031*

**Bottom line.** They agreed to reopen the crossing. Fishing rights: Norland wants a larger quota.

## Agreements and undertakings

- ●● They agreed to reopen the crossing. [1, 2]

## Open disputes and positions

- ○ **Fishing rights.** Norland wants a larger quota. [2]

## Upcoming events

- ● **1 June 2031.** A joint commission meets. [2]

## Gaps

- No leader is named in the 2 articles.
- Cut off or behind a paywall: b.txt.

## Sources

1. Radio Karvela, “A crossing”, 10 May 2031, incomplete
2. The Elling Post, “Ministers meet”, 12 May 2031

---

●● two or more independent origins · ● one named official origin · ○ press or unnamed source only
"""


@pytest.fixture
def brief() -> Brief:
    articles = [
        article("a.txt"),
        article(
            "b.txt", day=date(2031, 5, 10), outlet="Radio Karvela", title="A crossing", status="incomplete"
        ),
    ]
    facts = [
        fact(
            "f1",
            "They agreed to reopen the crossing.",
            articles=("a.txt#1", "b.txt#1"),
            mark="corroborated",
            origins=("x", "y"),
        ),
        fact("f2", "Norland wants a larger quota.", section="disputes", matter="fishing rights", rank=60),
        fact(
            "f3",
            "A joint commission meets.",
            section="upcoming",
            date=mention(date(2031, 6, 1)),
            mark="official",
            certainty="expected",
            tag="scheduled",
        ),
    ]
    return assemble_brief(facts, articles, as_of=AS_OF, seal=SEAL, title="Talks at Karvela")


def test_markdown_is_the_page(brief):
    assert render(brief, "md").decode() == GOLDEN


def test_the_json_keeps_the_contract_and_its_schema(brief):
    schema = json.loads((ROOT / "docs" / "brief.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    for seed in range(6):
        facts, articles = random_case(seed)
        validator.validate(brief_as_dict(assemble_brief(facts, articles, as_of=AS_OF, seal=SEAL)))
    data = json.loads(render(brief, "json"))
    validator.validate(data)
    assert list(data) == schema["required"]
    assert data["sections"][2]["items"][0]["date"] == {
        "start": "2031-06-01",
        "end": "2031-06-01",
        "precision": "day",
        "text": "Monday",
        "why": "",
    }
    assert data["sections"][0]["items"][0]["date"] is None
    assert diff_briefs(data, data) == ()


def test_the_calendar_has_the_events_ahead(brief):
    lines = render(brief, "ics").decode().split("\r\n")
    for line in ("DTSTART;VALUE=DATE:20310601", "DTEND;VALUE=DATE:20310602", "STATUS:CONFIRMED"):
        assert line in lines


def test_every_line_is_in_every_document(brief):
    with zipfile.ZipFile(BytesIO(render(brief, "docx"))) as archive:
        document = archive.read("word/document.xml").decode()
    html = render(brief, "html").decode()
    for section in brief.sections:
        for item in section.items:
            assert item.text in document
            assert item.text in html


def test_an_empty_brief_renders_in_every_format():
    empty = assemble_brief([], [article()], as_of=AS_OF, seal=SEAL)
    assert all(render(empty, fmt) for fmt in FORMATS)


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"fmt": "pfd"}, "Unknown format 'pfd'. Did you mean 'pdf'? Known: md, pdf, html, docx, json, ics."),
        ({"fmt": "md", "template": "breif"}, "Did you mean 'brief'? Known: brief, talking-points."),
        ({"fmt": "md", "template": "../templates/brief"}, "There is no template"),
        ({"fmt": "pdf", "paper": "a5"}, "Unknown paper 'a5'."),
    ],
)
def test_unknown_wishes_are_usage_errors_with_what_there_is(brief, options, words):
    with pytest.raises(BriefingError) as caught:
        render(brief, **options)
    assert words in str(caught.value)
    assert caught.value.code == ExitCode.USAGE


@pytest.mark.parametrize(
    ("source", "line", "words"),
    [
        ("a\n{% for x in %}\n", 2, "Expected"),
        ("a\nb\n{{ brief.titel }}\n", 3, "titel"),
        ("{{ brief.title|shout }}\n", 1, "shout"),
        ("\n{{ brief.__class__.__mro__ }}\n", 2, "unsafe"),
        ("{{ brief.first_day }}{{ config }}\n", 1, ""),
    ],
)
def test_a_templates_mistake_is_named_with_file_and_line(brief, tmp_path, source, line, words):
    path = tmp_path / "mine.md.j2"
    path.write_text(source, encoding="utf-8")
    with pytest.raises(BriefingError) as caught:
        render(brief, "md", template="mine", template_dirs=(tmp_path,))
    assert str(caught.value).startswith(f"{path}:{line}: ")
    assert words in str(caught.value)
    assert caught.value.code == ExitCode.USAGE


def test_the_users_templates_go_first(brief, tmp_path):
    (tmp_path / "brief.md.j2").write_text("mine: {{ brief.title }}", encoding="utf-8")
    assert render(brief, "md", template_dirs=(tmp_path,)) == b"mine: Talks at Karvela"
    assert known_templates("md", (tmp_path,)) == ("brief", "talking-points")


def test_a_template_that_does_not_parse_is_found_without_a_brief(tmp_path):
    (tmp_path / "mine.html.j2").write_text("x\n{% if %}", encoding="utf-8")
    (problem,) = check_templates((tmp_path,))
    assert (problem.path, problem.line) == (str(tmp_path / "mine.html.j2"), 2)


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ('#import "@preview/cetz:0.3.0"', "fetched from the net"),
        ('#let at = "@pre"; #import (at + "view/cetz:0.3.0")', "could not make the PDF"),
        ('#read("/etc/passwd")', "could not make the PDF"),
        ('#read("../../etc/passwd")', "could not make the PDF"),
        ('#panic("no")', "no"),
    ],
)
def test_a_pdf_template_reaches_nothing(brief, tmp_path, source, words):
    (tmp_path / "mine.typ.j2").write_text(source, encoding="utf-8")
    with pytest.raises(BriefingError, match="mine") as caught:
        render(brief, "pdf", template="mine", template_dirs=(tmp_path,))
    assert words in str(caught.value)


def test_a_template_that_never_ends_is_stopped(brief, tmp_path, monkeypatch):
    (tmp_path / "mine.typ.j2").write_text("#for a in range(100000) { for b in range(100000) { [] } }")
    monkeypatch.setattr("briefing.export.pdf.TIME_LIMIT", 1.0)
    with pytest.raises(BriefingError, match="longer than 1 seconds"):
        render(brief, "pdf", template="mine", template_dirs=(tmp_path,))


def test_files_are_written_into_a_folder_or_as_one_file(brief, tmp_path):
    made = write_files(brief, formats=("md", "json"), out=tmp_path / "new" / "out")
    assert [path.name for path in made] == ["brief.md", "brief.json"]
    assert write_files(brief, formats=["md"], out=tmp_path / "x.md") == (tmp_path / "x.md",)
    assert (tmp_path / "x.md").read_text(encoding="utf-8") == GOLDEN
    assert sorted(path.name for path in (tmp_path / "new" / "out").iterdir()) == ["brief.json", "brief.md"]


def test_an_error_leaves_what_stood_there(brief, tmp_path, monkeypatch):
    (tmp_path / "brief.md").write_text("old")
    with pytest.raises(BriefingError):
        write_files(brief, formats=("md", "html"), out=tmp_path, template="talking-points")

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(BriefingError, match="No space left on device"):
        write_files(brief, formats=("md",), out=tmp_path)
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("brief.md", "old")]


def test_places_that_cannot_be_written_are_named(brief, tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(BriefingError, match="is a file") as caught:
        write_files(brief, formats=("md", "json"), out=tmp_path / "file")
    assert caught.value.code == ExitCode.USAGE
    with pytest.raises(BriefingError, match="cannot be written"):
        write_files(brief, formats=("md",), out=tmp_path / "file" / "below")
    (tmp_path / "brief.md").mkdir()
    with pytest.raises(BriefingError, match="cannot be written"):
        write_files(brief, formats=("md",), out=tmp_path)


_SCRIPT = """
import hashlib, sys
sys.path.insert(0, sys.argv[1])
from brief_cases import AS_OF, SEAL, random_case
from briefing.brief import assemble_brief
from briefing.export import FORMATS, render
facts, articles = random_case(8)
brief = assemble_brief(facts, articles, as_of=AS_OF, seal=SEAL)
print(*(hashlib.sha256(render(brief, fmt)).hexdigest() for fmt in FORMATS))
"""


def test_the_same_bytes_whatever_the_machine_is_set_to(tmp_path):
    cases = str(ROOT / "tests" / "brief")
    outputs = {
        subprocess.run(
            [sys.executable, "-c", _SCRIPT, cases],
            env={**os.environ, **extra},
            cwd=cwd,
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        for extra, cwd in (
            ({"PYTHONHASHSEED": "0", "LC_ALL": "C", "TZ": "UTC"}, ROOT),
            (
                {"PYTHONHASHSEED": "77", "LC_ALL": "tr_TR.UTF-8", "TZ": "Asia/Tokyo", "LANG": "ko_KR"},
                tmp_path,
            ),
        )
    }
    assert len(outputs) == 1


def test_loading_the_package_loads_no_typesetter_and_no_template_engine():
    code = (
        "import sys, briefing.export, briefing.brief; print(sorted({'typst', 'jinja2'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
