"""What stands between two sentences of one speaker's account is of that account.

"A source at the ministry said A. B. C, the source said." or "The ministry said A. B. It added that C.": who writes
tells on what was told, and the second mention closes the account. Owns such sentences without a speaker of their own;
within one paragraph always, over paragraphs only where the second verb goes on from the first ("added", "also said").
A source with a name may be quoted about what everybody knows, so its account goes on only where the verb does.
Behind "the two agreed on A, the ministry announced" a sentence "the two sides also discussed B" is of that account.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefing.language.attribution_cues import words
from briefing.model import Attribution, Sentence

_GOING_ON = frozenset({"add", "continue", "conclude"})
_ALSO = frozenset({"also", "further", "furthermore", "moreover"})
_REACH = 2
"""Sentences that an account may run on without its speaker."""
_ACCOUNT = 6
"""Sentences that a side's account of talks runs on, told sentence by sentence."""
_PRONOUNS = frozenset({"he", "she", "it", "they"})


def carry_on(
    sentences: Sequence[Sentence], rows: Sequence[tuple[Attribution, ...]]
) -> tuple[tuple[Attribution, ...], ...]:
    """Return the attributions of one article with those of sentences inside one speaker's account."""
    result = list(rows)
    spoken = [_has_speaker(sentence, row) for sentence, row in zip(sentences, rows, strict=True)]
    for last in range(2, len(rows)):
        closing = rows[last][0] if spoken[last] else None
        if closing is None or closing.outer is not None:
            continue
        first = next((i for i in range(last - 1, max(last - _REACH - 2, -1), -1) if spoken[i]), None)
        if first is None or first == last - 1:
            continue
        opening = rows[first][-1]
        if not (_same_source(opening, closing) and _goes_on(sentences, opening, closing, first, last)):
            continue
        for i in range(first + 1, last):
            if _tells(sentences[i]):
                # The closing verb goes on ("added"); the opening one may deny, and what follows is not denied.
                told = replace(
                    opening, content_start=sentences[i].start, content_end=sentences[i].end, verb=closing.verb,
                    cue_start=closing.cue_start, cue_end=closing.cue_end, cue_text=closing.cue_text,
                )  # fmt: skip
                result[i] = (*rows[i], told)
    for last in range(1, len(result)):
        if not spoken[last] and result[last] == rows[last] and _both_also(sentences[last]):
            account = _readout(sentences, rows, last)
            if account is not None and _tells(sentences[last]):
                told = replace(account, content_start=sentences[last].start, content_end=sentences[last].end)
                result[last] = (*rows[last], told)
    return tuple(result)


def _both_also(sentence: Sentence) -> bool:
    """Return whether the sentence goes on with what two sides did together: "The two sides also discussed ..."."""
    words_of = [token.text.lower() for token in sentence.tokens[:6]]
    both = any(len(r.parties) > 1 and r.start < sentence.start + 12 for r in sentence.references)
    return "also" in words_of and (both or words_of[:2] in (["both", "sides"], ["the", "two"], ["the", "sides"]))


def _readout(
    sentences: Sequence[Sentence], rows: Sequence[tuple[Attribution, ...]], last: int
) -> Attribution | None:
    """Return the one side's account, told in the paragraph before, of what the two did; None where there is none."""
    for i in range(last - 1, max(last - _ACCOUNT - 1, -1), -1):
        if sentences[i].paragraph < sentences[last].paragraph - 1:
            return None
        for said in rows[i]:
            # Who did it is told last, so that it is of all that stands before.
            told = said.kind in {"official", "document"} and said.outer is None and said.cue_start > said.content_start
            inside = [r for r in sentences[i].references if said.content_start <= r.start < said.content_end]
            if told and len({party for r in inside for party in r.parties}) > 1:
                return said
    return None


def _goes_on(
    sentences: Sequence[Sentence], opening: Attribution, closing: Attribution, first: int, last: int
) -> bool:
    one = sentences[first].paragraph == sentences[last].paragraph
    also = any(token.text.lower() in _ALSO for token in sentences[last].tokens[:8])
    adds = closing.verb in _GOING_ON or (also and closing.verb in words("say"))
    near = sentences[last].paragraph - sentences[first].paragraph <= _REACH + 1
    nobody = opening.kind in {"unnamed", "document"}
    return (one and (nobody or adds)) or (near and adds and opening.kind in {"official", "document", "unnamed"})


def _same_source(opening: Attribution, closing: Attribution) -> bool:
    """Return whether the closing source is the opening one: the same parties, or its noun with "the"."""
    if opening.parties or closing.parties:
        sides = [{party.country for party in said.parties} for said in (opening, closing)]
        pronoun = closing.source_text.lower() in _PRONOUNS and sides[0] == sides[1] and "" not in sides[0]
        return opening.parties == closing.parties or (pronoun and bool(sides[0]))
    again = closing.source_text.lower().split()
    if len(again) == 1:
        return False
    told = opening.source_text.lower().replace(",", " ").split()
    return again[0] in {"the", "this", "that"} and len(again) == 2 and again[1] in told


def _has_speaker(sentence: Sentence, row: Sequence[Attribution]) -> bool:
    """Return whether somebody says the sentence's main clause, or says something in it."""
    root = next((token for token in sentence.tokens if token.head == token.i), None)
    return root is not None and any(
        start <= root.start < end
        for said in row
        for start, end in ((said.content_start, said.content_end), (said.cue_start, said.cue_end))
    )


def _tells(sentence: Sentence) -> bool:
    """Return whether the sentence tells something and asks nothing."""
    return not sentence.text.rstrip().endswith("?") and not any(token.text in "“”\"" for token in sentence.tokens)
