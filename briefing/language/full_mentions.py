"""The full mentions of things in an article: "a transit visa that Mauritania requires", "the levy on ammonia".

Owns which words of a noun phrase tell which thing it is, and whether the mention may lend them: not where the thing is
denied, wished or supposed, and never somebody's figures or judgement in the line of another. Which bare phrase takes
them up is decided in `first_mentions`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal

from briefing.language.certainty import grade_clause
from briefing.language.mention_words import (
    CONTENT,
    DEFINITE,
    UNSURE,
    before,
    behind,
    clause_behind,
    counts,
    is_settled,
    name_behind,
)
from briefing.language.named_things import in_brackets, name_called
from briefing.language.tree import Tree
from briefing.language.wording import Wording
from briefing.model import Attribution, Sentence

_NOBODYS = frozenset({"no", "any", "every", "each", "another", "other", "neither", "either", "such", "what", "which"})
"""Determiners of what is not there, or is not the one that was named."""
_DETERMINER = re.compile(r"^(?:the|an?) ", re.IGNORECASE)
EMPTY = frozenset({"understanding", "intent", "principle"})
"""What stands behind a noun as a part of its name only: "a memorandum of understanding"."""
_WISHES = frozenset({"call", "demand", "request", "wish", "desire", "hope", "bid", "without", "if"})
_WISHING = frozenset({"want", "seek", "demand", "desire", "wish", "hope", "urge", "call", "ask", "request"})
_ENDING = frozenset({
    "drop", "lift", "scrap", "withdraw", "end", "cancel", "abandon", "suspend", "revoke", "abolish", "remove",
    "reverse", "halve", "cut", "reduce", "delay", "postpone", "keep", "maintain", "respect", "breach", "violate",
    "sever", "damage", "release", "free", "return", "settle", "pay", "repay", "clear", "solve", "resolve",
})  # fmt: skip
"""Verbs of what can only be done to a thing that is there."""
_STANDING = frozenset({"have", "be", "want", "see", "know", "need", "include", "employ", "cover", "protect"})
"""Verbs of what lasts: whoever has workers, has no certain ones."""

Doubt = Literal["", "unsure", "wished"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A full mention: what a noun was told to be."""

    noun: str
    plural: bool
    sentence: int
    token: int
    words: str
    """As they go into a line, with "the" or a possessor: "the memorandum of understanding on domestic workers"."""
    telling: frozenset[str]
    """Lemmas of the words that tell which one it is; none for a bare "a ship" or "the ship"."""
    definite: bool
    called: bool
    """A name follows: "the tanker Hong Yuan 66"."""
    variants: tuple[str, ...]
    """The words that may go into a line, the longest first: `words`, then those without what stands behind the noun."""
    neutral: tuple[str, ...]
    """The like for the line of another speaker: no figures and no clauses of who tells it."""
    teller: str
    """Who tells it; "" for the article."""
    doubt: Doubt
    """It is denied, supposed ("unsure") or wished where it is told, and lends no words."""
    at_work: bool
    """It is what something was done to, on one occasion: "arrested a group of traders"."""


def full_mentions(tree: Tree, sentence: Sentence) -> list[Mention]:
    """Return the noun phrases of a sentence that things may be known by later, in the order of their nouns."""
    wording = Wording(tree, sentence.references, sentence.dates, stand_ins=_unowned(tree, sentence))
    phrases: dict[tuple[int, frozenset[int]], str] = {}

    def put(noun: int, chosen: set[int]) -> str:
        key = noun, frozenset(chosen)
        if key not in phrases:
            phrases[key] = _phrase(tree, noun, chosen, wording) if chosen else ""
        return phrases[key]

    found = []
    for token in tree.tokens:
        if token.pos not in ("NOUN", "PROPN") or token.ent in ("DATE", "TIME", "PERSON", "GPE"):
            continue
        named = name_behind(tree, token.i)
        if token.dep in ("compound", "nmod", "amod", "npadvmod") and not named:
            continue
        if token.i and tree[token.i - 1].text == "(" and token.dep == "appos":
            continue
        if not named and token.i + 1 < len(tree.tokens) and tree[token.i + 1].tag == "CD":
            # "Article 9 of the accord" is known by its number.
            continue
        own = tree.children(token.i)
        determiner = next((tree[i].text.lower() for i in own if tree[i].dep == "det"), "")
        if determiner in _NOBODYS or any(tree[i].lemma in _NOBODYS for i in own if i < token.i):
            continue
        fore, told_before = before(tree, token.i, named)
        after, more = behind(tree, token.i, fore)
        sized, of_size = before(tree, token.i, named, amounts=True)
        size, by_size = behind(tree, token.i, sized, amounts=True)
        measured = {*sized, *size} if (of_size | by_size) - told_before - more else set()
        clause = clause_behind(tree, token.i, max((*fore, *after))) if not (told_before | more) - EMPTY else []
        number = counts(tree, token.i)
        by_clause = {tree[i].lemma.lower() for i in clause if tree[i].pos in CONTENT}
        telling = told_before | more | of_size | by_size | by_clause

        full = {*fore, *after, *clause}
        plain = told_before or more or clause
        variants = [put(token.i, measured), *([put(token.i, full), put(token.i, fore | after)] if plain else [])]
        neutral = [put(token.i, full - number)] if plain and (not clause or is_settled(tree, token.i, clause)) else []
        if told_before and token.pos != "PROPN":
            # Of a name nothing is left out: "the Supreme Council of Defence".
            variants, neutral = [*variants, put(token.i, fore)], [*neutral, put(token.i, fore - number)]
        bare = put(token.i, {token.i, *named})
        mention = Mention(
            noun=noun_of(token.lemma, token.text),
            plural=token.tag in ("NNS", "NNPS"),
            sentence=sentence.index,
            token=token.i,
            words=next(filter(None, variants), ""),
            telling=telling,
            called=bool(named),
            definite=determiner not in ("a", "an", ""),
            variants=tuple(dict.fromkeys(v for v in variants if v and (named or v != bare))),
            neutral=tuple(dict.fromkeys(v for v in neutral if v and (named or v != bare))),
            teller=teller_of(_attribution_at(sentence, token.start)),
            doubt=_doubt(tree, token.i),
            at_work=_is_at_work(tree, token.i),
        )
        found.append(mention)
        if (name := name_called(tree, token.i)) and not named:
            # "the Hafborg, a trawler": the name stands before its noun.
            words = (f"the {token.text} {name}",)
            called = replace(mention, words=words[0], telling=frozenset({name}), called=True)
            found.append(replace(called, variants=words, neutral=words))
        if telling and (short := in_brackets(tree, max(full), token.i)):
            found.append(replace(mention, noun=short.lower()))
    return found


def teller_of(said: Attribution | None) -> str:
    """Return who says something, in one form for the same speaker: "" for the article itself."""
    if said is None:
        return ""
    return "; ".join(sorted(party.name for party in said.parties)) or said.source_text.lower()


def _attribution_at(sentence: Sentence, start: int) -> Attribution | None:
    """Return who says what stands at an article offset, the innermost where one quotes another."""
    around = [a for a in sentence.attributions if a.content_start <= start < a.content_end]
    return min(around, key=lambda a: (a.content_end - a.content_start, a.content_start), default=None)


def _phrase(tree: Tree, noun: int, chosen: set[int], wording: Wording) -> str:
    words = wording.render(sorted(chosen))
    if tree[min(chosen)].i == 0 and (min(chosen) == noun or tree[min(chosen)].pos != "PROPN"):
        words = words[:1].lower() + words[1:]
    owner = tree.child(noun, "poss")
    owned = _is_owned(tree, noun) and owner in chosen
    return words if owned else f"the {_DETERMINER.sub('', words)}"


def _doubt(tree: Tree, noun: int) -> Doubt:
    """Return whether the thing is wished, denied or supposed where it stands; "the levy" is there all the same."""
    definite = any(tree[i].text.lower() in DEFINITE for i in tree.children(noun, "det"))
    if definite or tree.child(noun, "poss") is not None:
        return ""
    first = tree.first_conjunct(noun)
    verb = above = tree[first].head
    if tree[first].dep == "pobj":
        if tree[above].text != "for":
            return ""
        verb = tree[above].head
        if tree[verb].lemma in _WISHES:
            return "wished"
    elif tree[first].dep not in ("dobj", "nsubj", "nsubjpass", "attr"):
        return ""
    if tree[noun].pos == "PROPN" or verb not in tree.clause_heads:
        return ""
    if tree[verb].lemma in _WISHING and tree.child(verb, "ccomp", "xcomp") is None:
        return "wished"
    if tree[verb].lemma in _ENDING:
        # "wants Chad to lift a levy on flour": it is there.
        return ""
    grade = grade_clause(tree, verb)
    unsure = grade.negated or grade.certainty in ("possible", "denied") or bool(grade.flags & UNSURE)
    return "unsure" if unsure else ""


def _is_at_work(tree: Tree, noun: int) -> bool:
    """Return whether something was done to them once: "arrested a group of traders", "12 traders were arrested"."""
    here = noun
    if tree[here].dep == "pobj" and tree[tree[here].head].text == "of" and tree[tree[tree[here].head].head].tag == "NN":
        here = tree[tree[here].head].head
    verb = tree[here].head
    if tree[here].dep == "pobj" and tree[tree[here].head].dep == "agent":
        return True
    passive = tree[here].dep == "nsubjpass" and any(tree[i].text in ("was", "were") for i in tree.children(verb))
    helpers = [tree[i] for i in tree.children(verb, "aux")]
    done = tree[verb].tag == "VBD" or any(token.tag == "MD" or token.lemma == "have" for token in helpers)
    return passive or (tree[here].dep == "dobj" and done and tree[verb].lemma not in _STANDING)


def _is_owned(tree: Tree, noun: int) -> bool:
    """Return whether a name without "the" owns it: "Mozambique's loan programme"."""
    owner = tree.child(noun, "poss")
    return owner is not None and tree[owner].pos == "PROPN" and tree.child(owner, "det") is None


def noun_of(lemma: str, text: str) -> str:
    """Return the noun by which mentions are compared."""
    return lemma.lower() if lemma.islower() else text.lower()


def _unowned(tree: Tree, sentence: Sentence) -> dict[int, str]:
    """Return "the" for each "its" and "their": "a review of its quota" is later "the review of the quota"."""
    of_states = {
        reference.head
        for reference in sentence.references
        if reference.parties and all(party.kind in ("country", "organisation") for party in reference.parties)
    }
    return {t.i: "the" for t in tree.tokens if t.tag == "PRP$" and t.i not in of_states}
