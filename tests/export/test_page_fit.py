"""The page fits: what was chosen on widths alone is one page at 8 pt or more, on both papers."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pypdfium2
import pytest
import typst
from brief_cases import AS_OF, SEAL, article, fact, random_case

from briefing.brief import assemble_brief
from briefing.errors import BriefingError
from briefing.export import find_template, render
from briefing.export.pdf import PAPERS
from briefing.export.templates import fill_template
from briefing.model import Brief, Decision, Review


def pages(data: bytes) -> int:
    document = pypdfium2.PdfDocument(data)
    try:
        return len(document)
    finally:
        document.close()


def page_text(data: bytes) -> str:
    document = pypdfium2.PdfDocument(data)
    try:
        return document[0].get_textpage().get_text_bounded()
    finally:
        document.close()


def type_size(brief: Brief, paper: str) -> float:
    """Return the points of the page's type."""
    source = fill_template(find_template("brief", "pdf"), brief, "typ")
    plan = typst.query(
        f'#set page(paper: "{PAPERS[paper]}")\n{source}'.encode(),
        "<page-plan>",
        field="value",
        one=True,
        ignore_system_fonts=True,
    )
    return float(json.loads(plan)["points"])


@pytest.mark.parametrize("seed", range(24))
def test_any_brief_fits_in_readable_type(seed):
    facts, articles = random_case(seed)
    brief = assemble_brief(facts, articles, as_of=AS_OF, seal=SEAL)
    assert type_size(brief, "a4") >= 8
    assert type_size(brief, "letter") >= 8


@pytest.mark.parametrize("word", ["WWWWWWWWWWWW", "illicit", "한국", "日本", "🙂🙃", "ﬁ—é", "pneumono" * 6])
def test_wide_narrow_and_foreign_words_fit(word):
    articles = [article(f"{n:02}.txt", title=f"{word} " * 20, outlet=word) for n in range(30)]
    facts = [
        fact(f"f{n:02}", f"{word} " * 25 + str(n), articles=(articles[n % 30].key,), section=section)
        for n in range(60)
        for section in (("agreements", "disputes", "past")[n % 3],)
    ]
    brief = assemble_brief(facts, articles, as_of=AS_OF, seal=SEAL)
    assert sum(len(section.items) for section in brief.sections) >= 2
    assert type_size(brief, "letter") >= 8


def test_pinned_lines_beyond_one_page_end_in_a_message():
    facts = [fact(f"f{n:03}", f"Line {n} says " + "much " * 30, section="past") for n in range(150)]
    review = Review(decisions=tuple(Decision(fact=told.id, pinned=True) for told in facts))
    brief = assemble_brief(facts, [article()], as_of=AS_OF, seal=SEAL, review=review)
    with pytest.raises(BriefingError, match="unpin or cut lines"):
        render(brief, "pdf")


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_markdown_and_pdf_say_the_same_on_one_page(paper):
    facts, articles = random_case(5)
    brief = assemble_brief(facts, articles, as_of=AS_OF, seal=SEAL)
    data = render(brief, "pdf", paper=paper)
    assert pages(data) == 1
    # Letters and figures only: at a line's end the reader of the PDF takes hyphens away.
    printed = re.sub(r"\W+", "", page_text(data))
    markdown = re.sub(r"\W+", "", render(brief, "md").decode())
    for section in brief.sections:
        for item in section.items:
            words = re.sub(r"\W+", "", item.lead + item.text)
            assert words in printed
            assert words in markdown
    for line in (brief.title, brief.bottom_line, *brief.gaps):
        assert re.sub(r"\W+", "", line) in printed
        assert re.sub(r"\W+", "", line) in markdown


def test_characters_without_a_glyph_are_spelt_and_noted():
    brief = assemble_brief(
        [fact("f1", "이재명 met 石破 and かな 🙂.", section="past")], [article()], as_of=AS_OF, seal=SEAL
    )
    text = page_text(render(brief, "pdf"))
    assert "i jae myeong met [Chinese characters] and kana [symbol]" in re.sub(r"\s+", " ", text)
    assert "typeface lacks" in text
    assert "이재명 met 石破 and かな 🙂." in render(brief, "md").decode()
    assert "typeface lacks" not in page_text(render(replace(brief, sections=(), bottom_line=""), "pdf"))
