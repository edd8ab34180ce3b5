"""The grammar of saying: a verb's speaker and the clause that it takes.

Owns what the tree tells of both, the parser's usual mistakes included. Which words say is the lexicon's
matter.
"""

from __future__ import annotations

from briefing.language.attribution_cues import Cue, is_speaker, words
from briefing.language.attribution_quotes import MARKS
from briefing.language.tree import FINITE, SUBJECTS, TENSED, Tree

STOPS = frozenset({",", ";", ":", "—", "–", "--", "-", ".", "?", "!", "…"}) | MARKS
CALLERS = frozenset({"call", "describe", "label", "brand", "term", "dub", "denounce", "condemn", "slam", "hail"})
_NOBODY = frozenset({"no", "nobody", "none", "neither", "nothing", "no-one"})


def content_clause(tree: Tree, verb: int) -> int | None:
    """Return the head of the clause that a verb of saying takes, None where it takes none."""
    lemma = tree[verb].lemma
    clauses = tree.children(verb, "ccomp")
    # "The versions differ: X said Y": what a colon parts from the attribution is not said.
    colon = [i for i in clauses if i < verb and any(tree[j].text in {":", ";"} for j in range(i, verb))]
    clauses = [i for i in clauses if i not in colon]
    # A comma splice, "the cause is open, however reports indicate ...": the clause behind the verb is said.
    behind = [i for i in clauses if i > verb and (is_clause(tree, i) or clauses[0] > verb)]
    subject = tree.child(verb, "nsubj")
    edge = min(tree.subtree(subject)) if subject is not None and subject < verb else verb
    if behind and len(clauses) > 1 and not (edge and tree[edge - 1].text in MARKS):
        clauses = behind
    shown = lemma in words("show") and lemma not in words("say") | words("think")
    for child in clauses:
        if shown and any(verb < i < child for i in tree.children(verb, "dobj")):
            if not _subject_misread(tree, verb, child):
                continue
            return child
        that = any(tree[i].lemma == "that" for i in tree.children(child, "mark"))
        if lemma in words("not_clausal") and child > verb and not that:
            return None
        if lemma in CALLERS and lemma not in words("say"):
            return child
        if lemma in words("show") and lemma not in words("say") and not is_clause(tree, child):
            continue
        # "heard him speak": a bare clause is no content.
        if is_clause(tree, child) or child < verb or _subject_misread(tree, verb, child):
            return child
    for citing in tree.children(verb, "advcl"):
        # "reported, citing two traders, that ...": the parser hangs the clause from the nearer verb.
        cited = tree.child(citing, "ccomp") if tree[citing].lemma == "cite" and citing > verb else None
        if cited is not None and is_clause(tree, cited):
            return cited
    for child in tree.children(verb, "xcomp"):
        infinitive = tree.child(child, "aux") is not None and tree[child].tag == "VB"
        # "Ministers urged to resign", a headline's passive, names nobody who is spoken to.
        spoken_to = bool(tree.children(verb, "dobj", "dative")) or tree.child(child, "nsubj") is not None
        if lemma in words("urge") and infinitive and child > verb and spoken_to:
            return child
        if lemma in words("claim_infinitive") and infinitive:
            return child
        if lemma in words("claim_gerund") and tree[child].tag == "VBG":
            return child
        if is_clause(tree, child):
            return child
    return None


def _subject_misread(tree: Tree, verb: int, clause: int) -> bool:
    """Return whether the clause's subject was taken for the verb's object: "believed the move helped"."""
    tensed = any(tree[i].tag in {"VBD", "VBZ", "MD"} for i in (clause, *tree.children(clause, "aux", "auxpass")))
    return tensed and any(verb < i < clause for i in tree.children(verb, "dobj"))


def is_clause(tree: Tree, head: int) -> bool:
    """Return whether the clause is finite: it has a subject, or a conjunction, and a tensed verb."""
    finite = tensed(tree, head)
    subject = any(tree[i].dep in SUBJECTS for i in tree.children(head))
    marked = any(tree[i].dep == "mark" or tree[i].tag in {"WRB", "WP", "WDT"} for i in tree.children(head))
    return (finite and subject) or (marked and (finite or subject)) or (subject and tree[head].pos == "AUX")


def plausible(tree: Tree, verb: int, head: int) -> bool:
    """Return whether the noun can be the speaker of the verb: "one would think" and "that said" have none."""
    token, lemma = tree[head], tree[verb].lemma
    if tree[tree[verb].head].lemma == "let" and tree[verb].dep == "ccomp":
        # "Let us remind that": the article itself speaks.
        return False
    if token.lemma in {"one", "you"} and token.pos in {"PRON", "NUM"}:
        # "said one of the diplomats" is somebody.
        return any(tree[i].lemma == "of" for i in tree.children(head, "prep"))
    if token.lemma in {"that", "this", "there"} and head < verb:
        return False
    if token.lemma in {"nothing", "anything", "something"}:
        return False  # "the statement says nothing about it"
    if tree[verb].tag == "VBG" and lemma in words("think") and lemma not in words("say"):
        return is_speaker(tree, head)
    if lemma == "feel":
        return is_speaker(tree, head) or token.tag == "NNS"
    return lemma != "show" or token.pos != "PRON"


def subject_of(tree: Tree, verb: int, *, content: frozenset[int] = frozenset()) -> int | None:
    """Return the noun that is the speaker of a verb of saying, None where the sentence has none for it."""
    behind = next((i for i in tree.children(verb, "nsubj") if i > verb), None)
    if behind is not None and verb and tree[verb - 1].text in STOPS and behind not in content:
        return behind
    if tree[verb].tag == "NNS":
        return verb - 1
    seen: set[int] = set()
    here = verb
    while here not in seen:
        seen.add(here)
        subjects = [i for i in tree.children(here, "nsubj", "nsubjpass") if i not in content]
        # Two subjects: the one before belongs to what is said, or to the same name.
        subject = max((i for i in subjects if i < here), default=subjects[0] if subjects else None)
        dep, above = tree[here].dep, tree[here].head
        if subject is not None and here != verb and tree[subject].lemma in {"it", "this", "that", "there"}:
            # "it is fair to say"
            return None
        if subject is not None and (here == verb or is_speaker(tree, subject) or dep == "ROOT"):
            if dep == "relcl" and tree[subject].tag in {"WDT", "WP"}:
                return above
            return subject
        if here == verb:
            behind_verb = inverted(tree, verb, content)
            if behind_verb is not None:
                return behind_verb
            beside = tree.child(verb, "compound")
            if beside is not None and tree[verb].tag == "VBZ" and verb - beside == 1:
                return beside
        if dep == "acl" and tree[above].pos in {"NOUN", "PROPN", "PRON"} and tree[here].tag == "VBG":
            return above
        if dep == "relcl":
            return above
        climbs = dep in {"conj", "xcomp", "advcl", "pcomp", "dep", "prep"} or (dep == "ccomp" and here != verb)
        if climbs and above not in content:
            here = above
            continue
        # "In a text, Ann Lee praised the talks and said ...": what stands before the first verb speaks for the next.
        return _nearest_before(tree, here, content) if dep in {"ROOT", "ccomp"} else None
    return None


def inverted(tree: Tree, verb: int, content: frozenset[int]) -> int | None:
    """Return the speaker behind the verb in `"...," said X`, whatever label the parser gave it."""
    if verb and tree[verb - 1].text not in {",", "?", "!", "…", "—", "–", "-", ":"} | MARKS:
        return None
    if tree[verb].tag not in TENSED and not (verb == 0 and tree[verb].lemma == "say"):
        return None
    if tree[verb].dep == "conj" and tree[verb - 1].text not in MARKS and not _closes(tree, verb):
        return None
    if tree.child(verb, "prt") is not None and tree.child(verb, "nsubj") is not None:
        return None  # "The Brazilians, it seems, wrote down the landing"
    if verb > 1 and tree[verb - 1].text not in MARKS and not any(t.tag in FINITE for t in tree.tokens[:verb]):
        return None
    for child in tree.children(verb, "dobj", "attr", "npadvmod", "oprd", "dep", "appos", "dative"):
        if child > verb and child not in content and tree[child].pos in {"PROPN", "NOUN", "PRON"}:
            return child
    return None


def _closes(tree: Tree, verb: int) -> bool:
    """Return whether the verb and who speaks close the sentence: "They agreed to meet, concluded the statement".

    The parser takes the verb for one more of the row, although nothing but a comma joins it.
    """
    noun = tree.child(verb, "dobj", "nsubj")
    if noun is None or noun < verb or verb < 1 or tree[verb - 1].text != ",":
        return False
    speaks = tree[noun].lemma in words("documents") | words("offices") | words("office_holders")
    return speaks and tree[verb].tag == "VBD" and max(tree.subtree(verb)) >= len(tree.tokens) - 2


def _nearest_before(tree: Tree, verb: int, content: frozenset[int]) -> int | None:
    """Return a noun that stands right before the verb where the parser saw no subject."""
    place = verb - 1
    while place >= 0 and (tree[place].pos in {"AUX", "ADV", "PART"} or tree[place].text == ","):
        place -= 1
    if place < 0 or tree[place].pos not in {"PROPN", "NOUN", "PRON"} or tree[place].i in content:
        return None
    while tree[place].dep in {"appos", "compound", "flat"} and tree[place].head < verb:
        # "seen by Reuters, Secretary Diallo warned": what hangs on a preposition is another phrase.
        if tree[tree[place].head].dep == "pobj":
            break
        place = tree[place].head
    return None if place in content or tree[place].ent in {"DATE", "TIME"} else place


def tensed(tree: Tree, head: int) -> bool:
    """Return whether the clause has a finite verb."""
    return any(tree[i].tag in FINITE for i in (head, *tree.children(head, "aux", "auxpass", "cop")))


def negate(tree: Tree, cue: Cue) -> None:
    """Mark a verb that does not say: "did not say", "declined to say"."""
    verb = cue.head
    helpers = {tree[i].lemma for i in tree.children(verb, "aux")}
    # "should not have announced" blames what was announced.
    negated = tree.child(verb, "neg") is not None and not {"should", "have"} <= helpers
    governor = tree[tree[verb].head]
    # "has yet to spell out"
    yet = governor.lemma in {"have", "be"} and any(tree[i].lemma == "yet" for i in tree.children(governor.i, "advmod"))
    refuses = tree[verb].dep == "xcomp" and (governor.lemma in words("negative") or yet)
    if refuses:
        cue.first = min(cue.first, governor.i)
        cue.left = min(cue.left, governor.i)
    subject = cue.source_head
    if subject >= 0 and cue.source is not None and subject < len(tree.tokens):
        span = [tree[i].lemma for i in range(cue.source[0], cue.source[1] + 1)]
        before = tree[cue.source[0] - 1].lemma.lower() if cue.source[0] else ""
        negated = negated or span[0] in _NOBODY or before == "neither" or "nor" in span
    if negated or refuses:
        cue.verb = f"not {tree[verb].lemma}"


def unit_right(tree: Tree, verb: int, content: frozenset[int], start: int) -> int:
    """Return the last token of the words of saying: "told reporters in Oslo on Monday"."""
    own: set[int] = set()
    for child in tree.children(verb, "prep", "npadvmod", "advmod", "dobj", "dative", "prt", "tmod", "agent", "iobj"):
        if child > verb and child not in content:
            own.update(i for i in tree.subtree(child) if i not in content)
    right = start
    # "in a statement that her client was innocent": the clause is said, whatever it hangs from.
    own -= {i for that in sorted(own) if tree[that].lemma == "that" and tree[that].tag in {"IN", "WDT"}
            for i in own if i >= that}  # fmt: skip
    while right + 1 in own and tree[right + 1].text not in {",", ":", ";"} | MARKS:
        right += 1
    return right
