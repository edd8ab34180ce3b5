"""Who denies what has just been said: "a claim that Chad rejects", "Not so, said Peru", "Lima denied it".

Owns finding such denials, whom they come from and which statements they are of: in the same sentence, or in the one
before. A denial that tells itself what it denies ("denied that it had paid") is a statement of its own; whether it
contradicts another article is for the facts step.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefing.language.wording import called
from briefing.model import Attribution, Party, Reference, Sentence, Statement
from briefing.text import squeeze

_TOLD = (
    r"(?:claim|assertion|account|version|reading|report|allegation|accusation|suggestion|contention|story|description|"
    r"interpretation|characteri[sz]ation|rumou?r|notion|figure|number|view|thing)s?"
)
"""What news calls a thing that somebody has said."""
_DENY = (
    r"(?P<verb>den(?:y|ies|ied)|disput(?:es?|ed)|contest(?:s|ed)?|reject(?:s|ed)?|refut(?:es?|ed)|contradict(?:s|ed)?"
    r"|dismiss(?:es|ed)?|(?:has|have|had|could|did|would|does|do)(?: not|n[’']t| never| yet to) confirm(?:ed)?)"
)
_MANNER = r"(?:(?:has|have|had|also|later|since|always|again|flat-out|\w{3,}ly) ){0,2}"
_WHO = r"(?P<who>(?:[^\s,;:.“”\"]+ ){0,8}?[^\s,;:.“”\"]+) "
_STOP = r"(?=\s*(?:[.,;:”\"—–]|$)|\s(?:in|on|at|as|when|outright|again|and|but|during|last|to|yesterday|through)\b)"
_ANAPHOR = rf"(?:it|this|that|(?:that|this|the|these|those|such|any such) (?:\w+ )?{_TOLD}){_STOP}"
_FALSE = (
    r"(?:false|untrue|wrong|incorrect|inaccurate|baseless|unfounded|groundless|fabricated|nonsense|fiction|misleading"
    r"|a (?:lie|fabrication|hoax|distortion|myth|fiction)|not (?:true|correct|so|accurate|the case))"
)

_BEHIND = (
    # "..., a claim that Chad rejects", "..., which the police deny", "..., something Rabat has never confirmed"
    re.compile(
        rf", (?:(?:an?|the) (?:\w+ )?{_TOLD}|something|which) (?:(?:which|that) )?{_WHO}{_MANNER}{_DENY}{_STOP}"
    ),
)
_JOINED = re.compile(
    rf"(?:, (?:but|yet|though|although|while|whereas)|;(?: but| however,)?) {_WHO}{_MANNER}{_DENY} {_ANAPHOR}"
)
_WHILE = re.compile(rf"^(?:While|Although|Though|Whereas)\b[^;]{{15,}}?, {_WHO}{_MANNER}{_DENY} {_ANAPHOR}")
_ALONE = re.compile(rf"^(?:But |Yet |However, |Later,? )?{_WHO}{_MANNER}{_DENY} {_ANAPHOR}")
_PASSIVE = re.compile(
    rf"^(?:But |Yet )?(?:That|This|The) {_TOLD} (?:is|was|has been|are|were|have been) (?:\w+ly )?"
    r"(?P<verb>denied|disputed|contested|rejected|contradicted) by (?P<who>[^,;:.]{2,60}?)(?=[,;:.]|$)"
)
_CALLED = re.compile(
    rf"^(?:But |Yet |However, )?{_WHO}(?:has |have )?(?P<verb>call(?:s|ed)|described|dismissed) "
    rf"(?:it|this|that|(?:the|this|that|such) {_TOLD}) (?:as )?(?:\w+ly )?{_FALSE}"
)
_NOT_SO = re.compile(r"^[“\"']?(?:Not so(?=[,.!:”\"—–]| (?:say|said|repl))|(?:That|It) is not (?:true|so)\b)")
_SPEAKER = re.compile(
    r"^[“\"']?[^,“”\"]{5,22}[,.!]?[”\"']?,? (?:\w+ly )?"
    r"(?:said|says|repl(?:ied|ies)|answer(?:s|ed)|insist(?:s|ed)|counter(?:s|ed)) (?P<who>[^,;:.]{2,60}?)(?=[,;:.]|$)"
)
_IS_FALSE = re.compile(
    rf"^(?:that )?(?:it|this|that|(?:the|this|that|such) {_TOLD}) (?:is|was|were|are) (?:\w+ly )?{_FALSE}"
)
_NO_SUCH = re.compile(r"\b(?:no such \w+|(?:not|never|n[’']t) (?:\w+ ){0,3}any such \w+)", re.IGNORECASE)
_ELLIPSIS = re.compile(
    r"^(?:that )?(?:they|it|he|she) (?:had|have|has|did|does|do|was|were|is|are|would|will)(?: not|n[’']t)[\s.,;”\"]*$"
)
_THERE_IS_NO = re.compile(r"^[“\"']?[Tt]here (?:is|was|were|are) no (?P<what>[a-z]+)[,.;”\"]")
_LAID_DOWN = (
    r"(?P<what>(?:ruling|decision|order|judge?ment|verdict|annulment|ban|measure|law|sentence|accord|agreement|deal|treaty|contract"
    r"|licen[cs]e|permit)s?)"
)
_HELD_UP = re.compile(
    rf"^(?:But |Yet |However, )?(?:The|That|This|Both|Those|These) (?:\w+ ){{0,2}}?{_LAID_DOWN} "
    r"(?:(?:is|are|was|were|has been|have been|remains?|stays?) (?:still |now |currently )?"
    r"(?P<state>(?:suspended|stayed|frozen|on hold|under appeal|not (?:yet )?(?:final|in force|binding))"
    r"(?: (?:pending|until|while) [^.;,]{3,50})?)"
    r"|(?P<until>will not take effect (?:until|before|unless) [^.;,]{3,60})"
    r"|(?:has|have) (?:not yet been|yet to be|not been) ratified)(?=[.;,])"
)
"""What a deed has laid down is not in force."""
_LAYING_DOWN = frozenset({
    "annul", "overturn", "cancel", "strike", "quash", "void", "rule", "suspend", "order", "impose", "ban", "approve",
    "adopt", "sign", "convict", "sentence", "award", "grant", "revoke", "uphold", "find", "agree", "conclude", "reach",
    "pass", "decide", "invalidate", "fine", "bar", "issue",
})  # fmt: skip
_ASKED = re.compile(r"^(?:Asked|Responding|Reacting|Commenting|Contrary|Despite|While|Although)\b")
_WORDS = {
    "den": "denied", "call": "denied", "desc": "denied", "dis": "disputed", "con": "disputed", "rej": "rejected",
    "ref": "rejected", "dism": "rejected", "contr": "contradicted",
}  # fmt: skip
_DENYING = frozenset({"deny", "dispute", "contest", "reject", "refute", "contradict", "dismiss", "confirm"})
_ACCUSING = frozenset(
    {"accuse", "allege", "blame", "charge", "criticise", "criticize", "denounce", "claim", "say", "fault"}
)
_ASKING = frozenset({"ask", "respond", "react", "comment", "question", "press"})
_ACCUSED = re.compile(r"\b(?:accusation|allegation|criticism|charge)s?\b")
_APPOSED = re.compile(rf", (?:(?:an?|the) (?:\w+ )?{_TOLD}|something|which)\b.*$")
_PRONOUNS = frozenset(
    {"he", "she", "it", "they", "we", "i", "who", "which", "that", "this", "none", "nobody", "neither"}
)
_OWNERS = frozenset({"his", "her", "its", "their", "my", "our"})
_SOMEBODY = re.compile(
    r"^(?:the|an?|its|his|her|their) (?:spokes\w+|minister|ministry|officials?|government|sources?|side|team|"
    r"delegation|president|department|counterpart|envoy|ambassador)$",
    re.IGNORECASE,
)
"""An office without whose it is says no more than that somebody denies it."""
_LONG = 6
"""Words of a denier that go onto the page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Denial:
    """A denial of what stands before it."""

    start: int
    """Article offset from which the sentence denies; its own start where it denies the sentence before."""
    words: str
    """As it goes onto the page: "denied by Chad"."""
    parties: tuple[Party, ...]
    """Who denies, where known."""
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
        denial = _of_the_one_before(sentence)
        if denial is None or place == 0 or sentence.paragraph > marked[place - 1].paragraph + 1:
            continue
        before = marked[place - 1]
        marked[place - 1] = _mark(before, _of_another(before.statements, denial), denial, sentence.end)
    return marked


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
    clauses = [s for s in statements if s.form == "clause" and s.predicate.split()[0] not in _DENYING]
    if denial.held_up:
        return [s for s in clauses if s.predicate.split()[0] in _LAYING_DOWN and "subordinate" not in s.flags]
    if denial.accused:
        return [s for s in clauses if s.predicate.split()[0] in _ACCUSING]
    if denial.noun:
        clauses = [s for s in clauses if denial.noun in f"{s.subject_text} {s.complement}".lower()]
    told = [s for s in clauses if s.attribution is not None]
    if any(_same(denial.parties, s.attribution.parties) for s in told if s.attribution is not None):
        # It denies what it has been asked about, not what it has just said.
        return []
    if told:
        # Who says so tells it as well: "Sources had suggested ..., which Chad denied".
        return [s for s in clauses if s in told or any(s.start <= t.start and t.end <= s.end for t in told)]
    if denial.behind:
        return clauses
    if denial.asked:
        told = [s for s in clauses if s.end <= denial.start and s.predicate not in _ASKING]
        return [s for s in told if "subordinate" not in s.flags] or told
    own = set(denial.parties)
    return [s for s in clauses if not s.negated and not (own and set(s.subject) == own)]


def _without_denial(sentence: Sentence, denial: _Denial) -> Sentence:
    """Leave out what is read of the denial's own words: "which the police deny" is no denial of the noun before it."""
    if not any(s.contest for s in sentence.statements):
        return sentence
    kept = (s for s in sentence.statements if s.start < denial.start or s.predicate.split()[0] not in _DENYING)
    if not denial.behind:
        return replace(sentence, statements=tuple(kept))
    cut = (replace(s, complement=_APPOSED.sub("", s.complement)) if s.contest else s for s in kept)
    return replace(sentence, statements=tuple(cut))


def _same(some: Sequence[Party], others: Sequence[Party]) -> bool:
    ours = {p.country or p.name for p in some} | {p.name for p in some}
    return any(p.name in ours or (p.country and p.country in ours) for p in others)


def _within(sentence: Sentence) -> _Denial | None:
    """Return the denial that stands behind, or beside, what it denies in one sentence."""
    text = sentence.text
    for pattern in (*_BEHIND, _JOINED, _WHILE):
        for found in pattern.finditer(text):
            denial = _denial(sentence, found)
            if denial is not None:
                behind = pattern in _BEHIND
                start = found.start() + 1 if behind else found.start("who")
                return replace(denial, start=sentence.start + start, behind=behind)
    asked = _ASKED.match(text) is not None
    for said in sentence.attributions:
        before = any(a.content_end <= said.source_start for a in sentence.attributions if a is not said)
        joined = before and ";" in text[: said.source_start - sentence.start]
        if (joined or (asked and "," in text[: said.source_start - sentence.start])) and _denies(
            _content(sentence, said)
        ):
            return replace(_by(sentence, said), start=said.source_start, asked=asked)
    return None


def _of_the_one_before(sentence: Sentence) -> _Denial | None:
    """Return the denial that the whole sentence is of the sentence before it."""
    text = sentence.text
    for pattern in (_ALONE, _PASSIVE, _CALLED):
        found = pattern.match(text)
        if found is not None and (denial := _denial(sentence, found)) is not None:
            return denial
    if (found := _HELD_UP.match(text)) is not None:
        words = f"{found['what'].lower()} {squeeze(found['state'] or found['until'] or 'not yet ratified')}"
        return _Denial(start=sentence.start, words=words, parties=(), held_up=True)
    if _NOT_SO.match(text):
        found = _SPEAKER.match(text)
        words, parties = _who(sentence, found) if found is not None else ("", ())
        return _Denial(start=sentence.start, words=f"denied by {words}" if words else "disputed", parties=parties)
    for said in sentence.attributions:
        content = _content(sentence, said)
        if said.content_start - sentence.start > 90:
            continue
        if _denies(content):
            return _by(sentence, said)
        if none := _THERE_IS_NO.match(f"{content}."):
            return replace(_by(sentence, said), noun=none["what"])
    return None


def _denies(content: str) -> bool:
    return bool(_IS_FALSE.match(content) or _NO_SUCH.search(content) or _ELLIPSIS.match(content))


def _content(sentence: Sentence, said: Attribution) -> str:
    return sentence.text[said.content_start - sentence.start : said.content_end - sentence.start].strip()


def _denial(sentence: Sentence, found: re.Match[str]) -> _Denial | None:
    first, last = found.span("who")
    if any(t.tag in {"VBD", "MD"} for t in sentence.tokens if first <= t.start - sentence.start < last):
        # "which ended the Gulf dispute"
        return None
    words, parties = _who(sentence, found)
    if found["who"].split()[0].lower() in _PRONOUNS and not parties:
        if found["who"].split()[0].lower() in {"which", "that", "none", "nobody", "neither", "who"}:
            return None
        words = ""
    verb = found["verb"]
    told = "not confirmed" if "confirm" in verb else ""
    told = told or next(_WORDS[head] for head in sorted(_WORDS, key=len, reverse=True) if verb.startswith(head))
    fallback = "not confirmed" if told == "not confirmed" else "disputed"
    accused = _ACCUSED.search(found[0]) is not None
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
    if len(whole) == 1 and len(parties) == 1 and (parties[0].kind == "country" or text.split()[0].lower() in _PRONOUNS):
        return _called(parties[0]), parties
    start = text.split()[0].lower() if text else ""
    if not parties and _SOMEBODY.search(text):
        return "", parties
    if not text or start in _PRONOUNS | _OWNERS or len(text.split()) > _LONG:
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
