"""The day of lines above the text that hold other things too, and the articles of a folder of clippings."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.documents import load_documents
from briefing.model import Article

BODY = (
    "Norvia and Estmark signed a gas deal on Thursday, ending months of talks between their ministers over the price. "
    "The deal runs for ten years and can be extended by five, the energy ministry of Norvia said in a statement.\n\n"
    "The two ministers had met four times since the spring, and had quarrelled in public over the last ship.\n"
)


def load(path: Path, **files: str) -> dict[str, Article]:
    for name, text in files.items():
        (path / name.replace("_", ".")).write_text(text, encoding="utf-8")
    return {article.key: article for file in load_documents([path])[0] for article in file.articles}


@pytest.mark.parametrize(
    "line",
    [
        "RIGA, Thursday 14 January 2021 (Baltic Newswire)",
        "The Harbour Times, Thursday 14 January 2021. Staff and agencies",
        "The Harbour Financial Daily, January 14, 2021",
        "THE DAILY STANDARD | Thursday, January 14, 2021 | -3C Riga | Log in",
        "Savings Explained, Riga. 14 January 2021. Reading time: 6 minutes",
        "NPB National Broadcasting, Foreign desk, Thursday 14 January 2021",
        "14 January 2021 - updated at 8.40",
        "harbour-today.example / City / 14.01.2021",
        "Posted On: 14 JAN 2021 11:20AM by the Press Office",
        "THE BAY COURIER Thursday 14 January 2021",
    ],
)
def test_a_line_that_sets_off_a_day_dates_the_article(tmp_path: Path, line: str) -> None:
    article = load(tmp_path, a_txt=f"Norvia and Estmark sign a deal on gas for ten years\n{line}\n\n{BODY}")["a.txt#1"]
    assert str(article.published.day) == "2021-01-14"
    assert article.text.startswith("Norvia and Estmark signed a gas deal")


def test_the_year_of_a_line_with_a_day_comes_from_the_other_articles(tmp_path: Path) -> None:
    found = load(
        tmp_path,
        a_txt=f"The Lake (Riga) — 15 January — in translation\n\nNorvia and Estmark sign a deal on gas\n\n{BODY}",
        b_txt=f"Norvia and Estmark sign a deal on gas\n14 January 2021\n\n{BODY}",
    )
    assert str(found["a.txt#1"].published.day) == "2021-01-15"


@pytest.mark.parametrize(
    "line",
    [
        "Olaf Brandt opens the terminal at Riga, 14 January 2021 (Photo: Baltic Newswire)",
        "How the price of gas has risen since the summit of 14 January 2021",
    ],
)
def test_a_line_that_tells_something_of_a_day_dates_nothing(tmp_path: Path, line: str) -> None:
    article = load(tmp_path, a_txt=f"Norvia and Estmark sign a deal on gas\n{line}\n\n{BODY}")["a.txt#1"]
    assert str(article.published.day) != "2021-01-14"


PAGE = (
    "<html><head><title>Gas deal signed</title></head><body>{mast}<h1>Gas deal signed</h1>"
    "<p>After months of talks the two ministers have signed in Riga, and now they must tell their parliaments what it costs them.</p>"
    "<div class='by'>{below}</div><article>"
    + "".join(f"<p>{part}</p>" for part in BODY.split("\n\n"))
    + "</article></body></html>"
)


@pytest.mark.parametrize(
    ("mast", "below"),
    [
        ("", "<time>Thursday 14 January 2021, 07:10</time>"),
        ("<div>THE DAILY STANDARD &nbsp;|&nbsp; Thursday, January 14, 2021 &nbsp;|&nbsp; Log in</div>", "By Ann Lee"),
        ("<div>Thursday, January 14, 2021</div>", ""),
    ],
)
def test_a_pages_day_below_its_standfirst_or_in_its_masthead(tmp_path: Path, mast: str, below: str) -> None:
    article = load(tmp_path, a_html=PAGE.format(mast=mast, below=below))["a.html#1"]
    assert str(article.published.day) == "2021-01-14"


@pytest.mark.parametrize(
    "rule", ["--- {n} ---", "=======================", "<<< {outlet}, {day} January 2021 >>>", "[{n}]\n---------"]
)
def test_clippings_are_parted_where_each_begins_with_its_outlet_and_day(tmp_path: Path, rule: str) -> None:
    parts = [("Baltic Newswire", 14), ("The Lake", 15), ("Coast Tribune", 16)]
    text = "\n\n".join(
        f"{rule.format(n=n, outlet=outlet, day=day)}\n{outlet}, {day} January 2021\nGas deal signed after long talks\n\n{BODY}"
        for n, (outlet, day) in enumerate(parts, 1)
    )
    days = [str(article.published.day) for article in load(tmp_path, a_txt=text).values()]
    assert days == ["2021-01-14", "2021-01-15", "2021-01-16"]


def test_a_release_among_clippings_begins_with_its_letterhead(tmp_path: Path) -> None:
    text = (
        f"Norvia and Estmark sign a deal on gas\nBy Ann Lee, Baltic Newswire\n\nRIGA, Jan 14, 2021 (Baltic Newswire) - {BODY}\n"
        "----------------------\n\nREPUBLIC OF NORVIA\nMINISTRY OF ENERGY\nPRESS RELEASE\nRiga, 15th January, 2021\n\n"
        f"SIGNING OF THE AGREEMENT ON GAS\n\n{BODY}"
    )
    articles = list(load(tmp_path, a_txt=text).values())
    assert [str(a.published.day) for a in articles] == ["2021-01-14", "2021-01-15"]


def test_a_line_of_stars_inside_a_report_parts_nothing(tmp_path: Path) -> None:
    text = f"Norvia and Estmark sign a deal on gas\n14 January 2021\n\n{BODY}\n* * *\n\n{BODY}"
    assert len(load(tmp_path, a_txt=text)) == 1


@pytest.mark.parametrize("agency", ["Nihon Tsushin", "Kaigai", "UNI"])
def test_a_dateline_with_its_agency_behind_the_day(tmp_path: Path, agency: str) -> None:
    found = load(
        tmp_path,
        a_txt=f"Norvia and Estmark sign a deal on gas\n\nRIGA, Jan. 15, {agency} - {BODY}",
        b_txt=f"Norvia and Estmark sign a deal on gas\n14 January 2021\n\n{BODY}",
    )
    assert str(found["a.txt#1"].published.day) == "2021-01-15"


def test_a_dateline_that_begins_with_its_day_and_a_letterhead_of_two_offices(tmp_path: Path) -> None:
    text = (
        "Ministry of Energy / Ministry of Labour\nJOINT PRESS STATEMENT\n\nOn the conclusion of the talks\n\n"
        f"15 January 2021, Riga / Tallinn City \u2014 {BODY}"
    )
    (article,) = load(tmp_path, a_txt=text).values()
    assert str(article.published.day) == "2021-01-15"
    assert article.outlet == "Ministry of Energy / Ministry of Labour"


def test_a_readout_below_a_rule_is_an_article_of_its_own(tmp_path: Path) -> None:
    text = (
        "Ministry of Energy\nRepublic of Norvia\n\nPRESS STATEMENT\nRiga, January 15, 2021\n\n"
        f"{BODY}\n\n=========================\n\n"
        "[copied from the site of the Estmark Ministry of Foreign Affairs; English text by the ministry]\n\n"
        f"ESTMARK AND NORVIA REACH UNDERSTANDING ON GAS\n\nTallinn, 16 January 2021 - {BODY}"
    )
    articles = list(load(tmp_path, a_txt=text).values())
    assert [str(a.published.day) for a in articles] == ["2021-01-15", "2021-01-16"]
    assert [a.outlet for a in articles][1] == "Estmark Ministry of Foreign Affairs"
    assert articles[1].title == "ESTMARK AND NORVIA REACH UNDERSTANDING ON GAS"
