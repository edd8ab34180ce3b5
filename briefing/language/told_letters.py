"""Letters that stand for a body's name, spelled out: "The FRL wants talks", "FRL secretary-general Ann Lee".

A line stands alone, and "(FRL)" behind the full name stands in another sentence. Owns spelling them out in clauses and
offices; which name the letters stand for was found in `offices` and `organisations`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from briefing.language.filling_in import put_in
from briefing.language.people import Roster
from briefing.language.wording import called
from briefing.model import Party, Reference, Sentence, Statement

_LETTERS = re.compile(r"[A-Z][A-Z&]{1,6}")
_HEADS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "poss", "conj", "attr"})
_KNOWN_TO_ALL = frozenset({"UN", "EU", "AU", "NATO", "WTO", "IMF", "UNESCO", "OPEC", "BBC", "CNN", "FIFA"})
"""Letters that readers know better than the name."""
_MOST = 8
"""Words of a name at most."""
_LINE = 27
"""Words that a line may have with the name."""


def spell_out(statement: Statement, sentence: Sentence) -> Statement:
    """Return the clause with the full name for the letters of a body that it names by them alone."""
    if statement.form != "clause":
        return statement
    for reference in sentence.references:
        letters = _letters_of(reference, sentence)
        if not letters or not statement.start <= reference.start < statement.end:
            continue
        party = reference.parties[0]
        line = f"{statement.subject_text} {statement.verb} {statement.complement}"
        fits = len(line.split()) + len(party.name.split()) <= _LINE
        if not fits or party.name in line or len(re.findall(rf"\b{letters}\b", line)) != 1:
            continue
        statement = replace(
            statement,
            subject_text=_put(statement.subject_text, letters, party),
            complement=_put(statement.complement, letters, party),
        )
    return statement


def offices_spelled_out(roster: Roster, acronyms: Mapping[str, str]) -> Roster:
    """Return the people with the full names of the bodies that their offices have by letters alone.

    Args:
        acronyms: letters -> the name that the corpus spells out.
    """
    people = tuple(
        replace(person, party=replace(person.party, role=_office(person.party.role, acronyms)))
        for person in roster.people
    )
    return replace(roster, people=people)


def _office(role: str, acronyms: Mapping[str, str]) -> str:
    letters, _, office = role.partition(" ")
    name = acronyms.get(letters, "")
    if not name or not office or " of " in office or letters in _KNOWN_TO_ALL or len(name.split()) > _MOST:
        return role
    return f"{office} of {called(Party(name=name, kind='organisation'))}"


def _letters_of(reference: Reference, sentence: Sentence) -> str:
    """Return the letters that the text has for the one body meant, "" where it has its name or it is no body."""
    party = reference.parties[0] if len(reference.parties) == 1 else None
    letters = re.sub(r"^[Tt]he ", "", " ".join(reference.text.split()))
    if party is None or party.kind != "organisation" or not _LETTERS.fullmatch(letters) or letters in _KNOWN_TO_ALL:
        return ""
    initials = "".join(word[0] for word in re.split(r"[ -]", party.name) if word[:1].isupper())
    named = party.name != letters and initials.startswith(letters[0]) and len(party.name.split()) <= _MOST
    return letters if named and sentence.tokens[reference.head].dep in _HEADS else ""


def _put(text: str, letters: str, party: Party) -> str:
    name = called(party)
    if re.search(rf"\b[Tt]he {letters}\b", text) and not name.startswith("the "):
        name = f"the {name}"
    return put_in(text, rf"\b(?:([Tt])he )?{letters}\b(?!-| [A-Z])", name)
