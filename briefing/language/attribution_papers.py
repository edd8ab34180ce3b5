"""Whose "the statement" is: "Peru's ministry issued a statement on Monday. The statement said the debt was paid".

Owns papers told a second time without their owner, right behind the sentence that names it. A joint paper, and one
behind a sentence in which somebody else acts, is left as the text has it.
"""

from __future__ import annotations

from briefing.language.attribution_agreement import ArticleView, is_known, stand_in
from briefing.language.attribution_cues import Cue, speaker_token, words
from briefing.language.tree import Tree

_PAPERS = frozenset({"note", "letter", "declaration", "memo", "message", "bulletin", "circular"})
_GIVING = frozenset({
    "issue", "publish", "release", "send", "circulate", "post", "give", "hand", "deliver", "write", "read", "put",
    "file",
})  # fmt: skip
"""Verbs whose object is a paper of whoever does it."""
_OF_SEVERAL = frozenset({"joint", "common", "shared", "trilateral", "tripartite"})
_REACH = 3
"""Sentences back in which the paper may have been named with its owner."""


def is_paper(tree: Tree, cue: Cue) -> bool:
    """Return whether the speaker is a paper without an owner: "the statement", not "the ministry's statement"."""
    if cue.source is None or cue.source_head < 0 or cue.hearsay is not None or is_known(tree, cue):
        return False
    head = tree[cue.source_head]
    alone = cue.source == (head.i - 1, head.i) and tree[head.i - 1].lemma in {"the", "this", "that"}
    return alone and head.tag == "NN" and head.lemma in words("told_documents") | _PAPERS


def owner_of_paper(article: ArticleView, index: int, cue: Cue) -> Cue | None:
    """Return who gave out the paper that speaks at `cue`, in sentence `index`; None where that is not told for sure."""
    lemma = article.trees[index][cue.source_head].lemma
    for place in range(index - 1, max(index - 1 - _REACH, -1), -1):
        home = article.trees[place]
        named = [t.i for t in home.tokens if t.lemma == lemma and t.tag == "NN"]
        if named:
            return _giver(article, place, named[-1]) if len(named) == 1 else None
        root = next((t.i for t in home.tokens if t.dep == "ROOT"), None)
        subject = home.child(root, "nsubj", "nsubjpass") if root is not None else None
        if subject is None or home[subject].pos != "PRON":
            return None
    return None


def _giver(article: ArticleView, place: int, paper: int) -> Cue | None:
    """Return whose the paper is by the sentence that names it: its giver, its owner, or who spoke in it."""
    home = article.trees[place]
    if any(home[i].lemma.lower() in _OF_SEVERAL for i in home.children(paper, "amod")):
        return None
    said = next((c for c in article.cues[place] if c.source_head == paper), None)
    if said is not None and said.stands_for is not None:
        return said.stands_for
    above = home[home[paper].head]
    if home[paper].dep == "pobj" and above.lemma == "in":
        return next((c for c in article.cues[place] if c.head == above.head and c.source_head not in (-1, paper)), None)
    owner = speaker_token(home, paper)
    if owner != paper:
        return stand_in(home, owner, place) if home[owner].pos != "PRON" else None
    if any(r.parties and r.head == paper for r in home.sentence.references):
        return stand_in(home, paper, place)
    if above.lemma not in _GIVING:
        return None
    if home[paper].dep == "dobj":
        giver = home.child(above.i, "nsubj")
    else:
        agent = home.child(above.i, "agent") if home[paper].dep == "nsubjpass" else None
        giver = home.child(agent, "pobj") if agent is not None else None
    return stand_in(home, giver, place) if giver is not None and home[giver].pos != "PRON" else None
