"""A matter named in front of a clause goes with it: "On the scholarships, Peru voiced its concern"."""

import pytest

from briefing.language import analyse_text

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "complement"),
    [
        ("On the unpaid scholarships, Peru expressed its concern.", "its concern on the unpaid scholarships"),
        ("On fisheries, Norway and Chile agreed to set up a panel.", "to set up a panel on fisheries"),
    ],
)
def test_the_matter_goes_behind_the_verb(text: str, complement: str) -> None:
    assert analyse_text(text)[0].statements[0].complement == complement


@pytest.mark.parametrize(
    "text", ["On the sidelines of the summit, Peru signed a pact.", "On Monday, Peru signed a pact on fish."]
)
def test_place_and_time_are_no_matter(text: str) -> None:
    assert analyse_text(text)[0].statements[0].complement in {"a pact", "a pact on fish"}


@pytest.mark.parametrize(
    ("text", "complement"),
    [
        ("For trucks and buses, Ghana will halve the toll.", "the toll for trucks and buses"),
        ("For dairy products, Peru proposes a quota of 2,000 tons, in order to protect farmers.",
         "a quota of 2,000 tons for dairy products, in order to protect farmers"),
        ("For ships under 500 tonnes, Chile and Peru agreed to waive the fee.",
         "to waive the fee for ships under 500 tonnes"),
        ("For years, Kenya has demanded a ban on trawlers.", "a ban on trawlers"),
        ("For its part, Kenya demands a ban on trawlers.", "a ban on trawlers"),
        ("For fear of reprisals, Kenya rejected the plan.", "the plan"),
        ("For the minister, Kenya demands a bribe.", "a bribe"),
    ],
)
def test_what_alone_it_holds_of_goes_behind_what_is_told(text: str, complement: str) -> None:
    assert analyse_text(text)[0].statements[0].complement == complement


@pytest.mark.parametrize(
    "text",
    [
        "For the opposition, Ghana agreed to give up its waters to Togo.",
        "For buses, Ghana will raise the fee that lorries pay.",
    ],
)
def test_whose_view_it_is_and_what_would_fall_to_other_words_is_no_scope(text: str) -> None:
    (told,) = [s for s in analyse_text(text)[0].statements if s.form == "clause" and s.subject_text == "Ghana"][:1]

    assert " for " not in told.complement
