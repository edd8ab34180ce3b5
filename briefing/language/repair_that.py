"""Mends clauses that the parser left without their verb: a noun with "that" heads no clause.

The verb was given to what stands last before it: "that talks on boats which Chad seized before the vote would open"
says that the talks open, and no vote; "a bill that bans the imports was passed" tells of the bill; "that the minister,
Ann Lee, resign" asks that she go. Part of `repair`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefing.language.attribution_cues import words
from briefing.language.inflections import participles_of
from briefing.language.tree import FINITE, TENSED, VERBAL, Tree, mended
from briefing.model import Token

_OPENERS = frozenset({"before", "after", "since", "until", "following", "during", "despite"})
_SUBJECTS = ("nsubj", "nsubjpass", "expl")
_OCCASIONS = frozenset({"after", "before", "at", "during", "following", "in", "on", "outside"})
"""They lead to where or when somebody was told."""
_TELLING = frozenset({"tell", "inform", "assure", "warn", "remind"})
_WITHOUT_OBJECT = frozenset({
    "come", "go", "enter", "begin", "start", "end", "happen", "expire", "resume", "continue", "fail", "remain", "rise",
    "fall", "arrive", "be", "become", "vote", "depend",
})  # fmt: skip
"""Verbs that stand whole without an object."""
_ASKING = frozenset(
    {"demand", "ask", "insist", "propose", "request", "recommend", "urge", "suggest", "require", "order", "advise"}
)
"""Verbs whose "that" takes the bare verb: "demanded that he resign"."""


def mend_that_clauses(tree: Tree) -> Tree:
    """Return the tree with the verb of each clause behind "that" in its place."""
    first = (_told_behind_occasion, _heard_from, _verb_behind_a_time, _verb_behind_object, _bare_verb,
             _clause_behind_since, _doing_behind_despite)  # fmt: skip
    return mended(tree, (*first, _reduced_clause, _subject_in_content, _plain_present, _that_of_adjective))


def _verbless(tree: Tree) -> Iterator[tuple[Token, int]]:
    """Yield each noun that stands for a clause behind "that", with the place of the "that"."""
    for noun in tree.tokens:
        mark = tree.child(noun.i, "mark")
        if noun.dep != "ccomp" or noun.pos not in {"NOUN", "PROPN"} or mark is None or tree[mark].lemma != "that":
            continue
        if tree[noun.head].pos == "VERB" and tree.child(noun.i, "cop", "aux", "nsubj") is None:
            yield noun, mark


def _clause_behind_since(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "was unfair since Chile, acting alone, did not pay": "since" opens a clause, and Chile did not pay."""
    for opener in tree.tokens:
        noun = tree.child(opener.i, "pobj")
        if opener.dep != "prep" or opener.text.lower() not in {"since", "as", "after", "before", "until"}:
            continue
        if noun is None or tree[noun].ent in {"DATE", "TIME"} or tree[noun].pos not in {"NOUN", "PROPN", "PRON"}:
            continue
        end = max((i for i in tree.subtree(noun) if tree[i].dep not in {"relcl", "punct"}), default=noun) + 1
        verb = next((t for t in tree.tokens[end:] if t.pos in VERBAL and _stands_without_subject(tree, t)), None)
        if verb is None or verb.dep not in {"ccomp", "conj", "advcl", "dep"} or verb.head > opener.i:
            continue
        if opener.head in tree.subtree(verb.i):
            continue
        opens = min([verb.i, *(i for i in tree.children(verb.i, "aux", "auxpass", "neg") if i < verb.i)])
        aside = tree.tokens[end:opens]
        set_off = len(aside) > 2 and aside[0].text == aside[-1].text == ","
        if not set_off or any(t.tag in FINITE or t.dep == "cc" for t in aside[1:-1]):
            continue
        tokens[opener.i] = replace(opener, dep="mark", head=verb.i)
        tokens[noun] = replace(tree[noun], dep="nsubj", head=verb.i)
        tokens[verb.i] = replace(verb, dep="advcl", head=opener.head)
        for told in (t for t in aside if t.head == opener.head and t.dep != "punct"):
            tokens[told.i] = replace(told, head=verb.i)
    return tokens


def _doing_behind_despite(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "reached a deal despite Peru's president saying it was early": who says it is the president, right before."""
    for opener in tree.tokens:
        noun = tree.child(opener.i, "pobj")
        if opener.text.lower() not in {"despite", "notwithstanding"} or noun is None:
            continue
        verb = tree[min(max(tree.subtree(noun)) + 1, len(tree.tokens) - 1)]
        beside = verb.tag == "VBG" and verb.dep == "advcl" and verb.head < opener.i
        if beside and tree.child(verb.i, *_SUBJECTS) is None:
            tokens[verb.i] = replace(verb, dep="acl", head=noun)
    return tokens


def _stands_without_subject(tree: Tree, verb: Token) -> bool:
    """Return whether a finite verb has no subject of its own: one of the main clause's would have no comma before."""
    finite = verb.tag in TENSED or any(tree[i].tag in FINITE for i in tree.children(verb.i, "aux", "auxpass"))
    helps = verb.dep in {"aux", "auxpass"}
    return finite and not helps and tree.child(verb.i, *_SUBJECTS, "csubj", "mark") is None


def _told_behind_occasion(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "told reporters after the meeting that the law would pass": what is told is no clause about the meeting."""
    for verb in tree.tokens:
        noun, that = tree[verb.head], tree.child(verb.i, "mark", "dobj")
        if verb.dep != "relcl" or noun.dep != "pobj" or that is None or tree[that].text.lower() != "that":
            continue
        subject = tree.child(verb.i, "nsubj", "nsubjpass", "expl")
        told = tree[tree[noun.head].head]
        if subject is None or not noun.i < that < subject < verb.i or told.lemma not in _TELLING:
            continue
        person = tree.child(told.i, "dobj", "dative")
        open_verb = tree.child(told.i, "ccomp") is None and person is not None and person < noun.i
        relative = tree[that].dep == "dobj" and not _whole(tree, verb.i, subject)
        if not open_verb or relative or tree[noun.head].text.lower() not in _OCCASIONS:
            continue
        tokens[verb.i] = replace(verb, dep="ccomp", head=told.i)
        tokens[that] = replace(tree[that], dep="mark", pos="SCONJ", tag="IN")
    return tokens


def _heard_from(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "The paper has learnt from a source near the talks that Peru will pay": that is learnt; no talks are paid."""
    for verb in tree.tokens:
        that = tree.child(verb.i, "mark", "dobj", "dative")
        if verb.dep != "relcl" or that is None or tree[that].text.lower() != "that" or tree[that - 1].i != verb.head:
            continue
        subject = tree.child(verb.i, "nsubj", "nsubjpass")
        above = [tree[i] for i in tree.ancestors(verb.i)]
        hears = next((t for t in above if t.lemma in words("hearing")), None)
        if hears is None or not any(t.text == "from" and t.head == hears.i for t in above) or subject is None:
            continue
        if that < subject < verb.i and tree.child(hears.i, "ccomp", "dobj") is None:
            tokens[verb.i] = replace(verb, dep="ccomp", head=hears.i)
            tokens[that] = replace(tree[that], dep="mark", pos="SCONJ", tag="IN")
    return tokens


def _whole(tree: Tree, verb: int, subject: int) -> bool:
    """Return whether a clause lacks no object, though "that" was read as one: "enter into force"."""
    return tree[verb].lemma in _WITHOUT_OBJECT or tree.child(verb, "auxpass") is not None or tree[subject].dep == "expl"


def _verb_behind_a_time(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "that talks on boats which Chad seized before the vote would open": the talks open."""
    for noun, mark in _verbless(tree):
        for verb in reversed([tree[i] for i in tree.subtree(noun.i) if i > noun.i]):
            subject = tree.child(verb.i, "nsubj", "nsubjpass")
            if verb.pos not in {"VERB", "AUX"} or verb.dep not in {"ccomp", "advcl"} or subject is None:
                continue
            opener = tree[min(tree.subtree(subject)) - 1]
            free = opener.dep == "mark" or tree.child(opener.i, "pobj", "pcomp") is None
            if opener.text.lower() not in _OPENERS or not free or tree[verb.head].dep != "relcl":
                continue
            tokens[subject] = replace(tree[subject], dep="pobj", head=opener.i)
            tokens[opener.i] = replace(opener, dep="prep", pos="ADP", head=verb.head)
            tokens[verb.i] = replace(verb, dep="ccomp", head=noun.head)
            tokens[noun.i] = replace(noun, dep="nsubj", head=verb.i)
            tokens[mark] = replace(tree[mark], head=verb.i)
            break
    return tokens


def _verb_behind_object(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "A bill that bans the imports was passed": the imports are banned, and the bill is passed."""
    for noun in tree.tokens:
        inner = tree.child(noun.i, "relcl")
        said = noun.dep == "dobj" and tree[noun.head].lemma in words("say")
        if noun.pos not in {"NOUN", "PROPN"} or inner is None or not (said or noun.dep in {"ROOT", "ccomp"}):
            continue
        own, verb = tree.child(inner, "nsubj"), tree.child(inner, "ccomp")
        told = tree[inner].lemma in words("say") or tree.child(inner, "dobj") is not None
        if own is None or not tree.is_relative(own) or verb is None or told or tree.child(verb, "mark") is not None:
            continue
        subject = tree.child(verb, "nsubj", "nsubjpass")
        finite = tree[verb].tag in TENSED or tree.child(verb, "aux", "auxpass") is not None
        if subject is None or not finite or min(tree.subtree(subject)) != inner + 1:
            continue
        alone = noun.dep == "ROOT"
        tokens[verb] = replace(tree[verb], dep="ROOT" if alone else "ccomp", head=verb if alone else noun.head)
        tokens[noun.i] = replace(noun, dep=tree[subject].dep, head=verb)
        tokens[subject] = replace(tree[subject], dep="dobj", head=inner)
        for i in tree.children(noun.i, "punct", "mark"):
            if i > verb or tree[i].dep == "mark":
                tokens[i] = replace(tree[i], head=verb)
        opener = tree[min(tree.subtree(noun.i)) - 1]
        if said and opener.text == "that" and opener.head == noun.head:
            tokens[opener.i] = replace(opener, dep="mark", head=verb)
    return tokens


def _bare_verb(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "demanded that the minister, Ann Lee, resign": the last word is the verb, read as a noun beside the others."""
    for noun, mark in _verbless(tree):
        last = next(iter(reversed(tree.children(noun.i, "appos", "conj"))), None)
        if tree[noun.head].lemma not in _ASKING or last is None or tree[last].tag not in {"NN", "VB"}:
            continue
        if tree[last - 1].text != "," or any(i < last for i in tree.children(last)):
            continue
        tokens[last] = replace(tree[last], dep="ccomp", head=noun.head, pos="VERB", tag="VB")
        tokens[noun.i] = replace(noun, dep="nsubj", head=last)
        for i in (mark, last - 1):
            tokens[i] = replace(tree[i], head=last)
    return tokens


def _reduced_clause(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "said that the fee laid down in the annex remains due": nothing laid anything, and the fee remains due."""
    for verb in tree.tokens:
        if verb.dep != "ccomp" or verb.tag not in TENSED or tree.child(verb.i, *_SUBJECTS) is not None:
            continue
        for done in (tree[i] for i in tree.children(verb.head, "ccomp") if verb.head < i < verb.i):
            subject = tree.child(done.i, "nsubj")
            whole = tree.child(done.i, "aux", "dobj", "ccomp", "advcl", "cc") is not None
            if done.tag != "VBD" or subject is None or whole:
                continue
            own = {*tree.subtree(done.i), *tree.subtree(verb.i)}
            gap = [i for i in range(done.i + 1, verb.i) if i not in own or tree[i].text in {",", ";", ":"}]
            if gap or subject > done.i or done.text.lower() not in participles_of(done.lemma) or done.i + 1 == verb.i:
                continue
            passive = tree.child(verb.i, "auxpass") is not None
            tokens[subject] = replace(tree[subject], dep="nsubjpass" if passive else "nsubj", head=verb.i)
            tokens[done.i] = replace(done, dep="acl", head=subject, tag="VBN")
            for mark in tree.children(done.i, "mark"):
                tokens[mark] = replace(tree[mark], head=verb.i)
    return tokens


def _subject_in_content(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "The decree states that goods held at the border are exempt": the goods state nothing, they are exempt."""
    for verb in tree.tokens:
        mark = tree.child(verb.i, "mark")
        if verb.dep != "ccomp" or mark is None or tree[mark].text.lower() != "that" or verb.tag not in TENSED:
            continue
        subjects = tree.children(verb.head, "nsubj")
        if tree.child(verb.i, *_SUBJECTS) is not None or len(subjects) != 2:
            continue
        inner = subjects[1]
        if subjects[0] < verb.head < mark < inner < verb.i and tree.subtree(inner)[0] == mark + 1:
            passive = tree.child(verb.i, "auxpass") is not None
            tokens[inner] = replace(tree[inner], dep="nsubjpass" if passive else "nsubj", head=verb.i)
    return tokens


def _plain_present(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "said the two ships seized in May belong to a firm": a base form with several that act is a present tense."""
    for verb in tree.tokens:
        subject = tree.child(verb.i, "nsubj")
        if verb.tag != "VB" or verb.dep != "ccomp" or subject is None or tree.child(verb.i, "aux") is not None:
            continue
        says = tree[verb.head].lemma in words("say") and tree[verb.head].lemma not in _ASKING
        if says and verb.head < subject < verb.i and tree[subject].tag in {"NNS", "NNPS"}:
            tokens[verb.i] = replace(verb, tag="VBP")
    return tokens


def _that_of_adjective(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "considers it unacceptable that the fee be raised": the clause is what is unacceptable, and no circumstance."""
    for verb in tree.tokens:
        mark = tree.child(verb.i, "mark")
        if verb.dep != "advcl" or mark is None or tree[mark].text.lower() != "that" or tree[verb.head].pos != "ADJ":
            continue
        it = tree.child(verb.head, "nsubj")
        if it is not None and it + 2 == verb.head + 1 == mark and tree[it].lemma == "it":
            # "that officials abstain from": the small parser takes a bare verb for an adverb.
            odd = verb.pos == "ADV" and tree.child(verb.i, "nsubj") is not None
            tokens[verb.i] = replace(verb, dep="ccomp", pos="VERB" if odd else verb.pos, tag="VB" if odd else verb.tag)
    return tokens
