"""Who denies what has just been said: "a claim that Chad rejects", "Not so, said Peru", "Lima denied it".

Owns finding such denials, whom they come from and which statements they are of: in the same sentence, or in the one
before. A denial that tells itself what it denies ("denied that it had paid") is a statement of its own; whether it
contradicts another article is for the facts step.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefing.language.denials import (
    ACCUSED,
    ACCUSING,
    ACT_DENIED,
    ACTS,
    ALONE,
    APPOSED,
    ASKED,
    ASKING,
    BEHIND,
    CALLED,
    DENIAL_WORD,
    DENYING,
    ELLIPSIS,
    HELD_UP,
    IS_FALSE,
    JOINED,
    LAYING_DOWN,
    LONG,
    NO_SUCH,
    NOT_SO,
    OPENS_ANOTHER,
    OWNERS,
    PASSIVE,
    PRONOUNS,
    SAID_SO,
    SOMEBODY,
    SPEAKER,
    THERE_IS_NO,
    WHILE,
    WORDS,
)
from briefing.language.wording import called
from briefing.model import Attribution, Party, Reference, Sentence, Statement
from briefing.text import squeeze

_NO_NAMES = frozenset({"has", "have", "had", "is", "are", "was", "were", "not", "nor", "neither", "never", "no"})
"""Words that no denier's name holds: what was read as one is a clause."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Denial:
    """A denial of what stands before it."""

    start: int
    """Article offset from which the sentence denies; its own start where it denies the sentence before."""
    words: str
    """As it goes onto the page: "denied by Chad"."""
    parties: tuple[Party, ...]
    """Who denies, where known."""
    acts: frozenset[str] = frozenset()
    """The verbs of which it denies the deed: "there was no agreement" is of agreeing."""
    noun: str = ""
    """What there is none of: only statements that name it are denied."""
    held_up: bool = False
    """It denies nothing: what was laid down is not in force."""
    accused: bool = False
    """What is denied is called an accusation."""
    asked: bool = False
    """It answers what the same sentence opens with: "Asked whether ..., she said no such thing was planned"."""
    behind: bool = False
    """It hangs from what it denies: "a claim that Chad rejects"."""


def mark_contests(sentences: Sequence[Sentence]) -> list[Sentence]:
    """Return one article's sentences, each statement that is denied right behind it with who denies it."""
    marked = list(sentences)
    for place, sentence in enumerate(sentences):
        inner = _within(sentence)
        if inner is not None:
            own = [s for s in marked[place].statements if s.start < inner.start]
            marked[place] = _without_denial(_mark(marked[place], _of_another(own, inner), inner, 0), inner)
            continue
        marked[place] = _contradicted(marked[place], sentence.statements, 0)
        if place == 0 or sentence.paragraph > marked[place - 1].paragraph + 1:
            continue
        before, denial = marked[place - 1], _of_the_one_before(sentence)
        if denial is not None:
            marked[place - 1] = _mark(before, _of_another(_main_ones(before), denial), denial, sentence.end)
        else:
            marked[place - 1] = _contradicted(before, sentence.statements, sentence.end)
    return marked


def _main_ones(sentence: Sentence) -> list[Statement]:
    """Return the statements that "this" of the next sentence may mean: none of a relative clause."""
    aside = {(t.lemma, t.start) for t in sentence.tokens if t.dep == "relcl"}
    kept = [s for s in sentence.statements if not any(s.start <= at < s.end and s.predicate == v for v, at in aside)]
    return kept or list(sentence.statements)


def _contradicted(sentence: Sentence, behind: Sequence[Statement], end: int) -> Sentence:
    """Return the sentence with what another speaker denies right behind it in the same words.

    "The two sides had agreed on the price, Hungary said; Kyiv said no price had been agreed."

    Args:
        behind: the statements of the same sentence or of the next.
        end: where the next sentence ends, 0 for the same.
    """
    for other in behind:
        told = other.attribution
        if not other.negated or told is None or other.form != "clause" or told.source_start < sentence.start:
            continue
        meant = [s for s in sentence.statements if s.start < other.start and _is_opposite(s, other)]
        if meant:
            words = called(told.parties[0]) if len(told.parties) == 1 and told.parties[0].kind != "office" else ""
            words = words or (told.parties[0].country if told.parties else "")
            denial = _Denial(
                start=sentence.start, words=f"denied by {words}" if words else "disputed", parties=told.parties
            )
            return _mark(sentence, [s for s in meant if s.attribution != told], denial, end)
    return sentence


def _is_opposite(one: Statement, other: Statement) -> bool:
    """Return whether `other` denies what `one` tells: the same verb of the same subject, or of nothing at all."""
    if one.form != "clause" or one.negated or one.attribution is None or other.attribution is None:
        return False
    if one.predicate != other.predicate or _same(one.attribution.parties, other.attribution.parties):
        return False
    if one.attribution.source_start == other.attribution.source_start:
        return False
    nothing = re.match(r"(?:no|nothing|none|nobody)\b", other.subject_text, re.IGNORECASE)
    shared = set(one.complement_lemmas) & {*other.complement_lemmas, *other.subject_text.lower().split()}
    if nothing:
        return bool(shared) or other.subject_text.lower() in ("nothing", "none")
    return bool(other.subject) and set(one.subject) == set(other.subject) and (bool(shared) or not other.complement)


def _mark(sentence: Sentence, meant: Sequence[Statement], denial: _Denial, end: int) -> Sentence:
    if not meant:
        return sentence
    statements = tuple(
        replace(s, contest=denial.words, quote_end=max(s.quote_end, end)) if s in meant and not s.contest else s
        for s in sentence.statements
    )
    return replace(sentence, statements=statements)


def _of_another(statements: Sequence[Statement], denial: _Denial) -> list[Statement]:
    """Return the statements that somebody else than the denier makes: those with a speaker where there are some."""
    clauses = [s for s in statements if s.form == "clause" and s.predicate.split()[0] not in DENYING]
    if denial.held_up:
        return [s for s in clauses if s.predicate.split()[0] in LAYING_DOWN and "subordinate" not in s.flags]
    if denial.accused:
        return [s for s in clauses if s.predicate.split()[0] in ACCUSING]
    if denial.acts:
        clauses = [s for s in clauses if s.predicate.split()[0] in denial.acts]
    if denial.noun:
        clauses = [s for s in clauses if denial.noun in f"{s.subject_text} {s.complement}".lower()]
    told = [s for s in clauses if s.attribution is not None]
    if any(_same(denial.parties, s.attribution.parties) for s in told if s.attribution is not None):
        # It denies what it has been asked about, not what it has just said.
        return []
    # A clause of time or of a noun in what was said is granted: "... ships at sea when the duties came into force".
    told = [s for s in told if "subordinate" not in s.flags] or told
    if told:
        # Who says so tells it as well: "Sources had suggested ..., which Chad denied".
        return [s for s in clauses if s in told or any(s.start <= t.start and t.end <= s.end for t in told)]
    if denial.behind:
        return clauses
    if denial.asked:
        told = [s for s in clauses if s.end <= denial.start and s.predicate not in ASKING]
        return [s for s in told if "subordinate" not in s.flags] or told
    own = set(denial.parties)
    return [s for s in clauses if not s.negated and not (own and set(s.subject) == own)]


def _without_denial(sentence: Sentence, denial: _Denial) -> Sentence:
    """Leave out what is read of the denial's own words: "which the police deny" is no denial of the noun before it."""
    if not any(s.contest for s in sentence.statements):
        return sentence
    kept = (s for s in sentence.statements if s.start < denial.start or s.predicate.split()[0] not in DENYING)
    if not denial.behind:
        return replace(sentence, statements=tuple(kept))
    cut = (replace(s, complement=APPOSED.sub("", s.complement)) if s.contest else s for s in kept)
    return replace(sentence, statements=tuple(cut))


def _same(some: Sequence[Party], others: Sequence[Party]) -> bool:
    ours = {p.country or p.name for p in some} | {p.name for p in some}
    return any(p.name in ours or (p.country and p.country in ours) for p in others)


def _within(sentence: Sentence) -> _Denial | None:
    """Return the denial that stands behind, or beside, what it denies in one sentence."""
    text = sentence.text
    for pattern in (*BEHIND, JOINED, WHILE) if DENIAL_WORD.search(text) else ():
        for found in pattern.finditer(text):
            denial = _denial(sentence, found)
            if denial is not None:
                behind = pattern in BEHIND
                start = found.start() + 1 if behind else found.start("who")
                return replace(denial, start=sentence.start + start, behind=behind)
    asked = ASKED.match(text) is not None
    for said in sentence.attributions:
        before = any(a.content_end <= said.source_start for a in sentence.attributions if a is not said)
        joined = before and OPENS_ANOTHER.search(text[: said.source_start - sentence.start]) is not None
        if (joined or (asked and "," in text[: said.source_start - sentence.start])) and _denies(
            _content(sentence, said)
        ):
            return replace(_by(sentence, said), start=said.source_start, asked=asked)
    return None


def _of_the_one_before(sentence: Sentence) -> _Denial | None:
    """Return the denial that the whole sentence is of the sentence before it."""
    text = sentence.text
    told = DENIAL_WORD.search(text) is not None
    for pattern in (ALONE, PASSIVE, CALLED) if told else (CALLED,):
        found = pattern.match(text)
        if found is not None and (denial := _denial(sentence, found)) is not None:
            return denial
    if (found := HELD_UP.match(text)) is not None:
        words = f"{found['what'].lower()} {squeeze(found['state'] or found['until'] or 'not yet ratified')}"
        return _Denial(start=sentence.start, words=words, parties=(), held_up=True)
    if NOT_SO.match(text):
        found = SPEAKER.match(text)
        if found is None and sentence.attributions:
            return _by(sentence, sentence.attributions[0])
        words, parties = _who(sentence, found) if found is not None else ("", ())
        return _Denial(start=sentence.start, words=f"denied by {words}" if words else "disputed", parties=parties)
    act = ACT_DENIED.search(text)
    if act is not None and (denial := _of_an_act(sentence, act)) is not None:
        return denial
    for said in sentence.attributions:
        content = _content(sentence, said)
        if said.content_start - sentence.start > 90:
            continue
        if _denies(content):
            return _by(sentence, said)
        if none := THERE_IS_NO.match(f"{content}."):
            return replace(_by(sentence, said), noun=none["what"])
    return None


def _of_an_act(sentence: Sentence, act: re.Match[str]) -> _Denial | None:
    """Return the denial of what was agreed or promised before: by who is said to deny it, or by who says so."""
    acts = ACTS[act["what"]]
    place = sentence.start + act.start()
    for said in sentence.attributions:
        if said.content_start <= place < said.content_end or said.cue_start == place:
            return replace(_by(sentence, said), acts=acts)
    opening = re.match(r"(?:But |Yet |However, )?(?P<who>[^,;:.“”\"]{2,60}) $", sentence.text[: act.start()])
    if opening is None or not act[0].startswith("den"):
        return None
    words, parties = _who(sentence, opening)
    words = f"denied by {words}" if words else "disputed"
    return _Denial(start=sentence.start, words=words, parties=parties, acts=acts)


def _denies(content: str) -> bool:
    return bool(IS_FALSE.match(content) or SAID_SO.match(content) or NO_SUCH.search(content) or ELLIPSIS.match(content))


def _content(sentence: Sentence, said: Attribution) -> str:
    return sentence.text[said.content_start - sentence.start : said.content_end - sentence.start].strip()


def _denial(sentence: Sentence, found: re.Match[str]) -> _Denial | None:
    first, last = found.span("who")
    inside = [t for t in sentence.tokens if first <= t.start - sentence.start < last]
    if any(t.tag in {"VBD", "MD"} or t.text.lower() in _NO_NAMES for t in inside):
        # "which ended the Gulf dispute"
        return None
    words, parties = _who(sentence, found)
    if found["who"].split()[0].lower() in PRONOUNS and not parties:
        if found["who"].split()[0].lower() in {"which", "that", "none", "nobody", "neither", "who"}:
            return None
        words = ""
    verb = found["verb"]
    told = "not confirmed" if "confirm" in verb else "disputed" if "recogni" in verb else ""
    told = "neither confirmed nor denied" if "neither" in verb else told
    told = told or next(WORDS[head] for head in sorted(WORDS, key=len, reverse=True) if verb.startswith(head))
    fallback = told if "confirmed" in told else "disputed"
    accused = ACCUSED.search(found[0]) is not None
    words = f"{told} by {words}" if words else fallback
    return _Denial(start=sentence.start, words=words, parties=parties, accused=accused)


def _by(sentence: Sentence, said: Attribution) -> _Denial:
    first, last = said.source_start - sentence.start, said.source_end - sentence.start
    words, parties = _named(sentence, first, last)
    parties = parties or said.parties
    if not words and len(said.parties) == 1:
        words = _called(said.parties[0])
    return _Denial(start=sentence.start, words=f"denied by {words}" if words else "disputed", parties=parties)


def _who(sentence: Sentence, found: re.Match[str]) -> tuple[str, tuple[Party, ...]]:
    return _named(sentence, found.start("who"), found.end("who"))


def _named(sentence: Sentence, first: int, last: int) -> tuple[str, tuple[Party, ...]]:
    """Return the denier's words for the page and who it is; "" where a pronoun stands for nobody known.

    Args:
        first: where its words begin in the sentence, last: where they end.
    """
    text = squeeze(sentence.text[first:last])
    inside = list(_inside(sentence, first, last))
    parties = tuple(dict.fromkeys(party for reference in inside for party in reference.parties))
    people = [p for p in parties if p.kind == "person"]
    if len(people) == 1:
        return people[0].name, parties
    whole = [r for r in inside if r.parties and len(r.text) >= len(text) - 4]
    if len(whole) == 1 and len(parties) == 1 and (parties[0].kind == "country" or text.split()[0].lower() in PRONOUNS):
        return _called(parties[0]), parties
    start = text.split()[0].lower() if text else ""
    if not parties and SOMEBODY.search(text):
        return "", parties
    if not text or start in PRONOUNS | OWNERS or len(text.split()) > LONG:
        return (_called(parties[0]) if len(parties) == 1 else ""), parties
    lowered = start in {"the", "a", "an", "some", "several", "two", "three", "both"} or not _is_name(sentence, first)
    return (text[0].lower() + text[1:] if lowered else text), parties


def _inside(sentence: Sentence, first: int, last: int) -> Iterator[Reference]:
    for reference in sentence.references:
        if first <= reference.start - sentence.start and reference.end - sentence.start <= last:
            yield reference


def _is_name(sentence: Sentence, first: int) -> bool:
    token = next((t for t in sentence.tokens if t.start - sentence.start == first), None)
    return token is None or token.pos == "PROPN" or bool(token.ent) or (first > 0 and token.text[:1].isupper())


def _called(party: Party) -> str:
    return called(party) if party.kind in ("person", "country") or not party.country else party.country
