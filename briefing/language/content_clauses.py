"""Clauses that are what somebody holds, says or does not say: which of them may be told as statements.

A content clause is told where its speaker is known, and where it is the sentence's main news ("..., the office said").
What is joined to it under the same "that" is content as well: of "highlighted that A and B" neither A nor B is the
article's own. What is said not to be so, or to be doubtful, is no statement: its speaker holds the opposite. A clause
that tells what a noun holds ("the view that A") is told where the noun's owner is known.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from briefing.language.attribution_cues import words
from briefing.language.certainty import is_negated, tense_of
from briefing.language.conditions import is_conditional
from briefing.language.modality import words as certain_words
from briefing.language.tree import SUBJECTS, Tree, ranks
from briefing.language.untruths import FALSE, is_called_untrue
from briefing.model import Attribution, DateMention

_CONTENT = frozenset({"ccomp", "csubj"})
_SAYING = frozenset({"say", "report", "announce", "state", "add", "note", "tell", "write", "confirm", "declare"})
_NOBODY = frozenset({"nobody", "nothing", "none", "neither", "few", "little"})
_DOUBTFUL = FALSE | {
    "impossible", "unlikely", "doubtful", "inconceivable", "improbable", "unthinkable", "possible", "conceivable",
    "unclear", "uncertain", "unknown", "unproven", "questionable", "debatable", "doubt", "disbelieve",
}  # fmt: skip
"""What leaves open, or takes back, that the clause behind it is so."""
_RESULTING = frozenset({
    "declare", "pronounce", "proclaim", "consider", "deem", "presume", "call", "want", "leave", "keep", "get", "have",
})  # fmt: skip
"""Verbs that take a thing and the state it is brought to or held to be in."""
_UNFULFILLED = frozenset({
    "propose", "reject", "want", "demand", "seek", "ask", "suggest", "consider", "oppose", "refuse", "need", "request",
    "urge", "discuss", "offer", "hope", "call", "study", "rule", "exclude", "deny", "dismiss", "fear", "lack", "await",
})  # fmt: skip
"""What one does to a thing that there may never be."""
_AT_ONCE = frozenset({
    "sign", "agree", "ratify", "join", "accept", "approve", "release", "conclude", "clinch", "seal", "settle",
    "initial", "meet", "recognise", "recognize", "veto", "reject", "withdraw", "resign", "declare",
})  # fmt: skip
"""What is done whole or not at all; of other things "nearly" tells by how much."""
_AGREEING = frozenset({"agree", "decide", "resolve", "settle"})
_AGREED = frozenset({"understanding", "agreement", "deal", "accord", "consensus", "compromise"})
_TAKING_BACK = frozenset({"retract", "withdraw", "recant", "disown", "repudiate", "correct", "revoke"})
_STOPPING = frozenset({"put", "hold", "call", "rule"})
"""With "off" or "out" what one then does not do."""
_REACHING = frozenset({"reach", "strike", "conclude", "find", "come", "have", "make", "secure"})
_MINDED = frozenset({"remain", "stand", "committed", "prepared", "able", "possible", "free", "welcome", "need"})
"""With these a present clause tells what somebody will do or may do, though no "will" stands in it."""
_AHEAD = frozenset({"will", "would", "shall"})
_NEWS = frozenset({"ROOT", "conj", "ccomp"})
_DAYS = frozenset({"day", "range"})
_SETTING_OFF = frozenset({",", "–", "—", "--"})
_ON_RECORD = frozenset({"official", "named", "document"})


def is_untold(tree: Tree, verb: int, said: Callable[[int], Attribution | None]) -> bool:
    """Return whether the clause is content that no known speaker tells.

    Args:
        said: who says a token.
    """
    token = tree[verb]
    if is_called_untrue(tree, verb) or _only_nearly(tree, verb):
        return True
    if token.dep == "acl":
        return not _noun_holds(tree, verb, said(verb))
    if _is_result(tree, verb) or _is_bare_participle(tree, verb) or _only_ranks(tree, verb):
        return True
    if _of_no_such_thing(tree, verb):
        return True
    if token.dep in _CONTENT:
        told = said(verb)
        return not _reports_fact(tree, verb) if told is None else _held_untrue(tree, verb, told)
    if token.dep == "xcomp" and token.tag == "VBG" and tree[token.head].lemma in _STOPPING:
        # "put off releasing the crew", "ruled out signing"
        away = any(tree[i].lemma in {"off", "out"} for i in tree.children(token.head, "prt"))
        return away and tree.child(token.head, "neg") is None
    if token.dep == "xcomp" and tree[token.head].lemma in _AGREEING:
        # "Reports that Chad agreed to pay were denied": nor is the paying told.
        return is_untold(tree, token.head, said)
    if token.dep != "conj":
        return False
    above = tree[token.head]
    own = tree.child(verb, *SUBJECTS) is not None
    marked = any(tree[i].lemma == "that" for i in tree.children(verb, "mark"))
    if own and tree[above.head].lemma in _AGREEING:
        # "agreed that A and that B": what was agreed is told of nobody.
        return False
    return above.dep in _CONTENT and above.i < verb and (marked or not own) and is_untold(tree, above.i, said)


def is_agreed_for_day(tree: Tree, verb: int, mention: DateMention | None) -> bool:
    """Return whether the clause is what was agreed for a day: "agreed that the experts will meet on 3 June".

    That they will is told by the agreement itself, whoever tells of it.
    """
    if tree[verb].dep != "ccomp" or mention is None or mention.first is None or mention.kind != "at":
        return False
    governor = tree[verb].head
    ahead = any(tree[i].lemma in _AHEAD for i in tree.children(verb, "aux"))
    agreed = tree[governor].lemma in _AGREEING and governor < verb and tense_of(tree, governor) == "past"
    hedged = is_negated(tree, governor) or is_conditional(tree, governor) or tree[governor].dep not in _NEWS
    return agreed and ahead and not hedged and not is_negated(tree, verb) and mention.precision in _DAYS


def unsaid(tree: Tree, verb: int, told: Attribution | None, others: Sequence[Attribution]) -> set[int]:
    """Return the tokens set off behind what the speaker of a clause says: there who writes goes on.

    Args:
        told: who says the clause.
        others: all attributions of the sentence; one cue may have its content in two pieces.
    """
    if told is None or told.cue_start == told.cue_end or told.cue_start > tree[verb].start:
        return set()
    end = max(a.content_end for a in (told, *others) if a.cue_start == told.cue_start)
    behind = next((t.i for t in tree.tokens if t.start >= end), len(tree.tokens))
    if behind >= len(tree.tokens) or tree[behind].text not in _SETTING_OFF | {"after"}:
        return set()
    return set(range(behind, len(tree.tokens)))


def _is_result(tree: Tree, verb: int) -> bool:
    """Return whether the participle only tells what a thing is declared to be: "declared the talks closed"."""
    token = tree[verb]
    bare = tree.child(verb, "aux", "auxpass", "mark") is None and token.tag in {"VBN", "VBD"}
    return token.dep == "ccomp" and bare and token.head < verb and tree[token.head].lemma in _RESULTING


def _is_bare_participle(tree: Tree, verb: int) -> bool:
    """Return whether the participle only describes a noun before it: "the visit, foreseen for May and moved to June".

    The parser hangs it from the verb of the sentence, whose subject did no such thing.
    """
    while tree[verb].dep == "conj" and tree[verb].tag == "VBN":
        if tree.child(verb, "aux", "auxpass", *SUBJECTS) is not None:
            return False
        verb = tree[verb].head
    bare = tree.child(verb, "aux", "auxpass", "mark", *SUBJECTS) is None
    return tree[verb].dep == "ccomp" and tree[verb].tag == "VBN" and bare and tree[verb].head < verb


def _only_nearly(tree: Tree, verb: int) -> bool:
    """Return whether what is told did not come about: "almost signed the deal", not "nearly halved the fee"."""
    if tree[verb].tag not in {"VBD", "VBN"} or tree[verb].lemma not in _AT_ONCE:
        return False
    near = any(tree[i].lemma in {"almost", "nearly"} and verb - 2 <= i < verb for i in tree.children(verb, "advmod"))
    return near or (verb > 1 and (tree[verb - 2].lemma, tree[verb - 1].lemma) == ("all", "but"))


def _only_ranks(tree: Tree, verb: int) -> bool:
    """Return whether the clause only ranks the thing before it: "the biggest accord Berlin has concluded"."""
    noun = tree[verb].head
    if tree[verb].dep != "relcl" or tree[noun].dep not in {"appos", "attr", "npadvmod"} or noun > verb:
        return False
    return ranks(tree, noun)


def _of_no_such_thing(tree: Tree, verb: int) -> bool:
    """Return whether the relative clause is of "a" thing that the sentence does not say there is.

    Neither of "did not agree to a truce that will begin on Friday" nor of "wants a truce that will last" follows that
    a truce will begin or last.
    """
    while tree[verb].dep == "conj":
        verb = tree[verb].head
    noun = tree[verb].head
    if tree[verb].dep != "relcl" or tree[noun].pos != "NOUN" or noun > verb:
        return False
    article = tree.child(noun, "det")
    definite = tree[noun].tag == "NN" if article is None else tree[article].lemma not in {"a", "an", "any", "no"}
    above = tree.clause_of(noun)
    if definite or above is None or above >= noun:
        return False
    return tree[above].lemma in _UNFULFILLED or is_negated(tree, above)


def vouches(tree: Tree, verb: int) -> bool:
    """Return whether the verb, or the noun it takes, has a clause of what is or was: "assured Chad that it had left".

    Not of what is promised ("that it would leave") or of how somebody is minded ("that it is ready to leave").
    """
    object_ = tree.child(verb, "dobj")
    clauses = [i for i in tree.children(verb, "ccomp") if i > verb]
    if object_ is not None:
        clauses += [i for i in tree.children(object_, "acl", "ccomp", "relcl") if tree.child(i, "mark") is not None]
    return any(_is_so(tree, clause) for clause in clauses)


def _is_so(tree: Tree, clause: int) -> bool:
    if tree.child(clause, "nsubj", "nsubjpass", "expl") is None or tense_of(tree, clause) not in {"past", "present"}:
        return False
    helpers = tree.children(clause, "aux", "auxpass")
    if any(tree[i].tag in {"MD", "TO"} or tree[i].text.lower() in {"would", "'d"} for i in helpers):
        return False
    if tree[clause].lemma in {"go", "be"} and tree.child(clause, "xcomp") is not None:
        # "promised that it is going to pay", "that it is to reopen the bridge"
        return False
    if tense_of(tree, clause) == "present" and any(tree[i].ent == "DATE" for i in tree.subtree(clause)):
        # "pledged that the border opens on 20 May"
        return False
    minded = {tree[i].lemma for i in tree.children(clause, "acomp", "attr")} | {tree[clause].lemma}
    return not minded & (certain_words("planning") | certain_words("wishing") | _MINDED)


def _held_untrue(tree: Tree, verb: int, told: Attribution) -> bool:
    """Return whether the speaker holds no such thing, or wrongly: "said it was not true that A", "joked that A"."""
    cue = tree.within(told.cue_start, told.cue_end)
    if told.verb in words("in_jest") or any(
        tree[i].lemma.lower() in words("wrongly") for said in cue for i in tree.children(said, "advmod")
    ):
        return True
    here = verb
    while tree[here].dep in _CONTENT and tree[here].head != here:
        here = tree[here].head
        if told.cue_start <= tree[here].start < told.cue_end or not told.content_start <= tree[here].start:
            return False
        subject = tree.child(here, "nsubj", "nsubjpass")
        predicate = tree.child(here, "acomp", "attr", "oprd")
        negated = tree.child(here, "neg") is not None or (subject is not None and _is_nobody(tree, subject))
        doubted = predicate is not None and tree[predicate].lemma.lower() in _DOUBTFUL
        if negated or doubted or tree[here].lemma.lower() in _DOUBTFUL:
            return True
    return False


def _is_nobody(tree: Tree, subject: int) -> bool:
    return tree[subject].lemma.lower() in _NOBODY or any(tree[i].lemma == "no" for i in tree.children(subject, "det"))


def _noun_holds(tree: Tree, verb: int, attribution: Attribution | None) -> bool:
    """Return whether the clause is what a noun of saying tells, of somebody on record: "the view that A"."""
    marked = any(tree[i].lemma == "that" for i in tree.children(verb, "mark"))
    noun = tree[tree[verb].head]
    if not marked or tree.child(verb, "nsubj", "nsubjpass") is None or noun.pos != "NOUN":
        return False
    if noun.dep == "dobj" and tree[noun.head].lemma in _TAKING_BACK:
        # "retracted its claim that A": it is said no more.
        return False
    if noun.dep == "dobj" and noun.lemma in _AGREED and tree[noun.head].lemma in _REACHING:
        # "reached an understanding that the pact would bar A": the reaching tells it as what was agreed.
        return False
    return attribution is not None and attribution.kind in _ON_RECORD and bool(attribution.parties)


def _reports_fact(tree: Tree, verb: int) -> bool:
    """Return whether it is inverted before its verb of saying: "..., the office said" is the main news."""
    head = tree[verb].head
    if any(tree[i].text == ";" for i in range(verb, head)):
        # "Chad accused Niger; Niger rejected it": two sentences in one.
        return True
    return verb < head and tree[head].lemma in _SAYING
