"""Attributions without a verb of saying: "according to", "in the words of", "citing", nouns that say.

Owns one sentence's cues of these kinds; verbs are in `attribution_verbs`.
"""

from __future__ import annotations

from briefing.language.attribution_cues import Cue, is_speaker, phrase_span, words
from briefing.language.attribution_grammar import is_clause, subject_of
from briefing.language.attribution_scope import around, subtree_right, trim
from briefing.language.tree import Tree

_AS_IT = frozenset({"put", "puts", "see", "sees", "saw", "tell", "tells", "told"})
_HELD_AS = {
    "hope": frozenset({"hope", "wish", "desire", "confidence", "optimism", "hopeful", "confident", "optimistic"}),
    "fear": frozenset({"fear", "worry", "concern", "alarm", "suspicion", "afraid", "worried", "concerned"}),
    "doubt": frozenset({"doubt", "scepticism", "skepticism", "doubtful", "sceptical", "skeptical"}),
}
"""Verb -> nouns and adjectives that hold a clause as it does: who voices confidence that A may be wrong about A."""
_SURE = frozenset({"doubt", "conviction", "belief", "certain", "sure", "convinced", "convince"})
_AHEAD = frozenset({"will", "would", "shall", "could", "'ll", "’ll"})
_EQUATING = frozenset({"be", "remain"})
_SETTING_OFF = frozenset({",", "—", "–", "--", "-", "(", ")"})


def find_noun_cues(tree: Tree, index: int) -> list[Cue]:
    """Return the cues of one sentence that are no verbs of saying, in order."""
    cues = [cue for cue in (_before_colon(tree, index), _behind_dash(tree, index)) if cue is not None]
    for token in tree.tokens:
        cue = None
        lower = token.text.lower()
        if lower == "according" and token.i + 2 < len(tree.tokens) and tree[token.i + 1].lemma == "to":
            cue = _according(tree, index, token.i, token.i + 1)
        elif lower in {"words", "word"} and token.i and tree[token.i - 1].lemma in {"the", "his", "her"}:
            following = tree[token.i + 1].lemma if token.i + 2 < len(tree.tokens) else ""
            if following == "of" and token.i > 1 and tree[token.i - 2].lemma == "in":
                cue = _according(tree, index, token.i - 2, token.i + 1)
        elif lower in _AS_IT and token.i and token.i + 1 < len(tree.tokens) and tree[token.i + 1].lemma == "it":
            cue = _put_it(tree, index, token.i)
        elif lower in {"in", "by", "on"}:
            cue = _account(tree, index, token.i)
        elif lower in {"citing", "quoting"}:
            cue = _citing(tree, index, token.i)
        elif token.tag.startswith("VB") and token.lemma in words("light_verbs"):
            cue = _light(tree, index, token.i)
        elif token.tag in {"NN", "NNS"} and token.lemma in words("say_nouns") | words("rumour_nouns"):
            cue = _say_noun(tree, index, token.i) or _version(tree, index, token.i)
        elif token.tag == "NN" and token.lemma in words("account_nouns"):
            cue = _version(tree, index, token.i)
        elif token.i == 0 and token.tag == "VBZ" and token.lemma in words("rumour_nouns"):
            cue = _rumours(tree, index)
        elif lower in words("stance") and token.dep in {"acomp", "ROOT", "ccomp", "conj"}:
            cue = _stance(tree, index, token.i)
        if cue is not None:
            cues.append(cue)
    return cues


def _cue(index: int, first: int, last: int, verb: str = "") -> Cue:
    return Cue(sentence=index, head=first, first=first, last=last, left=first, right=last, verb=verb, order=first)


def _according(tree: Tree, index: int, first: int, last: int) -> Cue | None:
    noun = tree.child(last, "pobj")
    if noun is None:
        noun = next(
            (t.i for t in tree.tokens[last + 1 :] if t.head <= last and t.pos in {"NOUN", "PROPN", "PRON"}),
            None,
        )
    if noun is None:
        noun = next((t.i for t in tree.tokens[last + 1 :] if t.pos in {"NOUN", "PROPN", "PRON"}), None)
        while noun is not None and tree[noun].dep == "compound" and tree[noun].head > noun:
            noun = tree[noun].head
    if noun is None or tree[noun].lemma in words("not_sources"):
        return None
    cue = _cue(index, first, last)
    cue.source_head, cue.source = noun, phrase_span(tree, noun, avoid=last)
    if cue.source[0] <= last:
        cue.source = (last + 1, cue.source[1])
    cue.right = max(cue.source[1], _relative_right(tree, noun))
    if first > 2 and tree[first - 1].lemma in {"least", "only"} and tree[first - 3].text == ",":
        cue.left = first - 2  # ", at least according to Chad"
    cue.pieces = around(tree, cue)
    cue.dangling = not cue.pieces
    return cue


def _owner(tree: Tree, noun: int) -> int | None:
    """Return whose account a noun is: "Oslo's account", "the Peruvian reading"."""
    owner = tree.child(noun, "poss")
    if owner is not None:
        return owner
    return next((i for i in tree.children(noun, "amod", "compound") if tree[i].ent in {"NORP", "GPE"}), None)


def _version(tree: Tree, index: int, noun: int) -> Cue | None:
    """Work out "Oslo's version is that ...", "the Peruvian claim was that ...": the owner alone tells it."""
    verb = tree[noun].head
    owner = _owner(tree, noun)
    if owner is None or tree[noun].dep != "nsubj" or tree[verb].lemma not in _EQUATING:
        return None
    clause = next((i for i in tree.children(verb, "ccomp") if i > verb and is_clause(tree, i)), None)
    if clause is None or tree[owner].lemma in {"one", "my", "our", "your"} or tree.child(verb, "neg") is not None:
        return None
    cue = _cue(index, verb, verb)
    cue.source_head, cue.source = owner, phrase_span(tree, owner, avoid=noun)
    if tree[cue.source[1]].tag == "POS":
        cue.source = (cue.source[0], cue.source[1] - 1)
    cue.left = min(tree.subtree(noun))
    cue.pieces = trim(tree, min(i for i in tree.subtree(clause) if i > verb), subtree_right(tree, clause))
    return cue if cue.pieces else None


def _account(tree: Tree, index: int, prep: int) -> Cue | None:
    """Work out "in Oslo's account, ..." and "..., by the ministry's own reckoning, ...": what its owner holds."""
    noun = tree.child(prep, "pobj")
    owner = _owner(tree, noun) if noun is not None else None
    if noun is None or owner is None or tree[noun].tag != "NN":
        return None
    # "In its statement the union said": the union is named beside it.
    told = words("account_nouns") | (words("told_documents") if tree[owner].pos != "PRON" else frozenset())
    if tree[noun].lemma not in told:
        return None
    last = max(tree.subtree(noun))
    opens = prep == 0 or tree[prep - 1].text in _SETTING_OFF
    closes = last + 1 >= len(tree.tokens) or tree[last + 1].text in _SETTING_OFF | {".", ";"}
    if not (opens and closes) or last - noun > 1 or tree[owner].lemma in {"one", "my", "our", "your"}:
        return None
    cue = _cue(index, prep, noun)
    cue.source_head, cue.source = owner, phrase_span(tree, owner, avoid=noun)
    if tree[cue.source[1]].tag == "POS":
        cue.source = (cue.source[0], cue.source[1] - 1)
    cue.pieces = around(tree, cue)
    return cue if cue.pieces else None


def _relative_right(tree: Tree, noun: int) -> int:
    """Return the end of a relative clause of the speaker, which is no part of what is said."""
    right = noun
    for child in tree.children(noun, "relcl", "acl", "appos"):
        right = max(right, subtree_right(tree, child))
    return right


def _put_it(tree: Tree, index: int, verb: int) -> Cue | None:
    """Work out "as X put it, ...", "as X sees it, ..."."""
    opener = next((i for i in range(verb - 1, max(-1, verb - 15), -1) if tree[i].lemma == "as"), None)
    subject = tree.child(verb, "nsubj")
    if opener is None or subject is None:
        return None
    cue = _cue(index, verb, verb + 1, tree[verb].lemma)
    cue.source_head, cue.source = subject, phrase_span(tree, subject, avoid=verb)
    cue.left = opener
    cue.pieces = around(tree, cue)
    return cue if cue.pieces else None


def _citing(tree: Tree, index: int, verb: int) -> Cue | None:
    noun = tree.child(verb, "dobj")
    if noun is None or not (is_speaker(tree, noun) or tree[noun].lemma in words("documents")):
        return None
    cue = _cue(index, verb, verb, "cite")
    cue.source_head, cue.source = noun, phrase_span(tree, noun, avoid=verb)
    cue.right = cue.source[1]
    cue.pieces = around(tree, cue)
    return cue if cue.pieces else None


def _noun_clause(tree: Tree, noun: int) -> int | None:
    for child in tree.children(noun, "acl", "ccomp", "relcl"):
        marked = any(tree[i].dep == "mark" or tree[i].lemma == "that" for i in tree.children(child))
        # "hope the two would meet": the clause may stand right behind its noun without "that".
        marked = marked or (min(tree.subtree(child)) == noun + 1 and tree[child].dep != "relcl")
        if child > noun and marked and is_clause(tree, child):
            gap = any(tree[i].tag == "WDT" for i in tree.children(child, "nsubj", "dobj", "nsubjpass"))
            if not gap:
                return child
    return None


def _light(tree: Tree, index: int, verb: int) -> Cue | None:
    """Work out "expressed hope (that) ...", "came to the conclusion that ..."."""
    nouns = [i for i in tree.children(verb, "dobj") if tree[i].lemma in words("stance_nouns")]
    for prep in tree.children(verb, "prep"):
        nouns += [i for i in tree.children(prep, "pobj") if tree[i].lemma in words("stance_nouns")]
    clear = tree[verb].lemma == "make" and any(
        tree[i].lemma == "clear" and tree[i].i > verb for i in tree.subtree(verb)
    )
    clause: int | None = None
    last = verb
    if clear:
        last = next(i for i in tree.subtree(verb) if tree[i].lemma == "clear" and i > verb)
        that = next((i for i in tree.subtree(verb) if i > last and tree[i].lemma == "that"), None)
        if that is not None:
            clause = tree[that].head
            while clause > that and tree[clause].dep in {"xcomp", "ccomp"} and tree[clause].head > that:
                clause = tree[clause].head
        if clause is not None and (clause < last or not is_clause(tree, clause)):
            clause = None
    elif nouns:
        last = nouns[0]
        clause = _noun_clause(tree, last)
        if clause is None:
            clause = next((i for i in tree.children(verb, "ccomp") if i > last and is_clause(tree, i)), None)
    if clause is None:
        return None
    held = _held_as(tree, last, clause) if nouns else ""
    return _with_subject(tree, _cue(index, verb, last, held or tree[verb].lemma), verb, clause)


def _held_as(tree: Tree, word: int, clause: int) -> str:
    """Return the verb that holds a clause as the noun or adjective does, "" for those that assert it.

    Of what lies ahead nobody is sure: "was convinced that the other would sign" predicts it.
    """
    lemma = tree[word].lemma.lower()
    if lemma in _SURE and (lemma != "doubt" or any(tree[i].lemma == "no" for i in tree.children(word, "det"))):
        return "predict" if any(tree[i].text.lower() in _AHEAD for i in tree.children(clause, "aux")) else ""
    return next((verb for verb, holders in _HELD_AS.items() if lemma in holders), "")


def _stance(tree: Tree, index: int, adjective: int) -> Cue | None:
    """Work out "was confident that ..."."""
    passive = tree[adjective].tag == "VBN" and tree.child(adjective, "auxpass") is not None
    verb = adjective if passive else tree[adjective].head
    if not passive and (tree[adjective].dep != "acomp" or tree[verb].pos not in {"AUX", "VERB"}):
        return None
    clause = next((i for i in tree.children(adjective, "ccomp") if is_clause(tree, i)), None)
    subject = subject_of(tree, verb)
    if clause is None or clause < adjective or subject is None or tree[subject].lemma in {"it", "that", "this"}:
        return None
    held = _held_as(tree, adjective, clause) or f"be {tree[adjective].lemma}"
    return _with_subject(tree, _cue(index, adjective, adjective, held), verb, clause)


def _with_subject(tree: Tree, cue: Cue, verb: int, clause: int) -> Cue | None:
    subject = subject_of(tree, verb)
    if subject is None or tree[subject].lemma in {"it", "there", "this"}:
        return None
    cue.head = verb
    cue.source_head, cue.source = subject, phrase_span(tree, subject, avoid=verb)
    if tree.child(verb, "neg") is not None:
        cue.verb = f"not {cue.verb}"
    cue.left, cue.right = min(cue.source[0], cue.first, verb), max(cue.last, verb)
    if cue.source[1] < verb - 4:
        cue.left = verb
    cue.pieces = trim(tree, min(i for i in tree.subtree(clause) if i > cue.right), subtree_right(tree, clause))
    return cue if cue.pieces else None


def _before_colon(tree: Tree, index: int) -> Cue | None:
    """Work out a headline's "Reports: ministers to resign"."""
    colon = next((t.i for t in tree.tokens[1:5] if t.text == ":"), None)
    if colon is None or colon + 2 >= len(tree.tokens):
        return None
    head = tree[colon - 1]
    if head.tag not in {"NNS", "VBZ"} or any(t.pos not in {"NOUN", "ADJ", "PROPN"} for t in tree.tokens[: colon - 1]):
        return None
    if head.lemma not in words("rumour_nouns") | words("unnamed") | {"media"}:
        return None
    cue = _cue(index, colon, colon)
    cue.left, cue.right = 0, colon
    cue.source_head, cue.source = head.i, (0, head.i)
    if head.lemma == "report":
        cue.hearsay = "press"
    cue.pieces = trim(tree, colon + 1, len(tree.tokens) - 1)
    return cue if cue.pieces else None


def _behind_dash(tree: Tree, index: int) -> Cue | None:
    """Work out the line below a quotation: "— Maria Lund, negotiator"."""
    if len(tree.tokens) < 2 or tree[0].text not in {"—", "–", "--", "-"}:
        return None
    last = 0
    while last + 1 < len(tree.tokens) and tree[last + 1].pos in {"PROPN", "ADP", "DET"} and last < 8:
        last += 1
    if not last or tree[last].pos != "PROPN" or (last + 1 < len(tree.tokens) and tree[last + 1].pos != "PUNCT"):
        return None
    cue = _cue(index, 0, 0)
    cue.right = len(tree.tokens) - 1
    cue.source_head, cue.source = last, (1, last)
    cue.dangling = cue.weak = True
    return cue


def _rumours(tree: Tree, index: int) -> Cue | None:
    """Work out "Reports that ..." at the head of a sentence, where the parser takes the noun for a verb."""
    clause = next((i for i in tree.children(0, "ccomp") if is_clause(tree, i)), None)
    if clause is None or tree[1].lemma != "that":
        return None
    cue = _cue(index, 0, 0)
    cue.hearsay = "press" if tree[0].lemma == "report" else "unnamed"
    cue.source_head, cue.source = 0, (0, 0)
    cue.pieces = trim(tree, 1, subtree_right(tree, clause))
    return cue if cue.pieces else None


def _say_noun(tree: Tree, index: int, noun: int) -> Cue | None:
    """Work out "the minister's claim that ...", "an allegation by Oslo that ...", "reports that ..."."""
    clause = _noun_clause(tree, noun)
    if clause is None or (tree.child(tree[noun].head, "neg") is not None and tree[noun].dep == "dobj"):
        return None
    owner = tree.child(noun, "poss")
    for prep in tree.children(noun, "prep"):
        if owner is None and tree[prep].lemma in {"by", "from", "of"}:
            owner = tree.child(prep, "pobj")
    if owner is None and tree[noun].lemma in words("rumour_nouns") and tree[noun].tag == "NNS":
        cue = _cue(index, noun, noun)
        cue.hearsay = "press" if tree[noun].lemma == "report" else "unnamed"
        cue.source_head, cue.source = noun, (noun, noun)
    elif owner is not None and is_speaker(tree, owner):
        cue = _cue(index, noun, noun)
        cue.source_head, cue.source = owner, phrase_span(tree, owner, avoid=noun)
    else:
        return None
    cue.left, cue.right = min(cue.source[0], noun), max(cue.source[1], noun)
    cue.pieces = trim(tree, min(i for i in tree.subtree(clause) if i > noun), subtree_right(tree, clause))
    return cue if cue.pieces else None
