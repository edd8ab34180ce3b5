"""One text that hands were put to, told by several: who signed it, where, what it is of.

"The protocol was signed by the two ministers" and "Peru's ministry signed a protocol with Chile on meat". Texts of
another kind, day or matter are texts of their own, and so is an additional one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from briefing.facts.figures import DAY
from briefing.facts.kinds import accords
from briefing.facts.similarity import actor, actors_fit, concept_set, filler, grammar_words, profile
from briefing.model import Claim

_SEVERAL = (
    "agreements", "accords", "deals", "treaties", "memoranda", "memorandums", "protocols", "contracts", "documents",
)  # fmt: skip
_TEXTS = {
    **{word: word for word in (*accords("texts", "bonds"), "annex", "declaration", "minutes", "letter")},
    **dict.fromkeys((*accords("agreed"), "pact"), "agreement"),
    **dict.fromkeys(accords("truces"), "truce"),
    "mou": "memorandum",
    **dict.fromkeys(_SEVERAL, "several"),
}
"""Kinds of text that hands are put to; several of them are not one."""
_ANOTHER = re.compile(r"\b(?:another|additional|second|third|further|separate\w*|also|both|two|several)\s", re.I)
_BESIDE = re.compile(
    r",? \b(?:with|by(?! which)|together|alongside|between|in the presence|witnessed|after|when|while"
    r"|at (?:a|the) (?:ceremony|end|close)|during|before|following)\b.*"
)
"""Behind it stands who signed, before whom and when, and no longer what the text is."""
_KNOWN = re.compile(r"the\s(?!(?:first|second|third|two|three)\b)", re.I)
_OPENS = re.compile(r"\b(?:the|an?|this|that|its|their|his|her)\b")
_TWO = 2
_ROOT = 5
"""Letters that an adjective shares with its country."""
_KIND = re.compile(rf"\b(?:{'|'.join(_TEXTS)})\b")


def tells_signing(claim: Claim) -> bool:
    """Return whether the claim tells that hands were put to a text, which is none but the one that is told of."""
    told = profile(claim)
    done = claim.certainty == "reported" and claim.statement.tense == "past" and not told.negated
    return told.act is not None and done and not _ANOTHER.search(f"{claim.statement.verb} {_told_text(claim)}")


def signed_one_text(a: Claim, b: Claim) -> bool:
    """Return whether both tell on one day of one kind of text that the same hands put their names to it."""
    p, q = profile(a), profile(b)
    if not (tells_signing(a) and tells_signing(b)) or p.act != q.act or _day(a) is None or _day(a) != _day(b):
        return False
    if not _one_kind(a, b):
        return False
    if not actors_fit(p, q):
        # "The treaty was initialled together with Fiji and Australia" names those whom its teller is no part of.
        return bool(p.actors & q.actors) and any(_is_known(c) and not _matter_of_text(c) for c in (a, b))
    mine, theirs = _matter_of_text(a), _matter_of_text(b)
    enough = 1 if p.actors == q.actors and len(p.actors) >= _TWO else _TWO
    return len(mine & theirs) >= enough or mine <= theirs or theirs <= mine


def join_looked_back(groups: Sequence[tuple[Claim, ...]]) -> list[tuple[Claim, ...]]:
    """Return `groups`, those that tell without a day of "the treaty" that was signed joined to the one it can be."""
    out = list(groups)
    for group in groups:
        homes = [g for g in out if g is not group and all(_looks_back(a, b) for a in group for b in g)]
        if len(homes) == 1:
            out[out.index(homes[0])] = (*homes[0], *group)
            out.remove(group)
    return out


def _looks_back(claim: Claim, other: Claim) -> bool:
    """Return whether the claim, without a day, tells of "the" text of whose signing the other tells with its day."""
    p, q = profile(claim), profile(other)
    if not (tells_signing(claim) and tells_signing(other)) or p.act != q.act:
        return False
    if claim.date is not None or _day(other) is None or not _one_kind(claim, other) or not _is_known(claim):
        return False
    mine = _matter_of_text(claim)
    return mine <= _matter_of_text(other) and (actors_fit(p, q) or _hands(claim) >= q.actors)


def _day(claim: Claim) -> object:
    """Return the one day that the claim is of, None where it has none or several."""
    day = claim.date
    return day.first if day is not None and day.first is not None and day.first == day.last else None


def _one_kind(a: Claim, b: Claim) -> bool:
    kinds, others = _kinds_of_text(a), _kinds_of_text(b)
    return len(kinds) == 1 and kinds == others and kinds != {"several"}


def _hands(claim: Claim) -> frozenset[str]:
    """Return the sides of all whom the claim names, whoever of them acts in its grammar."""
    return frozenset(actor(p) for p in (*claim.parties, *claim.statement.subject, *claim.statement.objects))


def _is_known(claim: Claim) -> bool:
    """Return whether the text was told of before: "the treaty was initialled", "signed the protocol"."""
    own = claim.statement
    return _KNOWN.match(own.as_told(own.subject_text if "passive" in own.flags else own.complement)) is not None


def _told_text(claim: Claim) -> str:
    """Return the words for the signed text, in small letters, without who signed it, before whom and where."""
    own = claim.statement
    told = (own.subject_text if "passive" in own.flags else own.complement).lower()
    named = _KIND.search(told)
    if named is None:
        return ""
    opened = max((m.start() for m in _OPENS.finditer(told, 0, named.start())), default=0)
    return told[opened : named.end()] + _BESIDE.sub("", told[named.end() :])


def _matter_of_text(claim: Claim) -> frozenset[str]:
    """Return the concepts of what the signed text is of, without its kind, and the sides and persons named."""
    parties = (*claim.parties, *claim.statement.subject, *claim.statement.objects)
    named = {w for p in parties for name in (p.name, p.country, p.role) for w in re.findall(r"\w+", name.lower())}
    words = [w for w in re.findall(r"[^\W_]{3,}", DAY.sub(" ", _told_text(claim))) if w not in grammar_words()]
    told = concept_set([w for w in words if w not in named and not _is_of(w, named)])
    return told - _idle() - filler()


def _is_of(word: str, named: set[str]) -> bool:
    """Return whether the word is the adjective of one of the names, in small letters: "peruvian"."""
    return any(len(name) >= _ROOT and word[:_ROOT] == name[:_ROOT] for name in named)


@cache
def _idle() -> frozenset[str]:
    """Return the concepts of the kinds of text and of how they are signed, which tell none of them apart."""
    return concept_set(["sign", "signed", "understanding", "draft", "text", "capital", *_TEXTS])


def _kinds_of_text(claim: Claim) -> frozenset[str]:
    # "An annex to the treaty" is one text.
    told = _told_text(claim).split(" to ")[0]
    return frozenset(_TEXTS[word] for word in re.findall(r"[a-z]+", told) if word in _TEXTS)
