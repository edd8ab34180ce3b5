"""What a statement says, read off real parses: never more than its sentence, and whole without it."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.language import analyse_text
from briefing.model import Statement

pytestmark = pytest.mark.slow
_DAY = date(2023, 3, 15)


def _lines(text: str, published: date = _DAY) -> list[str]:
    return [
        " ".join(part for part in (s.subject_text, s.verb, s.complement) if part)
        for s in _clauses(text, published)
        if s.verb and s.subject_text
    ]


def _clauses(text: str, published: date = _DAY) -> list[Statement]:
    found = analyse_text(text, published=published)
    return [s for sentence in found for s in sentence.statements if s.form == "clause"]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Under the deal, Chad will release 15 soldiers and Niger will release 41 men, Qatar's minister of state, "
            "Khalid al-Marzouqi, told a news conference.",
            "Khalid al-Marzouqi told a news conference",
        ),
        (
            "Kalobwe and Mozambican Foreign Minister Celeste Matavela agreed that both coast guards will publish "
            "their rules.",
            "Kalobwe and Celeste Matavela agreed that both coast guards will publish their rules",
        ),
        (
            "Algeria's energy minister Karim Haddad and his Italian counterpart, Giulia Conti, signed a memorandum.",
            "Karim Haddad and Giulia Conti signed a memorandum",
        ),
        (
            "A framework agreement of 1998 tried to put the old barter on paper and soon lapsed.",
            "A framework agreement of 1998 lapsed",
        ),
        (
            "The Minister rejected the allegations according to which a ransom would have been paid.",
            "The Minister rejected the allegations according to which a ransom would have been paid",
        ),
        (
            "“All the prisoners whom Chad held have been returned,” said Tesfai Habte, the information minister.",
            "All the prisoners Chad held have been returned",
        ),
        (
            "The Indian side had not rejected the proposal for a restraint regime, and had agreed to study it.",
            "India had agreed to study the proposal for a restraint regime",
        ),
        (
            "Lodhi conveyed Pakistan's firm view that there can be no stability without a just settlement.",
            "Pakistan's firm view that there can be no stability without a just settlement",
        ),
        ("Djibouti's foreign ministry said 12 of its soldiers had returned.", "12 of Djibouti's soldiers had returned"),
        ("On 5 January 2021 ended the Gulf dispute.", "the Gulf dispute ended"),
        (
            "Thailand threatened to withdraw from the pact unless Myanmar stops the flow of refugees.",
            "Thailand threatened to withdraw from the pact unless Myanmar stops the flow of refugees",
        ),
        (
            "If Madrid refuses to extend the licence, Rabat says it will close the port.",
            "Morocco will close the port if Madrid refuses to extend the licence",
        ),
        ("Bulgaria and Romania, which share the river, have been arguing.", "Bulgaria and Romania share the river"),
        (
            "Nicaragua accused Costa Rica of dredging; San José rejected the charge.",
            "Nicaragua accused Costa Rica of dredging",
        ),
        (
            "The three ministers agreed as well to form a joint committee.",
            "The three ministers agreed to form a joint committee",
        ),
        ("Officials in Dhaka had been expected to hand over the list but did not.", "Officials in Dhaka did not"),
        ("Chad did not sign or ratify the treaty.", "Chad did not ratify the treaty"),
        ("Chad would neither join nor finance the mission.", "Chad would not finance the mission"),
        ("Fiji's plan calls for a ban on mining until 2035.", "Fiji's plan calls for a ban on mining until 2035"),
        (
            "Norway, Iceland and the Faroe Islands signed the text.",
            "Norway, Iceland and the Faroe Islands signed the text",
        ),
    ],
)
def test_the_line_says_what_the_sentence_says(text: str, line: str) -> None:
    assert any(line in found for found in _lines(text)), _lines(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # A denial must not be turned round.
        ("Mozambique denied on Friday that it had agreed to share the revenue.", "had agreed to share the revenue"),
        # What is cut off, points elsewhere or is only an aside makes no line.
        ("Mr Kelaidis has argued that the two should share the cost equally from the", "should share"),
        ("Norway says she was three nautical miles inside its zone.", "says she"),
        ("The minister insists that hasn't been decided.", "insists"),
        ("The trawler was seized after being found, the owners maintain, on the wrong side of the line.", "maintain"),
        (
            "Oslo had been prepared to go as far as 12, an assertion which the Norwegian side denies.",
            "denies an assertion",
        ),
        (
            "Tanzania and Mozambique agreed to stop drilling in the field, which both claim, after talks.",
            "the field claim",
        ),
        # What is left out leaves no seam.
        ("They wait until the border commission, on which both agreed, has presented a report.", "commission, has"),
        ("Talks on mackerel, since with so little the boats would lie idle, went on.", "since with"),
    ],
)
def test_no_line_says(text: str, words: str) -> None:
    first = text.split(" ", 1)[0]
    assert not any(words in line for line in _lines(text) if not line.startswith(f"{first} denied")), _lines(text)


def test_a_denied_clause_is_denied_all_the_way_down() -> None:
    inner = [s for s in _clauses("Mozambique denied that it had agreed to share the revenue.") if s.predicate != "deny"]
    assert inner
    assert all(s.negated and s.certainty == "denied" and not s.verb for s in inner)


def test_the_boarded_trawler_is_told_once() -> None:
    text = (
        "The talks had been overshadowed by the case of the Hafborg, a trawler from the Westman Islands which the "
        "Norwegian coast guard boarded on Nov 6 and escorted to Bodo."
    )
    assert "the Norwegian coast guard boarded a trawler from the Westman Islands" in _lines(text)


def test_a_contrast_of_the_article_is_not_the_speakers() -> None:
    text = "Tanzania insists that the line follow a parallel, while Mozambique wants a line at equal distance."
    wants = next(s for s in _clauses(text) if s.predicate == "want")
    assert wants.attribution is None


def test_a_speaker_behind_a_comma_owns_the_sentence() -> None:
    text = (
        "Mozambique and Tanzania will open a hotline between their coast guards on April 2, the regional envoy, "
        "Mwansa Kalobwe, said on Monday after talks in Maputo."
    )
    opened = next(s for s in _clauses(text) if s.predicate == "open")
    assert opened.attribution is not None
    assert [p.name for p in opened.attribution.parties] == ["Mwansa Kalobwe"]


def test_an_opposition_does_not_speak_for_its_state() -> None:
    called = next(
        s
        for s in _clauses("Uganda's opposition leader called on the president to free the prisoners.")
        if s.predicate == "call"
    )
    assert called.subject == ()


@pytest.mark.slow
def test_a_bare_verb_behind_a_plural_subject_is_finite() -> None:
    last = analyse_text("The special envoys, Ana Diaz and Omar Sall, meet again in Nouakchott on June 8.")[-1]
    assert "meet" in {s.verb for s in last.statements}


@pytest.mark.slow
def test_what_an_office_says_beside_a_place_is_told() -> None:
    text = (
        "In Dakar, the office of Senegal's Foreign Minister Omar Sall said the delay was short "
        "and that the two special envoys would meet on June 8."
    )
    assert "would meet" in {s.verb for s in analyse_text(text)[-1].statements}


@pytest.mark.slow
def test_who_told_it_behind_the_sentence_is_no_deed() -> None:
    text = "The two leaders discussed the return of the envoys and agreed to meet in Valletta, concluded the communique."
    verbs = {s.verb for s in analyse_text(text)[-1].statements}
    assert "concluded" not in verbs
    assert verbs & {"agreed", "agreed to meet"}
    assert "concluded" in {s.verb for s in analyse_text("Chad and Niger met, and concluded the treaty.")[-1].statements}


@pytest.mark.parametrize(
    "text",
    [
        'Ana Ruiz of the opposition National Union called it "inviting the burglar to advise on locks".',
        'The mayor described the visit as "inviting the fox to the henhouse".',
        'The union likened the deal to "signing away the forests".',
    ],
)
def test_what_a_thing_is_likened_to_was_done_by_nobody(text: str) -> None:
    assert not [s for s in _clauses(text) if s.predicate in {"invite", "advise", "sign", "sign away"}]


def test_what_a_thing_is_likened_to_behind_a_semicolon() -> None:
    text = 'The minister was attacked for it at home; Ana Ruiz of the opposition called it "inviting the burglar in".'
    assert not [s for s in _clauses(text) if s.predicate == "invite"]


def test_what_was_called_for_or_is_done_is_told() -> None:
    assert [s for s in _clauses("Peru is inviting Chad to a meeting.") if s.predicate == "invite"]
    assert [s for s in _clauses("Peru called on Chad to sign the deal.") if s.predicate == "sign"]
