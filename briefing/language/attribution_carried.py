"""What stands between two sentences of one speaker's account is of that account.

"A source at the ministry said A. B. C, the source said." or "The ministry said A. B. It added that C.": who writes
tells on what was told, and the second mention closes the account. Owns such sentences without a speaker of their own;
within one paragraph always, over paragraphs only where the second verb goes on from the first ("added", "also said").
A source with a name may be quoted about what everybody knows, so its account goes on only where the verb does.
Behind "the two agreed on A, the ministry announced" a sentence "the two sides also discussed B" is of that account.
English carries reported speech on by the verb alone: "X said the talks had failed. They would go on in May." is X's
word twice, and what "it will" do behind "X said a fence was planned" is known from X. Who comes in anew ("Local
farmers would sell their land") is who writes telling on.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefing.language.attribution_cues import words
from briefing.model import Attribution, Sentence, Token

_GOING_ON = frozenset({"add", "continue", "conclude"})
_ALSO = frozenset({"also", "further", "furthermore", "moreover"})
_REACH = 2
"""Sentences that an account may run on without its speaker."""
_ACCOUNT = 6
"""Sentences that a side's account of talks runs on, told sentence by sentence."""
_PRONOUNS = frozenset({"he", "she", "it", "they"})
_TELLING = frozenset({"NOUN", "PROPN", "ADJ"})
_OPEN = frozenset({"if", "unless", "otherwise", "whether", "were", "should", "then", "without", "ideally", "normally"})
"""Words beside which "would" tells a condition and no speaker's time."""
_NO_TALE = frozenset(
    {"be", "like", "prefer", "love", "welcome", "mean", "seem", "appear", "make", "need", "take", "have"}
)
"""Verbs whose "would" is mostly who writes reckoning: "it would be the first visit"."""


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
        if not spoken[last] and result[last] == rows[last] and _tells(sentences[last]):
            said = _carried_by_tense(sentences[last - 1], result[last - 1], sentences[last])
            if said is not None:
                result[last] = (*rows[last], said)
    return tuple(result)


def _carried_by_tense(before: Sentence, row: Sequence[Attribution], sentence: Sentence) -> Attribution | None:
    """Return who goes on speaking in a sentence that only its verb tells to be reported; None where nobody does."""
    root = next((t for t in sentence.tokens if t.head == t.i), None)
    if root is None or before.paragraph != sentence.paragraph or not _tells(before):
        return None
    words_of = {t.text.lower() for t in sentence.tokens}
    helpers = {t.text.lower(): t for t in sentence.tokens if t.head == root.i and t.dep in {"aux", "auxpass", "neg"}}
    subject = next((t for t in sentence.tokens if t.head == root.i and t.dep in {"nsubj", "nsubjpass"}), None)
    # "She would not confirm the figure" is her silence, told by who asked.
    silent = root.lemma in words("say") and any(t.dep == "neg" for t in helpers.values())
    if subject is None or silent or root.lemma in _NO_TALE | words("think") or words_of & _OPEN:
        return None
    above = next((t for t in before.tokens if t.head == t.i), None)
    main = [a for a in row if above is not None and (
        a.content_start <= above.start < a.content_end or a.cue_start <= above.start < a.cue_end
    )]  # fmt: skip
    if len(main) != 1 or main[0].outer is not None or main[0].verb not in words("say") | {""}:
        return None
    pronoun = subject.text.lower() in _PRONOUNS and sentence.tokens[0].i == subject.i
    person = pronoun and subject.text.lower() in {"he", "she"}
    # Behind one that is carried already, the pluperfect is the same speaker's past.
    goes_on = main[0].source_start < before.start and "had" in helpers and root.tag == "VBN"
    would = "would" in helpers and not person and _told_of(subject, sentence, before, main[0])
    if not (goes_on or would or ("will" in helpers and pronoun and not person)):
        return None
    return replace(main[0], content_start=sentence.start, content_end=sentence.end)


def _told_of(subject: Token, sentence: Sentence, before: Sentence, said: Attribution) -> bool:
    """Return whether the subject goes back to what was said: a pronoun, "the two sides", words that stand in it."""
    if subject.text.lower() in _PRONOUNS:
        return True
    phrase = [t for t in sentence.tokens if t.head == subject.i and t.i < subject.i]
    if {t.text.lower() for t in phrase} & {"two", "both"}:
        return True
    told = {t.lemma.lower() for t in before.tokens if said.content_start <= t.start < said.content_end}
    # "The coast road" is not "the road" that was closed.
    return {t.lemma.lower() for t in (subject, *phrase) if t.pos in _TELLING} <= told and subject.pos in _TELLING


def with_speaker(sentences: Sequence[Sentence]) -> list[Sentence]:
    """Return one article's sentences, what is said in them proved from where its speaker is named.

    A speaker carried over from a sentence before in the paragraph is part of the proof: the quote begins there.
    """
    result = []
    for place, sentence in enumerate(sentences):
        near = [s for s in sentences[max(place - _REACH, 0) : place] if s.paragraph == sentence.paragraph]
        statements = []
        for statement in sentence.statements:
            said = statement.attribution
            home = None
            if said is not None and said.source_start < said.source_end and statement.form == "clause":
                home = next((s for s in near if s.start <= said.source_start < s.end), None)
            moved = home is not None and statement.quote_start == sentence.start
            statements.append(replace(statement, quote_start=home.start) if moved and home is not None else statement)
        result.append(replace(sentence, statements=tuple(statements)))
    return result


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
    called = [party.name.lower() for party in closing.parties if party.kind == "group"]
    if called == [opening.source_text.lower()]:
        return True  # "the official" was found to be "a Spanish official"
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
