"""Whose release an article is: what a government's own text tells, that government tells.

A readout or communiqué names the office that issues it, with its state, where an outlet stands. A joint text has two
issuers and so none here; a newspaper's report about a release is no release.
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


def issuer_of(article: Article) -> Party | None:
    """Return the government whose own text the article is, None where it is nobody's or of whom is not sure."""
    if _OFFICE.search(article.outlet) is None or _JOINT.search(f"{article.title}\n{article.text[:_OPENING]}"):
        return None
    named = {lookup_country(words) for words in _NAME.findall(article.outlet)}
    states = {country.name for country in named if country is not None}
    return office_party("government", states.pop()) if len(states) == 1 else None
