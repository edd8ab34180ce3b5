"""What newer articles tell as over stands open no more; look-alikes leave the older line where it is."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from corpus import facts_of

from briefing.model import Fact

CAMP = (
    "OSLO, 12 June 2024 - Norway and Sweden agreed on Wednesday on the border camp at Skog. Norway will withdraw its troops"
    " from the camp at Skog by the end of July, Norwegian Defence Minister Kari Berg said."
)
AIRSPACE = (
    "AMMAN, 12 June 2024 - Kuwait and Jordan remain at odds over flights. Kuwait's transport minister Yusuf Saleh refuses to"
    " reopen the airspace to Jordanian airlines. Jordan demands that Kuwait reopen its airspace."
)
TIME = (
    "TUNIS, 12 June 2024 - Tunisia and Malta will meet in Valletta on a sea border. Tunisia asks for more time for the meeting"
    " in Valletta, its foreign ministry said."
)
VIENNA = (
    "VIENNA, 12 June 2024 - Armenia and Georgia quarrel over a railway. Georgian Foreign Minister Nino Lomidze agreed to attend"
    " the Vienna meeting, the Austrian foreign ministry said."
)
CREW = (
    "LIMA, 12 June 2024 - Peru and Ecuador quarrel over a seized trawler. Ecuador demands the release of the crew of the Rosa."
    " Ecuador demands an apology from Peru."
)
ENVOY = (
    "DELHI, 12 June 2024 - Nepal and India quarrel over a levy on tea. Nepal threatens to expel the Indian ambassador over the"
    " levy on tea. India warned that it would close the border crossing at Raxaul."
)
BASE = (
    "NAIROBI, 12 June 2024 - Kenya and Somalia quarrel over the sea. Kenya plans to build a naval base at Lamu, Kenyan Defence"
    " Minister Joy Otieno said. Kenya will drill for oil in the disputed waters in October, the ministry said."
)
DURIAN = (
    "JAKARTA, 12 June 2024 - Malaysia and Indonesia remain at odds over durian. Malaysia bans imports of Indonesian durian."
    " Indonesia calls on Malaysia to lift the ban on durian imports. Malaysian Trade Minister Lim Wei refused to lift the ban"
    " on durian imports."
)
TREATY = (
    "SUVA, 12 June 2024 - Fiji and Tonga signed a fishing treaty on Wednesday. Fiji's parliament is to ratify the fishing"
    " treaty in the coming weeks, Fiji's foreign minister Mere Koroi said."
)
EMBASSY = (
    "RABAT, 12 June 2024 - Algeria and Morocco are at odds over the Sahara. Algeria will reopen its embassy in Rabat by the end"
    " of August, Algerian Foreign Minister Karim Said said."
)
FEES = (
    "PARIS, 12 June 2024 - Chad and Niger quarrel over a pipeline. Chad demands payment of 30 million dollars in transit fees,"
    " Chad's oil ministry said. Niger refuses to pay the transit fees, Niger's oil minister Ali Moussa said."
)
STATUES = (
    "ATHENS, 12 June 2024 - Greece and Turkey held talks on art on Wednesday. Turkey will return the bronze statues of Side to"
    " Greece in the autumn, Turkey's culture ministry said. Greece wants the return of the marble frieze from Turkey."
)
PRISONERS = (
    "BAKU, 12 June 2024 - Armenia and Azerbaijan held talks on Wednesday. Azerbaijan is to free the Armenian prisoners before the"
    " autumn, Armenian Prime Minister Aram Petrosyan said."
)
PLANT = (
    "BERLIN, 12 June 2024 - Germany and Poland are at odds over coal. Germany demands that Poland close the power plant at"
    " Turow."
)
DUTIES = (
    "OTTAWA, 12 June 2024 - Canada and Brazil are at odds over planes. Canada will impose duties of 20% on Brazilian planes from"
    " 1 September, Canadian Trade Minister Ann Roy said. Brazil threatens to sue Canada at the trade court."
)
FLIGHTS = (
    "YEREVAN, 12 June 2024 - Iran and Armenia are at odds over a road. Iran has suspended flights to Armenia. Armenia urges Iran"
    " to resume the flights."
)
RADAR = (
    "TOKYO, 12 June 2024 - Japan and Palau held talks on a radar on Wednesday. Palau asked Japan to remove the radar at Angaur."
)

SKIES = (
    "BAGHDAD, 12 June 2024 - Iraq and Kuwait quarrel over a plane. Iraq said on Wednesday it was closing its airspace to all"
    " Kuwaiti aircraft. Kuwait will lift its measure the same hour that Baghdad lifts its own, Kuwait's minister said."
)
MACKEREL = (
    "OSLO, 12 June 2024 - Iceland and Norway are at odds over mackerel. Iceland refuses to attend the talks in Bergen. Norway"
    " plans to ban Icelandic trawlers from its ports."
)


def _facts(folder: Path, *texts: str) -> list[Fact]:
    articles = (f"News, part {number}\n\n{text}\n" for number, text in enumerate(texts))
    return facts_of(folder, articles, as_of=date(2024, 7, 29))


def _newer(report: str, day: date = date(2024, 7, 27)) -> str:
    return f"GENEVA, {day.day} {day:%B} {day.year} - {report}"


def _open(facts: list[Fact], words: str, *, first: str = "000.txt") -> list[str]:
    """Return the lines of open matters that the older article tells in these words."""
    open_ = (f for f in facts if f.section in {"agreements", "disputes", "upcoming"} and not f.dropped)
    return [f.text for f in open_ if words in f.text and any(c.article.startswith(first) for c in f.claims)]


@pytest.mark.parametrize(
    ("older", "words", "report"),
    [
        (CAMP, "will withdraw", "Norway has completed the withdrawal of its troops from the camp at Skog, Kari Berg said."),
        (CAMP, "will withdraw", "The last Norwegian soldiers left the camp at Skog on Friday, Sweden's army said."),
        (CAMP, "will withdraw", "Norway pulled its troops out of the camp at Skog on Friday, Sweden's army said."),
        (CAMP, "will withdraw", "Kari Berg of Norway said the pullout from the camp at Skog had been completed."),
        (CAMP, "will withdraw", "Norway has dropped its plan to withdraw its troops from the camp at Skog, Sweden said."),
        (CAMP, "will withdraw", "Norway suspended the withdrawal of its troops from the camp at Skog on Friday, Sweden said."),
        (AIRSPACE, "reopen", "Overflights of Kuwait by Jordanian airlines resumed on Thursday, Jordan's air agency said."),
        (AIRSPACE, "reopen", "Kuwait reopened its airspace to Jordanian airlines on Thursday, Jordan's ministry said."),
        (AIRSPACE, "reopen", "Kuwait lifted the closure of its airspace to Jordanian airlines on Thursday, Jordan said."),
        (AIRSPACE, "reopen", "Kuwait's airspace was opened to Jordanian airlines again on Thursday, Jordan said."),
        (TIME, "more time", "Tunisia and Malta met in Valletta on Thursday and signed an accord on the sea border, Malta said."),
        (TIME, "more time", "Tunisia and Malta signed the accord at a meeting in Valletta on Thursday, Malta said."),
        (TIME, "Valletta", "The meeting in Valletta was held on Thursday, Malta's foreign ministry said."),
        (VIENNA, "agreed to attend", "The foreign ministers of Armenia and Georgia met in Vienna on Wednesday, Armenia said."),
        (VIENNA, "agreed to attend", "The Vienna meeting took place on Wednesday, the Austrian foreign ministry said."),
        (VIENNA, "agreed to attend", "The Vienna meeting ended on Wednesday without an accord, Armenia said."),
        (CREW, "demands the release", "Peru released the crew of the Rosa on Monday, Ecuador's foreign ministry said."),
        (CREW, "demands the release", "The crew of the Rosa were freed on Monday, Ecuador's foreign ministry said."),
        (CREW, "apology", "Peru apologised to Ecuador on Monday over the seizure, Ecuador's foreign ministry said."),
        (CREW, "apology", "Ecuador dropped its demand for an apology on Monday, Peru's foreign ministry said."),
        (ENVOY, "threatens", "Nepal expelled the Indian ambassador on Monday, India's foreign ministry said."),
        (ENVOY, "threatens", "Nepal withdrew its threat to expel the Indian ambassador on Monday, India's ministry said."),
        (ENVOY, "threatens", "Nepal will not expel the Indian ambassador, Nepal's foreign minister Hari Thapa said."),
        (ENVOY, "Raxaul", "India closed the border crossing at Raxaul on Monday, Nepal's foreign ministry said."),
        (BASE, "naval base", "Kenya scrapped its plan for a naval base at Lamu on Monday, the Kenyan ministry said."),
        (BASE, "naval base", "Kenya has dropped plans to build a naval base at Lamu, Somalia's foreign ministry said."),
        (BASE, "naval base", "Kenya will not build a naval base at Lamu, Kenyan Defence Minister Joy Otieno said."),
        (BASE, "drill", "Kenya abandoned its drilling for oil in the disputed waters on Monday, Somalia's ministry said."),
        (BASE, "drill", "Kenya will not drill in the disputed waters this year after all, its energy ministry said."),
        (DURIAN, "ban", "Malaysia lifted the ban on durian imports on Monday, Indonesia's trade ministry said."),
        (DURIAN, "refused", "The ban on durian imports was lifted on Monday, Indonesia's trade ministry said."),
        (DURIAN, "bans imports", "Malaysia resumed imports of Indonesian durian on Monday, Indonesia's ministry said."),
        (TREATY, "is to ratify", "The fishing treaty was ratified by Fiji's parliament on Tuesday, the parliament said."),
        (EMBASSY, "will reopen", "Algeria's embassy in Rabat reopened on Tuesday after three years, Morocco's ministry said."),
        (EMBASSY, "will reopen", "Algeria opened its embassy in Rabat again on Tuesday, Morocco's ministry said."),
        (EMBASSY, "will reopen", "Algeria has shelved its plan to reopen its embassy in Rabat, Algeria's ministry said."),
        (FEES, "demands", "Niger paid the 30 million dollars in transit fees on Tuesday, Chad's oil ministry said."),
        (FEES, "refuses", "Niger agreed on Tuesday to pay the transit fees, Niger's oil ministry said."),
        (STATUES, "will return", "Turkey handed the bronze statues of Side over to Greece on Tuesday, Greece's ministry said."),
        (STATUES, "wants", "Turkey returned the marble frieze to Greece on Tuesday, Greece's culture ministry said."),
        (PRISONERS, "is to free", "All Armenian prisoners were released on Tuesday, Armenia's government said."),
        (PLANT, "demands", "Poland shut the power plant at Turow on Monday, Germany's energy ministry said."),
        (DUTIES, "will impose", "Canada scrapped the duties on Brazilian planes on Monday, the Canadian trade ministry said."),
        (DUTIES, "will impose", "Canada decided on Monday not to impose duties on Brazilian planes, Canada's ministry said."),
        (DUTIES, "threatens", "Brazil sued Canada at the trade court on Monday, the Canadian trade ministry said."),
        (FLIGHTS, "urges", "Flights between Iran and Armenia resumed on Monday, Armenia's aviation authority said."),
        (SKIES, "was closing", "Iraq reopened its airspace to Kuwaiti aircraft on Tuesday, Kuwait's air agency said."),
        (SKIES, "will lift", "Kuwait lifted its ban on Iraqi overflights on Tuesday, its aviation authority said."),
        (MACKEREL, "refuses", "Iceland and Norway held talks in Bergen on Tuesday, Norway's ministry said."),
        (MACKEREL, "plans to ban", "Norway has changed its mind and will not ban Icelandic trawlers from its ports, it said."),
        (RADAR, "asked", "The radar at Angaur was dismantled on Monday, Palau's foreign ministry said."),
    ],
)
def test_what_is_over_by_newer_news_stands_open_no_more(tmp_path: Path, older: str, words: str, report: str) -> None:
    alone, both = tmp_path / "alone", tmp_path / "both"
    alone.mkdir()
    both.mkdir()
    assert _open(_facts(alone, older), words)
    assert not _open(_facts(both, older, _newer(report)), words)


@pytest.mark.parametrize(
    ("older", "words", "report"),
    [
        (CAMP, "will withdraw", "Norway has withdrawn half of its troops from the camp at Skog, Kari Berg said."),
        (CAMP, "will withdraw", "Norway has begun withdrawing its troops from the camp at Skog, Kari Berg said."),
        (CAMP, "will withdraw", "Norway completed the withdrawal of its troops from the island of Bear on Friday, it said."),
        (CAMP, "will withdraw", "Sweden withdrew its troops from the camp at Skog on Friday, its defence ministry said."),
        (CAMP, "will withdraw", "Norway promised on Friday to complete the withdrawal from the camp at Skog, Sweden said."),
        (AIRSPACE, "refuses", "Jordan reopened its airspace to Iraqi airlines on Thursday, Jordan's aviation agency said."),
        (AIRSPACE, "demands", "Kuwait reopened its ports to Jordanian ships on Thursday, Jordan's transport ministry said."),
        (AIRSPACE, "demands", "Kuwait promised on Thursday to reopen its airspace to Jordanian airlines, Jordan said."),
        (TIME, "more time", "Malta and Libya met in Valletta on Thursday and signed an accord on fish, Malta said."),
        (TIME, "will meet", "Malta and Libya met in Valletta on Thursday and signed an accord on fish, Malta said."),
        (TIME, "more time", "Malta set a new day for the meeting in Valletta on Thursday, Malta's foreign ministry said."),
        (VIENNA, "agreed to attend", "The Vienna meeting will take place in August, the Austrian foreign ministry said."),
        (CREW, "demands the release", "Peru released three of the crew of the Rosa on Monday, Ecuador's ministry said."),
        (CREW, "demands the release", "Peru released the crew of the Luz on Monday, Ecuador's foreign ministry said."),
        (CREW, "apology", "Peru released the crew of the Rosa on Monday, Ecuador's foreign ministry said."),
        (ENVOY, "threatens", "Nepal expelled two Indian journalists on Monday, India's foreign ministry said."),
        (ENVOY, "threatens", "Nepal repeated its threat to expel the Indian ambassador on Monday, India's ministry said."),
        (ENVOY, "Raxaul", "India closed the border crossing at Sunauli on Monday, Nepal's foreign ministry said."),
        (BASE, "naval base", "Kenya dropped its plan for an airport at Lamu on Monday, the Kenyan ministry said."),
        (BASE, "naval base", "Somalia urged Kenya on Monday to drop its plan for a naval base at Lamu, Kenya said."),
        (BASE, "naval base", "Kenya denied that it had dropped its plan for a naval base at Lamu, the ministry said."),
        (DURIAN, "refused", "Malaysia lifted the ban on mango imports on Monday, Indonesia's trade ministry said."),
        (DURIAN, "refused", "Malaysia partly lifted the ban on durian imports on Monday, Indonesia's ministry said."),
        (DURIAN, "bans imports", "Malaysia extended the ban on durian imports on Monday, Indonesia's ministry said."),
        (TREATY, "is to ratify", "Fiji's parliament ratified the customs treaty with Samoa on Tuesday, it said."),
        (EMBASSY, "will reopen", "Algeria reopened its embassy in Tunis on Tuesday, Tunisia's foreign ministry said."),
        (EMBASSY, "will reopen", "Algeria is preparing to reopen its embassy in Rabat, Morocco's foreign ministry said."),
        (FEES, "demands", "Niger paid 10 million dollars in transit fees on Tuesday, Chad's oil ministry said."),
        (FEES, "demands", "Niger agreed on Tuesday to pay the transit fees, Niger's oil ministry said."),
        (STATUES, "will return", "Turkey returned two of the bronze statues of Side to Greece on Tuesday, Greece said."),
        (PRISONERS, "is to free", "Azerbaijan freed eight Armenian prisoners on Tuesday, Armenia's government said."),
        (PLANT, "demands", "Poland shut one unit of the power plant at Turow on Monday, Germany's ministry said."),
        (DUTIES, "will impose", "Canada will not impose duties on Brazilian planes before talks are held, Ann Roy said."),
        (DUTIES, "will impose", "Canada scrapped the duties on Brazilian orange juice on Monday, Canada's ministry said."),
        (FLIGHTS, "urges", "Iran resumed flights to Georgia on Monday, Georgia's aviation authority said."),
        (SKIES, "was closing", "Iraq reopened its airspace to Turkish aircraft on Tuesday, Turkey's air agency said."),
        (SKIES, "will lift", "Iran lifted its ban on Kuwaiti overflights on Tuesday, its aviation authority said."),
        (MACKEREL, "refuses", "Iceland and Norway held talks in Alesund on Tuesday, Norway's ministry said."),
        (RADAR, "asked", "Japan removed the radar at Koror on Monday, Palau's foreign ministry said."),
        (DUTIES, "will impose", "Canada decided not to impose duties on Brazilian coffee, Ann Roy said on Friday."),
    ],
)
def test_another_matter_a_part_or_a_promise_ends_nothing(tmp_path: Path, older: str, words: str, report: str) -> None:
    assert _open(_facts(tmp_path, older, _newer(report)), words)


def test_articles_of_one_day_do_not_overtake_one_another(tmp_path: Path) -> None:
    report = "Kuwait reopened its airspace to Jordanian airlines on Wednesday, Jordan's aviation agency said."

    facts = _facts(tmp_path, AIRSPACE, _newer(report, date(2024, 6, 12)))

    assert _open(facts, "refuses")
    assert not _open(_facts(tmp_path, AIRSPACE, _newer(report, date(2024, 6, 12) + timedelta(days=1))), "refuses")


def test_a_deed_that_the_other_side_disputes_stands_as_disputed(tmp_path: Path) -> None:
    report = (
        "Norway's withdrawal from the camp at Skog is complete, Norwegian Defence Minister Kari Berg said on Saturday."
        " Swedish Foreign Minister Nils Ek disputed that, saying forty soldiers were still there."
    )

    facts = _facts(tmp_path, CAMP, _newer(report))

    assert not [f for f in facts if f.section == "upcoming" and not f.dropped and "will withdraw" in f.text]
    assert any("is complete" in f.text and "Nils Ek" in f.text for f in facts if not f.dropped)


CABLE = (
    "ROME, 12 June 2024 - Italy and Albania signed an accord on Wednesday on a cable to Vlora. Under the accord, Italy will pay"
    " 40 million euros to Albania in September, Italian Energy Minister Luca Bianchi said."
)


@pytest.mark.parametrize(
    ("report", "mark"),
    [
        ("Albania cancelled the cable accord with Italy on Thursday, Albania's ministry said.", "cancelled by Albania"),
        ("Albania suspended the accord on the cable to Vlora on Thursday.", "suspended by Albania on 25 July 2024"),
        ("Albania's parliament rejected the accord on the cable to Vlora on Thursday.", "rejected by Albania's parliament"),
        ("Italy withdrew from the accord on the cable to Vlora on Thursday, Italy's ministry said.", "left by Italy"),
        ("Albania cancelled the fishing accord with Italy on Thursday, Albania's ministry said.", ""),
        ("Albania threatened on Thursday to suspend the accord on the cable to Vlora, Italy's ministry said.", ""),
        ("Albania's opposition rejected the accord on the cable to Vlora on Thursday, its leader Ilir Gjoka said.", ""),
        ("Albania's constitutional court struck down an accord on a cable with Greece on Friday.", ""),
        ("An interim accord on the cable between Italy and Albania expired on Friday.", ""),
        ("Albania almost cancelled the accord on the cable on Friday, Luca Bianchi said.", ""),
        ("Albania left the accord on the cable unchanged on Friday, Luca Bianchi said.", ""),
        ("A committee of Albania's parliament rejected the accord on the cable on Friday.", ""),
    ],
)
def test_an_accord_that_is_undone_says_so_and_binds_nobody(tmp_path: Path, report: str, mark: str) -> None:
    facts = _facts(tmp_path, CABLE, _newer(report))

    (signed,) = [f for f in facts if f.section == "agreements" and not f.dropped and "signed" in f.text]
    assert (f"({mark}" in signed.text) if mark else "(" not in signed.text
    assert {c.article for c in signed.claims} == ({"000.txt#1", "001.txt#1"} if mark else {"000.txt#1"})
    assert bool(_open(facts, "will pay")) is not bool(mark)
