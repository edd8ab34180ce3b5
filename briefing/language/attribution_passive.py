"""What is said without its speaker as the subject: passives, "it emerged", "or so X says", "as X noted".

Owns one sentence's cues of these kinds. Whose account it is stands in "by X", in the aside's own subject, or
nowhere: then the source is the words of hearsay themselves.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.language.attribution_cues import Cue, channel_of, is_speaker, new_cue, phrase_span, words
from briefing.language.attribution_grammar import CALLERS, is_clause, negate, tensed, unit_right
from briefing.language.attribution_quotes import Quote
from briefing.language.attribution_scope import around, subtree_right, trim
from briefing.language.tree import TENSED, Tree
from briefing.language.untruths import takes_back

_EDGES = frozenset({",", ";", ".", "—", "–", "--", ")"})
_DENYING = frozenset({"deny", "refute", "dismiss", "reject"})
_LONGEST_ASIDE = 14
"""Tokens between an aside's verb and the comma that closes it."""


def passive_cue(tree: Tree, verb: int, index: int, quotes: Sequence[Quote]) -> Cue | None:
    """Return the cue of a verb of saying whose speaker is not its subject, None where it is none."""
    return (
        _as_aside(tree, verb, index)
        or _so_tag(tree, verb, index)
        or _impersonal_aside(tree, verb, index)
        or _hearsay(tree, verb, index)
        or _informed(tree, verb, index)
        or _heard_from(tree, verb, index)
        or _called_by(tree, verb, index, quotes)
    )


def _is_passive(tree: Tree, verb: int) -> bool:
    return tree[verb].tag in {"VBN", "VBD"} and tree.child(verb, "auxpass") is not None


def _agent(tree: Tree, verb: int) -> int | None:
    """Return the noun of "by X" where it can speak."""
    agent = tree.child(verb, "agent")
    noun = tree.child(agent, "pobj") if agent is not None else None
    return noun if noun is not None and is_speaker(tree, noun) else None


def _is_it(tree: Tree, subject: int | None) -> bool:
    return subject is not None and tree[subject].lemma == "it"


def _clause_behind(tree: Tree, verb: int, agent: int | None) -> int | None:
    """Return the head of what is said behind a passive; "by the rebels that ..." may hang from the rebels."""
    clause = next((i for i in tree.children(verb, "ccomp") if i > verb), None)
    if clause is not None or agent is None:
        return clause
    right = phrase_span(tree, agent, avoid=verb)[1]
    clause = next((i for i in tree.children(agent, "relcl", "acl") if i > right + 1), None)
    opens = clause is not None and tree[right + 1].lemma == "that" and min(tree.subtree(clause)) == right + 1
    own = clause is not None and any(tree[i].lemma != "that" for i in tree.children(clause, "nsubj", "nsubjpass"))
    return clause if opens and own else None


def _hearsay(tree: Tree, verb: int, index: int) -> Cue | None:
    """Work out "X is said to be ...", "it was reported (by Y) that ..." and "it emerged that ..."."""
    subject = tree.child(verb, "nsubjpass", "nsubj", "expl")
    impersonal = _is_it(tree, subject)
    lemma = tree[verb].lemma
    active = lemma in words("emerging")
    if impersonal and not tensed(tree, verb):
        # "let it be known that": whoever lets it says so.
        return None
    if active and not impersonal:
        return None
    if not active and not _is_passive(tree, verb):
        return None
    agent = _agent(tree, verb)
    clause = _clause_behind(tree, verb, agent) if impersonal else None
    if clause is None and lemma in words("hearsay"):
        clause = tree.child(verb, "xcomp", "ccomp")
    # "It was noted by X that": with "it" and a clause every verb of saying serves.
    known = words("hearsay") | words("emerging") | (words("say") - words("not_clausal") if impersonal else frozenset())
    if clause is None or clause < verb or lemma not in known:
        return None
    if agent is None and _in_own_voice(tree, verb, impersonal=impersonal):
        return None
    cue = new_cue(tree, verb, index)
    auxiliary = tree.child(verb, "auxpass")
    cue.first = min(verb, auxiliary if auxiliary is not None else verb)
    low = min(i for i in tree.subtree(clause) if i > verb)
    if agent is not None:
        cue.source_head, cue.source = agent, phrase_span(tree, agent, avoid=verb)
    else:
        told = impersonal and tree[clause].dep == "ccomp"
        _unnamed(tree, cue, subject if told and subject is not None else cue.first)
    cue.left, cue.right = cue.first, max(verb, low - 1)
    negate(tree, cue)
    cue.pieces = trim(tree, low, subtree_right(tree, clause))
    return cue if cue.pieces else None


def _in_own_voice(tree: Tree, verb: int, *, impersonal: bool = True) -> bool:
    """Return whether the article itself speaks: "it will be recalled that", "it is not known whether"."""
    if any(tree[i].tag == "MD" for i in tree.children(verb, "aux")):
        return True
    if not impersonal:
        return False
    return tree.child(verb, "neg") is not None and tree[verb].lemma not in words("say") | words("think")


def _unnamed(tree: Tree, cue: Cue, first: int) -> None:
    cue.hearsay = "press" if tree[cue.head].lemma == "report" else "unnamed"
    cue.source, cue.source_head = (first, cue.head), cue.head


def _informed(tree: Tree, verb: int, index: int) -> Cue | None:
    """Work out "the envoy was told (by the ministry) that ...": who tells it speaks, not who hears it."""
    subject = tree.child(verb, "nsubjpass")
    if tree[verb].lemma not in words("addressed") - {"ask"} or not _is_passive(tree, verb) or subject is None:
        return None
    agent = _agent(tree, verb)
    clause = _clause_behind(tree, verb, agent)
    # "was convinced that A": what one holds, by nobody's telling.
    held = agent is None and tree[verb].text.lower() in words("stance")
    if held or clause is None or not is_clause(tree, clause):
        return None
    cue = new_cue(tree, verb, index)
    if agent is not None:
        cue.source_head, cue.source = agent, phrase_span(tree, agent, avoid=verb)
    else:
        cue.first = tree.children(verb, "auxpass")[0]
        _unnamed(tree, cue, cue.first)
    low = min(i for i in tree.subtree(clause) if i > verb)
    cue.left, cue.right = min(tree.subtree(subject)), low - 1
    negate(tree, cue)
    cue.pieces = trim(tree, low, subtree_right(tree, clause))
    return cue if cue.pieces else None


def _heard_from(tree: Tree, verb: int, index: int) -> Cue | None:
    """Work out "the paper has learnt from two officials that ...": they tell it, and the paper quotes them."""
    origin = next((i for i in tree.children(verb, "prep") if tree[i].text.lower() == "from"), None)
    speaker = tree.child(origin, "pobj") if origin is not None else None
    clause = next((i for i in tree.children(verb, "ccomp") if i > verb), None)
    if tree[verb].lemma not in words("hearing") or speaker is None or clause is None or not is_clause(tree, clause):
        return None
    if not is_speaker(tree, speaker) or speaker > clause:
        return None
    cue = new_cue(tree, verb, index)
    cue.source_head, cue.source = speaker, phrase_span(tree, speaker, avoid=verb)
    low = min(i for i in tree.subtree(clause) if i > speaker)
    cue.right = low - 1
    negate(tree, cue)
    cue.pieces = trim(tree, low, subtree_right(tree, clause))
    return cue if cue.pieces else None


def _called_by(tree: Tree, verb: int, index: int, quotes: Sequence[Quote]) -> Cue | None:
    """Work out "was hailed by X as 'a new chapter'": the words in quotation marks are X's."""
    agent = _agent(tree, verb)
    if tree[verb].lemma not in CALLERS or agent is None or not _is_passive(tree, verb):
        return None
    cue = new_cue(tree, verb, index)
    cue.source_head, cue.source = agent, phrase_span(tree, agent, avoid=verb)
    cue.right = cue.source[1]
    behind = [i for i in tree.subtree(verb) if i > cue.right]
    if not behind:
        return None
    quote = next((q for q in quotes if tree[behind[0]].start <= q.start and q.end <= tree[behind[-1]].end + 1), None)
    if quote is None:
        return None
    cue.pieces = [(quote.start, quote.end)]
    return cue


# --- asides -----------------------------------------------------------------------------------------------


def _impersonal_aside(tree: Tree, verb: int, index: int) -> Cue | None:
    """Work out "Kenya, it emerged on Friday, had agreed" and "..., it was announced"."""
    subject = tree.child(verb, "nsubj", "nsubjpass")
    if not _is_it(tree, subject) or subject is None or subject == 0 or tree[subject - 1].text != ",":
        return None
    lemma = tree[verb].lemma
    said = _is_passive(tree, verb) and lemma in (words("hearsay") | words("say")) - words("not_clausal")
    if not said and lemma not in words("emerging"):
        return None
    if any(i > verb for i in tree.children(verb, "ccomp", "xcomp", "dobj")) or _in_own_voice(tree, verb):
        return None
    agent = _agent(tree, verb)
    cue = new_cue(tree, verb, index)
    cue.first = tree.child(verb, "auxpass") or verb
    if agent is not None:
        cue.source_head, cue.source = agent, phrase_span(tree, agent, avoid=verb)
    else:
        _unnamed(tree, cue, subject)
    cue.left = subject
    return _set_off(tree, cue)


def _so_tag(tree: Tree, verb: int, index: int) -> Cue | None:
    """Work out "..., or so the ministry told the world" and "..., so the army says, ..."."""
    token = tree[verb]
    so = next((i for i in tree.children(verb, "advmod", "mark") if tree[i].lemma == "so" and i < verb), None)
    subject = tree.child(verb, "nsubj", "nsubjpass")
    if so is None or subject is None or token.lemma not in words("say") | words("think"):
        return None
    before = tree[so - 1].text if so else ""
    if min(tree.subtree(subject)) != so + 1 or any(i > verb for i in tree.children(verb, "ccomp", "xcomp")):
        return None
    hedged = before.lower() == "or"
    if not hedged and not (before == "," and token.dep in {"parataxis", "ccomp"}):
        return None
    cue = new_cue(tree, verb, index)
    if _is_it(tree, subject) and _is_passive(tree, verb):
        _unnamed(tree, cue, subject)
    elif _is_passive(tree, verb):
        return None
    else:
        cue.source_head, cue.source = subject, phrase_span(tree, subject, avoid=verb)
        cue.channel = channel_of(tree, verb, frozenset())
    cue.left = so - 1 if hedged else so
    return _set_off(tree, cue)


def _as_aside(tree: Tree, verb: int, index: int) -> Cue | None:
    """Work out "as the ministry noted" and "as reported by Reuters", before, within or behind what is said."""
    if tree[verb].lemma not in words("as_asides"):
        return None
    mark = next((i for i in tree.children(verb, "mark") if tree[i].lemma == "as" and i < verb), None)
    if mark is None or (mark and tree[mark - 1].text not in _EDGES):
        return None
    if tree.children(verb, "ccomp", "xcomp", "dobj", "prep") and any(
        i > verb and not _tells_setting(tree, i) for i in tree.children(verb, "ccomp", "xcomp", "dobj", "prep")
    ):
        return None
    speaker = _agent(tree, verb)
    if speaker is None:
        subject = tree.child(verb, "nsubj")
        finite = tree[verb].tag in TENSED or tree.child(verb, "aux") is not None
        if subject is None or not finite or tree.child(verb, "auxpass") is not None or not is_speaker(tree, subject):
            return None
        speaker = subject
    told = tree[tree[verb].head]
    if tree.child(verb, "neg") is not None or (told.dep == "ccomp" and tree[told.head].lemma in _DENYING):
        # "denied it had yielded, as reported by X": X tells what is denied, not the denial.
        return None
    if takes_back(tree, told.i):
        # "It is not correct, as reported by X, that ...": nor the correction.
        return None
    cue = new_cue(tree, verb, index)
    cue.source_head, cue.source = speaker, phrase_span(tree, speaker, avoid=verb)
    cue.channel = channel_of(tree, verb, frozenset())
    cue.left = mark
    return _set_off(tree, cue)


def _tells_setting(tree: Tree, place: int) -> bool:
    """Return whether a word behind the verb tells when, where or to whom it was said."""
    token = tree[place]
    if token.dep == "prep":
        return token.lemma in words("channel_prepositions")
    return token.ent in {"DATE", "TIME"} or token.lemma in words("audiences")


def _set_off(tree: Tree, cue: Cue) -> Cue | None:
    """Return the aside with what stands around it as what is said, None where nothing closes it."""
    right = max(unit_right(tree, cue.head, frozenset(), cue.head), cue.source[1] if cue.source is not None else -1)
    end = len(tree.tokens) - 1
    while right < end and tree[right + 1].text not in _EDGES and right - cue.head < _LONGEST_ASIDE:
        if tree[right + 1].pos in {"VERB", "AUX"}:
            return None
        right += 1
    if right < end and tree[right + 1].text not in _EDGES:
        return None
    cue.right = right
    cue.pieces = around(tree, cue)
    return cue if cue.pieces else None
