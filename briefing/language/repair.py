"""Mends what the small parser gets wrong in a regular way, before anything is read from its trees.

Each mend has a plain sign that the tree is wrong: two subjects of one verb, a finite verb without a subject
right behind a noun that hangs elsewhere. Subjects and lemmas are mended here, whole clauses in
`repair_clauses`, subjects behind a day in `repair_days`, verbs that share a "to" in `repair_joints`, heads of
sentences in `repair_heads`, what an aside parts in `repair_asides`, whose clause it is in `repair_subjects`,
phrases broken in the middle in `repair_runs`, clauses behind "that" without their verb in `repair_that`,
who speaks in `repair_speakers`, the marks of sums in `repair_figures`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from itertools import pairwise

from briefing.language.attribution_cues import words
from briefing.language.inflections import base_of, kinds_of, participles_of
from briefing.language.repair_asides import mend_asides
from briefing.language.repair_clauses import mend_clauses
from briefing.language.repair_days import mend_days
from briefing.language.repair_figures import mend_figures
from briefing.language.repair_heads import mend_heads
from briefing.language.repair_joints import mend_joints
from briefing.language.repair_runs import mend_countries, mend_runs
from briefing.language.repair_speakers import mend_speakers
from briefing.language.repair_subjects import mend_subjects
from briefing.language.repair_that import mend_that_clauses
from briefing.language.tree import BARE_SUBJECTS, FINITE, TENSED, Tree, mended, with_tokens, without_loops
from briefing.model import Sentence, Token

_NOUNS = frozenset({"NOUN", "PROPN", "PRON"})

_ANEW = (
    "open", "examine", "elect", "establish", "negotiate", "launch", "start", "enter", "instate", "impose", "route",
    "assess", "evaluate", "deploy", "engage", "join", "export", "import", "introduce", "appoint", "settle", "locate",
    "integrate", "affirm", "activate", "arm", "build", "structure", "schedule", "think", "state",
)  # fmt: skip
AGAIN = {
    f"re-{form}": f"re{verb}"
    for verb in _ANEW
    for form in (verb, f"{verb}s", f"{verb.removesuffix('e')}ed", f"{verb.removesuffix('e')}ing")
}
"""Verbs that British English writes with a hyphen behind "re", by form: split at it they would lose their sense."""
_SENDING_BACK = frozenset(
    form
    for verb, past in (("shoot", "shot"), ("hit", "hit"), ("fire", "fired"), ("snap", "snapped"), ("strike", "struck"))
    for form in (verb, f"{verb}s", past)
)
_SHORT = re.compile(r"[^aeiou]+[aeiou][^aeiouwxy]$")
"""A syllable whose last letter is doubled before an ending ("hop", "hopped")."""


def repair(sentence: Sentence) -> Sentence:
    """Return `sentence` with its tokens' heads, labels and lemmas mended where they are plainly wrong."""
    tree = Tree(replace(sentence, tokens=tuple(_retorts([_with_lemma(token) for token in sentence.tokens]))))
    for mend in _MENDS:
        tree = mend(tree)
        tree = with_tokens(tree, without_loops(tree.tokens))
    return tree.sentence


def _with_lemma(token: Token) -> Token:
    """Give "hoped" the lemma "hope", which the parser takes for a form of "hop", and "re-opened" that of "reopen"."""
    if token.pos == "VERB" and (whole := AGAIN.get(token.text.lower())):
        return replace(token, lemma=whole)
    if token.pos == "VERB" and token.text.startswith("re") and token.lemma == f"{token.text.removesuffix('d')}":
        # "rebooked", which no list of words has, would be a form of "rebooke".
        return token if kinds_of(token.lemma) else replace(token, lemma=base_of(token.text) or token.lemma)
    if token.pos != "VERB" or not _SHORT.match(token.lemma):
        return token
    if token.text.lower().removeprefix(token.lemma) not in {"ed", "ing", "es"}:
        return token
    return replace(token, lemma=f"{token.lemma}e")


def _retorts(tokens: list[Token]) -> list[Token]:
    """ "The minister shot back that ...": who shoots, hits or fires back words retorts, and attacks nobody."""
    for verb, back in pairwise(tokens):
        if back.text == "on" and verb.lemma == "go" and verb.tag.startswith("VB") and _closes_quote(tokens, verb.i):
            # "“A,” he went on.": he says A, and nothing happens.
            tokens[verb.i] = replace(verb, lemma="continue")
        if back.text != "back" or not verb.tag.startswith("VB") or verb.text.lower() not in _SENDING_BACK:
            continue
        # A part of a sentence that is read by itself ends without a mark: "Not so, the minister shot back: A".
        behind = tokens[back.i + 1].text if back.i + 1 < len(tokens) else ":"
        quoted = behind in {".", ","} and _closes_quote(tokens, verb.i)
        told = behind == "," and _content_behind(tokens, verb, back.i + 2)
        if quoted or told or behind in {"that", ":", "“", '"'}:
            tokens[verb.i] = replace(verb, lemma="retort")
    return tokens


def _closes_quote(tokens: list[Token], verb: int) -> bool:
    """Return whether “A,” or “A”, stands before the verb; a word in quotation marks ("The “axis”") is no such thing."""
    return any(
        {one.text, other.text} & {"”", '"', "’"} and {one.text, other.text} & {",", ".", "?", "!"}
        for one, other in pairwise(tokens[:verb])
    )


def _content_behind(tokens: list[Token], verb: Token, first: int) -> bool:
    """Return whether what stands behind the verb's comma is what somebody says, and not what the blow did.

    "..., “A”", "..., saying that A", "..., A had refused"; not "..., killing three" and "..., officials said".
    """
    if first >= len(tokens):
        return False
    if tokens[first].text in {"that", "“", '"', "‘"}:
        return True
    saying = words("say")
    if tokens[first].tag == "VBG":
        return tokens[first].lemma in saying and any(t.head == first and t.dep == "ccomp" for t in tokens)
    main = tokens[verb.head]
    return verb.dep == "ccomp" and main.i > first and main.pos in {"VERB", "AUX"} and main.lemma not in saying


def _hyphened(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "A re-inspection": what the parser reads as three subjects side by side is one word with a hyphen."""
    for front, dash, whole in zip(tokens, tokens[1:], tokens[2:], strict=False):
        glued = front.end == dash.start and dash.end == whole.start
        if dash.text != "-" or not glued or dash.tag == "HYPH" or whole.pos not in {"NOUN", "PROPN"}:
            continue
        if front.head not in {dash.i, whole.head} or dash.head != whole.head or whole.head in {front.i, dash.i}:
            continue
        tokens[dash.i] = replace(dash, dep="punct", pos="PUNCT", tag="HYPH", head=whole.i)
        tokens[front.i] = replace(front, dep="compound", head=whole.i)
        for index in tree.children(front.i):
            tokens[index] = replace(tokens[index], head=whole.i)
    return tokens


def _join_subjects(tree: Tree, tokens: list[Token]) -> list[Token]:
    """Two subjects of one verb with "and" between them are one coordinated subject."""
    for verb in tree.clause_heads:
        subjects = tree.children(verb, "nsubj", "nsubjpass")
        if len(subjects) != 2 or subjects[1] > verb:
            continue
        first, second = subjects
        between = [tree[i].text.lower() for i in range(first + 1, min(tree.subtree(second)[0] + 1, second + 1))]
        if "and" in between and not tree.is_relative(first):
            tokens[second] = replace(tokens[second], head=first, dep="conj")
    return tokens


def _reduced_relatives(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "the accord signed with Chile does not ...": a participle with a subject and a finite verb behind it.

    The subject is the finite verb's; the participle only tells which noun is meant.
    """
    for verb in tree.clause_heads:
        token = tree[verb]
        subject = tree.child(verb, "nsubj")
        if subject is None or subject > verb or tree.child(verb, "aux", "auxpass") is not None:
            continue
        clausal = token.dep in {"csubj", "csubjpass"} and token.tag == "VBD" and _may_be_participle(token)
        clausal = clausal or _told_by_main(tree, verb) or _name_behind(tree, verb)
        if token.tag != "VBN" and (not clausal or tree.child(verb, "dobj", "mark") is not None):
            continue
        ends = {verb, token.head, *tree.clause_heads}
        main = next(
            (
                other
                for other in tree.clause_heads
                if other > verb
                and (tree[other].head in {verb, token.head} or other == token.head)
                and tree.child(other, *BARE_SUBJECTS) is None
                and (
                    tree[other].tag in TENSED
                    or any(tree[i].tag in FINITE for i in tree.children(other, "aux"))
                )
                and not any(tree[i].dep in {"cc", "mark"} and tree[i].head in ends for i in range(verb + 1, other))
            ),
            None,
        )
        if main is None:
            continue
        dep = "nsubjpass" if tree.child(main, "auxpass") is not None else tokens[subject].dep
        tokens[subject] = replace(tokens[subject], head=main, dep=dep)
        if tree[main].head == verb:
            tokens[main] = replace(tokens[main], head=token.head if token.head != verb else main, dep=token.dep)
        tokens[verb] = replace(token, head=subject, dep="acl", tag="VBN")
        for mark in tree.children(verb, "mark"):
            tokens[mark] = replace(tokens[mark], head=main)
    return tokens


def _told_by_main(tree: Tree, verb: int) -> bool:
    """ "Ana Soto, the lawyer freed in an exchange, said that ...": what is said stands behind, and not before."""
    token = tree[verb]
    if token.dep != "ccomp" or token.tag != "VBD" or token.head < verb or not _may_be_participle(token):
        return False
    behind = (i for i in tree.children(token.head, "ccomp") if i > token.head)
    return tree[token.head - 1].text == "," and next(behind, None) is not None


def _name_behind(tree: Tree, verb: int) -> bool:
    """ "The engineer freed with her, Luis Rojas, did not come": a name set off before another finite verb."""
    token = tree[verb]
    if token.dep != "ROOT" or token.tag != "VBD" or not _may_be_participle(token):
        return False
    for name in tree.children(verb, "npadvmod", "appos", "conj"):
        phrase = tree.subtree(name)
        last = phrase[-1] + 1
        set_off = tree[phrase[0] - 1].text == "," and last < len(tree.tokens) and tree[last].text == ","
        first = not any(tree[i].text == "," for i in range(verb, phrase[0] - 1))
        does = next((tree[i].lemma for i in tree.clause_heads if i > last), "")
        if tree[name].pos != "PROPN" or name < verb or not (set_off and first) or does in {*words("say"), "tell", ""}:
            # "The talks ended without a deal, Ana Rojas, the head of the team, told reporters": she only tells it.
            continue
        if tree.child(verb, "cc") is None:
            return True
    return False


def _may_be_participle(token: Token) -> bool:
    """Return whether the verb's form may be its participle too: "signed", and not "went"."""
    return token.text.lower() in participles_of(token.lemma)


def _free_subjects(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "... the conversation and the two leaders agreed": the noun before the finite verb is its subject."""
    for verb in tree.clause_heads:
        token = tree[verb]
        finite = token.tag in TENSED or any(
            tree[i].tag in FINITE for i in tree.children(verb, "aux", "auxpass")
        )
        if not finite or verb < 2 or tree.child(verb, "nsubj", "nsubjpass", "expl", "csubj") is not None:
            continue
        helpers = tree.children(verb, "aux", "auxpass", "neg", "advmod")
        left = min([verb, *(i for i in helpers if i < verb)])
        noun = left - 1
        if tree[noun].pos not in _NOUNS or tree[noun].dep != "conj" or token.dep not in {"advcl", "ccomp", "conj"}:
            continue
        if tree.children(verb, "mark") or verb in tree.subtree(noun):
            continue
        phrase = tree.subtree(noun)
        if phrase[0] == 0 or tree[phrase[0] - 1].lemma not in {"and", "but", ","}:
            continue
        above = tree.clause_of(tree[noun].head)
        if above is None or above == verb:
            continue
        tokens[noun] = replace(tokens[noun], head=verb, dep="nsubj")
        tokens[verb] = replace(tokens[verb], head=above, dep="conj")
        before = phrase[0] - 1
        tokens[before] = replace(tokens[before], head=above)
    return tokens


_MENDS: tuple[Callable[[Tree], Tree], ...] = (
    partial(mended, mends=(_hyphened,)),
    partial(mended, mends=(_join_subjects, _free_subjects)),
    partial(mended, mends=(_reduced_relatives,)),
    mend_figures,
    mend_days,
    mend_runs,
    mend_countries,
    mend_heads,
    mend_that_clauses,
    mend_clauses,
    mend_speakers,
    mend_joints,
    mend_asides,
    mend_subjects,
)
"""In this order: each is given the tree that those before it left."""
