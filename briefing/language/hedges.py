"""Words around a clause by which who writes does not vouch for it: "in all likelihood", "it seems", "almost certainly".

Owns finding them: adverbs and phrases that go into the verb group, so that a line keeps them, frames ("it seems
that", ", it appears,") that no verb group can carry, and clauses that something else waits for ("only when both sides
sign it"). How much less sure the clause is, is for `certainty`.
"""

from __future__ import annotations

from functools import cache

from briefing.language.modality import words
from briefing.language.tree import Tree

_NEARLY = frozenset({"almost", "nearly", "virtually", "practically", "all"})
"""Before "certainly" these make it a guess."""
_SURE = frozenset({"certainly", "surely", "definitely", "assuredly"})
_VIEWS = frozenset({"view", "opinion", "judgment", "judgement", "guess", "mind", "reading", "estimation"})
_QUOTES = frozenset('"“”«»')
_SEEMING = frozenset({"seem", "appear", "look", "sound"})
_LIKELY = frozenset({
    "likely", "unlikely", "possible", "probable", "improbable", "conceivable", "plausible", "doubtful", "arguable",
})  # fmt: skip
_WRONGLY = frozenset({"wrongly", "falsely", "mistakenly", "erroneously", "incorrectly", "inaccurately"})
_COMING_UPON = frozenset({
    "find", "trace", "locate", "identify", "spot", "detect", "count", "muster", "name", "produce", "show",
})  # fmt: skip
"""Verbs of what is found or shown, once somebody has looked."""
_NO_MORE = frozenset({"only", "just", "no", "none", "nothing", "nobody", "merely", "hardly"})
_PERFECT_BY = frozenset({"by", "before", "until"})
_AWAITING = frozenset({"after", "when", "once"})
"""Marks of a clause in the present that tells of what is still to happen."""


@cache
def _phrases(name: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Return the phrases of class `name`, word by word, under their first words."""
    phrases = [tuple(phrase.split()) for phrase in sorted(words(name))]
    return {first: tuple(p for p in phrases if p[0] == first) for first in {p[0] for p in phrases}}


def is_guessed(tree: Tree, verb: int) -> bool:
    """Return whether the clause's own words make it a guess: "probably", "almost certainly", "in all likelihood"."""
    for child in tree.children(verb, "advmod"):
        if tree[child].lemma.lower() in words("uncertain_adverbs"):
            return True
        if tree[child].lemma in _SURE and child > 0 and tree[child - 1].text.lower() in _NEARLY:
            return True
    return bool(_phrases_of(tree, verb, "guessing_phrases")) or _guessed_deed(tree, verb)


def hedging_words(tree: Tree, verb: int) -> list[int]:
    """Return the tokens before `verb` that its group must keep: "almost" of "almost certainly", "in principle"."""
    found: list[int] = []
    for child in tree.children(verb, "advmod"):
        if child < verb and tree[child].lemma.lower() in words("uncertain_adverbs") | _SURE:
            found.extend(i for i in tree.subtree(child) if tree[i].pos != "PUNCT" and i < verb)
    for name in ("guessing_phrases", "reserving_phrases"):
        for phrase in _phrases_of(tree, verb, name):
            found.extend(i for i in phrase if i < verb)
    return sorted(set(found))


def _in_my_view(tree: Tree, verb: int) -> bool:
    """Return whether who writes gives it as his own view; what somebody is quoted with is his stand."""
    views = [tree.child(i, "pobj") for i in tree.children(verb, "prep") if tree[i].lemma.lower() in {"in", "to"}]
    own = [v for v in views if v is not None and tree[v].lemma in _VIEWS]
    mine = any(tree[i].text.lower() == "my" for v in own for i in tree.children(v, "poss"))
    return mine and not any(token.text in _QUOTES for token in tree.tokens)


def is_framed(tree: Tree, verb: int) -> bool:
    """Return whether a frame around the clause only supposes it: "it seems that A", "in my view A"."""
    if _in_my_view(tree, verb):
        return True
    for child in tree.children(verb, "parataxis", "ccomp", "advcl", "conj"):
        if tree[child].lemma in _SEEMING and _impersonal(tree, child) and not _has_content(tree, child):
            return True
    here = verb
    while tree[here].dep in {"xcomp", "ccomp", "advcl", "conj"} and tree[here].head != here:
        above = tree[here].head
        wrongly = any(tree[i].lemma.lower() in _WRONGLY for i in tree.children(above, "advmod"))
        if wrongly and tree[here].dep in {"xcomp", "ccomp"}:
            # "was wrongly reported to have signed"
            return True
        as_if = any(tree[i].text.lower() in {"if", "though", "like"} for i in tree.children(here, "mark"))
        if (tree[here].dep == "ccomp" or as_if) and _impersonal(tree, above) and above < here:
            likely = tree.child(above, "acomp", "attr", "oprd")
            if tree[above].lemma in _SEEMING or (likely is not None and tree[likely].lemma.lower() in _LIKELY):
                return True
        here = above
    return False


def is_not_one(tree: Tree, subject: int) -> bool:
    """Return whether the subject is nobody or not all: "not a single member", and not "not only Chad"."""
    first = tree.subtree(subject)[0]
    behind = tree[first + 1].lemma.lower() if first + 1 < len(tree.tokens) else ""
    return tree[first].text.lower() == "not" and behind in {"a", "one", "all", "every", "many", "any"}


def is_hearsay_tail(tree: Tree, verb: int) -> bool:
    """Return whether the sentence closes with whose word it is: ", or so the rebels claim", "to hear Peru tell it"."""
    texts = [token.text.lower() for token in tree.tokens]
    for place in range(verb + 1, len(texts) - 3):
        if texts[place] not in {",", "-", "–", "—", "--"}:
            continue
        behind = texts[place + 1 : place + 3]
        told = behind == ["to", "hear"] and "tell" in texts[place + 3 : place + 9]
        if told or (behind == ["or", "so"] and texts[place + 3] not in {",", ".", "to", "of", "in", "later", "on"}):
            return True
    return False


def is_past_guess(tree: Tree, verb: int) -> bool:
    """Return whether a modal guesses at the past: "may have signed"; not "must have paid by June"."""
    helpers = {tree[i].text.lower() for i in tree.children(verb, "aux")}
    if "have" not in helpers or not helpers & {"may", "might", "could", "can", "must"}:
        return False
    return "must" not in helpers or _guessed_deed(tree, verb)


def _guessed_deed(tree: Tree, verb: int) -> bool:
    """Return whether "must have" tells what is concluded and not what is owed by a day."""
    helpers = {tree[i].text.lower() for i in tree.children(verb, "aux")}
    bounded = any(tree[i].lemma in _PERFECT_BY for i in tree.children(verb, "prep", "mark"))
    return {"must", "have"} <= helpers and tree[verb].tag == "VBN" and not bounded


def _phrases_of(tree: Tree, verb: int, name: str) -> list[tuple[int, ...]]:
    """Return the places of the phrases of class `name` that stand in the clause, outside its subject."""
    phrases = _phrases(name)
    texts = [token.text.lower() for token in tree.tokens]
    starts = [start for start, text in enumerate(texts) if text in phrases]
    if not starts:
        return []
    found: list[tuple[int, ...]] = []
    subject = tree.child(verb, "nsubj", "nsubjpass")
    inside = set(tree.subtree(subject)) if subject is not None else set()
    for start in starts:
        for phrase in phrases[texts[start]]:
            place = tuple(range(start, start + len(phrase)))
            if tuple(texts[start : start + len(phrase)]) != phrase or start in inside or verb in place:
                continue
            # The clause that the whole phrase hangs from: no part of it may head a clause of its own.
            above = next((tree[i].head for i in place if tree[i].head not in place), verb)
            if above == verb or (tree[above].dep == "advmod" and tree[above].head == verb):
                found.append(place)
    return found


def _impersonal(tree: Tree, verb: int) -> bool:
    subject = tree.child(verb, "nsubj", "nsubjpass", "expl")
    return subject is not None and tree[subject].lemma == "it"


def _has_content(tree: Tree, verb: int) -> bool:
    return any(i > verb for i in tree.children(verb, "ccomp", "xcomp", "acomp", "oprd", "attr", "prep"))


def was_able(tree: Tree, verb: int) -> bool:
    """Return whether "could" tells what was done and no more: "could trace only four", "could find no record"."""
    helpers = {tree[i].text.lower() for i in tree.children(verb, "aux")}
    if "could" not in helpers or tree[verb].lemma not in _COMING_UPON:
        return False
    supposed = tree.child(verb, "advcl") is not None or "have" in helpers
    return not supposed and any(tree[i].text.lower() in _NO_MORE for i in tree.subtree(verb) if i > verb)


def is_awaited(tree: Tree, verb: int) -> bool:
    """Return whether something else waits for the clause: "only when both sides sign it", "will end once they sign"."""
    token = tree[verb]
    opener = next((i for i in tree.children(verb, "mark", "advmod") if tree[i].lemma.lower() in _AWAITING), None)
    if token.dep not in {"advcl", "ccomp"} or opener is None or opener > verb or not _is_present(tree, verb):
        return False
    if opener and tree[opener - 1].lemma.lower() == "only":
        return True
    ahead = {tree[i].text.lower() for i in tree.children(token.head, "aux")} & words("future_modals")
    return bool(ahead) and tree[opener].lemma.lower() != "after"


def _is_present(tree: Tree, verb: int) -> bool:
    finite = [tree[i] for i in tree.children(verb, "aux", "auxpass")]
    return (finite[0] if finite else tree[verb]).tag in {"VBP", "VBZ"}
