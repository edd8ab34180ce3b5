"""Who answers in an interview: what an answer tells, the person asked tells, and no article; a question tells nothing.

An interview is known by its form: questions and answers under labels ("Q:", "A:", "Ruiz:"), questions in paragraphs of
their own and answers wholly in quotation marks, or with answers in the first person. An explainer asks too, but nobody
answers in it as "I": its answers are the article's own. The person asked is the one the title names, or the one the
paragraphs above the first question are mostly about; where that is not sure nobody is.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from briefing.language.people import Roster
from briefing.model import Article, Attribution, Party, Sentence

_LABEL = re.compile(r"(?:(?:(Q|Question)|(A|Answer))[:.]|([A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,3}):)\s+(?=\S)")
_QUOTED = re.compile(r"^[“\"].*[”\"]$", re.DOTALL)
_FIRST_PERSON = re.compile(r"\b(?:I|me|my)\b")
_MARKS = re.compile(r"[“”\"]")
_PROMPT = 30
"""Words of the longest question or prompt."""
_LEAST = 2
"""Questions that make an interview."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Paragraph:
    sentences: tuple[Sentence, ...]
    text: str

    @property
    def asks(self) -> bool:
        """Whether it is a question of nobody named."""
        return self.text.endswith("?") and self.prompts

    @property
    def prompts(self) -> bool:
        """Whether it may be what is put to somebody: short and without quotation marks."""
        return len(self.text.split()) <= _PROMPT and _MARKS.search(self.text) is None

    @property
    def quoted(self) -> bool:
        return _QUOTED.match(self.text) is not None


def answers_in(article: Article, sentences: Sequence[Sentence], roster: Roster) -> dict[int, Party]:
    """Return who tells each sentence that is part of an answer, by the sentence's index."""
    paragraphs = _paragraphs(article, sentences)
    labelled = _labelled(paragraphs, article, roster)
    if labelled:
        return labelled
    asked = [i for i, (one, after) in enumerate(pairwise(paragraphs)) if one.asks and not after.asks]
    put = _put_and_answered(paragraphs)
    if len(put) >= _LEAST and 2 * sum("?" in paragraphs[i].text for i in put) >= len(put):
        return _told_by(_person_asked(article, paragraphs[: put[0]], roster), [paragraphs[i + 1] for i in put])
    own = [i for i in asked if not paragraphs[i + 1].quoted and _FIRST_PERSON.search(paragraphs[i + 1].text)]
    if len(own) < max(_LEAST, len(asked) / 2):
        return {}
    # Behind the last answer's first paragraph the article may speak again.
    answers = [p for i, p in enumerate(paragraphs) if asked[0] < i <= asked[-1] + 1 and i not in asked]
    return _told_by(_person_asked(article, paragraphs[: asked[0]], roster), answers)


def told_in_answers(
    answers: dict[int, Party], sentences: Sequence[Sentence], attributions: Sequence[tuple[Attribution, ...]]
) -> tuple[tuple[Attribution, ...], ...]:
    """Return the attributions with those of the person asked; whom an answer quotes is quoted by that person.

    The source stands in another sentence: its range and the cue's are empty, at the sentence's start.
    """
    rows = list(attributions)
    for index, person in answers.items():
        sentence = sentences[index]
        own = Attribution(
            source_start=sentence.start, source_end=sentence.start, source_text=person.name,
            cue_start=sentence.start, cue_end=sentence.start, cue_text="", content_start=sentence.start,
            content_end=sentence.end, parties=(person,), kind="official" if person.role else "named",
        )  # fmt: skip
        inside = [
            said if said.outer is not None or said.parties == (person,) else replace(said, outer=own)
            for said in rows[index]
            if sentence.start <= said.cue_start < sentence.end
        ]
        rows[index] = (*inside, own)
    return tuple(rows)


def without_questions(article: Article, sentences: Sequence[Sentence]) -> list[Sentence]:
    """Return the sentences with those under "Q:" as questions, their premises too: nobody asked has said them."""
    put = {
        sentence.index
        for paragraph in _paragraphs(article, sentences)
        if (found := _LABEL.match(paragraph.text)) is not None and found[1]
        for sentence in paragraph.sentences
    }
    return [
        replace(s, statements=tuple(replace(t, flags=t.flags | {"question"}) for t in s.statements))
        if s.index in put
        else s
        for s in sentences
    ]


def _paragraphs(article: Article, sentences: Sequence[Sentence]) -> list[_Paragraph]:
    numbers = sorted({sentence.paragraph for sentence in sentences})
    grouped = [tuple(s for s in sentences if s.paragraph == number) for number in numbers]
    return [
        _Paragraph(sentences=group, text=article.text[group[0].start : group[-1].end].strip()) for group in grouped
    ]


def _put_and_answered(paragraphs: Sequence[_Paragraph]) -> list[int]:
    """Return the longest run of paragraphs that are put to somebody, each with an answer in quotation marks behind."""
    put = [i for i, (one, after) in enumerate(pairwise(paragraphs)) if one.prompts and after.quoted]
    runs: list[list[int]] = []
    for i in put:
        if runs and i - runs[-1][-1] == 2:
            runs[-1].append(i)
        else:
            runs.append([i])
    return max(runs, key=len, default=[])


def _labelled(paragraphs: Sequence[_Paragraph], article: Article, roster: Roster) -> dict[int, Party]:
    """Return the answers under labels; a paragraph without one goes on from the answer where another label follows."""
    labels = [_LABEL.match(paragraph.text) for paragraph in paragraphs]
    names = Counter(found[3] for found in labels if found is not None and found[3])
    often = {name: _named(name, roster) for name, count in names.items() if count >= _LEAST}
    plain = sum(found is not None and bool(found[1]) for found in labels) >= _LEAST
    if not plain and len(often) < _LEAST:
        return {}
    first = next(i for i, found in enumerate(labels) if found is not None)
    asked = _person_asked(article, paragraphs[:first], roster) if plain else None
    last = max(i for i, found in enumerate(labels) if found is not None)
    told: dict[int, Party] = {}
    speaker: Party | None = None
    for i, (paragraph, found) in enumerate(zip(paragraphs, labels, strict=True)):
        if found is not None and (plain or found[3] in often):
            speaker = asked if found[2] else often.get(found[3] or "")
        if speaker is not None and first <= i <= last:
            told |= {sentence.index: speaker for sentence in paragraph.sentences}
    return told


def _named(label: str, roster: Roster) -> Party | None:
    """Return the one person whose name or surname the label is."""
    called = label.casefold()
    people = [person.party for person in roster.people]
    found = [p for p in people if called in (p.name.casefold(), p.name.split()[-1].casefold())]
    return found[0] if len(found) == 1 else None


def _person_asked(article: Article, above: Sequence[_Paragraph], roster: Roster) -> Party | None:
    told = Counter(
        reference.parties[0]
        for paragraph in above
        for sentence in paragraph.sentences
        for reference in sentence.references
        if len(reference.parties) == 1 and reference.parties[0].kind == "person"
        # Whom the article is about acts in it; others are met and answered. A pronoun may be taken for another.
        if sentence.tokens[reference.head].dep == "nsubj" and sentence.tokens[reference.head].pos != "PRON"
    )
    titled = [p.party for p in roster.people if re.search(rf"\b{re.escape(p.party.name.split()[-1])}\b", article.title)]
    if len(titled) == 1:
        return titled[0]
    ranked = told.most_common(2)
    sure = ranked and (len(ranked) == 1 or ranked[0][1] > ranked[1][1])
    return ranked[0][0] if sure else None


def _told_by(person: Party | None, answers: Sequence[_Paragraph]) -> dict[int, Party]:
    if person is None:
        return {}
    return {sentence.index: person for paragraph in answers for sentence in paragraph.sentences}
