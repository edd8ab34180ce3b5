"""Which words of a first mention a later "the levy" may take, and which stay with who said them."""

from __future__ import annotations

import pytest

from briefing.language import analyse_text

pytestmark = pytest.mark.slow


def last(text: str) -> str:
    """Return the lines of the last sentence's clauses."""
    clauses = [s for s in analyse_text(text)[-1].statements if s.form == "clause"]
    return " | ".join(f"{s.subject_text} {s.verb} {s.complement}" for s in clauses)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Peru and Bolivia argued over the permit that Peru requires of hauliers. Bolivia says the permit hurts trade.",
            "the permit that Peru requires of hauliers hurts trade",
        ),
        (
            "The council passed a resolution calling on Algeria to open a locked building. Algeria rejected the resolution.",
            "rejected the resolution calling on Algeria to open a locked building",
        ),
        (
            "Laos and Thailand signed a deal to build a railway bridge. The deal was ratified in May.",
            "The deal to build a railway bridge was ratified",
        ),
        (
            "The ministers signed an annex to their 1904 peace treaty. The annex was published on Monday.",
            "The annex to the 1904 peace treaty was published",
        ),
        (
            "Kenya introduced a levy of nine shillings on palm oil. Traders said the levy cost them 40 million shillings.",
            "the levy on palm oil cost them",
        ),
        (
            "Police arrested a group of Malian herders near Bobo. The herders were released on Monday.",
            "The Malian herders were released",
        ),
        (
            "Chad and Niger set up a joint border commission. The commission denied the report and accused the press.",
            "The joint border commission denied",
        ),
    ],
)
def test_a_bare_noun_takes_what_its_mention_was_told_by(text: str, line: str) -> None:
    assert line in last(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # Another side's sum, and its judgement.
        ("Togo said Benin must settle arrears of $420 million. Benin put the arrears at $290 million.", "420"),
        ("Togo protested against an illegal toll. Benin says the toll pays for the road.", "illegal"),
        ("Togo said Benin had seized nine trucks of cement. Benin has released the trucks.", "nine"),
        ("Rebels said an attack that Togo ordered killed ten. Benin condemned the attack.", "ordered"),
        # Wished, denied, supposed.
        ("Mali wants a permanent ceasefire in the north. The ceasefire began on Monday.", "permanent"),
        ("Mali did not accept a joint force on the river. The force crossed it on Monday.", "joint"),
        ("If a northern state has a case, trade stops. The state has a port.", "northern"),
        # Half of what it was.
        ("Chad spoke about the levy on carbon-heavy imports. The levy was raised on Monday.", "carbon "),
        ("Chad regretted the arrest of a driver and the closure of a road. Mali protested after the arrest.", "road"),
        ("Chad had a share for the period 2026-2029. The share was paid.", "period"),
        # Nothing that tells which one.
        ("Chad announced the withdrawal of the country. The withdrawal was hailed.", "country"),
        # In the line already.
        ("Chad has a quota of ethanol a year. Ethanol above the quota pays a duty of 12 percent.", "quota of ethanol"),
    ],
)
def test_what_is_another_sides_or_not_so_or_half_stays_out(text: str, words: str) -> None:
    assert words not in last(text)


def test_a_paper_of_a_state_is_not_its_government() -> None:
    assert "government" not in last("Pakistan denied it. Lahore finds no mention in the Indian statement.")


def test_the_proposal_is_told_where_more_is_told_behind_a_comma() -> None:
    text = (
        "India will study a European proposal on access to source code. Under the proposal, which was sent on Monday, "
        "officials would inspect code in some cases."
    )
    assert "under the European proposal" in last(text)


def test_rules_read_the_words_of_the_text() -> None:
    text = "Kenya introduced a port levy. Chad rejected the levy."
    statement = next(s for s in analyse_text(text)[-1].statements if s.predicate == "reject")
    assert statement.complement == "the port levy"
    assert statement.as_told(statement.complement) == "the levy"


def test_a_clause_that_is_nothing_but_a_day_is_read() -> None:
    text = "The protocols will be signed in Lomé on Monday 16. They hope to sign the accord this coming Monday."
    assert len(analyse_text(text)) == 2
