"""The country of an office in the words of a clause: "the ministry cited floods" becomes "the Omani Foreign Ministry".

A line stands alone, and the country that the article told a sentence before, or that its home is, does not stand in
it. Owns putting it in; which office is meant was decided by `sentence_reader`.
"""

from __future__ import annotations

import re
from dataclasses import replace

from briefing.language.countries import country_named
from briefing.language.filling_in import put_in
from briefing.language.wording import possessive
from briefing.model import Reference, Sentence, Statement

_LOOKED_UP = "office: "
_PAPERS = frozenset({
    "statement", "communique", "communiqué", "readout", "release", "note", "account", "version", "declaration",
    "report", "bulletin", "text", "letter", "summary",
})  # fmt: skip
_SPEAKS_FOR = re.compile(r"[Tt]he ([Ss]pokes(?:person|man|woman))")
_MOST = 10
"""Words of an office's full name at most."""


def name_offices(statement: Statement, sentence: Sentence) -> Statement:
    """Return the clause with the full words for each office that the sentence leaves without its country."""
    if statement.form != "clause":
        return statement
    statement = _spokesperson(_speaker_named(statement, sentence))
    for reference in sentence.references:
        if not statement.start <= reference.start < statement.end:
            continue
        full = _full_name(reference)
        line = f"{statement.subject_text} {statement.verb} {statement.complement}"
        own = any(person.kind == "person" and person.country == reference.parties[0].country
                  for person in statement.subject if reference.parties)  # fmt: skip
        if _of_the_speaker(statement, reference):
            continue
        if not full or full.lower() in line.lower() or (own and statement.predicate == "take over"):
            # "Egypt's minister took over the ministry": whose it is stands there.
            continue
        said = re.escape(re.sub(r"^[Tt]he\s+", "", " ".join(reference.text.split())))
        pattern = rf"\b(?:([Tt])he )?{said}\b(?!-\w| (?:of|for)\b)"
        if len(re.findall(pattern, line)) == 1:
            statement = replace(
                statement,
                subject_text=_put(statement.subject_text, pattern, full),
                complement=_put(statement.complement, pattern, full),
            )
    return statement


def _of_the_speaker(statement: Statement, reference: Reference) -> bool:
    """Return whether the office may be the speaker's, of another country: "Peru's minister said the government"."""
    said = statement.attribution
    if said is None or not said.parties or not said.content_start <= reference.start < said.content_end:
        return False
    spoken_of = {party.country for party in reference.parties}
    return any(party.country and party.country not in spoken_of for party in said.parties)


def _speaker_named(statement: Statement, sentence: Sentence) -> Statement:
    """Return the clause with the country of the office that its unnamed speaker is of: "a source at the ministry"."""
    said = statement.attribution
    if said is None or said.parties or said.kind != "unnamed":
        return statement
    for reference in sentence.references:
        full = _full_name(reference) if said.source_start <= reference.start < said.source_end else ""
        if full and reference.text in said.source_text and full not in said.source_text:
            text = said.source_text.replace(reference.text, f"the {full}", 1)
            return replace(statement, attribution=replace(said, source_text=text))
    return statement


def _spokesperson(statement: Statement) -> Statement:
    """Return what "the Spokesperson" of a government's own release does with the government's name."""
    said, found = statement.attribution, _SPEAKS_FOR.fullmatch(statement.subject_text)
    if found is None or statement.subject or said is None or len(said.parties) != 1 or said.cue_text:
        return statement
    party = said.parties[0]
    if party.kind != "office" or not party.name.endswith(" government"):
        return statement
    told = f"The {possessive(party.name)} {found[1].lower()}"
    return replace(statement, subject=(party,), subject_text=told, attribution=None)


def _full_name(reference: Reference) -> str:
    """Return the office's name with its country, "" where the text has the country or we do not know it."""
    if not reference.why.startswith(_LOOKED_UP) or len(reference.parties) != 1:
        return ""
    if reference.text.split()[-1].lower() in _PAPERS:
        # "The Indian statement" speaks for the government and is none.
        return ""
    party = reference.parties[0]
    country = country_named(party.country) if party.kind == "office" and party.country else None
    if country is None or not party.name.startswith(f"{country.adjective} ") or len(party.name.split()) > _MOST:
        return ""
    return party.name


def _put(text: str, pattern: str, full: str) -> str:
    return put_in(text, pattern, f"the {full}")
