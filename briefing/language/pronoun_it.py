"""Which body "it" and "its" are: the one that acts in the clause, or that acted in the sentence before.

Owns the rules for the neuter. As with other pronouns, unsure means no party.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from briefing.language.attribution_cues import words
from briefing.language.discourse import ArticleState, Found, parties_at
from briefing.language.pronoun_limits import is_time, subjects_above
from briefing.language.together import does_human_act
from briefing.language.tree import Tree, is_formal_subject
from briefing.model import Party
from briefing.resources import load_data

Resolution = tuple[tuple[Party, ...], str]
_UNSURE: Resolution = ((), "pronoun: unsure")
_BODIES = ("office", "organisation", "country")
_ASKING = frozenset({"want", "demand", "ask", "seek", "request", "insist", "urge", "call", "propose", "offer"})
"""Verbs of which one goes on where another stood: "Peru wants a panel. It also asked for talks"."""
_ACTS = frozenset({
    "offer", "seek", "oppose", "support", "suspend", "withdraw", "expel", "recall", "threaten", "block", "lift",
    "impose", "send", "open", "close", "hold", "pay", "file", "submit", "launch", "ban", "join", "ratify", "summon",
})  # fmt: skip
"""What states and bodies do and a text, a sum or a ship does not."""
_LINKS = frozenset({"but", "and", "however", "meanwhile", "also", "then", "separately", "instead", "later", "now", ","})


def resolve_it(
    tree: Tree, index: int, found: Sequence[Found], state: ArticleState, quoted: Sequence[bool]
) -> Resolution:
    """Return the body that "it" or "its" at token `index` stands for, and the derivation.

    Args:
        found: what the sentence's phrases stand for, those before the pronoun at least.
        quoted: for each token, whether it stands in quotation marks.
    """
    held = _its_holder(tree, index, state)
    if held[0] and not quoted[index]:
        return held
    if tree[index].dep not in ("nsubj", "nsubjpass", "poss") or tree[index].text.lower() == "itself":
        return _UNSURE
    for subject, governs, _ in subjects_above(tree, index):
        if subject >= index or quoted[subject] != quoted[index]:
            continue
        parties = parties_at(tree, found, subject)
        if len(parties) == 1 and parties[0].kind in _BODIES:
            between = [
                t
                for t in tree.tokens[subject + 1 : index]
                if t.pos in ("NOUN", "PROPN")
                and t.tag in ("NN", "NNP")
                and t.dep in ("nsubj", "dobj", "pobj")
                and not is_time(t.ent)
            ]
            told = governs and tree[index].dep != "poss" and not is_formal_subject(tree, index)
            if (told or tree[index].dep == "poss") and not between:
                return parties, f"pronoun: subject of the clause, {parties[0].name}"
        return _UNSURE
    return _body_before(tree, index, state) if not quoted[index] else _UNSURE


def _body_before(tree: Tree, index: int, state: ArticleState) -> Resolution:
    """Return who "It" at the head of a sentence is: the one body that acted in the sentence before.

    Where that sentence names another body, or a text that could say or ask the like, only "also" behind a verb of the
    same kind tells: "Peru wants a panel, which Chile opposes. It also wants talks".
    """
    opening = tree.tokens[:index]
    if not state.subjects or any(t.text.lower() not in _LINKS for t in opening) or is_formal_subject(tree, index):
        return _UNSURE
    verb = tree[tree[index].head]
    acting = state.subjects[-1]
    if len(acting) != 1 or acting[0].kind not in _BODIES or tree[index].dep != "nsubj":
        return _UNSURE
    if not does_human_act(tree, index) and verb.lemma not in _ACTS | _ASKING:
        return _UNSURE
    also = any(tree[i].text.lower() == "also" for i in tree.children(verb.i, "advmod"))
    alike = verb.lemma == state.acts[-1] or {verb.lemma, state.acts[-1]} <= _ASKING
    others = {p for f in state.history[-1] for p in f.parties if p.kind in _BODIES} - {*acting}
    rivals = bool(others) or bool(state.nouns[-1] & _rivals())
    if rivals and not (also and alike):
        return _UNSURE
    if also and verb.lemma in words("say") and state.acts[-1] not in words("say"):
        # "The agency wants a test. It also said": of whoever spoke before that.
        return _UNSURE
    return acting, f"pronoun: subject of the sentence before, {acting[0].name}"


@cache
def _rivals() -> frozenset[str]:
    """Return the nouns for bodies and texts, which may be "it" beside whoever acted."""
    bodies = load_data("briefing.language", "data/offices.yaml")["acting_organisation_nouns"]
    return frozenset(bodies) | words("documents") | {"government", "firm", "ship", "vessel", "cabinet", "club", "team"}


def _its_holder(tree: Tree, index: int, state: ArticleState) -> Resolution:
    """Return whose "Its spokesperson" at the head of a sentence is: the body that acted in the sentence before."""
    holder = tree[tree[index].head]
    if index != 0 or tree[index].tag != "PRP$" or not state.subjects or holder.dep not in ("nsubj", "nsubjpass"):
        return _UNSURE
    data = load_data("briefing.language", "data/offices.yaml")
    words = {*data["open"], *data["fixed"], "leader", "chief", "head"}
    acting = state.subjects[-1]
    if holder.lemma not in words or len(acting) != 1 or acting[0].kind not in _BODIES:
        return _UNSURE
    others = {p for f in state.history[-1] for p in f.parties if p.kind in ("office", "organisation")} - {*acting}
    if others:
        return _UNSURE
    return acting, f"pronoun: subject of the sentence before, {acting[0].name}"
