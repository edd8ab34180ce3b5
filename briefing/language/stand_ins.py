"""What a pronoun that no reference explains stands for in its own sentence: the object before it, the speaker."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.language.attribution_cues import words
from briefing.language.letters import asked_by_letter
from briefing.language.offices import office_words
from briefing.language.tree import SUBJECTS, Tree, is_formal_subject
from briefing.language.wording import Wording, possessive
from briefing.model import Attribution

_LIGHT = frozenset({"take", "make", "have", "give", "lose"})
"""Verbs that make one word with a bare noun: "take note", "make use", "lose sight"."""
_TAKEN_BY_THINGS = frozenset({
    "time", "day", "week", "month", "year", "hour", "minute", "effort", "courage", "patience", "place", "effect",
    "part",
})  # fmt: skip
"""What takes these may be a matter: "it would take weeks"."""
_FIRMS = frozenset({"company", "firm", "utility", "operator", "airline", "bank", "group", "union", "club", "institute"})


def objects_before(wording: Wording, verb: int) -> dict[int, str]:
    """Return the words for an "it" that takes up the verb before's object ("rejected it") or whom a letter asks."""
    tree = wording.tree
    asked = asked_by_letter(tree, verb)
    if asked is not None and not _is_known(wording, asked[0]):
        return {asked[0]: _inside(wording.noun_phrase(asked[1]))}
    pronoun = tree.child(verb, "dobj")
    top = verb
    if pronoun is None:
        inner = tree.child(verb, "xcomp")
        pronoun = tree.child(inner, "dobj") if inner is not None else None
    if pronoun is None or tree[pronoun].text.lower() not in {"it", "them"}:
        return {}
    if _is_known(wording, pronoun):
        return {}
    while tree[top].dep == "xcomp":
        top = tree[top].head
    if tree[top].dep == "parataxis" and tree[pronoun].text.lower() == "it":
        noun = _only_noun(tree, tree[top].head, top)
        return {pronoun: _inside(wording.noun_phrase(noun))} if noun is not None else {}
    if tree[top].dep != "conj" or tree[tree[top].head].pos != "VERB":
        return {}
    noun = _taken_up(tree, tree[top].head)
    several = noun is not None and (tree[noun].tag in {"NNS", "NNPS"} or tree.child(noun, "conj") is not None)
    if noun is None or tree[noun].pos == "PRON" or several != (tree[pronoun].text.lower() == "them"):
        return {}
    return {pronoun: wording.noun_phrase(noun)}


def _is_known(wording: Wording, pronoun: int) -> bool:
    """Return whether the references tell whom the pronoun stands for."""
    known = wording.references.get(pronoun)
    return known is not None and bool(known.parties)


def _taken_up(tree: Tree, verb: int) -> int | None:
    """Return the object that "it" behind a verb takes up: of "took note of a request" the request, never the note."""
    noun = tree.child(verb, "dobj")
    if noun is None or tree[verb].lemma not in _LIGHT or tree[noun].tag != "NN":
        return noun
    if tree.child(noun, "det", "poss") is not None:
        return noun
    of = next((i for i in (*tree.children(noun, "prep"), *tree.children(verb, "prep")) if i > noun), None)
    return tree.child(of, "pobj") if of is not None and tree[of].lemma == "of" else None


def _inside(phrase: str) -> str:
    """Return a phrase of a common noun as it stands inside a line."""
    opening, space, rest = phrase.partition(" ")
    return f"{opening.lower()}{space}{rest}" if opening.lower() in {"the", "a", "an", "this"} else phrase


def _only_noun(tree: Tree, clause: int, behind: int) -> int | None:
    """Return the subject of the clause before a part of the sentence, where no other one thing is told of there.

    "The electricity is not a gift: Kyrgyzstan will return it".
    """
    subject = tree.child(clause, "nsubj", "nsubjpass")
    if subject is None or tree[subject].tag != "NN":
        return None
    things = [
        token.i
        for token in tree.tokens[:behind]
        if token.tag in {"NN", "NNP"} and token.dep in {*SUBJECTS, "dobj", "pobj"} and token.ent not in {"DATE", "TIME"}
    ]
    return subject if [i for i in things if tree.clause_of(i) == clause] == [subject] else None


def owned_by_speaker(wording: Wording, heads: Sequence[int], attribution: Attribution | None) -> dict[int, str]:
    """Return whose it is in "the ministry said 12 of its soldiers": nobody is named between."""
    if attribution is None or not heads or len(attribution.parties) != 1:
        return {}
    country = attribution.parties[0].country
    if attribution.parties[0].kind == "person" or not country:
        return {}
    found: dict[int, str] = {}
    for i in wording.tree.subtree(heads[0]):
        token = wording.tree[i]
        reference = wording.references.get(i)
        if token.text.lower() == "its" and (reference is None or not reference.parties):
            between = [t for t in wording.tree.tokens if attribution.content_start <= t.start < token.start]
            if not any(t.pos in {"NOUN", "PROPN"} for t in between):
                found[i] = possessive(country)
    return found


def speaking_noun(tree: Tree, pronoun: int) -> int | None:
    """Return the noun that "they" or "it" takes up as the subject of what that noun says, None where unsure.

    "The two ministries announced they would restore relations": who speaks is the only one named before.
    """
    word = tree[pronoun].text.lower()
    clause = tree[pronoun].head
    above = tree[clause].head
    if word not in {"they", "it"} or tree[pronoun].dep not in SUBJECTS or tree[clause].dep != "ccomp":
        return None
    noun = tree.child(above, "nsubj")
    if noun is None or not noun < above < pronoun or tree[above].lemma not in words("say") | words("quote_only"):
        return None
    several = tree[noun].tag in {"NNS", "NNPS"} or tree.child(noun, "conj") is not None
    between = [
        token
        for token in tree.tokens[above + 1 : pronoun]
        if token.pos in {"NOUN", "PROPN"} and token.ent not in {"DATE", "TIME"}
    ]
    if tree[noun].pos not in {"NOUN", "PROPN"} or several != (word == "they") or between:
        return None
    body = tree[noun].ent == "ORG" or tree[noun].lemma in office_words()["bodies"] | _FIRMS
    lasts = any(tree[i].lemma in _TAKEN_BY_THINGS for i in tree.children(clause, "dobj"))
    idle = tree[clause].lemma in {"be", "seem", "appear"} or is_formal_subject(tree, pronoun)
    idle = idle or (tree[clause].lemma == "take" and (lasts or tree.child(clause, "dobj") is None))
    # "The minister said it had been agreed": no deed of the minister's.
    return noun if word == "they" or (body and not idle) else None
