"""Phrases in front of a clause that say what it is of: a matter, a text that is agreed, one that is only proposed.

Owns which phrases these are and whether they may go behind the clause. Conditions in front of it are the business of
`complements`.
"""

from __future__ import annotations

import re

from briefing.language.attribution_cues import words as saying_words
from briefing.language.modality import words
from briefing.language.tree import Tree

_ON_MATTERS = frozenset({"on", "regarding", "concerning", "about", "over"})
_NO_MATTERS = frozenset({
    "sideline", "sidelines", "margin", "margins", "eve", "occasion", "arrival", "return", "basis", "behalf", "whole",
    "part", "side", "hand", "contrary", "way", "ground", "day", "anniversary", "request", "advice", "order", "board",
    "condition", "average", "top", "paper", "air", "television", "radio", "road", "island", "coast", "border", "line",
})  # fmt: skip
"""Nouns behind "on" that tell when, where or how, and no matter."""
_NO_SCOPES = frozenset({
    "part", "moment", "example", "instance", "time", "while", "reason", "purpose", "sake", "start", "fear", "lack",
    "want", "year", "month", "week", "day", "decade", "hour", "beginning", "rest", "record", "fact", "good", "change",
})  # fmt: skip
"""Nouns behind "for" that tell a time, a reason or nothing."""
_NO_SCOPE_NAMES = frozenset({"DATE", "TIME", "CARDINAL", "ORDINAL", "PERSON", "GPE", "ORG", "NORP"})
_DRAFTS = frozenset({"draft", "scenario"})
_PURPOSE = re.compile(r", (?:in order|so as) to\b|, so that\b|, to (?=[a-z])")


def topic_before(tree: Tree, verb: int) -> int | None:
    """Return the preposition that names the matter at the head of a clause: "On the scholarships, Peru voiced concern".

    Behind the verb it tells what the clause is about; without it the line would say nothing. Not where the clause
    names a matter of its own by such a word.
    """
    subject = tree.child(verb, "nsubj", "nsubjpass")
    if subject is None:
        return None
    for child in tree.children(verb, "prep"):
        noun = tree.child(child, "pobj")
        if child > subject or tree[child].text.lower() not in _ON_MATTERS or noun is None:
            continue
        if tree[noun].ent in {"DATE", "TIME", "CARDINAL"} or tree[noun].lemma in _NO_MATTERS or noun > subject:
            return None
        own = any(i > verb and tree[i].text.lower() in _ON_MATTERS for i in tree.children(verb, "prep"))
        said = tree.child(verb, "ccomp") is not None
        return None if own or said or _ends_in_other_matter(tree, verb) else child
    return None


_JUDGING = frozenset({
    "group", "opposition", "union", "party", "resident", "rebel", "activist", "voter", "supporter", "opponent",
    "family", "farmer", "fisherman", "organisation", "organization", "campaigner", "public", "community",
    "society", "movement",
})  # fmt: skip
"""Whose view may stand behind "for": "for the opposition, Ghana gave in"."""


_ASKING = frozenset({
    "seek", "want", "get", "receive", "expect", "demand", "obtain", "borrow", "buy", "import", "request", "need",
})  # fmt: skip
"""Verbs that say what comes from somebody."""


def scope_before(tree: Tree, verb: int) -> int | None:
    """Return the "for" at the head of a clause that says what alone it holds of: "For lorries, Ghana will ...".

    So does the "from" that says of whom something is sought.
    Without it the line would tell the same of everything. Times, examples and those whose view it is are no scope.
    """
    subject = tree.child(verb, "nsubj", "nsubjpass")
    if subject is None or tree.child(verb, "ccomp") is not None:
        return None
    for child in tree.children(verb, "prep"):
        noun = tree.child(child, "pobj")
        if child > subject or noun is None or noun > subject:
            continue
        if tree[child].text.lower() == "from" and tree[noun].ent in {"GPE", "ORG"} and tree[verb].lemma in _ASKING:
            return child  # "From Chad, Niger is seeking a loan": of whom it is sought
        if tree[child].text.lower() != "for":
            continue
        below = [tree[i] for i in tree.subtree(child)]
        named = any(t.ent in _NO_SCOPE_NAMES or t.pos in {"PRON", "VERB"} or t.tag == "PRP$" for t in below)
        set_off = tree[below[-1].i + 1].text == "," or below[-1].text == ","
        speaks = saying_words("office_holders") | saying_words("offices") | saying_words("unnamed") | _JUDGING
        # "For buses, Ghana will raise the fee that lorries pay": behind those words it would be of the lorries.
        other = any(tree[i].dep == "relcl" for i in tree.subtree(verb) if i > verb)
        if tree[noun].pos == "NOUN" and not named and tree[noun].lemma not in _NO_SCOPES | speaks and set_off:
            return child if not other else None
        return None
    return None


def with_scope(complement: str, scope: str) -> str:
    """Return the complement with a scope behind what is told and before what it is for: "a quota for milk, to ..."."""
    purpose = _PURPOSE.search(complement)
    place = purpose.start() if purpose is not None else len(complement)
    return f"{complement[:place]} {scope}{complement[place:]}".strip()


def _ends_in_other_matter(tree: Tree, verb: int) -> bool:
    """Return whether a matter put behind the clause would be taken for that of its last words.

    "agreed to free the men before the signing of the pact" leaves no room for "on the vessels".
    """
    below = [i for i in tree.subtree(verb) if i > verb and tree[i].pos != "PUNCT"]
    if not below or tree[below[-1]].pos != "NOUN":
        return False
    last = below[-1]
    phrase = tree[tree[last].head]
    return tree[last].dep == "pobj" and phrase.head != verb and tree[phrase.head].pos in {"NOUN", "PROPN"}


def draft_before(tree: Tree, verb: int) -> tuple[int, ...]:
    """Return the words that set what is told in what is only proposed: "Under the proposal, the tariff would fall".

    A "will" only behind what is told as a draft: a plan may be settled. Without what is told of the proposal beside
    ("which was sent on Monday"); () where there are none.
    """
    helpers = {tree[i].text.lower() for i in tree.children(verb, "aux")}
    texts = words("drafted_texts") if "would" in helpers else _DRAFTS if helpers & {"will", "shall"} else frozenset()
    for child in tree.children(verb, "prep"):
        noun = tree.child(child, "pobj")
        if noun is None or tree[child].text.lower() not in {"under", "in"} or tree[noun].lemma not in texts:
            continue
        if tree[child].text.lower() == "in" and tree[noun].lemma != "scenario":
            continue
        beside = {i for clause in tree.children(noun, "relcl", "acl", "appos", "punct") for i in tree.subtree(clause)}
        return tuple(i for i in tree.subtree(child) if i not in beside)
    return ()


def is_term_behind(tree: Tree, verb: int) -> bool:
    """Return whether a text told as made goes on with what it holds: "was signed, by which Peru will pay half".

    What is joined to such a clause is a term too.
    """
    first = verb
    while tree[first].dep == "conj" and tree[tree[first].head].pos in {"VERB", "AUX"}:
        first = tree[first].head
    opener = next((i for i in tree.children(first, "prep") if i < first and tree.child(i, "pobj") == i + 1), None)
    if tree[first].dep not in {"advcl", "relcl"} or opener is None or tree[opener].text.lower() not in {"by", "under"}:
        return False
    made = tree.clause_of(tree[first].head) if tree[tree[first].head].pos != "VERB" else tree[first].head
    if made is None or tree[opener + 1].lemma != "which" or tree[opener - 1].text != ",":
        return False
    text = tree.child(made, "nsubjpass", "dobj")
    texts = words("agreed_texts") | _DECLARED
    return tree[made].lemma in _MADE and text is not None and tree[text].lemma in texts


def is_term(tree: Tree, verb: int) -> bool:
    """Return whether the clause tells a term of what was agreed: "Under the deal, each ship will be searched"."""
    if is_term_behind(tree, verb):
        return True
    for child in (*tree.children(verb, "prep"), *_closing_under(tree, verb)):
        noun = tree.child(child, "pobj")
        opening = " ".join(token.text.lower() for token in tree.tokens[child : child + 3])
        named = opening.startswith(("under ", "as part of", "in line with", "by the terms"))
        below = {tree[i].lemma for i in tree.subtree(child)[:8]}
        if noun is not None and named and below & words("agreed_texts"):
            return True
        # "In return, Chile gets access to the port": what the one gets for what the other does.
        if noun is not None and child < verb and opening.startswith(("in return", "in exchange")):
            return True
    return False


_MADE = frozenset({"sign", "initial", "conclude", "reach", "strike", "agree", "seal"})
_DECLARED = frozenset({"declaration", "communique", "communiqué", "minutes", "roadmap"})
_NEAR = 7
"""How many words behind a text the verb may stand that tells it as made: "a pact the three countries signed"."""


def _closing_under(tree: Tree, verb: int) -> tuple[int, ...]:
    """Return the "under" of a text told as made, wherever it hangs below: "make it under a pact signed in Rome"."""
    found = []
    for i in tree.subtree(verb):
        noun = tree.child(i, "pobj") if i > verb and tree[i].text.lower() == "under" else None
        if noun is None:
            continue
        made = any(token.lemma in _MADE and token.pos == "VERB" for token in tree.tokens[noun + 1 : noun + _NEAR])
        above = tree[i].head
        while above != verb and tree[above].dep in {"conj", "xcomp", "dobj", "pobj", "prep"}:
            above = tree[above].head
        if made and above == verb:
            found.append(i)
    return tuple(found)
