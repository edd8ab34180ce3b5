"""The verb group of a clause as it goes onto the page: "have yet to agree", "is expected to attend".

Owns finite forms: what an infinitive or participle takes from the verb that governs it. A clause that has no
finite form saying no more than the text gets none.
"""

from __future__ import annotations

from briefing.language.arranged import copula_of
from briefing.language.certainty import Grade, denying_phrase, grade_clause, shares_negation
from briefing.language.hedges import hedging_words
from briefing.language.inflections import is_base_form, past_of, pasts_of, third_person_of
from briefing.language.modality import words
from briefing.language.subjects import asked_through
from briefing.language.title_words import title_words
from briefing.language.tree import FINITE, TENSED, Tree

_CONTRACTIONS = {
    "n't": "not",
    "n’t": "not",
    "'ll": "will",
    "’ll": "will",
    "'ve": "have",
    "’ve": "have",
    "wo": "will",
    "ca": "can",
    "'re": "are",
    "’re": "are",
    "'d": "would",
    "’d": "would",
}
_TELLING_ADVERBS = frozenset(
    {
        "yet",
        "never",
        "jointly",
        "not",
        "reportedly",
        "likely",
        "allegedly",
        "longer",
        "hardly",
        "barely",
        "partly",
        "partially",
        "provisionally",
        "temporarily",
        "almost",
        "nearly",
        "possibly",
        "conditionally",
    }
)
"""Adverbs before the verb without which the line would say more than its source."""

_SETTING = frozenset(
    {
        "accordingly",
        "actually",
        "additionally",
        "consequently",
        "currently",
        "daily",
        "early",
        "earlier",
        "eventually",
        "finally",
        "formerly",
        "lately",
        "newly",
        "previously",
        "presently",
        "really",
        "recently",
        "shortly",
        "subsequently",
        "ultimately",
        "usually",
    }
)
"""Adverbs in -ly of time and of the course of a text: they tell nothing of how the deed is done."""


def pays_call(tree: Tree, verb: int) -> bool:
    """Return whether "called on" tells a visit: "called on the President", and asks nothing of him."""
    opener = verb + 1
    if tree[verb].lemma != "call" or opener >= len(tree.tokens) or tree[opener].text.lower() not in {"on", "upon"}:
        return False
    # "called on H.E. Mr. Ana Cruz": behind titles the parser gives the name to the verb.
    host = tree.child(opener, "pobj") or tree.child(verb, "dobj")
    asked = any(tree[i].text.lower() == "to" and tree[i].tag == "TO" for i in tree.subtree(verb))
    if host is None or host < opener or asked:
        return False
    return tree[host].ent == "PERSON" or tree[host].lemma.lower() in title_words().heads


def verb_words(tree: Tree, verb: int, passive: bool, grade: Grade, depth: int = 0) -> str:
    """Return the verb group with its auxiliaries, finite where it can be: "have agreed", "is expected to meet".

    "" where the clause has no finite form that says no more than the text.
    """
    token = tree[verb]
    helpers = [i for i in tree.children(verb, "aux", "auxpass", "neg") if i < verb]
    helpers += [
        i
        for i in tree.children(verb, "advmod")
        if i < verb
        and (tree[i].lemma in _TELLING_ADVERBS or tree[i].text.lower() == "longer" or _tells_how(tree, verb, i))
    ]
    helpers += [
        i - 1 for i in helpers if tree[i].text.lower() == "longer" and i > 0 and tree[i - 1].text.lower() == "no"
    ]
    helpers += [i for i in denying_phrase(tree, verb) if i < verb]
    helpers = list(dict.fromkeys([*helpers, *hedging_words(tree, verb)]))
    if token.lemma in {"be", "have", "do"} or token.pos == "AUX":
        helpers += [i for i in tree.children(verb, "neg") if i > verb]
    particle = tree.child(verb, "prt")
    tail = f" {tree[particle].text}" if particle is not None else ""
    texts = [_expand(tree[i].text, verb, tree) for i in sorted(helpers)]
    if any(tree[i].lemma == "neither" and i < verb for i in tree.children(verb, "preconj", "cc", "advmod", "det")):
        # "would neither join nor finance it"
        texts = [*texts[:1], "not", *texts[1:]] if texts else ["neither"]
    if token.lemma in {"be", "have", "do"} and (token.pos == "AUX" or any(i > verb for i in helpers)):
        if token.dep == "xcomp" and token.tag == "VB" and depth < 4 and not any(i > verb for i in helpers):
            return _chain(tree, verb, texts, token.text, depth)
        after = [i for i in helpers if i > verb]
        texts = [_expand(tree[i].text, verb, tree) for i in sorted(set(helpers) - set(after))]
        return " ".join([*texts, _expand(token.text, verb, tree), *[_expand(tree[i].text, verb, tree) for i in after]])
    if shares_negation(tree, verb) and token.tag in TENSED:
        return (
            " ".join(["did" if token.tag == "VBD" else "does" if token.tag == "VBZ" else "do", "not", token.lemma])
            + tail
        )
    if [text.lower() for text in texts] == ["did"] and token.tag == "VB" and not grade.negated:
        # "did agree": the stress answers words that the line has not.
        return past_of(token.lemma) + tail
    core = token.text if token.text.islower() or not token.text.isalpha() else token.text.lower()
    if any(tree[i].tag in FINITE for i in helpers if tree[i].dep != "advmod") or token.tag in {
        "VBD",
        "VBZ",
        "VBP",
    }:
        return " ".join([*texts, core]) + tail
    if token.tag == "VB" and token.dep == "ROOT" and not helpers and _stands_with_plural(tree, verb):
        return core + tail
    if token.dep == "conj" and depth < 4 and tree[token.head].pos == "VERB":
        shared = _shared_helpers(tree, verb, core, grade, depth)
        return shared + tail if shared else ""
    if token.dep == "xcomp" and depth < 4:
        chain = _chain(tree, verb, texts, core, depth)
        return chain + tail if chain else ""
    if token.dep in {"advcl", "acl", "ROOT", "ccomp"} and token.tag == "VBG" and not helpers:
        return (past_of(token.lemma) if grade.tense in {"past", ""} else "") + tail
    if token.dep in {"acl", "advcl"} and token.tag == "VBN" and not helpers:
        return f"was {core}{tail}"
    return ""


def _stands_with_plural(tree: Tree, verb: int) -> bool:
    """Return whether a bare verb is the present of a subject in the plural: "the envoys, A and B, meet again"."""
    subject = tree.child(verb, "nsubj")
    return subject is not None and subject < verb and tree[subject].tag in {"NNS", "NNPS"}


def _tells_how(tree: Tree, verb: int, adverb: int) -> bool:
    """Return whether an adverb right before its verb tells how: "will unconditionally release"."""
    token = tree[adverb]
    return (
        token.tag == "RB"
        and token.text.endswith("ly")
        and token.lemma not in _SETTING
        and token.ent not in {"DATE", "TIME"}
        and all(tree[i].dep == "advmod" and tree[i].head == verb for i in range(adverb, verb))
    )


def _shared_helpers(tree: Tree, verb: int, core: str, grade: Grade, depth: int) -> str:
    first = tree[verb].head
    for above in tree.ancestors(first):
        goes_on = tree[first].dep == "conj" and tree[first].tag == tree[verb].tag == "VB"
        if not goes_on or any(tree[i].tag != "TO" for i in tree.children(first, "aux", "auxpass")):
            break
        # "will remove the levy, reopen the border and pay": the third takes what the second took.
        first = above
    if tree[verb].tag == tree[first].tag and tree[first].dep != "xcomp":
        shared = [tree[i].text for i in tree.children(first, "aux", "auxpass") if i < first]
        if tree[verb].tag == "VBG" and not shared:
            return past_of(tree[verb].lemma)
        if _has_own_not(tree, verb) or shares_negation(tree, verb):
            # "will lift the ban and not raise the fee": the second takes "will" from the first, and its "not" stays.
            return " ".join([*shared[:1], "not", *shared[1:], core]) if shared else ""
        return " ".join([*shared, core])
    if tree[first].dep == "xcomp":
        denied = _has_own_not(tree, verb) or shares_negation(tree, verb)
        return _chain(tree, first, ["not", "to"] if denied else ["to"], core, depth + 1)
    if tree[verb].tag == "VB" and tree[first].tag == "VBD" and past_of(tree[verb].lemma) == core:
        # "held a session and set up a fund": the past has the form of the base.
        return core
    return "" if tree[verb].tag in {"VB", "VBG"} else core


def _has_own_not(tree: Tree, verb: int) -> bool:
    """Return whether a "not" of its own stands before the verb: "to lift the ban and not to raise the fee"."""
    return any(i < verb for i in tree.children(verb, "neg"))


def _chain(tree: Tree, verb: int, texts: list[str], core: str, depth: int) -> str:
    """Return "is expected to attend" for "attend": an infinitive behind the verb that governs it."""
    above = tree[verb].head
    copula = copula_of(tree, verb)
    if copula is not None:
        # "is due to meet", "are not yet able to agree": the adjective with what stands before it.
        outer = verb_words(tree, copula, False, grade_clause(tree, copula), depth + 1)
        degree = [tree[i].text for i in (*tree.children(above, "advmod", "neg"), above) if copula < i <= above]
        return " ".join([outer, *degree, *texts, core]) if outer else ""
    asked = tree.child(above, "dobj", "dative") or asked_through(tree, above, verb)
    if asked is not None and tree[above].lemma in words("object_control"):
        return ""
    if _skips_object(tree, above, verb):
        return ""
    grade = grade_clause(tree, above)
    outer = verb_words(tree, above, tree.child(above, "auxpass") is not None, grade, depth + 1)
    if tree[above].pos == "ADJ" or not outer:
        return ""
    between = [
        word
        for i in tree.children(above, "acomp", "advmod", "prep")
        if above < i < verb and tree[i].lemma != "also" and tree[i - 1].lemma != "as"
        for word in ([tree[i].text] if tree[i].dep != "prep" else _reserve(tree, i))
    ]
    return " ".join([outer, *between, *texts, core])


def _reserve(tree: Tree, opener: int) -> list[str]:
    """Return the words of "in principle" and its like, without which "agreed to release" would say more."""
    noun = tree.child(opener, "pobj")
    if tree[opener].lemma != "in" or noun is None or tree[noun].lemma not in {"principle", "theory", "part"}:
        return []
    return [tree[i].text for i in tree.subtree(opener)]


def _skips_object(tree: Tree, above: int, verb: int) -> bool:
    """Return whether a noun stands between both verbs: "tasked the ministries to sign" is no "tasked to sign"."""
    object_ = tree.child(above, "dobj")
    if tree[above].lemma == "have" and any(above < i < verb for i in tree.children(above, "prep")):
        # "have until 30 June to ratify" is no "have to ratify"
        return True
    if object_ is None or not above < object_ < verb or tree[above].lemma in _PROMISING:
        return False
    return not tree[object_].text.lower().endswith(("self", "selves"))


_PROMISING = frozenset({"promise", "pledge", "vow", "swear"})
"""Verbs whose subject does what the infinitive says, whoever is told: "promised Chad to withdraw"."""


_MODALS = frozenset({"will", "would", "can", "could", "may", "might", "must", "shall", "should", "did", "had", "was"})


_EVER = frozenset({"never", "also", "still", "always", "only", "now", "already"})
"""Adverbs that may stand before a verb of one word."""


def in_third_person(group: str) -> str:
    """Return a group said of "I" or "we" as it is said of one other: "have signed" -> "has signed"."""
    first, _, rest = group.partition(" ")
    if not group:
        return group
    if first in _EVER:
        return f"{first} {in_third_person(rest)}"
    plain = {"am": "is", "are": "is", "were": "was", "have": "has", "do": "does"}.get(first, "")
    if not plain and first not in _MODALS and is_base_form(first) and first not in pasts_of(first):
        plain = third_person_of(first)
    return f"{plain or first} {rest}".strip()


def _expand(text: str, verb: int, tree: Tree) -> str:
    lower = text.lower()
    if lower in {"'s", "’s"}:
        return "has" if tree[verb].tag == "VBN" and tree.child(verb, "auxpass") is None else "is"
    return _CONTRACTIONS.get(lower, lower)
