"""Whose release an article is: what a government's own text tells, that government tells.

A readout or communiqué names the office that issues it, with its state, where an outlet stands, or in a letterhead
above the text. A joint text has two issuers and so none here; a newspaper's report about a release is no release.
"""

from __future__ import annotations

import re

from briefing.language.countries import lookup_country
from briefing.language.offices import office_party
from briefing.model import Article, Party

_OFFICE = re.compile(
    r"\b(?:ministry|government|presidency|state house|office of the (?:president|prime minister)|embassy|foreign office"
    r"|chancellery)\b",
    re.IGNORECASE,
)
_JOINT = re.compile(r"\bjoint\b", re.IGNORECASE)
_NAME = re.compile(r"[A-Z][A-Za-z]+(?: [A-Z][a-z]+)*")
_OPENING = 400
"""Characters of the text in which a joint statement says that it is one."""
_LETTERHEAD = 5
"""Lines that a letterhead has at most."""


def issuer_of(article: Article) -> Party | None:
    """Return the government whose own text the article is, None where it is nobody's or of whom is not sure."""
    head = [article.outlet] if article.outlet else _letterhead(article)
    # Only a state's own paper has its full name above the text.
    state = not article.outlet and any(" OF " in line and lookup_country(line) is not None for line in head)
    if not (state or _OFFICE.search("\n".join(head))) or _JOINT.search(f"{article.title}\n{article.text[:_OPENING]}"):
        return None
    named = {lookup_country(words) for line in head for words in (line, *_NAME.findall(line))}
    states = {country.name for country in named if country is not None}
    return office_party("government", states.pop()) if len(states) == 1 else None


def _letterhead(article: Article) -> list[str]:
    """Return the lines in capitals above the text: "REPUBLIC OF MALAWI", "MINISTRY OF TRADE"."""
    lines = [article.title, *(line.strip() for line in article.text.split("\n") if line.strip())]
    return [line for line in lines[:_LETTERHEAD] if line.isupper()]
