"""Who "the two countries" are, in the words of a clause that names neither or one of them.

"PM Dung proposed that the two countries complete the demarcation": the other one stood in a phrase that the line has
not. Owns putting the names in; who is meant was decided in `groups`.
"""

from __future__ import annotations

import re
from dataclasses import replace

from briefing.language.countries import country_named
from briefing.language.filling_in import put_in
from briefing.language.wording import called, join_names
from briefing.model import Party, Reference, Sentence, Statement

_GROUP = re.compile(
    r"(?:the two|the three|both) (?:countries|nations|states|neighbours|neighbors|sides|parties)", re.IGNORECASE
)
"""Phrases that mean states as a whole; "the two governments" may differ, "the two leaders" are people."""


def name_groups(statement: Statement, sentence: Sentence) -> Statement:
    """Return the clause with the countries' names for a group of them that the line does not name."""
    if statement.form != "clause":
        return statement
    for reference in sentence.references:
        inside = statement.start <= reference.start < statement.end
        if not inside or not _means_states(reference) or _all_named(statement, reference.parties):
            continue
        pattern = rf"\b{re.escape(' '.join(reference.text.split()))}\b(?!['’]|-\w)"
        names = join_names([called(party) for party in reference.parties])
        if len(re.findall(pattern, statement.complement)) == 1:
            statement = replace(statement, complement=put_in(statement.complement, pattern, names))
        elif len(re.findall(rf"\bof {pattern[2:]}", statement.subject_text)) == 1:
            # "Officials of both countries will meet"
            statement = replace(statement, subject_text=put_in(statement.subject_text, pattern, names))
    return statement


def _means_states(reference: Reference) -> bool:
    sure = reference.why.startswith("both: ") and len(reference.parties) > 1
    states = all(party.kind == "country" for party in reference.parties)
    return sure and states and _GROUP.fullmatch(" ".join(reference.text.split())) is not None


def _all_named(statement: Statement, parties: tuple[Party, ...]) -> bool:
    """Return whether the line names each of the countries, or somebody of each."""
    line = f"{statement.subject_text} {statement.complement}"
    of_people = {party.country for party in (*statement.subject, *statement.objects) if _stands(party.name, line)}
    return all(party.name in of_people or _named(party.name, line) for party in parties)


def _named(country: str, line: str) -> bool:
    known = country_named(country)
    words = (country, known.adjective) if known is not None and known.adjective else (country,)
    return any(_stands(word, line) for word in words)


def _stands(word: str, line: str) -> bool:
    """Return whether the line has the word: "Norwegians" has "Norwegian", "Nigeria" has no "Niger"."""
    return re.search(rf"\b{re.escape(word)}s?(?!\w)", line) is not None
