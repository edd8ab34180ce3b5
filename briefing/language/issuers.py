"""Whose release an article is: what a government's own text tells, that government tells.

A readout or communiqué names the office that issues it where an outlet stands or in the lines above the text, with its
state or the capital. Where it names no state it is that of the official whom its first words are about: "The President
of the Republic, Mr X, received today ...", or the one whose comment its questions ask for. A portal "on foreign
affairs" or "of the government" is such an office. A text that calls itself the readout of what an official did is of
that official's side. A joint text has two issuers and so none here; a newspaper's report about a release is no release.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.language.countries import capital_of, country_named, lookup_country
from briefing.language.offices import office_party
from briefing.model import Article, Party, Sentence

_OFFICE = re.compile(
    r"\b(?:ministry|government|presidency|state house|office of the (?:president|prime minister)|embassy|foreign office"
    r"|chancellery|cabinet secretariat|federal ministry|prime minister['’]s office|european commission"
    r"|department (?:of|for) (?:state|the|foreign|external|international|trade|commerce|agriculture|energy|defen[cs]e"
    r"|transport|fisheries|home|homeland|justice|health|environment))\b",
    re.IGNORECASE,
)
_ABROAD = re.compile(r"(?<=\S) (?:in|to|at) (?:the )?[A-ZÀ-Þ].*$")
"""Where an office is or to whom it is sent: "Embassy of Japan in Ghana" is Japan's."""
_OPENS_OFFICE = re.compile(
    r"(?:(?:the|(?:press|information) (?:service|office|department) of(?: the)?|[A-Z][\w-]+|(?:[A-Z]\.){2,3}) )?"
    rf"(?:{_OFFICE.pattern})",
    re.IGNORECASE,
)
"""An office's name stands at the head of its line; "Talks at the Ministry of Trade" is no letterhead."""
_PORTAL = re.compile(
    r"\b(?:portal|website|web site|bulletin) (?:on|of|for) (?:the )?(?:\w+ )?"
    r"(?:foreign (?:affairs|policy)|government|ministry|presidency|president)\b"
    r"|\b(?:ministry|government|presidency)(?:['’]s)? (?:\w+ )?(?:portal|website|bulletin)\b",
    re.IGNORECASE,
)
"""A state's own organ, by what it calls itself: "Information portal on foreign affairs"."""
_PRESS = re.compile(r"\b(?:press|information) (?:office|service|department)\b", re.IGNORECASE)
_READOUT = re.compile(r"read-?out of\b", re.IGNORECASE)
_SECOND = re.compile(r"\b(?:and|with)\b")
"""What stands behind it in a readout's title names the other side."""
_JOINT = re.compile(
    r"(?:^|[:;–—-] )(?:the |text of the |full text:? )?joint\b|\b(?:this|following|present) joint\b"
    r"|\bissued (?:the|a) (?:following )?joint\b",
    re.IGNORECASE | re.MULTILINE,
)
"""A text that calls itself a joint one; that a joint declaration was signed is told by one side too."""
_NAME = re.compile(r"(?:[A-Z]\.){2,3}|[A-Z][A-Za-z]+(?: [A-Z][a-z]+)*")
_SMALL = re.compile(r"of|the|and|for|in|on|to|de|du|des|la|le|et|del|do|da|y|service|office|department|press|\W.*")
"""Words that need no capital in an office's name; a line with others is a sentence about an office."""
_IN_TWO_TONGUES = re.compile(r"\s[/|]\s")
"""A letterhead that names the office twice: "Ulkoministeriö / Ministry for Foreign Affairs of Finland"."""
_COMMENT = re.compile(
    r"\b(?:what is|what['’]s|does|will) ((?:[A-Z][a-z]+ ?){1,3}?)(?:['’]s? )?(?:have )?(?:a |any |the )?"
    r"(?:comment|response|position|view|reaction|take)\b",
    re.IGNORECASE,
)
_ENDS = re.compile(r"[.?!:]$")
_OPENING = 400
"""Characters of the text in which a joint statement says that it is one."""
_LETTERHEAD = 5
"""Lines that a letterhead has at most."""
_WORDS = 14
"""Words of an office's name at most."""


def issuer_of(article: Article, sentences: Sequence[Sentence] = ()) -> Party | None:
    """Return the government whose own text the article is, None where it is nobody's or of whom is not sure.

    Args:
        sentences: the article's, with references: they tell of what state the officials are.
    """
    if _JOINT.search(f"{article.title}\n{article.text[:_OPENING]}"):
        return None
    if _READOUT.match(article.title):
        return _government(_first_official(sentences, named_in=_SECOND.split(article.title, maxsplit=1)[0]))
    # "BMEIA": the letters of an office, which the lines above the text spell out.
    lines = [article.outlet, *article.head, *_letterhead(article)]
    organs = [line for line in (*lines, article.title) if _PORTAL.search(line) and len(line.split()) <= _WORDS]
    office = _OFFICE.search(article.outlet) or _PRESS.search(article.outlet) or article.outlet.isupper()
    if article.outlet and not (office or organs):
        return None
    offices = [
        line
        for line in lines
        if any(map(_is_office, _IN_TWO_TONGUES.split(line))) or (line == article.outlet and _OFFICE.search(line))
    ]
    states = [line for line in lines if line.isupper() and " OF " in line and lookup_country(line) is not None]
    if organs and not offices:
        named = _countries(organs)
        return _government(named.pop() if len(named) == 1 else _first_official(sentences))
    if not offices and not (states and not article.outlet):
        return None
    told = [line for line in lines if line in offices or line in states or _is_state(line)]
    named = _countries([_ABROAD.sub("", line) for line in told])
    named = named or {capital_of(name) for line in offices for name in _NAME.findall(line)} - {""}
    if len(named) > 1:
        return None
    return _government(named.pop() if named else _first_official(sentences) or _asked(article.text))


def _asked(text: str) -> str:
    """Return the state whose comment the questions of a briefing ask for: "What is China's comment?"."""
    found = {country.name for name in _COMMENT.findall(text) if (country := lookup_country(name)) is not None}
    return found.pop() if len(found) == 1 else ""


def _government(country: str) -> Party | None:
    state = country_named(country) if country else None
    if state is None:
        return None
    # A union of states is called by its name: there is no "EU government".
    return office_party("government", country) if state.kind == "country" else state.party


def _is_office(line: str) -> bool:
    words = line.split()
    name = all(word[0].isupper() or _SMALL.fullmatch(word) for word in words)
    return name and len(words) <= _WORDS and not _ENDS.search(line) and _OPENS_OFFICE.match(line) is not None


def _is_state(line: str) -> bool:
    """Return whether the line is a state's name, or an office's with it, and nothing else: "Kingdom of Morocco"."""
    return len(line.split()) <= 6 and " of " in line.lower() and lookup_country(line) is not None


def _countries(lines: Sequence[str]) -> set[str]:
    found: set[str] = set()
    for line in lines:
        names = _NAME.findall(line)
        # "Finnish Government" is one name by its capitals, and no state's.
        for tried in ((line, *names), [word for name in names for word in name.split()]):
            here = {country.name for country in map(lookup_country, tried) if country is not None}
            if here:
                found |= here
                break
    return found


def _first_official(sentences: Sequence[Sentence], *, named_in: str = "") -> str:
    """Return the state of the first person in the first words of the text, "" where it or the office is not known.

    Args:
        named_in: words that name that person; then whoever is told of anywhere in the text counts.
    """
    told = [
        r.parties[0]
        for s in (sentences if named_in else sentences[:2])
        for r in s.references
        if r.parties and r.parties[0].kind == "person"
    ]
    if named_in:
        told = [person for person in told if re.search(rf"\b{re.escape(person.name.split()[-1])}\b", named_in)]
    return told[0].country if told and told[0].role and len({*told} if named_in else told[:1]) == 1 else ""


def _letterhead(article: Article) -> list[str]:
    """Return the title where it is an office's or a state's name, and the lines in capitals above the text."""
    lines = [article.title, *(line.strip() for line in article.text.split("\n") if line.strip())]
    return [line for line in lines[:_LETTERHEAD] if line.isupper() or (line == article.title and _is_office(line))]
