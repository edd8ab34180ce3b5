"""Of claims that say the same, the one that is understood alone speaks."""

from datetime import date
from pathlib import Path

from corpus import facts_of

HEAD = "Peru and Chile argue over water, part {}\n\nAndes Wire {}\n1 May 2024\n\n{}\n"


def test_the_fuller_of_two_claims_speaks_for_the_fact(tmp_path: Path) -> None:
    bodies = (
        "The foreign ministers of Peru and Chile will discuss the proposal in Lima on 15 May.",
        "The foreign ministers of Peru and Chile will discuss the proposal for a water bank in Lima on 15 May.",
    )
    articles = (HEAD.format(number, number, body) for number, body in enumerate(bodies))
    facts = facts_of(tmp_path, articles, as_of=date(2024, 5, 2))
    told = [fact for fact in facts if len(fact.claims) > 1 and "discuss" in fact.text]
    assert told
    assert all("water bank" in fact.text for fact in told)
