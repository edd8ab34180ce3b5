"""Hostile text stays text in every format."""

from __future__ import annotations

import json
import re
import zipfile
from datetime import date
from io import BytesIO
from xml.etree import ElementTree

import pypdfium2
import pytest
from brief_cases import AS_OF, SEAL, article, fact, mention
from markdown_it import MarkdownIt

from briefing.brief import assemble_brief
from briefing.export import FORMATS, render
from briefing.model import Brief

HOSTILE = (
    "#set page(width: 1pt) $x$ *b* _i_ `code` ~~s~~",
    '"; #panic("out") //',
    "\\\\server\\share \\",
    "[x](javascript:alert(1)) ![i](http://e.example/p.png) <http://e.example>",
    "<script>alert(1)</script> &lt;b&gt; <!-- -- >",
    "{{ 7 * 7 }} {% raw %} {# note #}",
    "\x1b[31mred\x1b[0m \u202egnp.exe\u202c \u2066x\u2069 a\u200bb",
    "| a | b |\n|---|---|\n# Head\n- item\n1. one\n> quote\n***",
    '@preview/evil:1.0.0 #import "@preview/evil:1.0.0"',
    "BEGIN:VEVENT\r\nSUMMARY:x; a, b\\n",
    "www.evil.example and https://evil.example/x?y=1 and me@evil.example",
    "]]> &amp; ' \" = <w:p>",
    "[1]: http://evil.example",
    "- [ ] task :smile: ^sup^ ==mark== H~2~O",
)


def hostile_brief(text: str) -> Brief:
    facts = [
        fact("f1", text, matter=text, section="disputes", attributed_to=(text,)),
        fact(
            "f2", text + " 2", section="upcoming", date=mention(date(2031, 6, 1), text=text), tag="scheduled"
        ),
    ]
    source = article(text.replace("/", "-")[:40] + ".txt", title=text, outlet=text)
    facts = [fact_of(source.key, told) for told in facts]
    return assemble_brief(facts, [source], as_of=AS_OF, seal=SEAL, title=text)


def fact_of(key, told):
    from dataclasses import replace

    return replace(told, claims=tuple(replace(claim, article=key) for claim in told.claims))


@pytest.mark.parametrize("text", HOSTILE)
def test_markdown_shows_text_and_nothing_else(text):
    shown = render(hostile_brief(text), "md").decode()
    parser = MarkdownIt("commonmark", {"linkify": True}).enable(["table", "strikethrough", "linkify"])
    tokens = parser.parse(shown)
    kinds = {child.type for token in tokens for child in (token, *(token.children or ()))}
    assert not kinds & {
        "link_open",
        "image",
        "html_inline",
        "html_block",
        "code_inline",
        "table_open",
        "s_open",
    }
    assert sum(token.type == "heading_open" and token.tag == "h1" for token in tokens) == 1
    letters = re.sub(r"\W+", "", "".join(c.content for t in tokens for c in t.children or () if c.content))
    assert re.sub(r"\W+", "", hostile_brief(text).sections[0].items[0].text) in letters


@pytest.mark.parametrize("text", HOSTILE)
def test_the_pdf_is_one_page_with_the_text_on_it(text):
    brief = hostile_brief(text)
    document = pypdfium2.PdfDocument(render(brief, "pdf"))
    assert len(document) == 1
    printed = re.sub(r"\W+", "", document[0].get_textpage().get_text_bounded())
    assert re.sub(r"\W+", "", brief.sections[0].items[0].text) in printed
    document.close()


@pytest.mark.parametrize("text", HOSTILE)
def test_html_has_no_element_of_the_text(text):
    shown = render(hostile_brief(text), "html").decode()
    elements = set(re.findall(r"<([a-z!][\w-]*)", shown))
    assert elements <= {
        "!DOCTYPE", "html", "head", "meta", "title", "style", "body", "header", "h1", "p", "strong", "main",
        "section", "h2", "ul", "li", "span", "details", "summary", "blockquote", "ol", "footer",
    }  # fmt: skip
    assert not re.search(r"(?:href|src)\s*=|url\(|@import\b(?!.*preview)", shown.split("</style>")[0])
    assert "<a " not in shown


@pytest.mark.parametrize("text", HOSTILE)
def test_docx_and_json_and_calendar_are_well_formed(text):
    brief = hostile_brief(text)
    with zipfile.ZipFile(BytesIO(render(brief, "docx"))) as archive:
        for name in archive.namelist():
            ElementTree.fromstring(archive.read(name))
    assert json.loads(render(brief, "json"))["title"] == brief.title
    calendar = render(brief, "ics").decode()
    assert calendar.count("\r\nBEGIN:VEVENT\r\n") == 1
    assert all(len(line.encode()) <= 75 for line in calendar.split("\r\n"))


@pytest.mark.parametrize("fmt", [fmt for fmt in FORMATS if fmt not in ("pdf", "docx")])
def test_no_control_or_bidirectional_character_gets_out(fmt):
    brief = hostile_brief(HOSTILE[6])
    for line in (brief.title, brief.sections[0].items[0].text):
        assert not re.search(r"[\x00-\x1f\u200b\u202a-\u202e\u2066-\u2069]", line)
    if fmt != "json":
        shown = render(brief, fmt).decode()
        assert not re.search(r"[\x00-\x09\x0b\x0c\x0e-\x1f\u200b\u202a-\u202e\u2066-\u2069]", shown)
