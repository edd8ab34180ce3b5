"""The sample corpora as the document step reads them, and the gold facts as data.

Owns the comparison of each file with `expected.yaml`; what later steps make of them is tested elsewhere.
"""

from __future__ import annotations

import html
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from briefing.documents import load_documents
from briefing.model import SourceFile

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
EXPECTED: dict[str, dict[str, Any]] = yaml.safe_load((HERE / "expected.yaml").read_text(encoding="utf-8"))
FILES = [(corpus, name) for corpus in EXPECTED for name in EXPECTED[corpus]]
GOLD = ("gold_sample.yaml", "gold_second.yaml")

SHORTFALLS: dict[tuple[str | int, ...], str] = {}
"""What the document step should find and does not yet: (file, article or 0, field) -> what goes wrong."""


@cache
def _files(corpus: str) -> dict[str, SourceFile]:
    files, _ = load_documents([ROOT / corpus])
    return {Path(file.path).name: file for file in files}


def _marks(*key: str | int) -> list[pytest.MarkDecorator]:
    why = SHORTFALLS.get(key)
    return [pytest.mark.xfail(reason=why, strict=False)] if why else []


def _fields() -> list[Any]:
    """Return one test parameter for each thing expected of an article."""
    params = []
    for corpus, name in FILES:
        for number, article in enumerate(EXPECTED[corpus][name]["articles"], 1):
            for field, want in article.items():
                label, marks = f"{name}#{number}-{field}", _marks(name, number, field)
                params.append(pytest.param(corpus, name, number, field, want, marks=marks, id=label))
    return params


def _dropped() -> list[Any]:
    return [pytest.param(corpus, name, marks=_marks(name, 0, "dropped"), id=name) for corpus, name in FILES]


def _squeeze(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def _body(corpus: str, name: str) -> list[str]:
    """Return the lines of the raw file that nothing declares to be furniture."""
    raw = (ROOT / corpus / name).read_text(encoding="utf-8")
    expected = EXPECTED[corpus][name]
    if name.endswith(".html"):
        article = raw.partition("</article>")[0]
        lines = [html.unescape(line) for line in re.findall(r"<p>(.*?)</p>", article, re.DOTALL)]
    elif name.endswith(".eml"):
        lines = raw.partition("\n\n")[2].split("\n")
    else:
        lines = raw.split("\n")
    left_out = {_squeeze(line) for line in expected["dropped"].split("\n")}
    left_out |= {_squeeze(one["title"]) for one in expected["articles"]}
    for part in expected.get("parts", []):
        lines = [line.replace(part, "") for line in lines]
    return [_squeeze(line) for line in lines if _squeeze(line) and _squeeze(line) not in left_out]


@pytest.mark.parametrize("corpus", EXPECTED)
def test_every_file_of_the_corpus_is_expected_and_gives_articles(corpus: str) -> None:
    assert sorted(_files(corpus)) == sorted(EXPECTED[corpus])
    assert sorted(path.name for path in (ROOT / corpus).iterdir()) == sorted(EXPECTED[corpus])


@pytest.mark.parametrize(("corpus", "name"), FILES)
def test_a_file_holds_the_expected_number_of_articles(corpus: str, name: str) -> None:
    assert len(_files(corpus)[name].articles) == len(EXPECTED[corpus][name]["articles"])


@pytest.mark.parametrize(("corpus", "name", "number", "field", "want"), _fields())
def test_an_article_has_its_outlet_title_day_and_status(
    corpus: str, name: str, number: int, field: str, want: object
) -> None:
    article = _files(corpus)[name].articles[number - 1]
    assert (article.published.day if field == "day" else getattr(article, field)) == want


def test_the_newest_articles_give_the_days_of_the_gold() -> None:
    for gold, corpus in zip(GOLD, EXPECTED, strict=True):
        days = [a.published.day for f in _files(corpus).values() for a in f.articles if a.published.day]
        assert max(days) == yaml.safe_load((HERE / gold).read_text(encoding="utf-8"))["as_of"]


@pytest.mark.parametrize(("corpus", "name"), FILES)
def test_no_sentence_of_the_body_is_lost(corpus: str, name: str) -> None:
    text = _squeeze(" ".join(article.text for article in _files(corpus)[name].articles))
    body = _body(corpus, name)
    assert len(body) >= 3
    assert [line for line in body if line not in text] == []


@pytest.mark.parametrize(("corpus", "name"), _dropped())
def test_no_furniture_comment_caption_or_byline_is_body(corpus: str, name: str) -> None:
    expected = EXPECTED[corpus][name]
    articles = _files(corpus)[name].articles
    paragraphs = {_squeeze(text) for article in articles for text in article.text.split("\n\n")}
    text = " ".join(sorted(paragraphs))
    lines = [_squeeze(line) for line in expected["dropped"].split("\n") if line.strip()]
    # A short label ("Kita Press") may well be named by the story; it must not be a paragraph of its own.
    assert [line for line in lines if line in paragraphs or (len(line.split()) > 3 and line in text)] == []
    assert [part for part in expected.get("parts", []) if _squeeze(part) in text] == []


@pytest.mark.parametrize(("corpus", "name"), FILES)
def test_a_body_character_stands_in_its_file_at_its_offset(corpus: str, name: str) -> None:
    file = _files(corpus)[name]
    for article in file.articles:
        for match in re.finditer(r"[^\n]+", article.text):
            start, end = article.offsets.to_file(match.start(), match.end())
            assert file.text[start:end] == match.group()


@pytest.mark.parametrize("name", GOLD)
def test_a_gold_statement_matches_its_own_patterns_and_no_trap(name: str) -> None:
    gold = yaml.safe_load((HERE / name).read_text(encoding="utf-8"))
    assert len({fact["id"] for fact in gold["facts"]}) == len(gold["facts"])
    for fact in gold["facts"]:
        missed = [p for p in fact["must"] if not re.search(p, fact["statement"], re.IGNORECASE)]
        assert missed == [], fact["id"]
        for trap in gold["traps"]:
            if trap.get("section") in (None, fact["section"]):
                trapped = re.search(trap["text_regex"], fact["statement"], re.IGNORECASE)
                assert not trapped, (fact["id"], trap["why"])


@pytest.mark.parametrize("name", GOLD)
def test_gold_sources_are_articles_of_the_corpus(name: str) -> None:
    gold = yaml.safe_load((HERE / name).read_text(encoding="utf-8"))
    files = _files(Path(gold["corpus"]).name)
    assert (HERE / gold["corpus"]).is_dir()
    known = {
        key
        for path, file in files.items()
        for number in [str(int(path.partition("-")[0]))]
        for key in ([f"{number}#{a.number}" for a in file.articles] if len(file.articles) > 1 else [number])
    }
    assert {source for fact in gold["facts"] for source in fact["sources"]} <= known
