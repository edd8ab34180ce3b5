"""Speakers who are a pronoun: "mediators said ... They added": those who spoke in the sentence before.

Owns the case that no reference explains, because those who spoke have no name. It leaves named people to
`pronouns`, and every pronoun that others of the sentence before may be meant by to nobody.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.language.attribution_cues import Cue, words
from briefing.language.attribution_quotes import Quote
from briefing.language.tree import Tree
from briefing.model import Reference

_PLURAL, _SINGULAR, _NEUTER = frozenset({"they"}), frozenset({"he", "she"}), frozenset({"it"})
_GOING_ON = frozenset({"add", "continue"})
_LONGEST = 12
"""Tokens; a longer speaker is no phrase that could stand on a page."""


def find_antecedents(trees: Sequence[Tree], cues: Sequence[Sequence[Cue]], quotes: Sequence[Quote]) -> None:
    """Set `stands_for` of the cues whose speaker is a pronoun for the speaker of the sentence before."""
    for index, row in enumerate(cues):
        tree = trees[index]
        for cue in row:
            if not _is_open(tree, cue):
                continue
            before = _speaker_before(trees, cues, quotes, index, person=tree[cue.source_head].lemma in _SINGULAR)
            if before is not None and _agrees(tree, cue, trees[before.sentence], before):
                cue.stands_for = before


def _is_open(tree: Tree, cue: Cue) -> bool:
    """Return whether the cue is the main verb of its sentence, with a pronoun as its subject that says nobody."""
    if cue.source is None or cue.source_head < 0 or cue.source[0] != cue.source[1] or cue.hearsay is not None:
        return False
    token = tree[cue.source_head]
    if token.lemma not in _PLURAL | _SINGULAR | _NEUTER or token.dep != "nsubj":
        return False
    # Behind or within what is said ("..., he said") the words said tell nothing of who says them.
    aside = token.i > 0 and tree[token.i - 1].text in {",", "”", '"', "’", "—", "–"} and bool(cue.pieces)
    if tree[cue.head].dep != "ROOT" and not (aside and tree[cue.head].dep in {"parataxis", "ccomp"}):
        return False
    before = [t for t in tree.tokens[: token.i] if not (aside and any(a <= t.start < b for a, b in cue.pieces))]
    if any(t.pos in {"NOUN", "PROPN"} and t.ent not in {"DATE", "TIME"} for t in before):
        return False
    return not any(r.parties for r in tree.sentence.references if r.start <= token.start and token.end <= r.end)


def _speaker_before(
    trees: Sequence[Tree], cues: Sequence[Sequence[Cue]], quotes: Sequence[Quote], index: int, *, person: bool
) -> Cue | None:
    """Return the speaker of the sentence before.

    A sentence that is all quotation is looked past, for a person also one that a document tells.
    """
    for place in (index - 1, index - 2):
        if place < 0:
            return None
        tree = trees[place]
        main = [cue for cue in cues[place] if tree[cue.head].dep == "ROOT" and cue.hearsay is None]
        if person and len(main) == 1 and _tells_of_nobody(tree, main[0]):
            continue
        if main:
            return main[0] if len(main) == 1 else None
        start, end = tree.sentence.start, tree.sentence.end
        if not any(q.start <= start + 1 and end - 2 <= q.end for q in quotes):
            return None
    return None


def _tells_of_nobody(tree: Tree, cue: Cue) -> bool:
    """Return whether a document or office speaks and the sentence has nobody whom "he" could mean."""
    if cue.source_head < 0 or tree[cue.source_head].lemma not in words("documents") | words("offices"):
        return False
    single = any(len(r.parties) == 1 and r.parties[0].kind == "person" for r in tree.sentence.references)
    human = words("office_holders") | words("unnamed")
    return not single and not any(t.ent == "PERSON" or (t.lemma in human and t.tag == "NN") for t in tree.tokens)


def _agrees(tree: Tree, cue: Cue, home: Tree, before: Cue) -> bool:
    """Return whether the pronoun fits the speaker before it and nobody else of that sentence."""
    if before.source is None or before.source_head < 0:
        return False
    pronoun, head = tree[cue.source_head], home[before.source_head]
    if head.pos == "PRON":
        same = head.lemma == pronoun.lemma
        return same and (before.stands_for is not None or bool(_parties(home, before)))
    if before.source[1] - before.source[0] >= _LONGEST:
        return False
    plural = head.tag in {"NNS", "NNPS"} or home.child(head.i, "conj") is not None
    if pronoun.lemma in _PLURAL:
        fits = plural
    elif pronoun.lemma in _SINGULAR:
        holder = words("office_holders") | words("unnamed")
        titled = any(home[i].lemma in holder for i in home.children(head.i, "compound") if head.pos == "PROPN")
        person = head.lemma in holder or head.ent == "PERSON" or titled
        fits = person and not plural
    else:
        thing = head.lemma not in words("office_holders") | (words("unnamed") - {"company", "industry", "team"})
        fits = not plural and head.ent != "PERSON" and thing
    if not fits:
        return False
    goes_on = tree[cue.head].lemma in _GOING_ON or any(
        tree[i].lemma in {"also", "further"} for i in tree.children(cue.head, "advmod")
    )
    return goes_on or not _rivals(home, before, pronoun.lemma)


def _parties(home: Tree, cue: Cue) -> tuple[Reference, ...]:
    place = home[cue.source_head].start
    return tuple(r for r in home.sentence.references if r.parties and r.start <= place < r.end)


def _rivals(home: Tree, before: Cue, lemma: str) -> bool:
    """Return whether somebody else of the speaker's sentence may be meant by the pronoun."""
    assert before.source is not None
    start, end = home[before.source[0]].start, home[before.source[1]].end
    others = [r for r in home.sentence.references if r.end <= start or end <= r.start]
    outside = [t for t in home.tokens if (t.end <= start or end <= t.start) and t.pos in {"NOUN", "PROPN", "PRON"}]
    if lemma in _PLURAL:
        human = words("offices") | words("office_holders") | words("unnamed") | {"side", "party", "they", "leader"}
        return any(len(r.parties) > 1 for r in others) or any(
            t.tag in {"NNS", "NNPS", "PRP"} and t.lemma in human for t in outside
        )
    if lemma in _SINGULAR:
        human = words("office_holders") | words("unnamed") | {"he", "she"}
        return any(p.kind == "person" for r in others for p in r.parties) or any(
            t.ent == "PERSON" or t.lemma in human for t in outside
        )
    return any(len(r.parties) == 1 and r.parties[0].kind != "person" for r in others) or any(
        t.ent == "ORG" or t.lemma in words("offices") for t in outside
    )
