"""Verbs that share a subject, a "to" or a modal share them to the last; an aside parts no verb from its object."""

from datetime import date

import pytest

from briefing.language import analyse_text


def _frames(text: str) -> list[tuple[str, str, str, str]]:
    return [
        (s.subject_text, s.verb, s.complement, s.certainty)
        for sentence in analyse_text(text, published=date(2024, 6, 12))
        for s in sentence.statements
        if s.form == "clause"
    ]


@pytest.mark.parametrize(
    ("text", "frame"),
    [
        pytest.param(
            "Algeria will let inspectors in and hand over years of records, the head of the agency said on Friday.",
            ("Algeria", "will hand over", "years of records", "expected"),
            id="behind a particle",
        ),
        pytest.param(
            "Chad and Niger agreed to create a hotline between the navies, to exchange lists of vessels and to meet again.",
            ("Chad and Niger", "agreed to exchange", "lists of vessels", "expected"),
            id="second of three infinitives",
        ),
        pytest.param(
            "Kenya will remove the levy, reopen the border and pay Tanzania 20 million dollars, President Wafula said.",
            ("Kenya", "will pay", "Tanzania 20 million dollars", "expected"),
            id="third of three verbs behind a modal",
        ),
        pytest.param(
            "Both sides pledged to respect the line, release prisoners and open talks by May.",
            ("Both sides", "pledged to release", "prisoners and open talks", "expected"),
            id="a base form goes on from an infinitive",
        ),
        pytest.param(
            "Niger may leave the pact and join the union.",
            ("Niger", "may join", "the union", "possible"),
            id="what may be stays what may be",
        ),
    ],
)
def test_coordinated_verbs_share_what_stands_before_the_first(text: str, frame: tuple[str, str, str, str]) -> None:
    assert frame in _frames(text)


def test_an_object_behind_a_date_and_place_is_kept() -> None:
    found = _frames("The minister signed, Tuesday in Rabat, a memorandum on migration with his Spanish counterpart.")
    assert any("a memorandum on migration" in complement for _, _, complement, _ in found)


def test_a_relative_clause_has_the_name_before_it_or_no_subject() -> None:
    named = _frames("They set up a Commission on the Continental Shelf, which will meet in May.")
    assert "the Shelf" not in [subject for subject, *_ in named]
    unsure = _frames("Chad revoked the term given to the lessee, which would expire in 2030.")
    assert [subject for subject, verb, *_ in unsure if verb == "would expire"] == [""]


@pytest.mark.parametrize(
    ("text", "frame"),
    [
        (
            "The president pardons a convict who is subsequently deported, and is banned from entering for ten years.",
            ("a convict", "is banned", "from entering for ten years"),
        ),
        (
            "The union defends the driver who was dismissed in March, and was fined 300 dollars.",
            ("the driver", "was fined", "300 dollars"),
        ),
        (
            # Another "was" than the clause's "were": the minister was praised.
            "The minister met envoys who were invited last week, and was praised by the opposition.",
            ("The minister", "was praised", "by the opposition"),
        ),
    ],
)
def test_one_passive_goes_on_from_the_other(text: str, frame: tuple[str, str, str]) -> None:
    assert frame in [found[:3] for found in _frames(text)]


def test_time_to_do_a_thing_is_no_duty_to_do_it() -> None:
    verbs = [verb for _, verb, *_ in _frames("Both countries have until 30 June to ratify the treaty.")]
    assert "have to ratify" not in verbs


def test_a_second_infinitive_goes_on_from_the_first() -> None:
    text = (
        "Kenya undertakes to begin the consultation with an assembly in Lamu on 12 July, and to hand over to the villages"
        " a copy of the contract."
    )
    assert ("Kenya", "undertakes to hand over", "to the villages a copy of the contract", "expected") in _frames(text)


def test_a_second_that_opens_a_clause() -> None:
    text = "Minister Reitter said that the judgment stands and that evidence secured by the police remains with the court."
    assert ("evidence secured by the police", "remains", "with the court", "reported") in _frames(text)


def test_a_past_behind_a_relative_clause_of_what_is_ahead_is_the_main_subjects() -> None:
    found = _frames("Kenya signed the deal, under which released prisoners will get land, and left the talks.")
    assert ("Kenya", "left", "the talks", "reported") in found
    assert "released prisoners left" not in {f"{subject} {verb}" for subject, verb, *_ in found}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The road from Mao to Bol, which both sides promised to open, has carried 60 lorries.", "the road from Mao to Bol"),
        ("The pipe from Suez to Haifa, which Egypt will repair, has leaked since May.", "the pipe from Suez to Haifa"),
    ],
)
def test_what_is_told_behind_a_route_is_of_the_route(text: str, told: str) -> None:
    assert any(complement == told for _, _, complement, _ in _frames(text))


def test_what_is_told_of_the_end_of_a_route_stays_with_it() -> None:
    frames = _frames("He flew from Lima to Quito, where Ecuador will host the talks.")
    assert not any("from Lima" in complement and "host" in verb for _, verb, complement, _ in frames)


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("The leaders await the signing of the contract, which is planned for 24 June.", "the signing of the contract"),
        ("They spoke of the opening of the bridge, which is set for July.", "the opening of the bridge"),
        # What is planned is a gathering itself, or nothing that takes place stands before it.
        ("They discussed the results of the summit, which is planned for 24 June.", "the summit"),
        ("They discussed the version of the treaty, which is expected on 24 June.", "the treaty"),
        ("They discussed the provisions of the treaty, which is expected on 24 June.", "the treaty"),
    ],
)
def test_what_is_planned_is_what_takes_place(text: str, subject: str) -> None:
    planned = [told for told, verb, _, _ in _frames(text) if verb in ("is planned", "is set", "is expected")]
    assert subject in planned


def test_what_somebody_is_let_do_behind_an_aside_is_his_deed() -> None:
    text = "Ghana said Togo had breached the treaty by letting their company, the Union of Power, run up arrears on supplies."
    statements = [s for sentence in analyse_text(text) for s in sentence.statements if s.form == "clause"]
    breached = next(s for s in statements if s.predicate == "breach")
    assert breached.complement.endswith("run up arrears on supplies")


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("It rests on the conclusion of the group, which is to be presented on 24 June.", "the conclusion of the group"),
        ("They await the report of the court, which will be published on 24 June.", "the report of the court"),
        # A text is handed in itself.
        ("They worked on the basis of the plan, which is to be presented on 24 June.", "the plan"),
    ],
)
def test_what_is_handed_in_is_what_was_found(text: str, subject: str) -> None:
    assert subject in [told.lower() for told, verb, _, _ in _frames(text) if "presented" in verb or "published" in verb]
