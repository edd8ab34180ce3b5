"""Who says it, in sentences of fields and countries of every kind."""

from __future__ import annotations

import pytest

from briefing.language.attribution import find_attributions
from briefing.language.parse import parse_articles
from briefing.model import Article, Attribution
from briefing.offsets import OffsetMap

pytestmark = pytest.mark.slow


def attributions(text: str) -> list[Attribution]:
    """Return all attributions of a text, sentence by sentence."""
    article = Article(file="x.txt", number=1, text=text, offsets=OffsetMap(runs=((0, 0, len(text)),)))
    return [a for row in find_attributions(parse_articles([article])[0]) for a in row]


def heard(text: str) -> list[tuple[str, str]]:
    """Return (source, what is said) of each attribution."""
    return [(a.source_text, text[a.content_start : a.content_end]) for a in attributions(text)]


SPEAKERS = [
    # Verbs before a clause.
    ("Norway said the mackerel quota would be cut by a fifth.", ["Norway"]),
    ("The Faroese premier told reporters that talks would resume in May.", ["The Faroese premier"]),
    ("Ethiopian officials insist the dam will not harm those downstream.", ["Ethiopian officials"]),
    ("Egypt has repeatedly warned that the filling threatens its farmers.", ["Egypt"]),
    ("Chilean negotiators believe the lithium accord is within reach.", ["Chilean negotiators"]),
    ("The energy ministry in Accra announced that gas flows had resumed.", ["The energy ministry in Accra"]),
    ("Brussels argued that the subsidies distort trade.", ["Brussels"]),
    ("Maria Koskinen, Finland's top arms negotiator, acknowledged the text was unfinished.",
     ["Maria Koskinen, Finland's top arms negotiator"]),
    ("A spokesman for the Qatari foreign ministry confirmed that the second list had been handed over.",
     ["A spokesman for the Qatari foreign ministry"]),
    ("The survey found that most villagers opposed the dam.", ["The survey"]),
    ("Satellite images show that the reservoir is nearly full.", ["Satellite images"]),
    ("Peru's fisheries minister claimed foreign trawlers had switched off their beacons.",
     ["Peru's fisheries minister"]),
    ("The union fears the plant will close.", ["The union"]),
    ("Kenya denied that its troops had crossed the border.", ["Kenya"]),
    ("President Ruto added that the ports would stay open.", ["President Ruto"]),
    ("Sudan's army alleges the ceasefire was broken twice.", ["Sudan's army"]),
    ("Iceland's Bjarni Olafsson conceded the vote would be close.", ["Iceland's Bjarni Olafsson"]),
    # Behind what is said, inverted, parenthetical.
    ("The pipeline will carry twice as much gas by 2030, the operator said.", ["the operator"]),
    ("Three of the captives were freed at dawn, Omani mediators said.", ["Omani mediators"]),
    ("\"The river belongs to all of us,\" said Sudanese water minister Amina Osman.",
     ["Sudanese water minister Amina Osman"]),
    ("“We will not sign under pressure,” Kovač told parliament.", ["Kovač"]),
    ("The quota, officials in Reykjavik say, will be shared equally.", ["officials in Reykjavik"] * 2),
    ("\"Our boats were inside the line,\" insisted skipper Tomás Ibarra.", ["skipper Tomás Ibarra"]),
    ("'There is no deal yet,' a senior Israeli official said.", ["a senior Israeli official"]),
    ("\" The fleet came back empty , \" said Captain Haruto Endo .", ["Captain Haruto Endo"]),
    ("\"The price is fair,\" Draghi said, \"and the term is long.\"", ["Draghi", "Draghi"]),
    ("\"Why should we wait?\" asked the Bolivian delegate.", ["the Bolivian delegate"]),
    ("The ships had left by noon, according to the Turkish coast guard.", ["the Turkish coast guard"]),
    ("According to people familiar with the talks, the cap would fall to 40 missiles.",
     ["people familiar with the talks"]),
    ("The exchange, according to Al-Masirah TV, took place near Marib.", ["Al-Masirah TV"] * 2),
    ("In the words of its chief executive, Lena Vogt, the terminal is a lifeline.",
     ["its chief executive, Lena Vogt"]),
    # Channels and documents.
    ("In a statement, the Lithuanian government said the ban was off.", ["the Lithuanian government"]),
    ("The minister wrote on X that the offer was final.", ["The minister"]),
    ("A joint communique said the two navies would share radar data.", ["A joint communique"]),
    ("The treaty text states that inspections begin within 60 days.", ["The treaty text"]),
    ("Jakarta's readout said the leaders discussed nickel exports.", ["Jakarta's readout"]),
    ("A report by the International Seabed Authority concluded that mining should wait.",
     ["A report by the International Seabed Authority"]),
    # Press and nobody.
    ("Local media reported that two hostages were ill.", ["Local media"]),
    ("Anadolu reported that the talks had stalled.", ["Anadolu"]),
    ("Analysts say the tariff will hurt Vietnam most.", ["Analysts"]),
    ("Some observers warned that the truce could collapse.", ["Some observers"]),
    # Quoting somebody else.
    ("State television quoted General Reza Amini as saying that the drill was over.", ["General Reza Amini"]),
    ("Traoré was quoted by the daily Le Pays as telling envoys he would not resign.", ["Traoré"]),
    # Participles, second verbs, pronouns, relative clauses.
    ("The Thai side rejected the map, saying it was drawn in colonial times.", ["The Thai side"]),
    ("Novak said exports would rise and added that prices would follow.", ["Novak", "Novak"]),
    ("\"We are close,\" said Greek minister Eleni Pappas, adding that one clause was open.",
     ["Greek minister Eleni Pappas"] * 2),
    ("She said the second round would be held in Muscat.", ["She"]),
    ("The envoy, who said he was hopeful, flew on to Doha.", ["The envoy"]),
    ("Modi called the accord \"a new dawn\" for both peoples.", ["Modi"]),
    ("The premier expressed hope that the strait would reopen.", ["The premier"]),
    ("Manila voiced concern that the reef was being dredged.", ["Manila"]),
    ("Warsaw is confident that the gas will flow.", ["Warsaw"]),
    ("Lula made it clear that the forest was not for sale.", ["Lula"]),
    ("The minister's claim that the fish were gone angered skippers.", ["The minister's"]),
    ("Seoul did not say whether the hotline was open.", ["Seoul"]),
    ("The ministry declined to say how many prisoners remain.", ["The ministry"]),
    ("As the IAEA's director put it, \"no one can verify that now.\"", ["the IAEA's director"]),
    ("Putin and Erdogan said the corridor would be extended.", ["Putin and Erdogan"]),
    ("Reuters, citing two traders, reported that the cargo had been sold.", ["Reuters", "two traders"]),
    ("Denmark vowed that it would keep its ships there.", ["Denmark"]),
    ("The army asked residents to leave the valley.", ["The army"]),
    ("Asked about the delay, the Kenyan negotiator said: \"We need more time.\"", ["the Kenyan negotiator"]),
    ("It was unclear, the Czech diplomat told Radio Prague, when the sanctions would end.",
     ["the Czech diplomat"] * 2),
    ("\"Not one tonne,\" the Namibian minister replied.", ["the Namibian minister"]),
    ("Ministers from the bloc said on Tuesday they had not seen the text.", ["Ministers from the bloc"]),
]  # fmt: skip

SILENT = [
    "The skipper told a long story.",
    "The two sides agreed to share the catch.",
    "Ghana and Togo agreed that patrols should continue.",
    "The minister pledged to cut the quota.",
    "The talks lasted three hours and ended without a deal.",
    "Everything went according to plan.",
    "The reported losses were small.",
    "Turkey asked for a delay.",
    "The two presidents spoke by telephone on Friday.",
    "The ministers discussed the dam and the border.",
    "Oman hosted the talks, which continued on Sunday.",
    "The so-called \"grey fleet\" left the harbour.",
    "Fishermen added a third boat.",
    "The delegation expressed its thanks to the hosts.",
    "Prices rose after the announcement.",
    "The president announced a ceasefire.",
    "She noted the date in her diary.",
    "The plan suggested by Chile was dropped.",
]


@pytest.mark.parametrize(("text", "sources"), SPEAKERS)
def test_the_speaker_is_found(text: str, sources: list[str]) -> None:
    assert sorted(source for source, _ in heard(text)) == sorted(sources)


@pytest.mark.parametrize("text", SILENT)
def test_nobody_speaks(text: str) -> None:
    assert heard(text) == []


def test_who_could_say_a_thing_has_not_said_it() -> None:
    from briefing.language import analyse_text

    (could,) = analyse_text("Eritrea could say on Wednesday that it had kept its word.")
    (did,) = analyse_text("Eritrea said on Wednesday that it had kept its word.")
    assert not could.attributions
    assert [a.source_text for a in did.attributions] == ["Eritrea"]
