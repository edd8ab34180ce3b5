"""Whether a rule holds for a statement, condition by condition.

One generator, `checks`, answers both questions: the matcher stops at the first condition that fails, the
explanation reads on to the end. What a match is worth and how its line reads is the business of `claims`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from typing import NamedTuple

from briefing.model import Party, Statement
from briefing.rules.figures import counts, day_told
from briefing.rules.lexicon import Lexicon, base_form, occurs, parse_phrase, phrase_holds, word_list
from briefing.rules.schema import (
    AttributionTest,
    ComplementTest,
    Condition,
    DateTest,
    PartyTest,
    PredicateTest,
    Rule,
    words,
)

_NEGATIVE_VERB = re.compile(
    r"\b(?:not|never|no longer|yet to|fail(?:ed|s|ing)? to|refus(?:ed|es|ing|e) to|declin(?:ed|es|ing|e) to"
    r"|unable to|cannot|stopped short of)\b|n[’']t\b"
)
_NOTHING = re.compile(
    r"(?:no|neither|none|nobody|nothing|no one)\b"
    r"(?!\s+(?:longer|later|less|more|fewer|sooner|doubt|matter|wonder))",
    re.IGNORECASE,
)
_ANY_NEGATION = re.compile(
    r"\b(?:not|no|none|nobody|nothing|neither|nor|never|cannot|without|hardly|barely|scarcely|yet to|den\w+|refus\w+"
    r"|fail\w+)\b|n[’']t\b"
)
_CORRECTION = re.compile(r"(?:,| and| but) not,?(?: as [\w ]+,)? (?:in|on|at|by|from|until|next|as)\b", re.IGNORECASE)
_GROUP = re.compile(
    r"\b(?:both|sides|parties|they|leaders|ministers|presidents|premiers|secretaries"
    r"|delegations|governments|countries|nations|negotiators|neighbou?rs|envoys|counterparts|allies|members"
    r"|diplomats|capitals|teams|commissions|parliaments|armies|militaries)\b"
)
_THE_TWO = re.compile(
    r"(?:the|all|both) (?:two|three|four|five|six)"
    r"(?: (?:[\w-]+ ){0,2}(?:officials|chiefs|heads|representatives|commanders|regulators|authorities|blocs|bodies"
    r"|firms|companies|unions|churches|banks|operators))?$"
)
_BEFORE_TAIL = re.compile(
    r"^.*?(?=\s(?:between|of|in|from|on|for|with|at|to|by|that|who|which|toward|towards|against|over"
    r"|among|about|under|after|before|since)\b|,|$)"
)


class Check(NamedTuple):
    """One condition tried on a statement."""

    name: str
    wanted: str
    found: str
    holds: bool


@dataclass(frozen=True, kw_only=True)
class View:
    """A statement with what the conditions ask of it, worked out once and only where asked."""

    statement: Statement
    lexicon: Lexicon
    published: date | None = None
    beside: tuple[Statement, ...] = ()
    """The other statements of its sentence."""
    text: str = ""
    """The clause as it stands in the article."""

    @cached_property
    def negated(self) -> bool:
        """Negated by the language step's word or by the verb group's own words."""
        statement = self.statement
        if statement.negated and self._corrects():
            return False
        if statement.negated or _NEGATIVE_VERB.search(statement.verb.lower()):
            return True
        # "announced no agreement", "Neither side signed", "There is no summit"
        return bool(_NOTHING.match(statement.complement) or _NOTHING.match(statement.subject_text))

    def _corrects(self) -> bool:
        """Whether the only "not" sets right where or when: "in Athens on 3 June and not, as planned, in Cairo"."""
        statement = self.statement
        said = f"{statement.subject_text} {statement.verb} {statement.complement}".lower()
        rest = _CORRECTION.sub("", self.text)
        return rest != self.text and not _ANY_NEGATION.search(said) and not _ANY_NEGATION.search(rest.lower())

    @cached_property
    def complement_words(self) -> tuple[str, ...]:
        """Base forms of the complement's words, in order."""
        return tuple(base_form(word) for word in word_list(self.statement.complement))

    @cached_property
    def subject_words(self) -> tuple[str, ...]:
        """Base forms of the subject's words, in order."""
        return tuple(base_form(word) for word in word_list(self.statement.subject_text))

    @cached_property
    def object_words(self) -> tuple[str, ...]:
        """Base forms of the words that name the objects, in order."""
        return tuple(base_form(word) for party in self.statement.objects for word in word_list(party.name))

    @cached_property
    def when(self) -> str:
        """`ahead`, `past` or "" of the event's date against the article's day."""
        found = self.statement.date
        if found is None and self.published is not None and (told := day_told(self.statement)):
            return "ahead" if told > self.published else "past"
        if found is None or found.last is None or self.published is None:
            return ""
        if found.first is not None and found.first <= self.published and self.statement.tense == "past":
            # What happened on the article's day, or "this month", is not ahead though the span reaches on.
            return "past"
        return "ahead" if found.last >= self.published else "past"

    def in_class(self, name: str) -> bool:
        """Return whether the predicate belongs to the verb class (clauses) or noun class (others)."""
        return predicate_in_class(self.statement, name, self.lexicon)


def predicate_in_class(statement: Statement, name: str, lexicon: Lexicon) -> bool:
    """Return whether the statement's predicate belongs to the class of that name."""
    if statement.form == "clause":
        return any(_phrase(entry, statement) for entry in lexicon.verbs.get(name, ()))
    entries = lexicon.nouns.get(name, ())
    predicate = tuple(base_form(word) for word in word_list(statement.predicate))
    return any(occurs(entry, predicate) for entry in entries)


@lru_cache(maxsize=10_000)
def _parsed(entry: str) -> tuple[str, tuple[str, ...]]:
    phrase = parse_phrase(entry)
    return phrase.head, phrase.rest


def _phrase(entry: str, statement: Statement) -> bool:
    # Most entries fail on the first word; that costs no parsing.
    head, rest = _parsed(entry)
    if statement.predicate.split(" ", 1)[0] != head:
        return False
    phrase = parse_phrase(entry)
    if phrase_holds(phrase, statement.predicate, statement.complement, statement.complement_lemmas):
        return True
    # "An agreement was reached": what follows the verb in the active stands before it.
    if rest and "passive" in statement.flags:
        return phrase_holds(phrase, statement.predicate, statement.subject_text, ())
    return False


def checks(rule: Rule, view: View) -> Iterator[Check]:
    """Yield every condition of `rule` on the statement, in the order of the keys; `unless` comes last."""
    yield from _condition(rule.when, view, default_form="clause")
    for blocker in rule.unless:
        if isinstance(blocker, str):
            holds = _blocked(blocker, view)
            yield Check(f"unless {blocker}", "absent", "present" if holds else "absent", not holds)
        else:
            tried = tuple(_condition(blocker, view, default_form=""))
            holds = all(check.holds for check in tried)
            wanted = "not (" + ", ".join(f"{c.name} {c.wanted}" for c in tried) + ")"
            found = ", ".join(f"{c.name} {c.found}" for c in tried if c.holds == holds) or "nothing of it"
            yield Check("unless", wanted, found, not holds)


def matches(rule: Rule, view: View) -> bool:
    """Return whether every condition of `rule` holds."""
    return all(check.holds for check in checks(rule, view))


def _blocked(word: str, view: View) -> bool:
    if word == "negated":
        return view.negated
    if word == "denied":
        return view.statement.certainty == "denied" or "denied" in view.statement.flags
    return word in view.statement.flags


def _condition(condition: Condition, view: View, *, default_form: str) -> Iterator[Check]:
    statement = view.statement
    forms = words(condition.form) or ((default_form,) if default_form else ())
    if forms:
        yield _one_of("form", forms, statement.form)
    if condition.predicate is not None:
        yield _predicate("predicate", condition.predicate, view)
    if condition.subject is not None:
        named = (statement.subject, statement.subject_text, view.subject_words)
        yield from _party("subject", condition.subject, *named, view.lexicon)
    if condition.object is not None:
        names = ", ".join(party.name for party in statement.objects)
        yield from _party(
            "object", condition.object, statement.objects, names, view.object_words, view.lexicon
        )
    if condition.parties is not None:
        together = tuple(dict.fromkeys((*statement.subject, *statement.objects)))
        yield _count("parties", condition.parties, together, statement.subject_text, statement.subject)
    if condition.complement is not None:
        yield from _complement(condition.complement, view)
    if condition.date is not None:
        yield from _date(condition.date, view)
    if condition.place is not None and condition.place.required is not None:
        yield _required("place", condition.place.required, statement.place)
    if condition.attribution is not None:
        yield from _attribution(condition.attribution, statement)
    if condition.tense:
        yield _one_of("tense", words(condition.tense), statement.tense)
    if condition.certainty:
        yield _one_of("certainty", words(condition.certainty), statement.certainty)
    if condition.negated is not None:
        yield Check("negated", _yes(condition.negated), _yes(view.negated), condition.negated == view.negated)
    for flag in words(condition.flags):
        held = ", ".join(sorted(statement.flags)) or "no flag"
        yield Check("flags", flag, held, flag in statement.flags)
    if condition.beside is not None:
        yield _beside(condition.beside, view)
    if condition.any:
        yield _alternatives(condition.any, view)


def _alternatives(options: Sequence[Condition], view: View) -> Check:
    failed: list[str] = []
    for option in options:
        tried = tuple(_condition(option, view, default_form=""))
        if all(check.holds for check in tried):
            return Check("any", "one alternative", ", ".join(f"{c.name} {c.found}" for c in tried), True)
        failed.append(next(f"{c.name} is {c.found}, not {c.wanted}" for c in tried if not c.holds))
    return Check("any", "one alternative", "; ".join(failed), False)


def _yes(value: bool) -> str:
    return "yes" if value else "no"


def _one_of(name: str, wanted: Sequence[str], found: str) -> Check:
    return Check(name, " or ".join(wanted), found or "none", found in wanted)


def _required(name: str, wanted: bool, found: str) -> Check:
    return Check(name, "some" if wanted else "none", found or "none", bool(found) == wanted)


def _predicate(name: str, test: PredicateTest, view: View) -> Check:
    statement = view.statement
    holds = (
        any(view.in_class(cls) for cls in words(test.class_))
        or statement.predicate in words(test.lemma)
        or any(_phrase(phrase.lower(), statement) for phrase in words(test.phrase))
    )
    return Check(name, _wanted_predicate(test), statement.predicate, holds)


def _wanted_predicate(test: PredicateTest) -> str:
    parts = [f"class {' or '.join(words(test.class_))}"] if test.class_ else []
    parts += [" or ".join((*words(test.lemma), *words(test.phrase)))] if test.lemma or test.phrase else []
    return " or ".join(parts)


def _beside(test: PredicateTest, view: View) -> Check:
    for other in view.beside:
        check = _predicate("beside", test, View(statement=other, lexicon=view.lexicon))
        if check.holds:
            return check
    return Check("beside", _wanted_predicate(test), "no such statement in the sentence", False)


def _count(
    name: str, wanted: str, parties: tuple[Party, ...], text: str, acting: tuple[Party, ...] | None = None
) -> Check:
    """Count `parties`; `acting` are those that the words in `text` name, where others are counted with them."""
    number = len(parties)
    acting = parties if acting is None else acting
    found = str(number)
    head = _BEFORE_TAIL.match(text.lower())
    if (
        number < 2
        and not any(party.kind in ("person", "office") for party in acting)
        and head is not None
        and (_GROUP.search(head.group()) or _THE_TWO.match(head.group()))
    ):
        # "The two ministers" whom the article names nowhere are two all the same.
        number, found = 2, f"2+ ({text})"
    least = int(wanted.removesuffix("+"))
    return Check(name, wanted, found, number >= least if wanted.endswith("+") else number == least)


def _word_checks(
    name: str,
    classes: str | tuple[str, ...],
    lemmas: str | tuple[str, ...],
    found: tuple[str, ...],
    lexicon: Lexicon,
) -> Iterator[Check]:
    shown = " ".join(found) or "none"
    if classes:
        holds = any(occurs(entry, found) for cls in words(classes) for entry in lexicon.noun_entries(cls))
        yield Check(f"{name} class", " or ".join(words(classes)), shown, holds)
    if lemmas:
        yield Check(
            f"{name} lemma", " or ".join(words(lemmas)), shown, any(occurs(w, found) for w in words(lemmas))
        )


def _party(
    name: str,
    test: PartyTest,
    parties: tuple[Party, ...],
    text: str,
    found: tuple[str, ...],
    lexicon: Lexicon,
) -> Iterator[Check]:
    if test.required is not None:
        yield _required(name, test.required, text)
    if test.parties is not None:
        yield _count(f"{name} parties", test.parties, parties, text)
    if test.kind:
        kinds = tuple(dict.fromkeys(party.kind for party in parties))
        holds = any(kind in words(test.kind) for kind in kinds)
        yield Check(f"{name} kind", " or ".join(words(test.kind)), ", ".join(kinds) or "none", holds)
    yield from _figure(name, test.figure, text)
    yield from _word_checks(name, test.class_, test.lemma, found, lexicon)


def _figure(name: str, wanted: bool | None, text: str) -> Iterator[Check]:
    if wanted is not None:
        yield Check(f"{name} figure", _yes(wanted), text or "none", counts(text) == wanted)


def _complement(test: ComplementTest, view: View) -> Iterator[Check]:
    text = view.statement.complement
    if test.required is not None:
        yield _required("complement", test.required, text)
    if test.min_words:
        count = len(text.split())
        yield Check("complement min_words", str(test.min_words), str(count), count >= test.min_words)
    if test.starts:
        start = " ".join(word_list(text)) + " "
        holds = any(start.startswith(option.lower() + " ") for option in words(test.starts))
        yield Check("complement starts", " or ".join(words(test.starts)), text or "none", holds)
    yield from _figure("complement", test.figure, text)
    found = view.complement_words
    if view.statement.complement_lemmas:
        # The parser's lemmas after the plain base forms, so that "signed" is found as "sign" too.
        found = (*found, "", *view.statement.complement_lemmas)
    if view.statement.filled:
        found = (*found, "", *(base_form(word) for word in word_list(view.statement.as_told(text))))
    yield from _word_checks("complement", test.class_, test.lemma, found, view.lexicon)


def _date(test: DateTest, view: View) -> Iterator[Check]:
    found = view.statement.date
    if test.required is not None:
        told = found.text if found else str(day_told(view.statement) or "")
        yield _required("date", test.required, told)
    if test.when != "any":
        shown = f"{view.when or 'unknown'} ({found.text})" if found else view.when or "none"
        yield Check("date when", test.when, shown, view.when == test.when)
    if test.bound:
        yield _one_of("date bound", words(test.bound), found.kind if found else "")


def _attribution(test: AttributionTest, statement: Statement) -> Iterator[Check]:
    found = statement.attribution
    if test.required is not None:
        yield _required("attribution", test.required, found.source_text if found else "")
    if test.kind:
        yield _one_of("attribution kind", words(test.kind), found.kind if found else "")
    if test.side is not None:
        shown = ", ".join(party.name for party in found.parties) if found else ""
        # Who only issues the text ("", no word of saying) tells all of it and takes no stand.
        speaks = found is not None and bool(found.cue_text) and any(map(_speaks_for_side, found.parties))
        holds = speaks == test.side
        yield Check("attribution side", _yes(test.side), shown or "none", holds)


def _speaks_for_side(party: Party) -> bool:
    if party.kind == "person":
        return bool(party.country and party.role) and not party.role.startswith("former ")
    return party.kind in ("country", "office", "organisation")
