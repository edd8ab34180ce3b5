"""Who denies what has just been said, in the same sentence or the next."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.language import analyse_text

pytestmark = pytest.mark.slow


def contests_of(text: str) -> list[str]:
    """Return the denials of the statements of `text`, each once."""
    sentences = analyse_text(text, published=date(2024, 5, 15))
    return list(dict.fromkeys(s.contest for sentence in sentences for s in sentence.statements if s.contest))


@pytest.mark.parametrize(
    ("text", "contest"),
    [
        ("Ethiopia said Sudan had agreed to the new gauge, but Khartoum denied it.", "denied by Sudan"),
        (
            "While Quito said Lima had agreed to extradite the banker, Peruvian officials flatly denied this.",
            "denied by Peruvian officials",
        ),
        ("Georgia says the two sides agreed on a price, a claim Armenia rejects.", "rejected by Armenia"),
        ("Her family says she is held as a hostage, a thing which the prosecutor denies.", "denied by the prosecutor"),
        (
            "Spain's interior minister said Morocco had taken back 900 migrants, something Rabat has never confirmed.",
            "not confirmed by Morocco",
        ),
        (
            "Hungary's foreign minister said the two sides had agreed on the gas price; Kyiv said no price had been agreed.",
            "denied by Ukraine",
        ),
        (
            "The defence ministry said its troops had left the village; residents said they had not.",
            "denied by residents",
        ),
    ],
)
def test_in_the_same_sentence(text: str, contest: str) -> None:
    assert contests_of(text) == [contest]


@pytest.mark.parametrize(
    ("text", "contest"),
    [
        ("Rwanda said all the hostages had been freed. Not so, said Burundi: nine are missing.", "denied by Burundi"),
        (
            "The president said the two sides had agreed to withdraw. That claim is contested by Ankara.",
            "disputed by Turkey",
        ),
        (
            "Foreign Minister Ali Dogan said Greece had agreed to study the map. Athens said no such assurance was given.",
            "denied by Greece",
        ),
        (
            "The Spanish minister said the vote had been postponed. The parliament's speaker called that false.",
            "denied by the parliament's speaker",
        ),
        (
            "Nepal's ambassador said India would pay for the dam. India has not confirmed this.",
            "not confirmed by India",
        ),
        (
            "According to Moscow, the two sides agreed to restart the pipeline. Vilnius, however, denies this.",
            "denied by Lithuania",
        ),
        (
            "According to Moscow, the two sides agreed to restart the pipeline. This was denied by Vilnius.",
            "denied by Lithuania",
        ),
        (
            "The palace announced that France would deliver 12 helicopters. Paris has neither confirmed nor denied the figure.",
            "neither confirmed nor denied by France",
        ),
        (
            "Mexico agreed to take back the migrants, Washington said. Mexico's foreign minister denied any agreement.",
            "denied by Mexico's foreign minister",
        ),
        ("The minister said the strike was over. It is not, said the union.", "denied by the union"),
        (
            "Scientists said the glacier had stopped melting. Other researchers dispute that finding.",
            "disputed by other researchers",
        ),
        (
            'The minister said the price had been settled at 40 dollars. "There is no price," Energy Minister Jan Berg said.',
            "denied by Jan Berg",
        ),
    ],
)
def test_in_the_next_sentence(text: str, contest: str) -> None:
    assert contests_of(text) == [contest]


def test_the_denial_belongs_to_the_proof() -> None:
    text = "Mali accused Niger of arming the rebels. Niamey denied it."
    statement = next(s for s in analyse_text(text)[0].statements if s.predicate == "accuse")
    assert text[statement.quote_start : statement.quote_end] == text


@pytest.mark.parametrize(
    "text",
    [
        "The two ministers agreed to meet in May. Police denied the charge.",
        "Chad freed the men on Monday. Niger denied that it had paid a ransom.",
        "The minister hailed the declaration of January, which ended the Gulf dispute.",
        "Kenya and Uganda agreed to share the lake. Tanzania did not deny that it had been left out.",
        "Both envoys will be back in July. Not so fast, says Vienna.",
        "Chad and Niger met in Lima. The minister said there was no agreement on fish.",
        "Chad agreed to free the men. Niger said it would sign the treaty in May.",
    ],
)
def test_what_denies_something_else_marks_nothing(text: str) -> None:
    assert contests_of(text) == []


def test_the_denial_is_no_statement_about_the_noun_before_it() -> None:
    sentences = analyse_text("Her lawyer says she was beaten in custody, which the police deny.")
    assert not any(s.predicate == "deny" for s in sentences[0].statements)


def test_a_relative_clause_is_not_what_the_next_sentence_rejects() -> None:
    text = "Unions fear that the council, which will take office on 3 June, could close the port. The mayor rejects this."
    found = analyse_text(text, published=date(2024, 5, 9))
    assert [s.contest for s in found[0].statements if s.predicate == "take"] == [""]


def test_what_is_granted_in_what_is_denied_is_not_denied() -> None:
    text = (
        "India said the European Union had agreed to spare turbines that were at sea when the duties came into force in"
        " April, but the European Commission said no such decision had been taken."
    )
    (sentence,) = analyse_text(text, published=date(2024, 5, 15))
    contested = {s.predicate: s.contest for s in sentence.statements if s.predicate in {"agree", "come"}}
    assert contested == {"agree": "denied by the European Commission", "come": ""}
