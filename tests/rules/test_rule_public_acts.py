"""Acts of public life: what houses, voters and members decide, letters and petitions, what is given back, what moves again."""

from __future__ import annotations

import pytest
from read_lines import lines_of


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "The House of Representatives approved the funding for the force on Tuesday, 198-47.",
            "The House of Representatives approved the funding for the force, 198-47",
        ),
        (
            "Lawmakers in Lima threw out the bill on seabed mining on Monday by 68 votes to 52.",
            "Lawmakers in Lima threw out the bill on seabed mining by 68 votes to 52",
        ),
        ("The upper house waved through the nuclear accord with India.", "The upper house waved through the nuclear accord"),
        ("Shareholders of the shipping line approved the merger on Monday.", "Shareholders of the shipping line approved"),
        ("Voters in Slovenia approved the border award in a referendum.", "Voters in Slovenia approved the border award"),
        ("A majority of deputies voted in favour of the treaty on Tuesday.", "A majority of deputies voted in favour of the treaty"),
        ("Members of the synod voted by 62 to 54 to end ties with the Russian church.", "voted by 62 to 54 to end ties"),
        ("The fund's board signed off on the third tranche for Pakistan on Monday.", "signed off on the third tranche"),
        ("The panel of the trade body sided with Canada on Tuesday in the dispute over beef.", "sided with Canada"),
        ("Parliament overrode the president's veto of the gas law.", "Parliament overrode the president's veto"),
        ("A court in Accra remanded the two fishermen in custody until 30 May.", "remanded the two fishermen in custody"),
        ("The bill to ban seabed mining was defeated in the Senate on Monday.", "was defeated in the Senate"),
        ("The treaty cleared the lower house on Tuesday.", "The treaty cleared the lower house"),
        ("The bill passed 92-31 on Monday.", "The bill passed 92-31"),
        ("The extradition request was turned down by the court.", "The extradition request was turned down by the court"),
    ],
)
def test_what_a_house_its_members_or_voters_decide_is_told(text: str, line: str) -> None:
    assert any(line in told for told in lines_of(text, "past") + lines_of(text, "agreements")), lines_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "The House of Representatives failed to approve the funding for the force on Tuesday.",
        "Lawmakers should throw out the bill on seabed mining.",
        "If lawmakers throw out the bill, the miners will sue.",
        "Lawmakers were urged to throw out the bill on seabed mining.",
        "House prices passed a peak of 400,000 euros on Monday.",
        "Members found a bug in the hall.",
        "The bill passed unnoticed.",
        "The treaty passed into history.",
        "The team was defeated 3-2 on Monday.",
        "The storm cleared the lower house of its roof.",
        "Passengers passed 31 checks on Monday.",
    ],
)
def test_what_was_not_decided_or_is_no_vote_is_not_told(text: str) -> None:
    assert lines_of(text, "past") == []


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Forty-one lawmakers wrote to the prime minister on Tuesday asking him to halt the sale of drones.",
            "Forty-one lawmakers asked the prime minister to halt the sale of drones",
        ),
        ("Peru wrote to Chile on Tuesday urging it to return the ship.", "Peru urged Chile to return the ship"),
        (
            "The union of seafarers wrote to the ministers of both states on Monday demanding that the crew be paid.",
            "The union of seafarers demanded that the crew be paid",
        ),
        ("The bishops sent a letter to the governor on Sunday asking her to free the priests.",
         "The bishops asked the governor to free the priests"),
        (
            "Prime Minister Ana Rojas wrote on Monday to the heads of the two banks to request a freeze on payments.",
            "Ana Rojas wrote to the heads of the two banks to request a freeze on payments",
        ),
        ("The family of the sailor filed a clemency petition with the supreme court on Monday.",
         "The family of the sailor filed a clemency petition with the supreme court"),
        ("Lawyers for the detained journalist lodged an appeal with the court in Minsk.", "lodged an appeal with the court"),
        ("The bishops of Nicaragua appealed to the president on Sunday to free the priests.",
         "The bishops of Nicaragua appealed to the president to free the priests"),
        ("The union handed in a petition with 40,000 signatures at the ministry.", "The union handed in a petition"),
    ],
)  # fmt: skip
def test_what_a_letter_or_petition_asks_is_told(text: str, line: str) -> None:
    assert any(line in told for told in lines_of(text, "disputes")), lines_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "Forty-one lawmakers wrote to the prime minister on Tuesday thanking him for the sale.",
        "Lawmakers may write to the prime minister asking him to halt the sale of drones.",
        "The family of the sailor has yet to file a clemency petition.",
        "Lawyers considered whether to lodge an appeal with the court.",
        "The union handed in the keys of the hall at the ministry.",
        "The prime minister wrote a book asking why the war began.",
        "Peru did not write to Chile asking it to return the ship.",
        "The lawyers will write to the minister, demanding that the crew be freed.",
        "Had the lawmakers written to the minister asking him to free the crew, he would have done so.",
    ],
)
def test_a_letter_that_asks_nothing_or_was_not_sent_is_no_demand(text: str) -> None:
    assert lines_of(text, "disputes") == []


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Denmark handed back 47 bronzes to Nigeria.", "Denmark handed back 47 bronzes to Nigeria"),
        ("Germany gave back the remains of 12 men.", "Germany gave back the remains of 12 men"),
        ("Egypt took delivery of two submarines.", "Egypt took delivery of two submarines"),
        ("The harbour was signed over to Kenya.", "The harbour was signed over to Kenya"),
        ("Airliners of both countries flew over the strait again on Monday for the first time since 2019.",
         "Airliners of both countries flew over the strait again for the first time since 2019"),
        ("Lorries rolled across the bridge at Ruse again on Monday.", "Lorries rolled across the bridge at Ruse again"),
        ("Trains between Vienna and Budapest are running again.", "Trains between Vienna and Budapest are running again"),
        ("The first freight train from Baku in six years pulled into Tbilisi on Monday.", "pulled into Tbilisi"),
        ("Egypt's delegates stormed out of the meeting on the dam.", "stormed out of the meeting on the dam"),
        ("The central bank raised its key rate by 50 basis points on Tuesday.", "raised its key rate by 50 basis points"),
        ("Uganda declared an outbreak of Ebola on Tuesday.", "Uganda declared an outbreak of Ebola"),
        ("Britain added four Georgian judges to its sanctions list on Tuesday.", "added four Georgian judges"),
        ("Finland became a member of the bank on Monday.", "Finland became a member of the bank"),
        ("Niger took over the French uranium mine on Tuesday.", "Niger took over the French uranium mine"),
    ],
)  # fmt: skip
def test_what_was_given_back_moves_again_or_was_declared_is_told(text: str, line: str) -> None:
    told = lines_of(text, "past") + lines_of(text, "disputes")
    assert any(line in one for one in told), lines_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "Denmark may hand back 47 bronzes to Nigeria.",
        "Egypt's turn to take delivery of the submarines comes next.",
        "Airliners could fly over the strait again if the two agree.",
        "Trains between Vienna and Budapest are not running again.",
        "The minister failed again on Monday.",
        "Uganda declared that the outbreak of 2012 had been worse.",
        "Finland would like to become a member of the bank.",
        "The rate of deaths raised fears again.",
    ],
)
def test_what_was_not_done_or_moves_nothing_is_not_told(text: str) -> None:
    assert lines_of(text, "past") == []


def test_a_march_and_a_blockade_that_were_held_are_told() -> None:
    text = "Thousands of rice farmers marched on the National Assembly of Peru on 6 May 2024."
    assert any("marched on the National Assembly" in line for line in lines_of(text, "past"))
    assert lines_of("Senators of Peru blocked the plan on 6 May 2024.", "past") == []


def test_a_deal_that_is_only_announced_says_nothing() -> None:
    text = "The foreign ministers of Peru and Chile announced the deal after two days of talks in Lima."
    assert lines_of(text, "agreements") == []
