"""Whose official somebody is who leads a country's delegation or signs for a country.

"Foreign Secretary X leads the Indian delegation"; "The Indian team is headed by X"; "Minister X signed for N'Djamena":
nobody does so for another country. Owns these relations; titles and relations of people stand in `people`, what a
report from home leaves unsaid in `office_countries`.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from briefing.language.countries import CountryMatch, match_countries
from briefing.language.person_mentions import NameMention
from briefing.language.tree import Tree
from briefing.model import Sentence

_LEADING = frozenset({"lead", "head"})
_BODIES = frozenset({"delegation", "team", "side"})
_FOR = frozenset({"sign", "initial"})


def told_by_delegation(
    people: Collection[int],
    resolved: Sequence[Sequence[Sequence[NameMention]]],
    articles: Sequence[Sequence[Sentence]],
) -> dict[int, str]:
    """Return the country that each of the people leads a delegation of or signs for, where all sentences agree.

    Args:
        resolved: the mentions of each article and sentence.
    """
    votes: dict[int, set[str]] = {}
    for article, mentions in zip(articles, resolved, strict=True):
        for sentence, row in zip(article, mentions, strict=True):
            named = {i: m.person for m in row if m.person in people for i in range(m.first, m.last + 1)}
            if not named or not any(t.lemma in _LEADING | _FOR for t in sentence.tokens):
                continue
            for who, country in _told(Tree(sentence), named, match_countries(sentence.tokens)):
                votes.setdefault(who, set()).add(country)
    return {who: next(iter(found)) for who, found in votes.items() if len(found) == 1}


def _told(tree: Tree, named: dict[int, int], countries: Sequence[CountryMatch]) -> list[tuple[int, str]]:
    """Return (person, country) for each verb of the sentence that says whom somebody leads or signs for.

    Args:
        named: token -> person.
    """
    found = []
    covering = {i: m.countries[0] for m in countries if len(m.countries) == 1 for i in range(m.first, m.last + 1)}
    for token in tree.tokens:
        who = whom = None
        if token.lemma in _LEADING and token.pos == "VERB":
            who, whom = tree.child(token.i, "nsubj"), tree.child(token.i, "dobj")
            agent = tree.child(token.i, "agent")
            if agent is not None:
                # "The Indian team, led by X, arrived": the participle hangs on its noun.
                over = token.head if token.dep == "acl" else None
                who, whom = tree.child(agent, "pobj"), tree.child(token.i, "nsubjpass") or over
            if whom is None or tree[whom].lemma not in _BODIES:
                continue
            said = {covering[i] for i in tree.subtree(whom) if i in covering and i <= whom}
        elif token.lemma in _FOR and token.pos == "VERB":
            who = tree.child(token.i, "nsubj")
            ends = [tree.child(i, "pobj") for i in tree.children(token.i, "prep") if tree[i].text.lower() == "for"]
            said = {covering[i] for i in ends if i is not None and i in covering}
        else:
            continue
        if who is not None and who in named and len(said) == 1:
            found.append((named[who], said.pop()))
    return found
