"""Names that stand by themselves above a text: an outlet's label, an office that issues a release.

Pure functions of one line. Where in the article the line stands is weighed by `headline` and `origin`.
"""

from __future__ import annotations

import re

from briefing.documents import shapes
from briefing.documents.rules import read_data

HEAD = 12
"""Header lines are looked for among this many blocks at an article's top."""
OUTLET_NAME = re.compile(
    rf"(?:The )?(?:[A-ZÀ-Þ][\w.&’'-]* (?:& )?){{0,4}}(?:{shapes.OUTLET_WORDS})(?: [A-ZÀ-Þ][\w.&’'-]*){{0,2}}"
)
_DATA = read_data("words.yaml")
_SMALL = r"of|the|and|for|in|on|de|du|des|la|le|et|del|da|do|dos|y|to|&"
_OFFICE = re.compile(
    rf"(?:the )?(?:(?:(?:[A-Z]\.){{2,3}}|(?-i:[A-Z]{{2,3}})) )?(?:{'|'.join(_DATA['office_words'])})\b", re.IGNORECASE
)
"""An office's name, with the letters of its state or body before it: "U.S. Department of State"."""
_STATE = re.compile(rf"(?:the )?(?:{'|'.join(_DATA['state_words'])})\b", re.IGNORECASE)
_SECTIONS = frozenset(word.casefold() for word in _DATA["section_words"])
_EDITION = re.compile(r"\s*[/|·(–—-]\s*(?:in )?\w+(?: (?:edition|version|service))?\)?$", re.IGNORECASE)
_EDITION_WORD = re.compile(r"\b(?:edition|version|service)\b", re.IGNORECASE)


def without_edition(text: str) -> str:
    """Return a label without the edition beside it: "Kystens Tidende / English edition"."""
    match = _EDITION.search(text)
    return text[: match.start()] if match and _EDITION_WORD.search(match.group()) else text


def is_name(text: str) -> bool:
    """Return whether all words of the line are written as a name's: capitals, and small words between."""
    if shapes.ends_sentence(text) or re.search(r"[:;?!|@/]|\d{3}", text):
        return False
    words = text.replace(",", " ").split()
    large = [word for word in words if not re.fullmatch(_SMALL, word, re.IGNORECASE)]
    return bool(large) and all(not word[0].islower() and re.match(r"[\w(’'-]", word) for word in large)


def is_issuer(text: str) -> bool:
    """Return whether the line is an office's name and nothing else, or two with a stroke: "Ministry of Trade"."""
    offices = re.split(r"\s+/\s+", text)
    return shapes.words(text) <= 18 and all(_OFFICE.match(office) and _is_office(office) for office in offices)


def is_state(text: str) -> bool:
    """Return whether the line names a state as letterheads do: "Republic of Chile"."""
    return bool(_STATE.match(text)) and shapes.words(text) <= 8 and is_name(text)


def _is_office(text: str) -> bool:
    # "Press service of the Ministry": only the first words of such a name may be small.
    rest = re.sub(r"^((?:the )?\w+ )(service|office|department|release|secretary)\b", r"\1", text, flags=re.I)
    return is_name(rest)


_PAPER = re.compile(r"\bPress (?:Statement|Release|Note|Communiqu[eé]|Briefing|Conference)$", re.IGNORECASE)
"""What a paper of an office is called, and no outlet: "Joint Press Statement"."""


def is_outlet_name(text: str) -> bool:
    """Return whether the line is an outlet's name by the words in it: "The Silk Road Review"."""
    text = without_edition(text)
    plain = " ".join(word.capitalize() for word in text.split()) if text.isupper() else text
    match = OUTLET_NAME.fullmatch(plain)
    return bool(match) and 2 <= len(plain.split()) <= 6 and not is_section(text) and not _PAPER.search(plain)


def is_section(text: str) -> bool:
    """Return whether the line is a rubric of a page and no name: "Latest News", "Opinion"."""
    words = re.findall(r"[^\W\d_]+", text.casefold())
    return bool(words) and all(word in _SECTIONS or re.fullmatch(_SMALL, word) for word in words)


def is_label(text: str) -> bool:
    """Return whether the first line of a page could be the outlet's label, by its shape alone."""
    text = without_edition(text)
    if len(text.split()) > 6 or len(text) > 50 or not is_name(text) or "," in text:
        return False
    return not (is_section(text) or is_state(text) or shapes.is_stamp(text))


def tidy_name(name: str) -> str:
    """Return a name without stray marks and shouting, an agency's in its usual spelling."""
    name = re.sub(r"\s+", " ", name).strip(" -–—|:*,")
    for agency in shapes.AGENCIES:
        # "KYODO" in a copyright line is the same outlet as "Kyodo" elsewhere.
        if name.isupper() and name.lower() == agency.lower():
            return agency
    if name.isupper() and " " in name:
        return " ".join(_calm(word, first=not i) for i, word in enumerate(name.split()))
    return name


def _calm(word: str, *, first: bool) -> str:
    if re.fullmatch(_SMALL, word, re.IGNORECASE):
        return word.capitalize() if first else word.lower()
    if "." in word[:-1]:
        return word  # U.S.
    if len(word) <= 4 and (not re.search(r"[AEIOUYÀ-Þ]", word) or word in shapes.AGENCIES):
        return word  # BBC, KBS: letters, not a word.
    return "-".join(part[:1] + part[1:].lower() for part in word.split("-"))
