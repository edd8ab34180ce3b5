"""Whose official somebody is who leads a country's delegation or signs for a country.

"Foreign Secretary X leads the Indian delegation"; "The Indian team is headed by X"; "Minister X signed for N'Djamena":
nobody does so for another country. "The government's chief negotiator" is that of the one government that the article
names. Owns these relations; titles and relations of people stand in `people`, what a report from home leaves unsaid in
`office_countries`.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from briefing.language.countries import CountryMatch, match_countries
from briefing.language.person_mentions import NameMention
from briefing.language.tree import Tree
from briefing.model import Sentence, Token

_LEADING = frozenset({"lead", "head"})
_BODIES = frozenset({"delegation", "team", "side"})
_FOR = frozenset({"sign", "initial"})
_SENT = frozenset({"negotiator", "envoy", "delegate", "representative", "spokesman", "spokeswoman", "spokesperson"})
"""Nouns for one who acts at a table for somebody."""


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
        ruling: str | None = None
        for sentence, row in zip(article, mentions, strict=True):
            named = {i: m.person for m in row if m.person in people for i in range(m.first, m.last + 1)}
            if not named:
                continue
            of_government = [m for m in row if m.person in people and _is_governments(sentence.tokens, m)]
            leading = any(t.lemma in _LEADING | _FOR for t in sentence.tokens)
            if not of_government and not leading:
                continue
            if ruling is None:
                ruling = _one_government(article)
            told = [(m.person, ruling) for m in of_government if ruling]
            if leading:
                told += _told(Tree(sentence), named, match_countries(sentence.tokens), ruling)
            for who, country in told:
                votes.setdefault(who, set()).add(country)
    return {who: next(iter(found)) for who, found in votes.items() if len(found) == 1}


def _is_governments(tokens: Sequence[Token], mention: NameMention) -> bool:
    """Return whether the name's title is of one sent by the government: "the government's chief envoy, X"."""
    title = mention.title
    if title is None or title.noun not in _SENT:
        return False
    before = [t.text.lower() for t in tokens[max(title.first - 2, 0) : title.first]]
    behind = [t.text.lower() for t in tokens[title.head + 1 : title.head + 4]]
    owned = before[-2:-1] == ["government"] and tokens[title.first - 1].tag == "POS"
    return owned or before[-1:] == ["government"] or behind == ["for", "the", "government"]


def _one_government(article: Sequence[Sentence]) -> str:
    """Return the country whose government the article names, "" where there is none or more than one."""
    named: set[str] = set()
    for sentence in article:
        tokens = sentence.tokens
        for match in match_countries(tokens) if any(t.lemma == "government" for t in tokens) else ():
            after = match.last + 1 + (match.last + 1 < len(tokens) and tokens[match.last + 1].tag == "POS")
            own = after < len(tokens) and tokens[after].lemma == "government" and match.kind != "capital"
            before = {t.lemma.lower() for t in tokens[max(match.first - 3, 0) : match.first]}
            if own or {"government", "of"} <= before:
                named.update(match.countries[:1])
    return next(iter(named)) if len(named) == 1 else ""


def _told(
    tree: Tree, named: dict[int, int], countries: Sequence[CountryMatch], ruling: str
) -> list[tuple[int, str]]:
    """Return (person, country) for each verb of the sentence that says whom somebody leads or signs for.

    Args:
        named: token -> person.
        ruling: the country whose delegation "the government team" is, "" where that is not told.
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
            if not said and ruling and any(tree[i].lemma == "government" for i in tree.subtree(whom) if i < whom):
                said = {ruling}
        elif token.lemma in _FOR and token.pos == "VERB":
            who = tree.child(token.i, "nsubj")
            ends = [tree.child(i, "pobj") for i in tree.children(token.i, "prep") if tree[i].text.lower() == "for"]
            said = {covering[i] for i in ends if i is not None and i in covering}
        else:
            continue
        if who is not None and who in named and len(said) == 1:
            found.append((named[who], said.pop()))
    return found
