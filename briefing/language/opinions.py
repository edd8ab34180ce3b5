"""Whose word an opinion article is: what it tells of its own, its author holds, and no reporter vouches for it.

A column or an editorial tells facts to argue with them. What it tells without a speaker is so by that article, and
the line has to say it; whom it quotes speaks as elsewhere. Owns that speaker, laid over finished statements: within
the article "nobody believes that A" is still no word of its author for A.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from briefing.model import Article, Attribution, Sentence, Statement

_NAME = re.compile(r"[^|<>/\\@]{2,40}$")
"""An outlet's name that can stand in a line; what was taken with a date or a section beside it cannot."""
_AUTHOR = re.compile(r"[A-ZÀ-Þ][\w.’'-]+(?: [\w.’'-]+){1,4}$")


def voiced(article: Article, sentences: Sequence[Sentence]) -> list[Sentence]:
    """Return the sentences of an opinion article with what nobody says there said by the article; others as they are.

    The source stands in no sentence: its range and the cue's are empty, at the statement's start.
    """
    if not article.opinion:
        return list(sentences)
    words = f"an opinion article{_whose(article)}"
    result = []
    for sentence in sentences:
        statements = tuple(_voiced(s, words) for s in sentence.statements)
        result.append(replace(sentence, statements=statements))
    return result


def _voiced(statement: Statement, words: str) -> Statement:
    told = statement.attribution
    hearsay = told is not None and (told.source_start, told.source_end) == (told.cue_start, told.cue_end)
    if told is not None and hearsay and not told.parties:
        # "I am told that he will sign": hearsay of who writes, which vouches for nothing.
        own = _own(words, statement.start, statement.end)
        return replace(statement, attribution=own, flags=statement.flags | {"hypothetical"})
    if told is not None or statement.form == "title":
        return statement
    # "Parliament should use the hearing": what the author advises is no fact, and no duty.
    flags = statement.flags | ({"opinion"} if "advice" in statement.flags else set())
    return replace(statement, attribution=_own(words, statement.start, statement.end), flags=flags)


def _whose(article: Article) -> str:
    outlet = article.outlet.strip()
    if outlet and _NAME.match(outlet) and len(outlet.split()) <= 6:
        return f" in {outlet}"
    return f" by {article.byline.strip()}" if _AUTHOR.match(article.byline.strip()) else ""


def _own(words: str, start: int, end: int) -> Attribution:
    return Attribution(
        source_start=start, source_end=start, source_text=words, cue_start=start, cue_end=start, cue_text="",
        content_start=start, content_end=end, kind="press",
    )  # fmt: skip
