"""Mends sentences around an aside of saying: the parser gives the aside the subject of its sentence.

"Kenya, it emerged, had agreed" and "The two sides, as the ministry noted, signed" come back without a subject
or without a verb; in "Nonsense, said the palace: ..." the retort comes back as the one who says it.
"""

from __future__ import annotations

from dataclasses import replace

from briefing.language.inflections import participles_of
from briefing.language.tree import BARE_SUBJECTS, FINITE, NOUNS, TENSED, Tree, mended
from briefing.model import Token

_LETTERS = frozenset({"M.P.", "MP", "M.P", "M.L.A.", "MEP", "K.C.", "Q.C.", "S.C.", "J.P.", "C.H.", "PC", "OBE", "CBE"})
"""Letters behind a name."""
_GIVING = frozenset({"offer", "give", "grant", "hand", "send", "lend", "promise", "show", "award"})
"""Verbs with two objects: "offered Togo a loan"."""
_NEEDS_OBJECT = frozenset({
    "present", "submit", "hand", "sign", "inaugurate", "deliver", "receive", "adopt", "approve", "publish", "ratify",
    "launch",
})  # fmt: skip
"""Verbs that say nothing without what they are done to."""
_WITHOUT_OBJECT = frozenset(
    {"go", "come", "arrive", "travel", "be", "remain", "stay", "happen", "appear", "fly", "speak"}
)
_BODIES = frozenset({
    "commission", "committee", "group", "council", "panel", "board", "team", "body", "forum", "assembly", "secretariat",
    "force", "delegation", "court", "tribunal", "agency", "platform",
})  # fmt: skip
_SITTING = frozenset({"meet", "convene", "sit", "gather", "assemble"})
_OPENS_ASIDE = frozenset({"prep", "advmod", "mark", "agent"})
_LONGEST_ASIDE = 12


def mend_asides(tree: Tree) -> Tree:
    """Return the tree with subjects and verbs given back to the clause that the aside parts."""
    first = (_subject_of_auxiliary, _asked_aside, _subject_before, _verb_behind)
    behind = (_body_that_meets, _retort, _closing_speaker, _object_behind, _object_of_inner)
    return mended(tree, (*first, _letters_of_rank, *behind))


def _letters_of_rank(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "Ana Cruz, M.P., Minister of Health, returned": letters and office tell who she is, and nobody beside her."""
    for letters in tree.tokens:
        name = tree[letters.head]
        if letters.dep != "conj" or letters.text not in _LETTERS or name.pos != "PROPN":
            continue
        if tree[letters.i - 1].text != "," or tree.child(letters.i, "cc") is not None:
            continue
        tokens[letters.i] = replace(letters, dep="appos")
        for office in tree.children(letters.i, "conj"):
            if tree[office - 1].text == ",":
                tokens[office] = replace(tree[office], dep="appos", head=name.i)
    return tokens


def _subject_of_auxiliary(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "The minister, X, has in a letter demanded": the subject is the verb's, not its auxiliary's."""
    for verb in tree.tokens:
        if verb.pos != "VERB" or tree.child(verb.i, *BARE_SUBJECTS) is not None:
            continue
        for helper in tree.children(verb.i, "aux", "auxpass"):
            subject = tree.child(helper, "nsubj", "nsubjpass")
            if subject is None:
                continue
            for child in tree.children(helper):
                tokens[child] = replace(tree[child], head=verb.i)
    return tokens


def _asked_aside(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "An official, asked the same question, said": a participle between commas is no verb of its own."""
    for aside in tree.tokens:
        main = tree[aside.head]
        subject = tree.child(aside.i, "nsubj")
        if aside.dep not in {"parataxis", "ccomp", "advcl"} or aside.tag not in {"VBD", "VBN"} or subject is None:
            continue
        if main.i < aside.i + 2 or tree[aside.i - 1].text != "," or tree.child(aside.i, "aux", "auxpass") is not None:
            continue
        if subject != aside.i - 2 or tree[main.i - 1].text != "," or tree.child(main.i, *BARE_SUBJECTS) is not None:
            continue
        if not _is_finite(tree, main.i) or tree[aside.i].text.lower() not in participles_of(aside.lemma):
            continue
        tokens[subject] = replace(tree[subject], head=main.i)
        tokens[aside.i] = replace(aside, tag="VBN", dep="acl", head=subject)
    return tokens


def _subject_before(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "Kenya, it emerged, had agreed": what stands before the aside is the subject of the verb behind it."""
    for aside in tree.tokens:
        main = tree[aside.head]
        subject = tree.child(aside.i, "nsubj", "nsubjpass")
        if aside.dep not in {"parataxis", "ccomp"} or main.i < aside.i or subject is None:
            continue
        if tree.child(main.i, *BARE_SUBJECTS) is not None or not _is_finite(tree, main.i):
            continue
        noun = next((i for i in tree.children(aside.i) if i < subject and tree[i].pos in NOUNS), None)
        opener = tree.subtree(subject)[0] - 1
        if noun is None or opener < 1 or tree[opener].text != "," or tree[noun].dep in BARE_SUBJECTS:
            continue
        passive = any(tree[i].dep == "auxpass" for i in tree.children(main.i))
        tokens[noun] = replace(tree[noun], head=main.i, dep="nsubjpass" if passive else "nsubj")
    return tokens


def _verb_behind(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "The two sides, as the ministry noted, signed": a noun at the head and a participle are a sentence."""
    for noun in tree.tokens:
        if noun.dep != "ROOT" or noun.pos not in NOUNS:
            continue
        verb = next((i for i in tree.children(noun.i, "acl") if i > noun.i and tree[i].tag == "VBN"), None)
        if verb is None or tree.child(verb, "agent") is not None:
            continue
        asides = tree.children(verb, "advcl") + tree.children(noun.i, "advcl")
        opened = [i for i in asides if i < verb and any(tree[j].lemma == "as" for j in tree.children(i, "mark"))]
        if not opened:
            continue
        tokens[verb] = replace(tree[verb], tag="VBD", dep="ROOT", head=verb)
        tokens[noun.i] = replace(noun, dep="nsubj", head=verb)
        for child in tree.children(noun.i, "advcl", "punct"):
            tokens[child] = replace(tree[child], head=verb)
    return tokens


def _retort(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "Nonsense, said the palace: ...": of two subjects the one behind the verb says it."""
    for verb in tree.tokens:
        subjects = tree.children(verb.i, "nsubj")
        if verb.tag not in TENSED or len(subjects) != 2 or not subjects[0] < verb.i < subjects[1]:
            continue
        if tree[verb.i - 1].text == "," and tree.subtree(subjects[1])[0] == verb.i + 1:
            tokens[subjects[0]] = replace(tree[subjects[0]], dep="intj")
    return tokens


def _object_behind(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "transmitted to his guest, on the occasion of the visit, a message": the object stands behind the aside."""
    for noun in tree.tokens:
        first = tree.subtree(noun.i)[0]
        if noun.dep not in {"npadvmod", "appos", "dep"} or noun.pos not in NOUNS or noun.ent in {"DATE", "TIME"}:
            continue
        if first < 3 or tree[first - 1].text != "," or tree[first].pos not in {"DET", "NUM"}:
            continue
        verb = next((i for i in reversed(tree.clause_heads) if i < first and tree[i].pos in {"VERB", "AUX"}), None)
        if verb is not None and tree[verb].pos == "AUX" and not _lacks_what(tree, verb):
            continue
        if verb is None or tree[verb].tag == "VBN" or any(i > verb for i in tree.children(verb, "ccomp", "xcomp")):
            continue
        aside = [i for i in tree.children(verb, "prep") if i > verb and tree[i - 1].text == ","]
        opened = [i for i in aside if max(tree.subtree(i)) >= first - 2 and min(tree.subtree(i)) == i]
        before = tree.children(verb, "dobj")
        given = len(before) == 1 and before[0] < first and tree[verb].lemma in _GIVING
        last = any(tree[i].pos == "VERB" and i > noun.i for i in tree.subtree(noun.i) if tree[i].dep == "relcl")
        if not opened or (before and not given) or last:
            continue
        if before:
            tokens[before[0]] = replace(tree[before[0]], dep="dative")
        tokens[noun.i] = replace(noun, head=verb, dep="dobj" if tree[verb].pos == "VERB" else "attr")
    return tokens


def _lacks_what(tree: Tree, verb: int) -> bool:
    """ "what is, for many in Lima, the harder part": a "be" that tells nothing of its subject yet."""
    told = tree.child(verb, "attr", "acomp", "ccomp", "xcomp", "expl")
    return tree[verb].lemma == "be" and told is None and tree.child(verb, "nsubj") is not None


def _object_of_inner(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "announced that it will pay to the fund, in June, the first part": no part is announced, it is paid."""
    for noun in tree.tokens:
        first = tree.subtree(noun.i)[0]
        if noun.dep not in {"dobj", "appos", "ccomp", "dep"} or tree[first].pos not in {"DET", "NUM", "PRON"}:
            continue
        opened = _aside_before(tree, first)
        verb = None if opened is None else next((i for i in reversed(tree.clause_heads) if i < opened), None)
        if opened is None or verb is None or noun.pos == "VERB" or not _lacks_object(tree, verb):
            continue
        above = noun.head < verb and (noun.head in tree.ancestors(verb) or noun.dep == "appos")
        inside = opened == verb + 1 and opened < noun.head < first and tree[verb].lemma in _NEEDS_OBJECT
        between = range(verb + 1, opened)
        own = all(verb in tree.ancestors(i) for i in between)
        if (above or inside) and own and not any(tree[i].pos == "VERB" for i in between):
            tokens[noun.i] = replace(noun, head=verb, dep="dobj")
    return tokens


def _aside_before(tree: Tree, first: int) -> int | None:
    """Return the comma that opens the phrase of time, place or manner that a comma closes right before `first`."""
    if first < 4 or tree[first - 1].text != ",":
        return None
    opened = next((i for i in range(first - 2, max(0, first - _LONGEST_ASIDE), -1) if tree[i].text == ","), None)
    if opened is None or opened == first - 2 or any(tree[i].tag in FINITE for i in range(opened, first)):
        return None
    return opened if tree[opened + 1].dep in _OPENS_ASIDE else None


def _lacks_object(tree: Tree, verb: int) -> bool:
    """Return whether an active verb has nothing that it is done to."""
    active = tree[verb].tag != "VBN" or any(tree[i].lemma == "have" for i in tree.children(verb, "aux"))
    held = any(i > verb for i in tree.children(verb, "dobj", "ccomp", "xcomp", "attr", "acomp", "auxpass"))
    return tree[verb].pos == "VERB" and active and not held and tree[verb].lemma not in _WITHOUT_OBJECT


def _is_finite(tree: Tree, verb: int) -> bool:
    helpers = tree.children(verb, "aux", "auxpass")
    return tree[verb].tag in TENSED or any(tree[i].tag in FINITE for i in helpers)


def _closing_speaker(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "A will open two sites and hand over the files, the head of the agency said": the head speaks, no hand says.

    A second verb taken for the subject of the word of saying at the sentence's end is the first one's.
    """
    root = next((t.i for t in tree.tokens if t.dep == "ROOT"), None)
    for said in tree.tokens:
        subject = tree.child(said.i, "nsubj")
        if root is None or said.lemma != "say" or said.tag != "VBD" or subject is None or said.dep != "conj":
            continue
        verbal = tree.child(subject, "dobj", "prt") is not None and tree[subject].tag in {"VB", "VBP", "NN"}
        comma = next((i for i in range(said.i - 1, subject, -1) if tree[i].text == ","), None)
        if not verbal or comma is None or said.head != root or tree[subject - 1].dep != "cc":
            continue
        inside = range(comma + 1, said.i)
        noun = next((i for i in inside if tree[i].pos in NOUNS and tree[i].head not in inside), None)
        if noun is None or any(tree[i].tag in FINITE for i in inside):
            continue
        tokens[said.i] = replace(said, dep="ROOT", head=said.i)
        tokens[root] = replace(tree[root], dep="ccomp", head=said.i)
        tokens[noun] = replace(tree[noun], dep="nsubj", head=said.i)
        tokens[subject] = replace(tree[subject], dep="conj", head=root, pos="VERB", tag="VB")
        return tokens
    return tokens


def _body_that_meets(tree: Tree, tokens: list[Token]) -> list[Token]:
    """ "A commission for research into provenance, which will meet": the commission meets, and no provenance."""
    for verb in tree.tokens:
        noun = tree[verb.head]
        if verb.dep != "relcl" or verb.lemma not in _SITTING or noun.lemma in _BODIES or noun.tag != "NN":
            continue
        above = noun
        while above.dep in {"pobj", "prep", "conj"} and above.head != above.i and above.lemma not in _BODIES:
            above = tree[above.head]
        if above.lemma in _BODIES and above.i < noun.i and tree[noun.i + 1].text == ",":
            tokens[verb.i] = replace(verb, head=above.i)
    return tokens
