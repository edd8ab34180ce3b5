"""A bare "the memorandum" says which one it is, in the words of its first full mention; never a guess."""

from __future__ import annotations

import pytest

from briefing.language import analyse_text
from briefing.model import Statement

pytestmark = pytest.mark.slow


def told(text: str) -> list[Statement]:
    """Return the statements of the last sentence."""
    return [s for s in analyse_text(text)[-1].statements if s.form == "clause"]


def subjects(text: str) -> list[str]:
    return [s.subject_text for s in told(text)]


def complements(text: str) -> str:
    return " | ".join(s.complement for s in told(text))


def test_a_bare_noun_takes_the_words_of_its_only_full_mention() -> None:
    text = "Peru and Chile signed a memorandum on domestic workers. Peru ratified the memorandum in May."
    assert "the memorandum on domestic workers" in complements(text)
    text = "Ghana held 62 wagons of fertiliser at the border. The wagons were released on Monday."
    assert subjects(text) == ["The 62 wagons of fertiliser"]
    text = "Police boarded the tanker Sea Lark off Malta. The tanker was released on Monday."
    assert subjects(text) == ["The tanker Sea Lark"]


def test_a_paper_of_two_owners_takes_the_words_of_neither() -> None:
    text = (
        "Tanzania's readout of a call with Kenya said that Kenya had promised to wait. Kenya's readout does not tell it. "
        "The readout said that patrols would begin in July."
    )
    assert "The readout" in subjects(text)
    text = "Tanzania's readout of a call with Kenya is short. The readout said that patrols would begin in July."
    assert "Tanzania's readout of a call with Kenya" in subjects(text)


def test_two_of_a_kind_leave_the_words_as_they_are() -> None:
    text = (
        "Peru signed a memorandum on fisheries. It signed a memorandum on domestic workers. "
        "The memorandum was published on Monday."
    )
    assert subjects(text) == ["The memorandum"]


def test_what_was_spoken_of_before_any_full_mention_is_another() -> None:
    text = (
        "The ship left Oslo at noon. A coast guard ship of Denmark followed at a distance. "
        "The ship was released on Monday."
    )
    assert subjects(text) == ["The ship"]


def test_of_two_things_called_by_name_neither_is_meant() -> None:
    text = (
        "The trawler Hafborg was stopped by the patrol vessel Andenes. "
        "The vessel was released on Monday."
    )
    assert subjects(text) == ["The vessel"]


def test_one_and_many_are_two() -> None:
    text = "Kenya built three bridges over the Tana. The bridge was opened on Monday."
    assert subjects(text) == ["The bridge"]


def test_what_is_not_there_tells_nothing() -> None:
    text = "There was no agreement on quotas. The agreement was signed on Monday."
    assert subjects(text) == ["The agreement"]


def test_quoted_words_stay() -> None:
    text = 'Kenya imposed a levy on imported flour. The minister said Tanzania "must accept the levy".'
    assert "flour" not in complements(text)


def test_the_proof_reaches_back_to_the_sentence_before() -> None:
    text = "Peru and Chile signed a memorandum on domestic workers. Peru ratified the memorandum in May."
    assert {s.quote_start for s in told(text)} == {0}


def test_a_list_is_told_whole_or_not() -> None:
    text = "Kenya imposed a 20% levy on flour, biscuits and edible oil. The levy was lifted on Monday."
    assert "flour" not in subjects(text)[0]


def test_a_noun_that_goes_on_as_a_name_is_not_bare() -> None:
    text = (
        "The ministers set up a Bilateral Commission on the Continental Shelf. "
        "They will attend the meeting of the Commission for the Conservation of Antarctic Marine Living Resources."
    )
    assert "Bilateral" not in complements(text)


def test_a_body_named_between_may_be_the_group() -> None:
    text = (
        "The two will set up a working group on biofuels. Producers in the Renewable Fuels Alliance were not pleased. "
        "The group was founded in 1990."
    )
    assert subjects(text) == ["The group"]


def test_people_told_of_in_numbers_are_not_the_people_meant_later() -> None:
    text = "Law 68 protects 19,700 migrant workers in Kuwait. The workers were paid by offices abroad on Monday."
    assert subjects(text) == ["The workers"]


def test_a_noun_told_by_its_place_is_another() -> None:
    text = "Ghana's opposition wants the plan published. The opposition in Abuja rejected the plan."
    assert subjects(text)[0].startswith("The opposition")


def test_the_house_is_a_chamber_and_no_seat_of_government() -> None:
    text = "Government House said Peru would pay. Chile said the treaty will be signed if the House consents."
    assert "Government House" not in complements(text)
    text = "The Grand Red House stood empty. Chile said the House consents."
    assert "Red House" not in complements(text)
    text = "Peru's envoys signed a lease for a house on stilts. Chile said the house burned down."
    assert "house on stilts" in " ".join(subjects(text))


def test_the_next_of_a_row_takes_the_words_of_the_one_before() -> None:
    text = "Ghana and Togo held a third round of talks on the sea border in Accra. Togo will not attend the next round."
    assert complements(text) == "the next round of talks on the sea border"
    text = "Peru and Chile held the second session of the mixed mining commission. Chile will host the third session."
    assert complements(text) == "the third session of the mixed mining commission"


@pytest.mark.parametrize(
    "text",
    [
        "Ghana and Togo held a round of talks on fish. Ghana holds talks on tax with Mali. Togo will miss the next round.",
        "Peru held a meeting of the water board and a meeting of the border council. Chile will miss the next meeting.",
        "Peru held meetings of several committees. Chile will miss the next meeting.",
        "Guards fired a round of shots over the nets. Togo will miss the next round.",
        "Peru called for a meeting of the joint water commission. Chile will miss the next meeting.",
    ],
)
def test_the_next_of_two_rows_or_of_none_stays_as_it_is(text: str) -> None:
    assert any(words in ("the next round", "the next meeting") for words in complements(text).split(" | "))


def test_a_memorandum_of_understanding_is_told_by_what_it_is_on() -> None:
    text = (
        "Kenya and Oman signed a memorandum on fishing quotas. Oman's envoy welcomed the memorandum of understanding. "
        "Mali rejected the memorandum."
    )
    assert complements(text) == "the memorandum on fishing quotas"
    other = (
        "Peru and Chile signed a memorandum of understanding in Lima. The memorandum on copper with Japan is older. "
        "Bolivia rejected the memorandum."
    )
    assert complements(other) == "the memorandum"


def test_an_adjective_of_time_tells_of_what_kind_a_thing_is_and_a_day_does_not() -> None:
    text = "Kenya and Oman signed a memorandum on seasonal work in Muscat. Mali rejected the memorandum."
    assert complements(text) == "the memorandum on seasonal work"
    assert complements(text.replace("seasonal work", "last week's quotas")) == "the memorandum"


def test_what_was_told_in_full_is_no_longer_bare() -> None:
    text = "Peru and Chile signed a deal on copper. Bolivia rejected the deal."
    assert [s.bare for s in told(text)] == [()]
    two = "Peru and Chile signed a deal on copper and a deal on fish. Bolivia rejected the deal."
    assert [s.bare for s in told(two)] == [("the deal",)]
