"""A photo's caption at the head of a run-on paragraph: where it ends and the story begins.

Captions on lines of their own are told by `shapes`.
"""

from __future__ import annotations

import re

from briefing.documents import shapes

_SENTENCE_BREAK = re.compile(r"(?<=[.!?])[\"”’)\]]*\s+(?=[\"“‘'(]?[A-ZÀ-Ý])")
_NOT_A_BREAK = re.compile(r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|St|Gen|Col|Lt|Sen|Rep|Gov|Jr|Sr|No|vs|U\.S|U\.K|U\.N)\.$")


def sentence_breaks(text: str) -> list[int]:
    """Return the offsets where a new sentence begins, good enough to part a caption from a lead."""
    found = []
    for match in _SENTENCE_BREAK.finditer(text):
        if not _NOT_A_BREAK.search(text[: match.start()]):
            found.append(match.end())
    return found


_RUN_ON = 60
"""Words that must follow a caption without a credit: only bodies run into one paragraph swallow captions."""
_NAME = r"[A-ZÀ-Ý][\w.’'-]+"
_ANY_AGENCY = "|".join(sorted(map(re.escape, shapes.AGENCIES), key=len, reverse=True))
_CREDIT_BEHIND = re.compile(
    rf"^[(\[](?:(?:[Ff]ile )?(?:[Pp]hoto|[Pp]icture|[Ii]mage|[Pp]hotograph|[Cc]redit)s?(?: credit| by)?\s?[:/|]?\s)?"
    rf"(?:{_NAME}|[A-Z. ]{{2,30}})(?:[ ,/]+(?:{_NAME}|via|for|and)){{0,6}}[)\]]\s*"
)


def caption_head(text: str) -> int:
    """Return the length of a photo's caption that a run-on body begins with; 0 for none.

    The caption is a sentence of what is seen and when; a credit stands before or behind it, or the next
    sentence starts the story anew with the same name.
    """
    breaks = sentence_breaks(text)
    if not breaks:
        return 0
    # A credit in brackets behind the caption's full stop begins with no capital: look for it too.
    bracket = re.search(r"[.!?][\"”’]*\s+(?=[(\[])", text)
    cut = min(breaks[0], bracket.end()) if bracket else breaks[0]
    sentence, rest = text[:cut].rstrip(), text[cut:]
    if shapes.words(sentence) > 60 or not shapes.looks_pictured(sentence) or not rest:
        return 0
    behind = _CREDIT_BEHIND.match(rest)
    if behind and len(rest) > behind.end():
        return cut + behind.end()
    if shapes.credit_tail(sentence) not in ("", *shapes.AGENCIES):
        return cut
    run_on = shapes.words(rest) >= _RUN_ON
    if _double_start(sentence) or (run_on and _starts_anew(sentence, rest)):
        return cut
    return 0


def _double_start(sentence: str) -> bool:
    """Return whether a credit runs into the sentence: "The Yomiuri Shimbun Prime Minister Ishiba answers"."""
    lead = re.match(
        rf"(?:The )?(?:{_ANY_AGENCY})\s+(?=[A-Z])",
        sentence,
    )
    if lead:
        return True
    lead = re.match(
        rf"(?:The )?(?:{_NAME} ){{0,3}}(?:{shapes.OUTLET_WORDS}|Photo|Images|Pool|Getty)(?: Photo)?\s+"
        rf"(?={_NAME})",
        sentence,
    )  # fmt: skip
    return lead is not None


def _starts_anew(sentence: str, rest: str) -> bool:
    """Return whether the next sentence introduces the same person or place again, as only a lead does."""
    follow = rest[:160]
    names = re.findall(rf"{_NAME}", sentence)
    subject = [name for name in names[:6] if len(name) > 3]
    return sum(1 for name in subject if name in follow[:80]) >= 2
