"""The deeds that a line of an agreement tells, one by one, however they are worded.

"Agreed to lift by May the bans on the other's aircraft" and "agreed on the lifting of restrictions on aircraft" both
tell one lifting. Owns reading the deeds off the line. Whether two lines tell the same ones is judged in `same_deeds`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from briefing.datewords import MONTHS
from briefing.facts.deed_words import deed_names, deed_words, same_things
from briefing.facts.figures import DAY, figures_in
from briefing.facts.kinds import accords, any_of
from briefing.facts.phrases import PREPOSITION, series_in, tells_not
from briefing.facts.similarity import undertaking
from briefing.facts.words import names_in, roots, words_of_names
from briefing.model import Claim

_ACCORD = re.compile(
    rf"(?:an? |the )?(?:\w+ )?(?:{any_of(accords('agreed'))}|consensus|understanding) (?=(?:to|on|that) )"
)
"""What is reached before what it is on: "reached an agreement on the opening of ..."."""
_BEFORE = re.compile(r"^(?:(?:in|at|on|by|from|during) (?:the )?[A-Z\d][^,]*?,? (?=(?:to|that|on|the|an?) ))")
"""Where and when it was agreed: "agreed in Lima on 3 May to reopen"."""
_TO = re.compile(r"to (?P<verb>[a-z]+)\b(?P<rest>.*)", re.S)
_THAT = re.compile(
    r"that(?:, [^,]+,)? (?P<who>.+?) (?:will|would|shall|should|must|is to|are to) (?P<be>be )?"
    r"(?P<verb>[a-z]+)\b(?P<rest>.*)",
    re.S,
)
_NOUN = re.compile(r"(?:for |on |to )?(?:the|an?|its|their) (?:\w+ ){0,2}?(?P<noun>[a-z]+)\b(?P<rest>.*)", re.S)
_TO_WHAT = re.compile(r"^ (?:(?:(?!\bof\b|\bby\b).)*?(?= of (?!\d))|(?:in|to) (?=[a-z]))")
"""What stands between the noun of a deed and what it is done to: "the opening from 1 May of", "a cut in the levy"."""
_PARTS = {
    "to": re.compile(r",? and (?=to [a-z])"),
    "that": re.compile(r",? and (?=(?:that|to) [a-z])"),
    "": re.compile(r",? and (?=(?:on )?(?:the|an?) [a-z]+(?: [a-z]+)? of )"),
}
"""Where the next deed begins, by the word that begins the first: "to reopen ... and to withdraw"."""
_PARTICLE = re.compile(r"^\s*(?:up|out|back|over|off|down)\b")
_WHEN = re.compile(
    r"\b(?:(?:from|by|before|until|till|on|in|after|as of|as from|since|beginning with|not later than|no later than"
    rf"|from the beginning of|from the end of) )+(?:the )?(?=\d{{1,2}} (?:{'|'.join(MONTHS)})|(?:{'|'.join(MONTHS)}))"
)
_IN_PASSING = re.compile(
    r"\b(?:in the shortest possible time|as soon as possible|for the first time|in principle|jointly)\b", re.I
)
_AGAIN = re.compile(r"\b(?:again|back|once more)\b")
_CLAUSE = re.compile(r"(?:what|how|whether|that|when|where)\b")
_AT_ONCE = re.compile(r"(?:by|with|from|in|at|on|to|for|into|against|between)\b")
"""The deed is done to nothing that is named: "an audit by a firm"."""
_END = re.compile(
    rf"{PREPOSITION.pattern}"
    r"| (?:each|which|that|who|whose|what|how|regarding|concerning|between|through|across|along|together) "
)
_KNOWN = re.compile(r"(?:the|its|their|this|that|all|both|each|\d|[A-Z])")
_SLOT = re.compile(
    r" (?P<slot>to|for|on|between|over|against|regarding|concerning) (?P<words>.+?)"
    r"(?= (?:to|for|on|between|over|against|regarding|concerning|with|at|in|from|until|that|which) |,|$)"
)
_TELLING = {
    "on": "matter", "over": "matter", "against": "matter", "regarding": "matter", "concerning": "matter", "for": "use",
    "to": "use", "between": "between",
}  # fmt: skip
"""What the phrase behind the word tells of the thing: what it is about, whom it is for, between whom it is."""
_LIKE = 4
"""Letters that an adjective shares with its country."""
OPEN = "=open"
"""The deed of opening what was shut, for the first time or again."""
FOUND = "=found"
"""The deed of bringing a body, an office or a line into being."""
_CAUSED = re.compile(
    r"(?:have|get|let) (?P<who>.+?) (?P<verb>[a-z]+) (?P<rest>(?:what|the|its|their|all|how|whether)\b.*)", re.S
)
"""Who is made to do it: "to have an auditor examine the accounts"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreedDeed:
    """One thing that the sides are to do."""

    verbs: frozenset[str]
    """Names of the deed."""
    head: frozenset[str]
    """What it is done to, by its root and the names of its kind; empty where no plain word heads it."""
    vague: bool
    """Whether it is told of one of a kind, or of any: "a crossing", "consulates"."""
    words: frozenset[str]
    """Roots of the other plain words, each also under the name of its kind."""
    before: frozenset[str]
    """Those that stand before the head and tell which kind it is: "rail" of "rail crossing"."""
    slots: Mapping[str, tuple[frozenset[str], frozenset[str]]]
    """What it is about, for whom, between whom: the head of the phrase and all its words."""
    names: frozenset[str]
    """All names in it, the sides' too."""
    places: frozenset[str]
    """Those that are no side's."""
    doers: frozenset[str]
    """The names of those who are to do it, where the line tells that."""
    figures: frozenset[str]
    days: frozenset[str]
    series: frozenset[str]


def read_deeds(claim: Claim) -> tuple[AgreedDeed, ...]:
    """Return the deeds that the agreement's line tells, in their order; () where one of them cannot be read."""
    own = claim.statement
    if own.form != "clause" or "passive" in own.flags:
        return ()
    planned = "planned" in own.flags or own.tense == "future"
    parties = words_of_names((*claim.parties, *own.subject, *own.objects))
    return _read_told(own.predicate, own.as_told(own.complement), planned, parties)


def read_act(claim: Claim) -> AgreedDeed | None:
    """Return the one deed that the line's own verb tells, done or planned; None where it has no object to read."""
    own = claim.statement
    parties = words_of_names((*claim.parties, *own.subject, *own.objects))
    return _read_act(own.predicate.split()[0], own.as_told(own.complement), parties)


@lru_cache(maxsize=4096)
def _read_act(verb: str, told: str, parties: frozenset[str]) -> AgreedDeed | None:
    return _deed(verb, told, parties) if told else None


@lru_cache(maxsize=4096)
def _read_told(predicate: str, told: str, planned: bool, parties: frozenset[str]) -> tuple[AgreedDeed, ...]:
    if predicate not in undertaking() | _providing():
        found = _deed(predicate.split()[0], told, parties) if planned else None
        return (found,) if found is not None else ()
    told = _BEFORE.sub("", _ACCORD.sub("", told, count=1), count=1)
    parts = _PARTS.get(told.split(" ", 1)[0], _PARTS[""]).split(told)
    deeds = [_read(part, parties) for part in parts]
    return tuple(d for d in deeds if d is not None) if all(d is not None for d in deeds) else ()


@cache
def _providing() -> frozenset[str]:
    return frozenset({"provide", "stipulate", "foresee", "include", "envisage"})


def _read(part: str, parties: frozenset[str]) -> AgreedDeed | None:
    if (found := _TO.match(part)) is not None:
        caused = _CAUSED.match(f"{found['verb']}{found['rest']}")
        if caused is not None:
            return _deed(caused["verb"], f"{caused['rest']} by {caused['who']}", parties)
        return _deed(found["verb"], found["rest"].strip(), parties)
    if (found := _THAT.match(part)) is not None:
        if found["be"]:
            return _deed(found["verb"], f"{found['who']} {found['rest']}".strip(), parties)
        return _deed(found["verb"], found["rest"].strip(), parties, who=found["who"])
    if (found := _NOUN.match(part)) is not None:
        return _deed(found["noun"], _TO_WHAT.sub("", found["rest"], count=1).strip(), parties)
    return None


def _deed(verb: str, told: str, parties: frozenset[str], *, who: str = "") -> AgreedDeed | None:
    if tells_not(told) or ", and " in told:
        return None
    plain = _plain(told)
    clause = _CLAUSE.match(plain) is not None
    own = re.sub(r"(?<=[a-z])-(?=[a-z])", " ", plain)
    phrase = "" if clause or _AT_ONCE.match(plain) else _END.split(f"{own} ", maxsplit=1)[0].replace(" General", "")
    by_name = names_in(phrase[phrase.rfind(" ", 0, -1) + 1 :] if " " in phrase.strip() else phrase)
    heads = _roots(re.findall(r"[A-Za-z]{3,}", phrase)[-1:])
    return AgreedDeed(
        verbs=_names_of(verb, again=_AGAIN.search(told) is not None),
        head=frozenset() if by_name else _with_kinds(heads),
        vague=_KNOWN.match(plain) is None,
        words=_with_kinds(_content(own)) - (frozenset() if by_name else _with_kinds(heads)),
        before=frozenset() if by_name else _roots(re.findall(r"(?<![\w’'-])[a-z]{3,}", phrase)[:-1]) - _idle(),
        slots=_slots(f" {own}"),
        names=names_in(plain),
        places=frozenset(n for n in names_in(plain) if not any(n[:_LIKE] == p[:_LIKE] for p in parties)),
        doers=names_in(who),
        figures=figures_in(plain).amounts,
        days=figures_in(told).days,
        series=series_in(plain),
    )


def _plain(told: str) -> str:
    """Return the words for what the deed is done to, without its day, "again" and "in principle"."""
    text = DAY.sub(" ", _WHEN.sub(" ", _IN_PASSING.sub(" ", told)))
    text = _PARTICLE.sub("", _AGAIN.sub(" ", " ".join(text.split()))).strip()
    return re.sub(r"^of ", "", " ".join(text.split()))


def _roots(words: Iterable[str]) -> frozenset[str]:
    """Return the roots of the words, in the singular."""
    return roots(w[:-1] if w.endswith("s") and not w.endswith(("ss", "us", "is")) else w for w in words)


def _content(text: str) -> frozenset[str]:
    return _roots(re.findall(r"(?<![\w’'])[A-Za-z]{3,}", text)) - _idle()


@cache
def _idle() -> frozenset[str]:
    words = ("between", "each", "other", "over", "regarding", "concerning", "since", "during", "them", "left", "one")
    return roots(words)


def _names_of(verb: str, *, again: bool) -> frozenset[str]:
    """Return the names of the deed that the verb, or the noun made of it, tells."""
    base = re.sub(r"(?:ing|ment|ation|al)$", "", verb)
    words = (verb, *((base, f"{base}e") if len(base) > 3 else ()))
    names = frozenset().union(*(deed_names(w) for w in words))
    opens = bool(names & (deed_names("open") | deed_names("reopen")))
    names |= {OPEN} if opens else frozenset()
    names |= deed_names("resume") if again and opens else frozenset()
    return names | ({FOUND} if deed_words("founding") & set(words) else frozenset())


def _with_kinds(found: frozenset[str]) -> frozenset[str]:
    """Return the roots with the names of the kinds of thing that they stand for."""
    return found | {name for word in found for name in same_things().get(word, ())}


def _slots(text: str) -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    """Return by its kind the head and all words of each phrase that tells which thing it is."""
    slots: dict[str, tuple[frozenset[str], frozenset[str]]] = {}
    for found in _SLOT.finditer(text):
        words = re.findall(r"[A-Za-z]{3,}", found["words"])
        said = _with_kinds(_roots(words) - _idle())
        if said and found["slot"] in _TELLING:
            slots.setdefault(_TELLING[found["slot"]], (_with_kinds(_roots(words[-1:])), said))
    return slots
