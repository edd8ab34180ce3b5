"""How far the other articles speak of what a line says: the sign of what a story is about.

A position that several articles come back to matters more than one that a single article tells, even where no
second article states it so that both could be merged. Each line is held against the sentences of every other
article by the cosine of their words, weighed by rarity, as in LexRank (Erkan and Radev 2004); there the best
sentence of each article counts. Whether two claims say the same is the business of `similarity`.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from briefing.facts.similarity import concept_set
from briefing.model import Sentence

_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
_WORD = re.compile(r"[\w'’-]+")


class Echoes:
    """The articles' sentences as bags of concepts, ready to be asked about lines."""

    def __init__(self, sentences: Sequence[Sequence[Sentence]], copies: Mapping[str, str]) -> None:
        """Read the sentences, per article; `copies` repeat another article's text and count for nothing."""
        bags: dict[str, list[frozenset[str]]] = defaultdict(list)
        for sentence in (s for own in sentences for s in own if s.article not in copies):
            bags[sentence.article].append(
                concept_set([token.lemma for token in sentence.tokens if token.pos in _CONTENT])
            )
        counts = Counter(name for own in bags.values() for bag in own for name in bag)
        size = sum(len(own) for own in bags.values())
        self._rarity = {name: math.log(size / count) for name, count in counts.items()}
        self._bags = {article: [(bag, self._length(bag)) for bag in own] for article, own in bags.items()}

    def of(self, text: str, own: Iterable[str]) -> float:
        """Return from 0 to 1 how much the articles beside `own` (keys) speak of a line's words, on average."""
        telling = set(own)
        others = [article for article in self._bags if article not in telling]
        said = concept_set(_WORD.findall(text))
        length = self._length(said)
        if not others or not length:
            return 0.0
        return sum(self._nearest(said, length, article) for article in others) / len(others)

    def _nearest(self, said: frozenset[str], length: float, article: str) -> float:
        best = 0.0
        for bag, other in self._bags[article]:
            shared = said & bag
            if shared and other:
                common = sum(self._rarity[name] ** 2 for name in sorted(shared))
                best = max(best, common / (length * other))
        return best

    def _length(self, bag: frozenset[str]) -> float:
        return math.sqrt(sum(self._rarity.get(name, 0.0) ** 2 for name in sorted(bag)))
