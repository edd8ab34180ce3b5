"""Offices and people as official texts write them: styles, titles of states, colleagues, ministers together."""

from __future__ import annotations

import pytest

from briefing.language import analyse_text
from briefing.model import Party

pytestmark = pytest.mark.slow


def meant(text: str) -> dict[str, tuple[Party, ...]]:
    """Return what each phrase of the text stands for; the last one of equal words counts."""
    return {r.text: r.parties for sentence in analyse_text(text) for r in sentence.references}


def names(text: str) -> dict[str, list[str]]:
    return {phrase: [party.name for party in parties] for phrase, parties in meant(text).items()}


PEOPLE = [
    ("Lourdes Barragan, president of the National Chamber of Alcohols, was pleased.", "Lourdes Barragan",
     "president of the National Chamber of Alcohols", ""),
    ("The secretary general of the Union of Farmers and Fishermen, Ana Ruiz, protested.", "Ana Ruiz",
     "secretary-general of the Union of Farmers and Fishermen", ""),
    ("The president of Bank of America, Brian Moynihan, spoke.", "Brian Moynihan", "president of Bank of America", ""),
    ("He received a call from Prime Minister of Malaysia Azlan Mokhtar at the palace.", "Azlan Mokhtar",
     "prime minister", "Malaysia"),
    ("The Foreign Minister of the Kingdom of Bahrain Yousif Al Mannai welcomed the reforms.", "Yousif Al Mannai",
     "foreign minister", "Bahrain"),
    ("The Minister of State for Foreign Affairs HE Khalid al-Marzouqi announced an agreement.", "Khalid al-Marzouqi",
     "minister of state for foreign affairs", ""),
    ("Brazil's foreign minister, Ambassador Otavio Brandao Lima, said so.", "Otavio Brandao Lima",
     "foreign minister", "Brazil"),
    ("Foreign Minister Ratih Puspaningrum of Indonesia said so.", "Ratih Puspaningrum", "foreign minister",
     "Indonesia"),
    ("Kenya's Alfred Mutua met his Ugandan colleague Jeje Odongo.", "Jeje Odongo", "", "Uganda"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "role", "country"), PEOPLE)
def test_a_person_has_the_office_of_the_text(text: str, name: str, role: str, country: str) -> None:
    found = {party for parties in meant(text).values() for party in parties if party.name == name}
    assert found == {Party(name=name, kind="person", role=role, country=country)}


def test_ministers_named_together_share_the_office() -> None:
    text = "The foreign ministers, Ratih Puspaningrum of Indonesia and Idris Hamdan of Malaysia, will meet in Kobe."
    found = {p for parties in meant(text).values() for p in parties if p.kind == "person"}
    assert found == {
        Party(name="Ratih Puspaningrum", kind="person", role="foreign minister", country="Indonesia"),
        Party(name="Idris Hamdan", kind="person", role="foreign minister", country="Malaysia"),
    }


def test_the_office_with_its_field_and_the_name_with_its_first_part_are_kept() -> None:
    text = (
        "Water minister Dilshod Amir Karimov spoke. Minister Amir Karimov left. Minister Amir Karimov came back. "
        "Minister Amir Karimov said so."
    )
    found = {p for parties in meant(text).values() for p in parties}
    assert found == {Party(name="Dilshod Amir Karimov", kind="person", role="water minister", country="")}


def test_his_excellency_and_he_are_the_minister() -> None:
    text = (
        "The Minister of Foreign Affairs HE Khalid al-Marzouqi announced an agreement. His Excellency said that "
        "15 men would return. He noted that two lists existed."
    )
    assert names(text)["His Excellency"] == ["Khalid al-Marzouqi"]
    assert names(text)["He"] == ["Khalid al-Marzouqi"]


def test_a_style_before_a_title_is_no_pronoun() -> None:
    text = (
        "HE Yousif Al Mannai, the Minister of Foreign Affairs, received HE the Ambassador of India. HE the Minister "
        "affirmed that the pact was sound. HE the Ambassador conveyed thanks."
    )
    found = names(text)
    assert found["HE the Minister"] == ["Yousif Al Mannai"]
    assert "Yousif Al Mannai" not in found.get("HE the Ambassador", [])
    assert "HE" not in found


def test_his_majesty_the_king_is_nobody_spoken_of_before() -> None:
    assert names("Foreign Minister Omar Said met envoys. His Majesty the King was told.").get("His Majesty") is None


def test_the_head_of_state_is_the_president() -> None:
    text = "President Surya Adiwinata spoke. The Head of State added that the ships shall leave."
    assert names(text)["The Head of State"] == ["Surya Adiwinata"]


THREE = (
    "Dilshod Amirov, Uzbekistan's water minister, met his Kazakh counterpart, Yerlan Tasbolatov, and the Kyrgyz "
    "energy minister, Nurlan Asanbekov. "
)


def test_the_three_ministers_are_those_of_the_article() -> None:
    found = names(THREE + "The three ministers signed a plan.")
    assert found["The three ministers"] == ["Dilshod Amirov", "Yerlan Tasbolatov", "Nurlan Asanbekov"]


def test_three_of_four_ministers_are_nobody() -> None:
    text = THREE + "Turkmen water minister Aman Geldiyev was absent. The three ministers signed a plan."
    assert names(text)["The three ministers"] == []


def test_a_colleague_is_known_by_the_country() -> None:
    found = names(THREE + "Amirov asked his Kyrgyz colleague to wait. Amirov thanked his colleague.")
    assert found["his Kyrgyz colleague"] == ["Nurlan Asanbekov"]
    assert found["his colleague"] == []


def test_a_minister_of_two_fields_is_the_minister_afterwards() -> None:
    text = (
        "H.E. the Minister of Electricity and Renewable Energy, Eng. Hany Abdel-Rauf, affirmed that the deal was "
        "good. The Minister clarified that the route was agreed."
    )
    found = meant(text)
    (party,) = found["The Minister"]
    assert (party.name, party.role) == ("Hany Abdel-Rauf", "minister of electricity and renewable energy")
    assert found["H.E. the Minister of Electricity and Renewable Energy, Eng. Hany Abdel-Rauf"] == (party,)


def test_a_minister_and_somebody_else_are_two() -> None:
    found = {p.role for parties in meant("Energy Minister Karim Haddad and President Lee Amal met.").values() for p in parties}
    assert found == {"energy minister", "president"}
    text = "The Minister of Energy and Karim Haddad met."
    assert not [p for parties in meant(text).values() for p in parties if "karim" in p.role]


def test_a_country_may_be_called_a_party_or_somebodys() -> None:
    text = "The Kyrgyz energy minister, Nurlan Asanbekov, spoke. His country accepted the plan, Asanbekov said."
    assert names(text)["His country"] == ["Kyrgyzstan"]
    assert names("Omar Warsama said that the Eritrean party had signed.")["the Eritrean party"] == ["Eritrea"]
    assert "Eritrea" not in names("Members of the Eritrean party of democrats met.").get("the Eritrean party", [])


def test_the_subject_of_his_excellencys_sentence_is_the_minister() -> None:
    text = "HE Yousif Al Mannai, the Minister of Foreign Affairs, spoke. HE the Minister clarified that it was late."
    (found,) = [s for s in analyse_text(text)[-1].statements if s.predicate == "clarify"]
    assert [party.name for party in found.subject] == ["Yousif Al Mannai"]


def test_a_short_title_does_not_end_a_sentence() -> None:
    assert len(analyse_text("The President conveyed his readiness to welcome PM Azlan at the summit.")) == 1
