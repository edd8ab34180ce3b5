"""What "the ceremony" of a sentence signs, where the sentence before tells of the signing.

"The memorandum will not be signed next week as had been planned. The ceremony will take place on 9 July." Both
sentences then prove the clause. Which other words stand for a party is judged in `pronouns.py`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from briefing.model import Sentence, Statement

_CEREMONY = re.compile(r"the (?:signing |signature )?ceremony|the signing|the signature", re.I)
_CLAUSE = re.compile(r"\s*,?\s+(?:that|which|who|whose|under which)\b.*| \(.*", re.S)
_MOST = 10
"""Words of what is signed that still name it."""


def with_ceremonies(sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """Return `sentences` with a bare "the ceremony" named by what the sentence before says is to be signed."""
    before = (None, *sentences[:-1])
    return tuple(
        _named(sentence, last) if last is not None and sentence.paragraph <= last.paragraph + 1 else sentence
        for last, sentence in zip(before, sentences, strict=True)
    )


def _named(sentence: Sentence, before: Sentence) -> Sentence:
    if not any(_CEREMONY.fullmatch(s.subject_text) for s in sentence.statements):
        return sentence
    signed = {text for s in before.statements if (text := _signed(s))}
    if len(signed) != 1:
        return sentence
    name = f"the ceremony to sign {signed.pop()}"
    return replace(
        sentence,
        statements=tuple(
            replace(
                s,
                subject_text=name if s.subject_text[:1].islower() else name[0].upper() + name[1:],
                quote_start=before.start,
            )
            if _CEREMONY.fullmatch(s.subject_text)
            else s
            for s in sentence.statements
        ),
    )


def _signed(statement: Statement) -> str:
    """Return what the clause says is signed, without what is told of it; "" where it is no signing still ahead."""
    if statement.form != "clause" or statement.predicate != "sign" or "passive" not in statement.flags:
        return ""
    if statement.tense != "future":
        return ""
    text = _CLAUSE.sub("", statement.subject_text).strip()
    text = text[:1].lower() + text[1:] if text.split(" ", 1)[0] in {"The", "A", "An"} else text
    return text if 0 < len(text.split()) <= _MOST else ""
