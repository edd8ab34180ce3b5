"""Speakers who are a pronoun: "mediators said ... They added": those who spoke or acted before.

Owns whom a pronoun beside a word of saying means where no reference explains it: the last speaker of the
sentences before whom it fits, else the subject of the sentence before. Sentences in which nobody stands whom the
pronoun could mean are looked past. It leaves other pronouns to `pronouns`, and every pronoun that somebody else
may be meant by to nobody.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefing.language.attribution_cues import Cue, new_cue, phrase_span, words
from briefing.language.attribution_quotes import Quote
from briefing.language.countries import lookup_country
from briefing.language.tree import Tree
from briefing.model import Party, Reference, Token

_PLURAL, _SINGULAR, _NEUTER = frozenset({"they"}), frozenset({"he", "she"}), frozenset({"it"})
_GOING_ON = frozenset({"add", "continue"})
_LONGEST = 14
"""Tokens; a longer speaker is no phrase that could stand on a page."""
_REACH = {"he": 4, "she": 4, "it": 2, "they": 2}
"""How many sentences back the one whom a pronoun means may stand."""
_MALE = frozenset({"mr", "mr.", "spokesman", "chairman", "king", "prince", "he", "his", "him"})
_FEMALE = frozenset({"mrs", "mrs.", "ms", "ms.", "miss", "spokeswoman", "chairwoman", "queen", "she", "her"})
_OWNERS = {"his": "he", "her": "she", "him": "he", "its": "it", "their": "they", "them": "they"}
_GONE = frozenset({"former", "late", "then", "ex", "outgoing"})
_SAME = frozenset({"same"})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Article:
    """What one article's search looks into."""

    trees: Sequence[Tree]
    cues: Sequence[Sequence[Cue]]
    quotes: Sequence[Quote]
    genders: Mapping[Party, frozenset[str]]


def find_antecedents(trees: Sequence[Tree], cues: Sequence[Sequence[Cue]], quotes: Sequence[Quote]) -> None:
    """Set `stands_for` of the cues whose speaker is a pronoun, or "the same source", for whom it means."""
    article = _Article(trees=trees, cues=cues, quotes=quotes, genders=_genders(trees))
    for index, row in enumerate(cues):
        tree = trees[index]
        for cue in row:
            if _is_same(tree, cue):
                cue.stands_for = _last_speaker(article, index, cue)
                continue
            if _is_short(tree, cue):
                cue.stands_for = _told_before(article, index, cue)
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
    if _word(token) not in _PLURAL | _SINGULAR | _NEUTER:
        return False
    if not cue.verb:
        return not _known(tree, cue)  # "According to him", "in its account"
    aside = _is_aside(tree, cue)
    if token.dep != "nsubj" or (tree[cue.head].dep != "ROOT" and not aside):
        return False
    # Within or behind what is said ("..., he said") the words said tell nothing of who says them.
    before = [t for t in tree.tokens[: token.i] if not (aside and any(a <= t.start < b for a, b in cue.pieces))]
    if token.lemma in _SINGULAR:
        rival = any(_single_human(tree, t.i) for t in before if t.pos in {"NOUN", "PROPN"})
        rival = rival or any(t.lemma in _SINGULAR for t in before)
    else:
        rival = any(t.pos in {"NOUN", "PROPN"} and t.ent not in {"DATE", "TIME"} for t in before)
    colon = any(t.text == ":" for t in tree.tokens[: token.i])
    if rival and not colon:
        return False
    return not _known(tree, cue) or _is_told_of(tree, cue)


def _word(token: Token) -> str:
    """Return the pronoun as a subject: "it" for "its"."""
    return _OWNERS.get(token.lemma.lower(), token.lemma.lower())


def _is_aside(tree: Tree, cue: Cue) -> bool:
    """Return whether the words of saying stand within or behind what is said: "..., he said"."""
    if cue.source_head < 1 or not cue.pieces or tree[cue.head].dep not in {"ROOT", "parataxis", "ccomp"}:
        return False
    return tree[cue.source_head - 1].text in {",", "”", '"', "’", "'", "—", "–", "?", "!"}


def _known(tree: Tree, cue: Cue) -> bool:
    return any(r.parties for r in _around(tree, cue.source_head))


def _around(tree: Tree, head: int) -> list[Reference]:
    token = tree[head]
    return [r for r in tree.sentence.references if r.start <= token.start and token.end <= r.end]


def _is_told_of(tree: Tree, cue: Cue) -> bool:
    """Return whether the pronoun was taken for somebody named in what it says: "The premier, she said, spoke of".

    Who tells of the premier by office or name is not the premier.
    """
    token = tree[cue.source_head]
    if token.lemma not in _SINGULAR or not _is_aside(tree, cue):
        return False
    own = {party for r in _around(tree, token.i) for party in r.parties}
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


def _is_short(tree: Tree, cue: Cue) -> bool:
    """Return whether the speaker is an office alone, of nobody known: "the director", "the vice minister"."""
    if cue.source is None or cue.source_head < 0 or cue.hearsay is not None:
        return False
    first, head = cue.source[0], cue.source_head
    holder = words("office_holders") | (words("unnamed") - words("press"))
    common = tree[head].tag in {"NN", "NNP"} and tree[head].lemma.lower() in holder
    alone = cue.source[1] == head or _of_own_state(tree, cue.source)
    return alone and common and tree[first].lemma == "the" and 0 < head - first <= 2 and not _known(tree, cue)


def _of_own_state(tree: Tree, source: tuple[int, int]) -> bool:
    """Return whether an office is told as a state's own texts tell it: "the President of the Republic"."""
    words_said = [t.text.lower() for t in tree.tokens[source[0] : source[1] + 1]]
    return words_said[-3:-1] == ["of", "the"] and words_said[-1] in {"republic", "government", "kingdom", "state"}


def _told_before(article: _Article, index: int, cue: Cue) -> Cue | None:
    """Return the one whom the article told before with the same noun: "the director of the port, Silvestre Amade".

    Where it told of two, nobody is meant for sure.
    """
    tree = article.trees[index]
    assert cue.source is not None
    nouns = {t.lemma.lower() for t in tree.tokens[cue.source[0] + 1 : cue.source[1] + 1]}
    found: dict[object, Cue] = {}
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
            whole = [r for r in _around(home, token.i) if len(r.parties) == 1 and r.parties[0].kind == "person"]
            head = whole[0].head if whole else head
            other = _stand_in(home, head, place)
            assert other.source is not None
            inside = {t.lemma.lower() for t in home.tokens[other.source[0] : other.source[1] + 1]}
            inside |= {word.strip(",.").lower() for r in whole for word in r.text.split()}
            parties = tuple(p for r in (whole or _around(home, head)) if r.head == head for p in r.parties)
            named = any(home[i].ent == "PERSON" for i in (head, *home.children(head, "appos")))
            if nouns <= inside and not inside & _GONE and (parties or named):
                found[parties or home.sentence.text[home[head].start - home.sentence.start :][:20]] = other
    first = next(iter(found.values()), None)
    if len(found) > 1 and first is not None and _of_own_state(tree, cue.source):
        # A state's own text begins with its own head.
        opening = [r.head for r in article.trees[0].sentence.references if r.parties]
        return first if first.sentence == 0 and opening[:1] == [first.source_head] else None
    return first if len(found) == 1 else None


# --- whom they mean ---------------------------------------------------------------------------------------


def _before_colon(article: _Article, index: int, cue: Cue) -> Cue | None:
    """Return who acts before a colon in the pronoun's own sentence: "A spokesman disagreed: the list ..., he said"."""
    tree = article.trees[index]
    colon = next((t.i for t in tree.tokens[: cue.source_head] if t.text == ":"), None)
    if colon is None:
        return None
    subjects = [t.i for t in tree.tokens[:colon] if t.dep == "nsubj" and _fits(article, tree, cue, tree, t.i)]
    return _stand_in(tree, subjects[0], index) if len(subjects) == 1 else None


def _own_subject(article: _Article, index: int, cue: Cue) -> Cue | None:
    """Return the subject of the pronoun's own sentence: "A society published images which, in its view, show"."""
    tree = article.trees[index]
    subjects = [t.i for t in tree.tokens[: cue.left] if t.dep == "nsubj" and t.tag not in {"WDT", "WP"}]
    if len(subjects) != 1 or not _fits(article, tree, cue, tree, subjects[0], speaks=True):
        return None
    found = _stand_in(tree, subjects[0], index)
    return None if _rivals(tree, found, _word(tree[cue.source_head])) else found


def _antecedent(article: _Article, index: int, cue: Cue) -> Cue | None:
    tree = article.trees[index]
    lemma = _word(tree[cue.source_head])
    for place in range(index - 1, max(-1, index - 1 - _REACH[lemma]), -1):
        home = article.trees[place]
        speakers = _speakers(article, place)
        if _barred(home, cue, tree):
            return None
        fitting = [other for other in speakers if _fits(article, tree, cue, home, other.source_head, speaks=True)]
        heads = {_identity(home, other) for other in fitting}
        if len(heads) > 1:
            return None
        if fitting:
            other = fitting[-1]
            head = home[other.source_head]
            if head.pos == "PRON":
                return other if other.stands_for is not None or _parties(home, other) else None
            assert other.source is not None
            if other.source[1] - other.source[0] >= _LONGEST:
                return None
            sure = _goes_on(tree, cue) or _is_aside(tree, cue) or head.lemma in words("documents")
            return other if sure or not _rivals(home, other, lemma) else None
        unnamed = _subject_before(article, tree, cue, place)
        if unnamed is not None:
            return unnamed
        if _anybody(home, lemma):
            return None
    return None


def _barred(home: Tree, cue: Cue, tree: Tree) -> bool:
    """Return whether the sentence between is a question or has no words: nothing goes on over it."""
    return not home.tokens or (cue.source_head >= 0 and _word(tree[cue.source_head]) in _PLURAL and _is_hearsay(home))


def _is_hearsay(home: Tree) -> bool:
    return bool(home.tokens) and home[0].lemma == "it"


def _last_speaker(article: _Article, index: int, cue: Cue) -> Cue | None:
    for place in range(index - 1, max(-1, index - 6), -1):
        speakers = [other for other in _speakers(article, place) if other is not cue]
        if speakers:
            return speakers[-1] if len({_identity(article.trees[place], s) for s in speakers}) == 1 else None
    return None


def _speakers(article: _Article, place: int) -> list[Cue]:
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


def _subject_before(article: _Article, tree: Tree, cue: Cue, place: int) -> Cue | None:
    """Return the subject of a sentence in which nobody speaks, where the pronoun fits it and nobody else there."""
    home = article.trees[place]
    root = next((t.i for t in home.tokens if t.dep == "ROOT"), None)
    subject = home.child(root, "nsubj", "nsubjpass") if root is not None else None
    if subject is None or home[subject].pos == "PRON" or not _fits(article, tree, cue, home, subject):
        return None
    if any(q.start <= home[subject].start < q.end for q in article.quotes):
        return None
    found = _stand_in(home, subject, place)
    if _is_short(home, found):
        found.stands_for = _told_before(article, place, found)
    lemma = _word(tree[cue.source_head])
    if lemma in _PLURAL or found.source is None or found.source[1] - found.source[0] >= _LONGEST:
        return None
    document = home[subject].lemma in words("documents")
    # "The ministry confirmed it and thanked the Kyrgyz side. In its account ...": who confirms has told.
    tells = root is not None and home[root].lemma in words("say") and not cue.verb
    return found if document or tells or not _rivals(home, found, lemma) else None


def _stand_in(tree: Tree, head: int, index: int) -> Cue:
    """Return a cue that holds nothing but who somebody is."""
    cue = new_cue(tree, head, index)
    cue.verb = ""
    cue.source_head, cue.source = head, phrase_span(tree, head, avoid=-1)
    return cue


def _identity(home: Tree, cue: Cue) -> object:
    parties = tuple(p for r in _parties(home, cue) for p in r.parties)
    return parties or home[cue.source_head].lemma


# --- who fits ---------------------------------------------------------------------------------------------


def _fits(article: _Article, tree: Tree, cue: Cue, home: Tree, head: int, *, speaks: bool = False) -> bool:
    """Return whether the pronoun agrees with the noun in number, kind and, where known, gender.

    Args:
        speaks: the noun is a speaker, so that any thing ("the airline") may be meant by "it".
    """
    lemma, noun = _word(tree[cue.source_head]), home[head]
    if noun.pos == "PRON":
        return noun.lemma == lemma
    parties = [p for r in _around(home, head) if r.head == head for p in r.parties]
    if cue.misread and any(p in parties for r in _around(tree, cue.source_head) for p in r.parties):
        return False
    plural = noun.tag in {"NNS", "NNPS"} or home.child(head, "conj") is not None or len(parties) > 1
    if lemma in _PLURAL:
        return plural
    if plural:
        return False
    human = _single_human(home, head)
    if lemma in _SINGULAR:
        return human and _gender_fits(article, lemma, home, head, parties)
    if human or noun.ent == "PERSON" or any(p.kind == "person" for p in parties):
        return False
    if speaks:
        return True
    thing = words("offices") | words("documents") | {"company", "industry", "team", "union", "party", "group"}
    return noun.lemma.lower() in thing or noun.ent in {"ORG", "GPE"} or any(p.kind != "person" for p in parties)


def _single_human(home: Tree, head: int) -> bool:
    noun = home[head]
    holder = words("office_holders") | (words("unnamed") - {"company", "industry", "team", "people", "most", "few"})
    if noun.tag in {"NNS", "NNPS"}:
        return False
    titled = noun.pos == "PROPN" and any(home[i].lemma.lower() in holder for i in home.children(head, "compound"))
    people = any(p.kind == "person" for r in _around(home, head) if r.head == head for p in r.parties)
    named = any(home[i].ent == "PERSON" for i in home.children(head, "appos"))
    return noun.lemma.lower() in holder or _is_name(home, head) or titled or people or named


def _is_name(home: Tree, place: int) -> bool:
    """Return whether the word is of a person's name; peoples and countries are often taken for one."""
    token = home[place]
    if token.ent != "PERSON" or lookup_country(token.text) is not None:
        return False
    return not (token.dep in {"compound", "amod"} and home[token.head].pos == "NOUN")


def _gender_fits(article: _Article, lemma: str, home: Tree, head: int, parties: Sequence[Party]) -> bool:
    first, last = phrase_span(home, head, avoid=-1)
    told = {t.text.lower() for t in home.tokens[first : last + 1]}
    against = _FEMALE if lemma == "he" else _MALE
    other = "f" if lemma == "he" else "m"
    # "Her owner": whose somebody is tells nothing of him.
    told -= {home[i].text.lower() for i in home.children(head, "poss")}
    return not told & against and not any(other in article.genders.get(p, frozenset()) for p in parties)


def _genders(trees: Sequence[Tree]) -> dict[Party, frozenset[str]]:
    """Return what the article's own pronouns and titles tell of its people: "m", "f"."""
    found: dict[Party, frozenset[str]] = {}
    for tree in trees:
        for r in tree.sentence.references:
            if len(r.parties) != 1 or r.parties[0].kind != "person":
                continue
            told = set(r.text.lower().split()[:1])
            gender = "m" if told & _MALE else "f" if told & _FEMALE else ""
            if gender and (tree[r.head].pos == "PRON" or told & {"mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss"}):
                found[r.parties[0]] = found.get(r.parties[0], frozenset()) | {gender}
    # Who is called both was misread somewhere: then it tells nothing.
    return {party: told for party, told in found.items() if len(told) == 1}


def _anybody(home: Tree, lemma: str) -> bool:
    """Return whether the sentence has somebody whom the pronoun might mean."""
    if lemma in _SINGULAR:
        # A name of nothing known may be somebody's: "Regent Hamdan asked people to stay calm".
        return any(_single_human(home, t.i) for t in home.tokens if t.pos in {"NOUN", "PROPN"}) or any(
            t.dep in {"nsubj", "nsubjpass"} and (t.lemma in _SINGULAR or (t.pos == "PROPN" and not t.ent))
            and not any(r.parties for r in _around(home, t.i))
            for t in home.tokens
        )
    if lemma in _PLURAL:
        return True
    thing = words("offices") | words("documents")
    return any(t.ent in {"ORG", "GPE"} or t.lemma in thing or t.lemma == "it" for t in home.tokens)


def _goes_on(tree: Tree, cue: Cue) -> bool:
    return tree[cue.head].lemma in _GOING_ON or any(
        tree[i].lemma in {"also", "further"} for i in tree.children(cue.head, "advmod")
    )


def _parties(home: Tree, cue: Cue) -> tuple[Reference, ...]:
    place = home[cue.source_head].start
    return tuple(r for r in home.sentence.references if r.parties and r.start <= place < r.end)


def _rivals(home: Tree, before: Cue, lemma: str) -> bool:
    """Return whether somebody else of the speaker's sentence may be meant by the pronoun."""
    assert before.source is not None
    start, end = home[before.source[0]].start, home[before.source[1]].end
    own = {party for r in _parties(home, before) for party in r.parties}
    others = [r for r in home.sentence.references if (r.end <= start or end <= r.start) and not set(r.parties) <= own]
    outside = [t for t in home.tokens if (t.end <= start or end <= t.start) and t.pos in {"NOUN", "PROPN", "PRON"}]
    if lemma in _PLURAL:
        human = words("offices") | words("office_holders") | words("unnamed") | {"side", "party", "they", "leader"}
        return any(len(r.parties) > 1 for r in others) or any(
            t.tag in {"NNS", "NNPS", "PRP"} and t.lemma in human for t in outside
        )
    if lemma in _SINGULAR:
        human = words("office_holders") | words("unnamed") | (_SINGULAR - {lemma})
        return any(p.kind == "person" for r in others for p in r.parties) or any(
            _is_name(home, t.i) or (t.lemma in human and t.tag != "NNS") for t in outside
        )
    return any(len(r.parties) == 1 and r.parties[0].kind != "person" for r in others) or any(
        t.ent == "ORG" or t.lemma in words("offices") for t in outside
    )
