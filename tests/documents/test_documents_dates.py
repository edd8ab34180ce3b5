# ruff: noqa: E501 - fixtures are lines of pages, kept whole
"""Pages with several articles, and when each article appeared."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.documents import load_documents
from briefing.model import Article

LEAD = "The energy ministers of Norvia and Estmark, Olaf Brandt and Ilse Marn, {verb} a ten-year gas deal in Riga{when}."
MORE = "\nThe price is linked to the market, the ministry said in a statement after the ceremony."


def load(tmp_path: Path, **texts: str) -> dict[str, Article]:
    for name, text in texts.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    return {a.key: a for file in load_documents([tmp_path])[0] for a in file.articles}


def lead(verb: str = "signed", when: str = " on Thursday") -> str:
    return LEAD.format(verb=verb, when=when) + MORE


def day(article: Article) -> str:
    return str(article.published.day)


def test_aggregator_page_is_split_and_ages_are_anchored_by_a_dated_sibling(tmp_path: Path) -> None:
    body = (
        "Norvia and Estmark signed a gas deal, ending months of talks between their ministers over the price. "
        * 3
    )
    page = (
        "Latest news with #gas\n\n\n"
        f"Morning Herald\n14 hours ago\n- Politics\n- Morning Herald\nNorvia looks to new gas deal with hope\n{body}\n\n\n"
        f"Coast Tribune\na day ago\n- Business\n- Coast Tribune\nEditorial: A gas deal to be welcomed\n{body}\n\n"
        "2 days ago\n- Politics\nNorvia, Estmark sign gas deal in Riga\n"
        f"Feb 3, 2021 16:21 (EET) Riga, Feb. 3 (Reuters)--{body}END [Copyright Reuters]\n\n\n"
        f"Morning Herald\n6 days ago\n- General\n- Morning Herald\nMinister seeks early deal on gas supplies\n{body}\n"
    )
    articles = list(load(tmp_path, page=page).values())
    assert [a.outlet for a in articles] == ["Morning Herald", "Coast Tribune", "Reuters", "Morning Herald"]
    assert [day(a) for a in articles] == ["2021-02-05", "2021-02-04", "2021-02-03", "2021-01-30"]
    assert [a.opinion for a in articles] == [False, True, False, False]
    assert articles[0].title == "Norvia looks to new gas deal with hope"
    assert all(a.text.startswith("Norvia and Estmark signed") for a in articles)
    assert not any("Copyright" in a.text for a in articles)
    assert "2 days ago" in articles[0].published.why


def test_digest_with_header_lines_and_rules(tmp_path: Path) -> None:
    page = (
        f"Title: Gas deal signed\nSource: Nordic Post\nDate: 2021-01-14\n\n{lead()}\n\n---\n\n"
        f"Title: Cabinet backs gas deal\nSource: Fjord Times\nDate: 18 January 2021\n\n{lead('praised', ' on Monday')}\n"
    )
    articles = list(load(tmp_path, page=page).values())
    assert [(a.title, a.outlet, day(a)) for a in articles] == [
        ("Gas deal signed", "Nordic Post", "2021-01-14"),
        ("Cabinet backs gas deal", "Fjord Times", "2021-01-18"),
    ]


def test_one_article_with_section_breaks_stays_one(tmp_path: Path) -> None:
    assert len(load(tmp_path, a=f"Gas deal signed in Riga\n\n{lead()}\n\n* * *\n\n{lead('praised')}\n")) == 1


def test_dateline_without_a_year_takes_it_from_the_corpus(tmp_path: Path) -> None:
    made = load(tmp_path, a=f"Date: 18 January 2021\n\n{lead()}", b=f"RIGA, Jan 14 (Reuters) - {lead()}")
    assert day(made["b.txt#1"]) == "2021-01-14"
    alone = tmp_path / "alone"
    alone.mkdir()
    assert load(alone, b=f"RIGA, Jan 14 (Reuters) - {lead()}")["b.txt#1"].published.day is None


def test_a_captions_or_a_comments_date_does_not_win(tmp_path: Path) -> None:
    text = (
        "Gas deal signed in Riga\n\nOlaf Brandt, left, shakes hands with Ilse Marn in Riga on May 2, 2019. [POOL PHOTO]\n\n"
        f"{lead(when='')}\n2 Comments\njoe99\nPosted on 5 March 2023\nThis will not end well for any of us.\n"
    )
    assert load(tmp_path, a=text)["a.txt#1"].published.day is None


def test_the_stamp_in_the_text_beats_metadata_that_contradicts_it(tmp_path: Path) -> None:
    page = (
        '<html><head><meta name="date" content="2024-08-30"><title>Gas deal signed</title></head><body><article>'
        f"<p>Riga, January 14, 2021 (Reuters) - {lead()}</p><p>{lead('praised')}</p></article></body></html>"
    )
    (tmp_path / "a.html").write_text(page, encoding="utf-8")
    article = load_documents([tmp_path])[0][0].articles[0]
    assert day(article) == "2021-01-14"
    assert "contradicts" in article.published.why


def test_weekday_and_day_of_month_agree_in_one_year_of_the_corpus(tmp_path: Path) -> None:
    caption = "Olaf Brandt, right, sits with Ilse Marn at the ceremony in Riga on January 14. [POOL PHOTO]"
    made = load(
        tmp_path, a=f"Date: 18 January 2021\n\n{lead()}", b=f"Gas deal is signed\n\n{caption}\n\n{lead()}"
    )
    assert day(made["b.txt#1"]) == "2021-01-14"
    assert "agree in 2021" in made["b.txt#1"].published.why


def test_a_day_that_lies_ahead_of_the_text_is_not_the_day_it_appeared(tmp_path: Path) -> None:
    ahead = "The energy ministers will meet in Riga on January 28."
    made = load(tmp_path, a=f"Date: 14 January 2021\n\n{lead()}", b=f"Gas deal is signed\n\n{lead()} {ahead}")
    assert day(made["b.txt#1"]) != "2021-01-28"


@pytest.mark.parametrize(
    "line",
    [
        "Riga, Jan 14 (EFE).- ", "RIGA, Jan. 14 (dpa) - ", "Riga, 14 January (ATA) — ", "RIGA, Jan 14, BNS - ",
        "RIGA, 14 January (ATA). ", "Riga, Jan 14 (ATA). ",
    ],
)  # fmt: skip
def test_a_dateline_in_the_form_of_its_agency(tmp_path: Path, line: str) -> None:
    made = load(tmp_path, a=f"Date: 18 January 2021\n\n{lead()}", b=f"Gas deal is signed\n\n{line}{lead('praised')}")
    assert day(made["b.txt#1"]) == "2021-01-14"
    assert "dateline" in made["b.txt#1"].published.why


def test_another_article_dates_the_same_event(tmp_path: Path) -> None:
    made = load(
        tmp_path,
        a=f"Date: 15 January 2021\n\n{lead()}",
        b=lead("inked"),
        c="It rained in Lima on Friday, and the mayor stayed home all day long.",
    )
    assert day(made["b.txt#1"]) == "2021-01-14"
    assert made["b.txt#1"].published.confidence == "low"
    assert "a.txt#1" in made["b.txt#1"].published.why
    assert made["c.txt#1"].published.day is None
    assert made["c.txt#1"].published.why == "no date found"


def test_the_order_of_paths_changes_nothing(tmp_path: Path) -> None:
    load(tmp_path, a=f"Date: 15 January 2021\n\n{lead()}", b=lead("inked"))
    paths = [tmp_path / "a.txt", tmp_path / "b.txt"]
    assert load_documents(paths) == load_documents(paths[::-1])


def test_a_line_about_the_author_may_stand_above_the_date(tmp_path: Path) -> None:
    author = "Dr Ilse Brandt is a senior fellow at the Centre for Northern Energy Studies, Riga."
    made = load(
        tmp_path,
        a=f"Date: 7 January 2021\n\n{lead()}",
        b=f"After Riga: a deal and its price\n\n{author}\n\n15 January 2021\n\n{lead('praised')}",
    )
    assert day(made["b.txt#1"]) == "2021-01-15"


@pytest.mark.parametrize(
    "line",
    [
        "Riyadh, 25 Rabi' al-Awwal 1447 AH, 17 September 2025",
        "Tehran, 26 Shahrivar 1404, September 17, 2025",
        "Muscat, Rabi al-Awwal 25, 1447 H / 17 September 2025",
        "25 Rabi' al-Awwal 1447 AH corresponding to 17 September 2025",
    ],
)
def test_a_day_given_in_another_calendar_too(tmp_path: Path, line: str) -> None:
    articles = load(tmp_path, readout=f"Norvia and Estmark sign gas deal\n\n{line}\n\n{lead('signed', ' today')}\n")
    assert [day(a) for a in articles.values()] == ["2025-09-17"]


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("Le Courrier du Lac, 14 January 2021 (translated from French)", "Le Courrier du Lac"),
        ("Oslo, 14 January 2021 [translation from Norwegian]", ""),
    ],
)
def test_a_press_reviews_line_of_outlet_and_day(tmp_path: Path, line: str, outlet: str) -> None:
    (article,) = load(tmp_path, a=f"Norvia and Estmark sign gas deal\n\n{line}\n\n{lead()}").values()
    assert (article.outlet, day(article)) == (outlet, "2021-01-14")


def test_a_day_in_brackets_takes_its_year_from_the_corpus(tmp_path: Path) -> None:
    release = f"Norvia and Estmark sign gas deal\n\nMinistry of Energy\nRiga, Thursday (14/1)\n\n{lead()}"
    ratio = f"Committee backs gas deal\n\nMinistry of Energy\nRiga, votes (4/1)\n\n{lead('debated', '')}"
    made = load(tmp_path, a=f"Date: 7 January 2021\n\n{lead()}", b=release, c=ratio)
    assert day(made["b.txt#1"]) == "2021-01-14"
    assert "4/1" not in made["c.txt#1"].published.why


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("By Ann Lee | 02/01/2021 4:32 PM EST", "2021-02-01"),
        ("By Ann Lee | 01/14/2021", "2021-01-14"),
        ("By Ann Lee | 02/01/2021 16:32 CET", "None"),
        ("By Ann Lee in Riga", "None"),
    ],
)
def test_the_line_below_a_heading_that_the_extractor_leaves_out(tmp_path: Path, line: str, found: str) -> None:
    told = lead("sign", "").replace("\n", "</p><p>")
    page = (
        "<html><head><title>Gas deal signed after long talks | Norvia Monitor</title></head><body>"
        "<ul><li>Daily News</li><li>Events 03/02/2021 8:00 AM EST</li></ul><h1>Gas deal signed after long talks</h1>"
        f'<p class="byline">{line}</p><p>{told}</p><p>{told}</p></body></html>'
    )
    (tmp_path / "a.html").write_text(page, encoding="utf-8")
    (article,) = [a for file in load_documents([tmp_path])[0] for a in file.articles]
    assert (article.outlet, day(article)) == ("Norvia Monitor", found)
    assert "Ann Lee" not in article.text


def test_a_pages_path_begins_with_its_outlet(tmp_path: Path) -> None:
    text = f"A deal to be praised\n\nTHE LAKE CHRONICLE > Opinion > Columns\n\n14 January 2021\n\n{lead()}"
    (article,) = load(tmp_path, a=text).values()
    assert article.outlet == "The Lake Chronicle"


def test_digits_with_dots_name_the_day_first(tmp_path: Path) -> None:
    dotted = load(tmp_path, note=f"Ministers sign gas deal\n\n04.02.2021 10:15\n\n{lead()}")["note.txt#1"]
    assert day(dotted) == "2021-02-04"


def test_digits_with_slashes_stay_a_riddle(tmp_path: Path) -> None:
    slashed = load(tmp_path, note=f"Ministers sign gas deal\n\n04/02/2021\n\n{lead(when='')}")["note.txt#1"]
    assert day(slashed) == "None"


@pytest.mark.parametrize(
    "line",
    [
        "14 January 2021 - Riga, Estmark - Global Affairs Estmark",
        "For immediate release - Riga, Thursday, 14th January, 2021",
        "For immediate release -- 14 January 2021, Riga",
        "By: Public Relations Bureau | Date: 14 Jan 2021 | 134 Viewed",
        "The newspaper of the coast - Riga, Thursday 14 January 2021",
    ],
)
def test_a_releases_line_of_day_place_and_office(tmp_path: Path, line: str) -> None:
    (article,) = load(tmp_path, a=f"Norvia and Estmark sign gas deal\n\n{line}\n\n{lead('signed', ' today')}").values()
    assert day(article) == "2021-01-14"


@pytest.mark.parametrize(
    "line",
    [
        "Deal - what changed since the summit of 14 January 2021",
        "A treaty of 14 January 2021 - and what came of it in Riga",
        "Nord Gas -- pipeline opened 14 January 2021 by both kings",
    ],
)
def test_a_heading_that_names_a_day_is_no_date_line(tmp_path: Path, line: str) -> None:
    (article,) = load(tmp_path, a=f"Norvia and Estmark sign gas deal\n\n{line}\n\n{lead('debated', '')}").values()
    assert day(article) == "None"


def test_a_date_line_below_a_standfirst(tmp_path: Path) -> None:
    standfirst = "A pipe is being filled to keep a promise. Six days in, nobody can agree on how much has arrived."
    text = f"At the pipe\n\n{standfirst}\n\nANN LEE in Riga | 14 January 2021\n\n{lead('debated', '')}"
    (article,) = load(tmp_path, a=text).values()
    assert day(article) == "2021-01-14"


@pytest.mark.parametrize(
    ("end", "found"),
    [
        ("\n\nRiga, 14 January 2021", "2021-01-14"),
        ("\n\n14th January, 2021", "2021-01-14"),
        ("\n\nENA / translated by S. Vong                    Riga, January 14, 2021", "2021-01-14"),
        (" Both will meet on 20 March 2021.\n\nRiga, 14 January 2021\nMinistry of Energy", "2021-01-14"),
        ("\n\nRelated\n\nPipe opens\n14 January 2021", "None"),
        ("\n\nThe pipe is to be filled again by 14 January 2021", "None"),
        ("\n\nPublished on: Thursday, 14 January 2021 16:48\n\nIn the same section:\n\n- Pipe\n\n- Solar", "2021-01-14"),
    ],
)
def test_a_day_below_the_text(tmp_path: Path, end: str, found: str) -> None:
    (article,) = load(tmp_path, a=f"Norvia and Estmark sign gas deal\n\n{lead('debated', '')}{end}\n").values()
    assert day(article) == found


def test_a_day_above_the_text_is_stronger_than_one_below(tmp_path: Path) -> None:
    text = f"Norvia and Estmark sign gas deal\n\nRiga, 15 January 2021\n\n{lead('debated', '')}\n\nOslo, 4 March 2020\n"
    (article,) = load(tmp_path, a=text).values()
    assert day(article) == "2021-01-15"


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("08/10/2025 | 09:14", "2025-10-08"),
        ("10/08/2025 | 09:14", "2025-10-08"),
        ("Daily News 08 / 10 / 2025", "2025-10-08"),
        ("09/10/2025", "2025-10-09"),
        ("02/03/2025", "None"),
        ("The levy of 08/10/2025 is to be refunded to every buyer in both states, the court said.", "None"),
    ],
)
def test_a_day_in_numbers_is_read_by_the_corpus(tmp_path: Path, line: str, found: str) -> None:
    made = load(
        tmp_path,
        a=f"Date: 10 October 2025\n\n{lead()}",
        b=f"Ministry of Energy\n\n{line}\n\nCommittee backs gas deal\n\n{lead('debated', '')}",
    )
    assert day(made["b.txt#1"]) == found


def test_a_day_in_numbers_stays_open_where_both_readings_are_near(tmp_path: Path) -> None:
    line = "Ministry of Energy\n\n03/04/2025\n\nCommittee backs gas deal\n\n"
    made = load(tmp_path, a=f"Date: 20 March 2025\n\n{lead()}", b=line + lead("debated", ""))
    assert day(made["b.txt#1"]) == "None"


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Riga-on-Sea (Estmark), Jan 14, 2021 (Agence Norvia) - ", "2021-01-14"),
        ("RIGA (Estmark), 14 January 2021 - ", "2021-01-14"),
        ("RIGA (Reuters) - ", "None"),
    ],
)
def test_a_dateline_with_its_country(tmp_path: Path, line: str, found: str) -> None:
    (article,) = load(tmp_path, a=f"Norvia and Estmark sign gas deal\n\n{line}{lead('debated', '')}").values()
    assert day(article) == found


@pytest.mark.parametrize(
    ("head", "begins"),
    [
        ("BELGRADE (Coast Post / Sputnik - 22nd November, 2022) ", "The energy ministers"),
        ("Addis Ababa November 22/2022 ", "The energy ministers"),
        ("NEPA-Addis Ababa (Ethiopia), 22 November 2022\n\n", "The energy ministers"),
        ("11/22/2022, 11:29:05 PM\n\n", "The energy ministers"),
    ],
)
def test_a_day_in_an_unusual_dateline(tmp_path: Path, head: str, begins: str) -> None:
    (article,) = load(tmp_path, one=f"Gas deal signed in Riga\n\n{head}{lead(when='')}").values()
    assert day(article) == "2022-11-22"
    assert article.text.startswith(begins)


def test_a_long_headline_above_its_day_is_no_paragraph(tmp_path: Path) -> None:
    title = (
        "The energy ministers of Norvia and Estmark issued a joint press release, and the two sides reached a five-point "
        "consensus on gas"
    )
    (article,) = load(tmp_path, one=f"{title}\n\n22 November 2022\n\n{lead(when='')}").values()
    assert (article.title, day(article)) == (title, "2022-11-22")


def test_a_riddle_of_numbers_is_read_as_its_like(tmp_path: Path) -> None:
    articles = load(
        tmp_path,
        one=f"Gas talks go on\n\n15-03- 2022 02:32 PM\n\n{lead(when='')}",
        two=f"Gas deal signed in Riga\n\n01-04- 2022 02:18 PM\n\n{lead(when='')}",
        three=f"Gas deal near\n\n20 January 2022\n\n{lead(when='')}",
    )
    days = {key.partition(".")[0]: day(article) for key, article in articles.items()}
    assert days == {"one": "2022-03-15", "two": "2022-04-01", "three": "2022-01-20"}
