# ruff: noqa: E501 - fixtures are lines of pages, kept whole
"""Kinds of file, what is wrong with some, and what the user is told."""

from __future__ import annotations

import os
import zipfile
from pathlib import Path

import pytest

from briefing.documents import load_documents
from briefing.errors import BriefingError, ExitCode
from briefing.language.datelines import home_of

GOOD = "Talks end in Vienna\n\nThe two ministers agreed on Friday to meet again in June, officials said.\n"


def messages(tmp_path: Path) -> dict[str, str]:
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    files, problems = load_documents([tmp_path])
    assert any(file.path == "good.txt" and file.articles for file in files)
    assert all(problem.severity == "warning" for problem in problems)
    return {problem.path: problem.message for problem in problems}


def test_what_cannot_be_used_is_named_and_the_rest_is_used(tmp_path: Path) -> None:
    (tmp_path / "bin.txt").write_bytes(bytes(range(256)) * 50)
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "photo.jpg").write_bytes(b"x")
    (tmp_path / "fake.pdf").write_bytes(b"no pdf")
    (tmp_path / "fake.docx").write_bytes(b"no zip")
    (tmp_path / "latin.txt").write_bytes(
        "Le président a déclaré que c’était terminé à Genève.".encode("cp1252")
    )
    (tmp_path / "broken.txt").write_bytes("Die “Minister” — müde — sagten ".encode() + b"\xff es sei gut.")
    told = messages(tmp_path)
    assert "binary" in told["bin.txt"]
    assert "empty" in told["empty.txt"]
    assert "not read" in told["photo.jpg"]
    assert "PDF" in told["fake.pdf"]
    assert "docx" in told["fake.docx"]
    assert "cp1252" in told["latin.txt"]
    assert "broken UTF-8 from line 1" in told["broken.txt"]


def test_too_large_a_file_is_left_out_unread(tmp_path: Path) -> None:
    with (tmp_path / "large.txt").open("wb") as stream:
        stream.truncate(50_000_000)
    assert "too large" in messages(tmp_path)["large.txt"]


def test_containers_that_would_unfold_are_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "bomb.docx", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * 45_000_000)
    with zipfile.ZipFile(tmp_path / "entity.docx", "w") as archive:
        archive.writestr("word/document.xml", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')
    told = messages(tmp_path)
    assert "unpacks to more" in told["bomb.docx"]
    assert "entities" in told["entity.docx"]


def test_html_nested_too_deep_is_read_as_lines(tmp_path: Path) -> None:
    page = "<html><body>" + "<div>" * 100_000 + "<p>The ministers agreed on Friday to meet again in June.</p>"
    (tmp_path / "bomb.html").write_text(page, encoding="utf-8")
    assert "nested too deep" in messages(tmp_path)["bomb.html"]
    files, _ = load_documents([tmp_path / "bomb.html"])
    assert files[0].articles[0].text == "The ministers agreed on Friday to meet again in June."


def test_links_can_neither_loop_nor_lead_out(tmp_path: Path) -> None:
    corpus = tmp_path / "corpus"
    (corpus / "sub").mkdir(parents=True)
    (tmp_path / "secret.txt").write_text(GOOD, encoding="utf-8")
    try:
        (corpus / "sub" / "loop").symlink_to(corpus)
        (corpus / "out.txt").symlink_to(tmp_path / "secret.txt")
        (corpus / "self.txt").symlink_to(corpus / "self.txt")
    except OSError:
        pytest.skip("no links on this system")
    told = messages(corpus)
    assert set(told) == {"sub/loop", "out.txt", "self.txt"}


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_unreadable_file(tmp_path: Path) -> None:
    (tmp_path / "locked.txt").write_text(GOOD, encoding="utf-8")
    (tmp_path / "locked.txt").chmod(0)
    assert "permissions" in messages(tmp_path)["locked.txt"]


def test_names_are_relative_sorted_and_the_programs_own_files_are_no_articles(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "sub/c.txt", ".hidden/x.txt", ".y.txt", "rules/r.txt", "templates/t.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(GOOD, encoding="utf-8")
    for name in ("briefing.yaml", "k.review.yaml", "k.briefing.md"):
        (tmp_path / name).write_text("a: b", encoding="utf-8")
    files, problems = load_documents([tmp_path])
    assert [file.path for file in files] == ["a.txt", "b.txt", "sub/c.txt"]
    assert problems == ()
    both, _ = load_documents([tmp_path / "b.txt", tmp_path])
    assert [file.path for file in both] == [file.path for file in files]
    single, _ = load_documents([tmp_path / "sub" / "c.txt"])
    assert [file.path for file in single] == ["c.txt"]


def test_the_working_directory_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text(GOOD, encoding="utf-8")
    before = load_documents([tmp_path])
    monkeypatch.chdir(tmp_path)
    assert load_documents([Path()]) == before


@pytest.mark.parametrize("make", ["missing", "empty", "textless"])
def test_nothing_to_work_on_is_an_error_that_says_what_to_do(tmp_path: Path, make: str) -> None:
    target = tmp_path / "corpus"
    if make != "missing":
        target.mkdir()
    if make == "textless":
        (target / "a.txt").write_text("Home\nWorld\nSport\n", encoding="utf-8")
    with pytest.raises(BriefingError, match=r"\. ?[A-Z]") as caught:
        load_documents([target])
    assert caught.value.code == ExitCode.FAILED
    assert "corpus" in str(caught.value)


def test_progress_is_reported(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(GOOD, encoding="utf-8")
    seen: list[tuple[str, int, int]] = []
    load_documents([tmp_path], progress=lambda *step: seen.append(step))
    assert seen == [("documents", 0, 1), ("documents", 1, 1)]


def test_html_gives_body_and_metadata(tmp_path: Path) -> None:
    page = """<!doctype html><html><head><title>Grain deal extended - The Port Gazette</title>
<meta property="og:site_name" content="The Port Gazette">
<meta property="article:published_time" content="2023-05-17T14:00:00Z"></head><body><nav><a>Home</a></nav>
<article><h1>Grain deal extended</h1><p>ISTANBUL — The two states agreed on Wednesday to extend the grain deal
for two months, mediators said.</p><p>The deal lets ships leave three ports. Both delegations thanked the
mediators for their efforts over the past weeks of talks in the city.</p><p>A spokesman said “the text has not
changed” and that inspections would go on as before under the joint centre.</p></article>
<section id="comments"><h3>12 Comments</h3><p>joe99: this is all lies and nobody should believe it.</p></section>
</body></html>"""
    (tmp_path / "page.html").write_text(page, encoding="utf-8")
    article = load_documents([tmp_path])[0][0].articles[0]
    assert article.text.startswith("The two states agreed on Wednesday to extend")
    assert "joe99" not in article.text
    assert (article.outlet, article.title) == ("The Port Gazette", "Grain deal extended")
    assert str(article.published.day) == "2023-05-17"
    assert article.published.confidence == "high"
    assert "2023-05-17T14:00:00Z" in article.published.why


def test_newsletter_gives_each_item_with_the_mails_date(tmp_path: Path) -> None:
    mail = """From: The Brief Daily <news@briefdaily.example>
Subject: =?utf-8?q?Today=E2=80=99s_brief?=
Date: Tue, 04 Jun 2024 06:30:00 +0000
Content-Type: text/plain; charset=utf-8

View this email in your browser

1. Trade ministers set a date for tariff talks

The trade ministers of Mexico and Canada agreed on Monday to hold talks on steel tariffs on 20 June in Ottawa,
their offices said.

Read more: https://example.org/1

2. Strike at the port of Callao enters third day

Dock workers in Callao stayed out for a third day on Monday. The union said it wanted a new offer by Friday.

You are receiving this email because you signed up at example.org.
Unsubscribe | Manage preferences
"""
    (tmp_path / "news.eml").write_text(mail, encoding="utf-8")
    articles = load_documents([tmp_path])[0][0].articles
    assert [a.title for a in articles] == [
        "Trade ministers set a date for tariff talks",
        "Strike at the port of Callao enters third day",
    ]
    assert {a.outlet for a in articles} == {"The Brief Daily"}
    assert {str(a.published.day) for a in articles} == {"2024-06-04"}
    assert not any("email" in a.text or "Read more" in a.text for a in articles)


def test_word_file_with_a_table(tmp_path: Path) -> None:
    names = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

    def paragraph(text: str) -> str:
        return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"

    body = (
        paragraph("Talks on border trade")
        + paragraph("Date: 7 May 2019")
        + paragraph("The two ministers agreed on Tuesday to open three border markets, officials said.")
        + f"<w:tbl><w:tr><w:tc>{paragraph('The first market opens in Gora on 1 June.')}</w:tc></w:tr></w:tbl>"
    )
    with zipfile.ZipFile(tmp_path / "a.docx", "w") as archive:
        archive.writestr("word/document.xml", f"<w:document {names}><w:body>{body}</w:body></w:document>")
    article = load_documents([tmp_path])[0][0].articles[0]
    assert article.text.endswith("The first market opens in Gora on 1 June.")
    assert article.title == "Talks on border trade"
    assert str(article.published.day) == "2019-05-07"


@pytest.mark.parametrize(("place", "home"), [("LIMA", "Peru"), ("GENEVA", "")])
def test_a_dateline_is_no_text_and_tells_where_it_was_written(tmp_path: Path, place: str, home: str) -> None:
    body = "Peru closed the port on Thursday. The Information Minister, Bo Lund, said that Peru had no choice."
    (tmp_path / "a.txt").write_text(f"Port closed\n\n{place}, May 2 (Andes Wire) - {body}\n", encoding="utf-8")
    files, _ = load_documents([tmp_path])
    (article,) = files[0].articles
    assert article.text == body
    assert article.dateline == f"{place}, May 2 (Andes Wire) - "
    assert home_of(article) == home
