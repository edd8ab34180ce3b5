"""Speakers told by their office alone: "the director", "the President of the Republic".

Owns who that is where the article told one, and only one, with the same noun before. It leaves pronouns to
`attribution_pronouns`.
"""

from __future__ import annotations

from briefing.language.attribution_agreement import ArticleView, around, is_known, stand_in
from briefing.language.attribution_cues import Cue, words
from briefing.language.tree import Tree
from briefing.model import Party

_GONE = frozenset({"former", "late", "then", "ex", "outgoing"})


_NEAR = 3
"""Sentences back in which one who came in without a name is the one meant."""


def is_short(tree: Tree, cue: Cue) -> bool:
    """Return whether the speaker is an office alone, of nobody known: "the director", "the vice minister"."""
    return _is_office_alone(tree, cue) and not is_known(tree, cue)


def nearer_unnamed(article: ArticleView, index: int, cue: Cue) -> Cue | None:
    """Return who came in just before without a name, where the office alone was taken for another who holds one.

    "A ministry spokesman disagreed ... the spokesman said" is not the spokesman whom the article named at its top.
    """
    tree = article.trees[index]
    if not _is_office_alone(tree, cue) or not is_known(tree, cue):
        return None
    noun, meant = tree[cue.source_head].lemma.lower(), {p for r in around(tree, cue.source_head) for p in r.parties}
    for place in range(index - 1, max(index - 1 - _NEAR, -1), -1):
        home = article.trees[place]
        if any(set(r.parties) & meant and home[r.head].pos != "PRON" for r in home.sentence.references):
            return None
        for token in home.tokens:
            other = stand_in(home, token.i, place) if token.lemma.lower() == noun and token.tag == "NN" else None
            if other is not None and other.source is not None and home[other.source[0]].lemma in {"a", "an"}:
                named = any(home[i].ent == "PERSON" or home[i].pos == "PROPN" for i in home.children(token.i, "appos"))
                return None if named or token.dep == "compound" else other
    return None


def _is_office_alone(tree: Tree, cue: Cue) -> bool:
    if cue.source is None or cue.source_head < 0 or cue.hearsay is not None:
        return False
    first, head = cue.source[0], cue.source_head
    holder = words("office_holders") | (words("unnamed") - words("press"))
    common = tree[head].tag in {"NN", "NNP"} and tree[head].lemma.lower() in holder
    alone = cue.source[1] == head or _of_own_state(tree, cue.source)
    return alone and common and tree[first].lemma == "the" and 0 < head - first <= 2


def _of_own_state(tree: Tree, source: tuple[int, int]) -> bool:
    """Return whether an office is told as a state's own texts tell it: "the President of the Republic"."""
    words_said = [t.text.lower() for t in tree.tokens[source[0] : source[1] + 1]]
    return words_said[-3:-1] == ["of", "the"] and words_said[-1] in {"republic", "government", "kingdom", "state"}


def _named_in_front(tree: Tree, cue: Cue) -> set[Party]:
    """Return whom the phrase in front of the speaker names: "After the talks with X, the President said" is not X."""
    assert cue.source is not None
    edge = tree[cue.source[0]]
    if not tree.opens_sentence(edge.i):
        return set()
    return {p for r in tree.sentence.references if r.end <= edge.start for p in r.parties}


def told_before(article: ArticleView, index: int, cue: Cue) -> Cue | None:
    """Return the one whom the article told before with the same noun: "the director of the port, Silvestre Amade".

    Where it told of two, nobody is meant for sure. Who came in later without a name ("an agency spokesman") is nearer.
    """
    tree = article.trees[index]
    assert cue.source is not None
    nouns = {t.lemma.lower() for t in tree.tokens[cue.source[0] + 1 : cue.source[1] + 1]}
    found: dict[object, Cue] = {}
    unnamed: list[Cue] = []
    for place in range(index + 1):
        home = article.trees[place]
        for token in home.tokens:
            if place == index and token.i >= cue.source[0]:
                break
            if token.lemma.lower() != tree[cue.source_head].lemma.lower() or token.tag in {"NNS", "NNPS"}:
                continue
            head = token.i
            while home[head].dep in {"compound", "nmod"} and home[head].head > head:
                head = home[head].head
            # "Armando Nhantumbo, President of the Republic": the whole phrase is one reference.
            whole = [r for r in around(home, token.i) if len(r.parties) == 1 and r.parties[0].kind == "person"]
            head = whole[0].head if whole else head
            other = stand_in(home, head, place)
            assert other.source is not None
            inside = {t.lemma.lower() for t in home.tokens[other.source[0] : other.source[1] + 1]}
            inside |= {word.strip(",.").lower() for r in whole for word in r.text.split()}
            parties = tuple(p for r in (whole or around(home, head)) if r.head == head for p in r.parties)
            named = any(home[i].ent == "PERSON" for i in (head, *home.children(head, "appos")))
            if nouns <= inside and not inside & _GONE and (parties or named):
                found[parties or home.sentence.text[home[head].start - home.sentence.start :][:20]] = other
            elif nouns <= inside and not inside & _GONE and home[other.source[0]].lemma in {"a", "an"}:
                unnamed.append(other)
    for party in _named_in_front(tree, cue):
        found.pop((party,), None)
    first = next(iter(found.values()), None)
    if unnamed and unnamed[-1].sentence > max((other.sentence for other in found.values()), default=-1):
        return unnamed[-1] if len(unnamed) == 1 else None
    if len(found) > 1 and first is not None and _of_own_state(tree, cue.source):
        # A state's own text begins with its own head.
        opening = [r.head for r in article.trees[0].sentence.references if r.parties]
        return first if first.sentence == 0 and opening[:1] == [first.source_head] else None
    return first if len(found) == 1 else None
