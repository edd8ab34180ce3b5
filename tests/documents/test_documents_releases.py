"""The heads of official releases: who issues them, their number and day."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.documents import load_documents
from briefing.model import Article

BODY = (
    "The Minister of Transport met the ambassador of Benin on the reopening of the bridge at Hilacondji.\n\n"
    "The two sides agreed that lorries will cross again from the first day of next month.\n"
)
TITLE = "Minister receives the ambassador of Benin on the bridge at Hilacondji"


def _read(tmp_path: Path, head: str) -> Article:
    (tmp_path / "release.txt").write_text(f"{head}\n\n{TITLE}\n\n{BODY}", encoding="utf-8")
    files, _ = load_documents([tmp_path])
    (article,) = files[0].articles
    return article


@pytest.mark.parametrize(
    "line",
    [
        "Date: 14 January 2021",
        "Date of issue: 14 January 2021",
        "Press Release No. 44/2021 of 14 January 2021",
        "Press release no. 44, 14 January 2021",
        "No. 44/MT/2021, dated 14.01.2021",
        "Ref. 44/2021 | 14 January 2021",
        "Lomé, 14 January 2021",
        "Lomé, the 14th of January 2021",
        "Thursday, January 14, 2021",
        "14/01/2021",
        "Issued on: Thursday 14 January 2021, 16:30 GMT",
        "PR 44/21 - Lomé, January 14, 2021",
        "(Lomé, 14 January 2021)",
        "Lomé, 14 January 2021, 18h30",
        "14 January 2021 - 9 h",
    ],
)
def test_a_release_has_the_day_of_its_own_head(line: str, tmp_path: Path) -> None:
    article = _read(tmp_path, f"TOGOLESE REPUBLIC\nMinistry of Transport\n{line}")
    assert str(article.published.day) == "2021-01-14"
    assert article.published.confidence == "high"
    assert article.title == TITLE
    assert article.outlet == "Ministry of Transport, Togolese Republic"
    assert article.text == BODY.strip()


@pytest.mark.parametrize(
    "line", ["Law No. 44 of 14 January 2021 enters into force", "The bridge was closed on 14 January 2021"]
)
def test_a_day_inside_a_line_that_tells_something_is_no_day_of_issue(line: str, tmp_path: Path) -> None:
    article = _read(tmp_path, f"Ministry of Transport\n{line}")
    assert article.published.confidence in ("none", "low")


@pytest.mark.parametrize(
    ("label", "outlet"),
    [
        ("The Ilex Observer", "The Ilex Observer"),
        ("VOLTA RIVER CHRONICLE", "Volta River Chronicle"),
        ("Kpando Nyuie", "Kpando Nyuie"),
        ("Kpando Nyuie / English edition", "Kpando Nyuie"),
        ("Latest News", ""),
        ("Opinion", ""),
        ("Benin", ""),
    ],
)
def test_the_label_above_the_headline_is_the_outlet(label: str, outlet: str, tmp_path: Path) -> None:
    article = _read(tmp_path, f"{label}\n14 January 2021")
    assert (article.outlet, article.title) == (outlet, TITLE)


def test_the_tag_of_a_dateline_is_the_agency_in_every_copy(tmp_path: Path) -> None:
    wire = f"{TITLE}\n\nLOME, Jan 14 (Gulfwire) - {BODY}"
    (tmp_path / "1.txt").write_text(wire, encoding="utf-8")
    (tmp_path / "2.txt").write_text(f"Ilex Observer\n14 January 2021\n{TITLE}\nGulfwire | Lomé\n\n{BODY}", encoding="utf-8")
    (tmp_path / "3.txt").write_text(f"Volta Times\n15 January 2021\n{TITLE}\n\n{BODY}\nSource: Gulfwire\n", encoding="utf-8")
    (tmp_path / "4.txt").write_text(
        f"Oti Times\n15 January 2021\n{TITLE}\n\nThe minister told Gulfwire that the bridge would open. {BODY}", encoding="utf-8"
    )
    files, _ = load_documents([tmp_path])
    assert [(f.articles[0].outlet, f.articles[0].agency) for f in files] == [
        ("Gulfwire", "Gulfwire"),
        ("Ilex Observer", "Gulfwire"),
        ("Volta Times", "Gulfwire"),
        ("Oti Times", ""),
    ]


def test_a_party_in_brackets_is_no_agency(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        f"{TITLE}\n\nMary Hall (Labour) - The member for Leeds said on Monday that she would vote for the treaty.\n",
        encoding="utf-8",
    )
    files, _ = load_documents([tmp_path])
    assert files[0].articles[0].agency == ""


def test_a_communique_without_a_headline_has_its_letterhead_as_outlet(tmp_path: Path) -> None:
    head = "TOGOLESE REPUBLIC\nMinistry of Transport\nCommuniqué (unofficial translation)\nLomé, 14 January 2021, 18h30"
    (tmp_path / "release.txt").write_text(f"{head}\n\n1. {BODY}\nThe Press Office\n", encoding="utf-8")
    (article,) = load_documents([tmp_path])[0][0].articles
    assert article.outlet == "Ministry of Transport, Togolese Republic"
    assert not article.title
    assert str(article.published.day) == "2021-01-14"


@pytest.mark.parametrize(
    ("head", "outlet"),
    [
        ("U.S. DEPARTMENT OF STATE\nOffice of the Spokesperson\nMedia Note", "U.S. Department of State"),
        ("PH Department of Foreign Affairs\nMedia Release", "PH Department of Foreign Affairs"),
        ("GAZETA DO LESTE — English edition\nPolitics » Transport", "Gazeta do Leste"),
        ("COASTAL POLICY FORUM\nCommentary", "Coastal Policy Forum"),
    ],
)
def test_the_nameplate_is_the_outlet_and_no_headline(head: str, outlet: str, tmp_path: Path) -> None:
    text = f"{head}\n\n{TITLE}\n\n{BODY}\nAna Lund is a senior fellow at the Coastal Policy Forum. The views are her own."
    (tmp_path / "page.txt").write_text(text, encoding="utf-8")
    (article,) = load_documents([tmp_path])[0][0].articles
    assert (article.outlet, article.title) == (outlet, TITLE)


def test_a_heading_in_small_letters_is_the_browser_title_in_large_ones(tmp_path: Path) -> None:
    page = f"<html><head><title>{TITLE.title()} - The Lagoon Ledger</title></head><body><h1>{TITLE}</h1>"
    page += "".join(f"<p>{line}</p>" for line in BODY.split("\n") if line)
    (tmp_path / "page.html").write_text(page + "</body></html>", encoding="utf-8")
    (article,) = load_documents([tmp_path])[0][0].articles
    assert (article.outlet, article.title) == ("The Lagoon Ledger", TITLE)
