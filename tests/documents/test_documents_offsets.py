# ruff: noqa: E501 - fixtures are lines of pages, kept whole
"""Every sentence-like span of an article must be the file's own characters at the offsets that we give."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.documents import load_documents
from briefing.documents.blocks import make_blocks
from briefing.model import SourceFile
from briefing.text import is_unsafe

CASES: dict[str, bytes] = {
    "curly.txt": "Talks end\n\nThe “two sides” said it’s ‘over’ — for now.\n“We agree,” she said.\n".encode(),
    "korean.txt": "한일 정상 통화\n\n양국 정상은 9일 전화로 협력하기로 합의했다고 대통령실이 밝혔다. 회담은 25분간 이어졌다.\n".encode(),
    "japanese.txt": "日韓首脳が電話会談\n\n両首脳は九日に電話で協議し、関係を発展させることで一致したと政府が発表した。次は会談だ。\n".encode(),
    "utf16.txt": "Summit ends\r\n\r\nPresident Müller said “the talks were useful” on Friday.\r\n".encode(
        "utf-16"
    ),
    "utf32.txt": "Summit ends\n\nPresident Müller said the talks were useful on Friday.\n".encode("utf-32"),
    "utf16-no-mark.txt": "Summit ends\r\n\r\nThe president said the talks were useful.\r\n".encode(
        "utf-16-le"
    ),
    "latin1.txt": "Résumé\n\nLe président a déclaré que les négociations étaient terminées à Genève.\n".encode(
        "latin-1"
    ),
    "bom-crlf.txt": b"\xef\xbb\xbfTalks end\r\n\r\nThe ministers agreed on Friday to meet again.\r\nThey left late.\r\n",
    "cr-only.txt": b"Talks end\r\rThe ministers agreed on Friday to meet again.\rThey left late.\r",
    "unsafe.txt": (
        "Talks end\n\nThe min\u200bisters ag\u00adreed \u202eon Friday\u202c to meet \x1b[2Jagain, offi\u2060cials said.\n"
        "A second\tline is\u00a0here too, they said.\x07\n"
    ).encode(),
    "odd-breaks.txt": "One line of text ends here.\u2028Another one follows it.\x0cA third stands on a new page.\n".encode(),
    "wrapped.txt": (
        "River states agree to share data\n\n"
        "The upstream state of Zarumia and its neighbour Belland agreed on\n"
        "Tuesday to share flood data from the dam within two weeks, officials\n"
        "from both countries said after talks in the lakeside town.\n\n"
        "“We will not repeat the mistakes of the past,” the water minister\n"
        "told reporters. “The data belongs to those who live along the\nriver.”\n"
    ).encode(),
    "marks.md": b'---\ntitle: A deal\n---\n\n# A deal\n\nThe **two** sides [agreed](http://x.y/z) on _Friday_ to meet.\n\n> "Good," he said.\n',
}


def load(tmp_path: Path, name: str) -> SourceFile:
    (tmp_path / name).write_bytes(CASES[name])
    files, _ = load_documents([tmp_path])
    return files[0]


@pytest.mark.parametrize("name", sorted(CASES))
def test_each_sentence_stands_in_the_file_at_its_offsets(tmp_path: Path, name: str) -> None:
    file = load(tmp_path, name)
    assert file.articles
    for article in file.articles:
        assert article.text
        for match in re.finditer(r"[^.!?。\n]+[.!?。]?[”\"’]?", article.text):
            if not match.group().strip():
                continue
            start, end = article.offsets.to_file(match.start(), match.end())
            quote = file.text[start:end]
            seen = "".join(" " if char in "\t\n" else char for char in quote if not is_unsafe(char))
            plain = re.sub(r"\s+", " ", re.sub(r"\[2J|\*\*|_|\]\([^)]*\)|\[", "", seen))
            assert plain == re.sub(r"\s+", " ", match.group())


@pytest.mark.parametrize("name", sorted(CASES))
def test_article_text_holds_no_unsafe_character_and_no_newline_in_a_paragraph(
    tmp_path: Path, name: str
) -> None:
    for article in load(tmp_path, name).articles:
        assert not any(is_unsafe(char) for char in article.text)
        assert all(part.strip() and "\n" not in part for part in article.text.split("\n\n"))
        assert "[2J" not in article.text


@pytest.mark.parametrize("name", sorted(CASES))
def test_the_ledger_covers_every_visible_character(tmp_path: Path, name: str) -> None:
    file = load(tmp_path, name)
    covered = set()
    last = 0
    for paragraph in file.paragraphs:
        assert paragraph.start >= last
        assert paragraph.kept == (paragraph.why == "body")
        last = paragraph.end
        covered.update(range(paragraph.start, paragraph.end))
    missing = [
        c for i, c in enumerate(file.text) if i not in covered and not c.isspace() and not is_unsafe(c)
    ]
    assert missing == []


def test_utf8_file_reads_as_the_standard_library_reads_it(tmp_path: Path) -> None:
    file = load(tmp_path, "curly.txt")
    text = (tmp_path / "curly.txt").read_text("utf-8")
    article = file.articles[0]
    start, end = article.offsets.to_file(article.text.index("“We"), article.text.index("said.") + 5)
    assert file.text == text
    assert "“We agree,” she said." in text[start:end] or text[start:end].startswith("“We")


def test_hard_wrapped_lines_become_one_paragraph(tmp_path: Path) -> None:
    text = load(tmp_path, "wrapped.txt").articles[0].text
    assert len(text.split("\n\n")) == 2
    assert "agreed on Tuesday to share flood data from the dam within two weeks, officials from" in text


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(alphabet=st.sampled_from("abc .,\n\t\u200b\u202e\x1b[m-“”é日\u2028 "), max_size=200))
def test_blocks_lead_back_to_their_characters(text: str) -> None:
    for block in make_blocks(text):
        assert "\n" not in block.text
        for i, char in enumerate(block.text):
            start, end = block.to_file(i, i + 1)
            assert end - start == 1
            assert text[start] == char or char == " "
