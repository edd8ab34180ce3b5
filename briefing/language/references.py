"""What every noun phrase stands for: names, offices, countries, pronouns, "the two leaders".

Owns the way through a corpus: the roster first, then article by article, sentence by sentence in
`sentence_reader`; an article with a group left open is read again with the corpus's main pair. Unsure is a
reference without parties: then the text's words speak.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from briefing.language.bodies import Meant, bodies_meant, named_bodies, speaks_of_body
from briefing.language.body_offices import with_bodies
from briefing.language.countries import match_countries
from briefing.language.discourse import (
    ArticleState,
    Found,
    in_quotes,
)
from briefing.language.office_countries import home_told
from briefing.language.offices import (
    index_offices,
)
from briefing.language.people import NameMention, Roster, build_roster
from briefing.language.sentence_reader import CorpusKnowledge, SentenceReader
from briefing.language.told_letters import offices_spelled_out
from briefing.model import Party, Reference, Sentence


def resolve_references(
    articles: Sequence[Sequence[Sentence]],
    homes: Sequence[str] = (),
) -> tuple[Roster, list[list[tuple[Reference, ...]]]]:
    """Return who is who, and per article and sentence the references sorted by start (the longer first).

    References may stand inside others: "Lee" in "Lee's office".

    Args:
        homes: the country that each article was written in or issued by, "" where not known.
    """
    roster = build_roster(articles, homes)
    named = frozenset(
        match.countries[0]
        for article in articles
        for sentence in article
        for match in match_countries(sentence.tokens)
        if len(match.countries) == 1
    )
    offices = index_offices(articles)
    roster = with_bodies(offices_spelled_out(roster, offices.acronyms), articles, offices.acronyms)
    corpus = CorpusKnowledge(
        roster=roster,
        offices=offices,
        named_countries=named,
        genders={person.party: person.gender for person in roster.people},
    )
    held = {number: (p.party.role, p.party.country) for number, p in enumerate(roster.people)}
    written_in = homes or [""] * len(articles)
    at_home = [home_told(held, s, roster.mentions[a], written_in[a]) for a, s in enumerate(articles)]
    read = [_read_article(s, roster.mentions[a], replace(corpus, home=at_home[a])) for a, s in enumerate(articles)]
    pairs = _corpus_pairs([state for _, state, _ in read])
    corpus = replace(corpus, pairs=pairs)
    named_in = [named_bodies(article, found) for article, (found, _, _) in zip(articles, read, strict=True)]
    for a, (_, state, unsure) in enumerate(read):
        bodies = _without_offices(bodies_meant(named_in[a], named_in), state)
        again = bool(bodies) and speaks_of_body(articles[a], bodies)
        if again or (unsure and pairs):
            read[a] = _read_article(articles[a], roster.mentions[a], replace(corpus, bodies=bodies, home=at_home[a]))
    return roster, [references for references, _, _ in read]


def _without_offices(bodies: dict[str, Meant], state: ArticleState) -> dict[str, Meant]:
    """Return the bodies without those whose noun an office of a state has too: "the Japanese agency"."""
    offices = {words.split()[-1] for _, words, _ in state.offices}
    return {noun: meant for noun, meant in bodies.items() if noun not in offices}


def _corpus_pairs(states: Sequence[ArticleState]) -> dict[str, tuple[Party, ...]]:
    """Return for each kind the parties named together most in the corpus, where no others come near."""
    counts: dict[str, Counter[frozenset[Party]]] = {}
    for state in states:
        for pair in state.pairs:
            counts.setdefault(pair.kind, Counter())[frozenset(pair.parties)] += 1
    chosen = {}
    for kind, counter in sorted(counts.items()):
        ranked = sorted(counter.items(), key=lambda item: (-item[1], sorted(item[0])))
        if len(ranked) == 1 or ranked[0][1] >= 2 * ranked[1][1]:
            chosen[kind] = tuple(sorted(ranked[0][0]))
    return chosen


def _read_article(
    article: Sequence[Sentence], mentions: Sequence[Sequence[NameMention]], corpus: CorpusKnowledge
) -> tuple[list[tuple[Reference, ...]], ArticleState, bool]:
    """Return the references of each sentence, what was spoken of, and whether a group stayed unresolved."""
    state = ArticleState()
    result = []
    inside = False
    paragraph = -1
    unsure = False
    for number, sentence in enumerate(article):
        if sentence.paragraph != paragraph:
            inside, paragraph = False, sentence.paragraph
        state.sentence = len(state.history)
        quoted, inside = in_quotes(sentence.tokens, inside)
        found = SentenceReader(sentence, mentions[number], state, corpus, quoted).read()
        unsure = unsure or any(f.why.startswith("both:") and not f.parties for f in found)
        result.append(tuple(_reference(sentence, f) for f in found))
    return result, state, unsure


def _reference(sentence: Sentence, found: Found) -> Reference:
    start, end = sentence.tokens[found.first].start, sentence.tokens[found.last].end
    return Reference(
        start=start,
        end=end,
        head=found.head,
        text=sentence.text[start - sentence.start : end - sentence.start],
        parties=found.parties,
        why=found.why,
    )
