"""Whose judgement a text is: a guest's column is known by the line that tells who the guest is."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.documents import load_documents

BODY = (
    "The bridge at Hilacondji has been closed for three years, and nobody in the two capitals seems to mind very much.\n\n"
    "On Monday the ministers met for the fourth time, and for the fourth time they agreed to meet again in the spring.\n"
)


@pytest.mark.parametrize(
    ("line", "opinion"),
    [
        ("Dr Amina Sossou is a senior fellow at the Institute for Border Studies in Accra.", True),
        ("Koffi Mensah teaches economic geography at the University of Lomé.", True),
        ("Koffi Mensah is a professor of law in Cotonou and a former judge.", True),
        ("Koffi Mensah is a lorry driver in Lomé.", False),
        ("The minister is a professor of law.", False),
        ("Blog, posted by Ama Koomson, Executive Director, 3 May 2024 | 6 min read", True),
        ("Bloggers were kept out of the hall.", False),
    ],
)
@pytest.mark.parametrize("above", [True, False])
def test_a_line_about_the_author_marks_a_column(line: str, opinion: bool, above: bool, tmp_path: Path) -> None:
    text = f"A bridge too few\n\n{line}\n\n{BODY}" if above else f"A bridge too few\n\n{BODY}\n{line}\n"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    files, _ = load_documents([tmp_path])
    assert [article.opinion for article in files[0].articles] == [opinion]
