"""A thing begins once, is due once and sits once a day: two announcements of it are one line."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from corpus import facts_of


def _lines(folder: Path, section: str, *bodies: str) -> list[str]:
    articles = (
        f"Peru and Chile, part {number}\n\nAndes Wire\n{3 + number} May 2024\n\n{body}\n"
        for number, body in enumerate(bodies)
    )
    facts = facts_of(folder, articles, as_of=date(2024, 5, 5))
    return [f.text for f in facts if f.section == section and not f.dropped]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The agreement on the abolition of visa requirements will enter into force on 14 May, Peru said.",
            "The visa waiver starts on 14 May 2024, according to the Chilean foreign ministry.",
        ),
        (
            "The pipeline under the Lauca is to be repaired by 1 June 2024, Peru said.",
            "The pipeline would be back in service before June 2024, according to the Chilean operator.",
        ),
        (
            "The Chilean cabinet is to vote on the loan of 4.2 billion pesos to the port on 14 May 2024.",
            "The port's loan of 4.2 billion pesos goes to the Chilean cabinet on 14 May, the minister said.",
        ),
        (
            "The firm's board will decide the fate of the Chilean port on 14 May, Peru's minister said.",
            "The Board of Directors will meet on 14 May 2024 to decide on the future of the port, Chile said.",
        ),
        (
            "The panel of Peru and Chile has to decide on the duty by 14 May 2024.",
            "A decision on the duty of Peru and Chile is due by 14 May 2024.",
        ),
        (
            "Experts will meet in Arica on 14 May 2024 to discuss the fishing nets, Peru said.",
            "A meeting of experts on fishing nets in Arica may take place, a Chilean official said.",
        ),
        (
            "The handover ceremony will be held in the National Museum on 14 May 2024, after the holiday, Peru said.",
            "A celebration for the statues will take place at another venue on 14 May, officials in Chile said.",
        ),
        (
            "Rosa Quispe said she had been invited to the Heroes Day celebrations next month.",
            "The president invited Rosa Quispe to be the guest at Heroes Day in Ilo on 20 June 2024.",
        ),
        (
            "Rosa Quispe, Peru's foreign minister, will pay an official visit to Chile on 20 May 2024, the ministry said.",
            "Foreign Minister Rosa Quispe will come to Santiago de Chile on 20 May 2024, according to the Chilean government.",
        ),
        (
            "A second meeting has been pencilled in for 25 May 2024, again in Arica, Peru said.",
            "The next round is planned for 25 May in the Chilean port, Chile and Bolivia have said.",
        ),
    ],
)
def test_what_can_be_only_once_stands_once(tmp_path: Path, one: str, other: str) -> None:
    assert len(_lines(tmp_path, "upcoming", one, other)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Chile's levy on Peruvian flour will start on 14 May 2024, the Chilean ministry said.",
            "The ferry between Arica and Ilo starts on 14 May 2024, the operator said.",
        ),
        (
            "Peru will open a quota of 300 tonnes of flour on 14 May 2024, Peru said.",
            "Chile will open a quota of 500 tonnes of flour on 14 May 2024, Chile said.",
        ),
        (
            "A second meeting has been pencilled in for 25 May 2024, again in Arica, Peru said.",
            "The third round is planned for 25 May in the Bolivian city, Chile and Bolivia have said.",
        ),
    ],
)
def test_two_things_that_begin_on_one_day_stand_apart(tmp_path: Path, one: str, other: str) -> None:
    assert len(_lines(tmp_path, "upcoming", one, other)) == 2


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        ("Egyptian Antiquities Minister Hisham el-Sawy", "Hesham Elsawy, the minister of tourism and antiquities,", 1),
        ("Egyptian Antiquities Minister Hisham el-Sawy", "Hesham Elsawy, the mayor of Arica,", 2),
        ("Chilean Trade Minister Ana Rojas", "Chilean Trade Minister Elena Rivas", 2),
    ],
)
def test_two_spellings_of_a_name_in_one_office_are_one_person(
    tmp_path: Path, one: str, other: str, count: int
) -> None:
    talks = "{} said on Friday that Peru and Chile had agreed to share the water of the Lauca river."

    leaders = _lines(tmp_path, "leaders", talks.format(one), talks.format(other))

    assert len(leaders) == count


@pytest.mark.parametrize(
    ("section", "one", "other"),
    [
        (
            "agreements",
            "Chile will hand back 196 looted statues to Peru, both governments said.",
            "Chile will return 196 objects to Peru, the ministry said.",
        ),
        (
            "agreements",
            "Peru and Chile signed in Arica on Thursday a memorandum of understanding on migration and mobility.",
            "A memorandum has been signed, the Peruvian ministry said.",
        ),
        (
            "disputes",
            "Peru says that the annex only speaks of “points to be agreed”.",
            "The annex refers to “points to be agreed”, subject to approval by the aviation authorities, Peru says.",
        ),
    ],
)
def test_the_same_told_with_less_stands_once(tmp_path: Path, section: str, one: str, other: str) -> None:
    assert len(_lines(tmp_path, section, one, other)) == 1


def test_a_text_that_one_has_signed_and_another_initialled_keeps_both_lines(tmp_path: Path) -> None:
    one = "Peru and Chile initialled in Arica on Thursday a memorandum of understanding on migration and mobility."
    other = "A memorandum has been signed, the Peruvian ministry said."

    assert len(_lines(tmp_path, "agreements", one, other)) == 2


def test_what_would_be_if_and_nobody_says_is_no_position(tmp_path: Path) -> None:
    body = "Chile could raise its flour levy to 25% if the text isn't signed in June. Peru rejects the levy of 15%."

    lines = _lines(tmp_path, "disputes", body)

    assert not [line for line in lines if "25%" in line]
    assert [line for line in lines if "15%" in line]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The second round of consultations will take place in Lima on 14 May 2024, Peru said.",
            "The second will be on 14 May 2024, the Chilean foreign ministry said.",
        ),
        (
            "Peru will lift the ban on milk and poultry from Chile on 14 May 2024, its farm minister Luis Rojas said.",
            "Peru's ban on Chilean dairy and poultry, in force since 2 March, ends on 14 May 2024.",
        ),
        (
            "NATO defence ministers will discuss a patrol mission in Brussels on 17 and 18 May 2024.",
            "Defence ministers will take up the question of a standing mission when they meet in Brussels on 17 May 2024.",
        ),
        (
            "The Whaling Committee will hold a workshop on humpbacks in Arica on 14-16 May 2024, Chile said.",
            "The workshop will take place in Arica in May 2024, the Peruvian government said.",
        ),
    ],
)
def test_one_day_and_one_matter_are_one_event(tmp_path: Path, one: str, other: str) -> None:
    assert len(_lines(tmp_path, "upcoming", one, other)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Provisional duties on steel from Peru will take effect on 14 May 2024, Chile said.",
            "Peru will request consultations at the WTO if provisional steel duties take effect on 14 May 2024.",
        ),
        (
            "The port levy of 18 pesos will take effect on 14 May 2024, Peru said.",
            "The levy on fuel will be halved on 14 May 2024, Chile said.",
        ),
        (
            "The second round of consultations will take place in Lima on 14 May 2024, Peru said.",
            "The third will be on 14 May 2024, the Chilean foreign ministry said.",
        ),
        (
            "LATAM will fly between Lima and Arica from 14 May 2024, Peru's transport minister Ana Cruz said.",
            "Sky Airline will fly between Lima and Iquique from 14 May 2024, Chile said.",
        ),
    ],
)
def test_another_matter_of_the_day_stands_apart(tmp_path: Path, one: str, other: str) -> None:
    assert len(_lines(tmp_path, "upcoming", one, other)) == 2
