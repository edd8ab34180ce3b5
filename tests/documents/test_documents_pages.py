# ruff: noqa: E501 - fixtures are lines of pages, kept whole
"""Hard pages whole: which lines are body, and files that hold several articles."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from briefing.documents import load_documents
from briefing.model import Article, SourceFile

PAGES = sorted((Path(__file__).parent / "pages").glob("*.txt"), key=lambda path: path.name)
INCOMPLETE = {"cut-off"}


def _read(tmp_path: Path, name: str, text: str) -> SourceFile:
    (tmp_path / name).write_text(text, encoding="utf-8")
    files, _ = load_documents([tmp_path / name])
    return files[0]


def _page(path: Path) -> tuple[str, list[str], str]:
    """Return a page's text without marks, its body lines and its title."""
    lines = path.read_text(encoding="utf-8").splitlines()
    title = next(line[2:] for line in lines if line.startswith("# "))
    body = [line for line in lines if line and not line.startswith(("~ ", "# "))]
    return "\n".join(line.removeprefix("~ ").removeprefix("# ") for line in lines) + "\n", body, title


def _plain(line: str) -> str:
    """Return a body line without the number, letter or dateline that cleaning may take off."""
    for mark in (") ", ". ", "— "):
        head, _, rest = line.partition(mark)
        if rest and (head.isdigit() or re.fullmatch(r"\([a-z]", head) or head == "NAIROBI, Kenya "):
            return rest
    return line


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_a_hard_page_keeps_its_body_and_nothing_else(path: Path, tmp_path: Path) -> None:
    text, body, title = _page(path)
    (article,) = _read(tmp_path, path.name, text).articles
    assert article.text.split("\n\n") == [_plain(line) for line in body]
    assert article.title == title
    assert article.status == ("incomplete" if path.stem in INCOMPLETE else "complete")


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_a_hard_page_parted_by_empty_lines_reads_the_same(path: Path, tmp_path: Path) -> None:
    text, body, title = _page(path)
    (article,) = _read(tmp_path, path.name, text.replace("\n", "\n\n")).articles
    assert article.text.split("\n\n") == [_plain(line) for line in body]
    assert article.title == title


FIRST = (
    "Ghana and Togo agreed on Monday to share the water of the Oti in dry years, officials said.",
    "The two will measure the flow at three places from March 1 and publish the figures every week.",
)
SECOND = (
    "Rwanda recalled its ambassador from Kampala on Tuesday over the closing of a border post.",
    "Uganda said that it regretted the step and that the post would open again within a month.",
)
THIRD = (
    "Zambia will host a meeting of copper producers in Ndola on May 14, its mining minister said.",
    "Chile and Peru have been invited but have not answered yet, the minister told reporters.",
)
STORIES = (("Ghana, Togo share water of the Oti", FIRST), ("Rwanda recalls envoy from Kampala", SECOND), ("Zambia to host copper producers in Ndola", THIRD))


def _texts(articles: tuple[Article, ...]) -> list[tuple[str, list[str]]]:
    return [(article.title, article.text.split("\n\n")) for article in articles]


WANTED = [(title, list(body)) for title, body in STORIES]


def test_an_html_page_of_article_elements_gives_each_article(tmp_path: Path) -> None:
    items = "".join(
        f"<article><h2><a href='/n/{i}'>{title}</a></h2><div class='meta'><span>Lomé Daily</span> <time datetime='2021-02-0{i}T08:00:00Z'>0{i} February 2021</time></div>"
        + "".join(f"<p>{p}</p>" for p in body) + "<a>Share</a></article>"
        for i, (title, body) in enumerate(STORIES, 1)
    )  # fmt: skip
    page = f"<html><head><title>Africa this week</title></head><body><nav><ul><li>Home</li><li>World</li></ul></nav><h1>Africa this week</h1>{items}<footer>© 2021 Lomé Daily. All rights reserved.</footer></body></html>"
    file = _read(tmp_path, "page.html", page)
    assert _texts(file.articles) == WANTED
    assert [str(a.published.day) for a in file.articles] == ["2021-02-01", "2021-02-02", "2021-02-03"]
    assert {a.outlet for a in file.articles} == {"Lomé Daily"}


def test_an_html_newsletter_of_headings_gives_each_article(tmp_path: Path) -> None:
    items = "".join(
        f"<table><tr><td><h3>{title}</h3>" + "".join(f"<p>{p}</p>" for p in body) + "<a href='x'>Read more</a></td></tr></table>"
        for title, body in STORIES
    )  # fmt: skip
    page = f"<html><head><title>The Accra Letter</title><meta property='article:published_time' content='2021-02-04'></head><body><p>View in browser</p><p>Good morning. Here is what you need to know today.</p>{items}<p>You can unsubscribe at any time.</p></body></html>"
    file = _read(tmp_path, "letter.html", page)
    assert _texts(file.articles) == WANTED
    assert {str(a.published.day) for a in file.articles} == {"2021-02-04"}


@pytest.mark.parametrize("rule", ["-----", "* * *", "==========", "___"])
def test_a_file_of_articles_parted_by_rules_gives_each_article(rule: str, tmp_path: Path) -> None:
    text = f"\n\n{rule}\n\n".join("\n\n".join((title, *body)) for title, body in STORIES)
    assert _texts(_read(tmp_path, "three.txt", text).articles) == WANTED


def test_a_rule_within_one_report_does_not_part_it(tmp_path: Path) -> None:
    text = "\n\n".join((STORIES[0][0], *FIRST, "* * *", *SECOND, "* * *", *THIRD))
    (article,) = _read(tmp_path, "one.txt", text).articles
    assert article.text.split("\n\n") == [*FIRST, *SECOND, *THIRD]


def test_subheadings_within_an_html_article_do_not_part_it(tmp_path: Path) -> None:
    inner = "".join(f"<h2>{title}</h2>" + "".join(f"<p>{p}</p>" for p in body) for title, body in STORIES)
    page = f"<html><head><title>Three quarrels explained</title></head><body><article><h1>Three quarrels explained</h1><p>By Ama Boateng</p><p>Three quarrels have troubled the continent this week, and none of them is near its end.</p>{inner}</article></body></html>"
    (article,) = _read(tmp_path, "one.html", page).articles
    assert [line for body in (FIRST, SECOND, THIRD) for line in body if line not in article.text] == []
