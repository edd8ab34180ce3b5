"""Which event "it" is that takes place, where the sentence before tells of one.

"They agreed to hold a summit. It opens on 3 May." Both sentences then prove the clause. Nobody is held and no state
begins: where no one event can be meant, a pronoun that was read as a party is nobody here. What other nouns stand for
is judged in `named_things` and `ceremonies`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefing.language.modality import words
from briefing.language.tree import SUBJECTS, Tree
from briefing.model import Sentence, Statement

_SINGLE = frozenset({"it", "this"})
_SEVERAL = frozenset({"they", "these"})
_BEGINNING = frozenset({"begin", "start", "open", "close", "end", "resume", "conclude", "last", "run", "continue"})
_STAGING = frozenset({"hold", "convene", "schedule", "postpone", "reschedule", "adjourn", "cancel", "host", "stage"})
_PARTICIPLES = frozenset({"VBN", "VBD"})
_PAPERS = frozenset({"invitation", "request", "proposal", "offer", "plan", "agreement", "place", "date", "part"})
"""Objects that are nobody and lead to an event: "accepted a request for talks"."""
_MOST = 10
"""Words of an event that still name it."""


def with_events(sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """Return `sentences` with a pronoun that takes place, begins or is held named by the event told right before."""
    before = (None, *sentences[:-1])
    return tuple(_named(sentence, last) for last, sentence in zip(before, sentences, strict=True))


def _named(sentence: Sentence, before: Sentence | None) -> Sentence:
    tree = Tree(sentence)
    meant = {verb: pronoun for verb in tree.clause_heads if (pronoun := _pronoun(tree, verb)) is not None}
    if not meant:
        return sentence
    near = before is not None and sentence.paragraph <= before.paragraph + 1
    # A clause begins with its subject or, where it shares one, with its verb.
    starts = {
        tree[i].start: pronoun for verb, pronoun in meant.items() for i in range(pronoun, _last_verb(tree, verb) + 1)
    }
    statements = tuple(
        _of_event(s, before if near else None, tree, starts[s.start]) if s.form == "clause" and s.start in starts else s
        for s in sentence.statements
    )
    return replace(sentence, statements=statements)


def _pronoun(tree: Tree, verb: int) -> int | None:
    """Return the pronoun of which the clause says that it is held, takes place or begins."""
    pronoun = tree.child(verb, *SUBJECTS)
    if pronoun is None or tree[pronoun].text.lower() not in _SINGLE | _SEVERAL or not tree.opens_sentence(pronoun):
        return None
    return pronoun if _happens(tree, verb) or _happens(tree, _last_verb(tree, verb)) else None


def _last_verb(tree: Tree, verb: int) -> int:
    """Return the verb that tells what happens: of "are due to start" and "is expected to be held" the last one."""
    inner = tree.child(verb, "xcomp", "acomp")
    return verb if inner is None or inner < verb else _last_verb(tree, inner)


def _happens(tree: Tree, verb: int) -> bool:
    told = tree.child(verb, "dobj")
    if tree[verb].lemma == "take":
        return told is not None and tree[told].lemma == "place"
    if told is not None:
        return False
    passive = tree[verb].tag in _PARTICIPLES and tree.child(verb, "auxpass") is not None
    return tree[verb].lemma in _BEGINNING or (tree[verb].lemma in _STAGING and passive)


def _of_event(statement: Statement, before: Sentence | None, tree: Tree, pronoun: int) -> Statement:
    several = tree[pronoun].text.lower() in _SEVERAL
    if statement.subject and not several:
        # "It opens on Monday" where a party is meant: the fair, the court.
        return statement
    event = _event(before, several=several, held=statement.predicate == "hold") if before is not None else ""
    if not event:
        return replace(statement, subject=(), subject_text="") if statement.subject else statement
    assert before is not None
    return replace(statement, subject=(), subject_text=f"The {event}", quote_start=before.start)


def _event(before: Sentence, *, several: bool, held: bool) -> str:
    """Return the one event that the sentence tells of, without its article; "" where there is none or are more.

    Args:
        several: it must be told in the plural.
        held: people may be meant as well: "arrested two fishermen before the talks. They will be held until May".
    """
    tree = Tree(before)
    if held and any(t.dep == "dobj" and t.lemma not in words("event_nouns") | _PAPERS for t in tree.tokens):
        return ""
    nouns = [
        t.i
        for t in tree.tokens
        if t.pos == "NOUN" and t.lemma in words("event_nouns") and t.dep not in {"compound", "npadvmod"}
        and not any(tree[i].lemma in words("event_nouns") for i in tree.ancestors(t.i) if tree[i].pos == "NOUN")
    ]  # fmt: skip
    if len(nouns) != 1 or (tree[nouns[0]].tag == "NNS") != several or tree.child(nouns[0], "conj") is not None:
        return ""
    noun = nouns[0]
    cut = {j for i in tree.children(noun, "det", "poss", "relcl", "punct") for j in tree.subtree(i)}
    kept = [i for i in tree.subtree(noun) if i not in cut]
    if kept != list(range(kept[0], kept[-1] + 1)) or len(kept) > _MOST:
        kept = [noun]
    return before.text[tree[kept[0]].start - before.start : tree[kept[-1]].end - before.start]
