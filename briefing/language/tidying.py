"""Closing the seams of a line that something was taken out of: stops, blanks, quotation marks, loose words.

Works on text alone. What is taken out, and what is put in its place, is for `wording`.
"""

from __future__ import annotations

import re

from briefing.language.wording_dates import QUOTES
from briefing.text import squeeze

_SEAMS = tuple(
    (re.compile(pattern), put)
    for pattern, put in (
        # "the Port Authority (APN), and Luis Soto" told without the authority: the bracket's first half went with it.
        (r"^([^(]*?)\s*\)", r"\1"),
        (r"(?:^|(?<=\s))['‘’](?=\s|$)", ""),
        (r"\s+([,.;:!?%)\]])", r"\1"),
        (r"([(\[$€£])\s+", r"\1"),
        (r"([,;:])(?:\s*[,;:])+", r"\1"),
        (r"\(\s*\)|“\s*”", ""),
        # "agreed that, as things eased, they will": told without the clause between the commas.
        (r"\bthat, (?=\w)", "that "),
        # "the mission (WMCC), should continue": with the bracket its comma goes.
        (r"(\bthat (?:the|an?|both|all) [^,;“”]+), (?=(?:should|will|would|must|shall)\b)", r"\1 "),
        (r"(?<!\w)#(?=[^\W\d])", ""),
        (r"\b(is|are|was|were), (?=(?:the|an?)\s[^,]*$)", r"\1 "),
        (r"(?<=“)\s+|\s+(?=”)", ""),
        (r"^[\s,;:.–—-]+", ""),
    )
)
"""What is closed where something was taken out, in this order, and what is put there."""
_TWO_SINGLE = re.compile(r"[‘’]{2}|''")
"""Two single marks for a double one, as some outlets set them."""
_LOOSE_ENDS = tuple(
    re.compile(pattern)
    for pattern in (
        r"[\s,;:./–—-]+$",
        r",?\s*\b(?:and|or|but|nor)$",
        # "fuel originating in": what the preposition leads to was shared with another clause.
        r"\s+\w+(?:ing|ed)\s+(?:in|from|to|with|for|by|of|on|at)$",
    )
)


def tidy(text: str) -> str:
    """Return `text` with the seams of what was taken out closed: doubled commas, blanks before stops."""
    text = squeeze(strip_quotes(_TWO_SINGLE.sub('"', text)))
    for seam, put in _SEAMS:
        text = seam.sub(put, text)
    before = ""
    while text != before:
        before = text
        for end in _LOOSE_ENDS:
            text = end.sub("", text)
    return squeeze(text)


def strip_quotes(text: str) -> str:
    """Return `text` without its quotation marks where they do not balance; balanced ones stay, curly."""
    count = sum(text.count(mark) for mark in QUOTES)
    opening, closing = text.count("“") + text.count("«"), text.count("”") + text.count("»")
    if count % 2 or opening != closing:
        text = "".join(char for char in text if char not in QUOTES)
    else:
        sides = iter("“”" * (count // 2 + 1))
        text = re.sub(r"[\"“”„«»]", lambda _: next(sides), text)
    singles = len(re.findall(r"(?<!\w)['‘](?=\w)", text)), len(re.findall(r"(?<=[\w.,!?])['’](?!\w)", text))
    if singles[0] != singles[1]:
        text = re.sub(r"(?<!\w)['‘](?=\w)", "", text)
    return text
