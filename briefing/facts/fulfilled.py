"""Whether newer news makes an open line untrue: the deed is done, the demand met, the threat or plan given up.

Owns judging one open line (`aims.Aim`) by what newer articles report. Where a word of the report leaves it open whether
it is the same thing, all of it and undisputed, the line stays: a part that is done, another place, another side, a
second round. What becomes of the fact is decided in `overtaken`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from briefing.datewords import day_words
from briefing.facts.aims import LIKE, Aim
from briefing.facts.deed_reports import Report, file_of
from briefing.facts.deed_words import deed_names, deed_words
from briefing.facts.deeds_told import Deed, deeds_told, measure_roots, read_consent
from briefing.facts.partly import is_part, is_under_way
from briefing.facts.phrases import head_of, head_word, series_in, tells_apart, without_adjunct
from briefing.facts.similarity import actor, concept
from briefing.facts.words import lemmas_of, names_in, root, roots, sides_in, verb_of, words_of_names
from briefing.model import Claim, Statement

_ALMOST = 0.75
"""Share that a report of the deed must tell where it has further words of its own for what it is done to."""
_HALF = 0.5
"""Share where it has none."""
_NAMED = 0.4
"""The same where the report names the same place or thing too."""
_TERMS = re.compile(r"\b(?:unless|until|till|before|if|without|only|yet|immediately|for now)\b", re.I)
"""What will not be done on such terms may still be done."""
_PARTICLES = {"give": {"up"}, "back": {"down", "off", "away", "out"}, "call": {"off"}, "climb": {"down"}}
_BESIDE = re.compile(r"\b(?:in|at|via|through|near|outside)\s(?:the\s)?$")
_DEFINITE = re.compile(r"(?:the|its|his|her|their|all|both)\b", re.I)
_PLACED = re.compile(r"\b(?:in|at|to|near|from) (?:the )?[A-Z]\w+")
"""Where it was done, which the line need not have told."""
_OCCASION = re.compile(r"\b(?:over|about|during) ((?:[\w’'-]+ ?){1,4})")
"""What it is done for: an apology over a spill is none over a flag."""
_NOT_TO = re.compile(r"(?:not|never) to (?P<verb>\w+)\b(?P<rest>.*)")


def tells_turn(statement: Statement) -> bool:
    """Return whether the clause tells what somebody will not do, or no longer does."""
    return (
        statement.form == "clause"
        and statement.negated
        and statement.tense in {"future", "present"}
        and not statement.flags & {"hypothetical", "question", "historical", "advice", "conditional", "urged", "wished"}
    )


def tells_being_over(statement: Statement) -> bool:
    """Return whether the clause tells that something is complete."""
    told = statement.predicate == "be" and statement.tense == "present" and statement.certainty == "reported"
    return told and not statement.negated and statement.complement.startswith(("complete", "over", "finish"))


def why_fulfilled(
    aim: Aim, claim: Claim, newest: date, newer: Sequence[Report], texts: Mapping[str, str]
) -> tuple[str, bool]:
    """Return why the line is open no more, "" where it is; and whether somebody denies what ended it.

    Args:
        newest: the day of the newest article that tells the line.
        newer: the reports of articles newer than that, the turns among them.
        texts: of the articles, by key.
    """
    for report in newer:
        told = report.statement
        if told.date is not None and told.date.last is not None and told.date.last < newest - timedelta(days=1):
            continue
        if _is_ahead(claim, report) and not _is_done_early(aim, report):
            continue
        day = f"{day_words(report.day)} ({file_of(report)})"
        if not told.negated and told.tense != "future" and _is_done(aim, report, texts):
            return f"overtaken: reported as done on {day}", _is_contested(aim, report, newer, texts)
        if _is_given_up(aim, report):
            return f"overtaken: given up on {day}", bool(told.contest)
        if aim.kind == "refusal" and _is_consented(aim, report):
            return f"overtaken: agreed to on {day}", bool(told.contest)
    return "", False


def _is_ahead(claim: Claim, report: Report) -> bool:
    """Return whether the line's own day is still to come when the report tells of a deed."""
    ahead, told = claim.date, report.statement
    if ahead is None or ahead.first is None or ahead.kind != "at" or claim.section != "upcoming":
        return False
    gives_up = verb_of(told) in deed_words("giving_up") | deed_words("holding_up") or _NOT_TO.match(told.complement)
    return ahead.first > report.published and not told.negated and not gives_up


def _is_done_early(aim: Aim, report: Report) -> bool:
    """Return whether the very thing is told as done before its day: all that names it, and no gathering."""
    gathers = aim.verbs & {concept(w) for w in ("meet", "talk", "visit", "attend", "hold")}
    known = _DEFINITE.match(aim.text) is not None or (bool(aim.names) and aim.names <= _words(report.text))
    return not gathers and known and aim.content <= report.content


def _is_done(aim: Aim, report: Report, texts: Mapping[str, str]) -> bool:
    deeds = deeds_told(report)
    if not any(_same_deed(one, other, aim, report) for one in aim.deeds for other in deeds):
        return False
    if tells_apart(_OCCASION, aim.text, report.text):
        return False
    return _doers_fit(aim, report) and _tells_all(aim, report, texts) and not is_part(report.statement, aim.text)


def _same_deed(one: Deed, other: Deed, aim: Aim, report: Report) -> bool:
    if not one.verbs & other.verbs:
        return False
    if one.heads & other.heads:
        return True
    if "=pay" in one.verbs & other.verbs and one.heads <= report.content:
        # "paid the 30 million dollars in transit fees"
        return True
    if one.heads and not other.heads:
        # "The pullout from the camp at Skog": the place tells which.
        return bool(aim.names) and aim.names <= _words(report.text)
    # "demands an apology": whoever apologises to the one who asked.
    answered = bool(aim.asker & (report.sides | sides_in(report.sentence, report.text)))
    return not one.heads and not aim.content and (answered or not aim.asker)


def _doers_fit(aim: Aim, report: Report) -> bool:
    told = report.statement
    involved = report.doers
    moves = "passive" in told.flags or not told.subject
    if moves:
        return involved <= aim.states and not other_sides(aim, report, involved)
    if aim.doers:
        return bool(aim.doers & involved) and not other_sides(aim, report, involved)
    return bool(involved) and not involved <= aim.asker and not other_sides(aim, report, involved)


def other_sides(aim: Aim, report: Report, involved: frozenset[str]) -> frozenset[str]:
    """Return the sides of what the report tells that the line names nowhere: "to Iraqi airlines"."""
    told, found = report.statement.complement, set()
    for r in report.sentence.references:
        named = re.search(rf"\b{re.escape(r.text)}\b", told) if r.text else None
        if named is not None and not _BESIDE.search(told[: named.start()]):
            found |= {actor(p) for p in r.parties if p.country}
    return frozenset(found) - aim.states - involved


def _tells_all(aim: Aim, report: Report, texts: Mapping[str, str]) -> bool:
    told = report.statement
    said = report.content | report.subject | report.own | roots(re.findall(r"[a-z]{3,}", told.complement))
    named = aim.names <= _words(report.text) | _words(f"{told.subject_text} {told.complement}")
    share = len(aim.content & said) / len(aim.content) if aim.content else 1.0
    if not named:
        # "the cable accord with Italy" is known by its matter, a deed by what its article speaks of.
        known = aim.names <= _words(texts.get(report.article, "")) or (not aim.verbs and aim.content <= said)
        if not (known and _names_nothing(told, report, aim)):
            return False
    if not aim.amounts <= report.amounts or series_in(report.text) != aim.series:
        return False
    if aim.names and named:
        return share >= _NAMED
    if _names_another(told, report, aim, texts):
        return False
    # "the ban on mango imports" is not "the ban on durian imports": each has a word for it that the other has not.
    return share >= (_ALMOST if _further(aim, report) and share < 1.0 else _HALF)


def _names_another(told: Statement, report: Report, aim: Aim, texts: Mapping[str, str]) -> bool:
    """Return whether the clause names the thing by a name that the line's own article does not have."""
    phrase = told.subject_text if "passive" in told.flags or not told.complement else told.complement
    phrase = _PLACED.sub(" ", phrase)
    return not _own_names(phrase, told, report, aim) <= _words(texts.get(aim.article, ""))


def tells_of_same(aim: Aim, report: Report, texts: Mapping[str, str]) -> bool:
    """Return whether the report is about what the aim is about: an accord on the same matter."""
    return bool(aim.content or aim.names) and _tells_all(aim, report, texts)


def _further(aim: Aim, report: Report) -> frozenset[str]:
    """Return the roots of the words by which the report tells of what is done, and the aim does not."""
    told = report.statement
    phrase = told.subject_text if "passive" in told.flags else told.complement or told.subject_text
    phrase = without_adjunct(phrase)
    adjectives = set(re.findall(r"\b[A-Z]\w+(?= [a-z])", phrase)) - _words(aim.sentence)
    words = roots(re.findall(r"\b[a-z]{3,}", phrase)) - aim.content
    deeds = {root(w) for w in re.findall(r"[a-z]{3,}", phrase) if deed_names(w) & aim.verbs}
    return (words - deeds - measure_roots()) | roots(a.lower() for a in adjectives)


def _names_nothing(told: Statement, report: Report, aim: Aim) -> bool:
    """Return whether the clause names no place or thing of its own."""
    return not _own_names(f"{told.subject_text} ; {told.complement}", told, report, aim)


def _own_names(words: str, told: Statement, report: Report, aim: Aim) -> set[str]:
    """Return the capitalised words that are no party's and no side's."""
    parties = words_of_names((*told.subject, *told.objects))
    parties |= {w for r in report.sentence.references if r.parties for w in re.findall(r"\w+", r.text)}
    parties |= {w for side in aim.states for w in side.split()}
    words = re.sub(r"^\W*\w+", "", words)
    return {n for n in names_in(words) if not any(n[:LIKE] == p[:LIKE] for p in parties)}


def _is_contested(aim: Aim, report: Report, newer: Sequence[Report], texts: Mapping[str, str]) -> bool:
    """Return whether somebody denies the deed: there and then, or since."""
    if report.statement.contest:
        return True
    verbs = frozenset().union(*(d.verbs for d in deeds_told(report)))
    since = [r for r in newer if r.statement.negated and r.published >= report.published and r is not report]
    return any(deed_names(verb_of(r.statement)) & verbs and _tells_all(aim, r, texts) for r in since)


# --- given up ---------------------------------------------------------------------------------------------


def _is_given_up(aim: Aim, report: Report) -> bool:
    told = report.statement
    sides = aim.asker or aim.doers
    involved = report.doers
    passive = "passive" in told.flags
    if not (involved & sides or (passive and involved <= aim.states)) or told.certainty == "possible":
        return False
    if is_under_way(told) and not told.negated:
        return False
    if other_sides(aim, report, involved) or tells_apart(_OCCASION, aim.text, report.text):
        return False
    if told.negated:
        return aim.kind in {"plan", "threat"} and not passive and _will_not(aim, told, report)
    if verb_of(told) in {"decide", "agree", "choose", "opt"} and (found := _NOT_TO.match(told.complement)):
        same = deed_names(found["verb"]) & aim.verbs and not _TERMS.search(found["rest"])
        return aim.kind in {"plan", "threat"} and bool(same) and _names_what(aim, found["rest"])
    if told.tense != "past" or not _gives_up(aim, told) or is_part(report.statement, aim.text):
        return False
    phrase = told.subject_text if passive else told.complement
    if not passive and deed_names(verb_of(told)) & aim.verbs:
        # To withdraw troops gives up no withdrawal.
        return False
    if verb_of(told) in _PARTICLES:
        # "backed down from its threat", "called off the drilling", "gave up plans for".
        phrase = re.sub(r"^(?:(?:up|down|off|away|out|from|on)\b ?)+", "", phrase)
    noun = lemmas_of(report.sentence).get(head_word(phrase), head_word(phrase))
    if noun in deed_words(f"for_{aim.kind}" if aim.kind != "measure" else "for_plan"):
        inner = phrase.split(head_word(phrase), 1)[-1]
        return _names_what(aim, inner) and (bool(aim.content) or bool(aim.verbs & _deeds_in(inner)))
    if aim.kind not in {"plan", "threat"}:
        return False
    if verb_of(told) == "reject" and not aim.verbs & {root(w) for w in ("ratify", "approve", "adopt", "sign")}:
        return False
    itself = bool(deed_names(noun) & aim.verbs) or head_of(phrase) in aim.heads
    return itself and _names_what(aim, phrase) and series_in(report.text) == aim.series


def _gives_up(aim: Aim, told: Statement) -> bool:
    verb, said = verb_of(told), {*told.predicate.split()[1:], *told.complement.split()[:1]}
    if verb in _PARTICLES:
        return bool(_PARTICLES[verb] & said)
    if verb in deed_words("giving_up"):
        return True
    return verb in deed_words("holding_up") and aim.kind in {"plan", "threat"}


def _will_not(aim: Aim, told: Statement, report: Report) -> bool:
    if not deed_names(verb_of(told)) & aim.verbs or _TERMS.search(told.complement):
        return False
    firm = told.tense == "future" or re.search(r"\bno longer\b", told.verb) is not None
    return firm and _names_what(aim, told.complement) and not is_part(report.statement, aim.text)


def _deeds_in(words: str) -> frozenset[str]:
    return frozenset().union(*(deed_names(w.lower()) for w in re.findall(r"[A-Za-z]{3,}", words)))


def _names_what(aim: Aim, words: str) -> bool:
    """Return whether the words name what the aim is about: all its names, most of its content, what heads it."""
    words = without_adjunct(words)
    said = roots(re.findall(r"[a-z]{3,}", words))
    share = len(aim.content & said) / len(aim.content) if aim.content else 1.0
    further = said - aim.content - roots(_words_of_deed(words, aim)) - measure_roots()
    # "the duties on orange juice" are not "the duties on planes".
    most = share >= (_ALMOST if further and share < 1.0 else _HALF)
    named = bool(aim.names) and share >= _NAMED and not (further and share < _ALMOST)
    return (most or named) and aim.names <= _words(words) and (not aim.heads or bool(aim.heads & said) or named)


def _words_of_deed(words: str, aim: Aim) -> list[str]:
    """Return those among the words that name the deed itself, or a plan, a threat or a demand of it."""
    nouns = deed_words("for_plan") | deed_words("for_threat") | deed_words("for_demand")
    return [w for w in re.findall(r"[a-z]{3,}", words) if w in nouns or deed_names(w) & aim.verbs]


def _is_consented(aim: Aim, report: Report) -> bool:
    """Return whether those who refused have agreed to it since, by nobody else's word."""
    told = report.statement
    involved = frozenset(actor(p) for p in told.subject)
    speakers = frozenset(actor(p) for p in told.attribution.parties) if told.attribution is not None else involved
    if told.negated or verb_of(told) not in deed_words("consenting") or not involved & aim.doers & speakers:
        return False
    deeds, rest = read_consent(told, report.sentence)
    same = any(one.verbs & other.verbs for one in aim.deeds for other in deeds)
    return same and _names_what(aim, rest) and not is_part(report.statement, aim.text)


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", text))
