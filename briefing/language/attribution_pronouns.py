"""Speakers who are a pronoun: "mediators said ... They added": those who spoke or acted before.

Owns whom a pronoun beside a word of saying means where no reference explains it: the last speaker of the
sentences before whom it fits, else the subject of the sentence before. Sentences in which nobody stands whom the
pronoun could mean are looked past. It leaves other pronouns to `pronouns`, and every pronoun that somebody else
may be meant by to nobody.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefing.language.attribution_agreement import (
    NEUTER,
    PLURAL,
    SINGULAR,
    ArticleView,
    around,
    fits,
    genders,
    goes_on,
    has_anybody,
    has_rivals,
    is_known,
    is_single_human,
    named_at,
    stand_in,
    subject_word,
)
from briefing.language.attribution_cues import Cue, words
from briefing.language.attribution_papers import is_paper, owner_of_paper
from briefing.language.attribution_quotes import Quote
from briefing.language.attribution_short import is_short, nearer_unnamed, told_before
from briefing.language.tree import Tree
from briefing.model import Party

_LONGEST = 14
"""Tokens; a longer speaker is no phrase that could stand on a page."""
_REACH = {"he": 4, "she": 4, "it": 2, "they": 2}
"""How many sentences back the one whom a pronoun means may stand."""
_SAME = frozenset({"same"})
_MARKS = frozenset({",", "”", '"', "’", "'", "—", "–", "?", "!"})
"""What sets words of saying off from what is said."""
_ANY_OFFICE = frozenset({"official", "politician", "functionary", "dignitary", "diplomat"})
"""Nouns for whoever holds an office, or speaks for one."""


def find_antecedents(
    trees: Sequence[Tree], cues: Sequence[Sequence[Cue]], quotes: Sequence[Quote], people: Mapping[Party, str]
) -> None:
    """Set `stands_for` of the cues whose speaker is a pronoun, or "the same source", for whom it means.

    Args:
        people: the gender that the whole corpus tells of a person, `m` or `f`.
    """
    article = ArticleView(trees=trees, cues=cues, quotes=quotes, genders=genders(trees, people))
    for index, row in enumerate(cues):
        tree = trees[index]
        for cue in row:
            if _is_same(tree, cue):
                cue.stands_for = _last_speaker(article, index, cue)
                continue
            if is_paper(tree, cue):
                cue.stands_for = owner_of_paper(article, index, cue)
                continue
            if is_short(tree, cue):
                cue.stands_for = told_before(article, index, cue) or _last_official(article, index, cue)
                continue
            if (other := nearer_unnamed(article, index, cue)) is not None:
                cue.stands_for, cue.misread = other, True
                continue
            if not _is_open(tree, cue):
                continue
            cue.misread = _is_told_of(tree, cue)
            if not cue.verb and any(t.pos in {"NOUN", "PROPN"} for t in tree.tokens[: cue.left]):
                cue.stands_for = _own_subject(article, index, cue)
                continue
            cue.stands_for = _before_colon(article, index, cue) or _antecedent(article, index, cue)


# --- which pronouns are open ------------------------------------------------------------------------------


def _is_open(tree: Tree, cue: Cue) -> bool:
    """Return whether the cue is the main verb of its sentence, with a pronoun as its subject that says nobody."""
    if cue.source is None or cue.source_head < 0 or cue.source[0] != cue.source[1] or cue.hearsay is not None:
        return False
    token = tree[cue.source_head]
    if subject_word(token) not in PLURAL | SINGULAR | NEUTER:
        return False
    if not cue.verb:
        return not is_known(tree, cue)  # "According to him", "in its account"
    aside = _is_aside(tree, cue)
    if token.dep != "nsubj" or (tree[cue.head].dep != "ROOT" and not aside):
        return False
    # Within or behind what is said ("..., he said") the words said tell nothing of who says them.
    before = [t for t in tree.tokens[: token.i] if not (aside and any(a <= t.start < b for a, b in cue.pieces))]
    if token.lemma in SINGULAR:
        rival = any(is_single_human(tree, t.i) for t in before if t.pos in {"NOUN", "PROPN"})
        rival = rival or any(t.lemma in SINGULAR for t in before)
    else:
        rival = any(t.pos in {"NOUN", "PROPN"} and t.ent not in {"DATE", "TIME"} for t in before)
    colon = any(t.text == ":" for t in tree.tokens[: token.i])
    if rival and not colon:
        return False
    return not is_known(tree, cue) or _is_told_of(tree, cue)


def _is_aside(tree: Tree, cue: Cue) -> bool:
    """Return whether the words of saying stand within or behind what is said: "..., he said"."""
    if cue.source_head < 1 or not cue.pieces or tree[cue.head].dep not in {"ROOT", "parataxis", "ccomp"}:
        return False
    return tree[cue.source_head - 1].text in _MARKS


def _is_told_of(tree: Tree, cue: Cue) -> bool:
    """Return whether the pronoun was taken for somebody named in what it says: "The premier, she said, spoke of".

    Who tells of the premier by office or name is not the premier.
    """
    token = tree[cue.source_head]
    if token.lemma not in SINGULAR or not _is_aside(tree, cue):
        return False
    own = {party for r in around(tree, token.i) for party in r.parties}
    told = [r for r in tree.sentence.references if r.end <= token.start and tree[r.head].pos in {"NOUN", "PROPN"}]
    subjects = [r for r in told if tree[r.head].dep in {"nsubj", "nsubjpass"}]
    return any(set(r.parties) & own for r in subjects if any(a <= r.start < b for a, b in cue.pieces))


def _is_same(tree: Tree, cue: Cue) -> bool:
    """Return whether the speaker is "the same source" or "the same official"."""
    if cue.source is None or cue.source_head < 0:
        return False
    known = words("documents") | words("unnamed")
    modifiers = {tree[i].lemma for i in tree.children(cue.source_head, "amod")}
    return tree[cue.source_head].lemma in known and bool(modifiers & _SAME)


# --- whom they mean ---------------------------------------------------------------------------------------


def _before_colon(article: ArticleView, index: int, cue: Cue) -> Cue | None:
    """Return who acts before a colon in the pronoun's own sentence: "A spokesman disagreed: the list ..., he said"."""
    tree = article.trees[index]
    colon = next((t.i for t in tree.tokens[: cue.source_head] if t.text == ":"), None)
    if colon is None:
        return None
    subjects = [t.i for t in tree.tokens[:colon] if t.dep == "nsubj" and fits(article, tree, cue, tree, t.i)]
    return stand_in(tree, subjects[0], index) if len(subjects) == 1 else None


def _own_subject(article: ArticleView, index: int, cue: Cue) -> Cue | None:
    """Return the subject of the pronoun's own sentence: "A society published images which, in its view, show"."""
    tree = article.trees[index]
    subjects = [t.i for t in tree.tokens[: cue.left] if t.dep == "nsubj" and t.tag not in {"WDT", "WP"}]
    if len(subjects) != 1 or not fits(article, tree, cue, tree, subjects[0], speaks=True):
        return None
    found = stand_in(tree, subjects[0], index)
    return None if has_rivals(tree, found, subject_word(tree[cue.source_head])) else found


def _antecedent(article: ArticleView, index: int, cue: Cue) -> Cue | None:
    """Return the cue of a sentence before whose speaker the pronoun stands for, None where several fit, or none."""
    tree = article.trees[index]
    lemma = subject_word(tree[cue.source_head])
    for place in range(index - 1, max(-1, index - 1 - _REACH[lemma]), -1):
        home = article.trees[place]
        speakers = _speakers(article, place)
        if _barred(home, cue, tree):
            return None
        fitting = [other for other in speakers if fits(article, tree, cue, home, other.source_head, speaks=True)]
        heads = {_identity(home, other) for other in fitting}
        if len(heads) > 1:
            return None
        if fitting:
            other = fitting[-1]
            head = home[other.source_head]
            if head.pos == "PRON":
                return other if other.stands_for is not None or named_at(home, other) else None
            assert other.source is not None
            if other.source[1] - other.source[0] >= _LONGEST:
                return None
            sure = goes_on(tree, cue) or _is_aside(tree, cue) or head.lemma in words("documents")
            sure = sure or (lemma in NEUTER and _closes(article, place, other))
            return other if sure or not has_rivals(home, other, lemma) else None
        unnamed = _subject_before(article, tree, cue, place)
        if unnamed is not None:
            return None if _of_earlier(article, index, cue, place) else unnamed
        if has_anybody(home, lemma) or (lemma in NEUTER and _acts(home)):
            return None
    return None


def _of_earlier(article: ArticleView, index: int, cue: Cue, place: int) -> bool:
    """Return whether "It also said" may go on from a body that spoke before the one that only acted between."""
    home = article.trees[place]
    root = next((t for t in home.tokens if t.dep == "ROOT"), None)
    if not goes_on(article.trees[index], cue) or (root is not None and root.lemma in words("say")):
        return False
    earlier = [s for near in range(max(place - 2, 0), place) for s in _speakers(article, near)]
    return any(not is_single_human(article.trees[s.sentence], s.source_head) for s in earlier)


def _closes(article: ArticleView, place: int, other: Cue) -> bool:
    """Return whether the speaker closes the sentence, and none in it tells anything: "A wants B, her office said"."""
    home = article.trees[place]
    first, last = other.source or (other.left, other.right)
    behind = [t for t in home.tokens[max(other.right, last) + 1 :] if t.pos != "PUNCT"]
    inner = [c for c in article.cues[place] if c is not other and c.hearsay is None and c.source_head >= 0]
    quiet = all(is_single_human(home, c.source_head) for c in inner)
    left = min(other.left, first)
    set_off = left > 0 and home[left - 1].text in _MARKS
    return set_off and quiet and all(t.ent in {"DATE", "TIME"} or t.pos == "ADP" for t in behind)


def _acts(home: Tree) -> bool:
    """Return whether a noun does what the sentence tells, so that "it" of the next one may be that."""
    root = next((t.i for t in home.tokens if t.dep == "ROOT"), None)
    subject = home.child(root, "nsubj") if root is not None else None
    return subject is not None and home[subject].pos in {"NOUN", "PROPN"}


def _barred(home: Tree, cue: Cue, tree: Tree) -> bool:
    """Return whether the sentence between has no words, or tells "they" of nobody: nothing goes on over it."""
    plural = cue.source_head >= 0 and subject_word(tree[cue.source_head]) in PLURAL
    return not home.tokens or (plural and _is_hearsay(home))


def _is_hearsay(home: Tree) -> bool:
    return bool(home.tokens) and home[0].lemma == "it"


def _last_speaker(article: ArticleView, index: int, cue: Cue) -> Cue | None:
    for place in range(index - 1, max(-1, index - 6), -1):
        speakers = [other for other in _speakers(article, place) if other is not cue]
        if speakers:
            return speakers[-1] if len({_identity(article.trees[place], s) for s in speakers}) == 1 else None
    return None


def _last_official(article: ArticleView, index: int, cue: Cue) -> Cue | None:
    """Return the minister who spoke last, whom "the official" or "the politician" is another word for."""
    if article.trees[index][cue.source_head].lemma.lower() not in _ANY_OFFICE:
        return None
    last = _last_speaker(article, index, cue)
    if last is None:
        return None
    parties = [p for r in named_at(article.trees[last.sentence], last) for p in r.parties]
    return last if len(parties) == 1 and parties[0].kind == "person" and parties[0].role else None


def _speakers(article: ArticleView, place: int) -> list[Cue]:
    """Return the cues of a sentence that are nobody else's words, with a speaker of their own."""
    tree, row = article.trees[place], article.cues[place]
    found = []
    for cue in row:
        if cue.source is None or cue.hearsay is not None or cue.source_head < 0:
            continue
        start, end = tree[cue.left].start, tree[cue.right].end
        quoted = any(q.start <= tree[cue.head].start < q.end for q in article.quotes)
        inside = any(a <= start and end <= b for other in row if other is not cue for a, b in other.pieces)
        if not quoted and not inside:
            found.append(cue)
    return found


def _subject_before(article: ArticleView, tree: Tree, cue: Cue, place: int) -> Cue | None:
    """Return the subject of a sentence in which nobody speaks, where the pronoun fits it and nobody else there."""
    home = article.trees[place]
    root = next((t.i for t in home.tokens if t.dep == "ROOT"), None)
    subject = home.child(root, "nsubj", "nsubjpass") if root is not None else None
    if root is None or subject is None or home[subject].pos == "PRON":
        return None
    # "The firm denied this. It said ...": who denies can speak, whatever it is.
    if not fits(article, tree, cue, home, subject, speaks=home[root].lemma in words("say")):
        return None
    if any(q.start <= home[subject].start < q.end for q in article.quotes):
        return None
    found = stand_in(home, subject, place)
    if is_short(home, found):
        found.stands_for = told_before(article, place, found)
    lemma = subject_word(tree[cue.source_head])
    if lemma in PLURAL or found.source is None or found.source[1] - found.source[0] >= _LONGEST:
        return None
    document = home[subject].lemma in words("documents")
    # "The ministry confirmed it and thanked the Kyrgyz side. In its account ...": who confirms has told.
    tells = home[root].lemma in words("say") and not cue.verb
    return found if document or tells or not has_rivals(home, found, lemma) else None


def _identity(home: Tree, cue: Cue) -> object:
    parties = tuple(p for r in named_at(home, cue) for p in r.parties)
    return parties or home[cue.source_head].lemma
