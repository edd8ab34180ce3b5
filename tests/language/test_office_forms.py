"""Whatever form a title, a country and a name are put in, alone and in rows: each has his office, and nobody another's."""

from __future__ import annotations

from datetime import date
from itertools import permutations, product

import pytest

from briefing.language import analyse_text

pytestmark = pytest.mark.slow

TITLES = {
    "Energy Minister": "energy minister",
    "President": "president",
    "Chief Negotiator": "chief negotiator",
    "Minister of Energy and Mines": "minister of energy and mines",
    "Secretary of State": "secretary of state",
    "Minister of Transport, Public Works and Housing": "minister of transport, public works and housing",
}
FORMS = (
    ("Kenya's {title} Amina Odhiambo", "Kenya", "Amina Odhiambo"),
    ("Juan Mamani, Chile's {small},", "Chile", "Juan Mamani"),
    ("the {title} of Norway, Erik Dahl,", "Norway", "Erik Dahl"),
    ("H.E. Karim Belaid, {title} of Algeria,", "Algeria", "Karim Belaid"),
    ("the Italian {small}, Paolo Ferrandi,", "Italy", "Paolo Ferrandi"),
    ("the {title} of the Federal Republic of Nigeria, Musa Danladi,", "Nigeria", "Musa Danladi"),
)
TIMES = ("", "former ", "acting ")


def _told(text: str) -> dict[str, tuple[str, str]]:
    sentences = analyse_text(text, published=date(2024, 5, 9))
    people = [p for s in sentences for r in s.references for p in r.parties if p.kind == "person" and p.role]
    return {p.name: (p.role, p.country) for p in people}


def _put(form: str, title: str, time: str) -> str:
    return form.format(title=time + title, small=time + title.lower())


@pytest.mark.parametrize(("form", "country", "name"), FORMS)
def test_one_holds_what_stands_at_his_name(form: str, country: str, name: str) -> None:
    wrong = []
    for (title, role), time in product(TITLES.items(), TIMES):
        words = _put(form, title, time)
        text = f"{words[0].upper()}{words[1:]} rejected the claim."
        if _told(text) != {name: (time + role, country)}:
            wrong.append(text)
    assert not wrong


@pytest.mark.parametrize(("last", "first"), permutations(FORMS, 2))
def test_each_in_a_row_has_his_own_office(
    last: tuple[str, str, str], first: tuple[str, str, str]
) -> None:
    middle = next(form for form in FORMS if form not in (first, last))
    titles = list(TITLES.items())
    wrong = []
    for shift in (0, 3):
        row = [(form, *titles[(shift + 2 * n) % len(titles)]) for n, form in enumerate((first, middle, last))]
        held = {name: (role, country) for (_, country, name), _, role in row}
        one, two, three = (_put(form, title, "").rstrip(",") for (form, _, _), title, _ in row)
        text = f"{one}, {two}, and {three}, agreed to reopen the border."
        text = text[0].upper() + text[1:]
        if _told(text) != held:
            wrong.append(text)
    assert not wrong
