"""Step 2: articles become sentences with all that is understood of them.

`understand` is the one verb: it parses, finds who and when, who says it, what "they" stands for, and gives
the clauses as frames.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from briefing.datewords import MONTHS
from briefing.language.attribution import find_attributions
from briefing.language.attribution_carried import with_speaker
from briefing.language.attribution_homes import at_home
from briefing.language.attribution_unsaid import by_nobody_named
from briefing.language.bare import mark_bare
from briefing.language.certainty import tense_of
from briefing.language.conditions import is_after_would, is_conditional
from briefing.language.contests import mark_contests
from briefing.language.datelines import home_of
from briefing.language.dates import find_dates
from briefing.language.events import spread_dates
from briefing.language.first_mentions import complete_mentions
from briefing.language.first_person import author_of, name_author, name_quoted, told_by
from briefing.language.frames import ClauseReader
from briefing.language.interviews import answers_in, told_in_answers, without_questions
from briefing.language.issuers import issuer_of
from briefing.language.joined_people import join_people
from briefing.language.lists import settle
from briefing.language.opinions import voiced
from briefing.language.parse import DEFAULT_MODEL, parse_articles
from briefing.language.references import resolve_references
from briefing.language.telling_nouns import prove_counterparts
from briefing.language.terms import mark_terms
from briefing.language.told_acts import tell_acts
from briefing.language.told_counts import tell_counts
from briefing.language.tree import Tree
from briefing.language.two_numbers import join_numbers
from briefing.model import Article, DateMention, Published, Sentence, Tense
from briefing.offsets import OffsetMap

_MONTH_DAY = re.compile(
    rf"\b(?:{'|'.join(m[:3] for m in MONTHS)})[a-z]*\.?\s+\d|\d\s+(?:of\s+)?(?:{'|'.join(m[:3] for m in MONTHS)})"
)

_TRAVELLING = frozenset({"fly", "travel", "depart"})
"""Verbs whose plain present before a day is what is arranged: "flies to Santiago on Tuesday"."""
_WANTING = frozenset({"want", "need", "demand", "ask", "like", "order", "request", "expect"})

__all__ = ["DEFAULT_MODEL", "analyse_text", "understand"]


def understand(
    articles: Sequence[Article],
    *,
    noun_lemmas: frozenset[str] = frozenset(),
    model: str = DEFAULT_MODEL,
    parsed: Sequence[tuple[Sentence, ...]] | None = None,
) -> list[tuple[Sentence, ...]]:
    """Return the sentences of each article with dates, references, attributions and statements.

    Args:
        articles: one corpus; people are recognised across all of it.
        noun_lemmas: nouns that rules ask for; each gets a statement of its own.
        model: the spaCy pipeline's name.
        parsed: what `parse_articles` gave for these articles before (from a cache); parsed now if None.

    Raises:
        BriefingError: the model is not installed.
    """
    corpus = list(parsed) if parsed is not None else parse_articles(articles, model=model)
    homes = [_home(article) for article in articles]
    roster, references = resolve_references(corpus, homes)
    genders = {person.party: person.gender for person in roster.people}
    understood: list[tuple[Sentence, ...]] = []
    newest = max((a.published.day for a in articles if a.published.day is not None), default=None)
    for article, home, sentences, found in zip(articles, homes, corpus, references, strict=True):
        if not sentences:
            understood.append(())
            continue
        with_references = [join_people(replace(s, references=r)) for s, r in zip(sentences, found, strict=True)]
        author = author_of(article, with_references, roster)
        with_references = name_author(with_references, author) if author else with_references
        attributions = find_attributions(with_references, genders)
        attributions = at_home(with_references, attributions, written_in=home)
        teller = author or issuer_of(article, with_references)
        attributions = told_by(teller, with_references, attributions) if teller else attributions
        if answers := answers_in(article, with_references, roster):
            attributions = told_in_answers(answers, with_references, attributions)
        attributions = by_nobody_named(with_references, attributions)
        with_references = name_quoted(with_references, attributions)
        full = []
        last: DateMention | None = None
        paragraph = -2
        for sentence, said in zip(with_references, attributions, strict=True):
            # News sets each sentence in a paragraph of its own: the one right before may give the day counted from.
            before = last if sentence.paragraph <= paragraph + 1 else None
            dated = replace(sentence, attributions=said, dates=_dates(article, sentence, newest, before))
            told = next((m for m in reversed(dated.dates) if m.first), None)
            if told is not None or sentence.paragraph != paragraph:
                last = told
            paragraph = sentence.paragraph
            whole = replace(dated, statements=tuple(ClauseReader(dated).statements(noun_lemmas)))
            full.append(settle(whole, article.text))
        counted = tell_counts(spread_dates(article, join_numbers(full)))
        voices = voiced(article, tell_acts(mark_bare(complete_mentions(counted))))
        voices = without_questions(article, voices)
        proved = prove_counterparts(mark_terms(voices))
        understood.append(tuple(with_speaker(mark_contests(proved))))
    return understood


def analyse_text(
    text: str, *, published: date | None = None, noun_lemmas: frozenset[str] = frozenset()
) -> tuple[Sentence, ...]:
    """Return what `understand` makes of one text, for a rule's examples and for `briefing explain`."""
    article = Article(
        file="text",
        number=1,
        text=text,
        offsets=OffsetMap(runs=((0, 0, len(text)),)),
        published=Published(day=published, why="given", confidence="high"),
    )
    return understand([article], noun_lemmas=noun_lemmas)[0]


def _home(article: Article) -> str:
    """Return the country in whose capital the article was written, or whose government issued it."""
    issuer = issuer_of(article)
    return home_of(article) or (issuer.country if issuer is not None else "")


def _dates(
    article: Article, sentence: Sentence, newest: date | None, before: DateMention | None
) -> tuple[DateMention, ...]:
    """Return the dates of a sentence, in article offsets; of an undated article only "1 October" is resolved."""
    tree = Tree(sentence)

    def tense_at(offset: int) -> Tense:
        token = tree.at(offset)
        clause = tree.clause_of(token) if token is not None else None
        if clause is None:
            return ""
        tense = "future" if is_after_would(tree, clause) else tense_of(tree, clause)
        above = tree[clause].head
        bare = tree[clause].tag in {"VBN", "VBD"} and tree.child(clause, "aux", "auxpass", "mark") is None
        if bare and tree[clause].dep == "ccomp" and tree[above].lemma in _WANTING and above < clause:
            # "wants all 200 returned by the end of July"
            return "future"
        if tense != "present":
            return tense
        # "will raise it when the two meet in August": a present of what is to come.
        # So is what "would let the ship continue on Sunday" lets.
        ahead = tree[clause].dep in {"advcl", "ccomp"} and above != clause and tense_of(tree, above) == "future"
        planned = tree[clause].lemma in _TRAVELLING and tree[clause].tag in {"VBZ", "VBP"}
        return "future" if ahead or planned or is_conditional(tree, clause) else tense

    day = article.published.day
    found = find_dates(sentence.text, published=day, base=sentence.start, tense_at=tense_at, before=before)
    if day is not None or newest is None:
        return found
    # Of an undated article only "1 October" can be told, by the year of the corpus; never "on Monday".
    by_corpus = find_dates(
        sentence.text,
        published=newest,
        anchor_why="the newest article's day",
        base=sentence.start,
        tense_at=tense_at,
        before=before,
    )
    told = [mention for mention in by_corpus if _MONTH_DAY.search(mention.text)]
    rest = [m for m in found if all(m.end <= t.start or t.end <= m.start for t in told)]
    return tuple(sorted((*told, *rest), key=lambda m: m.start))
