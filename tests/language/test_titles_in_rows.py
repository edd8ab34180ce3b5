"""Each of several people in a row holds the office that stands at his own name, whole and of the right country."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.language import analyse_text

pytestmark = pytest.mark.slow


def offices(text: str) -> dict[str, tuple[str, str]]:
    """Return name -> (role, country) of everybody whom the text gives an office."""
    people = {}
    for sentence in analyse_text(text, published=date(2024, 5, 9)):
        for reference in sentence.references:
            people |= {p.name: (p.role, p.country) for p in reference.parties if p.kind == "person" and p.role}
    return people


@pytest.mark.parametrize(
    ("text", "held"),
    [
        (
            "Italy's Energy Minister Paolo Ferrandi, Minister of Energy and Mines of Algeria, Karim Belaid, and the "
            "Tunisian Secretary of State Lina Trabelsi signed a memorandum in Rome.",
            {
                "Paolo Ferrandi": ("energy minister", "Italy"),
                "Karim Belaid": ("minister of energy and mines", "Algeria"),
                "Lina Trabelsi": ("secretary of state", "Tunisia"),
            },
        ),
        (
            "The Presidents of Guyana, and Kazakhstan, Dr Ravi Persaud and Aigul Nurlanova on Thursday night agreed that "
            "they will open embassies.",
            {"Ravi Persaud": ("president", "Guyana"), "Aigul Nurlanova": ("president", "Kazakhstan")},
        ),
        (
            "President Aigul Nurlanova of Kazakhstan met her Guyanese counterpart President Ravi Persaud in Lima.",
            {"Ravi Persaud": ("president", "Guyana"), "Aigul Nurlanova": ("president", "Kazakhstan")},
        ),
        (
            "The signing was put off, said Malaysia's Human Resource Minister Datuk Seri M. Saravan in Lima.",
            {"M. Saravan": ("human resource minister", "Malaysia")},
        ),
        (
            "The head of Serbia's office for Kosovo and Metohija, Pavle Petkov, said on Friday that talks were over.",
            {"Pavle Petkov": ("head of Serbia's office for Kosovo and Metohija", "Serbia")},
        ),
        (
            "The talks were opened by Ravi Persaud, Prime Minister of Guyana and Pro-Tempore President of the Community "
            "of Latin American and Caribbean States.",
            {"Ravi Persaud": ("prime minister", "Guyana")},
        ),
        (
            "Ravi Persaud, foreign minister of Guyana, Aigul Nurlanova, then finance secretary of Kazakhstan, and Lina "
            "Trabelsi, Tunisia's attorney general, agreed to reopen the border.",
            {
                "Ravi Persaud": ("foreign minister", "Guyana"),
                "Aigul Nurlanova": ("former finance secretary", "Kazakhstan"),
                "Lina Trabelsi": ("attorney general", "Tunisia"),
            },
        ),
        (
            "Bolivia's chief negotiator, Diego Quiroga, the army chief of Peru, Juan Mamani, and Chile's health "
            "minister, Ana Rojas, agreed to reopen the border.",
            {
                "Diego Quiroga": ("chief negotiator", "Bolivia"),
                "Juan Mamani": ("army chief", "Peru"),
                "Ana Rojas": ("health minister", "Chile"),
            },
        ),
        # A name with an office in front keeps the one behind it where no other name follows.
        (
            "General Asif Malik, Pakistan's army chief, Omar Hassan and the farmers agreed to reopen the road.",
            {"Asif Malik": ("army chief", "Pakistan")},
        ),
        (
            "The Norwegian Foreign Minister Erik Park and Defence Minister of New Zealand, Karim Belaid, left.",
            {"Erik Park": ("foreign minister", "Norway"), "Karim Belaid": ("defence minister", "New Zealand")},
        ),
    ],
)
def test_each_holds_his_own_office(text: str, held: dict[str, tuple[str, str]]) -> None:
    assert offices(text) == held


@pytest.mark.parametrize(
    ("state", "country"),
    [
        ("the People's Democratic Republic of Algeria", "Algeria"),
        ("the Lao People's Democratic Republic", "Laos"),
        ("the Kingdom of Saudi Arabia", "Saudi Arabia"),
        ("the Federal Republic of Nigeria", "Nigeria"),
        ("the United Republic of Tanzania", "Tanzania"),
        ("the Plurinational State of Bolivia", "Bolivia"),
        ("the Co-operative Republic of Guyana", "Guyana"),
        ("the Grand Duchy of Luxembourg", "Luxembourg"),
        ("the Commonwealth of The Bahamas", "Bahamas"),
        ("the People's Republic of Bangladesh", "Bangladesh"),
    ],
)
@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("Minister of Energy", "minister of energy"),
        ("Chief Justice", "chief justice"),
        ("Secretary of State", "secretary of state"),
        ("Speaker of Parliament", "speaker of Parliament"),
    ],
)
def test_the_long_name_of_a_state_is_its_country(state: str, country: str, title: str, role: str) -> None:
    assert offices(f"The {title} of {state}, Karim Belaid, said talks would resume.") == {
        "Karim Belaid": (role, country)
    }


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("Omar Rossi, the Kazakh deputy minister of industry and trade, left.", "deputy minister of industry and trade"),
        ("Omar Rossi, Kenya's minister of energy and mines, left.", "minister of energy and mines"),
        (
            "Omar Rossi, Peru's minister of transport, public works and housing, left.",
            "minister of transport, public works and housing",
        ),
        ("The talks were held with Omar Rossi, the minister of industry and union leaders.", "minister of industry"),
        ("Kenya's Minister for Health Omar Rossi left.", "minister for health"),
        (
            "The Ivorian Minister of Transport, Public Works and Housing Omar Rossi left.",
            "minister of transport, public works and housing",
        ),
        (
            "Vietnam's Deputy Minister of Industry and Trade and chief negotiator Omar Rossi left.",
            "deputy minister of industry and trade",
        ),
        ("The president and Prime Minister Omar Rossi left.", "prime minister"),
    ],
)
def test_all_fields_of_an_office_and_no_name_are_told(words: str, role: str) -> None:
    assert offices(words)["Omar Rossi"][0] == role


@pytest.mark.parametrize(
    ("text", "held"),
    [
        (
            "Amina Odhiambo, the wife of Kenyan President Kofi Odhiambo, opened the fair.",
            {"Kofi Odhiambo": ("president", "Kenya")},
        ),
        (
            "Amina Odhiambo, spokeswoman for Kenyan President Kofi Mensah, opened the fair.",
            {"Amina Odhiambo": ("spokeswoman", ""), "Kofi Mensah": ("president", "Kenya")},
        ),
        ("The son of President Ana Rojas, Juan Rojas, was arrested.", {"Ana Rojas": ("president", "")}),
        (
            "The head of the Office of the President, Kofi Mensah, opened the fair.",
            {"Kofi Mensah": ("head of the Office of the President", "")},
        ),
        ("Kofi Mensah's predecessor as Kenya's foreign minister, Amina Odhiambo, opened the fair.", {}),
        (
            "The nominated foreign minister of Chile, Juan Mamani, left.",
            {"Juan Mamani": ("incoming foreign minister", "Chile")},
        ),
        ("Leader of opposition Amara Sesay said she would not attend.", {"Amara Sesay": ("opposition leader", "")}),
        ("Kenya's leader of the opposition, Amara Sesay, left.", {"Amara Sesay": ("opposition leader", "Kenya")}),
        ("The leader of the opposition Labour Party, Ann Castle, rejected it.", {}),
        ("Leader of the Labour Party Ann Castle left.", {"Ann Castle": ("leader of the Labour Party", "")}),
        ("Kenya's head of delegation, Amara Sesay, left.", {"Amara Sesay": ("head of delegation", "Kenya")}),
        (
            "Ontario's health minister, Ann Castle, met Canada's health minister, Luc Gagnon.",
            {"Ann Castle": ("health minister of Ontario", ""), "Luc Gagnon": ("health minister", "Canada")},
        ),
        ("Sindh's provincial minister Sana Qureshi left.", {"Sana Qureshi": ("provincial minister of Sindh", "")}),
        ("Quebec Premier Luc Gagnon left.", {"Luc Gagnon": ("premier of Quebec", "")}),
        ("The chief minister of Kerala, Priya Rao, left.", {"Priya Rao": ("chief minister of Kerala", "")}),
    ],
)
def test_a_title_is_whose_it_is(text: str, held: dict[str, tuple[str, str]]) -> None:
    assert offices(text) == held


@pytest.mark.parametrize(
    ("text", "government"),
    [
        ("Carmen Diaz, her lawyer, said the minister would appeal. Her government rejected the claim.", ()),
        (
            "President Maia Lungu left for Rome. Her spokeswoman, Ana Rusu, said the talks were over. Her government "
            "rejected the claim.",
            ("Maia Lungu's government",),
        ),
        (
            "Prime Minister Ana Rojas left for Rome. Her government rejected the claim.",
            ("Ana Rojas's government",),
        ),
    ],
)
def test_a_lawyer_has_no_government(text: str, government: tuple[str, ...]) -> None:
    last = analyse_text(text, published=date(2024, 5, 9))[-1]
    told = [s for s in last.statements if s.predicate == "reject"]
    assert [tuple(p.name for p in s.subject) for s in told] == [government]


@pytest.mark.parametrize(
    ("text", "held"),
    [
        (
            "Karim Belaid and Lina Trabelsi, the prime ministers of Algeria and Tunisia, signed the accord.",
            {"Karim Belaid": ("prime minister", "Algeria"), "Lina Trabelsi": ("prime minister", "Tunisia")},
        ),
        (
            "The Kenyan and Chilean presidents, Amina Odhiambo and Juan Mamani, agreed to open embassies.",
            {"Amina Odhiambo": ("president", "Kenya"), "Juan Mamani": ("president", "Chile")},
        ),
        (
            "The defence ministers of Kenya, Norway and Chile, Amina Odhiambo, Erik Dahl and Juan Mamani, met in Rome.",
            {
                "Amina Odhiambo": ("defence minister", "Kenya"),
                "Erik Dahl": ("defence minister", "Norway"),
                "Juan Mamani": ("defence minister", "Chile"),
            },
        ),
        (
            "Chile and Kenya met after their trade ministers, Ana Rojas and Kofi Mensah, spoke in Rome.",
            {"Ana Rojas": ("trade minister", ""), "Kofi Mensah": ("trade minister", "")},
        ),
        (
            "Kenyan deputy ministers Amina Odhiambo and Kofi Mensah met in Rome.",
            {"Amina Odhiambo": ("deputy minister", "Kenya"), "Kofi Mensah": ("deputy minister", "Kenya")},
        ),
        (
            "Ministers Ana Rojas (Chile) and Kofi Mensah (Ghana) met in Rome.",
            {"Ana Rojas": ("minister", "Chile"), "Kofi Mensah": ("minister", "Ghana")},
        ),
        # Whose field is whose, who is of which party and who has agreed is not told.
        ("Kenya's energy and finance ministers, Amina Odhiambo and Kofi Mensah, met in Rome.", {}),
        ("The leaders of the Labour Party and the Greens, Ann Castle and Juan Mamani, met in Rome.", {}),
        ("In talks with Ana Rojas and Kofi Mensah, the prime ministers of Norway and Italy agreed to meet.", {}),
    ],
)
def test_a_shared_title_is_that_of_each(text: str, held: dict[str, tuple[str, str]]) -> None:
    assert offices(text) == held


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("The UN envoy for Yemen, Erik Dahl, left.", {"Erik Dahl": ("United Nations envoy for Yemen", "")}),
        ("US envoy for Sudan Tom Castle left.", {"Tom Castle": ("envoy for Sudan", "United States")}),
        (
            "Erik Dahl, the IMF's mission chief for Ghana, left.",
            {"Erik Dahl": ("International Monetary Fund mission chief for Ghana", "")},
        ),
        ("The chief negotiator for Iran, Omar Hassan, left.", {"Omar Hassan": ("chief negotiator", "Iran")}),
        ("Sacked Kenyan foreign minister Kofi Mensah left.", {"Kofi Mensah": ("former foreign minister", "Kenya")}),
        ("Kenya's previous president, Kofi Mensah, left.", {"Kofi Mensah": ("former president", "Kenya")}),
        ("Self-declared president Kofi Mensah left.", {}),
        ("Would-be president Kofi Mensah left.", {}),
        (
            "Kofi Mensah, Kenya's foreign minister until last year, left.",
            {"Kofi Mensah": ("former foreign minister", "Kenya")},
        ),
        ("Kofi Mensah, foreign minister from 2010 to 2014, left.", {"Kofi Mensah": ("former foreign minister", "")}),
        ("Kofi Mensah, governor of Lagos until 2027, left.", {}),
        ("Kofi Mensah, president of Kenya from 2022, left.", {"Kofi Mensah": ("president", "Kenya")}),
    ],
)
def test_an_office_is_held_as_and_when_it_is_told(text: str, held: dict[str, tuple[str, str]]) -> None:
    assert offices(text) == held
