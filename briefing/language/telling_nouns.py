"""Statements without a clause of their own: nouns that tell of an event or quarrel, and titles that are held."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from briefing.language.certainty import Grade, grade_clause
from briefing.language.clause_dates import own_date
from briefing.language.modality import words
from briefing.language.subjects import subject_of
from briefing.language.tree import Tree
from briefing.language.verb_group import verb_words
from briefing.language.wording import Wording
from briefing.model import Party, Sentence, Statement

if TYPE_CHECKING:
    from briefing.language.frames import ClauseReader

_NOT_YET = frozenset(
    {
        "before",
        "ahead",
        "for",
        "toward",
        "towards",
        "until",
        "about",
        "of",
        "on",
        "to",
        "over",
        "without",
        "against",
    }
)
"""Behind these prepositions an event noun need not have happened."""
_COUNTERPART = "counterpart"
_CALLED_OFF = frozenset({"cancel", "scrap", "abandon"})


def _shares_day(tree: Tree, noun: int, clause: int) -> bool:
    """Return whether the clause's day is the noun's: it is held, opens, or is what the clause is set in.

    "will mark the anniversary on June 22, days after the summit" tells no day of the summit.
    """
    token = tree[noun]
    if token.head == clause:
        return token.dep in {"nsubj", "nsubjpass", "dobj", "attr"}
    above = tree[token.head]
    return above.dep == "prep" and above.head == clause and above.lemma in {"in", "at", "during"}


def telling_nouns(reader: ClauseReader, noun_lemmas: frozenset[str]) -> list[Statement]:
    """Return a statement for each noun of `noun_lemmas` in the sentence: "a dispute over fishing rights"."""
    tree = reader.tree
    found = []
    for token in tree.tokens:
        if (
            token.pos not in {"NOUN", "PROPN"}
            or token.lemma not in noun_lemmas
            or token.dep in {"compound", "npadvmod"}
        ):
            continue
        clause = tree.clause_of(token.i)
        grade = grade_clause(tree, clause) if clause is not None else None
        silent = reader.silent(token.i)
        if token.i in silent:
            continue
        wording = Wording(tree, reader.sentence.references, reader.sentence.dates, silent)
        phrase = [i for i in tree.subtree(token.i) if i not in silent] or [token.i]
        tail = [
            i
            for child in tree.children(token.i)
            if child > token.i and tree[child].dep in {"prep", "acl"}
            for i in tree.subtree(child)
        ]
        mention = next((m for m in reader.sentence.dates if any(tree[i].start == m.start for i in phrase)), None)
        own = (
            own_date(tree, token.i, reader.sentence.dates)
            or (reader.dates.get(clause) if clause is not None and _shares_day(tree, token.i, clause) else None)
            or mention
        )
        denied = any(tree[i].lemma in words("negating_determiners") for i in tree.children(token.i, "det"))
        grade = _of_noun(tree, token.i, grade)
        parties = reader.parties_in(phrase, exclude=())
        doer = reader.parties_of(subject_of(tree, clause)[0]) if clause is not None else ()
        said = reader.attribution_of(token.i)
        flags = set(grade.flags) if grade else set()
        flags.add("nominal")
        found.append(
            Statement(
                article=reader.sentence.article,
                sentence=reader.sentence.index,
                form="noun",
                start=tree[phrase[0]].start,
                end=tree[phrase[-1]].end,
                quote_start=reader.sentence.start,
                quote_end=reader.sentence.end,
                predicate=token.lemma,
                verb=verb_words(tree, clause, False, grade) if clause is not None and grade is not None else "",
                subject=parties or doer,
                subject_text=wording.noun_phrase(token.i),
                complement=wording.render([i for i in tail if i not in silent]),
                complement_lemmas=reader.content_lemmas([i for i in phrase if i != token.i]),
                objects=tuple(p for p in doer if p not in parties),
                negated=denied or bool(grade and grade.negated),
                certainty="denied" if denied else (grade.certainty if grade else "reported"),
                tense=grade.tense if grade else "",
                flags=frozenset(flags),
                date=own,
                place=reader.place_of(token.i),
                # Who "has not said how the disputes will end" does not name them as disputes.
                attribution=said if said is None or not said.verb.startswith("not ") else None,
            )
        )
    return found


def _tells_office(text: str, role: str) -> bool:
    """Return whether the sentence itself names the office: a bare surname proves none."""
    words = [word for word in role.lower().replace("-", " ").split() if len(word) > 3]
    lower = text.lower()
    return any(word[:6] in lower for word in words)


def held_titles(reader: ClauseReader) -> list[Statement]:
    """Return a statement for each person whom the sentence names and who holds an office."""
    tree = reader.tree
    found: list[Statement] = []
    seen: set[Party] = set()
    for reference in reader.sentence.references:
        if len(reference.parties) != 1 or tree[reference.head].pos == "PRON":
            continue
        party = reference.parties[0]
        if party.kind != "person" or not party.role or party in seen:
            continue
        seen.add(party)
        told = _tells_office(reader.sentence.text, party.role) or _COUNTERPART in reference.text.lower()
        if not reference.why.startswith(("name", "title")) or not told:
            continue
        flags = {"historical"} if party.role.startswith(("former", "then", "ex-", "late ")) else set()
        found.append(
            Statement(
                article=reader.sentence.article,
                sentence=reader.sentence.index,
                form="title",
                start=reference.start,
                end=reference.end,
                quote_start=reader.sentence.start,
                quote_end=reader.sentence.end,
                predicate=party.role,
                verb="is",
                subject=(party,),
                subject_text=party.name,
                complement=party.country,
                tense="present",
                flags=frozenset(flags),
            )
        )
    return found


def prove_counterparts(sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """Return an article's sentences; a title that "his counterpart, X" gives is proved by the sentence before too.

    That one names the office: "Minister Soto spoke. His Italian counterpart, Conti, agreed."
    """
    result = list(sentences)
    for place, (before, sentence) in enumerate(pairwise(sentences), start=1):
        if _COUNTERPART not in sentence.text.lower():
            continue
        statements = tuple(
            replace(s, quote_start=before.start)
            if s.form == "title" and not _tells_office(sentence.text, s.predicate)
            else s
            for s in sentence.statements
        )
        if statements != sentence.statements:
            result[place] = replace(sentence, statements=statements)
    return tuple(result)


def _of_noun(tree: Tree, noun: int, grade: Grade | None) -> Grade | None:
    """Return the clause's grade for a noun in it: what stands "ahead of the talks" has not happened with them.

    Nor have the talks that "have been postponed".
    """
    above = tree[tree[noun].head]
    if grade is None or grade.certainty != "reported":
        return grade
    moved = tree[noun].dep in {"nsubjpass", "dobj"} and above.lemma in words("moving") | _CALLED_OFF
    if moved or (above.dep == "prep" and above.lemma in _NOT_YET):
        return replace(grade, certainty="expected")
    return grade
