"""What the articles have in common besides the parties: the words by which an aside of one of them shows.

A crawled page carries other news beside the story. A line of which no party is the story's and no word of its
matter stands in a second article is of that other news.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from briefing.facts.figures import NUMBERS
from briefing.facts.similarity import actor, concept_set, filler
from briefing.model import Claim, Sentence

_NAMING = frozenset({"NOUN", "PROPN"})
_JOINT = re.compile(
    r"\b(?:both|neither|each|either|two|three|four|sides|parties|countries|governments|leaders|ministers|envoys)\b",
    re.IGNORECASE,
)
_COUNTED = frozenset({"man", "men", "woman", "women", "people", "person", *NUMBERS})
_MATTER = 1 / 3
"""Share of a quoted sentence's words that other articles use too, below which it is a saying."""
_ON_A_DAY = "past.done-on-a-day"
_FEWEST = 3
"""Articles below which nothing can be said to be an aside."""


def common_words(sentences: Sequence[Sequence[Sentence]], copies: Mapping[str, str]) -> frozenset[str] | None:
    """Return the concepts of nouns that stand in two articles or more, None where there are too few to tell.

    Args:
        sentences: per article.
        copies: articles that repeat another's text; they count for nothing of their own.
    """
    where: dict[str, set[str]] = defaultdict(set)
    every: set[str] = set()
    for sentence in (s for own in sentences for s in own if s.article not in copies):
        every.add(sentence.article)
        nouns = [token.lemma for token in sentence.tokens if token.pos in _NAMING]
        for name in concept_set(nouns):
            where[name].add(sentence.article)
    if len(every) < _FEWEST:
        return None
    return frozenset(name for name, articles in where.items() if len(articles) > 1)


def side_words(sentences: Sequence[Sequence[Sentence]], principals: Sequence[str]) -> frozenset[str]:
    """Return the adjectives, in small letters, by which the articles name the story's sides: "greek", "indian".

    Those are the adjectives with a capital in the names of offices and people that belong to one side alone.
    """
    known = set(principals)
    counted: dict[str, Counter[bool]] = defaultdict(Counter)
    for sentence in (s for own in sentences for s in own):
        for reference in sentence.references:
            sides = {p.country for p in reference.parties if p.country}
            for token in sentence.tokens if len(sides) == 1 else ():
                inside = reference.start <= token.start and token.end <= reference.end
                if inside and token.pos == "ADJ" and token.text[:1].isupper():
                    counted[token.text.lower()][sides <= known] += 1
    return frozenset(word for word, told in counted.items() if told[True] > told[False])


def _is_of_story(claim: Claim, known: set[str]) -> bool:
    """Return whether a side of the story acts, is acted on or speaks, or the sides do jointly."""
    statement = claim.statement
    own = (*statement.subject, *statement.objects, *(statement.attribution.parties if statement.attribution else ()))
    return any(p.kind == "group" or actor(p) in known for p in own) or _JOINT.search(statement.subject_text) is not None


def why_aside(
    claims: Sequence[Claim], principals: Sequence[str], common: frozenset[str] | None, sides: frozenset[str]
) -> str:
    """Return why a fact is an aside of one article, "" where it may be of the story.

    Args:
        sides: as `side_words` returns them; "an Indian official" is of a story of India's.
    """
    if common is None or claims[0].section == "leaders" or len({c.article for c in claims}) > 1:
        return ""
    known = set(principals)
    if all(_is_ceremony(claim, common) for claim in claims):
        return "an aside: no other article tells of its matter"
    if any(_is_of_story(claim, known) for claim in claims):
        return ""
    if any(sides & set(re.findall(r"[^\W\d_]+", c.statement.subject_text.lower())) for c in claims):
        return ""
    said = " ".join(f"{c.statement.subject_text} {c.statement.complement} {c.matter}" for c in claims)
    own = _concepts(said) - filler()
    if len(own - _COUNTED) <= 1:
        # "Eleven of the men are due to leave": what it is about stands around it.
        own |= set().union(*(_concepts(claim.quote) for claim in claims)) - filler()
    return "" if own & common else "an aside: no other article tells of its matter"


def _concepts(words: str) -> set[str]:
    return set(concept_set(re.findall(r"[^\W\d_]+", words.lower())))


def _is_ceremony(claim: Claim, common: frozenset[str]) -> bool:
    """Return whether a side did on a day what no other article has a word of: "laid a wreath at the memorial".

    Only what one side does, on nobody's word, and no rule but the most general one takes. Names are set apart: the
    place of a gift says nothing of its matter.
    """
    statement = claim.statement
    if claim.rule != _ON_A_DAY or statement.predicate == "sign" or statement.attribution is not None:
        return False
    if "passive" in statement.flags or statement.objects or len({party.country for party in statement.subject}) > 1:
        return False
    words = [word for word in re.findall(r"[^\W\d_]+", statement.complement) if word.islower()]
    own = concept_set(words) - filler()
    return bool(own) and not own & common


def why_saying(claims: Sequence[Claim], common: frozenset[str] | None) -> str:
    """Return why a quoted line is a turn of speech and no position, "" where it may be one.

    "Paper does not stop bullets" names no party, gives no figure and has no words of the story's matter. A saying
    holds at all times: "no commitment was given" tells of a day.
    """
    if common is None or claims[0].section != "disputes" or len({c.article for c in claims}) > 1:
        return ""
    for claim in claims:
        statement = claim.statement
        if "quoted" not in statement.flags or statement.subject or statement.objects or statement.tense == "past":
            return ""
        said = f"{statement.subject_text} {statement.complement}"
        own = concept_set(re.findall(r"[^\W\d_]+", said.lower())) - filler()
        if re.search(r"\d", said) or (own and len(own & common) >= _MATTER * len(own)):
            return ""
    return "a saying: its words are not of the story's matter"
